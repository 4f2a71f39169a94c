"""Percentage points of two shares stated as the growth of one of them: up 5 points, or 11 %."""

from collections.abc import Iterator, Sequence

from factcheck.diagnose.beside import Beside
from factcheck.diagnose.parts import grown, stated_percentage, with_unit
from factcheck.model.expression import Comparison, Name, Operation

KIND = "percent-or-points"


def proposals(comparison: Comparison, others: Sequence[Beside]) -> Iterator[tuple[str, str]]:
    """Yield the statement about the growth of a quantity as one about the difference of its values.

    And the other way round, where a statement says whose growth or whose difference it is.
    """
    stated = stated_percentage(comparison)
    if stated is None:
        return
    growth, figure, written = stated
    for other in others:
        if other.comparison and growth in other.mentioned:
            for less, more in _differences(other.comparison, growth):
                points = with_unit(figure, written, " pp").replace("  ", " ")
                words = f"{written} is the difference of {more} and {less} in points"
                yield f"{more} - {less} = {points}", words
            for after, before in _apart(other.comparison, growth):
                percent = with_unit(figure, written, "%").replace(" %", "%")
                words = f"{written} is the growth from {before} to {after} in percent"
                yield f"{after} = {before} * (1 + {percent})", words


def _differences(statement: Comparison, growth: str) -> Iterator[tuple[str, str]]:
    """Yield the values whose difference a growth is in points: the less, and the more."""
    for after, sign, before in grown(statement, growth):
        yield (before, after) if sign == "+" else (after, before)


def _apart(statement: Comparison, points: str) -> Iterator[tuple[str, str]]:
    """Yield the values after and before where a quantity is said to be their difference."""
    for side, other in ((statement.left, statement.right), (statement.right, statement.left)):
        match side, other:
            case Name() as name, Operation("-", Name() as after, Name() as before):
                if name.quantity == points:
                    yield after.quantity, before.quantity
