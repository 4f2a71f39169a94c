"""Stated bounds that the other claims make pointless: more than 250 where it is 400."""

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
from factcheck.solve.budget import Budget
from factcheck.solve.ladder import Effects, Forest, verdict
from factcheck.solve.questions.conflicts import conflict
from factcheck.solve.system import System

FAR = Fraction(3, 2)
"""A lower bound is pointless where the others imply so many times as much, an upper one where they
imply so many times less."""

NEAR = 40
"""Without a forest, so many constraints around a statement are asked what they imply."""


def understated(
    system: System,
    forest: Forest | None,
    assertions: Mapping[str, Assertion],
    budget: Budget,
) -> Iterator[Understated]:
    """Yield the one-sided bounds of a consistent system that the other claims make pointless.

    They are pointless where the claims nearest to them leave no value that is nearer to the bound.
    ``forest`` is the system's, where it is one: it tells at once of most bounds that they are none.
    """
    effects = Effects(forest, system.symbols) if forest is not None and forest.is_told() else None
    for claim in system.claims if len(system.constraints) > 1 else ():
        comparison = assertions[claim.id].comparison
        limit = limit_in(comparison, system.symbols) if comparison else None
        if comparison is None or limit is None:
            continue
        if effects and _may_be_near(effects, claim.id, comparison, limit, system.symbols):
            continue
        others = system.having([one for one in system.claims if one is not claim])
        nearby = others.around(claim.quantities, NEAR)
        nearer = _nearer(assertions[claim.id], comparison, limit, system.symbols)
        tested = nearby.having(nearby.claims, [*nearby.firm, nearer])
        if verdict(tested, budget) is Verdict.CONTRADICTORY:
            found = conflict(tested, budget)
            if found is not None:
                yield Understated(claim.id, limit, found.statements)


def _may_be_near(
    effects: Effects,
    name: str,
    comparison: Comparison,
    limit: Limit,
    symbols: Mapping[str, Symbol],
) -> bool:
    """Whether a forest certainly leaves values near a bound that is alone on its side."""
    left, right = comparison.left, comparison.right
    if limit.literal is not left and limit.literal is not right:
        return False
    other = right if left is limit.literal else left
    implied = effects.implied(range_of(other, symbols), name)
    if implied is None:
        return False
    if limit.is_lower:
        return implied.low is None or implied.low < limit.end * FAR
    return implied.high is None or implied.high > limit.end / FAR


def _nearer(
    assertion: Assertion, comparison: Comparison, limit: Limit, symbols: Mapping[str, Symbol]
) -> Constraint:
    """Return the constraint that a bounded figure is less than far from its bound."""
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
    return constrain(
        assertion, symbols, lambda written: values if written is limit.literal else written.taken
    )
