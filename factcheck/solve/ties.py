"""Figures for the same expression that only touch: 10 and 11 have nothing in common but 10.5.

Nobody rounds 10.5 to both. So what one figure holds at most, and another at least, is not what the
expression is.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain
from typing import NamedTuple

from factcheck.model.constraint import Atom, Clause, Constraint, Rounded

Place = tuple[int, int]
"""A constraint by its number, and which of its readings."""


class Tie(NamedTuple):
    """Two sides of one value: an expression is at most that, or at least that, by rounded figures.

    ``below`` and ``above`` are the readings with such a figure, in order. ``bases`` are for those
    with a multiple that this is one of zero: then any number of times is as true as another.
    """

    at_most: Atom
    at_least: Atom
    below: tuple[Place, ...]
    above: tuple[Place, ...]
    bases: Mapping[Place, Atom]

    @property
    def apart(self) -> Clause:
        """That the expression is not that value."""
        return ((self.at_most.strict,), (self.at_least.strict,))


def rounded(constraint: Constraint) -> list[Rounded]:
    """Return the rounded figures of a constraint, in all of its readings."""
    return [one for reading in constraint.readings for one in reading.rounded]


def ties(constraints: Sequence[Constraint]) -> tuple[Tie, ...]:
    """Return the values in which figures of some constraints only touch, in order."""
    figures: dict[object, list[tuple[Place, Rounded]]] = {}
    for number, constraint in enumerate(constraints):
        for place, reading in enumerate(constraint.readings):
            for one in reading.rounded:
                figures.setdefault(one.expression, []).append(((number, place), one))
    return tuple(chain.from_iterable(_touching(same) for same in figures.values() if len(same) > 1))


def _touching(figures: Sequence[tuple[Place, Rounded]]) -> Iterator[Tie]:
    """Yield the ties among figures for one expression."""
    below: dict[Fraction, list[tuple[Place, Rounded]]] = {}
    above: dict[Fraction, list[tuple[Place, Rounded]]] = {}
    for place, figure in figures:
        below.setdefault(figure.high, []).append((place, figure))
        above.setdefault(figure.low, []).append((place, figure))
    for end, lower in below.items():
        upper = above.get(end)
        if upper:
            ours, theirs = (
                tuple(dict.fromkeys(place for place, _ in some)) for some in (lower, upper)
            )
            bases = {place: one.base for place, one in (*lower, *upper) if one.base is not None}
            yield Tie(lower[0][1].at_most, upper[0][1].at_least, ours, theirs, bases)


def certain(tie: Tie, constraints: Sequence[Constraint]) -> tuple[list[int], list[int]]:
    """Return the constraints that are on one side of a tie in any case, by their numbers."""
    below, above = (
        [
            place[0]
            for place in side
            if len(constraints[place[0]].readings) == 1 and place not in tie.bases
        ]
        for side in (tie.below, tie.above)
    )
    return below, above


def kept_apart(constraints: tuple[Constraint, ...], found: Sequence[Tie]) -> tuple[Constraint, ...]:
    """Return constraints of which no two readings on both sides of a tie can be true.

    Each side holds a variable of the tie to another value, a multiple unless its base is zero.
    Where all that meet have one reading, they contradict each other and are left as they are.
    """
    further: dict[Place, list[Clause]] = {}
    for tie in found:
        if sum(map(len, certain(tie, constraints))) == len(tie.below) + len(tie.above):
            continue
        variable = _variable_of(tie)
        for places, atom in (
            (tie.below, Atom((((variable,), 1),), "<=")),
            (tie.above, Atom((((), 1), ((variable,), -1)), "<=")),
        ):
            for place in places:
                base = tie.bases.get(place)
                clause = ((atom,),) if base is None else ((atom,), (base,))
                further.setdefault(place, []).append(clause)
    numbers = {number for number, _ in further}
    return tuple(
        _with_clauses(constraint, number, further) if number in numbers else constraint
        for number, constraint in enumerate(constraints)
    )


def _variable_of(tie: Tie) -> str:
    """Return the name of the variable of a tie, the same in every system."""
    terms = (f"{factor} {'*'.join(monomial)}".rstrip() for monomial, factor in tie.at_most.terms)
    return f"\N{MIDDLE DOT}side of {', '.join(terms)}"


def _with_clauses(
    constraint: Constraint, number: int, further: Mapping[Place, Sequence[Clause]]
) -> Constraint:
    """Return a constraint with further clauses in some of its readings."""
    added = [further.get((number, place), ()) for place in range(len(constraint.readings))]
    readings = tuple(
        reading._replace(
            atoms=(*reading.atoms, *(clause[0][0] for clause in clauses if len(clause) == 1)),
            clauses=(*reading.clauses, *(clause for clause in clauses if len(clause) > 1)),
        )
        for reading, clauses in zip(constraint.readings, added, strict=True)
    )
    variables = (
        name for clauses in added for clause in clauses for name in clause[0][0].variables()
    )
    auxiliary = tuple(dict.fromkeys((*constraint.auxiliary, *variables)))
    return constraint._replace(readings=readings, auxiliary=auxiliary)
