"""Outer bounds: intervals that hold every value a quantity can have, but may be too wide."""

from collections.abc import Mapping

from factcheck.model.constraint import Atom
from factcheck.model.interval import ANYTHING, Interval
from factcheck.rational import fast_interval
from factcheck.solve.budget import GROWING, Budget, SpentError
from factcheck.solve.engines.propagation.edges import Edge, Row
from factcheck.solve.engines.propagation.forms import Forms
from factcheck.solve.engines.propagation.products import Product
from factcheck.solve.system import System

ROUNDS = 8
"""Intervals are passed on at most so many times: on generated tables and networks nothing came
after the sixth, and where two sums feed each other they would narrow for ever."""


def outer_bounds(
    system: System, budget: Budget, forms: Forms | None = None
) -> Mapping[str, Interval]:
    """Return intervals that hold all values of quantities of a consistent system.

    In gmpy2's numbers. A quantity of which no more is known than its sign is left out.

    Every atom of a constraint with one reading passes the intervals of its variables on to each of
    them (bounds propagation), round by round until nothing narrows or the budget is spent. What it
    cannot use, further readings and clauses, it leaves out: that only makes intervals wider.
    ``forms`` keeps from call to call what the same constraints leave.
    """
    known = forms.outer_of(system.constraints) if forms else None
    if known is not None:
        return known
    at_first = {name: fast_interval(system.symbols[name].by_sign) for name in system.quantities}
    boxes = dict(at_first)
    edges = [edge for atom in certain_atoms(system) if (edge := _edge(atom)) is not None]
    changed = set(boxes)
    is_whole = True
    try:
        for _ in range(ROUNDS):
            changed = _narrow(edges, boxes, changed, system, budget)
            if not changed:
                break
    except SpentError:
        is_whole = False
    narrowed = (name for name in system.quantities if boxes[name] != at_first[name])
    found = {name: boxes[name] for name in narrowed}
    if forms and is_whole:
        forms.keep_outer(system.constraints, found)
    return found


def certain_atoms(system: System) -> list[Atom]:
    """Return the atoms that hold whichever way the claims are read."""
    single = (one.readings[0] for one in system.constraints if len(one.readings) == 1)
    return [atom for reading in single for atom in reading.atoms]


def _edge(atom: Atom) -> Edge | Product | None:
    """Return an atom as what passes intervals on; ``None`` for a plain number."""
    if not atom.is_linear:
        return Product.from_atom(atom)
    row = Row.from_atom(atom)
    names = tuple(name for name, _ in row.terms)
    is_equation = atom.relation == "="
    rows = (row, row.turned()) if is_equation else (row,)
    return Edge("", names, rows, is_equation, ()) if names else None


def _narrow(
    edges: list[Edge | Product],
    boxes: dict[str, Interval],
    changed: set[str],
    system: System,
    budget: Budget,
) -> set[str]:
    """Pass intervals on once along the edges of what has changed; return what has changed then.

    Nothing is passed on any more once nothing is left of a variable.
    """
    narrower: set[str] = set()
    for edge in edges:
        if changed.isdisjoint(edge.variables):
            continue
        budget.spend(GROWING * len(edge.variables) // 4)
        for name, box in edge.project(boxes, edge.variables).items():
            known = boxes.get(name, ANYTHING)
            less = known.meet(box)
            if name in system.symbols and system.symbols[name].integer:
                less = less.whole()
            if less != known:
                boxes[name] = less
                if less.is_empty:
                    return set()
                narrower.add(name)
    return narrower
