"""Hedges before and behind a figure."""

from factcheck.model.figure import FigureKind
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.symbols import CURRENCY_SIGNS, TIMES
from factcheck.recognise.tokens import Tokens, is_number

# Words that may stand between a hedge and its number.
_MOST_FILLERS = 2


def hedge(
    tokens: Tokens, draft: Draft, floor: int, lexicon: Lexicon, *, compares: bool = True
) -> None:
    """Find the hedge of a figure, and move the figure's lead before it.

    ``compares``: the figure before it is one that this may be more than.
    """
    lows, at = tokens.lows, draft.lead
    behind = lexicon.hedges_behind.at(lows, draft.end) if not tokens.breaks[draft.end] else None
    if lows[at - 1] in lexicon.before_figures:
        _find_before(tokens, draft, floor, lexicon, compares=compares)
    if behind and behind[0] and (not draft.hedge or behind[0] != "about"):
        draft.hedge = "" if _is_sign(tokens, draft.end) else behind[0]


def _find_before(
    tokens: Tokens, draft: Draft, floor: int, lexicon: Lexicon, *, compares: bool
) -> None:
    """Find the hedge before a figure, and move the figure's lead before it."""
    lows, at = tokens.lows, draft.lead
    # an die 19-Jährige
    is_joined = tokens.hyphen(draft.end - 2) and lows[at - 1] in lexicon.words.fillers
    for _ in range(0 if is_joined else _MOST_FILLERS + 1):
        end = _before_point(tokens, at, floor, lexicon)
        found = lexicon.hedges.before(lows, end) if end > floor else None
        if found and found[1] >= floor:
            is_part = end == draft.lead and lows[end - 1] in lexicon.words.fillers
            is_part = is_part and draft.kind is FigureKind.FRACTION
            is_compared = compares and found[1] == floor and _is_comparison(tokens, floor, lexicon)
            is_level = found[0] == "up to" and _is_level(tokens, draft.end, lexicon)
            is_none = not found[0] or is_part or is_compared or is_level
            if not is_none and not _is_other(tokens, draft, found[1], lexicon):
                draft.hedge, draft.lead = found
            break
        if at - 1 < floor or lows[at - 1] not in lexicon.words.fillers:
            break
        at -= 1


def _is_sign(tokens: Tokens, index: int) -> bool:
    """Whether a plus behind a figure is the sign of the next one, as in a row: 12 +20%."""
    is_apart = tokens.words[index] == "+" and tokens.gaps[index]
    return is_apart and not tokens.gaps[index + 1] and is_number(tokens.words[index + 1])


def _before_point(tokens: Tokens, index: int, floor: int, lexicon: Lexicon) -> int:
    """Return the token behind a word, without the point of its abbreviation: ca."""
    is_short = (
        index - 2 >= floor
        and tokens.words[index - 1] == "."
        and tokens.lows[index - 2] in lexicon.words.abbreviated
    )
    return index - 1 if is_short and not tokens.gaps[index - 1] else index


def _is_comparison(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether words directly behind a figure compare it with another.

    As in: 2 percent more than 3 percent, twice as many as 40.
    """
    comparing = lexicon.words.comparing
    return index > 0 and tuple(tokens.lows[index : index + 2]) in comparing


def _is_level(tokens: Tokens, end: int, lexicon: Lexicon) -> bool:
    """Whether the level that a change began at follows: up to 50 from 40."""
    if tokens.lows[end] not in lexicon.words.started:
        return False
    word = tokens.words[end + 1]
    is_cardinal = tokens.lows[end + 1] in lexicon.words.cardinals
    return is_number(word) or word in CURRENCY_SIGNS or is_cardinal


def _is_other(tokens: Tokens, draft: Draft, index: int, lexicon: Lexicon) -> bool:
    """Whether what looks like a hedge is none.

    It may say what the noun before it is about, or how long something takes.
    """
    if tokens.lows[index] in lexicon.words.spanning and _spans(tokens, draft, index, lexicon):
        return True
    if tokens.lows[index] not in lexicon.words.topical or not index:
        return False
    if tokens.lows[index - 1] in lexicon.words.governing:
        return True
    if draft.kind is not FigureKind.MONEY:
        return False
    noun = tokens.words[index - 1]
    return noun[:1].isupper() and noun[1:].islower()


def _spans(tokens: Tokens, draft: Draft, index: int, lexicon: Lexicon) -> bool:
    """Whether a word before a time says how long something takes: over five years.

    Not where the time is an age, a past or a delay.
    """
    words, lows = lexicon.words, tokens.lows
    if (
        draft.unit not in TIMES
        or lows[draft.end - 1] not in lexicon.units.first
        or not words.aged.isdisjoint(lows[draft.first : draft.end])
    ):
        return False
    return lows[draft.end] not in words.not_spanning and (
        not index or lows[index - 1] not in words.not_spanning
    )
