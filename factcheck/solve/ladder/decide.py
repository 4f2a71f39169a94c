"""Whether constraints can all hold: a witness or a certificate where linear arithmetic finds one, else z3's word."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from math import prod

from factcheck.model.constraint import Atom
from factcheck.model.solution import Verdict
from factcheck.solve.budget import GROWING, Budget
from factcheck.solve.engines.linear.integers import NodesSpentError, settle
from factcheck.solve.engines.linear.interior import interior_point
from factcheck.solve.engines.linear.simplex import Simplex, WorkSpentError
from factcheck.solve.engines.propagation.forest import Tree, grow
from factcheck.solve.engines.propagation.forms import Forms
from factcheck.solve.engines.smt.oracle import Oracle, ask
from factcheck.solve.ladder.values import split
from factcheck.solve.relaxation import relaxed
from factcheck.solve.system import System

Witness = Mapping[str, Fraction]

FEW = 10
"""Among so many constraints those that are needed are found faster one by one than by a certificate."""

LARGE = 150
"""From this many atoms on, exact simplex may stall on consistent claims, so that a point inside is looked for first."""


def decide(system: System, tree: Tree | None, budget: Budget) -> tuple[Verdict, Witness | None]:
    """The verdict on all constraints of a system together, with a witness where it is consistent and one is known.

    ``tree`` is the system's, where it is one.
    """
    calculated, witness = by_arithmetic(system, tree, budget)
    if calculated is not Verdict.UNDECIDED:
        return calculated, witness
    oracle = Oracle(system, budget)
    found = oracle.consistent(constraint.id for constraint in system.constraints)
    if found is None:
        return Verdict.UNDECIDED, None
    if not found:
        return Verdict.CONTRADICTORY, None
    model = oracle.model()
    complete = all(name in model for name in system.quantities)
    return Verdict.CONSISTENT, model if complete else None


def verdict(system: System, budget: Budget, forms: Forms | None = None) -> Verdict:
    """The verdict alone, where values are not asked for: z3 gives it many times faster."""
    budget.spend(GROWING * len(system.constraints))
    calculated, _ = by_arithmetic(system, grow(system, forms), budget)
    if calculated is not Verdict.UNDECIDED:
        return calculated
    answer = ask(system, budget)
    if answer.consistent is None:
        return Verdict.UNDECIDED
    return Verdict.CONSISTENT if answer.consistent else Verdict.CONTRADICTORY


def by_arithmetic(system: System, tree: Tree | None, budget: Budget) -> tuple[Verdict, Witness | None]:
    """The same without z3: what linear arithmetic can tell, one case after the other."""
    if tree is not None:
        if tree.is_contradictory:
            return Verdict.CONTRADICTORY, None
        chosen = tree.witness()
        if chosen is not None:
            return Verdict.CONSISTENT, chosen
    combinations = cases(system, budget.limits.cases)
    if combinations is None:
        return _by_relaxation(system, budget), None
    open_cases = False
    for atoms in combinations:
        answer, witness = _decide_case(system, atoms, budget)
        if answer is Verdict.CONSISTENT:
            return answer, witness
        open_cases = open_cases or answer is Verdict.UNDECIDED
    if not open_cases:
        return Verdict.CONTRADICTORY, None
    return _by_values(system, budget)


def _by_values(system: System, budget: Budget) -> tuple[Verdict, Witness | None]:
    """The same for each choice of values of whole numbers that others are multiplied with."""
    choices = split(system, budget)
    if choices is None:
        return Verdict.UNDECIDED, None
    decided = choices.outside is not None
    for part in choices.parts:
        budget.spend(GROWING * len(part.constraints))
        answer, witness = by_arithmetic(part, grow(part), budget)
        if answer is Verdict.CONSISTENT:
            return answer, witness
        decided = decided and answer is Verdict.CONTRADICTORY
    return Verdict.CONTRADICTORY if decided else Verdict.UNDECIDED, None


def _by_relaxation(system: System, budget: Budget) -> Verdict:
    """Return contradictory where already what follows from all readings is; else nothing is known."""
    relaxation = relaxed(system)
    if relaxation is not None:
        budget.spend(GROWING * len(system.constraints))
        verdict, _ = by_arithmetic(relaxation, grow(relaxation), budget)
        if verdict is Verdict.CONTRADICTORY:
            return verdict
    return Verdict.UNDECIDED


def core(system: System, budget: Budget) -> frozenset[str]:
    """The constraints of a contradictory system that the certificates of its cases need; all of them where there are none."""
    everything = frozenset(constraint.id for constraint in system.constraints)
    if len(everything) <= FEW:
        return everything
    needed: set[str] = set()
    if _count_cases(system) > budget.limits.cases:
        return everything
    try:
        for owned in _owned_cases(system):
            linear = [(owner, atom) for owner, atom in owned if atom.is_linear]
            simplex = Simplex([atom for _, atom in linear], budget)
            if simplex.feasible():
                return everything
            needed.update(linear[place][0] for place in simplex.certificate)
    except WorkSpentError:
        return everything
    return everything & needed


def cases(system: System, most: int) -> Iterator[list[Atom]] | None:
    """Return the atoms that each choice of readings and of alternatives in clauses demands.

    ``None`` where there are more than ``most`` choices.
    """
    if _count_cases(system) > most:
        return None
    return ([atom for _, atom in owned] for owned in _owned_cases(system))


def _count_cases(system: System) -> int:
    """Return the number of choices among readings and among alternatives of clauses."""
    return prod(
        sum(prod(map(len, reading.clauses)) for reading in constraint.readings) for constraint in system.constraints
    )


def _owned_cases(system: System) -> Iterator[list[tuple[str, Atom]]]:
    """The cases, every atom with the constraint that it comes from; signs come from none."""
    signs = [("", atom) for atom in system.signs]
    names = [constraint.id for constraint in system.constraints]
    for readings in product(*(constraint.readings for constraint in system.constraints)):
        owned = signs + [(name, atom) for name, reading in zip(names, readings, strict=True) for atom in reading.atoms]
        clauses = [(name, clause) for name, reading in zip(names, readings, strict=True) for clause in reading.clauses]
        for alternatives in product(*(clause for _, clause in clauses)):
            chosen = zip(clauses, alternatives, strict=True)
            yield owned + [(name, atom) for (name, _), alternative in chosen for atom in alternative]


def _decide_case(system: System, atoms: list[Atom], budget: Budget) -> tuple[Verdict, Witness | None]:
    """One case by its linear atoms; what the others and integers demand is checked on the witness."""
    linear = [atom for atom in atoms if atom.is_linear]
    auxiliary = [name for constraint in system.constraints for name in constraint.auxiliary]
    # What no atom mentions may be anything.
    unmentioned = dict.fromkeys((*system.quantities, *auxiliary), Fraction(0))
    if len(linear) == len(atoms) >= LARGE:
        point = interior_point(linear, budget)
        if point is not None and _satisfies(system, atoms, point):
            return Verdict.CONSISTENT, unmentioned | point
    simplex = Simplex(sharpened(system, linear), budget)
    try:
        if not simplex.feasible() or not settle(simplex, whole(system, simplex)):
            return Verdict.CONTRADICTORY, None
    except (WorkSpentError, NodesSpentError):
        return Verdict.UNDECIDED, None
    point = unmentioned | simplex.witness()
    if all(atom.is_linear or _atom_holds(atom, point) for atom in atoms):
        return Verdict.CONSISTENT, point
    return Verdict.UNDECIDED, None


def whole(system: System, simplex: Simplex) -> list[int]:
    """The variables of a simplex that stand for whole numbers."""
    return [simplex.index[name] for name in system.quantities if system.symbols[name].integer and name in simplex.index]


def sharpened(system: System, atoms: list[Atom]) -> list[Atom]:
    """The atoms with every strict bound on whole numbers alone moved to the next one: more than 2 people are at least 3."""
    integers = {name for name in system.quantities if system.symbols[name].integer}
    if not integers:
        return atoms
    return [_next(atom) if atom.relation == "<" and integers.issuperset(atom.variables()) else atom for atom in atoms]


def _next(atom: Atom) -> Atom:
    terms = dict(atom.terms)
    terms[()] = terms.get((), 0) + 1
    return Atom(tuple(sorted((monomial, factor) for monomial, factor in terms.items() if factor)), "<=")


def _satisfies(system: System, atoms: list[Atom], point: Witness) -> bool:
    """Whether a point satisfies atoms and is whole where it must be, exactly."""
    if any(
        system.symbols[name].integer and point.get(name, Fraction(0)).denominator != 1 for name in system.quantities
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
