"""Two numbers that are one figure: ranges, and what looks like one."""

from factcheck.model.figure import FigureKind
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.moments import USUAL_YEARS, is_counted, is_year
from factcheck.recognise.numerals import Number, fraction
from factcheck.recognise.scaling import number
from factcheck.recognise.symbols import RAISED, RELAYS, TIMES
from factcheck.recognise.tokens import DASHES, HYPHENS, Tokens

# How far before a figure the word stands that tells of a change.
_REACH = 7
_HIGHEST_SCORE = 200
_SCORE_SIGNS = frozenset(",;()[]/")
Scope = tuple[Tokens, int, Lexicon]
"""The tokens, the one behind the last figure, and the language."""

# What is told as so many of a whole, and how many digits a year has.
_MOST_ABOVE, _YEAR_DIGITS = 20, 4
_ROUND = (100, 1000)
# How many tokens before two levels, and behind them, a word says that one thing changed.
_CHANGE_BEFORE, _CHANGE_BEHIND = 12, 5
# How many before two numbers a word makes them a score.
_SCORED_BEFORE = 5
_ENDS = frozenset(".;!?:")
_LARGEST_UNSCALED = 1000
# A level that shares the scale is so many times the other at most: not from $900 to $1 million.
_MOST_APART = 20


def opener(tokens: Tokens, draft: Draft, floor: int, lexicon: Lexicon) -> str:
    """Return the word that opens a range before a figure; empty if there is none."""
    at = draft.lead - 1
    while at >= floor and tokens.lows[at] in lexicon.words.fillers and at > draft.lead - 3:
        at -= 1
    return tokens.lows[at] if at >= floor and tokens.lows[at] in lexicon.words.between else ""


def separator(tokens: Tokens, draft: Draft, opened: str, lexicon: Lexicon) -> int:
    """Return the token behind what stands between the ends of a range; 0 if nothing does."""
    words, lows, at = tokens.words, tokens.lows, draft.end
    if tokens.breaks[at]:
        return 0
    if (
        words[at] in HYPHENS
        and not tokens.gaps[at]
        and tokens.gaps[at + 1]
        and (lows[at + 1] in lexicon.words.to or lows[at + 1] in lexicon.words.lists)
    ):
        at += 1  # 20- bis 30-fach
        if lows[at] not in lexicon.words.to:
            return 0
    if lows[at] in lexicon.words.to or (opened and lows[at] in lexicon.words.between[opened]):
        return at + 1
    if words[at] in ("~", "∼"):
        return at + 1
    is_dash = words[at] in DASHES or words[at] in HYPHENS
    return (
        at + 1 if is_dash and tokens.gaps[at] == tokens.gaps[at + 1] and not tokens.lines[at] else 0
    )


def join(scope: Scope, low: Draft, high: Draft, opened: str) -> Draft | None:
    """Return two figures as one; ``None`` where they are two."""
    tokens, floor, lexicon = scope
    first, second = low.numbers[0], high.numbers[0]
    one, other = low.unit, high.unit
    if one and other.startswith(f"{one}/"):
        one = other  # $5 to $7 a pound
    if (one and other and one != other) or _is_dated(tokens, low, high, opened, lexicon):
        return None
    if not one and first.fraction != second.fraction:
        return None
    by_dash = (
        not tokens.words[low.end].isalpha() and tokens.words[low.end] not in HYPHENS | {"~"}
    ) or (tokens.words[low.end] in HYPHENS and not tokens.gaps[low.end + 1])
    if one and other and not opened and not by_dash and _is_change(tokens, low, floor, lexicon):
        return None
    is_period = first.plain and second.plain and _are_years(first, second)
    if (
        opened in lexicon.words.from_to
        and not by_dash
        and not is_period
        and not _is_ranging(tokens, low, floor, lexicon)
    ):
        is_apart = bool(one and other) and low.lead - 1 > floor
        if is_apart or _changes(tokens, low.lead, high.end, lexicon):
            return None
    if one and not other and not low.signed and not by_dash and not opened:
        return None  # up 12% to 4,350
    # $3-4 billion are 3 billion and 4.
    is_shared = low.signed and second.scale > 1 and not other
    if not one or other or is_shared:
        shared = (
            first._replace(scale=second.scale)
            if first.scale == 1 and second.scale > 1 and not first.fraction
            else first
        )
        first = shared if shared.total <= second.total or first.total > second.total else first
    elif second.scale == 1 and first.scale > 1 and not other:
        second = second._replace(scale=first.scale)
    is_score = (
        first.plain
        and second.plain
        and not one
        and not other
        and by_dash
        and max(first.value, second.value) <= _HIGHEST_SCORE
        and (first.total >= second.total or _is_scored(tokens, low.first, high.end, scope))
    )
    if is_score:
        return Draft(low.first, high.end, FigureKind.SCORE)
    if first.total >= second.total:
        return None
    kind = high.kind if other else low.kind if one else FigureKind.NUMBER
    if FigureKind.MULTIPLE in (low.kind, high.kind):
        kind = FigureKind.MULTIPLE
    return Draft(
        low.first, high.end, kind, (first, second), one or other, lead=low.lead, signed=low.signed
    )


def ratio(tokens: Tokens, low: Draft, lexicon: Lexicon) -> Draft | None:
    """Return a part of a whole that two numbers express: one in five, drei von vier."""
    found = lexicon.ratio(tokens, low.end)
    (above,) = low.numbers
    if not found or above.scale != 1 or above.value.denominator != 1 or above.value <= 0:
        return None
    limit, at = found
    word = tokens.words[at]
    below = number(tokens, at, lexicon) if word[:1].isalnum() else None
    if (
        not below
        or below.fraction
        or below.total.denominator != 1
        or not (above.value < below.total and (below.total <= limit or below.total in _ROUND))
    ):
        return None
    is_small = above.value <= _MOST_ABOVE and (below.words or len(word) < _YEAR_DIGITS)
    follower = tokens.words[below.end]
    if (
        not is_small
        or lexicon.unit(tokens, below.end)
        or (tokens.lows[low.end] == "over" and follower.isalpha())
    ):
        return None
    return Draft(
        low.first,
        below.end,
        FigureKind.FRACTION,
        (fraction(above.value / below.total, below.end),),
        lead=low.lead,
    )


def score(tokens: Tokens, drafts: list[Draft]) -> None:
    """Make ranges scores where they stand beside one, with signs alone between them.

    Such as: 6-7 (4-7), 6-4.
    """
    for place in range(len(drafts) - 1, 0, -1):
        before, last = drafts[place - 1], drafts[place]
        may_be = all(
            draft.kind is FigureKind.SCORE or _may_be_score(draft) for draft in (before, last)
        )
        if (
            not may_be
            or FigureKind.SCORE not in (before.kind, last.kind)
            or before.kind is last.kind
        ):
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
        number.plain and number.value <= _HIGHEST_SCORE for number in draft.numbers
    )


def _is_change(tokens: Tokens, low: Draft, floor: int, lexicon: Lexicon) -> bool:
    """Whether a word before a figure says that it is by how much something changed."""
    for at in range(low.lead - 1, max(floor, low.lead - 1 - _REACH) - 1, -1):
        if tokens.lows[at] in lexicon.words.by or tokens.lows[at] in lexicon.words.changes:
            return True
        if not tokens.words[at].isalpha():
            return False
    return False


def _are_years(first: Number, second: Number) -> bool:
    """Whether two numbers look like years, the later one last: from 2019 to 2021."""
    return USUAL_YEARS.start <= first.value < second.value < USUAL_YEARS.stop


def _changes(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a word in the sentence before two levels, or behind them, says that one changed.

    Numbers may stand between: rose 50 percent, from 2 to 3.
    """
    changes = lexicon.words.changes
    for at in range(start - 1, max(-1, start - _CHANGE_BEFORE - 1), -1):
        if tokens.lows[at] in changes:
            return True
        if tokens.words[at] in _ENDS and tokens.gaps[at + 1]:
            break
    for at in range(end, end + _CHANGE_BEHIND):
        if tokens.words[at] in _ENDS or tokens.breaks[at] or not tokens.words[at]:
            return False
        if tokens.lows[at] in changes:
            return True
    return False


def _is_scored(tokens: Tokens, start: int, end: int, scope: Scope) -> bool:
    """Whether words beside two numbers make them a score, and nothing is counted: won 1-2."""
    _, floor, lexicon = scope
    scored = lexicon.words.scored
    before = tokens.lows[max(floor, start - _SCORED_BEFORE) : start]
    if scored.isdisjoint(before) and tokens.lows[end] not in scored:
        return False
    return not is_counted(tokens, end, lexicon)


def _is_dated(tokens: Tokens, low: Draft, high: Draft, opened: str, lexicon: Lexicon) -> bool:
    """Whether the first of two figures is the year of an amount before it.

    As in: from $1bn in 2019 to $3bn.
    """
    (year,), (other,) = low.numbers, high.numbers
    is_amount = high.unit or other.scale > 1 or not other.plain
    if opened or low.unit or not is_amount or not is_year(year, tokens, low.first, lexicon):
        return False
    before = tokens.lows[low.first - 1]
    is_apart = high.signed or other.scale > 1 or not other.plain
    return before in lexicon.words.dating or (is_apart and before in lexicon.words.year_cues)


def _is_ranging(tokens: Tokens, low: Draft, floor: int, lexicon: Lexicon) -> bool:
    """Whether a word before ``from`` says that a range follows."""
    at = low.lead - 1
    while at > floor and tokens.lows[at] not in lexicon.words.from_words:
        at -= 1
    return any(
        tokens.lows[place] in lexicon.words.ranging for place in range(max(floor, at - 2), at)
    )


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
