"""The repairs by one figure that resolve a knot."""

from collections.abc import Iterator

from factcheck.explain.repair.settings import Settings
from factcheck.explain.repair.shared import shared_figures, shared_repairs
from factcheck.explain.repair.single import repairs
from factcheck.model.conflict import Knot
from factcheck.model.explanation import Repair
from factcheck.solve import Budget


def knot_repairs(knot: Knot, settings: Settings, budget: Budget) -> Iterator[Repair]:
    """Yield repairs of the leading conflict, suspects first.

    Only of statements whose change alone resolves the knot, and of figures whose change does in all
    statements that share them. None with which something else that was read with its figure does
    not hold.
    """
    shared = [one for one in shared_figures(knot, settings) if one.mends(knot)]
    for figure in shared:
        yield from shared_repairs(figure, knot, settings, budget)
    for name in knot.culprits:
        left_out = {start for figure in shared for start in figure.places.get(name, ())}
        setting = settings.setting_for(name, knot, budget)
        for repair in repairs(settings.assertions[name], setting, settings.restate, left_out):
            if _holds_beside(repair, settings, knot, budget):
                yield repair


def _holds_beside(repair: Repair, settings: Settings, knot: Knot, budget: Budget) -> bool:
    """Whether what else was read with the figure of a repair holds with the new one, too.

    The rise that a text prints beside a percentage stays what the levels make it.
    """
    for other in settings.read_beside(repair.statement):
        assert other.comparison
        text = other.comparison.text.value
        changed = settings.restate(other, text.replace(repair.now, repair.then, 1))
        if (
            repair.now in text
            and changed
            and not settings.setting_for(other.id, knot, budget).agrees(changed)
        ):
            return False
    return True
