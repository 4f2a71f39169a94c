"""Years: bare numbers of four digits that count nothing, and decades."""

from factcheck.model.figure import FigureKind
from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.measures import is_timed
from factcheck.recognise.numerals import Number
from factcheck.recognise.tokens import Tokens

FIRST_YEAR, LAST_YEAR = 1000, 2199
USUAL_YEARS = range(1800, 2100)
# Four digits that are seldom anything else in the news, unless they are round.
_RECENT_YEARS = range(1990, 2050)
_CENTURY = 100
YEAR_DIGITS = 4


def is_year(number: Number, tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Whether a bare number is a year, by its size and by the words around it."""
    if (
        not number.plain
        or len(tokens.words[index]) != YEAR_DIGITS
        or not FIRST_YEAR <= number.value <= LAST_YEAR
    ):
        return False
    before = tokens.lows[index - 1] if index else ""
    if before in lexicon.words.of and _is_level(number, tokens.lows[index - 2], lexicon):
        return False
    if before in lexicon.words.year_cues or before in lexicon.months:
        return (
            not is_counted(tokens, number.end, lexicon, cue=True)
            if int(number.value) % _CENTURY == 0
            else True
        )
    if int(number.value) not in USUAL_YEARS:
        return False
    if (
        int(number.value) in _RECENT_YEARS
        and int(number.value) % 10
        and _stands_free(tokens, number.end, before, lexicon)
    ):
        return True
    return not is_counted(tokens, number.end, lexicon)


def _is_level(number: Number, noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun before "of" has a number and no year: the mark of 2000."""
    is_usual = int(number.value) in _RECENT_YEARS and int(number.value) % 10
    return not is_usual and any(map(noun.endswith, lexicon.words.levels))


def _stands_free(tokens: Tokens, end: int, before: str, lexicon: Lexicon) -> bool:
    """Whether four digits need not count anything, by the words around them.

    Such as: its 2023 profits, zahlte 2023 Steuern.
    """
    is_counted = (
        before in lexicon.words.counting
        or before in lexicon.words.fillers
        or before in lexicon.hedges.last
    )
    return before.isalpha() and not is_counted and tokens.lows[end] not in lexicon.words.plurals


def is_counted(tokens: Tokens, index: int, lexicon: Lexicon, *, cue: bool = False) -> bool:
    """Whether the word behind a number is what it counts."""
    word = tokens.words[index]
    if not word[:1].isalpha() or tokens.breaks[index]:
        return False
    if lexicon.words.noun_capitals:
        return word[0].isupper() and word[1:].islower() and not cue
    return word in lexicon.words.plurals or (
        word.islower() and word.endswith("s") and len(word) > len("was.")
    )


def decade(tokens: Tokens, index: int, lexicon: Lexicon) -> Draft | None:
    """Return a decade: ``1990s``, ``90er``."""
    word, suffix = tokens.words[index], tokens.lows[index + 1]
    at = index + 1
    if suffix in ("'", "’") and not tokens.gaps[at]:
        at, suffix = at + 1, tokens.lows[index + 2]
    if (
        suffix not in lexicon.words.decades
        or (suffix == "s" and len(word) == 2 and is_timed(tokens, index, lexicon))
        or tokens.gaps[at]
        or word[-1] != "0"
        or len(word) not in (2, 4)
    ):
        return None
    return Draft(index, at + 1, FigureKind.YEAR)
