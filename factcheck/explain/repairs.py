"""Which figure would have to be what for claims to agree."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from factcheck.constrain import Take, as_exact, as_taken, constrain, range_of
from factcheck.explain.facts import allowed, meet, names
from factcheck.explain.isolate import isolate
from factcheck.explain.rewriting import edited, unit_of, with_numbers
from factcheck.explain.rounding import roundest
from factcheck.explain.setting import Setting
from factcheck.explain.words import figures, written_as
from factcheck.model.explanation import Repair
from factcheck.model.expression import Assertion, Comparison, Expression, Form, Literal, Relation
from factcheck.model.interval import Interval
from factcheck.prose import exact
from factcheck.solve import Problem, quotient_hull


def repairs(assertion: Assertion, setting: Setting) -> Iterator[Repair]:
    """For each stated figure of a statement, the values that agree with all others, and the roundest as a new statement.

    The values are those that would do if they were exact; where the other figures, taken as they are written, leave values
    too, the roundest of those is proposed. There is none for statements with readings.
    """
    if len(assertion.alternatives) > 1:
        return
    comparisons = assertion.alternatives[0].comparisons
    for comparison in comparisons:
        if len(comparisons) > 1:
            return
        for literal in figures(comparison):
            if literal.form not in (Form.ARITHMETIC, Form.DATE):
                repair = _repair(assertion.id, comparison, literal, setting)
                if repair is not None:
                    yield repair


def _repair(name: str, comparison: Comparison, literal: Literal, setting: Setting) -> Repair | None:
    fits = fitting(comparison, literal, setting)
    if fits is None:
        return None
    then = _proposal(literal, fits, fitting(comparison, literal, setting, as_exact))
    if then is None:
        return None
    text = comparison.text.value
    now = written_as(literal, text)
    new = with_numbers(now, *map(exact, then))
    replacement = edited(text, (literal.start, literal.end, new))
    return Repair(name, now, new, replacement, fits, unit_of(literal, now), literal.start)


def fitting(comparison: Comparison, literal: Literal, setting: Setting, take: Take = as_taken) -> Interval | None:
    """The values, in the literal's own scale and unit, with which a statement agrees with all others in every scenario.

    ``None`` where there are none and where linear arithmetic cannot tell.
    """
    nonnegative = frozenset(
        name for name in names(comparison) if not (setting.symbols[name].signed or setting.symbols[name].is_date)
    )
    turned = isolate(comparison, literal, nonnegative)
    return None if turned is None else _fitting(turned[1], turned[0], literal, setting, take)


def _fitting(
    expression: Expression, relation: Relation, literal: Literal, setting: Setting, take: Take
) -> Interval | None:
    """The values of a literal, in its own unit, for which the others leave the statement a chance in every scenario."""
    subject = range_of(expression, setting.symbols)
    if subject is None or subject.low is None or subject.high is None:
        return None
    polynomials = (subject.low, subject.high, subject.denominator)
    if any(len(monomial) > 1 for polynomial in polynomials for monomial in polynomial):
        return None
    mentioned = tuple(sorted({name for polynomial in polynomials for monomial in polynomial for name in monomial}))
    result = Interval(None, None)
    for others in setting.others:
        firm = tuple(constrain(one, setting.symbols, take) for one in others if one.claim is None)
        claims = tuple(constrain(one, setting.symbols, take) for one in others if one.claim is not None)
        problem = Problem(setting.symbols, firm, claims, mentioned)
        values = quotient_hull(problem, *polynomials, setting.limits)
        if values is None:
            return None
        result = meet(result, allowed(relation, _hedged(literal, values)))
    if result.low is not None and result.high is not None and result.low > result.high:
        return None
    return result.scaled(1 / unit_size(literal))


def unit_size(literal: Literal) -> Fraction:
    """How many base units one in the scale and unit of a literal is."""
    return Fraction(literal.scale or 1) * literal.unit.factor


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


def _proposal(literal: Literal, fits: Interval, plain: Interval | None) -> tuple[Fraction, Fraction] | None:
    """The new figure, or the two ends of a new range, in the unit of the old; what agrees as written goes before what is round."""
    numbers = [Fraction(value.replace("_", "")) for value in literal.values]
    for values in (plain, fits):
        if values is None:
            continue
        if len(numbers) == 1:
            value = roundest(values, numbers[0])
            if value is not None:
                return value, value
        elif values.low is not None and values.high is not None:
            places = max(_decimals(value) for value in literal.values)
            for finer in range(4):
                step = Fraction(1, 10 ** (places + finer))
                low, high = ceil(values.low / step) * step, floor(values.high / step) * step
                if low <= high:
                    return low, high
    return None


def _decimals(number: str) -> int:
    return len(number.partition(".")[2]) if "e" not in number.lower() else 0
