"""The solving core against its slow twin, on claim files at random."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.language import understand
from factcheck.model.conflict import Conflict
from factcheck.model.expression import Assertion
from factcheck.model.solution import Component, Solution, Verdict
from factcheck.model.theory import Theory
from factcheck.solve import Limits, solve
from tests.solve import naive
from tests.strategies import SCENARIOS, Case, cases
from tests.wording import UNITS

LIMITS = Limits(sets=10_000, corrections=10_000)
WORLDS = tuple(sorted(set(SCENARIOS)))

# How many examples: most where the whole meaning is compared, fewer for single properties.
ALL = settings().max_examples
often, seldom = settings(max_examples=2 * ALL), settings(max_examples=ALL // 4)


def understood(case: Case) -> Theory:
    """A case as the solver gets it, with nothing in it that is not understood."""
    theory = understand(case.as_corpus(), Fraction(1, 10))
    assert not theory.problems
    return theory


def by_world(conflicts: Iterable[Conflict]) -> dict[str, set[frozenset[str]]]:
    """The statements of conflicts, by the scenario that they need."""
    found: dict[str, set[frozenset[str]]] = {scenario: set() for scenario in WORLDS}
    for conflict in conflicts:
        found[conflict.scenario].add(frozenset(conflict.statements))
    return found


def sets_of(solution: Solution) -> dict[str, set[frozenset[str]]]:
    """All contradictory sets of a solution."""
    return by_world(
        conflict for component in solution.components for conflict in component.conflicts
    )


def is_decided(solution: Solution) -> bool:
    """Whether the core answered everything."""
    return all(one.complete and one.verdict is not Verdict.UNDECIDED for one in solution.components)


@often
@given(cases())
def test_linear_claims_are_decided_as_the_twin_decides(case: Case) -> None:
    """The core decides all linear claims and finds exactly the minimal sets of the twin."""
    theory = understood(case)
    expected = {scenario: naive.contradictory_sets(theory, scenario) for scenario in WORLDS}
    assume(None not in expected.values())
    solution = solve(theory, LIMITS)
    assert is_decided(solution)
    assert sets_of(solution) == expected


@seldom
@given(cases(linear=False, most=6))
def test_products_are_decided_as_the_twin_decides(case: Case) -> None:
    """On products and quotients core and twin agree wherever both have an answer."""
    theory = understood(case)
    expected = {scenario: naive.contradictory_sets(theory, scenario) for scenario in WORLDS}
    solution = solve(theory, LIMITS)
    assume(None not in expected.values() and is_decided(solution))
    assert sets_of(solution) == expected


@seldom
@given(cases())
def test_boundaries_are_those_of_the_twin(case: Case) -> None:
    """What is found to be contradictory by the strictness of a bound alone is.

    And it is all, unless the core says not.
    """
    theory = understood(case)
    expected = {scenario: naive.boundary_sets(theory, scenario) for scenario in WORLDS}
    assume(None not in expected.values())
    solution = solve(theory, LIMITS)
    found = by_world(solution.boundaries)
    assert all(found[scenario] <= (expected[scenario] or set()) for scenario in WORLDS)
    assert found == expected or not solution.boundaries_complete


@seldom
@given(cases(most=3))
def test_boundaries_of_few_claims_are_all_found(case: Case) -> None:
    """Of a handful of claims the core finds every boundary that the twin finds."""
    theory = understood(case)
    expected = {scenario: naive.boundary_sets(theory, scenario) for scenario in WORLDS}
    assume(None not in expected.values())
    assert by_world(solve(theory, LIMITS).boundaries) == expected


@seldom
@given(cases())
def test_bounds_are_the_least_intervals(case: Case) -> None:
    """A bound holds all values of its quantity, and no smaller one would.

    Where things are counted that may be open.
    """
    theory = understood(case)
    solution = solve(theory, LIMITS, want_bounds=True)
    for bound in solution.bounds:
        assert (
            naive.implies(theory, bound.quantity, bound.values, tight=bound.tight) is not False
        ), bound
    names = {
        name
        for component in solution.components
        if component.verdict is Verdict.CONSISTENT and not component.scenario
        for name in component.quantities
        if not any(theory.symbols[other].integer for other in component.quantities)
    }
    assert names <= {bound.quantity for bound in solution.bounds if bound.tight}


@seldom
@given(cases())
def test_readings_are_possible_where_the_twin_finds_them_so(case: Case) -> None:
    """The readings that the other claims rule out are those that the twin finds impossible."""
    theory = understood(case)
    expected = naive.reading_outcomes(theory)
    assume(expected is not None)
    found = {outcome.assertion: outcome for outcome in solve(theory, LIMITS).readings}
    for assertion, (possible, impossible) in (expected or {}).items():
        if impossible:
            assert (found[assertion].possible, found[assertion].impossible) == (
                possible,
                impossible,
            )
        else:
            assert assertion not in found or not found[assertion].impossible


@seldom
@given(cases())
def test_a_witness_makes_everything_true(case: Case) -> None:
    """The values given for a consistent component satisfy each of its statements."""
    theory = understood(case)
    for component in solve(theory, LIMITS).components:
        if component.witness is not None:
            group = [
                assertion for assertion in theory.assertions if assertion.id in component.assertions
            ]
            values = (
                naive.has_value(theory, name, component.witness[name])
                for name in component.quantities
            )
            assert naive.consistent(theory, group, also=values)


@seldom
@given(cases())
def test_a_conflict_needs_each_of_its_statements_and_definitions(case: Case) -> None:
    """A conflict with its named definitions is contradictory, without any member consistent."""
    theory = understood(case)
    for component in solve(theory, LIMITS).components:
        group = [
            assertion for assertion in theory.assertions if assertion.id in component.assertions
        ]
        for conflict in component.conflicts:
            named = {*conflict.statements, *conflict.definitions}
            members = [assertion for assertion in group if assertion.id in named]
            assert not naive.consistent(theory, members)
            for member in members:
                rest = [assertion for assertion in members if assertion is not member]
                firm = [
                    other for other in group if other.claim is None and member.claim is not None
                ]
                assert naive.consistent(theory, [*rest, *firm])


def definitions_in(component: Component, theory: Theory) -> list[Assertion]:
    """The definitions of a component."""
    inside = (one for one in theory.assertions if one.id in component.assertions)
    return [one for one in inside if one.claim is None]


@seldom
@given(cases())
def test_corrections_are_the_minimal_ways_to_hit_every_conflict(case: Case) -> None:
    """The corrections of a component are exactly the minimal hitting sets of its conflicts.

    Where its definitions contradict each other nothing else of it is looked at.
    """
    theory = understood(case)
    solution = solve(theory, LIMITS)
    sets = sets_of(solution)
    for component in solution.components:
        if not naive.consistent(theory, definitions_in(component, theory)):
            continue
        within = [
            one
            for one in sets[""] | sets[component.scenario]
            if one and one <= set(component.assertions)
        ]
        members = sorted(set().union(*within))
        hitting: list[frozenset[str]] = []
        for size in range(1, len(members) + 1):
            for chosen in map(frozenset, combinations(members, size)):
                if all(chosen & one for one in within) and not any(
                    smaller <= chosen for smaller in hitting
                ):
                    hitting.append(chosen)
        assert set(map(frozenset, component.corrections)) == set(hitting)


@seldom
@given(cases(), st.randoms(use_true_random=False))
def test_fewer_claims_leave_the_conflicts_among_the_rest(case: Case, chance: Random) -> None:
    """Without some of the claims, exactly the conflicts among the others remain."""
    theory = understood(case)
    everything = sets_of(solve(theory, LIMITS))
    assume(not any(frozenset() in sets for sets in everything.values()))
    kept = [
        assertion
        for assertion in theory.assertions
        if assertion.claim is None or chance.random() < 0.7
    ]
    ids = {assertion.id for assertion in kept}
    fewer = sets_of(solve(theory._replace(assertions=tuple(kept)), LIMITS))
    assert fewer == {
        scenario: {one for one in sets if one <= ids} for scenario, sets in everything.items()
    }


@seldom
@given(cases(), st.data())
def test_the_unit_of_a_quantity_changes_nothing(case: Case, data: st.DataObject) -> None:
    """In other units, quantities have the same conflicts, and the same bounds in other numbers."""
    units = {
        drawn.name: data.draw(st.sampled_from(UNITS[drawn.kind]))[0]
        for drawn in case.quantities
        if not drawn.integer and not drawn.between
    }
    quantities = tuple(
        replace(drawn, unit=units.get(drawn.name, drawn.unit)) for drawn in case.quantities
    )
    one, other = understood(case), understood(replace(case, quantities=quantities))
    before, after = (solve(theory, LIMITS, want_bounds=True) for theory in (one, other))
    assert sets_of(before) == sets_of(after)
    assert by_world(before.boundaries) == by_world(after.boundaries)
    for ours, theirs in zip(before.bounds, after.bounds, strict=True):
        name = ours.quantity
        factors = one.symbols[name].unit.factor, other.symbols[name].unit.factor
        assert ours.values.scaled(factors[0]) == theirs.values.scaled(factors[1])


@seldom
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_the_claims_changes_nothing(case: Case, chance: Random) -> None:
    """Shuffled claims have the same conflicts, boundaries, readings and bounds."""
    shuffled = replace(
        case,
        quantities=tuple(chance.sample(case.quantities, len(case.quantities))),
        definitions=tuple(chance.sample(case.definitions, len(case.definitions))),
        claims=tuple(chance.sample(case.claims, len(case.claims))),
    )
    one, other = (solve(understood(order), LIMITS, want_bounds=True) for order in (case, shuffled))
    assert sets_of(one) == sets_of(other)
    assert one.boundaries == other.boundaries
    assert one.bounds == other.bounds
    assert {outcome.assertion: outcome for outcome in one.readings} == {
        outcome.assertion: outcome for outcome in other.readings
    }
