"""Which rounded figure an equation gives for which expression."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from factcheck.constrain.ranges import Range
from factcheck.model.expression import Expression, Form, Literal, Operation
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.polynomial import is_constant, multiply, scale

_ROUNDED = (Form.NUMBER, Form.RANGE)

RangeOf = Callable[[Expression], Range | None]
"""Returns the values of an expression; ``None`` where they are not told at once."""


class Figure(NamedTuple):
    """A literal alone on its side of an equation, or before ``times`` there.

    It is a figure for the ``dividend``, or for its quotient by the ``divisor`` where one is given.
    ``on_left``: the literal is on the left side.
    """

    literal: Literal
    dividend: Expression
    divisor: Expression | None
    on_left: bool


def is_rounded(literal: Literal, interval: Interval) -> bool:
    """Whether a literal that is taken as an interval is as wide as it is because it was rounded.

    A hedge is no rounding: it means the same where nothing is rounded.
    """
    return (
        literal.form in _ROUNDED
        and not literal.hedge
        and interval != literal.exact
        and not interval.is_point
    )


def figure_of(left: Expression, right: Expression) -> Figure | None:
    """Return the figure that the equation of two sides gives for one of them, if any."""
    for side, other in ((right, left), (left, right)):
        if isinstance(side, Literal):
            return Figure(side, other, None, side is left)
        if isinstance(side, Operation) and side.multiple and isinstance(side.left, Literal):
            return Figure(side.left, other, side.right, side is left)
    return None


def key_of(figure: Figure, symbols: Mapping[str, Symbol], range_of: RangeOf) -> object | None:
    """Return what the figure is for, as a key that is the same for equal functions of quantities.

    A quantity's own key is its name. ``None`` where a part is rounded itself, so that it has no
    single value, and where its values are not told at once.
    """
    dividend = range_of(figure.dividend)
    if dividend is None or not dividend.is_point:
        return None
    above, below = dividend.low or {}, dividend.denominator
    if figure.divisor is not None:
        divisor = range_of(figure.divisor)
        if divisor is None or not divisor.is_point or not divisor.low:
            return None
        above, below = multiply(above, divisor.denominator), multiply(below, divisor.low)
    first = 1 / below[min(below)]
    terms = tuple(sorted(scale(above, first).items()))
    if not is_constant(below):
        return terms, tuple(sorted(scale(below, first).items()))
    match terms:
        case ((((name,), factor)),) if name in symbols and factor == symbols[name].unit.factor:
            return name
    return terms
