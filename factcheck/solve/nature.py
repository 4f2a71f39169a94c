"""The values that an expression has whatever claims say: a square is never negative."""

from collections.abc import Mapping
from fractions import Fraction

from factcheck.constrain import as_taken, range_of
from factcheck.model.expression import (
    Expression,
    Function,
    Literal,
    Name,
    Negative,
    Operation,
    Power,
    in_evaluation_order,
)
from factcheck.model.interval import ANYTHING, Interval
from factcheck.model.symbol import Symbol
from factcheck.proof import evaluate

NOT_NEGATIVE = Interval(Fraction(0), None)


def nature(expression: Expression, symbols: Mapping[str, Symbol]) -> Interval:
    """Return an interval of all values of an expression that no claim is needed for."""
    signs = {
        name: NOT_NEGATIVE if symbol.is_nonnegative else ANYTHING
        for name, symbol in symbols.items()
    }
    return evaluate(_with_squares(expression, symbols), signs, as_taken) or ANYTHING


def _with_squares(expression: Expression, symbols: Mapping[str, Symbol]) -> Expression:
    """Return an expression in which what is multiplied with itself is a power."""
    done: list[Expression] = []
    for node in in_evaluation_order(expression):
        match node:
            case Literal() | Name():
                done.append(node)
            case Negative():
                done.append(Negative(done.pop()))
            case Power():
                done.append(node._replace(base=done.pop()))
            case Function():
                count = len(node.operands)
                done[-count:] = [node._replace(operands=tuple(done[-count:]))]
            case Operation():
                right, left = done.pop(), done.pop()
                done.append(_multiplied(node, left, right, symbols))
    return done.pop()


def _multiplied(
    node: Operation, left: Expression, right: Expression, symbols: Mapping[str, Symbol]
) -> Expression:
    """Return an operation on two expressions, a power where it multiplies equal ones."""
    if node.operator == "*":
        (one, times), (other, more) = _as_power(left), _as_power(right)
        ours, theirs = range_of(one, symbols), range_of(other, symbols)
        if ours is not None and ours.is_point and ours == theirs:
            return Power(one, times + more, 0)
    return node._replace(left=left, right=right)


def _as_power(expression: Expression) -> tuple[Expression, int]:
    """Return the base and the exponent of an expression."""
    if isinstance(expression, Power) and expression.exponent > 0:
        return expression.base, expression.exponent
    return expression, 1
