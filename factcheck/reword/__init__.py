"""Figures of a text said anew, in its own words: language, grouping, decimals, scale and unit.

In: a text, one of its ``Figure``s, and a literal of the statement language before and after.
Out: the new words, or none where they cannot be said in that form. Imports the nouns, the
recogniser, which reads the new words in their place, and the statement language.

``literals`` says what changes between two literals, ``surfaces`` cuts the words of a figure and
puts them together again, ``dates`` does so for dates; ``scales``, ``units``, ``periods``,
``multiples`` and ``shares`` have what may stand in place of a word, ``articles`` what stands before
a number: "an 8".
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain

from factcheck.model.figure import QUANTITIES, Figure, FigureKind
from factcheck.recognise import UnknownLanguageError, code_of, figures, lexicon
from factcheck.reword.articles import with_article
from factcheck.reword.dates import date_then, dates, other_weekday, says_date
from factcheck.reword.literals import (
    Change,
    as_fine,
    change,
    is_number,
    says,
    unhedged,
    without_about,
)
from factcheck.reword.multiples import other_multiples
from factcheck.reword.periods import bases, other_period
from factcheck.reword.scales import other_scales
from factcheck.reword.shares import ARTICLES, hedge_before, share_words
from factcheck.reword.stretch import Stretch
from factcheck.reword.surfaces import LARGEST_WORD, Surface, surface_of
from factcheck.reword.units import other_units

__all__ = [
    "Stretch",
    "as_fine",
    "is_number",
    "reworded",
    "said_anew",
    "says",
    "says_date",
    "without_about",
]

# Characters of a text on each side of a figure that are read with it; they end at a blank.
AROUND = 60
# From so many on, a number before a scale word has the wrong one.
MOST = 10_000
TEN = 10


def said_anew(text: str, figure: Figure, language: str, now: str, then: str) -> tuple[Stretch, ...]:
    """Return what to replace in a text once a literal is changed that says one of its figures.

    The words of the figure, and those beside it for the period that it is by, a year, or for the
    day of the week of a date. None where that cannot be said.
    """
    bare = unhedged(now, then)
    if bare and figure.kind is FigureKind.FRACTION:
        return _without_hedge(text, figure, language, bare, then)
    if "/" in figure.unit or bases(now) == bases(then):
        new = reworded(text, figure, language, now, then)
        beside = other_weekday(text, figure, language, now, then) if new else None
        own = _of_figure(text, figure, language, new)
        return () if beside is None else tuple(sorted((own, *beside)))
    period = other_period(text, figure, code_of(language), now, then)
    above = now.partition("/")[0], then.partition("/")[0]
    if not period or above[0] == above[1]:
        return (period,) if period else ()
    new = reworded(text, figure, language, *above)
    return (_of_figure(text, figure, language, new), period) if new else ()


def _of_figure(text: str, figure: Figure, language: str, new: str) -> Stretch:
    """Return the words of a figure to replace, with the article that changes with them."""
    own = Stretch(figure.start, figure.end, new)
    return with_article(text, own) if code_of(language) == "en" else own


def _without_hedge(
    text: str, figure: Figure, language: str, now: str, then: str
) -> tuple[Stretch, ...]:
    """Return what to replace so that a share is said anew, without the words that hedge it."""
    new = reworded(text, figure, language, now, then)
    hedge = hedge_before(text, figure, code_of(language)) if new else None
    if hedge is None:
        return ()
    is_first = text[hedge.start].isupper()
    told = new[:1].upper() + new[1:] if is_first else new
    return (Stretch(hedge.start, figure.end, told),)


def reworded(text: str, figure: Figure, language: str, now: str, then: str) -> str:
    """Return the words of a figure of a text once a literal is changed that says it.

    The literal may be in another unit or scale than the text, or have another sign. Empty where the
    figure cannot be said in the form that it has: in words that no number fits, with another hedge,
    or so that the text around it would read otherwise; and where it is by something else then,
    which stands beside it.
    """
    if "/" not in figure.unit and bases(now) != bases(then):
        return ""
    try:
        lexicon(language)
    except UnknownLanguageError:
        return ""
    reads = _Reads(text, figure, language)
    if says_date(figure, now):
        wanted = date_then(figure, then)
        return next(
            (one for one in dates(figure, then, language) if reads.as_date(one, wanted)), ""
        )
    meant = change(figure, now, then)
    if not meant:
        return ""
    found = surface_of(figure, language)
    if found and reads.are_spelled:
        found = found._replace(spelled=True)
    told = [_candidates(found, meant)] if found else list[Iterator[str]]()
    if figure.kind is FigureKind.FRACTION and len(meant.in_old_unit) == 1:
        told.append(share_words(text, figure, meant, language))
    several = chain(other_multiples(figure.surface, language), *told)
    return next((words for words in several if reads.as_meant(words, meant)), "")


def _candidates(surface: Surface, meant: Change) -> Iterator[str]:
    """Yield what may be said instead, in the scale of the new literal first."""
    if not meant.unit_changes:
        yield from _scaled(surface, meant, meant.in_old_unit)
        return
    for rest in other_units(surface.rest):
        yield from _scaled(surface._replace(rest=rest), meant, meant.values)


def _scaled(surface: Surface, meant: Change, values: tuple[Fraction, ...]) -> Iterator[str]:
    """Yield values in the scale words that they may have.

    Those before which a number would be less than one, and than it was, come last.
    """
    scale = surface.scale
    others = dict(other_scales(surface))
    wanted = scale * meant.rescaled
    ordered = [one for one in (wanted, scale, *others) if one == scale or one in others]
    least = min(map(abs, values)) if min(map(abs, surface.values)) >= 1 else None
    for one in sorted(dict.fromkeys(ordered), key=lambda one: least is not None and least < one):
        numbers = [value / one for value in values]
        if one == 1 or all(abs(number) < MOST for number in numbers):
            unit = values[0] / meant.values[0] if meant.values[0] else Fraction(1)
            place = meant.place * abs(unit) / one
            told = surface.with_numbers(
                numbers, place if one == wanted else _finest(numbers, place), others.get(one)
            )
            if told:
                yield told


def _finest(numbers: Sequence[Fraction], place: Fraction) -> Fraction:
    """Return the last place that some numbers take, of those from one on that a place may have."""
    while place < 1 and not any(number % (place * TEN) for number in numbers):
        place *= TEN
    return place


class _Reads:
    """How a text reads around a figure, with other words in its place."""

    def __init__(self, text: str, figure: Figure, language: str) -> None:
        start, end = max(figure.start - AROUND, 0), figure.end + AROUND
        if start:
            start = text.find(" ", start, figure.start) + 1 or figure.start
        if end < len(text):
            end = text.rfind(" ", figure.end, end) if " " in text[figure.end : end] else figure.end
        self.before, self.after = text[start : figure.start], text[figure.end : end]
        self.figure, self.language = figure, language
        self.others = self._others(self._figures(figure.surface), figure.surface)

    @property
    def are_spelled(self) -> bool:
        """Whether the text around has a number in words that others have in digits: fifteen."""
        return any(
            one.value is not None
            and one.value > LARGEST_WORD
            and set(one.scales) == {1}
            and not any(map(str.isdigit, one.surface))
            for one in self.others
        )

    def as_meant(self, words: str, meant: Change) -> bool:
        """Whether words read as the new figure, and all around them as before."""
        new = self._new(words)
        return new is not None and new.kind in QUANTITIES and meant.is_said_by(new, self.figure)

    def as_date(self, words: str, wanted: str) -> bool:
        """Whether words read as a date, and all around them as before."""
        new = self._new(words)
        return new is not None and new.kind is self.figure.kind and new.date == wanted

    def _new(self, words: str) -> Figure | None:
        """Return the figure that other words read as; ``None`` where more than that changes."""
        if words == self.figure.surface:
            return None
        found = self._figures(words)
        start, end = len(self.before), len(self.before) + len(words)
        article = next((one for one in ARTICLES if words.lower().startswith(f"{one} ")), "")
        starts = {start, start + len(article) + 1}
        new = next((one for one in found if one.start in starts and one.end == end), None)
        is_other = (
            new is None
            or new.hedge != self.figure.hedge
            or self._others(found, words) != self.others
        )
        return None if is_other else new

    def _figures(self, words: str) -> tuple[Figure, ...]:
        return figures(f"{self.before}{words}{self.after}", self.language)

    def _others(self, found: tuple[Figure, ...], words: str) -> list[Figure]:
        """Return the figures around some words, wherever they stand."""
        at = len(self.before)
        end = at + len(words)
        return [one._replace(start=0, end=0) for one in found if one.end <= at or end <= one.start]
