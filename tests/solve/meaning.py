"""What a statement means, as a z3 term: the half of the twin that reads.

One real variable for each literal, held inside its interval, one variable for each quantity,
counted in its own unit, and the statement asserted as it stands.
"""

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum, auto
from fractions import Fraction
from functools import reduce
from itertools import chain, product

import z3

from factcheck.model.expression import (
    Assertion,
    Comparison,
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
from factcheck.model.relation import Relation
from factcheck.model.symbol import Symbol

ARITHMETIC: Mapping[str, Callable[[z3.ArithRef, z3.ArithRef], z3.ArithRef]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
FUNCTIONS: Mapping[str, Callable[[Sequence[z3.ArithRef]], z3.ArithRef]] = {
    "sum": lambda values: reduce(operator.add, values),
    "mean": lambda values: reduce(operator.add, values) / len(values),
    "min": lambda values: reduce(lambda one, other: z3.If(one <= other, one, other), values),
    "max": lambda values: reduce(lambda one, other: z3.If(one >= other, one, other), values),
}
COMPARE: Mapping[Relation, Callable[[z3.ArithRef, z3.ArithRef], z3.BoolRef]] = {
    Relation.EQUAL: operator.eq,
    Relation.UNEQUAL: operator.ne,
    Relation.LESS: operator.lt,
    Relation.AT_MOST: operator.le,
    Relation.GREATER: operator.gt,
    Relation.AT_LEAST: operator.ge,
}
NOT_STRICT = {Relation.LESS: Relation.AT_MOST, Relation.GREATER: Relation.AT_LEAST}
EVERY_MOMENT = (Relation.LESS, Relation.GREATER, Relation.UNEQUAL)


class View(Enum):
    """How literals and strict bounds are taken."""

    TAKEN = auto()  # as the language reads them
    EXACT = auto()  # as if no author had rounded
    CLOSED = auto()  # exact, and every strict bound made non-strict; "!=" stays


def holds(
    assertion: Assertion, symbols: Mapping[str, Symbol], view: View = View.TAKEN
) -> z3.BoolRef:
    """An assertion as meant: at least one of its alternatives, with each comparison in it.

    What is true of an alternative that counts is said by its Boolean, which ``tests.solve.ties``
    reads too.
    """
    return z3.Or(
        [
            z3.And(
                [
                    counts(assertion, reading),
                    *(
                        _compared(comparison, symbols, view, f"{assertion.id}/{reading}/{place}")
                        for place, comparison in enumerate(alternative.comparisons)
                    ),
                ]
            )
            for reading, alternative in enumerate(assertion.alternatives)
        ]
    )


def counts(assertion: Assertion, reading: int) -> z3.BoolRef:
    """That an alternative of an assertion is one of those that are true."""
    return z3.Bool(f"{assertion.id}/{reading}")


def _compared(
    comparison: Comparison, symbols: Mapping[str, Symbol], view: View, place: str
) -> z3.BoolRef:
    """A comparison for some choice of its literals.

    Under ``<``, ``>`` and ``!=`` for every moment of its dates.
    """
    literals = {
        literal.start: z3.Real(f"{place}@{literal.start}") for literal in _literals(comparison)
    }
    inside = [_within(literals[literal.start], literal, view) for literal in _literals(comparison)]
    dates = [literal for literal in _literals(comparison) if literal.form is Form.DATE]
    if dates and comparison.relation in EVERY_MOMENT:
        compared = _at_every_moment(comparison, symbols, view, literals, dates)
    else:
        relation = comparison.relation
        if view is View.CLOSED:
            relation = NOT_STRICT.get(relation, relation)
        left, right = (
            term(side, symbols, literals) for side in (comparison.left, comparison.right)
        )
        compared = COMPARE[relation](left, right)
    return z3.And(*inside, *_divisors(comparison, symbols, literals), compared)


def _at_every_moment(
    comparison: Comparison,
    symbols: Mapping[str, Symbol],
    view: View,
    literals: dict[int, z3.ArithRef],
    dates: Sequence[Literal],
) -> z3.BoolRef:
    """A comparison for every moment of its dates and some choice of its other literals."""
    # The difference of the sides is affine in each single moment, so what holds at all the ends holds between them. An
    # end that is no moment of its period may be met: 2029 ends where 2030 begins, and that is after 2029.
    before, after = [], []
    for ends in product(
        *((end for end in (date.taken.low, date.taken.high) if end is not None) for date in dates)
    ):
        moments = {date.start: number(end) for date, end in zip(dates, ends, strict=True)}
        left, right = (
            term(side, symbols, literals | moments) for side in (comparison.left, comparison.right)
        )
        reached = all(end in date.taken for date, end in zip(dates, ends, strict=True))
        strict = reached and (view is not View.CLOSED or comparison.relation is Relation.UNEQUAL)
        before.append(left < right if strict else left <= right)
        after.append(left > right if strict else left >= right)
    every = {
        Relation.LESS: z3.And(before),
        Relation.GREATER: z3.And(after),
        Relation.UNEQUAL: z3.Or(z3.And(before), z3.And(after)),
    }
    return every[comparison.relation]


def term(
    expression: Expression, symbols: Mapping[str, Symbol], literals: dict[int, z3.ArithRef]
) -> z3.ArithRef:
    """An expression in base units."""
    match expression:
        case Literal():
            return literals[expression.start]
        case Name():
            return number(symbols[expression.quantity].unit.factor) * variable_of(
                symbols[expression.quantity]
            )
        case Negative():
            return -term(expression.operand, symbols, literals)
        case Operation():
            left, right = (
                term(side, symbols, literals) for side in (expression.left, expression.right)
            )
            return ARITHMETIC[expression.operator](left, right)
        case Power():
            base = term(expression.base, symbols, literals)
            product_ = reduce(operator.mul, [base] * abs(expression.exponent), z3.RealVal(1))
            return product_ if expression.exponent >= 0 else 1 / product_
        case Function():
            values = [term(one, symbols, literals) for one in expression.operands]
            return FUNCTIONS[expression.name](values)


def _divisors(
    comparison: Comparison, symbols: Mapping[str, Symbol], literals: dict[int, z3.ArithRef]
) -> Iterator[z3.BoolRef]:
    """That nothing is divided by zero."""
    for part in parts(comparison):
        if isinstance(part, Operation) and part.operator == "/":
            if any(
                isinstance(inner, Literal) and inner.form is Form.DATE
                for inner in _inside(part.right)
            ):
                message = f"the twin cannot divide by a date: {comparison.text.value}"
                raise NotImplementedError(message)
            yield term(part.right, symbols, literals) != 0
        if isinstance(part, Power) and part.exponent < 0:
            yield term(part.base, symbols, literals) != 0


def _within(variable: z3.ArithRef, literal: Literal, view: View) -> z3.BoolRef:
    """A literal's variable inside its interval."""
    values = literal.taken if view is View.TAKEN else literal.exact
    if view is View.CLOSED:
        values = values.closed()
    return z3.And(list(bounded(variable, values)))


def bounded(variable: z3.ArithRef, values: Interval) -> Iterator[z3.BoolRef]:
    """Both ends of an interval, where it has them."""
    if values.low is not None:
        yield variable > number(values.low) if values.low_open else variable >= number(values.low)
    if values.high is not None:
        yield (
            variable < number(values.high) if values.high_open else variable <= number(values.high)
        )


def variable_of(symbol: Symbol) -> z3.ArithRef:
    """The number of a quantity, counted in its own unit."""
    return z3.ToReal(z3.Int(symbol.name)) if symbol.integer else z3.Real(symbol.name)


def number(value: Fraction | None) -> z3.ArithRef:
    """A rational number, exactly."""
    assert value is not None
    # Python writes no more than a few thousand digits of a whole number.
    return z3.RealVal(f"{Decimal(int(value.numerator)):f}/{Decimal(int(value.denominator)):f}")


def _inside(expression: Expression) -> Iterator[Expression]:
    """An expression and all its parts."""
    yield expression
    match expression:
        case Negative():
            yield from _inside(expression.operand)
        case Operation():
            yield from chain(_inside(expression.left), _inside(expression.right))
        case Power():
            yield from _inside(expression.base)
        case Function():
            yield from chain.from_iterable(map(_inside, expression.operands))


def parts(comparison: Comparison) -> Iterator[Expression]:
    """Both sides of a comparison and all their parts."""
    yield from chain(_inside(comparison.left), _inside(comparison.right))


def _literals(comparison: Comparison) -> list[Literal]:
    return [part for part in parts(comparison) if isinstance(part, Literal)]
