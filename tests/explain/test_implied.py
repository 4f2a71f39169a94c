"""What the others imply for a claim is what would be known without it."""

from fractions import Fraction

import pytest
from hypothesis import given, settings

from factcheck.explain import explain, unstated
from factcheck.judge import judge
from factcheck.language import understand
from factcheck.model.bound import Implied
from factcheck.model.corpus import Corpus
from factcheck.model.expression import Assertion, Literal, Name, literals
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation
from factcheck.model.theory import Theory
from factcheck.prose import implication
from factcheck.solve import Limits, solve
from tests.diagnose.claims import ABOUT, TODAY, written
from tests.strategies import Case, cases

FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)


def implied(corpus: Corpus) -> tuple[Theory, dict[str, Implied]]:
    """What a corpus means, and what the others imply for each claim with one reading."""
    theory = understand(corpus, ABOUT)
    judged = judge(corpus, theory, solve(theory), TODAY)
    found = explain(judged, Limits(), ABOUT, want_implied=True).implied
    return theory, {one.assertion: one for one in found if not one.reading}


def stating(assertion: Assertion) -> tuple[str, Fraction] | None:
    """The quantity that a statement gives a figure for, and the size of what it is counted in."""
    (comparison, *others) = assertion.alternatives[0].comparisons
    left, right = comparison.left, comparison.right
    if others or not isinstance(left, Name) or not isinstance(right, Literal) or comparison.is_date:
        return None
    return left.quantity, Fraction(right.scale or 1) * right.unit.factor


def is_strict(assertion: Assertion) -> bool:
    """Whether a claim with several readings has a strict limit in one."""
    comparisons = [one for alternative in assertion.alternatives for one in alternative.comparisons]
    return len(assertion.alternatives) > 1 and any(
        one.relation in (Relation.LESS, Relation.GREATER)
        or any(literal.taken.low_open or literal.taken.high_open for literal in literals(one))
        for one in comparisons
    )


@FEWER
@given(cases(most=6))
def test_it_is_the_bound_without_the_claim(case: Case) -> None:
    """The implied values of a quantity are those that it can have once the claim is left out.

    With their ends, and only where no quantity is whole. A reading that is impossible only because
    a limit is strict widens them.
    """
    theory, found = implied(case.as_corpus())
    if any(symbol.integer for symbol in theory.symbols.values()):
        return
    for assertion in theory.assertions:
        stated = stating(assertion) if assertion.id in found else None
        if stated is None or (assertion.claim and assertion.claim.scenario):
            continue
        name, size = stated
        without = theory._replace(
            assertions=tuple(one for one in theory.assertions if one is not assertion)
        )
        bounds = {one.quantity: one.values for one in solve(without, want_bounds=True).bounds}
        free = Interval(None if theory.symbols[name].signed else Fraction(0), None)
        expected = bounds.get(name, free).closed().scaled(theory.symbols[name].unit.factor / size)
        told = found[assertion.id].values
        assert told == expected or (
            any(map(is_strict, theory.assertions)) and told.hull(expected) == told
        )


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("y = 20 to 30 times x", "y is 14.23 to 21.11 times x"),
        ("x = 5% * y", "x is 4.738 to 7.024% of y"),
        ("y - x = about 150 MW", "y − x is 139 to 191 MW"),
        ("x <= 12 MW", "x is 9.5 to 10.5 MW"),
    ],
)
def test_it_is_told_of_the_figure(says: str, told: str) -> None:
    """Of a multiple it is told what the multiple is, of a share the share, of a sum the sum."""
    units = {"x": "MW", "y": "MW"}
    _, found = implied(written(units, {"x": "x = 10 MW", "y": "y = 150 to 200 MW", "rest": says}))
    assert implication(found["rest"]) == told


def test_what_is_said_of_a_bound_keeps_its_side() -> None:
    """More than 5 is not told as less than 5, wherever it stands."""
    units = {"x": "MW"}
    _, found = implied(
        written(
            units, {"x": "x = 10 MW", "more": "x > 5 MW", "turned": "5 MW <= x", "not": "x != 3 MW"}
        )
    )
    assert (found["more"].says, found["turned"].says, found["not"].says) == (
        "> 5 MW",
        ">= 5 MW",
        "!= 3 MW",
    )


def test_clashing_claims_are_left_out() -> None:
    """Where claims contradict each other the others imply nothing that could be told."""
    _, found = implied(written({"x": "MW"}, {"one": "x = 10 MW", "other": "x = 20 MW"}))
    assert found == {}


def test_what_nobody_states() -> None:
    """A quantity is stated where a claim says what it is.

    It is not where it is only part of a sum or of a definition.
    """
    units = dict.fromkeys("abcd", "MW")
    theory, _ = implied(
        written(
            units, {"one": "a = 10 MW", "other": "b < 3 MW", "sum": "c + a = 9 MW"}, ["d = 1 MW"]
        )
    )
    assert unstated(theory) == ("c", "d")
