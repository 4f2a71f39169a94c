"""Exact intervals of rational numbers."""

from fractions import Fraction
from typing import NamedTuple


class Interval(NamedTuple):
    """All numbers between two ends; an end of ``None`` is open to infinity, an open end is not itself a member."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Fraction) -> "Interval":
        """The interval that holds just this value."""
        return cls(value, value)

    def __contains__(self, value: Fraction) -> bool:  # type: ignore[override]  # no collection of its ends
        above = self.low is None or (value > self.low if self.low_open else value >= self.low)
        below = self.high is None or (value < self.high if self.high_open else value <= self.high)
        return above and below

    @property
    def is_point(self) -> bool:
        """Whether it holds exactly one value."""
        return self.low is not None and self.low == self.high

    @property
    def is_bounded(self) -> bool:
        """Whether it has an end on both sides."""
        return self.low is not None and self.high is not None

    def scaled(self, factor: Fraction) -> "Interval":
        """Every member times a factor."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        if factor < 0:
            return Interval(high, low, self.high_open, self.low_open)
        return Interval(low, high, self.low_open, self.high_open)

    def closed(self) -> "Interval":
        """The same with its finite ends taken in."""
        return Interval(self.low, self.high)
