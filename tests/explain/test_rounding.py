"""The roundest number in an interval is the one that people would write."""

from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.explain.repair.rounding import roundest
from factcheck.model.interval import Interval
from tests.intervals import interval


@pytest.mark.parametrize(
    ("values", "near", "expected"),
    [
        ("[41, 58]", "42", "50"),
        ("[41, 48]", "42", "42"),
        ("[41, 48]", "40", "41"),
        ("(41, 48]", "40", "42"),
        ("[41, 48]", "50", "48"),
        ("[41, 48)", "50", "47"),
        ("[4.11, 4.18]", "4", "4.11"),
        ("[4.11, 4.24]", "4.15", "4.2"),
        ("[-58, -41]", "-42", "-50"),
        ("[95, 120]", "97", "100"),
        ("[7, 120]", "8", "100"),
        ("[12345.678, 12345.678]", "1", "12345.678"),
        ("[1/3, 1/3]", "1", None),
        ("[-3, 5]", "4", "0"),
        ("[-30, 50]", "40", "0"),
        ("[-3, 10]", "9", "10"),
        ("(0, 0]", "1", None),
        ("(-inf, 0)", "0", None),
        ("0", "4", "0"),
        ("[0, 5]", "4", "0"),
        ("[-5, 0]", "-4", "0"),
        ("(0, 5]", "0", "1"),
        ("[0.02, 0.03)", "0.025", "0.02"),
        ("[25, 35]", "25", "30"),
        ("[15, 25]", "20", "20"),
        ("[41, inf)", "43", "43"),
        ("[41, inf)", "90", "90"),
        ("[40, inf)", "3", "40"),
        ("(40, inf)", "3", "41"),
        ("(-inf, 41]", "39", "40"),
        ("(-inf, 43]", "3", "10"),
        ("(-inf, -41]", "-43", "-43"),
        ("(-inf, -40)", "3", "-41"),
        ("(-inf, 0]", "-4", "0"),
        ("[0, inf)", "4", "0"),
        ("(-inf, inf)", "4.123", "4.123"),
        ("[0.1234567890120, 0.1234567890124]", "0.1", "0.123456789012"),
        ("[0.12345678901211, 0.12345678901219]", "0.1", None),
        ("[112.456789012, 112.456789012]", "1", "112.456789012"),
        ("[112.4567890123, 112.4567890123]", "1", None),
        ("[0.00123456789012, 0.00123456789012]", "1", "0.00123456789012"),
        ("[0.001234567890123, 0.001234567890123]", "1", None),
    ],
)
def test_the_roundest_number(values: str, near: str, expected: str | None) -> None:
    """The fewest digits first, then what is nearest; beside a single end, not far from it."""
    found = roundest(interval(values), Fraction(near))
    assert found == (None if expected is None else Fraction(expected))


POSITIVE = st.fractions(Fraction(1, 100), 1000, max_denominator=1000)


@given(POSITIVE, POSITIVE, st.booleans(), st.booleans(), st.booleans(), POSITIVE)
def test_no_number_in_an_interval_is_rounder(
    low: Fraction, width: Fraction, low_open: bool, high_open: bool, negative: bool, near: Fraction
) -> None:
    """The nearest multiple of the largest power of ten of which there is one in the interval."""
    values = Interval(low, low + width, low_open, high_open).scaled(Fraction(-1 if negative else 1))
    assert values.low is not None
    assert values.high is not None
    for place in range(4, -9, -1):
        step = Fraction(10) ** place
        multiples = [
            count * step for count in range(ceil(values.low / step), floor(values.high / step) + 1)
        ]
        if members := [one for one in multiples if one in values]:
            assert roundest(values, near) == min(members, key=lambda one: (abs(one - near), one))
            return
    assert width < Fraction(1, 10**7)
