"""What is told beside a leading conflict so that its arithmetic speaks of figures that are stated.

Of 22, 12 and 6 votes the first two may be enough for a contradiction; told is 22 of 40.
"""

from collections.abc import Iterator

from factcheck.explain.repair import Settings
from factcheck.model.conflict import BOUNDARY, Conflict, Knot
from factcheck.model.expression import Assertion, Comparison, Literal, Name, names
from factcheck.model.relation import Relation


def giving(knot: Knot, settings: Settings) -> tuple[str, ...]:
    """Return the statements that give the quantities of a conflict's definitions a figure.

    Those that it does not state itself: one each, of its own sources before others. None where
    whole numbers or a scenario are needed, and none of a boundary.
    """
    leading = knot.leading
    if knot.rule == BOUNDARY or leading.whole or leading.scenario or not leading.statements:
        return ()
    claims = [settings.assertions[name] for name in leading.statements]
    sources = {one.claim.source for one in claims if one.claim}
    waiting = {*_defined(leading, settings)}.difference(map(_figure_for, claims))
    near = settings.component(leading.statements[0]).assertions
    others = [one for name in near if (one := settings.assertions[name]).claim]
    found: dict[str, str] = {}
    for one in sorted(others, key=lambda one: one.claim is None or one.claim.source not in sources):
        name = _figure_for(one)
        if name in waiting and one.claim and not one.claim.scenario:
            found.setdefault(name, one.id)
    return tuple(found.values())


def _defined(conflict: Conflict, settings: Settings) -> Iterator[str]:
    """Yield the quantities that the definitions of a conflict mention."""
    for definition in conflict.definitions:
        comparison = settings.assertions[definition].comparison
        if comparison:
            yield from names(comparison)


def _figure_for(assertion: Assertion) -> str:
    """Return the quantity that a statement gives a figure and nothing else; empty without one."""
    match assertion.comparison:
        case Comparison(left=Name(quantity=name), relation=Relation.EQUAL, right=Literal()):
            return name
        case Comparison(left=Literal(), relation=Relation.EQUAL, right=Name(quantity=name)):
            return name
    return ""
