"""Strict bounds that are met exactly, found by following figures back from quantity to quantity."""

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
"""How many steps a bound is followed back, how many ways to a bound are kept, and how many of them are combined."""

VARIED = 50
"""Of longer sums only the first so many parts are tried in more than one way."""

FOLLOWING = 8
"""Steps that a bound found from others counts: about 4 µs."""

Way = tuple[Rational, int]
"""A bound of a variable or a sum, and the constraints that it follows from, a bit for each."""


class Link(NamedTuple):
    """How an atom bounds a variable: by a constant and multiples of bounds of others, each with 1 for its upper bound and -1 for its lower.

    ``own`` is the bit of its constraint.
    """

    own: int
    constant: Rational
    others: Sequence[tuple[Rational, str, int]]

    def total(self, chosen: Sequence[Way]) -> Way:
        """The bound that comes of one of each of the others, their factors in them already."""
        because, value, _ = self
        for more, needed in chosen:
            value, because = value + more, because | needed
        return value, because


def link(number: int, atom: Atom, variable: str, direction: int) -> Link:
    """How a linear atom bounds a variable from above (``direction`` 1) or below (-1); with no variable, the sum of its terms."""
    factors = {monomial[0] if monomial else None: factor for monomial, factor in atom.terms}
    constant = factors.pop(None, 0)
    divisor = -factors.pop(variable) if variable else 1
    others = [
        (Rational(factor, divisor), name, direction if (factor > 0) == (divisor > 0) else -direction)
        for name, factor in factors.items()
        if name
    ]
    return Link(1 << number, Rational(constant, divisor), others)


class Following:
    """Looks for sets of constraints of which one has a strict bound that the others meet exactly.

    Each bound of a variable comes from one atom and bounds of its other variables. A bound that can be met only by
    solving several equations at once is not found; where the constraints form a tree there are none of these. ``is_exhaustive`` turns false
    where something was not looked into. ``encode`` tells a constraint of the system as it is to be taken.
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
        self.known: dict[tuple[str, int, int, int], Sequence[Way]] = {}
        self.is_exhaustive = True

    def candidates(self, strict: Sequence[int]) -> list[System]:
        """Parts of the system in which one of some constraints has a strict bound that may be met exactly."""
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
        """The system of some constraints alone, as they are to be taken."""
        firm = len(self.system.firm)
        chosen = [number for number in range(len(self.constraints)) if because >> number & 1]
        taken = [self.encode(self.constraints[number]) for number in chosen]
        definitions = sum(number < firm for number in chosen)
        return self.system.having(taken[definitions:], taken[:definitions])

    def atoms(self, number: int) -> list[Atom]:
        """The linear atoms of a constraint, whatever its readings."""
        if number not in self.encoded:
            self.budget.spend(ENCODING)
            encoded = self.encode(self.constraints[number])
            for name in encoded.auxiliary:
                self.touching[name] = [number]
            first, *others = encoded.readings
            atoms = list(first.atoms)
            if others or first.clauses:
                atoms = list(dict.fromkeys(atom for reading in encoded.readings for atom in reading.all_atoms))
                self.is_exhaustive = False
            self.encoded[number] = linear = [atom for atom in atoms if atom.is_linear]
            self.is_exhaustive = self.is_exhaustive and len(linear) == len(atoms)
        return self.encoded[number]

    def ways(self, variable: str, direction: int, depth: int, but: int) -> Sequence[Way]:
        """Upper (1) or lower (-1) bounds of a variable that do not come from one of the constraints."""
        key = variable, direction, depth, but
        if key not in self.known:
            self.known[key] = self._ways(variable, direction, depth, but)
        return self.known[key]

    def _ways(self, variable: str, direction: int, depth: int, but: int) -> list[Way]:
        links = [one for one in self.links(variable, direction) if one.own != but]
        if links and depth < 0:
            self.is_exhaustive = False
            links = []
        self.budget.spend(FOLLOWING * (1 + len(links)))
        # From each link in turn, so that the first ways of every one are among those that are kept.
        turns = zip_longest(*(self.sums(one, depth) for one in links))
        found = list(islice((way for turn in turns for way in turn if way), self.width + 1))
        if len(found) > self.width:
            self.is_exhaustive = False
            del found[self.width :]
        symbol = self.system.symbols.get(variable)
        if direction < 0 and symbol is not None and symbol.is_nonnegative:
            found.append((ZERO, 0))
        return found

    def links(self, variable: str, direction: int) -> list[Link]:
        """What bounds a variable from a side, the shortest first."""
        key = variable, direction
        if key not in self.bounding:
            links = [
                link(number, atom, variable, direction)
                for number in self.touching[variable]
                for atom in self.atoms(number)
                for monomial, factor in atom.terms
                if monomial == (variable,) and (atom.relation == "=" or (factor > 0) == (direction > 0))
            ]
            self.bounding[key] = sorted(links, key=lambda one: len(one.others))
        return self.bounding[key]

    def sums(self, one: Link, depth: int) -> Iterable[Way]:
        """What a link makes of the bounds of the others; no constraint is needed twice."""
        own, constant, others = one
        if not others:
            return [(constant, own)]
        parts = [
            [
                (factor * value, because)
                for value, because in self.ways(name, direction, depth - 1, own)
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
    """Up to so many choices of a place in each of several lists, those first that are early in all of them.

    Of very many lists only the first ones are varied.
    """
    varied, rest = lengths[:VARIED], (0,) * len(lengths[VARIED:])
    if not all(lengths):
        return ()
    totals = range(sum(varied) - len(varied) + 1)
    return [(*places, *rest) for places in islice(chain.from_iterable(_adding_up(one, varied) for one in totals), most)]


def _adding_up(total: int, lengths: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Every choice of a place in each of several lists that adds up to a total."""
    if not lengths:
        yield ()
        return
    room = sum(lengths[1:]) - len(lengths[1:])
    for place in range(max(0, total - room), min(total, lengths[0] - 1) + 1):
        for places in _adding_up(total - place, lengths[1:]):
            yield (place, *places)
