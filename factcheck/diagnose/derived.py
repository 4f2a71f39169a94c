"""Which figures of a conflict somebody worked out from the others: results before their parts."""

from collections.abc import Iterable, Iterator

from factcheck.diagnose.parts import is_percentage, is_ratio, reported
from factcheck.model.expression import (
    Assertion,
    Comparison,
    Expression,
    Literal,
    Name,
    Operation,
    Power,
    names,
    nodes,
)

RELATED, RESULT, PART = range(3)
"""How a figure came about, the likelier to be worked out first: from two quantities that its
statement relates, as what is worked out from others, or by itself."""


def results_of(assertions: Iterable[Assertion]) -> frozenset[str]:
    """Return the quantities that statements give: totals, averages, differences.

    Not by a statement whose figure was itself worked out, as the percentage of a change.
    """
    return frozenset(
        side.quantity
        for one in assertions
        if one.comparison
        for side in _given(one.comparison)
        if not any(_is_related(figure, one) for figure, _ in reported(one.comparison))
    )


def later_of(assertions: Iterable[Assertion]) -> frozenset[str]:
    """Return the quantities that stand alone on a side of any of some statements."""
    return frozenset(
        side.quantity for one in assertions if one.comparison for side in _given(one.comparison)
    )


def origin(figure: Literal, assertion: Assertion, results: frozenset[str]) -> int:
    """Return how a figure of a statement came about, by the quantities that others give."""
    assert assertion.comparison
    if _is_related(figure, assertion):
        return RELATED
    if len({*names(assertion.comparison)}) > 1:
        return PART
    is_result = not results.isdisjoint(names(assertion.comparison))
    return RESULT if is_result or is_percentage(figure) else PART


def _given(comparison: Comparison) -> Iterator[Name]:
    """Yield the sides of a statement that are a quantity which the other side computes."""
    for side, other in ((comparison.left, comparison.right), (comparison.right, comparison.left)):
        if isinstance(side, Name) and not isinstance(other, Name | Literal):
            yield side


def _is_related(figure: Literal, assertion: Assertion) -> bool:
    """Whether a figure tells how quantities are related: a percentage of a change, an age.

    So does any that a text says of two. A definition tells none, nor does growth over several
    periods: there the end was worked out.
    """
    comparison, claim = assertion.comparison, assertion.claim
    assert comparison
    if claim is None or len({*names(comparison)}) < 2:  # noqa: PLR2004 - two are related
        return False
    if claim.read:
        return True
    if any(isinstance(node, Power) for node in nodes(comparison)):
        return False
    return is_ratio(figure) or _is_alone(figure, comparison.left, comparison.right)


def _is_alone(figure: Literal, left: Expression, right: Expression) -> bool:
    """Whether a figure is one side of a statement whose other computes with quantities."""
    return any(
        side is figure and isinstance(other, Operation)
        for side, other in ((left, right), (right, left))
    )
