"""A ratio the wrong way round: a / b for b / a, three times as much for a third as much."""

from collections.abc import Iterator

from factcheck.diagnose.figures import Figures
from factcheck.explain.repair import edited
from factcheck.model.expression import (
    Expression,
    Literal,
    Name,
    Operation,
    names,
    nodes,
)

KIND = "reversed-ratio"
HINT = "the ratio is the wrong way round{implied}"


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement about the ratio of two quantities with the two exchanged."""
    comparison = figures.comparison
    mentioned = [node for node in nodes(comparison) if isinstance(node, Name)]
    is_ratio = any(isinstance(node, Literal) for node in nodes(comparison))
    if len(mentioned) != 2 or len(set(names(comparison))) != 2 or not is_ratio:  # noqa: PLR2004 - a pair
        return
    powers = {**_powers(comparison.left, 1), **_powers(comparison.right, -1)}
    if sorted(powers.values()) == [-1, 1]:
        one, other = mentioned
        text = comparison.text.value
        yield edited(
            text, (one.start, one.end, other.quantity), (other.start, other.end, one.quantity)
        )


def _powers(side: Expression, power: int) -> dict[str, int]:
    """Return the power in which each quantity is a factor of a side.

    None where anything is added or negated.
    """
    found: dict[str, int] = {}
    waiting = [(side, power)]
    while waiting:
        node, power = waiting.pop()
        if isinstance(node, Name):
            found[node.quantity] = power
        elif isinstance(node, Operation) and node.operator in "*/":
            waiting += [(node.left, power), (node.right, power if node.operator == "*" else -power)]
        elif not isinstance(node, Literal):
            return {}
    return found
