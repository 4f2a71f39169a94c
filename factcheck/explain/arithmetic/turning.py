"""A statement rearranged so that one part of it stands alone."""

from itertools import pairwise

from factcheck.model.expression import Comparison, Expression, Literal, Name, Negative, Operation
from factcheck.model.relation import Relation


def isolate(
    comparison: Comparison, part: Expression, nonnegative: frozenset[str]
) -> tuple[Relation, Expression] | None:
    """Return the relation and the expression that a part of a statement is compared with.

    The part is found by identity. ``None`` where an inequality would have to be multiplied by
    something whose sign is not known; ``nonnegative`` names the quantities that cannot be negative.
    """
    path = _path(comparison.left, part)
    rest, relation = comparison.right, comparison.relation
    if path is None:
        path = _path(comparison.right, part)
        rest, relation = comparison.left, relation.mirrored
    if path is None:
        return None
    for node, child in pairwise(path):
        if isinstance(node, Negative):
            rest, relation = Negative(rest), relation.mirrored
            continue
        assert isinstance(node, Operation)
        on_left = node.left is child
        other = node.right if on_left else node.left
        inverse, swapped = _INVERSES[node.operator, on_left]
        rest = Operation(inverse, other, rest) if swapped else Operation(inverse, rest, other)
        if swapped:
            relation = relation.mirrored
        is_scaled = node.operator in "*/" and not relation.is_equation
        if is_scaled and (swapped or not _is_positive(other, nonnegative)):
            return None
    return relation, rest


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
    waiting: list[tuple[Expression, list[Expression]]] = [(root, [root])]
    while waiting:
        node, path = waiting.pop()
        if node is part:
            return path
        if isinstance(node, Negative):
            waiting.append((node.operand, [*path, node.operand]))
        elif isinstance(node, Operation):
            waiting += [(node.left, [*path, node.left]), (node.right, [*path, node.right])]
    return None


def _is_positive(factor: Expression, nonnegative: frozenset[str]) -> bool:
    """Whether a factor is a quantity or a figure that cannot be negative."""
    if isinstance(factor, Name):
        return factor.quantity in nonnegative
    return isinstance(factor, Literal) and factor.taken.low is not None and factor.taken.low >= 0
