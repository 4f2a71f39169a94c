"""How long it is between two dates, and which date it is so long after one, by the calendar.

Durations are compared in average months and years, which no reader counts in.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, date
from fractions import Fraction
from typing import NamedTuple

from factcheck.explain.arithmetic.inference import Fact
from factcheck.language import AGED
from factcheck.model.expression import Expression, Literal, Name, Operation
from factcheck.model.interval import Interval
from factcheck.prose import DAY, EPOCH

MONTHS = 12
ONE_DAY, LONGEST_MONTH, LONGEST_YEAR = 1, 31, 366
UNITS = {"day": ONE_DAY, "month": LONGEST_MONTH, "year": LONGEST_YEAR}
"""The units that are counted by the calendar, each by the longest period of it in days."""


class Moment(NamedTuple):
    """A day, or the first day of a month or a year, and the days of that at most."""

    first: date
    days: int

    @property
    def months(self) -> int:
        """Which month it is in, counted from the first year on."""
        return self.first.year * MONTHS + self.first.month - 1


def length_told(expression: Expression, stated: Expression, known: Mapping[str, Fact]) -> str:
    """Return how long it is between two dates in the unit of a stated length: 52 days.

    Empty where the dates are not as precise as that unit; of an age, where they are no days.
    """
    match expression:
        case Operation("-", Name() as after, Name() as before):
            later, earlier = _moment(after, known), _moment(before, known)
        case _:
            return ""
    if later is None or earlier is None or not isinstance(stated, Literal):
        return ""
    unit = stated.unit.name.removesuffix("s") or ("year" if stated.hedge == AGED else "")
    is_day = later.days == earlier.days == ONE_DAY
    if stated.hedge == AGED:
        months = later.months - earlier.months - (later.first.day < earlier.first.day)
        return _counted(months // MONTHS, unit) if is_day else ""
    if not later.days == earlier.days == UNITS.get(unit):
        return ""
    if is_day:
        return _counted((later.first - earlier.first).days, unit)
    months = later.months - earlier.months
    return _counted(months if unit == "month" else months // MONTHS, unit)


def date_told(expression: Expression, known: Mapping[str, Fact]) -> str:
    """Return which date it is some whole months or years after or before one.

    Empty where that is not told: of a year, and some months.
    """
    match expression:
        case Operation("+" | "-" as sign, Name() as start, (Literal() | Name()) as duration):
            moment, length = _moment(start, known), _stated(duration, known)
        case _:
            return ""
    if (
        moment is None
        or length is None
        or len(length.values) != 1
        or length.hedge
        or length.scale_word
    ):
        return ""
    count, unit = Fraction(length.values[0]), length.unit.name.removesuffix("s")
    if unit not in {"month", "year"} or count.denominator != 1 or moment.days > UNITS[unit]:
        return ""
    months = int(count) * (MONTHS if unit == "year" else 1)
    return _after(moment, months if sign == "+" else -months)


def _after(moment: Moment, months: int) -> str:
    """Return the date so many months after a moment, of a shorter month its last day."""
    year, month = divmod(moment.months + months, MONTHS)
    if not MINYEAR <= year <= MAXYEAR:
        return ""
    if moment.days == LONGEST_YEAR:
        return f"{year:04}"
    if moment.days == LONGEST_MONTH:
        return f"{year:04}-{month + 1:02}"
    day = min(moment.first.day, monthrange(year, month + 1)[1])
    return date(year, month + 1, day).isoformat()


def _counted(number: int, unit: str) -> str:
    """Return a number of units in words."""
    return f"{number:,} {unit}{'' if abs(number) == 1 else 's'}"


def _stated(expression: Expression, known: Mapping[str, Fact]) -> Literal | None:
    """Return a figure, or the one that a quantity is stated to be."""
    if isinstance(expression, Name):
        because = known[expression.quantity].because if expression.quantity in known else None
        expression = because[1] if because and because[0].relation.is_equation else expression
    return expression if isinstance(expression, Literal) else None


def _moment(name: Name, known: Mapping[str, Fact]) -> Moment | None:
    """Return the date that a quantity is stated to be; ``None`` without one."""
    figure = _stated(name, known)
    return _period(figure.taken) if figure and not figure.hedge else None


def _period(values: Interval) -> Moment | None:
    """Return the day, month or year that a date is; ``None`` of other stretches of time."""
    if values.low is None or values.high is None:
        return None
    ordinal, length = EPOCH + int(values.low // DAY), (values.high - values.low) / DAY
    if not 0 < ordinal < date.max.toordinal():
        return None
    first = date.fromordinal(ordinal)
    if length == ONE_DAY:
        return Moment(first, ONE_DAY)
    lengths = {monthrange(first.year, first.month)[1]: LONGEST_MONTH}
    if first.month == 1:
        lengths |= {365: LONGEST_YEAR, 366: LONGEST_YEAR}
    days = lengths.get(int(length)) if first.day == 1 else None
    return Moment(first, days) if days else None
