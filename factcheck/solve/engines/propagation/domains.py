"""What is known of one variable, so that any one constraint can be left out again."""

from collections.abc import Collection, Iterator

from factcheck.model.interval import Interval
from factcheck.rational import ZERO, Rational

TRIES = 200
"""So many values are offered at most, so that a search for whole numbers in a wide box ends."""

End = tuple[Rational, bool, str]
"""An end of an interval, whether it is open, and the constraint that it comes from."""


class Domain:
    """The two narrowest ends of a variable on each side.

    The ends of a whole number are moved inwards to whole numbers.
    """

    __slots__ = ("high", "integer", "low", "next_high", "next_low")

    def __init__(self, *, integer: bool, nonnegative: bool) -> None:
        self.integer = integer
        self.low: End | None = (ZERO, False, "") if nonnegative else None
        self.next_low: End | None = None
        self.high: End | None = None
        self.next_high: End | None = None

    def narrow(self, box: Interval, owner: str) -> None:
        """Take in what a constraint says."""
        low, high, low_open, high_open = box.whole() if self.integer else box
        if low is not None:
            self._raise_low(low, low_open, owner)
        if high is not None:
            self._lower_high(high, high_open, owner)

    def _raise_low(self, value: Rational, is_open: bool, owner: str) -> None:
        best = self.low
        if best is None or value > best[0] or (value == best[0] and is_open and not best[1]):
            if best is not None and best[2] != owner:
                self.next_low = best
            self.low = (value, is_open, owner)
        elif best[2] != owner:
            best = self.next_low
            if best is None or value > best[0] or (value == best[0] and is_open and not best[1]):
                self.next_low = (value, is_open, owner)

    def _lower_high(self, value: Rational, is_open: bool, owner: str) -> None:
        best = self.high
        if best is None or value < best[0] or (value == best[0] and is_open and not best[1]):
            if best is not None and best[2] != owner:
                self.next_high = best
            self.high = (value, is_open, owner)
        elif best[2] != owner:
            best = self.next_high
            if best is None or value < best[0] or (value == best[0] and is_open and not best[1]):
                self.next_high = (value, is_open, owner)

    def without(self, owners: Collection[str]) -> Interval:
        """Return the box without the bounds of some constraints.

        An over-approximation where several of them bound a side.
        """
        low, high = (
            next((end for end in ends if end and end[2] not in owners), None)
            for ends in ((self.low, self.next_low), (self.high, self.next_high))
        )
        return _between(low, high)

    def box(self, without: str | None = None) -> Interval:
        """Return all that is known, or all but what one constraint says."""
        low, high = self.low, self.high
        if low is not None and low[2] == without:
            low = self.next_low
        if high is not None and high[2] == without:
            high = self.next_high
        return _between(low, high)

    @property
    def is_empty(self) -> bool:
        """Whether no value is left."""
        low, high = self.low, self.high
        if low is None or high is None:
            return False
        return low[0] > high[0] or (low[0] == high[0] and (low[1] or high[1]))

    @property
    def owners(self) -> set[str]:
        """The constraints that its ends come from."""
        return {end[2] for end in (self.low, self.high) if end and end[2]}

    def choices(self, box: Interval) -> Iterator[Rational]:
        """Yield values in a box, from the middle outwards; whole ones where they must be."""
        box = box.whole() if self.integer else box
        if box.is_empty:
            return
        low, high, _, _ = box
        middle = _middle(box)
        if self.integer:
            middle = Rational(middle // 1)
        yield middle
        if low is None or high is None or low == high:
            return
        step = Rational(1) if self.integer else (high - low) / TRIES
        for number in range(1, TRIES // 2):
            for value in (middle + number * step, middle - number * step):
                if low < value < high or (self.integer and value in (low, high)):
                    yield value


def _between(low: End | None, high: End | None) -> Interval:
    return Interval(
        low[0] if low else None,
        high[0] if high else None,
        low is not None and low[1],
        high is not None and high[1],
    )


def _middle(box: Interval) -> Rational:
    """Return a member from the middle of a box that is not empty, with few digits."""
    low, high, low_open, high_open = box
    if low is None or high is None:
        if low is not None:
            return low + low_open
        return high - high_open if high is not None else ZERO
    middle = (low + high) / 2
    width = high - low
    if not width:
        return middle
    digits = int(width.denominator).bit_length() - int(width.numerator).bit_length() + 3
    parts = 1 << max(0, digits)
    return Rational(middle * parts // 1, parts)
