"""Bounds of quantities that are multiplied: no value is lost, and some are said to be tight."""

from collections.abc import Mapping
from fractions import Fraction
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.constraint import Monomial
from factcheck.model.interval import ANYTHING, Interval
from factcheck.polynomial import atom
from factcheck.rational import Rational
from factcheck.solve import Limits, solve
from factcheck.solve.engines.propagation.products import Product
from tests.theories import claims

NAMES = "uvw"
NUMBERS = st.integers(-12, 12).map(lambda number: Fraction(number, 3))
WIDTHS = st.none() | st.integers(0, 9).map(lambda number: Fraction(number, 2))
MONOMIALS = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(
    lambda names: tuple(sorted(names))
)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Mapping[str, Fraction], Mapping[str, Interval], Product]:
    """Values, intervals around them, and a product that they satisfy."""
    values = {name: draw(NUMBERS) for name in NAMES}
    boxes = {}
    for name, value in values.items():
        below, above = draw(WIDTHS), draw(WIDTHS)
        boxes[name] = Interval(
            None if below is None else value - below, None if above is None else value + above
        )
    terms: dict[Monomial, int] = draw(
        st.dictionaries(MONOMIALS, st.integers(-4, 4).filter(bool), min_size=1, max_size=3)
    )
    relation = draw(st.sampled_from(["=", "<="]))
    spare = draw(st.integers(0, 3)) if relation == "<=" else 0
    total = sum(factor * prod(values[name] for name in key) for key, factor in terms.items())
    polynomial = {key: Rational(factor) for key, factor in terms.items()}
    if total + spare:
        polynomial[()] = Rational(-total - spare)
    return values, boxes, Product.from_atom(atom(polynomial, relation))


@given(cases())
def test_no_value_is_lost(
    case: tuple[Mapping[str, Fraction], Mapping[str, Interval], Product],
) -> None:
    """Values that satisfy a product lie in what it leaves each of its variables."""
    values, boxes, product = case
    for name, left in product.project(boxes, product.variables).items():
        assert values[name] in left, (product, boxes)


@pytest.mark.parametrize(
    ("divisor", "left"),
    [
        (Interval(Fraction(2), Fraction(4)), (Fraction(3, 2), Fraction(5))),
        (Interval(Fraction(2), None), (Fraction(0), Fraction(5))),
        (Interval(Fraction(0), Fraction(4)), (Fraction(3, 2), None)),
        (Interval(Fraction(-4), Fraction(-2)), (Fraction(-5), Fraction(-3, 2))),
        (Interval(Fraction(-4), Fraction(2)), (None, None)),
        (ANYTHING, (None, None)),
    ],
)
def test_a_quotient(divisor: Interval, left: tuple[Fraction | None, Fraction | None]) -> None:
    """What 6 to 10 leaves a factor, by the values of the other one."""
    terms = {("x", "y"): Rational(1), ("z",): Rational(-1)}
    boxes = {"y": divisor, "z": Interval(Fraction(6), Fraction(10))}
    (found,) = Product.from_atom(atom(terms, "=")).project(boxes, "x").values()
    assert (found.low, found.high) == left


def test_quantities_in_products_have_bounds() -> None:
    """A factor, a product, and what is added to it are bounded, and tightly.

    Where a quantity occurs twice, the bounds may be wider; then that is said.
    """
    theory = claims(
        "price: EUR/tickets, sold: tickets, takings: EUR, gifts: EUR, all: EUR, x: EUR, "
        'r: {unit: "1", integer: false}',
        "price = exactly 18 to 20 EUR/tickets",
        "takings = price * sold",
        "takings = exactly 3_600 to 4_500 EUR",
        "all = takings + gifts",
        "gifts = exactly 5 EUR",
        "r = exactly 2 to 3",
        "x + gifts = gifts * r",
    )
    found = {
        bound.quantity: bound for bound in solve(theory, Limits(seconds=5), want_bounds=True).bounds
    }
    assert (found["sold"].values, found["sold"].tight) == (
        Interval(Fraction(180), Fraction(250)),
        True,
    )
    assert (found["all"].values, found["all"].tight) == (
        Interval(Fraction(3605), Fraction(4505)),
        True,
    )
    assert (found["x"].values, found["x"].tight) == (Interval(Fraction(5), Fraction(10)), True)


def test_a_product_that_z3_does_not_finish_has_outer_bounds() -> None:
    """Where no engine finds the exact ends, wider ones stand in and are not called tight."""
    quantities = ", ".join(f'{name}: {{unit: "1", integer: false}}' for name in "abcdefg")
    said = [
        "a * b + c * d = e",
        "f = e / b + a * d",
        "g = f * a",
        *(f"{name} = exactly 2 to 3" for name in "abcd"),
    ]
    solution = solve(claims(quantities, *said), Limits(seconds=5, rlimit=20_000), want_bounds=True)
    found = {bound.quantity: bound for bound in solution.bounds}
    assert set(found) == set("abcdefg")
    # e is 8 to 18, f at most 18 / 2 + 9, at least 8 / 3 + 4.
    assert found["e"].values == Interval(Fraction(8), Fraction(18))
    assert found["f"].values.low is not None
    assert found["f"].values.high is not None
    assert found["f"].values.low <= Fraction(20, 3)
    assert found["f"].values.high >= Fraction(15)
    assert not found["f"].tight
