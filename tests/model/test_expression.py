"""Statements are walked from their leaves up, and can be said from the other side."""

import pytest

from factcheck.model.expression import (
    Name,
    Negative,
    Operation,
    in_evaluation_order,
    literals,
    names,
    nodes,
)
from factcheck.model.relation import Relation
from tests.language.reading import comparison


@pytest.mark.parametrize(
    ("relation", "mirrored"),
    [("=", "="), ("!=", "!="), ("<", ">"), (">", "<"), ("<=", ">="), (">=", "<=")],
)
def test_a_relation_is_said_from_the_other_side(relation: str, mirrored: str) -> None:
    """What is less than something is what that is greater than."""
    assert Relation(relation).mirrored is Relation(mirrored)


def test_operands_come_before_their_operations() -> None:
    """The left one first, a negative after what it turns; a leaf is all of its tree."""
    a, b, c = (Name(place, place + 1, name) for place, name in enumerate("abc"))
    sum_, turned = Operation("+", a, b), Negative(c)
    tree = Operation("*", sum_, turned)
    assert in_evaluation_order(tree) == [a, b, sum_, c, turned, tree]
    assert in_evaluation_order(a) == [a]


def test_both_sides_of_a_statement_are_walked_from_left_to_right() -> None:
    """Its parts, its quantities as often as it mentions them, its figures in their order."""
    found = comparison("x + 2% = y * 3 - x")
    assert names(found) == ["x", "y", "x"]
    assert [literal.values for literal in literals(found)] == [("2",), ("3",)]
    assert len(nodes(found)) == 8
