"""Which constraints of a forest cannot hold, for one subset of them after the other."""

from collections.abc import Collection, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from factcheck.model.interval import ANYTHING, Interval
from factcheck.model.symbol import Symbol
from factcheck.rational import ZERO
from factcheck.solve.engines.propagation.edges import Edge, Row
from factcheck.solve.engines.propagation.forms import Forms
from factcheck.solve.system import System


class _Justified(NamedTuple):
    """A box, and the constraints that its lower and its upper end follow from, a bit for each."""

    box: Interval
    low: int = 0
    high: int = 0

    def meet(self, box: Interval, because: int) -> "_Justified":
        """Return what is in a box as well that follows from some constraints."""
        low, high, low_open, high_open = both = self.box.meet(box)
        has_low = low == self.box.low and low_open == self.box.low_open
        has_high = high == self.box.high and high_open == self.box.high_open
        return _Justified(
            both, self.low if has_low else because, self.high if has_high else because
        )


class _Node:
    """A variable: what constraints say of it alone, and the edges that lead from it to the leaves.

    ``below`` has the bits of all constraints on the way to the leaves; ``known`` is what subsets
    of these leave of it.
    """

    def __init__(self, symbol: Symbol | None) -> None:
        self.integer = symbol is not None and symbol.integer
        has_sign = symbol is not None and symbol.is_nonnegative
        self.at_first = _Justified(Interval(ZERO, None) if has_sign else ANYTHING)
        self.own: list[tuple[int, Interval]] = []
        self.edges: list[tuple[int, Edge]] = []
        self.below = 0
        self.known: dict[int, _Justified] = {}


class SubsetPropagator:
    """Passes intervals from the leaves to the roots, for any subset of the constraints of a system.

    A branch is worked out once for all subsets that have the same constraints in it. Subsets are
    bit sets: ``bits`` has the bit of every constraint. ``exact`` are those that propagation
    decides exactly: linear forms that close no cycle, without a clause, or a whole number that
    asks for more. ``size`` is the number of variables.
    """

    def __init__(self, system: System, forms: Forms) -> None:
        self.bits = {
            constraint.id: 1 << place for place, constraint in enumerate(system.constraints)
        }
        self.exact = 0
        self._nodes = {name: _Node(system.symbols[name]) for name in system.quantities}
        touching: dict[str, list[tuple[int, Edge]]] = {}
        for constraint in system.constraints:
            for name in constraint.auxiliary:
                self._nodes.setdefault(name, _Node(None))
            form = forms.form_of(constraint)
            if form is None:
                continue
            bit = self.bits[constraint.id]
            for name, box in form.own:
                node = self._nodes[name]
                node.own.append((bit, box.whole() if node.integer else box))
            for edge in form.edges:
                for name in edge.variables:
                    touching.setdefault(name, []).append((bit, edge))
            if not constraint.readings[0].clauses and all(
                edge.is_told_by_its_rows(system.whole) for edge in form.edges
            ):
                self.exact |= bit
        self._order = self._ordered(touching)
        self.size = len(self._order)

    def _ordered(self, touching: Mapping[str, Sequence[tuple[int, Edge]]]) -> list[_Node]:
        """Let edges lead from the roots to the leaves, but for those that would close a cycle.

        Returns all variables, the leaves first.
        """
        order: list[_Node] = []
        reached: set[str] = set()
        used: set[str] = set()
        for root in self._nodes:
            waiting = [] if root in reached else [root]
            reached.update(waiting)
            for parent in waiting:
                order.append(self._nodes[parent])
                for bit, edge in touching.get(parent, ()):
                    if edge.owner in used:
                        continue
                    used.add(edge.owner)
                    others = [name for name in edge.variables if name != parent]
                    if reached.isdisjoint(others):
                        self._nodes[parent].edges.append((bit, edge))
                        reached.update(others)
                        waiting += others
                    else:
                        self.exact &= ~bit
        order.reverse()
        for node in order:
            for bit, _ in node.own:
                node.below |= bit
            for bit, edge in node.edges:
                node.below |= bit
                for name in edge.variables:
                    node.below |= self._nodes[name].below
        return order

    def subset(self, ids: Collection[str]) -> int:
        """Return the bits of some constraints."""
        return reduce(or_, map(self.bits.__getitem__, ids), 0)

    def ids(self, subset: int) -> frozenset[str]:
        """Return the constraints of some bits."""
        return frozenset(name for name, bit in self.bits.items() if subset & bit)

    def clash(self, subset: int) -> int:
        """Return some constraints of a subset that cannot hold together.

        None where there may be a solution; there is one where all of them are ``exact``.
        """
        for node in self._order:
            branch = subset & node.below
            known = node.known.get(branch)
            if known is None:
                known = node.known[branch] = self._narrowed(node, branch)
            if known.box.is_empty:
                return known.low | known.high
        return 0

    def _narrowed(self, node: _Node, branch: int) -> _Justified:
        """Return what constraints below a variable leave of it; that of those below is known."""
        found = node.at_first
        for bit, box in node.own:
            if bit & branch:
                found = found.meet(box, bit)
        for bit, edge in node.edges:
            if bit & branch:
                for row in edge.rows:
                    box, because = self._passed(row, node, branch)
                    found = found.meet(box.whole() if node.integer else box, bit | because)
        return found

    def _passed(self, row: Row, node: _Node, branch: int) -> tuple[Interval, int]:
        """Return what a row demands of a variable, and the constraints that this follows from."""
        total, is_open, because, divisor = row.constant, row.strict, 0, 1
        for name, factor in row.terms:
            other = self._nodes[name]
            if other is node:
                divisor = -factor
                continue
            (low, high, low_open, high_open), under, over = other.known[branch & other.below]
            end, end_open, needed = (
                (low, low_open, under) if factor > 0 else (high, high_open, over)
            )
            if end is None:
                return ANYTHING, 0
            total += factor * end
            is_open = is_open or end_open
            because |= needed
        end = total / divisor
        if divisor < 0:
            return Interval(None, end, high_open=is_open), because
        return Interval(end, None, is_open), because
