"""Repairs of dates: another year, month or day, as few digits of it changed as will do."""

import re
from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, MINYEAR, date
from fractions import Fraction

from factcheck.constrain import as_exact
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair.fitting import Fitting, fitting_values
from factcheck.explain.repair.rewriting import edited
from factcheck.explain.repair.setting import Setting
from factcheck.explain.repair.settings import Restate
from factcheck.language import BadTextError, moment, parse_literal
from factcheck.model.explanation import DATE, Repair
from factcheck.model.expression import Assertion, Comparison, Literal, literals, names
from factcheck.model.interval import Interval
from factcheck.prose import DAY, EPOCH

REACH = 100
"""Nobody misses a year by more than so many."""

TRIED = 8
"""So many dates are tried; each takes a question of its own."""

PARTLY = 2
"""A date of which some moments do not fit counts as if so many digits more were changed."""

NARROW = 62
"""Of so few days each is looked at."""

AWAY = 2
"""So many days a date may be away by the calendar from where average months and years put it."""

MONTHS, DAYS = 12, 31
ONE = 1
"""Day and month in each other's place are one mistake, whatever their digits; so is a year more."""

_DAY = re.compile(r"@\d{4}-\d{2}-(\d{2})$")

Parts = tuple[int, ...]
"""A year, a year and its month, or a day."""


def date_repairs(
    assertion: Assertion,
    comparison: Comparison,
    literal: Literal,
    setting: Setting,
    restate: Restate,
) -> Iterator[Repair]:
    """Yield the likeliest other date that agrees with all others, as precise as a date is."""
    fitting = fitting_values(comparison, literal, setting)
    if fitting is None:
        return
    text = comparison.text.value
    written = written_as(literal, text)
    now = _parts(written)
    exactly = fitting_values(comparison, literal, setting, as_exact) or fitting
    given = _by_calendar(moments(exactly), (assertion, *setting.leading))
    for then in _ordered(now, moments(fitting), given)[:TRIED]:
        replacement = edited(text, (literal.start, literal.end, _told(then)))
        repaired = restate(assertion, replacement)
        if repaired is not None and setting.agrees(repaired):
            yield Repair(
                assertion.id,
                written,
                _told(then),
                replacement,
                fitting.values,
                DATE,
                literal.start,
                Fraction(_first_day(then) - _first_day(now)),
                None,
                every=_is_every(fitting, comparison, setting),
                group=setting.group_verdict(repaired),
            )
            return


def moments(fitting: Fitting) -> Interval:
    """Return the moments that fit a date, without the one at which the next period begins."""
    values = fitting.values
    return values if values.is_point else values._replace(high_open=values.high is not None)


def _is_every(fitting: Fitting, comparison: Comparison, setting: Setting) -> bool:
    return fitting.is_exact and setting.is_convex(names(comparison))


def _parts(written: str) -> Parts:
    """Return the year of a date, and its month and day where it has one."""
    return tuple(map(int, written.removeprefix("@").split("-")))


def _told(parts: Parts) -> str:
    """Return a date as the statement language has it."""
    year, *rest = parts
    return "-".join([f"@{year:04}", *(f"{part:02}" for part in rest)])


def _first_day(parts: Parts) -> int:
    """Return the first day of a date as an ordinal."""
    return date(parts[0], *(*parts[1:], 1, 1)[:2]).toordinal()


def _period(parts: Parts) -> Interval | None:
    """Return the moments of a date; ``None`` where there is no such day."""
    try:
        return moment(parse_literal(_told(parts))).taken
    except BadTextError:
        return None


def _by_calendar(given: Interval, assertions: Iterable[Assertion]) -> Interval:
    """Return the day that statements give which count months or years from a day.

    So many months after the 1st it is a 1st again, though months are counted as if all were of one
    length. Of other moments than about a day, or of other durations, what is given.
    """
    said = [
        (literal.unit.name.removesuffix("s"), _DAY.match(written_as(literal, one.text)))
        for one in assertions
        for literal in (literals(one.comparison) if one.comparison else ())
    ]
    days = {int(day[1]) for _, day in said if day}
    is_counted = any(unit in {"month", "year"} for unit, _ in said)
    if not is_counted or given.low is None or given.high is None or given.high - given.low > DAY:
        return given
    first = EPOCH + int(given.low // DAY)
    near = (date.fromordinal(first + away) for away in sorted(range(-AWAY, AWAY + 1), key=abs))
    found = (_period((one.year, one.month, one.day)) for one in near if one.day in days)
    return next(filter(None, found), given)


def _ordered(now: Parts, fits: Interval, exactly: Interval) -> list[Parts]:
    """Return other dates of which a moment fits, the likeliest first.

    Where none of its moments does ``exactly``, a date fits by the rounding of a duration alone. It
    may be what was meant where it is one mistake.
    """
    likely = {
        one: _cost(_digits(now, one), period, fits, exactly)
        for one in (*_candidates(now, fits), *_candidates(now, exactly))
        if one != now
        and abs(one[0] - now[0]) <= REACH
        and (period := _period(one))
        and not period.meet(fits).is_empty
    }
    return sorted(likely, key=lambda one: (likely[one], *_moved(now, one), one))


def _cost(
    digits: int, period: Interval, fits: Interval, exactly: Interval
) -> tuple[bool, int, bool]:
    """Return what puts a date behind others: how many digits change, and that it is rounded."""
    is_rounded = period.meet(exactly).is_empty
    is_partly = is_rounded and period.meet(fits) != period
    return is_rounded and digits > ONE, digits + (PARTLY if is_partly else 0), is_rounded


def _digits(now: Parts, then: Parts) -> int:
    """Return how many digits of a date change; of the year next to it one."""
    is_swapped = now[0] == then[0] and now[1:] == tuple(reversed(then[1:]))
    is_next = abs(now[0] - then[0]) == 1 and now[1:] == then[1:]
    if is_swapped or is_next:
        return ONE
    return sum(one != other for one, other in zip(_told(now), _told(then), strict=True))


def _moved(now: Parts, then: Parts) -> tuple[int, int]:
    """Return by how much the parts of a date change, and by how many days all of it does."""
    steps = sum(abs(one - other) for one, other in zip(now, then, strict=True))
    return steps, abs(_first_day(then) - _first_day(now))


def _candidates(now: Parts, fits: Interval) -> Iterator[Parts]:
    """Yield dates with one part changed, with two swapped, and those next to the values that fit.

    Some of them are no dates.
    """
    year, *rest = now
    for other in range(max(year - REACH, MINYEAR), min(year + REACH, MAXYEAR) + 1):
        yield (other, *rest)
    for place, most in enumerate((MONTHS, DAYS)[: len(rest)], 1):
        for part in range(1, most + 1):
            yield (*now[:place], part, *now[place + 1 :])
    yield (year, *reversed(rest))
    ends = [EPOCH + int(end // DAY) for end in (fits.low, fits.high) if end is not None]
    if len(ends) > 1 and ends[-1] - ends[0] <= NARROW:
        ends = [*range(ends[0], ends[-1] + 1)]
    for day in ends:
        if 0 < day < date.max.toordinal():
            one = date.fromordinal(day)
            yield (one.year, one.month, one.day)[: len(now)]
