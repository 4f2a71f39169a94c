"""The layout of a text, from the marks of its bits."""

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.model.layout import Block, Cell, Comment, Layout, Table
from factcheck.model.rendition import Bit

CELLS, ROWS = ("cell", "heading"), ("row", "head")


def layout(bits: Iterable[Bit], prose: str, file: str) -> Layout:
    """Return the parts of a text from its bits; ``prose`` is what they are merged to.

    All cells of a row that is marked as ``head`` are headings.

    A part that is not closed ends where the part around it does. ``file`` has the comments.
    """
    found = _Layout(prose)
    at = 0
    for bit in bits:
        at += len(bit.text)
        if bit.mark == "comment":
            found.comments.append(Comment(at, file[bit.origin : bit.end], bit.origin, bit.end))
        elif bit.mark.startswith("/"):
            found.end(bit.mark[1:], at)
        elif bit.mark:
            mark, *spans = bit.mark.split(":")
            columns, rows = (max(int(span), 1) for span in spans or ("1", "1"))
            found.begin(_Part(mark, at, columns, rows))
    return found.done(at)


class _Part(NamedTuple):
    """A part that is open."""

    mark: str
    start: int
    columns: int
    rows: int


class _Layout:
    """The parts that were found, and those that are open, the outermost first."""

    def __init__(self, prose: str) -> None:
        self.prose = prose
        self.open: list[_Part] = []
        self.tables: list[Table] = []
        self.rows: list[list[Cell]] = []
        self.blocks: list[Block] = []
        self.code: list[tuple[int, int]] = []
        self.comments: list[Comment] = []

    def begin(self, part: _Part) -> None:
        """Open a part; a cell closes the one before it, a row the row, and each a block."""
        mark, at = part.mark, part.start
        self.close(("block",), at, inside=(*CELLS, "table"))
        if mark in CELLS:
            self.close(CELLS, at, inside=ROWS)
        elif mark in ROWS:
            self.close(ROWS, at, inside=("table",))
            if self.depth == 1:
                self.rows.append([])
        self.open.append(part)

    def end(self, mark: str, at: int) -> None:
        """Close a part and what is open inside of it; one that is not open is passed over."""
        self.close(CELLS if mark in CELLS else (mark,), at, inside=("table",))

    def close(self, marks: tuple[str, ...], at: int, inside: tuple[str, ...]) -> None:
        """Close the innermost open part with one of some marks that lies in no other of these."""
        for index in range(len(self.open) - 1, -1, -1):
            mark = self.open[index].mark
            if mark in marks:
                while len(self.open) > index:
                    self.keep(self.open.pop(), at)
                return
            if mark in inside:
                return

    @property
    def depth(self) -> int:
        """The number of tables that are open."""
        return sum(part.mark == "table" for part in self.open)

    def keep(self, part: _Part, at: int) -> None:
        """Keep a part that was closed; it is no longer among the open ones."""
        mark, start, columns, rows = part
        start, end = _trimmed(self.prose, start, at)
        if mark in CELLS and self.depth == 1 and self.rows:
            is_heading = mark == "heading" or any(one.mark == "head" for one in self.open)
            self.rows[-1].append(Cell(start, end, columns, is_heading, rows))
        elif mark == "table" and not self.depth:
            kept = tuple(tuple(row) for row in self.rows if row)
            self.rows = []
            if kept:
                self.tables.append(Table(start, end, kept))
                self.blocks.append(Block(start, end))
        elif mark == "code":
            self.code.append((start, end))
        elif mark == "block" and start < end:
            self.blocks.append(Block(start, end))

    def done(self, at: int) -> Layout:
        """Return the layout; what is open ends where the text does."""
        while self.open:
            self.keep(self.open.pop(), at)
        blocks = sorted(self.blocks)
        return Layout(tuple(self.tables), tuple(blocks), tuple(self.code), tuple(self.comments))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the blanks around it; an empty one at its start."""
    part = text[start:end]
    kept = part.strip()
    if not kept:
        return start, start
    first = start + len(part) - len(part.lstrip())
    return first, first + len(kept)
