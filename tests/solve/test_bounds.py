"""A bound that is said to be tight is one; where that is not certain it is not said."""

from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.constrain import constrain
from factcheck.model.bound import Bound
from factcheck.model.interval import Interval
from factcheck.solve import Budget, Limits, SpentError, System, ladder, solve
from tests.solve import naive
from tests.theories import claims

FEWER = settings(max_examples=(settings.default or settings()).max_examples // 4)
FIGURES = st.builds(
    "{}{}".format,
    st.sampled_from(["", "", "over ", "at least ", "up to ", "less than ", "about "]),
    st.sampled_from(["1", "2", "3", "6.5", "7", "0.5", "11"]),
)
WHOLE = {"a": "false", "b": "false", "n": "true", "m": "true"}


@st.composite
def statements(draw: st.DrawFn) -> str:
    """A statement about one or two of four quantities, two of them whole numbers."""
    one, other = (draw(st.sampled_from(sorted(WHOLE))) for _ in "ab")
    figure = draw(FIGURES)
    return draw(
        st.sampled_from(
            [
                f"{one} / {other} = {figure}",
                f"{one} * {other} = {figure}",
                # As products, since 6.5 of what is whole would be refused.
                f"1 * {one} = {figure}",
                f"1 * ({one} + {other}) = {figure}",
                f"1 * ({one} - {other}) = {figure}",
                f"{one} < {other}",
                f"{one} = 3 * {other}",
            ]
        )
    )


def bounds(quantities: str, *said: str) -> dict[str, Bound]:
    """What claims leave each quantity."""
    solution = solve(claims(quantities, *said), Limits(seconds=2), want_bounds=True)
    return {bound.quantity: bound for bound in solution.bounds}


@FEWER
@given(st.lists(statements(), min_size=1, max_size=4))
def test_bounds_hold_and_are_tight_where_they_say_so(said: list[str]) -> None:
    """No bound leaves out a possible value; tight ends are reached, open ones approached."""
    quantities = ", ".join(
        f'{name}: {{unit: "1", integer: {whole}}}' for name, whole in WHOLE.items()
    )
    theory = claims(quantities, *said)
    for bound in solve(theory, Limits(seconds=2), want_bounds=True).bounds:
        assert (
            naive.implies(theory, bound.quantity, bound.values, tight=bound.tight) is not False
        ), bound


def test_a_whole_divisor_is_at_least_one() -> None:
    """A quantity above four times a whole divisor is above four."""
    found = bounds("x: USD, n: {unit: people, integer: true}", "x / n = over 4 USD/people")
    assert (found["x"].values, found["x"].tight) == (
        Interval(Fraction(4), None, low_open=True),
        True,
    )
    found = bounds("x: USD, n: {unit: people, integer: false}", "x / n = over 4 USD/people")
    assert (found["x"].values, found["x"].tight) == (
        Interval(Fraction(0), None, low_open=True),
        True,
    )


def test_a_bound_that_may_be_narrower() -> None:
    """A bound is not tight where whole numbers have more multiples than a short search tries."""
    whole = ", ".join(f"{name}: {{unit: people, integer: true}}" for name in "abcdefghijklmn")
    said = [
        "61 * a + 67 * b = 71 * c + 73 * d + 1 people",
        "a + b > 900 people",
        "c - d = 47 people",
    ]
    said += [f"{one} < {other}" for one, other in zip("efghijklm", "fghijklmn", strict=True)]
    found = bounds(whole, *said, "a < e")
    assert found
    assert not all(bound.tight for bound in found.values())


@pytest.mark.parametrize("search", [200, 700, 1100, 1300, 2000])
def test_outer_bounds_stand_in_where_the_work_is_spent(search: int) -> None:
    """Every quantity has bounds once, whatever is cut off.

    They are exact, or wider and not called tight.
    """
    said = [
        "x + y + z = exactly 12 USD",
        "x = exactly 2 to 3 USD",
        "x - y + 2 * z = exactly 4 USD",
        "y > w",
        "w < 50 USD",
    ]
    theory = claims("x: USD, y: USD, z: USD, w: USD", *said)
    system = System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )
    exact = {
        "w": (Fraction(0), Fraction(6)),
        "x": (Fraction(2), Fraction(3)),
        "y": (Fraction(17, 3), Fraction(6)),
        "z": (Fraction(10, 3), Fraction(4)),
    }
    found: list[tuple[str, tuple[Interval, bool]]] = []
    budget = Budget(Limits(search=search))
    with suppress(SpentError):
        found.extend(ladder.bounds(system, None, budget))
    assert sorted(name for name, _ in found) == sorted(exact)
    for name, (values, is_tight) in found:
        low, high = exact[name]
        assert values.low is not None
        assert values.high is not None
        assert (
            (values.low, values.high) == (low, high)
            if is_tight
            else values.low <= low < high <= values.high
        )
    assert (budget.spent is None) is all(is_tight for _, (_, is_tight) in found)


def test_an_end_that_there_is_not_is_not_open() -> None:
    """A quantity that is bounded on one side, by statements that form no forest, has one end."""
    quantities = ", ".join(f"{name}: {{unit: USD, signed: true}}" for name in "abc")
    said = ["a + b = exactly 6 USD", "a - b <= 2 USD", "c < a", "c > 2 * a - 9 USD", "b < 30 USD"]
    found = bounds(quantities, *said)
    assert found["a"].values == Interval(Fraction(-24), Fraction(4), low_open=True)
    assert found["b"].values == Interval(Fraction(2), Fraction(30), high_open=True)
    found = bounds(quantities, *said[:2], "c < a", "c < b")
    assert found["a"].values == Interval(None, Fraction(4))
    assert found["b"].values == Interval(Fraction(2), None)
    assert found["c"].values == Interval(None, Fraction(3), high_open=True)


def test_what_nothing_is_said_of_can_be_anything() -> None:
    """A quantity that falls out of every statement has no ends, and that is certain."""
    said = ["x + y = x + exactly 3 USD", "y + z = exactly 6 USD", "y - z = exactly 0 USD"]
    found = bounds("x: {unit: USD, signed: true}, y: USD, z: USD", *said)
    assert (found["x"].values, found["x"].tight) == (Interval(None, None), True)
    assert (found["z"].values, found["z"].tight) == (Interval.point(Fraction(3)), True)
