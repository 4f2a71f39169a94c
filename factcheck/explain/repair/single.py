"""Repairs by one figure: which would have to have which value for claims to agree."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from math import ceil, floor

from factcheck.constrain import Take, as_exact, as_taken
from factcheck.explain.arithmetic import isolate, written_as
from factcheck.explain.repair.implications import hulls_of, nonnegative_names, unit_size
from factcheck.explain.repair.rewriting import edited, figure_with, unit_of
from factcheck.explain.repair.rounding import roundest
from factcheck.explain.repair.setting import Setting
from factcheck.explain.repair.settings import Restate
from factcheck.model.explanation import Repair
from factcheck.model.expression import Assertion, Comparison, Form, Literal, literals, names
from factcheck.model.interval import ANYTHING, Interval
from factcheck.prose import exact

NEARBY = 4
"""Figures less than so many steps of the last place away are tried where whole numbers leave gaps;
each takes a question of its own."""


def repairs(assertion: Assertion, setting: Setting, restate: Restate) -> Iterator[Repair]:
    """Yield, for each stated figure, its values that agree with all others, the roundest proposed.

    The values are those that would do if they were exact; where the other figures, taken as they
    are written, allow values too, the roundest of those is proposed. A statement with more than one
    comparison or reading has no repairs.
    """
    comparison = assertion.comparison
    if comparison is None:
        return
    for literal in literals(comparison):
        if literal.form not in (Form.ARITHMETIC, Form.DATE):
            for repair in _candidates(assertion.id, comparison, literal, setting):
                repaired = restate(assertion, repair.replacement)
                if repaired is not None and setting.agrees(repaired):
                    fits = _check_ends(assertion, literal, repair, setting, restate)
                    every = fits.is_point or (repair.every and setting.is_convex)
                    yield repair._replace(
                        fits=fits, every=every, group=setting.group_verdict(repaired)
                    )
                    break


def _check_ends(
    assertion: Assertion, literal: Literal, repair: Repair, setting: Setting, restate: Restate
) -> Interval:
    """Return the values that fit, open at each end that does not fit when written as the figure."""
    (comparison,) = assertion.alternatives[0].comparisons
    text = comparison.text.value
    place = repair.start, repair.start + len(repair.now)

    def is_open(end: Fraction | None) -> bool:
        if end is None or "/" in exact(end) or repair.unit == "date":
            return False
        written = edited(text, (*place, figure_with(literal, repair.now, end, end)))
        tried = restate(assertion, written)
        return tried is not None and not setting.agrees(tried)

    low, high, low_open, high_open = repair.fits
    return Interval(low, high, low_open or is_open(low), high_open or is_open(high))


def _candidates(
    name: str, comparison: Comparison, literal: Literal, setting: Setting
) -> Iterator[Repair]:
    """Yield repairs that the solver has yet to confirm, the likeliest first.

    Hulls are closed and know nothing of whole numbers.
    """
    fitting = fitting_values(comparison, literal, setting)
    if fitting is None:
        return
    fits, every = fitting
    text = comparison.text.value
    now = written_as(literal, text)
    numbers = _numbers(literal)
    old = Fraction(sum(numbers), len(numbers))
    by_exact = fitting_values(comparison, literal, setting, as_exact)
    proposals = [_proposal(literal, values[0]) for values in (by_exact, fitting) if values]
    has_gaps = _has_gaps(comparison, literal, setting)
    near = _nearby_numbers(literal) if has_gaps else ()
    nearby = [(value, value) for value in near if value in fits]
    for then in (*nearby, *proposals):
        if then is not None and (any(then) or not old):  # nobody meant to write zero
            new = figure_with(literal, now, *then)
            replacement = edited(text, (literal.start, literal.end, new))
            moves = sum(then, Fraction(0)) / 2 - old
            share = moves / abs(old) if old else None
            unit = unit_of(literal, now)
            yield Repair(
                name,
                now,
                new,
                replacement,
                fits,
                unit,
                literal.start,
                moves,
                share,
                every=every and not has_gaps,
            )


def _has_gaps(comparison: Comparison, literal: Literal, setting: Setting) -> bool:
    """Whether between two values of a literal that fit there may be one that does not.

    As between two shares of 25 people that are whole people.
    """
    is_part = comparison.left is not literal and comparison.right is not literal
    is_counted = any(setting.symbols[one].integer for one in names(comparison))
    return not setting.is_convex or (is_part and is_counted)


def fitting_values(
    comparison: Comparison, literal: Literal, setting: Setting, take: Take = as_taken
) -> tuple[Interval, bool] | None:
    """Return the values of a literal with which a statement agrees with all lists of others.

    In the literal's own scale and unit. The flag says whether they agree however many digits they
    are written with. ``None`` where there are none, and where linear arithmetic cannot tell.
    """
    turned = isolate(comparison, literal, nonnegative_names(comparison, setting))
    if turned is None or not turned[0].is_convex:
        return None
    relation, expression = turned
    allowed = []
    for values in hulls_of(expression, setting, take):
        if values is None:
            return None
        allowed.append(relation.allowed(_hedgeable(literal, values, setting.encoded.about)))
    result = reduce(Interval.meet, allowed, ANYTHING)
    if result.low is not None and result.high is not None and result.low > result.high:
        rounded = _fitting_as_rounded(literal, result.high, result.low)
        return rounded and (rounded, rounded.is_point)
    return result.scaled(1 / unit_size(literal)), True


def _fitting_as_rounded(literal: Literal, below: Fraction, above: Fraction) -> Interval | None:
    """Return the figures whose rounding reaches both a value below and one above, if any.

    They have the literal's own last place. So 2 may be 1.95 to 2.05, as some of the others make it,
    and 2.15 to 2.25, as others do.
    """
    if literal.hedge or literal.form is not Form.NUMBER or literal.taken.is_point:
        return None
    step = _last_place(literal) * unit_size(literal)
    slack = (literal.exact.low or Fraction(0)) - (literal.taken.low or Fraction(0))
    low, high = ceil((above - slack) / step) * step, floor((below + slack) / step) * step
    return Interval(low, high).scaled(1 / unit_size(literal)) if low <= high else None


def _hedgeable(literal: Literal, values: Interval, about: Fraction) -> Interval:
    """Return the numbers that, behind the literal's hedge, reach some of these values."""
    taken = literal.taken
    if literal.hedge in ("up to", "at most", "less than"):
        return Interval(values.low, None, low_open=taken.high_open)
    if literal.hedge in ("at least", "more than"):
        return Interval(None, values.high, high_open=taken.low_open)
    if literal.hedge == "aged" and taken.low is not None and taken.high is not None:
        width = taken.high - taken.low
        return Interval(values.low and values.low - width, values.high, low_open=True)
    if literal.hedge == "nearly":
        return Interval(values.low, _highest_nearly(literal, values.high, about), low_open=True)
    if literal.hedge == "just over":
        return Interval(_lowest_just_over(literal, values.low, about), values.high, high_open=True)
    return values


def _highest_nearly(literal: Literal, value: Fraction | None, about: Fraction) -> Fraction | None:
    """Return the highest number that ``value`` may be "nearly".

    Of counted things, at least the next whole number.
    """
    if value is None:
        return None
    return max(value / (1 - about), Fraction(floor(value) + 1) if literal.unit.counted else value)


def _lowest_just_over(literal: Literal, value: Fraction | None, about: Fraction) -> Fraction | None:
    """Return the lowest number that ``value`` may be "just over".

    Of counted things, at most the whole number before.
    """
    if value is None:
        return None
    return min(value / (1 + about), Fraction(ceil(value) - 1) if literal.unit.counted else value)


def _proposal(literal: Literal, values: Interval) -> tuple[Fraction, Fraction] | None:
    """Return the roundest figure in an interval, or the widest range, as first and last number.

    In the unit of the old figure; ``None`` where there is none.
    """
    numbers = _numbers(literal)
    if len(numbers) == 1:
        value = roundest(values, numbers[0])
        return None if value is None else (value, value)
    if values.low is not None and values.high is not None:
        places = max(_decimals(value) for value in literal.values)
        for finer in range(4):
            step = Fraction(1, 10 ** (places + finer))
            low, high = ceil(values.low / step) * step, floor(values.high / step) * step
            if low <= high:
                return low, high
    return None


def _nearby_numbers(literal: Literal) -> list[Fraction]:
    """Return the numbers nearest to a plain figure, with its own last place.

    Where there are gaps between the values that fit, one of these may fit first.
    """
    if literal.hedge or literal.form is not Form.NUMBER or literal.taken.is_point:
        return []
    step = _last_place(literal)
    (number,) = _numbers(literal)
    return [number + sign * places * step for places in range(1, NEARBY) for sign in (-1, 1)]


def _numbers(literal: Literal) -> list[Fraction]:
    """Return the numbers of a figure as they are written."""
    return [Fraction(value.replace("_", "")) for value in literal.values]


def _last_place(literal: Literal) -> Fraction:
    """Return one in the last written place of a figure, in its own scale and unit."""
    exponent = Decimal(literal.values[-1].replace("_", "")).as_tuple().exponent
    return Fraction(10) ** int(exponent)


def _decimals(number: str) -> int:
    """Return how many digits stand behind the point of a number."""
    return len(number.partition(".")[2]) if "e" not in number.lower() else 0
