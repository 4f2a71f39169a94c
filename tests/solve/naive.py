"""The slow, readable twin of the solving core: every subset of the claims, put to plain z3.

It shares no code with the core beyond the nouns. Where z3 gives no answer, the twin gives none:
``None``.
"""

from collections.abc import Collection, Iterable
from fractions import Fraction
from itertools import chain, combinations

import z3

from factcheck.model.expression import Alternative, Assertion, Name
from factcheck.model.interval import Interval
from factcheck.model.theory import Theory
from tests.solve.meaning import View, bounded, holds, number, parts, variable_of
from tests.solve.ties import apart

# A single question may cost z3 this many of its steps, some seconds.
PATIENCE = 3000
"""Milliseconds of one question: over powers z3 does not count all that it does."""
STEPS = 20_000_000

# What stands for beyond every bound, and for as near to one as can be.
HUGE = 10**40
TINY = z3.Q(1, 10**30)


class UndecidedError(Exception):
    """What z3 could not answer."""


def mentioned(assertions: Iterable[Assertion]) -> frozenset[str]:
    """The names of all quantities in some assertions."""
    return frozenset(
        part.quantity
        for assertion in assertions
        for alternative in assertion.alternatives
        for comparison in alternative.comparisons
        for part in parts(comparison)
        if isinstance(part, Name)
    )


def world(theory: Theory, scenario: str = "") -> list[Assertion]:
    """The definitions, the claims without a scenario, and those of one scenario."""
    return [
        assertion for assertion in theory.assertions if scenario_of(assertion) in ("", scenario)
    ]


def scenario_of(assertion: Assertion) -> str:
    """The scenario that an assertion is made under, or nothing."""
    return assertion.claim.scenario.value if assertion.claim and assertion.claim.scenario else ""


def components(assertions: Iterable[Assertion]) -> list[list[Assertion]]:
    """Assertions in groups that share no quantity."""
    groups: list[list[Assertion]] = []
    for assertion in assertions:
        names = mentioned([assertion])
        joined = [group for group in groups if mentioned(group) & names]
        groups = [group for group in groups if not mentioned(group) & names]
        groups.append([*chain.from_iterable(joined), assertion])
    return groups


def consistent(
    theory: Theory,
    assertions: Collection[Assertion],
    view: View = View.TAKEN,
    also: Iterable[z3.BoolRef] = (),
) -> bool:
    """Whether one value per quantity makes all assertions true at once."""
    terms = {assertion.id: holds(assertion, theory.symbols, view) for assertion in assertions}
    return _satisfiable([*background(theory, assertions, view), *terms.values(), *also])


def background(
    theory: Theory, assertions: Collection[Assertion], view: View = View.TAKEN
) -> list[z3.BoolRef]:
    """What holds whatever is claimed: signs, and that figures which only touch do not both count."""
    tied = apart(list(assertions), theory.symbols) if view is View.TAKEN else []
    return [*signs(theory, assertions), *tied]


def signs(theory: Theory, assertions: Iterable[Assertion]) -> list[z3.BoolRef]:
    """That quantities are not negative, unless they are signed or dates."""
    symbols = [theory.symbols[name] for name in sorted(mentioned(assertions))]
    return [
        variable_of(symbol) >= 0 for symbol in symbols if not symbol.signed and not symbol.is_date
    ]


def _satisfiable(terms: Collection[z3.BoolRef]) -> bool:
    for make in (
        z3.SimpleSolver,
        z3.Solver,
    ):  # the quick one first, then the one that knows more of products
        solver = make()
        solver.set(rlimit=STEPS, timeout=PATIENCE)
        solver.add(*terms)
        answer = solver.check()
        if answer != z3.unknown:
            return bool(answer == z3.sat)
    raise UndecidedError


def contradictory_sets(theory: Theory, scenario: str = "") -> set[frozenset[str]] | None:
    """All minimal contradictory sets of claims, as ids.

    First where nothing need be whole; then, of what each smallest correction leaves, where
    something must. With a scenario, those that need it. Contradictory definitions are the empty
    set, the only one of their component.
    """
    try:
        found = set(
            chain.from_iterable(
                _staged(theory, group) for group in components(world(theory, scenario))
            )
        )
    except UndecidedError:
        return None
    return _needing(theory, scenario, found)


def without_wholeness(theory: Theory) -> Theory:
    """A theory in which everything may have a fraction."""
    symbols = {name: one._replace(integer=False) for name, one in theory.symbols.items()}
    return theory._replace(symbols=symbols)


def _staged(theory: Theory, group: list[Assertion]) -> set[frozenset[str]]:
    """The minimal contradictory sets of one component, those that need whole numbers last."""
    plain = _minimal(without_wholeness(theory), group)
    if frozenset() in plain or not any(theory.symbols[name].integer for name in mentioned(group)):
        return plain
    sets, tried = plain, set[tuple[str, ...]]()
    while untried := [one for one in smallest_corrections(sets) if one not in tried]:
        tried.add(untried[0])
        rest = [one for one in group if one.id not in untried[0]]
        sets = sets | _minimal(theory, rest)
    return sets


def smallest_corrections(sets: Collection[frozenset[str]]) -> list[tuple[str, ...]]:
    """The smallest choices of claims that have one of every set."""
    claims = sorted(frozenset[str]().union(*sets))
    for size in range(len(claims) + 1):
        choices = combinations(claims, size)
        found = [one for one in choices if all(members & set(one) for members in sets)]
        if found:
            return found
    return []


def _minimal(
    theory: Theory, group: list[Assertion], view: View = View.TAKEN
) -> set[frozenset[str]]:
    """The minimal contradictory sets of one component, by trying every subset, smallest first."""
    firm = background(theory, group, view)
    firm += [
        holds(assertion, theory.symbols, view) for assertion in group if assertion.claim is None
    ]
    claims = {
        assertion.id: holds(assertion, theory.symbols, view)
        for assertion in group
        if assertion.claim
    }
    found: set[frozenset[str]] = set()
    largest: set[frozenset[str]] = set()
    for ids in map(
        frozenset,
        chain.from_iterable(combinations(claims, size) for size in range(len(claims) + 1)),
    ):
        # More than a contradictory set is no minimal one, and less than a consistent set is
        # consistent.
        if any(smaller <= ids for smaller in found) or any(ids <= larger for larger in largest):
            continue
        if not _satisfiable([*firm, *map(claims.__getitem__, ids)]):
            found.add(ids)
            continue
        for name in claims:
            if _satisfiable([*firm, *map(claims.__getitem__, ids | {name})]):
                ids |= {name}
        largest.add(ids)
    return found


def boundary_sets(theory: Theory, scenario: str = "") -> set[frozenset[str]] | None:
    """Return the minimal sets that are contradictory only without rounding.

    And then only by the strictness of a bound. Only as read must whole numbers be whole.
    """
    found = set()
    try:
        for group in components(world(theory, scenario)):
            for ids in _minimal(without_wholeness(theory), group, View.EXACT):
                chosen = [
                    assertion
                    for assertion in group
                    if assertion.claim is None or assertion.id in ids
                ]
                if consistent(theory, chosen) and consistent(
                    without_wholeness(theory), chosen, View.CLOSED
                ):
                    found.add(ids)
    except UndecidedError:
        return None
    return _needing(theory, scenario, found)


def _needing(theory: Theory, scenario: str, found: set[frozenset[str]]) -> set[frozenset[str]]:
    """Of the sets found in a scenario's world, those with a claim of that scenario."""
    needed = {assertion.id for assertion in theory.assertions if scenario_of(assertion) == scenario}
    return {ids for ids in found if ids & needed} if scenario else found


def reading_outcomes(theory: Theory) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]] | None:
    """Return the possible and the impossible readings of each claim with readings.

    Only of claims in consistent components.
    """
    outcomes = {}
    try:
        for assertion in theory.assertions:
            if assertion.claim is None or not assertion.claim.readings:
                continue
            group = _component_of(theory, assertion)
            if not consistent(theory, group):
                continue
            others = [other for other in group if other is not assertion]
            possible = tuple(
                alternative.name
                for alternative in assertion.alternatives
                if consistent(theory, [*others, _only(assertion, alternative)])
            )
            names = (alternative.name for alternative in assertion.alternatives)
            outcomes[assertion.id] = possible, tuple(name for name in names if name not in possible)
    except UndecidedError:
        return None
    return outcomes


def implies(theory: Theory, name: str, values: Interval, *, tight: bool = True) -> bool | None:
    """Whether an interval holds all values of a quantity under the claims without a scenario.

    If ``tight``, as the least.
    """
    group = next(group for group in components(world(theory)) if name in mentioned(group))
    variable = variable_of(theory.symbols[name])
    outside = [z3.Not(limit) for limit in bounded(variable, values)]
    near = [
        variable < -HUGE if values.low is None else variable < number(values.low) + TINY,
        variable > HUGE if values.high is None else variable > number(values.high) - TINY,
    ]
    at = [
        variable == number(end)
        for end, is_open in ((values.low, values.low_open), (values.high, values.high_open))
        if end is not None and not is_open
    ]
    try:
        return not any(consistent(theory, group, also=[beyond]) for beyond in outside) and all(
            consistent(theory, group, also=[reached]) for reached in (*near, *at) if tight
        )
    except UndecidedError:
        return None


def has_value(theory: Theory, name: str, value: Fraction) -> z3.BoolRef:
    """That a quantity has a value, in its own unit."""
    return variable_of(theory.symbols[name]) == number(value)


def _component_of(theory: Theory, assertion: Assertion) -> list[Assertion]:
    return next(
        group for group in components(world(theory, scenario_of(assertion))) if assertion in group
    )


def _only(assertion: Assertion, alternative: Alternative) -> Assertion:
    return Assertion(assertion.id, assertion.claim, (alternative,))
