"""A bound is pointless exactly where what the others imply is far from it."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.solve import solve
from tests.theories import claims

SUBJECTS: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = {
    "a": lambda a, _: a,
    "a + b": lambda a, b: a + b,
    "a / b": lambda a, b: a / b,
    "3 * a - 0.5 * b": lambda a, b: 3 * a - b / 2,
}
LOWER = ("{0} > {1}", "{1} < {0}", "{0} = more than {1}", "{0} >= {1}", "at least {1} = {0}")
UPPER = ("{0} < {1}", "{1} > {0}", "{0} = less than {1}", "{0} <= {1}", "up to {1} = {0}")


def pointless(quantities: str, *statements: str, definitions: str = "") -> list[str]:
    """The statements whose bound is pointless, with those that make it so."""
    found = solve(claims(quantities, *statements, definitions=definitions)).understated
    return [f"{one.assertion}: {' '.join(one.others)}" for one in found]


@given(
    a=st.integers(1, 40).map(Fraction),
    b=st.integers(1, 40).map(Fraction),
    bound=st.integers(1, 120).map(Fraction),
    subject=st.sampled_from(sorted(SUBJECTS)),
    form=st.sampled_from((*LOWER, *UPPER)),
)
def test_a_bound_is_pointless_where_the_others_are_far_from_it(
    a: Fraction, b: Fraction, bound: Fraction, subject: str, form: str
) -> None:
    """At least 1.5 times as much as a lower one, at most two thirds of an upper one; whatever the statement's form is."""
    value = SUBJECTS[subject](a, b)
    is_lower = form in LOWER
    assume(value > bound if is_lower else 0 < value < bound)
    is_far = value >= bound * Fraction(3, 2) if is_lower else value <= bound / Fraction(3, 2)
    found = pointless(
        "a: '1', b: '1'", f"a = exactly {a}", f"b = exactly {b}", form.format(subject, bound)
    )
    assert [one.partition(":")[0] for one in found] == (["c2"] if is_far else [])


@pytest.mark.parametrize(
    ("statement", "is_told"),
    [
        ("b = a * (1 + more than 30%)", True),
        ("b = a * (1 + more than 190%)", False),
        ("b > a * (1 + 30%)", True),
        ("a < b * (1 - 10%)", True),
        ("a = b * (1 - at least 10%)", True),
        ("a < b * (1 - 60%)", False),
        ("a = b / more than 2", False),
        ("b = more than 1.5 times a", True),
        ("b > 2 * a", False),
        ("b > a", False),
        ("b != 10", False),
        ("b > 0", False),
        ("b > -20", False),
        ("b = about 30", False),
        ("b = 20 to 40", False),
        ("-a > -90", False),
        ("b > c * 10%", False),
    ],
)
def test_bounds_inside_of_arithmetic_count(statement: str, is_told: bool) -> None:
    """Behind a plus, a minus and in products; bare integers are arithmetic, and zero and negative numbers no bounds."""
    quantities = "a: '1', b: '1', c: {unit: '1', signed: true}"
    found = pointless(quantities, "a = exactly 10", "b = exactly 30", "c = exactly 100", statement)
    assert bool(found) is is_told, found


def test_a_bound_far_away_is_not_looked_at() -> None:
    """Only the nearest claims are asked: a chain of definitions may be longer."""
    names = [f"x{number}" for number in range(60)]
    definitions = ", ".join(f"{one} = {other}" for one, other in pairwise(names))
    quantities = ", ".join(f"{name}: '1'" for name in names)
    assert pointless(quantities, "x0 = exactly 50", "x9 > 10", definitions=definitions) == [
        "c1: c0"
    ]
    assert pointless(quantities, "x0 = exactly 50", "x59 > 10", definitions=definitions) == []
