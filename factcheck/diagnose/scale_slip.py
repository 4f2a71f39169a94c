"""A figure too large or too small by a power of ten: a digit or a scale word slipped.

Ten, a hundred, a thousand, a million or a billion times.
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.diagnose.chance import AROUND
from factcheck.diagnose.fit import Fits, allows
from factcheck.diagnose.parts import replaced, stated
from factcheck.diagnose.scaling import scaled
from factcheck.model.expression import Comparison

KIND = "scale-slip"
HINT = "“{was}” was written for “{meant}”"
POWERS = (3, -3, 1, -1, 2, -2, 6, -6, 9, -9)
"""Of two powers that would both do, the first is the likelier."""


def proposals(comparison: Comparison) -> Iterator[str]:
    """Yield the statement with one figure on another scale."""
    return fitting(comparison, lambda _literal: None)


def fitting(comparison: Comparison, fits: Fits) -> Iterator[str]:
    """Yield those proposals whose figure may fit."""
    for literal, written in stated(comparison):
        values = fits(literal) if literal.hedge in AROUND else None
        for power in POWERS:
            if allows(literal.taken.scaled(Fraction(10) ** power), values):
                yield replaced(comparison, literal, scaled(literal, written, power))
