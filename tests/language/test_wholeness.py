"""What is counted comes in whole numbers, unless it is defined by what need not."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import chain

import pytest
from hypothesis import given

from factcheck.language import understand
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
from factcheck.model.problem import Kind
from factcheck.model.relation import Relation
from factcheck.model.theory import Theory
from tests.language.reading import corpus, told
from tests.strategies import Case, cases
from tests.theories import claims

QUANTITIES = (
    "a: people, b: people, c: people, d: people, free: {unit: people, integer: false}, "
    "kept: {unit: people, integer: true}, trucks: trucks, load: people/trucks, share: '%', "
    "cost: USD, wage: USD/people"
)


def whole(*says: str, definitions: str = "") -> set[str]:
    """Those of the undeclared quantities in people that are whole numbers."""
    theory = claims(QUANTITIES, *says, definitions=definitions)
    assert theory.symbols["kept"].integer
    assert not any(theory.symbols[name].integer for name in ("free", "load", "share", "cost"))
    return {name for name in "abcd" if theory.symbols[name].integer}


@pytest.mark.parametrize(
    ("says", "lifted"),
    [
        ("a = 40 people", ""),
        ("a = b + c - 2 people", ""),
        ("a = b", ""),
        ("a = 37% * b", ""),  # a stated share: somebody counted
        ("a = about 37% * b", ""),
        ("a = share * b", ""),
        ("a = b * (1 + 5%)", ""),
        ("a = 1.5 times b", ""),
        ("a = 2 * b", ""),
        ("a = load * trucks", ""),
        ("a = 6 / 2 * b", ""),
        ("a <= b / 7", ""),  # that defines nothing
        ("a - b = c / 7", ""),
        ("kept = b / 7", ""),
        ("a = b / 7", "a"),
        ("b / 7 = a", "a"),
        ("a = -(b / 7) + c", "a"),
        ("a = cost / wage", "a"),
        ("a = (b + c) / 2", "a"),
        ("a = 1 / 3 * b", "a"),
        ("a = exactly 37.5% * b", "a"),
        ("a = b * exactly 0.5", "a"),
        ("a = b + free", "a"),
        ("a = 37% * free", "a"),
        ("a = a third of b", "a"),
        ("a = 1 in 5 of b", "a"),
        ("a = mean(b, c)", "a"),
        ("a = sum(b, c)", ""),
        ("a = max(b, c / 2)", "a"),
        ("a = min(b, 7 people)", ""),
        ("a = b * 3^2", ""),
        ("a = 9 * b * 3^-2", "a"),
    ],
)
def test_a_quotient_lifts_wholeness_from_what_it_defines(says: str, lifted: str) -> None:
    """So does an exact factor that is no whole number; a stated share does not."""
    assert whole(says) == set("abcd") - set(lifted)


def test_an_exact_share_is_one_in_a_definition() -> None:
    """There 50 % is the half, and a half of an odd number is no whole one."""
    assert whole(definitions="a = 50% * b, c = 200% * d") == set("bcd")


def test_what_rests_on_something_lifted_is_lifted() -> None:
    """From one definition to the next, in whatever order they stand."""
    assert whole("c = a + b", "d = 2 * c", "a = b / 4") == {"b"}
    assert whole("d = 2 * c", "a = b / 4", "c = a + b") == {"b"}


def test_a_reading_may_define() -> None:
    """A statement lifts wholeness wherever it stands."""
    found = understand(
        corpus(
            units={"a": "people", "b": "people"}, readings=(("a = b / 2",), ("a = b - 4 people",))
        )
    )
    assert [name for name, symbol in found.symbols.items() if symbol.integer] == ["b"]


@pytest.mark.parametrize("unit", ["USD", "years", "1", "date", "people/trucks", "1/people"])
def test_other_units_may_have_fractions(unit: str) -> None:
    """Only a bare counted noun is counted in whole numbers."""
    found = understand(corpus(units={"a": unit, "people": "people", "trucks": "trucks"}))
    assert not found.symbols["a"].integer


@pytest.mark.parametrize(
    ("says", "place"),
    [
        ("staff = 7.5 people", "7.5 people"),
        ("7.5 people = staff", "7.5 people"),
        ("staff = about 7.5 people", "about 7.5 people"),
        ("staff = 7 to 8.5 people", "7 to 8.5 people"),
        ("staff = 1.2345 thousand people", "1.2345 thousand people"),
        ("staff - crew = 2.5 people", "2.5 people"),
        ("sum(staff, crew) = 2.5 people", "2.5 people"),
    ],
)
def test_a_figure_with_a_fraction_for_whole_things_is_told(says: str, place: str) -> None:
    """It names the quantity and its unit, for the advice to declare an average."""
    found = understand(corpus(says, units={"staff": "people", "crew": "people"}))
    ((kind, span, values, claim, _),) = found.problems
    assert (kind, says[span.column - 1 : span.end_column - 1]) == (Kind.FRACTION_OF_WHOLE, place)
    assert (values, claim) == ((place, "staff", "people"), "c1")
    assert found.assertions == ()


@pytest.mark.parametrize(
    "says",
    [
        "staff = 7 people",
        "staff = 7.0 people",
        "staff = 7.5 thousand people",
        "staff >= 7.5 people",
        "staff = 2.5 times crew",
        "2 * staff = 7.5 people",  # no sum: whether that can be is for the solver
        "mean = 7.5 people",
        "mean = staff / 3",
    ],
)
def test_other_figures_with_a_fraction_are_read(says: str) -> None:
    """Thousands may have a fraction, and so may what is no whole number."""
    units = {"staff": "people", "crew": "people", "mean": "people"}
    assert understand(corpus(says, "mean = crew / 9", units=units)).problems == ()


def test_a_whole_number_of_any_unit_has_no_fraction() -> None:
    """``integer: true`` counts, whatever the unit is."""
    read = corpus("x = 2.5", "usd = 2.5 USD")
    quantities = {**read.quantities, "x": read.quantities["x"]._replace(integer=True)}
    (problem,) = understand(read._replace(quantities=quantities)).problems
    assert problem.kind is Kind.FRACTION_OF_WHOLE
    assert told("staff = 2.5 people")[0] is Kind.FRACTION_OF_WHOLE


def expected(theory: Theory, declared: Mapping[str, bool | None]) -> set[str]:
    """The whole quantities by the rules as they are written, tried until nothing changes."""
    counted = {name for name, symbol in theory.symbols.items() if symbol.unit.counted}
    whole = {name for name in theory.symbols if declared[name]}
    whole |= {name for name in counted if declared[name] is None}
    for _ in theory.symbols:
        for name, expression in _defined(theory):
            if declared[name] is None and not _stays(expression, counted, whole):
                whole.discard(name)
    return whole


def _defined(theory: Theory) -> Iterator[tuple[str, Expression]]:
    """Each quantity that an equation has alone on a side, with the other side."""
    for assertion in theory.assertions:
        for one in chain.from_iterable(way.comparisons for way in assertion.alternatives):
            for side, other in ((one.left, one.right), (one.right, one.left)):
                if isinstance(side, Name) and one.relation is Relation.EQUAL:
                    yield side.quantity, other


def _exact(expression: Expression) -> Fraction | None:
    """The value of an expression without quantities and rounding."""
    match expression:
        case Literal(taken=taken):
            return taken.low if taken.low == taken.high else None
        case Name() | Function():
            return None
        case Power(base, exponent):
            value = _exact(base)
            return None if value is None else value**exponent
        case Negative():
            value = _exact(expression.operand)
            return None if value is None else -value
        case Operation(operator, left, right):
            one, other = _exact(left), _exact(right)
            if one is None or other is None:
                return None
            return {
                "+": lambda: one + other,
                "-": lambda: one - other,
                "*": lambda: one * other,
                "/": lambda: one / other,
            }[operator]()


def _stays(expression: Expression, counted: set[str], whole: set[str]) -> bool:
    match expression:
        case Literal():
            return expression.form is not Form.SHARE
        case Power(base, exponent):
            return exponent >= 0 and _stays(base, counted, whole)
        case Function(function, operands):
            return function != "mean" and all(_stays(one, counted, whole) for one in operands)
        case Name(quantity=name):
            return name not in counted or name in whole
        case Negative():
            return _stays(expression.operand, counted, whole)
        case Operation(operator, left, right):
            sides = all(_stays(side, counted, whole) for side in (left, right))
            return sides and _keeps(operator, [_exact(left), _exact(right)])


def _keeps(operator: str, values: list[Fraction | None]) -> bool:
    """Whether an operation on whole parts is whole; ``values`` are those of its exact parts."""
    if None not in values:
        return True
    factors = [value for value in values if value is not None] if operator == "*" else []
    return operator != "/" and all(value.denominator == 1 for value in factors)


@given(cases(linear=False))
def test_wholeness_is_that_of_the_twin(case: Case) -> None:
    """Of all quantities of random claims the same are whole."""
    theory = understand(case.as_corpus())
    declared = {drawn.name: drawn.integer for drawn in case.quantities}
    found = {name for name, symbol in theory.symbols.items() if symbol.integer}
    assert found == expected(theory, declared)
