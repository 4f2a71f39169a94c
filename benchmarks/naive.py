"""The baselines of the checker: z3's own expression API on the same constraints.

All at once or by component. Both start from the results of ``constrain``, so that only the solving
differs, and make each variable once.
"""

import math
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import z3

from factcheck.model.constraint import Atom, Conjunction, Constraint
from factcheck.model.symbol import Symbol


@dataclass(frozen=True, slots=True)
class Baseline:
    """The result of one way: claims dropped as contradictory, its time, and whether it ended."""

    dropped: frozenset[str]
    seconds: float
    finished: bool


def all_at_once(
    symbols: Mapping[str, Symbol],
    firm: Sequence[Constraint],
    claims: Sequence[Constraint],
    cap: float,
) -> Baseline:
    """Return the result of one solver for all claims, which drops cores until none remains."""
    start = time.perf_counter()
    expressions = _Expressions(symbols)
    solver = z3.Solver()
    solver.add(*expressions.signs([*firm, *claims]), *map(expressions.formula, firm))
    # As assert_and_track, but so that a claim can be dropped without building everything again.
    remaining = {constraint.id: z3.Bool(constraint.id) for constraint in claims}
    for constraint in claims:
        solver.add(z3.Implies(remaining[constraint.id], expressions.formula(constraint)))
    dropped: set[str] = set()
    while (seconds_left := cap - (time.perf_counter() - start)) > 0:
        solver.set(timeout=max(1, int(seconds_left * 1000)))
        answer = solver.check(*(guard for name, guard in remaining.items() if name not in dropped))
        if answer != z3.unsat:
            return Baseline(frozenset(dropped), time.perf_counter() - start, answer == z3.sat)
        dropped.update(guard.decl().name() for guard in solver.unsat_core())
    return Baseline(frozenset(dropped), time.perf_counter() - start, finished=False)


def by_component(
    symbols: Mapping[str, Symbol],
    components: Iterable[tuple[Sequence[Constraint], Sequence[Constraint]]],
    cap: float,
) -> Baseline:
    """Return the result of one solver a component, which drops the first core of each."""
    start = time.perf_counter()
    expressions = _Expressions(symbols)
    dropped: set[str] = set()
    for firm, claims in components:
        seconds_left = cap - (time.perf_counter() - start)
        if seconds_left <= 0:
            return Baseline(frozenset(dropped), time.perf_counter() - start, finished=False)
        solver = z3.Solver()
        solver.set(timeout=max(1, int(seconds_left * 1000)))
        solver.add(*expressions.signs([*firm, *claims]), *map(expressions.formula, firm))
        for constraint in claims:
            solver.assert_and_track(expressions.formula(constraint), constraint.id)
        if solver.check() == z3.unsat:
            dropped.update(guard.decl().name() for guard in solver.unsat_core())
    return Baseline(frozenset(dropped), time.perf_counter() - start, finished=True)


RELATIONS: Mapping[str, Callable[[z3.ArithRef], z3.BoolRef]] = {
    "=": lambda total: total == 0,
    "<": lambda total: total < 0,
    "<=": lambda total: total <= 0,
}


class _Expressions:
    """Constraints as z3 expressions."""

    def __init__(self, symbols: Mapping[str, Symbol]) -> None:
        self.symbols = symbols
        self.variables: dict[str, z3.ArithRef] = {}

    def variable(self, name: str) -> z3.ArithRef:
        if name not in self.variables:
            whole = name in self.symbols and self.symbols[name].integer
            self.variables[name] = z3.ToReal(z3.Int(name)) if whole else z3.Real(name)
        return self.variables[name]

    def signs(self, constraints: Iterable[Constraint]) -> list[z3.BoolRef]:
        names = sorted({name for constraint in constraints for name in constraint.quantities})
        firm = [self.symbols[name] for name in names]
        return [
            self.variable(symbol.name) >= 0
            for symbol in firm
            if not symbol.signed and not symbol.is_date
        ]

    def formula(self, constraint: Constraint) -> z3.BoolRef:
        return _combine(z3.Or, [self.reading(reading) for reading in constraint.readings])

    def reading(self, reading: Conjunction) -> z3.BoolRef:
        atoms = [self.atom(atom) for atom in reading.atoms]
        clauses = [
            _combine(
                z3.Or, [_combine(z3.And, [self.atom(atom) for atom in option]) for option in clause]
            )
            for clause in reading.clauses
        ]
        return _combine(z3.And, atoms + clauses)

    def atom(self, atom: Atom) -> z3.BoolRef:
        products = (
            math.prod(map(self.variable, monomial), start=factor) for monomial, factor in atom.terms
        )
        return RELATIONS[atom.relation](z3.Sum(*products))


def _combine(join: Callable[[list[z3.BoolRef]], z3.BoolRef], parts: list[z3.BoolRef]) -> z3.BoolRef:
    """Return the conjunction or disjunction of parts; of one part the part itself."""
    return parts[0] if len(parts) == 1 else join(parts)
