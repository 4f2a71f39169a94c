"""From the parts of a statement to its meaning: names resolved, dimensions checked."""

from collections.abc import Mapping

from factcheck.language.constants import can_be_zero
from factcheck.language.dates import MOMENT, TIME, moment
from factcheck.language.dimensions import difference
from factcheck.language.flaw import BadTextError, bad, shortened
from factcheck.language.grammar import (
    NEGATIVE,
    Item,
    Multiple,
    Operand,
    Sentence,
    parse,
    parse_expression,
)
from factcheck.language.literals import Reader
from factcheck.language.names import UnknownNames
from factcheck.language.scales import NOT_SCALES
from factcheck.language.tokens import DATE as DATE_GROUP
from factcheck.model.expression import Comparison, Expression, Literal, Name, Negative, Operation
from factcheck.model.name import canonical
from factcheck.model.problem import Kind
from factcheck.model.span import Text
from factcheck.model.symbol import Symbol
from factcheck.model.unit import Dimension

# The dimension of moments while a statement is read: other operations are allowed on moments than
# on times.
DATE = Dimension((("date", MOMENT.factor),))
# The operations allowed on moments, as they are shown to users; and the digits of a year.
DATES_ALLOW, YEAR = "date - date, date + duration, date - duration", 4


_Value = tuple[Expression, Dimension]
"""A part of a statement: its meaning and its dimension."""


class Interpreter:
    """Finds the meaning of statements about these quantities."""

    def __init__(
        self, symbols: Mapping[str, Symbol], unknown: UnknownNames, reader: Reader
    ) -> None:
        self._symbols = symbols
        self._unknown = unknown
        self._reader = reader
        self._dimensions = {
            name: DATE if symbol.is_date else symbol.unit.dimension
            for name, symbol in symbols.items()
        }

    def comparison(self, text: Text, *, definition: bool) -> Comparison:
        """Return what a statement says; a definition takes its numbers exactly.

        Raises:
            BadTextError: with offsets into the text.
        """
        written = text.value
        sentence = parse(written)
        relation = sentence.relation
        rounded = relation.is_equation and not definition
        left, dimension = self._side(written, sentence, sentence.left, rounded)
        right, other = self._side(written, sentence, sentence.right, rounded)
        if dimension is not other and dimension != other:
            raise self._not_comparable_error(written, (left, dimension), (right, other))
        if dimension is DATE:
            return Comparison(text, left, relation, right, TIME, is_date=True)
        return Comparison(text, left, relation, right, dimension)

    def expression(self, text: str) -> tuple[Expression, bool]:
        """Return what an expression means, its numbers exactly, and whether it is a moment.

        Raises:
            BadTextError: with offsets into the text.
        """
        sentence = parse_expression(text)
        meaning, dimension = self._side(text, sentence, sentence.left, rounded=False)
        return meaning, dimension is DATE

    def _side(self, text: str, sentence: Sentence, items: list[Item], rounded: bool) -> _Value:
        """Return the meaning of one side of a relation."""
        last = items[-1]
        if not isinstance(last, str):  # operators come behind their operands: there is none
            return self._operand(last, sentence, rounded, stated=True)
        done: list[_Value] = []
        alone = all(item is NEGATIVE for item in items[1:])
        for item in items:
            if not isinstance(item, str):
                done.append(self._operand(item, sentence, rounded, stated=alone))
            elif item is NEGATIVE:
                done.append(_negative(text, done.pop()))
            else:
                right = done.pop()
                done.append(self._operation(text, item, done.pop(), right))
        return done.pop()

    def _operand(self, item: Operand, sentence: Sentence, rounded: bool, *, stated: bool) -> _Value:
        """Return the meaning of a name or a literal."""
        if isinstance(item, Name):
            dimension = self._dimensions.get(item.quantity)
            if dimension is None:
                item = Name(item.start, item.end, canonical(item.quantity))
                dimension = self._dimensions.get(item.quantity)
                if dimension is None:
                    raise self._unknown.error(_names(sentence))
            return item, dimension
        is_multiple = isinstance(item, Multiple)
        if isinstance(item, Multiple):
            item, stated = item.literal, True
        if item.lastindex == DATE_GROUP:
            return moment(item), DATE
        literal = self._reader.literal(item, rounded=rounded, stated=stated, times=is_multiple)
        return literal, literal.unit.dimension

    def _operation(self, text: str, operator: str, left: _Value, right: _Value) -> _Value:
        """Return the meaning of two values under an operator."""
        (first, first_dimension), (second, second_dimension) = left, right
        if first_dimension is DATE or second_dimension is DATE:
            dimension = _date_dimension(text, operator, left, right)
        elif operator in "+-":
            if first_dimension is not second_dimension and first_dimension != second_dimension:
                place = min(
                    first,
                    second,
                    key=lambda node: (not isinstance(node, Literal), len(_text_of(text, node))),
                )
                raise self._differ_error(text, left, right, *_place(place))
            dimension = first_dimension
        elif operator == "/":
            if can_be_zero(second):
                raise bad(Kind.DIVISION_BY_ZERO, *_place(second), shortened(_text_of(text, second)))
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
        is_multiple = operator == "times"
        return Operation("*" if is_multiple else operator, first, second, is_multiple), dimension

    def _not_comparable_error(self, text: str, left: _Value, right: _Value) -> BadTextError:
        """Return the error of a statement whose sides have different dimensions."""
        (first, first_dimension), (second, second_dimension) = left, right
        start, end = _place(first, second)
        if DATE not in (first_dimension, second_dimension):
            return self._differ_error(text, left, right, start, end)
        literal = second if first_dimension is DATE else first
        number = _text_of(text, literal) if isinstance(literal, Literal) else ""
        instead = f"@{number}" if len(number) == YEAR and number.isdigit() else ""
        return bad(
            Kind.DATE_ARITHMETIC, start, end, shortened(text[start:end]), DATES_ALLOW, instead
        )

    def _differ_error(
        self, text: str, left: _Value, right: _Value, start: int, end: int
    ) -> BadTextError:
        """Return the error of two values of different dimensions.

        Where one of them is a literal, it says what to write.
        """
        (first, first_dimension), (second, second_dimension) = left, right
        instead = self._instead(text, first, second) or self._instead(text, second, first)
        first_text, second_text = (
            shortened(_text_of(text, first)),
            shortened(_text_of(text, second)),
        )
        *sides, factor, lacking = difference(
            first_text, first_dimension, second_text, second_dimension
        )
        if instead:
            factor = lacking = ""
        return bad(Kind.DIMENSIONS_DIFFER, start, end, *sides, factor, lacking, shortened(instead))

    def _instead(self, text: str, literal: Expression, other: Expression) -> str:
        """Return what to write for a literal; empty where nothing is likely.

        It is given the unit of the other side where it has none, or a scale where its unit is
        probably meant as one.
        """
        if not isinstance(literal, Literal):
            return ""
        written, unit = _text_of(text, literal), ""
        if isinstance(other, Name):
            unit = self._symbols[other.quantity].unit.name
        elif isinstance(other, Literal):
            unit = other.unit.name
        unit = "" if unit == "1" else unit
        scale = NOT_SCALES.get(literal.unit.name)
        if scale and written.endswith(literal.unit.name):
            return f"{written.removesuffix(literal.unit.name).rstrip()} {scale} {unit}".rstrip()
        return f"{written} {unit}" if unit and not literal.unit.name else ""


def _names(sentence: Sentence) -> list[Name]:
    """Return the quantities that a statement mentions, in order."""
    return [
        item for side in (sentence.left, sentence.right) for item in side if isinstance(item, Name)
    ]


def _place(first: Expression, last: Expression | None = None) -> tuple[int, int]:
    """Return where a part of a statement begins, and where it or a later one ends.

    These are the places of their outermost names and literals.
    """
    last = last or first
    while not isinstance(first, Name | Literal):
        first = first.operand if isinstance(first, Negative) else first.left
    while not isinstance(last, Name | Literal):
        last = last.operand if isinstance(last, Negative) else last.right
    return first.start, last.end


def _text_of(text: str, node: Expression) -> str:
    """Return a part of a statement as written."""
    start, end = _place(node)
    return text[start:end]


def _negative(text: str, operand: _Value) -> _Value:
    node, dimension = operand
    if dimension is DATE:
        raise bad(
            Kind.DATE_ARITHMETIC,
            *_place(node),
            shortened(f"-{_text_of(text, node)}"),
            DATES_ALLOW,
            "",
        )
    return Negative(node), dimension


def _date_dimension(text: str, operator: str, left: _Value, right: _Value) -> Dimension:
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
    start, end = _place(first, second)
    raise bad(Kind.DATE_ARITHMETIC, start, end, shortened(text[start:end]), DATES_ALLOW, "")
