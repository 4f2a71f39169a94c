"""Whether a changed figure may be right: a quick check before the solver is asked."""

from collections.abc import Callable
from fractions import Fraction

from factcheck.diagnose.chance import (
    GUESSED,
    OF_DIGITS,
    comes_near,
    explains,
    is_at_end,
)
from factcheck.explain.repair import numbers_of
from factcheck.model.expression import (
    Comparison,
    Expression,
    Form,
    Function,
    Literal,
    Name,
    Operation,
    Power,
    nodes,
)
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation


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


def may_fit(  # noqa: PLR0913 - what was written and meant, and what the others say
    kind: str,
    old: Literal,
    new: Literal,
    fits: Interval | None,
    given: Callable[[Literal], Fraction | None],
    *,
    by_band: bool = False,
) -> bool:
    """Whether a figure may stand in place of another and says more than that it is wrong.

    ``fits`` are the values that may, in base units, if known; ``given`` returns what the others
    give for the old figure as they are printed, if they do, and is asked only where the new one
    fits; ``by_band``: the values are all that are plausible, among which a slip of meaning needs no
    other grounds. A bound allows many values, so that it must be near to one that fits.
    """
    if old.form is not Form.DATE and not any(numbers_of(old)):
        return False  # nobody writes zero for anything else
    if old.hedge != new.hedge:
        return _allows(new.taken, fits)
    if new.form is not Form.DATE and not any(numbers_of(new)):
        return False  # nobody means zero
    if new.taken.is_bounded:
        is_meant = by_band and kind not in GUESSED
        return (
            _allows(new.taken, fits)
            and not is_at_end(kind, new, fits, given(old))
            and (is_meant or explains(kind, old, new, fits, given(old)))
        )
    return kind not in OF_DIGITS and comes_near(new, fits)


def _allows(values: Interval, fits: Interval | None) -> bool:
    """Whether some values fit, if that is known."""
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
