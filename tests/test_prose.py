"""Tests of factcheck.prose."""

from datetime import UTC, datetime
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from factcheck.model.bound import Implied
from factcheck.model.interval import Interval
from factcheck.prose import (
    amount,
    amounts,
    days_or_years,
    exact,
    implication,
    series,
    signs_of,
    span_of_values,
    time_between,
    with_signs,
    without_rounding,
)

numbers = st.fractions(max_denominator=10**12) | st.builds(
    lambda digits, power: Fraction(digits) * Fraction(10) ** power,
    st.integers(-99999, 99999),
    st.integers(-30, 30),
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


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (1, "people", "1 person"),
        (1, "stops", "1 stop"),
        (1, "counties", "1 county"),
        (-1, "counties", "-1 counties"),
        (1, "churches", "1 church"),
        (1, "points", "1 point"),
        (2, "people", "2 people"),
        (1_000_000, "people", "1 million people"),
        (1, "classes", "1 class"),
        (1, "glass", "1 glass"),
        (1, "campus", "1 campus"),
        (1, "Stimmen", "1 Stimmen"),
        (1, "tons/day", "1 tons/day"),
        (1, "pp", "1 pp"),
        (1, "year", "1 year"),
    ],
)
def test_one_thing_is_told_of_in_the_singular(value: int, unit: str, told: str) -> None:
    """One counted thing of English has its singular, everything else its unit."""
    assert amount(Fraction(value), unit) == told


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
        (Fraction(999999999), "USD", "999,999,999 USD"),
        (Fraction(9_999_999_995, 10), "USD", "1 billion USD"),
        (Fraction(646_914), "votes", "646,914 votes"),
        (Fraction(12_345_678), "votes", "12,345,678 votes"),
        (Fraction(12_345_000), "votes", "12.345 million votes"),
        (Fraction(-1_234_560), "votes", "-1,234,560 votes"),
        (Fraction(7_749_750_000), "USD", "7.75 billion USD"),
        (Fraction(123_457, 2), "votes", "61,730 votes"),
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
        (Fraction(86_399), "s", "24 hours"),
        (Fraction(86_400), "s", "1 day"),
        (Fraction(-172_800), "second", "-2 days"),
        (Fraction(3600), "s", "1 hour"),
        (Fraction(3599), "s", "59.98 minutes"),
        (Fraction(60), "s", "1 minute"),
        (Fraction(59), "second", "59 seconds"),
        (Fraction(1), "week", "1 week"),
        (Fraction(2), "month", "2 months"),
        (Fraction(2), "hour", "2 hours"),
        (Fraction(999_949), "people", "999,949 people"),
        (Fraction(9_999_495, 10), "people", "999,900 people"),
        (Fraction(9_999_505, 10), "people", "1 million people"),
        (Fraction(-2 * 10**9), "USD", "-2 billion USD"),
        (Fraction(10**12), "USD", "1 trillion USD"),
        (Fraction(999 * 10**15), "USD", "999,000 trillion USD"),
        (Fraction(10**18 - 1), "USD", "1e18 USD"),
        (Fraction(10**18), "USD", "1e18 USD"),
        (Fraction(10**6), "thousand USD", "1,000,000 thousand USD"),
        (Fraction(9999 * 10**11), "million USD", "999,900,000,000,000 million USD"),
        (Fraction(10**15), "million USD", "1e15 million USD"),
        (Fraction(1, 10**6), "1", "0.000001"),
        (Fraction(9_999, 10**10), "1", "9.999e-7"),
        (Fraction(9_999_999, 10**13), "1", "0.000001"),
        (Fraction(5), "‰", "5‰"),
        (Fraction(2 * 10**6), "%", "2 million %"),
        (Fraction(9999), "1", "9,999"),
        (Fraction(99_995), "1", "99,995"),
        (Fraction(999_955, 10), "1", "100,000"),
        (Fraction(12_345, 10**8), "1", "0.0001234"),
        (Fraction(-1), "date", "1969-12-31 23:59"),
        (Fraction(9 * 3600 + 5 * 60 + 59), "date", "1970-01-01 09:05"),
        (Fraction(1, 2), "date", "1970-01-01"),
        (Fraction(1), "date", "1970-01-01 00:00"),
        (Fraction(-719_162 * 86_400), "date", "0001-01-01"),
        (Fraction(-719_163 * 86_400), "date", "the year 0"),
        (Fraction(2_932_896 * 86_400), "date", "9999-12-31"),
        (Fraction(2_932_897 * 86_400), "date", "the year 10,000"),
    ],
)
def test_an_amount_has_the_scale_word_that_suits_it(value: Fraction, unit: str, told: str) -> None:
    """Millions and more get a scale word, unless the unit has one.

    Dates and durations are told as such.
    """
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
        (Interval.point(Fraction("2814093.75")), "EUR", "exactly 2,814,093.75 EUR"),
        (Interval.point(Fraction(1_282_900_000)), "EUR", "exactly 1.2829 billion EUR"),
        (Interval.point(Fraction(1_282_912_000)), "EUR", "exactly 1,282,912,000 EUR"),
        (Interval.point(Fraction("1.2345678")), "GW", "1.235 GW"),
        (Interval.point(Fraction(10**16 + 1)), "GW", "10,000 trillion GW"),
        (Interval(None, None), "GW", "any value"),
        (
            Interval(Fraction(2), Fraction(3), low_open=True, high_open=True),
            "people",
            "over 2 to under 3 people",
        ),
        (
            Interval(Fraction(1, 2), Fraction(1250000)),
            "people",
            "0.5 people to 1.25 million people",
        ),
        (Interval(Fraction(0), Fraction(1250000)), "people", "0 to 1.25 million people"),
        (Interval(Fraction(950000), Fraction(1050000)), "USD", "0.95 to 1.05 million USD"),
        (
            Interval(Fraction(3999995, 10**5), Fraction(4000005, 10**5)),
            "GW",
            "39.99995 to 40.00005 GW",
        ),
        (Interval(Fraction(74), Fraction(76)), "%", "74 to 76%"),
        (Interval(seconds(2025, 7), seconds(2025, 8), high_open=True), "date", "2025-07"),
        (Interval(seconds(2025), seconds(2026)), "date", "2025"),
        (Interval(seconds(2025, 7, 28), seconds(2025, 7, 29)), "date", "2025-07-28"),
        (Interval(seconds(2025, 7), seconds(2025, 9)), "date", "2025-07-01 to 2025-08-31"),
        (Interval(seconds(2025, 7), None), "date", "from 2025-07-01"),
        (Interval(None, seconds(2029), high_open=True), "date", "before 2029-01-01"),
        (Interval(None, seconds(2029, hour=12)), "date", "before 2029-01-02"),
        (Interval(seconds(2025, 7, 3, 12), seconds(2025, 7, 4)), "date", "2025-07-03"),
        (
            Interval(seconds(2025, 7, 3, 12), seconds(2025, 7, 4, 2)),
            "date",
            "2025-07-03 to 2025-07-04",
        ),
        (Interval(seconds(2025, 12), seconds(2026)), "date", "2025-12"),
        (Interval(Fraction(10) ** 15, None), "date", "from the year 31,690,708"),
        (Interval.point(seconds(2025, 7, 28, 14)), "date", "2025-07-28 14:00"),
        (Interval(None, None), "date", "any time"),
        (Interval(Fraction(86400 * 3), Fraction(86400 * 5)), "s", "3 to 5 days"),
        (Interval(Fraction(5), Fraction(60)), "s", "0.08333 to 1 minute"),
        (Interval(Fraction(1000), Fraction(1250000)), "people", "0.001 to 1.25 million people"),
        (Interval(Fraction(999), Fraction(1250000)), "people", "999 people to 1.25 million people"),
        (Interval(Fraction(-1250000), Fraction(-1)), "people", "-1.25 million people to -1 people"),
        (
            Interval(Fraction("8412307.5"), Fraction("8412308.5")),
            "EUR",
            "8,412,307.5 to 8,412,308.5 EUR",
        ),
        (Interval(Fraction(1), Fraction(10**12)), "people", "1 person to 1 trillion people"),
        (Interval(Fraction(123456, 10**5), Fraction(123466, 10**5)), "GW", "1.23456 to 1.23466 GW"),
        (Interval(Fraction(123456, 10**5), Fraction(2)), "GW", "1.234 to 2 GW"),
        (Interval(Fraction(0), Fraction(3)), "%", "0 to 3%"),
        (Interval(Fraction(0), Fraction(3), high_open=True), "%", "0 to under 3%"),
        (Interval(Fraction(0), Fraction(3), low_open=True), "%", "over 0 to 3%"),
        (Interval(Fraction(123456, 10), None), "GW", "at least 12,340 GW"),
        (Interval(None, Fraction(123456, 10)), "GW", "at most 12,350 GW"),
        (Interval.point(Fraction(12_345)), "GW", "exactly 12,345 GW"),
        (Interval(Fraction(12_345), None), "votes", "at least 12,345 votes"),
        (Interval(Fraction(12_345), Fraction(54_321)), "votes", "12,345 to 54,321 votes"),
        (Interval.point(Fraction(0)), "GW", "exactly 0 GW"),
        (Interval(seconds(2024), seconds(2026)), "date", "2024-01-01 to 2025-12-31"),
        (Interval(seconds(2025), seconds(2025, 12, 31)), "date", "2025-01-01 to 2025-12-30"),
        (Interval(seconds(2025, 1, 2), seconds(2026)), "date", "2025-01-02 to 2025-12-31"),
        (Interval(seconds(2025, 7), seconds(2025, 7, 31)), "date", "2025-07-01 to 2025-07-30"),
        (Interval(seconds(2025, 7, 2), seconds(2025, 8)), "date", "2025-07-02 to 2025-07-31"),
        (Interval(seconds(2024, 2), seconds(2024, 3)), "date", "2024-02"),
        (Interval(seconds(2024, 12), seconds(2025, 2)), "date", "2024-12-01 to 2025-01-31"),
        (Interval(seconds(2025, 7, 28, 14), None), "date", "from 2025-07-28"),
        (Interval(None, seconds(2025, 7, 28, 14)), "date", "before 2025-07-29"),
    ],
)
def test_an_interval_reads_as_a_literal_would(interval: Interval, unit: str, told: str) -> None:
    """Both ends share a scale word and a unit.

    An end that is missing or not a member is told by a word.
    """
    assert span_of_values(interval, unit) == told


@pytest.mark.parametrize(
    ("interval", "unit", "told"),
    [
        (
            Interval(seconds(2025, 7, 3, 12), seconds(2025, 7, 6)),
            "date",
            "2025-07-04 to 2025-07-05",
        ),
        (
            Interval(seconds(2025, 7, 3, 9), seconds(2025, 7, 3, 12)),
            "date",
            "2025-07-03 09:00 to 2025-07-03 12:00",
        ),
        (
            Interval(seconds(2025, 7, 3, 9), seconds(2025, 7, 4)),
            "date",
            "2025-07-03 09:00 to 2025-07-04",
        ),
        (Interval(seconds(2025, 7, 28, 14), None), "date", "from 2025-07-29"),
        (Interval(None, seconds(2025, 7, 28, 14)), "date", "before 2025-07-28"),
        (Interval(Fraction(123456, 10), None), "GW", "at least 12,350 GW"),
        (Interval(None, Fraction(123456, 10)), "GW", "at most 12,340 GW"),
        (Interval(Fraction(123456, 10**5), Fraction(2)), "GW", "1.235 to 2 GW"),
    ],
)
def test_what_is_told_inwards_promises_nothing_else(
    interval: Interval, unit: str, told: str
) -> None:
    """A day that is only partly allowed is not promised.

    Within one day the moments themselves are told.
    """
    assert span_of_values(interval, unit, inward=True) == told


@pytest.mark.parametrize(
    ("low", "high", "unit", "base", "told"),
    [
        ("18.4", "19.4", "%", "fund", "part is 18.4 to 19.4% of fund"),
        ("24.9", "33.8", "1", "old", "part is 24.9 to 33.8 times old"),
        ("0.04", "0.1", "1", "old", "part is about 1/25 to 1/10 of old"),
        ("0.04", "0.101", "1", "old", "part is 0.04 to 0.101 times old"),
        ("0", "0.1", "1", "old", "part is 0 to 0.1 times old"),
        ("0.04", None, "1", "old", "part is at least 0.04 times old"),
        (None, "0.1", "1", "old", "part is at most 0.1 times old"),
        ("0.04", "0.1", "1", "", "part is 0.04 to 0.1"),
        ("2", "3", "GW", "", "part is 2 to 3 GW"),
    ],
)
def test_what_others_imply_is_told_with_what_it_is_of(
    low: str | None, high: str | None, unit: str, base: str, told: str
) -> None:
    """A share is of its base, a multiple times it, and a small multiple a fraction of it.

    A figure by itself is of nothing.
    """
    values = Interval(Fraction(low) if low else None, Fraction(high) if high else None)
    assert implication(Implied("a", "", "part", base, "2", values, values, unit)) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d"], "a, b, c and d"),
    ],
)
def test_a_row_of_words_ends_with_and(words: list[str], told: str) -> None:
    """Commas, and a last word before the last, which may be another."""
    assert series(words) == told
    assert series(words, "or") == told.replace("and", "or")


@given(numbers, numbers, st.booleans())
def test_ends_are_rounded_to_the_promised_side(low: Fraction, high: Fraction, inward: bool) -> None:
    """Told outwards, an interval holds all its values; told inwards, nothing else.

    And its ends stay apart.
    """
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


@pytest.mark.parametrize(
    ("literal", "printed"),
    [
        ("exactly 12", "12"),
        ("30 ± 0.75 km", "30 km"),
        ("3.2 % ± 0.05 %", "3.2 %"),
        ("-3 percentage points ± 0.1 percentage points", "-3 percentage points"),
        ("a.part = 10.70 ± 0.2675 USD", "a.part = 10.70 USD"),
        ("12 ± 0.5", "12"),
        ("about 3 km", "about 3 km"),
        ("more than 2.2 thousand", "more than 2.2 thousand"),
    ],
)
def test_without_rounding(literal: str, printed: str) -> None:
    """Without the rounding that a text does not tell; hedges stand in the text."""
    assert without_rounding(literal) == printed


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "1 day"), (61, "61 days"), (365, "1 year"), (366, "1 year"), (367, "367 days"), (3653, "10 years"), (500, "500 days")],
)  # fmt: skip
def test_so_many_days_are_years(days: int, words: str) -> None:
    """Where they are whole ones, leap years or not."""
    assert days_or_years(Fraction(days)) == words


@pytest.mark.parametrize(
    ("below", "above", "told"),
    [
        # From all of 8 March to noon of 9 March, to the 10th, and within one day.
        (seconds(2022, 3, 9), seconds(2022, 3, 9, 12), "1 day"),
        (seconds(2022, 3, 9), seconds(2022, 3, 10), "2 days"),
        (seconds(2022, 3, 9, 12), seconds(2022, 3, 11), "2 days"),
        (seconds(2022, 3, 9, 6), seconds(2022, 3, 9, 12), "6 hours"),
    ],
)
def test_dates_are_days_apart(below: Fraction, above: Fraction, told: str) -> None:
    """As from the last day of the one to the first of the other."""
    assert time_between(below, above) == told


@pytest.mark.parametrize(
    ("printed", "english", "language", "signs"),
    [
        (["2.480 Sitze", "7,5"], ["2,480 Sitze", "7.5"], "de", ".,"),
        (["7,5"], ["7.5"], "de", ".,"),
        (["75"], ["75"], "de", ".,"),
        (["2.480"], ["2,480"], "en", ".,"),
        (["7,5"], ["7.5"], "en", "\u202f,"),
        (["2 480"], ["2,480"], "fr", "\u00a0,"),
        (["2\u202f480"], ["2,480"], "fr", "\u202f,"),
        (["75"], ["75"], "fr", "\u202f,"),
        (["2\u2019480", "7.5"], ["2,480", "7.5"], "de", "\u2019."),
        (["2'480"], ["2,480"], "de", "'."),
        (["2.480", "3.520", "4,610"], ["2,480", "3,520", "4,610"], "de", ".,"),
        (["2,480", "7.5"], ["2,480", "7.5"], "de", ""),
        (["75"], ["75"], "en", ""),
        (["75"], ["75"], "", ""),
    ],
)
def test_the_signs_within_the_numbers_of_a_text(
    printed: list[str], english: list[str], language: str, signs: str
) -> None:
    """Its figures show them; where they do not, they are those of its language."""
    assert signs_of(zip(printed, english, strict=True), language) == signs


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (
            "2,480 and 7.5 make 2,487.5: 12,000,000 USD apart",
            "2.480 and 7,5 make 2.487,5: 12.000.000 USD apart",
        ),
        ("7.5% to 8.25%, then 9.", "7,5% to 8,25%, then 9."),
        ("(−2,480)", "(−2.480)"),
        ("perhaps “2.480” was written for “7,5”", "perhaps “2.480” was written for “7,5”"),
        ("on 3.5.2024, 2024-05-03, in version 1.2.3", "on 3.5.2024, 2024-05-03, in version 1.2.3"),
        ("1.5e20 USD", "1.5e20 USD"),
        ("1,2 and 12,34", "1,2 and 12,34"),
    ],
)
def test_a_message_with_the_signs_of_a_text(message: str, told: str) -> None:
    """Its numbers get them; what it quotes stays as it is, and so do dates."""
    assert with_signs(message, ".,") == told
    assert with_signs(message, "") == message
