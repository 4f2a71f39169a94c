"""Variables and constraints that form a forest: each question about them in two passes, exactly."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum, auto
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from factcheck.model.interval import Interval
from factcheck.rational import ZERO, Rational, plain_interval
from factcheck.solve.engines.propagation.domains import Domain
from factcheck.solve.engines.propagation.edges import Edge
from factcheck.solve.engines.propagation.forms import Form, sums
from factcheck.solve.system import Answer, Reason, Sat, Unknown, Unsat

TRIED = 20
"""So many values are tried for each variable on average before a search for a solution in whole
numbers is given up: what needs more is left to branch and bound."""


class Order(NamedTuple):
    """The edges from the roots out, each with the variable nearest to its root.

    ``touching`` are the edges of each variable.
    """

    steps: Sequence[tuple[Edge, str]]
    roots: Sequence[str]
    root_of: Mapping[str, str]
    touching: Mapping[str, Sequence[Edge]]


class Clauses(StrEnum):
    """What became of the clauses of a system."""

    DECIDED = (
        auto()
    )  # there is none, or each has one alternative left whatever constraint is left out
    CHOSEN = auto()  # an alternative was chosen that another constraint may have decided
    OPEN = auto()  # one has several alternatives left, and is not in the forest


class Forest:
    """The variables of a system whose constraints join them without a cycle.

    Each variable has all that the constraints leave it. Intervals are passed from the leaves to a
    root and back, as beliefs are in Pearl's polytree algorithm ("Probabilistic Reasoning in
    Intelligent Systems", 1988, chapter 4). A constraint that bounds one linear form from both
    sides by two that never cross lets through exactly what each of the two lets through, so that
    every end is right but for what ``is_exact`` says. ``is_contradictory`` is always certain.
    """

    def __init__(self, ids: frozenset[str], order: Order, domains: Mapping[str, Domain]) -> None:
        self.domains = domains
        self.order = order
        self.clauses = Clauses.DECIDED
        self._ids = ids
        owners = (edge.owner for edge, _ in order.steps)
        # Constraints of several edges: what is left without one of them is not known.
        self._split = {owner.split("\n")[0] for owner in owners if "\n" in owner}
        self.is_contradictory = not self._pass()

    def _pass(self) -> bool:
        """From the leaves to the roots and back; false where nothing is left of some variable."""
        domains = self.domains
        sent: list[dict[str, Interval]] = []
        for edge, parent in reversed(self.order.steps):
            boxes = {name: self.incoming(edge, name) for name in edge.variables if name != parent}
            if any(box.is_empty for box in boxes.values()):
                return False
            domains[parent].narrow(edge.project(boxes, (parent,))[parent], edge.owner)
            sent.append(boxes)
        if any(domains[root].is_empty for root in self.order.roots):
            return False
        for (edge, parent), boxes in zip(self.order.steps, reversed(sent), strict=True):
            children = list(boxes)
            boxes[parent] = self.incoming(edge, parent)
            for name, box in edge.project(boxes, children).items():
                domains[name].narrow(box, edge.owner)
        return not any(domain.is_empty for domain in domains.values())

    def incoming(self, edge: Edge, name: str) -> Interval:
        """Return what all other edges leave a variable of one, and what that says of it alone."""
        domain = self.domains[name]
        box = domain.box(edge.owner)
        for mine, own in edge.own:
            if mine == name:
                box = box.meet(own.whole() if domain.integer else own)
        return box

    def box(self, name: str) -> Interval:
        """Return all that is known of a variable, in gmpy2's numbers."""
        return self.domains[name].box()

    def values(self, name: str) -> Interval:
        """Return all values that a variable can have."""
        return plain_interval(self.domains[name].box())

    def is_told(self, without: str | None = None) -> bool:
        """Whether the boxes are all that the constraints leave, or all but one of them."""
        if self.clauses is Clauses.OPEN or without in self._split:
            return False
        return without is None or self.clauses is Clauses.DECIDED

    @cached_property
    def is_exact(self) -> bool:
        """Whether every end is reached, or approached where it is open.

        Whole numbers and strict forms may prevent that, and clauses that are still open.
        """
        return self.clauses is not Clauses.OPEN and all(
            self._reaches_its_ends(edge) for edge, _ in self.order.steps
        )

    def _reaches_its_ends(self, edge: Edge) -> bool:
        """Whether variables at their ends, or at whole numbers between, leave the others room."""
        whole = [name for name in edge.variables if self.domains[name].integer]
        if edge.is_equation:
            return edge.is_exact_among(whole)
        if len(edge.rows) == 1:
            return True
        strict = sum(row.strict for row in edge.rows)
        if strict:
            boxes = {name: self.box(name) for name in edge.variables}
            if not any(row._replace(strict=True).must_hold(boxes) for row in sums(*edge.rows)):
                return False
        return not whole or (
            len(edge.variables) == 2  # noqa: PLR2004 - a pair
            and strict < 2  # noqa: PLR2004 - both
            and all(self._has_room(edge, name) for name in whole)
        )

    def _has_room(self, edge: Edge, name: str) -> bool:
        """Whether each value of the other of two variables leaves an interval of at least 1."""
        (other,) = (variable for variable in edge.variables if variable != name)
        low, high, _, _ = self.box(other)
        if low is None:
            return False
        ends = [
            edge.project({other: Interval(value, value)}, (name,))[name]
            for value in (low, low + 1 if high is None else high)
        ]
        first, last = (
            1 if end.low is None or end.high is None else end.high - end.low for end in ends
        )
        return first >= 1 and last >= (first if high is None else 1)

    def admits(self, form: Form) -> bool | None:
        """Whether one more constraint can hold as well; ``None`` where the boxes do not tell.

        They tell where it bounds one variable, or joins several of which no two were connected.
        """
        if self.is_contradictory:
            return False
        names = form.variables
        if not names <= self.domains.keys():
            return None
        whole = {name for name in names if self.domains[name].integer}
        if not form.may_hold({name: self.box(name) for name in names}, whole):
            return False
        is_apart = len({self.order.root_of[name] for name in names}) == len(names)
        return True if is_apart and self.is_exact and form.is_told_by_its_rows(whole) else None

    def decide(self, *, want_witness: bool = True) -> Answer:
        """Return whether all constraints can hold; with values where these are wanted."""
        if self.is_contradictory:
            return Unsat(self._ids)
        if not want_witness and self.is_exact:
            return Sat()
        witness = None if self.clauses is Clauses.OPEN else self._witness()
        return Unknown(Reason.CYCLES) if witness is None else Sat(witness)

    def _witness(self) -> dict[str, Fraction] | None:
        """Return a value for each variable, in gmpy2's numbers.

        ``None`` where whole numbers left no choice and trying for a while did not help.

        Values are chosen from the roots out. Where nothing is left for a variable, another value
        is tried for the last one before it that bears on it, and all that came between is chosen
        anew (backjumping; Gaschnig, "Performance measurement and analysis of certain search
        algorithms", 1979).
        """
        steps = list(self._from_the_roots_out())
        place_of = {name: place for place, (_, name) in enumerate(steps)}
        last_of = _last_places(steps, place_of)
        boxes = {name: self.box(name) for name in self.domains}
        choices: list[Iterator[Rational]] = []
        place = tried = 0
        while place < len(steps):
            edge, name = steps[place]
            if place == len(choices):
                is_last = place == last_of.get(edge and edge.owner)
                box = _left(boxes, edge, name, is_last=is_last)
                choices.append(self.domains[name].choices(box))
            value = next(choices[place], None)
            tried += 1
            if value is not None:
                boxes[name] = Interval(value, value)
                place += 1
                continue
            variables = edge.variables if edge else ()
            before = [place_of[other] for other in variables if place_of[other] < place]
            if not before or tried > TRIED * len(steps):
                return None
            for _, other in steps[max(before) + 1 : place + 1]:
                boxes[other] = self.box(other)
            place = max(before)
            del choices[place + 1 :]
        return {name: box.low or ZERO for name, box in boxes.items()}

    def _from_the_roots_out(self) -> Iterator[tuple[Edge | None, str]]:
        """Yield every variable behind those that bear on it, with the edge that they share."""
        below: dict[str, list[Edge]] = {}
        for edge, parent in self.order.steps:
            below.setdefault(parent, []).append(edge)
        for root in self.order.roots:
            waiting: list[tuple[Edge | None, str]] = [(None, root)]
            while waiting:
                yield (step := waiting.pop())
                for edge in below.get(step[1], ()):
                    names = reversed(edge.variables)
                    waiting += [(edge, name) for name in names if name != step[1]]


def _last_places(
    steps: Sequence[tuple[Edge | None, str]], place_of: Mapping[str, int]
) -> dict[str | None, int]:
    """Return for each edge, by its owner, the place of the last of its variables."""
    edges = {edge.owner: edge for edge, _ in steps if edge}
    return {owner: max(map(place_of.__getitem__, edge.variables)) for owner, edge in edges.items()}


def _left(
    boxes: Mapping[str, Interval], edge: Edge | None, name: str, *, is_last: bool
) -> Interval:
    """Return what the values of others leave for a variable with which they share an edge.

    One with a single value need not ask while others of the edge are still to be chosen.
    """
    box = boxes[name]
    if edge is None or (box.is_point and not is_last):
        return box
    return box.meet(edge.project(boxes, (name,))[name])
