"""How low and how high values can go under constraints."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from factcheck.constrain.polynomial import Polynomial
from factcheck.constrain.polynomial import atom as make_atom
from factcheck.model.constraint import Atom
from factcheck.model.interval import Interval
from factcheck.solve.decide import cases, sharpened, whole
from factcheck.solve.integers import NodesSpentError, extreme
from factcheck.solve.limits import Limits
from factcheck.solve.oracle import proven_extreme
from factcheck.solve.problem import Problem
from factcheck.solve.simplex import PivotsSpentError, Simplex

_HOMOGENEOUS = "\N{GREEK SMALL LETTER TAU}"
_TARGET = "\N{GREEK SMALL LETTER OMEGA}"


def bounds(problem: Problem, limits: Limits) -> dict[str, Interval]:
    """For each quantity of a consistent problem the hull of its possible values; left out where the budget is spent.

    Exact for linear claims, whatever their readings. Products of quantities and whole numbers are z3's to optimise; what it
    cannot prove within its budget is left out.
    """
    if _is_linear(problem):
        found = _linear_bounds(problem, limits)
        if found is not None:
            return found
    result: dict[str, Interval] = {}
    for name in problem.quantities:
        low, high = proven_extreme(problem, name, -1, limits), proven_extreme(problem, name, 1, limits)
        if low is not None and high is not None:
            result[name] = Interval(
                low[0], high[0], not low[1] and low[0] is not None, not high[1] and high[0] is not None
            )
    return result


def _is_linear(problem: Problem) -> bool:
    return all(
        atom.is_linear
        for constraint in problem.constraints
        for reading in constraint.readings
        for atom in reading.all_atoms
    )


def _linear_bounds(problem: Problem, limits: Limits) -> dict[str, Interval] | None:
    """One simplex a case, warm from one quantity to the next; ``None`` where there are too many cases, boxes or pivots."""
    hulls: dict[str, Interval] = {}
    combinations = cases(problem)
    try:
        for atoms in islice(combinations, limits.cases):
            simplex = Simplex(sharpened(problem, atoms), limits.pivots)
            if simplex.feasible():
                for name, values in _ranges(problem, simplex):
                    hulls[name] = hull(hulls[name], values) if name in hulls else values
    except (PivotsSpentError, NodesSpentError):
        return None
    return hulls if next(combinations, None) is None else None


def _ranges(problem: Problem, simplex: Simplex) -> Iterator[tuple[str, Interval]]:
    integers = whole(problem, simplex)
    for name in problem.quantities:
        if name in simplex.index:
            low, low_attained = extreme(simplex, integers, name, -1)
            high, high_attained = extreme(simplex, integers, name, 1)
            yield (
                name,
                Interval(low, high, low is not None and not low_attained, high is not None and not high_attained),
            )
        else:
            yield name, Interval(None, None)


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
    combinations = cases(problem)
    try:
        for atoms in islice(combinations, limits.cases):
            if not all(atom.is_linear for atom in atoms):
                return None
            values = _quotient_case(atoms, low, high, divisor, limits)
            if values is not None:
                found = values if found is None else hull(found, values)
    except PivotsSpentError:
        return None
    return found if next(combinations, None) is None else None


def _quotient_case(
    atoms: list[Atom], low: Polynomial, high: Polynomial, divisor: Polynomial, limits: Limits
) -> Interval | None:
    homogeneous = [Atom((((_HOMOGENEOUS,), -1),), "<=")]
    for atom in atoms:
        terms = tuple((monomial or (_HOMOGENEOUS,), factor) for monomial, factor in atom.terms)
        homogeneous.append(Atom(terms, "=" if atom.relation == "=" else "<="))
    homogeneous.append(make_atom({**_over_divisor(divisor), (): Fraction(-1)}, "="))
    ends: list[Fraction | None] = []
    for numerator, direction in ((low, -1), (high, 1)):
        target = make_atom({**_over_divisor(numerator), (_TARGET,): Fraction(-1)}, "=")
        simplex = Simplex([*homogeneous, target], limits.pivots)
        if not simplex.feasible():
            return None
        ends.append(simplex.extreme(_TARGET, direction)[0])
    return Interval(ends[0], ends[1])


def _over_divisor(terms: Polynomial) -> Polynomial:
    return {monomial or (_HOMOGENEOUS,): factor for monomial, factor in terms.items()}
