"""A statement rearranged so that one part of it stands alone."""

from itertools import pairwise

from factcheck.model.expression import (
    Comparison,
    Expression,
    Function,
    Literal,
    Name,
    Negative,
    Operation,
    operands,
)
from factcheck.model.relation import Relation


def isolate(
    comparison: Comparison, part: Expression, nonnegative: frozenset[str]
) -> tuple[Relation, Expression] | None:
    """Return the relation and the expression that a part of a statement is compared with.

    The part is found by identity. ``None`` where it stands in a power, a mean or the like, and
    where an inequality would have to be multiplied by something whose sign is not known;
    ``nonnegative`` names the quantities that cannot be negative.
    """
    path = _path(comparison.left, part)
    rest, relation = comparison.right, comparison.relation
    if path is None:
        path = _path(comparison.right, part)
        rest, relation = comparison.left, relation.mirrored
    if path is None:
        return None
    for node, child in pairwise(path):
        turned = _without(node, child, rest, relation, nonnegative)
        if turned is None:
            return None
        rest, relation = turned
    return relation, rest


def _without(
    node: Expression,
    child: Expression,
    rest: Expression,
    relation: Relation,
    nonnegative: frozenset[str],
) -> tuple[Expression, Relation] | None:
    """Return what a child is compared with where its node is compared with the rest."""
    if isinstance(node, Negative):
        return Negative(rest), relation.mirrored
    if isinstance(node, Function) and node.name == "sum":
        for other in node.operands:
            if other is not child:
                rest = Operation("-", rest, other)
        return rest, relation
    if not isinstance(node, Operation):
        return None
    on_left = node.left is child
    other = node.right if on_left else node.left
    inverse, swapped = _INVERSES[node.operator, on_left]
    rest = Operation(inverse, other, rest) if swapped else Operation(inverse, rest, other)
    is_scaled = node.operator in "*/" and not relation.is_equation
    if is_scaled and (swapped or not _is_positive(other, nonnegative)):
        return None
    return rest, relation.mirrored if swapped else relation


_INVERSES = {
    ("+", True): ("-", False),
    ("+", False): ("-", False),
    ("-", True): ("+", False),
    ("-", False): ("-", True),
    ("*", True): ("/", False),
    ("*", False): ("/", False),
    ("/", True): ("*", False),
    ("/", False): ("/", True),
}
"""For an operator and whether the part is its left operand: the operator that undoes it.

The second value says whether that operator takes the other operand first."""


def _path(root: Expression, part: Expression) -> list[Expression] | None:
    """Return the nodes from a root down to a part, both included; ``None`` if it is elsewhere."""
    path: list[Expression] = []
    waiting = [(root, 0)]
    while waiting:
        node, depth = waiting.pop()
        path[depth:] = (node,)
        if node is part:
            return path
        waiting += [(operand, depth + 1) for operand in operands(node)]
    return None


def _is_positive(factor: Expression, nonnegative: frozenset[str]) -> bool:
    """Whether a factor is a quantity or a figure that cannot be negative."""
    if isinstance(factor, Name):
        return factor.quantity in nonnegative
    return isinstance(factor, Literal) and factor.taken.low is not None and factor.taken.low >= 0
