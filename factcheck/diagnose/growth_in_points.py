"""Percentage points of two shares stated as the growth of one of them: up 5 points, or 11 %."""

from collections.abc import Iterator, Sequence

from factcheck.diagnose.parts import equated, is_percentage, with_unit
from factcheck.explain.arithmetic import written_as
from factcheck.model.expression import Assertion, Comparison, Literal, Name, Operation

KIND = "percent-or-points"


def proposals(comparison: Comparison, others: Sequence[Assertion]) -> Iterator[tuple[str, str]]:
    """Yield the statement about the growth of a quantity as one about the difference of its values.

    Where a definition says whose growth it is: ``(after - before) / before``, or the quotient
    less one.
    """
    parts = equated(comparison)
    if parts is None or not is_percentage(parts[1]):
        return
    name, figure = parts
    written = written_as(figure, comparison.text.value)
    for other in others:
        if other.claim is None and other.comparison:
            for after, before in _grown(other.comparison, name.quantity):
                points = with_unit(figure, written, " pp").replace("  ", " ")
                words = f"{written} is the difference of {after} and {before} in points"
                yield f"{after} - {before} = {points}", words


def _grown(definition: Comparison, growth: str) -> Iterator[tuple[str, str]]:
    """Yield the values after and before where a definition says that a quantity is their growth."""
    for side, other in ((definition.left, definition.right), (definition.right, definition.left)):
        if not isinstance(side, Name) or side.quantity != growth:
            continue
        match other:
            case Operation("/", Operation("-", Name() as after, Name() as before), Name() as base):
                if base.quantity == before.quantity:
                    yield after.quantity, before.quantity
            case Operation("-", Operation("/", Name() as after, Name() as before), Literal()):
                yield after.quantity, before.quantity
