"""A text cut into sentences, never inside a figure."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model.figure import Figure
from factcheck.reading.words import of_all
from factcheck.recognise import words

# The end of a sentence with the marks that close it, or of a line.
_END = re.compile("[.!?…]+[\"'”“»«\N{RIGHT SINGLE QUOTATION MARK})\\]]*(?=\\s)|\n")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_EMPTY_LINE = re.compile(r"[^\S\n]*\n|\s+\Z")
_LAST_WORD = re.compile(r"[^\W\d_]*$")
# Abbreviations that end in a point, in small letters.
_ABBREVIATIONS = of_all(
    {
        "en": words("""
            approx co corp dr etc excl inc incl jan feb apr aug sept sep oct nov dec jr ltd max min
            mr mrs ms no p pp prof rev sr st vol vs
            """),
        "de": words("""
            bspw bzw ca dr etc evtl ggf inkl jan feb apr aug sept okt nov dez lt max mio mill min
            mrd nr prof resp sog st tsd usw vgl vj zzgl
            """),
    }
)


def sentences(
    text: str, figures: Sequence[Figure], cuts: Sequence[int] = ()
) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends, without blanks around it.

    Paragraphs are separated by blank lines or, in a text without any, by line breaks; no sentence
    goes beyond one, nor beyond one of the ``cuts``, which are in order.
    """
    for start, end in _uncut(text, figures):
        inner = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
        for low, high in pairwise((start, *inner, end)):
            yield from _trimmed(text, low, high)


def _uncut(text: str, figures: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends."""
    wrapped = _BLANK_LINE.search(text) is not None
    start, number = 0, 0
    for match in _END.finditer(text):
        at = match.end()
        while number < len(figures) and figures[number].end < at:
            number += 1
        is_inside = number < len(figures) and figures[number].start < at
        is_end = (
            _ends_paragraph(text, at, wrapped=wrapped)
            if match[0] == "\n"
            else _ends_sentence(text, match)
        )
        if is_end and not is_inside:
            yield start, at
            start = at
    yield start, len(text)


def _ends_paragraph(text: str, at: int, *, wrapped: bool) -> bool:
    return not wrapped or _EMPTY_LINE.match(text, at) is not None


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether a point ends a sentence and not an abbreviation.

    What follows does not begin with a small letter then.
    """
    following = text[match.end() : match.end() + 20].lstrip()[:1]
    if following.islower():
        return False
    before = _LAST_WORD.search(text, max(match.start() - 20, 0), match.start())
    word = before[0].lower() if before else ""
    return match[0] != "." or not (len(word) == 1 or word in _ABBREVIATIONS)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    if part.strip():
        yield start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())
