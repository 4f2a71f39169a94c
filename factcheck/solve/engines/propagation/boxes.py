"""Intervals of exact numbers, what is known of a variable, and what linear forms make of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.model.constraint import Atom
from factcheck.rational import ZERO, Rational

TRIES = 200
"""How many values from a box are offered at most."""


class Box(NamedTuple):
    """An interval; an end is ``None`` where there is none."""

    low: Rational | None
    high: Rational | None
    low_open: bool = False
    high_open: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it holds nothing."""
        low, high = self.low, self.high
        if low is None or high is None:
            return False
        return low > high or (low == high and (self.low_open or self.high_open))

    def within(self, other: "Box") -> "Box":
        """What both hold."""
        low, high, low_open, high_open = self
        if other.low is not None and (low is None or other.low > low or (other.low == low and other.low_open)):
            low, low_open = other.low, other.low_open
        if other.high is not None and (high is None or other.high < high or (other.high == high and other.high_open)):
            high, high_open = other.high, other.high_open
        return Box(low, high, low_open, high_open)

    def middle(self) -> Rational | None:
        """A member from the middle, with no more digits than need be; ``None`` where there is none."""
        if self.is_empty:
            return None
        low, high, low_open, high_open = self
        if low is None or high is None:
            return low + low_open if low is not None else high - high_open if high is not None else ZERO
        middle = (low + high) / 2
        width = high - low
        if not width:
            return middle
        parts = 1 << max(0, int(width.denominator).bit_length() - int(width.numerator).bit_length() + 3)
        return Rational(middle * parts // 1, parts)

    def whole(self) -> "Box":
        """The same from the first whole number to the last."""
        low, high, low_open, high_open = self
        if low is not None:
            low = Rational(low // 1 + 1 if low_open else -(-low // 1))
        if high is not None:
            high = Rational(-(-high // 1) - 1 if high_open else high // 1)
        return Box(low, high)


ANYTHING = Box(None, None)
NOWHERE = Box(Rational(1), ZERO)
NO_END: tuple[None, bool] = None, False

End = tuple[Rational, bool, str]
"""An end of an interval, whether it is open, and the constraint that it comes from."""


def _between(low: End | None, high: End | None) -> Box:
    return Box(
        low[0] if low else None, high[0] if high else None, low is not None and low[1], high is not None and high[1]
    )


class Domain:
    """What is known of one variable: the two narrowest ends of each side, so that any one constraint can be left out.

    The ends of a whole number are moved inwards to whole numbers.
    """

    __slots__ = ("high", "integer", "low", "next_high", "next_low")

    def __init__(self, *, integer: bool, nonnegative: bool) -> None:
        self.integer = integer
        self.low: End | None = (ZERO, False, "") if nonnegative else None
        self.next_low: End | None = None
        self.high: End | None = None
        self.next_high: End | None = None

    def narrow(self, box: Box, owner: str) -> None:
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

    def loose(self, owners: Collection[str]) -> Box:
        """All that is known but what some constraints say; less than that where several of them bound a side."""
        low, high = (
            next((end for end in ends if end and end[2] not in owners), None)
            for ends in ((self.low, self.next_low), (self.high, self.next_high))
        )
        return _between(low, high)

    def box(self, without: str | None = None) -> Box:
        """All that is known, or all but what one constraint says."""
        low, high = self.low, self.high
        if low is not None and low[2] == without:
            low = self.next_low
        if high is not None and high[2] == without:
            high = self.next_high
        return _between(low, high)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left."""
        low, high = self.low, self.high
        if low is None or high is None:
            return False
        return low[0] > high[0] or (low[0] == high[0] and (low[1] or high[1]))

    @property
    def owners(self) -> set[str]:
        """The constraints that its ends come from."""
        return {end[2] for end in (self.low, self.high) if end and end[2]}

    def choices(self, box: Box) -> Iterator[Rational]:
        """Values in a box, from the middle outwards, some of many; whole numbers where they must be."""
        box = box.whole() if self.integer else box
        middle = box.middle()
        if middle is None:
            return
        low, high, _, _ = box
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


class Row(NamedTuple):
    """A linear form that is not positive: ``terms + constant <= 0``, or ``< 0`` where strict."""

    terms: tuple[tuple[str, int], ...]
    constant: Rational
    strict: bool

    @classmethod
    def of(cls, atom: Atom) -> "Row":
        """A linear atom; of an equation one half."""
        terms = tuple([(monomial[0], factor) for monomial, factor in atom.terms if monomial])
        constant = atom.terms[0][1] if atom.terms and not atom.terms[0][0] else 0
        return cls(terms, Rational(constant), atom.relation == "<")

    def turned(self) -> "Row":
        """The same form, not negative."""
        return Row(tuple([(name, -factor) for name, factor in self.terms]), -self.constant, self.strict)

    def denied(self) -> "Row":
        """What is true wherever the row is not."""
        return self.turned()._replace(strict=not self.strict)

    def may_hold(self, boxes: Mapping[str, Box]) -> bool:
        """Whether some values of its variables make it true."""
        least, is_open = self.constant, False
        for name, factor in self.terms:
            low, high, low_open, high_open = boxes[name]
            end = low if factor > 0 else high
            if end is None:
                return True
            least += factor * end
            is_open = is_open or (low_open if factor > 0 else high_open)
        return least < 0 or (least == 0 and not self.strict and not is_open)

    def must_hold(self, boxes: Mapping[str, Box]) -> bool:
        """Whether all values of its variables make it true."""
        return not self.denied().may_hold(boxes)


class Joint(NamedTuple):
    """A constraint on several variables; ``own`` is what it says besides of single ones. An equation is its row both ways."""

    owner: str
    variables: tuple[str, ...]
    rows: tuple[Row, ...]
    is_equation: bool
    own: Sequence[tuple[str, Box]]

    def is_exact_among(self, whole: Collection[str]) -> bool:
        """Whether an equation leaves each of its variables only what can be, where these are whole numbers: none, or all and no multiples."""
        return not whole or (
            len(whole) == len(self.variables) and all(abs(factor) == 1 for _, factor in self.rows[0].terms)
        )

    def project(self, boxes: Mapping[str, Box], targets: Iterable[str]) -> dict[str, Box]:
        """What it demands of some variables, each given the boxes of all others."""
        lows: dict[str, tuple[Rational, bool]] = {}
        highs: dict[str, tuple[Rational, bool]] = {}
        wanted = dict.fromkeys(targets)
        for terms, constant, strict in self.rows:
            least, unbounded, open_ends = constant, 0, int(strict)
            for name, factor in terms:
                low, high, low_open, high_open = boxes.get(name, ANYTHING)
                end, is_open = (low, low_open) if factor > 0 else (high, high_open)
                if end is None:
                    unbounded += 1
                else:
                    least += factor * end
                    open_ends += is_open
            if unbounded > 1:
                continue
            for name, factor in terms:
                if name not in wanted:
                    continue
                low, high, low_open, high_open = boxes.get(name, ANYTHING)
                own, own_open = (low, low_open) if factor > 0 else (high, high_open)
                if unbounded > (own is None):
                    continue
                end = (least if own is None else least - factor * own) / -factor
                is_open = open_ends > (own is not None and own_open)
                sides = highs if factor > 0 else lows
                known = sides.get(name)
                if known is None or (end < known[0] if factor > 0 else end > known[0]) or (is_open and end == known[0]):
                    sides[name] = end, is_open
        found = {}
        for name in wanted:
            (low, low_open), (high, high_open) = lows.get(name, NO_END), highs.get(name, NO_END)
            found[name] = Box(low, high, low_open, high_open)
        return found
