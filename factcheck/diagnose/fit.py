"""Whether a changed figure may be right: a quick check before the solver is asked."""

from fractions import Fraction

from factcheck.explain.repair import unit_size
from factcheck.model.expression import (
    Comparison,
    Expression,
    Function,
    Literal,
    Name,
    Operation,
    Power,
    nodes,
)
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation

NEAR = Fraction(5, 4)
"""A hedge is lost from a figure that is near: the others are at most so many times as large or as
small."""

AROUND = frozenset({"", "exactly", "about"})
"""The hedges that mean values around a figure; every other hedge stands before an end of them."""


def changed_figure(one: Comparison, other: Comparison) -> tuple[Literal, Literal] | None:
    """Return the only figure in which two statements differ, as both have it.

    ``None`` where they differ in anything else.
    """
    before, after = list(nodes(one)), list(nodes(other))
    if [one.relation, *map(_kind, before)] != [other.relation, *map(_kind, after)]:
        return None
    changed = [
        (old, new)
        for old, new in zip(before, after, strict=True)
        if isinstance(old, Literal)
        and isinstance(new, Literal)
        and (old.hedge, old.taken) != (new.hedge, new.taken)
    ]
    return changed[0] if len(changed) == 1 else None


def may_fit(old: Literal, new: Literal, fits: Interval | None) -> bool:
    """Whether a figure may stand in place of another.

    ``fits`` are the values that may, in base units, if known. A bound allows many values, so that
    it may only where values that fit are known to be near it.
    """
    if old.hedge == new.hedge and new.hedge not in AROUND:
        values = Interval.point(Fraction(new.values[0]) * unit_size(new))
    else:
        values = new.taken
        end = values.high if values.low is None else values.low if values.high is None else None
        if end is not None:
            if fits is None:
                return False
            low, high = sorted((end / NEAR, end * NEAR))
            values = values.meet(Interval(low, high))
    return fits is None or Relation.EQUAL.may_hold(values, fits)


def _kind(node: Expression) -> tuple[type, str]:
    """Return what must be equal in two statements that differ in figures alone."""
    if isinstance(node, Name):
        return Name, node.quantity
    match node:
        case Operation():
            return Operation, node.operator
        case Power():
            return Power, str(node.exponent)
        case Function():
            return Function, f"{node.name} {len(node.operands)}"
    return type(node), ""
