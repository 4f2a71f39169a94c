"""GitLab's Code Quality report: an array of issues with what the format has room for."""

import json
from typing import Any

from hypothesis import given

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.render import render
from factcheck.render.style import Style
from tests.render import sample
from tests.render.strange import findings, with_finding


def issues(report: Report) -> Any:  # noqa: ANN401 - it is JSON
    """A report, told and read again."""
    return json.loads(render(report, "gitlab", Style()))


def test_every_issue_has_what_gitlab_asks_for() -> None:
    """Each finding has its place, its rule, a severity of GitLab's and a fingerprint of its own."""
    told = issues(sample.report())
    assert [issue["check_name"] for issue in told] == [
        finding.rule for finding in sample.report().findings
    ]
    assert [issue["severity"] for issue in told] == [
        "major",
        "info",
        "major",
        "minor",
        "info",
        "major",
    ]
    assert told[0]["location"] == {"path": sample.CASH, "lines": {"begin": 7, "end": 7}}
    assert len({issue["fingerprint"] for issue in told}) == len(told)


def test_other_places_and_repairs_are_in_the_description() -> None:
    """What has no field of its own is told."""
    description = issues(sample.report())[0]["description"]
    assert f"beside {sample.ORDER}:14:11: " in description
    assert (
        "change any one of these and the claims agree: rest to $30 billion, total to $42.5 billion, first-order to $7.5 billion"
        in description
    )


@given(findings())
def test_a_description_is_one_line(finding: Finding) -> None:
    """Whatever is found, its description has no line breaks."""
    (issue,) = issues(with_finding(finding))
    assert len(issue["description"].splitlines()) <= 1


def test_nothing_found() -> None:
    """Without findings the array is empty."""
    assert issues(sample.report()._replace(findings=())) == []
