"""Why something whole has no value: 37% of 25 people is 9.25 people."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import floor

from factcheck.constrain import Take, as_exact
from factcheck.explain.arithmetic.derivation import Derivation, DerivationBuilder
from factcheck.explain.arithmetic.inference import Fact, Remembered, facts
from factcheck.explain.arithmetic.measure import Measure, measure_of
from factcheck.explain.arithmetic.turning import isolate
from factcheck.explain.arithmetic.words import render_expression
from factcheck.model.expression import Comparison, Expression, Literal, Name, names, nodes
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation
from factcheck.model.symbol import Symbol
from factcheck.proof import evaluate


def no_whole_number(
    comparisons: Sequence[Comparison], symbols: Mapping[str, Symbol], take: Take
) -> Derivation | None:
    """Return how comparisons leave a whole quantity nothing but values between two whole numbers.

    ``None`` where none of them does, given what the others say.
    """
    remembered = Remembered()
    for last in comparisons:
        if last.relation is not Relation.EQUAL:
            continue
        others = [one for one in comparisons if one is not last]
        known = facts(others, symbols, take, remembered)
        for name in dict.fromkeys(names(last)):
            found = symbols[name].integer and _without_value(name, last, known, symbols, take)
            if found:
                return found
    return None


def _without_value(
    name: str,
    last: Comparison,
    known: Mapping[str, Fact],
    symbols: Mapping[str, Symbol],
    take: Take,
) -> Derivation | None:
    """Return how a comparison leaves a quantity no whole number; ``None`` where it leaves one."""
    part = next(one for one in nodes(last) if isinstance(one, Name) and one.quantity == name)
    expression = _isolated(last, part, symbols)
    if expression is None or names(last).count(name) > 1:
        return None
    values = evaluate(expression, {one: fact.values for one, fact in known.items()}, take)
    written = evaluate(expression, {one: fact.written for one, fact in known.items()}, as_exact)
    factor = symbols[name].unit.factor
    if values is None or written is None or not _is_between(values.scaled(1 / factor)):
        return None
    return _derivation(expression, written, values, name, DerivationBuilder(last, known, symbols))


def _is_between(values: Interval) -> bool:
    """Whether there are values, but no whole numbers among them."""
    return values.is_bounded and not values.is_empty and values.whole().is_empty


def _derivation(
    expression: Expression,
    written: Interval,
    values: Interval,
    name: str,
    builder: DerivationBuilder,
) -> Derivation:
    """Return that a whole quantity equals an expression that is no whole number."""
    unit, text = builder.symbols[name].unit, builder.last.text.value
    for one in dict.fromkeys(names(builder.last)):
        if one != name:
            builder.explain(one, "")
    measure = Measure(unit.name, unit.factor)
    told = measure.values(written)
    beside = ", ".join(_neighbours(name, values, builder))
    what = render_expression(expression, str, text)
    builder.rows += [
        ("=", what, told, measure.values(values)),
        ("but", name, "a whole number", beside),
    ]
    headline = f"{render_expression(expression, builder.sentence.value_of, text)} is {told}"
    tail = f": {beside}" if beside else ""
    return Derivation(f"{headline}, which is no whole number{tail}", builder.lines)


def _neighbours(name: str, values: Interval, builder: DerivationBuilder) -> Iterator[str]:
    """Yield what a figure is with each of the whole numbers next to some values.

    Such as ``with 9 people it is 36%``.
    """
    last, known, symbols = builder.last, builder.known, builder.symbols
    factor = symbols[name].unit.factor
    assert values.low is not None
    below = floor(values.low / factor)
    for part, measure in _figures(last, known, symbols, name):
        expression = _isolated(last, part, symbols)
        if expression is None:
            continue
        for number in (below, below + 1):
            at = {one: fact.written for one, fact in known.items()}
            at[name] = Interval.point(number * factor)
            found = evaluate(expression, at, as_exact)
            if found is not None and found.is_point:
                unit = symbols[name].unit.name
                whole = Measure(unit, Fraction(1)).amount(Fraction(number))
                it_is = " it is" if number == below else ""
                yield f"with {whole}{it_is} {measure.values(found)}"
        return


def _figures(
    last: Comparison, known: Mapping[str, Fact], symbols: Mapping[str, Symbol], name: str
) -> Iterator[tuple[Expression, Measure]]:
    """Yield the rounded figures of a comparison, else its quantities that are not whole."""
    for node in nodes(last):
        if isinstance(node, Literal) and not node.taken.is_point:
            yield node, measure_of(symbols[name], node)
    for node in nodes(last):
        if isinstance(node, Name) and node.quantity in known and node.quantity != name:
            symbol = symbols[node.quantity]
            if not symbol.integer:
                yield node, measure_of(symbol, None)


def _isolated(
    comparison: Comparison, part: Expression, symbols: Mapping[str, Symbol]
) -> Expression | None:
    """Return what a part of an equation equals; ``None`` where that cannot be told."""
    nonnegative = frozenset(one for one in names(comparison) if symbols[one].is_nonnegative)
    turned = isolate(comparison, part, nonnegative)
    return turned[1] if turned is not None else None
