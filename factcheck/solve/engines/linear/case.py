"""One choice among readings and signs: atoms that must all hold, decided by arithmetic."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import gcd

from factcheck.model.constraint import Atom
from factcheck.solve.budget import Budget
from factcheck.solve.engines.linear.integers import NodesSpentError, settle
from factcheck.solve.engines.linear.interior import interior_point
from factcheck.solve.engines.linear.simplex import Simplex
from factcheck.solve.engines.linear.tableau import WorkSpentError
from factcheck.solve.system import Answer, Reason, Sat, System, Unknown, Unsat

LARGE = 150
"""From so many atoms on exact simplex may stall on consistent claims: a point inside is tried
first."""


def decide_case(system: System, atoms: Sequence[Atom], budget: Budget) -> Answer:
    """Return whether the atoms of one case of a system can all hold, whole numbers being whole.

    Products of quantities are left out at first, then checked on the values found. The core is
    not looked for: all of the system.

    Raises:
        SpentError: where the budget is spent.
    """
    linear = [atom for atom in atoms if atom.is_linear]
    auxiliary = [name for constraint in system.constraints for name in constraint.auxiliary]
    # What no atom mentions may be anything.
    unmentioned = dict.fromkeys((*system.quantities, *auxiliary), Fraction(0))
    if len(linear) == len(atoms) >= LARGE:
        point = interior_point(linear, budget)
        if point is not None and _is_solution(system, atoms, point):
            return Sat(unmentioned | point)
    simplex = Simplex(sharpened(system, linear), budget)
    try:
        if not simplex.feasible() or not settle(simplex, whole_numbers(system, simplex)):
            return Unsat(system.ids)
    except (WorkSpentError, NodesSpentError):
        return Unknown(Reason.WORK)
    point = unmentioned | simplex.witness()
    if all(atom.is_linear or _holds(atom, point) for atom in atoms):
        return Sat(point)
    return Unknown(Reason.PRODUCTS)


def whole_numbers(system: System, simplex: Simplex) -> list[int]:
    """Return the variables of a simplex that stand for whole numbers."""
    names = (name for name in system.quantities if name in system.whole)
    return [simplex.index[name] for name in names if name in simplex.index]


def sharpened(system: System, atoms: Sequence[Atom]) -> list[Atom]:
    """Return the atoms, every bound on whole numbers alone moved to the next whole number.

    More than 2 people are at least 3, and so are at least 2.5: that spares most of the branching.
    """
    integers = system.whole
    return [
        _rounded(atom) if integers and integers.issuperset(atom.variables()) else atom
        for atom in atoms
    ]


def _rounded(atom: Atom) -> Atom:
    """Return the bound that an atom sets to a sum of whole numbers, as a whole number."""
    terms = [(monomial, factor) for monomial, factor in atom.terms if monomial]
    if atom.relation == "=" or not terms:
        return atom
    divisor = gcd(*(factor for _, factor in terms))
    constant = dict(atom.terms).get((), 0)
    # The sum, without the divisor, is at most, or below, the constant with its sign turned.
    least = constant // divisor + 1 if atom.relation == "<" else -(-constant // divisor)
    sums = [(monomial, factor // divisor) for monomial, factor in terms]
    return Atom((*((((), least),) if least else ()), *sums), "<=")


def _is_solution(system: System, atoms: Sequence[Atom], point: Mapping[str, Fraction]) -> bool:
    if any(point.get(name, Fraction(0)).denominator != 1 for name in system.whole):
        return False
    return all(_holds(atom, point) for atom in atoms)


def _holds(atom: Atom, point: Mapping[str, Fraction]) -> bool:
    total = Fraction(0)
    for monomial, factor in atom.terms:
        value = Fraction(factor)
        for name in monomial:
            value *= point[name]
        total += value
    if atom.relation == "=":
        return total == 0
    return total < 0 if atom.relation == "<" else total <= 0
