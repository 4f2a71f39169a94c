"""Whole numbers in products are decided by their values, and proven without the solver."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.constrain import constrain
from factcheck.model.interval import Interval
from factcheck.model.solution import Solution, Verdict
from factcheck.model.theory import Theory
from factcheck.solve import Budget, Limits, System, certify, solve
from tests.theories import claims

FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)
MEAN = '"sum": {unit: "1", integer: true}, mean: "1", n: {unit: "1", integer: true}'
SHARE = 'cases: {unit: "1", integer: true}, share: "1", n: {unit: "1", integer: true}'


def verdict(solution: Solution) -> Verdict:
    """The verdict on the only group of claims."""
    (component,) = solution.components
    return component.verdict


def is_proven(theory: Theory) -> bool:
    """Whether all statements together are refuted without the solver."""
    constraints = tuple(constrain(one, theory.symbols) for one in theory.assertions)
    return certify(System(theory.symbols, (), constraints), Budget(Limits())) is not None


def exists(low: Fraction, high: Fraction, sizes: range) -> bool:
    """Whether some whole number divided by one of some sizes lies within a range."""
    return any(ceil(low * size) <= floor(high * size) for size in sizes)


@FEWER
@given(st.integers(100, 500), st.integers(1, 60), st.integers(0, 5))
def test_means_that_nobody_has(hundredths: int, size: int, more: int) -> None:
    """A mean of whole numbers is possible just where some sum and group size give it."""
    count = f"{size} to {size + more}" if more else f"{size}"
    said = (f"mean = {hundredths // 100}.{hundredths % 100:02}", f"n = {count}")
    theory = claims(MEAN, *said, definitions="mean = sum / n")
    low, high = Fraction(2 * hundredths - 1, 200), Fraction(2 * hundredths + 1, 200)
    possible = exists(low, high, range(size, size + more + 1))
    assert verdict(solve(theory)) is (Verdict.CONSISTENT if possible else Verdict.CONTRADICTORY)
    assert is_proven(theory) is not possible


@FEWER
@given(st.integers(1, 99), st.integers(1, 40))
def test_percentages_that_nobody_has(percent: int, size: int) -> None:
    """So is a percentage of a number of people, through a share that is a quantity of its own."""
    theory = claims(SHARE, f"share = {percent}%", f"n = {size}", definitions="cases = share * n")
    possible = exists(
        Fraction(2 * percent - 1, 200), Fraction(2 * percent + 1, 200), range(size, size + 1)
    )
    assert verdict(solve(theory)) is (Verdict.CONSISTENT if possible else Verdict.CONTRADICTORY)
    assert is_proven(theory) is not possible


@pytest.mark.parametrize(
    ("quantities", "definitions", "said"),
    [
        (MEAN, "mean = sum / n", ("mean = 3.47", "n > 5")),
        (MEAN, "mean = sum / n", ("mean = 3.47",)),
        (
            "a: USD, b: USD/people, n: {unit: people, integer: true}",
            "a = b * n",
            ("a = 7 USD", "b = 2.5 USD/people"),
        ),
    ],
)
def test_a_value_that_does_is_found(
    quantities: str, definitions: str, said: tuple[str, ...]
) -> None:
    """However far a whole number may go, small ones are tried, and one that does is enough."""
    (component,) = solve(claims(quantities, *said, definitions=definitions)).components
    assert component.verdict is Verdict.CONSISTENT
    assert component.witness is not None


def test_no_value_is_left() -> None:
    """What is contradictory before any value is tried needs none."""
    theory = claims(MEAN, "mean = 3.5", "n > 5", "n < 4", definitions="mean = sum / n")
    assert [one.statements for one in solve(theory).components[0].conflicts] == [("c1", "c2")]


def test_two_whole_numbers() -> None:
    """A product of two whole numbers is no prime between them."""
    quantities = (
        "a: {unit: people, integer: true}, b: {unit: chips/people, integer: true}, c: chips"
    )
    for total, expected in ((77, Verdict.CONSISTENT), (79, Verdict.CONTRADICTORY)):
        said = ("a = 5 to 12 people", "b = 5 to 12 chips/people", f"c = exactly {total} chips")
        assert verdict(solve(claims(quantities, *said, definitions="c = a * b"))) is expected


def totals(low: Fraction, high: Fraction, sizes: range) -> Iterator[int]:
    """The whole numbers that divided by one of some sizes lie within a range."""
    for size in sizes:
        yield from range(ceil(low * size), floor(high * size) + 1)


def test_bounds_are_those_of_all_values() -> None:
    """The lowest and highest sum are those that some size of the group makes possible."""
    theory = claims(MEAN, "mean = 3.43", "n = 40 to 45", definitions="mean = sum / n")
    bounds = {one.quantity: one for one in solve(theory, want_bounds=True).bounds}
    found = sorted(totals(Fraction("3.425"), Fraction("3.435"), range(40, 46)))
    assert bounds["sum"].values == Interval(Fraction(found[0]), Fraction(found[-1]))
    assert bounds["sum"].tight
    assert bounds["n"].tight
    assert 40 <= (bounds["n"].values.low or 0) <= (bounds["n"].values.high or 0) <= 44


def test_too_many_values_prove_nothing() -> None:
    """Where a whole number has more values than are tried, nothing is called impossible."""
    theory = claims(MEAN, "mean = 3.43", "n = 1_000 to 9_000", definitions="mean = sum / n")
    assert verdict(solve(theory)) is Verdict.CONSISTENT
