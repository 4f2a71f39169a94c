"""Wrong totals of a row and of a column that one and the same cell makes wrong."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.reading.tables.lines import Axis, Entry
from factcheck.reading.tables.sums import Sum


class Added(NamedTuple):
    """A sum, and the line of its total among those of its direction."""

    axis: Axis
    line: int
    sum: Sum

    @property
    def entries(self) -> tuple[tuple[str, Entry], ...]:
        """All its numbers, each with the name of its line; the total is the last."""
        lines = self.axis.lines
        parts = ((lines[line].name, part) for line, part in self.sum.parts)
        return (*parts, (lines[self.line].name, self.sum.total))


def joined(sums: Iterable[Added]) -> Iterator[Sequence[Added]]:
    """Yield sums, those together that hold when one number that they share is another."""
    waiting: dict[int, list[Added]] = {}
    done: set[int] = set()
    found = [*sums]
    for one in found:
        if not one.sum.holds:
            for _, entry in one.entries:
                waiting.setdefault(entry.number.start, []).append(one)
    for one in found:
        if id(one) in done:
            continue
        partner = next(
            (
                other
                for _, entry in (() if one.sum.holds else one.entries)
                for other in waiting[entry.number.start]
                if other is not one and id(other) not in done and _agree(one, other, entry)
            ),
            None,
        )
        together = (one, partner) if partner else (one,)
        done |= set(map(id, together))
        yield together


def _agree(one: Added, other: Added, entry: Entry) -> bool:
    """Whether two sums hold when a number that both have is another."""
    (wanted, slack), (also, its_slack) = _wanted(one.sum, entry), _wanted(other.sum, entry)
    difference = abs(wanted - also)
    return not difference or 2 * difference < slack + its_slack


def _wanted(one: Sum, entry: Entry) -> tuple[int, int]:
    """Return the amount that a number of a sum would have to be, and how far off it may be."""
    amount = sum(part.amount for _, part in one.parts)
    grains = one.total.grain + sum(part.grain for _, part in one.parts)
    if entry.number.start == one.total.number.start:
        return amount, grains
    return entry.amount + one.total.amount - amount, grains
