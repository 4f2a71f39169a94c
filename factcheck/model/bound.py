"""What claims imply: for a quantity, and for the figure of one statement."""

from enum import StrEnum
from typing import NamedTuple

from factcheck.model.interval import Interval


class Bound(NamedTuple):
    """The values that all claims without a scenario leave a quantity, in its declared unit; exact.

    Among whole numbers and products it may only be certain that no value lies beyond the ends, not
    that values come as close to them as they like: then the bound is not ``tight``.
    """

    quantity: str
    values: Interval
    unit: str
    tight: bool = True


class Why(StrEnum):
    """Why nothing is implied for a quantity, or an expression, that somebody asks about."""

    UNMENTIONED = "unmentioned"
    ONLY_SUPPOSED = "only-supposed"
    CONTRADICTORY = "contradictory"
    UNDECIDED = "undecided"
    NOT_FOUND = "not-found"
    UNDEFINED = "undefined"


class Unbounded(NamedTuple):
    """A quantity without bounds, and why it has none.

    For example because its claims contradict each other, or because it is only supposed under
    scenarios.
    """

    quantity: str
    why: Why


class Implied(NamedTuple):
    """What the other claims imply for the figure of a statement, beside what the statement says.

    The figure is of ``subject``, or says how ``subject`` compares with ``base`` where that is not
    empty. ``says`` is the figure as written and ``stated`` what it means, ``values`` is what the
    others leave for it; both in ``unit``. ``assertion`` is the statement's id; ``reading`` is empty
    where there is only one.
    """

    assertion: str
    reading: str
    subject: str
    base: str
    says: str
    stated: Interval
    values: Interval
    unit: str
