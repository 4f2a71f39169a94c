"""What only a claim makes a quantity: every fifth is a share, 12s are seconds, one is a number.

In a text on its own "every fifth day" is no share, "the 787s" no time and "one" hardly a count.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.model.figure import Figure, FigureKind
from factcheck.prose import exact
from factcheck.recognise import figures, lexicon, words

# Before "one" and behind it: nobody, each other, a few.
NOBODY = words("no not any every each some nicht pas")
ANOTHER = words(
    "another anderer andere anderes anderen anderem paar bisschen wenig autre autres peu"
)
EVERY = words("every jeder jede jedes jedem jeden")
_WORD = re.compile(r"[^\W\d_]+")
_SECONDS = re.compile("([0-9]+)s")
# What stands behind an article, and what between it and the number of what it stands for.
_NOUN = re.compile(r"\s+[^\W\d_]")
_SO_MANY = re.compile(r"\s+\w+(?:\s+\w+)?\s+(?:(?:von|of|de)(?:\s+\w+){0,2}\s+|d['\u2019])")


def quantities(text: str, language: str, read: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the ordinals of a text behind "every" as shares, and names such as 12s as seconds."""
    for figure in read:
        seconds = _SECONDS.fullmatch(figure.surface)
        if figure.kind is FigureKind.ORDINAL and figure.value:
            yield from _share(text, language, figure)
        elif figure.kind is FigureKind.NAME and seconds:
            number = seconds[1]
            yield figure._replace(
                kind=FigureKind.AMOUNT,
                value=Fraction(number),
                unit="second",
                numbers=(number,),
                scales=(1,),
            )


def ones(text: str, language: str, read: Sequence[Figure], *, counted: bool) -> Iterator[Figure]:
    """Yield the words for one in a text as the figures that a 1 is in their place: one cow.

    Not where they are a part of a figure. An article counts things where the statement does, and
    one of the unit behind it: ein Lehrer, an hour; not what a figure counts: eine Herde von 12.
    """
    known = lexicon(language).words
    for start, end in _words_for_one(text, known.ones | known.articles):
        word = text[start:end].lower()
        is_article = word in known.articles
        is_part = any(one.start < end and start < one.end for one in read)
        if is_part or (is_article and _counts_nothing(text, end, read)):
            continue
        again = figures(f"{text[:start]}1{text[end:]}", language)
        figure = next((one for one in again if one.start == start and one.value == 1), None)
        if figure and (figure.unit or not is_article or (counted and word in known.ones)):
            behind = figure.end - start - 1
            yield figure._replace(end=end + behind, surface=text[start : end + behind])


def _words_for_one(text: str, among: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of these words, but where the words beside them make them none."""
    found = [*_WORD.finditer(text)]
    lows = ["", *(match[0].lower() for match in found), ""]
    for index, match in enumerate(found):
        before, low, behind = lows[index : index + 3]
        if low in among and before not in NOBODY and behind not in ANOTHER:
            yield match.span()


def _counts_nothing(text: str, end: int, read: Sequence[Figure]) -> bool:
    """Whether no word stands behind an article, or one for so many as a figure says."""
    counts = (one.start for one in read if one.start >= end and not one.unit)
    between = text[end : next(counts, end)]
    return not _NOUN.match(text, end) or bool(_SO_MANY.fullmatch(between))


def _share(text: str, language: str, ordinal: Figure) -> Iterator[Figure]:
    """Yield the share that an ordinal is behind "every", with the hedge before that."""
    before = [*_WORD.finditer(text, 0, ordinal.start)]
    if not before or before[-1][0].lower() not in EVERY:
        return
    lows = [match[0].lower() for match in before]
    hedge = lexicon(language).hedges.before(lows, len(lows) - 1)
    start, share = before[-1].start(), 1 / Fraction(ordinal.value or 1)
    written = exact(share)
    yield ordinal._replace(
        start=start,
        surface=text[start : ordinal.end],
        kind=FigureKind.FRACTION,
        value=share,
        hedge=hedge[0] if hedge else "",
        numbers=("" if "/" in written else written,),
        scales=(1,),
    )
