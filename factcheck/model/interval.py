"""Exact intervals of rational numbers, and the operations on them.

The proof checker (``factcheck.proof``) has its own algebra on purpose: it takes nothing on trust.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple


class Interval(NamedTuple):
    """All numbers between two ends; an open end is not itself a member.

    An end of ``None`` means that the interval reaches to infinity there.
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Fraction) -> "Interval":
        """Return the interval that holds exactly one value."""
        return cls(value, value)

    # A tuple's members are its fields; an interval's are the numbers between its ends.
    def __contains__(self, value: Fraction) -> bool:  # type: ignore[override]
        low, high, low_open, high_open = self
        above = low is None or (value > low if low_open else value >= low)
        below = high is None or (value < high if high_open else value <= high)
        return above and below

    @property
    def is_point(self) -> bool:
        """Whether it holds exactly one value."""
        return self.low is not None and (self.low is self.high or self.low == self.high)

    @property
    def is_bounded(self) -> bool:
        """Whether it has an end on both sides."""
        return self.low is not None and self.high is not None

    @property
    def is_empty(self) -> bool:
        """Whether it holds no value."""
        low, high, low_open, high_open = self
        if low is None or high is None:
            return False
        return low > high or (low == high and (low_open or high_open))

    def meet(self, other: "Interval") -> "Interval":
        """Return the intersection of both; it may be empty."""
        low, high, low_open, high_open = self
        if other.low is not None and (
            low is None or other.low > low or (other.low == low and other.low_open)
        ):
            low, low_open = other.low, other.low_open
        if other.high is not None and (
            high is None or other.high < high or (other.high == high and other.high_open)
        ):
            high, high_open = other.high, other.high_open
        return Interval(low, high, low_open, high_open)

    def hull(self, other: "Interval") -> "Interval":
        """Return the smallest interval that holds both."""
        low, high, low_open, high_open = self
        if low is None or other.low is None:
            low, low_open = None, False
        elif other.low <= low:
            low_open = other.low_open and (low_open or other.low < low)
            low = other.low
        if high is None or other.high is None:
            high, high_open = None, False
        elif other.high >= high:
            high_open = other.high_open and (high_open or other.high > high)
            high = other.high
        return Interval(low, high, low_open, high_open)

    def scaled(self, factor: Fraction) -> "Interval":
        """Return the interval with every member multiplied by a factor."""
        if factor == 1:
            return self
        low = None if self.low is None else self.low * factor
        high = low if self.low is self.high else self.high and self.high * factor
        if factor < 0:
            return Interval(high, low, self.high_open, self.low_open)
        return Interval(low, high, self.low_open, self.high_open)

    def raised(self, exponent: int) -> "Interval":
        """Return every member raised to a whole number that is not negative."""
        if not exponent:
            return Interval.point(Fraction(1))
        low, high, low_open, high_open = self
        if exponent % 2 == 0 and (high is not None and high <= 0):
            low, high, low_open, high_open = self.scaled(Fraction(-1))
        elif exponent % 2 == 0 and (low is None or low < 0):
            zero, turned = Fraction(0), self.scaled(Fraction(-1))
            farthest = Interval(zero, turned.high, high_open=turned.high_open).hull(
                Interval(zero, high, high_open=high_open)
            )
            low, high, low_open, high_open = farthest
        return Interval(
            None if low is None else low**exponent,
            None if high is None else high**exponent,
            low_open,
            high_open,
        )

    def closed(self) -> "Interval":
        """Return the interval with its finite ends included."""
        return Interval(self.low, self.high)

    def whole(self) -> "Interval":
        """Return the interval from its first whole number to its last."""
        low, high, low_open, high_open = self
        if low is not None:
            low = type(low)(low // 1 + 1 if low_open else -(-low // 1))
        if high is not None:
            high = type(high)(-(-high // 1) - 1 if high_open else high // 1)
        return Interval(low, high)


ANYTHING = Interval(None, None)
"""All numbers."""
NONNEGATIVE = Interval(Fraction(0), None)
"""All numbers from zero on."""


def greatest(intervals: Sequence[Interval]) -> Interval:
    """Return the interval of what is the greatest of one member of each."""
    lows = [one.low for one in intervals if one.low is not None]
    low = max(lows) if lows else None
    low_open = any(one.low_open for one in intervals if one.low == low)
    if any(one.high is None for one in intervals):
        return Interval(low, None, low_open)
    high = max(one.high for one in intervals if one.high is not None)
    return Interval(
        low, high, low_open, all(one.high_open for one in intervals if one.high == high)
    )


def least(intervals: Sequence[Interval]) -> Interval:
    """Return the interval of what is the least of one member of each."""
    minus = Fraction(-1)
    return greatest([one.scaled(minus) for one in intervals]).scaled(minus)
