"""What the solver found."""

from collections.abc import Mapping
from enum import StrEnum, auto
from fractions import Fraction
from typing import NamedTuple

from factcheck.model.bound import Bound
from factcheck.model.conflict import Conflict
from factcheck.model.expression import Comparison, Literal
from factcheck.model.interval import Interval
from factcheck.model.limit import Limit


class Verdict(StrEnum):
    """Whether claims can all be true; what could not be decided is never called consistent."""

    CONSISTENT = "consistent"
    CONTRADICTORY = "contradictory"
    UNDECIDED = "undecided"


class Component(NamedTuple):
    """Assertions connected through shared quantities, and whether all of them can be true at once.

    ``assertions`` are ids in the order of their files. ``scenario`` is empty for the claims without
    one; a component of a scenario holds at least one claim of it. ``witness`` is one exact value
    per quantity, in its unit, where consistent. ``conflicts`` are all minimal contradictory sets
    where nothing need be a whole number, and of what remains without the first correction those
    where something must. ``corrections`` are all minimal sets of statements that hit every
    conflict. Some of either are missing where ``complete`` is false.
    """

    assertions: tuple[str, ...]
    quantities: tuple[str, ...]
    verdict: Verdict
    scenario: str = ""
    witness: Mapping[str, Fraction] | None = None
    conflicts: tuple[Conflict, ...] = ()
    corrections: tuple[tuple[str, ...], ...] = ()
    complete: bool = True


class Search(StrEnum):
    """What is searched for in a group of claims, each with a budget of its own."""

    VERDICT = auto()
    SETS = auto()
    BOUNDARIES = auto()
    READINGS = auto()
    RANGES = auto()
    BANDS = auto()
    LIMITS = auto()
    BOUNDS = auto()
    ARITHMETIC = auto()
    MARGIN = auto()
    REPAIRS = auto()
    SLIPS = auto()
    IMPLIED = auto()


class CutOff(NamedTuple):
    """A search that ended early in the group of a statement.

    Its time ran out (``by_clock``) or its counted work.
    """

    assertion: str
    search: Search
    by_clock: bool


class ReadingOutcome(NamedTuple):
    """Which readings of a claim in a consistent component the other claims leave possible.

    ``undecided`` are those of which that is not known.
    """

    assertion: str
    possible: tuple[str, ...]
    impossible: tuple[str, ...]
    undecided: tuple[str, ...] = ()


class RangeMismatch(NamedTuple):
    """A stated range and what the other claims imply for it, where the two overlap only partly.

    ``literal`` is the range where it stands in ``comparison``; ``stated`` and ``implied`` are in
    base units. ``others`` are the ids of the assertions whose ranges make the implied one as wide
    as it is.
    """

    assertion: str
    comparison: Comparison
    literal: Literal
    stated: Interval
    implied: Interval
    others: tuple[str, ...]


class Implausibility(NamedTuple):
    """A quantity none of whose implied values lies in its plausibility band; both in its unit.

    ``implied`` is ``None`` where no more than that is known, and where it is wider than the values
    are. ``component`` is that of the quantity as if its band were a definition, with the minimal
    sets of statements that rule the band out; ``None`` where not one could be established.
    """

    quantity: str
    band: Interval
    implied: Interval | None
    component: Component | None = None


class Understated(NamedTuple):
    """A one-sided bound that the other claims make pointless.

    ``others`` are the ids of the statements that do; without any of them it would not be pointless.
    """

    assertion: str
    limit: Limit
    others: tuple[str, ...]


class Solution(NamedTuple):
    """Everything learned from one set of claims.

    ``boundaries`` are the conflicts that only the strictness of a bound makes. ``bounds`` is empty
    unless asked for. ``cut`` are the searches that ended early: what they would have found is
    missing. ``seconds`` is the wall-clock time that was spent on the groups of assertions, where
    that is much: the time for explaining them is shorter by that; nothing that is printed may
    depend on it otherwise.
    """

    components: tuple[Component, ...]
    boundaries: tuple[Conflict, ...] = ()
    boundaries_complete: bool = True
    readings: tuple[ReadingOutcome, ...] = ()
    mismatches: tuple[RangeMismatch, ...] = ()
    implausible: tuple[Implausibility, ...] = ()
    understated: tuple[Understated, ...] = ()
    bounds: tuple[Bound, ...] = ()
    cut: tuple[CutOff, ...] = ()
    seconds: Mapping[str, float] = {}

    @property
    def contradicted(self) -> frozenset[str]:
        """The assertions that cannot be true, alone or with those that they are connected with."""
        clashing = (one.assertions for one in self.components if one.conflicts)
        return frozenset(name for names in clashing for name in names)
