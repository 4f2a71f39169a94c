"""Intervals hold what is between their ends, and those ends that are not open."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.interval import Interval
from tests.intervals import interval, intervals, shown


@pytest.mark.parametrize(
    ("written", "members"),
    [
        ("[1, 3]", "1 2 3"),
        ("(1, 3]", "2 3"),
        ("[1, 3)", "1 2"),
        ("(1, 3)", "2"),
        ("[2, inf)", "2 3 4"),
        ("(2, inf)", "3 4"),
        ("(-inf, 2]", "0 1 2"),
        ("(-inf, 2)", "0 1"),
        ("(-inf, inf)", "0 1 2 3 4"),
        ("2", "2"),
    ],
)
def test_an_interval_has_these_members(written: str, members: str) -> None:
    """Of the numbers from 0 to 4 those between the ends, an end itself where it is not open."""
    values = interval(written)
    assert " ".join(str(number) for number in range(5) if Fraction(number) in values) == members


def test_a_point_has_one_member_and_bounds_are_on_both_sides() -> None:
    """Two ends that are the same are a point; one end, or two that differ, are none."""
    told = {
        one: (interval(one).is_point, interval(one).is_bounded)
        for one in ("2", "[1, 2]", "[1, inf)", "(-inf, 1]")
    }
    assert told == {
        "2": (True, True),
        "[1, 2]": (False, True),
        "[1, inf)": (False, False),
        "(-inf, 1]": (False, False),
    }
    assert not Interval(None, None).is_point
    assert Interval.point(Fraction(2)) == Interval(
        Fraction(2), Fraction(2), low_open=False, high_open=False
    )


@pytest.mark.parametrize(
    ("written", "factor", "result"),
    [
        ("[1, 2)", 3, "[3, 6)"),
        ("(1, 2]", 3, "(3, 6]"),
        ("[1, 2)", -3, "(-6, -3]"),
        ("(1, 2]", -3, "[-6, -3)"),
        ("[1, inf)", 2, "[2, inf)"),
        ("[1, inf)", -2, "(-inf, -2]"),
        ("(-inf, 1)", 2, "(-inf, 2)"),
        ("(-inf, 1)", -2, "(-2, inf)"),
    ],
)
def test_scaling_turns_the_ends_where_the_factor_is_negative(
    written: str, factor: int, result: str
) -> None:
    """Every member times the factor, open ends included."""
    assert shown(interval(written).scaled(Fraction(factor))) == result


@given(intervals(), st.integers(-3, 3).filter(bool), st.integers(-12, 12))
def test_a_member_times_a_factor_is_a_member(values: Interval, factor: int, number: int) -> None:
    """A number is in an interval exactly where its multiple is in the interval's."""
    member = Fraction(number, 4)
    assert (member in values) is (member * factor in values.scaled(Fraction(factor)))


@pytest.mark.parametrize(
    ("written", "closed"),
    [("(1, 2)", "[1, 2]"), ("(1, inf)", "[1, inf)"), ("(-inf, 1)", "(-inf, 1]")],
)
def test_closing_takes_finite_ends_in(written: str, closed: str) -> None:
    """Infinity is no number."""
    assert interval(written).closed() == interval(closed)


@pytest.mark.parametrize(
    ("one", "other", "both", "hull"),
    [
        ("[1, 3]", "[2, 4]", "[2, 3]", "[1, 4]"),
        ("(1, 3]", "[1, 4)", "(1, 3]", "[1, 4)"),
        ("[1, 3)", "[1, 3]", "[1, 3)", "[1, 3]"),
        ("(1, 3)", "(1, 3)", "(1, 3)", "(1, 3)"),
        ("[1, 5)", "(2, 3)", "(2, 3)", "[1, 5)"),
        ("(1, 5]", "[2, 3]", "[2, 3]", "(1, 5]"),
        ("(-inf, 3)", "[2, inf)", "[2, 3)", "(-inf, inf)"),
        ("(2, inf)", "[1, inf)", "(2, inf)", "[1, inf)"),
        ("(-inf, 3]", "(-inf, 4)", "(-inf, 3]", "(-inf, 4)"),
        ("(-inf, inf)", "(2, 3]", "(2, 3]", "(-inf, inf)"),
    ],
)
def test_two_intervals_meet_and_have_a_hull(one: str, other: str, both: str, hull: str) -> None:
    """What is in both, and the smallest that holds both; whichever is named first."""
    for first, second in ((one, other), (other, one)):
        assert shown(interval(first).meet(interval(second))) == both
        assert shown(interval(first).hull(interval(second))) == hull


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open", "is_empty"),
    [
        (1, 2, True, True, False),
        (1, 1, False, False, False),
        (1, 1, True, False, True),
        (1, 1, False, True, True),
        (2, 1, False, False, True),
        (None, 1, False, True, False),
        (1, None, True, False, False),
        (None, None, False, False, False),
    ],
)
def test_nothing_lies_between_some_ends(
    low: int | None, high: int | None, *, low_open: bool, high_open: bool, is_empty: bool
) -> None:
    """An interval is empty where its ends have changed places, or one of two equal ones is open."""
    first, last = (None if end is None else Fraction(end) for end in (low, high))
    assert Interval(first, last, low_open, high_open).is_empty is is_empty


@pytest.mark.parametrize(
    ("values", "whole"),
    [
        ("[1.5, 3.5]", "[2, 3]"),
        ("(1, 3)", "2"),
        ("[1, 3]", "[1, 3]"),
        ("(1, 3]", "[2, 3]"),
        ("[-1.5, 2)", "[-1, 1]"),
        ("(-inf, 2.5)", "(-inf, 2]"),
        ("(2.5, inf)", "[3, inf)"),
    ],
)
def test_whole_numbers_of_an_interval(values: str, whole: str) -> None:
    """From the first whole number to the last."""
    assert shown(interval(values).whole()) == whole


@given(intervals(), intervals(), st.integers(-16, 16))
def test_intervals_meet_in_what_is_in_both(one: Interval, other: Interval, number: int) -> None:
    """A number is where they meet exactly if it is in both."""
    value = Fraction(number, 4)
    assert (value in one.meet(other)) is (value in one and value in other)


@given(intervals(), intervals(), st.integers(-16, 16))
def test_a_hull_holds_both_and_no_end_lies_beyond(
    one: Interval, other: Interval, number: int
) -> None:
    """What is in either is in it.

    Its ends are ends of theirs, open only where both leave them out.
    """
    value, hull = Fraction(number, 4), one.hull(other)
    assert value not in one or value in hull
    assert value not in other or value in hull
    for inner in (one, other):
        assert hull.hull(inner) == hull
    assert hull.low in (one.low, other.low)
    assert hull.high in (one.high, other.high)
    assert hull == other.hull(one)


@given(intervals(), st.integers(-16, 16))
def test_whole_numbers_stay_and_ends_become_whole(one: Interval, number: int) -> None:
    """From the first whole number to the last."""
    whole = one.whole()
    assert (Fraction(number) in whole) is (Fraction(number) in one)
    assert (whole.low_open, whole.high_open) == (False, False)
    assert all(end is None or end.denominator == 1 for end in whole[:2])
