"""The choices that readings and clauses leave, one after the other."""

from collections.abc import Iterator
from itertools import product
from math import prod

from factcheck.model.constraint import Atom
from factcheck.solve.system import System


def cases(system: System, most: int) -> Iterator[list[Atom]] | None:
    """Return the atoms that each choice of readings and of alternatives in clauses demands.

    ``None`` where there are more than ``most`` choices.
    """
    owned = owned_cases(system, most)
    return None if owned is None else ([atom for _, atom in case] for case in owned)


def linear_cases(system: System, most: int) -> Iterator[list[Atom]] | None:
    """Return the same; ``None`` where there are products of quantities, too."""
    readings = (reading for constraint in system.constraints for reading in constraint.readings)
    is_linear = all(atom.is_linear for reading in readings for atom in reading.all_atoms)
    return cases(system, most) if is_linear else None


def owned_cases(system: System, most: int) -> Iterator[list[tuple[str, Atom]]] | None:
    """Return the cases, every atom with the id of its constraint; signs have the empty one."""
    choices = prod(
        sum(prod(map(len, reading.clauses)) for reading in constraint.readings)
        for constraint in system.constraints
    )
    return _choices(system) if choices <= most else None


def _choices(system: System) -> Iterator[list[tuple[str, Atom]]]:
    signs = [("", atom) for atom in system.signs]
    names = [constraint.id for constraint in system.constraints]
    for readings in product(*(constraint.readings for constraint in system.constraints)):
        chosen = list(zip(names, readings, strict=True))
        plain = signs + [(name, atom) for name, reading in chosen for atom in reading.atoms]
        clauses = [(name, clause) for name, reading in chosen for clause in reading.clauses]
        for alternatives in product(*(clause for _, clause in clauses)):
            pairs = zip(clauses, alternatives, strict=True)
            yield plain + [(name, atom) for (name, _), atoms in pairs for atom in atoms]
