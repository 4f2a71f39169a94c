"""Wrong totals and calculated numbers that one and the same cell makes wrong."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from factcheck.reading.tables.derived import Derived
from factcheck.reading.tables.formulas import wanted
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


class Joined(NamedTuple):
    """Sums, and numbers that are calculated, which one relation states together."""

    sums: Sequence[Added]
    derived: Sequence[Derived]


Ends = tuple[Fraction, Fraction]
Needs = Mapping[int, Ends]
"""The values that a wrong one needs for its numbers, by their place: any of them alone mends it."""


def joined(sums: Iterable[Added], derived: Iterable[Derived]) -> Iterator[Joined]:
    """Yield all, those together that hold when one number that they share is another."""
    found: list[Added | Derived] = [*sums, *derived]
    needs = {at: _needs(one) for at, one in enumerate(found) if not _holds(one)}
    for at, one in enumerate(found):
        if at in needs or _holds(one):
            own = needs.pop(at, {})
            also = max((_alike(place, own[place], needs) for place in own), key=len, default=[])
            together = [one, *(found[other] for other in also)]
            for other in also:
                del needs[other]
            yield Joined(
                [each for each in together if isinstance(each, Added)],
                [each for each in together if isinstance(each, Derived)],
            )


def _alike(place: int, ends: Ends, needs: Mapping[int, Needs]) -> list[int]:
    """Return which others hold as well with a value for the number in a place."""
    found = []
    for at, others in needs.items():
        both = _common(ends, others[place]) if place in others else None
        if both:
            found.append(at)
            ends = both
    return found


def _common(ends: Ends, others: Ends) -> Ends | None:
    """Return what two ranges share; a number where one is that number, but no end of both alone."""
    low, high = max(ends[0], others[0]), min(ends[1], others[1])
    is_exact = ends[0] == ends[1] or others[0] == others[1]
    return (low, high) if low < high or (low == high and is_exact) else None


def _holds(one: Added | Derived) -> bool:
    return one.sum.holds if isinstance(one, Added) else one.case.holds


def _needs(one: Added | Derived) -> Needs:
    if isinstance(one, Derived):
        return {entry.number.start: ends for entry, ends in wanted(one.rule.kind, one.case)}
    amount = sum(part.amount for _, part in one.sum.parts)
    grains = one.sum.total.grain + sum(part.grain for _, part in one.sum.parts)
    scales = {entry.amount / entry.number.value for _, entry in one.entries if entry.number.value}
    if len(scales) != 1:
        return {}
    (scale,) = scales
    half = Fraction(grains, 2)
    return {
        entry.number.start: ((needed - half) / scale, (needed + half) / scale)
        for _, entry in one.entries
        for needed in (
            amount if entry is one.sum.total else entry.amount + one.sum.total.amount - amount,
        )
    }
