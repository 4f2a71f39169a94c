"""A figure ten, a hundred, a thousand, a million or a billion times too large or too small: a digit or a scale word slipped."""

from collections.abc import Iterator

from factcheck.diagnose.parts import replaced, stated
from factcheck.diagnose.scaling import scaled
from factcheck.model.expression import Comparison

KIND = "scale-slip"
HINT = "“{was}” was written for “{meant}”"
# Of two powers that would do alike, the first is the likelier.
POWERS = (3, -3, 1, -1, 2, -2, 6, -6, 9, -9)


def proposals(comparison: Comparison) -> Iterator[str]:
    """The statement with one figure on another scale."""
    for literal, written in stated(comparison):
        for power in POWERS:
            yield replaced(comparison, literal, scaled(literal, written, power))
