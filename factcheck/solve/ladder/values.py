"""Whole numbers that others are multiplied with, tried value by value: each system is then linear.

A mean is a total by a number of people: 147 / 43 is 3.42 and 148 / 43 is 3.44, so that 3.43 is
nobody's (the GRIM test; Brown and Heathers 2017, doi:10.1177/1948550616673876).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, product
from math import ceil, floor, prod
from typing import NamedTuple

from factcheck.model.constraint import Atom, Conjunction, Constraint, Monomial, Rounded
from factcheck.polynomial import Polynomial, add, atom
from factcheck.rational import MINUS_ONE, Rational
from factcheck.solve.budget import Budget
from factcheck.solve.engines.linear import Simplex, WorkSpentError
from factcheck.solve.ladder.tightening import tightened
from factcheck.solve.system import System

VALUES = 200
"""So many choices of values are tried at most, a simplex of milliseconds each."""


NEAR, FAR = 10, tuple(10**power for power in range(2, 10))
"""Of a number without an upper end, so many values are tried before those that are far."""


class Split(NamedTuple):
    """A system as linear ones, one for each choice of values of its whole-number factors.

    They are made as they are asked for, once.

    Where ``outside`` is given, the system has solutions only where one of ``parts`` or ``outside``
    has; without it, the factors have further values.
    """

    parts: Iterator[System]
    outside: System | None

    def questions(self) -> Iterator[System]:
        """Yield the systems that must all be impossible for the system to be."""
        yield from self.parts
        if self.outside:
            yield self.outside


def split(system: System, budget: Budget) -> Split | None:
    """Return the linear systems that a system with products of quantities comes to.

    ``None`` where no choice of whole numbers makes it linear.
    """
    names = _factors(system)
    if not names:
        return None
    linear, products = _parted(system)
    relaxed = _both(linear, _each_atom(products, lambda one: one if one.is_linear else None))
    try:
        ranges = [_range(relaxed, name, budget) for name in names]
    except WorkSpentError:
        return None
    bounded = [(low, high) for low, high in ranges if low is not None and high is not None]
    is_all = (
        len(bounded) == len(names)
        and prod(max(0, high - low + 1) for low, high in bounded) <= VALUES
    )
    choices = product(*(_values(low, high) for low, high in ranges))
    parts = (
        _both(linear, _at(products, dict(zip(names, chosen, strict=True))))
        for chosen in islice(choices, VALUES)
    )
    return Split(
        parts, _outside(relaxed, dict(zip(names, bounded, strict=True))) if is_all else None
    )


def _factors(system: System) -> list[str]:
    """Return whole numbers with whose values every product of two quantities becomes linear.

    None where that needs other quantities, or there are no products. Those in most products come
    first.
    """
    products = _products(
        monomial
        for constraint in system.constraints
        for reading in constraint.readings
        for one in reading.all_atoms
        for monomial, _ in one.terms
    )
    chosen: list[str] = []
    while products:
        whole = Counter(
            name
            for monomial in products
            for name in set(monomial)
            if name in system.symbols and system.symbols[name].integer
        )
        if not whole:
            return []
        chosen.append(min(whole, key=lambda name: (-whole[name], name)))
        products = _products(
            tuple(name for name in monomial if name != chosen[-1]) for monomial in products
        )
    return chosen


def _products(monomials: Iterable[Monomial]) -> set[Monomial]:
    """Return the monomials of more than one quantity."""
    return {monomial for monomial in monomials if len(monomial) > 1}


def _parted(system: System) -> tuple[System, System]:
    """Return the linear statements of a system, and the others."""

    def those(some: Iterable[Constraint], *, linear: bool) -> list[Constraint]:
        return [one for one in some if _is_linear(one) is linear]

    linear, products = (
        system.having(those(system.claims, linear=which), those(system.firm, linear=which))
        for which in (True, False)
    )
    return linear, products


def _is_linear(constraint: Constraint) -> bool:
    """Whether no statement of a constraint has a product of quantities."""
    return all(
        one is None or one.is_linear
        for reading in constraint.readings
        for one in (
            *reading.all_atoms,
            *(end for told in reading.rounded for end in (told.at_least, told.at_most, told.base)),
        )
    )


def _both(one: System, other: System) -> System:
    """Return the statements of two systems."""
    return one.having([*one.claims, *other.claims], [*one.firm, *other.firm])


def _each_atom(system: System, change: Callable[[Atom], Atom | None]) -> System:
    """Return the system with every atom changed; ``None`` from ``change`` leaves the atom out."""

    def atoms(some: Sequence[Atom]) -> tuple[Atom, ...]:
        return tuple(changed for one in some if (changed := change(one)) is not None)

    def rounded(one: Rounded) -> Rounded | None:
        at_least, at_most, base = change(one.at_least), change(one.at_most), one.base
        if at_least is None or at_most is None:
            return None
        base = None if base is None else change(base)
        is_zero = base is None and one.base is not None
        return None if is_zero else one._replace(at_least=at_least, at_most=at_most, base=base)

    def changed(one: Constraint) -> Constraint:
        readings = tuple(
            Conjunction(
                atoms(reading.atoms),
                tuple(tuple(map(atoms, clause)) for clause in reading.clauses),
                tuple(filter(None, map(rounded, reading.rounded))),
            )
            for reading in one.readings
        )
        return one._replace(readings=readings)

    return system.having([*map(changed, system.claims)], [*map(changed, system.firm)])


def _range(relaxed: System, name: str, budget: Budget) -> tuple[int | None, int | None]:
    """Return the lowest and highest whole number that a quantity may be.

    By the statements without choices alone.
    """
    plain = [one.readings[0] for one in relaxed.constraints if len(one.readings) == 1]
    atoms = (atom for reading in plain for atom in reading.atoms)
    simplex = Simplex([*relaxed.signs, *(tightened(atom, relaxed.whole) for atom in atoms)], budget)
    if not simplex.feasible():
        return 1, 0
    if name not in simplex.index:
        return None, None
    low, high = (simplex.extreme(name, direction)[0] for direction in (-1, 1))
    return None if low is None else ceil(low), None if high is None else floor(high)


def _values(low: int | None, high: int | None) -> Iterator[int]:
    """Return whole numbers of a range, from an end that it has, no more than are tried.

    Without an upper end some large ones early: of what is only a share, 61,868 of 100,000 will do.
    """
    if low is not None and high is None:
        far = [one for one in FAR if one >= low + VALUES]
        return chain(range(low, low + NEAR), far, range(low + NEAR, low + VALUES - len(far)))
    if low is not None and high is not None:
        return iter(range(low, min(high + 1, low + VALUES)))
    if high is not None:
        return iter(range(high, high - VALUES, -1))
    return iter((0, *(number * sign for number in range(1, VALUES // 2) for sign in (1, -1))))


def _at(system: System, values: Mapping[str, int]) -> System:
    """Return the system where some quantities have given values."""
    part = _each_atom(system, lambda one: one if one.is_linear else _substituted(one, values))
    atoms = tuple(_compared(name, 1, value, "=") for name, value in values.items())
    return part.having(part.claims, [*part.firm, _further(atoms, values)])


def _substituted(one: Atom, values: Mapping[str, int]) -> Atom:
    """Return an atom with values in place of some of its quantities."""
    result: Polynomial = {}
    for monomial, factor in one.terms:
        variables = tuple(name for name in monomial if name not in values)
        value = Rational(factor) * prod(values.get(name, 1) for name in monomial)
        result = add(result, {variables: value} if value else {})
    return atom(result, one.relation)


def _outside(relaxed: System, ranges: Mapping[str, tuple[int, int]]) -> System:
    """Return the linear statements, and that some quantity lies outside of its range."""
    beyond = tuple(
        (_compared(name, sign, end, "<"),)
        for name, (low, high) in ranges.items()
        for sign, end in ((1, low), (-1, high))
    )
    return relaxed.having(relaxed.claims, [*relaxed.firm, _further((), ranges, beyond)])


def _compared(name: str, sign: int, end: int, relation: str) -> Atom:
    """Return the atom that a quantity is below an end, or (sign -1) above it, or equal to it."""
    return atom(
        {(name,): Rational(sign), (): MINUS_ONE * sign * end} if end else {(name,): Rational(sign)},
        relation,
    )


def _further(
    atoms: tuple[Atom, ...], names: Mapping[str, object], clause: tuple[tuple[Atom, ...], ...] = ()
) -> Constraint:
    """Return atoms, and a clause, as a constraint that no statement makes."""
    return Constraint("", (Conjunction(atoms, (clause,) if clause else ()),), (), tuple(names))
