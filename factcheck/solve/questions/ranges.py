"""Stated ranges that the other claims move: 20 to 30 against 25 to 33."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice
from typing import NamedTuple

from factcheck.constrain import constrain, range_of
from factcheck.model.expression import Assertion, names
from factcheck.model.interval import Interval
from factcheck.model.solution import RangeMismatch
from factcheck.model.symbol import Symbol
from factcheck.solve.budget import Budget
from factcheck.solve.ladder import NOTHING, Effects, Forest, Narrowed, propagate, quotient_hull
from factcheck.solve.questions.cut import cut_at_one_end
from factcheck.solve.questions.stated import Stated, held_at_middle, stated_ranges
from factcheck.solve.questions.twins import Twins, expanded, merged, twins
from factcheck.solve.system import System

NEAR = 40
"""So many constraints around a range are looked at before all are."""


def mismatches(
    system: System,
    forest: Forest | None,
    assertions: Mapping[str, Assertion],
    impossible: Mapping[str, tuple[str, ...]],
    budget: Budget,
) -> Iterator[RangeMismatch]:
    """Yield the stated ranges of a consistent system that overlap only partly with implied ones.

    An implied range is what the other claims leave. ``forest`` is the system's, where it is one.
    ``impossible`` names the readings that the others rule out. A range is yielded only where its
    implied range owes its width to another stated range: it narrows when that one is held at its
    middle. There is one mismatch for each set of ranges involved, of a stated multiple where there
    is one.

    Where the system is no forest, a range is compared with what the claims nearest to it imply, and
    all others where these do not settle it; the ranges it may owe its width to are near it; that
    the claims together cut it at one end is certain. Of claims that say the same by the same ranges
    one is searched, since a range that is stated twice implies itself; its mismatches are yielded
    for each.
    """
    alike = twins(
        system,
        lambda claim: tuple(one.literal.taken for one in stated_ranges(assertions[claim.id])),
    )
    if len(alike) == len(system.claims):
        return _mismatches(system, forest, assertions, impossible, budget)
    distinct = merged(system, alike)
    found = _mismatches(distinct, propagate(distinct), assertions, impossible, budget)
    copies = (copy for one in found for copy in _copies(one, alike, assertions))
    return islice(copies, budget.limits.sets)


def _copies(
    mismatch: RangeMismatch, alike: Twins, assertions: Mapping[str, Assertion]
) -> Iterator[RangeMismatch]:
    """Yield the same mismatch between claims that say the same."""
    for name, *others in expanded((mismatch.assertion, *mismatch.others), alike):
        for stated in stated_ranges(assertions[name]):
            if stated.literal.taken == mismatch.stated:
                yield mismatch._replace(
                    assertion=name,
                    comparison=stated.comparison,
                    literal=stated.literal,
                    others=tuple(sorted(others)),
                )
                break


def _mismatches(
    system: System,
    forest: Forest | None,
    assertions: Mapping[str, Assertion],
    impossible: Mapping[str, tuple[str, ...]],
    budget: Budget,
) -> Iterator[RangeMismatch]:
    """Yield the mismatches of claims of which no two say the same."""
    possible = {claim.id: assertions[claim.id] for claim in system.claims}
    possible |= {
        name: _without(assertions[name], readings) for name, readings in impossible.items()
    }
    ranges = [stated for assertion in possible.values() for stated in stated_ranges(assertion)]
    ranges.sort(key=lambda stated: not stated.is_multiple)
    if len(ranges) < 2:  # noqa: PLR2004 - it takes two
        return
    possible_system = system.having(
        [
            constrain(possible[one.id], system.symbols) if one.id in impossible else one
            for one in system.claims
        ]
    )
    candidates = ranges if forest else cut_at_one_end(system, ranges, budget)
    yielded: set[frozenset[tuple[str, int]]] = set()
    for debt in _debts(possible_system, forest, ranges, candidates, budget):
        if debt.involved not in yielded:
            yielded.add(debt.involved)
            yield debt.mismatch


class _Debt(NamedTuple):
    """A stated range, its implied range, and the stated ranges that this owes its width to."""

    stated: Stated
    implied: Interval
    owed: Sequence[Stated]

    @property
    def involved(self) -> frozenset[tuple[str, int]]:
        """All its ranges, by their statements and places; the same whichever owes to the others."""
        return frozenset((one.assertion.id, one.literal.start) for one in (self.stated, *self.owed))

    @property
    def mismatch(self) -> RangeMismatch:
        """The stated range against the implied one."""
        assertion, comparison, literal = (
            self.stated.assertion,
            self.stated.comparison,
            self.stated.literal,
        )
        others = tuple(sorted({other.assertion.id for other in self.owed}))
        return RangeMismatch(assertion.id, comparison, literal, literal.taken, self.implied, others)


def _debts(
    system: System,
    forest: Forest | None,
    ranges: Sequence[Stated],
    candidates: Iterable[Stated],
    budget: Budget,
) -> Iterator[_Debt]:
    """Yield the debts of candidates among the ranges.

    They come from the forest where it knows them, else from the claims nearby.
    """
    is_known = forest is not None and all(forest.is_told(one.assertion.id) for one in ranges)
    in_forest = _InForest(forest, ranges, system.symbols) if forest and is_known else None
    for stated in candidates:
        implied = in_forest.implied(stated) if in_forest else None
        if in_forest and implied is not None:
            owed = in_forest.owed(stated, implied)
        else:
            others = system.having(
                [claim for claim in system.claims if claim.id != stated.assertion.id]
            )
            implied, owed = _by_nearest(others, stated, ranges, budget)
        if implied is not None and owed:
            yield _Debt(stated, implied, owed)


class _InForest:
    """Asks a forest what others imply for its stated ranges, and what that owes its width to."""

    def __init__(
        self, forest: Forest, ranges: Sequence[Stated], symbols: Mapping[str, Symbol]
    ) -> None:
        self.effects = Effects(forest, symbols)
        self.ranges = ranges
        self.symbols = symbols
        self.known: dict[int, Narrowed] = {}

    def implied(self, stated: Stated, narrowed: Narrowed = NOTHING) -> Interval | None:
        """Return the values that the others allow the subject of a range; ``None`` if unknown."""
        subject = range_of(stated.subject, self.symbols)
        return self.effects.implied(subject, stated.assertion.id, narrowed)

    def owed(self, stated: Stated, implied: Interval) -> list[Stated]:
        """Return the ranges that an implied one owes its width to.

        None where it does not overlap partly with the stated one.
        """
        if not _overlap_partly(stated.literal.taken, implied):
            return []
        mentioned = set(names(stated.comparison))
        owed = []
        for place, other in enumerate(self.ranges):
            if other.assertion.id == stated.assertion.id or mentioned.isdisjoint(
                narrowed := self.narrowed_by(place)
            ):
                continue
            less = self.implied(stated, narrowed)
            if less is not None and _width(less) < _width(implied):
                owed.append(other)
        return owed

    def narrowed_by(self, place: int) -> Narrowed:
        """Return the variables that shrink where a range is held at its middle."""
        if place not in self.known:
            self.known[place] = self.effects.narrowed_by(
                held_at_middle(self.ranges[place], self.symbols)
            )
        return self.known[place]


def _by_nearest(
    others: System, stated: Stated, ranges: Iterable[Stated], budget: Budget
) -> tuple[Interval | None, list[Stated]]:
    """Return the implied range and what it owes its width to, without a forest.

    They come from the claims nearest to the range, and from all where these do not settle it.
    """
    for most in (NEAR, None):
        nearby = others.around(names(stated.comparison), most)
        implied = _implied(nearby, stated, budget)
        if implied is not None and _overlap_partly(stated.literal.taken, implied):
            break
    else:
        return None, []
    near = {claim.id for claim in others.around(names(stated.comparison), NEAR).claims}
    owed = [
        other
        for other in ranges
        if other.assertion.id in near and _narrows(nearby, stated, other, implied, budget)
    ]
    return implied, owed


def _without(assertion: Assertion, impossible: Sequence[str]) -> Assertion:
    """Return an assertion without the readings that are ruled out."""
    possible = tuple(
        alternative for alternative in assertion.alternatives if alternative.name not in impossible
    )
    return assertion._replace(alternatives=possible)


def _implied(others: System, stated: Stated, budget: Budget) -> Interval | None:
    """Return the values that others allow the subject of a range.

    ``None`` where they are unbounded or not known.
    """
    subject = range_of(stated.subject, others.symbols)
    if subject is None or subject.low is None or subject.high is None:
        return None
    known = set(others.quantities)
    for polynomial in (subject.low, subject.high, subject.denominator):
        if not all(name in known for monomial in polynomial for name in monomial):
            return None
        if any(len(monomial) > 1 for monomial in polynomial):
            return None
    implied = quotient_hull(others, subject.low, subject.high, subject.denominator, budget)
    return None if implied is None or implied.low is None or implied.high is None else implied


def _overlap_partly(stated: Interval, implied: Interval) -> bool:
    """Whether two bounded intervals meet and neither lies within the other."""
    if stated.low is None or stated.high is None or implied.low is None or implied.high is None:
        return False
    return (
        stated.low < implied.low <= stated.high < implied.high
        or implied.low < stated.low <= implied.high < stated.high
    )


def _narrows(
    others: System, stated: Stated, other: Stated, implied: Interval, budget: Budget
) -> bool:
    """Whether the implied range shrinks when another stated range is held at its middle."""
    held_one = held_at_middle(other, others.symbols)
    claims = [held_one if claim.id == held_one.id else claim for claim in others.claims]
    narrowed = _implied(others.having(claims), stated, budget)
    return narrowed is not None and _width(narrowed) < _width(implied)


def _width(interval: Interval) -> Fraction:
    """Return the length of a bounded interval."""
    return (interval.high or Fraction(0)) - (interval.low or Fraction(0))
