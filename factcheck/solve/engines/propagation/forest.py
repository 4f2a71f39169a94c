"""Quantities and statements that form a tree: every question about them answered in two passes, exactly."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property

from factcheck.model.constraint import Atom
from factcheck.model.interval import Interval
from factcheck.rational import ZERO, Rational, plain
from factcheck.solve.engines.propagation.boxes import Box, Domain, Joint, Row
from factcheck.solve.engines.propagation.forms import Form, Forms, sums
from factcheck.solve.system import System

TRIED = 20
"""How many values are tried for each variable on average before a search for a solution in whole numbers is given up."""


class Tree:
    """The variables of a system whose constraints join them without a cycle, each with all that the constraints leave it.

    Intervals are passed from the leaves to a root and back, as beliefs are in Pearl's polytree algorithm ("Probabilistic Reasoning in
    Intelligent Systems", 1988, chapter 4). A constraint that bounds one linear form from both sides by two that never
    cross lets through exactly what each of the two lets through, so that every end is right but for what ``is_exact`` tells.
    ``is_contradictory`` is always certain. ``is_whole`` is false where a choice between alternatives was left out,
    ``has_chosen`` is true where one was made that another constraint, left out, may have decided. ``split`` are the constraints that are more than one linear form.
    """

    def __init__(self, names: Sequence[str], joints: Sequence[Joint], domains: Mapping[str, Domain]) -> None:
        self.domains = domains
        self.roots: list[str] = []
        self.root_of: dict[str, str] = {}
        self.order: list[tuple[Joint, str]] = []
        self.touching: dict[str, list[Joint]] = {}
        self.is_acyclic = self._orient(names, joints)
        self.is_contradictory = self.is_acyclic and not self._pass()
        self.is_whole = True
        self.has_chosen = False
        self.split = {joint.owner.split("\n")[0] for joint in joints if "\n" in joint.owner}

    def _orient(self, names: Iterable[str], joints: Sequence[Joint]) -> bool:
        """Put the joints in order, from the roots out; whether no variable is reached twice."""
        touching = self.touching
        for joint in joints:
            for name in joint.variables:
                touching.setdefault(name, []).append(joint)
        for root in names:
            if root in self.root_of:
                continue
            self.roots.append(root)
            waiting = [(root, "")]
            for parent, came_from in waiting:
                if parent in self.root_of:
                    return False
                self.root_of[parent] = root
                for joint in touching.get(parent, ()):
                    if joint.owner != came_from:
                        self.order.append((joint, parent))
                        waiting += [(name, joint.owner) for name in joint.variables if name != parent]
        return True

    def _pass(self) -> bool:
        """From the leaves to the roots and back; false where nothing is left of some variable."""
        domains = self.domains
        told: list[dict[str, Box]] = []
        for joint, parent in reversed(self.order):
            boxes = {name: self.incoming(joint, name) for name in joint.variables if name != parent}
            if any(box.is_empty for box in boxes.values()):
                return False
            domains[parent].narrow(joint.project(boxes, (parent,))[parent], joint.owner)
            told.append(boxes)
        if any(domains[root].is_empty for root in self.roots):
            return False
        for (joint, parent), boxes in zip(self.order, reversed(told), strict=True):
            children = list(boxes)
            boxes[parent] = self.incoming(joint, parent)
            for name, box in joint.project(boxes, children).items():
                domains[name].narrow(box, joint.owner)
        return not any(domain.is_empty for domain in domains.values())

    def incoming(self, joint: Joint, name: str) -> Box:
        """What a joint is told of a variable by all others, and what it says of the variable alone."""
        domain = self.domains[name]
        box = domain.box(joint.owner)
        for mine, own in joint.own:
            if mine == name:
                box = box.within(own.whole() if domain.integer else own)
        return box

    def box(self, name: str) -> Box:
        """All that is known of a variable."""
        return self.domains[name].box()

    def values(self, name: str, without: str | None = None) -> Interval:
        """All values that a variable can have, or could have without one of the constraints."""
        low, high, low_open, high_open = self.domains[name].box(without)
        return Interval(None if low is None else plain(low), None if high is None else plain(high), low_open, high_open)

    @cached_property
    def is_exact(self) -> bool:
        """Whether every end is reached, or approached where it is open: whole numbers and strict forms may prevent that."""
        return self.is_whole and all(self._reaches_its_ends(joint) for joint, _ in self.order)

    def _reaches_its_ends(self, joint: Joint) -> bool:
        """Whether variables that lie at their ends, or at any whole number between, leave room for the others."""
        whole = [name for name in joint.variables if self.domains[name].integer]
        if joint.is_equation:
            return joint.is_exact_among(whole)
        if len(joint.rows) == 1:
            return True
        strict = sum(row.strict for row in joint.rows)
        if strict:
            boxes = {name: self.box(name) for name in joint.variables}
            if not any(row._replace(strict=True).must_hold(boxes) for row in sums(*joint.rows)):
                return False
        return not whole or (
            len(joint.variables) == 2 and strict < 2 and all(self._has_room(joint, name) for name in whole)  # noqa: PLR2004
        )

    def _has_room(self, joint: Joint, name: str) -> bool:
        """Whether for each value of the other of two variables the joint leaves an interval of at least 1."""
        (other,) = (variable for variable in joint.variables if variable != name)
        low, high, _, _ = self.box(other)
        if low is None:
            return False
        ends = [
            joint.project({other: Box(value, value)}, (name,))[name]
            for value in (low, low + 1 if high is None else high)
        ]
        first, last = (1 if end.low is None or end.high is None else end.high - end.low for end in ends)
        return first >= 1 and last >= (first if high is None else 1)

    def witness(self) -> dict[str, Fraction] | None:
        """A value for each variable, in gmpy2's numbers; ``None`` where whole numbers left no choice and trying for a while did not help.

        Values are chosen from the roots out. Where nothing is left for a variable, another value is tried for the last one before it that
        bears on it, and all that came between is chosen anew (backjumping; Gaschnig, "Performance measurement and analysis of certain search algorithms", 1979).
        """
        if not self.is_whole:
            return None
        steps = list(self._from_the_roots_out())
        place_of = {name: place for place, (_, name) in enumerate(steps)}
        boxes = {name: self.box(name) for name in self.domains}
        choices: list[Iterator[Rational]] = []
        place = tried = 0
        while place < len(steps):
            joint, name = steps[place]
            if place == len(choices):
                box = boxes[name].within(joint.project(boxes, (name,))[name]) if joint else boxes[name]
                choices.append(self.domains[name].choices(box))
            value = next(choices[place], None)
            tried += 1
            if value is not None:
                boxes[name] = Box(value, value)
                place += 1
                continue
            before = [place_of[other] for other in joint.variables if place_of[other] < place] if joint else []
            if not before or tried > TRIED * len(steps):
                return None
            for _, other in steps[max(before) + 1 : place + 1]:
                boxes[other] = self.box(other)
            place = max(before)
            del choices[place + 1 :]
        return {name: box.low or ZERO for name, box in boxes.items()}

    def _from_the_roots_out(self) -> Iterator[tuple[Joint | None, str]]:
        """Every variable behind those that bear on it, with the joint that they share."""
        below: dict[str, list[Joint]] = {}
        for joint, parent in self.order:
            below.setdefault(parent, []).append(joint)
        for root in self.roots:
            waiting: list[tuple[Joint | None, str]] = [(None, root)]
            while waiting:
                yield (step := waiting.pop())
                for joint in below.get(step[1], ()):
                    waiting += [(joint, name) for name in reversed(joint.variables) if name != step[1]]


def grow(system: System, forms: Forms | None = None) -> Tree | None:
    """The tree that the constraints of a system form; ``None`` where they form none, or say more than linear forms do.

    Clauses are left out at first; of those that have one alternative left then, that alternative joins in. ``forms`` keeps from call to call
    what the same constraints say.
    """
    forms = forms or Forms(system.symbols)
    parts = [forms.of(constraint) for constraint in system.constraints]
    tree = _grown(system, parts)
    if tree is None or tree.is_contradictory:
        return tree
    has_clauses = has_chosen = False
    for place, constraint in enumerate(system.constraints):
        chosen: list[Atom] = []
        for clause in constraint.readings[0].clauses:
            left = [alternative for alternative in clause if all(_may_hold(atom, tree) for atom in alternative)]
            if len(left) != 1:
                tree.is_contradictory, tree.is_whole = not left, False
                return tree
            chosen += [atom for atom in left[0] if not _must_hold(atom, tree, constraint.id)]
            has_clauses = True
            has_chosen = has_chosen or any(
                all(_might_hold(atom, tree, constraint.id) for atom in alternative)
                for alternative in clause
                if alternative is not left[0]
            )
        if chosen:
            parts[place] = forms.read(constraint, chosen)
    grown = _grown(system, parts) if has_clauses else tree
    if grown is not None:
        grown.has_chosen = has_chosen
    return grown


def _grown(system: System, parts: Sequence[Form | None]) -> Tree | None:
    """The tree of what constraints say."""
    domains: dict[str, Domain] = {}
    for name in system.quantities:
        symbol = system.symbols[name]
        domains[name] = Domain(integer=symbol.integer, nonnegative=symbol.is_nonnegative)
    joints: list[Joint] = []
    for constraint, form in zip(system.constraints, parts, strict=True):
        if form is None:
            return None
        for name in constraint.auxiliary:
            domains[name] = Domain(integer=False, nonnegative=False)
        for name, box in form.own:
            domains[name].narrow(box, constraint.id)
        joints += form.joints
    tree = Tree(tuple(domains), joints, domains)
    return tree if tree.is_acyclic else None


def _may_hold(atom: Atom, tree: Tree) -> bool:
    if not atom.is_linear:
        return True
    row, boxes = Row.of(atom), {name: tree.box(name) for name in atom.variables()}
    return row.may_hold(boxes) and (atom.relation != "=" or row.turned().may_hold(boxes))


def _might_hold(atom: Atom, tree: Tree, owner: str) -> bool:
    """Whether an atom of a constraint might be true if one of the other constraints were not there."""
    if not atom.is_linear:
        return True
    row = Row.of(atom)
    return _might(tree, owner, (row, row.turned()) if atom.relation == "=" else (row,))


def _must_hold(atom: Atom, tree: Tree, owner: str) -> bool:
    """Whether an atom of a constraint is true whatever other constraint is not there."""
    if atom.relation == "=" or not atom.is_linear:
        return False
    return not _might(tree, owner, (Row.of(atom).denied(),))


def _might(tree: Tree, owner: str, rows: Sequence[Row]) -> bool:
    """Whether rows of a constraint might all be true without what it says itself and without any one of the others.

    A constraint farther off bears on a variable only by way of one that is near.
    """
    domains = {name: tree.domains[name] for name, _ in rows[0].terms}
    others = {other for domain in domains.values() for other in domain.owners}
    for other in others | {owner}:
        boxes = {name: domain.loose({owner, other}) for name, domain in domains.items()}
        if all(row.may_hold(boxes) for row in rows):
            return True
    return False
