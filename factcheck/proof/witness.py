"""Consistent claims re-checked: their witness is put back into the statements as written."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import product
from typing import assert_never

from factcheck.model.expression import Assertion, Comparison, Form, Literal, Name, literals
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation
from factcheck.model.symbol import Symbol
from factcheck.proof.evaluation import evaluate
from factcheck.proof.rounding import agree
from factcheck.rational import Rational

_DATES = 8
"""Statements with more date literals are not confirmed: every one of them doubles the work."""


def satisfies(
    assertions: Iterable[Assertion], symbols: Mapping[str, Symbol], witness: Mapping[str, Fraction]
) -> bool:
    """Whether one value per quantity, in its unit, makes every assertion true.

    Every sign and whole number must be kept as well, and no value rounded up and down at once.
    """
    for name, value in witness.items():
        symbol = symbols.get(name)
        if symbol is None:
            continue
        if value < 0 and symbol.is_nonnegative:
            return False
        if symbol.integer and value.denominator != 1:
            return False
    values = {
        name: Interval.point(Rational(value) * symbols[name].unit.factor)
        for name, value in witness.items()
        if name in symbols
    }
    ways = [
        [
            one.comparisons
            for one in assertion.alternatives
            if all(_is_true(comparison, values) for comparison in one.comparisons)
        ]
        for assertion in assertions
    ]
    return all(ways) and agree(ways, symbols, values)


def _is_true(comparison: Comparison, values: Mapping[str, Interval]) -> bool:
    relation = comparison.relation
    if relation.is_equation and isinstance(comparison.left, Name):
        known, other = values.get(comparison.left.quantity), comparison.right
        stated = other.taken if isinstance(other, Literal) else evaluate(other, values, _taken)
        return (
            known is not None
            and known.low is not None
            and stated is not None
            and known.low in stated
        )
    bounds = relation.inequalities
    if bounds and all(bound.is_strict for bound in bounds):
        dates = [literal for literal in literals(comparison) if literal.form is Form.DATE]
        if dates:
            return _at_every_moment(comparison, values, dates)
    left = evaluate(comparison.left, values, _taken)
    right = evaluate(comparison.right, values, _taken)
    return left is not None and right is not None and may_hold(left, relation, right)


def _taken(literal: Literal) -> Interval:
    return literal.taken


def _at_every_moment(
    comparison: Comparison, values: Mapping[str, Interval], dates: list[Literal]
) -> bool:
    """Whether a strict relation to dates holds at every moment of their periods.

    The statement depends on each date linearly, so it is enough to try both ends of every period;
    at an end that no longer belongs to the period, equality will do.
    """
    either = comparison.relation.inequalities
    return any(_holds_throughout(comparison, relation, values, dates) for relation in either)


def _holds_throughout(
    comparison: Comparison, relation: Relation, values: Mapping[str, Interval], dates: list[Literal]
) -> bool:
    weak = Relation.AT_LEAST if relation.is_lower_bound else Relation.AT_MOST
    if len(dates) > _DATES:
        return False
    for late in product((False, True), repeat=len(dates)):
        ends = {
            id(date): date.taken.high if at_end else date.taken.low
            for date, at_end in zip(dates, late, strict=True)
        }

        def take(literal: Literal, ends: Mapping[int, Fraction | None] = ends) -> Interval:
            return (
                Interval(ends[id(literal)], ends[id(literal)])
                if id(literal) in ends
                else literal.taken
            )

        left, right = (
            evaluate(comparison.left, values, take),
            evaluate(comparison.right, values, take),
        )
        if (
            left is None
            or right is None
            or not may_hold(left, weak if any(late) else relation, right)
        ):
            return False
    return True


def may_hold(left: Interval, relation: Relation, right: Interval) -> bool:
    """Whether some member of one interval is in a relation to some member of another."""
    match relation:
        case Relation.EQUAL:
            return all(may_hold(left, one, right) for one in (Relation.AT_MOST, Relation.AT_LEAST))
        case Relation.UNEQUAL:
            return not (left.is_point and left == right)
        case Relation.GREATER | Relation.AT_LEAST:
            return may_hold(right, relation.mirrored, left)
        case Relation.LESS | Relation.AT_MOST:
            if left.low is None or right.high is None:
                return True
            if relation is Relation.AT_MOST and not left.low_open and not right.high_open:
                return left.low <= right.high
            return left.low < right.high
        case _:
            assert_never(relation)
