"""Whether constraints can all hold: a witness or a certificate where linear arithmetic finds one, else z3's word."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import islice, product

from factcheck.model.constraint import Atom, Clause
from factcheck.model.solution import Verdict
from factcheck.solve.integers import NodesSpentError, settle
from factcheck.solve.interior import interior_point
from factcheck.solve.limits import Limits
from factcheck.solve.oracle import Oracle
from factcheck.solve.problem import Problem
from factcheck.solve.simplex import Simplex, WorkSpentError

Witness = Mapping[str, Fraction]

LARGE = 150
"""From this many atoms on, exact simplex may stall on consistent claims, so that a point inside is looked for first."""


def decide(problem: Problem, limits: Limits) -> tuple[Verdict, Witness | None]:
    """The verdict on all constraints of a problem together, with a witness where it is consistent and one is known."""
    combinations = cases(problem)
    open_cases = False
    for atoms in islice(combinations, limits.cases):
        answer, witness = _decide_case(problem, atoms, limits)
        if answer is Verdict.CONSISTENT:
            return answer, witness
        open_cases = open_cases or answer is Verdict.UNDECIDED
    if not open_cases and next(combinations, None) is None:
        return Verdict.CONTRADICTORY, None
    oracle = Oracle(problem, limits)
    found = oracle.consistent(constraint.id for constraint in problem.constraints)
    if found is None:
        return Verdict.UNDECIDED, None
    if not found:
        return Verdict.CONTRADICTORY, None
    model = oracle.model()
    complete = all(name in model for name in problem.quantities)
    return Verdict.CONSISTENT, model if complete else None


def cases(problem: Problem) -> Iterator[list[Atom]]:
    """Every choice of a reading for each constraint and of an alternative for each clause, as the atoms that it demands."""
    signs = list(problem.signs)
    for readings in product(*(constraint.readings for constraint in problem.constraints)):
        atoms = signs + [atom for reading in readings for atom in reading.atoms]
        clauses: list[Clause] = [clause for reading in readings for clause in reading.clauses]
        for alternatives in product(*clauses):
            yield atoms + [atom for alternative in alternatives for atom in alternative]


def _decide_case(problem: Problem, atoms: list[Atom], limits: Limits) -> tuple[Verdict, Witness | None]:
    """One case by its linear atoms; what the others and integers demand is checked on the witness."""
    linear = [atom for atom in atoms if atom.is_linear]
    if len(linear) >= LARGE:
        point = interior_point(linear)
        if point is not None and _satisfies(problem, atoms, point):
            return Verdict.CONSISTENT, point
    simplex = Simplex(sharpened(problem, linear), limits.work)
    try:
        if not simplex.feasible() or not settle(simplex, whole(problem, simplex)):
            return Verdict.CONTRADICTORY, None
    except (WorkSpentError, NodesSpentError):
        return Verdict.UNDECIDED, None
    point = dict.fromkeys(problem.quantities, Fraction(0)) | simplex.witness()
    if all(atom.is_linear or _atom_holds(atom, point) for atom in atoms):
        return Verdict.CONSISTENT, point
    return Verdict.UNDECIDED, None


def whole(problem: Problem, simplex: Simplex) -> list[int]:
    """The variables of a simplex that stand for whole numbers."""
    return [
        simplex.index[name] for name in problem.quantities if problem.symbols[name].integer and name in simplex.index
    ]


def sharpened(problem: Problem, atoms: list[Atom]) -> list[Atom]:
    """The atoms with every strict bound on whole numbers alone moved to the next one: more than 2 people are at least 3."""
    integers = {name for name in problem.quantities if problem.symbols[name].integer}
    if not integers:
        return atoms
    return [_next(atom) if atom.relation == "<" and integers.issuperset(atom.variables()) else atom for atom in atoms]


def _next(atom: Atom) -> Atom:
    terms = dict(atom.terms)
    terms[()] = terms.get((), 0) + 1
    return Atom(tuple(sorted((monomial, factor) for monomial, factor in terms.items() if factor)), "<=")


def _satisfies(problem: Problem, atoms: list[Atom], point: Witness) -> bool:
    """Whether a point satisfies atoms and is whole where it must be, exactly."""
    if any(
        problem.symbols[name].integer and point.get(name, Fraction(0)).denominator != 1 for name in problem.quantities
    ):
        return False
    return all(_atom_holds(atom, point) for atom in atoms)


def _atom_holds(atom: Atom, point: Witness) -> bool:
    total = Fraction(0)
    for monomial, factor in atom.terms:
        value = Fraction(factor)
        for name in monomial:
            value *= point[name]
        total += value
    if atom.relation == "=":
        return total == 0
    return total < 0 if atom.relation == "<" else total <= 0
