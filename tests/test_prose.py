"""Tests of factcheck.prose."""

from datetime import UTC, datetime
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from factcheck.model.interval import Interval
from factcheck.prose import amount, amounts, exact, span_of_values

numbers = st.fractions(max_denominator=10**12) | st.builds(
    lambda digits, power: Fraction(digits) * Fraction(10) ** power, st.integers(-99999, 99999), st.integers(-30, 30)
)


def seconds(year: int, month: int = 1, day: int = 1, hour: int = 0) -> Fraction:
    """A moment as the solver counts it."""
    return Fraction(int(datetime(year, month, day, hour, tzinfo=UTC).timestamp()))


def read(told: str) -> Fraction:
    """The first number of a phrase, with its scale word."""
    scales = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
    number, *words = told.replace(",", "").split()
    return Fraction(number) * scales.get(words[0] if words else "", 1)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Fraction(0), "0"),
        (Fraction(1250000), "1250000"),
        (Fraction(-15, 8), "-1.875"),
        (Fraction(1, 10**9), "0.000000001"),
        (Fraction(1, 3), "1/3"),
        (Fraction(-7, 6), "-7/6"),
    ],
)
def test_exact_tells_all_decimals_or_a_fraction(value: Fraction, told: str) -> None:
    """Finite decimals are written out, all other numbers as p/q."""
    assert exact(value) == told


@given(numbers)
def test_exact_loses_nothing(value: Fraction) -> None:
    """What is told reads back as the same number."""
    assert Fraction(exact(value)) == value


def test_exact_tells_numbers_of_any_length() -> None:
    """More digits than Python turns into text by default are no trouble."""
    assert exact(Fraction(10) ** 6000) == "1" + "0" * 6000


@given(numbers.filter(bool))
def test_an_amount_is_near(value: Fraction) -> None:
    """Rounding to four digits moves a number by at most half of its fourth digit."""
    assert abs(read(amount(value, "GW")) - value) <= abs(value) / 2000


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (Fraction(7500000000), "USD", "7.5 billion USD"),
        (Fraction(999999999), "USD", "1 billion USD"),
        (Fraction(250000), "people", "250,000 people"),
        (Fraction(75, 10), "billion USD", "7.5 billion USD"),
        (Fraction(75), "%", "75%"),
        (Fraction(3, 4), "1", "0.75"),
        (Fraction(1, 3), "1", "0.3333"),
        (Fraction(-1234567, 1000), "1", "-1,235"),
        (Fraction(1, 10**9), "1", "1e-9"),
        (Fraction(10) ** 5000, "1", "1e5000"),
        (Fraction(3), "year", "3 years"),
        (Fraction(1), "year", "1 year"),
        (Fraction(90_000), "s", "1.042 days"),
        (Fraction(30), "s", "30 s"),
        (Fraction(10) ** 20, "USD", "1e20 USD"),
        (seconds(2025, 7, 28), "date", "2025-07-28"),
        (seconds(2025, 7, 28, 14), "date", "2025-07-28 14:00"),
        (Fraction(86_400) * 10**10, "date", "the year 27,381,040"),
    ],
)
def test_an_amount_has_the_scale_word_that_suits_it(value: Fraction, unit: str, told: str) -> None:
    """Millions and more get a scale word, unless the unit has one; dates and durations are told as such."""
    assert amount(value, unit) == told


@given(st.lists(numbers, unique=True, max_size=3), st.sampled_from(["USD", "GW", "1", "s"]))
@example([Fraction(5), Fraction(5000001, 10**6)], "GW")
def test_different_amounts_are_told_differently(values: list[Fraction], unit: str) -> None:
    """Numbers that differ never look the same in one sentence."""
    assert len(set(amounts(values, unit))) == len(values)


@pytest.mark.parametrize(
    ("interval", "unit", "told"),
    [
        (Interval(Fraction(29 * 10**9), Fraction(31 * 10**9)), "USD", "29 to 31 billion USD"),
        (Interval(Fraction(15), None), "MW", "at least 15 MW"),
        (Interval(Fraction(5), None, low_open=True), "GW", "more than 5 GW"),
        (Interval(None, Fraction(25)), "GW", "at most 25 GW"),
        (Interval(None, Fraction(25), high_open=True), "GW", "less than 25 GW"),
        (Interval.point(Fraction(15, 2)), "GW", "exactly 7.5 GW"),
        (Interval.point(Fraction(1, 3)), "GW", "0.3333 GW"),
        (Interval(None, None), "GW", "any value"),
        (Interval(Fraction(2), Fraction(3), low_open=True, high_open=True), "people", "over 2 to under 3 people"),
        (Interval(Fraction(1, 2), Fraction(1250000)), "people", "0.5 people to 1.25 million people"),
        (Interval(Fraction(0), Fraction(1250000)), "people", "0 to 1.25 million people"),
        (Interval(Fraction(950000), Fraction(1050000)), "USD", "0.95 to 1.05 million USD"),
        (Interval(Fraction(3999995, 10**5), Fraction(4000005, 10**5)), "GW", "39.99995 to 40.00005 GW"),
        (Interval(Fraction(74), Fraction(76)), "%", "74 to 76%"),
        (Interval(seconds(2025, 7), seconds(2025, 8), high_open=True), "date", "2025-07"),
        (Interval(seconds(2025), seconds(2026)), "date", "2025"),
        (Interval(seconds(2025, 7, 28), seconds(2025, 7, 29)), "date", "2025-07-28"),
        (Interval(seconds(2025, 7), seconds(2025, 9)), "date", "2025-07-01 to 2025-08-31"),
        (Interval(seconds(2025, 7), None), "date", "from 2025-07-01"),
        (Interval(None, seconds(2029), high_open=True), "date", "before 2029-01-01"),
        (Interval(None, seconds(2029, hour=12)), "date", "before 2029-01-02"),
        (Interval(seconds(2025, 7, 3, 12), seconds(2025, 7, 4)), "date", "2025-07-03"),
        (Interval(seconds(2025, 7, 3, 12), seconds(2025, 7, 4, 2)), "date", "2025-07-03 to 2025-07-04"),
        (Interval(seconds(2025, 12), seconds(2026)), "date", "2025-12"),
        (Interval(Fraction(10) ** 15, None), "date", "from the year 31,690,708"),
        (Interval.point(seconds(2025, 7, 28, 14)), "date", "2025-07-28 14:00"),
        (Interval(None, None), "date", "any time"),
        (Interval(Fraction(86400 * 3), Fraction(86400 * 5)), "s", "3 to 5 days"),
    ],
)
def test_an_interval_reads_as_a_literal_would(interval: Interval, unit: str, told: str) -> None:
    """Both ends share a scale word and a unit; an end that is missing or not a member is told by a word."""
    assert span_of_values(interval, unit) == told


def test_days_told_inwards_are_whole() -> None:
    """A day that is only partly allowed is not promised; within one day the moments themselves are told."""
    assert span_of_values(Interval(seconds(2025, 7, 3, 12), seconds(2025, 7, 6)), "date", inward=True) == (
        "2025-07-04 to 2025-07-05"
    )
    assert span_of_values(Interval(seconds(2025, 7, 3, 9), seconds(2025, 7, 3, 12)), "date", inward=True) == (
        "2025-07-03 09:00 to 2025-07-03 12:00"
    )


@given(numbers, numbers, st.booleans())
def test_ends_are_rounded_to_the_promised_side(low: Fraction, high: Fraction, inward: bool) -> None:
    """Told outwards, an interval holds all its values; told inwards, nothing else; and its ends stay apart."""
    assume(low < high)
    first, second = span_of_values(Interval(low, high), "GW", inward=inward).split(" to ")
    scale = second.split()[1] if " " not in first else ""
    told_low, told_high = read(f"{first} {scale}"), read(second)
    assert told_low < told_high
    if inward:
        assert low <= told_low
        assert told_high <= high
    else:
        assert told_low <= low
        assert high <= told_high
