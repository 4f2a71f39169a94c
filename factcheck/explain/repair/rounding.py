"""The roundest number in an interval."""

from fractions import Fraction
from math import ceil, floor

from factcheck.model.interval import Interval

_FINEST = 12
"""More significant digits than these nobody would print."""


def roundest(interval: Interval, near: Fraction) -> Fraction | None:
    """Return the member with the fewest significant digits, of these the nearest to ``near``.

    An interval without an end is searched next to the end it has. ``None`` where even twelve digits
    are too few.
    """
    low, high = interval.low, interval.high
    if low is None and high is None:
        return near
    if low is None:
        low = min((high or Fraction(0)) - abs(high or Fraction(0)) / 10, near)
    if high is None:
        high = max(low + abs(low) / 10, near)
    largest = max(abs(low), abs(high))
    if not largest:
        return Fraction(0) if Fraction(0) in interval else None
    place = _place_above(largest)
    for exponent in range(place, place - _FINEST - 1, -1):
        step = Fraction(10) ** exponent
        first, last = ceil(low / step), floor(high / step)
        candidates = [
            count * step
            for count in {
                first,
                last,
                min(max(round(near / step), first), last),
                first + 1,
                last - 1,
            }
            if first <= count <= last and count * step in interval
        ]
        if candidates:
            return min(candidates, key=lambda value: (abs(value - near), value))
    return None


def _place_above(size: Fraction) -> int:
    """The exponent of a power of ten from a positive number to ten times it."""
    place = 0
    while Fraction(10) ** place < size:
        place += 1
    while Fraction(10) ** (place - 1) > size:
        place -= 1
    return place
