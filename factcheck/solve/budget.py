"""What one group of claims may cost: counted work, and the clock as a net below it."""

import time
from collections.abc import Callable
from typing import Any, NamedTuple, NoReturn

Clock = Callable[[], float]
"""Seconds since a fixed moment, as ``time.monotonic`` counts them."""


class Limits(NamedTuple):
    """What a run may spend on one group of connected claims, and how much it looks for there.

    ``seconds`` is the wall-clock time for everything that is found out about a group. ``search``
    bounds the counted work of one search in it, ``work`` that of one run of the exact simplex (both
    in steps, see ``Budget``), ``rlimit`` one question to z3 in z3's own measure. ``sets`` and
    ``corrections`` bound how many minimal contradictory sets and minimal corrections are looked
    for, ``cases`` how many combinations of readings are tried one by one before z3 is asked.
    ``clock`` tells the time, in seconds.
    """

    rlimit: int = 2_000_000
    seconds: float = 20.0
    work: int = 3_000_000
    search: int = 8_000_000
    sets: int = 100
    corrections: int = 100
    cases: int = 64
    clock: Clock = time.monotonic


QUESTIONS = 4
"""A search may do so many times the work of one question to z3: with it sets of 600 connected
statements were found whole, and what takes more took minutes."""

# Steps that the pieces of a search count. Their ratios were measured on generated claims.
GROWING = 50  # a constraint that a tree is grown from, or an interval passed on: about 20 µs
ENCODING = 60  # a statement turned into a constraint: about 25 µs
BUILDING = 10  # a term that enters a simplex table: about 5 µs
FLOATING = 200  # a term of a linear programme over floating-point numbers: about 80 µs


class Session:
    """What z3 keeps from one question to the next; only ``engines.smt`` knows what is in it.

    What a context of z3 was asked before bears on what it finds and on what it counts. So each
    group of claims has a session of its own, and what is found in it repeats exactly. ``uses`` is
    how many questions ``context`` was asked, ``count`` what it has worked, in z3's own measure.
    """

    def __init__(self) -> None:
        self.context: Any = None
        self.uses = 0
        self.count = 0


class SpentError(Exception):
    """A search has spent its budget; ``by_clock``: its time ran out, not its counted work."""

    def __init__(self, *, by_clock: bool) -> None:
        super().__init__()
        self.by_clock = by_clock


class Budget:
    """What a search may still spend: counted work, and the time until its group must be done.

    A step is one entry of a simplex table computed anew (0.3 to 0.6 µs), or one unit of z3's own
    measure, which takes about as long for linear claims. Counts repeat exactly, so that results
    depend on the machine only where the clock cuts in. ``spent`` is the error that
    ended the search, or a question in it: something may be missing from what it found.
    ``session`` is z3's, one for all searches of a group.
    """

    def __init__(
        self,
        limits: Limits,
        deadline: float | None = None,
        within: "Budget | None" = None,
    ) -> None:
        """Begin the budget of a group; its deadline is ``limits.seconds`` from now unless given.

        Steps count in ``within`` as well.
        """
        self.limits = limits
        self.clock = limits.clock
        self.deadline = self.clock() + limits.seconds if deadline is None else deadline
        self.session: Session = within.session if within is not None else Session()
        self.work = limits.search
        self.spent: SpentError | None = None
        self._within = within

    @property
    def seconds(self) -> float:
        """The time that is left; 0 or less where none is."""
        return self.deadline - self.clock()

    def search(self, work: float = 1, time: float = 1) -> "Budget":
        """Return the budget of one search in the group: ``limits.search`` times ``work`` steps.

        ``time`` is its share of the time that is left, so that something is left for others.
        """
        now = self.clock()
        budget = Budget(self.limits, now + (self.deadline - now) * time)
        budget.session = self.session
        budget.work = int(self.limits.search * work)
        return budget

    def question(self, work: float) -> "Budget":
        """Return the budget of one question in this search; its steps count in both."""
        budget = Budget(self.limits, self.deadline, within=self)
        budget.work = int(self.limits.search * work)
        return budget

    def spend(self, steps: int) -> None:
        """Count steps.

        Raises:
            SpentError: where more than the counted work is done, or the time is over.
        """
        if self._within is not None:
            self._within.spend(steps)
        self.work -= steps
        if self.work < 0 or self.clock() >= self.deadline:
            self.end(by_clock=self.work >= 0)

    def end(self, *, by_clock: bool) -> NoReturn:
        """Give the search up, or a question in it.

        Raises:
            SpentError: always.
        """
        error = SpentError(by_clock=by_clock)
        self.spent = error
        if self._within is not None:
            self._within.spent = error
        raise error
