"""The unit, scale and digits that the values of a clash are told in."""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from factcheck.model.expression import Expression, Literal
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.prose import (
    SCALES,
    THOUSAND,
    amount,
    amount_in_digits,
    amount_in_full,
    amounts,
    rounded,
    span_of_values,
)

PERCENT = ("%", "percent", "per cent", "Prozent")
_ANY_DIGIT = re.compile(r"\d")

LARGE = 10**6
"""From here on a figure that is written in all its digits is told beside others that are, too."""

ONE, TENTH = Fraction(1), Fraction(1, 10)

NARROW = 100
"""A stretch of values that is less than one part in so many of a scale is told in all digits."""

LONGEST = 10**4
"""A value has less than so many of a scale: 1,002 million, but 12.1 billion."""


class Scale(NamedTuple):
    """How the figures are written that values are told beside.

    ``size`` is 10**6 where they are millions, 1 where they have all their digits; 0 where nothing
    tells. ``least`` is the least number before the scale word where one is less than 1: who writes
    0.8 million reads 0.3 million as well, and does not have to convert 300,000.
    """

    size: int = 0
    least: Fraction = ONE


UNKNOWN, IN_FULL = Scale(), Scale(1)


class Measure(NamedTuple):
    """The unit that values of one dimension are given in: its name and its size in base units.

    ``beside`` is the figure in base units, if any, that a value is told beside: with as many digits
    as it takes to see where they differ.
    """

    unit: str
    factor: Fraction
    scale: Scale = UNKNOWN
    beside: Fraction | None = None

    def amount(self, value: Fraction) -> str:
        """Return the words for a value in base units."""
        if self.scale == IN_FULL:
            return amount_in_digits(value / self.factor, self.unit)
        unit, size = self.scaled(value)
        told = amount(value / size, unit)
        if self.beside in (None, value) or amount(self.beside / size, unit) != told:
            return told
        return amounts([value / size, self.beside / size], unit)[0]

    def sum(self, interval: Interval) -> str:
        """Return the words for a sum of figures as written, which is to add up as it is told."""
        if self.scale == IN_FULL or not interval.is_point or interval.low is None:
            return self.values(interval)
        unit, size = self.scaled(interval.low)
        return amount_in_full(interval.low / size, unit)

    def distance(self, value: Fraction) -> str:
        """Return the words for how far two values are apart; percentages are so by points."""
        if self.unit not in PERCENT:
            is_large = value >= LARGE * self.factor
            return self.amount(rounded(value) if self.scale == IN_FULL or is_large else value)
        points = amount(value / self.factor, "1")
        return f"{points} point" if points == "1" else f"{points} points"

    def values(self, interval: Interval) -> str:
        """Return the words for an interval in base units; a point is given as a single value."""
        if interval.is_point and interval.low is not None:
            return self.amount(interval.low)
        if interval.low is None or interval.high is None:  # one more than a million is no million
            return span_of_values(interval.scaled(1 / self.factor), self.unit)
        measure = self
        if self.scale == IN_FULL:
            # A stretch of values is easier to read in a scale, if it is a wide one.
            wide = (interval.high - interval.low) / self.factor * NARROW
            measure = self._replace(
                scale=Scale(next((size for size, _ in SCALES if size <= wide), 0))
            )
        unit, size = measure.scaled(max(abs(interval.low), abs(interval.high)))
        return span_of_values(interval.scaled(1 / size), unit)

    def scaled(self, value: Fraction) -> tuple[str, Fraction]:
        """Return the unit with the scale word of the figures, and its size in base units.

        With a smaller word where the value is less than one in that scale, and than the figures
        are; without any where it has more digits than people read.
        """
        number = abs(value) / self.factor
        size, least = self.scale
        for scale, word in (THOUSAND,) if size == THOUSAND[0] else SCALES:
            lowest = (
                scale * (least if least == ONE else min(least, TENTH)) if scale == size else scale
            )
            if scale <= size and lowest <= number < LONGEST * scale:
                unit = word if self.unit == "1" else f"{word} {self.unit}"
                return unit, self.factor * scale
        return self.unit, self.factor


def scale_of(literals: Iterable[Literal]) -> Scale:
    """Return how figures of one dimension are written."""
    scales = [_scale(literal) for literal in literals]
    if IN_FULL in scales:
        return IN_FULL
    if not scales or UNKNOWN in scales:
        return UNKNOWN
    largest = max(scale.size for scale in scales)
    return min(scale for scale in scales if scale.size == largest)


def _scale(literal: Literal) -> Scale:
    """Return how a figure is written; of one of few digits, nothing tells."""
    scale = int(literal.scale or 1)
    numbers = [abs(Fraction(value)) for value in literal.values]
    # Read in a text, 115,000 is 115 thousand.
    printed = int("".join(_ANY_DIGIT.findall(literal.printed)) or 0)
    if scale == 1 or any(printed == number * scale for number in numbers):
        is_large = any(number * scale >= LARGE for number in numbers)
        return IN_FULL if is_large else UNKNOWN
    return Scale(scale, min([ONE, *filter(None, numbers)]))


def measure_of(
    symbol: Symbol,
    stated: Expression | None,
    scale: Scale = UNKNOWN,
    beside: Fraction | None = None,
) -> Measure:
    """Return the unit of a stated figure, or else the declared unit of its quantity.

    ``scale`` is that of the figures beside it, for where it has no figure or one of few digits, or
    one of the same scale word; ``beside`` the one of them that it is compared with.
    """
    if symbol.is_date:
        return Measure("date", symbol.unit.factor)
    if isinstance(stated, Literal):
        own = scale_of([stated])
        own = scale if own.size in {0, scale.size} else own
        return Measure(stated.unit.name or "1", stated.unit.factor, own, beside)
    return Measure(symbol.unit.name, symbol.unit.factor, scale, beside)
