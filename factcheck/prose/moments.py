"""Moments and stretches of time as days, months and years."""

from datetime import date
from fractions import Fraction
from math import floor

from factcheck.model.interval import Interval
from factcheck.prose.digits import Rounding

# Moments are seconds since the beginning of this day, each day with so many.
EPOCH = date(1970, 1, 1).toordinal()
DAY = 86_400
# The calendar repeats itself after so many days, which are 400 years.
CYCLE = 146_097


def moment(value: Fraction) -> str:
    """Return a moment, given in seconds since 1970, as its day.

    The time of day follows unless it is midnight.
    """
    day, rest = divmod(floor(value), DAY)
    return (
        day_text(day)
        if rest == 0
        else f"{day_text(day)} {rest // 3_600:02}:{rest % 3_600 // 60:02}"
    )


def period(interval: Interval, down: Rounding, up: Rounding) -> str:
    """Return a stretch of time in whole days.

    Durations in months and years make the time of day mere noise.
    """
    if interval.low is None:
        return (
            "any time" if interval.high is None else f"before {day_text(up(interval.high / DAY))}"
        )
    first = down(interval.low / DAY)
    if interval.high is None:
        return f"from {day_text(first)}"
    end = up(interval.high / DAY)
    if interval.is_point or first >= end:
        return " to ".join(dict.fromkeys(map(moment, (interval.low, interval.high))))
    return _days(first, end)


def _days(first: int, end: int) -> str:
    """Return the days from a first one up to but without an end.

    They are a year or a month where they are exactly one.
    """
    one, last = day_text(first), day_text(end - 1)
    if one.endswith("-01-01") and last == f"{one[:4]}-12-31":
        return one[:4]
    if one.endswith("-01") and one[:7] == last[:7] and day_text(end).endswith("-01"):
        return one[:7]
    return one if one == last else f"{one} to {last}"


def day_text(number: int) -> str:
    """Return a day, counted from 1970-01-01; its year alone where the calendar has no such day."""
    try:
        return date.fromordinal(EPOCH + number).isoformat()
    except (OverflowError, ValueError):
        cycles, day = divmod(EPOCH + number - 1, CYCLE)
        return f"the year {date.fromordinal(day + 1).year + 400 * cycles:,}"
