"""Figures that a text prints twice over: changed together with what was worked out from them.

Whoever has a total wrong has its percentage wrong as well.
"""

from collections.abc import Iterator

from factcheck.explain.repair.joint import distance
from factcheck.explain.repair.resolving import beside, holds_beside
from factcheck.explain.repair.settings import Settings
from factcheck.explain.repair.single import repairs
from factcheck.model.conflict import Knot
from factcheck.model.explanation import Repair
from factcheck.model.expression import Assertion, literals, names
from factcheck.solve import Budget

MOST = 2
"""So many percentages are changed with a figure that they were worked out from, at most."""


def repairs_worked_out(
    knot: Knot, settings: Settings, budget: Budget
) -> tuple[tuple[Repair, ...], ...]:
    """Return the change of a read figure with those of the percentages that were worked out of it.

    The one that moves its figures least, if any.
    """
    found = [
        (repair, *further)
        for name in knot.culprits
        if any(settings.read_beside(name))
        for repair in repairs(
            settings.assertions[name], settings.setting_for(name, knot, budget), settings.restate
        )
        if (further := [*_further(repair, knot, settings, budget)])
    ]
    return (min(found, key=distance),) if found else ()


def _further(repair: Repair, knot: Knot, settings: Settings, budget: Budget) -> Iterator[Repair]:
    """Yield the repairs of what a repaired figure clashes with; none where not all have one."""
    told: list[Repair] = []
    for other, changed in beside(repair.statement, repair.now, repair.then, settings):
        if changed is None:
            return
        if settings.setting_for(other.id, knot, budget).agrees(changed):
            continue
        mended = next(_percentage_repairs(changed, knot, settings, budget), None)
        if mended is None or len(told) == MOST:
            return
        told.append(mended)
    yield from told


def _percentage_repairs(
    changed: Assertion, knot: Knot, settings: Settings, budget: Budget
) -> Iterator[Repair]:
    """Yield the repairs of percentages beside a changed statement that agree with it."""
    for name in settings.component(changed.id).assertions:
        one = settings.assertions[name]
        if one.claim is None or one.comparison is None or len({*names(one.comparison)}) == 1:
            continue
        if not any(literal.unit.name == "%" for literal in literals(one.comparison)):
            continue
        setting = settings.setting_for(name, knot, budget, {changed.id: changed})
        for repair in repairs(one, setting, settings.restate):
            if holds_beside(name, repair.now, repair.then, settings, knot, budget):
                yield repair
