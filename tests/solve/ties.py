"""Figures for one expression that only touch, for the twin: expressions are compared by value.

Two are the same where they have the same value whatever their quantities are, and a dozen random
values of these tell whether that is so (Schwartz and Zippel).
"""

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from random import Random
from typing import NamedTuple

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
from factcheck.model.relation import Relation
from factcheck.model.symbol import Symbol
from tests.solve.meaning import counts, term

SAMPLES = 12
OPERATIONS: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
FUNCTIONS: Mapping[str, Callable[[Sequence[Fraction]], Fraction]] = {
    "sum": lambda values: sum(values, Fraction(0)),
    "mean": lambda values: sum(values, Fraction(0)) / len(values),
    "min": min,
    "max": max,
}


class Said(NamedTuple):
    """A rounded figure: whose it is, its ends, and the values of what it is a figure for.

    A multiple is a figure unless it is one of zero, which ``counts`` says as well.
    """

    counts: z3.BoolRef
    low: Fraction
    high: Fraction
    values: tuple[Fraction, ...]


class _NoValueError(Exception):
    """An expression has no single value, or may be divided by what is not above zero."""


def apart(assertions: Sequence[Assertion], symbols: Mapping[str, Symbol]) -> list[z3.BoolRef]:
    """That of figures which only touch not both count."""
    said = [
        figure
        for assertion in assertions
        for reading, alternative in enumerate(assertion.alternatives)
        for comparison in alternative.comparisons
        for figure in _figures(comparison, symbols, counts(assertion, reading))
    ]
    # A figure for a difference is one for the difference the other way round.
    said += [_turned(one) for one in said]
    return [
        z3.Not(z3.And(one.counts, other.counts))
        for one, other in product(said, said)
        if one.high == other.low and one.values == other.values
    ]


def _turned(said: Said) -> Said:
    """The same figure for the negative of what it is for."""
    return Said(said.counts, -said.high, -said.low, tuple(-value for value in said.values))


def _figures(
    comparison: Comparison, symbols: Mapping[str, Symbol], owner: z3.BoolRef
) -> Iterator[Said]:
    """The rounded figure that an equation gives for its other side, where it gives one."""
    if comparison.relation is not Relation.EQUAL:
        return
    right, left = comparison.right, comparison.left
    for side, other in ((right, left), (left, right)):
        literal, divisor = side, None
        if isinstance(side, Operation) and side.multiple:
            literal, divisor = side.left, side.right
        if isinstance(literal, Literal):
            values = _sampled(other, divisor, symbols)
            low, high = literal.taken.low, literal.taken.high
            is_figure = literal.form in (Form.NUMBER, Form.RANGE) and not literal.hedge
            if values and is_figure and literal.taken != literal.exact:
                assert low is not None
                assert high is not None
                is_some = [] if divisor is None else [term(divisor, symbols, {}) != 0]
                yield Said(z3.And(owner, *is_some), low, high, values)
            return


def _sampled(
    expression: Expression, divisor: Expression | None, symbols: Mapping[str, Symbol]
) -> tuple[Fraction, ...]:
    """The values of an expression, by a divisor where given, at random; none where it has none."""
    whole = expression if divisor is None else Operation("/", expression, divisor)
    try:
        return tuple(_value(whole, symbols, sample) for sample in range(SAMPLES))
    except _NoValueError:
        return ()


def _value(expression: Expression, symbols: Mapping[str, Symbol], sample: int) -> Fraction:
    match expression:
        case Literal():
            low, high = expression.taken.low, expression.taken.high
            if low is None or low != high:
                raise _NoValueError
            return Fraction(low)
        case Name():
            return _drawn(symbols[expression.quantity], sample)
        case Negative():
            return -_value(expression.operand, symbols, sample)
        case Operation():
            left, right = (
                _value(side, symbols, sample) for side in (expression.left, expression.right)
            )
            if expression.operator == "/":
                _check_divisor(expression.right, right)
            return OPERATIONS[expression.operator](left, right)
        case Power():
            return _raised(expression, symbols, sample)
        case Function():
            values = [_value(operand, symbols, sample) for operand in expression.operands]
            return FUNCTIONS[expression.name](values)


def _raised(power: Power, symbols: Mapping[str, Symbol], sample: int) -> Fraction:
    """A power; of what is rounded only one to the power of zero has one value."""
    if power.exponent == 0:
        return Fraction(1)
    base = _value(power.base, symbols, sample)
    if power.exponent < 0:
        _check_divisor(power.base, base)
    return base**power.exponent


def _check_divisor(expression: Expression, value: Fraction) -> None:
    """Only what is above zero divides, and a figure below zero.

    Raises:
        _NoValueError: where it does not.
    """
    if not (value > 0 or (value and isinstance(expression, Literal))):
        raise _NoValueError


def _drawn(symbol: Symbol, sample: int) -> Fraction:
    """A value of a quantity at random, always the same; below zero where it may be."""
    random = Random(f"{symbol.name}/{sample}")  # noqa: S311 - samples, no secrets
    value = Fraction(random.randint(1, 10**9), random.randint(1, 10**6))
    is_signed = symbol.signed or symbol.is_date
    return (-value if is_signed and random.random() < 1 / 2 else value) * symbol.unit.factor
