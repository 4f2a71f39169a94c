"""A digit that was typed twice: 15,510 for 1,510."""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from itertools import pairwise

from factcheck.diagnose.figures import Figures
from factcheck.diagnose.parts import may_be, respelled
from factcheck.model.expression import Form
from factcheck.model.interval import ANYTHING, Interval

KIND = "doubled-digit"
HINT = "“{was}” was written for “{meant}”"


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement with one of two equal neighbouring digits of a figure left out."""
    for figure in figures.stated:
        sizes = figure.sizes if figure.literal.form is Form.NUMBER else ANYTHING
        for shorter in respelled(figure.written, partial(_shorter, sizes)):
            yield figure.instead(shorter)


def _shorter(sizes: Interval, number: str) -> Iterator[str]:
    """Yield a number without one of two equal neighbouring digits, unless that is a tenth of it."""
    for place, (one, other) in enumerate(pairwise(number)):
        shorter = number[:place] + number[place + 1 :]
        if one == other and may_be(shorter, sizes) and Fraction(shorter) * 10 != Fraction(number):
            yield shorter
