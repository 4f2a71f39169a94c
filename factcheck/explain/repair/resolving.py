"""The repairs by one figure that resolve a knot."""

from collections.abc import Iterator

from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair.rewriting import NUMBER, edited
from factcheck.explain.repair.settings import Settings
from factcheck.explain.repair.shared import shared_figures, shared_repairs
from factcheck.explain.repair.single import repairs
from factcheck.model.conflict import Knot
from factcheck.model.explanation import Repair
from factcheck.model.expression import Assertion, literals
from factcheck.prose import without_rounding
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
            if holds_beside(repair.statement, repair.now, repair.then, settings, knot, budget):
                yield repair


def holds_beside(  # noqa: PLR0913, PLR0917 - a change, and what it is asked about
    statement: str, now: str, then: str, settings: Settings, knot: Knot, budget: Budget
) -> bool:
    """Whether what else was read with a figure of a statement holds with a new one, too.

    The rise that a text prints beside a percentage stays what the levels make it.
    """
    return all(
        changed is not None and settings.setting_for(other.id, knot, budget).agrees(changed)
        for other, changed in beside(statement, now, then, settings)
    )


def beside(
    statement: str, now: str, then: str, settings: Settings
) -> Iterator[tuple[Assertion, Assertion | None]]:
    """Yield what else was read with a figure of a statement, and the same with a new one.

    ``None`` where that cannot be said.
    """
    for other in settings.read_beside(statement):
        assert other.comparison
        text = other.comparison.text.value
        told = (
            (literal, _anew(written_as(literal, text), now, then))
            for literal in literals(other.comparison)
        )
        places = [(literal.start, literal.end, anew) for literal, anew in told if anew]
        if places:
            yield other, settings.restate(other, edited(text, *places))


def _anew(written: str, now: str, then: str) -> str:
    """Return what becomes of the same figure of a text, perhaps rounded otherwise; empty of others.

    As of a count that is exact beside its percentage, and like any figure in a sum.
    """
    if written == now:
        return then
    was, meant = without_rounding(now), without_rounding(then)
    if without_rounding(written) != was:
        return ""
    number = NUMBER.search(meant)
    is_same_unit = number and NUMBER.sub("", was) == NUMBER.sub("", meant)
    return NUMBER.sub(number[0], written, count=1) if number and is_same_unit else meant
