"""Expressions to the ranges of values that they can take, with what must hold for that."""

from collections.abc import Callable, Mapping

from factcheck.constrain.ranges import (
    Range,
    interval_inverse,
    interval_product,
    literal,
    negative,
    over,
    point,
    scaled,
    total,
)
from factcheck.model.constraint import Atom, Clause
from factcheck.model.expression import Expression, Literal, Name, Negative, in_evaluation_order
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.polynomial import ONE, Polynomial, atom, multiply, scale, sign, subtract
from factcheck.rational import MINUS_ONE, ZERO, Rational

Take = Callable[[Literal], Interval]
"""Which values a literal may have."""


class Evaluator:
    """Evaluates expressions of one assertion; ``auxiliary`` are the variables that case distinctions needed, ``atoms`` and ``clauses`` what must hold."""

    def __init__(self, name: str, symbols: Mapping[str, Symbol], take: Take, closed: bool) -> None:
        self.name = name
        self.symbols = symbols
        self.take = take
        self.closed = closed
        self.quantities: set[str] = set()
        self.nonnegative: set[str] = set()
        self.auxiliary: list[str] = []
        self.atoms: list[Atom] = []
        self.clauses: list[Clause] = []

    def meet(self, left: Range, right: Range) -> None:
        """That the two share a value."""
        if left.is_point and right.is_point:
            self.atoms.append(self.atom(left.low, left.denominator, right.high, right.denominator, "="))
            return
        for low, high in ((left, right), (right, left)):
            if low.low is not None and high.high is not None:
                strict = (low.low_open or high.high_open) and not self.closed
                relation = "<" if strict else "<="
                self.atoms.append(self.atom(low.low, low.denominator, high.high, high.denominator, relation))

    @staticmethod
    def atom(
        left: Polynomial | None,
        left_denominator: Polynomial,
        right: Polynomial | None,
        right_denominator: Polynomial,
        relation: str,
    ) -> Atom:
        """That one fraction is in a relation to another."""
        left, right = left or {}, right or {}
        if left_denominator != right_denominator:
            left, right = multiply(left, right_denominator), multiply(right, left_denominator)
        return atom(subtract(left, right), relation)

    def evaluate(self, expression: Expression) -> Range:
        """The range of an expression; from the leaves up, without recursion, since statements may nest deeply."""
        done: list[Range] = []
        for node in in_evaluation_order(expression):
            if isinstance(node, Literal):
                done.append(literal(self.take(node)))
            elif isinstance(node, Name):
                done.append(self.quantity(node.quantity))
            elif isinstance(node, Negative):
                done.append(negative(done.pop()))
            else:
                right, left = done.pop(), done.pop()
                done.append(_OPERATIONS[node.operator](self, left, right))
        return done.pop()

    def quantity(self, name: str) -> Range:
        """The range of a quantity."""
        symbol = self.symbols[name]
        self.quantities.add(name)
        if symbol.is_nonnegative:
            self.nonnegative.add(name)
        return point({(name,): Rational(symbol.unit.factor)})

    def sum(self, left: Range, right: Range) -> Range:
        """The range of the sum."""
        return total(left, right)

    def difference(self, left: Range, right: Range) -> Range:
        """The range of the difference."""
        return total(left, negative(right))

    def product(self, left: Range, right: Range) -> Range:
        """The range of the product."""
        interval, other = left.as_interval(), right.as_interval()
        if interval is not None and other is not None:
            return literal(interval_product(interval, other))
        if interval is None:
            left, right, interval = right, left, other
        if interval is None:
            left, right = self.as_point(left), self.as_point(right)
            return over(left, right.low or {}, right.denominator)
        if interval.is_point and interval.low is not None:
            return scaled(right, interval.low)
        if left.is_closed and right.is_closed and sign(right.low or {}, self.nonnegative) > 0:
            return _stretched(right, interval.low or ZERO, interval.high or ZERO)
        return self.interval_times(interval, self.as_point(right))

    def interval_times(self, interval: Interval, value: Range) -> Range:
        """A literal times a value whose sign matters: a new variable, and a clause with a case for each sign."""
        if self.closed:
            interval = interval.closed()
        if value.denominator is not ONE:
            value = point(self.variable_equal_to(value))
        base = value.low or {}
        known = sign(base, self.nonnegative)
        product = self.variable(nonnegative=known > 0 and interval.low is not None and interval.low >= 0)
        is_closed = literal(interval).is_closed
        relation = "<=" if is_closed else "<"
        if known > 0 and not is_closed:
            # What holds in both cases, for those who look at no clauses.
            self.atoms.extend(_between(product, base, interval.closed()))
        cases: list[tuple[Atom, ...]] = []
        if known >= 0:
            cases.append((atom(scale(base, MINUS_ONE), relation), *_between(product, base, interval)))
        if known <= 0:
            cases.append((atom(base, relation), *_between(product, base, _reversed(interval))))
        if not is_closed:
            cases.append((atom(base, "="), atom(product, "=")))
        self.clauses.append(tuple(cases))
        return point(product)

    def quotient(self, left: Range, right: Range) -> Range:
        """The range of the quotient; its divisor must not be zero."""
        interval = right.as_interval()
        if interval is not None:
            return self.product(left, literal(interval_inverse(interval)))
        right = self.as_point(right)
        self.assert_not_zero(right)
        known = sign(right.low or {}, self.nonnegative)
        if known > 0:
            return over(left, right.denominator, right.low or {})
        if known < 0:
            return over(negative(left), right.denominator, scale(right.low or {}, MINUS_ONE))
        result = self.variable(nonnegative=False)
        self.meet(self.as_point(left), over(right, result, ONE))
        return point(result)

    def assert_not_zero(self, divisor: Range) -> None:
        """That the divisor is not zero."""
        polynomial = divisor.low or {}
        known = sign(polynomial, self.nonnegative)
        positive = atom(scale(polynomial, MINUS_ONE), "<")
        if known > 0:
            self.atoms.append(positive)
        elif known < 0:
            self.atoms.append(atom(polynomial, "<"))
        else:
            self.clauses.append(((positive,), (atom(polynomial, "<"),)))

    def as_point(self, values: Range) -> Range:
        """The same as one value: a new variable between the ends where it is not one already."""
        return values if values.is_point else point(self.variable_equal_to(values))

    def variable_equal_to(self, values: Range) -> Polynomial:
        """A new variable between the ends."""
        chosen = self.variable(values.low is not None and sign(values.low, self.nonnegative) > 0)
        self.meet(point(chosen), values)
        return chosen

    def variable(self, nonnegative: bool) -> Polynomial:
        """A new variable."""
        name = f"{self.name}\N{MIDDLE DOT}{len(self.auxiliary)}"
        self.auxiliary.append(name)
        if nonnegative:
            self.nonnegative.add(name)
        return {(name,): Rational(1)}

    @staticmethod
    def is_number(values: Range) -> bool:
        """Whether it depends on no quantity."""
        return values.as_interval() is not None


_OPERATIONS = {"+": Evaluator.sum, "-": Evaluator.difference, "*": Evaluator.product, "/": Evaluator.quotient}


def _stretched(values: Range, least: Rational, most: Rational) -> Range:
    """A closed range of values above zero, times all numbers from one to another."""
    lowest = scale((values.low if least >= 0 else values.high) or {}, least)
    highest = scale((values.high if most >= 0 else values.low) or {}, most)
    return Range(lowest, highest, denominator=values.denominator)


def _reversed(interval: Interval) -> Interval:
    """The interval with its ends exchanged, as multiplication with a negative number exchanges them."""
    return Interval(interval.high, interval.low, interval.high_open, interval.low_open)


def _between(product: Polynomial, base: Polynomial, interval: Interval) -> tuple[Atom, ...]:
    """That ``product`` lies between the ends of the interval times ``base``."""
    atoms = []
    if interval.low is not None:
        lowest = subtract(scale(base, Rational(interval.low)), product)
        atoms.append(atom(lowest, "<" if interval.low_open else "<="))
    if interval.high is not None:
        highest = subtract(product, scale(base, Rational(interval.high)))
        atoms.append(atom(highest, "<" if interval.high_open else "<="))
    return tuple(atoms)
