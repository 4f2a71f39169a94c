"""The stretches of a text that make one claim each, and how they are quoted."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.anchor.locate import locate
from factcheck.anchor.page import Page
from factcheck.model.anchor import Anchor
from factcheck.model.figure import Figure
from factcheck.model.layout import Table
from factcheck.model.quote import Quote
from factcheck.model.span import Span, Text
from factcheck.reading import sentences

# Words before or behind a sentence that may be needed to make its quote unique, at most where one
# side is enough; and signs of the text on each side that are looked at.
CONTEXT, NEAR = 12, 1000
NOWHERE = Span("", 1, 1, 1, 1)


class Passage(NamedTuple):
    """A sentence, or a row of a table: ``text[start:end]``, and the index of its table."""

    start: int
    end: int
    table: int | None = None


def passages(text: str, found: Sequence[Figure], tables: Sequence[Table]) -> list[Passage]:
    """Return the rows of tables, each from first cell to last, and the sentences beside them."""
    rows = [
        Passage(row[0].start, row[-1].end, number)
        for number, table in enumerate(tables)
        for row in table.rows
        if row[0].start < row[-1].end
    ]
    rows.sort(key=lambda row: row.start)
    starts = [row.start for row in rows]
    cuts = sorted({at for row in rows for at in (row.start, row.end)})
    beside = (
        Passage(start, end)
        for start, end in sentences(text, found, cuts)
        if not any(
            row.start < end and start < row.end
            for row in rows[max(bisect_right(starts, start) - 1, 0) :][:2]
        )
    )
    return sorted([*rows, *beside], key=lambda one: (one.start, one.end))


def quoted(text: str, passage: Passage) -> str:
    """Return a passage on one line.

    Between the cells of a row stand tabulators, so that 100 and 110 beside each other stay two.
    """
    words = text[passage.start : passage.end]
    cells = [words] if passage.table is None else re.split(r"\n\s*\n|\t", words)
    return "\t".join(" ".join(cell.split()) for cell in cells)


def context(words: str, text: str, passage: Passage, page: Page) -> tuple[str, str]:
    """Return the words before or behind a quote that make it unique, as few as are enough.

    Of a sentence that stands among others that are the same, they are those on both sides. Both are
    empty where the quote is unique by itself, or where nothing helps.
    """
    before = text[max(passage.start - NEAR, 0) : passage.start].split()
    behind = text[passage.end : passage.end + NEAR].split()
    for prefix, suffix in _contexts(before, behind):
        if isinstance(locate(Quote(Text(words, NOWHERE), prefix, suffix), page), Anchor):
            return prefix, suffix
    return "", ""


def _contexts(before: Sequence[str], behind: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield more and more words before a quote, then behind it, then on both sides."""
    for size in range(min(CONTEXT, len(before)) + 1):
        yield " ".join(before[len(before) - size :]), ""
    for size in range(1, min(CONTEXT, len(behind)) + 1):
        yield "", " ".join(behind[:size])
    size, most = 1, max(len(before), len(behind))
    while before and behind and size < 2 * most:
        yield " ".join(before[-size:]), " ".join(behind[:size])
        size *= 2
