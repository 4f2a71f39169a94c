"""A figure that lost its “about” on the way."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.diagnose.chance import is_hedge_lost
from factcheck.diagnose.figures import Figures
from factcheck.diagnose.parts import is_percentage
from factcheck.model.expression import Form, Operation

KIND = "dropped-hedge"
HINT = "“{added}” was left out"
TIME = (("[time]", Fraction(1)),)
DROPPED = "about"
"""Of all hedges the one that lets in least: where “up to” or “nearly” would do, it does."""


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement with one figure hedged.

    Not a percentage, nor how long it is between two moments: 40 percent are no 38, and a club is 50
    years old in one year.
    """
    if figures.comparison.relation.is_equation and not _is_length(figures):
        for figure in figures.reported:
            literal = figure.literal
            is_plain = literal.form is Form.NUMBER and not literal.hedge
            is_hedged = is_plain and not is_percentage(literal)
            if is_hedged and is_hedge_lost(literal, figure.fits):
                yield figure.instead(f"{DROPPED} {figure.written}")


def _is_length(figures: Figures) -> bool:
    """Whether a statement says how long it is between two moments, or from one to another."""
    sides = [figures.comparison.left, figures.comparison.right]
    ways = [side.operator for side in sides if isinstance(side, Operation)]
    is_between = "+" in ways or "-" in ways
    return is_between and any(one.literal.unit.dimension.exponents == TIME for one in figures.every)
