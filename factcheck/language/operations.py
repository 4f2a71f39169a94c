"""Operations on the parts of a statement: which have a meaning, and of which dimension it is."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeGuard

from factcheck.language.constants import can_be_zero
from factcheck.language.dates import MOMENT, TIME
from factcheck.language.dimensions import difference
from factcheck.language.flaw import BadTextError, bad, replaced, shortened
from factcheck.language.hedges import AGED
from factcheck.language.scales import NOT_SCALES
from factcheck.model.expression import (
    Expression,
    Form,
    Function,
    Literal,
    Name,
    Negative,
    Operation,
    Power,
    operands,
)
from factcheck.model.interval import Interval
from factcheck.model.problem import Kind
from factcheck.model.symbol import Symbol
from factcheck.model.unit import Dimension
from factcheck.prose import DAY

# The dimension of moments while a statement is read: other operations are allowed on moments than
# on times.
DATE = Dimension((("date", MOMENT.factor),))
# The operations allowed on moments, as they are shown to users; and the digits of a year.
DATES_ALLOW, YEAR = "date - date, date + duration, date - duration", 4
# Powers of powers together; more would make polynomials and numbers that nobody can hold.
MOST_POWER = 99
# A month of a calendar is up to three days shorter or longer than a twelfth of a year, other
# periods at most a day.
MONTH, MONTH_SLACK, SLACK = Fraction("365.25") * DAY / 12, 3 * DAY, DAY

Value = tuple[Expression, Dimension]
"""A part of a statement: its meaning and its dimension."""


class Operations:
    """Operations on quantities and literals; their errors say what to write for a literal."""

    def __init__(self, symbols: Mapping[str, Symbol]) -> None:
        self._symbols = symbols

    def operation(self, text: str, operator: str, left: Value, right: Value) -> Value:
        """Return the meaning of two values under an operator."""
        (first, first_dimension), (second, second_dimension) = left, right
        if first_dimension is DATE or second_dimension is DATE:
            dimension = _date_dimension(text, operator, left, right)
            if dimension is DATE:
                first, second = moving(first), moving(second)
        elif operator in "+-":
            if first_dimension is not second_dimension and first_dimension != second_dimension:
                raise self._sum_error(text, left, right)
            dimension = first_dimension
        elif operator == "/":
            if can_be_zero(second):
                raise bad(Kind.DIVISION_BY_ZERO, *place(second), shortened(text_of(text, second)))
            dimension = (
                first_dimension / second_dimension
                if second_dimension.exponents
                else first_dimension
            )
        else:
            dimension = (
                (
                    first_dimension * second_dimension
                    if first_dimension.exponents
                    else second_dimension
                )
                if second_dimension.exponents
                else first_dimension
            )
        sign = operator if operator in "+-/" else "*"
        return Operation(sign, first, second, operator == "times"), dimension

    def power(self, text: str, base: Value, exponent: int, end: int) -> Value:
        """Return the meaning of a value raised to a whole number, up to its end."""
        node, dimension = base
        start = place(node)[0]
        if dimension is DATE:
            raise bad(Kind.DATE_ARITHMETIC, start, end, shortened(text[start:end]), DATES_ALLOW, "")
        if exponent < 0 and can_be_zero(node):
            raise bad(Kind.DIVISION_BY_ZERO, *place(node), shortened(text_of(text, node)))
        if abs(exponent) * _highest_power(node) > MOST_POWER:
            raise bad(Kind.TOO_HIGH_POWER, start, end, shortened(text[start:end]), str(MOST_POWER))
        return Power(node, exponent, end), dimension**exponent

    def function(
        self, text: str, name: str, start: int, end: int, values: Sequence[Value]
    ) -> Value:
        """Return the meaning of a function of values, some of which are all indices of a name."""
        found: list[Expression] = []
        dimension = values[0][1]
        for value in values:
            node, other = value
            if other is DATE:
                written = shortened(text[start:end])
                raise bad(Kind.DATE_ARITHMETIC, start, end, written, DATES_ALLOW, "")
            if other is not dimension and other != dimension:
                raise self.differ_error(text, values[0], value, *place(node))
            found += node.operands if _is_every(node) else (node,)
        first = values[0][0]
        every = first.every if len(values) == 1 and _is_every(first) else ""
        return Function(name, tuple(found), start, end, every), dimension

    def not_comparable_error(self, text: str, left: Value, right: Value) -> BadTextError:
        """Return the error of a statement whose sides have different dimensions."""
        (first, first_dimension), (second, second_dimension) = left, right
        start, end = place(first, second)
        if DATE not in (first_dimension, second_dimension):
            return self.differ_error(text, left, right, start, end)
        literal = second if first_dimension is DATE else first
        number = text_of(text, literal) if isinstance(literal, Literal) else ""
        instead = f"@{number}" if len(number) == YEAR and number.isdigit() else ""
        return bad(
            Kind.DATE_ARITHMETIC,
            start,
            end,
            shortened(text[start:end]),
            DATES_ALLOW,
            instead,
            instead=replaced(text, *place(literal), instead) if instead else "",
        )

    def _sum_error(self, text: str, left: Value, right: Value) -> BadTextError:
        """Return the error of two values of different dimensions that are added."""
        nodes = left[0], right[0]
        shortest = min(
            nodes, key=lambda node: (not isinstance(node, Literal), len(text_of(text, node)))
        )
        return self.differ_error(text, left, right, *place(shortest))

    def differ_error(
        self, text: str, left: Value, right: Value, start: int, end: int
    ) -> BadTextError:
        """Return the error of two values of different dimensions.

        Where one of them is a literal, it says what to write.
        """
        (first, first_dimension), (second, second_dimension) = left, right
        instead, literal = self._instead(text, first, second), first
        if not instead:
            instead, literal = self._instead(text, second, first), second
        first_text, second_text = (
            shortened(text_of(text, first)),
            shortened(text_of(text, second)),
        )
        *sides, factor, lacking, noun = difference(
            first_text, first_dimension, second_text, second_dimension
        )
        if instead:
            factor = lacking = noun = ""
        return bad(
            Kind.DIMENSIONS_DIFFER,
            start,
            end,
            *sides,
            factor,
            lacking,
            noun,
            shortened(instead),
            instead=replaced(text, *place(literal), instead) if instead else "",
        )

    def _instead(self, text: str, literal: Expression, other: Expression) -> str:
        """Return what to write for a literal; empty where nothing is likely.

        It is given the unit of the other side where it has none, or a scale where its unit is
        probably meant as one.
        """
        if not isinstance(literal, Literal):
            return ""
        written, unit = text_of(text, literal), ""
        if isinstance(other, Name):
            unit = self._symbols[other.quantity].unit.name
        elif isinstance(other, Literal):
            unit = other.unit.name
        unit = "" if unit == "1" else unit
        scale = NOT_SCALES.get(literal.unit.name)
        if scale and written.endswith(literal.unit.name):
            return f"{written.removesuffix(literal.unit.name).rstrip()} {scale} {unit}".rstrip()
        return f"{written} {unit}" if unit and not literal.unit.name else ""


def place(first: Expression, last: Expression | None = None) -> tuple[int, int]:
    """Return where a part of a statement begins, and where it or a later one ends.

    These are the places of their outermost names, literals, powers and functions.
    """
    last = last or first
    while not isinstance(first, Name | Literal | Function):
        first = operands(first)[0]
    while not isinstance(last, Name | Literal | Function | Power):
        last = operands(last)[-1]
    return first.start, last.end


def text_of(text: str, node: Expression) -> str:
    """Return a part of a statement as written."""
    start, end = place(node)
    return text[start:end]


def negative(text: str, operand: Value) -> Value:
    """Return the meaning of a value with a minus before it."""
    node, dimension = operand
    if dimension is DATE:
        raise bad(
            Kind.DATE_ARITHMETIC,
            *place(node),
            shortened(f"-{text_of(text, node)}"),
            DATES_ALLOW,
            "",
        )
    return Negative(node), dimension


def moving(node: Expression) -> Expression:
    """Return an age that a date moves by, with the slack of calendars; anything else as it is."""
    if not isinstance(node, Literal) or node.hedge != AGED:
        return node
    slack = Fraction(MONTH_SLACK if node.unit.factor == MONTH else SLACK)
    low, high = node.taken.low, node.taken.high
    assert low is not None
    assert high is not None
    values = Interval(low - slack, high + slack, node.taken.low_open, node.taken.high_open)
    return node._replace(taken=values, exact=values)


def is_difference_of_dates(node: Expression, symbols: Mapping[str, Symbol]) -> bool:
    """Whether an expression is the time between two dates."""
    return isinstance(node, Operation) and node.operator == "-" and _is_date(node.right, symbols)


def _is_date(node: Expression, symbols: Mapping[str, Symbol]) -> bool:
    """Whether an expression is a moment; in sums and differences, the first part or the second."""
    while isinstance(node, Operation):
        if node.operator == "+" and _is_date(node.right, symbols):
            return True
        if node.operator not in "+-":
            return False
        node = node.left
    if isinstance(node, Literal):
        return node.form is Form.DATE
    return isinstance(node, Name) and symbols[node.quantity].is_date


def _is_every(node: Expression) -> TypeGuard[Function]:
    """Whether an expression stands for all indices of a name, and is no function of its own."""
    return isinstance(node, Function) and not node.name


def _highest_power(node: Expression) -> int:
    """Return the highest product of exponents inside each other in an expression; at least 1."""
    waiting, highest = [(node, 1)], 1
    while waiting:
        node, power = waiting.pop()
        if isinstance(node, Power):
            power *= max(abs(node.exponent), 1)
            highest = max(highest, power)
        waiting += [(operand, power) for operand in operands(node)]
    return highest


def _date_dimension(text: str, operator: str, left: Value, right: Value) -> Dimension:
    """Return the dimension of an operation with a moment.

    Two moments differ by a time; a moment and a time make a moment.

    Raises:
        BadTextError: for any other operation.
    """
    (first, first_dimension), (second, second_dimension) = left, right
    if operator == "-" and first_dimension is DATE:
        if second_dimension is DATE:
            return TIME
        if second_dimension == TIME:
            return DATE
    if operator == "+" and TIME in (first_dimension, second_dimension):
        return DATE
    start, end = place(first, second)
    raise bad(Kind.DATE_ARITHMETIC, start, end, shortened(text[start:end]), DATES_ALLOW, "")
