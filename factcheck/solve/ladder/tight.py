"""Which atoms of a system can hold with equality."""

from collections.abc import Collection

from factcheck.model.constraint import Atom
from factcheck.solve.budget import Budget
from factcheck.solve.engines.linear import Simplex, WorkSpentError
from factcheck.solve.ladder.cases import linear_cases
from factcheck.solve.system import System


def tight_atoms(system: System, wanted: Collection[Atom], budget: Budget) -> set[Atom] | None:
    """Return those of some atoms of a system that can hold with equality, by exact simplex.

    ``None`` where that does not tell: where there are too many cases, or products of quantities.
    """
    tight: set[Atom] = set()
    combinations = linear_cases(system, budget.limits.cases)
    if combinations is None:
        return None
    try:
        for atoms in combinations:
            simplex = Simplex(atoms, budget)
            if simplex.feasible():
                open_ones = [
                    place
                    for place, atom in enumerate(atoms)
                    if atom in wanted and atom not in tight
                ]
                tight.update(atoms[place] for place in open_ones if simplex.can_be_tight(place))
    except WorkSpentError:
        return None
    return tight
