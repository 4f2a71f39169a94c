"""A figure too large or too small by a power of ten: a digit or a scale word slipped.

Ten, a hundred, a thousand, a million or a billion times.
"""

from collections.abc import Iterator

from factcheck.diagnose.kinds import ValuesOf
from factcheck.diagnose.parts import rescaled, stated
from factcheck.model.expression import Comparison

KIND = "scale-slip"
HINT = "“{was}” was written for “{meant}”"
POWERS = (3, -3, 1, -1, 2, -2, 6, -6, 9, -9)
"""Of two powers that would both do, the first is the likelier."""


def proposals(comparison: Comparison, fits: ValuesOf) -> Iterator[str]:
    """Yield the statement with one figure on another scale."""
    for literal, written in stated(comparison):
        for power in POWERS:
            yield rescaled(comparison, literal, written, power, fits(literal))
