"""A figure computed with the wrong quantity: the total less only a part of what to subtract."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product

from factcheck.constrain import as_exact
from factcheck.diagnose.beside import Beside, all_equated, defining, linked
from factcheck.diagnose.parts import equated, replaced
from factcheck.explain.arithmetic import isolate, written_as
from factcheck.explain.repair import figure_with, unit_size
from factcheck.model.expression import (
    Assertion,
    Comparison,
    Expression,
    Literal,
    Name,
    nodes,
)
from factcheck.model.interval import Interval
from factcheck.proof import evaluate

KIND = "wrong-part"


def proposals(comparison: Comparison, others: Sequence[Beside]) -> Iterator[tuple[str, str]]:
    """Yield the statement with the figure that a definition gives.

    Only where the stated figure is what the definition would give with a related quantity in place
    of one of its own.
    """
    parts = equated(comparison)
    if parts is None or not parts[1].exact.is_point:
        return
    name, figure = parts
    definitions = _definitions(name.quantity, others)
    stated = _stated(name.quantity, others) if definitions else {}
    values = {quantity: known.exact for quantity, (_, known) in stated.items()}
    written = written_as(figure, comparison.text.value)
    for definition, involved in definitions:
        outside = sorted(values.keys() - involved)
        expression = _worked_out(name.quantity, definition) if outside else None
        right = expression and _point(expression, values)
        if expression is None or right is None:
            continue
        correct = right / unit_size(figure)
        for one, instead in product(involved, outside):
            wrong = _point(expression, {**values, one: values[instead]})
            if wrong is not None and wrong in figure.exact and linked(one, instead, others):
                claim, known = stated[instead]
                amount = written_as(known, claim.alternatives[0].comparisons[0].text.value)
                words = f"{written} was worked out with {instead}, {amount} as {claim.id} says, in place of {one}"
                yield (
                    replaced(comparison, figure, figure_with(figure, written, correct, correct)),
                    words,
                )


def _stated(quantity: str, others: Sequence[Beside]) -> Mapping[str, tuple[Assertion, Literal]]:
    """Return the single figure that the first claim states of each quantity but one."""
    found: dict[str, tuple[Assertion, Literal]] = {}
    for claim, name, figure in all_equated(others):
        if name.quantity != quantity and name.quantity not in found and figure.exact.is_point:
            found[name.quantity] = claim, figure
    return found


def _definitions(quantity: str, others: Sequence[Beside]) -> list[tuple[Comparison, list[str]]]:
    """Return the equations that define a quantity, each with the others in it.

    Only those that mention the quantity once.
    """
    return [
        (definition, sorted({one.quantity for one in mentioned} - {quantity}))
        for definition, mentioned in defining(quantity, others)
        if definition.relation.is_equation
    ]


def _worked_out(quantity: str, definition: Comparison) -> Expression | None:
    """Return the expression that a definition gives a quantity, if it can be turned so."""
    part = next(
        node for node in nodes(definition) if isinstance(node, Name) and node.quantity == quantity
    )
    turned = isolate(definition, part, frozenset())
    return turned and turned[1]


def _point(expression: Expression, values: Mapping[str, Interval]) -> Fraction | None:
    """Return the value of an expression where it has only one."""
    found = evaluate(expression, values, as_exact)
    return found.low if found and found.is_point else None
