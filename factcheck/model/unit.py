"""Units as exact factors, dimensions as exponents."""

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Dimension:
    """What kind of thing a number measures, as base dimensions with their exponents.

    They are sorted, and no exponent is zero. Base dimensions are pint's (``[length]``, ``[time]``
    …), one for each currency (``[USD]``) and one for each counted noun (``[chips]``). The empty
    dimension is that of plain ratios.
    """

    exponents: tuple[tuple[str, Fraction], ...] = ()

    def __mul__(self, other: "Dimension") -> "Dimension":
        powers = dict(self.exponents)
        for base, power in other.exponents:
            powers[base] = powers.get(base, Fraction(0)) + power
        return Dimension(tuple(sorted((base, power) for base, power in powers.items() if power)))

    def __pow__(self, exponent: int) -> "Dimension":
        return Dimension(
            tuple((base, power * exponent) for base, power in self.exponents if exponent)
        )

    def __truediv__(self, other: "Dimension") -> "Dimension":
        return self * other**-1


class Unit(NamedTuple):
    """A unit as written: how many base units of its dimension it is.

    ``counted`` marks a noun whose things come in whole numbers.
    """

    name: str
    factor: Fraction
    dimension: Dimension
    counted: bool = False
