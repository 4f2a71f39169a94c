"""The expression by which a quantity is calculated from figures that somebody wrote."""

import re
from collections.abc import Callable, Mapping

from factcheck.explain.arithmetic.inference import Fact
from factcheck.explain.arithmetic.words import LISTED, counted, render_expression
from factcheck.model.expression import (
    Expression,
    Function,
    Literal,
    Name,
    Operation,
    Power,
    in_evaluation_order,
)

LONGEST = 12
"""A quantity that grew so many times at most is told from its first value on."""

_REPEATED = re.compile(r"( (?:plus|minus) (?:(?! of that).)+ of that)\1{2,}$")

_UNIT = re.compile(r"^.*\d ?")

WORKED_OUT = (Operation, Power, Function)
"""Expressions that have a value to work out."""


def worked_out(name: str, known: Mapping[str, Fact], value_of: Callable[[str], str]) -> str:
    """Return the expression that gives a quantity, with its values; empty where none does."""
    return _REPEATED.sub(_times_over, _given(name, known, value_of, LONGEST))


def worked_out_side(
    expression: Expression, text: str, known: Mapping[str, Fact], value_of: Callable[[str], str]
) -> str:
    """Return an expression of a statement's text with its values."""
    return _REPEATED.sub(_times_over, _with_values(expression, text, known, value_of, LONGEST))


def _given(name: str, known: Mapping[str, Fact], value_of: Callable[[str], str], steps: int) -> str:
    """Return the same as ``worked_out``, each step told by itself."""
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
    return _with_values(expression, comparison.text.value, known, value_of, steps)


def _with_values(
    expression: Expression,
    text: str,
    known: Mapping[str, Fact],
    value_of: Callable[[str], str],
    steps: int,
) -> str:
    """Return an expression with its values, from the first one on where it grew in steps.

    Or was multiplied, in up to so many steps.
    """
    match expression:
        case Operation(_, Name(), Operation()) | Operation("*", Literal(), Name()):
            pass
        case _:
            steps = 0

    def words(one: str) -> str:
        given = _given(one, known, value_of, steps - 1) if steps else ""
        if given and _is_difference(known[one]):
            return _with_origin(value_of(one), given)
        return given or value_of(one)

    return render_expression(expression, words, text)


def _is_difference(fact: Fact) -> bool:
    """Whether a quantity follows from a sum or difference, which needs brackets in a product."""
    expression = fact.because and fact.because[1]
    return isinstance(expression, Operation) and expression.operator in "+-"


def _with_origin(value: str, given: str) -> str:
    """Return a value, and in brackets what it comes from, without a unit that is the same."""
    unit = _UNIT.sub("", value)
    if unit:
        given = re.sub(rf"(?<=\d) {re.escape(unit)}(?!\w)", "", given)
    return f"{value} ({given})"


def _times_over(found: re.Match[str]) -> str:
    """Return one of several steps that are the same, and how often it is made."""
    times = len(found[0]) // len(found[1])
    return f"{found[1]} {counted(times)} times over"


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
