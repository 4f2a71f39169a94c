"""Scores: two numbers that are told with a dash, and are no range."""

from factcheck.model.figure import FigureKind
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.tokens import Tokens
from factcheck.recognise.years import is_counted

HIGHEST_SCORE = 200
SCORES = frozenset({FigureKind.NUMBER, FigureKind.SCORE})
"""The kinds of what may be a score, or have one beside it."""
_SCORE_SIGNS = frozenset(",;()[]/")
# How many tokens before two numbers a word makes them a score.
_SCORED_BEFORE = 5


def score(tokens: Tokens, drafts: list[Draft]) -> None:
    """Make ranges scores where they stand beside one, with signs alone between them.

    Such as: 6-7 (4-7), 6-4.
    """
    for place in range(len(drafts) - 1, 0, -1):
        before, last = drafts[place - 1], drafts[place]
        if (before.kind is FigureKind.SCORE) is (last.kind is FigureKind.SCORE):
            return
        if not _may_be_score(last if before.kind is FigureKind.SCORE else before):
            return
        if any(word not in _SCORE_SIGNS for word in tokens.words[before.end : last.first]):
            return
        for draft in (before, last):
            draft.kind, draft.numbers, draft.hedge = FigureKind.SCORE, (), ""


def _may_be_score(draft: Draft) -> bool:
    """Whether a range is two small numbers with one sign between them and no unit."""
    is_bare = (
        draft.kind is FigureKind.NUMBER and len(draft.numbers) == 2 and draft.end - draft.first == 3
    )
    return is_bare and all(
        number.plain and number.value <= HIGHEST_SCORE for number in draft.numbers
    )


def is_scored(tokens: Tokens, place: tuple[int, int, int], lexicon: Lexicon) -> bool:
    """Whether words beside two numbers make them a score, and nothing is counted: won 1-2.

    ``place``: the token behind the last figure, the first of both, and that behind them.
    """
    floor, start, end = place
    scored = lexicon.words.scored
    before = tokens.lows[max(floor, start - _SCORED_BEFORE) : start]
    if scored.isdisjoint(before) and tokens.lows[end] not in scored:
        return False
    return not is_counted(tokens, end, lexicon)
