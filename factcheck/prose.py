"""Exact numbers told to people: rounded where that is shorter, never so that different numbers look the same.

In: exact values and intervals, and the name of their unit; words that belong in a row. Out: words. Imports the nouns alone.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from factcheck.model.bound import Implied
from factcheck.model.interval import Interval

# Significant digits that people are told unless more are needed to tell two numbers apart.
DIGITS = 4
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
SCALE_WORDS = frozenset({"thousand", *(word for _, word in SCALES)})
# From 10**-6 up to 10**15 numbers are written out, beyond with an exponent.
SMALLEST, LARGEST = -6, 15
# Seconds are told in the largest of these that is not larger than they are.
DURATIONS = ((86_400, "day"), (3_600, "hour"), (60, "minute"))
PERIODS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
# Numbers of fewer bits have fewer digits than Python refuses to write (640 at the least, wherever that is set).
FEW = 2000
EPOCH = date(1970, 1, 1).toordinal()
DAY = 86_400
# The calendar repeats itself after so many days, which are 400 years.
CYCLE = 146_097

# From so many times smaller on, a multiple is told as a fraction, and not in decimals.
TIMES_SMALLER = 10

# Before the only end of an interval: where it is one of the values, and where it is not.
FROM, UP_TO = ("at least", "more than"), ("at most", "less than")

Rounding = Callable[[Fraction], int]


def shorten(text: str, longest: int) -> str:
    """Return a text on one line; of one with more characters than that, its beginning and its end."""
    if len(text) > longest:
        text = f"{text[: longest // 2]}…{text[-(longest // 4) :]}"
    return " ".join(text.split())


def exact(value: Fraction) -> str:
    """A number in full: its decimals where they end, else ``p/q``."""
    denominator = value.denominator
    places = (denominator & -denominator).bit_length() - 1
    rest = denominator >> places
    fives = 0
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return f"{digits(value.numerator)}/{digits(denominator)}"
    places = max(places, fives)
    return _decimal(value.numerator * 10**places // denominator, places)


def amount(value: Fraction, unit: str) -> str:
    """A value with its unit: ``7.5 billion USD``, ``75%``, ``2025-07-28``."""
    return amounts([value], unit)[0]


def amounts(values: Sequence[Fraction], unit: str) -> list[str]:
    """Values that stand in one sentence: as few digits as there can be with different values told differently."""
    if unit == "date":
        return [_moment(value) for value in values]
    unit, values = _in_days(unit, values)
    significant = DIGITS
    while True:
        told = [_measured(value, _place(value, significant), round, unit) for value in values]
        if len(set(told)) == len(set(values)):
            return told
        significant += 1


def span_of_values(interval: Interval, unit: str, *, inward: bool = False) -> str:
    """All values of an interval: ``29 to 31 billion USD``, ``at least 15 MW``, ``over 2 to under 3 people``.

    Ends are rounded outwards, so that no value is left out; with ``inward`` so that none is promised that is not in it.
    """
    down, up = (ceil, floor) if inward else (floor, ceil)
    if unit == "date":
        return _period(interval, down, up)
    unit, ends = _in_days(unit, [end for end in (interval.low, interval.high) if end is not None])
    if not ends:
        return "any value"
    if interval.is_point:
        return f"exactly {amount(ends[0], unit)}" if _is_short(ends[0]) else amount(ends[0], unit)
    if interval.high is None:
        return f"{FROM[interval.low_open]} {_measured(ends[0], _place(ends[0]), down, unit)}"
    if interval.low is None:
        return f"{UP_TO[interval.high_open]} {_measured(ends[0], _place(ends[0]), up, unit)}"
    # A step is at most a tenth of the width, so that ends rounded inwards never meet.
    finest = _order(ends[1] - ends[0]) - 1
    low, high = ((end, min(_place(end), finest), way) for end, way in zip(ends, (down, up), strict=True))
    over = "over " if interval.low_open else ""
    under = "under " if interval.high_open else ""
    factor, word = _scale(max(ends, key=abs), unit)
    if factor > 1 and 0 < min(map(abs, ends)) * 1000 < factor:
        first = _measured(*low, unit)
        second = _measured(*high, unit)
    else:
        first = _number(*low, factor)
        second = _with_unit(_number(*high, factor), word, unit)
    return f"{over}{first} to {under}{second}"


def implication(implied: Implied) -> str:
    """What the other claims make of a figure: ``part is 18.4 to 19.4% of fund``, ``new is 24.9 to 33.8 times old``."""
    return f"{implied.subject} is {left_open(implied)}"


def left_open(implied: Implied) -> str:
    """The values that the other claims leave for a figure: ``18.4 to 19.4% of fund``, ``24.9 to 33.8 times old``."""
    values, unit, joined = implied.values, implied.unit, f" of {implied.base}" if implied.base else ""
    if implied.base and unit == "1":
        if values.low and values.high and values.high * TIMES_SMALLER <= 1:
            return f"about 1/{round(1 / values.low)} to 1/{round(1 / values.high)}{joined}"
        joined = f" times {implied.base}"
    return f"{span_of_values(values, unit)}{joined}"


def series(words: Sequence[str], last: str = "and") -> str:
    """Words in a row: ``a``, ``a and b``, ``a, b and c``."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def digits(number: int) -> str:
    """A whole number in digits; ``str`` refuses more than a few thousand of them, ``Decimal`` does not."""
    return str(number) if number.bit_length() < FEW else f"{Decimal(int(number)):f}"


def _decimal(number: int, places: int, group: str = "") -> str:
    """``number / 10**places`` without trailing zeros."""
    if places < 0:
        number, places = number * 10**-places, 0
    written = digits(abs(number)).rjust(places + 1, "0")
    whole, decimals = written[: len(written) - places], written[len(written) - places :].rstrip("0")
    if group:
        whole = f"{Decimal(whole):{group}f}"
    return ("-" if number < 0 else "") + whole + ("." + decimals if decimals else "")


def _order(value: Fraction) -> int:
    """The power of ten of a number's first digit; 0 for zero."""
    if not value:
        return 0
    value = abs(value)
    order = (value.numerator.bit_length() - value.denominator.bit_length()) * 30_103 // 100_000
    while not _reaches(value, order):
        order -= 1
    while _reaches(value, order + 1):
        order += 1
    return order


def _reaches(value: Fraction, order: int) -> bool:
    """Whether a number is at least a power of ten; in whole numbers, since this is asked for every number told."""
    power: int = 10 ** abs(order)
    return value.numerator >= value.denominator * power if order >= 0 else value.numerator * power >= value.denominator


def _place(value: Fraction, significant: int = DIGITS) -> int:
    """The power of ten of a number's last digit of so many."""
    return _order(value) - significant + 1


def _number(value: Fraction, place: int, rounding: Rounding, scale: int) -> str:
    """How many times a scale a number is, the number rounded to a power of ten."""
    place -= _order(Fraction(scale))
    rounded = rounding(value / scale / Fraction(10) ** place)
    order = _order(Fraction(rounded)) + place
    if rounded and not SMALLEST <= order < LARGEST:
        return f"{_decimal(rounded, order - place)}e{order}"
    return _decimal(rounded, -place, ",")


def _is_short(value: Fraction) -> bool:
    """Whether the usual digits tell a number in full."""
    return (value / Fraction(10) ** _place(value)).denominator == 1


def _scale(value: Fraction, unit: str) -> tuple[int, str]:
    """The scale word that makes a number readable, and its factor."""
    place = Fraction(10) ** _place(value)
    rounded = abs(round(value / place) * place)
    if rounded < 10 ** (LARGEST + 3) and unit.partition(" ")[0] not in SCALE_WORDS:
        for factor, word in SCALES:
            if rounded >= factor:
                return factor, word
    return 1, ""


def _measured(value: Fraction, place: int, rounding: Rounding, unit: str) -> str:
    """A number rounded to a power of ten, with its own scale word and unit."""
    factor, word = _scale(value, unit)
    return _with_unit(_number(value, place, rounding, factor), word, unit)


def _with_unit(number: str, scale: str, unit: str) -> str:
    """A written number, its scale word and its unit."""
    if unit in PERIODS and number != "1":
        unit += "s"
    if unit in {"%", "‰"} and not scale:
        return number + unit
    return " ".join(word for word in (number, scale, "" if unit == "1" else unit) if word)


def _in_days(unit: str, values: Sequence[Fraction]) -> tuple[str, list[Fraction]]:
    """Seconds in the period that suits them; anything else as it is."""
    if unit in {"s", "second"} and values:
        longest = max(map(abs, values))
        for seconds, period in DURATIONS:
            if longest >= seconds:
                return period, [value / seconds for value in values]
    return unit, list(values)


def _moment(value: Fraction) -> str:
    """A moment, given in seconds since 1970: its day, and the time of day unless it is midnight."""
    day, rest = divmod(floor(value), DAY)
    return _day(day) if rest == 0 else f"{_day(day)} {rest // 3_600:02}:{rest % 3_600 // 60:02}"


def _day(number: int) -> str:
    """A day, counted from 1970-01-01; its year alone where the calendar has no such day."""
    try:
        return date.fromordinal(EPOCH + number).isoformat()
    except (OverflowError, ValueError):
        cycles, day = divmod(EPOCH + number - 1, CYCLE)
        return f"the year {date.fromordinal(day + 1).year + 400 * cycles:,}"


def _period(interval: Interval, down: Rounding, up: Rounding) -> str:
    """A stretch of time in whole days: durations in months and years make the time of day mere noise."""
    if interval.low is None:
        return "any time" if interval.high is None else f"before {_day(up(interval.high / DAY))}"
    first = down(interval.low / DAY)
    if interval.high is None:
        return f"from {_day(first)}"
    end = up(interval.high / DAY)
    if interval.is_point or first >= end:
        return " to ".join(dict.fromkeys(map(_moment, (interval.low, interval.high))))
    return _days(first, end)


def _days(first: int, end: int) -> str:
    """The days from a first one up to but without an end: as a year or a month where they are one."""
    one, last = _day(first), _day(end - 1)
    if one.endswith("-01-01") and last == f"{one[:4]}-12-31":
        return one[:4]
    if one.endswith("-01") and one[:7] == last[:7] and _day(end).endswith("-01"):
        return one[:7]
    return one if one == last else f"{one} to {last}"
