"""How low and how high each quantity can go: the cheapest engine first."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from factcheck.model.interval import ANYTHING, Interval
from factcheck.rational import plain_interval
from factcheck.solve.budget import Budget, SpentError
from factcheck.solve.engines.linear import (
    LARGE,
    NodesSpentError,
    Simplex,
    WorkSpentError,
    extreme,
    has_solution,
    sharpened,
    whole_numbers,
)
from factcheck.solve.engines.propagation import Forest, outer_bounds
from factcheck.solve.engines.smt import Solver, optimise, reaches
from factcheck.solve.ladder.cases import cases
from factcheck.solve.ladder.values import split
from factcheck.solve.system import System

FEW = 12
"""Up to so many constraints, whole numbers that a forest does not settle are branched over."""


class Extent(NamedTuple):
    """The values that a quantity may have; ``is_tight``: it certainly comes close to both ends."""

    values: Interval
    is_tight: bool


class _Case(NamedTuple):
    """A case of a system that may have solutions, and whether it certainly has."""

    system: System
    simplex: Simplex
    is_possible: bool


def bounds(
    system: System, forest: Forest | None, budget: Budget, names: Sequence[str] | None = None
) -> Iterator[tuple[str, Extent]]:
    """Yield the hull of the values of quantities of a consistent system; of all unless named.

    ``forest`` is the system's, where it is one. Exact for linear claims, whatever their readings,
    but that among whole numbers the ends are certain only not to be overstepped where a short
    search does not find a solution at them. Products of quantities are z3's to optimise, unless
    some are whole numbers. Where that does not succeed, where a group is too dense for exact
    simplex, and when the budget is spent, outer bounds stand in, which are certain only not to be
    overstepped; z3 tells of products whether both ends are reached all the same. A quantity without
    any bounds is left out.

    Raises:
        SpentError: behind the last one, where the budget did not suffice for all.
    """
    names = system.quantities if names is None else names
    if (
        forest is not None
        and forest.is_told()
        and (forest.is_exact or len(system.constraints) > FEW)
    ):
        yield from ((name, Extent(forest.values(name), forest.is_exact)) for name in names)
        return
    outer = {
        name: Extent(plain_interval(values), is_tight=False)
        for name, values in outer_bounds(system, budget).items()
    }
    waiting = dict.fromkeys(names)
    try:
        for name, found in _exact_bounds(system, budget, names, outer):
            del waiting[name]
            if found or name in outer:
                yield name, found or outer[name]
    except SpentError:
        yield from ((name, outer[name]) for name in waiting if name in outer)
        raise


def _exact_bounds(
    system: System, budget: Budget, names: Sequence[str], outer: Mapping[str, Extent]
) -> Iterator[tuple[str, Extent | None]]:
    """Yield the bounds of quantities by simplex or z3; ``None`` where neither knows them."""
    possible = (_possible_cases if system.is_linear else _cases_at_values)(system, budget)
    if possible is not None:
        yield from ((name, _over(possible, name)) for name in names)
    elif len(system.constraints) < LARGE:
        solver = Solver(system, budget)
        # Over products of whole numbers z3's optimiser keeps to none of its limits.
        is_optimised = system.is_linear or system.continuous is system
        for name in names:
            known = outer.get(name) or Extent(system.symbols[name].by_sign, is_tight=False)
            found = _reached(solver, name, known)
            yield name, found or (_optimised(solver, name) if is_optimised else None)
    else:
        yield from ((name, None) for name in names)


def _reached(solver: Solver, name: str, known: Extent) -> Extent | None:
    """Return the outer bounds of a quantity as tight ones, where z3 finds values at both ends.

    It finds values many times faster than its optimiser finds ends.
    """
    return known._replace(is_tight=True) if reaches(solver, name, known.values) else None


def _optimised(solver: Solver, name: str) -> Extent | None:
    low, high = (optimise(solver, name, direction) for direction in (-1, 1))
    if low is None or high is None:
        return None
    return Extent(_interval(low[:2], high[:2]), low.is_approached and high.is_approached)


def _cases_at_values(system: System, budget: Budget) -> list[_Case] | None:
    """Return the cases for all choices of values of whole numbers that others are multiplied with.

    ``None`` where these are too many.
    """
    choices = split(system, budget)
    if choices is None or choices.outside is None:
        return None
    possible: list[_Case] = []
    for part in choices.parts:
        found = _possible_cases(part, budget)
        if found is None:
            return None
        possible += found
    return possible


def _possible_cases(system: System, budget: Budget) -> list[_Case] | None:
    """Return a simplex for each case that may have solutions.

    They stay warm from one quantity to the next. ``None`` where there are too many cases, or one
    takes too much work.
    """
    combinations = cases(system, budget.limits.cases)
    if combinations is None:
        return None
    possible: list[_Case] = []
    try:
        for atoms in combinations:
            simplex = Simplex(sharpened(system, atoms), budget)
            has_any = simplex.feasible() and _has_solution(simplex, whole_numbers(system, simplex))
            if has_any is not False:
                simplex.work = budget.work  # from here on only the budget of the search counts
                possible.append(_Case(system, simplex, has_any is True))
    except WorkSpentError:
        return None
    return possible


def _over(possible: Sequence[_Case], name: str) -> Extent:
    """Return the hull of a quantity's values in all cases."""
    found: Extent | None = None
    for system, simplex, is_possible in possible:
        values, is_tight = _in_case(system, simplex, name)
        is_tight = is_tight and is_possible
        if found is None:
            found = Extent(values, is_tight)
        else:
            found = Extent(found.values.hull(values), found.is_tight and is_tight)
    return found or Extent(ANYTHING, is_tight=False)


def _has_solution(simplex: Simplex, integers: list[int]) -> bool | None:
    """Whether there is a solution in whole numbers; ``None`` where a short search does not tell."""
    try:
        return has_solution(simplex, integers)
    except NodesSpentError:
        return None


def _in_case(system: System, simplex: Simplex, name: str) -> Extent:
    """Return the values of a quantity in one case."""
    if name not in simplex.index:
        return Extent(ANYTHING, is_tight=True)
    integers = whole_numbers(system, simplex)
    try:
        low, high = (extreme(simplex, integers, name, direction) for direction in (-1, 1))
        return Extent(_interval(low, high), is_tight=True)
    except NodesSpentError:
        ends = _interval(*(simplex.extreme(name, direction) for direction in (-1, 1)))
        is_whole = system.symbols[name].integer
        return Extent(ends.closed().whole() if is_whole else ends, is_tight=False)


def _interval(low: tuple[Fraction | None, bool], high: tuple[Fraction | None, bool]) -> Interval:
    """Return two ends, each with whether it is attained, as an interval."""
    low_open, high_open = (end is not None and not is_attained for end, is_attained in (low, high))
    return Interval(low[0], high[0], low_open, high_open)
