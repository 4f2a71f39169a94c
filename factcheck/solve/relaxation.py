"""What holds in every reading of claims: weaker than the claims, and much faster to decide."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import gcd

from factcheck.model.constraint import Atom, Conjunction, Constraint, Monomial
from factcheck.solve.system import System

Form = tuple[tuple[Monomial, int], ...]
"""The terms of a polynomial without its constant, their coefficients without a common divisor."""

Bound = tuple[Fraction, bool]
"""An upper bound of a form, and whether it is strict."""


def relaxed(system: System) -> System | None:
    """Return a system with one reading a constraint whose solutions include all of this system's.

    Where it has none, neither has this one. ``None`` where no constraint has several readings.
    """
    if all(len(one.readings) == 1 for one in system.constraints):
        return None
    firm, claims = ([_relaxed(one) for one in some] for some in (system.firm, system.claims))
    return system.having(claims, firm)


def _relaxed(constraint: Constraint) -> Constraint:
    """Return a constraint of one reading that follows from every reading of this one."""
    if len(constraint.readings) == 1:
        return constraint
    return constraint._replace(readings=(Conjunction(common(constraint)),))


def common(constraint: Constraint) -> tuple[Atom, ...]:
    """Return the atoms that follow from every reading of a constraint.

    They bound each polynomial that all readings bound from the same side by the widest of its
    bounds: "1 or 2 more than q" is at least 1 and at most 2 more.
    """
    first, *others = (dict(_bounds(reading.atoms)) for reading in constraint.readings)
    widest = [
        (form, max((bounds[form] for bounds in (first, *others)), key=_width))
        for form in first
        if all(form in bounds for bounds in others)
    ]
    return tuple(_atom(form, *bound) for form, bound in widest)


def _width(bound: Bound) -> tuple[Fraction, bool]:
    """Return a key that sorts the narrower bound first."""
    value, is_strict = bound
    return value, not is_strict


def _bounds(atoms: Iterable[Atom]) -> Iterator[tuple[Form, Bound]]:
    """Yield the upper bounds that atoms give polynomials; an equation gives two."""
    narrowest: dict[Form, Bound] = {}
    for atom in atoms:
        for sign in (1, -1) if atom.relation == "=" else (1,):
            terms = [(monomial, sign * factor) for monomial, factor in atom.terms if monomial]
            constant = sum(sign * factor for monomial, factor in atom.terms if not monomial)
            divisor = gcd(*(factor for _, factor in terms)) or 1
            form = tuple((monomial, factor // divisor) for monomial, factor in terms)
            bound = Fraction(-constant, divisor), atom.relation == "<"
            known = narrowest.get(form)
            narrowest[form] = bound if known is None else min(known, bound, key=_width)
    yield from narrowest.items()


def _atom(form: Form, value: Fraction, is_strict: bool) -> Atom:
    """Return an upper bound of a form as an atom."""
    terms = [(monomial, factor * value.denominator) for monomial, factor in form]
    if value:
        terms.append(((), -value.numerator))
    return Atom(tuple(sorted(terms)), "<" if is_strict else "<=")
