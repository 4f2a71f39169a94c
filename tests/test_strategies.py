"""What is drawn at random is what a file would hold."""

import json
from fractions import Fraction

import pytest
from hypothesis import given, settings

from factcheck.language import understand
from factcheck.load import read
from factcheck.model.corpus import Corpus
from tests.strategies import Case, cases


def meaning(corpus: Corpus) -> object:
    """Symbols and expressions, without their places."""
    theory = understand(corpus, Fraction(1, 10))
    assert not theory.problems
    return theory.symbols, [
        (
            assertion.id,
            assertion.claim and assertion.claim.scenario and assertion.claim.scenario.value,
            [
                (
                    alternative.name,
                    [(one.left, one.relation, one.right) for one in alternative.comparisons],
                )
                for alternative in assertion.alternatives
            ],
        )
        for assertion in theory.assertions
    ]


@settings(max_examples=50)
@given(cases(linear=False))
def test_a_case_in_a_file_means_the_same(
    tmp_path_factory: pytest.TempPathFactory, case: Case
) -> None:
    """A case that is written to a file and read has the symbols and statements of the original."""
    file = tmp_path_factory.mktemp("case") / "case.claims.json"
    file.write_text(json.dumps(case.as_file()), encoding="utf-8")
    corpus = read([file])
    assert not corpus.problems
    assert meaning(corpus) == meaning(case.as_corpus())
