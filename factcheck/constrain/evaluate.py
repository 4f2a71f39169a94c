"""Expressions to the ranges of values that they can take, with the conditions for that."""

from collections.abc import Callable, Mapping, Sequence
from functools import reduce

from factcheck.constrain.ranges import (
    Range,
    atoms_between,
    exchanged,
    interval_inverse,
    interval_product,
    literal_range,
    negative,
    point,
    range_sum,
    scaled,
    times_between,
    times_fraction,
)
from factcheck.model.constraint import Atom, Clause
from factcheck.model.expression import (
    Expression,
    Function,
    Literal,
    Name,
    Negative,
    Power,
    in_evaluation_order,
)
from factcheck.model.interval import Interval, greatest, least
from factcheck.model.symbol import Symbol
from factcheck.polynomial import ONE, Polynomial, atom, multiply, scale, sign, subtract
from factcheck.rational import MINUS_ONE, ZERO, Rational

Take = Callable[[Literal], Interval]
"""Returns the values that a literal may have."""


class Evaluator:
    """Evaluates expressions of one assertion.

    ``auxiliary`` are the variables that case distinctions needed, ``atoms`` and ``clauses`` the
    conditions that must hold.
    """

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
        """Add that the two ranges share a value."""
        if left.is_point and right.is_point:
            self.atoms.append(
                self.atom(left.low, left.denominator, right.high, right.denominator, "=")
            )
            return
        for low, high in ((left, right), (right, left)):
            if low.low is not None and high.high is not None:
                strict = (low.low_open or high.high_open) and not self.closed
                relation = "<" if strict else "<="
                self.atoms.append(
                    self.atom(low.low, low.denominator, high.high, high.denominator, relation)
                )

    @staticmethod
    def atom(
        left: Polynomial | None,
        left_denominator: Polynomial,
        right: Polynomial | None,
        right_denominator: Polynomial,
        relation: str,
    ) -> Atom:
        """Return the atom that one fraction is in a relation to another."""
        left, right = left or {}, right or {}
        if left_denominator != right_denominator:
            left, right = multiply(left, right_denominator), multiply(right, left_denominator)
        return atom(subtract(left, right), relation)

    def evaluate(self, expression: Expression) -> Range:
        """Return the range of an expression.

        It goes from the leaves up, without recursion, since statements may nest deeply.
        """
        done: list[Range] = []
        for node in in_evaluation_order(expression):
            if isinstance(node, Literal):
                done.append(literal_range(self.take(node)))
            elif isinstance(node, Name):
                done.append(self.quantity(node.quantity))
            elif isinstance(node, Negative):
                done.append(negative(done.pop()))
            elif isinstance(node, Power):
                done.append(self.power(done.pop(), node.exponent))
            elif isinstance(node, Function):
                count = len(node.operands)
                done[-count:] = [self.function(node.name, done[-count:])]
            else:
                right, left = done.pop(), done.pop()
                done.append(_OPERATIONS[node.operator](self, left, right))
        return done.pop()

    def quantity(self, name: str) -> Range:
        """Return the range of a quantity."""
        symbol = self.symbols[name]
        self.quantities.add(name)
        if symbol.is_nonnegative:
            self.nonnegative.add(name)
        return point({(name,): Rational(symbol.unit.factor)})

    def sum(self, left: Range, right: Range) -> Range:
        """Return the range of the sum."""
        return range_sum(left, right)

    def difference(self, left: Range, right: Range) -> Range:
        """Return the range of the difference."""
        return range_sum(left, negative(right))

    def product(self, left: Range, right: Range) -> Range:
        """Return the range of the product."""
        interval, other = left.as_interval(), right.as_interval()
        if interval is not None and other is not None:
            return literal_range(interval_product(interval, other))
        if interval is None:
            left, right, interval = right, left, other
        if interval is None:
            left, right = self.as_point(left), self.as_point(right)
            return times_fraction(left, right.low or {}, right.denominator)
        if interval.is_point and interval.low is not None:
            return scaled(right, interval.low)
        if left.is_closed and right.is_closed and sign(right.low or {}, self.nonnegative) > 0:
            return times_between(right, interval.low or ZERO, interval.high or ZERO)
        return self.interval_times(interval, self.as_point(right))

    def power(self, base: Range, exponent: int) -> Range:
        """Return the range of a power, in which the base has one value."""
        interval, times = base.as_interval(), abs(exponent)
        if interval is not None:
            raised = literal_range(interval.raised(times))
        elif times == 1:
            raised = base
        else:
            if not base.is_point or len(base.low or {}) > 1 or len(base.denominator) > 1:
                base = point(self.variable_equal_to(base))
            raised = point(ONE)
            for _ in range(times):
                raised = times_fraction(raised, base.low or {}, base.denominator)
        return raised if exponent >= 0 else self.quotient(point(ONE), raised)

    def function(self, name: str, values: Sequence[Range]) -> Range:
        """Return the range of a function of values; of one value it is that value."""
        if len(values) == 1:
            return values[0]
        intervals = [interval for one in values if (interval := one.as_interval()) is not None]
        if name not in EXTREMES:
            total = reduce(range_sum, values)
            return total if name == "sum" else scaled(total, Rational(1, len(values)))
        if len(intervals) == len(values):
            return literal_range(EXTREMES[name](intervals))
        return self.extreme(values, is_greatest=name == "max")

    def extreme(self, values: Sequence[Range], *, is_greatest: bool) -> Range:
        """Return the greatest of some values, or the least.

        It is a new variable between their ends, and a clause says that one of the values reaches
        it. Each may be anything in its range, so that the greatest may be anything from all lower
        ends up to one of the upper ends.
        """
        kinds = [
            value.low is not None and sign(value.low, self.nonnegative) > 0 for value in values
        ]
        found = self.variable(nonnegative=any(kinds) if is_greatest else all(kinds))
        above = [self.end_atom(found, value, is_lower=True) for value in values]
        below = [self.end_atom(found, value, is_lower=False) for value in values]
        every, some = (above, below) if is_greatest else (below, above)
        self.atoms += [atom for atom in every if atom is not None]
        reached = [(atom,) for atom in some if atom is not None]
        if len(reached) == len(some):
            self.clauses.append(tuple(reached))
        return point(found)

    def end_atom(self, value: Polynomial, values: Range, *, is_lower: bool) -> Atom | None:
        """Return the atom that a value keeps to one end of a range; ``None`` where it has none."""
        end, is_open = (
            (values.low, values.low_open) if is_lower else (values.high, values.high_open)
        )
        if end is None:
            return None
        relation = "<" if is_open and not self.closed else "<="
        if is_lower:
            return self.atom(end, values.denominator, value, ONE, relation)
        return self.atom(value, ONE, end, values.denominator, relation)

    def interval_times(self, interval: Interval, value: Range) -> Range:
        """Return the range of a literal times a value whose sign matters.

        It is a new variable, and a clause has a case for each sign.
        """
        if self.closed:
            interval = interval.closed()
        if value.denominator is not ONE:
            value = point(self.variable_equal_to(value))
        base = value.low or {}
        known = sign(base, self.nonnegative)
        product = self.variable(
            nonnegative=known > 0 and interval.low is not None and interval.low >= 0
        )
        is_closed = literal_range(interval).is_closed
        relation = "<=" if is_closed else "<"
        if known > 0 and not is_closed:
            # This holds in both cases; it is for callers that do not look at clauses.
            self.atoms.extend(atoms_between(product, base, interval.closed()))
        cases: list[tuple[Atom, ...]] = []
        if known >= 0:
            cases.append(
                (atom(scale(base, MINUS_ONE), relation), *atoms_between(product, base, interval))
            )
        if known <= 0:
            cases.append((atom(base, relation), *atoms_between(product, base, exchanged(interval))))
        if not is_closed:
            cases.append((atom(base, "="), atom(product, "=")))
        self.clauses.append(tuple(cases))
        return point(product)

    def quotient(self, left: Range, right: Range) -> Range:
        """Return the range of the quotient; add that its divisor is not zero."""
        interval = right.as_interval()
        if interval is not None:
            return self.product(left, literal_range(interval_inverse(interval)))
        right = self.as_point(right)
        self.assert_not_zero(right)
        known = sign(right.low or {}, self.nonnegative)
        if known > 0:
            return times_fraction(left, right.denominator, right.low or {})
        if known < 0:
            return times_fraction(
                negative(left), right.denominator, scale(right.low or {}, MINUS_ONE)
            )
        result = self.variable(nonnegative=False)
        self.meet(self.as_point(left), times_fraction(right, result, ONE))
        return point(result)

    def assert_not_zero(self, divisor: Range) -> None:
        """Add that the divisor is not zero."""
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
        """Return a range as one value.

        That is a new variable between its ends where it is not one value already.
        """
        return values if values.is_point else point(self.variable_equal_to(values))

    def variable_equal_to(self, values: Range) -> Polynomial:
        """Return a new variable between the ends of a range."""
        chosen = self.variable(values.low is not None and sign(values.low, self.nonnegative) > 0)
        self.meet(point(chosen), values)
        return chosen

    def variable(self, nonnegative: bool) -> Polynomial:
        """Return a new variable."""
        name = f"{self.name}\N{MIDDLE DOT}{len(self.auxiliary)}"
        self.auxiliary.append(name)
        if nonnegative:
            self.nonnegative.add(name)
        return {(name,): Rational(1)}


EXTREMES = {"min": least, "max": greatest}
_OPERATIONS = {
    "+": Evaluator.sum,
    "-": Evaluator.difference,
    "*": Evaluator.product,
    "/": Evaluator.quotient,
}
