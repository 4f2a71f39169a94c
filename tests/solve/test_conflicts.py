"""Contradictory sets name the definitions that they rest on, and no others."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import assume, given

from factcheck.constrain import constrain
from factcheck.language import understand
from factcheck.model.constraint import Constraint
from factcheck.solve import Budget, Forms, Limits, SpentError, solve
from factcheck.solve.engines.smt import ask
from factcheck.solve.ladder.confirmation import confirm
from factcheck.solve.ladder.verdicts import find_core
from factcheck.solve.questions.conflicts import conflict, conflicts
from factcheck.solve.system import Sat, System, Unknown, Unsat
from tests.strategies import Case, cases
from tests.theories import claims

QUANTITIES = "total: USD, a: USD, b: USD, c: USD, d: USD"


def column_of(definition: Constraint) -> str:
    """What a definition of one indexed quantity is a cell of, or else its id."""
    name, *others = definition.quantities
    is_cell = name.endswith("]") and not others
    return name.partition("[")[0] if is_cell else definition.id


@given(cases())
def test_no_definition_of_a_set_can_be_left_out(case: Case) -> None:
    """A set and its definitions contradict each other, and do not without any one of these.

    Those of single quantities of one index are one.
    """
    theory = understand(case.as_corpus(), Fraction(1, 10))
    firm, doubted = (
        tuple(
            constrain(one, theory.symbols)
            for one in theory.assertions
            if (one.claim is None) is is_firm
        )
        for is_firm in (True, False)
    )
    assume(firm)
    columns = {one.id: column_of(one) for one in firm}
    whole = System(theory.symbols, firm, doubted)
    told = conflicts(whole, Budget(Limits()))
    for found in told.sets if told else ():
        members = [one for one in doubted if one.id in found.statements]
        for left_out in ("", *map(columns.__getitem__, found.definitions)):
            kept = [
                one for one in firm if one.id in found.definitions and columns[one.id] != left_out
            ]
            answer = ask(whole.having(members, kept).untied, Budget(Limits()))
            assert isinstance(answer, (Sat if left_out else Unsat, Unknown))


@pytest.mark.parametrize(
    ("definitions", "says", "needed"),
    [
        (
            ("total = a + b", "b * 1 USD = c * d"),
            ("total = 40 USD", "a = 10 USD", "c = 2 USD", "d = 3 USD"),
            {0, 1},
        ),
        (
            ("total = a + b", "b * 1 USD = c * d"),
            ("total = 40 USD", "a = 10 USD", "b = 3 USD", "c = 2 USD"),
            {0},
        ),
        (("a < 5 USD", "a < 6 USD", "b < 1 USD"), ("a = 7 USD",), {1}),  # the last of those that do
    ],
)
def test_definitions_are_told(
    definitions: tuple[str, ...], says: tuple[str, ...], needed: set[int]
) -> None:
    """Sums and products alike; the same ones whoever finds the contradiction."""
    found = solve(claims(QUANTITIES, *says, definitions=", ".join(definitions)))
    (conflict,) = [one for component in found.components for one in component.conflicts]
    assert conflict.definitions == tuple(sorted(f"={definitions[number]}" for number in needed))


PAIRS = (
    "a = 1 USD",
    "a = 9 USD",
    "b = 3 USD",
    "b = 14 USD",
    "c = 5 USD",
    "c = 16 USD",
    "d = a + b + c",
)


def system(*says: str) -> System:
    """Some claims together."""
    theory = claims(QUANTITIES, *says)
    return System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )


@pytest.mark.parametrize("known", [("c0", "c1"), ("c2", "c3"), ("c4", "c5")])
def test_a_set_that_is_known_is_among_those_told(known: tuple[str, ...]) -> None:
    """Where no more than one set is wanted, it is the one that was known before."""
    told = conflicts(system(*PAIRS), Budget(Limits(sets=1)), [known])
    assert told is not None
    assert [one.statements for one in told.sets] == [known]
    assert not told.complete


@pytest.mark.parametrize(
    ("most", "number", "complete"), [(1, 1, False), (2, 2, False), (3, 3, True), (4, 3, True)]
)
def test_no_more_sets_are_told_than_are_wanted(most: int, number: int, complete: bool) -> None:
    """Of three sets up to three are told, and all only where three may be."""
    told = conflicts(system(*PAIRS), Budget(Limits(sets=most)))
    assert told is not None
    assert (len(told.sets), told.complete) == (number, complete)


@pytest.mark.parametrize("most", [1, 2])
def test_a_correction_is_one_though_there_are_more_sets(most: int) -> None:
    """A search that is cut off gives one minimal correction.

    Without its claims the rest is consistent, with any of them it is not.
    """
    told = conflicts(system(*PAIRS), Budget(Limits(sets=most)))
    assert told is not None
    (correction,) = told.corrections
    assert len(correction) == 3
    assert all(
        len({*pair} & {*correction}) == 1 for pair in (("c0", "c1"), ("c2", "c3"), ("c4", "c5"))
    )


@pytest.mark.parametrize(("more", "needed"), [(8, 10), (9, 2)])
def test_the_certificate_of_many_constraints_tells_which_are_needed(more: int, needed: int) -> None:
    """Of eleven constraints only the two that contradict each other are taken, of ten all."""
    whole = system("a = 1 USD", "a = 9 USD", *(f"a < {100 + number} USD" for number in range(more)))
    answer = find_core(whole, Forms(whole.symbols), Budget(Limits()))
    assert isinstance(answer, Unsat)
    assert len(answer.core) == needed
    assert {"c0", "c1"} <= answer.core


@pytest.mark.parametrize("ask_for", [confirm, conflict])
def test_what_z3_leaves_open_is_spent_work(ask_for: Callable[[System, Budget], object]) -> None:
    """A question about products that exceeds its work is not ended by the clock."""
    hard = system("a * b = 4 USD^2", "a > 3 USD", "b > 2 USD")
    ask_for(hard, Budget(Limits()))
    budget = Budget(Limits(rlimit=1))
    with pytest.raises(SpentError) as error:
        ask_for(hard, budget)
    assert not error.value.by_clock
    assert budget.spent is error.value
