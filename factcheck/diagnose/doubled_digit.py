"""A digit that was typed twice: 15,510 for 1,510."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.diagnose.parts import replaced, respelled, stated
from factcheck.model.expression import Comparison

KIND = "doubled-digit"
HINT = "“{was}” was written for “{meant}”"


def proposals(comparison: Comparison) -> Iterator[str]:
    """Yield the statement with one of two equal neighbouring digits of a figure left out."""
    for literal, written in stated(comparison):
        for shorter in respelled(written, _shorter):
            yield replaced(comparison, literal, shorter)


def _shorter(number: str) -> Iterator[str]:
    """Yield a number without one of two equal neighbouring digits, unless that is a tenth of it."""
    for place, (one, other) in enumerate(pairwise(number)):
        shorter = number[:place] + number[place + 1 :]
        if one == other and Fraction(shorter) * 10 != Fraction(number):
            yield shorter
