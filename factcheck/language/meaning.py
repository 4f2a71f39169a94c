"""From the parts of a statement to its meaning: names resolved, dimensions checked."""

from collections.abc import Mapping

from factcheck.language.constants import can_be_zero
from factcheck.language.dates import MOMENT, TIME, moment
from factcheck.language.dimensions import difference
from factcheck.language.flaw import BadTextError, bad, shown
from factcheck.language.grammar import NEGATIVE, Item, Multiple, Operand, Sentence, parse
from factcheck.language.literals import Reader
from factcheck.language.names import Unknown
from factcheck.language.scales import NOT_SCALES
from factcheck.language.tokens import DATE as DATE_GROUP
from factcheck.model.expression import Comparison, Expression, Literal, Name, Negative, Operation
from factcheck.model.name import canonical
from factcheck.model.problem import Kind
from factcheck.model.span import Text
from factcheck.model.symbol import Symbol
from factcheck.model.unit import Dimension

# The dimension of moments while a statement is read: what may be done with a moment is not what may be done with a time.
DATE = Dimension((("date", MOMENT.factor),))
# What may be done with moments, as it is shown to users; and how many digits a year has.
DATES_ALLOW, YEAR = "date - date, date + duration, date - duration", 4


_Value = tuple[Expression, Dimension]
"""A part of a statement: its meaning and its dimension."""


class Interpreter:
    """Finds the meaning of statements about these quantities."""

    def __init__(self, symbols: Mapping[str, Symbol], unknown: Unknown, reader: Reader) -> None:
        self._symbols = symbols
        self._unknown = unknown
        self._reader = reader
        self._dimensions = {
            name: DATE if symbol.is_date else symbol.unit.dimension
            for name, symbol in symbols.items()
        }

    def comparison(self, text: Text, *, definition: bool) -> Comparison:
        """What a statement says; a definition takes its numbers exactly.

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
            raise self._not_comparable(written, (left, dimension), (right, other))
        if dimension is DATE:
            return Comparison(text, left, relation, right, TIME, is_date=True)
        return Comparison(text, left, relation, right, dimension)

    def _side(self, text: str, sentence: Sentence, items: list[Item], rounded: bool) -> _Value:
        """The meaning of one side of a relation."""
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
        """The meaning of a name or a literal."""
        if isinstance(item, Name):
            dimension = self._dimensions.get(item.quantity)
            if dimension is None:
                item = Name(item.start, item.end, canonical(item.quantity))
                dimension = self._dimensions.get(item.quantity)
                if dimension is None:
                    raise self._unknown.names(_names(sentence))
            return item, dimension
        if isinstance(item, Multiple):
            item, stated = item.literal, True
        if item.lastindex == DATE_GROUP:
            return moment(item), DATE
        literal = self._reader.literal(item, rounded=rounded, stated=stated)
        return literal, literal.unit.dimension

    def _operation(self, text: str, operator: str, left: _Value, right: _Value) -> _Value:
        """The meaning of two values under an operator."""
        (first, one), (second, other) = left, right
        if one is DATE or other is DATE:
            dimension = _of_dates(text, operator, left, right)
        elif operator in "+-":
            if one is not other and one != other:
                place = min(
                    first,
                    second,
                    key=lambda node: (not isinstance(node, Literal), len(_written(text, node))),
                )
                raise self._differ(text, left, right, *_place(place))
            dimension = one
        elif operator == "/":
            if can_be_zero(second):
                raise bad(Kind.DIVISION_BY_ZERO, *_place(second), shown(_written(text, second)))
            dimension = one / other if other.exponents else one
        else:
            dimension = (one * other if one.exponents else other) if other.exponents else one
        is_multiple = operator == "times"
        return Operation("*" if is_multiple else operator, first, second, is_multiple), dimension

    def _not_comparable(self, text: str, left: _Value, right: _Value) -> BadTextError:
        """What is wrong with a statement whose sides have different dimensions."""
        (first, one), (second, other) = left, right
        start, end = _place(first, second)
        if DATE not in (one, other):
            return self._differ(text, left, right, start, end)
        literal = second if one is DATE else first
        number = _written(text, literal) if isinstance(literal, Literal) else ""
        instead = f"@{number}" if len(number) == YEAR and number.isdigit() else ""
        return bad(Kind.DATE_ARITHMETIC, start, end, shown(text[start:end]), DATES_ALLOW, instead)

    def _differ(self, text: str, left: _Value, right: _Value, start: int, end: int) -> BadTextError:
        """What is wrong with two values of different dimensions, and what to write where one of them is a literal."""
        (first, one), (second, other) = left, right
        instead = self._instead(text, first, second) or self._instead(text, second, first)
        of_first, of_second = shown(_written(text, first)), shown(_written(text, second))
        *sides, factor, lacking = difference(of_first, one, of_second, other)
        if instead:
            factor = lacking = ""
        return bad(Kind.DIMENSIONS_DIFFER, start, end, *sides, factor, lacking, shown(instead))

    def _instead(self, text: str, literal: Expression, other: Expression) -> str:
        """A literal with the unit of the other side where it has none, or one that is probably a scale."""
        if not isinstance(literal, Literal):
            return ""
        written, unit = _written(text, literal), ""
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
    """The quantities that a statement mentions, in order."""
    return [
        item for side in (sentence.left, sentence.right) for item in side if isinstance(item, Name)
    ]


def _place(first: Expression, last: Expression | None = None) -> tuple[int, int]:
    """Where a part of a statement begins, and where it or a later one ends: at their outermost names and literals."""
    last = last or first
    while not isinstance(first, Name | Literal):
        first = first.operand if isinstance(first, Negative) else first.left
    while not isinstance(last, Name | Literal):
        last = last.operand if isinstance(last, Negative) else last.right
    return first.start, last.end


def _written(text: str, node: Expression) -> str:
    """A part of a statement as written."""
    start, end = _place(node)
    return text[start:end]


def _negative(text: str, operand: _Value) -> _Value:
    node, dimension = operand
    if dimension is DATE:
        raise bad(
            Kind.DATE_ARITHMETIC, *_place(node), shown(f"-{_written(text, node)}"), DATES_ALLOW, ""
        )
    return Negative(node), dimension


def _of_dates(text: str, operator: str, left: _Value, right: _Value) -> Dimension:
    """The dimension of an operation with a moment: a time between two of them, or a moment a time away from one."""
    (first, one), (second, other) = left, right
    if operator == "-" and one is DATE:
        if other is DATE:
            return TIME
        if other == TIME:
            return DATE
    if operator == "+" and TIME in (one, other):
        return DATE
    start, end = _place(first, second)
    raise bad(Kind.DATE_ARITHMETIC, start, end, shown(text[start:end]), DATES_ALLOW, "")
