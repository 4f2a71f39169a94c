"""What a figure shares with another: the unit or the scale that only one of them has."""

from factcheck.model.figure import FigureKind
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import Number
from factcheck.recognise.symbols import RAISED, RELAYS, TIMES
from factcheck.recognise.tokens import Tokens
from factcheck.recognise.years import is_counted

# Hedges of the lower end of a range, and of the higher one.
_ABOVE = frozenset({"more than", "at least"})
_BELOW = frozenset({"less than", "at most", "up to"})
_LARGEST_UNSCALED = 1000
# A level that shares the scale is so many times the other at most: not $900 to $1 million.
_MOST_APART = 20


def inherit(tokens: Tokens, drafts: list[Draft], lexicon: Lexicon) -> None:
    """Give the last figure what it shares with the one before it.

    It is a part of that time (24 months, of which 16 on parole), or the other level of a change
    has its scale behind it (from $10 to $15 billion).
    """
    if len(drafts) < 2:
        return
    before, last = drafts[-2:]
    if len(before.numbers) != 1 or len(last.numbers) != 1:
        return
    between = tokens.lows[before.end : last.lead]
    if last.bare and before.unit in TIMES and between[:1] == [","]:
        is_part = tuple(between[1:]) in lexicon.words.of_which and last.numbers[0].plain
        if is_part and not is_counted(tokens, last.end, lexicon):
            last.unit, last.kind = before.unit, before.kind
    is_change = len(between) == 1 and between[0] in lexicon.words.reaching
    is_from = tokens.lows[before.lead - 1] in lexicon.words.from_words
    if is_change and is_from and before.signed and last.signed and before.unit == last.unit:
        before.numbers = (_scaled_like(before.numbers[0], last.numbers[0]),)


def bound(tokens: Tokens, drafts: list[Draft], lexicon: Lexicon) -> None:
    """Make two bounds in a row one range: more than 20 and less than 30."""
    if len(drafts) < 2:
        return
    first, second = drafts[-2:]
    between = tuple(tokens.lows[first.end : second.lead])
    if between not in lexicon.words.bounded or len(first.numbers) != 1 or len(second.numbers) != 1:
        return
    low, high = (first, second) if first.hedge in _ABOVE else (second, first)
    is_span = low.hedge in _ABOVE and high.hedge in _BELOW
    is_rising = low.numbers[0].total < high.numbers[0].total
    if not is_span or not is_rising or first.unit != second.unit or first.kind is not second.kind:
        return
    numbers = (low.numbers[0], high.numbers[0])
    drafts[-2:] = [Draft(first.first, second.end, first.kind, numbers, first.unit, lead=first.lead)]


def _scaled_like(first: Number, second: Number) -> Number:
    """Return the first level of a change with the scale of the second, where it has none."""
    scaled = first._replace(scale=second.scale)
    if first.scale != 1 or second.scale == 1 or first.value >= _LARGEST_UNSCALED:
        return first
    return scaled if scaled.total <= _MOST_APART * second.total else first


def share(tokens: Tokens, drafts: list[Draft], lexicon: Lexicon) -> None:
    """Give the unit behind the last figure to those before it that are joined with it.

    As in: 1,6 und 1,5 Prozent.
    """
    last = drafts[-1]
    if (
        not last.numbers
        or not (last.unit or last.numbers[0].scale > 1 or last.kind is FigureKind.MULTIPLE)
        or last.signed
    ):
        return
    may_comma = False
    for place in range(len(drafts) - 2, -1, -1):
        draft, follower = drafts[place], drafts[place + 1]
        if draft.kind is FigureKind.YEAR:
            if place and drafts[place - 1].bare and follower.lead - draft.end <= 1:
                continue  # 2025 mit 0,9 und 2026 mit 1,4 Prozent
            return
        follower_is_year = follower.kind is FigureKind.YEAR
        if not draft.bare and not (
            draft.kind is FigureKind.NUMBER and not draft.unit and draft.numbers
        ):
            return
        if not last.unit and draft.numbers[0].scale > 1:
            return  # it has all that there is to share, and so have those before it
        between = tokens.lows[draft.end : follower.lead]
        if between[:1] == ["-"] and tokens.gaps[draft.end + 1]:
            between = between[1:]
        joined = [low for low in between if low not in lexicon.words.fillers]
        is_list = joined != [] and joined[-1] in lexicon.words.lists and joined[:-1] in ([], [","])
        if is_list and len(joined) > 1 and not may_comma:
            # 5, 6, or 7 percent; but in "698, or 58 percent" the percentage is that of 698
            before = drafts[place - 1].end if place else 0
            is_list = tokens.lows[before : draft.lead] == [","]
        is_link = joined != [] and joined[0] in lexicon.words.links and not follower_is_year
        if is_link and len(joined) > 1:  # 13,2 statt der geplanten 3,3 Milliarden
            is_link = (
                len(joined) == 2
                and joined[1].isalpha()
                and tokens.words[follower.lead - 1].islower()
            )
        is_side = len(joined) == 1 and _is_side(tokens, joined[0], last, follower, lexicon)
        if not (is_list or is_link or is_side or (may_comma and joined == [","])):
            return
        may_comma = True
        if any(number.words != last.numbers[0].words for number in draft.numbers) and not last.unit:
            return
        scale = last.numbers[0].scale
        shares_scale = all(number.scale == 1 and number.value < 1000 for number in draft.numbers)
        draft.numbers = tuple(
            number._replace(scale=scale) if shares_scale else number for number in draft.numbers
        )
        draft.unit, draft.kind = last.unit, last.kind


def _is_side(tokens: Tokens, between: str, last: Draft, follower: Draft, lexicon: Lexicon) -> bool:
    """Whether a figure is a side of something whose last side has the unit: 40 x 10 metres."""
    is_crossed = between in lexicon.words.crossed
    return is_crossed and last.unit in RAISED and tokens.words[follower.first] not in RELAYS
