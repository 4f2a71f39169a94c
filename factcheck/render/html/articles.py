"""Prepare the texts of sources as prose in which every figure is marked by its state.

The figures are those that were found in the text; a claim without a found figure is marked by its
whole quote. What was read as claims is marked at its figures.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from factcheck.model.anchor import Ambiguous, Anchor, Outcome
from factcheck.model.article import Article
from factcheck.model.claim import Claim
from factcheck.model.coverage import State, Tracked
from factcheck.model.layout import Table
from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.model.source import Source
from factcheck.render.html.marking import (
    PRESSING,
    STATES,
    Cutter,
    Marked,
    Piece,
    sentence_around,
)
from factcheck.render.html.numbers import Number
from factcheck.render.phrases import CLASHES, brief, relation_text, safe_link, texts_of


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim's words stand: the id of their piece, and the rest of their sentence."""

    claim: str
    id: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a table, over so many columns; ``header``: it is a heading."""

    pieces: tuple[Piece, ...]
    columns: int
    header: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of a text."""

    rows: tuple[tuple[GridCell, ...], ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Figures that were checked against each other, in words, and the id of the first one."""

    text: str
    id: str
    state: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with its text in paragraphs and tables.

    Where the text is missing (not ``is_whole``), it has the quotes alone. ``written``: somebody has
    written claims about it. ``compared`` is what was read in it.
    """

    id: str
    source: Source
    url: str
    is_whole: bool
    paragraphs: tuple[tuple[Piece, ...] | Grid, ...]
    states: tuple[tuple[str, int], ...]
    places: tuple[Place, ...]
    written: bool = True
    compared: tuple[Compared, ...] = ()


Claimed = Sequence[tuple[Claim, Marked]]
"""Claims, each with the mark of its passage, which has no place yet."""


def articles(report: Report, numbers: Mapping[str, Sequence[Number]]) -> list[SourceView]:
    """Return every source that is quoted, read or has passages set aside, in the files' order."""
    quoted: dict[str, list[Claim]] = {}
    for claim in report.corpus.claims:
        if claim.source and claim.quote:
            quoted.setdefault(claim.source.value, []).append(claim)
    # Where a clash may be hidden, or something was not read, no claim can be called consistent.
    rules = {rule.name for rule in report.rules}
    is_known = report.verdict is Verdict.CONSISTENT or (
        rules.issuperset(CLASHES) and not any(finding.is_unread for finding in report.findings)
    )
    sources = report.corpus.sources.values()
    shown = (source for source in sources if source.name in quoted or source.set_aside)
    views = []
    for place, source in enumerate(shown, start=1):
        claims = [
            (claim, _claim_mark(claim, numbers, is_known=is_known))
            for claim in quoted.get(source.name, ())
        ]
        article = report.evidence.articles.get(source.name)
        if isinstance(article, Article):
            views.append(_text_view(f"source-{place}", source, article, report, claims))
        else:
            views.append(_quotes_view(f"source-{place}", source, claims))
    return views


def _claim_mark(claim: Claim, numbers: Mapping[str, Sequence[Number]], *, is_known: bool) -> Marked:
    """Return the mark of a claim's passage; the passage has no place yet."""
    found = min(numbers.get(claim.id, ()), key=lambda number: PRESSING[number.state], default=None)
    says = "; ".join(brief(text.value) for text in texts_of(claim))
    title = relation_text(claim) if claim.read else f"{claim.id}: {says}"
    known = "read" if claim.read else "consistent"
    state = found.state if found else known if is_known else "undecided"
    if found and found.accepted:
        what = relation_text(claim) if claim.read else claim.id
        title = f"{what}: accepted, {brief(str(found.accepted))}"
    return Marked(0, 0, state, title, found, claim.id)


def _quotes_view(name: str, source: Source, claims: Claimed) -> SourceView:
    """Return a source whose text is missing: its quotes, one a paragraph."""
    quotes = [claim.quote.exact.value if claim.quote else "" for claim, _ in claims]
    paragraphs = [*pairwise(accumulate(map(len, quotes), initial=0))]
    marks = [mark.at(Anchor(*place)) for (_, mark), place in zip(claims, paragraphs, strict=True)]
    cutter = Cutter("".join(quotes), marks)
    return SourceView(
        id=name,
        source=source,
        url=safe_link(source.url),
        is_whole=False,
        paragraphs=tuple(cutter.pieces(*place) for place in paragraphs),
        states=_states(marks),
        places=(),
    )


def _text_view(
    name: str, source: Source, article: Article, report: Report, claims: Claimed
) -> SourceView:
    """Return a source with its text, cut into pieces with their marks."""
    text = article.prose.text
    blocks = [*_blocks(text, article.layout.tables)]
    read = {claim.id: _read_anchors(claim, article) for claim, _ in claims if claim.read}
    own = [*_read_marks(claims, read), *_unclaimed_marks(source, article, report)]
    marks, places = [*own, *_set_aside_marks(source, report)], []
    figures = _claimed_figures(source, article, report)
    anchors = _quote_anchors(claims, report)
    for claim, mark in claims:
        if claim.read:
            places.append(Place(claim.id, f"{name}-{read[claim.id][0].start}"))
        elif claim.id in anchors:
            found = figures.get(claim.id) or [anchors[claim.id]]
            marks += [mark.at(anchor) for anchor in found]
            around = sentence_around(text, anchors[claim.id], *_around(blocks, anchors[claim.id]))
            places.append(Place(claim.id, f"{name}-{found[0].start}", *around))
    cutter = Cutter(text, marks, name)
    ids = {place.claim: place.id for place in places}
    return SourceView(
        id=name,
        source=source,
        url=safe_link(source.url),
        is_whole=True,
        paragraphs=tuple(
            _grid(block, cutter) if isinstance(block, Table) else cutter.pieces(*block)
            for block in blocks
        ),
        states=_states(marks),
        places=tuple(places),
        written=any(not claim.read for claim, _ in claims) or bool(source.set_aside),
        compared=tuple(
            Compared(relation_text(claim), ids[claim.id], mark.state)
            for claim, mark in claims
            if claim.read
        ),
    )


def _states(marks: Sequence[Marked]) -> tuple[tuple[str, int], ...]:
    """Return how many marks there are of each state."""
    states = [mark.state for mark in marks]
    return tuple((state, states.count(state)) for state in STATES if state in states)


def _blocks(text: str, tables: Iterable[Table]) -> Iterator[tuple[int, int] | Table]:
    """Yield the paragraphs and tables of a text; what a table has beside cells is a paragraph.

    A paragraph goes up to an empty line where there are any, else it is a line.
    """
    pattern = re.compile(r"\S(?:.|\n(?!\s*\n))*" if "\n\n" in text else r"\S.*")
    at = 0
    for table in tables:
        cells = [cell for row in table.rows for cell in row]
        first = min(cell.start for cell in cells)
        yield from (found.span() for found in pattern.finditer(text, at, first))
        yield table
        at = max(cell.end for cell in cells)
    yield from (found.span() for found in pattern.finditer(text, at))


def _around(blocks: Sequence[tuple[int, int] | Table], anchor: Anchor) -> tuple[int, int]:
    """Return the paragraph, or the cell of a table, that a passage begins in."""
    starts = [block.start if isinstance(block, Table) else block[0] for block in blocks]
    block = blocks[max(bisect_right(starts, anchor.start) - 1, 0)]
    if isinstance(block, Table):
        cells = (cell for row in block.rows for cell in row)
        inside = (cell for cell in cells if cell.start <= anchor.start < cell.end)
        return next(((cell.start, cell.end) for cell in inside), (block.start, block.end))
    return block


def _grid(table: Table, cutter: Cutter) -> Grid:
    """Return a table with its cells in pieces."""
    return Grid(
        tuple(
            tuple(
                GridCell(cutter.pieces(cell.start, cell.end), cell.columns, cell.header)
                for cell in row
            )
            for row in table.rows
        )
    )


def _read_anchors(claim: Claim, article: Article) -> list[Anchor]:
    """Return where the figures stand that were read as a claim, in their order."""
    return sorted({Anchor(*article.rendered(text.span)) for text in claim.says})


def _read_marks(claims: Claimed, read: Mapping[str, Sequence[Anchor]]) -> Iterator[Marked]:
    """Yield a mark for each figure that was read, with all relations that it stands in."""
    at: dict[Anchor, list[Marked]] = {}
    for claim, mark in claims:
        for anchor in read.get(claim.id, ()):
            at.setdefault(anchor, []).append(mark)
    for anchor, marks in at.items():
        pressing = min(marks, key=lambda mark: PRESSING[mark.state])
        yield replace(
            pressing.at(anchor), title=f"compared: {'; '.join(mark.title for mark in marks)}"
        )


def _quote_anchors(claims: Claimed, report: Report) -> dict[str, Anchor]:
    """Return where the quotes of claims stand; of an ambiguous one, its first place."""
    found = ((claim.id, _anchors_of(report.evidence.quotes.get(claim.id))) for claim, _ in claims)
    return {name: anchors[0] for name, anchors in found if anchors}


def _tracked_figures(
    source: Source, article: Article, report: Report
) -> Iterator[tuple[Tracked, Anchor]]:
    """Yield the figures of a text that somebody wrote claims about, and where in it they stand."""
    for covered in report.coverage.sources:
        if covered.source == source.name and covered.written:
            for tracked in covered.figures:
                figure = tracked.figure
                yield tracked, Anchor(*article.prose.rendered(figure.start, figure.end))


def _claimed_figures(source: Source, article: Article, report: Report) -> dict[str, list[Anchor]]:
    """Return the places of the figures that each claim says."""
    found: dict[str, list[Anchor]] = {}
    for tracked, anchor in _tracked_figures(source, article, report):
        for claim in tracked.claims if tracked.state is State.CLAIMED else ():
            found.setdefault(claim, []).append(anchor)
    return found


def _unclaimed_marks(source: Source, article: Article, report: Report) -> Iterator[Marked]:
    """Yield a mark for each quantity that no claim says though somebody wrote claims."""
    for tracked, anchor in _tracked_figures(source, article, report):
        if tracked.state is State.UNCLAIMED:
            yield Marked(anchor.start, anchor.end, "unclaimed", STATES["unclaimed"])


def _set_aside_marks(source: Source, report: Report) -> Iterator[Marked]:
    """Yield a mark for each passage that needs no claim."""
    for aside, outcome in zip(
        source.set_aside, report.evidence.set_aside.get(source.name, ()), strict=False
    ):
        for anchor in _anchors_of(outcome):
            yield Marked(anchor.start, anchor.end, "aside", aside.reason)


def _anchors_of(outcome: Outcome | None) -> tuple[Anchor, ...]:
    """Return all places of a quote: none where it is missing."""
    if isinstance(outcome, Ambiguous):
        return outcome.places
    return (outcome,) if isinstance(outcome, Anchor) else ()
