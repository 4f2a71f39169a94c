"""Whatever operation on a file fails, nothing is lost, nothing is half written, and it is told.

As SQLite does it: in a run of each command the first operation on a file fails, in the next one the
second, and so on until a run no longer gets that far.
"""

import errno
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

import pytest

from factcheck import cli
from tests.failing import FailingFiles, failing_files

__all__ = ["failing_files"]

Output = pytest.CaptureFixture[str]
Contents = Mapping[str, bytes]

ERRORS = {number: os.strerror(number) for number in (errno.EIO, errno.EACCES, errno.ENOSPC)}
BRIDGE = """\
sources: {wire: {title: A bridge, file: wire.md}}
quantities:
  bridge: USD
claims:
  - id: cheap
    quote: costs 3 million dollars
    says: bridge = 3 million USD
  - id: dear
    quote: costs 9 million dollars
    says: bridge = 9 million USD
"""
ROAD = """\
sources: {post: {title: A road, file: post.txt}}
quantities: {road: USD}
claims:
  - {id: short, quote: costs 4 million dollars, says: road = 4 million USD}
  - {id: long, quote: costs 8 million dollars, says: road = 8 million USD}
"""
PROJECT = {
    "factcheck.toml": 'paths = ["claims"]\nsource-path = ["texts"]\nworkers = 1\n',
    "claims/bridge.claims.yaml": BRIDGE,
    "claims/roads/road.claims.yaml": ROAD,
    "claims/wire.md": "The bridge costs 3 million dollars.\n\nIt costs 9 million dollars.\n\nIt is 40 km long.\n",
    "texts/post.txt": "The road costs 4 million dollars. It costs 8 million dollars.\n",
    "out/old.json": "what was there before",
    "out/summary.md": "Before\n",
}
# The commands: the status where nothing fails, the files written, and the least of operations.
COMMANDS = {
    "check": (1, (), 30),
    "check --output-format json -o out/old.json --output-format html -o new/deep/page.html --proof proofs": (
        1,
        ("out/old.json", "new/deep/page.html", "proofs/cheap.smt2", "proofs/short.smt2"),
        60,
    ),
    "check --output-format github --select contradiction": (1, ("out/summary.md",), 30),
    "check --baseline known.json": (0, (), 30),
    "report --to out/reports": (
        1,
        ("out/reports/report.html", "out/reports/report.json", "out/reports/report.md"),
        50,
    ),
    "baseline --to known.json --reason today": (0, ("known.json",), 30),
    "baseline --to new/known.json": (0, ("new/known.json",), 30),
    "bounds": (0, (), 20),
    "coverage": (0, (), 20),
    "draft claims/wire.md": (0, ("claims/wire.claims.yaml",), 10),
    "draft texts/post.txt --to new/post.claims.yaml": (0, ("new/post.claims.yaml",), 10),
    "draft claims/wire.md --update --to claims/bridge.claims.yaml": (
        0,
        ("claims/bridge.claims.yaml",),
        20,
    ),
    "init fresh": (
        0,
        (
            "fresh/factcheck.toml",
            "fresh/claims/example.md",
            "fresh/claims/example.claims.yaml",
            "fresh/factcheck.schema.json",
        ),
        10,
    ),
    "init --ci gitlab": (0, (".gitlab-ci.yml",), 5),
    "figures texts/post.txt": (0, (), 2),
}


def contents(folder: Path) -> dict[str, bytes]:
    """What all files in a folder have, hidden ones too."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def changed(before: Contents, after: Contents) -> set[str]:
    """The files that are new, gone, or not as they were."""
    return {name for name in {*before, *after} if before.get(name) != after.get(name)}


class Runs:
    """Runs of one command, each in a project of its own."""

    def __init__(self, command: str, files: FailingFiles, tmp_path: Path, capfd: Output) -> None:
        self.command, self.files, self.tmp_path, self.capfd = (
            command.split(),
            files,
            tmp_path,
            capfd,
        )
        self.begin = tmp_path / "begin"
        for name, text in PROJECT.items():
            (self.begin / name).parent.mkdir(parents=True, exist_ok=True)
            (self.begin / name).write_text(text, encoding="utf-8")
        os.chdir(self.begin)
        assert cli.run(["baseline", "--to", "known.json"]) == 0
        self.before = contents(self.begin)

    def run(self, fails: int, number: int) -> tuple[int, str, str, Contents]:
        """The exit status, stdout, stderr, and the files that are there at the end."""
        project = self.tmp_path / "project"
        shutil.rmtree(project, ignore_errors=True)
        shutil.copytree(self.begin, project)
        os.chdir(project)
        self.capfd.readouterr()
        self.files.begin(fails, number)
        try:
            status = cli.run(self.command)
        finally:
            self.files.end()
        told = self.capfd.readouterr()
        return status, told.out, told.err, contents(project)

    def failures(
        self, status: int, out: str, after: Contents
    ) -> Iterator[tuple[str, int, str, str, Contents]]:
        """Runs of which the first, the second … operation failed and that did not end as given."""
        for fails in count(1):
            number = [*ERRORS][fails % len(ERRORS)]
            ended = self.run(fails, number)
            if not self.files.reached:
                return
            if ended[0] != status or ended[1] != out or ended[3] != after:
                yield (f"{fails}: {self.files.seen[fails - 1]}, {ERRORS[number]}", *ended)


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Folders are changed here and back again; a step of GitHub's has its summary."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "out/summary.md")


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_lost(
    command: str, failing_files: FailingFiles, tmp_path: Path, capfd: Output
) -> None:
    """Each file is as it was, or whole and new.

    The exit status and stderr say what became of it.
    """
    expected, written, least = COMMANDS[command]
    runs = Runs(command, failing_files, tmp_path, capfd)
    runs.run(0, 0)  # what is read once in a process
    status, as_usual, _, after = runs.run(0, 0)
    assert status == expected
    assert changed(runs.before, after) == {*written}
    assert len(failing_files.seen) >= least
    failed = 0
    for operation, ended, out, err, left in runs.failures(status, as_usual, after):
        failed += 1
        case = f"{operation}\n{ended}\n{out}\n{err}"
        told = out + "".join(left.get(name, b"").decode() for name in written)
        assert_reason_told(told, err)
        assert changed(runs.before, left) <= {*written}, case
        for name in changed(runs.before, left):
            if left.get(name) != after.get(name):
                # Of a run that could not read everything, and says so.
                assert ended == 1 or "source-unavailable" in told, f"{name}\n{case}"
                assert is_whole(name, left.get(name, b"")), f"{name}\n{case}"
        if ended != 2:
            assert_work_goes_on(command, ended, told, err)
    assert failed >= least / 3


def assert_reason_told(told: str, err: str) -> None:
    """A run says why it could not do all of its work, as a sentence."""
    assert "internal error" not in err, err
    assert "Traceback" not in err, err
    reasons = [*ERRORS.values(), "which factcheck check tells", "ot at hand"]
    assert any(reason in told + err for reason in reasons), f"{told}\n{err}"


def assert_work_goes_on(command: str, ended: int, told: str, err: str) -> None:
    """A run that ended well tells what it could not read, and what it finds elsewhere."""
    expected, *_ = COMMANDS[command]
    case = f"{ended}\n{told}\n{err}"
    # A text that is not at hand fails no run, and is named.
    is_named = "source-unavailable" in told or "Not at hand" in err
    assert ended == max(expected, 1) or is_named, case
    is_counted = "in the claim files" in err or "in the texts" in err
    assert is_named or "invalid-file" in told or is_counted, case
    # The other files are checked, unless their folder cannot be.
    seen = " ".join(told.split())
    others = ("cheap", "short", "wire", "post", "claims:1", " known finding")
    assert command.startswith("coverage") or any(word in seen for word in others), case


def test_every_kind_of_operation_is_met(
    failing_files: FailingFiles, tmp_path: Path, capfd: Output
) -> None:
    """All that a run does with files is seen, whichever part of the standard library it uses."""
    seen: set[str] = set()
    for command in COMMANDS:
        runs = Runs(command, failing_files, tmp_path / str(len(seen)), capfd)
        runs.run(0, 0)
        seen |= {*failing_files.seen}
    read = {"getcwd", "stat", "lstat", "scandir", "next", "open", "file.read", "file.close"}
    written = {"mkdir", "write", "fchmod", "fsync", "close", "replace", "link", "unlink"}
    assert seen >= read | written


def is_whole(name: str, content: bytes) -> bool:
    """Whether an output has its end."""
    if name.endswith(".json"):
        return bool(json.loads(content))
    if name.endswith(".html"):
        return content.rstrip().endswith(b"</html>")
    if name == "out/summary.md":
        return content.startswith(b"Before\n<!-- factcheck report -->\n\n#")
    return content.endswith(b"\n")
