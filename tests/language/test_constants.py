"""Tests of factcheck.language.constants: what can be zero."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language.constants import can_be_zero
from factcheck.model.expression import Expression, Form, Function, Literal, Operation, Power
from factcheck.model.interval import Interval
from factcheck.model.problem import Kind
from factcheck.model.unit import Dimension, Unit
from tests.intervals import ARITHMETIC, FUNCTIONS, POWERS, interval
from tests.language.reading import theory, told


@pytest.mark.parametrize(
    ("says", "divisor"),
    [
        ("x = y / 0", "0"),
        ("x = y / 0.0", "0.0"),
        ("x = y / 0.04", None),
        ("x = y / 0.4", None),
        ("x = y / 0.5", None),
        ("x = 2 / (0 to 5)", "0 to 5"),
        ("x = y / (0 to 5)", "0 to 5"),
        ("x = y / (1 to 5)", None),
        ("x = y / about 0", "about 0"),
        ("x = y / up to 5", "up to 5"),
        ("x = y / more than 0", None),
        ("x = y / (1 - 1)", "1 - 1"),
        ("x = y / (1 - 1.0)", "1 - 1.0"),
        ("x = y / (1 - 50%)", None),
        ("x = y / -(0)", "0"),
        ("x = y / (2 * (3 - 3))", "2 * (3 - 3"),
        ("x = y / (less than 5 - 5)", None),
        ("x = y / (less than 5 - 4)", "less than 5 - 4"),
        ("x = y / (1 / (1 to 2))", None),
        ("x = y / (1 / at least 1 - 0.25)", "1 / at least 1 - 0.25"),
        ("x = y / (y - y)", None),
        ("x = y / (0.4 - 0.4)^2", "0.4 - 0.4)^2"),
        ("x = y / (1 + 20%)^2", None),
        ("x = y * (1 - 1.0)^-2", "1 - 1.0"),
        ("x = y / sum(1, -1)", "sum(1, -1)"),
        ("x = y / max(0, 1)", None),
        ("x = y / min(0 to 1, 1)", "min(0 to 1, 1)"),
        ("x = y / mean(-2, 1)", None),
        ("x = y / half", None),
        ("x = y / 0%", "0%"),
        ("x = y / x", None),
        ("x < y / 0.4", None),
    ],
)
def test_nothing_is_divided_by_what_can_be_zero(says: str, divisor: str | None) -> None:
    """A number, or an expression without quantities, whose interval contains zero is no divisor."""
    if divisor is None:
        assert theory(says).problems == ()
    else:
        assert told(says) == (Kind.DIVISION_BY_ZERO, divisor, (divisor,))


def _literal(
    low: Fraction | None, high: Fraction | None, low_open: bool, high_open: bool
) -> Literal:
    values = Interval(low, high, low_open, high_open)
    return Literal(
        0, 0, Form.NUMBER, "", (), "1", Unit("", Fraction(1), Dimension()), values, values
    )


ENDS = st.sampled_from([None, *map(Fraction, range(-2, 3))])


LITERALS = st.builds(_literal, ENDS, ENDS, st.booleans(), st.booleans()).filter(
    lambda made: (
        made.taken.low is None
        or made.taken.high is None
        or made.taken.low < made.taken.high
        or (
            made.taken.low == made.taken.high
            and not made.taken.low_open
            and not made.taken.high_open
        )
    )
)


def samples(values: Interval) -> list[Fraction]:
    """Members of an interval, among them its own ends and numbers near them."""
    near = Fraction(1, 1000)
    ends = [end for end in (values.low, values.high) if end is not None] or [Fraction(0)]
    around = [end + step for end in ends for step in (-1000, -1, -near, 0, near, 1, 1000)]
    between = [(one + other) / 2 for one, other in pairwise(sorted(around))]
    return [value for value in [*around, *between, Fraction(0)] if value in values]


@settings(max_examples=50)
@given(LITERALS, LITERALS, st.sampled_from("+-*/"), LITERALS)
def test_zero_is_found_among_the_values(
    one: Literal, other: Literal, operator: str, last: Literal
) -> None:
    """If some choice of values makes an expression zero, it is known.

    Never where all are on one side of zero.
    """
    if operator == "/" and Fraction(0) in other.taken:
        return
    compute = {
        "+": Fraction.__add__,
        "-": Fraction.__sub__,
        "*": Fraction.__mul__,
        "/": Fraction.__truediv__,
    }[operator]
    expression = Operation("-", Operation(operator, one, other), last)
    found = [
        Fraction(compute(left, right)) - value
        for left in samples(one.taken)
        for right in samples(other.taken)
        for value in samples(last.taken)
    ]
    if min(found) <= 0 <= max(found):
        assert can_be_zero(expression)
    if can_be_zero(expression):
        # Zero lies between samples, or so near beyond them that they miss it.
        assert min(found) <= Fraction(1, 100)
        assert max(found) >= -Fraction(1, 100)


@pytest.mark.parametrize(("left", "operator", "right", "result"), ARITHMETIC)
def test_zero_is_found_at_the_very_ends(left: str, operator: str, right: str, result: str) -> None:
    """A member of the result makes the difference from it zero; what is beyond an end does not."""
    one, other, all_ = interval(left), interval(right), interval(result)
    expression = Operation(operator, _literal(*one), _literal(*other))
    near = Fraction(1, 10**6)
    ends = [Fraction(0) if end is None else end for end in (all_.low, all_.high)]
    for value in [Fraction(0), *ends, *(end - near for end in ends), *(end + near for end in ends)]:
        difference = Operation(
            "-", expression, _literal(value, value, low_open=False, high_open=False)
        )
        assert can_be_zero(difference) is (value in all_)


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        *((Power(_literal(*interval(base)), exponent, 3), all_) for base, exponent, all_ in POWERS),
        *(
            (Function(name, tuple(_literal(*interval(one)) for one in values), 0, 9), all_)
            for name, values, all_ in FUNCTIONS
        ),
    ],
)
def test_powers_and_functions_have_their_very_ends(expression: Expression, result: str) -> None:
    """A member of the result makes the difference from it zero; what is beyond an end does not."""
    all_, near = interval(result), Fraction(1, 10**6)
    ends = [Fraction(0) if end is None else end for end in (all_.low, all_.high)]
    for value in [*ends, *(end - near for end in ends), *(end + near for end in ends)]:
        point = _literal(value, value, low_open=False, high_open=False)
        assert can_be_zero(Operation("-", expression, point)) is (value in all_)
