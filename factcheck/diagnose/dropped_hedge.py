"""A figure that lost its “about” on the way."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.diagnose.chance import is_hedge_lost
from factcheck.diagnose.kinds import ValuesOf
from factcheck.diagnose.parts import is_percentage, replaced, reported
from factcheck.model.expression import Comparison, Form, Operation, literals

KIND = "dropped-hedge"
HINT = "“{added}” was left out"
TIME = (("[time]", Fraction(1)),)
DROPPED = "about"
"""Of all hedges the one that lets in least: where “up to” or “nearly” would do, it does."""


def proposals(comparison: Comparison, fits: ValuesOf) -> Iterator[str]:
    """Yield the statement with one figure hedged.

    Not a percentage, nor how long it is between two moments: 40 percent are no 38, and a club is 50
    years old in one year.
    """
    if comparison.relation.is_equation and not _is_length(comparison):
        for literal, written in reported(comparison):
            is_plain = literal.form is Form.NUMBER and not literal.hedge
            is_hedged = is_plain and not is_percentage(literal)
            if is_hedged and is_hedge_lost(literal, fits(literal)):
                yield replaced(comparison, literal, f"{DROPPED} {written}")


def _is_length(comparison: Comparison) -> bool:
    """Whether a statement says how long it is between two moments, or from one to another."""
    sides = (comparison.left, comparison.right)
    is_long = any(literal.unit.dimension.exponents == TIME for literal in literals(comparison))
    return is_long and any(isinstance(side, Operation) and side.operator in "+-" for side in sides)
