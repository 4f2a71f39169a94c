"""What stands in each place of a table: its rows, all of one length, and those that are headers."""

from collections.abc import Iterator, Sequence

from factcheck.model.layout import Cell, Table
from factcheck.reading.tables.numbers import Content, content, with_comma

# A table with more places is none that people read.
MOST = 200_000
EMPTY = Content()

Row = list[Content]


def places(prose: str, table: Table, *, comma: bool) -> list[Row]:
    """Return what stands in each place of each row; none for a table that is too large.

    ``comma`` says whether the language of the text has a comma before decimals. What stands in a
    cell that covers several places is in each of them, but a number is only in the first.
    """
    if sum(cell.columns * cell.rows for row in table.rows for cell in row) > MOST:
        return []
    comma = with_comma(
        (prose[cell.start : cell.end] for row in table.rows for cell in row), by_language=comma
    )
    rows: list[Row] = []
    hanging: dict[int, tuple[int, Content]] = {}  # cells from above, by their column
    for cells in table.rows:
        said = [(cell, content(prose, cell.start, cell.end, comma=comma)) for cell in cells]
        rows.append(_row(said, hanging))
    width = max(map(len, rows))
    return [row + [EMPTY] * (width - len(row)) for row in rows]


def _row(cells: Sequence[tuple[Cell, Content]], hanging: dict[int, tuple[int, Content]]) -> Row:
    """Return the places of a row: those of its cells, and of cells that hang down into it."""
    row: Row = []
    for cell, said in cells:
        row += _hanging(len(row), hanging)
        rest = EMPTY if said.number else said
        if cell.rows > 1:
            hanging |= {len(row) + at: (cell.rows - 1, rest) for at in range(cell.columns)}
        row += [said, *[rest] * (cell.columns - 1)]
    return [*row, *_hanging(len(row), hanging)]


def _hanging(at: int, hanging: dict[int, tuple[int, Content]]) -> Iterator[Content]:
    """Yield what hangs down into a row from one of its places on, as far as it does."""
    while at in hanging:
        left, said = hanging.pop(at)
        if left > 1:
            hanging[at] = left - 1, said
        yield said
        at += 1


def heads(rows: Sequence[Row]) -> int:
    """Return the number of rows at the top that are headers."""
    found = 1
    while found < len(rows) and _is_head(rows[found], is_below_title=not _told(rows[found - 1])):
        found += 1
    return found


def _told(row: Row) -> Row:
    """Return what is told behind the first place of a row."""
    return [cell for cell in row[1:] if cell.text]


def _is_head(row: Row, *, is_below_title: bool) -> bool:
    """Whether a row is a header as well: words and years, and nothing before them but a title."""
    told = _told(row)
    if not told:
        return not row[0].text
    if any(cell.dash or (cell.number and not cell.number.is_year) for cell in told):
        return False
    return not row[0].text or is_below_title or any(cell.number for cell in told)


def headers(rows: Sequence[Row]) -> list[str]:
    """Return the header of each column; above another, one serves the blanks to its right too.

    A row with a single text above others, or with one in brackets, is about the whole table.
    """
    told = [{cell.text for cell in _told(row)} for row in rows]
    own = [
        row
        for level, row in enumerate(rows)
        if len(told[level]) > 1 or (not any(told[level + 1 :]) and not _is_note(told[level]))
    ] or rows[-1:]
    levels = []
    for level, row in enumerate(own, 1):
        texts = [cell.text for cell in row]
        for at in range(2, len(texts) if level < len(own) else 0):
            texts[at] = texts[at] or texts[at - 1]
        levels.append(texts)
    return [" ".join(filter(None, dict.fromkeys(column))) for column in zip(*levels, strict=True)]


def _is_note(told: set[str]) -> bool:
    """Whether a row of headers says nothing, or one thing in brackets."""
    return not told or (len(told) == 1 and next(iter(told)).startswith("("))
