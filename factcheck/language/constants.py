"""Whether an expression without quantities can be zero."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import reduce
from itertools import product

from factcheck.model.expression import (
    Expression,
    Function,
    Literal,
    Name,
    Negative,
    Power,
    in_evaluation_order,
)
from factcheck.model.interval import Interval, greatest, least

# An end of an interval: its value, infinite where that is ``None``; the sign of infinity there;
# whether it is left out.
_End = tuple[Fraction | None, int, bool]


def can_be_zero(expression: Expression) -> bool:
    """Whether zero is among the values of an expression; never where it mentions a quantity."""
    if isinstance(expression, Name):
        return False
    done: list[Interval] = []
    for node in in_evaluation_order(expression):
        if isinstance(node, Name):
            return False
        if isinstance(node, Literal):
            done.append(node.taken)
        elif isinstance(node, Negative):
            done.append(done.pop().scaled(Fraction(-1)))
        elif isinstance(node, Power):
            done.append(_power(done.pop(), node.exponent))
        elif isinstance(node, Function):
            count = len(node.operands)
            done[-count:] = [_FUNCTIONS[node.name](done[-count:])]
        else:
            right, left = done.pop(), done.pop()
            done.append(_OPERATIONS[node.operator](left, right))
    return Fraction(0) in done.pop()


def _sum(left: Interval, right: Interval) -> Interval:
    low = None if left.low is None or right.low is None else left.low + right.low
    high = None if left.high is None or right.high is None else left.high + right.high
    return Interval(low, high, left.low_open or right.low_open, left.high_open or right.high_open)


def _difference(left: Interval, right: Interval) -> Interval:
    return _sum(left, right.scaled(Fraction(-1)))


def _product(left: Interval, right: Interval) -> Interval:
    """Return the interval of all products; its ends are products of the factors' ends."""
    found = [_end_product(one, other) for one, other in product(_ends(left), _ends(right))]
    lowest = min(found, key=lambda end: (*_end_order(end), end[2]))
    highest = max(found, key=lambda end: (*_end_order(end), not end[2]))
    return Interval(lowest[0], highest[0], lowest[2], highest[2])


def _quotient(left: Interval, right: Interval) -> Interval:
    """Return the interval of all quotients; the divisor is known not to contain zero."""
    low = Fraction(0) if right.high is None else (1 / right.high if right.high else None)
    high = Fraction(0) if right.low is None else (1 / right.low if right.low else None)
    return _product(
        left,
        Interval(
            low, high, right.high is None or right.high_open, right.low is None or right.low_open
        ),
    )


def _power(base: Interval, exponent: int) -> Interval:
    """Return the interval of all powers; a base with a negative exponent does not contain zero."""
    raised = base.raised(abs(exponent))
    return raised if exponent >= 0 else _quotient(Interval.point(Fraction(1)), raised)


def _total(values: Sequence[Interval]) -> Interval:
    return reduce(_sum, values)


def _mean(values: Sequence[Interval]) -> Interval:
    return _total(values).scaled(Fraction(1, len(values)))


def _ends(interval: Interval) -> tuple[_End, _End]:
    return (interval.low, -1, interval.low_open), (interval.high, 1, interval.high_open)


def _end_product(one: _End, other: _End) -> _End:
    """Return the product of two ends.

    A zero that belongs to its interval is reached whatever the other one does.
    """
    if one[0] == 0 or other[0] == 0:
        return Fraction(0), 0, all(end[2] or end[0] != 0 for end in (one, other))
    sign = _sign(one) * _sign(other)
    if one[0] is None or other[0] is None:
        return None, sign, False
    return one[0] * other[0], sign, one[2] or other[2]


def _sign(end: _End) -> int:
    if end[0] is None:
        return end[1]
    return 1 if end[0] > 0 else -1


def _end_order(end: _End) -> tuple[int, Fraction]:
    """Return a key that sorts ends, the infinite ones outside."""
    return (end[1], Fraction(0)) if end[0] is None else (0, end[0])


_OPERATIONS: Mapping[str, Callable[[Interval, Interval], Interval]] = {
    "+": _sum,
    "-": _difference,
    "*": _product,
    "/": _quotient,
}
_FUNCTIONS: Mapping[str, Callable[[Sequence[Interval]], Interval]] = {
    "sum": _total,
    "mean": _mean,
    "min": least,
    "max": greatest,
}
