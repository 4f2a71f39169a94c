"""Subsets of statements are decided branch by branch, with what makes them contradict."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.constrain import constrain
from factcheck.language import understand
from factcheck.model.theory import Theory
from factcheck.solve import Budget, Forms, Limits, System
from factcheck.solve.engines.propagation import SubsetPropagator
from factcheck.solve.engines.smt import ask
from factcheck.solve.system import Unknown, Unsat
from tests.strategies import Case, cases
from tests.theories import claims

PLACES = "a: USD, b: USD, c: USD, total: USD, staff: {unit: people, integer: true}, crew: {unit: people, integer: true}"
SUM = "total = a + b"


def system(theory: Theory) -> System:
    """All claims of a theory."""
    return System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )


def propagator(*says: str) -> SubsetPropagator:
    """Those of some claims."""
    one = system(claims(PLACES, *says))
    return SubsetPropagator(one, Forms(one.symbols))


@given(cases(), st.data())
def test_subsets_are_decided_as_z3_decides_them(case: Case, data: st.DataObject) -> None:
    """What is said to contradict itself does so, also alone, if only by figures that touch.

    Where all is told and nothing is said, there is a solution.
    """
    whole = system(understand(case.as_corpus(), Fraction(1, 10)))
    subsets = SubsetPropagator(whole, Forms(whole.symbols))
    for _ in range(3):
        kept = data.draw(st.sets(st.sampled_from([one.id for one in whole.constraints])))
        subset = subsets.subset(kept)
        clash = subsets.clash(subset)
        assert clash & ~subset == 0
        asked = subsets.ids(clash) if clash else kept
        part = whole.having([one for one in whole.claims if one.id in asked])
        # Powers may take minutes.
        limits = Limits(rlimit=100_000, seconds=2)
        answer = ask(part.untied if clash else part, Budget(limits))
        assume(not isinstance(answer, Unknown))
        assert isinstance(answer, Unsat) is (clash != 0) or (
            isinstance(answer, Unsat) and subset & ~subsets.exact
        )


@pytest.mark.parametrize(
    ("says", "clash"),
    [
        (
            (SUM, "a = 10 USD", "b = 32.5 USD", "c = 3 USD", "total = 40 USD"),
            {"c0", "c1", "c2", "c4"},
        ),
        ((SUM, "a = 10 USD", "b < 32.5 USD", "a = 7 USD"), {"c1", "c3"}),
        (("a < b", "b < c", "c < 3 USD", "a > 3 USD", "b < 9 USD"), {"c0", "c1", "c2", "c3"}),
        (
            ("staff < crew", "staff > 5 people", "crew < 7 people", "crew < 9 people"),
            {"c0", "c1", "c2"},
        ),
        (("a = 2 times b", "b = 3 times a", "a = 3 USD", "a = 5 USD"), {"c2", "c3"}),
        (("a < 5 USD", "a <= 5 USD", "a >= 5 USD"), {"c0", "c2"}),
        (("a <= 5 USD", "a < 5 USD", "a >= 5 USD"), {"c1", "c2"}),
        (("a > 5 USD", "a >= 5 USD", "a <= 5 USD"), {"c0", "c2"}),
        (("a >= 5 USD", "a > 5 USD", "a <= 5 USD"), {"c1", "c2"}),
        (("a >= 5 USD", "a <= 5 USD", "a >= 5.0 USD"), set()),
        ((SUM, "a = 10 USD", "b = 32.5 USD"), set()),
    ],
)
def test_a_clash_is_what_its_ends_follow_from(says: tuple[str, ...], clash: set[str]) -> None:
    """A contradiction names the statements of its ends, whatever else its quantities are in."""
    subsets = propagator(*says)
    assert subsets.ids(subsets.clash(subsets.subset(subsets.bits))) == clash


def test_each_selection_is_its_own() -> None:
    """What was found for a selection says nothing of another one that shares branches with it."""
    subsets = propagator(SUM, "a = 10 USD", "b = 32.5 USD", "total = 40 USD")
    assert subsets.clash(subsets.subset(["c0", "c1", "c2", "c3"]))
    assert not subsets.clash(subsets.subset(["c1", "c2", "c3"]))
    assert not subsets.clash(subsets.subset(["c0", "c1", "c3"]))
    assert subsets.clash(subsets.subset(["c0", "c2", "c1", "c3"]))


@pytest.mark.parametrize(
    ("says", "undecided"),
    [
        ((SUM, "a = 2 times b"), "c1"),  # closes a circle
        (("a = 2 times b", "staff = 3 times crew"), "c1"),  # leaves out whole numbers
        (("total * a = 6 USD * b", "a = 3 USD"), "c0"),
        (("a = b / c * 1 USD", "c = 1 USD"), "c0"),
    ],
)
def test_what_asks_for_more_is_not_told(says: tuple[str, ...], undecided: str) -> None:
    """Circles, multiples of whole numbers and products are left to others."""
    subsets = propagator(*says)
    assert subsets.ids(subsets.subset(subsets.bits) & ~subsets.exact) == {undecided}
