"""How near a figure is to what the others give, and to those that they state."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from factcheck.diagnose.chance import middle_of
from factcheck.diagnose.parts import stated
from factcheck.explain.repair import last_place, numbers_of, unit_size
from factcheck.model.expression import Assertion, Form, Literal
from factcheck.model.unit import Dimension

Kinds = Mapping[tuple[Dimension, bool], Sequence[Literal]]
"""The figures that others state, by their dimension and whether they are multiples."""

NEAR = 400
"""Figures that are less than one part in so many farther from what the others give are as near."""

Gap = tuple[int, bool]
"""How far a figure is from what the others give, and whether none of them is as precise."""

NO_GAP: Gap = 0, False


def stated_by_kind(others: Iterable[Assertion]) -> Kinds:
    """Return the figures of statements, each kind of them together."""
    found: dict[tuple[Dimension, bool], list[Literal]] = {}
    for one in others:
        for literal, _ in stated(one.comparison) if one.comparison else ():
            if any(numbers_of(literal)):
                found.setdefault(kind_of(literal), []).append(literal)
    return found


def kind_of(literal: Literal) -> tuple[Dimension, bool]:
    """Return what figures have in common that can be compared."""
    return literal.unit.dimension, literal.unit.factor == 1


def orders_away(figure: Literal, others: Sequence[Literal]) -> int:
    """Return how many powers of ten an amount is away from the nearest of others.

    0 where there is none to compare it with.
    """
    size = abs(middle_of(figure))
    if not others or not size or not figure.unit.dimension.exponents:
        return 0
    ratios = [size / abs(middle_of(one)) for one in others]
    return min(len(str(int(max(ratio, 1 / ratio)))) - 1 for ratio in ratios)


def is_given(new: Literal, given: Fraction | None) -> bool:
    """Whether a figure equals, rounded to its last place, what the other printed figures give."""
    if given is None or new.form is Form.DATE or new.worded:
        return False
    return abs(middle_of(new) - given) * 2 <= last_place(new) * unit_size(new)


def gap_of(new: Literal, given: Fraction | None, others: Sequence[Literal]) -> Gap:
    """Return how far a figure is from what the others give, and whether none is as precise.

    In whole parts of what is given, of which it has ``NEAR``: others are rounded, too.
    """
    far = abs(middle_of(new) / given - 1) if given else Fraction(0)
    places = {last_place(one) * unit_size(one) for one in others}
    return int(far * NEAR), bool(places) and last_place(new) * unit_size(new) not in places
