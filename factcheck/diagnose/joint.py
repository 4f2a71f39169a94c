"""Slips in several statements at once: in a figure stated twice, or in all figures of a source."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.diagnose.culprit import Culprit, Fits
from factcheck.diagnose.fit import changed_figure, may_fit
from factcheck.diagnose.parts import stated, with_unit
from factcheck.diagnose.unit_slip import KIND, others
from factcheck.explain.repair import Setting, Settings, edited
from factcheck.model.conflict import Knot
from factcheck.model.expression import Assertion, Comparison, literals
from factcheck.model.relation import Relation
from factcheck.solve import Budget

HINT = "“{was}” was written for “{meant}” in all figures of {source}"
SEVERAL = 2


class Spread(NamedTuple):
    """One wrong unit in several statements of a source, the first of which is the ``culprit``.

    ``changed`` are all of them, as they were meant.
    """

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


def spread(knot: Knot, settings: Settings, budget: Budget) -> Iterator[Spread]:
    """Yield the units that may be wrong in each figure of one source, where another has its own.

    Each of the figures must be right then without the others of that source: it is not enough that
    they agree with each other. Where the rest says nothing of any alone, as of the parts of its
    sum, one that clashes with the rest must be right beside the others as changed.
    """
    for source, unit, touched in _with_unit(knot, settings):
        away = {one.id: None for one in touched}
        known = [_fits(one, away, knot, settings, budget) for one in touched]
        for other in others(unit):
            found = _changed(touched, unit, other, settings)
            is_meant = _is_meant(found, known) if found else False
            if is_meant is None and touched[0].id in knot.leading.statements:
                is_meant = _is_meant_together(source, touched[0], found, knot, settings, budget)
            if is_meant:
                yield _spread(source, (unit, other), touched, found, knot, settings, budget)


def _with_unit(knot: Knot, settings: Settings) -> Iterator[tuple[str, str, list[Assertion]]]:
    """Yield the sources of a conflict of several, each with a unit and its statements with that.

    Those of the conflict come first.
    """
    leading = [settings.assertions[name] for name in knot.leading.statements]
    names = dict.fromkeys(map(_source, leading))
    if len(names) < SEVERAL:
        return
    near = [settings.assertions[name] for name in settings.component(leading[0].id).assertions]
    ordered = [*leading, *(one for one in near if one not in leading)]
    for source in filter(None, names):
        with_unit: dict[str, list[Assertion]] = {}
        for one in ordered:
            for unit in _units(one) if _source(one) == source else ():
                with_unit.setdefault(unit, []).append(one)
        for unit, touched in with_unit.items():
            is_like = any(others(unit))
            if is_like and len(touched) >= SEVERAL and all(one.comparison for one in touched):
                yield source, unit, touched


def _spread(  # noqa: PLR0913, PLR0917 - what was changed, and what it must agree with
    source: str,
    units: tuple[str, str],
    touched: Sequence[Assertion],
    changed: Sequence[Assertion],
    knot: Knot,
    settings: Settings,
    budget: Budget,
) -> Spread:
    """Return the slip of a source; its first statement must agree with the others as changed."""
    first, *further = changed
    setting = settings.setting_for(first.id, knot, budget, {one.id: one for one in further})
    comparison = touched[0].comparison
    assert comparison
    closest = Setting([setting.leading], setting.encoded, budget)
    culprit = Culprit(touched[0], comparison, closest, setting, by_band=False)
    was, meant = units
    hint = HINT.format(was=was, meant=meant, source=source)
    return Spread(culprit, tuple(changed), source, hint)


def _fits(
    one: Assertion,
    changed: Mapping[str, Assertion | None],
    knot: Knot,
    settings: Settings,
    budget: Budget,
) -> Fits:
    """Return the values that fit the figures of a statement, by the others, changed or removed."""
    beside = {name: other for name, other in changed.items() if name != one.id}
    setting = settings.setting_for(one.id, knot, budget, beside)
    assert one.comparison
    return Fits(Culprit(one, one.comparison, setting, setting, by_band=False))


def _changed(
    touched: Sequence[Assertion], unit: str, other: str, settings: Settings
) -> list[Assertion]:
    """Return statements with another unit in place of one; none where one cannot be read then."""
    found = []
    for one in touched:
        assert one.comparison
        changed = settings.restate(one, _in_unit(one.comparison, unit, other))
        if changed is None or not changed.comparison:
            return []
        found.append(changed)
    return found


def _is_meant(changed: Sequence[Assertion], known: Sequence[Fits]) -> bool | None:
    """Whether the other statements ask for a changed figure, and allow no figure as it was.

    ``None`` where they say nothing of any: a figure that may be any number, or zero, is one of
    which they say nothing. Nor does one that is but a bound, as it was, speak against the change.
    """
    is_meant: bool | None = None
    for one, fits in zip(changed, known, strict=True):
        assert one.comparison
        figure = changed_figure(fits.comparison, one.comparison)
        if figure is None:
            return False
        old, values = figure[0], fits.of(figure[0])
        if values is not None and values.low and values.high and old.taken.is_bounded:
            if Relation.EQUAL.may_hold(old.taken, values):
                return False
            is_meant = is_meant or may_fit(KIND, *figure, values, fits.printed)
    return is_meant


def _is_meant_together(  # noqa: PLR0913, PLR0917 - what was changed, and what it must agree with
    source: str,
    one: Assertion,
    changed: Sequence[Assertion],
    knot: Knot,
    settings: Settings,
    budget: Budget,
) -> bool:
    """Whether the other statements require the first change once the further ones are made.

    It must be the statements of other sources that do, as far as they clash with it.
    """
    first, *further = changed
    beside: dict[str, Assertion | None] = {other.id: other for other in further}
    foreign = [
        name for name in knot.leading.statements if _source(settings.assertions[name]) != source
    ]
    alone = beside | dict.fromkeys(foreign)
    return _is_meant(
        [first], [_fits(one, beside, knot, settings, budget)]
    ) is True and not _is_meant([first], [_fits(one, alone, knot, settings, budget)])


def _in_unit(comparison: Comparison, unit: str, other: str) -> str:
    """Return a statement with another unit in all figures that have one."""
    places = [
        (literal.start, literal.end, with_unit(literal, written, other))
        for literal, written in stated(comparison)
        if literal.unit.name == unit
    ]
    return edited(comparison.text.value, *places)


def _units(assertion: Assertion) -> list[str]:
    """Return the units of the figures of a statement, in any of its readings."""
    found = (
        literal.unit.name
        for alternative in assertion.alternatives
        for comparison in alternative.comparisons
        for literal in literals(comparison)
    )
    return [*dict.fromkeys(found)]


def _source(assertion: Assertion) -> str:
    """Return the source of a statement; empty where it has none, or somebody else speaks in it."""
    claim = assertion.claim
    return claim.source.value if claim and claim.source and not claim.speaker else ""
