"""Intervals that hold all values, and the arithmetic by which they are passed on."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from factcheck.constrain import constrain
from factcheck.language import understand
from factcheck.model.interval import Interval
from factcheck.rational import Rational
from factcheck.solve import Budget, Forms, Limits, System, outer_bounds
from factcheck.solve.engines.propagation.products import times
from tests.strategies import Case, cases
from tests.theories import claims

ENDS = st.none() | st.integers(-3, 3).map(Rational)


@st.composite
def _intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    return Interval(low, high)


@given(_intervals(), _intervals())
def test_a_product_is_that_of_the_ends(one: Interval, other: Interval) -> None:
    """Its ends are the least and the greatest product of two ends; nothing times anything is 0."""
    infinite = float("inf")
    corners = [
        mine * its if mine and its else 0
        for mine, its in product(
            *(
                (
                    -infinite if each.low is None else float(each.low),
                    infinite if each.high is None else float(each.high),
                )
                for each in (one, other)
            )
        )
    ]
    low, high, *_ = times(one, other)
    assert (-infinite if low is None else low) == min(corners)
    assert (infinite if high is None else high) == max(corners)


@given(cases(linear=False))
def test_what_is_kept_is_what_is_found(case: Case) -> None:
    """What the same constraints leave is the same whichever other ones were asked about before."""
    theory = understand(case.as_corpus())
    constraints = [constrain(one, theory.symbols) for one in theory.assertions]
    forms = Forms(theory.symbols)
    for left_out in (*constraints, *constraints):
        others = tuple(one for one in constraints if one is not left_out)
        system = System(theory.symbols, (), others)
        found = outer_bounds(system, Budget(Limits()), forms)
        assert found == outer_bounds(system, Budget(Limits()))


def test_nothing_is_passed_on_from_an_empty_box() -> None:
    """Of a contradiction only that there is one is told: 5 pens are no 2 boxes of 3 to 9 each."""
    theory = claims(
        "n: {unit: boxes, integer: true}, each: pens/boxes, all: pens",
        "all = n * each",
        "all = exactly 5 pens",
        "each = exactly 3 to 9 pens/boxes",
        "n = exactly 2 boxes",
    )
    system = System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )
    assert any(box.is_empty for box in outer_bounds(system, Budget(Limits())).values())


def test_bounds_that_were_cut_off_are_not_kept() -> None:
    """Where the budget ends the search, the next one begins anew."""
    theory = claims("x: USD, y: USD", "x * y = 6 USD^2", "x = 2 to 3 USD")
    system = System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )
    forms = Forms(theory.symbols)
    spent = outer_bounds(system, Budget(Limits(search=1)), forms)
    assert "y" not in spent
    assert "y" in outer_bounds(system, Budget(Limits()), forms)
