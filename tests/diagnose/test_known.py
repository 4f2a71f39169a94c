"""What is known of single quantities rules out nothing that the solver would not."""

import pytest
from hypothesis import given, settings

from factcheck.diagnose import culprit
from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Diagnosis
from tests.diagnose.cases import FIRING, Firing
from tests.diagnose.claims import analyzed, diagnoses, written
from tests.strategies import Case, cases

# Each example is diagnosed twice.
FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)


def told_by_the_solver_alone(corpus: Corpus) -> list[Diagnosis]:
    """The diagnoses where nothing is ruled out before the solver is asked."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(culprit, "evaluate", lambda *_: None)
        return diagnoses(analyzed(corpus))


@FEWER
@given(cases(most=6))
def test_of_any_claims(case: Case) -> None:
    """Any claims are diagnosed alike without it."""
    corpus = case.as_corpus()
    assert diagnoses(analyzed(corpus)) == told_by_the_solver_alone(corpus)


@pytest.mark.parametrize("case", FIRING, ids=lambda case: f"{case.kind}: {case.says[case.slipped]}")
def test_of_slips(case: Firing) -> None:
    """Every kind of slip is told alike without it."""
    corpus = written(case.units, case.says, case.definitions)
    assert diagnoses(analyzed(corpus)) == told_by_the_solver_alone(corpus)
