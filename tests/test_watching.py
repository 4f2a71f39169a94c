"""Checking again after a change, and how far the work is."""

import io
import re
import threading
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from factcheck import cli
from factcheck.cli import progress, watching
from factcheck.solve import solve
from tests.theories import claims

Output = pytest.CaptureFixture[str]
FILE = Path("claims/example.claims.yaml")


@pytest.fixture
def _project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: Output) -> None:
    """A new project as the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)
    assert cli.run(["init"]) == 0
    capfd.readouterr()


def change(file: Path, old: str, new: str) -> Callable[[], object]:
    """What puts another text into a file."""
    return lambda: file.write_text(
        file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8"
    )


def watch(
    monkeypatch: pytest.MonkeyPatch, changes: Sequence[Callable[[], object]], *options: str
) -> int:
    """Watch while things happen one after the other, long enough apart to be seen; then Ctrl-C."""
    left = [step for happens in changes for step in (happens, lambda: None, lambda: None)]

    def pause(seconds: float) -> None:
        assert seconds < 1
        if not left:
            raise KeyboardInterrupt
        left.pop(0)()

    monkeypatch.setattr(watching, "time", SimpleNamespace(sleep=pause))
    return cli.run(["check", "--watch", "--output-format", "concise", "--quiet", *options])


@pytest.mark.usefixtures("_project")
@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([], []),
        (
            [change(FILE, "= 408", "= 480")],
            ["contradiction", "figure-not-quoted", "unclaimed-figure"],
        ),
        (
            [change(Path("claims/example.md"), "Saturday took", "It took")],
            ["quote-missing", "unclaimed-figure"],
        ),
        (
            [lambda: Path("claims/new.claims.yaml").write_text("claim: []", encoding="utf-8")],
            ["invalid-file"],
        ),
        ([lambda: Path("claims/example.md").unlink()], ["source-unavailable"]),
        (
            [change(FILE, "claims:", "claims: "), change(FILE, "id: sunday", "id: saturday")],
            ["invalid-file", "unclaimed-figure"],
        ),
    ],
)
def test_whatever_is_saved_is_checked_again(
    changes: Sequence[Callable[[], object]],
    told: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capfd: Output,
) -> None:
    """A change of a claim file, of a text or in what there is is followed by another check.

    Ctrl-C ends with 2.
    """
    assert watch(monkeypatch, changes) == 2
    seen = capfd.readouterr()
    assert [line.split(": ")[1].split()[-1] for line in seen.out.splitlines()] == told
    assert seen.err.count("Watching ") == 1 + len(changes)
    assert seen.err.endswith("factcheck: interrupted\n")


@pytest.mark.usefixtures("_project")
def test_a_text_elsewhere_is_watched(monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """It may stand in any folder of the source path, and settings in any folder above."""
    Path("texts").mkdir()
    text = Path("texts/example.md")
    Path("claims/example.md").rename(text)
    assert (
        watch(
            monkeypatch,
            [change(text, "Saturday took", "It took")],
            "--source-path",
            "texts",
        )
        == 2
    )
    assert "quote-missing" in capfd.readouterr().out


@pytest.mark.usefixtures("_project")
def test_data_are_watched(monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """A table that is saved is compared with the claims again."""
    data = Path("claims/data.csv")
    data.write_text("day,sold\nsat,867\n", encoding="utf-8")
    table = "tables: {sales: {file: data.csv, key: day, columns: {sold: tickets}}}\n"
    definition = 'definitions: ["sold.saturday = sales.sold[sat]"]\n'
    FILE.write_text(table + definition + FILE.read_text(encoding="utf-8"), encoding="utf-8")
    assert watch(monkeypatch, [change(data, "867", "800")]) == 2
    assert "contradiction" in capfd.readouterr().out


@pytest.mark.usefixtures("_project")
def test_settings_may_be_mended_while_watching(
    monkeypatch: pytest.MonkeyPatch, capfd: Output
) -> None:
    """Settings that cannot be used are told once they are saved, and used once they are mended."""
    settings = Path("factcheck.toml")
    changes = [
        change(FILE, "= 408", "= 480"),
        change(settings, "paths", "path"),
        change(settings, 'path = ["claims"]', 'select = ["contradiction"]'),
    ]
    assert watch(monkeypatch, changes) == 2
    seen = capfd.readouterr()
    assert 'factcheck.toml:2: there is no setting "path"; did you mean "paths"?' in seen.err
    assert [line.split(": ")[1].split()[-1] for line in seen.out.splitlines()] == [
        "contradiction",
        "figure-not-quoted",
        "unclaimed-figure",
        "contradiction",
    ]


@pytest.mark.usefixtures("_project")
def test_what_cannot_be_checked_at_first_is_not_watched(
    monkeypatch: pytest.MonkeyPatch, capfd: Output
) -> None:
    """A wrong call ends at once, as without --watch."""
    assert watch(monkeypatch, [], "nowhere") == 2
    assert capfd.readouterr().err == "Error: there is no file or folder nowhere\n"


@pytest.mark.usefixtures("_project")
def test_a_file_is_checked_once_it_is_whole(monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """While a file still changes from look to look, nothing is checked."""
    steps = iter("5678")
    left = [change(FILE, f"= {before}08", f"= {next(steps)}08") for before in "4567"]

    def pause(_: float) -> None:
        if left:
            left.pop(0)()
        elif (late := capfd.readouterr()).out:
            assert late.out.count("contradiction") == 1
            raise KeyboardInterrupt

    monkeypatch.setattr(watching, "time", SimpleNamespace(sleep=pause))
    assert (
        cli.run(
            [
                "check",
                "--watch",
                "--output-format",
                "concise",
                "--quiet",
                "--select",
                "contradiction",
            ]
        )
        == 2
    )


class Terminal(io.StringIO):
    """A terminal of one line."""

    def isatty(self) -> bool:
        """It is one."""
        return True

    def shown(self) -> list[str]:
        """What has stood in the line from each return to its begin to the next."""
        assert "\n" not in self.getvalue()
        return [
            re.sub(r"\x1b\[\S+?[A-Za-z]", "", part).rstrip()
            for part in self.getvalue().split("\r")[1:]
        ]

    def is_blank(self) -> bool:
        """Whether nothing stands in the line, and the cursor is seen."""
        return not self.getvalue() or self.getvalue().endswith(progress.ERASE)


def until(is_so: Callable[[], object]) -> None:
    """Wait for it."""
    patience = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < patience
        time.sleep(0.01)


def test_the_line_tells_how_far_the_work_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """It shows the stage and what of it is done, in one line that is blank at the end."""
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    stream = Terminal()
    with progress.progress_line(stream) as told:
        told("load", 0, 0)
        until(stream.getvalue)
        told("solve", 1, 4)
        told("solve", 4, 4)
        told("explain", 0, 0)
    first, blank, *bars, _, last, end = stream.shown()
    assert (first, blank, last, end) == ("Reading", "", "Explaining", "")
    assert bars == [f"Solving [{'#' * 6}{'-' * 18}] 1/4", f"Solving [{'#' * 24}] 4/4"]
    assert stream.is_blank()


def test_quick_work_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is shown in the first second, and then without being told more."""
    stream = Terminal()
    with progress.progress_line(stream) as told:
        told("solve", 1, 4)
    assert stream.getvalue() == ""
    monkeypatch.setattr(progress, "PATIENCE", 0.05)
    with progress.progress_line(stream) as told:
        told("language", 0, 0)
        assert stream.getvalue() == ""
        until(lambda: stream.shown() == ["Understanding"])
    assert stream.is_blank()


@pytest.mark.parametrize("columns", [1, 20, 63])
def test_there_is_no_line_where_it_would_wrap(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a narrow terminal nothing is shown.

    What was shown before it became narrow is gone at the end.
    """
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    stream = Terminal()
    with progress.progress_line(stream) as told:
        told("solve", 1, 4)
        until(stream.getvalue)
        monkeypatch.setenv("COLUMNS", str(columns))
        before = stream.getvalue()
        told("solve", 2, 4)
        assert stream.getvalue() == before
    assert stream.is_blank()
    stream = Terminal()
    with progress.progress_line(stream) as told:
        time.sleep(0.1)
        told("solve", 1, 4)
        told("rules", 0, 0)
    assert not any(stream.shown())


def test_ctrl_c_leaves_no_half_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """What ends the work ends the line, and the one who draws it."""
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    stream = Terminal()
    threads = threading.active_count()

    def work() -> None:
        with progress.progress_line(stream) as told:
            told("solve", 1, 4)
            until(stream.getvalue)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()
    assert stream.is_blank()
    assert threading.active_count() == threads


def test_the_solver_tells_its_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of every batch it is told when it is done, from none to all; what is found stays the same."""
    monkeypatch.setattr(import_module("factcheck.solve.solve"), "BATCH", 1)
    theory = claims("a: USD, b: USD, c: USD", "a = 1 USD", "b = 2 USD", "b = 4 USD", "c = 3 USD")
    heard: list[tuple[int, int]] = []
    found = solve(theory, progress=lambda done, total: heard.append((done, total)))
    assert heard == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert found == solve(theory)
