"""What a run left out is told by every format that is read as a whole."""

import json

import pytest

from factcheck.model.report import Report
from factcheck.model.solution import CutOff, Search
from factcheck.render import render
from factcheck.render.gaps import CUT_OFF, SEARCHES, gaps
from factcheck.render.style import Style
from tests.render import sample

CUTS = (
    CutOff("rest", Search.SLIPS, by_clock=True),
    CutOff("rest", Search.REPAIRS, by_clock=True),
    CutOff("rest", Search.BOUNDS, by_clock=False),
    CutOff("rest", Search.VERDICT, by_clock=False),
)


def cut_off() -> Report:
    """The sample, with searches that ended early."""
    return sample.report()._replace(cut=CUTS)


def test_a_group_is_told_once_for_each_limit() -> None:
    """What a search looks for is told in words, in the order of the searches.

    A verdict that is missing is a finding.
    """
    told = [gap.why for gap in gaps(cut_off()) if gap.kind == CUT_OFF]
    start = "around claim rest not everything was looked for"
    assert told == [
        f"{start} (figures that would agree and slips that explain it): their time ran out; give more with --timeout",
        f"{start} (the least and the most that quantities can be): that takes more work than one search may; give more with --rlimit",
    ]
    assert {*SEARCHES} == {*Search} - {Search.VERDICT}


def test_what_was_cut_off_belongs_to_the_file_of_its_claim() -> None:
    """Around a definition it is told with the first file and the words of the definition."""
    cuts = (
        CutOff("rest", Search.BOUNDS, by_clock=True),
        CutOff("= x > 1", Search.BOUNDS, by_clock=True),
    )
    claim, definition = (
        gap for gap in gaps(sample.report()._replace(cut=cuts)) if gap.kind == CUT_OFF
    )
    assert (claim.file, claim.why.partition(" not ")[0]) == (sample.CASH, "around claim rest")
    assert (definition.file, definition.why.partition(" not ")[0]) == (sample.ORDER, "around x > 1")


@pytest.mark.parametrize("name", ["markdown", "html", "junit", "sarif", "github"])
def test_formats_tell_what_was_cut_off(name: str) -> None:
    """A reader of the format alone learns of it.

    Where nothing was cut off there is no such word.
    """
    assert "not everything was looked for" in render(cut_off(), name, Style())
    assert "not everything was looked for" not in render(sample.report(), name, Style())


def test_json_has_every_search_that_was_cut_off() -> None:
    """With the claim, the search and the limit."""
    assert json.loads(render(cut_off(), "json", Style()))["cut_off"] == [
        {"claim": "rest", "search": "slips", "limit": "time"},
        {"claim": "rest", "search": "repairs", "limit": "time"},
        {"claim": "rest", "search": "bounds", "limit": "work"},
        {"claim": "rest", "search": "verdict", "limit": "work"},
    ]
    assert json.loads(render(sample.report(), "json", Style()))["cut_off"] == []
