"""Relations that a text states between figures that it prints in full, as claims.

In: an ``Article``, its language, its figures, and which of them somebody has claimed. Out: a
``Reading``. Imports the nouns, the recogniser and, for the common words of a language, ``cover``.

``sentence`` cuts the text, ``sketch`` shows a sentence to patterns, ``phrases`` and ``words`` are
what patterns consist of, ``relations`` has one module for each relation that sentences state,
``tables`` reads tables,
``literals`` says how a figure is taken, ``claims`` writes what was read as claims, and ``naming``
names their quantities.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence

from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.reading import tables
from factcheck.reading.claims import Reading, Writer
from factcheck.reading.relation import Relation
from factcheck.reading.relations import READERS
from factcheck.reading.sentence import sentences
from factcheck.reading.sketch import sketch

__all__ = ["Reading", "Writer", "read", "sentences"]

# A relation has at least so many figures.
FEWEST = 2


def read(
    article: Article, language: str, figures: Sequence[Figure], claimed: Collection[int] = ()
) -> list[Relation]:
    """Return the relations that a text states, in the order of their passages.

    ``figures`` are those of its prose; ``claimed`` those that claims say, by their index: a
    relation between them alone is not read again.
    """
    known = {figures[index] for index in claimed}
    return [
        relation
        for relation in _relations(article, language, figures)
        if not known.issuperset(relation.figures)
    ]


def _relations(article: Article, language: str, figures: Sequence[Figure]) -> Iterable[Relation]:
    """Return all relations of a text, in the order of their passages."""
    found = [
        *_sentence_relations(article, language, figures),
        *tables.relations(article, language, figures),
    ]
    return sorted(found, key=lambda relation: relation.start)


def _sentence_relations(
    article: Article, language: str, figures: Sequence[Figure]
) -> Iterator[Relation]:
    """Yield the relations of sentences; what is shown as code is none."""
    prose, layout = article.prose.text, article.layout
    passed = sorted([*layout.code, *((table.start, table.end) for table in layout.tables)])
    for start, end in sentences(prose, figures):
        first = bisect_left(figures, start, key=_start)
        here = figures[first : bisect_left(figures, end, key=_start)]
        if len(here) < FEWEST or any(low < end and start < high for low, high in passed):
            continue
        drawn = sketch(prose, start, end, here)
        seen: set[frozenset[Figure]] = set()
        for reader in READERS:
            for relation in reader.relations(drawn, language):
                if frozenset(relation.figures) not in seen:
                    seen.add(frozenset(relation.figures))
                    yield relation


def _start(figure: Figure) -> int:
    return figure.start
