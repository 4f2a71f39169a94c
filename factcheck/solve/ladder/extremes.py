"""How low and how high each quantity can go."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from factcheck.model.interval import Interval
from factcheck.solve.budget import Budget, SpentError
from factcheck.solve.engines.linear.integers import NodesSpentError, extreme, has_solution
from factcheck.solve.engines.linear.simplex import Simplex, WorkSpentError
from factcheck.solve.engines.propagation.forest import Tree
from factcheck.solve.engines.propagation.outer import outer_bounds
from factcheck.solve.engines.smt.oracle import Oracle, proven_extreme
from factcheck.solve.ladder.decide import LARGE, cases, sharpened, whole
from factcheck.solve.ladder.hulls import hull
from factcheck.solve.ladder.values import split
from factcheck.solve.system import System

FEW = 12
"""Up to so many constraints, whole numbers that a tree does not settle are branched over."""

Reached = tuple[Interval, bool]
"""The values that a quantity may have, and whether it is certain that it can come as close to the ends as it likes."""


class Case(NamedTuple):
    """A case of a system that may have solutions, and whether it certainly has."""

    system: System
    simplex: Simplex
    is_possible: bool


def bounds(
    system: System, tree: Tree | None, budget: Budget, names: Sequence[str] | None = None
) -> Iterator[tuple[str, Reached]]:
    """Yield for the named quantities (all unless given) of a consistent system the hull of their values.

    ``tree`` is the system's, where it is one. Exact for linear claims, whatever their readings, but that among whole numbers the ends
    are certain only not to be overstepped where a short search does not find a solution at them. Products of quantities
    are z3's to optimise. Where that does not succeed, where a group is too dense for exact simplex, and when the budget is
    spent, outer bounds stand in, which are certain only not to be overstepped; a quantity without any is left out.

    Raises:
        SpentError: behind the last one, where the budget did not suffice for all.
    """
    names = system.quantities if names is None else names
    if tree is not None and tree.is_whole and (tree.is_exact or len(system.constraints) > FEW):
        yield from ((name, (tree.values(name), tree.is_exact)) for name in names)
        return
    outer = {name: (values, False) for name, values in outer_bounds(system, budget).items()}
    waiting = dict.fromkeys(names)
    try:
        for name, found in _exact_bounds(system, budget, names):
            del waiting[name]
            if found or name in outer:
                yield name, found or outer[name]
    except SpentError:
        yield from ((name, outer[name]) for name in waiting if name in outer)
        raise


def _exact_bounds(system: System, budget: Budget, names: Sequence[str]) -> Iterator[tuple[str, Reached | None]]:
    """Yield the bounds of quantities by simplex or z3; ``None`` where neither knows them."""
    possible_cases = _feasible_cases(system, budget) if system.is_linear else _cases_at_values(system, budget)
    if possible_cases is not None:
        yield from ((name, _over(possible_cases, name)) for name in names)
    elif len(system.constraints) < LARGE:
        oracle = Oracle(system, budget)
        for name in names:
            low, high = (proven_extreme(oracle, name, direction) for direction in (-1, 1))
            if low is None or high is None:
                yield name, None
            else:
                yield name, (_interval(low[:2], high[:2]), low.is_approached and high.is_approached)
    else:
        yield from ((name, None) for name in names)


def _cases_at_values(system: System, budget: Budget) -> list[Case] | None:
    """The same for all choices of values of whole numbers that others are multiplied with; ``None`` where these are too many."""
    choices = split(system, budget)
    if choices is None or choices.outside is None:
        return None
    possible_cases: list[Case] = []
    for part in choices.parts:
        found = _feasible_cases(part, budget)
        if found is None:
            return None
        possible_cases += found
    return possible_cases


def _interval(low: tuple[Fraction | None, bool], high: tuple[Fraction | None, bool]) -> Interval:
    """Two ends, each with whether it is attained, as an interval."""
    return Interval(low[0], high[0], low[0] is not None and not low[1], high[0] is not None and not high[1])


def _feasible_cases(system: System, budget: Budget) -> list[Case] | None:
    """Return a simplex for each case that may have solutions.

    They stay warm from one quantity to the next. ``None`` where there are too many cases, or one
    takes too much work.
    """
    combinations = cases(system, budget.limits.cases)
    if combinations is None:
        return None
    possible_cases: list[Case] = []
    try:
        for atoms in combinations:
            simplex = Simplex(sharpened(system, atoms), budget)
            possible = simplex.feasible() and _has_solution(simplex, whole(system, simplex))
            if possible is not False:
                simplex.work = budget.work  # from here on only the budget of the search counts
                possible_cases.append(Case(system, simplex, possible is True))
    except WorkSpentError:
        return None
    return possible_cases


def _over(possible_cases: Sequence[Case], name: str) -> Reached:
    """Return the hull of a quantity's values in all cases."""
    found: Reached | None = None
    for system, simplex, is_possible in possible_cases:
        values, reached = _range(system, simplex, name)
        reached = reached and is_possible
        found = (values, reached) if found is None else (hull(found[0], values), found[1] and reached)
    return found or (Interval(None, None), False)


def _has_solution(simplex: Simplex, integers: list[int]) -> bool | None:
    """Whether there is a solution in whole numbers; ``None`` where a short search does not tell."""
    try:
        return has_solution(simplex, integers)
    except NodesSpentError:
        return None


def _range(system: System, simplex: Simplex, name: str) -> Reached:
    """Return the values of a quantity in one case."""
    if name not in simplex.index:
        return Interval(None, None), True
    integers = whole(system, simplex)
    try:
        return _interval(*(extreme(simplex, integers, name, direction) for direction in (-1, 1))), True
    except NodesSpentError:
        ends = _interval(*(simplex.extreme(name, direction) for direction in (-1, 1)))
        return _inwards(ends) if system.symbols[name].integer else ends, False


def _inwards(values: Interval) -> Interval:
    """From the first whole number to the last."""
    low, high = values.low, values.high
    return Interval(None if low is None else Fraction(ceil(low)), None if high is None else Fraction(floor(high)))
