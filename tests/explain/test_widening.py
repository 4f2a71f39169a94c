"""About which share figures must widen by, and the least place found from there."""

from bisect import bisect_left
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.explain.repair.margins import least_place
from factcheck.explain.repair.widening import needed_share
from factcheck.model.expression import Comparison
from tests.theories import claims


def share_of(quantities: str, *says: str) -> Fraction | None:
    """The share by which the figures of some statements must widen, as far as it is seen."""
    theory = claims(quantities, *says)
    comparisons: list[Comparison] = [one.comparison for one in theory.assertions if one.comparison]
    return needed_share(comparisons, theory.symbols)


def test_of_a_sum_it_is_seen_at_once() -> None:
    """The least that the total may be meets 10, which is exact, and the most of 20."""
    found = share_of(
        "a: kg, b: kg, all: kg", "a = exactly 10 kg", "all = 32 kg", "b = 20 kg", "all = a + b"
    )
    assert found is not None
    assert float(Fraction(63, 2) * (1 - found)) == pytest.approx(
        float(10 + Fraction(41, 2) * (1 + found)), rel=1e-5
    )


def test_of_a_product_it_is_near() -> None:
    """10.5 (1 + s) times 2.05 (1 + s) reaches 29.5 (1 - s)."""
    found = share_of("a: kg, n: 1, all: kg", "a = 10 kg", "n = 2.0", "all = 30 kg", "all = a * n")
    assert found is not None
    reached = Fraction(21, 2) * Fraction(41, 20) * (1 + found) ** 2
    assert float(reached) == pytest.approx(float(Fraction(59, 2) * (1 - found)), rel=1e-3)


@pytest.mark.parametrize("growth", ["(new - old) / old", "new / old - 1", "new / old - old / old"])
def test_of_a_growth_rate_it_is_near(growth: str) -> None:
    """The least rise from 50.05 (1 + s) to 59.95 (1 - s) is 10.5% (1 + s).

    The old value is the same in all places.
    """
    found = share_of(
        "old: kg, new: kg, growth: {unit: '1', signed: true}",
        "old = 50.0 kg",
        "new = 60.0 kg",
        "growth = 10%",
        f"growth = {growth}",
    )
    assert found is not None
    least = Fraction("59.95") * (1 - found) / (Fraction("50.05") * (1 + found)) - 1
    assert float(least) == pytest.approx(float(Fraction("0.105") * (1 + found)), rel=1e-3)


def test_nothing_is_seen_where_no_statement_tells_the_others() -> None:
    """Neither side of 3 a = 2 b - 1 is known, whichever statement is left out."""
    assert share_of("a: kg, b: kg", "3 * a + b = 1 kg", "a + b = 3 kg", "a - b = 9 kg") is None


def test_nothing_is_seen_where_claims_agree() -> None:
    """There is no gap to close."""
    assert share_of("a: kg", "a = 10 kg", "a = about 11 kg") is None


def test_a_share_may_be_larger_than_any_float() -> None:
    """2.5 to 3.5 has to widen by so many times itself to hold 10^400."""
    found = share_of("a: kg", "a = exactly 1e400 kg", "a = 3 kg")
    assert found is not None
    assert float(found * Fraction(7, 2) / 10**400) == pytest.approx(1, rel=1e-3)


PLACES = 3000


@given(st.integers(0, PLACES), st.integers(0, PLACES), st.none() | st.integers(0, PLACES - 1))
def test_the_least_place_is_the_same_from_any_guess(
    first: int, lowest: int, guess: int | None
) -> None:
    """Galloping from a guess finds what bisection does."""

    def agree(place: int) -> bool:
        return place >= first

    expected = bisect_left(range(PLACES), x=True, lo=lowest, key=agree)
    assert least_place(agree, range(lowest, PLACES), guess) == expected


@given(st.integers(2, PLACES - 2))
def test_a_right_guess_takes_two_questions(first: int) -> None:
    """Whether figures agree there, and whether they do not just below."""
    asked = []

    def agree(place: int) -> bool:
        asked.append(place)
        return place >= first

    assert least_place(agree, range(PLACES), first) == first
    assert asked == [first, first - 1]
