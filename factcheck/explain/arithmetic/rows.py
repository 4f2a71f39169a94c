"""The rows of a derivation, and how they become lines."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple, TypeVar

from factcheck.model.unit import Dimension
from factcheck.prose import amount_in_full, columns, pad

T = TypeVar("T")

Row = tuple[str, str, str, str]
"""A sign, what it is about, its value or reason, and the values it may have."""

MOST, LARGEST = 24, 2
"""Of more stated values than ``MOST`` only the largest ones and the least are shown."""


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
        *largest, least = extremes(places, lambda place: stated[place].value)
        yield from (rows[place] for place in largest)
        more = amount_in_full(Fraction(len(places) - len(largest) - 1), "between")
        yield "", f"… and {more}", "", ""
        yield rows[least]


def extremes(things: Sequence[T], value: Callable[[T], Fraction]) -> Sequence[T]:
    """Return things by their values: all as they are, or of very many the largest and the least."""
    if len(things) <= MOST:
        return things
    *largest, least = sorted(things, key=value, reverse=True)
    return [*largest[:LARGEST], least]


def aligned(given: Iterable[Row]) -> tuple[str, ...]:
    """Return rows, of which there is at least one, as lines in columns."""
    rows = tuple(given)
    widths = [max(columns(row[column]) for row in rows) for column in range(3)]
    lines = []
    for sign, what, value, values in rows:
        cells = (sign.rjust(widths[0]), pad(what, widths[1]), pad(value, widths[2]), values)
        lines.append("  ".join(cells).rstrip())
    return tuple(lines)
