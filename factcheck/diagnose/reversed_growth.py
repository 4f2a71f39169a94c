"""The percentage by which one quantity is more or less than another, taken of the wrong one.

So where a statement says of which two a quantity is the growth.
"""

from collections.abc import Iterator, Sequence

from factcheck.diagnose.beside import Beside
from factcheck.diagnose.parts import grown, stated_percentage
from factcheck.model.expression import Comparison

KIND = "reversed-base"


def proposals(comparison: Comparison, others: Sequence[Beside]) -> Iterator[tuple[str, str]]:
    """Yield the statement about a growth as one about the same share of the value after it."""
    stated = stated_percentage(comparison)
    if stated is None:
        return
    growth, _, written = stated
    for other in others:
        if other.comparison and growth in other.mentioned:
            for after, sign, before in grown(other.comparison, growth):
                more, less = (after, before) if sign == "+" else (before, after)
                words = f"{written} is of {after}, and not of {before}"
                yield f"({more} - {less}) / {after} = {written}", words
