"""A verdict without values is the one with values."""

import pytest
from hypothesis import given

from factcheck.constrain import constrain
from factcheck.language import understand
from factcheck.model.solution import Verdict
from factcheck.proof import satisfies
from factcheck.solve import Budget, Limits, System, verdict
from factcheck.solve.engines.propagation.forest import grow
from factcheck.solve.ladder.decide import by_arithmetic, decide
from tests.strategies import Case, cases
from tests.theories import claims


@given(cases())
def test_nothing_but_the_values_is_left_out(case: Case) -> None:
    """Any claims together are judged as they are when values are asked for."""
    theory = understand(case.as_corpus())
    system = System(theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions))
    assert verdict(system, Budget(Limits())) is decide(system, grow(system), Budget(Limits()))[0]


@pytest.mark.parametrize(
    ("says", "rlimit", "expected"),
    [
        (("x * y = 4 USD^2", "x = y"), 0, Verdict.CONSISTENT),
        (("x * y = 4 USD^2", "x > 3 USD", "y > 2 USD"), 0, Verdict.CONTRADICTORY),
        (("x * y = 4 USD^2", "x > 3 USD", "y > 2 USD"), 1, Verdict.UNDECIDED),
    ],
)
def test_products(says: tuple[str, ...], rlimit: int, expected: Verdict) -> None:
    """Where quantities are multiplied z3 is asked, and may run out of its budget."""
    theory = claims("x: USD, y: USD", *says)
    system = System(theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions))
    assert verdict(system, Budget(Limits(rlimit=rlimit))) is expected


@given(cases())
def test_an_interior_point_is_believed_only_where_it_satisfies_everything(case: Case) -> None:
    """If all claims count as many, verdicts are the same, and values whole where they must be."""
    theory = understand(case.as_corpus())
    system = System(theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions))
    expected, _ = by_arithmetic(system, None, Budget(Limits()))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("factcheck.solve.ladder.decide.LARGE", 1)
        found, witness = by_arithmetic(system, None, Budget(Limits()))
    assert found is expected
    if witness is not None:
        assert satisfies(theory.assertions, theory.symbols, witness)


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        (("n + m = exactly 1 people", "n = m"), Verdict.CONTRADICTORY),
        (("n + m = exactly 2 people", "n = m"), Verdict.CONSISTENT),
        (("2 * n = exactly 3 people", "m > n"), Verdict.CONTRADICTORY),
        (("n > 1 people", "n < 2 people", "m = n"), Verdict.CONTRADICTORY),
        (("n > 1 people", "n < 3 people", "m = n"), Verdict.CONSISTENT),
    ],
)
def test_half_a_person_is_nobody(monkeypatch: pytest.MonkeyPatch, says: tuple[str, ...], expected: Verdict) -> None:
    """Between whole numbers there is room for a point, but for no verdict."""
    monkeypatch.setattr("factcheck.solve.ladder.decide.LARGE", 1)
    theory = claims("n: {unit: people, integer: true}, m: {unit: people, integer: true}", *says)
    system = System(theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions))
    found, witness = by_arithmetic(system, None, Budget(Limits()))
    assert found is expected
    assert witness is None or satisfies(theory.assertions, theory.symbols, witness)
