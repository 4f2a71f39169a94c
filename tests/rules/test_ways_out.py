"""Every finding says what to change, or why nothing need be."""

from pathlib import Path

import pytest

from factcheck import check

HEAD = """\
sources: {log: {title: The log}}
quantities: {all: boxes, one: boxes, two: boxes, small: boxes}
claims:
"""
CLAIMS = {
    "boundary": """\
  - {id: sum, source: log, says: all = one + two}
  - {id: parts, source: log, says: [one = 12.5 thousand boxes, two = 7.5 thousand boxes]}
  - {id: all, source: log, says: all > 20 thousand boxes}
""",
    "range-mismatch": """\
  - {id: one, source: log, says: one = 30 to 40 boxes}
  - {id: two, source: log, says: two = 3 to 4 boxes}
  - {id: times, source: log, says: one = 11 to 20 times two}
""",
    "reading": """\
  - {id: one, source: log, says: one = 50 boxes}
  - {id: two, source: log, says: two = 5 boxes}
  - id: times
    source: log
    readings: {more: one = 10 times two, less: two = 10 times one}
""",
    "contradiction": """\
  - {id: more, source: log, says: one > two}
  - {id: less, source: log, says: two > one}
""",
}


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("boundary", "no figure need change: write “at least” for “more than”"),
        ("range-mismatch", "write a range within"),
        ("reading", "no figure need change: leave out the reading that cannot be true"),
        ("contradiction", "no other value of a single figure mends this"),
    ],
)
def test_where_no_figure_is_to_change_it_says_so(rule: str, words: str, tmp_path: Path) -> None:
    """A finding without a repair has a help that says what to do instead."""
    (tmp_path / "a.claims.yaml").write_text(HEAD + CLAIMS[rule], encoding="utf-8")
    found = next(one for one in check(tmp_path).findings if one.rule == rule)
    assert not found.repairs
    assert any(help_.startswith(words) for help_ in found.helps)


FAIR = """\
sources: {log: {title: The log}}
quantities: {opens: date, ends: date}
claims:
  - {id: opens, source: log, says: opens = @2024-08-05}
  - {id: ends, source: log, says: ends = @2024-08-18}
  - {id: days, source: log, says: ends - opens = %s days}
"""


@pytest.mark.parametrize(("days", "told"), [("14", ["boundary"]), ("13", []), ("12", ["boundary"])])
def test_the_days_at_both_ends_may_count(days: str, told: list[str], tmp_path: Path) -> None:
    """Or neither; where no limit is told, the advice is of none."""
    (tmp_path / "a.claims.yaml").write_text(FAIR % days, encoding="utf-8")
    found = [one for one in check(tmp_path).findings if one.sets]
    assert [one.rule for one in found] == told
    words = "no figure need change where both the first and the last day count, or neither"
    assert all(help_.startswith(words) for one in found for help_ in one.helps)
