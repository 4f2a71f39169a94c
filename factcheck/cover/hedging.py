"""Whether a statement hedges a figure as its quote does."""

from collections.abc import Mapping
from typing import assert_never

from factcheck.model.expression import Comparison, Form, Literal
from factcheck.model.relation import Relation

StatedLiteral = tuple[Comparison, Literal]
"""A literal and the statement that it stands in."""

SAME: Mapping[str, str] = {"at most": "up to", "aged": ""}
"""Hedges that mean the same as another one; what stands before an age is not said by texts."""
TURNED: Mapping[str, str] = {
    "less than": "more than",
    "more than": "less than",
    "up to": "at least",
    "at least": "up to",
}
# The vague hedges that lie on the side of a bound.
WITHIN: Mapping[str, frozenset[str]] = {
    "less than": frozenset({"nearly"}),
    "up to": frozenset({"nearly"}),
    "more than": frozenset({"just over"}),
    "at least": frozenset({"just over"}),
}


def hedge(literal: Literal) -> str:
    """Return the hedge of a literal, one for all that mean the same."""
    return SAME.get(literal.hedge, literal.hedge)


def bound(comparison: Comparison, literal: Literal) -> str:
    """Return the hedge that the relation of a statement gives to a literal alone on one side.

    Empty under ``=`` and ``!=`` and in arithmetic.
    """
    word = _bound_on_the_right(comparison.relation)
    if comparison.right is literal:
        return word
    return TURNED.get(word, "") if comparison.left is literal else ""


def _bound_on_the_right(relation: Relation) -> str:
    """Return the hedge that a relation gives to the literal to its right.

    Empty where it bounds it from no side.
    """
    match relation:
        case Relation.LESS:
            return "less than"
        case Relation.AT_MOST:
            return "up to"
        case Relation.GREATER:
            return "more than"
        case Relation.AT_LEAST:
            return "at least"
        case Relation.EQUAL | Relation.UNEQUAL:
            return ""
        case _:
            assert_never(relation)


def agrees(comparison: Comparison, literal: Literal, figure_hedge: str) -> bool:
    """Whether a literal has the hedge of a figure, by itself or by its relation.

    Where the relation bounds the literal and the figure has no hedge, its words may bound it in
    another way: exceeds, within. Where arithmetic stands between them, nothing can be said.
    """
    other, own = SAME.get(figure_hedge, figure_hedge), hedge(literal)
    if own == other:
        return True
    if own or literal.form is Form.RANGE or comparison.relation.is_equation:
        return False
    limit = bound(comparison, literal)
    return not limit or not other or other == limit or other in WITHIN[limit]
