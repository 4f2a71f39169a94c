"""How low and how high each quantity can go."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from math import ceil, floor

from factcheck.model.interval import Interval
from factcheck.solve.decide import LARGE, cases, sharpened, whole
from factcheck.solve.hulls import hull
from factcheck.solve.integers import NodesSpentError, extreme, has_solution
from factcheck.solve.limits import Limits
from factcheck.solve.oracle import Oracle, proven_extreme
from factcheck.solve.problem import Problem
from factcheck.solve.simplex import Simplex, WorkSpentError
from factcheck.solve.trees import Tree
from factcheck.solve.values import split

FEW = 12
"""Up to so many constraints, whole numbers that a tree does not settle are branched over."""

Reached = tuple[Interval, bool]
"""The values that a quantity may have, and whether it is certain that it can come as close to the ends as it likes."""


def bounds(problem: Problem, tree: Tree | None, limits: Limits) -> dict[str, Reached]:
    """For each quantity of a consistent problem the hull of its possible values; left out where the budget is spent.

    ``tree`` is the problem's, where it is one. Exact for linear claims, whatever their readings, but that among whole numbers the ends
    are certain only not to be overstepped where a short search does not find a solution at them. Products of quantities
    are z3's to optimise; what it cannot prove within its budget is left out, as are
    large components that are too dense for exact simplex.
    """
    if tree is not None and tree.is_whole and (tree.is_exact or len(problem.constraints) > FEW):
        return {name: (tree.values(name), tree.is_exact) for name in problem.quantities}
    if _is_linear(problem):
        found = _linear_bounds(problem, limits)
        if found is not None:
            return found
    found = _bounds_at_values(problem, limits)
    if found is not None:
        return found
    if len(problem.constraints) >= LARGE:
        return {}
    oracle = Oracle(problem, limits)
    result: dict[str, Reached] = {}
    for name in problem.quantities:
        low, high = (proven_extreme(oracle, name, direction) for direction in (-1, 1))
        if low is not None and high is not None:
            result[name] = _interval(low[:2], high[:2]), low.is_approached and high.is_approached
    return result


def _bounds_at_values(problem: Problem, limits: Limits) -> dict[str, Reached] | None:
    """The hull over all choices of values of whole numbers that others are multiplied with; ``None`` where these are too many."""
    choices = split(problem, limits)
    if choices is None or choices.outside is None:
        return None
    result: dict[str, Reached] = {}
    for part in choices.parts:
        found = _linear_bounds(part, limits)
        if found is None:
            return None
        for name, (values, reached) in found.items():
            known = result.get(name, (values, True))
            result[name] = hull(known[0], values), known[1] and reached
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


def _linear_bounds(problem: Problem, limits: Limits) -> dict[str, Reached] | None:
    """One simplex a case, warm from one quantity to the next; ``None`` where there are too many cases or too much work."""
    found: dict[str, Reached] = {}
    combinations = cases(problem)
    try:
        for atoms in islice(combinations, limits.cases):
            simplex = Simplex(sharpened(problem, atoms), limits.work)
            possible = simplex.feasible() and _has_solution(simplex, whole(problem, simplex))
            if possible is not False:
                for name, (values, reached) in _ranges(problem, simplex):
                    known = found.get(name, (values, True))
                    found[name] = hull(known[0], values), known[1] and reached and possible is True
    except WorkSpentError:
        return None
    return found if next(combinations, None) is None else None


def _has_solution(simplex: Simplex, integers: list[int]) -> bool | None:
    """Whether there is a solution in whole numbers; ``None`` where a short search does not tell."""
    try:
        return has_solution(simplex, integers)
    except NodesSpentError:
        return None


def _ranges(problem: Problem, simplex: Simplex) -> Iterator[tuple[str, Reached]]:
    integers = whole(problem, simplex)
    for name in problem.quantities:
        if name not in simplex.index:
            yield name, (Interval(None, None), True)
            continue
        try:
            yield name, (_interval(*(extreme(simplex, integers, name, direction) for direction in (-1, 1))), True)
        except NodesSpentError:
            low, high = (simplex.extreme(name, direction) for direction in (-1, 1))
            yield (
                name,
                (_inwards(_interval(low, high)) if problem.symbols[name].integer else _interval(low, high), False),
            )


def _inwards(values: Interval) -> Interval:
    """From the first whole number to the last."""
    low, high = values.low, values.high
    return Interval(None if low is None else Fraction(ceil(low)), None if high is None else Fraction(floor(high)))
