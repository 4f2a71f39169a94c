"""Which figure would have to be what for claims to agree."""

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from math import ceil, floor

from factcheck.constrain import Take, as_exact, as_taken
from factcheck.explain.arithmetic import isolate, written_as
from factcheck.explain.repair.implications import left_open, unit_size, unsigned
from factcheck.explain.repair.rewriting import edited, unit_of, with_numbers
from factcheck.explain.repair.rounding import roundest
from factcheck.explain.repair.setting import Restate, Setting
from factcheck.model.explanation import Repair
from factcheck.model.expression import Assertion, Comparison, Form, Literal, literals
from factcheck.model.interval import ANYTHING, Interval
from factcheck.prose import exact

# So many figures to each side are tried where whole numbers leave gaps; each takes a question of its own.
NEARBY = 4


def repairs(assertion: Assertion, setting: Setting, restate: Restate) -> Iterator[Repair]:
    """For each stated figure of a statement, the values that agree with all others, and the roundest as a new statement.

    The values are those that would do if they were exact; where the other figures, taken as they are written, leave values
    too, the roundest of those is proposed. There is none for a statement that says more than one thing.
    """
    comparison = assertion.comparison
    if comparison is None:
        return
    for literal in literals(comparison):
        if literal.form not in (Form.ARITHMETIC, Form.DATE):
            for repair in _candidates(assertion.id, comparison, literal, setting):
                repaired = restate(assertion, repair.replacement)
                if repaired is not None and setting.agrees(repaired):
                    fits = _ends_tried(assertion, repair, setting, restate)
                    every = fits.is_point or (repair.every and setting.is_convex)
                    yield repair._replace(fits=fits, every=every, group=setting.group(repaired))
                    break


def _ends_tried(
    assertion: Assertion, repair: Repair, setting: Setting, restate: Restate
) -> Interval:
    """The values that fit, open at an end that does not where it is written as the figure."""
    (comparison,) = assertion.alternatives[0].comparisons
    text = comparison.text.value
    place = repair.start, repair.start + len(repair.now)

    def is_open(end: Fraction | None) -> bool:
        if end is None or "/" in exact(end) or repair.unit == "date":
            return False
        written = edited(text, (*place, with_numbers(repair.now, exact(end), exact(end))))
        tried = restate(assertion, written)
        return tried is not None and not setting.agrees(tried)

    low, high, low_open, high_open = repair.fits
    return Interval(low, high, low_open or is_open(low), high_open or is_open(high))


def _candidates(
    name: str, comparison: Comparison, literal: Literal, setting: Setting
) -> Iterator[Repair]:
    """The likeliest first; the solver has yet to confirm them, since hulls are closed and know nothing of whole numbers."""
    found = fitting(comparison, literal, setting)
    if found is None:
        return
    fits, every = found
    text = comparison.text.value
    now = written_as(literal, text)
    numbers = _numbers(literal)
    old = Fraction(sum(numbers), len(numbers))
    proposals = [
        _proposal(literal, one[0])
        for one in (fitting(comparison, literal, setting, as_exact), found)
        if one
    ]
    nearby = (
        []
        if setting.is_convex
        else [(value, value) for value in _neighbours(literal) if value in fits]
    )
    for then in (*nearby, *proposals):
        if then is not None:
            new = with_numbers(now, *map(exact, then))
            replacement = edited(text, (literal.start, literal.end, new))
            moves = sum(then, Fraction(0)) / 2 - old
            share = moves / abs(old) if old else None
            unit = unit_of(literal, now)
            yield Repair(
                name, now, new, replacement, fits, unit, literal.start, moves, share, every=every
            )


def fitting(
    comparison: Comparison, literal: Literal, setting: Setting, take: Take = as_taken
) -> tuple[Interval, bool] | None:
    """The values, in the literal's own scale and unit, with which a statement agrees with all others in every scenario.

    The second value says whether they do with however many digits they are written. ``None`` where there are none and where linear
    arithmetic cannot tell.
    """
    turned = isolate(comparison, literal, unsigned(comparison, setting))
    if turned is None or not turned[0].is_convex:
        return None
    relation, expression = turned
    found = []
    for values in left_open(expression, setting, take):
        if values is None:
            return None
        found.append(relation.allowed(_hedged(literal, values, setting.encoded.about)))
    result = reduce(Interval.meet, found, ANYTHING)
    if result.low is not None and result.high is not None and result.low > result.high:
        rounded = _fitting_as_rounded(literal, result.high, result.low)
        return rounded and (rounded, rounded.is_point)
    return result.scaled(1 / unit_size(literal)), True


def _fitting_as_rounded(literal: Literal, below: Fraction, above: Fraction) -> Interval | None:
    """The figures with the literal's own last place whose rounding reaches both a value below and one above; ``None`` if none does.

    So 2 may be 1.95 to 2.05, as some of the others make it, and 2.15 to 2.25, as others do.
    """
    slack = (literal.exact.low or Fraction(0)) - (literal.taken.low or Fraction(0))
    if literal.hedge or literal.form is not Form.NUMBER or not slack:
        return None
    step = 2 * slack
    low, high = ceil((above - slack) / step) * step, floor((below + slack) / step) * step
    return Interval(low, high).scaled(1 / unit_size(literal)) if low <= high else None


def _hedged(literal: Literal, values: Interval, about: Fraction) -> Interval:
    """The numbers that a hedge may stand before when the figure itself is to reach some of these values."""
    taken = literal.taken
    if literal.hedge in ("up to", "at most", "less than", "under"):
        return Interval(values.low, None, low_open=taken.high_open)
    if literal.hedge in ("at least", "more than", "over"):
        return Interval(None, values.high, high_open=taken.low_open)
    if literal.hedge == "nearly":
        return Interval(values.low, _highest_nearly(literal, values.high, about), low_open=True)
    if literal.hedge == "just over":
        return Interval(_lowest_just_over(literal, values.low, about), values.high, high_open=True)
    return values


def _highest_nearly(literal: Literal, value: Fraction | None, about: Fraction) -> Fraction | None:
    """The highest number that a value may be nearly; of things that are counted the next whole one at least."""
    if value is None:
        return None
    return max(value / (1 - about), Fraction(floor(value) + 1) if literal.unit.counted else value)


def _lowest_just_over(literal: Literal, value: Fraction | None, about: Fraction) -> Fraction | None:
    """The lowest number that a value may be just over."""
    if value is None:
        return None
    return min(value / (1 + about), Fraction(ceil(value) - 1) if literal.unit.counted else value)


def _proposal(literal: Literal, values: Interval) -> tuple[Fraction, Fraction] | None:
    """The roundest figure in an interval, or the widest range, in the unit of the old."""
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


def _neighbours(literal: Literal) -> list[Fraction]:
    """The figures nearest to a plain one, with its own last place: where there are gaps between what fits, the first beside one."""
    if literal.hedge or literal.form is not Form.NUMBER:
        return []
    step = (
        2
        * ((literal.exact.low or Fraction(0)) - (literal.taken.low or Fraction(0)))
        / unit_size(literal)
    )
    (number,) = _numbers(literal)
    return (
        [number + sign * places * step for places in range(1, NEARBY) for sign in (-1, 1)]
        if step
        else []
    )


def _numbers(literal: Literal) -> list[Fraction]:
    """The numbers of a figure as they are written."""
    return [Fraction(value.replace("_", "")) for value in literal.values]


def _decimals(number: str) -> int:
    return len(number.partition(".")[2]) if "e" not in number.lower() else 0
