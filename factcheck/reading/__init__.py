"""Relations that a text states between figures that it prints in full, as claims.

In: ``Article``s with their figures, and which of these somebody has claimed. Out: a ``Reading``.
Imports the nouns, the recogniser and, for the common words of a language, ``cover``.

``sentence`` cuts the text, ``sketch`` shows a sentence to patterns, ``phrases``, ``classes`` and
``words`` are what patterns consist of, ``relations`` has one module for each relation that
sentences state, ``turns`` the patterns that changes share and ``moves`` what they find, ``shares``
the words and ``results`` the patterns of single relations. ``guards`` are expressions with words of
a language: ``basis``, ``trailing``, ``times`` and ``spans`` tell by them that a change is another
one; ``alternatives``, ``brackets``, ``opposites``, ``places`` and ``lists`` that parts exclude each
other or leave nothing out (``closing``: what a whole is made up of, ``lands``: what lies in what,
``items``: the parts of a list); ``others`` that what is said is meant of other figures, ``wholes``
that a share is of another whole, ``slips`` that figures all but agree. ``tables`` reads tables.
``nouns`` says whether two figures are of one kind and ``literals`` how a figure is taken;
``claims`` writes what was read as claims, ``subjects`` and ``naming`` name their quantities,
``sharing`` makes one of those that are the same figure of a wrong relation, and ``acceptances`` are
what the comments of a text say of its findings.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.model.anchor import Evidence
from factcheck.model.article import Article
from factcheck.model.claim import AcceptedQuote
from factcheck.model.corpus import Corpus
from factcheck.model.coverage import Coverage, Recognised
from factcheck.model.figure import Figure
from factcheck.model.span import Span, Text
from factcheck.reading import tables
from factcheck.reading.acceptances import accepted_quotes
from factcheck.reading.claims import Reading, Writer, with_names
from factcheck.reading.relation import Known, Rates, Relation, Term
from factcheck.reading.relations import ACROSS, READERS, currency
from factcheck.reading.sentence import sentences
from factcheck.reading.sharing import with_shared
from factcheck.reading.sketch import Sketch, sketch
from factcheck.reading.subjects import subject
from factcheck.reading.tables import TableCell

__all__ = [
    "MOST",
    "Known",
    "Rates",
    "Reading",
    "Relation",
    "TableCell",
    "Term",
    "cells",
    "read",
    "read_all",
    "sentences",
    "subject",
    "with_names",
    "with_shared",
]

MOST = 40
"""What has more figures than this is a list, and no sentence; patterns would search it for long."""
NOWHERE = Span("", 1, 1, 1, 1)
cells = tables.cells


def read_all(  # noqa: PLR0913 - a corpus and what is known of its texts
    corpus: Corpus,
    evidence: Evidence,
    texts: Mapping[str, Recognised],
    coverage: Coverage,
    quotes: Sequence[AcceptedQuote] = (),
    *,
    rates: Mapping[str, Rates] = MappingProxyType({}),
    partial: bool = False,
) -> Reading:
    """Return what the texts of all sources state, as claims beside those of a corpus.

    ``quotes`` are the findings that settings accept in the words of texts; they may be meant for
    others where the texts are ``partial``. ``rates`` is what is known of currencies when a source
    was published.
    """
    articles = {
        name: article for name, article in evidence.articles.items() if isinstance(article, Article)
    }
    accepted = accepted_quotes(articles.values(), quotes, partial=partial)
    writer = Writer((claim.id for claim in corpus.claims), corpus.quantities, accepted)
    done = set()
    for covered in coverage.sources:
        article, text = articles[covered.source], texts[covered.source]
        if (article.file, article.sha256) in done or text.foreign:
            continue
        done.add((article.file, article.sha256))
        claimed = [index for index, one in enumerate(covered.figures) if one.is_settled]
        known = rates.get(covered.source)
        relations = read(article, text.language, text.figures, claimed, known)
        writer.write(article, Text(covered.source, NOWHERE), text, relations)
    return writer.reading


def read(
    article: Article,
    language: str,
    figures: Sequence[Figure],
    claimed: Collection[int] = (),
    rates: Rates | None = None,
) -> list[Relation]:
    """Return the relations that a text states, in the order of their passages.

    ``figures`` are those of its prose; ``claimed`` those that claims say, by their index: a
    relation between them alone is not read again. Nor is one between figures that an earlier
    relation of the same passage relates: "rose from 20 to 25, up 25 percent" says all at once.
    With ``rates`` money in two currencies is compared with them.
    """
    known = sorted((figures[index].start, figures[index].end) for index in claimed)
    seen: defaultdict[int, list[frozenset[Figure]]] = defaultdict(list)
    found = []
    for relation in _relations(article, language, figures, rates):
        related = frozenset(relation.figures)
        is_known = bool(known) and all(_is_in(known, figure) for figure in related)
        if not is_known and not any(related <= other for other in seen[relation.start]):
            found.append(relation)
            seen[relation.start].append(related)
    return sorted(found, key=lambda relation: relation.start)


def _relations(
    article: Article, language: str, figures: Sequence[Figure], rates: Rates | None
) -> Iterator[Relation]:
    """Yield the relations of each sentence, those between sentences, and those of tables."""
    sketches = [*_sketches(article, figures, language)]
    for one in sketches:
        if len(one.figures) > 1:
            for reader in READERS:
                yield from reader.relations(one, language)
    for reader in ACROSS:
        yield from reader.across(sketches, language)
    if rates:
        yield from currency.alone(sketches, language, rates)
    yield from tables.relations(article, language, figures)


def _sketches(article: Article, figures: Sequence[Figure], language: str) -> Iterator[Sketch]:
    """Yield the sentences with figures; what is shown as code is none, nor are tables."""
    prose, layout = article.prose.text, article.layout
    passed = [*layout.code, *((table.start, table.end) for table in layout.tables)]
    cuts = sorted({block.start for block in layout.blocks} | {at for part in passed for at in part})
    shown, starts = sorted(passed), [figure.start for figure in figures]
    for start, end in sentences(prose, figures, cuts):
        here = figures[bisect_left(starts, start) : bisect_left(starts, end)]
        inside = bisect_left(shown, (end, end)) - 1
        if 0 < len(here) <= MOST and not (inside >= 0 and start < shown[inside][1]):
            yield sketch(prose, start, end, here, language)


def _is_in(places: Sequence[tuple[int, int]], figure: Figure) -> bool:
    """Whether a figure stands in one of some places, however a table reads it: (251) is -251."""
    at = bisect_left(places, (figure.end, 0)) - 1
    return at >= 0 and figure.start < places[at][1]
