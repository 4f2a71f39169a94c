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

WRITTEN = {ONE_DAY: 10, LONGEST_MONTH: 7, LONGEST_YEAR: 4}
"""So many characters of a day are written of a moment of so many days."""


class Moment(NamedTuple):
    """A day, or the first day of a month or a year, and the days of that at most."""

    first: date
    days: int

    @property
    def last(self) -> date:
        """The last day of it."""
        year, month, _ = self.first.timetuple()[:3]
        if self.days == LONGEST_YEAR:
            return date(year, MONTHS, LONGEST_MONTH)
        return date(year, month, monthrange(year, month)[1]) if self.days > ONE_DAY else self.first


def length_told(expression: Expression, stated: Expression, known: Mapping[str, Fact]) -> str:
    """Return how long it is between two dates in the unit of a stated length: 52 days.

    Of dates that are more precise than that unit with the rest: 17 months and 16 days. Where they
    are less so, an age is one of two: 61 or 62 years. Empty where else they are not alike.
    """
    match expression:
        case Operation("-", Name() as after, Name() as before):
            later, earlier = _moment(after, known), _moment(before, known)
        case _:
            return ""
    if later is None or earlier is None or not isinstance(stated, Literal):
        return ""
    unit = stated.unit.name.removesuffix("s") or ("year" if stated.hedge == AGED else "")
    if stated.hedge == AGED:
        return _age(earlier, later)
    if later.days != earlier.days or later.days > UNITS.get(unit, 0):
        return ""
    if unit == "day":
        return _counted((later.first - earlier.first).days, unit)
    months = _months(earlier.first, later.first)
    if months < 0:
        return ""
    if unit == "year":
        years, rest = divmod(months, MONTHS)
        return _with_rest((years, unit), (rest, "month"))
    begun = _later(earlier.first, months)
    return _with_rest((months, unit), ((later.first - begun).days if begun else 0, "day"))


def _age(born: Moment, then: Moment) -> str:
    """Return how old somebody is; of a birth or a day that is not known, one of two ages."""
    least = _months(born.last, then.first) // MONTHS
    most = _months(born.first, then.last) // MONTHS
    if least < 0:
        return ""
    told = _counted(most, "year")
    return told if least == most else f"{least} {'or' if most == least + 1 else 'to'} {told}"


def _months(start: date, end: date) -> int:
    """Return how many whole months it is from one day to another."""
    return (end.year - start.year) * MONTHS + end.month - start.month - (end.day < start.day)


def _with_rest(whole: tuple[int, str], rest: tuple[int, str]) -> str:
    """Return so many units and the smaller ones of the rest, each if there are any."""
    if not rest[0]:
        return _counted(*whole)
    return f"{_counted(*whole)} and {_counted(*rest)}" if whole[0] else _counted(*rest)


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
    later = _later(moment.first, months if sign == "+" else -months)
    return later.isoformat()[: WRITTEN[moment.days]] if later else ""


def _later(start: date, months: int) -> date | None:
    """Return the day so many months after one, in a shorter month the last one.

    ``None`` where no calendar has it.
    """
    year, month = divmod(start.year * MONTHS + start.month - 1 + months, MONTHS)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


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
