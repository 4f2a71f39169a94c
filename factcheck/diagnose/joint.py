"""Slips in several statements at once: in a figure stated twice, or in all figures of a source."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.diagnose.culprit import Culprit, Fits
from factcheck.diagnose.exchange import Exchange, exchanges
from factcheck.diagnose.fit import changed_figure, may_fit
from factcheck.explain.repair import Setting, Settings, source_of
from factcheck.model.conflict import Knot
from factcheck.model.expression import Assertion
from factcheck.model.relation import Relation
from factcheck.model.solution import Component
from factcheck.solve import Budget

HINT = "“{was}” was written for “{meant}” in all figures of {source}"
SEVERAL = 2
"""A slip all over a source is one of several figures."""


class Spread(NamedTuple):
    """One slip in several statements of a source, the first of which is the ``culprit``.

    ``changed`` are all of them, as they were meant.
    """

    kind: str
    culprit: Culprit
    changed: tuple[Assertion, ...]
    source: str
    hint: str


def copied(knot: Knot, assertions: Mapping[str, Assertion]) -> Iterator[tuple[str, ...]]:
    """Yield the corrections of several statements that say the same in the same words."""
    for correction in knot.corrections:
        said = {
            " ".join(comparison.text.value.split()) if comparison else ""
            for comparison in (assertions[name].comparison for name in correction)
        }
        if len(correction) >= SEVERAL and len(said) == 1 and "" not in said:
            yield correction


class Spreading:
    """Looks for one slip in all figures of a source, one that is in a conflict with another."""

    def __init__(self, knot: Knot, settings: Settings, budget: Budget) -> None:
        self._knot = knot
        self._settings = settings
        self._budget = budget

    def found(self) -> Iterator[Spread]:
        """Yield what may be wrong in each figure of one source, where another has it otherwise.

        Each of the figures must be right then without the others of that source: it is not enough
        that they agree with each other. Where the rest says nothing of any alone, as of the parts
        of its sum, one that clashes with the rest must be right beside the others as changed.
        """
        known: dict[tuple[str, ...], list[Fits]] = {}
        for source, exchange, touched in self._marked():
            away = {one.id: None for one in touched}
            if (*away,) not in known:
                known[*away,] = [self._fits(one, away) for one in touched]
            changed = self._changed(touched, exchange)
            if changed and self._is_all_over(source, exchange, known[*away,], changed):
                yield self._spread(source, exchange, touched, changed)

    @property
    def _component(self) -> Component:
        """What is connected with the conflict."""
        return self._settings.component(self._knot.leading.statements[0])

    def _is_inside(self, name: str) -> bool:
        """Whether a statement is connected with the conflict."""
        return self._settings.component(name) is self._component

    def _marked(self) -> Iterator[tuple[str, Exchange, list[Assertion]]]:
        """Yield the sources of a conflict of several, with slips and the statements that have them.

        Those of the conflict come first, those of other groups last.
        """
        assertions = self._settings.assertions
        leading = [assertions[name] for name in self._knot.leading.statements]
        names = dict.fromkeys(map(source_of, leading))
        if len(names) < SEVERAL:
            return
        inside = [assertions[name] for name in self._component.assertions]
        for source in filter(None, names):
            said = {one.id: one for one in (*leading, *inside) if source_of(one) == source}
            near = [*said.values()]
            for exchange in exchanges(near):
                further = self._settings.related.of_source(source, exchange.was.unit)
                told = (*near, *(one for one in further if not self._is_inside(one.id)))
                touched = [one for one in told if exchange.is_in(one)]
                if len(touched) >= SEVERAL and all(one.comparison for one in touched):
                    yield source, exchange, touched

    def _is_all_over(
        self,
        source: str,
        exchange: Exchange,
        known: Sequence[Fits],
        changed: Sequence[Assertion],
    ) -> bool:
        """Whether all of some statements have a slip, by all that is said of any of them.

        Of a scale, and across groups, it takes several figures to tell: one may be off by itself.
        """
        meant = _meant(exchange.kind, changed, known)
        if meant is None:
            return False
        near = [one for one in changed if self._is_inside(one.id)]
        if exchange.power or len(near) < SEVERAL:
            is_meant = meant >= SEVERAL
        elif not meant and changed[0].id in self._knot.leading.statements:
            is_meant = self._is_meant_together(source, exchange, known[0].culprit.assertion, near)
        else:
            is_meant = meant > 0
        elsewhere = [one for one in changed if not self._is_inside(one.id)]
        return is_meant and all(self._beside(one.id, changed).agrees(one) for one in elsewhere)

    def _spread(
        self,
        source: str,
        exchange: Exchange,
        touched: Sequence[Assertion],
        changed: Sequence[Assertion],
    ) -> Spread:
        """Return the slip of a source, whose first statement must agree with all as changed."""
        setting = self._beside(changed[0].id, changed)
        comparison = touched[0].comparison
        assert comparison
        closest = Setting([setting.leading], setting.encoded, self._budget)
        culprit = Culprit(touched[0], comparison, closest, setting, by_band=False)
        was, meant = exchange.words(touched[0], changed[0])
        hint = HINT.format(was=was, meant=meant, source=source)
        return Spread(exchange.kind, culprit, tuple(changed), source, hint)

    def _beside(self, name: str, changed: Sequence[Assertion]) -> Setting:
        """Return what one of several changed statements must agree with."""
        return self._setting(name, {one.id: one for one in changed if one.id != name})

    def _setting(self, name: str, changed: Mapping[str, Assertion | None]) -> Setting:
        """Return what a statement must agree with, beside others changed or removed.

        In another group the conflicts are its own.
        """
        conflicts = self._settings.component(name).conflicts
        knot = self._knot
        if not self._is_inside(name) and conflicts:
            knot = knot._replace(conflicts=conflicts, beside=())
        return self._settings.setting_for(name, knot, self._budget, changed)

    def _fits(self, one: Assertion, changed: Mapping[str, Assertion | None]) -> Fits:
        """Return the values that fit the figures of a statement, by the others as changed."""
        setting = self._setting(
            one.id, {name: it for name, it in changed.items() if name != one.id}
        )
        assert one.comparison
        return Fits(Culprit(one, one.comparison, setting, setting, by_band=False))

    def _changed(self, touched: Sequence[Assertion], exchange: Exchange) -> list[Assertion]:
        """Return statements as they were meant; none where one cannot be read then."""
        found = []
        for one in touched:
            assert one.comparison
            changed = self._settings.restate(one, exchange.undone(one.comparison))
            if changed is None or not changed.comparison:
                return []
            found.append(changed)
        return found

    def _is_meant_together(
        self, source: str, exchange: Exchange, one: Assertion, changed: Sequence[Assertion]
    ) -> bool:
        """Whether the other statements require the first change once the further ones are made.

        It must be the statements of other sources that do, as far as they clash with it.
        """
        first, *further = changed
        beside: dict[str, Assertion | None] = {other.id: other for other in further}
        assertions = self._settings.assertions
        leading = self._knot.leading.statements
        foreign = [name for name in leading if source_of(assertions[name]) != source]
        by_all, by_own = (
            _meant(exchange.kind, [first], [self._fits(one, these)])
            for these in (beside, beside | dict.fromkeys(foreign))
        )
        return bool(by_all) and not by_own


def _meant(kind: str, changed: Sequence[Assertion], known: Sequence[Fits]) -> int | None:
    """Return how many changed figures the other statements ask for; ``None`` where they ask not to.

    So they do where they allow a figure as it was, or ask for others than the changed ones. A
    figure that may be any number, or zero, is one of which they say nothing. Nor does one that is
    but a bound, as it was, speak against the change.
    """
    told = meant = 0
    for one, fits in zip(changed, known, strict=True):
        assert one.comparison
        figure = changed_figure(fits.comparison, one.comparison)
        if figure is None:
            return None
        old, values = figure[0], fits.of(figure[0])
        if values is not None and values.low and values.high and old.taken.is_bounded:
            if Relation.EQUAL.may_hold(old.taken, values):
                return None
            told += 1
            meant += may_fit(kind, *figure, values, fits.printed)
    return meant if meant or not told else None
