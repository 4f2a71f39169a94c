"""What becomes of a forest's variables when one of its constraints says more than it does."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.model.interval import Interval
from factcheck.solve.engines.propagation.edges import NOWHERE
from factcheck.solve.engines.propagation.forest import Forest
from factcheck.solve.engines.propagation.forms import Form


class Narrowing(NamedTuple):
    """What is left of a variable, and the constraint by way of which it became less."""

    way: str
    box: Interval


Narrowed = Mapping[str, Narrowing]
"""The variables whose box shrank."""

NOTHING: Narrowed = {}


def narrow(forest: Forest, owner: str, form: Form) -> Narrowed:
    """Return the variables that a narrower form of a constraint reaches, the nearest first.

    The constraint must be one edge of the forest, or none. Where it leaves nothing on a way, those
    further on are left nothing; among whole numbers it may leave more than there is.
    """
    reached: dict[str, Narrowing] = {}

    def reach(name: str, way: str, box: Interval) -> None:
        box = box.whole() if forest.domains[name].integer else box
        reached[name] = Narrowing(way, box.meet(reached[name].box) if name in reached else box)

    for edge in form.edges:
        boxes = {name: forest.incoming(edge, name) for name in edge.variables}
        for name, box in edge.project(boxes, edge.variables).items():
            reach(name, owner, box)
    for name, box in form.own:
        reach(name, owner, box)
    waiting = list(reached)
    for name in waiting:
        way, box = reached[name]
        for edge in forest.order.touching.get(name, ()):
            before = forest.incoming(edge, name)
            after = before.meet(box)
            if edge.owner == way or after == before:
                continue
            others = [other for other in edge.variables if other != name]
            boxes = {other: forest.incoming(edge, other) for other in others}
            boxes[name] = after
            if after.is_empty:
                remaining: Mapping[str, Interval] = dict.fromkeys(others, NOWHERE)
            else:
                remaining = edge.project(boxes, others)
            for other, found in remaining.items():
                reach(other, edge.owner, found)
            waiting += others
    return reached
