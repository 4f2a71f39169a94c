"""How the text of a file is laid out: its tables, its blocks, what is code, and its comments."""

from typing import NamedTuple


class Cell(NamedTuple):
    """A cell of a table: ``prose[start:end]``, without blanks around it; it may be empty.

    It covers ``columns`` columns and ``rows`` rows. ``header`` says that the file marks it as a
    heading.
    """

    start: int
    end: int
    columns: int = 1
    header: bool = False
    rows: int = 1


class Table(NamedTuple):
    """A table: ``prose[start:end]``, and its rows from top to bottom."""

    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]


class Block(NamedTuple):
    """A paragraph, item, heading or table: ``prose[start:end]``."""

    start: int
    end: int


class Comment(NamedTuple):
    """What the file says to programs and not to readers, before ``prose[at:]``.

    ``start`` and ``end`` are offsets into the file.
    """

    at: int
    text: str
    start: int
    end: int


class Layout(NamedTuple):
    """The parts of a text, each kind in its order; offsets are into the prose.

    ``code`` are stretches that are shown as they are written; ``tables`` are those that lie in no
    other table.
    """

    tables: tuple[Table, ...] = ()
    blocks: tuple[Block, ...] = ()
    code: tuple[tuple[int, int], ...] = ()
    comments: tuple[Comment, ...] = ()
