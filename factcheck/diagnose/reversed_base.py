"""A percentage of the wrong one of two values.

20 % more than before is not 20 % less before than after.
"""

from collections import Counter
from collections.abc import Iterator

from factcheck.diagnose.figures import Figures
from factcheck.diagnose.parts import growth, is_ratio
from factcheck.explain.repair import edited
from factcheck.model.expression import Comparison, Literal, Name, Operation, names, nodes

KIND = "reversed-base"
HINT = "the percentage is of the other value"


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement about a change with the share taken of the other value."""
    comparison = figures.comparison
    text = comparison.text.value
    for name, sign, _, _, _, place, other in growth(comparison):
        if isinstance(other, Name):
            exchanged = (
                (name.start, name.end, other.quantity),
                (other.start, other.end, name.quantity),
            )
            yield edited(text, *exchanged, (place, place + 1, "-" if sign == "+" else "+"))
    mentioned = Counter(names(comparison))
    if sorted(mentioned.values()) == [1, 2]:
        for base in _bases(comparison):
            (instead,) = mentioned.keys() - {base.quantity}
            yield edited(text, (base.start, base.end, instead))


def _bases(comparison: Comparison) -> Iterator[Name]:
    """Yield the quantities of which a share is taken, or by which something is divided."""
    for node in nodes(comparison):
        match node:
            case Operation("*", Literal() as share, Name() as base) | Operation(
                "*", Name() as base, Literal() as share
            ):
                if is_ratio(share):
                    yield base
            case Operation("/", _, Name() as base):
                yield base
