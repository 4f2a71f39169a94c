"""Dates: a year, a month or a day as the moments it consists of."""

import re
from datetime import date
from fractions import Fraction
from typing import Final

from factcheck.language.flaw import bad, shortened
from factcheck.model.expression import Form, Literal
from factcheck.model.interval import Interval
from factcheck.model.problem import Kind
from factcheck.model.unit import Dimension, Unit
from factcheck.prose import DAY, EPOCH

TIME: Final = Dimension((("[time]", Fraction(1)),))
MOMENT: Final = Unit("date", Fraction(1), TIME)
"""The unit of dates: seconds since 1970-01-01, in the Gregorian calendar carried back before its
time."""

_DATE = re.compile("@([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_MONTHS = 12


def moment(match: re.Match[str]) -> Literal:
    """Return a date as the half-open interval of its moments.

    Raises:
        BadTextError: where there is no such day; with offsets into the text.
    """
    start, end = match.span("date")
    first, last = _days(match["date"])
    if not first:
        raise bad(Kind.BAD_DATE, start, end, shortened(match["date"]))
    values = Interval(
        Fraction((first - EPOCH) * DAY), Fraction((last - EPOCH) * DAY), high_open=True
    )
    return Literal(start, end, Form.DATE, "", (), "1", MOMENT, values, values)


def _days(text: str) -> tuple[int, int]:
    """Return the first day of a period and the day after its last, as ordinals.

    Zeros where there is no such period.
    """
    match = _DATE.fullmatch(text)
    if match is None:
        return 0, 0
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        first = date(year, month if match[2] else 1, day if match[3] else 1).toordinal()
    except ValueError:
        return 0, 0
    if match[3]:
        return first, first + 1
    if match[2] and month < _MONTHS:
        return first, date(year, month + 1, 1).toordinal()
    return first, date(year, _MONTHS, 31).toordinal() + 1
