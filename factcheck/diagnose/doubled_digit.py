"""A digit that was typed twice: 15,510 for 1,510."""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from itertools import pairwise

from factcheck.diagnose.kinds import ValuesOf
from factcheck.diagnose.parts import may_be, replaced, respelled, sizes_of, stated
from factcheck.model.expression import Comparison, Form
from factcheck.model.interval import Interval

KIND = "doubled-digit"
HINT = "“{was}” was written for “{meant}”"


def proposals(comparison: Comparison, fits: ValuesOf) -> Iterator[str]:
    """Yield the statement with one of two equal neighbouring digits of a figure left out."""
    for literal, written in stated(comparison):
        sizes = sizes_of(literal, fits(literal) if literal.form is Form.NUMBER else None)
        for shorter in respelled(written, partial(_shorter, sizes)):
            yield replaced(comparison, literal, shorter)


def _shorter(sizes: Interval, number: str) -> Iterator[str]:
    """Yield a number without one of two equal neighbouring digits, unless that is a tenth of it."""
    for place, (one, other) in enumerate(pairwise(number)):
        shorter = number[:place] + number[place + 1 :]
        if one == other and may_be(shorter, sizes) and Fraction(shorter) * 10 != Fraction(number):
            yield shorter
