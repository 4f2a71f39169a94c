"""Which values of a literal agree with all others, in its own scale and unit."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import reduce
from math import ceil, floor
from typing import NamedTuple

from factcheck.constrain import Take, as_taken
from factcheck.explain.arithmetic import isolate
from factcheck.explain.repair.implications import hulls_of, nonnegative_names, unit_size
from factcheck.explain.repair.proposing import LOWER, UPPER
from factcheck.explain.repair.setting import Setting
from factcheck.model.expression import Comparison, Expression, Literal, names
from factcheck.model.interval import ANYTHING, Interval
from factcheck.proof import evaluate

FARTHEST = 1000
"""A figure in a power, or among those of which the least counts, is sought from zero up to so many
times its value."""

HALVINGS = 40
"""How often that stretch is halved: to a billionth of its value."""


class Fitting(NamedTuple):
    """Values outside of which none agrees; ``is_exact``: the hull of those that do, by the others.

    However many digits they are written with.
    """

    values: Interval
    is_exact: bool


def fitting_values(
    comparison: Comparison, literal: Literal, setting: Setting, take: Take = as_taken
) -> Fitting | None:
    """Return the values of a literal with which a statement may agree with all lists of others.

    Where linear arithmetic does not tell, they are what intervals leave. ``None`` where there are
    none, and where not even these tell.
    """
    turned = isolate(comparison, literal, nonnegative_names(comparison, setting))
    if turned is None:
        return _sought(comparison, literal, setting) if take is as_taken else None
    relation, expression = turned
    if not relation.is_convex:
        return None
    allowed, is_exact = [], True
    hulls = list(hulls_of(expression, setting, take))
    if None in hulls:
        if take is not as_taken:
            return None
        is_exact = False
        outer = _outer(expression, comparison, setting)
        hulls = [one if hull is None else hull for hull, one in zip(hulls, outer, strict=True)]
    for values in hulls:
        if values is None:
            return None
        allowed.append(relation.allowed(hedgeable(literal, values, setting.encoded.about)))
    result = reduce(Interval.meet, allowed, ANYTHING)
    if result.low is not None and result.high is not None and result.low > result.high:
        # So 2 may be 1.95 to 2.05, as some of the others make it, and 2.15 to 2.25, as others do.
        result = Interval(result.high, result.low)
        return Fitting(result.scaled(1 / unit_size(literal)), is_exact=False)
    return Fitting(result.scaled(1 / unit_size(literal)), is_exact)


def _outer(
    expression: Expression, comparison: Comparison, setting: Setting
) -> Iterator[Interval | None]:
    """Yield what the boxes of quantities leave an expression, for each list of others."""
    for boxes in setting.boxes(names(comparison)):
        yield evaluate(expression, boxes, as_taken) if boxes else None


def _sought(comparison: Comparison, literal: Literal, setting: Setting) -> Fitting | None:
    """Return the values between which a statement may hold that grows or falls with its literal."""
    allowed: list[Interval] = []
    for boxes in setting.boxes(names(comparison)):
        values = _between(comparison, literal, boxes) if boxes else None
        if values is None:
            return None
        allowed.append(values)
    result = reduce(Interval.meet, allowed, ANYTHING)
    return None if result.is_empty else Fitting(result, is_exact=False)


def _between(
    comparison: Comparison, literal: Literal, boxes: Mapping[str, Interval]
) -> Interval | None:
    """Return the values of a literal between those at which one side is certainly too large."""

    def too_large(value: Fraction) -> int | None:
        """Return 1 where the left side is, -1 where the right one is, 0 where neither."""
        number = Interval.point(value * unit_size(literal))

        def take(one: Literal) -> Interval:
            return number if one is literal else one.taken

        left, right = (evaluate(side, boxes, take) for side in (comparison.left, comparison.right))
        if left is None or right is None:
            return None
        if comparison.relation.may_hold(left, right):
            return 0
        return 1 if left.low is not None and (right.high is None or left.low >= right.high) else -1

    lowest, highest = Fraction(0), abs(Fraction(literal.values[-1])) * FARTHEST
    at_low, at_high = too_large(lowest), too_large(highest)
    if at_low == at_high and not literal.unit.dimension.exponents:
        # What shrinks by more than all of it grows again.
        highest = 1 / unit_size(literal)
        at_high = too_large(highest)
    if at_low is None or at_high is None or at_low == at_high:
        return None
    low = _boundary(lowest, highest, lambda value: too_large(value) == at_low) if at_low else lowest
    high = (
        _boundary(highest, lowest, lambda value: too_large(value) == at_high) if at_high else None
    )
    if high is not None and low > high:  # between whole numbers one value fits, and is passed
        return Interval(high, low)
    return Interval(low, high)


def _boundary(
    outside: Fraction, inside: Fraction, is_outside: Callable[[Fraction], bool]
) -> Fraction:
    """Return about where a test begins to fail between a number that passes and one that fails."""
    for _ in range(HALVINGS):
        middle = (outside + inside) / 2
        if is_outside(middle):
            outside = middle
        else:
            inside = middle
    return inside


def hedgeable(literal: Literal, values: Interval, about: Fraction) -> Interval:
    """Return the numbers that, behind the literal's hedge, reach some of these values."""
    taken = literal.taken
    if literal.hedge in UPPER:
        return Interval(values.low, None, low_open=taken.high_open)
    if literal.hedge in LOWER:
        return Interval(None, values.high, high_open=taken.low_open)
    if literal.hedge == "aged" and taken.low is not None and taken.high is not None:
        width = taken.high - taken.low
        return Interval(values.low and values.low - width, values.high, low_open=True)
    if literal.hedge == "nearly":
        return Interval(values.low, _highest_nearly(literal, values.high, about), low_open=True)
    if literal.hedge == "just over":
        return Interval(_lowest_just_over(literal, values.low, about), values.high, high_open=True)
    return values


def _highest_nearly(literal: Literal, value: Fraction | None, about: Fraction) -> Fraction | None:
    """Return the highest number that ``value`` may be "nearly".

    Of counted things, at least the next whole number.
    """
    if value is None:
        return None
    return max(value / (1 - about), Fraction(floor(value) + 1) if literal.unit.counted else value)


def _lowest_just_over(literal: Literal, value: Fraction | None, about: Fraction) -> Fraction | None:
    """Return the lowest number that ``value`` may be "just over".

    Of counted things, at most the whole number before.
    """
    if value is None:
        return None
    return min(value / (1 + about), Fraction(ceil(value) - 1) if literal.unit.counted else value)
