"""Units of products, quotients and powers, named without what cancels."""

import re
from fractions import Fraction

from factcheck.language.units import PLAIN
from factcheck.model.unit import Unit

RATIO = Unit("1", Fraction(1), PLAIN)
"""The unit of plain ratios, with the name that stands for none."""


def raised(base: Unit, exponent: int) -> Unit:
    """Return a unit raised to a whole number."""
    unit = RATIO
    for _ in range(abs(exponent)):
        unit = composed(unit, "*", base)
    return unit if exponent > 0 else composed(RATIO, "/", unit)


def composed(left: Unit, operator: str, right: Unit) -> Unit:
    """Return the unit of a product or a quotient, without what cancels; ratios are told as one."""
    if right.dimension == PLAIN:
        return left if left.dimension != PLAIN else RATIO
    if left.dimension == PLAIN and operator == "*":
        return right
    is_product = operator == "*"
    dimension = left.dimension * right.dimension if is_product else left.dimension / right.dimension
    if dimension == PLAIN:
        return RATIO
    above, below = _parts(left)
    more_above, more_below = _parts(right) if is_product else reversed([*_parts(right)])
    above, below = above + more_above, below + more_below
    for part in [*above]:
        if part in below:
            above.remove(part)
            below.remove(part)
    name = "/".join(["*".join(above) or "1", *below])
    factor = left.factor * right.factor if is_product else left.factor / right.factor
    return Unit(name, factor, dimension)


def _parts(unit: Unit) -> tuple[list[str], list[str]]:
    """Return the units that a unit multiplies, and those that it divides by."""
    first, *others = re.split("([*/])", unit.name) if unit.dimension != PLAIN else ["1"]
    above: list[str] = [first] if first != "1" else []
    below: list[str] = []
    for operator, part in zip(others[::2], others[1::2], strict=True):
        (above if operator == "*" else below).append(part)
    return above, below
