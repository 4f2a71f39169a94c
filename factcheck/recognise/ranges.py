"""Two numbers that are one figure: ranges, and what looks like one.

A range is a pattern (its first end, what stands between, its second end) and a table of rules.
"""

from collections.abc import Callable
from typing import NamedTuple

from factcheck.model.figure import FigureKind
from factcheck.recognise.changes import changes, earlier, is_change
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import Number
from factcheck.recognise.scores import HIGHEST_SCORE, is_scored
from factcheck.recognise.tokens import DASHES, HYPHENS, Tokens
from factcheck.recognise.years import USUAL_YEARS, is_year

# A word is the second before a number that its opener stands before.
_SECOND = 2
_WAVES = ("~", "∼")
# How many times a change its level is, and at most the earlier level.
_LEVEL_TIMES, _LIKE = 10, 2
Scope = tuple[Tokens, int, Lexicon]
"""The tokens, the one behind the last figure, and the language."""


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
    is_word = lows[at] in lexicon.words.to or words[at] in _WAVES
    is_word = is_word or (opened != "" and lows[at] in lexicon.words.between[opened])
    return at + 1 if is_word or _is_dash(tokens, at) else 0


def _is_dash(tokens: Tokens, index: int) -> bool:
    """Whether a token is a dash within a line, with blanks on both sides or on neither."""
    if tokens.words[index] not in DASHES and tokens.words[index] not in HYPHENS:
        return False
    return tokens.gaps[index] == tokens.gaps[index + 1] and not tokens.lines[index]


class _Ends(NamedTuple):
    """Two figures with a separator between them, and the word that opens a range before them."""

    scope: Scope
    low: Draft
    high: Draft
    opened: str
    by_dash: bool

    @property
    def tokens(self) -> Tokens:
        """The tokens of the text."""
        return self.scope[0]

    @property
    def lexicon(self) -> Lexicon:
        """The language of the text."""
        return self.scope[2]

    @property
    def units(self) -> tuple[str, str]:
        """The units of both; that of the first is the second's where this says more: $5 a pound."""
        one, other = self.low.unit, self.high.unit
        return (other if one and other.startswith(f"{one}/") else one), other

    @property
    def numbers(self) -> tuple[Number, Number]:
        """The numbers of both, with a scale that they share: $3-4 billion are 3 billion and 4."""
        (first,), (second,) = self.low.numbers, self.high.numbers
        one, other = self.units
        if not one or other or (self.low.signed and second.scale > 1):
            may_share = first.scale == 1 and second.scale > 1 and not first.fraction
            shared = first._replace(scale=second.scale) if may_share else first
            is_kept = shared.total > second.total >= first.total
            return (first if is_kept else shared), second
        if second.scale == 1 and first.scale > 1:
            second = second._replace(scale=first.scale)
        return first, second


def join(scope: Scope, low: Draft, high: Draft, opened: str) -> Draft | None:
    """Return two figures as one, by the first rule that fits; ``None`` where they are two."""
    between, after = scope[0].words[low.end], scope[0].gaps[low.end + 1]
    is_hyphen = between in HYPHENS and not after
    by_dash = is_hyphen or not (between.isalpha() or between in HYPHENS | {"~"})
    ends = _Ends(scope, low, high, opened, by_dash)
    for guard, result in _RULES:
        if guard(ends):
            return result(ends)
    return _range(ends)


def _differ(ends: _Ends) -> bool:
    """Whether they have different units: 5 kg to 7 percent."""
    one, other = ends.units
    return bool(one and other and one != other)


def _is_dated(ends: _Ends) -> bool:
    """Whether the first is the year of an amount before it: from $1bn in 2019 to $3bn."""
    tokens, _, lexicon = ends.scope
    low, high = ends.low, ends.high
    (year,), (other,) = low.numbers, high.numbers
    is_amount = high.unit or other.scale > 1 or not other.plain
    if ends.opened or low.unit or not is_amount or not is_year(year, tokens, low.first, lexicon):
        return False
    before = tokens.lows[low.first - 1]
    is_apart = high.signed or other.scale > 1 or not other.plain
    return before in lexicon.words.dating or (is_apart and before in lexicon.words.year_cues)


def _is_part_and_whole(ends: _Ends) -> bool:
    """Whether one is a part and the other is not: half to 3."""
    (first,), (second,) = ends.low.numbers, ends.high.numbers
    return not ends.units[0] and first.fraction != second.fraction


def _is_difference_and_level(ends: _Ends) -> bool:
    """Whether a change and what came of it stand in a row: up $2 to $40."""
    return (
        all(ends.units)
        and not ends.opened
        and not ends.by_dash
        and is_change(ends.tokens, ends.low, ends.scope[1], ends.lexicon)
    )


def _is_change_of_levels(ends: _Ends) -> bool:
    """Whether they are what something was and what it became: rose from 40 to 50 percent."""
    tokens, floor, lexicon = ends.scope
    (first,), (second,) = ends.low.numbers, ends.high.numbers
    is_period = first.plain and second.plain and _are_years(first, second)
    if ends.opened not in lexicon.words.from_to or ends.by_dash or is_period:
        return False
    if _is_ranging(tokens, ends.low, floor, lexicon):
        return False
    is_apart = all(ends.units) and ends.low.lead - 1 > floor
    return is_apart or changes(tokens, ends.low.lead, ends.high.end, lexicon)


def _is_change_and_level(ends: _Ends) -> bool:
    """Whether ``by`` opens a change, and what came of it is far more or told with what was before.

    That is so in "fell by 25 to 1,218" and in "grew by 9 to 30, from 21"; "by 3 to 5 percent" and
    "by 5 to 60 minutes" are ranges.
    """
    tokens, _, lexicon = ends.scope
    first, second = ends.numbers
    is_share = ends.by_dash or ends.opened or first.fraction or "percent" in ends.high.unit
    if is_share or tokens.lows[ends.low.lead - 1] not in lexicon.words.by:
        return False
    is_level = ends.high.kind is not FigureKind.AMOUNT
    if is_level and second.total >= _LEVEL_TIMES * first.total:
        return True
    before = earlier(tokens, ends.high.end, lexicon)
    return before is not None and second.total <= _LIKE * before.total <= _LIKE**2 * second.total


def _has_first_unit(ends: _Ends) -> bool:
    """Whether only the first has its unit, behind it: up 12% to 4,350."""
    one, other = ends.units
    return bool(one) and not (other or ends.low.signed or ends.by_dash or ends.opened)


def _is_score(ends: _Ends) -> bool:
    """Whether they are small numbers with a dash, of which the first is higher or was scored."""
    (first,), (second,) = ends.low.numbers, ends.high.numbers
    tokens, floor, lexicon = ends.scope
    if not (first.plain and second.plain and ends.by_dash) or any(ends.units):
        return False
    if max(first.value, second.value) > HIGHEST_SCORE:
        return False
    scored = is_scored(tokens, (floor, ends.low.first, ends.high.end), lexicon)
    return first.value >= second.value or scored


def _falls(ends: _Ends) -> bool:
    """Whether the first is not below the second."""
    first, second = ends.numbers
    return first.total >= second.total


def _two(_: _Ends) -> None:
    return None


def _score(ends: _Ends) -> Draft:
    return Draft(ends.low.first, ends.high.end, FigureKind.SCORE)


def _range(ends: _Ends) -> Draft:
    low, high = ends.low, ends.high
    one, other = ends.units
    kind = high.kind if other else low.kind if one else FigureKind.NUMBER
    if FigureKind.MULTIPLE in (low.kind, high.kind):
        kind = FigureKind.MULTIPLE
    return Draft(
        low.first, high.end, kind, ends.numbers, one or other, lead=low.lead, signed=low.signed
    )


_RULES: tuple[tuple[Callable[[_Ends], bool], Callable[[_Ends], Draft | None]], ...] = (
    (_differ, _two),
    (_is_dated, _two),
    (_is_part_and_whole, _two),
    (_is_difference_and_level, _two),
    (_is_change_of_levels, _two),
    (_is_change_and_level, _two),
    (_has_first_unit, _two),
    (_is_score, _score),
    (_falls, _two),
)
"""What two figures with a separator between them are; a range where no rule fits."""


def _are_years(first: Number, second: Number) -> bool:
    """Whether two numbers look like years, the later one last: from 2019 to 2021."""
    return USUAL_YEARS.start <= first.value < second.value < USUAL_YEARS.stop


def _is_ranging(tokens: Tokens, low: Draft, floor: int, lexicon: Lexicon) -> bool:
    """Whether a word before ``from`` says that a range follows, or people: women from 18 to 24."""
    at = low.lead - 1
    while at > floor and tokens.lows[at] not in lexicon.words.from_words:
        at -= 1
    if at > floor and tokens.lows[at - 1] in lexicon.words.plurals:
        return True
    return any(
        tokens.lows[place] in lexicon.words.ranging for place in range(max(floor, at - _SECOND), at)
    )
