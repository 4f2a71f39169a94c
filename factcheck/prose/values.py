"""Values and intervals of values with their units."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from factcheck.model.bound import Implied
from factcheck.model.interval import Interval
from factcheck.prose.digits import (
    DIGITS,
    LARGEST,
    Rounding,
    exact,
    is_short,
    last_place,
    number_text,
    order_of,
    scale_of,
)
from factcheck.prose.moments import DAY, moment, period
from factcheck.prose.text import singular

# What is a sum of figures is written in so many decimals, so that it is one as it is written.
MOST_DECIMALS = 6
# With more decimals than these before a scale word, a number is written in full.
MOST_SCALED = 4
# Numbers from here on are written with an exponent.
LARGEST_IN_FULL = 10**LARGEST
# Durations are written in the largest of these that is not larger than they are.
DURATIONS = ((DAY, "day"), (3_600, "hour"), (60, "minute"))
PERIODS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
# The days of a year in the mean.
YEAR = Fraction(146_097, 400)
# From so many times smaller on, a multiple is written as a fraction, and not in decimals.
TIMES_SMALLER = 10
# What stands before the one end of an interval: where it belongs to the values, and where not.
FROM, UP_TO = ("at least", "more than"), ("at most", "less than")


def amount(value: Fraction, unit: str) -> str:
    """Return a value with its unit: ``7.5 billion USD``, ``75%``, ``2025-07-28``."""
    return amounts([value], unit)[0]


def amount_in_full(value: Fraction, unit: str) -> str:
    """Return a value with its unit, in all its digits where it has few decimals."""
    return _in_full(value, unit) or amount(value, unit)


def _in_full(value: Fraction, unit: str, least: int = 0) -> str:
    """Return a value in all its digits, with some decimals at least; empty where it has many.

    With a scale word only where few are before it: 38.4555 billion, but 2,814,093.75.
    """
    if unit == "date" or (is_short(value) and not least):
        return amount(value, unit)
    unit, (value,) = _in_days(unit, [value])
    for (factor, word), most in ((scale_of(value, unit), MOST_SCALED), ((1, ""), MOST_DECIMALS)):
        whole, _, decimals = exact(value / factor).partition(".")
        if "/" not in whole and len(decimals) <= most and abs(value) < LARGEST_IN_FULL:
            place = order_of(Fraction(factor)) - len(decimals)
            number, point, behind = number_text(value, place, round, factor).partition(".")
            number += ("." if least else point) + behind.ljust(least, "0")
            return _with_unit(number, word, unit)
    return amount(value, unit) if is_short(value) else ""


def amount_in_digits(value: Fraction, unit: str) -> str:
    """Return a value with its unit, without a scale word and at least to the last whole number."""
    whole, _, decimals = exact(value).partition(".")
    is_short = "/" not in whole and len(decimals) <= MOST_DECIMALS
    place = -len(decimals) if is_short else min(last_place(value), 0)
    return _with_unit(number_text(value, place, round, 1), "", unit)


def days_or_years(days: Fraction) -> str:
    """Return so many days, as years where they are whole ones."""
    years = round(days / YEAR)
    return (
        amount(Fraction(years), "years")
        if years and abs(days - years * YEAR) < 1
        else amount(days, "days")
    )


def time_between(below: Fraction, above: Fraction) -> str:
    """Return how far apart two dates are, the one up to a moment, the other from a moment on.

    That is so many days from the last day of the one to the first of the other.
    """
    days = floor(above / DAY) - ceil(below / DAY) + 1
    return amount(Fraction(days), "days") if days else amount(above - below, "s")


def amounts(values: Sequence[Fraction], unit: str) -> list[str]:
    """Return values for one sentence, with as few digits as keep different values different."""
    if unit == "date":
        return [moment(value) for value in values]
    unit, values = _in_days(unit, values)
    significant = DIGITS
    while True:
        words = [_measured(value, last_place(value, significant), round, unit) for value in values]
        if len(set(words)) == len(set(values)):
            return words
        significant += 1


def span_of_values(
    interval: Interval, unit: str, *, inward: bool = False, decimals: int = 0
) -> str:
    """Return all values of an interval in words.

    Examples are ``29 to 31 billion USD``, ``at least 15 MW``, ``over 2 to under 3 people``. Ends
    are rounded outwards, so that no value is left out; with ``inward`` so that none is promised
    that is not in it. A single value has at least so many ``decimals``.
    """
    down, up = (ceil, floor) if inward else (floor, ceil)
    if unit == "date":
        return period(interval, down, up)
    unit, ends = _in_days(unit, [end for end in (interval.low, interval.high) if end is not None])
    if not ends:
        return "any value"
    if interval.is_point:
        in_full = _in_full(ends[0], unit, decimals)
        return f"exactly {in_full}" if in_full else amount(ends[0], unit)
    if interval.high is None:
        return f"{FROM[interval.low_open]} {_measured(ends[0], last_place(ends[0]), down, unit)}"
    if interval.low is None:
        return f"{UP_TO[interval.high_open]} {_measured(ends[0], last_place(ends[0]), up, unit)}"
    over = "over " if interval.low_open else ""
    under = "under " if interval.high_open else ""
    low, high = _both_ends(ends, (down, up), unit)
    first = low[0] if low[1] == high[1] else _with_unit(*low, unit)
    return f"{over}{first} to {under}{_with_unit(*high, unit)}"


def ends_of_values(interval: Interval, unit: str) -> tuple[str, str]:
    """Return each end of an interval by itself, in the digits that both have together.

    Examples are ``more than 29 days``, ``less than 2,000 days``; empty for no end.
    """
    low, high, low_open, high_open = interval
    if low is None or high is None or unit == "date" or low == high:
        lower, upper = Interval(low, None, low_open), Interval(None, high, high_open=high_open)
        return (
            "" if low is None else span_of_values(lower, unit),
            "" if high is None else span_of_values(upper, unit),
        )
    unit, ends = _in_days(unit, [low, high])
    first, second = (_with_unit(*one, unit) for one in _both_ends(ends, (floor, ceil), unit))
    return f"{FROM[low_open]} {first}", f"{UP_TO[high_open]} {second}"


def _both_ends(
    ends: Sequence[Fraction], ways: tuple[Rounding, Rounding], unit: str
) -> list[tuple[str, str]]:
    """Return the number and the scale word of both ends; the word is one unless they are far apart.

    A step is at most a tenth of the width, so that ends rounded inwards never meet.
    """
    finest = order_of(ends[1] - ends[0]) - 1
    places = [min(last_place(end), finest) for end in ends]
    factor, word = scale_of(max(ends, key=abs), unit)
    is_far = factor > 1 and 0 < min(map(abs, ends)) * 1000 < factor
    scales = [scale_of(end, unit) if is_far else (factor, word) for end in ends]
    told = [
        (number_text(end, place, way, scale), name)
        for end, place, way, (scale, name) in zip(ends, places, ways, scales, strict=True)
    ]
    if all(name and len(number.partition(".")[2]) > MOST_SCALED for number, name in told):
        return [
            (number_text(end, place, way, 1), "")
            for end, place, way in zip(ends, places, ways, strict=True)
        ]
    return told


def implication(implied: Implied) -> str:
    """Return what the other claims imply for a figure, as a sentence.

    Examples are ``part is 18.4 to 19.4% of fund``, ``new is 24.9 to 33.8 times old``.
    """
    return f"{implied.subject} is {remaining_values(implied)}"


def remaining_values(implied: Implied) -> str:
    """Return the values that remain for a figure given the other claims.

    Examples are ``18.4 to 19.4% of fund``, ``24.9 to 33.8 times old``.
    """
    values, unit, joined = (
        implied.values,
        implied.unit,
        f" of {implied.base}" if implied.base else "",
    )
    if implied.base and unit == "1":
        if values.low and values.high and values.high * TIMES_SMALLER <= 1:
            return f"about 1/{round(1 / values.low)} to 1/{round(1 / values.high)}{joined}"
        joined = f" times {implied.base}"
    return f"{span_of_values(values, unit)}{joined}"


def _measured(value: Fraction, place: int, rounding: Rounding, unit: str) -> str:
    """Return a number rounded to a power of ten, with its own scale word and unit."""
    factor, word = scale_of(value, unit)
    return _with_unit(number_text(value, place, rounding, factor), word, unit)


def _with_unit(number: str, scale: str, unit: str) -> str:
    """Return a written number with its scale word and its unit."""
    if unit in PERIODS and number != "1":
        unit += "s"
    if number == "1" and not scale:
        unit = singular(unit)
    if unit in {"%", "‰"} and not scale:
        return number + unit
    return " ".join(word for word in (number, scale, "" if unit == "1" else unit) if word)


def _in_days(unit: str, values: Sequence[Fraction]) -> tuple[str, list[Fraction]]:
    """Return seconds in the period that suits them, with its name; any other unit as it is."""
    if unit in {"s", "second"} and values:
        longest = max(map(abs, values))
        for seconds, period in DURATIONS:
            if longest >= seconds:
                return period, [value / seconds for value in values]
    return unit, list(values)
