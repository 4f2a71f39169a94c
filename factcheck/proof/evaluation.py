"""The values of expressions, given what is known of their quantities.

Plain interval arithmetic, sharing no code with the encoder.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import reduce

from factcheck.model.expression import (
    Expression,
    Literal,
    Name,
    Negative,
    Operation,
    Power,
    in_evaluation_order,
)
from factcheck.model.interval import Interval

_ZERO, _ONE = Fraction(0), Fraction(1)
_LEAVES = (Name, Literal)


def evaluate(
    expression: Expression, values: Mapping[str, Interval], take: Callable[[Literal], Interval]
) -> Interval | None:
    """Return all values that an expression can have, in base units.

    ``None`` where a quantity is unknown or a divisor may be zero.
    """
    if isinstance(expression, Name):
        return values.get(expression.quantity)
    if isinstance(expression, Literal):
        return take(expression)
    addends = _addends(expression)
    return _sum_of(addends, values, take) if addends else _tree(expression, values, take)


def _tree(
    expression: Expression, values: Mapping[str, Interval], take: Callable[[Literal], Interval]
) -> Interval | None:
    """Return all values of any expression, from its leaves."""
    done: list[Interval] = []
    for node in in_evaluation_order(expression):
        if isinstance(node, Name):
            known = values.get(node.quantity)
            if known is None:
                return None
            done.append(known)
        elif isinstance(node, Operation):
            right, left = done.pop(), done.pop()
            if node.operator == "/" and _ZERO in right.closed():
                return None
            done.append(_OPERATIONS[node.operator](left, right))
        elif isinstance(node, Literal):
            done.append(take(node))
        elif isinstance(node, Negative):
            done.append(_negative(done.pop()))
        elif isinstance(node, Power):
            base = done.pop()
            if node.exponent < 0 and _ZERO in base.closed():
                return None
            done.append(_power(base, node.exponent))
        else:
            count = len(node.operands)
            done[-count:] = [_FUNCTIONS[node.name](done[-count:])]
    return done.pop()


def _addends(expression: Expression) -> list[tuple[Name | Literal, bool]]:
    """Return what a plain sum adds, and whether it is taken away, which the last one is not.

    Nothing of any other expression.
    """
    found: list[tuple[Name | Literal, bool]] = []
    waiting = [(expression, False)]
    while waiting:
        node, is_less = waiting.pop()
        if isinstance(node, _LEAVES):
            found.append((node, is_less))
        elif isinstance(node, Operation) and node.operator in "+-":
            waiting += (node.left, is_less), (node.right, is_less is (node.operator == "+"))
        else:
            return []
    return found


def _sum_of(
    addends: list[tuple[Name | Literal, bool]],
    values: Mapping[str, Interval],
    take: Callable[[Literal], Interval],
) -> Interval | None:
    """Return the interval of all values of a sum, as its operations one by one would give it."""
    known = [values.get(one.quantity) if isinstance(one, Name) else take(one) for one, _ in addends]
    total = known.pop()
    if total is None:
        return None
    low, high, low_open, high_open = total
    for one, (_, is_less) in zip(known, addends, strict=False):
        if one is None:
            return None
        least, most, least_open, most_open = one
        if is_less:
            least, most, least_open, most_open = most, least, most_open, least_open
        is_number = low is high and least is most  # two of which are added once
        low = _added(low, least, is_less)
        high = low if is_number else _added(high, most, is_less)
        low_open, high_open = low_open or least_open, high_open or most_open
    return Interval(low, high, low_open, high_open)


def _added(total: Fraction | None, end: Fraction | None, is_less: bool) -> Fraction | None:
    """Return a sum with one more end, which may be taken away; ``None`` is infinite."""
    if total is None or end is None:
        return None
    return total - end if is_less else total + end


def _sum(left: Interval, right: Interval) -> Interval:
    low = None if left.low is None or right.low is None else left.low + right.low
    if left.low is left.high and right.low is right.high:  # two numbers, added once
        high = low
    else:
        high = None if left.high is None or right.high is None else left.high + right.high
    return Interval(low, high, left.low_open or right.low_open, left.high_open or right.high_open)


def _difference(left: Interval, right: Interval) -> Interval:
    low = None if left.low is None or right.high is None else left.low - right.high
    if left.low is left.high and right.low is right.high:
        high = low
    else:
        high = None if left.high is None or right.low is None else left.high - right.low
    return Interval(low, high, left.low_open or right.high_open, left.high_open or right.low_open)


def _negative(interval: Interval) -> Interval:
    low, high = interval.low, interval.high
    return Interval(
        None if high is None else -high,
        None if low is None else -low,
        interval.high_open,
        interval.low_open,
    )


def _product(left: Interval, right: Interval) -> Interval:
    """Return the interval of all products.

    Both factors are split at zero into parts of one sign, whose products have their ends at the
    ends of the factors.
    """
    return reduce(
        _hull,
        (
            _positive_product(one, other)
            if mine is theirs
            else _negative(_positive_product(one, other))
            for one, mine in _signed_parts(left)
            for other, theirs in _signed_parts(right)
        ),
    )


def _signed_parts(interval: Interval) -> list[tuple[Interval, bool]]:
    """Return the parts on either side of zero, each with whether it was negated.

    A part that is at most zero is negated, so that all are at least zero.
    """
    if interval.low is not None and interval.low >= 0:
        return [(interval, False)]
    if interval.high is not None and interval.high <= 0:
        return [(_negative(interval), True)]
    return [
        (_negative(Interval(interval.low, _ZERO, interval.low_open)), True),
        (Interval(_ZERO, interval.high, high_open=interval.high_open), False),
    ]


def _positive_product(left: Interval, right: Interval) -> Interval:
    assert left.low is not None
    assert right.low is not None
    low = left.low * right.low
    attained = (left.low == 0 and not left.low_open) or (right.low == 0 and not right.low_open)
    low_open = (left.low_open or right.low_open) and not attained
    if left.high == 0 or right.high == 0:
        return Interval(_ZERO, _ZERO)
    if left.high is None or right.high is None:
        return Interval(low, None, low_open)
    return Interval(low, left.high * right.high, low_open, left.high_open or right.high_open)


def _quotient(left: Interval, right: Interval) -> Interval:
    """Return the interval of all quotients; the divisor has one sign and does not reach zero."""
    low, high = right.low, right.high
    inverse = Interval(
        _ZERO if high is None else 1 / high,
        _ZERO if low is None else 1 / low,
        high is None or right.high_open,
        low is None or right.low_open,
    )
    return _product(left, inverse)


def _power(base: Interval, exponent: int) -> Interval:
    """Return the interval of all powers: products of the parts of one sign with themselves."""
    one = Interval.point(_ONE)
    if not exponent:
        return one
    parts = []
    for part, is_negated in _signed_parts(base):
        raised = one
        for _ in range(abs(exponent)):
            raised = _positive_product(raised, part)
        parts.append(_negative(raised) if is_negated and exponent % 2 else raised)
    found = reduce(_hull, parts)
    return found if exponent > 0 else _quotient(one, found)


def _total(values: Sequence[Interval]) -> Interval:
    return reduce(_sum, values)


def _mean(values: Sequence[Interval]) -> Interval:
    return _product(_total(values), Interval.point(Fraction(1, len(values))))


def _max(values: Sequence[Interval]) -> Interval:
    """Return the interval of the greatest members: above all lower ends, up to an upper one."""
    return reduce(_greater, values)


def _greater(left: Interval, right: Interval) -> Interval:
    if left.low is None or (right.low is not None and right.low > left.low):
        low, low_open = right.low, right.low_open
    elif left.low == right.low:
        low, low_open = left.low, left.low_open or right.low_open
    else:
        low, low_open = left.low, left.low_open
    if left.high is None or right.high is None:
        return Interval(low, None, low_open)
    if left.high == right.high:
        return Interval(low, left.high, low_open, left.high_open and right.high_open)
    farther = left if left.high > right.high else right
    return Interval(low, farther.high, low_open, farther.high_open)


def _min(values: Sequence[Interval]) -> Interval:
    return _negative(_max([_negative(value) for value in values]))


def _hull(left: Interval, right: Interval) -> Interval:
    """Return the smallest interval that holds both."""
    low = None if left.low is None or right.low is None else min(left.low, right.low)
    high = None if left.high is None or right.high is None else max(left.high, right.high)
    return Interval(
        low,
        high,
        low is not None and low not in left and low not in right,
        high is not None and high not in left and high not in right,
    )


_OPERATIONS = {"+": _sum, "-": _difference, "*": _product, "/": _quotient}
_FUNCTIONS = {"sum": _total, "mean": _mean, "min": _min, "max": _max}
