"""Numbers in words with what makes them fractions or gives them decimals."""

from fractions import Fraction

from factcheck.prose import exact
from factcheck.recognise.cardinals import part
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import Number, fraction
from factcheck.recognise.tokens import Tokens

NOTHING = Fraction(0)
"""What is added where no fraction stands behind."""
MOST_DECIMALS = 10
_TWENTY, _HUNDRED = 20, 100
_QUARTERS = frozenset({Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)})
# What is said in quarters, unless they are times.
_IN_QUARTERS = frozenset({1, 3, 5})


def with_parts(
    tokens: Tokens, value: Fraction, end: int, lexicon: Lexicon, *, only_mixed: bool = False
) -> Number | None:
    """Return a whole number in words with what makes it a fraction or gives it decimals."""
    words, lows = lexicon.words, tokens.lows
    if not only_mixed:
        part_of = long_denominator(tokens, value, end, lexicon)
        if part_of:
            return part_of
        at = end + 1 if lows[end] == "-" else end
        if _is_part(tokens, at, value, lexicon):
            found = fraction(value / words.denominators[lows[at]], at + 1)
            return linked(tokens, found, lexicon)
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


def _is_part(tokens: Tokens, index: int, value: Fraction, lexicon: Lexicon) -> bool:
    """Whether a word behind a number makes it a fraction: two thirds, and not: two seconds."""
    words, low = lexicon.words, tokens.lows[index]
    if low not in words.denominators or low in lexicon.units.first:
        return False
    may_follow = value == 1 or words.compounds or _is_plural(low, lexicon)
    return may_follow and not _is_period(tokens, index, value, lexicon)


def long_denominator(tokens: Tokens, value: Fraction, end: int, lexicon: Lexicon) -> Number | None:
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
        return NOTHING, index
    added, end = part(tokens, index + 1, lexicon)
    is_other = tokens.hyphen(end) or tokens.lows[end] in lexicon.words.of
    is_other = is_other or bool(lexicon.unit(tokens, end))
    return (NOTHING, index) if is_other or added not in _QUARTERS else (added, end)


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


def linked(tokens: Tokens, part: Number, lexicon: Lexicon) -> Number:
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
