"""Which of the constraints that form a tree cannot hold together, for one selection of them after the other."""

from collections.abc import Collection, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from factcheck.model.symbol import Symbol
from factcheck.rational import ZERO
from factcheck.solve.engines.propagation.boxes import ANYTHING, Box, Joint, Row
from factcheck.solve.engines.propagation.forms import Forms
from factcheck.solve.system import System


class Left(NamedTuple):
    """What is left of a variable, and the constraints that its lower and its upper end follow from, a bit for each."""

    box: Box
    low: int = 0
    high: int = 0

    def within(self, box: Box, because: int) -> "Left":
        """What a box leaves of it that follows from some constraints."""
        low, high, low_open, high_open = both = self.box.within(box)
        has_low = low == self.box.low and low_open == self.box.low_open
        has_high = high == self.box.high and high_open == self.box.high_open
        return Left(both, self.low if has_low else because, self.high if has_high else because)


class _Node:
    """A variable: what single constraints say of it, the joints that lead from it to the leaves, and all constraints ``below``."""

    def __init__(self, symbol: Symbol | None) -> None:
        self.integer = symbol is not None and symbol.integer
        self.at_first = Left(Box(ZERO, None) if symbol is not None and symbol.is_nonnegative else ANYTHING)
        self.own: list[tuple[int, Box]] = []
        self.joints: list[tuple[int, Joint]] = []
        self.below = 0
        self.known: dict[int, Left] = {}


class Branches:
    """The variables of a system from the leaves to the roots, and what selections of its constraints leave them from below.

    A branch is worked out once for all selections that have the same constraints in it. ``bits`` has the bit of every constraint;
    ``told`` are those that are told completely: linear forms that close no circle, without a clause or a whole number that asks for more.
    """

    def __init__(self, system: System, forms: Forms) -> None:
        self.bits = {constraint.id: 1 << number for number, constraint in enumerate(system.constraints)}
        self.told = 0
        self.nodes = {name: _Node(system.symbols[name]) for name in system.quantities}
        touching: dict[str, list[tuple[int, Joint]]] = {}
        for constraint in system.constraints:
            self.nodes.update({name: _Node(None) for name in constraint.auxiliary})
            form = forms.of(constraint)
            if form is None:
                continue
            bit = self.bits[constraint.id]
            for name, box in form.own:
                node = self.nodes[name]
                node.own.append((bit, box.whole() if node.integer else box))
            for joint in form.joints:
                for name in joint.variables:
                    touching.setdefault(name, []).append((bit, joint))
            if not constraint.readings[0].clauses and all(map(self._is_exact, form.joints)):
                self.told |= bit
        self.order = self._orient(touching)

    def _is_exact(self, joint: Joint) -> bool:
        """Whether each end that a joint lets through is reached, or approached where it is open, whatever the boxes."""
        whole = [name for name in joint.variables if self.nodes[name].integer]
        if joint.is_equation:
            return joint.is_exact_among(whole)
        return len(joint.rows) == 1 or not (whole or any(row.strict for row in joint.rows))

    def _orient(self, touching: Mapping[str, Sequence[tuple[int, Joint]]]) -> list[_Node]:
        """Let joints lead from the roots to the leaves, but for those that would close a circle; all variables, the leaves first."""
        order: list[_Node] = []
        reached: set[str] = set()
        used: set[str] = set()
        for root in self.nodes:
            waiting = [] if root in reached else [root]
            reached.update(waiting)
            for parent in waiting:
                order.append(self.nodes[parent])
                for bit, joint in touching.get(parent, ()):
                    if joint.owner in used:
                        continue
                    used.add(joint.owner)
                    others = [name for name in joint.variables if name != parent]
                    if reached.isdisjoint(others):
                        self.nodes[parent].joints.append((bit, joint))
                        reached.update(others)
                        waiting += others
                    else:
                        self.told &= ~bit
        order.reverse()
        for node in order:
            for bit, _ in node.own:
                node.below |= bit
            for bit, joint in node.joints:
                node.below |= bit
                for name in joint.variables:
                    node.below |= self.nodes[name].below
        return order

    def selection(self, ids: Collection[str]) -> int:
        """The bits of some constraints."""
        return reduce(or_, map(self.bits.__getitem__, ids), 0)

    def ids(self, selection: int) -> frozenset[str]:
        """The constraints of some bits."""
        return frozenset(name for name, bit in self.bits.items() if selection & bit)

    def clash(self, selection: int) -> int:
        """Some of the selected constraints that cannot hold together; none where there may be a solution, and is if all are ``told``."""
        for node in self.order:
            branch = selection & node.below
            left = node.known.get(branch)
            if left is None:
                left = node.known[branch] = self._left(node, branch)
            if left.box.is_empty:
                return left.low | left.high
        return 0

    def _left(self, node: _Node, branch: int) -> Left:
        """What the selected constraints below a variable leave of it, where that is known of all variables below."""
        left = node.at_first
        for bit, box in node.own:
            if bit & branch:
                left = left.within(box, bit)
        for bit, joint in node.joints:
            if bit & branch:
                for row in joint.rows:
                    box, because = self._passed(row, node, branch)
                    left = left.within(box.whole() if node.integer else box, bit | because)
        return left

    def _passed(self, row: Row, node: _Node, branch: int) -> tuple[Box, int]:
        """What a row demands of a variable, given what is left of its other ones, and what that follows from besides."""
        total, is_open, because, divisor = row.constant, row.strict, 0, 1
        for name, factor in row.terms:
            other = self.nodes[name]
            if other is node:
                divisor = -factor
                continue
            (low, high, low_open, high_open), under, over = other.known[branch & other.below]
            end, end_open, needed = (low, low_open, under) if factor > 0 else (high, high_open, over)
            if end is None:
                return ANYTHING, 0
            total += factor * end
            is_open = is_open or end_open
            because |= needed
        end = total / divisor
        return (Box(None, end, high_open=is_open) if divisor < 0 else Box(end, None, is_open)), because
