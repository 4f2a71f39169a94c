"""A system as z3 reads it: names without strange characters, declarations and formulas."""

from collections.abc import Collection, Mapping

from factcheck.model.constraint import Constraint
from factcheck.solve import smtlib
from factcheck.solve.relaxation import common
from factcheck.solve.system import System


def named(system: System) -> tuple[dict[str, str], set[str]]:
    """Return a name in z3 for every variable, and the variables that are whole numbers."""
    variables = [
        *system.quantities,
        *(name for one in system.constraints for name in one.auxiliary),
    ]
    return {name: f"v{number}" for number, name in enumerate(variables)}, {*system.whole}


def formula(terms: Mapping[str, str], constraint: Constraint) -> str:
    """Return a constraint as text, of several readings also what follows from all.

    With it z3 refutes hundreds of readings at once, and without one by one.
    """
    text = smtlib.formula(terms, constraint)
    if len(constraint.readings) == 1:
        return text
    return smtlib.every([text, *(smtlib.term(terms, atom) for atom in common(constraint))])


def terms_of(names: Mapping[str, str], integers: Collection[str]) -> dict[str, str]:
    """Return the term of each variable, a whole number as a real one."""
    return {
        name: f"(to_real {variable})" if name in integers else variable
        for name, variable in names.items()
    }


def declared(names: Mapping[str, str], integers: Collection[str]) -> list[str]:
    """Return the declaration of each variable."""
    return [
        f"(declare-const {variable} {'Int' if name in integers else 'Real'})"
        for name, variable in names.items()
    ]
