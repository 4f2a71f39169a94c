"""How a number may be calculated from two others, exactly and after rounding."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from factcheck.reading.tables.lines import Entry
from factcheck.reading.tables.numbers import SECONDS

CHANGE, DIFFERENCE, SHARE, RATIO = "change", "difference", "share", "ratio"
_HUNDRED = 100


class Case(NamedTuple):
    """A number beside the two that it may come from, and what they give: exactly, and rounded."""

    stated: Entry
    first: Entry
    second: Entry
    exact: Fraction
    low: Fraction
    high: Fraction

    @property
    def is_exact(self) -> bool:
        """Whether the exact numbers give what is stated, rounded as it is."""
        return 2 * abs(self.stated.number.value - self.exact) <= self.stated.step

    @property
    def is_sharp(self) -> bool:
        """Whether what is stated is right, and could hardly be another number."""
        width = self.high - self.low
        return self.is_exact or (self.holds and SHARP * width <= abs(self.stated.number.value))

    @property
    def holds(self) -> bool:
        """Whether some numbers that are rounded to these give what is stated."""
        return self._allows(self.stated.number.value, self.stated.step / 2)

    @property
    def is_near(self) -> bool:
        """Whether it would hold if the last digit were another by one, as of another whole."""
        return self._allows(self.stated.number.value, 3 * self.stated.step / 2)

    @property
    def is_cut(self) -> bool:
        """Whether what is stated is what comes of cutting digits off instead of rounding."""
        stated, step = self.stated.number.value, self.stated.step
        above = self.low < stated + step and stated <= self.high
        below = self.low <= stated and stated - step < self.high
        return (above and stated >= 0) or (below and stated <= 0)

    @property
    def is_opposite(self) -> bool:
        """Whether only the sign of what is stated is another."""
        return self._allows(-self.stated.number.value, self.stated.step / 2)

    @property
    def is_telling(self) -> bool:
        """Whether rounded numbers would give what is stated only by chance."""
        return self.is_exact and self.high - self.low > RANGE * self.stated.step

    def _allows(self, value: Fraction, slack: Fraction) -> bool:
        return self.low - slack <= value <= self.high + slack


# A result after rounding that may be so many different numbers tells exact ones from rounded ones.
RANGE = 5
# A result after rounding that is as sharp as one in so many tells what is meant.
SHARP = 20
# A ratio of fewer of its last places than this may be off by more than a stated multiple (10 %).
FINEST = 5


def case(kind: str, stated: Entry, first: Entry, second: Entry) -> Case | None:
    """Return a case; ``None`` where the numbers are of different kinds, or not positive.

    ``first`` is what was there before, the whole, or what stands below the line.
    """
    if not are_comparable(first, second):
        return None
    one, other = value(first), value(second)
    half, its_half = slack(first), slack(second)
    if one - half <= 0 or other - its_half < 0:
        return None
    if kind in {SHARE, RATIO} and stated.amount <= 0:
        return None
    if kind == RATIO and FINEST * stated.step > stated.number.value:
        return None
    if kind == SHARE and other > one:
        return None
    formula = FORMULAS[kind]
    ends = [formula(one + sign * half, other - sign * its_half) for sign in (1, -1)]
    return Case(stated, first, second, formula(one, other), min(ends), max(ends))


def are_comparable(first: Entry, second: Entry) -> bool:
    """Whether two numbers are in the same unit, or both are times."""
    return first.family == second.family or {first.family, second.family} <= SECONDS.keys()


def value(entry: Entry) -> Fraction:
    """Return a number, of a time in seconds."""
    return entry.number.value * SECONDS.get(entry.family, 1)


def slack(entry: Entry) -> Fraction:
    """Return how far off a number may be."""
    return entry.step / 2 * SECONDS.get(entry.family, 1)


FORMULAS: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = MappingProxyType(
    {
        CHANGE: lambda before, after: (after / before - 1) * _HUNDRED,
        DIFFERENCE: lambda before, after: after - before,
        SHARE: lambda whole, part: part / whole * _HUNDRED,
        RATIO: lambda below, above: above / below,
    }
)
