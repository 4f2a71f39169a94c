"""The rows of a derivation, and how they become lines."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from factcheck.model.unit import Dimension
from factcheck.prose import amount_in_full, columns, pad

Row = tuple[str, str, str, str]
"""A sign, what it is about, its value or reason, and the values it may have."""

MOST, LARGEST = 24, 2
"""Of more stated values, one after the other, only so many and the least one are shown."""


class Stated(NamedTuple):
    """A value that somebody stated, in base units."""

    dimension: Dimension
    value: Fraction


def folded(rows: Sequence[Row], stated: Mapping[int, Stated]) -> Iterator[Row]:
    """Yield rows; of very many stated values of one kind in a row the largest and the least.

    ``stated`` has the values of the rows, by their places, that hold nothing but such a value.
    """

    def kind(place: int) -> Dimension | None:
        return stated[place].dimension if place in stated else None

    for one, run in groupby(range(len(rows)), kind):
        places = list(run)
        if one is None or len(places) <= MOST:
            yield from (rows[place] for place in places)
            continue
        *largest, least = sorted(places, key=lambda place: stated[place].value, reverse=True)
        yield from (rows[place] for place in largest[:LARGEST])
        more = amount_in_full(Fraction(len(largest) - LARGEST), "between")
        yield "", f"… and {more}", "", ""
        yield rows[least]


def aligned(rows: Iterator[Row] | Sequence[Row]) -> tuple[str, ...]:
    """Return rows as lines in columns."""
    rows = tuple(rows)
    widths = [max(columns(row[column]) for row in rows) for column in range(3)]
    lines = []
    for sign, what, value, values in rows:
        cells = (sign.rjust(widths[0]), pad(what, widths[1]), pad(value, widths[2]), values)
        lines.append("  ".join(cells).rstrip())
    return tuple(lines)
