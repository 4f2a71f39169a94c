"""The arithmetic of a conflict, line by line, ending in two values that differ."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from factcheck.constrain import Take
from factcheck.explain.arithmetic.detours import detours
from factcheck.explain.arithmetic.inference import Fact, Remembered, facts
from factcheck.explain.arithmetic.measure import Measure
from factcheck.explain.arithmetic.rows import Row, Stated, aligned, extremes, folded
from factcheck.explain.arithmetic.sentence import Sentence
from factcheck.explain.arithmetic.sides import Side, in_whole_numbers, side_of, whole_unit
from factcheck.explain.arithmetic.words import render_expression
from factcheck.explain.arithmetic.working import WORKED_OUT, addends_of
from factcheck.model.explanation import Axis, Extent
from factcheck.model.expression import (
    Comparison,
    Literal,
    Name,
    Operation,
    in_evaluation_order,
    names,
    nodes,
)
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol


class Derivation(NamedTuple):
    """A conflict as arithmetic.

    ``headline`` is one sentence with its numbers, ``lines`` lead to it, in columns; ``axes`` are
    the same to be drawn.
    """

    headline: str
    lines: tuple[str, ...]
    axes: tuple[Axis, ...] = ()


def derive(
    comparisons: Sequence[Comparison], symbols: Mapping[str, Symbol], take: Take
) -> Derivation | None:
    """Return how comparisons that cannot all hold come to clash.

    ``None`` where going from quantity to quantity does not show it. Each comparison in turn is
    tried as the last one, those with the most quantities first: the others then say what each of
    its quantities is, and its two sides do not meet. The first of those that take the fewest
    detours is told.
    """
    order = sorted(comparisons, key=lambda one: -len(names(one)))
    remembered = Remembered()
    found: list[tuple[int, int, Callable[[], Derivation]]] = []
    for last in order:
        others = [one for one in comparisons if one is not last]
        known = facts(others, symbols, take, remembered)
        known = {**_signs(last, symbols), **_at_least_zero(known, last, symbols)}
        left, right = (side_of(side, known, take) for side in (last.left, last.right))
        if left is None or right is None or (last.is_date and not last.relation.is_equation):
            continue
        factor = whole_unit(last, symbols)
        if factor:
            left, right = in_whole_numbers(left, right, factor)
        if not last.relation.may_hold(left.values, right.values):
            builder = DerivationBuilder(last, known, symbols)
            many = detours(last, known)
            if not many:
                return builder.build(left, right)
            found.append((many, len(found), partial(builder.build, left, right)))
    return min(found)[2]() if found else None


def _at_least_zero(
    known: Mapping[str, Fact], last: Comparison, symbols: Mapping[str, Symbol]
) -> dict[str, Fact]:
    """Return facts, those of a product's quantities from zero on where these cannot be negative."""
    unbounded = Interval(Fraction(0), None)
    multiplied = {
        name.quantity
        for node in nodes(last)
        if isinstance(node, Operation) and node.operator == "*"
        for name in (node.left, node.right)
        if isinstance(name, Name) and symbols[name.quantity].is_nonnegative
    }
    return {
        name: fact._replace(
            values=fact.values.meet(unbounded), written=fact.written.meet(unbounded)
        )
        if name in multiplied and fact.values.low is None
        else fact
        for name, fact in known.items()
    }


def _signs(last: Comparison, symbols: Mapping[str, Symbol]) -> dict[str, Fact]:
    """Return that those quantities of a comparison are not negative which cannot be."""
    unbounded = Interval(Fraction(0), None)
    return {
        name: Fact(name, unbounded, unbounded)
        for name in names(last)
        if symbols[name].is_nonnegative
    }


class DerivationBuilder:
    """Puts a clash into words; ``last`` is the failing comparison, ``known`` what others say."""

    def __init__(
        self, last: Comparison, known: Mapping[str, Fact], symbols: Mapping[str, Symbol]
    ) -> None:
        self.last = last
        self.known = known
        self.symbols = symbols
        self.sentence = Sentence(last, known, symbols)
        self.rows: list[Row] = []
        self.stated: dict[int, Stated] = {}
        self.explained: set[str] = set()

    @property
    def lines(self) -> tuple[str, ...]:
        """The rows as lines, of very many stated quantities the ends."""
        return aligned(folded(self.rows, self.stated))

    def build(self, left: Side, right: Side) -> Derivation:
        """Return the derivation that sets the computed side against the stated one.

        The computed side is the one with something to work out, or else a quantity.
        """
        computed, stated, relation = left, right, self.last.relation
        worked_out = isinstance(right.expression, WORKED_OUT) and not isinstance(
            left.expression, WORKED_OUT
        )
        measure = self.sentence.measure()
        if (
            worked_out
            or isinstance(left.expression, Literal)
            or self.sentence.is_converted(right, measure)
        ):
            computed, stated, relation = right, left, relation.mirrored
        gap = _gap(left.values, right.values)
        apart = f"{self.sentence.distance(*gap, measure)} apart" if gap else ""
        is_rounded = computed.is_rounded or stated.is_rounded
        headline = self.sentence.headline(computed, stated, relation, measure)
        if apart:
            headline += f": {apart}{' even after rounding' if is_rounded else ''}"
        self.write(computed, stated, measure, apart)
        return Derivation(headline, self.lines, (self.axis(computed, stated, measure),))

    def write(self, computed: Side, stated: Side, measure: Measure, apart: str) -> None:
        """Add the rows: what is known, what follows from it, and what is stated instead."""
        text = self.last.text.value
        addends = addends_of(computed.expression)
        for name in dict.fromkeys(names(self.last)):
            if not (isinstance(stated.expression, Name) and name == stated.expression.quantity):
                self.explain(name, "+" if name in addends[1:] else "")
        if not isinstance(computed.expression, Name):
            what = (
                "together"
                if addends
                else render_expression(computed.expression, self.sentence.called, text)
            )
            if addends:
                own = self.sentence.measure_of_sum(addends, measure)
            else:
                own = self.sentence.measure_of_product(computed, measure)
            value = own.sum(computed.written) if addends else own.values(computed.written)
            value = self.sentence.by_calendar(computed) or value
            self.rows.append(("=", what, value, own.values(computed.values)))
        if isinstance(stated.expression, Name):
            self.explain(stated.expression.quantity, "but")
        else:
            what = (
                self.sentence.called(computed.expression.quantity)
                if isinstance(computed.expression, Name)
                else ""
            )
            what = (
                what
                if isinstance(stated.expression, Literal)
                else render_expression(stated.expression, self.sentence.called, text)
            )
            self.rows.append(
                ("but", what, self.sentence.words(stated, measure), measure.values(stated.values))
            )
        if apart:
            sign, what, value, values = self.rows[-1]
            self.rows[-1] = (sign, what, value, f"{values}: {apart}")

    def axis(self, computed: Side, stated: Side, measure: Measure) -> Axis:
        """Return the two sides in one unit, before them their quantities in that unit."""
        sides = {"=": computed, "but": stated}
        alone = [
            side.expression.quantity for side in sides.values() if isinstance(side.expression, Name)
        ]
        beside = [
            name
            for name in dict.fromkeys(names(self.last))
            if name in self.known and name not in alone and self.is_alike(self.symbols[name])
        ]
        extents = [
            ("", self.sentence.called(name), self.sentence.value_of(name), self.known[name].values)
            for name in extremes(beside, lambda name: self.known[name].written.low or Fraction(0))
        ]
        for sign, side in sides.items():
            subject = (
                computed.expression if isinstance(side.expression, Literal) else side.expression
            )
            extents.append(
                (
                    sign,
                    render_expression(subject, self.sentence.called, self.last.text.value),
                    self.sentence.words(side, measure),
                    side.values,
                )
            )
        return Axis(
            measure.unit,
            tuple(
                Extent(sign, what, says, values.scaled(1 / measure.factor))
                for sign, what, says, values in extents
            ),
        )

    def is_alike(self, symbol: Symbol) -> bool:
        """Whether a quantity has the dimension that is compared, and is a date as that is."""
        return symbol.unit.dimension == self.last.dimension and symbol.is_date == self.last.is_date

    def explain(self, name: str, sign: str) -> None:
        """Add the row of a quantity, after those of the quantities that it was computed from."""
        if name in self.explained and sign != "but":
            return
        self.explained.add(name)
        fact = self.known.get(name)
        measure = self.sentence.measure_of(name)
        if fact is None or fact.because is None:
            self.rows.append((sign, self.sentence.called(name), "", "cannot be negative"))
            return
        comparison, expression = fact.because
        for node in in_evaluation_order(expression):
            if isinstance(node, Name):
                self.explain(node.quantity, "")
        what = self.sentence.called(name)
        if not isinstance(expression, Literal):
            what += f" {comparison.relation} {render_expression(expression, self.sentence.called, comparison.text.value)}"
        elif sign != "but" and fact.written.low is not None and fact.written.is_point:
            dimension = self.symbols[name].unit.dimension
            self.stated[len(self.rows)] = Stated(dimension, fact.written.low)
        self.rows.append((sign, what, self.sentence.value_of(name), measure.values(fact.values)))


def _gap(left: Interval, right: Interval) -> tuple[Fraction, Fraction] | None:
    """Return the ends between which two intervals are apart; ``None`` where they touch."""
    for below, above in ((right, left), (left, right)):
        if below.high is not None and above.low is not None and above.low > below.high:
            return below.high, above.low
    return None
