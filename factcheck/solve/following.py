"""Strict bounds that are met exactly, found by following figures back from quantity to quantity."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, product
from math import prod
from typing import NamedTuple

from factcheck.model.constraint import Atom, Constraint
from factcheck.rational import ZERO, Rational
from factcheck.solve.problem import Problem

DEPTH, WIDTH, COMBINATIONS = 4, 12, 128
"""How many steps a bound is followed back, how many ways to a bound are kept, and how many of them are combined."""


class Way(NamedTuple):
    """A bound of a variable or a sum, whether it is strict, and the constraints that it follows from, a bit for each."""

    value: Rational
    strict: bool
    because: int


class Following:
    """Looks for sets of constraints of which one has a strict bound that the others meet exactly.

    Each bound of a variable comes from one atom and bounds of its other variables. A bound that can be met only by
    solving several equations at once is not found; where the constraints form a tree there are none of these. ``is_exhaustive`` turns false
    where something was not looked into. ``encode`` tells a constraint of the problem as it is to be taken.
    """

    def __init__(
        self, problem: Problem, encode: Callable[[Constraint], Constraint], depth: int, width: int = WIDTH
    ) -> None:
        self.problem = problem
        self.constraints = problem.constraints
        self.encode = encode
        self.depth, self.width, self.combinations = depth, width, COMBINATIONS * width // WIDTH
        self.encoded: dict[int, list[Atom]] = {}
        self.touching: dict[str, list[int]] = {}
        for number, constraint in enumerate(self.constraints):
            for name in constraint.quantities:
                self.touching.setdefault(name, []).append(number)
        self.bounding: dict[tuple[str, int], list[tuple[int, Atom, int]]] = {}
        self.known: dict[tuple[str, int, int], Sequence[Way]] = {}
        self.is_exhaustive = True

    def candidates(self, strict: Sequence[int]) -> list[Problem]:
        """Parts of the problem in which one of some constraints has a strict bound that may be met exactly."""
        found: dict[int, None] = {}
        for number in strict:
            for atom in self.atoms(number):
                if atom.relation == "<":
                    for way in self.sums(number, atom, "", self.depth, 1):
                        if way.value == 0:
                            found[way.because] = None
        return [self.part(because) for because in found]

    def part(self, because: int) -> Problem:
        """The problem of some constraints alone, as they are to be taken."""
        firm = len(self.problem.firm)
        chosen = [number for number in range(len(self.constraints)) if because >> number & 1]
        taken = [self.encode(self.constraints[number]) for number in chosen]
        definitions = sum(number < firm for number in chosen)
        return self.problem.having(taken[definitions:], taken[:definitions])

    def atoms(self, number: int) -> list[Atom]:
        """The linear atoms of a constraint, whatever its readings."""
        if number not in self.encoded:
            encoded = self.encode(self.constraints[number])
            self.touching.update((name, [number]) for name in encoded.auxiliary)
            readings = encoded.readings
            atoms = list(dict.fromkeys(atom for reading in readings for atom in reading.all_atoms))
            self.encoded[number] = [atom for atom in atoms if atom.is_linear]
            if len(readings) > 1 or readings[0].clauses or len(self.encoded[number]) < len(atoms):
                self.is_exhaustive = False
        return self.encoded[number]

    def sums(self, number: int, atom: Atom, but: str, depth: int, direction: int) -> Iterator[Way]:
        """How small the terms of an atom can be together, one variable left out; ``direction`` -1 for its negative."""
        constant, own = ZERO, 1 << number
        parts: list[list[tuple[Rational, bool, int]]] = []
        for monomial, factor in atom.terms:
            signed = factor * direction
            if not monomial:
                constant = Rational(signed)
            elif monomial[0] != but:
                ways = self.ways(monomial[0], -1 if signed > 0 else 1, depth - 1)
                parts.append(
                    [(signed * value, strict, because) for value, strict, because in ways if not because & own]
                )
        is_strict = atom.relation == "<"
        if len(parts) == 1:
            for value, strict, because in parts[0]:
                yield Way(constant + value, is_strict or strict, own | because)
            return
        if prod(map(len, parts)) > self.combinations:
            self.is_exhaustive = False
        for chosen in islice(product(*parts), self.combinations):
            total, strict, because = constant, is_strict, own
            for one in chosen:
                total, strict, because = total + one[0], strict or one[1], because | one[2]
            yield Way(total, strict, because)

    def ways(self, variable: str, direction: int, depth: int) -> Sequence[Way]:
        """Upper (1) or lower (-1) bounds of a variable."""
        if depth < 0:
            self.is_exhaustive = False
            return ()
        key = variable, direction, depth
        if key not in self.known:
            self.known[key] = ()
            self.known[key] = list(self._ways(*key))
        return self.known[key]

    def _ways(self, variable: str, direction: int, depth: int) -> Iterator[Way]:
        symbol = self.problem.symbols.get(variable)
        if direction < 0 and symbol is not None and symbol.is_nonnegative:
            yield Way(ZERO, strict=False, because=0)
        if (variable, direction) not in self.bounding:
            self.bounding[variable, direction] = sorted(
                (
                    (number, atom, factor)
                    for number in self.touching[variable]
                    for atom in self.atoms(number)
                    for monomial, factor in atom.terms
                    if monomial == (variable,) and (atom.relation == "=" or (factor > 0) == (direction > 0))
                ),
                key=lambda one: len(one[1].terms),
            )
        seen: set[Way] = set()
        for number, atom, factor in self.bounding[variable, direction]:
            turned = 1 if (factor > 0) == (direction > 0) else -1
            for value, strict, because in self.sums(number, atom, variable, depth, turned):
                way = Way(-value / (factor * turned), strict, because)
                if way not in seen:
                    seen.add(way)
                    yield way
                if len(seen) >= self.width:
                    # From here on one way of each kind will do.
                    self.is_exhaustive = False
                    break
