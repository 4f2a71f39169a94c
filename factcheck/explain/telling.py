"""The arithmetic of a leading conflict, with what else is told so that it speaks of stated figures.

Of 22, 12 and 6 votes the first two may be enough for a contradiction; told is 22 of 40.
"""

from collections.abc import Collection, Mapping, Sequence

from factcheck.constrain import Take
from factcheck.explain.arithmetic import derive_by_reading
from factcheck.explain.repair import Settings
from factcheck.model.conflict import BOUNDARY, Conflict, Knot
from factcheck.model.explanation import Explanation
from factcheck.model.expression import Assertion, Comparison, Literal, Name, names
from factcheck.model.relation import Relation
from factcheck.model.symbol import Symbol
from factcheck.solve import Budget, System, certify


def told(knot: Knot, settings: Settings, budget: Budget, take: Take) -> Explanation:
    """Return the arithmetic of a leading conflict, and whether it is certain without the solver.

    Raises:
        SpentError: where the budget ran out.
    """
    leading = members_of(knot.leading, settings.assertions)
    wider = _working_out(knot, settings), _giving(knot, settings)
    for further in dict.fromkeys((*filter(None, wider), ())):
        statements = [*leading, *(settings.assertions[name] for name in further)]
        system, symbols = _system_of(statements, knot, settings, take)
        derivation = derive_by_reading(statements, system, symbols, budget, take)
        if derivation is not None:
            # The arithmetic is a proof as good as a certificate, and the only one where quantities
            # are multiplied.
            claims = (name for name in further if settings.assertions[name].claim)
            shown = tuple(sorted({*knot.leading.statements, *claims})) if further else ()
            return Explanation(
                derivation.headline,
                derivation.lines,
                certified=True,
                axes=derivation.axes,
                shown=shown,
            )
    return Explanation(certified=certify(system, budget) is not None)


def members_of(conflict: Conflict, assertions: Mapping[str, Assertion]) -> list[Assertion]:
    """Return the definitions and statements of a conflict."""
    return [assertions[name] for name in (*conflict.definitions, *conflict.statements)]


def _system_of(
    assertions: Sequence[Assertion], knot: Knot, settings: Settings, take: Take
) -> tuple[System, Mapping[str, Symbol]]:
    """Return what the statements of a leading conflict mean together, and their quantities."""
    symbols = settings.symbols
    system = System(
        symbols, (), tuple(settings.encoded.constraint_of(one, take) for one in assertions)
    )
    if knot.leading.whole:
        return system, symbols
    system = system.continuous  # plain figures do, without a word on whole numbers
    return system, system.symbols if knot.rule == BOUNDARY else symbols


def _working_out(knot: Knot, settings: Settings) -> tuple[str, ...]:
    """Return a definition of what whole numbers alone rule out, and the statements it adds up.

    12 votes are 59.1 percent of no whole number, but told is that 12 and 7 make 19. None where a
    part has no figure, or another mistake of the knot is in it.
    """
    leading = knot.leading
    if not leading.whole or leading.scenario or not leading.statements:
        return ()
    near = _near(knot, settings)
    claims = [one for one in near if one.claim and not one.claim.scenario]
    given = {_figure_for(one): one.id for one in reversed(claims)}
    waiting = _without_figure(leading, settings)
    for one in near:
        parts = _parts(one, waiting)
        if parts and given.keys() >= {*parts}:
            further = (given[name] for name in parts)
            return (one.id, *(name for name in further if name not in leading.statements))
    return ()


def _parts(definition: Assertion, waiting: Collection[str]) -> tuple[str, ...]:
    """Return the quantities from which a definition works out one of those waiting; none else."""
    if definition.claim:
        return ()
    match definition.comparison:
        case Comparison(left=Name(quantity=name), relation=Relation.EQUAL, right=given):
            parts = tuple(sorted({*names(definition.comparison)} - {name}))
            is_sum = not isinstance(given, Name | Literal)
            return parts if is_sum and name in waiting and not {*parts} & {*waiting} else ()
    return ()


def _giving(knot: Knot, settings: Settings) -> tuple[str, ...]:
    """Return the statements that give the quantities of a conflict's relations a figure.

    Those that neither it nor a definition states, as data do: one each, of its own sources before
    others. None that another mistake of the knot is in, with which the repairs have nothing to do.
    None where a scenario is needed, and none of a boundary.
    """
    leading = knot.leading
    if knot.rule == BOUNDARY or leading.scenario or not leading.statements:
        return ()
    claims = [settings.assertions[name] for name in leading.statements]
    sources = {one.claim.source for one in claims if one.claim}
    waiting = _without_figure(leading, settings)
    others = _near(knot, settings)
    found: dict[str, str] = {}
    for one in sorted(others, key=lambda one: one.claim is None or one.claim.source not in sources):
        name = _figure_for(one)
        if name in waiting and one.claim and not one.claim.scenario:
            found.setdefault(name, one.id)
    return tuple(found.values())


def _near(knot: Knot, settings: Settings) -> list[Assertion]:
    """Return what is connected with a conflict, without what another mistake of its knot is in."""
    near = settings.component(knot.leading.statements[0]).assertions
    return [settings.assertions[name] for name in near if name not in knot.beside]


def _without_figure(conflict: Conflict, settings: Settings) -> set[str]:
    """Return the quantities that a conflict relates to each other, but states no figure of."""
    members = members_of(conflict, settings.assertions)
    mentioned = {name for one in members if one.comparison for name in names(one.comparison)}
    return mentioned.difference(map(_figure_for, members))


def _figure_for(assertion: Assertion) -> str:
    """Return the quantity that a statement gives a figure and nothing else; empty without one."""
    match assertion.comparison:
        case Comparison(left=Name(quantity=name), relation=Relation.EQUAL, right=Literal()):
            return name
        case Comparison(left=Literal(), relation=Relation.EQUAL, right=Name(quantity=name)):
            return name
    return ""
