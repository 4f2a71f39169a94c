"""Which figure would have to be what for claims to agree."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from factcheck.constrain import Take, as_exact, as_taken
from factcheck.explain.facts import allowed, meet
from factcheck.explain.implied import left_open, unit_size, unsigned
from factcheck.explain.isolate import isolate
from factcheck.explain.rewriting import edited, unit_of, with_numbers
from factcheck.explain.rounding import roundest
from factcheck.explain.setting import Restate, Setting
from factcheck.explain.words import written_as
from factcheck.model.explanation import Repair
from factcheck.model.expression import Assertion, Comparison, Form, Literal, Relation, literals
from factcheck.model.interval import Interval
from factcheck.prose import exact


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
                    yield repair
                    break


def _candidates(name: str, comparison: Comparison, literal: Literal, setting: Setting) -> Iterator[Repair]:
    """The likeliest first; the solver has yet to confirm them, since hulls are closed and know nothing of whole numbers."""
    fits = fitting(comparison, literal, setting)
    if fits is None:
        return
    text = comparison.text.value
    now = written_as(literal, text)
    numbers = _numbers(literal)
    old = Fraction(sum(numbers), len(numbers))
    for values in (fitting(comparison, literal, setting, as_exact), fits):
        then = _proposal(literal, values) if values else None
        if then is not None:
            new = with_numbers(now, *map(exact, then))
            replacement = edited(text, (literal.start, literal.end, new))
            moves = sum(then, Fraction(0)) / 2 - old
            share = moves / abs(old) if old else None
            yield Repair(name, now, new, replacement, fits, unit_of(literal, now), literal.start, moves, share)


def fitting(comparison: Comparison, literal: Literal, setting: Setting, take: Take = as_taken) -> Interval | None:
    """The values, in the literal's own scale and unit, with which a statement agrees with all others in every scenario.

    ``None`` where there are none and where linear arithmetic cannot tell.
    """
    turned = isolate(comparison, literal, unsigned(comparison, setting))
    if turned is None or turned[0] is Relation.UNEQUAL:
        return None
    relation, expression = turned
    result = Interval(None, None)
    for values in left_open(expression, setting, take):
        if values is None:
            return None
        result = meet(result, allowed(relation, _hedged(literal, values)))
    if result.low is not None and result.high is not None and result.low > result.high:
        return None
    return result.scaled(1 / unit_size(literal))


def _hedged(literal: Literal, values: Interval) -> Interval:
    """The numbers that a hedge may stand before when the figure itself is to reach some of these values."""
    taken = literal.taken
    if literal.hedge in ("up to", "at most", "less than", "under"):
        return Interval(values.low, None, low_open=taken.high_open)
    if literal.hedge in ("at least", "more than", "over"):
        return Interval(None, values.high, high_open=taken.low_open)
    if literal.hedge in ("nearly", "just over") and taken.low and taken.high:
        ratio = taken.high / taken.low
        if literal.hedge == "nearly":
            return Interval(values.low, None if values.high is None else values.high * ratio, low_open=True)
        return Interval(None if values.low is None else values.low / ratio, values.high, high_open=True)
    return values


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


def _numbers(literal: Literal) -> list[Fraction]:
    """The numbers of a figure as they are written."""
    return [Fraction(value.replace("_", "")) for value in literal.values]


def _decimals(number: str) -> int:
    return len(number.partition(".")[2]) if "e" not in number.lower() else 0
