"""Whole numbers: branch and bound over the exact simplex."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from math import ceil, floor

from factcheck.rational import plain
from factcheck.solve.engines.linear.simplex import Simplex

NODES = 50
"""How many boxes are looked into before z3 is asked instead."""


class NodesSpentError(Exception):
    """Too many boxes, or a bound that is approached without being reached."""


def settle(simplex: Simplex, whole: Sequence[int]) -> bool:
    """Move a feasible simplex to a solution in whole numbers; return whether there is one.

    Branching on a fractional value of one of the variables ``whole`` (Land and Doig, "An automatic
    method of solving discrete programming problems", 1960). The bounds of the variables stay
    narrowed to where the solution was found.

    Raises:
        NodesSpentError: after ``NODES`` boxes.
    """
    return _Search(simplex, whole).settle()


def extreme(
    simplex: Simplex, whole: Sequence[int], name: str, direction: int
) -> tuple[Fraction | None, bool]:
    """Return ``Simplex.extreme`` over the solutions in whole numbers, of which there must be one.

    Raises:
        NodesSpentError: after ``NODES`` boxes, or where strict atoms keep a fractional variable
            from its end.
    """
    if not whole:
        return simplex.extreme(name, direction)
    with _restored(simplex, whole):
        return _Search(simplex, whole).extreme(name, direction)


def has_solution(simplex: Simplex, whole: Sequence[int]) -> bool:
    """Return whether a feasible simplex has a solution in whole numbers; its bounds stay.

    Raises:
        NodesSpentError: after ``NODES`` boxes.
    """
    with _restored(simplex, whole):
        return settle(simplex, whole)


@contextmanager
def _restored(simplex: Simplex, whole: Sequence[int]) -> Iterator[None]:
    """Give the variables their bounds back at the end."""
    kept = [(variable, simplex.low[variable], simplex.high[variable]) for variable in whole]
    try:
        yield
    finally:
        for variable, low, high in kept:
            simplex.confine(variable, low, high)


class _Search:
    def __init__(self, simplex: Simplex, whole: Sequence[int]) -> None:
        self.simplex = simplex
        self.whole = whole
        self.nodes = NODES
        self.best: Fraction | None = None

    def fractional(self) -> int:
        """A variable that ought to be whole and is not; -1 where there is none."""
        self.nodes -= 1
        if self.nodes < 0:
            raise NodesSpentError
        return next(
            (variable for variable in self.whole if self.simplex.value[variable].denominator != 1),
            -1,
        )

    def settle(self) -> bool:
        variable = self.fractional()
        if variable < 0:
            return True
        low, high = self.simplex.low[variable], self.simplex.high[variable]
        below = Fraction(floor(plain(self.simplex.value[variable])))
        for box in ((low, below), (below + 1, high)):
            if self.simplex.confine(variable, *box) and self.settle():
                return True
            self.simplex.confine(variable, low, high)
        return False

    def extreme(self, name: str, direction: int) -> tuple[Fraction | None, bool]:
        target = self.simplex.index[name]
        if target not in self.whole:
            return (self.best, True) if self.improve(name, direction) else (None, False)
        value, _ = self.simplex.extreme(name, direction)
        while value is not None:
            self.nodes -= 1
            if self.nodes < 0:
                raise NodesSpentError
            # The next whole number inwards, and the next after it, until one belongs to a solution.
            value = Fraction(floor(value) if direction > 0 else ceil(value))
            if self.simplex.confine(target, value, value) and self.settle():
                break
            value -= direction
        return value, value is not None

    def improve(self, name: str, direction: int) -> bool:
        """Look for a better solution in the present box; false where there is no end to it."""
        value, attained = self.simplex.extreme(name, direction)
        if value is None:
            return False
        if self.best is not None and (value - self.best) * direction <= 0:
            return True
        variable = self.fractional()
        if variable < 0:
            if not attained:
                raise NodesSpentError
            self.best = value
            return True
        low, high = self.simplex.low[variable], self.simplex.high[variable]
        below = Fraction(floor(plain(self.simplex.value[variable])))
        bounded = True
        for box in ((low, below), (below + 1, high)):
            if self.simplex.confine(variable, *box):
                bounded = self.improve(name, direction) and bounded
            self.simplex.confine(variable, low, high)
        return bounded
