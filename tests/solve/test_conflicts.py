"""Contradictory sets name the definitions that they rest on, and no others."""

from fractions import Fraction

import pytest
from hypothesis import assume, given

from factcheck.constrain import constrain
from factcheck.language import understand
from factcheck.solve import Budget, Limits, solve
from factcheck.solve.engines.smt import ask
from factcheck.solve.questions.conflicts import conflicts
from factcheck.solve.system import Sat, System, Unknown, Unsat
from tests.strategies import Case, cases
from tests.theories import claims

QUANTITIES = "total: USD, a: USD, b: USD, c: USD, d: USD"


@given(cases())
def test_no_definition_of_a_set_can_be_left_out(case: Case) -> None:
    """A set and its definitions contradict each other, and do not without any one of these."""
    theory = understand(case.as_corpus(), Fraction(1, 10))
    firm, doubted = (
        tuple(constrain(one, theory.symbols) for one in theory.assertions if (one.claim is None) is is_firm)
        for is_firm in (True, False)
    )
    assume(firm)
    whole = System(theory.symbols, firm, doubted)
    told = conflicts(whole, Budget(Limits()))
    for found in told.sets if told else ():
        members = [one for one in doubted if one.id in found.statements]
        for left_out in ("", *found.definitions):
            kept = [one for one in firm if one.id in found.definitions and one.id != left_out]
            answer = ask(whole.having(members, kept), Budget(Limits()))
            assert isinstance(answer, (Sat if left_out else Unsat, Unknown))


@pytest.mark.parametrize(
    ("definitions", "says", "needed"),
    [
        (("total = a + b", "b * 1 USD = c * d"), ("total = 40 USD", "a = 10 USD", "c = 2 USD", "d = 3 USD"), {0, 1}),
        (("total = a + b", "b * 1 USD = c * d"), ("total = 40 USD", "a = 10 USD", "b = 3 USD", "c = 2 USD"), {0}),
        (("a < 5 USD", "a < 6 USD", "b < 1 USD"), ("a = 7 USD",), {1}),  # the last of those that do
    ],
)
def test_definitions_are_told(definitions: tuple[str, ...], says: tuple[str, ...], needed: set[int]) -> None:
    """Sums and products alike; the same ones whoever finds the contradiction."""
    found = solve(claims(QUANTITIES, *says, definitions=", ".join(definitions)))
    (conflict,) = [one for component in found.components for one in component.conflicts]
    assert conflict.definitions == tuple(sorted(f"={definitions[number]}" for number in needed))
