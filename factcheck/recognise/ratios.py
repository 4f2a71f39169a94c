"""Ratios: parts of a whole that two numbers express."""

from factcheck.model.figure import FigureKind
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import Number, fraction
from factcheck.recognise.scaling import number
from factcheck.recognise.tokens import Tokens

# What is told as so many of a whole, and how many digits a year has.
_MOST_ABOVE, _YEAR_DIGITS = 20, 4
_ROUND = (100, 1000)


def ratio(tokens: Tokens, low: Draft, lexicon: Lexicon) -> Draft | None:
    """Return a part of a whole that two numbers express: one in five, drei von vier."""
    found = lexicon.ratio(tokens, low.end)
    (above,) = low.numbers
    if not found or above.scale != 1 or above.value.denominator != 1 or above.value <= 0:
        return None
    limit, at = found
    word = tokens.words[at]
    below = number(tokens, at, lexicon) if word[:1].isalnum() else None
    if not below or not _is_whole(above, below, limit):
        return None
    is_small = above.value <= _MOST_ABOVE and (below.words or len(word) < _YEAR_DIGITS)
    follower = tokens.words[below.end]
    if (
        not is_small
        or lexicon.unit(tokens, below.end)
        or (tokens.lows[low.end] == "over" and follower.isalpha())
    ):
        return None
    return Draft(
        low.first,
        below.end,
        FigureKind.FRACTION,
        (fraction(above.value / below.total, below.end),),
        lead=low.lead,
    )


def _is_whole(above: Number, below: Number, limit: int) -> bool:
    """Whether a number is a whole that another may be a part of, which no limit rules out."""
    if below.fraction or below.total.denominator != 1 or above.value >= below.total:
        return False
    return below.total <= limit or below.total in _ROUND
