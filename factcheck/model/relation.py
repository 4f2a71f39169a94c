"""How the two sides of a statement compare; every question about a relation is answered here.

Each answer is an exhaustive ``match``: where a relation is added, the type checker names every
function that must handle it. The words for relations are beside the sentences they belong to, in
matches of the same kind.
"""

from enum import StrEnum
from typing import assert_never

from factcheck.model.interval import ANYTHING, Interval


class Relation(StrEnum):
    """A relation between the left and the right side of a statement, as it is written.

    Each compares the difference of the sides with zero: it still holds, or does not, where the same
    is added to both, which rearranging a statement takes for granted.
    """

    EQUAL = "="
    UNEQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    GREATER = ">"
    AT_LEAST = ">="

    @property
    def mirrored(self) -> "Relation":
        """The relation of the right side to the left: ``>`` for ``<``, as b > a where a < b."""
        match self:
            case Relation.EQUAL | Relation.UNEQUAL:
                return self
            case Relation.LESS:
                return Relation.GREATER
            case Relation.AT_MOST:
                return Relation.AT_LEAST
            case Relation.GREATER:
                return Relation.LESS
            case Relation.AT_LEAST:
                return Relation.AT_MOST
            case _:
                assert_never(self)

    @property
    def is_equation(self) -> bool:
        """Whether both sides are the same; a figure beside it is stated, and taken as rounded."""
        match self:
            case Relation.EQUAL:
                return True
            case (
                Relation.UNEQUAL
                | Relation.LESS
                | Relation.AT_MOST
                | Relation.GREATER
                | Relation.AT_LEAST
            ):
                return False
            case _:
                assert_never(self)

    @property
    def is_strict(self) -> bool:
        """Whether it bounds the left side and excludes the bound itself."""
        match self:
            case Relation.LESS | Relation.GREATER:
                return True
            case Relation.EQUAL | Relation.UNEQUAL | Relation.AT_MOST | Relation.AT_LEAST:
                return False
            case _:
                assert_never(self)

    @property
    def inequalities(self) -> tuple["Relation", ...]:
        """The bounds on one side of which one must hold; none for an equation, which is both."""
        match self:
            case Relation.EQUAL:
                return ()
            case Relation.UNEQUAL:
                return Relation.LESS, Relation.GREATER
            case Relation.LESS | Relation.AT_MOST | Relation.GREATER | Relation.AT_LEAST:
                return (self,)
            case _:
                assert_never(self)

    @property
    def is_lower_bound(self) -> bool:
        """Whether it bounds the left side from below, and from there alone."""
        match self:
            case Relation.GREATER | Relation.AT_LEAST:
                return True
            case Relation.EQUAL | Relation.UNEQUAL | Relation.LESS | Relation.AT_MOST:
                return False
            case _:
                assert_never(self)

    @property
    def is_convex(self) -> bool:
        """Whether the numbers that are in this relation to a value form one interval."""
        match self:
            case Relation.UNEQUAL:
                return False
            case (
                Relation.EQUAL
                | Relation.LESS
                | Relation.AT_MOST
                | Relation.GREATER
                | Relation.AT_LEAST
            ):
                return True
            case _:
                assert_never(self)

    def allowed(self, values: Interval) -> Interval:
        """Return the hull of the numbers that are in the relation to some member of an interval."""
        match self:
            case Relation.EQUAL:
                return values
            case Relation.UNEQUAL:
                return ANYTHING
            case Relation.LESS | Relation.AT_MOST:
                return Interval(None, values.high, high_open=self.is_strict or values.high_open)
            case Relation.GREATER | Relation.AT_LEAST:
                return Interval(values.low, None, low_open=self.is_strict or values.low_open)
            case _:
                assert_never(self)

    def may_hold(self, left: Interval, right: Interval) -> bool:
        """Whether some member of one interval is in the relation to some member of another."""
        match self:
            case Relation.EQUAL:
                return _reaches(left, right) and _reaches(right, left)
            case Relation.UNEQUAL:
                return not (left.is_point and left == right)
            case Relation.LESS | Relation.AT_MOST:
                return _reaches(left, right, is_strict=self.is_strict)
            case Relation.GREATER | Relation.AT_LEAST:
                return _reaches(right, left, is_strict=self.is_strict)
            case _:
                assert_never(self)


def _reaches(lower: Interval, higher: Interval, *, is_strict: bool = False) -> bool:
    """Whether a member of one interval is at most one of another; ``is_strict``: less than it."""
    low, high = lower.low, higher.high
    if low is None or high is None:
        return True
    return low < high if is_strict or lower.low_open or higher.high_open else low <= high
