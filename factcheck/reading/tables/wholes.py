"""Rows that are the whole of a table: their share is 100 %, and other rows are shares of them."""

from collections.abc import Iterator, Sequence
from itertools import product

from factcheck.reading.tables.formulas import SHARE, case
from factcheck.reading.tables.grid import Grid
from factcheck.reading.tables.lines import Entry
from factcheck.reading.tables.numbers import PERCENT
from factcheck.reading.tables.words import is_apart

# Rows whose share is plainly that of a whole, at the least, and those that have another, at most.
FEWEST, WRONG = 2, 1
_WHOLE = 100


def wholes(grid: Grid, entries: list[list[Entry | None]], language: str) -> frozenset[int]:
    """Return the rows that are a whole, as counts and their shares of it prove together."""
    apart = [is_apart(column.header, language) for column in grid.columns]
    shares = [at for at, one in enumerate(entries) if not apart[at] and _are_shares(one)]
    amounts = [at for at, one in enumerate(entries) if not apart[at] and at not in shares]
    return frozenset(
        row
        for share, amount in product(shares, amounts)
        for row in _all(entries[share])
        if _are_of(entries[share], entries[amount], row)
    )


def _are_shares(column: Sequence[Entry | None]) -> bool:
    """Whether a column has percentages alone, none of them more than 100."""
    told = [one for one in column if one]
    return all(one.family == PERCENT and 0 <= one.number.value <= _WHOLE for one in told)


def _all(column: Sequence[Entry | None]) -> Iterator[int]:
    """Yield the one row of a column that has 100 %."""
    found = [row for row, one in enumerate(column) if one and one.number.value == _WHOLE]
    yield from found if len(found) == 1 else ()


def _are_of(shares: Sequence[Entry | None], amounts: Sequence[Entry | None], whole: int) -> bool:
    """Whether the shares of all rows but one are those of a row's amount."""
    base = amounts[whole]
    cases = [
        case(SHARE, share, base, amount)
        for row, (share, amount) in enumerate(zip(shares, amounts, strict=True))
        if row != whole and share and share.amount and amount and base
    ]
    right = sum(one is not None and one.is_sharp for one in cases)
    wrong = sum(one is None or not one.holds for one in cases)
    return right >= FEWEST and wrong <= WRONG
