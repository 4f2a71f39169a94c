"""Days of the week beside full dates: Monday, 28 July 2025; Montag, den 28. Juli 2025.

Only what stands directly before or behind a date is its own, and only one that names its year in
four digits.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.model.figure import Figure, FigureKind, Weekday
from factcheck.recognise.lexicons import Lexicon, lexicon
from factcheck.recognise.vocabulary import Vocabulary

# How far before a date its day of the week begins, at most.
_REACH = 60
# Another day of the week so near before one makes a span or a list of both: Monday to Friday.
_NEAR = 30
_SENTENCE_END = re.compile(r"[.!?:;]\s")
_NUMBER = re.compile("[0-9]+")
_FULL_MONTH = re.compile(r"[^\W\d_]{4,}|\bMay\b")
_FULL_DATE, _YEAR_DIGITS = len("2025-07-28"), 4
# The first day of the Gregorian calendar, and one by which the last countries had changed to it.
_GREGORIAN, _CHANGED = date(1582, 10, 15), date(1923, 3, 1)


class _Forms(NamedTuple):
    """Expressions for a day of the week before a date, behind one, and anywhere.

    ``verb`` is one that makes the date what a sentence is about.
    """

    before: re.Pattern[str]
    behind: re.Pattern[str]
    anywhere: re.Pattern[str]
    verb: re.Pattern[str]


class _Pair(NamedTuple):
    """A day of the week and the date beside it: where it begins, and where both together do."""

    place: int
    start: int
    end: int
    name: str
    date: str
    date_as: str


def weekdays(text: str, language: str, figures: Sequence[Figure]) -> Iterator[Weekday]:
    """Yield the days of the week of a text that are beside a full date on another day.

    ``figures`` are those of the text. A day between two dates may be that of either.
    """
    words, forms = lexicon(language), _forms(language)
    pairs: defaultdict[int, list[_Pair]] = defaultdict(list)
    floor = 0
    for figure in figures:
        if _is_full(figure):
            for pair in _beside(text, floor, figure, words, forms):
                pairs[pair.place].append(pair)
            floor = figure.end
    for place in sorted(pairs):
        nearest = pairs[place][-1]
        named = _named(nearest.name, words)
        if not any(named in days_of(pair.date) for pair in pairs[place]):
            right = days_of(nearest.date)[0]
            write = str.capitalize if words.words.month_capitals else str.lower
            names = {number: write(name) for name, number in words.weekdays.items()}
            yield Weekday(
                nearest.start,
                nearest.end,
                named,
                right,
                names[named],
                names[right],
                nearest.date,
                nearest.date_as,
            )


def days_of(told: str) -> tuple[int, ...]:
    """Return the days of the week that a date in ISO 8601 may fall on; Monday is 0.

    Before the last countries changed their calendars a date may be Julian, before 1582 it is.
    """
    day = date.fromisoformat(told)
    gregorian = day.weekday()
    if day >= _CHANGED:
        return (gregorian,)
    year = day.year - (day.month <= 2)
    julian = (gregorian + year // 100 - year // 400 - 2) % 7
    return (gregorian, julian) if day >= _GREGORIAN else (julian, gregorian)


def _is_full(figure: Figure) -> bool:
    """Whether a figure is one day, with its year in four digits."""
    if figure.kind is not FigureKind.DATE or len(figure.date) != _FULL_DATE:
        return False
    numbers = _NUMBER.findall(figure.surface)
    has_month = any(map(str.isalpha, figure.surface))
    is_long = any(len(number) == _YEAR_DIGITS for number in numbers)
    return is_long and len(numbers) == (2 if has_month else 3)


def _beside(
    text: str, floor: int, figure: Figure, words: Lexicon, forms: _Forms
) -> Iterator[_Pair]:
    """Yield the days of the week directly before and behind a date.

    ``floor`` is the end of the date before it.
    """
    found = forms.before.search(text, max(floor, figure.start - _REACH), figure.start)
    if (
        found
        and _is_day(found[1], figure, words)
        and not forms.verb.match(text, figure.end)
        and not _is_joined(text[max(floor, found.start(1) - _NEAR) : found.start(1)], forms)
        and not text[floor : found.end(1)].lower().endswith(words.words.weekday_titles)
    ):
        start, end = found.start(1), figure.end
        end += _closes(text, start, end)
        yield _Pair(start, start, end, found[1], figure.date, figure.surface)
    found = forms.behind.match(text, figure.end)
    if found and _is_day(found[1], figure, words):
        start, end = figure.start, found.end(1)
        end += _closes(text, start, end)
        yield _Pair(found.start(1), start, end, found[1], figure.date, figure.surface)


def _closes(text: str, start: int, end: int) -> bool:
    """Whether a bracket closes behind a passage that was opened in it."""
    return "(" in text[start:end] and text[end : end + 1] == ")"


def _is_day(name: str, figure: Figure, words: Lexicon) -> bool:
    """Whether a name is a day of the week, and no other word of the same letters.

    The Sun is a newspaper beside a month in full.
    """
    return name.lower() not in words.words.doubtful_weekdays or not _FULL_MONTH.search(
        figure.surface
    )


def _is_joined(before: str, forms: _Forms) -> bool:
    """Whether another day of the week stands in the same sentence shortly before one."""
    return bool(forms.anywhere.search(_SENTENCE_END.split(before)[-1]))


def _named(name: str, words: Lexicon) -> int:
    """Return the day of the week that a word names; Monday is 0."""
    low = name.lower()
    return words.weekdays[low] if low in words.weekdays else words.short_weekdays[low]


@cache
def _forms(language: str) -> _Forms:
    """Return the expressions of a language."""
    known = lexicon(language)
    words = known.words
    spellings = {
        spelling
        for name in (*known.weekdays, *known.short_weekdays)
        for spelling in (name.capitalize(), name.upper(), *_small(name, words))
    }
    day, part = _any_of(spellings), rf"(?:\s?(?i:{_any_of(words.day_parts)}))?"
    opener, article, verb = map(_any_of, (words.day_openers, words.articles, words.day_verbs))
    blank = r"[^\S\n\r]"
    named = rf"({day})\b\.?{part}" if not known.heads else rf"({day}){part}\b\.?"
    return _Forms(
        re.compile(
            rf"(?<![\w'’/–—-]){named}"
            rf"(?:,?{blank}*\(?|,{blank}*\r?\n{blank}*)(?:{opener}\s+)?\Z"
        ),
        re.compile(
            rf"(?:{blank}?\(|,?{blank}+(?:{verb}{blank}+(?={article}{blank}))?)"
            rf"(?:{article}{blank}+)?{named}(?={blank}*(?:[.,;:!?)\n\r]|\Z))"
        ),
        re.compile(rf"\b{day}\b"),
        re.compile(rf"{blank}+{verb}\b"),
    )


def _small(name: str, words: Vocabulary) -> tuple[str, ...]:
    """Return a name in small letters where days of the week are written so."""
    return () if words.month_capitals else (name,)


def _any_of(words: Iterable[str]) -> str:
    """Return the expression for one of some words, the longest first."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest))})"
