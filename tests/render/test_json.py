"""The report for programs holds its contract."""

import json
from fractions import Fraction
from typing import Any

from factcheck.model.bound import Bound
from factcheck.model.interval import Interval
from factcheck.render import render
from factcheck.render.json import render_bounds
from factcheck.render.style import Style
from tests.render import sample

FINDING = [
    "rule",
    "severity",
    "message",
    "claims",
    "statements",
    "definitions",
    "evidence",
    "scenario",
    "sets",
    "sets_complete",
    "corrections",
    "suspects",
    "certified",
    "margin",
    "derivation",
    "repairs",
    "diagnoses",
]


def read() -> Any:  # noqa: ANN401 - it is JSON
    """The sample, told and read again."""
    return json.loads(render(sample.report(), "json", Style()))


def test_version_1() -> None:
    """The keys of the contract stand in its order."""
    report = read()
    assert list(report) == [
        "version",
        "verdict",
        "summary",
        "texts",
        "skipped",
        "cut_off",
        "baseline",
        "since",
        "findings",
        "bounds",
        "unbounded",
        "implied",
    ]
    assert (report["version"], report["verdict"]) == (1, "contradictory")
    summary = [
        "files",
        "sources",
        "claims",
        "statements",
        "quantities",
        "components",
        "errors",
        "warnings",
        "notes",
    ]
    assert list(report["summary"]) == [
        *summary,
        "uncertified",
        "accepted",
        "texts",
        "relations",
    ]


def test_every_finding_has_the_same_keys() -> None:
    """A program need not ask which rule a finding is of before it reads it."""
    keys = [list(finding) for finding in read()["findings"]]
    assert [key for key in keys[0] if key in FINDING] == FINDING
    assert all(other == keys[0] for other in keys)


def test_repair() -> None:
    """A repair has its statement with the new figure, and the possible values as exact decimals."""
    repair = read()["findings"][0]["repairs"][0]
    assert (repair["claim"], repair["text"]) == ("rest", "order.rest = 30 billion USD")
    assert (repair["low"], repair["high"], repair["unit"]) == ("29", "31", "billion USD")


def test_bounds_are_exact() -> None:
    """Decimals are written out where they end, else as a quotient; an open end is null.

    A moment is its day.
    """
    found = [
        Bound("power", Interval(Fraction("149.5"), Fraction(200), high_open=True), "MW"),
        Bound("ratio", Interval(Fraction(1, 3), None), "1"),
        Bound("day", Interval(Fraction(1751328000), Fraction(1754006400)), "date"),
    ]
    rows = json.loads(render_bounds(found, (), sample.report()))["bounds"]
    assert [(row["low"], row["high"]) for row in rows] == [
        ("149.5", "200"),
        ("1/3", None),
        ("2025-07-01", "2025-08-01"),
    ]
    assert (rows[0]["low_open"], rows[0]["high_open"]) == (False, True)


def test_no_findings_and_bounds() -> None:
    """Empty lists are lists."""
    report = json.loads(
        render(
            sample.report()._replace(findings=(), bounds=(), unbounded=(), implied=()),
            "json",
            Style(),
        )
    )
    assert [report[name] for name in ("findings", "bounds", "unbounded", "implied")] == [
        [],
        [],
        [],
        [],
    ]


def test_what_a_bound_is_not() -> None:
    """JSON says which bounds may be narrower, and why other quantities have none."""
    report = read()
    assert [bound["quantity"] for bound in report["bounds"] if not bound["tight"]] == ["ratio"]
    assert report["unbounded"] == [
        {"quantity": "order.first", "why": "contradictory"},
        {"quantity": "order.rest", "why": "unmentioned"},
    ]


def test_halves_of_characters_survive() -> None:
    """A lone surrogate is escaped so that UTF-8 can encode the report.

    A JSON claim file can hold one.
    """
    finding = sample.untested()._replace(message="half \ud83d of \u202e it")
    told = render(sample.report()._replace(findings=(finding,)), "json", Style())
    assert "\\ud83d of \\u202e" in told
    assert json.loads(told.encode())["findings"][0]["message"] == finding.message
