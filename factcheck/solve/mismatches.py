"""Stated ranges that the other claims move: 20 to 30 against 25 to 33."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice

from factcheck.constrain import constrain, range_of
from factcheck.model.expression import Assertion, names
from factcheck.model.interval import Interval
from factcheck.model.solution import RangeMismatch
from factcheck.model.symbol import Symbol
from factcheck.solve.budget import Budget
from factcheck.solve.cut import cut_at_one_end
from factcheck.solve.forms import Forms
from factcheck.solve.held import NOTHING, Reached, held
from factcheck.solve.hulls import quotient_hull, tree_hull
from factcheck.solve.problem import Problem
from factcheck.solve.stated import Stated, held_at_middle, stated_ranges
from factcheck.solve.trees import Tree, grow
from factcheck.solve.twins import Twins, expanded, merged, twins

NEAR = 40
"""How many constraints around a range are looked at before all are."""


def mismatches(
    problem: Problem,
    tree: Tree | None,
    assertions: Mapping[str, Assertion],
    impossible: Mapping[str, tuple[str, ...]],
    budget: Budget,
) -> Iterator[RangeMismatch]:
    """Yield the stated ranges of a consistent problem that overlap only partly with what the other claims imply for them.

    ``tree`` is the problem's, where it is one. ``impossible`` names the readings that the others rule out. Told are only those whose implied range owes its width to
    another stated range: it narrows when that one is held at its middle. One for each set of ranges involved, told of a
    stated multiple where there is one. Where the problem is no tree, what a range is compared with comes from the claims nearest to it, and from all others
    where these do not settle it; the ranges it may owe its width to are near it; that the claims together cut it at one end is certain.
    Of claims that say the same by the same ranges one is looked into, since a range that is stated twice implies itself; it is told of each.
    """
    alike = twins(problem, lambda claim: tuple(one.literal.taken for one in stated_ranges(assertions[claim.id])))
    if len(alike) == len(problem.claims):
        return _mismatches(problem, tree, assertions, impossible, budget)
    distinct = merged(problem, alike)
    found = _mismatches(distinct, grow(distinct), assertions, impossible, budget)
    copies = (copy for one in found for copy in _copies(one, alike, assertions))
    return islice(copies, budget.limits.sets)


def _copies(mismatch: RangeMismatch, alike: Twins, assertions: Mapping[str, Assertion]) -> Iterator[RangeMismatch]:
    """The same mismatch between claims that say the same."""
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
    problem: Problem,
    tree: Tree | None,
    assertions: Mapping[str, Assertion],
    impossible: Mapping[str, tuple[str, ...]],
    budget: Budget,
) -> Iterator[RangeMismatch]:
    """Yield the mismatches of claims of which no two say the same."""
    possible = {claim.id: assertions[claim.id] for claim in problem.claims}
    possible |= {name: _without(assertions[name], readings) for name, readings in impossible.items()}
    ranges = [stated for assertion in possible.values() for stated in stated_ranges(assertion)]
    ranges.sort(key=lambda stated: not stated.is_multiple)
    if len(ranges) < 2:  # noqa: PLR2004 - it takes two
        return
    left = problem.having(
        [constrain(possible[one.id], problem.symbols) if one.id in impossible else one for one in problem.claims]
    )
    effects = (
        _Effects(tree, problem.symbols) if tree and tree.split.isdisjoint(one.assertion.id for one in ranges) else None
    )
    found: set[frozenset[tuple[str, int]]] = set()
    for stated in ranges if tree else cut_at_one_end(problem, ranges, budget):
        implied = effects.implied(stated) if effects else None
        if effects and implied is not None:
            owed = effects.owed(stated, implied, ranges)
        else:
            others = left.having([claim for claim in left.claims if claim.id != stated.assertion.id])
            implied, owed = _by_nearest(others, stated, ranges, budget)
        if implied is not None and owed:
            involved = frozenset((one.assertion.id, one.literal.start) for one in (stated, *owed))
            if involved not in found:
                found.add(involved)
                yield RangeMismatch(
                    stated.assertion.id,
                    stated.comparison,
                    stated.literal,
                    stated.literal.taken,
                    implied,
                    tuple(sorted({other.assertion.id for other in owed})),
                )


class _Effects:
    """What the other claims of a tree imply for a stated range, and what is left of that when one of them is held at its middle."""

    def __init__(self, tree: Tree, symbols: Mapping[str, Symbol]) -> None:
        self.tree = tree
        self.symbols = symbols
        self.forms = Forms(symbols)
        self.known: dict[int, Reached] = {}

    def implied(self, stated: Stated, reached: Reached = NOTHING) -> Interval | None:
        """What the others leave open for the subject of a range; ``None`` where the tree does not tell."""
        subject = range_of(stated.subject, self.symbols)
        return None if subject is None else tree_hull(self.tree, subject, stated.assertion.id, reached)

    def owed(self, stated: Stated, implied: Interval, ranges: Iterable[Stated]) -> list[Stated]:
        """The ranges that an implied one owes its width to, where it overlaps with the stated one in part."""
        if not _overlap_partly(stated.literal.taken, implied):
            return []
        mentioned = set(names(stated.comparison))
        owed = []
        for other in ranges:
            if other.assertion.id != stated.assertion.id and not mentioned.isdisjoint(reached := self.of(other)):
                narrowed = self.implied(stated, reached)
                if narrowed is not None and _width(narrowed) < _width(implied):
                    owed.append(other)
        return owed

    def of(self, other: Stated) -> Reached:
        """Whom it reaches that a range is held at its middle."""
        key = id(other.literal)
        if key not in self.known:
            form = self.forms.read(held_at_middle(other, self.symbols), ())
            self.known[key] = held(self.tree, other.assertion.id, form) if form else NOTHING
        return self.known[key]


def _by_nearest(
    others: Problem, stated: Stated, ranges: Iterable[Stated], budget: Budget
) -> tuple[Interval | None, list[Stated]]:
    """The same without a tree, from the claims nearest to the range, and from all where these do not settle it."""
    for most in (NEAR, None):
        nearby = others.around(names(stated.comparison), most)
        implied = _implied(nearby, stated, budget)
        if implied is not None and _overlap_partly(stated.literal.taken, implied):
            break
    else:
        return None, []
    near = {claim.id for claim in others.around(names(stated.comparison), NEAR).claims}
    owed = [
        other for other in ranges if other.assertion.id in near and _narrows(nearby, stated, other, implied, budget)
    ]
    return implied, owed


def _without(assertion: Assertion, impossible: Sequence[str]) -> Assertion:
    """An assertion without the readings that are ruled out."""
    left = tuple(alternative for alternative in assertion.alternatives if alternative.name not in impossible)
    return assertion._replace(alternatives=left)


def _implied(others: Problem, stated: Stated, budget: Budget) -> Interval | None:
    """What the other claims leave open for the subject of a range; ``None`` where that has no ends or cannot be told."""
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
        stated.low < implied.low <= stated.high < implied.high or implied.low < stated.low <= implied.high < stated.high
    )


def _narrows(others: Problem, stated: Stated, other: Stated, implied: Interval, budget: Budget) -> bool:
    """Whether the implied range shrinks when another stated range is held at its middle."""
    held_one = held_at_middle(other, others.symbols)
    claims = [held_one if claim.id == held_one.id else claim for claim in others.claims]
    narrowed = _implied(others.having(claims), stated, budget)
    return narrowed is not None and _width(narrowed) < _width(implied)


def _width(interval: Interval) -> Fraction:
    return (interval.high or Fraction(0)) - (interval.low or Fraction(0))
