"""Numbers in words, without their last scale word; what "a" and "one" begin, by a table."""

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from factcheck.prose import exact
from factcheck.recognise.cardinals import cardinal, simple_value
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import Number, fraction
from factcheck.recognise.parts import half_behind, linked, long_denominator, with_parts
from factcheck.recognise.symbols import TIMES
from factcheck.recognise.tokens import Tokens, is_number
from factcheck.recognise.vocabulary import Vocabulary

# A unit of so few letters is a word more often.
_SHORT = 2


def spoken(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Return a number in words without its last scale word."""
    words, lows = lexicon.words, tokens.lows
    low = lows[index]
    if low in words.halves:
        return linked(tokens, fraction(words.halves[low], index + 1), lexicon)
    if low in words.articles or low in words.ones:
        return _one(_read_one(tokens, index, lexicon))
    if (
        lexicon.heads
        and (found := lexicon.compound(low))
        and not found.rest
        and found.value.denominator > 1
    ):
        return Number(found.value, exact(found.value), index + 1)
    if low in words.singular_denominators and not lexicon.words.compounds:
        # half is among the halves; quarter million
        return (
            fraction(Fraction(1, words.denominators[low]), index + 1)
            if lows[index + 1] in lexicon.scales
            else None
        )
    value, end = cardinal(tokens, index, lexicon)
    if end == index:
        return None
    return with_parts(tokens, value, end, lexicon)


class _One(NamedTuple):
    """An "a" or "one" ``at`` a token, the one behind it past a hyphen, and the unit it begins.

    ``before``, ``low`` and ``behind`` are the words before it, behind it and after that, in small
    letters. ``is_one``: it is "one", and no article alone.
    """

    tokens: Tokens
    lexicon: Lexicon
    words: Vocabulary
    at: int
    follower: int
    before: str
    low: str
    behind: str
    is_one: bool
    unit: tuple[str, int] | None


def _read_one(tokens: Tokens, index: int, lexicon: Lexicon) -> _One:
    """Return an "a" or "one" with the token behind it."""
    lows, words = tokens.lows, lexicon.words
    is_spaced = lows[index + 1] == "-" and lows[index + 2] in words.ordinals
    is_joined = tokens.hyphen(index + 1) or (is_spaced and lows[index] in words.ones)
    follower = index + 1 + is_joined
    return _One(
        tokens,
        lexicon,
        words,
        index,
        follower,
        before=lows[index - 1] if index else "",
        low=lows[follower],
        behind=lows[follower + 1],
        is_one=lows[index] in words.ones,
        unit=lexicon.unit(tokens, follower),
    )


def _one(one: _One) -> Number | None:
    """Return the number that "a" or "one" begins, by the first rule that fits."""
    for guard, result in _RULES:
        if guard(one):
            return result(one)
    return None


def _is_within(one: _One) -> bool:
    """Whether a hyphen stands before it: one-in-a-million."""
    return one.tokens.glued(one.at) and one.before == "-"


def _opens_range(one: _One) -> bool:
    """Whether it is the first end of a range: ein bis zwei Jahre."""
    is_second = is_number(one.behind) or simple_value(one.behind, one.lexicon) is not None
    return one.low in one.words.to and is_second


def _has_scale(one: _One) -> bool:
    return one.low in one.words.hundreds or one.low in one.lexicon.scales


def _scaled(one: _One) -> Number | None:
    """Return a number with a scale word behind its article: a million."""
    value, end = cardinal(one.tokens, one.follower, one.lexicon, 1)
    return with_parts(one.tokens, value, end, one.lexicon)


def _is_dozen(one: _One) -> bool:
    return one.low in one.words.dozen


def _has_denominator(one: _One) -> bool:
    may_be = one.low in one.words.singular_denominators or one.words.compounds
    return one.low in one.words.denominators and may_be


def _part(one: _One) -> Number | None:
    """Return a part of a whole: a third. A time is none: a quarter ago."""
    words, low = one.words, one.low
    is_mixed = low in words.halves and words.halves[low] != Fraction(1, 2)
    if is_mixed or (low in words.periods and one.behind in words.past):
        return None
    found = fraction(Fraction(1, words.denominators[low]), one.follower + 1)
    return linked(one.tokens, found, one.lexicon)


def _has_half(one: _One) -> bool:
    """Whether a word that is a fraction on its own stands behind: die eine Hälfte."""
    words, low = one.words, one.low
    is_half = low in words.halves and words.halves[low] < 1
    return is_half and low not in words.singular_denominators


def _half(one: _One) -> Number:
    found = fraction(one.words.halves[one.low], one.follower + 1)
    return linked(one.tokens, found, one.lexicon)


def _has_part_of_unit(one: _One) -> bool:
    return one.low in one.words.fraction_units


def _is_mixed(one: _One) -> bool:
    return one.is_one and one.low in one.words.ands


def _mixed(one: _One) -> Number | None:
    """Return a number with a fraction behind it, if one is there: one and a half."""
    return with_parts(one.tokens, Fraction(1), one.at + 1, one.lexicon, only_mixed=True)


def _is_time(one: _One) -> bool:
    """Whether a hedge and a unit of time stand around it: about an hour."""
    if not one.unit or one.follower != one.at + 1 or len(one.low) == 1:
        return False
    name, end = one.unit
    is_past = one.tokens.lows[end] in one.words.past
    hedged = one.lexicon.hedges.before(one.tokens.lows, one.at)
    return name in TIMES and not is_past and bool(hedged)


def _has_half_behind(one: _One) -> bool:
    """Whether a fraction stands behind its unit: a year and a half."""
    if not one.unit or one.follower != one.at + 1:
        return False
    return half_behind(one.tokens, one.unit[1], one.lexicon)[0] > 0


def _long_part(one: _One) -> Number | None:
    """Return a part whose whole is of two words: one twenty-fifth."""
    return long_denominator(one.tokens, Fraction(1), one.at + 1, one.lexicon)


def _is_long_part(one: _One) -> bool:
    found = _long_part(one) if one.low in one.words.cardinals else None
    return found is not None and (one.is_one or not one.tokens.lows[found.end].isalpha())


def _is_article(one: _One) -> bool:
    return not one.is_one


def _is_alone(one: _One) -> bool:
    """Whether it is a number where nothing stands beside it: eins."""
    is_first = one.before in ("", ".", ":") and not one.low.isalpha()
    return one.tokens.lows[one.at] in one.words.alone and is_first


def _has_decimals(one: _One) -> bool:
    """Whether it has a minus before it, or decimals behind it: minus one, one point five."""
    is_pointed = one.low in one.words.points and one.behind in one.words.cardinals
    return one.before in one.words.minus or is_pointed


def _decimal(one: _One) -> Number | None:
    return with_parts(one.tokens, Fraction(1), one.at + 1, one.lexicon)


def _is_ratio(one: _One) -> bool:
    """Whether it is a part of a whole: one in five, un Français sur dix."""
    is_article = one.tokens.lows[one.at] in one.words.articles
    ratio = one.lexicon.ratio(one.tokens, one.follower, articles=is_article)
    return ratio is not None and _opens_whole(one.tokens, ratio[1], one.lexicon)


def _has_unit(one: _One) -> bool:
    """Whether it counts a unit: one mile."""
    if one.unit is None or one.low in one.words.not_one_of:
        return False
    is_part_of_word = one.tokens.hyphen(one.unit[1]) and one.follower == one.at + 1
    return not is_part_of_word and not (len(one.low) <= _SHORT and one.low.isalpha())


def _none(_: _One) -> None:
    return None


def _single(one: _One) -> Number:
    return Number(Fraction(1), "1", one.at + 1)


def _before_dozen(one: _One) -> Number:
    return Number(Fraction(1), "1", one.follower)


_RULES: tuple[tuple[Callable[[_One], bool], Callable[[_One], Number | None]], ...] = (
    (_is_within, _none),
    (_opens_range, _single),
    (_has_scale, _scaled),
    (_is_dozen, _before_dozen),
    (_has_denominator, _part),
    (_has_half, _half),
    (_has_part_of_unit, _none),
    (_is_mixed, _mixed),
    (_is_time, _single),
    (_has_half_behind, _single),
    (_is_long_part, _long_part),
    (_is_article, _none),
    (_is_alone, _single),
    (_has_decimals, _decimal),
    (_is_ratio, _single),
    (_has_unit, _single),
)
"""What an "a" or "one" is, by what stands around it; no number where no rule fits."""


def _opens_whole(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a number above one begins with a token: [one in] five, [one in] a hundred."""
    words, low, follower = lexicon.words, tokens.lows[index], tokens.lows[index + 1]
    if low in words.articles:
        return follower in words.hundreds or follower in lexicon.scales
    return is_number(low) or bool(simple_value(low, lexicon)) or low in words.hundreds
