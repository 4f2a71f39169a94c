"""What a figure would be if what it makes of a count were a whole number of things."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import ceil, floor

from factcheck.constrain import as_exact
from factcheck.explain.arithmetic import isolate
from factcheck.explain.repair.implications import nonnegative_names, unit_size
from factcheck.explain.repair.proposing import last_place, number_of
from factcheck.explain.repair.setting import Setting
from factcheck.model.expression import Comparison, Expression, Literal, Name, nodes
from factcheck.model.interval import Interval
from factcheck.proof import evaluate


def by_whole_numbers(
    comparison: Comparison, literal: Literal, setting: Setting
) -> list[tuple[Fraction, Fraction]]:
    """Return what a figure would be with either whole number next to what it makes of a count.

    As first and last number to its last place, the nearest first: 22.2% for 21.7% of 18 pupils.
    Only of counts that the others tell nothing of.
    """
    old, step = number_of(literal), last_place(literal)
    values = (one / unit_size(literal) for one in _values(comparison, literal, setting))
    numbers = dict.fromkeys(floor(one / step + Fraction(1, 2)) * step for one in values)
    return [(one, one) for one in sorted(numbers, key=lambda one: abs(one - old))]


def _values(comparison: Comparison, literal: Literal, setting: Setting) -> Iterator[Fraction]:
    """Yield values of a figure, in base units, each of which makes some count a whole number."""
    others = [one.comparison for one in setting.leading if one.comparison]
    facts = setting.encoded.facts(others, as_exact)
    known = {name: fact.written for name, fact in facts.items()}
    yield from _between(comparison, literal, known, known, setting)
    side = comparison.right if literal is comparison.left else comparison.left
    if not isinstance(side, Name):
        return
    stated = {**known, side.quantity: literal.exact}
    for other in others:
        for part in nodes(other):
            if isinstance(part, Name) and part.quantity == side.quantity:
                yield from _between(other, part, known, stated, setting)


def _between(
    comparison: Comparison,
    part: Expression,
    known: Mapping[str, Interval],
    stated: Mapping[str, Interval],
    setting: Setting,
) -> Iterator[Fraction]:
    """Yield what a part of an equation is with the whole numbers next to what its counts are.

    What they are follows from what is ``stated``, what the part is then from what is ``known``.
    """
    for count in nodes(comparison):
        if not isinstance(count, Name) or count.quantity in stated:
            continue
        symbol = setting.symbols[count.quantity]
        found = _equal_to(comparison, count, stated, setting) if symbol.integer else None
        if found is None:
            continue
        things = found / symbol.unit.factor
        for number in {floor(things), ceil(things)}:
            whole = {**known, count.quantity: Interval.point(number * symbol.unit.factor)}
            value = _equal_to(comparison, part, whole, setting)
            if value is not None:
                yield value


def _equal_to(
    comparison: Comparison, part: Expression, values: Mapping[str, Interval], setting: Setting
) -> Fraction | None:
    """Return the only value that an equation leaves a part of it, if there is one."""
    turned = isolate(comparison, part, nonnegative_names(comparison, setting))
    if turned is None or not turned[0].is_equation:
        return None
    found = evaluate(turned[1], values, as_exact)
    return found.low if found and found.is_point else None
