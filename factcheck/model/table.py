"""Where values come from that nobody states: tables, queries and rates, as declared."""

from typing import NamedTuple

from factcheck.model.span import Span, Text


class Column(NamedTuple):
    """A column of a table: its name in the file, and the unit of its numbers."""

    name: str
    unit: Text


class Table(NamedTuple):
    """A file of data: which column names its rows, and which columns are quantities.

    The cell of a row is the quantity ``table.column[row]``. ``rounded``: its numbers are rounded at
    their last place. ``sha256`` is the digest of the file that is meant. ``decimal`` is the sign
    before decimals, ``None`` where the file's own numbers tell it.
    """

    name: str
    span: Span
    file: Text
    key: Text
    columns: tuple[Column, ...]
    rounded: bool = False
    sha256: str | None = None
    decimal: str | None = None


class Rate(NamedTuple):
    """How much of one currency (``to``) is paid for one unit of another (``base``).

    ``on`` a day, or ``over`` a month or year, from the lowest to the highest of it.
    """

    base: Text
    to: Text
    on: Text | None = None
    over: Text | None = None


class Origin(NamedTuple):
    """Where the value of a definition comes from.

    A cell of a file has its ``row`` (the first one is 1, as a spreadsheet counts) and its
    ``column``; of a query there is the text, of a rate what it is the rate of. ``files`` are those
    that were read for it, without links.
    """

    file: str = ""
    row: int = 0
    column: str = ""
    query: str = ""
    rate: str = ""
    files: tuple[str, ...] = ()
