"""Witnesses are put back into the statements as written."""

from fractions import Fraction

import pytest
from hypothesis import given, settings

from factcheck.language import understand
from factcheck.proof import satisfies
from factcheck.solve import solve
from tests.strategies import Case, cases
from tests.theories import claims

FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)


@pytest.mark.parametrize(
    ("quantities", "says", "true", "false"),
    [
        ("x: USD", "x = 10 USD", "10.5", "10.51"),
        ("x: USD", "x < 10 USD", "9.99", "10"),
        ("x: USD", "x != 10 USD", "10.01", "10"),
        ("x: USD", "x = more than 10 USD", "10.01", "10"),
        ("x: GW", "x = 150 to 200 MW", "0.2005", "0.2006"),
        ("x: {unit: USD, signed: true}", "2 times x = -4 USD", "-2", "2"),
        ("x: USD", "12 USD / x = 3 to 4", "4", "5.1"),
        ("x: {unit: people, integer: true}", "x = about 10 people", "9", "9.5"),
        ("x: USD", "x >= 0 USD", "0", "-1"),
        ("x: date", "x < @1970-01-02", "-1", "86400"),
        ("x: date", "x > @1970-01-01", "86400", "86399"),
        ("x: date", "x = @1970-01-01", "86399", "86400"),
        ("x: date", "x != @1970-01-01", "86400", "5"),
    ],
)
def test_a_true_value_satisfies_and_a_false_one_does_not(quantities: str, says: str, true: str, false: str) -> None:
    """The statement holds of the one and not of the other, by arithmetic that the encoder has no part in."""
    theory = claims(quantities, says)
    assert satisfies(theory.assertions, theory.symbols, {"x": Fraction(true)})
    assert not satisfies(theory.assertions, theory.symbols, {"x": Fraction(false)})


@FEWER
@given(cases(most=5, linear=False))
def test_any_corrupted_witness_is_noticed(case: Case) -> None:
    """A value that the claims rule out for a quantity makes any witness false, whatever the others are."""
    theory = understand(case.as_corpus())
    solution = solve(theory, want_bounds=True)
    bounds = {bound.quantity: bound.values for bound in solution.bounds}
    assertions = {assertion.id: assertion for assertion in theory.assertions}
    for component in solution.components:
        if component.witness is None or component.scenario:
            continue
        claimed = [assertions[name] for name in component.assertions]
        assert satisfies(claimed, theory.symbols, component.witness)
        for name in bounds.keys() & {*component.quantities}:
            for end, direction in ((bounds[name].low, -1), (bounds[name].high, 1)):
                if end is not None:
                    wrong = {**component.witness, name: end + direction}
                    assert not satisfies(claimed, theory.symbols, wrong)
