"""A clash in one sentence with its numbers, and the words for its values."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType

from factcheck.explain.arithmetic.dated import date_told, length_told
from factcheck.explain.arithmetic.inference import Fact
from factcheck.explain.arithmetic.measure import Measure, Scale, measure_of, scale_of
from factcheck.explain.arithmetic.sides import Side
from factcheck.explain.arithmetic.words import failing, reader_text
from factcheck.explain.arithmetic.working import WORKED_OUT, addends_of, worked_out, worked_out_side
from factcheck.model.expression import (
    Comparison,
    Literal,
    Name,
    Operation,
    in_evaluation_order,
)
from factcheck.model.relation import Relation
from factcheck.model.symbol import Symbol
from factcheck.prose import series, time_between

IS, MAKE = "is", "make"

SMALL, LARGE = Fraction(1, 100), 10**6
"""An area that is less than the first, or more than the second, is told in another unit."""

FAILING_DATES: Mapping[Relation, str] = MappingProxyType(
    {
        Relation.LESS: "not before",
        Relation.AT_MOST: "after",
        Relation.GREATER: "not after",
        Relation.AT_LEAST: "before",
        Relation.UNEQUAL: "just",
    }
)
"""What one date is to another where a relation to it does not hold."""


class Sentence:
    """Words for the comparison that fails, ``last``, given what others say, ``known``."""

    def __init__(
        self, last: Comparison, known: Mapping[str, Fact], symbols: Mapping[str, Symbol]
    ) -> None:
        self.last = last
        self.known = known
        self.symbols = symbols
        self._measures: dict[str, Measure] = {}

    def is_converted(self, side: Side, measure: Measure) -> bool:
        """Whether a side is a figure in another unit than the one that the sides are told in."""
        expression = side.expression
        return isinstance(expression, Name) and self.is_in_other_unit(expression.quantity, measure)

    def is_in_other_unit(self, name: str, measure: Measure) -> bool:
        """Whether the figure of a quantity is in another unit than the sides are told in."""
        return measure.unit not in {"date", self.measure_of(name).unit}

    def headline(self, computed: Side, stated: Side, relation: Relation, measure: Measure) -> str:
        """Return what is computed beside what is stated, or beside what is computed elsewhere."""
        order = self.order(computed, stated)
        if order:
            return order
        what, makes, value = self.worked_out(computed, measure)
        subject = f"{what} {makes} {value}" if value else what
        if relation is Relation.EQUAL and self.is_worked_out(stated):
            return f"{subject}, but {' '.join(self.worked_out(stated, measure))}"
        said = self.words(stated, measure)
        if relation is not self.last.relation and makes == IS:
            return f"{said} {failing(self.last.relation, IS).format(what)}, which is {value}"
        return subject + failing(relation).format(said)

    def order(self, computed: Side, stated: Side) -> str:
        """Return how a stated figure breaks an order with another one; empty where none is told.

        As a trial that must be before its verdict, and is not.
        """
        if not isinstance(computed.expression, Name) or not self.last.relation.is_equation:
            return ""
        because = self.known[computed.expression.quantity].because
        if because is None or not isinstance(because[1], Name):
            return ""
        name, relation, other = (
            computed.expression.quantity,
            because[0].relation,
            because[1].quantity,
        )
        if relation.is_equation or other not in self.known:
            return ""
        fails = failing(relation)
        if self.last.is_date:
            fails = f", which is {FAILING_DATES[relation]} {{}}"
        said = f"{self.called(name)} is {self.words(stated, self.measure())}"
        return said + fails.format(self.value_of(other))

    def is_worked_out(self, side: Side) -> bool:
        """Whether nobody states the value of a side as a figure."""
        if not isinstance(side.expression, Name):
            return isinstance(side.expression, WORKED_OUT)
        fact = self.known[side.expression.quantity]
        return fact.because is not None and isinstance(fact.because[1], WORKED_OUT)

    def distance(self, below: Fraction, above: Fraction, measure: Measure) -> str:
        """Return how far the end of one side is from where the other one begins."""
        if self.last.is_date:
            return time_between(below, above)
        return measure.distance(above - below)

    def measure(self) -> Measure:
        """Return the unit of the sides.

        That of a figure that is a side, or of a quantity in a side, or the base unit.
        """
        for side in (self.last.left, self.last.right):
            if isinstance(side, Literal) and not self.last.is_date:
                return Measure(side.unit.name or "1", side.unit.factor, self.scale, self.beside)
        for node in (*in_evaluation_order(self.last.left), *in_evaluation_order(self.last.right)):
            if (
                isinstance(node, Name)
                and self.symbols[node.quantity].unit.dimension == self.last.dimension
            ):
                return self.measure_of(node.quantity)
        return Measure("date" if self.last.is_date else "1", Fraction(1))

    @cached_property
    def scale(self) -> Scale:
        """How the figures are written that have the dimension of the sides."""
        sides = [self.last.left, self.last.right]
        sides += [fact.because[1] for fact in self.known.values() if fact.because]
        return scale_of(
            node
            for side in sides
            for node in in_evaluation_order(side)
            if isinstance(node, Literal) and node.unit.dimension == self.last.dimension
        )

    @cached_property
    def beside(self) -> Fraction | None:
        """The figure that is a side, or that states a quantity which is one; else ``None``."""
        for side in (self.last.left, self.last.right):
            written = None
            if isinstance(side, Literal):
                written = side.exact
            elif isinstance(side, Name) and side.quantity in self.known:
                because = self.known[side.quantity].because
                written = because[1].exact if because and isinstance(because[1], Literal) else None
            if written and written.is_point:
                return written.low
        return None

    def measure_of(self, name: str) -> Measure:
        """Return the unit that a quantity is given in."""
        if name not in self._measures:
            self._measures[name] = self._measure_of(name)
        return self._measures[name]

    def _measure_of(self, name: str) -> Measure:
        because = self.known[name].because if name in self.known else None
        symbol = self.symbols[name]
        if symbol.unit.dimension != self.last.dimension:
            return measure_of(symbol, because[1] if because else None)
        return measure_of(symbol, because[1] if because else None, self.scale, self.beside)

    def called(self, name: str) -> str:
        """Return what people call a quantity."""
        return self.symbols[name].called

    def value_of(self, name: str) -> str:
        """Return the value of a quantity, as the claim words it that states it, or as computed."""
        fact = self.known[name]
        if (
            fact.because
            and isinstance(fact.because[1], Literal)
            and fact.because[0].relation.is_equation
        ):
            return reader_text(fact.because[1], fact.because[0].text.value)
        return self.measure_of(name).values(fact.written)

    def words(self, side: Side, measure: Measure) -> str:
        """Return the value of a side in words."""
        if isinstance(side.expression, Literal):
            return reader_text(side.expression, self.last.text.value)
        if isinstance(side.expression, Name):
            return self.value_of(side.expression.quantity)
        return measure.values(side.written)

    def worked_out(self, side: Side, measure: Measure) -> tuple[str, str, str]:
        """Return how a side is worked out, a verb, and its value; of a bare figure only that."""
        expression, text = side.expression, self.last.text.value
        if isinstance(expression, Literal):
            return self.words(side, measure), "", ""
        if isinstance(expression, Name):
            return self.worked_out_quantity(expression.quantity, side, measure)
        addends = addends_of(expression)
        by_calendar = self.by_calendar(side)
        if addends:
            total = by_calendar or self.measure_of_sum(addends, measure).sum(side.written)
            return self.listed(addends), MAKE, total
        what = worked_out_side(expression, text, self.known, self.value_of)
        measure = self.measure_of_product(side, measure)
        written = side.written
        if (
            written.low == 0 and written.high
        ):  # nothing is negative: that says only how much at most
            written = written._replace(low=None)
        return what, IS, by_calendar or measure.values(written)

    def by_calendar(self, side: Side) -> str:
        """Return the date that a side is, or how long it is between its dates; else nothing.

        In the unit of the other side.
        """
        if self.last.is_date:
            return date_told(side.expression, self.known)
        other = self.last.right if side.expression is self.last.left else self.last.left
        return length_told(side.expression, other, self.known)

    def worked_out_quantity(self, name: str, side: Side, measure: Measure) -> tuple[str, str, str]:
        """Return the same of a quantity alone, from the statement that it follows from."""
        value = self.value_of(name)
        if self.is_in_other_unit(name, measure):
            return value, IS, measure.values(side.written)
        because = self.known[name].because
        addends = addends_of(because[1]) if because else []
        if len(addends) > 1 and self.known.keys() >= {*addends}:
            return self.listed(addends), MAKE, value
        return worked_out(name, self.known, self.value_of) or self.called(name), IS, value

    def measure_of_product(self, side: Side, measure: Measure) -> Measure:
        """Return the unit of the sides, or that of two lengths where their area has no size in it.

        As 1,350 m^2 for 0.00135 km^2.
        """
        match side.expression:
            case Operation(operator="*", left=Name() as one, right=Name() as other):
                length, also = self.measure_of(one.quantity), self.measure_of(other.quantity)
                own = Measure(f"{length.unit}^2", length.factor**2)
                is_area = length.unit == also.unit and length.unit.isalpha()
                if is_area and _is_sized(side, own) and not _is_sized(side, measure):
                    return own
        return measure

    def listed(self, addends: Sequence[str]) -> str:
        """Return the values of a sum's parts in words."""
        return series([self.value_of(name) for name in addends])

    def measure_of_sum(self, addends: Sequence[str], measure: Measure) -> Measure:
        """Return the unit and scale that all parts of a sum are given in, or else of the sides."""
        measures = [self.measure_of(name) for name in addends]
        if len({one.unit for one in measures}) != 1:
            return measure
        is_alike = len({one.scale.size for one in measures}) == 1
        return measures[0] if is_alike else measures[0]._replace(scale=self.scale)


def _is_sized(side: Side, measure: Measure) -> bool:
    """Whether a unit is one in which people would tell the value of a side."""
    return SMALL <= abs(side.written.low or Fraction(0)) / measure.factor <= LARGE
