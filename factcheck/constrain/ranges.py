"""The values that an expression can take, as functions of the quantities."""

from typing import NamedTuple

from factcheck.model.constraint import Atom
from factcheck.model.interval import Interval
from factcheck.polynomial import (
    ONE,
    Polynomial,
    add,
    atom,
    constant,
    divide,
    is_constant,
    multiply,
    scale,
    shared_variables,
    subtract,
)
from factcheck.rational import MINUS_ONE, ZERO, Rational


class Range(NamedTuple):
    """The interval from ``low / denominator`` to ``high / denominator``.

    An end of ``None`` is infinite. The denominator is positive wherever the statement is defined. A
    point has one polynomial for both ends.
    """

    low: Polynomial | None
    high: Polynomial | None
    low_open: bool = False
    high_open: bool = False
    denominator: Polynomial = ONE

    @property
    def is_point(self) -> bool:
        """Whether it has just one value, whatever the literals choose."""
        return self.low is self.high and self.low is not None

    @property
    def is_closed(self) -> bool:
        """Whether both ends are finite and belong to it."""
        return (
            self.low is not None
            and self.high is not None
            and not self.low_open
            and not self.high_open
        )

    def as_interval(self) -> Interval | None:
        """Return the interval that it is where it depends on no quantity, else ``None``."""
        low, high = self.low, self.high
        if (
            self.denominator is not ONE
            or not (low is None or is_constant(low))
            or not (high is None or is_constant(high))
        ):
            return None
        return Interval(
            None if low is None else low.get((), ZERO),
            None if high is None else high.get((), ZERO),
            self.low_open,
            self.high_open,
        )


def point(value: Polynomial, denominator: Polynomial = ONE) -> Range:
    """Return the range of one value."""
    return Range(value, value, denominator=denominator)


def literal_range(interval: Interval) -> Range:
    """Return the range of a literal."""
    low = None if interval.low is None else constant(Rational(interval.low))
    high = None if interval.high is None else constant(Rational(interval.high))
    if low is not None and low == high:
        return point(low)
    return Range(low, high, interval.low_open, interval.high_open)


def negative(operand: Range) -> Range:
    """Return the range of the negative."""
    return scaled(operand, MINUS_ONE)


def scaled(operand: Range, factor: Rational) -> Range:
    """Return the range times a number."""
    if not factor:
        return point({})
    if operand.low is operand.high and operand.low is not None:
        return point(scale(operand.low, factor), operand.denominator)
    low = None if operand.low is None else scale(operand.low, factor)
    high = None if operand.high is None else scale(operand.high, factor)
    if factor < 0:
        return Range(high, low, operand.high_open, operand.low_open, operand.denominator)
    return Range(low, high, operand.low_open, operand.high_open, operand.denominator)


def times_fraction(operand: Range, factor: Polynomial, divisor: Polynomial) -> Range:
    """Return the range times ``factor / divisor``, both positive.

    Variables common to numerator and denominator cancel.
    """
    denominator = multiply(operand.denominator, divisor)
    low = None if operand.low is None else multiply(operand.low, factor)
    high = (
        low
        if operand.is_point
        else (None if operand.high is None else multiply(operand.high, factor))
    )
    shared = shared_variables([side for side in (low, high, denominator) if side is not None])
    if shared:
        low = None if low is None else divide(low, shared)
        high = low if operand.is_point else (None if high is None else divide(high, shared))
        denominator = divide(denominator, shared)
    if is_constant(denominator):
        value = 1 / denominator[()]
        return scaled(Range(low, high, operand.low_open, operand.high_open), value)
    return Range(low, high, operand.low_open, operand.high_open, denominator)


def times_between(values: Range, least: Rational, most: Rational) -> Range:
    """Return a closed range of values above zero, multiplied with all numbers between two.

    Its ends are those of the products that go farthest.
    """
    lowest = scale((values.low if least >= 0 else values.high) or {}, least)
    highest = scale((values.high if most >= 0 else values.low) or {}, most)
    return Range(lowest, highest, denominator=values.denominator)


def range_sum(left: Range, right: Range) -> Range:
    """Return the range of the sum."""
    if left.denominator != right.denominator:
        ours, theirs = left.denominator, right.denominator
        common = multiply(ours, theirs)
        left = _over_common(left, theirs, common)
        right = _over_common(right, ours, common)
    if left.is_point and right.is_point and left.low is not None and right.low is not None:
        return point(add(left.low, right.low), left.denominator)
    return Range(
        None if left.low is None or right.low is None else add(left.low, right.low),
        None if left.high is None or right.high is None else add(left.high, right.high),
        left.low_open or right.low_open,
        left.high_open or right.high_open,
        left.denominator,
    )


def _over_common(operand: Range, factor: Polynomial, denominator: Polynomial) -> Range:
    low = None if operand.low is None else multiply(operand.low, factor)
    high = (
        low
        if operand.is_point
        else (None if operand.high is None else multiply(operand.high, factor))
    )
    return Range(low, high, operand.low_open, operand.high_open, denominator)


def interval_product(left: Interval, right: Interval) -> Interval:
    """Return all products of a member of each, exactly; zero times an infinite end is zero."""
    corners = [
        _corner(one, one_open, other, other_open)
        for one, one_open in _ends(left)
        for other, other_open in _ends(right)
    ]
    low, low_open = min(corners, key=lambda corner: (corner[0], corner[1]))
    high, high_open = max(corners, key=lambda corner: (corner[0], not corner[1]))
    return Interval(
        None if isinstance(low, float) else low,
        None if isinstance(high, float) else high,
        low_open and not isinstance(low, float),
        high_open and not isinstance(high, float),
    )


_INFINITY = float("inf")  # only ever compared, never computed with


def _ends(
    interval: Interval,
) -> tuple[tuple[Rational | float, bool], tuple[Rational | float, bool]]:
    return (
        (
            -_INFINITY if interval.low is None else interval.low,
            interval.low_open or interval.low is None,
        ),
        (
            _INFINITY if interval.high is None else interval.high,
            interval.high_open or interval.high is None,
        ),
    )


def _corner(
    one: Rational | float, one_open: bool, other: Rational | float, other_open: bool
) -> tuple[Rational | float, bool]:
    if one == 0 or other == 0:
        return ZERO, not ((one == 0 and not one_open) or (other == 0 and not other_open))
    if isinstance(one, float) or isinstance(other, float):
        return (_INFINITY if (one > 0) == (other > 0) else -_INFINITY), True
    return one * other, one_open or other_open


def interval_inverse(interval: Interval) -> Interval:
    """Return the inverses of all members; zero must not be among them, nor between them."""
    low, high = interval.low, interval.high
    if (low is not None and low >= 0) or (high is not None and high <= 0):
        return Interval(
            ZERO if high is None else (1 / high if high else None),
            ZERO if low is None else (1 / low if low else None),
            high is None or (interval.high_open and bool(high)),
            low is None or (interval.low_open and bool(low)),
        )
    message = "the inverse of an interval around zero"
    raise ZeroDivisionError(message)


def exchanged(interval: Interval) -> Interval:
    """Return the interval with its ends exchanged, as a negative factor exchanges them."""
    return Interval(interval.high, interval.low, interval.high_open, interval.low_open)


def atoms_between(product: Polynomial, base: Polynomial, interval: Interval) -> tuple[Atom, ...]:
    """Return the atoms that ``product`` lies between the ends of the interval times ``base``."""
    atoms = []
    if interval.low is not None:
        lowest = subtract(scale(base, Rational(interval.low)), product)
        atoms.append(atom(lowest, "<" if interval.low_open else "<="))
    if interval.high is not None:
        highest = subtract(product, scale(base, Rational(interval.high)))
        atoms.append(atom(highest, "<" if interval.high_open else "<="))
    return tuple(atoms)
