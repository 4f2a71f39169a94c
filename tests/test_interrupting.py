"""Ctrl-C in the middle of a run: what was found until then is reported as incomplete."""

from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from factcheck import cli, pipeline
from factcheck.config import Settings
from factcheck.model.rule import UNREAD
from factcheck.model.solution import Verdict
from factcheck.solve import Stopped, solve
from tests.theories import claims

Output = pytest.CaptureFixture[str]
CLASH = """\
sources: {s: {title: S}}
quantities: {a: USD, b: USD, c: USD}
claims:
  - {id: first, source: s, quote: one, says: a = 1 USD}
  - {id: second, source: s, quote: four, says: a = 4 USD}
  - {id: third, source: s, quote: one, says: b = 1 USD}
  - {id: fourth, source: s, quote: four, says: b = 4 USD}
  - {id: fifth, source: s, quote: four, says: c = 4 USD}
"""


@pytest.fixture(autouse=True)
def _each_group_is_a_batch(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each group of claims is solved by itself, so that something can happen between them."""
    monkeypatch.setattr(import_module("factcheck.solve.solve"), "BATCH", 1)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/clash.claims.yaml").write_text(CLASH, encoding="utf-8")


def interrupt_at(moment: tuple[str, int]) -> pipeline.Interrupted:
    """What a run raises that is interrupted at a stage, once so much of it is done."""

    def progress(stage: str, done: int, total: int) -> None:
        assert done <= total
        if (stage, done) == moment:
            raise KeyboardInterrupt

    settings = Settings(select=("contradiction", "untested"))
    with pytest.raises(pipeline.Interrupted) as raised:
        pipeline.run(
            ["claims"],
            settings,
            date(2026, 1, 15),
            want_bounds=True,
            want_proofs=True,
            progress=progress,
        )
    return raised.value


def test_solving_keeps_the_batches_before() -> None:
    """The solution has the components that were decided, and nothing of the others."""

    def progress(done: int, total: int) -> None:
        assert total == 3
        if done == 2:
            raise KeyboardInterrupt

    theory = claims("a: USD, b: USD, c: USD", "a = 1 USD", "b = 2 USD", "c = 3 USD")
    with pytest.raises(Stopped) as raised:
        solve(theory, progress=progress)
    assert raised.value.solution.components == solve(theory).components[:2]


@pytest.mark.parametrize(
    ("moment", "clashes"),
    [
        (("solve", 0), 0),
        (("solve", 1), 1),
        (("solve", 3), 2),
        (("cover", 0), 2),
        (("explain", 0), 2),
    ],
)
def test_the_report_has_what_was_found(moment: tuple[str, int], clashes: int) -> None:
    """What clashes among the groups that were decided is told.

    Never that all is well, nor that something is missing.
    """
    report = interrupt_at(moment).report
    assert [finding.rule for finding in report.findings] == ["contradiction"] * clashes
    assert report.verdict is (Verdict.CONTRADICTORY if clashes else Verdict.UNDECIDED)
    assert {rule.name for rule in report.rules} == {"contradiction"} | UNREAD
    assert report.proofs == ()


def test_what_is_known_is_told(monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """On stdout stands what was found, on stderr that it is not all.

    No file is written, and the exit status is 2.
    """
    interrupted = interrupt_at(("solve", 1))

    def run(*_: object, **__: object) -> None:
        raise interrupted

    monkeypatch.setattr(pipeline, "run", run)
    assert (
        cli.run(
            [
                "check",
                "--output-format",
                "json",
                "-o",
                "facts.json",
                "--proof",
                "proofs",
                "--color",
                "never",
            ]
        )
        == 2
    )
    told = capfd.readouterr()
    assert told.out.count("error: contradiction: ") == 1
    assert "What is told is what was found until the work was interrupted.\n" in told.err
    assert told.err.endswith("factcheck: interrupted\n")
    assert {file.name for file in Path().iterdir()} == {"claims"}


def test_before_anything_is_known_nothing_is_told() -> None:
    """Ctrl-C while files are read has no report."""

    def progress(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as raised:
        pipeline.run(
            ["claims"], Settings(), date(2026, 1, 15), want_bounds=False, progress=progress
        )
    assert not isinstance(raised.value, pipeline.Interrupted)
