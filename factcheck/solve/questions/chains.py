"""Strict bounds that other constraints meet exactly, found by chains of bounds between them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice, zip_longest
from math import prod
from typing import NamedTuple

from factcheck.model.constraint import Atom, Constraint
from factcheck.rational import ZERO, Rational
from factcheck.solve.budget import ENCODING, Budget, SpentError
from factcheck.solve.system import System

DEPTH, WIDTH, COMBINATIONS = 4, 20, 200
"""How long a chain may be, how many bounds of a variable are kept, and how many combinations of
the bounds of a sum's parts are tried."""

VARIED = 50
"""Of longer sums only the first so many parts are tried in more than one way."""

FOLLOWING = 8
"""Steps that a bound found from others counts: about 4 µs."""

Derived = tuple[Rational, int]
"""A bound of a variable or a sum, and the constraints that it follows from, a bit for each."""


class Link(NamedTuple):
    """How an atom bounds a variable: by a constant and multiples of bounds of others.

    ``own`` is the bit of its constraint; of the others each has 1 for its upper bound and -1 for
    its lower one.
    """

    own: int
    constant: Rational
    others: Sequence[tuple[Rational, str, int]]

    def total(self, chosen: Sequence[Derived]) -> Derived:
        """Return the bound that one of each of the others makes, their factors in them already."""
        because, value, _ = self
        for more, needed in chosen:
            value, because = value + more, because | needed
        return value, because


def link(number: int, atom: Atom, variable: str, direction: int) -> Link:
    """Return how a linear atom bounds a variable from above (``direction`` 1) or below (-1).

    Without a variable, how it bounds the sum of its terms.
    """
    factors = {monomial[0] if monomial else None: factor for monomial, factor in atom.terms}
    constant = factors.pop(None, 0)
    divisor = -factors.pop(variable) if variable else 1
    others = [
        (
            Rational(factor, divisor),
            name,
            direction if (factor > 0) == (divisor > 0) else -direction,
        )
        for name, factor in factors.items()
        if name
    ]
    return Link(1 << number, Rational(constant, divisor), others)


class BoundChains:
    """Looks for sets of constraints of which one has a strict bound that the others meet exactly.

    Each bound of a variable comes from one atom and bounds of its other variables. A bound that
    can be met only by solving several equations at once is not found; where the constraints form a
    forest there are none of these. ``is_exhaustive`` turns false where something was not looked
    into. ``encode`` gives a constraint of the system as it is to be taken.
    """

    def __init__(
        self,
        system: System,
        encode: Callable[[Constraint], Constraint],
        budget: Budget,
        depth: int,
        width: int = WIDTH,
    ) -> None:
        self.system = system
        self.budget = budget
        self.constraints = system.constraints
        self.encode = encode
        self.depth, self.width, self.combinations = depth, width, COMBINATIONS * width // WIDTH
        self.encoded: dict[int, list[Atom]] = {}
        self.touching: dict[str, list[int]] = {}
        for number, constraint in enumerate(self.constraints):
            for name in constraint.quantities:
                self.touching.setdefault(name, []).append(number)
        self.bounding: dict[tuple[str, int], list[Link]] = {}
        self.known: dict[tuple[str, int, int, int], Sequence[Derived]] = {}
        self.is_exhaustive = True

    def candidates(self, strict: Sequence[int]) -> list[System]:
        """Return the parts of the system in which a strict bound may be met exactly.

        ``strict`` are the constraints whose bounds are asked about.
        """
        found: dict[int, None] = {}
        try:
            for number in strict:
                for atom in self.atoms(number):
                    if atom.relation == "<":
                        lowest = self.sums(link(number, atom, "", -1), self.depth)
                        found.update((because, None) for value, because in lowest if not value)
        except SpentError:
            self.is_exhaustive = False
        return [self.part(because) for because in found]

    def part(self, because: int) -> System:
        """Return the system of some constraints alone, as they are to be taken."""
        firm = len(self.system.firm)
        chosen = [number for number in range(len(self.constraints)) if because >> number & 1]
        taken = [self.encode(self.constraints[number]) for number in chosen]
        definitions = sum(number < firm for number in chosen)
        return self.system.having(taken[definitions:], taken[:definitions])

    def atoms(self, number: int) -> list[Atom]:
        """Return the linear atoms of a constraint, whatever its readings."""
        if number not in self.encoded:
            self.budget.spend(ENCODING)
            encoded = self.encode(self.constraints[number])
            for name in encoded.auxiliary:
                self.touching[name] = [number]
            first, *others = encoded.readings
            atoms = list(first.atoms)
            if others or first.clauses:
                atoms = list(
                    dict.fromkeys(
                        atom for reading in encoded.readings for atom in reading.all_atoms
                    )
                )
                self.is_exhaustive = False
            self.encoded[number] = linear = [atom for atom in atoms if atom.is_linear]
            self.is_exhaustive = self.is_exhaustive and len(linear) == len(atoms)
        return self.encoded[number]

    def bounds(self, variable: str, direction: int, depth: int, but: int) -> Sequence[Derived]:
        """Return upper (1) or lower (-1) bounds of a variable, but those from one constraint."""
        key = variable, direction, depth, but
        if key not in self.known:
            self.known[key] = self._bounds(variable, direction, depth, but)
        return self.known[key]

    def _bounds(self, variable: str, direction: int, depth: int, but: int) -> list[Derived]:
        links = [one for one in self.links(variable, direction) if one.own != but]
        if links and depth < 0:
            self.is_exhaustive = False
            links = []
        self.budget.spend(FOLLOWING * (1 + len(links)))
        # From each link in turn, so that the first bounds of every one are kept.
        turns = zip_longest(*(self.sums(one, depth) for one in links))
        found = list(islice((one for turn in turns for one in turn if one), self.width + 1))
        if len(found) > self.width:
            self.is_exhaustive = False
            del found[self.width :]
        symbol = self.system.symbols.get(variable)
        if direction < 0 and symbol is not None and symbol.is_nonnegative:
            found.append((ZERO, 0))
        return found

    def links(self, variable: str, direction: int) -> list[Link]:
        """Return what bounds a variable from a side, the shortest first."""
        key = variable, direction
        if key not in self.bounding:
            links = [
                link(number, atom, variable, direction)
                for number in self.touching[variable]
                for atom in self.atoms(number)
                for monomial, factor in atom.terms
                if monomial == (variable,)
                and (atom.relation == "=" or (factor > 0) == (direction > 0))
            ]
            self.bounding[key] = sorted(links, key=lambda one: len(one.others))
        return self.bounding[key]

    def sums(self, one: Link, depth: int) -> Iterable[Derived]:
        """Return the bounds that a link makes of those of the others, no constraint used twice."""
        own, constant, others = one
        if not others:
            return [(constant, own)]
        parts = [
            [
                (factor * value, because)
                for value, because in self.bounds(name, direction, depth - 1, own)
                if not because & own
            ]
            for factor, name, direction in others
        ]
        if len(parts) == 1:
            return [(constant + value, own | because) for value, because in parts[0]]
        lengths = tuple(map(len, parts))
        self.budget.spend(FOLLOWING * min(prod(lengths), self.combinations))
        if prod(lengths) > self.combinations:
            self.is_exhaustive = False
        return (
            one.total([part[place] for part, place in zip(parts, places, strict=True)])
            for places in _fairly(lengths, self.combinations)
        )


@lru_cache(1000)
def _fairly(lengths: tuple[int, ...], most: int) -> Sequence[tuple[int, ...]]:
    """Return up to so many choices of a place in each of several lists.

    Those come first that are early in all lists; of very many lists only the first ones vary.
    """
    varied, rest = lengths[:VARIED], (0,) * len(lengths[VARIED:])
    if not all(lengths):
        return ()
    totals = range(sum(varied) - len(varied) + 1)
    return [
        (*places, *rest)
        for places in islice(chain.from_iterable(_adding_up(one, varied) for one in totals), most)
    ]


def _adding_up(total: int, lengths: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Yield every choice of a place in each of several lists that adds up to a total."""
    if not lengths:
        yield ()
        return
    room = sum(lengths[1:]) - len(lengths[1:])
    for place in range(max(0, total - room), min(total, lengths[0] - 1) + 1):
        for places in _adding_up(total - place, lengths[1:]):
            yield (place, *places)
