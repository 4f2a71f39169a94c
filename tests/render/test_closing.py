"""Sentences that several formats share."""

from factcheck.model.baseline import Compared, Entry
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.render.closing import gone_lines
from tests.render import sample


def compared(*entries: Entry) -> Report:
    """The sample, and a baseline of which some entries are gone."""
    return sample.report()._replace(baseline=Compared("known.json", 3, entries))


def test_what_is_gone_is_told_with_its_claims_or_files() -> None:
    """A line for each says what it was, and the first what to do about them."""
    entry = Entry(
        "0" * 32, "boundary", Severity.WARNING, "A limit\x1b is met", ("a.yaml", "b.yaml")
    )
    one = entry._replace(claims=(("first", ("x = 1",)), ("second", ())))
    assert list(gone_lines(compared(entry))) == [
        "warning: 1 finding of known.json is gone; take out what is gone: factcheck baseline --prune --to known.json",
        "  boundary: A limit␛ is met (a.yaml, b.yaml)",
    ]
    assert list(gone_lines(compared(entry, one)))[1:] == [
        "  boundary: A limit␛ is met (a.yaml, b.yaml)",
        "  boundary: A limit␛ is met (first, second)",
    ]
    assert next(gone_lines(compared(entry, one))).startswith(
        "warning: 2 findings of known.json are gone; "
    )


def test_where_nothing_is_gone_nothing_is_told() -> None:
    """Neither with a baseline nor without one."""
    assert list(gone_lines(compared())) == list(gone_lines(sample.report())) == []


def test_of_much_that_is_gone_ten_are_told() -> None:
    """The others are counted."""
    entries = [
        Entry(str(number), "boundary", Severity.NOTE, f"Odd {number}", ("a",))
        for number in range(12)
    ]
    assert [*gone_lines(compared(*entries[:10]))][1:] == [
        f"  boundary: Odd {number} (a)" for number in range(10)
    ]
    assert [*gone_lines(compared(*entries))][10:] == ["  boundary: Odd 9 (a)", "  and 2 more"]
