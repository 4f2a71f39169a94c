"""Tests of factcheck.language.dates, and of arithmetic with them."""

from datetime import UTC, datetime
from fractions import Fraction

import pytest

from factcheck.language.unit_table import UnitTable
from factcheck.model.expression import Form
from factcheck.model.interval import Interval
from factcheck.model.problem import Kind
from tests.language.reading import comparison, literal, told

TABLE = UnitTable(())


def seconds(year: int, month: int = 1, day: int = 1) -> Fraction:
    """A moment as it is counted."""
    return Fraction(int(datetime(year, month, day, tzinfo=UTC).timestamp()))


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("@2029", seconds(2029), seconds(2030)),
        ("@2025-07", seconds(2025, 7), seconds(2025, 8)),
        ("@2025-12", seconds(2025, 12), seconds(2026)),
        ("@2025-07-28", seconds(2025, 7, 28), seconds(2025, 7, 29)),
        ("@2024-02-29", seconds(2024, 2, 29), seconds(2024, 3)),
        ("@1970-01-01", Fraction(0), Fraction(86_400)),
        ("@1969", seconds(1969), Fraction(0)),
        ("@0001", seconds(1), seconds(2)),
        ("@9999", seconds(9999), Fraction(253_402_300_800)),
        ("@9999-12-31", seconds(9999, 12, 31), Fraction(253_402_300_800)),
    ],
)
def test_a_date_is_all_moments_of_its_period(written: str, start: Fraction, end: Fraction) -> None:
    """A year, month or day is a half-open interval of seconds since 1970."""
    found = comparison(f"opening = {written}")
    assert found.is_date
    assert found.dimension == TABLE.unit("s").dimension
    date = literal(f"opening < {written}")
    assert (date.form, date.values, date.unit.name) == (Form.DATE, (), "date")
    assert date.taken == date.exact == Interval(start, end, high_open=True)


@pytest.mark.parametrize(
    "written",
    [
        "@0000",
        "@2025-13",
        "@2025-00",
        "@2025-02-30",
        "@2025-7",
        "@25",
        "@",
        "@July",
        "@2025-07-28T10:00",
        "@28.07.2025",
        "@20255",
        "@٢٠٢٥",
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    """A date has four digits of year, and perhaps two of month and of day, as there are in the calendar."""
    assert told(f"opening = {written}") == (Kind.BAD_DATE, written, (written,))


@pytest.mark.parametrize(
    ("says", "is_date"),
    [
        ("opening < closing", True),
        ("opening = closing + 3 weeks", True),
        ("opening = 3 weeks + closing", True),
        ("opening = closing - time", True),
        ("closing - opening = 3 weeks", False),
        ("closing - opening > time", False),
        ("closing - @2025 = 2 * time", False),
        ("opening > @2025 + 1 year", True),
        ("x = (closing - opening) / 1 year", False),
    ],
)
def test_dates_and_durations(says: str, is_date: bool) -> None:
    """A date minus a date is a duration, a date plus or minus a duration is a date."""
    found = comparison(says)
    assert found.is_date == is_date


@pytest.mark.parametrize(
    ("says", "place", "instead"),
    [
        ("opening = closing + closing", "closing + closing", ""),
        ("opening = closing * 2", "closing * 2", ""),
        ("opening = 2 times closing", "2 times closing", ""),
        ("opening = closing / 2", "closing / 2", ""),
        ("opening = 3 weeks - closing", "3 weeks - closing", ""),
        ("opening = closing + 5", "closing + 5", ""),
        ("opening = closing + usd", "closing + usd", ""),
        ("opening = -closing", "closing", ""),
        ("opening = 2029", "opening = 2029", "@2029"),
        ("2029 > opening", "2029 > opening", "@2029"),
        ("opening = 3 weeks", "opening = 3 weeks", ""),
        ("usd = opening", "usd = opening", ""),
        ("time = @2025", "time = @2025", ""),
    ],
)
def test_other_arithmetic_with_dates_is_refused(says: str, place: str, instead: str) -> None:
    """Everything else with dates is an error that says what is allowed."""
    kind, pointed, values = told(says)
    assert (kind, pointed) == (Kind.DATE_ARITHMETIC, place)
    assert values[1:] == ("date - date, date + duration, date - duration", instead)
