"""Which figures of a source may have the same thing wrong: all of them, or those that clash."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.diagnose.exchange import Exchange, exchanges
from factcheck.explain.repair import Settings, source_of
from factcheck.model.conflict import Knot
from factcheck.model.expression import Assertion, literals
from factcheck.model.solution import Component

SEVERAL, MOST = 2, 12
"""A slip in common is one of several figures; of those that clash, of so many at most."""


class Marked(NamedTuple):
    """Statements of one source whose figures have what may be written for something else.

    ``is_whole``: they are all that the source says with it, which another source says otherwise.
    """

    source: str
    exchange: Exchange
    touched: Sequence[Assertion]
    is_whole: bool


def marked(knot: Knot, settings: Settings) -> Iterator[Marked]:
    """Yield what figures of one source may have wrong, all of them before those that clash."""
    told = set[tuple[Exchange, frozenset[str]]]()
    for found in (*_of_sources(knot, settings), *_of_clashes(knot, settings)):
        key = found.exchange, frozenset(one.id for one in found.touched)
        if key not in told and all(one.comparison for one in found.touched):
            told.add(key)
            yield found


def component_of(knot: Knot, settings: Settings) -> Component:
    """Return what is connected with the leading conflict of a knot."""
    return settings.component(knot.leading.statements[0])


def _of_sources(knot: Knot, settings: Settings) -> Iterator[Marked]:
    """Yield what all figures of a source may have wrong, where a conflict is one of several.

    Those of the conflict come first, those of other groups last.
    """
    leading = _named(knot.leading.statements, settings)
    names = dict.fromkeys(map(source_of, leading))
    if len(names) < SEVERAL:
        return
    component = component_of(knot, settings)
    inside = _named(component.assertions, settings)
    for source in filter(None, names):
        near = _said_by(source, (*leading, *inside))
        for alike in exchanges(near):
            further = settings.related.of_source(source, alike[0].was.unit)
            elsewhere = (one for one in further if settings.component(one.id) is not component)
            touched = [one for one in (*near, *elsewhere) if alike[0].is_in(one)]
            if len(touched) >= SEVERAL:
                yield from (Marked(source, one, touched, is_whole=True) for one in alike)


def _of_clashes(knot: Knot, settings: Settings) -> Iterator[Marked]:
    """Yield what the figures of a source that clash may have wrong, one of the conflict first.

    Another figure of the conflict must measure the same without having it: what has one scale
    throughout holds on any.
    """
    leading = _named(knot.leading.statements, settings)
    clashing = _named([name for one in knot.conflicts for name in one.statements], settings)
    for source in filter(None, dict.fromkeys(map(source_of, leading))):
        said = _said_by(source, (*leading, *clashing))
        for alike in exchanges(said):
            touched = [one for one in said if alike[0].is_in(one)]
            if not SEVERAL <= len(touched) <= MOST:
                continue
            away = {one.id for one in touched}
            others = [one for one in leading if one.id not in away]
            if len(others) < len(leading) and _measures_same(touched, others):
                yield from (Marked(source, one, touched, is_whole=False) for one in alike)


def _measures_same(touched: Sequence[Assertion], others: Sequence[Assertion]) -> bool:
    """Whether figures of two lists of statements measure something of the same kind."""
    return bool(_measured(touched) & _measured(others))


def _measured(assertions: Sequence[Assertion]) -> set[str]:
    """Return what figures of statements measure: the names of their dimensions."""
    return {
        name
        for one in assertions
        if one.comparison
        for literal in literals(one.comparison)
        for name, _ in literal.unit.dimension.exponents
    }


def _said_by(source: str, assertions: Sequence[Assertion]) -> list[Assertion]:
    """Return the statements of a source, each once."""
    return [*{one.id: one for one in assertions if source_of(one) == source}.values()]


def _named(names: Sequence[str], settings: Settings) -> list[Assertion]:
    """Return statements by their ids."""
    return [settings.assertions[name] for name in names]
