"""Quotes to their places in the texts that they are taken from.

In: what was read, and the texts of its sources. Out: ``Evidence``: for each quote an ``Anchor``, or
that it is ``Missing`` or ``Ambiguous``. Imports the nouns alone. ``fold`` takes the typography off
a text, ``page`` keeps a text ready for looking up many quotes, ``locate`` looks up one, ``alike``
finds what a quote that is not there was probably taken from.
"""

from collections.abc import Mapping

from factcheck.model.anchor import Evidence
from factcheck.model.article import Article, Unavailable
from factcheck.model.corpus import Corpus

__all__ = ["anchor"]


def anchor(corpus: Corpus, articles: Mapping[str, Article | Unavailable]) -> Evidence:
    """Return the places of a corpus's quotes in the texts of its sources."""
    if not articles:
        return Evidence()
    from factcheck.anchor.locate import locate
    from factcheck.anchor.page import Page

    read = {name: article for name, article in articles.items() if isinstance(article, Article)}
    # Several sources may share a text. Paths that cannot be shown may look alike.
    distinct = {(article.file, article.sha256): article for article in read.values()}
    shared = {key: Page(article.prose.text) for key, article in distinct.items()}
    pages = {name: shared[article.file, article.sha256] for name, article in read.items()}
    return Evidence(
        articles,
        {
            claim.id: locate(claim.quote, pages[claim.source.value])
            for claim in corpus.claims
            if claim.quote and claim.source and claim.source.value in pages
        },
        {
            name: tuple(locate(passage.quote, page) for passage in corpus.sources[name].set_aside)
            for name, page in pages.items()
        },
    )
