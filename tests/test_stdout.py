"""Standard output carries what was asked for and nothing else, whatever a library prints."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import ParamSpec, TypeVar

import pytest

import factcheck
from factcheck import cli
from factcheck.cli import watching
from factcheck.render import FORMATS

Output = pytest.CaptureFixture[str]
Given = ParamSpec("Given")
Made = TypeVar("Made")

NOISE = "an engine says hello from "
CLAIMS = """\
sources: {wire: {title: Bridges, file: wire.md}}
quantities: {a: USD, b: USD}
claims:
  - {id: first, source: wire, quote: costs 3 dollars, says: a = 3 USD}
  - {id: second, source: wire, quote: costs 9 dollars, says: a = 9 USD}
  - {id: third, source: wire, quote: costs 5 dollars, says: b = 5 USD}
"""
# What works, by the module that a run looks it up in.
WORK = [
    ("factcheck.load", "read"),
    ("factcheck.anchor", "anchor"),
    ("factcheck.language", "understand"),
    ("factcheck.solve.group", "boundaries"),
    ("factcheck.cover", "cover"),
    ("factcheck.explain", "explain"),
    ("factcheck.rules", "check"),
]
COMMANDS = [["check", "--output-format", name] for name in FORMATS]
COMMANDS += [
    ["bounds"],
    ["bounds", "--claims", "--output-format", "json"],
    ["coverage"],
    ["draft", "claims/wire.md", "--to", "-"],
    ["figures", "claims/wire.md"],
    ["rules"],
    ["explain", "contradiction"],
    ["schema"],
]


def hello() -> None:
    """Write to standard output in every way that a library has."""
    line = f"{NOISE}{os.getpid()}"
    print(line, flush=True)  # noqa: T201 - as a library might
    assert sys.__stdout__
    sys.__stdout__.write(f"{line}\n")
    sys.__stdout__.flush()
    os.write(1, f"{line}\n".encode())
    libc = ctypes.CDLL(None)
    libc.puts(line.encode())
    libc.fflush(None)


def noisy(work: Callable[Given, Made]) -> Callable[Given, Made]:
    """The same work by what is not quiet about it."""

    @wraps(work)
    def noise(*given: Given.args, **named: Given.kwargs) -> Made:
        hello()
        return work(*given, **named)

    return noise


@pytest.fixture(autouse=True)
def _project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A project whose source is told in another file."""
    monkeypatch.chdir(tmp_path)
    for name in ("FORCE_COLOR", "FACTCHECK_SOURCES", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    Path("claims").mkdir()
    Path("claims/wire.claims.yaml").write_text(CLAIMS, encoding="utf-8")
    text = "The bridge costs 3 dollars.\n\nIt costs 9 dollars.\n\nIt costs 5 dollars.\n"
    Path("claims/wire.md").write_text(text, encoding="utf-8")


@pytest.fixture
def loud(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Makes every engine write to standard output."""

    def begin() -> None:
        for home, name in WORK:
            module = import_module(home)
            monkeypatch.setattr(module, name, noisy(getattr(module, name)))

    return begin


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_only_what_was_asked_for(
    command: list[str], loud: Callable[[], None], capfd: Output
) -> None:
    """With loud engines it has the same bytes as with quiet ones; they are heard on stderr."""
    status = cli.run(command)
    quiet = capfd.readouterr()
    loud()
    assert cli.run(command) == status
    told = capfd.readouterr()
    assert told.out == quiet.out
    assert quiet.out
    assert NOISE not in quiet.err
    if command[0] == "check":
        assert told.err.count(NOISE) > len(WORK)


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_file_gets(name: str, loud: Callable[[], None], capfd: Output) -> None:
    """With --output-file standard output and the file have what they have with quiet engines."""
    command = ["check", "--output-format", name, "-o", "quiet/out"]
    assert cli.run(command) == 1
    quiet = capfd.readouterr().out
    loud()
    command[-1] = "loud/out"
    assert cli.run(command) == 1
    assert capfd.readouterr().out == quiet
    assert Path("loud/out").read_bytes() == Path("quiet/out").read_bytes()


def test_reports_and_baselines_print_nothing(loud: Callable[[], None], capfd: Output) -> None:
    """Commands that write files alone leave standard output empty."""
    loud()
    for command in (
        ["report"],
        ["baseline"],
        ["check", "-o", "a.txt", "--output-format", "text", "--proof", "p"],
    ):
        cli.run(command)
        assert NOISE not in capfd.readouterr().out


def test_while_watching(
    monkeypatch: pytest.MonkeyPatch, loud: Callable[[], None], capfd: Output
) -> None:
    """Each check tells its findings on standard output and nothing else."""
    changes = [Path("claims/new.claims.yaml").touch, *[lambda: None] * 3]

    def pause(_: float) -> None:
        if not changes:
            raise KeyboardInterrupt
        changes.pop(0)()

    monkeypatch.setattr(watching, "time", SimpleNamespace(sleep=pause))
    loud()
    assert cli.run(["check", "--watch", "--output-format", "concise", "--quiet"]) == 2
    lines = capfd.readouterr().out.splitlines()
    assert len(lines) > 2
    assert all(line.startswith("claims/") for line in lines)


@pytest.mark.parametrize("words", ["--help", "--version", "check --help"])
def test_what_is_asked_of_the_command_itself(words: str, capfd: Output) -> None:
    """Help and version go to standard output."""
    assert cli.run(words.split()) == 0
    assert "factcheck" in capfd.readouterr().out


def test_streams_are_as_before(loud: Callable[[], None], capfd: Output) -> None:
    """After a command whoever called it has its standard output again."""
    loud()
    before = sys.stdout
    opened = len([*Path("/dev/fd").iterdir()])
    cli.run(["check"])
    capfd.readouterr()
    assert sys.stdout is before
    assert len([*Path("/dev/fd").iterdir()]) == opened
    os.write(1, b"mine\n")
    assert capfd.readouterr().out == "mine\n"


def test_standard_output_in_memory(loud: Callable[[], None], capsys: Output) -> None:
    """A stream in memory in its place gets what was asked for and nothing else."""
    cli.run(["check", "--output-format", "concise"])
    quiet = capsys.readouterr().out
    loud()
    cli.run(["check", "--output-format", "concise"])
    assert capsys.readouterr().out == quiet != ""


def greet(_: int) -> int:
    """Work that is loud; the process that does it."""
    hello()
    return os.getpid()


def test_programs_keep_their_standard_output() -> None:
    """`factcheck.check` leaves them alone, and its processes write nothing there."""
    script = (
        "import os, sys, tests.test_stdout as tested\n"
        "from contextlib import closing\n"
        "import factcheck\n"
        "from factcheck.executors import workers\n"
        "before = os.fstat(1)\n"
        "sys.stdout.write('before\\n')\n"
        "with closing(workers(2)) as those:\n"
        "    assert os.getpid() not in those.map(tested.greet, range(4), lambda task: task)\n"
        "print(len(factcheck.check('claims').findings))\n"
        "assert os.fstat(1) == before\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    ended = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ended.stdout == f"before\n{len(factcheck.check('claims').findings)}\n"
    assert ended.stderr.count(NOISE) == 16
