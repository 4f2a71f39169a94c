"""How low and how high values can go under constraints."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from factcheck.constrain.polynomial import Polynomial, is_constant, scale
from factcheck.constrain.polynomial import atom as make_atom
from factcheck.model.constraint import Atom
from factcheck.model.interval import Interval
from factcheck.solve.decide import LARGE, cases, sharpened, whole
from factcheck.solve.integers import NodesSpentError, extreme, has_solution
from factcheck.solve.limits import Limits
from factcheck.solve.oracle import Oracle, proven_extreme
from factcheck.solve.problem import Problem
from factcheck.solve.simplex import Simplex, WorkSpentError

_HOMOGENEOUS = "\N{GREEK SMALL LETTER TAU}"
_TARGET = "\N{GREEK SMALL LETTER OMEGA}"


def bounds(problem: Problem, limits: Limits) -> dict[str, Interval]:
    """For each quantity of a consistent problem the hull of its possible values; left out where the budget is spent.

    Exact for linear claims, whatever their readings. What branching over whole numbers does not settle quickly, and products of quantities,
    are z3's to optimise; what it cannot prove within its budget is left out,
    and large components that are too dense for exact simplex are left out whole.
    """
    if _is_linear(problem):
        found = _linear_bounds(problem, limits)
        if found is not None:
            return found
    if len(problem.constraints) >= LARGE:
        return {}
    oracle = Oracle(problem, limits)
    result: dict[str, Interval] = {}
    for name in problem.quantities:
        low, high = (proven_extreme(oracle, name, direction) for direction in (-1, 1))
        if low is not None and high is not None:
            result[name] = _interval(low, high)
    return result


def _interval(low: tuple[Fraction | None, bool], high: tuple[Fraction | None, bool]) -> Interval:
    """Two ends, each with whether it is attained, as an interval."""
    return Interval(low[0], high[0], low[0] is not None and not low[1], high[0] is not None and not high[1])


def _is_linear(problem: Problem) -> bool:
    return all(
        atom.is_linear
        for constraint in problem.constraints
        for reading in constraint.readings
        for atom in reading.all_atoms
    )


def _linear_bounds(problem: Problem, limits: Limits) -> dict[str, Interval] | None:
    """One simplex a case, warm from one quantity to the next; ``None`` where there are too many cases or too much work."""
    hulls: dict[str, Interval] = {}
    combinations = cases(problem)
    try:
        for atoms in islice(combinations, limits.cases):
            simplex = Simplex(sharpened(problem, atoms), limits.work)
            if simplex.feasible() and has_solution(simplex, whole(problem, simplex)):
                for name, values in _ranges(problem, simplex, limits):
                    hulls[name] = hull(hulls[name], values) if name in hulls else values
    except (WorkSpentError, NodesSpentError):
        return None
    return hulls if next(combinations, None) is None else None


def _ranges(problem: Problem, simplex: Simplex, limits: Limits) -> Iterator[tuple[str, Interval]]:
    integers = whole(problem, simplex)
    asked: list[Oracle] = []

    def end(name: str, direction: int) -> tuple[Fraction | None, bool] | None:
        try:
            return extreme(simplex, integers, name, direction)
        except NodesSpentError:
            outermost, _ = simplex.extreme(name, direction)
            if not asked:
                asked.append(Oracle(problem, limits))
            return proven_extreme(asked[0], name, direction, outermost)

    for name in problem.quantities:
        if name not in simplex.index:
            yield name, Interval(None, None)
            continue
        low, high = end(name, -1), end(name, 1)
        if low is not None and high is not None:
            yield name, _interval(low, high)


def hull(one: Interval, other: Interval) -> Interval:
    """The smallest interval that holds both."""
    low, low_open = _outer(one.low, one.low_open, other.low, other.low_open, -1)
    high, high_open = _outer(one.high, one.high_open, other.high, other.high_open, 1)
    return Interval(low, high, low_open, high_open)


def _outer(
    mine: Fraction | None, mine_open: bool, other: Fraction | None, other_open: bool, direction: int
) -> tuple[Fraction | None, bool]:
    if mine is None or other is None:
        return None, False
    if mine == other:
        return mine, mine_open and other_open
    return (mine, mine_open) if (mine - other) * direction > 0 else (other, other_open)


def quotient_hull(
    problem: Problem, low: Polynomial, high: Polynomial, divisor: Polynomial, limits: Limits
) -> Interval | None:
    """The hull of ``low / divisor`` to ``high / divisor`` over the solutions of a linear problem; closed.

    The divisor must be positive wherever it is not zero. A linear-fractional programme becomes linear by dividing every variable by the divisor (Charnes and
    Cooper, "Programming with linear fractional functionals", 1962). ``None`` where there is no solution or no telling.
    """
    found: Interval | None = None
    mentioned = {name for polynomial in (low, high, divisor) for monomial in polynomial for name in monomial}
    combinations = cases(problem.around(mentioned))
    try:
        for atoms in islice(combinations, limits.cases):
            if not all(atom.is_linear for atom in atoms):
                return None
            values = _quotient_case(atoms, low, high, divisor, limits)
            if values is not None:
                found = values if found is None else hull(found, values)
    except WorkSpentError:
        return None
    return found if next(combinations, None) is None else None


def _quotient_case(
    atoms: list[Atom], low: Polynomial, high: Polynomial, divisor: Polynomial, limits: Limits
) -> Interval | None:
    if is_constant(divisor):
        low, high = (scale(numerator, 1 / divisor[()]) for numerator in (low, high))
        atoms = [replace(atom, relation="<=") if atom.relation == "<" else atom for atom in atoms]
    else:
        low, high, divisor = (_over_divisor(polynomial) for polynomial in (low, high, divisor))
        atoms = [Atom((((_HOMOGENEOUS,), -1),), "<="), *map(_homogeneous, atoms)]
        atoms.append(make_atom({**divisor, (): Fraction(-1)}, "="))
    ends: list[Fraction | None] = []
    simplex: Simplex | None = None
    for numerator, direction in ((low, -1), (high, 1)):
        if simplex is None or low != high:
            simplex = Simplex([*atoms, make_atom({**numerator, (_TARGET,): Fraction(-1)}, "=")], limits.work)
            if not simplex.feasible():
                return None
        ends.append(simplex.extreme(_TARGET, direction)[0])
    return Interval(ends[0], ends[1])


def _homogeneous(atom: Atom) -> Atom:
    terms = tuple((monomial or (_HOMOGENEOUS,), factor) for monomial, factor in atom.terms)
    return Atom(terms, "=" if atom.relation == "=" else "<=")


def _over_divisor(terms: Polynomial) -> Polynomial:
    return {monomial or (_HOMOGENEOUS,): factor for monomial, factor in terms.items()}
