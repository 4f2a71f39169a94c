"""What follows from products of quantities that is linear: between which multiples they lie.

Of ``x * y`` with ``y`` at least 0 and ``x`` from 2 to 3, that it is from ``2 * y`` to ``3 * y``:
half of the convex envelope of a product (McCormick, "Computability of global solutions to
factorable nonconvex programs", 1976).
"""

from collections.abc import Iterator, Mapping

from factcheck.model.constraint import Atom, Conjunction, Constraint
from factcheck.model.interval import ANYTHING, Interval
from factcheck.polynomial import Polynomial, add, atom
from factcheck.rational import Rational
from factcheck.solve.ladder.tightening import bounds_of
from factcheck.solve.system import System

PAIR = 2
"""A product of more quantities than two is left out."""


def enveloped(system: System) -> System:
    """Return a linear system whose solutions include all of this one's.

    Where it has none, neither has this one. What does not follow so is left out.
    """
    boxes = bounds_of(system)

    def linear(one: Constraint) -> Constraint:
        readings = tuple(_linear(reading, boxes) for reading in one.readings)
        return one._replace(readings=readings)

    return system.having([*map(linear, system.claims)], [*map(linear, system.firm)])


def _linear(reading: Conjunction, boxes: Mapping[str, Interval]) -> Conjunction:
    """Return a reading with the envelopes of its products."""
    atoms = [
        linear
        for one in reading.atoms
        for linear in ([one] if one.is_linear else _envelope(one, boxes))
    ]
    clauses = [
        clause
        for clause in reading.clauses
        if all(one.is_linear for alternative in clause for one in alternative)
    ]
    rounded = [
        one
        for one in reading.rounded
        if all(end is None or end.is_linear for end in (one.at_least, one.at_most, one.base))
    ]
    return Conjunction(tuple(dict.fromkeys(atoms)), tuple(clauses), tuple(rounded))


def _envelope(one: Atom, boxes: Mapping[str, Interval]) -> Iterator[Atom]:
    """Yield linear atoms that follow from one with products.

    Either the first of the two factors is between numbers or the second, in all products alike.
    """
    for either in [one, one.reversed] if one.relation == "=" else [one]:
        relation = "<" if one.relation == "<" else "<="
        for place in range(PAIR):
            below = _below(either, place, boxes)
            if below is not None:
                yield atom(below, relation)


def _below(one: Atom, place: int, boxes: Mapping[str, Interval]) -> Polynomial | None:
    """Return a linear form that is at most the polynomial of an atom; ``None`` if there is none.

    In each product the factor at a place is taken at its end.
    """
    total: Polynomial = {}
    for monomial, coefficient in one.terms:
        key, factor = monomial, Rational(coefficient)
        if len(monomial) > PAIR:
            return None
        if len(monomial) == PAIR:
            bounded, other = monomial[place], monomial[1 - place]
            box, least = (boxes.get(name, ANYTHING) for name in (bounded, other))
            end = box.low if coefficient > 0 else box.high
            if end is None or least.low is None or least.low < 0:
                return None
            key, factor = (other,), factor * end
        total = add(total, {key: factor} if factor else {})
    return total
