"""Stated bounds that the other claims make pointless: more than 250 where it is 400."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from fractions import Fraction

from factcheck.constrain import constrain, range_of
from factcheck.model.constraint import Constraint
from factcheck.model.expression import Assertion, Comparison
from factcheck.model.interval import Interval
from factcheck.model.limit import Limit, limit_in
from factcheck.model.relation import Relation
from factcheck.model.solution import Understated, Verdict
from factcheck.model.symbol import Symbol
from factcheck.polynomial import Polynomial
from factcheck.rational import ZERO, Rational, plain
from factcheck.solve.budget import Budget
from factcheck.solve.ladder import verdict
from factcheck.solve.questions.conflicts import conflict
from factcheck.solve.system import System

FAR = Fraction(3, 2)
"""A lower bound is pointless where the others imply so many times as much, an upper one where they
imply so many times less."""

NEAR = 40
"""So many constraints around a bound are asked what they imply: where only those farther away make
it pointless, its author could hardly see that."""


def understated(
    system: System,
    witness: Mapping[str, Fraction],
    assertions: Mapping[str, Assertion],
    budget: Budget,
) -> Iterator[Understated]:
    """Yield the one-sided bounds of a consistent system that the other claims make pointless.

    They are pointless where the claims nearest to them leave no value that is nearer to the bound.
    ``witness`` are values with which all claims hold: where one of them is nearer, that is known.
    """
    near = _Nearest(system)
    for claim in system.claims if len(system.constraints) > 1 else ():
        comparison = assertions[claim.id].comparison
        limit = limit_in(comparison, system.symbols) if comparison else None
        if comparison is None or limit is None:
            continue
        if _is_nearer(witness, comparison, limit, system.symbols):
            continue
        nearer = _nearer(assertions[claim.id], comparison, limit, system.symbols)
        if nearer is None:
            continue
        others = near.to(claim)
        tested = others.having(others.claims, [*others.firm, nearer])
        if verdict(tested, budget) is Verdict.CONTRADICTORY:
            found = conflict(tested, budget)
            if found is not None:
                yield Understated(claim.id, limit, found.statements)


class _Nearest:
    """Finds the constraints of a system that are nearest to one of them."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.firm = {constraint.id for constraint in system.firm}
        self.mentioning: defaultdict[str, list[Constraint]] = defaultdict(list)
        for constraint in system.constraints:
            for name in constraint.quantities:
                self.mentioning[name].append(constraint)

    def to(self, claim: Constraint) -> System:
        """Return the others that share quantities with a claim, directly or through others.

        At most so many as are asked.
        """
        found: dict[str, Constraint] = {}
        reached = dict.fromkeys(claim.quantities)
        waiting = deque(reached)
        while waiting and len(found) < NEAR:
            for other in self.mentioning[waiting.popleft()]:
                if other is claim or other.id in found or len(found) >= NEAR:
                    continue
                found[other.id] = other
                further = [name for name in other.quantities if name not in reached]
                reached.update(dict.fromkeys(further))
                waiting += further
        firm, claims = (
            tuple(one for one in found.values() if (one.id in self.firm) is is_firm)
            for is_firm in (True, False)
        )
        return System(self.system.symbols, firm, claims)


def _is_nearer(
    witness: Mapping[str, Fraction],
    comparison: Comparison,
    limit: Limit,
    symbols: Mapping[str, Symbol],
) -> bool:
    """Whether a value that the claims allow is certainly nearer to a bound alone on its side."""
    left, right = comparison.left, comparison.right
    if limit.literal is not left and limit.literal is not right:
        return False
    other = range_of(right if left is limit.literal else left, symbols)
    side = other and (other.low if limit.is_lower else other.high)
    if not other or not side:
        return False
    value = _value(side, witness) / _value(other.denominator, witness)
    return value < limit.end * FAR if limit.is_lower else value > limit.end / FAR


def _value(polynomial: Polynomial, witness: Mapping[str, Fraction]) -> Fraction:
    """Return the value of a polynomial at a witness."""
    total = ZERO
    for monomial, factor in polynomial.items():
        product = Rational(factor)
        for name in monomial:
            product *= Rational(witness[name])
        total += product
    return plain(total)


def _nearer(
    assertion: Assertion, comparison: Comparison, limit: Limit, symbols: Mapping[str, Symbol]
) -> Constraint | None:
    """Return the constraint that a bounded figure is less than far from its bound.

    ``None`` where that would divide by a figure that may be zero.
    """
    end = limit.end * FAR if limit.is_lower else limit.end / FAR
    values = Interval.point(end)
    if comparison.relation.is_equation:
        values = (
            Interval(None, end, high_open=True)
            if limit.is_lower
            else Interval(end, None, low_open=True)
        )
    else:
        turned = Relation.LESS if comparison.relation.is_lower_bound else Relation.GREATER
        (alternative,) = assertion.alternatives
        changed = alternative._replace(comparisons=(comparison._replace(relation=turned),))
        assertion = assertion._replace(alternatives=(changed,))
    try:
        return constrain(
            assertion,
            symbols,
            lambda written: values if written is limit.literal else written.taken,
        )
    except ZeroDivisionError:
        return None
