"""Sums of a table's lines: a total beside its parts, and how much their agreement tells."""

from collections.abc import Iterator, Sequence
from math import log2
from typing import NamedTuple

from factcheck.reading.tables.lines import Entry, Line

# Parts that make a sum, and crossings that prove a span that no name says to be one, at the least.
FEWEST = 2


class Sum(NamedTuple):
    """A total at one crossing: its entry, its parts with their lines, and whether it is right."""

    crossing: int
    total: Entry
    parts: tuple[tuple[int, Entry], ...]
    holds: bool
    bits: float


class Total(NamedTuple):
    """A line that is the sum of others, and the crossings where that is so or is plainly meant.

    Its parts are among the ``size`` lines that were open before it.
    """

    line: int
    parts: tuple[int, ...]
    size: int
    sums: tuple[Sum, ...]


class Tally:
    """The sum of the parts of a total at one crossing, which grows from part to part."""

    def __init__(self, crossing: int, total: Entry) -> None:
        self.crossing = crossing
        self.total = total
        self.amount = self.grains = self.count = self.largest = 0

    def add(self, part: Line) -> float:
        """Add a part; return how much it tells that the sum agrees."""
        one = part.entries[self.crossing]
        if one and one.amount and one.family == self.total.family:
            self.amount += one.amount
            self.grains += one.grain
            self.count += 1
            self.largest = max(self.largest, abs(one.amount))
        if self.count < FEWEST:
            return 0.0
        return _bits(self.amount, self.grains, self.total, self.largest)

    @property
    def is_over(self) -> bool:
        """Whether the sum is too large, so that only negative parts could bring it back."""
        return 2 * (self.amount - self.total.amount) > self.grains + self.total.grain


def _bits(amount: int, grains: int, total: Entry, largest: int) -> float:
    """Return how much the agreement of a sum tells; nothing where it does not agree."""
    slack = grains + total.grain
    difference = abs(amount - total.amount)
    if difference and 2 * difference >= slack:
        return 0.0
    size = max(abs(total.amount), largest)
    width = slack if difference else total.grain
    return log2(1 + size / max(width, 1))


def sums_of(lines: Sequence[Line], total: Total) -> Iterator[Sum]:
    """Yield the sums of a total at all crossings where each part is known."""
    for crossing, entry in enumerate(lines[total.line].entries):
        if not entry or any(crossing in lines[number].open for number in total.parts):
            continue
        found = ((number, lines[number].entries[crossing]) for number in total.parts)
        parts = tuple((number, one) for number, one in found if one)
        if parts and all(one.family == entry.family for _, one in parts):
            yield _sum(crossing, entry, parts)


def _sum(crossing: int, entry: Entry, parts: tuple[tuple[int, Entry], ...]) -> Sum:
    """Return a total beside the sum of its parts."""
    amount = sum(one.amount for _, one in parts)
    told = [one for _, one in parts if one.amount]
    grains = sum(one.grain for one in told)
    difference = abs(amount - entry.amount)
    holds = not difference or 2 * difference < grains + entry.grain
    largest = max((abs(one.amount) for one in told), default=0)
    bits = _bits(amount, grains, entry, largest) if len(told) > 1 else 0.0
    return Sum(crossing, entry, parts, holds, bits)
