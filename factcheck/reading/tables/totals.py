"""Totals: a line of a table that is the sum of lines beside it, as several crossings prove."""

from collections.abc import Iterator, Sequence
from math import log2
from typing import NamedTuple

from factcheck.reading.tables.lines import Axis, Entry, Line
from factcheck.reading.tables.numbers import PERCENT
from factcheck.reading.tables.slips import is_meant
from factcheck.reading.tables.words import is_apart, is_bare_total, says

# How many lines a total may have; how many of them are tried where nothing says that it is one.
MOST, TRIED = 200, 30
# Bits of agreement that prove a span: where a name says that it is a total, and elsewhere.
NAMED_BITS, BITS = 3.0, 14.0


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


def totals(axis: Axis, language: str, *, blanks: bool) -> list[Total]:
    """Return the totals among the lines of a table, in their order.

    ``blanks``: where nothing stands, or a dash, there is nothing, and not something unknown.
    """
    finder = _Finder(axis, language, blanks=blanks)
    count = len(axis.lines)
    found = [*finder.totals(range(count))]
    known = {one.line for one in found}
    return found + [one for one in finder.totals(range(count - 1, -1, -1)) if one.line not in known]


class _Finder:
    """Finds the totals of lines in an order."""

    def __init__(self, axis: Axis, language: str, *, blanks: bool) -> None:
        self.lines = axis.lines
        self.blanks = blanks
        self.apart = [is_apart(name, language) for name in axis.crossings]
        self.shares = [says("share", name, language) for name in axis.crossings]
        names = [line.name for line in axis.lines]
        self.is_apart = [is_apart(name, language) for name in names]
        self.is_taken = [says("taken", name, language) for name in names]
        self.is_named = [says("total", name, language) for name in names]
        self.is_bare = [is_bare_total(name, language) for name in names]

    def totals(self, order: Sequence[int]) -> Iterator[Total]:
        """Yield the totals of lines that were met before them; each then stands for its parts."""
        stack: list[int] = []
        bounds = [0]  # how many of them stand before the last heading, and before totals behind it
        for at in order:
            if self.lines[at].heading:
                bounds = [len(stack)]
                continue
            if self.is_named[at] or not self.is_apart[at]:
                total = self.total(at, stack, bounds)
                if total:
                    yield total
                    del stack[len(stack) - total.size :]
                    bounds = [*(one for one in bounds if one <= len(stack)), len(stack) + 1]
            stack.append(at)

    def total(self, at: int, stack: Sequence[int], bounds: Sequence[int]) -> Total | None:
        """Return a line as a total; ``None`` where nothing proves or says that it is one."""
        best = self.best(at, stack)
        total = best and self.judged(best, is_whole=len(stack) - best.size in bounds)
        since = bounds[-1]
        if not total and self.is_bare[at] and len(stack) - since > 1:
            said = Total(at, tuple(sorted(stack[since:])), len(stack) - since, ())
            said = said._replace(sums=tuple(_sums(self.lines, said)))
            total = self.said(said)
        return total

    def best(self, at: int, stack: Sequence[int]) -> Total | None:
        """Return the span before a line that most crossings prove; the shorter of equal ones."""
        best: Total | None = None
        most = 0.0
        line = self.lines[at]
        tally = _Tally(line)
        parts: list[int] = []
        for size, number in enumerate(
            reversed(stack[-(MOST if self.is_named[at] else TRIED) :]), 1
        ):
            if not _is_like(self.lines[number], line):
                continue
            parts.append(number)
            tally.add(self.lines[number])
            bits = tally.bits() if len(parts) > 1 else 0.0
            if bits > most:
                best, most = Total(at, tuple(sorted(parts)), size, ()), bits
        return best and best._replace(sums=tuple(_sums(self.lines, best)))

    def judged(self, total: Total, *, is_whole: bool) -> Total | None:
        """Return a total with the sums that it states; ``None`` where nothing proves it.

        One that is wrong is stated where most others are right, or where the total is called so and
        has all lines since a heading or another total (``is_whole``).
        """
        proving = [one for one in total.sums if one.holds and one.bits]
        named = self.is_named[total.line]
        enough = NAMED_BITS if named else BITS + log2(len(self.lines))
        if sum(one.bits for one in proving) < enough or len(proving) < (1 if named else 2):
            return None
        wrong = self.wrong(total, proving, is_said=named and is_whole)
        return total._replace(sums=(*(one for one in total.sums if one.holds), *wrong))

    def wrong(self, total: Total, proving: Sequence[Sum], *, is_said: bool) -> list[Sum]:
        """Return the sums that are wrong although their total is plainly meant as one."""
        wrong = [one for one in total.sums if not one.holds and not self.apart[one.crossing]]
        if len(proving) < 2 * len(wrong) and not (is_said and len(wrong) == 1):
            return []
        return [one for one in wrong if self.is_told(total, one, proving)]

    def said(self, total: Total) -> Total | None:
        """Return a total that only its name says to be one."""
        sums = [one for one in total.sums if not self.apart[one.crossing]]
        if len(sums) != 1 or not self.is_told(total, sums[0], ()):
            return None
        return total._replace(sums=tuple(sums))

    def is_told(self, total: Total, one: Sum, proving: Sequence[Sum]) -> bool:
        """Whether a total is meant as one where it is wrong."""
        crossing = one.crossing
        if self.is_share(one) and not any(
            self.is_share(other) and not self.apart[other.crossing] for other in proving
        ):
            return False
        if not self.are_added(total.parts, proving):
            return False
        if not self.blanks and any(crossing in self.lines[line].blank for line in total.parts):
            return False
        return is_meant(one.total, [part for _, part in one.parts], slip=len(proving) > 1)

    def are_added(self, parts: Sequence[int], proving: Sequence[Sum]) -> bool:
        """Whether parts are added up by their names, or else as sums that are right prove."""
        proven = {line for one in proving for line, part in one.parts if part.amount}
        return proven.issuperset(
            line for line in parts if self.is_apart[line] or self.is_taken[line]
        )

    def is_share(self, one: Sum) -> bool:
        """Whether a total is one of percentages."""
        return self.shares[one.crossing] or one.total.family == PERCENT


class _Tally:
    """The sums of the parts of a line, which grow from part to part."""

    def __init__(self, line: Line) -> None:
        self.totals = [(at, one) for at, one in enumerate(line.entries) if one]
        self.amounts = [0] * len(self.totals)
        self.grains = [0] * len(self.totals)
        self.counts = [0] * len(self.totals)
        self.largest = [0] * len(self.totals)

    def add(self, part: Line) -> None:
        """Add a part."""
        for index, (at, total) in enumerate(self.totals):
            one = part.entries[at]
            if one and one.amount and one.family == total.family:
                self.amounts[index] += one.amount
                self.grains[index] += one.grain
                self.counts[index] += 1
                self.largest[index] = max(self.largest[index], abs(one.amount))

    def bits(self) -> float:
        """Return how much the agreement of all sums tells."""
        return sum(
            _bits(self.amounts[index], self.grains[index], total, self.largest[index])
            for index, (_, total) in enumerate(self.totals)
            if self.counts[index] > 1
        )


def _is_like(part: Line, line: Line) -> bool:
    """Whether a line may be a part of another: it has numbers of the same kind, or none."""
    both = [
        (one.family, other.family)
        for one, other in zip(part.entries, line.entries, strict=True)
        if one and other
    ]
    return not both or any(one == other for one, other in both)


def _bits(amount: int, grains: int, total: Entry, largest: int) -> float:
    """Return how much the agreement of a sum tells; nothing where it does not agree."""
    slack = grains + total.grain
    difference = abs(amount - total.amount)
    if difference and 2 * difference >= slack:
        return 0.0
    size = max(abs(total.amount), largest)
    width = slack if difference else total.grain
    return log2(1 + size / max(width, 1))


def _sums(lines: Sequence[Line], total: Total) -> Iterator[Sum]:
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
