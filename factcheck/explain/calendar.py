"""Clashes that are none where a year is counted as people do: in 52 weeks, or in 365 days."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from factcheck.model.explanation import Axis
from factcheck.model.expression import Assertion, literals
from factcheck.model.interval import ANYTHING, Interval

AVERAGE = Fraction("365.25")
COUNTED: Mapping[frozenset[str], Interval] = {
    frozenset({"week", "year"}): Interval(364 / AVERAGE, 366 / AVERAGE),
    frozenset({"day", "year"}): Interval(364 / AVERAGE, 366 / AVERAGE),
    frozenset({"day", "month"}): Interval(30 * 12 / AVERAGE, 31 * 12 / AVERAGE),
}
"""Periods that figures are told by, and of how much of the average longer one people mean it."""

PERIODS = frozenset[str]().union(*COUNTED)


def is_by_calendar(statements: Iterable[Assertion], axes: Iterable[Axis]) -> bool:
    """Whether figures by two periods differ by no more than how the longer one is counted.

    200 euros a week are 10,400 a year, and 10,436 only in one of 365.25 days.
    """
    found = (
        literal for one in statements if one.comparison for literal in literals(one.comparison)
    )
    units = {literal.unit.name.rpartition("/")[2] for literal in found if "/" in literal.unit.name}
    counted = COUNTED.get(PERIODS.intersection(units))
    return counted is not None and any(_differ(axis, counted) for axis in axes)


def _differ(axis: Axis, counted: Interval) -> bool:
    """Whether what is stated is what is computed, times or by so much as a period may be."""
    sides = {one.sign: one.values for one in axis.extents}
    computed, stated = (sides.get(sign, ANYTHING) for sign in ("=", "but"))
    if computed.low is None or computed.high is None or computed.low <= 0:
        return False
    share = stated.scaled(2 / (computed.low + computed.high))
    least, most = counted.low, counted.high
    assert least
    assert most
    return any(not share.meet(one).is_empty for one in (counted, Interval(1 / most, 1 / least)))
