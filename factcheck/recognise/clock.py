"""Times of day, durations with colons, and scores with a colon."""

from fractions import Fraction

from factcheck.model.figure import FigureKind
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import MOST_DIGITS, Number
from factcheck.recognise.tokens import Tokens, is_number
from factcheck.recognise.years import is_counted

_HOURS, _MINUTES = 24, 60
# The unit of the last of so many numbers with colons between them, by the unit behind them.
_DURATIONS = {("hour", 2): "minute", ("hour", 3): "second", ("minute", 2): "second"}


def clock(tokens: Tokens, index: int, joined: str, lexicon: Lexicon) -> Draft | None:
    """Return a time: ``14:30``, ``14.30 Uhr``.

    Two numbers around a colon that are no time are a score.
    """
    words, hour, minute, end = tokens.words, tokens.words[index], tokens.words[index + 2], index + 3
    found = lexicon.clock.at(tokens.lows, end)
    is_time = len(hour) <= 2 and len(minute) == 2 and int(hour) <= _HOURS and int(minute) < _MINUTES
    if is_time and joined in ":." and found:
        return Draft(index, found[1], FigureKind.TIME)
    if is_time and joined == "." and _is_pointed(tokens, index, lexicon):
        return Draft(index, end, FigureKind.TIME)
    if joined != ":":
        return None
    if is_time:
        fields = [hour, minute]
        for mark in (":", ".,"):  # seconds, and parts of them
            if (
                words[end]
                and words[end] in mark
                and not tokens.gaps[end]
                and is_number(words[end + 1])
                and not tokens.gaps[end + 1]
            ):
                fields.append(words[end + 1] if mark == ":" else f"{fields.pop()}.{words[end + 1]}")
                end += 2
        return _duration(tokens, index, end, fields, lexicon) or Draft(index, end, FigureKind.TIME)
    return Draft(index, end, FigureKind.SCORE) if len(hour) <= 3 and len(minute) <= 3 else None


def _is_pointed(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a word before a time with a point says that it is one: um 18.00."""
    if not index or tokens.lows[index - 1] not in lexicon.words.clock_before:
        return False
    end = index + 3
    measured = lexicon.unit(tokens, end) or tokens.lows[end] in lexicon.scales
    counted = is_counted(tokens, end, lexicon)
    is_change = any(low in lexicon.words.changes for low in tokens.lows[max(0, index - 4) : index])
    return not (measured or counted or is_change)


def _duration(
    tokens: Tokens, index: int, end: int, fields: list[str], lexicon: Lexicon
) -> Draft | None:
    """Return a time with its unit behind it, in the unit of its last number.

    ``1:26,204 Minuten`` in seconds, ``3:21 hours`` in minutes.
    """
    found = (
        lexicon.unit(tokens, end)
        if tokens.words[end].isalpha() and not tokens.breaks[end]
        else None
    )
    unit = _DURATIONS.get((found[0], len(fields))) if found else None
    if not found or not unit or len(fields[-1]) > MOST_DIGITS:
        return None
    last, _, decimals = fields[-1].partition(".")
    whole = 0
    for field in (*fields[:-1], last):
        whole = whole * _MINUTES + int(field)
    written = f"{whole}.{decimals}" if decimals else str(whole)
    return Draft(
        index, found[1], FigureKind.AMOUNT, (Number(Fraction(written), written, end),), unit
    )


def hour(tokens: Tokens, index: int, lexicon: Lexicon) -> Draft | None:
    """Return a full hour or one with its minutes: ``14 Uhr``, ``8 p.m.``, ``18 h 30``."""
    found, words = lexicon.clock.at(tokens.lows, index + 1), tokens.words
    is_unit = tokens.lows[index + 1] in lexicon.words.clock_units
    if not (found or is_unit) or len(words[index]) > 2 or int(words[index]) > _HOURS:
        return None
    end = found[1] if found else index + 2
    has_minutes = is_unit and is_number(words[end]) and len(words[end]) == 2
    has_minutes = has_minutes and not tokens.breaks[end]
    before = tokens.lows[index - 1] if index else ""
    if not found and not has_minutes and before not in lexicon.words.clock_before:
        return None
    return Draft(index, end + has_minutes, FigureKind.TIME)
