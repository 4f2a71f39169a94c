"""What a figure shares with another: the unit or the scale that only one of them has."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from factcheck.model.figure import FigureKind
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import Number
from factcheck.recognise.symbols import RAISED, RELAYS, TIMES
from factcheck.recognise.tokens import Tokens
from factcheck.recognise.years import is_counted

_PAIR = 2
# Hedges of the lower end of a range, and of the higher one.
_ABOVE = frozenset({"more than", "at least"})
_BELOW = frozenset({"less than", "at most", "up to"})
_LARGEST_UNSCALED = 1000
_LARGEST_PERCENTAGE = 1000
_DATES = frozenset({FigureKind.YEAR, FigureKind.DATE})
# A level that shares the scale is so many times the other at most: not $900 to $1 million.
_MOST_APART = 20


def inherit(tokens: Tokens, drafts: list[Draft], lexicon: Lexicon) -> None:
    """Give the last figure what it shares with the one before it, or the other way round.

    It is a part of that time (24 months, of which 16 on parole), or the other level of a change
    has its scale behind it (from $10 to $15 billion).
    """
    if len(drafts) < _PAIR:
        return
    before, last = drafts[-_PAIR:]
    if len(before.numbers) != 1 or len(last.numbers) != 1:
        return
    if _is_part_of_time(tokens, before, last, lexicon):
        last.unit, last.kind = before.unit, before.kind
    if _is_other_level(tokens, before, last, lexicon):
        before.numbers = (_scaled_like(before.numbers[0], last.numbers[0]),)


def _is_part_of_time(tokens: Tokens, before: Draft, last: Draft, lexicon: Lexicon) -> bool:
    """Whether a bare number is a part of the time before it: 24 months, of which 16 on parole."""
    if not last.bare or before.unit not in TIMES or not last.numbers[0].plain:
        return False
    comma, *words = tokens.lows[before.end : last.lead] or [""]
    is_part = comma == "," and tuple(words) in lexicon.words.of_which
    return is_part and not is_counted(tokens, last.end, lexicon)


def _is_other_level(tokens: Tokens, before: Draft, last: Draft, lexicon: Lexicon) -> bool:
    """Whether two sums are the levels of a change: from $10 to $15 billion."""
    if not (before.signed and last.signed) or before.unit != last.unit:
        return False
    between = tokens.lows[before.end : last.lead]
    if len(between) != 1 or between[0] not in lexicon.words.reaching:
        return False
    return tokens.lows[before.lead - 1] in lexicon.words.from_words


def bound(tokens: Tokens, drafts: list[Draft], lexicon: Lexicon) -> None:
    """Make two bounds in a row one range: more than 20 and less than 30."""
    if len(drafts) < _PAIR:
        return
    first, second = drafts[-_PAIR:]
    if not first.hedge or not second.hedge:
        return
    between = tuple(tokens.lows[first.end : second.lead])
    if between not in lexicon.words.bounded or len(first.numbers) != 1 or len(second.numbers) != 1:
        return
    low, high = (first, second) if first.hedge in _ABOVE else (second, first)
    is_span = low.hedge in _ABOVE and high.hedge in _BELOW
    is_rising = low.numbers[0].total < high.numbers[0].total
    if not is_span or not is_rising or first.unit != second.unit or first.kind is not second.kind:
        return
    numbers = (low.numbers[0], high.numbers[0])
    drafts[-_PAIR:] = [
        Draft(first.first, second.end, first.kind, numbers, first.unit, lead=first.lead)
    ]


def _scaled_like(first: Number, second: Number) -> Number:
    """Return the first level of a change with the scale of the second, where it has none."""
    scaled = first._replace(scale=second.scale)
    if first.scale != 1 or second.scale == 1 or first.value >= _LARGEST_UNSCALED:
        return first
    return scaled if scaled.total <= _MOST_APART * second.total else first


class _Joint(NamedTuple):
    """A figure and the one behind it, which has a unit or shares one, and the words between them.

    ``continues``: one of those behind it has taken the unit already.
    """

    tokens: Tokens
    lexicon: Lexicon
    drafts: Sequence[Draft]
    place: int
    joined: list[str]
    continues: bool

    @property
    def follower(self) -> Draft:
        """The figure behind."""
        return self.drafts[self.place + 1]


def share(tokens: Tokens, drafts: list[Draft], lexicon: Lexicon) -> None:
    """Give the unit behind the last figure to those before it that are joined with it.

    As in: 1,6 und 1,5 Prozent.
    """
    last = drafts[-1]
    if not _has_something(last):
        return
    continues = False
    for place in range(len(drafts) - 2, -1, -1):
        draft, follower = drafts[place], drafts[place + 1]
        if draft.kind is FigureKind.YEAR:
            if place and drafts[place - 1].bare and follower.lead - draft.end <= 1:
                continue  # 2025 mit 0,9 und 2026 mit 1,4 Prozent
            return
        if not _may_take(draft, last):
            return
        joined = _joined(tokens, draft, follower, lexicon)
        joint = _Joint(tokens, lexicon, drafts, place, joined, continues)
        if not any(fits(joint) for fits in _JOINTS):
            return
        continues = True
        if any(number.words != last.numbers[0].words for number in draft.numbers) and not last.unit:
            return
        _take(draft, last)


def _has_something(last: Draft) -> bool:
    """Whether a figure has anything behind it that others may share."""
    if not last.numbers or last.signed:
        return False
    return bool(last.unit) or last.numbers[0].scale > 1 or last.kind is FigureKind.MULTIPLE


def _may_take(draft: Draft, last: Draft) -> bool:
    """Whether a figure has no unit, nor all that there is to share: 4G is no time beside 2 s."""
    if draft.kind is not FigureKind.NUMBER or draft.unit or not draft.numbers:
        return False
    # "From 1.3 billion and 9 percent this year": so many are no percentage beside a small one.
    if last.kind is FigureKind.PERCENT and last.numbers[0].total < _LARGEST_PERCENTAGE:
        return all(number.total < _LARGEST_PERCENTAGE for number in draft.numbers)
    if last.unit in TIMES and draft.numbers[0].scale > last.numbers[0].scale:
        return False
    return bool(last.unit) or draft.numbers[0].scale == 1


def _joined(tokens: Tokens, draft: Draft, follower: Draft, lexicon: Lexicon) -> list[str]:
    """Return the words between two figures but for those that mean nothing here."""
    between = tokens.lows[draft.end : follower.lead]
    if between[:1] == ["-"] and tokens.gaps[draft.end + 1]:
        between = between[1:]
    return [low for low in between if low not in lexicon.words.fillers]


def _take(draft: Draft, last: Draft) -> None:
    """Give a figure the unit of the last one, and the scale where its numbers are small."""
    scale = last.numbers[0].scale
    if all(number.scale == 1 and number.value < _LARGEST_UNSCALED for number in draft.numbers):
        draft.numbers = tuple(number._replace(scale=scale) for number in draft.numbers)
    draft.unit, draft.kind = last.unit, last.kind


def _is_listed(joint: _Joint) -> bool:
    """Whether they are in a list: 5, 6, or 7 percent.

    But in "698, or 58 percent" the percentage is that of 698, also behind a year or a whole.
    """
    joined, drafts, place = joint.joined, joint.drafts, joint.place
    if not joined or joined[-1] not in joint.lexicon.words.lists or joined[:-1] not in ([], [","]):
        return False
    if len(joined) == 1 or joint.continues:
        return True
    before = drafts[place - 1] if place else None
    if before and (before.kind in _DATES or _is_whole(joint, before)):
        return False
    return joint.tokens.lows[before.end if before else 0 : drafts[place].lead] == [","]


def _is_whole(joint: _Joint, draft: Draft) -> bool:
    """Whether a number is a whole, of which a part follows: of the 60, 25, or 40%, were late."""
    tokens, of, at = joint.tokens, joint.lexicon.words.of, draft.lead
    is_first = tokens.words[at - 1].istitle() and tokens.lows[at - 1] in of
    return at > 0 and (is_first or not of.isdisjoint(tokens.lows[max(at - 2, 0) : at - 1]))


def _is_linked(joint: _Joint) -> bool:
    """Whether a word compares them: von 5 auf 7 Prozent, 13 statt der geplanten 3 Milliarden."""
    joined, follower = joint.joined, joint.follower
    is_year = follower.kind is FigureKind.YEAR
    if not joined or joined[0] not in joint.lexicon.words.links or is_year:
        return False
    is_small = joint.tokens.words[follower.lead - 1].islower()
    return len(joined) == 1 or (len(joined) == 2 and joined[1].isalpha() and is_small)


def _is_side(joint: _Joint) -> bool:
    """Whether a figure is a side of something whose last side has the unit: 40 x 10 metres."""
    is_crossed = len(joint.joined) == 1 and joint.joined[0] in joint.lexicon.words.crossed
    side = joint.tokens.words[joint.follower.first]
    return is_crossed and joint.drafts[-1].unit in RAISED and side not in RELAYS


def _is_continued(joint: _Joint) -> bool:
    """Whether a comma continues a list: [5,] 6 and 7 percent."""
    return joint.continues and joint.joined == [","]


_JOINTS: tuple[Callable[[_Joint], bool], ...] = (_is_listed, _is_linked, _is_side, _is_continued)
"""What joins a figure with the one behind it, so that it shares its unit."""
