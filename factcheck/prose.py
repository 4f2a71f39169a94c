"""Write exact numbers for people: rounded where that is shorter, but different ones stay so.

In: exact values and intervals, and the name of their unit; words that belong in a row. Out: words.
Imports the nouns alone.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from factcheck.model.bound import Implied
from factcheck.model.interval import Interval

# Significant digits that are written unless more are needed to tell two numbers apart.
DIGITS = 4
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
SCALE_WORDS = frozenset({"thousand", *(word for _, word in SCALES)})
# From 10**-6 up to 10**15 numbers are written out, beyond with an exponent.
SMALLEST, LARGEST = -6, 15
# Durations are written in the largest of these that is not larger than they are.
DURATIONS = ((86_400, "day"), (3_600, "hour"), (60, "minute"))
PERIODS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
# Numbers of fewer bits have fewer digits than Python refuses to write (640 at the least, wherever
# that is set).
FEW = 2000
EPOCH = date(1970, 1, 1).toordinal()
DAY = 86_400
# The calendar repeats itself after so many days, which are 400 years.
CYCLE = 146_097

# From so many times smaller on, a multiple is written as a fraction, and not in decimals.
TIMES_SMALLER = 10

# What stands before the one end of an interval: where it belongs to the values, and where not.
FROM, UP_TO = ("at least", "more than"), ("at most", "less than")

Rounding = Callable[[Fraction], int]


def shorten(text: str, longest: int) -> str:
    """Return a text on one line; of one over ``longest`` characters, its beginning and end."""
    if len(text) > longest:
        text = f"{text[: longest // 2]}…{text[-(longest // 4) :]}"
    return " ".join(text.split())


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes, without control characters in it."""
    if text.isascii():  # most is, and wcwidth takes 30 ms to load
        return len(text)
    from wcwidth import wcswidth

    return wcswidth(text)


def pad(text: str, width: int) -> str:
    """Return the text with blanks behind it, up to a number of columns."""
    return text + " " * (width - columns(text))


def exact(value: Fraction) -> str:
    """Return a number in full: its decimals where they end, else ``p/q``."""
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
    """Return a value with its unit: ``7.5 billion USD``, ``75%``, ``2025-07-28``."""
    return amounts([value], unit)[0]


def amounts(values: Sequence[Fraction], unit: str) -> list[str]:
    """Return values for one sentence, with as few digits as keep different values different."""
    if unit == "date":
        return [_moment(value) for value in values]
    unit, values = _in_days(unit, values)
    significant = DIGITS
    while True:
        words = [_measured(value, _place(value, significant), round, unit) for value in values]
        if len(set(words)) == len(set(values)):
            return words
        significant += 1


def span_of_values(interval: Interval, unit: str, *, inward: bool = False) -> str:
    """Return all values of an interval in words.

    Examples are ``29 to 31 billion USD``, ``at least 15 MW``, ``over 2 to under 3 people``. Ends
    are rounded outwards, so that no value is left out; with ``inward`` so that none is promised
    that is not in it.
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
    low, high = (
        (end, min(_place(end), finest), way) for end, way in zip(ends, (down, up), strict=True)
    )
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


def series(words: Sequence[str], last: str = "and") -> str:
    """Return words in a row: ``a``, ``a and b``, ``a, b and c``."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def digits(number: int) -> str:
    """Return a whole number in digits.

    ``str`` refuses more than a few thousand of them, ``Decimal`` does not.
    """
    return str(number) if number.bit_length() < FEW else f"{Decimal(int(number)):f}"


def _decimal(number: int, places: int, group: str = "") -> str:
    """Return ``number / 10**places`` without trailing zeros."""
    if places < 0:
        number, places = number * 10**-places, 0
    written = digits(abs(number)).rjust(places + 1, "0")
    whole, decimals = written[: len(written) - places], written[len(written) - places :].rstrip("0")
    if group:
        whole = f"{Decimal(whole):{group}f}"
    return ("-" if number < 0 else "") + whole + ("." + decimals if decimals else "")


def _order(value: Fraction) -> int:
    """Return the power of ten of a number's first digit; 0 for zero."""
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
    """Whether a number is at least a power of ten.

    It calculates in whole numbers, since this is asked for every number that is written.
    """
    power: int = 10 ** abs(order)
    return (
        value.numerator >= value.denominator * power
        if order >= 0
        else value.numerator * power >= value.denominator
    )


def _place(value: Fraction, significant: int = DIGITS) -> int:
    """Return the power of ten of the last of a number's significant digits."""
    return _order(value) - significant + 1


def _number(value: Fraction, place: int, rounding: Rounding, scale: int) -> str:
    """Return a number as a multiple of a scale, rounded to a power of ten."""
    place -= _order(Fraction(scale))
    rounded = rounding(value / scale / Fraction(10) ** place)
    order = _order(Fraction(rounded)) + place
    if rounded and not SMALLEST <= order < LARGEST:
        return f"{_decimal(rounded, order - place)}e{order}"
    return _decimal(rounded, -place, ",")


def _is_short(value: Fraction) -> bool:
    """Whether the usual number of digits writes a number in full."""
    return (value / Fraction(10) ** _place(value)).denominator == 1


def _scale(value: Fraction, unit: str) -> tuple[int, str]:
    """Return the factor and the scale word that make a number readable."""
    place = Fraction(10) ** _place(value)
    rounded = abs(round(value / place) * place)
    if rounded < 10 ** (LARGEST + 3) and unit.partition(" ")[0] not in SCALE_WORDS:
        for factor, word in SCALES:
            if rounded >= factor:
                return factor, word
    return 1, ""


def _measured(value: Fraction, place: int, rounding: Rounding, unit: str) -> str:
    """Return a number rounded to a power of ten, with its own scale word and unit."""
    factor, word = _scale(value, unit)
    return _with_unit(_number(value, place, rounding, factor), word, unit)


def _with_unit(number: str, scale: str, unit: str) -> str:
    """Return a written number with its scale word and its unit."""
    if unit in PERIODS and number != "1":
        unit += "s"
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


def _moment(value: Fraction) -> str:
    """Return a moment, given in seconds since 1970, as its day.

    The time of day follows unless it is midnight.
    """
    day, rest = divmod(floor(value), DAY)
    return _day(day) if rest == 0 else f"{_day(day)} {rest // 3_600:02}:{rest % 3_600 // 60:02}"


def _day(number: int) -> str:
    """Return a day, counted from 1970-01-01; its year alone where the calendar has no such day."""
    try:
        return date.fromordinal(EPOCH + number).isoformat()
    except (OverflowError, ValueError):
        cycles, day = divmod(EPOCH + number - 1, CYCLE)
        return f"the year {date.fromordinal(day + 1).year + 400 * cycles:,}"


def _period(interval: Interval, down: Rounding, up: Rounding) -> str:
    """Return a stretch of time in whole days.

    Durations in months and years make the time of day mere noise.
    """
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
    """Return the days from a first one up to but without an end.

    They are a year or a month where they are exactly one.
    """
    one, last = _day(first), _day(end - 1)
    if one.endswith("-01-01") and last == f"{one[:4]}-12-31":
        return one[:4]
    if one.endswith("-01") and one[:7] == last[:7] and _day(end).endswith("-01"):
        return one[:7]
    return one if one == last else f"{one} to {last}"
