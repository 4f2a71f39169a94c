"""Consistent claims re-checked: their witness put back into the statements as written."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import product

from factcheck.model.expression import Assertion, Comparison, Form, Literal, Name, Relation, literals
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.proof.evaluate import evaluate
from factcheck.rational import Rational

_DATES = 8
"""Statements with more date literals than these are not confirmed: every one of them doubles the work."""


def satisfies(assertions: Iterable[Assertion], symbols: Mapping[str, Symbol], witness: Mapping[str, Fraction]) -> bool:
    """Whether one value per quantity, in its unit, makes every assertion true, with every sign and whole number kept."""
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
    return all(
        any(all(_is_true(comparison, values) for comparison in one.comparisons) for one in assertion.alternatives)
        for assertion in assertions
    )


def _is_true(comparison: Comparison, values: Mapping[str, Interval]) -> bool:
    relation = comparison.relation
    if relation is Relation.EQUAL and isinstance(comparison.left, Name):
        known, other = values.get(comparison.left.quantity), comparison.right
        said = other.taken if isinstance(other, Literal) else evaluate(other, values, _taken)
        return known is not None and known.low is not None and said is not None and known.low in said
    if relation in (Relation.LESS, Relation.GREATER, Relation.UNEQUAL):
        dates = [literal for literal in literals(comparison) if literal.form is Form.DATE]
        if dates:
            return _at_every_moment(comparison, values, dates)
    left = evaluate(comparison.left, values, _taken)
    right = evaluate(comparison.right, values, _taken)
    return left is not None and right is not None and related(left, relation, right)


def _taken(literal: Literal) -> Interval:
    return literal.taken


def _at_every_moment(comparison: Comparison, values: Mapping[str, Interval], dates: list[Literal]) -> bool:
    """A strict relation to a date holds for the first moment of its period and for all up to its end.

    The statement depends on each date linearly, so it is enough to try both ends of every period; at an end that no
    longer belongs to the period, equality will do.
    """
    relations = [Relation.LESS, Relation.GREATER] if comparison.relation is Relation.UNEQUAL else [comparison.relation]
    return any(_holds_throughout(comparison, relation, values, dates) for relation in relations)


def _holds_throughout(
    comparison: Comparison, relation: Relation, values: Mapping[str, Interval], dates: list[Literal]
) -> bool:
    weak = Relation.AT_MOST if relation is Relation.LESS else Relation.AT_LEAST
    if len(dates) > _DATES:
        return False
    for late in product((False, True), repeat=len(dates)):
        ends = {
            id(date): date.taken.high if at_end else date.taken.low for date, at_end in zip(dates, late, strict=True)
        }

        def take(literal: Literal, ends: Mapping[int, Fraction | None] = ends) -> Interval:
            return Interval(ends[id(literal)], ends[id(literal)]) if id(literal) in ends else literal.taken

        left, right = evaluate(comparison.left, values, take), evaluate(comparison.right, values, take)
        if left is None or right is None or not related(left, weak if any(late) else relation, right):
            return False
    return True


def related(left: Interval, relation: Relation, right: Interval) -> bool:
    """Whether some member of one interval is in a relation to some member of another."""
    if relation is Relation.EQUAL:
        return related(left, Relation.AT_MOST, right) and related(left, Relation.AT_LEAST, right)
    if relation is Relation.UNEQUAL:
        return not (left.is_point and left == right)
    if relation in (Relation.GREATER, Relation.AT_LEAST):
        flipped = Relation.LESS if relation is Relation.GREATER else Relation.AT_MOST
        return related(right, flipped, left)
    if left.low is None or right.high is None:
        return True
    if relation is Relation.AT_MOST and not left.low_open and not right.high_open:
        return left.low <= right.high
    return left.low < right.high
