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
    """The words of a passage, and the other words of the quote in their place; one may be empty."""

    text: str
    quote: str


class Missing(NamedTuple):
    """A quote that its text does not have: the passage most like it, if any, and the differences.

    ``misplaced``: the words are there, first at that passage, but not between the quote's prefix
    and suffix.
    """

    nearest: Anchor | None = None
    differences: tuple[Difference, ...] = ()
    misplaced: bool = False


class Ambiguous(NamedTuple):
    """A quote that its text has several times: its places in order.

    Of very many places only the first are listed; ``complete`` is false then.
    """

    places: tuple[Anchor, ...]
    complete: bool = True


Outcome = Anchor | Missing | Ambiguous


class Evidence(NamedTuple):
    """The texts of the sources that name a file, by source, and the places of quotes in them.

    ``quotes`` has the outcome for each claim that quotes a text which is at hand, by the claim's
    id; ``set_aside`` has those for the passages that a source sets aside, in their order, by
    source: an ambiguous one is set aside wherever it stands.
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
