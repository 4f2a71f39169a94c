"""Slips in several statements at once: in a figure stated twice, or in figures of one source."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.diagnose.culprit import Culprit, Fits
from factcheck.diagnose.exchange import Exchange
from factcheck.diagnose.fit import changed_figure, may_fit
from factcheck.diagnose.marked import SEVERAL, Marked, component_of, marked
from factcheck.diagnose.rank import is_central
from factcheck.explain.repair import Setting, Settings, source_of
from factcheck.model.conflict import Knot
from factcheck.model.expression import Assertion
from factcheck.model.relation import Relation
from factcheck.solve import Budget

HINT = "“{was}” was written for “{meant}” in {figures} figures of {source}"


class Spread(NamedTuple):
    """One slip in several statements of a source, the first of which is the ``culprit``.

    ``changed`` are all of them, as they were meant. ``is_sole``: nothing else explains as much; if
    not, the one figure that they clash with may as well have the slip.
    """

    kind: str
    culprit: Culprit
    changed: tuple[Assertion, ...]
    source: str
    hint: str
    is_sole: bool


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
    """Looks for one slip in several figures of a source, one of which is in a conflict."""

    def __init__(self, knot: Knot, settings: Settings, budget: Budget) -> None:
        self._knot = knot
        self._settings = settings
        self._budget = budget

    def found(self) -> Iterator[Spread]:
        """Yield what may be wrong in several figures of one source, where others have it otherwise.

        Each of the figures must be right then without the others of that source: it is not enough
        that they agree with each other. Where the rest says nothing of any alone, as of the parts
        of its sum, one that clashes with the rest must be right beside the others as changed.
        """
        known: dict[tuple[str, ...], list[Fits]] = {}
        for one in marked(self._knot, self._settings):
            changed = self._changed(one.touched, one.exchange)
            if not changed:
                continue
            spread = self._spread(one, changed)
            (comparison,) = changed[0].alternatives[0].comparisons
            if not spread.culprit.may_hold(comparison):
                continue
            away = {other.id: None for other in one.touched}
            if (*away,) not in known:
                known[*away,] = [self._fits(other, away) for other in one.touched]
            if one.is_whole and self._is_all_over(one, known[*away,], changed):
                yield spread
            elif self._is_as_likely(one, known[*away,], changed):
                yield spread._replace(is_sole=False)

    def _is_inside(self, name: str) -> bool:
        """Whether a statement is connected with the conflict."""
        return self._settings.component(name) is component_of(self._knot, self._settings)

    def _is_all_over(
        self, one: Marked, known: Sequence[Fits], changed: Sequence[Assertion]
    ) -> bool:
        """Whether all of some statements have a slip, by all that is said of any of them.

        Of a scale, and across groups, it takes several figures to tell: one may be off by itself.
        """
        meant = _meant(one.exchange.kind, changed, known)
        if meant is None:
            return False
        near = [other for other in changed if self._is_inside(other.id)]
        if one.exchange.power or len(near) < SEVERAL:
            is_meant = meant >= SEVERAL
        elif not meant and changed[0].id in self._knot.leading.statements:
            is_meant = self._is_meant_together(one, known[0].culprit.assertion, near)
        else:
            is_meant = meant > 0
        elsewhere = [other for other in changed if not self._is_inside(other.id)]
        return is_meant and all(
            self._beside(other.id, changed).agrees(other) for other in elsewhere
        )

    def _is_as_likely(
        self, one: Marked, known: Sequence[Fits], changed: Sequence[Assertion]
    ) -> bool:
        """Whether several figures may have a slip as well as the one that they clash with.

        What they were must be as near as can be told to what the others give, and no one of them
        may be enough. Scale words are rather right where their source has another one only once:
        it wrote each of them by itself.
        """
        if not all(self._is_inside(other.id) for other in changed):
            return False
        if one.exchange.power and _is_apart(one.touched) and not self._is_other_voice(one):
            return False
        meant = _meant(one.exchange.kind, changed, known, is_near=True)
        if meant is None or (one.is_whole and meant):
            return False
        if not meant and not self._is_meant_together(
            one, known[0].culprit.assertion, changed, is_near=True
        ):
            return False
        return not any(
            self._setting(other.id, {}).agrees(other)
            for other in changed
            if other.id in self._knot.culprits
        )

    def _others(self, one: Marked) -> list[Assertion]:
        """Return the statements of the conflict that figures clash with."""
        away = {other.id for other in one.touched}
        leading = self._knot.leading.statements
        return [self._settings.assertions[name] for name in leading if name not in away]

    def _is_other_voice(self, one: Marked) -> bool:
        """Whether all that figures clash with is of other sources."""
        return all(source_of(other) != one.source for other in self._others(one))

    def _spread(self, one: Marked, changed: Sequence[Assertion]) -> Spread:
        """Return the slip of a source, whose first statement must agree with all as changed."""
        setting = self._beside(changed[0].id, changed)
        comparison = one.touched[0].comparison
        assert comparison
        closest = Setting([setting.leading], setting.encoded, self._budget)
        culprit = Culprit(one.touched[0], comparison, closest, setting, by_band=False)
        was, meant = one.exchange.words(one.touched[0], changed[0])
        figures = "all" if one.is_whole else one.exchange.count(one.touched)
        hint = HINT.format(was=was, meant=meant, figures=figures, source=one.source)
        return Spread(one.exchange.kind, culprit, tuple(changed), one.source, hint, is_sole=True)

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
        self,
        one: Marked,
        first: Assertion,
        changed: Sequence[Assertion],
        *,
        is_near: bool = False,
    ) -> bool:
        """Whether the other statements require the first change once the further ones are made.

        It must be those that the figures clash with, of other sources where all of one change.
        """
        told, *further = changed
        beside: dict[str, Assertion | None] = {other.id: other for other in further}
        clashing = [
            other.id
            for other in self._others(one)
            if not one.is_whole or source_of(other) != one.source
        ]
        by_all, by_own = (
            _meant(one.exchange.kind, [told], [self._fits(first, these)], is_near=is_near)
            for these in (beside, beside | dict.fromkeys(clashing))
        )
        return bool(by_all) and not by_own


def _is_apart(assertions: Sequence[Assertion]) -> bool:
    """Whether each statement has its own words: another claim, or figures that a text prints."""
    claims = {one.claim.id: one.claim for one in assertions if one.claim}
    return len(claims) == len(assertions) or any(one.read for one in claims.values())


def _meant(
    kind: str, changed: Sequence[Assertion], known: Sequence[Fits], *, is_near: bool = False
) -> int | None:
    """Return how many changed figures the other statements ask for; ``None`` where they ask not to.

    So they do where they allow a figure as it was, or ask for others than the changed ones. A
    figure that may be any number, or zero, is one of which they say nothing. Nor does one that is
    but a bound, as it was, speak against the change. ``is_near``: only those that are as near as
    can be told to what they give.
    """
    told = meant = 0
    for one, fits in zip(changed, known, strict=True):
        assert one.comparison
        figure = changed_figure(fits.comparison, one.comparison)
        if figure is None:
            return None
        (old, new), values = figure, fits.of(figure[0])
        if values is not None and values.low and values.high and old.taken.is_bounded:
            if Relation.EQUAL.may_hold(old.taken, values):
                return None
            told += 1
            may = may_fit(kind, old, new, values, fits.printed)
            meant += may and (not is_near or is_central(new, values, fits.given(old)))
    return meant if meant or not told else None
