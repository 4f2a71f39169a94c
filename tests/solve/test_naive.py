"""The twin on claims whose meaning the contract spells out."""

from fractions import Fraction

import pytest

from factcheck.language import understand
from factcheck.model.theory import Theory
from tests.solve import naive
from tests.strategies import Case
from tests.wording import Drawn


def theory(*statements: str, definitions: tuple[str, ...] = (), scenario: str = "") -> Theory:
    """A theory of statements a, b, c … over some quantities.

    The last one under a scenario where given.
    """
    units = {"x": "USD", "y": "USD", "share": "1", "opening": "date", "staff": "people"}
    quantities = tuple(
        Drawn(
            name, "", unit, Fraction(0), integer=name == "staff", signed=name == "y", between=None
        )
        for name, unit in units.items()
    )
    last = len(statements) - 1
    claims = tuple(
        (name, scenario if place == last else "", (("", (says,)),))
        for place, (name, says) in enumerate(zip("abcdef", statements, strict=False))
    )
    return understand(Case(quantities, definitions, claims).as_corpus(), Fraction(1, 10))


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        (["x = 7.5 USD", "x = 7 USD"], []),  # 7.45 to 7.55 and 6.5 to 7.5 meet
        (["x = 7.5 USD", "x = 6.9 USD"], ["ab"]),
        (["x = -3 USD"], ["a"]),  # not signed
        (["y = -3 USD"], []),
        (["x = nearly 5 USD", "x >= 5 USD"], ["ab"]),
        (["x = less than 5 USD", "x = more than 4.9 USD"], []),
        (["2 * staff = exactly 5 people"], ["a"]),  # a whole number
        (["share = x / y", "y = exactly 0 USD"], ["ab"]),
        (["y = 1 to 2 times x", "x = exactly 2 USD", "y > 5.0 USD"], ["abc"]),  # 2.5 times at most
        (["y = 1 to 2 times x", "x = exactly 2 USD", "y >= 5.0 USD"], []),
        (["y = 2 times x", "x = exactly 2 USD", "y >= 4.5 USD"], ["abc"]),  # 2.2 times at most
        (["y = 2 times x", "x = exactly 2 USD", "y >= 4.4 USD"], []),
        (["opening < @2029", "opening = @2029"], ["ab"]),
        (["opening < @2029", "opening = @2028-12-31"], []),
        (["opening <= @2029", "opening = @2029-12-31"], []),
        (["opening > @2029", "opening = @2029-12-31"], ["ab"]),
        (["opening > @2029", "opening = @2030-01-01"], []),
        (["opening > @2029", "opening = @2030", "opening < @2030-01-01"], ["ac", "bc"]),
        (["opening != @2029", "opening = @2029-06"], ["ab"]),
        (["opening != @2029", "opening = @2028"], []),
    ],
)
def test_the_contract_decides(statements: list[str], expected: list[str]) -> None:
    """Claims contradict each other exactly where the contract says so."""
    assert naive.contradictory_sets(theory(*statements)) == {frozenset(ids) for ids in expected}


def test_definitions_that_clash_end_their_component() -> None:
    """Contradictory definitions are the empty set, the only one of their component.

    Other components go on.
    """
    clash = theory(
        "x = 1 USD",
        "x = 5 USD",
        "staff = 1 people",
        "staff = 5 people",
        definitions=("x = 1 USD", "x = 2 USD"),
    )
    assert naive.contradictory_sets(clash) == {frozenset(), frozenset("cd")}


def test_a_scenario_adds_its_claims_to_the_others() -> None:
    """What needs a scenario is found under it alone, and what needs none is not found again."""
    worlds = theory("x = 1 USD", "x = 5 USD", "x = 9 USD", scenario="merger")
    assert naive.contradictory_sets(worlds) == {frozenset("ab")}
    assert naive.contradictory_sets(worlds, "merger") == {frozenset("ac"), frozenset("bc")}


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        (["x = 4.5 USD", "y = 0.5 USD", "x + y > 5 USD"], ["abc"]),
        (["x = 4.5 USD", "y = 0.5 USD", "x + y >= 5 USD"], []),
        (["x = 4.5 USD", "y = 0.4 USD", "x + y > 5 USD"], []),  # not even then
        (["x = 5 USD", "x = more than 5 USD"], ["ab"]),
        (["x = 5 USD", "x != 5 USD"], []),  # no strict bound
    ],
)
def test_boundaries_are_met_but_not_passed(statements: list[str], expected: list[str]) -> None:
    """A boundary is contradictory only with exact figures, by the strictness of a bound."""
    assert naive.boundary_sets(theory(*statements)) == {frozenset(ids) for ids in expected}
