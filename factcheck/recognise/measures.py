"""Units behind numbers: symbols and words, their quotients, and currencies with hundredths."""

from typing import NamedTuple

from factcheck.model.figure import FigureKind
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import Number
from factcheck.recognise.symbols import CURRENCY_SIGNS, PERIODS, RAISED, RATIOS, SYMBOLS, TIMES
from factcheck.recognise.tokens import Tokens

_HUNDRED = 100
# Symbols that are words too: only without a blank behind a number.
_GLUED = frozenset({"in", "h", "s", "K", "kn", "rad", "V", "l"})
_WITH_A_BLANK = frozenset({"h", "s", "V", "l", "rad", "K"})
# Signs before a time, and before no decade.
_BEFORE_SECONDS = frozenset("(=:|<>~≤≥≈+/")
_QUOTES = frozenset('"„“”«»')
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


class Measure(NamedTuple):
    """A unit, the token behind it, and the factor of a scale word that stands behind the unit."""

    unit: str
    end: int
    scale: int = 1


def kind_of(unit: str, number: Number, lexicon: Lexicon) -> FigureKind:
    """Return the kind of a number with a unit."""
    if not unit:
        return FigureKind.FRACTION if number.fraction else FigureKind.NUMBER
    if unit in RATIOS:
        return FigureKind.PERCENT
    base = unit.partition("/")[0]
    return (
        FigureKind.MONEY
        if base in lexicon.currencies or base in lexicon.minor.values()
        else FigureKind.AMOUNT
    )


def measure(tokens: Tokens, number: Number, lexicon: Lexicon) -> Measure | None:
    """Return the unit behind a number."""
    words, at = tokens.words, number.end
    if tokens.breaks[at]:
        return None
    is_bracketed = words[at] in _BRACKETS and words[at + 2] == _BRACKETS[words[at]]
    if is_bracketed and words[at + 1] in SYMBOLS and words[at + 1] not in _GLUED:
        return Measure(SYMBOLS[words[at + 1]], at + 3)
    is_joined = tokens.hyphen(at)
    at += is_joined
    at = _past_link(tokens, number, at, lexicon)
    found = _single(tokens, at, number, lexicon, joined=is_joined)
    if found is None:
        return None
    unit, end = found
    if tokens.lines[at] and words[end] == ":":
        return None  # a line that begins with its label
    if unit in lexicon.currencies or unit in lexicon.words.scaled_units:
        return _money(tokens, found, number, lexicon, joined=is_joined)
    if tokens.hyphen(end) and is_joined and tokens.lows[end + 1] in lexicon.words.aged:
        return Measure(unit, end + 2)
    return quotient(tokens, unit, end, lexicon)


def _past_link(tokens: Tokens, number: Number, at: int, lexicon: Lexicon) -> int:
    """Return the token past what stands between a number and its unit.

    As in: half [an] hour, milliards [d']euros.
    """
    if tokens.lows[at] not in lexicon.links:
        return at
    links = lexicon.words.fraction_links if number.value < 1 else ()
    for link in (*links, *(lexicon.words.unit_links if number.scale > 1 else ())):
        if (
            link
            and tuple(tokens.lows[at : at + len(link)]) == link
            and lexicon.unit(tokens, at + len(link))
        ):
            return at + len(link)
    return at


def _single(
    tokens: Tokens, at: int, number: Number, lexicon: Lexicon, *, joined: bool
) -> tuple[str, int] | None:
    """Return one unit, not divided by anything, and the token behind it."""
    words, gaps = tokens.words, tokens.gaps
    word = words[at]
    if word == '"' and number.plain and not _is_quoted(tokens, at):
        return "inch", at + 1
    is_last = gaps[at + 1] or not words[at + 1].isalnum()
    if not gaps[at] and not joined and is_last and _is_glued(tokens, at, number, lexicon):
        return lexicon.words.glued_units[word], at + 1
    found = lexicon.unit(tokens, at)
    if found is None:
        scaled = scaled_code(tokens, at, lexicon)
        return scaled[1:] if scaled else None
    unit, end = found
    if word == "s" and not gaps[at] and not is_seconds(tokens, number, lexicon):
        return None  # the 787s, but 0.08s
    if word in _GLUED and gaps[at] and word not in _WITH_A_BLANK:
        return None
    if word in lexicon.words.glued_units and not gaps[at]:
        return None  # 14.7C/ a share
    if end == at + 1 and len(word) == 1 and word.isalpha():
        if words[end] in ("'", "’", "&") and not gaps[end]:
            return None
        if joined or number.words or (tokens.hyphen(end) and words[end + 1][:1].isdigit()):
            return None
    if (
        tokens.lows[at] in lexicon.words.weak_units
        and end == at + 1
        and number.scale == 1
        and abs(number.value) < _HUNDRED
    ):
        return None
    if end == at + 1 and unit in RAISED:
        return _raised(tokens, unit, end)
    if words[end][:1].isdigit() and not gaps[end]:
        return None
    return unit, end


def _is_quoted(tokens: Tokens, index: int) -> bool:
    """Whether a quotation mark may have opened shortly before a token."""
    start = tokens.starts[index]
    return not _QUOTES.isdisjoint(tokens.text[max(0, start - 200) : start])


def _raised(tokens: Tokens, unit: str, end: int) -> tuple[str, int] | None:
    """Return a length with the power behind it, and the token behind that: m2, m^3."""
    words, gaps = tokens.words, tokens.gaps
    if words[end] == "^" and words[end + 1] in ("2", "3"):
        return f"{unit}^{words[end + 1]}", end + 2
    if gaps[end] or not words[end][:1].isdigit():
        return unit, end
    is_power = words[end] in ("2", "3") and not (words[end + 1].isalnum() and not gaps[end + 1])
    return (f"{unit}^{words[end]}", end + 1) if is_power else None


def _is_glued(tokens: Tokens, index: int, number: Number, lexicon: Lexicon) -> bool:
    """Whether a letter behind a number is its unit, and neither part of a name nor of a rate.

    As in: 35C; not in: Boeing 777F, 14.7C/ a share.
    """
    word, behind = tokens.words[index], index + 1
    if word not in lexicon.words.glued_units:
        return False
    is_name = number.plain and tokens.words[index - 2][:1].isupper() and number.value >= _HUNDRED
    is_rate = tokens.words[behind] == "/" and not tokens.words[behind + 1][:1].isdigit()
    return not is_name and not (is_rate and not tokens.gaps[behind])


def is_seconds(tokens: Tokens, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number with an s behind it is a time, and neither several planes nor a decade.

    It has decimals, or a word or a sign before it that no decade has: took 90s, (40s).
    """
    if not number.plain:
        return "." in number.written
    return is_timed(tokens, number.end - 1, lexicon)


def is_timed(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether the word or the sign before a token is one that seconds follow."""
    before = index - 1
    word = tokens.words[before] if before >= 0 else ""
    return tokens.lows[before] in lexicon.words.seconds_after or word in _BEFORE_SECONDS


def scaled_code(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[int, str, int] | None:
    """Return the factor and the currency of a code or sign with a letter before it: MUSD, T€.

    Also the token behind it.
    """
    word, scales = tokens.words[index], lexicon.words.code_scales
    if word in scales and tokens.words[index + 1] in CURRENCY_SIGNS and not tokens.gaps[index + 1]:
        return scales[word], CURRENCY_SIGNS[tokens.words[index + 1]], index + 2
    scale = scales.get(word, scales.get(word[0], 0)) if len(word) == len("MUSD") else 0
    return (scale, word[1:], index + 1) if scale and word[1:] in lexicon.codes else None


def _money(
    tokens: Tokens, found: tuple[str, int], number: Number, lexicon: Lexicon, *, joined: bool
) -> Measure | None:
    """Return a currency behind a number, or a pound."""
    unit, end = found
    words, lows = tokens.words, tokens.lows
    at = end - 2 if words[end - 1] in CURRENCY_SIGNS else end - 1
    scaled = scaled_code(tokens, at, lexicon) if at >= number.end else None
    scale = scaled[0] if scaled else 1
    if number.scale == 1 and lows[end] in lexicon.scales and scale == 1 and not tokens.breaks[end]:
        scale, end = lexicon.scales[lows[end]], end + 1
    if unit in lexicon.words.scaled_units:
        if number.scale * scale < 1000:
            return quotient(tokens, unit, end, lexicon)
        unit = lexicon.words.scaled_units[unit]
    if (
        tokens.hyphen(end)
        and not joined
        and number.scale * scale == 1
        and words[end - 1].isalpha()
        and words[end + 1][:1].isupper()
    ):
        return None  # 18 Euro-Finanzminister
    return quotient(tokens, unit, end, lexicon)._replace(scale=scale)


def quotient(tokens: Tokens, unit: str, end: int, lexicon: Lexicon) -> Measure:
    """Return a unit with what it is divided by: Euro je Megawattstunde, miles an hour.

    A sum or an amount in a year, a month or a day is given without it, unless as a symbol (kWh/a):
    it is how long that was reported, not what was measured.
    """
    if tokens.lows[end] not in lexicon.per or "/" in unit or unit in RATIOS or unit in TIMES:
        return Measure(unit, end)
    for per in lexicon.words.per:
        at = end + len(per)
        if tuple(tokens.lows[end:at]) != per or (per == ("/",) and tokens.gaps[at]):
            continue
        found = lexicon.unit(tokens, at)
        if found is None or found[0] in lexicon.currencies or found[0] in RATIOS or "/" in found[0]:
            return Measure(unit, end)
        is_symbol = per == ("/",)
        if found[0] in TIMES and (
            (unit in lexicon.currencies) or (found[0] in PERIODS and not is_symbol)
        ):
            return Measure(unit, end)
        if len(tokens.words[at]) == 1 and tokens.lows[end] in lexicon.words.fillers:
            return Measure(unit, end)  # $5 a T-shirt
        if (
            tokens.lows[end] in lexicon.words.articles
            and found[0] not in TIMES
            and unit not in lexicon.currencies
        ):
            return Measure(unit, end)
        below = _raised(tokens, *found) if found[0] in RAISED else found
        return Measure(f"{unit}/{below[0]}", below[1]) if below else Measure(unit, end)
    return Measure(unit, end)
