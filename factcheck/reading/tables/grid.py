"""A table as a grid: its columns of numbers with their headers, and its rows with their names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.layout import Cell, Table
from factcheck.reading.tables.numbers import PERCENT, Content, Number, content, family
from factcheck.reading.tables.places import EMPTY, Row, headers, heads, places
from factcheck.reading.tables.words import pattern, says_percent

# Whole numbers are large from here on: those in digits are rounded in their zeros at the end.
LARGE = 1000
# Rows of a grid, and numbers of a series, at the least.
FEWEST, SERIES = 2, 3
_WHOLE = 100
# The number of cases in a header.
_CASES = re.compile(r"\b[nN]\s*=\s*(?P<n>\d[\d.,\u00a0\u202f']*\d|\d)")


class Column(NamedTuple):
    """A column of numbers: its header and what stands in each row.

    ``decimals`` are the least of its numbers, by their unit; ``zeros`` those that all of its large
    whole numbers end in. ``percent``: its header says that they are percentages. ``base`` is the
    number of cases that its header tells: "Women (n = 408)".
    """

    header: str
    cells: tuple[Content, ...]
    decimals: dict[str, int]
    zeros: int
    percent: bool = False
    base: Number | None = None


class Grid(NamedTuple):
    """The columns of numbers of a table, and the names of its rows.

    ``stretches`` of the prose are its rows, ``headings`` the rows without numbers, by their index;
    ``head`` is all text of the headers.
    """

    columns: tuple[Column, ...]
    names: tuple[str, ...]
    stretches: tuple[tuple[int, int], ...]
    headings: frozenset[int]
    head: str


def grid(prose: str, table: Table, language: str) -> Grid | None:
    """Return the grid of a table; ``None`` where it has no two rows below its headers."""
    rows = places(prose, table, comma=language != "en")
    top = heads(rows) if rows else 0
    body = rows[top:]
    if len(body) < FEWEST:
        return None
    names = headers(rows[:top])
    columns = [[row[at] for row in body] for at in range(len(names))]
    valued = [
        at for at, cells in enumerate(columns) if _has_amounts(at, names[at], cells, language)
    ]
    headings = frozenset(at for at, row in enumerate(body) if _is_heading(row, valued))
    bases = _bases(prose, table.rows[:top], comma=language != "en")
    found = [
        column._replace(base=_base(names[at], bases))
        for at in valued
        for column in _columns(names[at], columns[at], headings)
    ]
    return Grid(
        tuple(found),
        tuple(_name(row, valued) for row in body),
        tuple((cells[0].start, cells[-1].end) for cells in table.rows[top:]),
        headings,
        " ".join(cell.text for row in rows[:top] for cell in row),
    )


def _bases(prose: str, rows: Sequence[Sequence[Cell]], *, comma: bool) -> dict[str, Number]:
    """Return the numbers of cases that headers tell, by the text of these."""
    found = {}
    for cell in (cell for row in rows for cell in row):
        match = _CASES.search(prose, cell.start, cell.end)
        number = match and content(prose, match.start("n"), match.end("n"), comma=comma).number
        if number:
            found[content(prose, cell.start, cell.end, comma=comma).text] = number
    return found


def _base(header: str, bases: Mapping[str, Number]) -> Number | None:
    """Return the number of cases that a header tells; ``None`` where it tells none, or several."""
    found = {number for text, number in bases.items() if text in header}
    return found.pop() if len(found) == 1 else None


def _has_amounts(at: int, header: str, cells: Sequence[Content], language: str) -> bool:
    """Whether a column has numbers that are amounts, and not years or the numbers of its rows."""
    numbers = [cell.number for cell in cells if cell.number]
    if not numbers or all(number.is_year for number in numbers):
        return False
    if at:
        return True
    steps = {after.value - before.value for before, after in pairwise(numbers)}
    is_series = len(numbers) >= SERIES and steps == {1}
    return not is_series and not pattern("label", language).fullmatch(header.strip())


def _is_heading(row: Row, valued: Sequence[int]) -> bool:
    """Whether a row has no numbers, or nothing but years below nothing."""
    told = [row[at] for at in valued if row[at].number or row[at].dash]
    years = [cell.number for cell in told if cell.number and cell.number.is_year]
    return len(told) == len(years) and not (years and row[0].text)


def _name(row: Row, valued: Sequence[int]) -> str:
    """Return the name of a row: the text before its numbers."""
    texts = []
    for at, cell in enumerate(row):
        if at in valued and (cell.number or cell.dash):
            break
        if cell.text and not cell.dash:
            texts.append(cell.text)
    return " ".join(dict.fromkeys(texts))


def _columns(header: str, cells: Sequence[Content], headings: frozenset[int]) -> Iterator[Column]:
    """Yield a column and, as another, the numbers that stand in brackets behind its own."""
    told = [EMPTY if row in headings else cell for row, cell in enumerate(cells)]
    asides = [Content(cell.text, cell.aside) if cell.aside else EMPTY for cell in told]
    has_asides = sum(cell.number is not None for cell in asides) >= FEWEST
    yield _column(header, told)._replace(percent=says_percent(header) and not has_asides)
    if has_asides:
        yield _column(header, asides)


def _column(header: str, cells: Sequence[Content]) -> Column:
    """Return a column with how its numbers are rounded."""
    decimals: dict[str, int] = {}
    zeros = []
    for number in (cell.number for cell in cells if cell.number):
        unit = family(number.unit)
        # Nothing and all are often written without decimals.
        if number.value and not (unit == PERCENT and number.value == _WHOLE):
            decimals[unit] = min(decimals.get(unit, number.decimals), number.decimals)
        if abs(number.value) >= LARGE and number.value.denominator == 1:
            digits = str(abs(number.value.numerator))
            zeros.append(len(digits) - len(digits.rstrip("0")))
    return Column(header, tuple(cells), decimals, min(zeros, default=0))
