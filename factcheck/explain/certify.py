"""Certificates for contradictions."""

from collections.abc import Sequence
from math import floor
from typing import NamedTuple

from factcheck.model.constraint import Atom
from factcheck.proof import Certificate, Refutation, Split, refutes, rounded, sides
from factcheck.solve import Budget, Problem, cases
from factcheck.solve.simplex import Simplex, WorkSpentError

# So many systems are looked at to show that there is no solution in whole numbers.
SPLITS = 64


def certify(problem: Problem, budget: Budget) -> Sequence[Refutation] | None:
    """A refutation of every case of a contradictory problem; ``None`` where some case has none within the budget.

    Cases are the choices among readings and signs; products of quantities are disregarded, so that claims which contradict each
    other only through them get none.
    """
    whole = {name for name in problem.quantities if problem.symbols[name].integer}
    combinations = cases(problem, budget.limits.cases)
    if combinations is None:
        return None
    refutations = []
    for case in combinations:
        atoms = tuple(atom for atom in case if atom.is_linear)
        rounder = tuple(stronger for atom in atoms for stronger in rounded(atom, whole))
        refutation = _Refuting(whole, budget).refuted((*atoms, *rounder))
        if refutation is None or not refutes(refutation, atoms, whole):
            return None
        refutations.append(refutation)
    return refutations


class Owner(NamedTuple):
    """Where an atom is from: the ``id`` of its statement, in words ``why`` it holds, and the variables that the statement has of its own."""

    id: str
    why: str
    auxiliary: tuple[str, ...] = ()


def owners(problem: Problem) -> dict[Atom, Owner]:
    """Where each atom of a problem is from, and those that follow for whole numbers."""
    found = {atom: Owner("", "cannot be negative") for atom in problem.signs}
    for constraint in problem.constraints:
        why = "by definition" if constraint.id.startswith("=") else constraint.id
        for reading in constraint.readings:
            for atom in reading.all_atoms:
                found.setdefault(atom, Owner(constraint.id, why, constraint.auxiliary))
    whole = {name for name in problem.quantities if problem.symbols[name].integer}
    for atom, owner in list(found.items()):
        for stronger in rounded(atom, whole):
            found.setdefault(stronger, Owner(owner.id, f"{owner.why}, in whole numbers", owner.auxiliary))
    return found


class _Refuting:
    """Looks for a refutation of one case, splitting at whole numbers as long as ``left`` allows."""

    def __init__(self, whole: set[str], budget: Budget) -> None:
        self.whole = whole
        self.budget = budget
        self.left = SPLITS

    def refuted(self, atoms: tuple[Atom, ...]) -> Refutation | None:
        self.left -= 1
        simplex = Simplex(atoms, self.budget)
        try:
            if not simplex.feasible():
                return Certificate(atoms, simplex.certificate)
        except WorkSpentError:
            return None
        values = simplex.witness()
        broken = sorted(name for name in self.whole & values.keys() if values[name].denominator != 1)
        if not broken or self.left <= 0:
            return None
        at = floor(values[broken[0]])
        below, above = sides(broken[0], at)
        under = self.refuted((*atoms, below))
        over = self.refuted((*atoms, above)) if under else None
        return Split(broken[0], at, under, over) if under and over else None
