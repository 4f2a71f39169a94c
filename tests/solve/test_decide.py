"""A verdict without values is the one with values."""

import pytest
from hypothesis import given

from factcheck.constrain import constrain
from factcheck.language import understand
from factcheck.model.solution import Verdict
from factcheck.solve import Budget, Limits, Problem, verdict
from factcheck.solve.decide import decide
from factcheck.solve.trees import grow
from tests.strategies import Case, cases
from tests.theories import claims


@given(cases())
def test_nothing_but_the_values_is_left_out(case: Case) -> None:
    """Any claims together are judged as they are when values are asked for."""
    theory = understand(case.as_corpus())
    problem = Problem(theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions))
    assert verdict(problem, Budget(Limits())) is decide(problem, grow(problem), Budget(Limits()))[0]


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
    problem = Problem(theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions))
    assert verdict(problem, Budget(Limits(rlimit=rlimit))) is expected
