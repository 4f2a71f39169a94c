"""The figures of a passage of a text, and which of them a statement says."""

from collections.abc import Iterable
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
    for covered in known.coverage.sources:
        article = known.evidence.articles.get(covered.source)
        if isinstance(article, Article) and article.file == file:
            place = Anchor(*article.rendered(passage)) if isinstance(passage, Span) else passage
            here = (
                one.figure._replace(start=start, end=end)
                for one in covered.figures
                for start, end in [article.rendered(one.span)]
                if start < place.end and place.start < end
            )
            return Read(article, covered.language, tuple(here))
    return None


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
