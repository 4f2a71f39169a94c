"""What claims imply: for one quantity, and for the figure of one of them."""

from enum import StrEnum
from typing import NamedTuple

from factcheck.model.interval import Interval


class Bound(NamedTuple):
    """The values of a quantity that all claims without a scenario leave open, in its declared unit; exact.

    Among whole numbers and products it may only be certain that none lies beyond the ends, not that values come as close to them
    as they like: then it is not ``tight``.
    """

    quantity: str
    values: Interval
    unit: str
    tight: bool = True


class Why(StrEnum):
    """Why no values are told of a quantity."""

    UNMENTIONED = "unmentioned"
    ONLY_SUPPOSED = "only-supposed"
    CONTRADICTORY = "contradictory"
    UNDECIDED = "undecided"
    NOT_FOUND = "not-found"


class Unbounded(NamedTuple):
    """A quantity of which no values are told, and why: its claims contradict each other, or it is only supposed under scenarios."""

    quantity: str
    why: Why


class Implied(NamedTuple):
    """What the other claims imply for the figure of a statement, side by side with what it says.

    The figure is of ``subject``, or tells how ``subject`` compares with ``base`` where that is not empty. ``says`` is the figure as written and ``stated``
    what it means, ``values`` is what the others leave for it; both in ``unit``. ``assertion`` is the statement's id; ``reading`` is empty where there is only one.
    """

    assertion: str
    reading: str
    subject: str
    base: str
    says: str
    stated: Interval
    values: Interval
    unit: str
