"""Constraints as boxes of single variables and linear forms of several."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.model.constraint import Atom, Constraint
from factcheck.model.symbol import Symbol
from factcheck.rational import ZERO, Rational
from factcheck.solve.boxes import Box, Joint, Row


class Form(NamedTuple):
    """What a constraint says of single variables, and its joints."""

    own: Sequence[tuple[str, Box]]
    joints: Sequence[Joint]


class Forms:
    """The forms of constraints, read once each."""

    def __init__(self, symbols: Mapping[str, Symbol]) -> None:
        self.symbols = symbols
        self.known: dict[int, tuple[Constraint, Form | None]] = {}

    def of(self, constraint: Constraint) -> Form | None:
        """The form of all that a constraint says outside of clauses; ``None`` where it is not linear or has several readings."""
        known = self.known.get(id(constraint))
        if known is None:
            known = self.known[id(constraint)] = constraint, self.read(constraint, ())
        return known[1]

    def read(self, constraint: Constraint, chosen: Sequence[Atom]) -> Form | None:
        """The same with some atoms of its clauses."""
        if len(constraint.readings) > 1:
            return None
        own: list[tuple[str, Box]] = []
        joined: dict[tuple[str, ...], list[Atom]] = {}
        for atom in (*constraint.readings[0].atoms, *chosen):
            terms = atom.terms
            if len(terms) > 2 or (len(terms) == 2 and terms[0][0]):  # noqa: PLR2004 - more than one variable
                joined.setdefault(tuple(atom.variables()), []).append(atom)
                continue
            if not terms or len(terms[-1][0]) != 1:
                return None
            (name,), factor = terms[-1]
            end = Rational(-terms[0][1], factor) if len(terms) > 1 else ZERO
            own.append((name, _bounded(end, factor, atom.relation)))
        joints = []
        for number, atoms in enumerate(joined.values()):
            owner = f"{constraint.id}\n{number}" if number else constraint.id
            joint = _joint(owner, atoms, () if number else own, self.symbols)
            if joint is None:
                return None
            joints.append(joint)
        return Form(own, joints)


def _bounded(end: Rational, factor: int, relation: str) -> Box:
    """The values of a variable whose multiple with a factor is in a relation to that of an end."""
    if relation == "=":
        return Box(end, end)
    strict = relation == "<"
    return Box(None, end, high_open=strict) if factor > 0 else Box(end, None, strict)


def _joint(
    owner: str, atoms: Sequence[Atom], own: Sequence[tuple[str, Box]], symbols: Mapping[str, Symbol]
) -> Joint | None:
    """Atoms on the same variables, where they are one linear form between two that never cross."""
    is_equation = atoms[0].relation == "="
    if not all(atom.is_linear and (atom.relation == "=") is is_equation for atom in atoms):
        return None
    rows: dict[tuple[tuple[str, int], ...], Row] = {}
    for atom in atoms:
        row = Row.of(atom)
        rows[row.terms] = max(row, rows.get(row.terms, row))
    variables = tuple(name for name, _ in next(iter(rows)))
    ends = tuple(rows.values())
    if is_equation:
        return Joint(owner, variables, (*ends, ends[0].turned()), is_equation, own) if len(ends) == 1 else None
    if len(ends) == 1 or (len(ends) == 2 and any(_always_holds(row, symbols) for row in sums(*ends))):  # noqa: PLR2004
        return Joint(owner, variables, ends, is_equation, own)
    return None


def _always_holds(row: Row, symbols: Mapping[str, Symbol]) -> bool:
    """Whether it is true whatever the values, because of what cannot be negative."""
    return row.constant <= 0 and all(
        factor < 0 and name in symbols and symbols[name].is_nonnegative for name, factor in row.terms
    )


def sums(one: Row, other: Row) -> Iterator[Row]:
    """Sums of two rows on the same variables, each with a positive factor such that a variable falls out.

    Where one of them must hold, the rows are the two ends of what lies between them.
    """
    mine, theirs = dict(one.terms), dict(other.terms)
    for name, factor in mine.items():
        against = theirs[name]
        if factor * against < 0:
            ours, its = abs(against), abs(factor)
            terms = [(key, ours * value + its * theirs[key]) for key, value in mine.items()]
            left = tuple((key, value) for key, value in terms if value)
            yield Row(left, ours * one.constant + its * other.constant, strict=False)
