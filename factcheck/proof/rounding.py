"""Whether true statements round the same way where their figures only touch.

An expression that is exactly 10.5 may be told as 10 or as 11, but not as both.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product

from factcheck.model.expression import (
    Comparison,
    Expression,
    Form,
    Function,
    Literal,
    Name,
    Negative,
    Operation,
    in_evaluation_order,
)
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation
from factcheck.model.symbol import Symbol
from factcheck.proof.evaluation import evaluate

ROUNDED = (Form.NUMBER, Form.RANGE)
"""The forms of figures that are as wide as they are because their authors may have rounded."""

FEW = 8
"""Of more statements with several ways to be true not all combinations are tried."""

End = tuple[object, bool]
"""An expression that is exactly an end of a figure for it, and whether that is the upper one."""


def agree(
    ways: Sequence[Sequence[tuple[Comparison, ...]]],
    symbols: Mapping[str, Symbol],
    values: Mapping[str, Interval],
) -> bool:
    """Whether each statement has a way to be true such that no figure is rounded up and down.

    ``ways`` are for each statement the readings that are true with some values. Where more than a
    few statements have several that all meet an end, the answer may be no though it is yes.
    """
    taken: set[End] = set()
    choices: list[list[set[End]]] = []
    for readings in ways:
        ends = [
            {end for one in comparisons for end in _ends(one, symbols, values)}
            for comparisons in readings
        ]
        if len(ends) == 1:
            taken |= ends[0]
        elif all(ends):
            choices.append(ends)
    if _clash(taken) or len(choices) > FEW:
        return False
    return any(not _clash(taken.union(*some)) for some in product(*choices))


def _clash(ends: Collection[End]) -> bool:
    """Whether some expression is rounded up and down."""
    return any((what, not is_upper) in ends for what, is_upper in ends)


def _ends(
    comparison: Comparison, symbols: Mapping[str, Symbol], values: Mapping[str, Interval]
) -> Iterator[End]:
    """Yield the ends that the rounded figure of an equation has in common with its other side."""
    sides = (comparison.left, comparison.right)
    if comparison.relation is not Relation.EQUAL:
        return
    for side, other in (sides, sides[::-1]):
        figure, divisor = side, None
        if isinstance(side, Operation) and side.multiple:
            figure, divisor = side.left, side.right
        if not isinstance(figure, Literal) or figure.hedge or figure.form not in ROUNDED:
            continue
        quotient = other if divisor is None else Operation("/", other, divisor)
        what = _written(quotient, symbols)
        value = None if what is None else evaluate(quotient, values, lambda one: one.taken)
        if value is not None and value.is_point:
            yield from (
                (what, is_upper)
                for end, is_upper in ((figure.taken.low, False), (figure.taken.high, True))
                if end == value.low and not figure.taken.is_point
            )


def _written(expression: Expression, symbols: Mapping[str, Symbol]) -> object | None:
    """Return an expression without its places, so that what is written alike is equal.

    ``None`` where it divides by what may be negative, since ends change places there, and where a
    part of it is rounded itself, so that it has no single value.
    """
    parts: list[object] = []
    for node in in_evaluation_order(expression):
        match node:
            case Name():
                parts.append(node.quantity)
            case Literal() if node.taken.is_point:
                parts.append(node.taken)
            case Negative():
                parts.append("negative")
            case Function():
                parts.append((node.name, len(node.operands)))
            case Operation(operator="/", right=Literal()):
                parts.append("/")
            case Operation(operator="/", right=Name(quantity=divisor)):
                if not symbols[divisor].is_nonnegative:
                    return None
                parts.append("/")
            case Operation(operator="+" | "-" | "*"):
                parts.append(node.operator)
            case _:
                return None
    return tuple(parts)
