"""Every linear verdict is certain without the solver."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from factcheck import language, load
from factcheck.constrain import constrain
from factcheck.explain.certify import certify
from factcheck.language import understand
from factcheck.model.expression import Assertion
from factcheck.model.solution import Component, Verdict
from factcheck.model.theory import Theory
from factcheck.proof import satisfies
from factcheck.solve import Limits, Problem, solve
from tests.documents import Case as Documented
from tests.documents import cases as documented
from tests.documents import documents
from tests.strategies import Case, cases

CLAIMS = Path(__file__).parents[2] / "claims"
DOCUMENTED = [case for document in documents() for case in documented(document)]

FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)


def certified(component: Component, theory: Theory) -> bool:
    """Whether a witness holds, or every conflict is refuted; what is undecided or rests on products need not be."""
    assertions = {assertion.id: assertion for assertion in theory.assertions}
    if component.verdict is Verdict.CONSISTENT:
        assert component.witness is not None
        return satisfies([assertions[name] for name in component.assertions], theory.symbols, component.witness)
    for conflict in component.conflicts:
        members = [assertions[name] for name in (*conflict.definitions, *conflict.statements)]
        if is_linear(members, theory):
            problem = Problem(theory.symbols, (), tuple(constrain(one, theory.symbols) for one in members))
            if certify(problem, Limits()) is None:
                return False
    return True


def is_linear(members: list[Assertion], theory: Theory) -> bool:
    """Whether no quantities are multiplied."""
    constraints = (constrain(one, theory.symbols) for one in members)
    return all(atom.is_linear for one in constraints for reading in one.readings for atom in reading.all_atoms)


@FEWER
@given(cases())
def test_verdicts_are_certified(case: Case) -> None:
    """Of claims at random every verdict is."""
    theory = understand(case.as_corpus())
    assert all(certified(component, theory) for component in solve(theory).components)


@pytest.mark.parametrize("case", DOCUMENTED, ids=lambda case: f"{case.rule}: {case.title}")
def test_documented_verdicts_are_certified(case: Documented, tmp_path: Path) -> None:
    """Of the claims in tests/cases every verdict is."""
    for name, text in case.claims:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    theory = language.understand(load.read([tmp_path / name for name, _ in case.claims]))
    assert all(certified(component, theory) for component in solve(theory).components)


def test_our_own_verdicts_are_certified() -> None:
    """Of the claims of this project every verdict is."""
    theory = language.understand(load.read(sorted(CLAIMS.glob("*.yaml"))))
    assert all(certified(component, theory) for component in solve(theory).components)
