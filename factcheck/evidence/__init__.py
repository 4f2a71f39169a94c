"""Evidence: numbers that come from data, as definitions.

In: a ``Corpus`` with tables, queries and rates. Out: the corpus with the quantities and definitions
that they are, and the problems of what cannot be had. Imports the nouns, what ``load`` knows of a
project's files, and the units and scales of ``language``; only ``database.py`` imports DuckDB, in a
process of its own, and ``rates.py`` CurrencyConverter, each where it is first needed.

``gathering`` begins: it has ``reading`` read tables and ``asking`` ask queries, which note in a
``work`` what they find. ``mentions`` tells which cells are asked for, ``files`` which files are
read, ``tables`` reads rows, ``cells`` the numbers in these, ``queries`` checks queries, ``engine``
reads for them what ``database`` answers, ``values`` says values in the language. ``flaw``
is what stands in the way of one.
"""

from collections.abc import Iterable, Mapping
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.corpus import Corpus
from factcheck.model.problem import Kind, Problem
from factcheck.model.table import Origin

if TYPE_CHECKING:
    from factcheck.load import Project

__all__ = ["Gathered", "gather", "spread"]


class Gathered(NamedTuple):
    """A corpus with its evidence, and for names that mean no cell the words that say why."""

    corpus: Corpus
    absent: Mapping[str, tuple[str, ...]] = {}

    def explained(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return problems; those of names that mean no cell say why.

        What was told of their table or query already is left out.
        """
        found = []
        for one in problems:
            why = self.absent.get(one.values[0]) if one.kind is Kind.UNKNOWN_QUANTITY else None
            if why is None:
                found.append(one)
            elif why:
                found.append(one._replace(kind=Kind.NO_CELL, values=(one.values[0], *why)))
        return tuple(found)


def gather(corpus: Corpus, within: "Project", others: Iterable[str] = ()) -> Gathered:
    """Return a corpus with the values of its tables, queries and rates.

    Of tables those cells that its statements mention, or ``others``; no file outside of ``within``
    is read.
    """
    if not corpus.tables and not any(one.query or one.rate for one in corpus.quantities.values()):
        return Gathered(corpus)
    from factcheck.evidence.gathering import gathered
    from factcheck.evidence.work import Work

    work = Work(corpus, within, others)
    with closing(work.allowance):
        return Gathered(gathered(work), work.absent)


def spread(base: str, to: str, published: str, *, ever: bool) -> tuple[str, Origin] | None:
    """Return what a currency has cost in another in the years before a text, and where that stands.

    ``published`` is its day, month or year; ``ever``: since there are rates. ``None`` where that is
    not known, or the rates are not installed.
    """
    from factcheck.evidence import rates
    from factcheck.evidence.flaw import UnavailableError

    try:
        return rates.spread(base, to, published, ever=ever)
    except UnavailableError:
        return None
