"""What solving promises, on claims whose answer is known."""

import itertools
import random
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction

import pytest

from factcheck.model.interval import Interval
from factcheck.model.solution import Verdict
from factcheck.solve import Limits, solve
from tests.theories import claims, theory

SUM = "order.total: USD, order.first: USD, order.rest: USD"
PARTS = "order.total = order.first + order.rest"


def test_what_adds_up_is_consistent_and_has_a_witness() -> None:
    """7.5 and 2.5 make 10."""
    said = ("order.first = 7.5 USD", "order.rest = 2.5 USD", "order.total = 10 USD")
    (component,) = solve(claims(SUM, *said, definitions=PARTS)).components
    assert component.verdict is Verdict.CONSISTENT
    assert set(component.witness or {}) == {"order.total", "order.first", "order.rest"}


def test_what_does_not_add_up_is_one_minimal_set_with_its_definition() -> None:
    """10 and 32.5 do not make 40, and each of the three would mend it."""
    said = ("order.first = 10 USD", "order.rest = 32.5 USD", "order.total = 40 USD")
    (component,) = solve(claims(SUM, *said, definitions=PARTS)).components
    (conflict,) = component.conflicts
    assert conflict.statements == ("c0", "c1", "c2")
    assert conflict.definitions == (f"={PARTS}",)
    assert component.corrections == (("c0",), ("c1",), ("c2",))
    assert component.complete


def test_claims_that_say_the_same_are_each_in_a_set_of_their_own() -> None:
    """A figure repeated three times clashes three times; only its opposite alone resolves all."""
    (component,) = solve(
        claims("x: USD", "x = 1 USD", "x = 1 USD", "x = 1 USD", "x = 5 USD")
    ).components
    assert [conflict.statements for conflict in component.conflicts] == [
        ("c0", "c3"),
        ("c1", "c3"),
        ("c2", "c3"),
    ]
    assert component.corrections == (("c3",), ("c0", "c1", "c2"))


def test_definitions_that_contradict_each_other_stop_their_component() -> None:
    """They are one conflict without statements, and the claims are not blamed."""
    solution = solve(claims("x: USD", "x = 3 USD", definitions="x = 1 USD, x = 2 USD"))
    (component,) = solution.components
    (conflict,) = component.conflicts
    assert conflict.statements == ()
    assert conflict.definitions == ("=x = 1 USD", "=x = 2 USD")
    assert solution.boundaries_complete


def test_a_scenario_tells_only_what_needs_it() -> None:
    """What clashes anyway is told without the scenario, the rest under it."""
    text = """
quantities: {x: USD, y: USD}
scenarios: {cut: they cut back}
claims:
  - {id: a, source: s, says: x = 1 USD}
  - {id: b, source: s, says: x = 5 USD}
  - {id: c, source: s, says: y = 3 USD}
  - {id: d, source: s, scenario: cut, says: y = x + 9 USD}
"""
    solution = solve(theory(text))
    found = [
        (one.scenario, one.statements)
        for component in solution.components
        for one in component.conflicts
    ]
    assert found == [("", ("a", "b")), ("cut", ("c", "d"))]


@pytest.mark.parametrize("size", [300, 1000])
def test_a_dense_consistent_component_is_decided(size: int) -> None:
    """Sums of a few hundred quantities, true of the same hidden values, are found consistent."""
    chance = random.Random(size)  # noqa: S311 - repeatable, not secret
    hidden = {f"x{number}": chance.randint(100, 99_999) for number in range(size // 3)}
    said = []
    for _ in range(size):
        chosen = chance.sample(sorted(hidden), chance.randint(2, 5))
        total = sum(hidden[name] for name in chosen)
        said.append(f"{' + '.join(chosen)} = {round(total / 1000, 1)} thousand USD")
    solution = solve(claims(", ".join(f"{name}: USD" for name in hidden), *said))
    assert {component.verdict for component in solution.components} == {Verdict.CONSISTENT}


def test_a_spent_budget_is_undecided_and_never_consistent() -> None:
    """Whole numbers whose cubes sum up to 42 exist, but nobody finds them here."""
    hard = "x * x * x + y * y * y - z * z * z = exactly 42 things * 1 things * 1 things"
    quantities = ", ".join(f"{name}: {{unit: things, integer: true}}" for name in "xyz")
    solution = solve(claims(quantities, hard, "x > 100 things"), Limits(rlimit=10_000))
    assert [component.verdict for component in solution.components] == [Verdict.UNDECIDED]


def test_the_cap_on_sets_is_told() -> None:
    """A component with more sets than wanted is not complete, and still has a correction."""
    said = [f"x = {number}0 USD" for number in range(1, 9)]
    (component,) = solve(claims("x: USD", *said), Limits(sets=5)).components
    assert len(component.conflicts) == 5
    assert not component.complete
    assert component.corrections


def test_whole_numbers_round_inwards() -> None:
    """More than 2 people are at least 3; half of 7 people can be no whole number."""
    solution = solve(
        claims("n: {unit: people, integer: true}", "n > 2 people", "n < 7 people"), want_bounds=True
    )
    (bound,) = solution.bounds
    assert bound.values == Interval(Fraction(3), Fraction(6))
    (component,) = solve(
        claims("n: {unit: people, integer: true}", "2 * n = exactly 7 people")
    ).components
    assert component.verdict is Verdict.CONTRADICTORY


def test_an_open_end_beside_a_date_is_not_reached() -> None:
    """A date after 2027 less just over half a year is not mid-2028 itself, by any engine."""
    said = ("t = @2028", "t - (just over 0.5 year) > @2027")
    (bound,) = solve(claims("t: date", *said), want_bounds=True).bounds
    assert bound.values.low_open
    (component,) = solve(claims("t: date", *said, "t = t + 0 year")).components
    assert component.verdict is Verdict.CONSISTENT


def test_bounds_tell_which_ends_are_open() -> None:
    """An end that only a strict bound sets does not belong to the values."""
    solution = solve(claims("x: USD", "x > 2 USD", "x <= 3 USD"), want_bounds=True)
    (bound,) = solution.bounds
    assert bound.values == Interval(Fraction(2), Fraction(3), low_open=True)


@pytest.mark.parametrize(("step", "is_noted"), [(0, False), (0.001, True)])
def test_the_time_that_a_group_took_is_noted_where_it_counts(step: float, is_noted: bool) -> None:
    """Where no time goes by none is noted.

    Where some does it is, for each statement of the group.
    """
    ticks = itertools.count()
    theory = claims("x: USD, y: USD", "x = 1 USD", "x = 5 USD", "y = 2 USD")
    solution = solve(theory, Limits(seconds=0.1, clock=lambda: step * next(ticks)))
    assert bool(solution.seconds) is is_noted
    assert all(0 < seconds < 0.1 + 5 * step for seconds in solution.seconds.values())


def test_threads_do_not_disturb_each_other() -> None:
    """Several runs at once in one process give what each gives alone: they share no z3 context."""
    said = ("order.first = 10 USD", "order.rest = 32.5 USD", "order.total = 40 USD")
    theories = [claims(SUM, *said, definitions=PARTS) for _ in range(8)]
    with ThreadPoolExecutor(4) as pool:
        solutions = list(pool.map(solve, theories))
    assert all(solution.components == solutions[0].components for solution in solutions)
    assert len(solutions[0].components[0].conflicts) == 1


def test_a_reading_without_a_whole_number_bounds_nothing() -> None:
    """A reading that no whole number satisfies is impossible; the search for its bounds ends."""
    text = """
quantities: {rest: {unit: people, integer: true}, first: {unit: people, integer: true}}
claims:
  - {id: a, source: s, readings: {p: 2 * rest = exactly 41 people, q: rest = 3 people}}
  - {id: b, source: s, says: first <= rest}
"""
    bounds = {
        bound.quantity: bound.values for bound in solve(theory(text), want_bounds=True).bounds
    }
    assert bounds["rest"] == Interval(Fraction(3), Fraction(3))


def test_a_strict_multiple_can_make_a_boundary() -> None:
    """More than a fifth is not exactly a fifth, but would be with the limit itself let in."""
    said = ("part = over 20% * total", "5.0 * part = total", "total > 1 MW")
    solution = solve(claims("part: MW, total: MW", *said))
    assert [conflict.statements for conflict in solution.boundaries] == [("c0", "c1", "c2")]


def test_a_figure_that_many_claims_repeat_meets_a_boundary_with_each_of_them() -> None:
    """However often up to 25 is said: with 15 it is not more than 40."""
    said = [
        f"order.first = up to {figure} USD"
        for figure in ("25", "25.0", "25.00", "25.000", "25.0000")
    ]
    said += [
        "order.first = 15 to 25 USD",
        "order.first = 10 to 25 USD",
        "order.first = 5 to 25 USD",
    ]
    said += ["order.rest = 15 USD", "order.total = more than 40 USD"]
    found = solve(claims(SUM, *said, definitions=PARTS)).boundaries
    assert [one.statements for one in found] == [
        tuple(sorted((f"c{place}", "c8", "c9"))) for place in range(8)
    ]


def test_a_variable_of_a_case_distinction_may_be_in_no_linear_part() -> None:
    """It has some value all the same."""
    said = ("a = 500", "a / a + b != 1")
    (component,) = solve(claims("a: {unit: '1', signed: true}, b: '1'", *said)).components
    assert component.verdict is Verdict.CONSISTENT
