"""What the constraints of a forest leave without one of them, for each by the same two passes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from factcheck.model.interval import Interval
from factcheck.solve.engines.propagation.building import propagate
from factcheck.solve.engines.propagation.edges import NOWHERE, Edge
from factcheck.solve.engines.propagation.forest import Forest
from factcheck.solve.engines.propagation.forms import Form, Forms
from factcheck.solve.system import System


class Rest(NamedTuple):
    """What is left where one constraint is left out: nothing connects its variables any more.

    ``boxes`` are those of its variables that others mention, ``is_contradictory``: these already
    cannot all hold.
    """

    boxes: Mapping[str, Interval]
    is_contradictory: bool

    def admits(self, form: Form) -> bool | None:
        """Whether another constraint can hold instead; ``None`` where the boxes do not tell."""
        if self.is_contradictory:
            return False
        names = form.variables
        if not names <= self.boxes.keys():
            return None
        if not form.may_hold({name: self.boxes[name] for name in names}):
            return False
        return True if form.is_told_by_its_rows() else None


class LeaveOneOut:
    """A forest that tells what its constraints leave without any one of them.

    It goes on where nothing is left of a variable, since leaving out what bounds that may help.
    """

    def __init__(self, system: System, forest: Forest, forms: Forms) -> None:
        """Pass intervals on in a forest of linear forms that it is exact with, in any box."""
        self._forest = forest
        self._forms = {one.id: forms.form_of(one) for one in system.constraints}
        self._mentions = Counter(name for one in system.constraints for name in one.quantities)
        if forest.is_contradictory:
            _pass_on(forest)

    def without(self, owner: str) -> Rest | None:
        """Return what the others leave; ``None`` where the constraint is no single edge or box."""
        form = self._forms.get(owner)
        if form is None:
            return None
        names = form.variables
        if len(form.edges) > 1 or len(names) != (len(form.edges[0].variables) if form.edges else 1):
            return None
        domains, order = self._forest.domains, self._forest.order
        boxes = {name: domains[name].box(owner) for name in names if self._mentions[name] > 1}
        touched = {order.root_of[name] for name in names}
        is_contradictory = any(box.is_empty for box in boxes.values()) or any(
            domains[root].is_empty for root in order.roots if root not in touched
        )
        return Rest(boxes, is_contradictory)


def leave_one_out(system: System, forms: Forms) -> LeaveOneOut | None:
    """Return what tells what constraints leave without any one of them.

    ``None`` where they form no forest, and where the boxes of one need not be exact: because of
    whole numbers, clauses, strict bounds of a form from both sides, or figures that only touch.
    """
    if system.ties or system.whole:
        return None
    if any(reading.clauses for one in system.constraints for reading in one.readings):
        return None
    forest = propagate(system, forms)
    if forest is None or not all(edge.is_told_by_its_rows(()) for edge, _ in forest.order.steps):
        return None
    return LeaveOneOut(system, forest, forms)


def _pass_on(forest: Forest) -> None:
    """Pass intervals from the leaves to the roots and back, and nothing behind an empty one."""
    for edge, parent in reversed(forest.order.steps):
        _project(forest, edge, [name for name in edge.variables if name != parent], (parent,))
    for edge, parent in forest.order.steps:
        _project(forest, edge, edge.variables, [name for name in edge.variables if name != parent])


def _project(forest: Forest, edge: Edge, names: Iterable[str], targets: Iterable[str]) -> None:
    """Narrow some variables of an edge to what it leaves them, given the boxes of others."""
    boxes = {name: forest.incoming(edge, name) for name in names}
    empty = {name for name, box in boxes.items() if box.is_empty}
    for name, box in edge.project(boxes, targets).items():
        forest.domains[name].narrow(NOWHERE if empty - {name} else box, edge.owner)
