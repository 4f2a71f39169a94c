"""The figures of a passage of a text, and which of them a statement says."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from factcheck.fixing.edit import Known
from factcheck.model.anchor import Anchor
from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.span import Span
from factcheck.reword import says


class Read(NamedTuple):
    """A text, its language, and its figures, their offsets those of the prose."""

    article: Article
    language: str
    figures: tuple[Figure, ...]


def text_at(known: Known, file: str, passage: Anchor | Span) -> Read | None:
    """Return the text of a file with the figures of a passage of its prose, or of a place of it.

    ``None`` where the text is not at hand.
    """
    if file not in known.texts:
        return None
    article, covered = known.texts[file]
    place = article.span(*passage) if isinstance(passage, Anchor) else passage
    first = bisect_right(covered.figures, place[1:3], key=lambda one: one.span[3:5])
    rest = (covered.figures[index] for index in range(first, len(covered.figures)))
    here = takewhile(lambda one: one.span[1:3] < place[3:5], rest)
    found = []
    for one in here:
        start, end = article.rendered(one.span)
        found.append(one.figure._replace(start=start, end=end))
    return Read(article, covered.language, tuple(found))


def said(figures: Iterable[Figure], literal: str) -> list[Figure]:
    """Return the figures that a literal says; those of the same decimals, where there are any."""
    found = [figure for figure in figures if says(figure, literal)]
    words = literal.split()
    exactly = [
        one for one in found if all(number.lstrip("-") in _plain(words) for number in one.numbers)
    ]
    return exactly if len(found) > 1 and exactly else found


def _plain(words: Iterable[str]) -> set[str]:
    """Return the numbers of a literal as figures have theirs."""
    return {word.lstrip("-").replace("_", "") for word in words}
