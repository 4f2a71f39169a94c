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
    statements that share them.
    """
    shared = [one for one in shared_figures(knot, settings) if one.mends(knot)]
    for figure in shared:
        yield from shared_repairs(figure, knot, settings, budget)
    for name in knot.culprits:
        left_out = {start for figure in shared for start in figure.places.get(name, ())}
        setting = settings.setting_for(name, knot, budget)
        yield from repairs(settings.assertions[name], setting, settings.restate, left_out)
