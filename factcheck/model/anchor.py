"""Where quotes stand in the texts they are taken from."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.model.article import Article, Unavailable
from factcheck.model.lines import Lines


class Anchor(NamedTuple):
    """The place of a passage: offsets into the prose of its article."""

    start: int
    end: int


class Difference(NamedTuple):
    """What a passage has instead of what a quote has, as each writes it; one of them may be empty."""

    text: str
    quote: str


class Missing(NamedTuple):
    """A quote that its text does not have: the passage most like it, if any is, and where that differs.

    ``misplaced``: the words are there, in the first place at that passage, but not between the quote's prefix and suffix.
    """

    nearest: Anchor | None = None
    differences: tuple[Difference, ...] = ()
    misplaced: bool = False


class Ambiguous(NamedTuple):
    """A quote that its text has several times, in the order of their places; only the first of very many are listed."""

    places: tuple[Anchor, ...]
    complete: bool = True


Outcome = Anchor | Missing | Ambiguous


class Evidence(NamedTuple):
    """The texts of the sources that name a file, by source, and where in them quotes stand.

    ``quotes`` has the outcome for each claim that quotes a text which is at hand, by the claim's id; ``set_aside`` those for the
    passages that a source sets aside, in their order, by source: an ambiguous one is set aside wherever it stands.
    """

    articles: Mapping[str, Article | Unavailable] = {}
    quotes: Mapping[str, Outcome] = {}
    set_aside: Mapping[str, tuple[Outcome, ...]] = {}

    @property
    def lines(self) -> dict[str, Lines]:
        """The lines of each text, by its file."""
        return {
            article.file: article.lines
            for article in self.articles.values()
            if isinstance(article, Article)
        }
