"""Findings are counted by how severe they are."""

import pytest

from factcheck.model.baseline import Compared
from factcheck.model.bound import Why
from factcheck.model.change import Since
from factcheck.model.coverage import State
from factcheck.model.finding import Finding
from factcheck.model.report import Report, Summary
from factcheck.model.rule import Severity
from factcheck.model.solution import Search, Verdict
from tests.hand import acceptance, text

CHECKED = Summary(files=1, sources=2, claims=3, statements=4, quantities=5, components=6)


def finding(severity: Severity, *, accepted: bool = False, known: bool = False) -> Finding:
    """A finding without anything else to it."""
    mark = acceptance("boundary") if accepted else None
    return Finding("boundary", severity, "close", text("a", 1).span, accepted=mark, known=known)


def test_accepted_findings_are_counted_apart() -> None:
    """An error that somebody accepted is no error."""
    found = [
        finding(Severity.ERROR, accepted=True),
        *[finding(Severity.WARNING)] * 2,
        *[finding(Severity.NOTE)] * 3,
    ]
    found += [finding(Severity.ERROR)] * 4 + [finding(Severity.NOTE, accepted=True)]
    counted = CHECKED.counting(found)
    assert (counted.errors, counted.warnings, counted.notes, counted.accepted) == (4, 2, 3, 2)
    assert counted.counting([]) == CHECKED
    assert (
        CHECKED.errors,
        CHECKED.warnings,
        CHECKED.notes,
        CHECKED.accepted,
        CHECKED.uncertified,
    ) == (0, 0, 0, 0, 0)


def test_accepted_findings_stand_apart() -> None:
    """Of all findings some are accepted and the others count."""
    some, others = finding(Severity.ERROR, accepted=True), finding(Severity.NOTE)
    report = Report(Verdict.CONSISTENT, CHECKED, (some, others))
    assert (report.accepted, report.counted) == ((some,), (others,))


@pytest.mark.parametrize(
    ("found", "fails"),
    [
        (finding(Severity.ERROR), "error warning note"),
        (finding(Severity.WARNING), "warning note"),
        (finding(Severity.NOTE), "note"),
        (finding(Severity.ERROR, accepted=True), ""),
        (finding(Severity.ERROR, known=True), ""),
    ],
)
def test_a_report_fails_at_a_severity_and_above(found: Finding, fails: str) -> None:
    """What is accepted or known fails no report."""
    report = Report(Verdict.CONSISTENT, CHECKED, (found,))
    assert [one.value for one in Severity if report.fails(one)] == fails.split()
    assert not any(report._replace(findings=()).fails(one) for one in Severity)


def test_a_finding_is_whole_new_and_touched_unless_it_says_so() -> None:
    """Nothing is left out of it, nobody knew it before, and nobody asked what has changed."""
    plain = finding(Severity.ERROR)
    assert plain.sets_complete
    assert plain.touched
    assert not plain.known
    assert not plain.certified


def test_searches_have_the_names_that_reports_tell() -> None:
    """A report in JSON names the searches that were cut off."""
    names = "verdict sets boundaries readings ranges bands limits bounds arithmetic margin repairs slips implied"
    assert [str(one) for one in Search] == names.split()


def test_only_what_is_new_and_touched_is_shown_where_that_is_asked() -> None:
    """Held against a baseline or a change, a report shows the other findings no more, and counts those that it shows."""
    found = [
        finding(Severity.ERROR),
        finding(Severity.ERROR, known=True),
        finding(Severity.NOTE)._replace(touched=False),
    ]
    report = Report(Verdict.CONSISTENT, CHECKED.counting(found), (*found,))
    assert report.shown is report
    for asked in (
        report._replace(baseline=Compared("baseline.json", 1)),
        report._replace(since=Since("main", 1)),
    ):
        assert asked.shown.findings == (found[0],)
        assert (asked.shown.summary.errors, asked.shown.summary.notes) == (1, 0)
        assert asked.shown.summary.statements == CHECKED.statements


def test_a_finding_may_be_about_what_could_not_be_read() -> None:
    """What is wrong with the files or undecided is told apart from what is wrong with the claims."""
    assert [
        finding(Severity.ERROR)._replace(rule=rule).is_unread
        for rule in ("boundary", "undecided", "invalid-file")
    ] == [
        False,
        True,
        True,
    ]


def test_reports_tell_kinds_by_their_names() -> None:
    """Why a quantity has no values, and what becomes of a figure, stand in a report in JSON."""
    assert [str(one) for one in Why] == [
        "unmentioned",
        "only-supposed",
        "contradictory",
        "undecided",
        "not-found",
        "undefined",
    ]
    assert [str(one) for one in State] == [
        "claimed",
        "set-aside",
        "unclaimed",
        "not-counted",
        "read",
    ]
