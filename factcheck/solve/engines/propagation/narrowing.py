"""What becomes of a tree's variables when one of its constraints is held to less than it says."""

from collections.abc import Mapping

from factcheck.solve.engines.propagation.boxes import NOWHERE, Box
from factcheck.solve.engines.propagation.forest import Tree
from factcheck.solve.engines.propagation.forms import Form

Reached = Mapping[str, tuple[str, Box]]
"""Variables that are left less: the constraint by way of which each is reached, and what that one now leaves it."""

NOTHING: Reached = {}


def held(tree: Tree, owner: str, form: Form) -> Reached:
    """The variables that a narrower form of a constraint reaches, from the nearest outwards, as far as it changes anything.

    The constraint must be one joint of the tree, or none. Where it leaves nothing on a way, those further on are left nothing;
    among whole numbers it may leave more than there is.
    """
    reached: dict[str, tuple[str, Box]] = {}

    def reach(name: str, way: str, box: Box) -> None:
        box = box.whole() if tree.domains[name].integer else box
        reached[name] = way, box.within(reached[name][1]) if name in reached else box

    for joint in form.joints:
        boxes = {name: tree.incoming(joint, name) for name in joint.variables}
        for name, box in joint.project(boxes, joint.variables).items():
            reach(name, owner, box)
    for name, box in form.own:
        reach(name, owner, box)
    waiting = list(reached)
    for name in waiting:
        way, box = reached[name]
        for joint in tree.touching.get(name, ()):
            before = tree.incoming(joint, name)
            after = before.within(box)
            if joint.owner == way or after == before:
                continue
            others = [other for other in joint.variables if other != name]
            boxes = {other: tree.incoming(joint, other) for other in others}
            boxes[name] = after
            left = dict.fromkeys(others, NOWHERE) if after.is_empty else joint.project(boxes, others)
            for other, found in left.items():
                reach(other, joint.owner, found)
            waiting += others
    return reached
