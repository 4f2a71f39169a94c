"""Repairs with what was meant: the figure or word that a slip got wrong, or the nearest value."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from fractions import Fraction

from factcheck.diagnose.fit import changed_figure
from factcheck.diagnose.parts import figure_at, stated
from factcheck.diagnose.percent_or_points import KIND as PERCENT_OR_POINTS
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import (
    Settings,
    edited,
    figure_with,
    fitting_values,
    number_of,
    unit_of,
    unit_size,
)
from factcheck.model.conflict import Knot
from factcheck.model.explanation import DATE, Diagnosis, Repair
from factcheck.model.expression import Assertion, Comparison, Form, Literal, literals, names
from factcheck.model.interval import ANYTHING
from factcheck.prose import DAY, exact
from factcheck.solve import Budget, SpentError

_NUMBERS = re.compile(r"[\s\d_.]+")
"""What may differ in statements whose figures are all in the same scales and units."""


def as_slip(
    repair: Repair, slips: Sequence[Diagnosis], settings: Settings
) -> tuple[int, Repair | None]:
    """Return a repair with the value of the first slip in its figure, and the place of that.

    ``None`` without any, with a place behind all. One in all figures of a source is not undone in
    one of them.
    """
    for place, slip in enumerate(slips):
        figures = in_figure(slip, settings) if slip.statement == repair.statement else None
        if figures and not slip.source:
            old, new, then = figures
            one = _undone(repair, old, new, then, slip.replacement)
            if one:
                return place, one
    return len(slips), None


def in_figure(slip: Diagnosis, settings: Settings) -> tuple[Literal, Literal, str] | None:
    """Return the only figure that a slip changes: as it was, and as meant with its words.

    ``None`` of a slip in anything else.
    """
    statement = settings.assertions[slip.statement]
    changed = settings.restate(statement, slip.replacement)
    before, after = statement.comparison, changed.comparison if changed else None
    figures = changed_figure(before, after) if before and after else None
    return (*figures, written_as(figures[1], after.text.value)) if figures and after else None


def in_words(
    slips: Sequence[Diagnosis], settings: Settings, knot: Knot, budget: Budget
) -> dict[tuple[str, int], tuple[int, Repair]]:
    """Return repairs that leave a number and change the word behind it, with the place of the slip.

    So where percent were meant as points, or the other way round. By where their figures begin.
    """
    words: dict[tuple[str, int], tuple[int, Repair]] = {}
    for place, slip in enumerate(slips):
        if slip.kind != PERCENT_OR_POINTS or slip.beside:
            continue
        statement = settings.assertions[slip.statement]
        changed = settings.restate(statement, slip.replacement)
        before, after = statement.comparison, changed.comparison if changed else None
        figures = _reworded(before, after) if before and after else None
        if after and figures:
            (old, now), (new, then) = figures
            fits, every = ANYTHING, False
            with suppress(SpentError):
                setting = settings.setting_for(statement.id, knot, budget)
                found = fitting_values(after, new, setting)
                if found:
                    fits = found.values
                    every = found.is_exact and setting.is_convex({*names(after)})
            unit, zero = new.unit.name, Fraction(0)
            told = slip.replacement, fits, unit, old.start, zero, zero
            repair = Repair(statement.id, now, then, *told, every, slip.group)
            words.setdefault((statement.id, old.start), (place, repair))
    return words


def together(slips: Sequence[Diagnosis], settings: Settings) -> Iterator[tuple[Repair, ...]]:
    """Yield the repairs that undo each slip in several statements: one for each of them.

    None of a slip that changes more than one figure of a statement.
    """
    for slip in slips:
        found = [_of_several(slip, *one, settings) for one in slip.corrected if slip.beside]
        told = [one for one in found if one]
        if told and len(told) == len(found):
            yield tuple(sorted(told, key=lambda one: _place(settings.assertions[one.statement])))


def _place(assertion: Assertion) -> tuple[str, int, int]:
    """Return where a statement stands."""
    assert assertion.comparison
    span = assertion.comparison.text.span
    return span.file, span.line, span.column


def _of_several(
    slip: Diagnosis, statement: str, replacement: str, settings: Settings
) -> Repair | None:
    """Return the repair of one of the statements that a slip is in.

    Which other values would fit in it is not asked: that depends on those in the others.
    """
    one = slip._replace(statement=statement, replacement=replacement)
    before, figures = settings.assertions[statement].comparison, in_figure(one, settings)
    if not before or not figures:
        return None
    old, new, then = figures
    now = written_as(old, before.text.value)
    unit = DATE if old.form is Form.DATE else unit_of(old, now)
    told = replacement, ANYTHING, unit, old.start, Fraction(0), None
    repair = Repair(statement, now, then, *told, every=False, group=slip.group)
    return _undone(repair, old, new, then, replacement)


def _reworded(
    before: Comparison, after: Comparison
) -> tuple[tuple[Literal, str], tuple[Literal, str]] | None:
    """Return the only figure that two statements have in other words, each as written.

    ``None`` where more than one differs.
    """
    old, new = [*stated(before)], [*stated(after)]
    changed = [pair for pair in zip(old, new, strict=False) if pair[0][1] != pair[1][1]]
    return changed[0] if len(old) == len(new) and len(changed) == 1 else None


def _undone(
    repair: Repair, old: Literal, new: Literal, then: str, replacement: str
) -> Repair | None:
    """Return a repair with the figure that was meant.

    ``None`` where it is of another figure, or agrees by how it is rounded alone.
    """
    if old.start != repair.start or old.hedge != new.hedge:
        return None
    if old.form is Form.DATE:
        days = ((new.taken.low or 0) - (old.taken.low or 0)) / Fraction(DAY)
        return repair._replace(then=then, replacement=replacement, moves=days)
    factor = unit_size(old) / unit_size(new)
    value = number_of(new) / factor
    return _moved(repair, old, then, replacement, value) if value in repair.fits else None


def in_new_unit(repair: Repair, settings: Settings) -> Repair:
    """Return a repair with the values that fit in the scale and unit that its figure has then."""
    statement = settings.assertions[repair.statement]
    if _NUMBERS.sub("", statement.text) == _NUMBERS.sub("", repair.replacement):
        return repair
    changed = settings.restate(statement, repair.replacement)
    before, after = statement.comparison, changed.comparison if changed else None
    if not before or not after or len(literals(before)) != len(literals(after)):
        return repair  # another way to say it, as points for percent
    figures = zip(literals(before), literals(after), strict=True)
    old, new = next(both for both in figures if both[0].start == repair.start)
    factor = unit_size(old) / unit_size(new)
    if factor == 1:
        return repair
    fits, moves = repair.fits.scaled(factor), repair.moves * factor
    unit = unit_of(new, written_as(new, after.text.value))
    return repair._replace(fits=fits, moves=moves, unit=unit)


def nearest(repair: Repair, settings: Settings) -> Repair:
    """Return a repair with the end of the fitting values that is nearest to its figure.

    The repair itself where that end is zero, open, or has no last decimal.
    """
    before = settings.assertions[repair.statement].comparison
    assert before
    if repair.unit == DATE:
        return repair
    figure = figure_at(repair.start, before)
    low, high, low_open, high_open = repair.fits
    end, is_open = (
        (high, high_open) if high is not None and number_of(figure) > high else (low, low_open)
    )
    if not end or is_open or "/" in exact(end):
        return repair
    then = figure_with(figure, repair.now, end, end)
    place = repair.start, repair.start + len(repair.now)
    return _moved(repair, figure, then, edited(before.text.value, (*place, then)), end)


def _moved(repair: Repair, old: Literal, then: str, replacement: str, value: Fraction) -> Repair:
    """Return a repair of a figure with another value, in its scale and unit."""
    moves = value - number_of(old)
    share = moves / abs(number_of(old)) if number_of(old) else None
    return repair._replace(then=then, replacement=replacement, moves=moves, share=share)
