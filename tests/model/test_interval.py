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
