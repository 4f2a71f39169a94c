"""What the printed figures of the others give for a figure."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import ceil, floor

from factcheck.constrain import Take, as_exact, as_taken
from factcheck.explain.arithmetic import isolate
from factcheck.explain.repair.implications import nonnegative_names, unit_size
from factcheck.explain.repair.proposing import last_place, number_of
from factcheck.explain.repair.setting import Setting
from factcheck.model.expression import Assertion, Comparison, Literal
from factcheck.model.interval import Interval
from factcheck.proof import evaluate
from factcheck.rational import plain_interval


def printed(
    comparison: Comparison, literal: Literal, setting: Setting, fits: Interval
) -> Fraction | None:
    """Return what the figures of a conflict give for a literal, all as they are printed.

    Of the conflict that leaves it the fewest values as they are rounded, the leading one if several
    do. In its own scale and unit. What they have "about" counts as it is printed, too. Where they
    only limit what it may be, that is the limit if it fits, other than zero, or the next figure
    where the limit does not count; ``None`` where they give no single value.
    """
    others = setting.leading
    found = _allowed_by(others, comparison, literal, setting, as_exact)
    if setting.conflicts[1:] and not _is_middle(found, fits):
        others = _sharpest(comparison, literal, setting)
        found = _allowed_by(others, comparison, literal, setting, as_exact)
    if found is None or found.is_point:
        return found and found.low
    if found.low is not None and found.high is not None:
        return given_by(others, comparison, literal, setting, as_printed)
    ends = [
        _beside(end, away, literal)
        for end, away in ((found.low, found.low_open), (found.high, -found.high_open))
        if end
    ]
    return ends[0] if len(ends) == 1 and ends[0] in fits else None


def _is_middle(found: Interval | None, fits: Interval) -> bool:
    """Whether a value is in the middle of what fits, so that no other conflict leaves fewer."""
    if found is None or not found.is_point or found.low is None:
        return False
    return fits.low is not None and fits.high is not None and 2 * found.low == fits.low + fits.high


def _sharpest(comparison: Comparison, literal: Literal, setting: Setting) -> Sequence[Assertion]:
    """Return the others of the conflict that leaves a literal the fewest values."""

    def width(others: Sequence[Assertion]) -> tuple[bool, Fraction]:
        found = _allowed_by(others, comparison, literal, setting, as_taken)
        if found is None or found.low is None or found.high is None:
            return True, Fraction(0)
        return False, found.high - found.low

    return min(setting.conflicts, key=width)


def _beside(end: Fraction, away: int, literal: Literal) -> Fraction:
    """Return the figure next to an end that does not count, away from it; else the end itself."""
    if not away or literal.worded:
        return end
    step = last_place(literal)
    return (floor(end / step) + 1) * step if away > 0 else (ceil(end / step) - 1) * step


def printed_range(comparison: Comparison, literal: Literal, setting: Setting) -> Interval | None:
    """Return the values that the printed figures of the leading conflict leave for a range.

    In its own scale and unit; ``None`` where they are no range with two ends.
    """
    found = _allowed_by(setting.leading, comparison, literal, setting, as_exact)
    return found if found and found.is_bounded and not found.is_point else None


def as_printed(literal: Literal) -> Interval:
    """Return a literal's value as it is printed: of what is "about" so much, so much."""
    if literal.hedge != "about" or len(literal.values) > 1:
        return literal.exact
    return Interval.point(number_of(literal) * unit_size(literal))


def given_by(
    others: Iterable[Assertion],
    comparison: Comparison,
    literal: Literal,
    setting: Setting,
    take: Take = as_exact,
) -> Fraction | None:
    """Return the single value that some statements give for a literal, in its scale and unit."""
    found = _allowed_by(others, comparison, literal, setting, take)
    return found.low if found and found.is_point else None


def _allowed_by(
    others: Iterable[Assertion],
    comparison: Comparison,
    literal: Literal,
    setting: Setting,
    take: Take,
) -> Interval | None:
    """Return the values that some statements leave a literal, in its scale and unit, if known."""
    turned = isolate(comparison, literal, nonnegative_names(comparison, setting))
    if turned is None:
        return None
    stated = [said for one in others if (said := one.comparison)]
    known = setting.encoded.facts(stated, take)
    values = {
        name: fact.written if take is as_exact else fact.values for name, fact in known.items()
    }
    found = evaluate(turned[1], values, take)
    return found and plain_interval(found).scaled(1 / unit_size(literal))
