"""Certificates for contradictions."""

from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

from factcheck.model.constraint import Atom
from factcheck.proof import Certificate, Known, Refutation, Split, refutes, replaced, rounded, sides
from factcheck.solve.budget import Budget
from factcheck.solve.engines.linear import Simplex, WorkSpentError
from factcheck.solve.ladder.cases import cases
from factcheck.solve.system import TIE, System

# So many systems, a simplex of milliseconds each, may show that no whole numbers are a solution.
SPLITS = 256


def certify(system: System, budget: Budget) -> Sequence[Refutation] | None:
    """Return a refutation of every case of a contradictory system.

    Cases are the choices among readings and signs. ``None`` where some case has no refutation
    within the budget. Products of quantities are disregarded but for whole numbers that can have
    few values, so that claims which contradict each other only through other products get none.
    """
    whole = set(system.whole)
    combinations = cases(system.untied, budget.limits.cases)
    if combinations is None:
        return None
    refutations = []
    for case in combinations:
        refutation = _Refuting(whole, budget).refuted(_with_rounded(case, whole))
        if refutation is None or not refutes(refutation, case, whole):
            return None
        refutations.append(refutation)
    return refutations


class Owner(NamedTuple):
    """Where an atom is from: the ``id`` of its statement, and in words ``why`` it holds.

    ``auxiliary`` are the variables that the statement has of its own.
    """

    id: str
    why: str
    auxiliary: tuple[str, ...] = ()


def owners(system: System) -> dict[Atom, Owner]:
    """Return where each atom of a system is from, and those that follow for whole numbers."""
    found = {atom: Owner("", "cannot be negative") for atom in system.signs}
    for constraint in system.untied.constraints:
        why = "by definition" if constraint.id.startswith("=") else constraint.id
        why = "not rounded both ways" if constraint.id.startswith(TIE) else why
        for reading in constraint.readings:
            for atom in reading.all_atoms:
                found.setdefault(atom, Owner(constraint.id, why, constraint.auxiliary))
    whole = set(system.whole)
    for atom, owner in list(found.items()):
        for stronger in rounded(atom, whole):
            found.setdefault(
                stronger, Owner(owner.id, f"{owner.why}, in whole numbers", owner.auxiliary)
            )
    return found


def _with_rounded(atoms: Sequence[Atom], whole: set[str]) -> tuple[Atom, ...]:
    """Atoms, and what follows from them for whole numbers."""
    return (*atoms, *(stronger for atom in atoms for stronger in rounded(atom, whole)))


class _Refuting:
    """Looks for a refutation of one case, splitting at whole numbers as long as ``left`` allows."""

    def __init__(self, whole: set[str], budget: Budget) -> None:
        self.whole = whole
        self.budget = budget
        self.left = SPLITS

    def refuted(self, atoms: tuple[Atom, ...]) -> Refutation | None:
        self.left -= 1
        linear = tuple(atom for atom in atoms if atom.is_linear)
        simplex = Simplex(linear, self.budget)
        try:
            if not simplex.feasible():
                return Certificate(linear, simplex.certificate)
            factor = self.factor(atoms, simplex)
        except WorkSpentError:
            return None
        if factor is not None:
            return self.valued(atoms, *factor)
        values = simplex.witness()
        broken = sorted(
            name for name in self.whole & values.keys() if values[name].denominator != 1
        )
        if not broken or self.left <= 0:
            return None
        at = floor(values[broken[0]])
        below, above = sides(broken[0], at)
        under = self.refuted((*atoms, below))
        over = self.refuted((*atoms, above)) if under else None
        return Split(broken[0], at, under, over) if under and over else None

    def factor(self, atoms: Sequence[Atom], simplex: Simplex) -> tuple[str, int] | None:
        """Return the whole number in a product that has the fewest values, and the lowest of these.

        ``None`` where all have too many.
        """
        products = {
            name
            for atom in atoms
            for monomial, _ in atom.terms
            if len(monomial) > 1
            for name in monomial
        }
        ranges = []
        for name in sorted(products & self.whole & simplex.index.keys()):
            low, high = (simplex.extreme(name, direction)[0] for direction in (-1, 1))
            if low is not None and high is not None and high - low < self.left:
                ranges.append((high - low, name, ceil(low)))
        return min(ranges)[1:] if ranges else None

    def valued(self, atoms: tuple[Atom, ...], name: str, value: int) -> Refutation | None:
        """A refutation for the lowest value of a whole number, and one for the higher ones."""
        below, above = sides(name, value - 1)[0], sides(name, value)[1]
        at = self.refuted(
            _with_rounded([replaced(atom, name, value) for atom in atoms], self.whole)
        )
        under = self.refuted((*atoms, below)) if at else None
        over = self.refuted((*atoms, above)) if under else None
        return Known(name, value, under, over, at) if at and under and over else None
