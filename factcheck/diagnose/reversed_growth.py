"""The percentage by which one quantity is more or less than another, taken of the wrong one.

So where a statement says of which two a quantity is the growth.
"""

from collections.abc import Iterator, Sequence

from factcheck.diagnose.parts import equated, grown, is_percentage
from factcheck.explain.arithmetic import written_as
from factcheck.model.expression import Assertion, Comparison, names

KIND = "reversed-base"


def proposals(comparison: Comparison, others: Sequence[Assertion]) -> Iterator[tuple[str, str]]:
    """Yield the statement about a growth as one about the same share of the value after it."""
    parts = equated(comparison)
    if parts is None or not is_percentage(parts[1]):
        return
    name, figure = parts
    written = written_as(figure, comparison.text.value)
    for other in others:
        if other.comparison and name.quantity in names(other.comparison):
            for after, sign, before in grown(other.comparison, name.quantity):
                more, less = (after, before) if sign == "+" else (before, after)
                words = f"{written} is of {after}, and not of {before}"
                yield f"({more} - {less}) / {after} = {written}", words
