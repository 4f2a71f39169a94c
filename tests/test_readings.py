"""Claims whose readings are few, alike or say nothing new go all the way, in every format."""

import json
from datetime import date
from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.solution import Verdict
from factcheck.pipeline import run
from factcheck.render import FORMATS, render
from factcheck.render.edits import fixes, known_of
from factcheck.render.style import Style

HEAD = """\
sources: {paper: {title: The paper}}
quantities: {fleet: trucks, cost: EUR, spare: trucks}
claims:
  - {id: count, says: fleet = 31 trucks}
"""


def checked(tmp_path: Path, claims: str) -> Report:
    """The report on 31 trucks and more claims, told in every format."""
    file = tmp_path / "fleet.claims.yaml"
    file.write_text(HEAD + claims, encoding="utf-8")
    settings = Settings(workers=1)
    report = run(
        [str(file)],
        settings,
        date(2026, 1, 15),
        want_bounds=True,
        want_implied=True,
        want_proofs=True,
    )
    told = {output_format: render(report, output_format, Style()) for output_format in FORMATS}
    assert json.loads(told["json"])["verdict"] == report.verdict
    return report


@pytest.mark.parametrize(
    "readings",
    [
        "{a: [fleet = 13 trucks, cost = 2 million EUR]}",
        "{a: [cost = 2 million EUR, fleet = 13 trucks]}",
        "{a: [fleet = 13 trucks, fleet = 13 trucks]}",
        "{a: [fleet = 13 trucks, fleet = about 12 trucks, fleet = spare + 3 trucks]}",
        "{a: fleet = 13 trucks}",
        "{a: fleet = 13 trucks, b: fleet = 13 trucks}",
        "{a: [fleet = 13 trucks, cost < 9 EUR], b: [fleet = 13 trucks, cost < 9 EUR]}",
        "{a: [fleet = 13 trucks, cost = 2 EUR], b: fleet < 20 trucks, c: [fleet = 2 * spare, spare = 3 trucks]}",
    ],
)
def test_all_of_a_claims_readings_clash(tmp_path: Path, readings: str) -> None:
    """Where no reading can be true beside another claim, that is a contradiction of the two."""
    report = checked(tmp_path, f"  - {{id: told, readings: {readings}}}\n")
    assert report.verdict is Verdict.CONTRADICTORY
    (finding,) = (finding for finding in report.findings if finding.sets)
    assert (finding.rule, finding.sets) == ("contradiction", (("count", "told"),))
    assert report.fails(Severity.ERROR)


@pytest.mark.parametrize(
    "readings",
    [
        "{a: [fleet = 31 trucks, cost = 2 million EUR]}",
        "{a: fleet = 31 trucks}",
        "{a: fleet = fleet}",
        "{a: fleet = fleet, b: [fleet >= 0 trucks, spare = spare]}",
        "{a: fleet = 31 trucks, b: fleet = 31 trucks}",
        "{a: fleet = 31 trucks, b: fleet = 13 trucks}",
    ],
)
def test_a_reading_is_possible(tmp_path: Path, readings: str) -> None:
    """The near miss: one possible reading is enough, however little it says."""
    report = checked(tmp_path, f"  - {{id: told, readings: {readings}}}\n")
    assert report.verdict is Verdict.CONSISTENT
    assert not [finding for finding in report.findings if finding.severity is Severity.ERROR]


def test_a_reading_that_contradicts_itself(tmp_path: Path) -> None:
    """The only reading of a claim may be impossible by itself, reported of that claim alone."""
    report = checked(
        tmp_path, "  - {id: told, readings: {a: [spare = 2 trucks, spare = 5 trucks]}}\n"
    )
    (finding,) = (finding for finding in report.findings if finding.sets)
    assert finding.sets == (("told",),)


def test_the_only_reading_is_not_told_as_a_choice(tmp_path: Path) -> None:
    """What clashes in each of several readings is told by these.

    That one claim has but one reading is no condition.
    """
    report = checked(
        tmp_path,
        "  - {id: told, readings: {sole: [cost = 2 EUR, spare = 4 trucks]}}\n"
        "  - {id: both, readings: {new: fleet = 3 * spare, old: fleet = 5 * spare}}\n",
    )
    (finding,) = (finding for finding in report.findings if finding.sets)
    assert 'if "new" is meant' in finding.message
    assert "sole" not in finding.message


@pytest.mark.parametrize(
    "says", ["readings: {a: fleet = 13 trucks}", "readings: {a: [fleet = 13 trucks]}"]
)
def test_a_repair_of_the_only_statement_of_a_reading(tmp_path: Path, says: str) -> None:
    """A claim that says one thing, if as a reading, can be mended as one that says it outright."""
    report = checked(tmp_path, f"  - {{id: told, {says}}}\n")
    (finding,) = (finding for finding in report.findings if finding.sets)
    found = fixes(finding, known_of(report))
    assert "fleet = 31 trucks" in {edit.text for fix in found for edit in fix.edits}
