"""Numbers in words: with fractions and decimals, without their last scale word."""

from fractions import Fraction

from factcheck.prose import exact
from factcheck.recognise.cardinals import cardinal, part, simple_value
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import Number, fraction
from factcheck.recognise.symbols import TIMES
from factcheck.recognise.tokens import Tokens, is_number

MOST_DECIMALS = 10
_TWENTY, _HUNDRED = 20, 100
_QUARTERS = frozenset({Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)})
# What is said in quarters, unless they are times.
_IN_QUARTERS = frozenset({1, 3, 5})


def spoken(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Return a number in words without its last scale word."""
    words, lows = lexicon.words, tokens.lows
    low = lows[index]
    if low in words.halves:
        return _linked(tokens, fraction(words.halves[low], index + 1), lexicon)
    if low in words.articles or low in words.ones:
        return _one(tokens, index, lexicon)
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
    return _with_parts(tokens, value, end, lexicon)


def _one(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Return the number that "a" or "one" begins: a million, a third, one mile."""
    words, lows = lexicon.words, tokens.lows
    is_joined = tokens.hyphen(index + 1) or (
        lows[index + 1] == "-" and lows[index] in words.ones and lows[index + 2] in words.ordinals
    )
    follower = index + 2 if is_joined else index + 1
    low = lows[follower]
    if tokens.glued(index) and lows[index - 1] == "-":
        return None  # one-in-a-million
    if low in words.to and (
        is_number(lows[follower + 1]) or simple_value(lows[follower + 1], lexicon) is not None
    ):
        return Number(Fraction(1), "1", index + 1)  # ein bis zwei Jahre
    if low in words.hundreds or low in lexicon.scales:
        value, end = cardinal(tokens, follower, lexicon, 1)
        return _with_parts(tokens, value, end, lexicon)
    if low in words.dozen:
        return Number(Fraction(1), "1", follower)
    below = words.denominators.get(low)
    if below and (low in words.singular_denominators or words.compounds):
        if low in words.halves and words.halves[low] != Fraction(1, 2):
            return None
        if low in words.periods and lows[follower + 1] in words.past:
            return None  # a quarter ago
        return _linked(tokens, fraction(Fraction(1, below), follower + 1), lexicon)
    if low in words.halves and low not in words.singular_denominators and words.halves[low] < 1:
        return _linked(tokens, fraction(words.halves[low], follower + 1), lexicon)
    if low in words.fraction_units:
        return None
    if low in words.ands and lows[index] in words.ones:
        return _with_parts(tokens, Fraction(1), index + 1, lexicon, only_mixed=True)
    unit = lexicon.unit(tokens, follower)
    if (
        unit
        and unit[0] in TIMES
        and follower == index + 1
        and len(low) > 1
        and lows[unit[1]] not in words.past
        and lexicon.hedges.before(lows, index)
    ):
        return Number(Fraction(1), "1", index + 1)  # about an hour
    if unit and follower == index + 1 and half_behind(tokens, unit[1], lexicon)[0]:
        return Number(Fraction(1), "1", index + 1)  # a year and a half
    part_of = _long_denominator(tokens, Fraction(1), index + 1, lexicon)
    if part_of and (lows[index] in words.ones or not lows[part_of.end].isalpha()):
        return part_of
    if lows[index] not in words.ones:
        return None
    is_first = not index or lows[index - 1] in (".", ":")
    if lows[index] in words.alone and is_first and not low.isalpha():
        return Number(Fraction(1), "1", index + 1)
    if (index and lows[index - 1] in words.minus) or (
        low in words.points and lexicon.words.cardinals.get(lows[follower + 1]) is not None
    ):
        return _with_parts(tokens, Fraction(1), index + 1, lexicon)
    ratio = lexicon.ratio(tokens, follower, articles=lows[index] in words.articles)
    if ratio and _opens_whole(tokens, ratio[1], lexicon):
        return Number(Fraction(1), "1", index + 1)
    if (
        unit is None
        or low in words.not_one_of
        or (tokens.hyphen(unit[1]) and follower == index + 1)
    ):
        return None
    if len(low) <= 2 and low.isalpha():
        return None
    return Number(Fraction(1), "1", index + 1)


def _opens_whole(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a number above one begins with a token: [one in] five, [one in] a hundred."""
    words, low, follower = lexicon.words, tokens.lows[index], tokens.lows[index + 1]
    if low in words.articles:
        return follower in words.hundreds or follower in lexicon.scales
    return is_number(low) or bool(simple_value(low, lexicon)) or low in words.hundreds


def _with_parts(
    tokens: Tokens, value: Fraction, end: int, lexicon: Lexicon, *, only_mixed: bool = False
) -> Number | None:
    """Return a whole number in words with what makes it a fraction or gives it decimals."""
    words, lows = lexicon.words, tokens.lows
    if not only_mixed:
        part_of = _long_denominator(tokens, value, end, lexicon)
        if part_of:
            return part_of
        at = end + 1 if lows[end] == "-" else end
        below = words.denominators.get(lows[at])
        if (
            below
            and lows[at] not in lexicon.units.first
            and (value == 1 or words.compounds or _is_plural(lows[at], lexicon))
            and not _is_period(tokens, at, value, lexicon)
        ):
            return _linked(tokens, fraction(value / below, at + 1), lexicon)
        if lows[end] in words.points:
            decimals, after = _decimals(tokens, end + 1, lexicon)
            if decimals:
                written = f"{value}.{decimals}"
                return Number(Fraction(written), written, after)
    at = end + tokens.hyphen(end)  # seven-and-a-half
    if lows[at] in words.ands:
        added, after = part(tokens, at + 1 + tokens.hyphen(at + 1), lexicon)
        if added:
            told = exact(value + added)
            return Number(value + added, "" if "/" in told else told, after)
    return None if only_mixed else Number(value, exact(value), end)


def _long_denominator(tokens: Tokens, value: Fraction, end: int, lexicon: Lexicon) -> Number | None:
    """Return a part whose whole is a ten and more: three twenty-fifths, a hundred thirty-fifths."""
    words, lows = lexicon.words, tokens.lows
    ten, at = words.cardinals.get(lows[end], 0), end + 1
    if ten % 10 or not _TWENTY <= ten < _HUNDRED:
        ten, at = words.cardinals.get(lows[end - 1], 0), end
        if ten % 10 or not _TWENTY <= ten < _HUNDRED or ten >= value:
            return None
        value -= ten
    at += tokens.hyphen(at)
    unit = words.denominator_units.get(lows[at], 0)
    is_one = value == 1 and (lows[end - 1] in words.ones or lows[end - 1] in words.articles)
    if not unit or not (is_one or lows[at] not in words.ordinals):
        return None
    return fraction(value / (ten + unit), at + 1)


def _is_plural(low: str, lexicon: Lexicon) -> bool:
    """Whether a word of a fraction may follow several: two thirds, deux tiers."""
    words = lexicon.words
    return low not in words.singular_denominators or low in words.invariable_denominators


def _is_period(tokens: Tokens, index: int, value: Fraction, lexicon: Lexicon) -> bool:
    """Whether a word of a fraction is a time: two quarters ahead, the last three quarters."""
    words, lows = lexicon.words, tokens.lows
    if lows[index] not in words.periods:
        return False
    cues = words.period_cues
    return value not in _IN_QUARTERS or lows[index + 1] in cues or lows[index - 2] in cues


def half_behind(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[Fraction, int]:
    """Return the fraction that is added behind a unit: [a year] and a half; zero if none is."""
    if tokens.lows[index] not in lexicon.words.ands or tokens.breaks[index]:
        return Fraction(0), index
    added, end = part(tokens, index + 1, lexicon)
    is_other = tokens.hyphen(end) or tokens.lows[end] in lexicon.words.of
    is_other = is_other or bool(lexicon.unit(tokens, end))
    return (Fraction(0), index) if is_other or added not in _QUARTERS else (added, end)


def _decimals(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[str, int]:
    """Return the digits in words behind a decimal point."""
    digits = ""
    while (simple := lexicon.words.cardinals.get(tokens.lows[index])) is not None and len(
        digits
    ) < MOST_DECIMALS:
        digits += str(simple)
        index += 1
        if (
            simple >= 20
            and tokens.hyphen(index)
            and (unit := lexicon.words.cardinals.get(tokens.lows[index + 1])) is not None
        ):
            digits = digits[:-1] + str(unit)
            index += 2
    return digits, index


def _linked(tokens: Tokens, part: Number, lexicon: Lexicon) -> Number:
    """Return a fraction, moved before the scale word or unit that it is a part of.

    As in: half [a] million.
    """
    for link in lexicon.words.fraction_links:
        end = part.end + len(link)
        if (
            link
            and tuple(tokens.lows[part.end : end]) == link
            and (tokens.lows[end] in lexicon.scales or tokens.lows[end] in lexicon.words.dozen)
        ):
            return part._replace(end=end)
    return part
