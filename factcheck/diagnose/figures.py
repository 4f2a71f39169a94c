"""The figures of a statement that may be wrong, with the values that may stand in their places."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from factcheck.diagnose.parts import is_reported, replaced
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import scaled, unit_size
from factcheck.model.expression import Comparison, Literal, literals
from factcheck.model.interval import ANYTHING, Interval
from factcheck.model.relation import Relation
from factcheck.rational import Rational, fast_interval

HALF = Rational(1, 2)

ValuesOf = Callable[[Literal], Interval | None]
"""Returns the values that may stand in place of a figure, in base units; ``None`` if not known."""


class Figure:
    """A figure of a statement that may be wrong, as it is ``written`` there."""

    def __init__(self, literal: Literal, comparison: Comparison, fits: ValuesOf) -> None:
        self.literal = literal
        self.written = written_as(literal, comparison.text.value)
        self._comparison = comparison
        self._fits = fits

    @cached_property
    def fits(self) -> Interval | None:
        """The values that may stand in its place, in base units; ``None`` if not known."""
        return self._fits(self.literal)

    @cached_property
    def sizes(self) -> Interval:
        """The numbers that it may have, without its sign, in its own scale and unit."""
        if self.fits is None:
            return ANYTHING
        sign = -1 if self.taken.high is not None and self.taken.high <= 0 else 1
        return self.fits.scaled(sign / unit_size(self.literal))

    @cached_property
    def taken(self) -> Interval:
        """The values that it means, in fast numbers."""
        return fast_interval(self.literal.taken)

    def instead(self, written: str) -> str:
        """Return the statement with another figure in its place."""
        return replaced(self._comparison, self.literal, written)

    def rescaled(self, powers: Sequence[int]) -> Iterator[str]:
        """Yield the statement with it times ten to each of some powers.

        Empty where that cannot fit, however it is rounded then.
        """
        low, high, *_ = self.taken
        values = ANYTHING
        if low is not None and high is not None:
            # A number of one digit stands for as much as half of it more or less.
            values = Interval(low - abs(low) * HALF, high + abs(high) * HALF)
        for power in powers:
            there = values.scaled(Rational(10) ** power)
            may_fit = self.fits is None or Relation.EQUAL.may_hold(there, self.fits)
            yield self.instead(scaled(self.literal, self.written, power)) if may_fit else ""


class Figures:
    """All figures of a statement that may be wrong.

    ``reported`` are those that somebody reported: no dates, no bare arithmetic. ``stated`` are
    those of them in digits.
    """

    def __init__(self, comparison: Comparison, fits: ValuesOf) -> None:
        self.comparison = comparison
        self.every = [Figure(one, comparison, fits) for one in literals(comparison)]
        self.reported = [one for one in self.every if is_reported(one.literal)]
        self.stated = [one for one in self.reported if not one.literal.worded]
