"""Which rounded figure an equation gives for which expression."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import compress
from operator import not_
from typing import NamedTuple

from factcheck.constrain.evaluate import Evaluator, Take
from factcheck.constrain.ranges import Range, point
from factcheck.model.constraint import Atom, Monomial
from factcheck.model.expression import Expression, Form, Literal, Operation
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.polynomial import ONE, Polynomial, atom, is_constant, multiply, scale, sign, subtract
from factcheck.rational import Rational

_ROUNDED = (Form.NUMBER, Form.RANGE)


class Figure(NamedTuple):
    """A literal alone on its side of an equation, or before ``times`` there.

    It is a figure for the ``dividend``, or for its quotient by the ``divisor`` where one is given.
    ``on_left``: the literal is on the left side.
    """

    literal: Literal
    dividend: Expression
    divisor: Expression | None
    on_left: bool


class Subject(NamedTuple):
    """What a figure is for: a key that is the same for equal functions of the quantities.

    A quantity's own key is its name. ``is_turned``: the figure is for the negative of that.
    ``base`` says that what the figure is a multiple of is zero, ``None`` where it is no multiple.
    ``extremes`` are how many smallest and largest values are in it.
    """

    key: object
    is_turned: bool
    base: Atom | None
    extremes: int


def is_rounded(literal: Literal, interval: Interval) -> bool:
    """Whether a literal that is taken as an interval is as wide as it is because it was rounded.

    A hedge is no rounding: it means the same where nothing is rounded.
    """
    return (
        literal.form in _ROUNDED
        and not literal.hedge
        and interval != literal.exact
        and not interval.is_point
    )


def figure_of(left: Expression, right: Expression) -> Figure | None:
    """Return the figure that the equation of two sides gives for one of them, if any."""
    for side, other in ((right, left), (left, right)):
        if isinstance(side, Literal):
            return Figure(side, other, None, side is left)
        if isinstance(side, Operation) and side.multiple and isinstance(side.left, Literal):
            return Figure(side.left, other, side.right, side is left)
    return None


def subject_of(figure: Figure, symbols: Mapping[str, Symbol], take: Take) -> Subject | None:
    """Return what a figure is for.

    ``None`` where a part is rounded itself, so that it has no single value, and where its values
    depend on signs that are not known.
    """
    naming = _Naming("", symbols, take, closed=True)
    dividend = _fraction(figure.dividend, naming)
    divisor = (ONE, ONE) if figure.divisor is None else _fraction(figure.divisor, naming)
    if not (dividend and divisor and divisor[0]) or sign(divisor[0], naming.nonnegative) <= 0:
        return None
    (above, below), (base, its_divisor) = dividend, divisor
    above, below = multiply(above, its_divisor), multiply(below, base)
    above = scale(above, 1 / below[min(below)])
    is_turned = bool(above) and above[min(above)] < 0
    above = scale(above, Rational(-1)) if is_turned else above
    at_zero = None if is_constant(base) else atom(base, "<=")
    return Subject(_key(above, below, symbols), is_turned, at_zero, naming.extremes)


def _key(above: Polynomial, below: Polynomial, symbols: Mapping[str, Symbol]) -> object:
    """Return the key of a fraction; that of a quantity is its name."""
    terms = tuple(sorted(above.items()))
    if not is_constant(below):
        return terms, tuple(sorted(scale(below, 1 / below[min(below)]).items()))
    match terms:
        case ((((name,), factor)),) if name in symbols and factor == symbols[name].unit.factor:
            return name
    return terms


def _fraction(expression: Expression, naming: "_Naming") -> tuple[Polynomial, Polynomial] | None:
    """Return what is above and below the line of an expression that has a single value."""
    try:
        found = naming.evaluate(expression)
    except ZeroDivisionError:
        return None
    if not found.is_point or naming.auxiliary or naming.clauses:
        return None
    return found.low or {}, found.denominator


class _Naming(Evaluator):
    """Evaluates expressions; the least and the greatest of values are quantities of their own."""

    def __init__(
        self, name: str, symbols: Mapping[str, Symbol], take: Take, *, closed: bool
    ) -> None:
        super().__init__(name, symbols, take, closed)
        self.extremes = 0

    def extreme(self, values: Sequence[Range], *, is_greatest: bool) -> Range:
        """Return the greatest of some values, or the least, by a name that equal ones share."""
        if not all(one.is_point for one in values):
            return super().extreme(values, is_greatest=is_greatest)
        self.extremes += 1
        values = self._leading(values, is_greatest)
        if len(values) == 1:
            return values[0]
        parts = sorted((_terms(one.low or {}), _terms(one.denominator)) for one in values)
        name = f"{'greatest' if is_greatest else 'least'} {parts}"
        signs = [sign(one.low or {}, self.nonnegative) > 0 for one in values]
        if any(signs) if is_greatest else all(signs):
            self.nonnegative.add(name)
        return point({(name,): Rational(1)})

    def _leading(self, values: Sequence[Range], is_greatest: bool) -> list[Range]:
        """Return those of some values that another is not always as great as, or as small as.

        Sums of what stands in one value alone, as the cells of a column do, are never so.
        """
        met = Counter(name for one in values for name in one.low or {})
        apart = [_is_apart(one, met) for one in values]
        found = list(compress(values, apart))
        for one in compress(values, map(not_, apart)):
            if not any(self._leads(other, one, is_greatest) for other in found):
                found = [other for other in found if not self._leads(one, other, is_greatest)]
                found.append(one)
        return found

    def _leads(self, one: Range, other: Range, is_greatest: bool) -> bool:
        """Whether one value is always at least another, or at most."""
        more, less = (one, other) if is_greatest else (other, one)
        ours = multiply(more.low or {}, less.denominator)
        theirs = multiply(less.low or {}, more.denominator)
        rest = subtract(ours, theirs)
        return not rest or sign(rest, self.nonnegative) > 0


def _is_apart(value: Range, met: Mapping[Monomial, int]) -> bool:
    """Whether a value is a sum of variables that no other value has.

    ``met`` is how many values each of them occurs in.
    """
    terms = value.low or {}
    is_sum = bool(terms) and value.denominator is ONE
    return is_sum and all(name and met[name] == 1 and terms[name] > 0 for name in terms)


def _terms(polynomial: Polynomial) -> tuple[str, ...]:
    """Return the terms of a polynomial as text, in order."""
    return tuple(f"{factor} {'*'.join(names)}" for names, factor in sorted(polynomial.items()))
