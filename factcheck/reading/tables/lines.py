"""The rows of a grid, or its columns, as lines that may be added up: whole numbers at crossings."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from factcheck.reading.tables.grid import LARGE, Column, Grid
from factcheck.reading.tables.numbers import PERCENT, Content, Number, family


class Entry(NamedTuple):
    """A number of a table and its rounding: the step between numbers that could stand there.

    ``amount`` and ``grain`` are the value and the step in units of the table's last decimal.
    """

    number: Number
    family: str
    amount: int
    grain: int
    step: Fraction


class Line(NamedTuple):
    """A row or a column: its name, and its entry at each crossing.

    A place without a number has none; ``open`` are those where something else stands, such as a
    word, so that its number is not known, and ``blank`` those where nothing stands, or a dash.
    ``heading`` says that it has no numbers at all, ``whole`` that others are shares of it.
    """

    name: str
    entries: tuple[Entry | None, ...]
    open: frozenset[int]
    blank: frozenset[int]
    heading: bool
    whole: bool = False


class Axis(NamedTuple):
    """All lines of a table in one direction, and the names of what crosses them."""

    lines: Sequence[Line]
    crossings: Sequence[str]
    is_down: bool


def entry(number: Number, column: Column, places: int) -> Entry:
    """Return a number of a column as an entry; ``places`` are the most decimals of the table."""
    own = number.decimals
    least = column.decimals.get(family(number.unit), own)
    step = Fraction(1, 10 ** min(own, least))
    if step == 1 and not own and column.zeros and abs(number.value) >= LARGE:
        step = Fraction(10**column.zeros)
    scale = 10**places
    return Entry(
        number,
        PERCENT if column.percent and not number.unit else family(number.unit),
        int(number.value * scale),
        int(step * scale),
        step,
    )


def counted(number: Number) -> Entry:
    """Return a number of cases as an entry, which is exact."""
    return Entry(number, "", int(number.value), 0, Fraction(0))


def entries(grid: Grid) -> list[list[Entry | None]]:
    """Return the entry of each row of each column."""
    numbers = (cell.number for column in grid.columns for cell in column.cells if cell.number)
    places = max((number.decimals for number in numbers), default=0)
    return [
        [entry(cell.number, column, places) if cell.number else None for cell in column.cells]
        for column in grid.columns
    ]


def exactly(found: list[list[Entry | None]]) -> list[list[Entry | None]]:
    """Return the entries of a table of counts: its whole numbers are only themselves."""
    return [
        column
        if any(one and one.number.decimals and not one.family for one in column)
        else [one and _exact(one) for one in column]
        for column in found
    ]


def _exact(one: Entry) -> Entry:
    """Return an entry without rounding if it is plain."""
    is_plain = not one.family and not one.number.unit
    return one._replace(grain=0, step=Fraction(0)) if is_plain else one


def axes(
    grid: Grid, found: list[list[Entry | None]], wholes: frozenset[int] = frozenset()
) -> tuple[Axis, Axis]:
    """Return the rows as lines, whose crossings are the columns, and the columns as lines.

    ``wholes`` are rows of which others are shares.
    """
    headers = tuple(column.header for column in grid.columns)
    down = [
        Line(
            name,
            tuple(column[row] for column in found),
            frozenset(at for at, one in enumerate(grid.columns) if _is_open(one.cells[row])),
            frozenset(at for at, one in enumerate(grid.columns) if _is_blank(one.cells[row])),
            row in grid.headings,
            row in wholes,
        )
        for row, name in enumerate(grid.names)
    ]
    across = [
        Line(
            column.header,
            tuple(found[at]),
            frozenset(row for row, cell in enumerate(column.cells) if _is_open(cell)),
            frozenset(row for row, cell in enumerate(column.cells) if _is_blank(cell)),
            heading=False,
        )
        for at, column in enumerate(grid.columns)
    ]
    return Axis(down, headers, is_down=True), Axis(across, grid.names, is_down=False)


def _is_open(cell: Content) -> bool:
    """Whether a cell has something else than a number, so that its number is not known."""
    return bool(cell.text) and not cell.number and not cell.dash


def _is_blank(cell: Content) -> bool:
    """Whether a cell has nothing in it, or a dash."""
    return cell.dash or not cell.text
