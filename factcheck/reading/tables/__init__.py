"""Relations that tables state: totals, and columns that are calculated from others.

In: an ``Article``, its language, its figures. Out: ``Relation``s, and the
``TableCell``s for those who name them. Imports the nouns, and of
``reading`` the relation and the slips.

``numbers`` reads a cell, ``places`` and ``grid`` a table, ``words`` has the words of headers by
language. ``lines`` are rows or columns that are added up, ``totals`` finds the ``sums`` among them,
``wholes`` the rows of which others are shares, ``slips`` tells whether a wrong one is meant.
``derived`` finds columns that are calculated from others, by ``formulas``. ``exactness`` tells
counts from rounded amounts, ``statements`` writes entries as terms, ``reading`` puts all together.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.layout import Table
from factcheck.reading.relation import Relation
from factcheck.reading.tables.grid import grid
from factcheck.reading.tables.reading import Reader

__all__ = ["TableCell", "cells", "relations"]


class TableCell(NamedTuple):
    """A number of a table: ``prose[start:end]``, the header of its column and the name of its row.

    ``heading`` is the row without numbers above it; empty where there is none.
    """

    start: int
    end: int
    header: str
    row: str
    heading: str


def relations(article: Article, language: str, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield the relations that the tables of a text state, in the order of the tables."""
    prose = article.prose.text
    for table in article.layout.tables:
        first = bisect_left(figures, table.start, key=_start)
        here = figures[first : bisect_left(figures, table.end, key=_start)]
        yield from Reader(prose, language, here).read(table)


def cells(prose: str, table: Table, language: str) -> Iterator[TableCell]:
    """Yield the numbers of a table that stand in its columns of numbers, row by row.

    Those of the cases that headers tell are the last.
    """
    found = grid(prose, table, language)
    heading = ""
    for row, name in enumerate(found.names if found else ()):
        assert found
        if row in found.headings:
            heading = name
        for column in found.columns:
            number = column.cells[row].number
            if number:
                yield TableCell(number.start, number.end, column.header, name, heading)
    bases = {column.base: column.header for column in found.columns} if found else {}
    for base, header in bases.items():
        if base:
            yield TableCell(base.start, base.end, header, "cases", "")


def _start(figure: Figure) -> int:
    return figure.start
