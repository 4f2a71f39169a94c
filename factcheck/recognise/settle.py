"""What a bare number is: a quantity, a year, a time, part of a name, or the number of something."""

from factcheck.model.figure import FigureKind
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import Number
from factcheck.recognise.tokens import DASHES, HYPHENS, Tokens, is_number
from factcheck.recognise.years import is_year

_HOURS = 24
_SENTENCE_ENDS = frozenset({".", "!", "?", ":", "“", '"'})
_MARKS = frozenset({"§", "#", "№"})
_BRACKETS = {"[": "]", "(": ")"}


def settled(tokens: Tokens, draft: Draft, floor: int, lexicon: Lexicon) -> Draft:
    """Return a figure, settled by the words around it where it is a bare number."""
    if not draft.bare:
        return draft
    (number,) = draft.numbers
    if number.words:
        clock = lexicon.clock.at(tokens.lows, draft.end)
        if clock and number.value <= _HOURS:
            return Draft(draft.first, clock[1], FigureKind.TIME)
        if draft.first > floor and _is_label(tokens, draft.first - 1, lexicon):
            draft.kind = FigureKind.ENUMERATION
        return draft
    kind = _kind(tokens, draft, number, floor, lexicon)
    if kind:
        draft.kind = kind
        return draft
    mark, behind = tokens.words[draft.end], tokens.words[draft.end + 1]
    is_paired = (
        number.plain
        and not tokens.gaps[draft.end]
        and not tokens.gaps[draft.end + 1]
        and is_number(behind)
    )
    if not is_year(number, tokens, draft.first, lexicon):
        # 9/11
        return (
            Draft(draft.first, draft.end + 2, FigureKind.NAME)
            if is_paired and mark == "/"
            else draft
        )
    draft.kind = FigureKind.YEAR
    if is_paired and len(behind) == 2 and (mark == "/" or mark in HYPHENS or mark in DASHES):
        draft.end += 2  # 2023/24
    return draft


def is_share(tokens: Tokens, last: Draft, draft: Draft, lexicon: Lexicon) -> bool:
    """Whether what looks like a name with a number follows another number in a list.

    As in: 208 seats, the SPD 120.
    """
    counted = _counts(tokens, last.end, lexicon)
    between = tokens.lows[last.end + counted : draft.first - 1]
    joins = [low for low in between if low not in lexicon.words.fillers]
    is_list = 0 < len(joins) <= 2 and all(low == "," or low in lexicon.words.lists for low in joins)
    return (
        is_list
        and last.bare
        and draft.numbers != ()
        and not _is_known_name(tokens, draft.first - 1, lexicon)
    )


def _kind(
    tokens: Tokens, draft: Draft, number: Number, floor: int, lexicon: Lexicon
) -> FigureKind | None:
    """Return the kind that the words around a number in digits give it; ``None`` if none.

    They make it the number of something, or part of a name.
    """
    index = draft.first
    before = tokens.words[index - 1] if index > floor else ""
    if number.value.denominator != 1 or number.scale != 1:
        return None
    if before in _MARKS or _is_reference(tokens, draft, before):
        return FigureKind.ENUMERATION
    if not number.plain:
        return None
    if index == 0 or tokens.lines[index]:
        return FigureKind.ENUMERATION if _is_item(tokens, draft) else None
    if (
        before == "."
        and not tokens.gaps[index - 1]
        and tokens.lows[index - 2] in lexicon.words.point_labels
    ):
        return FigureKind.ENUMERATION
    if not before or not tokens.gaps[index]:
        return None
    if _is_known_name(tokens, index - 1, lexicon):
        return FigureKind.NAME
    if _counts(tokens, draft.end, lexicon):
        return None
    if _is_label(tokens, index - 1, lexicon):
        return FigureKind.ENUMERATION
    return FigureKind.NAME if _is_name(tokens, index - 1, lexicon) else None


def _is_label(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a word is followed by the number of what it names: page, Artikel."""
    is_noun = tokens.words[index][:1].isupper() or not lexicon.words.noun_capitals
    return is_noun and tokens.lows[index] in lexicon.words.labels


def _is_reference(tokens: Tokens, draft: Draft, before: str) -> bool:
    """Whether a number in brackets refers to a note: [1], and not an age."""
    index = draft.first
    if before not in _BRACKETS or tokens.words[draft.end] != _BRACKETS[before]:
        return False
    return before == "[" or (
        len(tokens.words[index]) == 1 and (index < 2 or tokens.lines[index - 1])
    )


def _is_item(tokens: Tokens, draft: Draft) -> bool:
    """Whether a number at the beginning of a line numbers what follows: ``1.``, ``2)``."""
    end = draft.end
    is_marked = tokens.words[end] in (")", ".") and not tokens.gaps[end] and tokens.gaps[end + 1]
    return (
        is_marked
        and len(tokens.words[draft.first]) <= 2
        and end + 1 < tokens.count
        and not tokens.lines[end + 1]
    )


def _counts(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a word behind a number is what it counts."""
    word = tokens.words[index]
    if not word[:1].isalpha() or tokens.breaks[index]:
        return False
    if lexicon.words.noun_capitals:
        return word[0].isupper() and word[1:].islower()
    return word in lexicon.words.plurals or (
        word.islower() and word.endswith("s") and len(word) > 3
    )


def _is_known_name(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a word is known to have a number in its name: Boeing 737, S&P 500."""
    word = tokens.words[index]
    return (not word.islower() and tokens.lows[index] in lexicon.words.names) or (
        word.isupper() and tokens.words[index - 1] == "&"
    )


def _is_name(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a word looks like a name with a number: iPhone 17, MDAX 50.

    Where nouns are small, any word with a capital does.
    """
    word, low = tokens.words[index], tokens.lows[index]
    if word[0].isalpha() and any(map(str.isupper, word[1:])):
        return True
    if lexicon.words.noun_capitals or not (word[0].isupper() and word[1:].islower()) or not index:
        return False
    is_other = (
        low in lexicon.months
        or low in lexicon.weekdays
        or low in lexicon.words.year_cues
        or low in lexicon.hedges.last
    )
    return not is_other and tokens.gaps[index] and tokens.words[index - 1] not in _SENTENCE_ENDS
