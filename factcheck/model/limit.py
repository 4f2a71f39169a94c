"""One-sided bounds in statements: more than 250, at most 30%, ``> 250``."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple, assert_never

from factcheck.model.expression import (
    Comparison,
    Expression,
    Form,
    Function,
    Literal,
    Name,
    Negative,
    Operation,
    Power,
    in_evaluation_order,
    literals,
)
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol


class Limit(NamedTuple):
    """A figure that a statement bounds from one side, by its hedge or by its relation.

    ``end`` is the bound in base units, above zero; ``is_lower``: the figure is at least that.
    ``strength`` is greater the less the bound leaves: more than 10 leaves less than at least 10,
    but of whole things as much as at least 11.
    """

    literal: Literal
    end: Fraction
    is_lower: bool
    strength: tuple[Fraction, bool]


def limit_in(comparison: Comparison, symbols: Mapping[str, Symbol]) -> Limit | None:
    """Return the only one-sided bound of a statement.

    ``None`` where it has none, several, or one of zero, of a negative number or of a date; and
    where the sign of a quantity decides from which side it bounds.
    """
    figures = [] if comparison.is_date else _bounded(comparison)
    if len(figures) != 1:
        return None
    (figure,) = figures
    low, high = figure.taken.low, figure.taken.high
    is_lower = (
        high is None
        if comparison.relation.is_equation
        else _bounds_below(comparison, figure, symbols)
    )
    end = high if low is None else low
    if is_lower is None or not end or end < 0:
        return None
    return Limit(figure, end, is_lower, _strength(comparison, figure, end, is_lower, symbols))


def _strength(
    comparison: Comparison,
    figure: Literal,
    end: Fraction,
    is_lower: bool,
    symbols: Mapping[str, Symbol],
) -> tuple[Fraction, bool]:
    """Return how much a bound says: where it is, and whether it is strict."""
    taken = figure.taken
    is_open = taken.low_open or taken.high_open or comparison.relation.is_strict
    for side, other in (
        (comparison.left, comparison.right),
        (comparison.right, comparison.left),
    ):
        if side is figure and isinstance(other, Name) and symbols[other.quantity].integer:
            factor = symbols[other.quantity].unit.factor
            values = (
                Interval(end, None, is_open) if is_lower else Interval(None, end, high_open=is_open)
            )
            whole = values.scaled(1 / factor).whole()
            end, is_open = ((whole.high if whole.low is None else whole.low) or end) * factor, False
    return (end if is_lower else -end), is_open


def _bounded(comparison: Comparison) -> list[Literal]:
    """Return the stated figures that a statement may bound from one side.

    Of an inequality it is one that is alone on its side, else the only one.
    """
    figures = [literal for literal in literals(comparison) if literal.form is not Form.ARITHMETIC]
    if comparison.relation.is_equation:
        return [one for one in figures if (one.taken.low is None) != (one.taken.high is None)]
    alone = [one for one in figures if one is comparison.left or one is comparison.right]
    bounded = alone or figures
    is_bound = len(comparison.relation.inequalities) == 1
    return bounded if is_bound and not any(one.hedge for one in bounded) else []


def shape(comparison: Comparison, literal: Literal) -> tuple[object, object]:
    """Return what a statement says but for one of its figures and its relation.

    The side with the figure first. Two statements of one shape bound the same thing.
    """
    sides = comparison.left, comparison.right
    if any(node is literal for node in in_evaluation_order(comparison.left)):
        return _shape(sides[0], literal), _shape(sides[1], literal)
    return _shape(sides[1], literal), _shape(sides[0], literal)


def _shape(side: Expression, literal: Literal) -> tuple[object, ...]:
    """Return the nodes of a side without their places, operands before their operations."""
    return tuple(_label(node, literal) for node in in_evaluation_order(side))


def _label(node: Expression, literal: Literal) -> object:
    """Return what a node is, wherever it stands."""
    if node is literal:
        return "figure", literal.unit.dimension
    match node:
        case Literal():
            return node.taken
        case Name():
            return node.quantity
        case Negative():
            return "negative"
        case Operation():
            return node.operator
        case Power():
            return "power", node.exponent
        case Function():
            return node.name, len(node.operands)
        case _:
            assert_never(node)


def _bounds_below(
    comparison: Comparison, literal: Literal, symbols: Mapping[str, Symbol]
) -> bool | None:
    """Whether an inequality bounds one of its figures from below; ``None`` where signs decide."""
    for side, relation in (
        (comparison.right, comparison.relation),
        (comparison.left, comparison.relation.mirrored),
    ):
        if any(node is literal for node in in_evaluation_order(side)):
            grows = _grows(side, literal, symbols)
            return None if grows is None else relation.is_lower_bound is grows
    return None


def _grows(side: Expression, literal: Literal, symbols: Mapping[str, Symbol]) -> bool | None:
    """Whether an expression grows with a figure in it; ``None`` where signs decide that."""
    grows = True
    while side is not literal:
        match side:
            case Negative(operand):
                side, grows = operand, not grows
            case Operation(operator, left, right):
                is_left = any(node is literal for node in in_evaluation_order(left))
                side, other = (left, right) if is_left else (right, left)
                if operator in "*/" and not _is_positive(other, symbols):
                    return None
                grows ^= operator in "-/" and not is_left
            case _:
                return None
    return grows


def _is_positive(expression: Expression, symbols: Mapping[str, Symbol]) -> bool:
    """Whether an expression of quantities and figures without a minus cannot be negative."""
    return all(
        (isinstance(node, Name) and symbols[node.quantity].is_nonnegative)
        or (isinstance(node, Literal) and node.taken.low is not None and node.taken.low >= 0)
        or (isinstance(node, Operation) and node.operator != "-")
        or isinstance(node, Power | Function)
        for node in in_evaluation_order(expression)
    )
