"""Strict bounds that others meet exactly, and what is said of those not looked into."""

import pytest

from factcheck.constrain import constrain
from factcheck.solve import Budget, Limits, System
from factcheck.solve.questions.chains import BoundChains
from tests.theories import claims

PLACES = "a: USD, b: USD, c: USD, d: {unit: USD, signed: true}, area: USD^2"


def following(*says: str, depth: int = 4, width: int = 20) -> tuple[set[tuple[str, ...]], bool]:
    """The statements of each candidate, and whether these are said to be all."""
    theory = claims(PLACES, *says)
    constraints = tuple(constrain(one, theory.symbols) for one in theory.assertions)
    followed = BoundChains(
        System(theory.symbols, (), constraints), lambda one: one, Budget(Limits()), depth, width
    )
    candidates = followed.candidates(range(len(constraints)))
    return {tuple(claim.id for claim in one.claims) for one in candidates}, followed.is_exhaustive


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        (("a > 5 USD", "a = exactly 5 USD"), ["c0 c1"]),
        (("a > 5 USD", "a = exactly 6 USD"), []),
        (("a > 5 USD", "a <= 5 USD"), ["c0 c1"]),
        (("a > 5 USD", "a >= 5 USD"), []),
        (("a < 5 USD", "a >= 5 USD"), ["c0 c1"]),
        (("a < 5 USD", "a <= 5 USD"), []),
        (("a < 5 USD", "a > 5 USD"), ["c0 c1"]),
        # Without a sign the least is zero; with one nothing is known.
        (("a < 0 USD",), ["c0"]),
        (("a < 0 USD", "a = b + c"), ["c0", "c0 c1"]),
        (("d < 0 USD",), []),
        (("d < 0 USD", "d = 2 * a"), ["c0 c1"]),
        (("d > 0 USD", "d = 2 * a"), []),
        # Sums, differences and multiples, forwards and backwards.
        (("c > 5 USD", "c = a + b", "a = exactly 4 USD", "b = exactly 1 USD"), ["c0 c1 c2 c3"]),
        (("c > 5 USD", "c = a + b", "a = at most 4 USD", "b = at most 1 USD"), ["c0 c1 c2 c3"]),
        (("c > 5 USD", "c = a + b", "a = at most 4 USD", "b = at least 1 USD"), []),
        (("c > 5 USD", "c = a - b", "a = at most 9 USD", "b = at least 4 USD"), ["c0 c1 c2 c3"]),
        (("c > 9 USD", "c = a - b", "a = at most 9 USD"), ["c0 c1 c2"]),
        (("c < 5 USD", "c = a - b", "a = at least 9 USD", "b = at most 4 USD"), ["c0 c1 c2 c3"]),
        (("a < 9 USD", "c = a - b", "c = at least 5 USD", "b = at least 4 USD"), ["c0 c1 c2 c3"]),
        (("b > 4 USD", "c = a - b", "c = at least 5 USD", "a = at most 9 USD"), ["c0 c1 c2 c3"]),
        (("c > 6 USD", "2 * c = 3 * a", "a = exactly 4 USD"), ["c0 c1 c2"]),
        (("a > 4 USD", "2 * c = 3 * a", "c = exactly 6 USD"), ["c0 c1 c2"]),
        (("c > 6 USD", "2 * c = 3 * a + 1 USD", "a = exactly 4 USD"), []),
        # From the strict statement itself, whatever it says.
        (("2 * a < b - 1 USD", "a >= 2 USD", "b <= 5 USD"), ["c0 c1 c2"]),
        (("2 * a < b - 1 USD", "a >= 2 USD", "b <= 6 USD"), []),
        (("a < b", "b < c", "c <= 3 USD", "a >= 3 USD"), ["c0 c1 c2 c3"]),
        # No statement is needed twice, and each may be met in several ways.
        (("a > 5 USD", "a = exactly 5 USD", "a <= 5 USD"), ["c0 c1", "c0 c2"]),
    ],
)
def test_a_strict_bound_is_met_by_what_follows_from_others(
    says: tuple[str, ...], expected: list[str]
) -> None:
    """The statements from which it follows that a strict bound is just reached, and no others."""
    assert following(*says) == ({tuple(one.split()) for one in expected}, True)


@pytest.mark.parametrize(
    "says",
    [
        # A product is left out, alone and beside what is linear.
        ("area > 6 USD^2", "area = a * b", "a = exactly 2 USD", "b = exactly 3 USD"),
        ("a > 5 USD", "a = exactly 5 USD", "a * b = 10 to 20 USD^2"),
        # Of several readings or signs, all are followed as if they held at once.
        ("a > 5 USD", "a != b", "a <= 5 USD"),
        ("a < 5 USD", "a = 10% * d"),
    ],
)
def test_what_is_more_than_linear_is_not_followed(says: tuple[str, ...]) -> None:
    """Something may be missing where quantities are multiplied or there are alternatives."""
    assert following(*says)[1] is False


@pytest.mark.parametrize(
    ("depth", "found", "all_found"), [(2, 0, False), (3, 0, False), (4, 1, True), (5, 1, True)]
)
def test_bounds_are_followed_for_so_many_steps(depth: int, found: int, all_found: bool) -> None:
    """A chain of four statements takes four steps; with fewer it is not found, and that is said."""
    chain = ("a > 5 USD", "a = b", "b = c", "c = d", "d = exactly 5 USD")
    candidates, exhaustive = following(*chain, depth=depth)
    assert (len(candidates), exhaustive) == (found, all_found)


@pytest.mark.parametrize(("width", "all_found"), [(2, False), (3, True), (4, True)])
def test_so_many_ways_to_a_bound_are_kept(width: int, all_found: bool) -> None:
    """Three figures bound a quantity; where fewer are kept, that is said."""
    says = ("a > 5 USD", *(f"a <= {figure} USD" for figure in (5, 6, 7)))
    candidates, exhaustive = following(*says, width=width)
    assert ("c0", "c1") in candidates
    assert exhaustive is all_found


@pytest.mark.parametrize(("ways", "all_found"), [(14, True), (15, False)])
def test_so_many_combinations_are_tried(ways: int, all_found: bool) -> None:
    """Of two quantities with 14 bounds each all pairs are tried, 196; of 15 the first ones."""
    bounds = [f"{name} <= {figure} USD" for figure in range(3, 3 + ways) for name in ("a", "b")]
    candidates, exhaustive = following("a + b > 6 USD", *bounds)
    assert ("c0", "c1", "c2") in candidates
    assert exhaustive is all_found
