"""Repairs of values that are not plausible: a band does not say which of its values was meant.

So a slip that fits is proposed before any other value, and where there is none the value of the
band that is nearest to the figure.
"""

from collections.abc import Iterable
from fractions import Fraction

from factcheck.diagnose.fit import changed_figure
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import Settings, edited, figure_with, unit_size
from factcheck.model.explanation import Diagnosis, Explanation, Repair
from factcheck.model.expression import Comparison, Literal, literals
from factcheck.prose import exact


def proposed(explanation: Explanation, settings: Settings) -> Explanation:
    """Return an explanation whose repairs propose slips, or else the nearest values."""
    repairs = (
        _as_slip(repair, explanation.diagnoses, settings) or _nearest(repair, settings)
        for repair in explanation.repairs
    )
    return explanation._replace(repairs=tuple(repairs))


def _as_slip(repair: Repair, slips: Iterable[Diagnosis], settings: Settings) -> Repair | None:
    """Return a repair with the value of the first slip in its figure; ``None`` without any."""
    statement = settings.assertions[repair.statement]
    for slip in slips:
        changed = settings.restate(statement, slip.replacement)
        before, after = statement.comparison, changed.comparison if changed else None
        figures = changed_figure(before, after) if before and after else None
        if slip.statement == statement.id and after and figures:
            old, new = figures
            if old.start == repair.start:
                value = _number(new) * unit_size(new) / unit_size(old)
                return _moved(
                    repair, old, written_as(new, after.text.value), slip.replacement, value
                )
    return None


def _nearest(repair: Repair, settings: Settings) -> Repair:
    """Return a repair with the end of the fitting values that is nearest to its figure.

    The repair itself where that end is zero, open, or has no last decimal.
    """
    before = settings.assertions[repair.statement].comparison
    assert before
    figure = _figure_at(repair.start, before)
    low, high, low_open, high_open = repair.fits
    end, is_open = (
        (high, high_open) if high is not None and _number(figure) > high else (low, low_open)
    )
    if not end or is_open or "/" in exact(end):
        return repair
    then = figure_with(figure, repair.now, end, end)
    place = repair.start, repair.start + len(repair.now)
    return _moved(repair, figure, then, edited(before.text.value, (*place, then)), end)


def _moved(repair: Repair, old: Literal, then: str, replacement: str, value: Fraction) -> Repair:
    """Return a repair of a figure with another value, in its scale and unit."""
    moves = value - _number(old)
    share = moves / abs(_number(old)) if _number(old) else None
    return repair._replace(then=then, replacement=replacement, moves=moves, share=share)


def _figure_at(start: int, comparison: Comparison) -> Literal:
    """Return the literal of a statement that begins at an offset."""
    return next(one for one in literals(comparison) if one.start == start)


def _number(literal: Literal) -> Fraction:
    """Return the number of a figure as written, of a range its middle."""
    numbers = [Fraction(value.replace("_", "")) for value in literal.values]
    return sum(numbers, Fraction(0)) / len(numbers)
