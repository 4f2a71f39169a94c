"""Figures for the same expression that only touch: 10 and 11 have nothing in common but 10.5.

Nobody rounds 10.5 to both. So what one figure holds at most, and another at least, is not what the
expression is.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from factcheck.model.constraint import Atom, Clause, Constraint, Rounded

Place = tuple[int, int]
"""A constraint by its number, and which of its readings."""


class Tie(NamedTuple):
    """Two sides of one value: an expression is at most that, or at least that, by rounded figures.

    ``below`` and ``above`` are the readings with such a figure, in order.
    """

    at_most: Atom
    at_least: Atom
    below: tuple[Place, ...]
    above: tuple[Place, ...]

    @property
    def apart(self) -> Clause:
        """That the expression is not that value."""
        return ((self.at_most.strict,), (self.at_least.strict,))


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
    below: dict[Atom, list[Place]] = {}
    above: dict[Atom, list[Place]] = {}
    for place, figure in figures:
        below.setdefault(figure.at_most, []).append(place)
        above.setdefault(figure.at_least, []).append(place)
    for at_most, places in below.items():
        at_least = at_most.reversed
        if at_least in above:
            sides = (tuple(dict.fromkeys(some)) for some in (places, above[at_least]))
            yield Tie(at_most, at_least, *sides)


def certain(tie: Tie, constraints: Sequence[Constraint]) -> tuple[list[int], list[int]]:
    """Return the constraints that are on one side of a tie in any case, by their numbers."""
    below, above = (
        [number for number, _ in side if len(constraints[number].readings) == 1]
        for side in (tie.below, tie.above)
    )
    return below, above


def kept_apart(constraints: tuple[Constraint, ...], found: Sequence[Tie]) -> tuple[Constraint, ...]:
    """Return constraints of which no two readings on both sides of a tie can be true.

    Each side holds a variable of the tie to another value. Where all that meet have one reading,
    they contradict each other and are left as they are.
    """
    further: dict[Place, list[Atom]] = {}
    for tie in found:
        if sum(map(len, certain(tie, constraints))) == len(tie.below) + len(tie.above):
            continue
        variable = _variable_of(tie)
        for places, atom in (
            (tie.below, Atom((((variable,), 1),), "<=")),
            (tie.above, Atom((((), 1), ((variable,), -1)), "<=")),
        ):
            for place in places:
                further.setdefault(place, []).append(atom)
    numbers = {number for number, _ in further}
    return tuple(
        _with_atoms(constraint, number, further) if number in numbers else constraint
        for number, constraint in enumerate(constraints)
    )


def _variable_of(tie: Tie) -> str:
    """Return the name of the variable of a tie, the same in every system."""
    terms = (f"{factor} {'*'.join(monomial)}".rstrip() for monomial, factor in tie.at_most.terms)
    return f"\N{MIDDLE DOT}side of {', '.join(terms)}"


def _with_atoms(
    constraint: Constraint, number: int, further: Mapping[Place, Sequence[Atom]]
) -> Constraint:
    """Return a constraint with further atoms in some of its readings."""
    added = [further.get((number, place), ()) for place in range(len(constraint.readings))]
    readings = tuple(
        reading._replace(atoms=(*reading.atoms, *atoms))
        for reading, atoms in zip(constraint.readings, added, strict=True)
    )
    variables = (name for atoms in added for atom in atoms for name in atom.variables())
    auxiliary = tuple(dict.fromkeys((*constraint.auxiliary, *variables)))
    return constraint._replace(readings=readings, auxiliary=auxiliary)
