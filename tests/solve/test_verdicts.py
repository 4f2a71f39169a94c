"""A verdict without values is the one with values."""

import pytest
from hypothesis import given

from factcheck.constrain import constrain
from factcheck.language import understand
from factcheck.model.solution import Verdict
from factcheck.model.theory import Theory
from factcheck.proof import satisfies
from factcheck.solve import Budget, Forms, Limits, System, verdict, verdict_with
from factcheck.solve.ladder import decide, propagate
from factcheck.solve.ladder.verdicts import decide_exactly
from factcheck.solve.system import Answer, Sat, verdict_of
from tests.strategies import Case, cases
from tests.theories import claims


def _holds(answer: Answer, theory: Theory) -> bool:
    """Whether a witness satisfies all claims, where there is one."""
    witness = answer.witness if isinstance(answer, Sat) else None
    return witness is None or satisfies(theory.assertions, theory.symbols, witness)


@given(cases())
def test_nothing_but_the_values_is_left_out(case: Case) -> None:
    """Any claims together are judged as they are when values are asked for."""
    theory = understand(case.as_corpus())
    system = System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )
    assert verdict(system, Budget(Limits())) is verdict_of(
        decide(system, propagate(system), Budget(Limits()))
    )


@pytest.mark.parametrize(
    ("says", "rlimit", "expected"),
    [
        (("x * y = 4 USD^2", "x = y"), 0, Verdict.CONSISTENT),
        (("x * y = 4 USD^2", "x > 3 USD", "y > 2 USD"), 1, Verdict.CONTRADICTORY),
        (("x * x = x * y + 1 USD^2", "y > x"), 0, Verdict.CONTRADICTORY),
        (("x * x = x * y + 1 USD^2", "y > x"), 1, Verdict.UNDECIDED),
    ],
)
def test_products(says: tuple[str, ...], rlimit: int, expected: Verdict) -> None:
    """Where intervals leave something of products z3 is asked, and may run out of its budget."""
    theory = claims("x: USD, y: USD", *says)
    system = System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )
    assert verdict(system, Budget(Limits(rlimit=rlimit))) is expected


@given(cases())
def test_an_interior_point_is_believed_only_where_it_satisfies_everything(case: Case) -> None:
    """If all claims count as many, verdicts are the same, and values whole where they must be."""
    theory = understand(case.as_corpus())
    system = System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )
    expected = decide_exactly(system, None, Budget(Limits()))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("factcheck.solve.engines.linear.case.LARGE", 1)
        found = decide_exactly(system, None, Budget(Limits()))
    assert verdict_of(found) is verdict_of(expected)
    assert _holds(found, theory)


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
def test_half_a_person_is_nobody(
    monkeypatch: pytest.MonkeyPatch, says: tuple[str, ...], expected: Verdict
) -> None:
    """Between whole numbers there is room for a point, but for no verdict."""
    monkeypatch.setattr("factcheck.solve.engines.linear.case.LARGE", 1)
    theory = claims("n: {unit: people, integer: true}, m: {unit: people, integer: true}", *says)
    system = System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )
    found = decide_exactly(system, None, Budget(Limits()))
    assert verdict_of(found) is expected
    assert _holds(found, theory)


@given(cases())
def test_one_more_claim(case: Case) -> None:
    """The verdict on claims and one more is that on all of them, whichever of them comes last."""
    theory = understand(case.as_corpus())
    constraints = [constrain(one, theory.symbols) for one in theory.assertions]
    forms = Forms(theory.symbols)
    for added in constraints:
        others = System(theory.symbols, (), tuple(one for one in constraints if one is not added))
        whole = System(theory.symbols, (), tuple(constraints))
        found = verdict_with(others, propagate(others, forms), added, Budget(Limits()), forms)
        assert found is verdict(whole, Budget(Limits()))


@pytest.mark.parametrize(
    ("says", "added", "expected"),
    [
        (("x = 2 USD", "y = 4 USD"), "x + y = 6 USD", True),
        (("x = 2 USD", "y = 4 USD"), "x + y = 9 USD", False),
        (("x = 2 USD",), "x < exactly 1.5 USD", False),
        (("x + y = 6 USD", "x > 2 USD"), "x = 1 USD", False),
        (("x + y = 6 USD", "x > 2 USD"), "y = x + 1 USD", None),
        (("x = 2 USD",), "z = 1 USD", None),
    ],
)
def test_what_boxes_tell(says: tuple[str, ...], added: str, expected: bool | None) -> None:
    """Of one variable, and of several that nothing connects; not of a cycle or a new variable."""
    theory = claims("x: USD, y: USD, z: USD", *says, added)
    *others, last = (constrain(one, theory.symbols) for one in theory.assertions)
    forms = Forms(theory.symbols)
    forest = propagate(System(theory.symbols, (), tuple(others)), forms)
    form = forms.form_of(last)
    assert forest
    assert form
    assert forest.admits(form) is expected


@pytest.mark.parametrize(
    ("says", "added", "expected"),
    [
        (("n < 3 people", "m < 3 people"), "n + m = exactly 4 people", Verdict.CONSISTENT),
        (("n < 3 people", "m < 3 people"), "n + m = exactly 5 people", Verdict.CONTRADICTORY),
        (
            ("n < 3 people", "m < 3 people"),
            "2 * n + 2 * m = exactly 3 people",
            Verdict.CONTRADICTORY,
        ),
        (("n > 1 people", "m > 1 people"), "n = about 1.25 times m", Verdict.CONSISTENT),
    ],
)
def test_one_more_claim_on_people(says: tuple[str, ...], added: str, expected: Verdict) -> None:
    """Where whole numbers leave gaps the boxes do not decide."""
    units = "n: {unit: people, integer: true}, m: {unit: people, integer: true}"
    theory = claims(units, *says, added)
    *others, last = (constrain(one, theory.symbols) for one in theory.assertions)
    system, forms = System(theory.symbols, (), tuple(others)), Forms(theory.symbols)
    found = verdict_with(system, propagate(system, forms), last, Budget(Limits()), forms)
    assert found is expected
