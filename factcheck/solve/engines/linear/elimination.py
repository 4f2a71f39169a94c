"""Linear equations solved exactly."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from factcheck.model.constraint import Atom
from factcheck.solve.budget import Budget

Row = dict[str, Fraction]

# Steps that a coefficient added to another counts: about 2 µs.
ADDING = 4


class Eliminated(NamedTuple):
    """Some variables as linear functions of the free ones: coefficients and a constant each."""

    solved: Mapping[str, tuple[Row, Fraction]]

    def substitute(self, atom: Atom) -> tuple[Row, Fraction]:
        """A linear atom's left side over the free variables."""
        row: Row = {}
        constant = Fraction(0)
        for monomial, factor in atom.terms:
            if not monomial:
                constant += factor
                continue
            known = self.solved.get(monomial[0])
            if known is None:
                _add(row, monomial[0], Fraction(factor))
                continue
            constant += factor * known[1]
            for name, value in known[0].items():
                _add(row, name, factor * value)
        return row, constant

    def complete(self, free: Mapping[str, Fraction]) -> dict[str, Fraction]:
        """All variables' values from those of the free ones; a free one without a value is 0."""
        point = dict(free)
        for name, (row, constant) in self.solved.items():
            point[name] = constant
            for other, factor in row.items():
                point[name] += factor * point.setdefault(other, Fraction(0))
        return point


def eliminate(equations: Sequence[Atom], budget: Budget) -> Eliminated | None:
    """Solve equations for as many variables as possible, by Gauss and Jordan.

    ``None`` where they have no solution.
    """
    solved: dict[str, tuple[Row, Fraction]] = {}
    users: dict[str, set[str]] = {}
    for equation in equations:
        row, constant = Eliminated(solved).substitute(equation)
        if not row:
            if constant:
                return None
            continue
        pivot = min(row, key=lambda name: (len(users.get(name, ())), name))
        factor = row.pop(pivot)
        row = {name: -value / factor for name, value in row.items()}
        constant = -constant / factor
        budget.spend(ADDING * len(row) * (1 + len(users.get(pivot, ()))))
        for user in sorted(users.pop(pivot, ())):
            theirs, shift = solved[user]
            times = theirs.pop(pivot)
            for name, value in row.items():
                _add(theirs, name, times * value)
                if name in theirs:
                    users.setdefault(name, set()).add(user)
                else:
                    users.setdefault(name, set()).discard(user)
            solved[user] = theirs, shift + times * constant
        solved[pivot] = row, constant
        for name in row:
            users.setdefault(name, set()).add(pivot)
    return Eliminated(solved)


def _add(row: Row, name: str, value: Fraction) -> None:
    total = row.get(name, Fraction(0)) + value
    if total:
        row[name] = total
    else:
        row.pop(name, None)
