"""The passages of texts that a finding is about, with the figures that clash in them.

A passage is a sentence, or of a table its heads and the rows that have such a figure.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model.anchor import Anchor
from factcheck.model.article import Article
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.layout import Cell, Table
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.prose import shorten

# Characters between two figures that are shown, columns of a table, and rows.
BETWEEN, COLUMNS, ROWS = 400, 8, 12


class Part(NamedTuple):
    """Words of a passage; ``is_figure`` marks those that clash."""

    text: str
    is_figure: bool = False


class Passage(NamedTuple):
    """A passage of a text: the first claim that it was read as, its place, and its parts by cell.

    A sentence is one row of one cell. Of a table the first row has the heads.
    """

    claim: Claim
    span: Span
    rows: tuple[tuple[tuple[Part, ...], ...], ...]

    @property
    def is_table(self) -> bool:
        """Whether it has more than one cell."""
        return len(self.rows) > 1 or len(self.rows[0]) > 1


def passages(finding: Finding, report: Report) -> list[Passage]:
    """Return the passages that a finding on what was read is about, each once."""
    shown = {one.claim for one in finding.statements}
    stretches: dict[tuple[str, Anchor], list[Claim]] = {}
    for claim in report.corpus.claims:
        anchor = report.evidence.quotes.get(claim.id)
        is_shown = claim.read and not shown.isdisjoint(_statements(claim))
        if is_shown and claim.source and isinstance(anchor, Anchor):
            stretches.setdefault((claim.source.value, anchor), []).append(claim)
    articles = report.evidence.articles
    return [
        _passage(claims, anchor, article)
        for (source, anchor), claims in stretches.items()
        if isinstance(article := articles.get(source), Article)
    ]


def _statements(claim: Claim) -> Iterator[str]:
    """Yield the ids of the statements of a claim."""
    yield claim.id
    yield from (f"{claim.id}#{number}" for number in range(2, len(claim.says) + 1))


def _passage(claims: Sequence[Claim], anchor: Anchor, article: Article) -> Passage:
    """Return a passage that was read as some claims."""
    figures = sorted({article.rendered(text.span) for claim in claims for text in claim.says})
    text, first = article.prose.text, claims[0]
    for table in article.layout.tables:
        if table.start <= figures[0][0] and figures[-1][1] <= table.end:
            return Passage(first, first.span, _table_rows(text, table, figures))
    return Passage(first, first.span, ((_parts(text, *anchor, figures),),))


def _table_rows(
    text: str, table: Table, figures: Sequence[tuple[int, int]]
) -> tuple[tuple[tuple[Part, ...], ...], ...]:
    """Return the heads of a table and its rows with a figure; of many columns those with one."""
    heads, *others = table.rows
    having = [row for row in others if any(_has_one(cell, figures) for cell in row)]
    rows = [heads, *having[: ROWS - 1], *having[ROWS - 1 :][-1:]]
    width = max(map(len, rows))
    kept = {0} | {
        column for row in rows for column, cell in enumerate(row) if _has_one(cell, figures)
    }
    columns = range(width) if width <= COLUMNS else sorted(kept)[:COLUMNS]
    return tuple(
        tuple(
            _parts(text, row[column].start, row[column].end, figures) if column < len(row) else ()
            for column in columns
        )
        for row in rows
    )


def _has_one(cell: Cell, figures: Sequence[tuple[int, int]]) -> bool:
    """Whether a figure begins in a cell."""
    return any(cell.start <= start < cell.end for start, _ in figures)


def _parts(text: str, start: int, end: int, figures: Sequence[tuple[int, int]]) -> tuple[Part, ...]:
    """Return a stretch of a text, its figures apart from the words between them."""
    parts, at = [], start
    for first, last in figures:
        if at <= first and last <= end:
            parts += [
                Part(_spaced(text[at:first])),
                Part(_spaced(text[first:last]), is_figure=True),
            ]
            at = last
    parts.append(Part(_spaced(text[at:end])))
    return tuple(part for part in parts if part.text)


def _spaced(text: str) -> str:
    """Return words with single blanks between them, shortened; blanks at the ends stay."""
    words = " ".join(text.split())
    before, after = (" " if text[:1].isspace() else ""), (" " if text[-1:].isspace() else "")
    return f"{before}{shorten(words, BETWEEN)}{after}" if words else before
