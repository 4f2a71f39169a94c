"""Numbers with the scale words behind them."""

from factcheck.prose import exact
from factcheck.recognise.cardinals import cardinal, part
from factcheck.recognise.lexicons import VULGAR, Lexicon
from factcheck.recognise.numerals import Number, numeral
from factcheck.recognise.spoken import spoken
from factcheck.recognise.tokens import Tokens, is_number

_HUNDRED = 100
# Scale words in a row: hundert Millionen, three lakh crore.
_MOST_SCALES = 3
# Letters of a scale word that may be short for another: its point belongs to it.
_ABBREVIATED = 4


def number(tokens: Tokens, index: int, lexicon: Lexicon, *, money: bool = False) -> Number | None:
    """Return the number that begins with a token, its scale words read.

    ``money``: there is a currency before it.
    """
    word = tokens.words[index]
    is_written = is_number(word) or word in VULGAR or word == lexicon.decimal
    if is_written:
        found = numeral(tokens, index, lexicon)
    else:
        found = spoken(tokens, index, lexicon)
        found = found and found._replace(words=True)
    return scaled(tokens, found, lexicon, money=money) if found else None


def scaled(tokens: Tokens, number_: Number, lexicon: Lexicon, *, money: bool) -> Number:
    """Return a number with the scale words behind it."""
    lows, found = tokens.lows, number_
    for _ in range(_MOST_SCALES):
        at = found.end + 1 if tokens.hyphen(found.end) else found.end
        low = lows[at]
        if low in lexicon.words.dozen:
            return found._replace(
                scale=found.scale * lexicon.words.dozen[low],
                end=at + 1,
                plain=False,
                fraction=False,
            )
        factor = lexicon.scales.get(low)
        if low in lexicon.words.hundreds and not found.words:
            factor = _HUNDRED
        if factor is None or (found.plain and tokens.breaks[at]):
            break
        if len(low) <= 2 and not tokens.words[at].isascii():
            break
        end = at + 1
        if (
            tokens.words[end] == "."
            and not tokens.gaps[end]
            and len(low) <= _ABBREVIATED
            and lexicon.words.ordinal_point
        ):
            end += 1
        found = found._replace(scale=found.scale * factor, end=end, plain=False, fraction=False)
    else:
        return found
    if found.scale == 1 and not found.words:
        return _tight(tokens, found, lexicon, money=money)
    return _continued(tokens, found, lexicon)


def _tight(tokens: Tokens, found: Number, lexicon: Lexicon, *, money: bool) -> Number:
    """Return a number with a letter for its scale: $5m, 10k."""
    at, word = found.end, tokens.words[found.end]
    factor = lexicon.tight_scales.get(word)
    if factor is None:
        return found
    is_apart = (
        tokens.gaps[at]
        and not money
        and (found.plain or word not in "kKMG" or tokens.words[at + 1].isalpha())
    )
    if is_apart or (tokens.words[at + 1].isalnum() and not tokens.gaps[at + 1]):
        return found
    if not money:
        is_small = found.plain and found.value < 10
        follower = tokens.lows[at + 1]
        counts = _counts(tokens, at + 1, lexicon)
        counts = counts and not (word == "m" and follower in lexicon.words.run)
        is_unit = word in "mt" and not counts and tokens.words[at + 1] not in lexicon.codes
        if is_unit or (is_small and word in "GKT" and not counts):
            return found
    return found._replace(scale=factor, end=at + 1, plain=False)


def _counts(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a word behind a letter is what a number counts, or its unit: people, tonnes, req/s.

    Then the letter is a scale.
    """
    low, unit = tokens.lows[index], lexicon.units.at(tokens.lows, index)
    if (low.endswith("s") and len(low) > 3) or low in lexicon.words.plurals:
        return True
    if unit and low.isalpha() and len(low) > 3:
        return True
    is_rate = tokens.words[index + 1] == "/" and not tokens.gaps[index + 1]
    return is_rate and low.isalpha() and not tokens.gaps[index + 2]


def _spoken_below_hundred(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    value, end = cardinal(tokens, index, lexicon)
    return Number(value, exact(value), end) if end > index else None


def _continued(tokens: Tokens, found: Number, lexicon: Lexicon) -> Number:
    """Return a number that continues behind its scale word.

    As in: 4 thousand 3 hundred, two million and a half.
    """
    at = found.end
    if found.scale == _HUNDRED and tokens.lows[at] in lexicon.words.ands and not found.words:
        rest = (
            numeral(tokens, at + 1, lexicon)
            if is_number(tokens.words[at + 1])
            else _spoken_below_hundred(tokens, at + 1, lexicon)
        )
        if (
            rest
            and 0 < rest.value < _HUNDRED
            and not rest.fraction
            and tokens.lows[rest.end] not in lexicon.words.hundreds
        ):
            return Number(found.total + rest.value, exact(found.total + rest.value), rest.end)
    if found.scale == 1 or tokens.lows[at] not in lexicon.words.ands:
        if (
            found.scale > 1
            and is_number(tokens.words[at])
            and not found.words
            and not tokens.breaks[at]
        ):
            first = numeral(tokens, at, lexicon)
            rest = scaled(tokens, first, lexicon, money=False) if first else None
            if first and rest and rest.end > first.end and rest.total < found.scale:
                total = found.total + rest.total
                return Number(total, exact(total), rest.end)
        return found
    if found.scale >= 1000:
        added, end = part(tokens, at + 1, lexicon)
        factor = lexicon.scales.get(tokens.lows[end], 1)
        if added and 1 < factor < found.scale:
            total = found.total + added * factor
            return found._replace(
                value=total,
                scale=1,
                written="" if "/" in exact(total) else exact(total),
                end=end + 1,
            )
        if added and factor == 1:
            value = found.value + added
            told = exact(value)
            return found._replace(value=value, written="" if "/" in told else told, end=end)
    return found
