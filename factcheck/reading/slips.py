"""Slips of the pen: whether a number is another one but for a digit or two that changed places."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from factcheck.model.figure import Figure

# A sum that is more than the whole by no more than one in so many is near; one that is less, as
# where a small part is left out, if it is nearer. Numbers in which a slip is no chance.
NEAR, NEARER, LONG = 20, 40, 100


class Sizes(NamedTuple):
    """A whole and its parts: whether their figures agree, or all but do."""

    whole: Figure
    parts: Sequence[Figure]

    @property
    def excess(self) -> Fraction:
        """By how much the parts are more than the whole."""
        return sum((_value(one) for one in self.parts), -_value(self.whole))

    @property
    def are_near(self) -> bool:
        """Whether the sum is nearly the whole, or is it but for a slip."""
        return self.are_off_by(NEAR if self.excess > 0 else NEARER) or self.have_slip

    @property
    def have_slip(self) -> bool:
        """Whether the figures agree when one that is no small number is another by a slip."""
        meant = [(one, _value(one) - self.excess) for one in self.parts]
        return any(
            right >= LONG and one.value and is_slip(int(right), int(one.value))
            for one, right in (*meant, (self.whole, _value(self.whole) + self.excess))
        )

    @property
    def are_other(self) -> bool:
        """Whether a part is more than the whole, and by no slip: it counts another thing."""
        return max(map(_value, self.parts)) > _value(self.whole) and not self.have_slip

    def are_off_by(self, part: int) -> bool:
        """Whether the sum is off by no more than one in so many."""
        return part * abs(self.excess) <= _value(self.whole)


def _value(figure: Figure) -> Fraction:
    return figure.value or Fraction(0)


def is_slip(right: int, wrong: int) -> bool:
    """Whether one digit or the sign is wrong, one too many or missing, or two changed places."""
    one, other = str(abs(right)), str(abs(wrong))
    if len(one) > len(other):
        one, other = other, one
    at = next((at for at, digit in enumerate(one) if digit != other[at]), len(one))
    rest, its_rest = one[at:], other[at:]
    if len(one) < len(other):
        return rest == its_rest[1:]
    return rest[1:] == its_rest[1:] or (rest[2:] == its_rest[2:] and rest[:2] == its_rest[1::-1])
