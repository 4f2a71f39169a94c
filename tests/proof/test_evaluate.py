"""Expressions come to all the values that they can have, and no others."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.expression import (
    Expression,
    Form,
    Function,
    Literal,
    Name,
    Negative,
    Operation,
    Power,
)
from factcheck.model.interval import Interval
from factcheck.model.unit import Dimension, Unit
from factcheck.proof import evaluate
from tests.intervals import ARITHMETIC, FUNCTIONS, POWERS, interval, intervals, shown

A, B = Name(0, 1, "a"), Name(4, 5, "b")
OPERATIONS = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: left / right,
}


def quarters(values: Interval) -> list[Fraction]:
    """Those from -5 to 5 in an interval."""
    return [one for number in range(-20, 21) if (one := Fraction(number, 4)) in values]


def literal(taken: str, exact: str) -> Literal:
    """A figure in base units."""
    return Literal(
        0,
        1,
        Form.NUMBER,
        "",
        ("1",),
        "1",
        Unit("", Fraction(1), Dimension()),
        interval(taken),
        interval(exact),
    )


def value(expression: Expression, **values: Interval) -> Interval | None:
    """What an expression comes to where its literals are taken as they are meant."""
    return evaluate(expression, values, lambda one: one.taken)


@pytest.mark.parametrize(("left", "operator", "right", "result"), ARITHMETIC)
def test_an_operation_gives_the_values_between_its_ends(
    left: str, operator: str, right: str, result: str
) -> None:
    """An end belongs to the result where values that belong to both sides give it."""
    found = value(Operation(operator, A, B), a=interval(left), b=interval(right))
    assert found is not None
    assert shown(found) == result


@pytest.mark.parametrize(
    "divisor", ["0", "[0, 1]", "(0, 1]", "[-1, 0)", "[-1, 1]", "(-inf, inf)", "[0, inf)"]
)
def test_what_may_be_divided_by_zero_has_no_value(divisor: str) -> None:
    """A divisor may not be zero, nor come as near to it as one likes; a dividend may."""
    assert value(Operation("/", A, B), a=interval("[1, 2]"), b=interval(divisor)) is None
    assert value(Operation("/", A, B), a=interval(divisor), b=interval("[1, 2]")) is not None


@given(intervals(), intervals(), st.sampled_from("+-*/"))
def test_an_operation_gives_what_its_members_give(
    left: Interval, right: Interval, operator: str
) -> None:
    """Of quarters from -5 to 5 each result is in the interval, and its ends where they belong."""
    found = value(Operation(operator, A, B), a=left, b=right)
    lefts, rights = quarters(left), quarters(right)
    if operator == "/" and (not rights or Fraction(0) in right.closed()):
        assert found is None
        return
    assert found is not None
    results = [OPERATIONS[operator](one, other) for one, other in product(lefts, rights)]
    assert all(result in found for result in results)
    if left.is_bounded and right.is_bounded and operator != "/":
        assert found.is_bounded
        assert [found.low_open, found.high_open] == [
            end not in results for end in (found.low, found.high)
        ]


@pytest.mark.parametrize(("base", "exponent", "result"), POWERS)
def test_a_power_is_of_one_member(base: str, exponent: int, result: str) -> None:
    """A member is multiplied with itself, not with others of its interval."""
    found = value(Power(A, exponent, 3), a=interval(base))
    assert found is not None
    assert shown(found) == result


def test_a_power_of_what_may_be_zero_has_an_inverse_nowhere() -> None:
    """A negative exponent divides."""
    assert value(Power(A, -1, 3), a=interval("[0, 1]")) is None
    assert value(Power(A, -2, 3), a=interval("(0, 1]")) is None


@pytest.mark.parametrize(("name", "operands", "result"), FUNCTIONS)
def test_a_function_gives_what_its_members_give(
    name: str, operands: tuple[str, ...], result: str
) -> None:
    """Each value is chosen by itself; an end belongs where values that belong give it."""
    names = tuple(Name(0, 1, f"q{place}") for place in range(len(operands)))
    values = {f"q{place}": interval(one) for place, one in enumerate(operands)}
    found = value(Function(name, names, 0, 9), **values)
    assert found is not None
    assert shown(found) == result


def test_a_tree_is_evaluated_from_its_leaves() -> None:
    """Operands in their order, negatives turned, literals as meant and quantities as known."""
    tree = Operation(
        "/",
        Operation("-", Negative(A), literal("[1, 2]", "1")),
        Operation("*", literal("4", "5"), B),
    )
    found = value(tree, a=interval("[10, 20)"), b=interval("(1, 3]"))
    assert found is not None
    assert shown(found) == "(-11/2, -11/12]"
    assert evaluate(
        tree, {"a": interval("10"), "b": interval("1")}, lambda one: one.exact
    ) == interval("-11/5")


SUMS = st.recursive(
    st.sampled_from([A, B, Name(8, 9, "c"), literal("[1, 2)", "1"), literal("3", "3")]),
    lambda parts: st.builds(Operation, st.sampled_from("+-"), parts, parts),
)


@given(SUMS, intervals(), intervals(), intervals())
def test_a_sum_is_what_its_operations_come_to(
    tree: Expression, a: Interval, b: Interval, c: Interval
) -> None:
    """All at once, or one by one, as in what is negated twice, whichever ends are open or none."""
    one_by_one = Negative(Negative(tree))
    assert value(tree, a=a, b=b, c=c) == value(one_by_one, a=a, b=b, c=c)
    assert value(tree, a=a, c=c) == value(one_by_one, a=a, c=c)


def test_what_mentions_an_unknown_quantity_has_no_value() -> None:
    """One quantity of which nothing is known is enough."""
    assert value(Operation("+", A, B), a=interval("1")) is None
    assert value(Operation("-", A, B), b=interval("1")) is None
    assert value(A) is None
