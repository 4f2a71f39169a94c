"""Dates in strict relations, where they mean every moment of their period."""

from factcheck.model.expression import (
    Comparison,
    Expression,
    Form,
    Literal,
    Negative,
    Operation,
    operands,
)
from factcheck.model.interval import Interval


def every_moment(comparison: Comparison, *, greater: bool) -> tuple[dict[int, Interval], bool]:
    """Return the moment of each date literal's period that is hardest for ``left < right``.

    The moments are by the literal's identity; where ``greater``, the relation is ``>``. Before 2029
    is before all of it, after 2029 after all of it. The second value says whether all those moments
    belong to their periods; where one does not (a period's end), meeting it exactly is strict
    enough.
    """
    found: dict[int, Interval] = {}
    attained = True
    # The direction in which a literal raises (left - right), followed from the root down.
    stack: list[tuple[Expression, int]] = [(comparison.left, 1), (comparison.right, -1)]
    while stack:
        node, direction = stack.pop()
        if isinstance(node, Literal):
            if node.form is Form.DATE:
                latest = (direction > 0) != greater
                found[id(node)] = _moment(node.taken, latest=latest)
                attained = attained and not latest
        elif isinstance(node, Negative):
            stack.append((node.operand, -direction))
        elif isinstance(node, Operation):
            turned = {"-": -1, "*": _literal_sign(node.left), "/": 1}.get(node.operator, 1)
            stack.append((node.right, direction * turned))
            turned = _literal_sign(node.right) if node.operator in "*/" else 1
            stack.append((node.left, direction * turned))
        else:
            stack += [(operand, direction) for operand in operands(node)]
    return found, attained


def _literal_sign(factor: Expression) -> int:
    """Return -1 for a literal below zero, else 1."""
    return (
        -1
        if isinstance(factor, Literal) and factor.taken.high is not None and factor.taken.high < 0
        else 1
    )


def _moment(period: Interval, *, latest: bool) -> Interval:
    end = period.high if latest else period.low
    return Interval(end, end)
