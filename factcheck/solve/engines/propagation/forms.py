"""Constraints as boxes of single variables and linear forms of several."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.model.constraint import Atom, Constraint
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.rational import ZERO, Rational
from factcheck.solve.engines.propagation.domains import Domain
from factcheck.solve.engines.propagation.edges import Edge, Row


class Form(NamedTuple):
    """What a constraint says of single variables, and its edges between several."""

    own: Sequence[tuple[str, Interval]]
    edges: Sequence[Edge]

    @property
    def variables(self) -> set[str]:
        """All variables that it bounds or joins."""
        return {name for name, _ in self.own}.union(*(edge.variables for edge in self.edges))

    def may_hold(self, boxes: Mapping[str, Interval], whole: Container[str] = ()) -> bool:
        """Whether each of its bounds and rows can hold in the boxes of its variables.

        ``whole`` has those that are whole numbers.
        """
        left = dict(boxes)
        for name, own in self.own:
            box = left[name].meet(own)
            left[name] = box.whole() if name in whole else box
        if any(box.is_empty for box in left.values()):
            return False
        return all(row.may_hold(left) for edge in self.edges for row in edge.rows)

    def is_told_by_its_rows(self, whole: Container[str] = ()) -> bool:
        """Whether it can hold in each box in which each of its rows can.

        ``whole`` has those of its variables that are whole numbers.
        """
        return len(self.edges) <= 1 and all(edge.is_told_by_its_rows(whole) for edge in self.edges)


KEPT = 100
"""Of so many sets of constraints is known at most what they leave their quantities."""


class Forms:
    """The forms of constraints, read once each, and what some of them together leave quantities."""

    def __init__(self, symbols: Mapping[str, Symbol]) -> None:
        self.symbols = symbols
        self._known: dict[int, tuple[Constraint, Form | None]] = {}
        self._outer: dict[tuple[int, ...], tuple[Sequence[Constraint], Mapping[str, Interval]]] = {}

    def outer_of(self, constraints: Sequence[Constraint]) -> Mapping[str, Interval] | None:
        """Return the outer bounds of quantities by some constraints, if these are known."""
        known = self._outer.get(tuple(map(id, constraints)))
        return known[1] if known else None

    def keep_outer(self, constraints: Sequence[Constraint], bounds: Mapping[str, Interval]) -> None:
        """Keep the outer bounds of quantities by some constraints."""
        if len(self._outer) == KEPT:
            self._outer.clear()
        self._outer[tuple(map(id, constraints))] = constraints, bounds

    def form_of(self, constraint: Constraint) -> Form | None:
        """Return the form of all that a constraint says outside of clauses.

        ``None`` where it is not linear or has several readings.
        """
        known = self._known.get(id(constraint))
        if known is None:
            known = self._known[id(constraint)] = constraint, self.read(constraint, ())
        return known[1]

    def read(self, constraint: Constraint, chosen: Sequence[Atom]) -> Form | None:
        """Return the same with some atoms of its clauses."""
        if len(constraint.readings) > 1:
            return None
        own: list[tuple[str, Interval]] = []
        shared: dict[tuple[str, ...], list[Atom]] = {}
        for atom in (*constraint.readings[0].atoms, *chosen):
            terms = atom.terms
            if len(terms) > 2 or (len(terms) == 2 and terms[0][0]):  # noqa: PLR2004 - several variables
                shared.setdefault(tuple(atom.variables()), []).append(atom)
                continue
            if not terms or len(terms[-1][0]) != 1:
                return None
            own.append(bound_of(atom))
        edges = []
        for number, atoms in enumerate(shared.values()):
            owner = f"{constraint.id}\n{number}" if number else constraint.id
            edge = _edge(owner, atoms, () if number else own, self.symbols)
            if edge is None:
                return None
            edges.append(edge)
        return Form(own, edges)

    def fixed(self, constraints: Iterable[Constraint]) -> frozenset[str]:
        """Return the whole numbers that single statements among some hold to one value."""
        domains: dict[str, Domain] = {}
        for constraint in constraints:
            form = self.form_of(constraint)
            for name, box in form.own if form else ():
                if name in self.symbols and self.symbols[name].integer:
                    domain = domains.setdefault(name, Domain(integer=True, nonnegative=False))
                    domain.narrow(box, constraint.id)
        return frozenset(name for name, domain in domains.items() if domain.box().is_point)


def bound_of(atom: Atom) -> tuple[str, Interval]:
    """Return the only variable of a linear atom, and the values that it leaves that."""
    *constant, ((name,), factor) = atom.terms
    end = Rational(-constant[0][1], factor) if constant else ZERO
    if atom.relation == "=":
        return name, Interval(end, end)
    strict = atom.relation == "<"
    values = Interval(None, end, high_open=strict) if factor > 0 else Interval(end, None, strict)
    return name, values


def _edge(
    owner: str,
    atoms: Sequence[Atom],
    own: Sequence[tuple[str, Interval]],
    symbols: Mapping[str, Symbol],
) -> Edge | None:
    """Return atoms on the same variables as an edge; ``None`` where their bounds may cross.

    They are one linear form, or lie between two that never cross.
    """
    is_equation = atoms[0].relation == "="
    if not all(atom.is_linear and (atom.relation == "=") is is_equation for atom in atoms):
        return None
    rows: dict[tuple[tuple[str, int], ...], Row] = {}
    for atom in atoms:
        row = Row.from_atom(atom)
        rows[row.terms] = max(row, rows.get(row.terms, row))
    variables = tuple(name for name, _ in next(iter(rows)))
    ends = tuple(rows.values())
    if is_equation:
        both = (*ends, ends[0].turned())
        return Edge(owner, variables, both, is_equation, own) if len(ends) == 1 else None
    if len(ends) == 1 or (
        len(ends) == 2 and any(_always_holds(row, symbols) for row in sums(*ends))  # noqa: PLR2004 - a pair
    ):
        return Edge(owner, variables, ends, is_equation, own)
    return None


def _always_holds(row: Row, symbols: Mapping[str, Symbol]) -> bool:
    """Whether it is true whatever the values, because of what cannot be negative."""
    return row.constant <= 0 and all(
        factor < 0 and name in symbols and symbols[name].is_nonnegative
        for name, factor in row.terms
    )


def sums(one: Row, other: Row) -> Iterator[Row]:
    """Yield sums of two rows on the same variables, with positive factors: a variable falls out.

    Where one of them must hold, the rows are the two ends of what lies between them.
    """
    mine, theirs = dict(one.terms), dict(other.terms)
    for name, factor in mine.items():
        against = theirs[name]
        if factor * against < 0:
            ours, its = abs(against), abs(factor)
            terms = [(key, ours * value + its * theirs[key]) for key, value in mine.items()]
            remaining = tuple((key, value) for key, value in terms if value)
            yield Row(remaining, ours * one.constant + its * other.constant, strict=False)
