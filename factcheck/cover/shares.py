"""What only a claim makes a quantity: every fifth is a share, 12s are seconds, one is a number.

In a text on its own "every fifth day" is no share, "the 787s" no time and "one" hardly a count.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.model.figure import Figure, FigureKind
from factcheck.prose import exact
from factcheck.recognise import lexicon, words

# Before "one" and behind it: nobody, each other.
NOBODY, ANOTHER = words("no any every each some"), words("another")
EVERY = words("every jeder jede jedes jedem jeden")
_WORD = re.compile(r"[^\W\d_]+")
_SECONDS = re.compile("([0-9]+)s")


def quantities(text: str, language: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the ordinals of a text behind "every" as shares, and names such as 12s as seconds."""
    for figure in figures:
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


def ones(text: str, language: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the words for one in a text as figures, with their hedges: one cow.

    Not where they are a part of a figure.
    """
    found = [*_WORD.finditer(text)]
    lows = [match[0].lower() for match in found]
    known = lexicon(language)
    for index, low in enumerate(lows):
        start, end = found[index].span()
        before, behind = lows[max(index - 1, 0) : index], lows[index + 1 : index + 2]
        if (
            known.words.cardinals.get(low) != 1
            or NOBODY.intersection(before)
            or ANOTHER.intersection(behind)
            or any(one.start < end and start < one.end for one in figures)
        ):
            continue
        hedge = known.hedges.before(lows, index)
        yield Figure(
            start,
            end,
            text[start:end],
            FigureKind.NUMBER,
            Fraction(1),
            hedge=hedge[0] if hedge else "",
            numbers=("1",),
            scales=(1,),
        )


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
