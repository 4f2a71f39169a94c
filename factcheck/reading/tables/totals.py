"""Totals: a line of a table that is the sum of lines beside it, as several crossings prove."""

from collections.abc import Iterable, Iterator, Sequence
from math import log2

from factcheck.reading.tables.chance import are_by_chance, are_mixed, says_nothing
from factcheck.reading.tables.lines import Axis, Line
from factcheck.reading.tables.numbers import PERCENT
from factcheck.reading.tables.slips import is_close, is_meant
from factcheck.reading.tables.sums import FEWEST, Sum, Tally, Total, sums_of
from factcheck.reading.tables.words import is_apart, is_bare_total, is_total, is_within, says

# How many lines a total may have; how many of them are tried where nothing says that it is one.
MOST, TRIED = 200, 30
# Bits of agreement that prove a span: where a name says that it is a total, where it says that it
# is what costs leave, and elsewhere.
NAMED_BITS, RESULT_BITS, BITS = 3.0, 8.0, 14.0


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
        self.is_down = axis.is_down
        self.blanks = blanks
        self.apart = [is_apart(name, language) for name in axis.crossings]
        self.shares = [says("share", name, language) for name in axis.crossings]
        self.signed = _signed(axis)
        self.is_joint = [axis.is_down and says("joint", name, language) for name in axis.crossings]
        self.names = names = [line.name for line in axis.lines]
        self.is_apart = [is_apart(name, language) for name in names]
        self.is_taken = [says("taken", name, language) for name in names]
        self.is_bare = [is_bare_total(name, language) for name in names]
        self.is_result = [says("result", name, language) for name in names]
        self.is_within = [self.is_down and is_within(name, language) for name in names]
        self.is_named = [
            line.whole or is_total(line.name, language) or self.is_result[at]
            for at, line in enumerate(axis.lines)
        ]

    def totals(self, order: Sequence[int]) -> Iterator[Total]:
        """Yield the totals of lines that were met before them; each then stands for its parts."""
        stack: list[int] = []
        is_forward = order[0] < order[-1] if order else True
        bounds = [0]  # how many of them stand before the last heading, and before totals behind it
        for at in order:
            if self.lines[at].heading:
                bounds = [len(stack)]
                continue
            may_be = self.is_named[at] or not self.is_apart[at]
            total = self.total(at, stack, bounds) if may_be else None
            if total:
                yield total
                del stack[len(stack) - total.size :]
            if not self.is_within[at]:
                self.leave(stack, bounds)
            if total:
                bounds = [*(one for one in bounds if one <= len(stack)), len(stack) + 1]
            if (self.is_down or not self.is_apart[at]) and not (self.is_within[at] and is_forward):
                stack.append(at)

    def leave(self, stack: list[int], bounds: list[int]) -> None:
        """Take lines off a stack that are among the one that stands above them."""
        while stack and self.is_within[stack[-1]]:
            stack.pop()
            bounds[:] = [one for one in bounds if one <= len(stack)] or [len(stack)]

    def total(self, at: int, stack: Sequence[int], bounds: Sequence[int]) -> Total | None:
        """Return a line as a total; ``None`` where nothing proves or says that it is one."""
        best = self.best(at, stack)
        if best and not self.is_down and are_mixed(at, best.parts, self.names):
            best = None
        start = len(stack) - best.size if best else 0
        total = best and self.judged(
            best, is_whole=start in bounds, is_across=0 < start < bounds[0]
        )
        count = len(stack) - bounds[-1]
        if not total and self.is_bare[at] and FEWEST <= count <= MOST:
            said = Total(at, tuple(sorted(stack[-count:])), count, ())
            said = said._replace(sums=tuple(sums_of(self.lines, said)))
            total = self.said(said)
        return total

    def best(self, at: int, stack: Sequence[int]) -> Total | None:
        """Return the span before a line that most crossings prove; the shorter of equal ones."""
        best: Total | None = None
        most = 0.0
        line = self.lines[at]
        tallies = [Tally(crossing, one) for crossing, one in enumerate(line.entries) if one]
        fewest = 1 if self.is_named[at] else FEWEST
        parts: list[int] = []
        for size, number in enumerate(
            reversed(stack[-(MOST if self.is_named[at] else TRIED) :]), 1
        ):
            if len(tallies) < fewest:
                break
            if not _is_like(self.lines[number], line):
                continue
            parts.append(number)
            bits = sum(tally.add(self.lines[number]) for tally in tallies)
            if bits > most:
                best, most = Total(at, tuple(sorted(parts)), size, ()), bits
            tallies = [one for one in tallies if not one.is_over or one.crossing in self.signed]
        return best and best._replace(sums=tuple(sums_of(self.lines, best)))

    def judged(self, total: Total, *, is_whole: bool, is_across: bool) -> Total | None:
        """Return a total with the sums that it states; ``None`` where nothing proves it.

        One that is wrong is stated where most others are right, unless it has some lines only of
        those before a heading (``is_across``), or where the total is called so and has all lines
        since a heading or another total (``is_whole``).
        """
        right = [one for one in total.sums if one.holds]
        wrong = self.added([one for one in total.sums if not one.holds])
        proving = [one for one in right if one.bits]
        if not self.is_proven(total.line, proving, len(wrong)):
            return None
        is_said = self.is_named[total.line] and is_whole and len(wrong) == 1
        if is_said or (not is_across and _are_few(wrong, len(proving))):
            right += [one for one in wrong if self.is_told(total, one, proving)]
        return total._replace(sums=tuple(right))

    def added(self, sums: Iterable[Sum]) -> list[Sum]:
        """Return the sums at crossings that are added up by their names."""
        return [one for one in sums if not self.apart[one.crossing]]

    def is_proven(self, line: int, proving: Sequence[Sum], wrong: int) -> bool:
        """Whether sums that are right prove the span of a total, beside some that are wrong."""
        bits = sum(one.bits for one in proving)
        if self.is_result[line] and not self.lines[line].whole:
            are_costs = all(any(part.amount < 0 for _, part in one.parts) for one in proving)
            return are_costs and bits >= RESULT_BITS and FEWEST * len(proving) >= wrong
        if self.is_named[line]:
            return bits >= NAMED_BITS and FEWEST * len(proving) >= wrong
        enough = BITS + log2(len(self.lines))
        if are_by_chance([(one.total, [part for _, part in one.parts]) for one in proving]):
            return False
        return bits >= enough and len(proving) >= max(FEWEST, FEWEST * wrong)

    def said(self, total: Total) -> Total | None:
        """Return a total that only its name says to be one."""
        sums = self.added(total.sums)
        if len(sums) != 1 or not self.is_told(total, sums[0], ()):
            return None
        if not sums[0].holds and not is_close(sums[0].total, [part for _, part in sums[0].parts]):
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
        parts, is_joint = [part for _, part in one.parts], self.is_joint[crossing]
        if says_nothing(one.total, parts, is_joint=is_joint, is_share=self.is_share(one)):
            return False
        return is_meant(one.total, parts, slip=len(proving) > 1)

    def are_added(self, parts: Sequence[int], proving: Sequence[Sum]) -> bool:
        """Whether parts are added up by their names, or else as sums that are right prove."""
        proven = {line for one in proving for line, part in one.parts if part.amount}
        return proven.issuperset(
            line for line in parts if self.is_apart[line] or self.is_taken[line]
        )

    def is_share(self, one: Sum) -> bool:
        """Whether a total is one of percentages."""
        return self.shares[one.crossing] or one.total.family == PERCENT


def _signed(axis: Axis) -> set[int]:
    """Return the crossings at which a line is negative."""
    return {
        crossing
        for line in axis.lines
        for crossing, one in enumerate(line.entries)
        if one and one.amount < 0
    }


def _are_few(wrong: Sequence[Sum], right: int) -> bool:
    """Whether so few totals are wrong that they are meant as sums.

    Not where all of several are larger than their sums, as where a part is not shown.
    """
    lack_a_part = len(wrong) > 1 and all(
        sum(part.amount for _, part in one.parts) < one.total.amount for one in wrong
    )
    return right >= FEWEST * len(wrong) and not lack_a_part


def _is_like(part: Line, line: Line) -> bool:
    """Whether a line may be a part of another: it has numbers of the same kind, or none."""
    both = [
        (one.family, other.family)
        for one, other in zip(part.entries, line.entries, strict=True)
        if one and other
    ]
    return not both or any(one == other for one, other in both)
