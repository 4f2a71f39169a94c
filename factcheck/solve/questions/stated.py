"""Ranges in statements: "20 to 30" and "20 to 30 times"."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeGuard

from factcheck.constrain import constrain
from factcheck.model.constraint import Constraint
from factcheck.model.expression import Assertion, Comparison, Expression, Literal, Operation
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol


class Stated(NamedTuple):
    """A stated range: its statement, the range, and the expression that it is the value of."""

    assertion: Assertion
    comparison: Comparison
    literal: Literal
    subject: Expression
    is_multiple: bool


def stated_ranges(assertion: Assertion) -> Iterator[Stated]:
    """Yield the ranges that an assertion states, in each of its readings."""
    for alternative in assertion.alternatives:
        for comparison in alternative.comparisons:
            if comparison.relation.is_equation:
                left, right = comparison.left, comparison.right
                for side, subject in ((left, right), (right, left)):
                    if _is_range(side):
                        yield Stated(assertion, comparison, side, subject, is_multiple=False)
                    elif isinstance(side, Operation) and side.multiple and _is_range(side.left):
                        yield Stated(
                            assertion,
                            comparison,
                            side.left,
                            Operation("/", subject, side.right),
                            is_multiple=True,
                        )


def _is_range(expression: Expression) -> TypeGuard[Literal]:
    """Whether an expression is a literal with two numbers."""
    return isinstance(expression, Literal) and len(expression.values) > 1


def held_at_middle(stated: Stated, symbols: Mapping[str, Symbol]) -> Constraint:
    """Return a range's statement as a constraint with the middle in place of the range."""

    def take(written: Literal) -> Interval:
        low, high = written.taken.low, written.taken.high
        if written is stated.literal and low is not None and high is not None:
            return Interval.point((low + high) / 2)
        return written.taken

    return constrain(stated.assertion, symbols, take)
