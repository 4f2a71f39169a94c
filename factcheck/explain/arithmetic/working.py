"""The expression by which a quantity is calculated from figures that somebody wrote."""

from collections.abc import Callable, Mapping

from factcheck.explain.arithmetic.inference import Fact
from factcheck.explain.arithmetic.words import LISTED, render_expression
from factcheck.model.expression import (
    Expression,
    Function,
    Name,
    Operation,
    Power,
    in_evaluation_order,
)

WORKED_OUT = (Operation, Power, Function)
"""Expressions that have a value to work out."""


def worked_out(
    name: str, known: Mapping[str, Fact], value_of: Callable[[str], str], steps: int = LISTED
) -> str:
    """Return the expression that gives a quantity, with its values; empty where none does.

    A quantity that grew several times is told from its first value on, in up to ``steps`` steps.
    """
    because = known[name].because
    if because is None or not isinstance(because[1], Operation):
        return ""
    comparison, expression = because
    parts = [node.quantity for node in in_evaluation_order(expression) if isinstance(node, Name)]
    if (
        not comparison.relation.is_equation
        or addends_of(expression)
        or not known.keys() >= {*parts}
    ):
        return ""
    grown = isinstance(because[1].right, Operation) and isinstance(because[1].left, Name)

    def words(one: str) -> str:
        earlier = worked_out(one, known, value_of, steps - 1) if grown and steps else ""
        return earlier or value_of(one)

    return render_expression(expression, words, comparison.text.value)


def addends_of(expression: Expression) -> list[str]:
    """Return the quantities of a plain sum; none for any other expression."""
    found: list[str] = []
    for node in in_evaluation_order(expression):
        if isinstance(node, Name):
            found.append(node.quantity)
        elif not (
            (isinstance(node, Operation) and node.operator == "+")
            or (isinstance(node, Function) and node.name == "sum")
        ):
            return []
    return found if not isinstance(expression, Function) or len(found) <= LISTED else []
