"""Figures to write instead of one, in words where a share had some."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.explain.repair.proposing import middle, numbers_of, proposals
from factcheck.explain.repair.rewriting import bare
from factcheck.model.expression import Form, Literal
from factcheck.model.interval import Interval
from factcheck.prose import SAID, other_shares

NEAR, POINTS = Fraction(1, 10), Fraction(5, 2)
"""A share in words may be off by so much of itself, and by so many points, at most."""

LOOSE = Fraction(1, 4)
"""Behind "more than" or "nearly" it may be off by so much of itself."""

PLAIN = frozenset({"", "about"})
PLACES = 3
"""A percentage for such a share has fewer decimals."""


def likely(
    literal: Literal, written: str, fits: Interval, given: Fraction | None, *, has_gaps: bool
) -> Iterator[tuple[Fraction, Fraction]]:
    """Yield figures for values that fit, as first and last number, in the unit of the old figure.

    A share in words is another one that has words before it is a percentage.
    """
    if literal.form is Form.SHARE:
        (old,) = numbers_of(literal)
        if given is None or literal.hedge not in PLAIN:
            given = middle(literal, old, fits)
        if given is not None:
            yield from ((value, value) for value in _shares(literal, written, fits, given))
    yield from proposals(literal, fits, given, has_gaps=has_gaps)


def _shares(literal: Literal, written: str, fits: Interval, given: Fraction) -> Iterator[Fraction]:
    """Yield percentages for a share in words, first those that have words in its form.

    The nearest to what is ``given`` first.
    """
    is_plain = literal.hedge in PLAIN

    def is_near(value: Fraction) -> bool:
        away = abs(value - given)
        if is_plain:
            return away <= min(value * NEAR, POINTS)
        return away <= value * LOOSE and value in fits

    said = (share for share in SAID if any(other_shares(bare(literal, written), share)))
    told = filter(is_near, (100 * share for share in said))
    yield from sorted(told, key=lambda value: abs(value - given))
    yield from (Fraction(round(given, places)) for places in range(PLACES))
