"""Whether a statement hedges a figure as its quote does."""

from collections.abc import Mapping

from factcheck.model.expression import Comparison, Form, Literal, Relation

Said = tuple[Comparison, Literal]
"""A literal and the statement that it stands in."""

SAME: Mapping[str, str] = {"at most": "up to", "under": "less than", "over": "more than"}
"""Hedges that mean the same as another one."""
BOUNDS: Mapping[Relation, str] = {
    Relation.LESS: "less than",
    Relation.AT_MOST: "up to",
    Relation.GREATER: "more than",
    Relation.AT_LEAST: "at least",
}
"""What a relation says of the literal to its right."""
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
    """The hedge of a literal, one for all that mean the same."""
    return SAME.get(literal.hedge, literal.hedge)


def bound(comparison: Comparison, literal: Literal) -> str:
    """What the relation of a statement makes of a literal alone on one side; empty under ``=`` and ``!=`` and in arithmetic."""
    word = BOUNDS.get(comparison.relation, "")
    if comparison.right is literal:
        return word
    return TURNED.get(word, "") if comparison.left is literal else ""


def agrees(comparison: Comparison, literal: Literal, told: str) -> bool:
    """Whether a literal has the hedge ``told`` of a figure, by itself or by the relation it stands beside.

    Where the relation bounds the literal and the figure has no hedge, its words may bound it in another way: exceeds, within. Where
    arithmetic stands between them, nothing can be said.
    """
    told, own = SAME.get(told, told), hedge(literal)
    if own == told:
        return True
    if own or literal.form is Form.RANGE or comparison.relation is Relation.EQUAL:
        return False
    limit = bound(comparison, literal)
    return not limit or not told or told == limit or told in WITHIN[limit]
