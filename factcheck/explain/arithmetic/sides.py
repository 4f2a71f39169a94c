"""The sides of a comparison with their values, in whole numbers where something is counted."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from factcheck.constrain import Take, as_exact
from factcheck.explain.arithmetic.inference import Fact
from factcheck.language import whole_quantity
from factcheck.model.expression import Comparison, Expression
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation
from factcheck.model.symbol import Symbol
from factcheck.proof import evaluate


class Side(NamedTuple):
    """One side of the last comparison: its values, and those of its figures as written.

    ``is_rounded``: that they differ is not only because some are no whole numbers.
    """

    expression: Expression
    values: Interval
    written: Interval
    is_rounded: bool


def side_of(expression: Expression, known: Mapping[str, Fact], take: Take) -> Side | None:
    """Return a side with its values; ``None`` where the known facts do not give them."""
    values = evaluate(expression, {name: fact.values for name, fact in known.items()}, take)
    written = evaluate(expression, {name: fact.written for name, fact in known.items()}, as_exact)
    if values is None or written is None:
        return None
    return Side(expression, values, written, values != written)


def whole_unit(comparison: Comparison, symbols: Mapping[str, Symbol]) -> Fraction | None:
    """Return the unit in base units that both sides of an equation are whole numbers of, if any.

    That is where one side is a sum of whole quantities in one unit.
    """
    if comparison.relation is Relation.EQUAL:
        for side in (comparison.left, comparison.right):
            name = whole_quantity(side, symbols)
            if name:
                return symbols[name].unit.factor
    return None


def in_whole_numbers(left: Side, right: Side, factor: Fraction) -> tuple[Side, Side]:
    """Return both sides with the whole numbers of a unit among their values.

    As they are where one of them has none.
    """
    one, other = (_whole(side, factor) for side in (left, right))
    return (left, right) if one.values.is_empty or other.values.is_empty else (one, other)


def _whole(side: Side, factor: Fraction) -> Side:
    values = side.values.scaled(1 / factor).whole().scaled(factor)
    return side._replace(values=values, is_rounded=side.is_rounded and values != side.written)
