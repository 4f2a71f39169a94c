"""Conflicts that only the strictness of a bound makes: 4.5 and 0.5 are not *more than* 5."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from math import prod

from factcheck.constrain import as_exact, constrain
from factcheck.model.conflict import Conflict
from factcheck.model.constraint import Atom, Constraint
from factcheck.model.expression import Assertion, Comparison, Literal, Relation, in_evaluation_order
from factcheck.model.solution import Verdict
from factcheck.solve.conflicts import conflicts
from factcheck.solve.decide import decide
from factcheck.solve.limits import Limits
from factcheck.solve.problem import Problem
from factcheck.solve.tableau import Rational

SMALL = 6
"""Up to so many claims every combination is looked into where following figures from quantity to quantity may miss one."""

DEPTH, WIDTH, COMBINATIONS = 4, 6, 64
"""How many steps a bound is followed back, how many ways to a bound are kept, and how many of them are combined."""


def boundaries(problem: Problem, assertions: Mapping[str, Assertion], limits: Limits) -> tuple[list[Conflict], bool]:
    """The minimal sets that only a strict bound makes contradictory once every figure is taken as exact; and whether
    these are certainly all.

    They are consistent as read, and consistent again with every strict bound made non-strict.
    """  # noqa: D205 - one sentence
    strict = {one.id for one in problem.constraints if _has_strict_limit(assertions[one.id])}
    if not strict:
        return [], True
    exact = _encoded(problem, assertions, closed=False)
    following = _Following(exact, strict)
    names = following.candidates()
    complete = following.is_exhaustive
    if complete or len(problem.claims) > SMALL:
        parts = [exact.having([claim for claim in exact.claims if claim.id in chosen]) for chosen in names]
    else:
        parts, complete = _consistent_parts(exact, _encoded(problem, assertions, closed=True), limits)
    found: set[Conflict] = set()
    for part in parts:
        if decide(part, limits)[0] is not Verdict.CONTRADICTORY:
            continue
        clashes = conflicts(part, limits)
        if clashes is None:
            complete = False
            continue
        complete = complete and clashes.complete
        found.update(one for one in clashes.sets if _is_strictness_alone(one, problem, assertions, limits))
    return sorted(found, key=lambda conflict: (len(conflict.statements), conflict.statements)), complete


def _is_strictness_alone(
    conflict: Conflict, problem: Problem, assertions: Mapping[str, Assertion], limits: Limits
) -> bool:
    """Whether a conflict among exact figures is none as read, and none with its strict bounds made non-strict."""
    as_read = problem.having([claim for claim in problem.claims if claim.id in conflict.statements])
    return bool(conflict.statements) and all(
        decide(one, limits)[0] is Verdict.CONSISTENT for one in (as_read, _encoded(as_read, assertions, closed=True))
    )


def _encoded(problem: Problem, assertions: Mapping[str, Assertion], *, closed: bool) -> Problem:
    """The problem with every figure taken as exact; what was exact already is left as it is."""

    def encode(constraints: Sequence[Constraint]) -> list[Constraint]:
        return [
            constrain(assertions[one.id], problem.symbols, as_exact, closed=closed)
            if closed or any(literal.taken != literal.exact for literal in _literals(assertions[one.id]))
            else one
            for one in constraints
        ]

    return problem.having(encode(problem.claims), encode(problem.firm))


def _literals(assertion: Assertion) -> Iterator[Literal]:
    for comparison in _comparisons(assertion):
        for side in (comparison.left, comparison.right):
            yield from (node for node in in_evaluation_order(side) if isinstance(node, Literal))


def _comparisons(assertion: Assertion) -> Iterator[Comparison]:
    for alternative in assertion.alternatives:
        yield from alternative.comparisons


def _has_strict_limit(assertion: Assertion) -> bool:
    """Whether it says less or more than something, by its relation or a hedge."""
    return any(
        comparison.relation in (Relation.LESS, Relation.GREATER) for comparison in _comparisons(assertion)
    ) or any(literal.taken.low_open or literal.taken.high_open for literal in _literals(assertion))


def _consistent_parts(exact: Problem, weak: Problem, limits: Limits) -> tuple[list[Problem], bool]:
    """The exact problem cut down to each of the maximal sets of claims that are consistent when non-strict.

    Every boundary lies in one of them.
    """
    if decide(exact, limits)[0] is not Verdict.CONTRADICTORY:
        return [], True
    if decide(weak, limits)[0] is not Verdict.CONTRADICTORY:
        return [exact], True
    clashes = conflicts(weak, limits)
    if clashes is None:
        return [], False
    kept = ([claim for claim in exact.claims if claim.id not in correction] for correction in clashes.corrections)
    return [exact.having(claims) for claims in kept], clashes.complete


def _is_tree(problem: Problem) -> bool:
    """Whether constraints and the quantities they join form a graph without cycles, each saying one thing of them."""
    joining = [constraint for constraint in problem.constraints if len(constraint.quantities) > 1]
    edges = sum(len(constraint.quantities) for constraint in joining)
    nodes = len(joining) + len({name for constraint in joining for name in constraint.quantities})
    plain = all(len(one.readings) == 1 and not one.readings[0].clauses for one in problem.constraints)
    linear = all(atom.is_linear for one in problem.constraints for atom in one.readings[0].atoms)
    whole = any(problem.symbols[name].integer for name in problem.quantities)
    return plain and linear and not whole and (not joining or edges < nodes)


@dataclass(frozen=True, slots=True)
class _Way:
    """A bound of a variable, whether it is strict, and the constraints that it follows from."""

    value: Rational
    strict: bool
    because: frozenset[str]


class _Following:
    """Looks for strict bounds that are met exactly, following figures back from quantity to quantity.

    Each bound of a variable comes from one atom and bounds of its other variables. A bound that can be met only by
    solving several equations at once is not found; where the constraints form a tree there are none of these, and
    ``is_exhaustive`` says that none was missed for want of room either. ``strict`` are the constraints with strict limits of their own.
    """

    def __init__(self, problem: Problem, strict: Collection[str]) -> None:
        self.strict = strict
        self.claims = {claim.id for claim in problem.claims}
        self.atoms: list[tuple[str, Atom]] = [("", sign) for sign in problem.signs]
        for constraint in problem.constraints:
            for atom in {atom: None for reading in constraint.readings for atom in reading.all_atoms}:
                if atom.is_linear:
                    self.atoms.append((constraint.id, atom))
        self.by_variable: dict[tuple[str, int], list[tuple[str, Atom, int]]] = {}
        for name, atom in self.atoms:
            for monomial, factor in atom.terms:
                if monomial:
                    for direction in (1, -1) if atom.relation == "=" else (1 if factor > 0 else -1,):
                        self.by_variable.setdefault((monomial[0], direction), []).append((name, atom, factor))
        self.known: dict[tuple[str, int, int], list[_Way]] = {}
        self.is_exhaustive = _is_tree(problem)

    def candidates(self) -> list[frozenset[str]]:
        """Sets of claims that may meet a strict bound exactly, each to be confirmed."""
        found: dict[frozenset[str], None] = {}
        for name, atom in self.atoms:
            if atom.relation == "<" and name in self.strict:
                for way in self.sums(name, atom, "", DEPTH):
                    if way.value == 0:
                        found[frozenset(way.because & self.claims)] = None
        return list(found)

    def sums(self, name: str, atom: Atom, but: str, depth: int, direction: int = 1) -> Iterator[_Way]:
        """How small the terms of an atom can be together, one variable left out; ``direction`` -1 for its negative."""
        constant = Rational(0)
        parts: list[list[tuple[int, _Way]]] = []
        for monomial, factor in atom.terms:
            signed = factor * direction
            if not monomial:
                constant = Rational(signed)
            elif monomial[0] != but:
                ways = self.ways(monomial[0], -1 if signed > 0 else 1, depth - 1)
                parts.append([(signed, way) for way in ways if name not in way.because])
        if prod(map(len, parts)) > COMBINATIONS:
            self.is_exhaustive = False
        for chosen in islice(product(*parts), COMBINATIONS):
            because = frozenset({name}).union(*(way.because for _, way in chosen))
            total = sum((signed * way.value for signed, way in chosen), constant)
            yield _Way(total, atom.relation == "<" or any(way.strict for _, way in chosen), because - {""})

    def ways(self, variable: str, direction: int, depth: int) -> list[_Way]:
        """Upper (1) or lower (-1) bounds of a variable."""
        if depth < 0:
            self.is_exhaustive = False
            return []
        key = variable, direction, depth
        if key not in self.known:
            self.known[key] = []
            found: dict[_Way, None] = {}
            atoms = sorted(self.by_variable.get((variable, direction), ()), key=lambda one: len(one[1].terms))
            for name, atom, factor in atoms:
                turned = 1 if (factor > 0) == (direction > 0) else -1
                for way in self.sums(name, atom, variable, depth, turned):
                    found[_Way(-way.value / (factor * turned), way.strict, way.because)] = None
                    if len(found) >= WIDTH:
                        self.is_exhaustive = False
                        break
            self.known[key] = list(found)
        return self.known[key]
