"""What is counted comes in whole numbers, asked of what plain figures leave."""

import pytest

from factcheck.model.constraint import Atom
from factcheck.model.interval import Interval
from factcheck.model.solution import Solution, Verdict
from factcheck.model.theory import Theory
from factcheck.solve import Limits, System, solve
from factcheck.solve.engines.linear import sharpened
from tests.diagnose.claims import analyzed, written
from tests.solve import naive
from tests.theories import claims, theory

SEATS = "a: seats, b: seats, all: seats, mean: seats, share: '%', cost: USD"


def sets(solution: Solution) -> dict[tuple[str, ...], bool]:
    """The contradictory sets, each with whether it takes whole numbers."""
    return {
        one.statements: one.whole
        for component in solution.components
        for one in component.conflicts
    }


def found(understood: Theory) -> dict[tuple[str, ...], bool]:
    """The same, once the twin has found them too."""
    solution = solve(understood)
    told = sets(solution)
    assert {frozenset(names) for names in told} == naive.contradictory_sets(understood)
    return told


@pytest.mark.parametrize(
    "says",
    [
        ("a = 23 seats", "b = 18 seats", "all = 42 seats", "all = a + b"),
        ("all = 25 seats", "a = 37% * all"),  # 9 are 36, 10 are 40 %
        ("all = 30 seats", "a = 1.55 times all", "all = 30.0 seats"),  # 46.35 to 46.65
        ("a = 5 seats", "b = 2 * a", "b = 9 seats"),
        ("a = 13 seats", "a = at least 12.5 seats - b", "b = less than 1 seats", "b > 0 seats"),
    ],
)
def test_what_only_fractions_satisfy_is_contradictory(says: tuple[str, ...]) -> None:
    """Rounding leaves real numbers, but nobody counts those."""
    whole = found(claims(SEATS, *says))
    assert whole
    assert all(whole.values())
    free = SEATS.replace("seats", "{unit: seats, integer: false}")
    assert not found(claims(free, *says))


@pytest.mark.parametrize(
    "says",
    [
        ("a = 23 seats", "b = 18 seats", "all = 41 seats", "all = a + b"),
        ("all = 25 seats", "a = 36% * all"),
        (
            "a = 23 thousand seats",
            "b = 18 thousand seats",
            "all = 42 thousand seats",
            "all = a + b",
        ),
        ("a = 22 seats", "b = 19 seats", "mean = 20.5 seats", "mean = (a + b) / 2"),
        ("cost = 23.5 USD", "a = 23 seats"),
        ("all = 25 seats", "a = about 37% * all"),
    ],
)
def test_what_whole_numbers_satisfy_is_not(says: tuple[str, ...]) -> None:
    """Rounded thousands, means and other units leave room."""
    assert not found(claims(SEATS, *says))


def test_plain_sets_come_first() -> None:
    """Whole numbers are asked of what each smallest correction of the plain sets leaves."""
    said = ("a = 23 seats", "b = 18 seats", "all = 42 seats")
    other = claims(SEATS, *said, "cost = 3 USD", "cost = 9 USD", definitions="all = a + b")
    assert found(other) == {("c3", "c4"): False, ("c0", "c1", "c2"): True}
    left = claims(SEATS, *said, "a = 30 seats", definitions="all = a + b")
    assert found(left) == {
        ("c0", "c3"): False,
        ("c1", "c2", "c3"): False,
        ("c0", "c1", "c2"): True,
    }
    doubted = claims(SEATS, *said, "all = 60 seats", "a = 42 seats", definitions="all = a + b")
    assert found(doubted)["c0", "c1", "c2"]  # to change 60 and the second 42 would not be enough


def test_corrections_hit_all_sets() -> None:
    """One claim of each: of the plain set and of what it leaves."""
    text = """
quantities: {a: seats, b: seats, all: seats, c: seats}
definitions: [all = a + b]
claims:
  - {id: c0, source: s, says: a = 23 seats}
  - {id: c1, source: s, says: b = 18 seats}
  - {id: c2, source: s, says: all = 42 seats}
  - {id: c3, source: s, says: c = all + 4 seats}
  - {id: c4, source: s, says: c = 90 seats}
"""
    understood = theory(text)
    told = found(understood)
    assert told == {("c0", "c1", "c3", "c4"): False, ("c2", "c3", "c4"): False} | {
        names: whole for names, whole in told.items() if whole
    }
    (component,) = solve(understood).components
    assert component.verdict is Verdict.CONTRADICTORY
    for correction in component.corrections:
        assert all(set(correction) & set(names) for names in told)


def test_definitions_that_take_fractions_contradict_each_other() -> None:
    """That is told once, without a claim."""
    odd = claims(SEATS, "a = 3 seats", definitions="a = b + b, a = 3 seats")
    assert found(odd) == {(): True}


def test_a_scenario_has_what_needs_it() -> None:
    """What whole numbers rule out without the scenario is told without it."""
    text = """
quantities: {a: seats, b: seats, all: seats}
scenarios: {more: there are more}
definitions: [all = a + b]
claims:
  - {id: c0, source: s, says: a = 23 seats}
  - {id: c1, source: s, says: b = 18 seats}
  - {id: c2, source: s, says: all = 42 seats, scenario: more}
"""
    understood = theory(text)
    assert naive.contradictory_sets(understood) == set()
    (conflict,) = (one for part in solve(understood).components for one in part.conflicts)
    assert (conflict.statements, conflict.scenario, conflict.whole) == (
        ("c0", "c1", "c2"),
        "more",
        True,
    )


def test_bounds_are_whole_numbers() -> None:
    """What 23 and at most 18.9 seats leave."""
    solution = solve(
        claims(SEATS, "a = 23 seats", "b <= 18.9 seats", definitions="all = a + b"),
        want_bounds=True,
    )
    bounds = {bound.quantity: bound.values for bound in solution.bounds}
    assert bounds == {"a": Interval(23, 23), "all": Interval(23, 41), "b": Interval(0, 18)}  # type: ignore[arg-type]


def test_the_arithmetic_counts() -> None:
    """23 and 18 make 41; each repair is the next number, and none has a fraction."""
    units = {"a": "seats", "b": "seats", "all": "seats"}
    says = {"x": "a = 23 seats", "y": "b = 18 seats", "z": "all = 42 seats"}
    analysis = analyzed(written(units, says, ["all = a + b"]))
    (knot,) = analysis.knots
    explanation = analysis.explanations[knot.leading]
    assert explanation.headline == "23 seats and 18 seats make 41 seats, not 42 seats: 1 seat apart"
    assert explanation.certified
    assert [repair.replacement for repair in explanation.repairs] == [
        "all = 41 seats",
        "a = 24 seats",
        "b = 19 seats",
    ]


@pytest.mark.parametrize(
    ("atom", "sharper"),
    [
        (Atom((((), -121), (("a",), 2)), "<="), Atom((((), -60), (("a",), 1)), "<=")),
        (Atom((((), 121), (("a",), -2)), "<="), Atom((((), 61), (("a",), -1)), "<=")),
        (Atom((((), -60), (("a",), 1)), "<"), Atom((((), -59), (("a",), 1)), "<=")),
        (Atom((((), -7), (("a",), 2), (("b",), 4)), "<"), Atom((((), -3), (("a",), 1), (("b",), 2)), "<=")),
        (Atom((((), -1), (("a",), 3)), "<="), Atom(((("a",), 1),), "<=")),
        (Atom((((), -7), (("a",), 2)), "="), Atom((((), -7), (("a",), 2)), "=")),
        (Atom((((), -7), (("a",), 2), (("cost",), 2)), "<"), Atom((((), -7), (("a",), 2), (("cost",), 2)), "<")),
        (Atom((((), 1),), "<="), Atom((((), 1),), "<=")),
    ],
)  # fmt: skip
def test_a_bound_on_whole_numbers_moves_to_the_next(atom: Atom, sharper: Atom) -> None:
    """Where only whole numbers are bounded, and only by an inequality."""
    symbols = claims(SEATS, "a = 1 seats").symbols
    system = System(symbols, (), (), ("a", "b", "cost"))
    assert sharpened(system, [atom]) == [sharper]


def test_corrections_are_enough_in_whole_numbers() -> None:
    """No share of 700 people that rounds to 12.31 % is a whole number: 101 is not the only fault."""
    found = solve(
        claims(
            "guests: people, late: people",
            "guests = 700 people",
            "late = 12.31% of guests",
            "late = 101 people",
        )
    )
    (component,) = found.components
    sets = {frozenset(conflict.statements) for conflict in component.conflicts}
    assert {frozenset({"c0", "c1"}), frozenset({"c0", "c1", "c2"})} <= sets
    assert component.corrections[0] == ("c1",)
    assert ("c2",) not in component.corrections


def test_products_of_whole_numbers_are_bounded_by_counted_work() -> None:
    """z3's optimiser would take all the time that there is: it is not asked."""
    theory = claims(
        "price: USD, staff: people, wage: USD/people",
        "price = 10 USD / 0.4",
        "wage = price / staff",
    )
    found = solve(theory, Limits(seconds=600), want_bounds=True)
    assert found.cut == ()
    bounds = {one.quantity: one for one in found.bounds}
    assert bounds["staff"].values.low == 1
    assert bounds["wage"].values.high == 30


def test_under_a_scenario_as_if_its_claims_always_held() -> None:
    """What is told without the scenario decides nothing about which of its claims clash."""
    says = """
quantities: {crew: {unit: people, integer: true, signed: true}}
scenarios: {strike: what if}
claims:
  - {id: one, source: s, says: "max(crew * (1 + 2%), crew) = -20 people"}
  - {id: two, source: s, says: "max(crew * (1 + 2%), crew) = -22 people"}
  - {id: mid, source: s, says: "max(crew * (1 + 2%), crew) = -21 people", scenario: strike}
  - {id: same, source: s, says: "max(crew * (1 + 2%), crew) = -21 people"}
"""
    sets = {
        (one.scenario, one.statements)
        for component in solve(theory(says)).components
        for one in component.conflicts
    }
    assert sets == {
        ("", ("one", "two")),
        ("", ("one", "same")),
        ("", ("same", "two")),
        ("strike", ("mid", "one")),
        ("strike", ("mid", "two")),
    }
