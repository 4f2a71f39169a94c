"""Repairs by one figure: which would have to have which value for claims to agree."""

from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction
from itertools import chain
from math import ceil, floor

from factcheck.constrain import as_exact
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair.counted import by_whole_numbers
from factcheck.explain.repair.dates import date_repairs
from factcheck.explain.repair.fitting import Fitting, fitting_values
from factcheck.explain.repair.given import printed, printed_range
from factcheck.explain.repair.proposing import (
    as_hedged,
    as_rounded,
    is_rounded,
    number_of,
    numbers_of,
)
from factcheck.explain.repair.reported import as_quoted, mendable
from factcheck.explain.repair.rewriting import bare, edited, figure_with, unit_of
from factcheck.explain.repair.scaling import figure_in_scale
from factcheck.explain.repair.setting import Setting
from factcheck.explain.repair.settings import Restate
from factcheck.explain.repair.worded import likely
from factcheck.model.explanation import Repair
from factcheck.model.expression import (
    Assertion,
    Comparison,
    Form,
    Literal,
    Name,
    names,
)
from factcheck.model.interval import ANYTHING, Interval
from factcheck.prose import exact, other_shares

SIDES = frozenset({"nearly", "just over"})
"""The hedges of figures that are not quite reached, or a little exceeded."""

WHOLE = 100
"""All of something, in percent."""

TRIED = 12
"""So many values of one figure are tried; each takes a question of its own."""


def repairs(
    assertion: Assertion, setting: Setting, restate: Restate, left_out: Collection[int] = ()
) -> Iterator[Repair]:
    """Yield, for each stated figure, its values that agree with all others, the likeliest proposed.

    The values are those that would do if they were exact. What the printed figures of the others
    give is proposed first, in the precision of the figure; where they give nothing, the roundest
    value. A statement with more than one comparison or reading has no repairs, nor has a figure
    that begins at one of the offsets ``left_out``, or the base of a rate.
    """
    comparison = as_quoted(assertion)
    if comparison is None:
        return
    for literal in mendable(comparison, left_out):
        if literal.form is Form.DATE:
            yield from date_repairs(assertion, comparison, literal, setting, restate)
            continue
        fitting = fitting_values(comparison, literal, setting)
        if fitting is None:
            continue
        has_gaps = _has_gaps(comparison, literal, setting)
        values = _values(comparison, literal, fitting, setting, has_gaps=has_gaps)
        fitting = fitting._replace(is_exact=fitting.is_exact and not has_gaps)
        for repair in chain(
            _unhedged(assertion.id, comparison, literal, setting),
            candidates(assertion.id, comparison, literal, fitting, values, setting),
        ):
            repaired = restate(assertion, repair.replacement)
            if repaired is not None and setting.agrees(repaired):
                every = repair.every and setting.is_convex(names(comparison))
                fits = repair.fits
                is_sure = every and _has_inside(comparison, literal, setting)
                if literal.form is not Form.SHARE and not is_sure:  # its ends have no words
                    fits = _check_ends(assertion, literal, repair, setting, restate)
                fits = _closed(fits, _counts(literal, fits))
                every = every or fits.is_point
                yield repair._replace(fits=fits, every=every, group=setting.group_verdict(repaired))
                break


def _unhedged(
    name: str, comparison: Comparison, literal: Literal, setting: Setting
) -> Iterator[Repair]:
    """Yield the repair that says a share without its hedge: half, where nearly half is not true.

    So where the printed figures of the others give it exactly.
    """
    if literal.form is not Form.SHARE or literal.hedge not in SIDES:
        return
    given = printed(comparison, literal, setting, ANYTHING)
    now, old = written_as(literal, comparison.text.value), number_of(literal)
    if given is None or given <= 0:
        return
    for new in other_shares(bare(literal, now), given / 100):
        text = edited(comparison.text.value, (literal.start, literal.end, new))
        moves = given - old
        told = Interval.point(given), unit_of(literal, now), literal.start, moves, moves / old
        yield Repair(name, now, new, text, *told, every=True)
        return


def _has_inside(comparison: Comparison, literal: Literal, setting: Setting) -> bool:
    """Whether an end of what fits, written as the figure, is rounded from values that fit.

    Not where whole numbers bear on it, of which hulls know nothing.
    """
    return is_rounded(literal) and not setting.counts_near(names(comparison))


def _check_ends(
    assertion: Assertion, literal: Literal, repair: Repair, setting: Setting, restate: Restate
) -> Interval:
    """Return the values that fit, open at each end that does not fit when written as the figure."""
    (comparison,) = assertion.alternatives[0].comparisons
    text = comparison.text.value
    place = repair.start, repair.start + len(repair.now)

    def is_open(end: Fraction | None) -> bool:
        if end is None or "/" in exact(end):
            return False
        written = edited(text, (*place, figure_with(literal, repair.now, end, end)))
        tried = restate(assertion, written)
        return tried is not None and not setting.agrees(tried)

    low, high, low_open, high_open = repair.fits
    if repair.fits.is_point:
        return repair.fits
    return Interval(low, high, low_open or is_open(low), high_open or is_open(high))


def candidates(  # noqa: PLR0913, PLR0917 - a figure, its values, and what they must agree with
    name: str,
    comparison: Comparison,
    literal: Literal,
    fitting: Fitting,
    values: Iterable[tuple[Fraction, Fraction]],
    setting: Setting,
) -> Iterator[Repair]:
    """Yield repairs of a figure by some values, which the solver has yet to confirm.

    The likeliest first. Hulls are closed and know nothing of whole numbers.
    """
    text = comparison.text.value
    now = written_as(literal, text)
    old = number_of(literal)
    unit = unit_of(literal, now)
    counts = _counts(literal, fitting.values)
    seen: list[tuple[Fraction, Fraction]] = []
    for then in values:
        if then in seen or not _is_sensible(then, old, comparison, literal, setting):
            continue
        if counts and any(value * counts % 1 for value in then):
            continue
        seen.append(then)
        if len(seen) > TRIED:
            return
        new = figure_in_scale(literal, now, *then)
        fits = _as_written(literal, then, fitting.values, setting)
        every = fitting.is_exact and fits == fitting.values
        if literal.form is Form.SHARE and then[0] not in fits:
            fits, every = fits.hull(Interval.point(then[0])), False
        if counts:
            fits = _whole(fits, counts)
        moves = sum(then, Fraction(0)) / 2 - old
        yield Repair(
            name,
            now,
            new,
            edited(text, (literal.start, literal.end, new)),
            fits,
            unit,
            literal.start,
            moves,
            moves / abs(old) if old else None,
            every,
        )


def _as_written(
    literal: Literal, then: tuple[Fraction, Fraction], fits: Interval, setting: Setting
) -> Interval:
    """Return the values that fit a figure; where a new one is outside, as far as rounding reaches.

    Behind "about" that is farther.
    """
    if all(value in fits for value in then):
        return fits
    if literal.hedge == "about":
        return as_hedged(then, fits, setting.encoded.about)
    return as_rounded(literal, then[0], fits) if is_rounded(literal) else fits


def _counts(literal: Literal, fits: Interval) -> Fraction:
    """Return how many things the number 1 of a literal is; 0 where it counts none in whole numbers.

    As where somebody counted 2.4 of them, or none of the values that fit is a whole number.
    """
    scale = Fraction(literal.scale or 1)
    if not literal.unit.counted or any(number * scale % 1 for number in numbers_of(literal)):
        return Fraction(0)
    return Fraction(0) if _whole(fits, scale).is_empty else scale


def _whole(fits: Interval, scale: Fraction) -> Interval:
    """Return values with their ends at whole numbers of things."""
    low, high, low_open, high_open = fits
    least = None if low is None else ceil(low * scale) / scale
    most = None if high is None else floor(high * scale) / scale
    return Interval(
        least, most, low_open=low_open and least == low, high_open=high_open and most == high
    )


def _closed(fits: Interval, counts: Fraction) -> Interval:
    """Return whole numbers of things without the ends that do not belong to them."""
    low, high, low_open, high_open = fits
    if not counts:
        return fits
    step = 1 / counts
    least = low + step if low is not None and low_open else low
    most = high - step if high is not None and high_open else high
    if least is not None and most is not None and least > most:
        return fits
    return Interval(least, most)


def _values(
    comparison: Comparison, literal: Literal, fitting: Fitting, setting: Setting, *, has_gaps: bool
) -> Iterator[tuple[Fraction, Fraction]]:
    """Yield the numbers to try for a literal.

    Where whole numbers alone clash with it, the others may still give it as they are printed.
    """
    given = printed(comparison, literal, setting, fitting.values)
    if given is None and has_gaps:
        found = fitting_values(comparison, literal, setting, as_exact)
        given = found.values.low if found and found.values.is_point else None
    if given is None and has_gaps and is_rounded(literal):
        yield from by_whole_numbers(comparison, literal, setting)
    written = written_as(literal, comparison.text.value)
    by_range = printed_range(comparison, literal, setting) if literal.form is Form.RANGE else None
    if by_range:
        yield from likely(literal, written, by_range, given, has_gaps=False)
    if not is_rounded(literal) and literal.form is not Form.TOLERANCE:
        by_exact = fitting_values(comparison, literal, setting, as_exact)
        if by_exact:
            yield from likely(literal, written, by_exact.values, given, has_gaps=False)
    yield from likely(literal, written, fitting.values, given, has_gaps=has_gaps)


def _is_sensible(
    then: tuple[Fraction, Fraction],
    old: Fraction,
    comparison: Comparison,
    literal: Literal,
    setting: Setting,
) -> bool:
    """Whether somebody may have meant to write a figure: nobody meant zero, or another sign.

    Another sign is possible where the figure is all that is said of a quantity that may have both.
    Nobody who writes half of something means all of it, or more.
    """
    if not old:
        return True
    if not any(then) or (literal.form is Form.SHARE and max(then) >= WHOLE > old):
        return False
    if then[0] * old > 0:
        return True
    other = comparison.right if literal is comparison.left else comparison.left
    return isinstance(other, Name) and not setting.symbols[other.quantity].is_nonnegative


def _has_gaps(comparison: Comparison, literal: Literal, setting: Setting) -> bool:
    """Whether between two values of a literal that fit there may be one that does not.

    As between two shares of 25 people that are whole people.
    """
    is_part = comparison.left is not literal and comparison.right is not literal
    is_counted = any(setting.symbols[one].integer for one in names(comparison))
    return not setting.is_convex(names(comparison)) or (is_part and is_counted)
