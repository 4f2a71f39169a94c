"""From the parts of a statement to its meaning: names resolved, dimensions checked."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from factcheck.language.constants import can_be_zero
from factcheck.language.dates import MOMENT, TIME, moment
from factcheck.language.dimensions import difference
from factcheck.language.flaw import BadTextError, bad, shown
from factcheck.language.grammar import NEGATIVE, Item, Multiple, Sentence, parse
from factcheck.language.literals import Reader
from factcheck.language.names import Unknown
from factcheck.language.scales import NOT_SCALES
from factcheck.language.tokens import DATE as DATE_GROUP
from factcheck.model.expression import Comparison, Expression, Literal, Name, Negative, Operation, Relation
from factcheck.model.name import canonical
from factcheck.model.problem import Kind
from factcheck.model.span import Text
from factcheck.model.symbol import Symbol
from factcheck.model.unit import Dimension

# The dimension of moments while a statement is read: what may be done with a moment is not what may be done with a time.
DATE = Dimension((("date", MOMENT.factor),))
# What may be done with moments, as it is shown to users; and how many digits a year has.
DATES_ALLOW, YEAR = "date - date, date + duration, date - duration", 4


class _Value(NamedTuple):
    """A part of a statement: its meaning, its dimension and where it is written."""

    node: Expression
    dimension: Dimension
    start: int
    end: int


class Interpreter:
    """Finds the meaning of statements about these quantities."""

    def __init__(self, symbols: Mapping[str, Symbol], unknown: Unknown, reader: Reader) -> None:
        self._symbols = symbols
        self._unknown = unknown
        self._reader = reader
        self._dimensions = {name: DATE if symbol.is_date else symbol.unit.dimension for name, symbol in symbols.items()}

    def comparison(self, text: Text, *, definition: bool) -> Comparison:
        """What a statement says; a definition takes its numbers exactly.

        Raises:
            BadTextError: with offsets into the text.
        """
        written = text.value
        sentence = parse(written)
        relation = sentence.relation
        rounded = relation is Relation.EQUAL and not definition
        left = self._side(written, sentence, sentence.left, rounded)
        right = self._side(written, sentence, sentence.right, rounded)
        if left.dimension is not right.dimension and left.dimension != right.dimension:
            raise self._not_comparable(written, left, right)
        if left.dimension is DATE:
            return Comparison(text, left.node, relation, right.node, TIME, is_date=True)
        return Comparison(text, left.node, relation, right.node, left.dimension)

    def _side(self, text: str, sentence: Sentence, items: list[Item], rounded: bool) -> _Value:
        """The meaning of one side of a relation."""
        done: list[_Value] = []
        alone = len(items) == 1 or (items[1] is NEGATIVE and all(item is NEGATIVE for item in items[2:]))
        for item in items:
            if isinstance(item, Name):
                done.append(self._quantity(item, sentence))
            elif isinstance(item, str):
                right = done.pop()
                if item is NEGATIVE:
                    done.append(_negative(text, right))
                else:
                    done.append(self._operation(text, item, done.pop(), right))
            elif isinstance(item, Multiple):
                done.append(self._literal(item.literal, rounded, stated=True))
            else:
                done.append(self._literal(item, rounded, stated=alone))
        return done.pop()

    def _quantity(self, name: Name, sentence: Sentence) -> _Value:
        dimension = self._dimensions.get(name.quantity)
        if dimension is None:
            name = Name(name.start, name.end, canonical(name.quantity))
            dimension = self._dimensions.get(name.quantity)
            if dimension is None:
                raise self._unknown.names(_names(sentence))
        return _Value(name, dimension, name.start, name.end)

    def _literal(self, match: re.Match[str], rounded: bool, *, stated: bool) -> _Value:
        if match.lastindex == DATE_GROUP:
            date = moment(match)
            return _Value(date, DATE, date.start, date.end)
        literal = self._reader.literal(match, rounded=rounded, stated=stated)
        return _Value(literal, literal.unit.dimension, literal.start, literal.end)

    def _operation(self, text: str, operator: str, left: _Value, right: _Value) -> _Value:
        """The meaning of two values under an operator."""
        one, other = left.dimension, right.dimension
        if one is DATE or other is DATE:
            dimension = _of_dates(text, operator, left, right)
        elif operator in "+-":
            if one is not other and one != other:
                place = min(
                    left, right, key=lambda value: (not isinstance(value.node, Literal), value.end - value.start)
                )
                raise self._differ(text, left, right, place.start, place.end)
            dimension = one
        elif operator == "/":
            if can_be_zero(right.node):
                raise bad(Kind.DIVISION_BY_ZERO, right.start, right.end, shown(text[right.start : right.end]))
            dimension = one / other if other.exponents else one
        else:
            dimension = (one * other if one.exponents else other) if other.exponents else one
        is_multiple = operator == "times"
        node = Operation("*" if is_multiple else operator, left.node, right.node, is_multiple)
        return _Value(node, dimension, left.start, right.end)

    def _not_comparable(self, text: str, left: _Value, right: _Value) -> BadTextError:
        """What is wrong with a statement whose sides have different dimensions."""
        if DATE not in (left.dimension, right.dimension):
            return self._differ(text, left, right, left.start, right.end)
        literal = right.node if left.dimension is DATE else left.node
        number = text[literal.start : literal.end] if isinstance(literal, Literal) else ""
        instead = f"@{number}" if len(number) == YEAR and number.isdigit() else ""
        written = shown(text[left.start : right.end])
        return bad(Kind.DATE_ARITHMETIC, left.start, right.end, written, DATES_ALLOW, instead)

    def _differ(self, text: str, left: _Value, right: _Value, start: int, end: int) -> BadTextError:
        """What is wrong with two values of different dimensions, and what to write where one of them is a literal."""
        one, other = text[left.start : left.end], text[right.start : right.end]
        instead = self._instead(one, left, right) or self._instead(other, right, left)
        *sides, factor, lacking = difference(shown(one), left.dimension, shown(other), right.dimension)
        if instead:
            factor = lacking = ""
        return bad(Kind.DIMENSIONS_DIFFER, start, end, *sides, factor, lacking, shown(instead))

    def _instead(self, written: str, value: _Value, other: _Value) -> str:
        """A literal with the unit of the other side where it has none, or one that is probably a scale."""
        literal, unit = value.node, ""
        if not isinstance(literal, Literal):
            return ""
        if isinstance(other.node, Name):
            unit = self._symbols[other.node.quantity].unit.name
        elif isinstance(other.node, Literal):
            unit = other.node.unit.name
        unit = "" if unit == "1" else unit
        scale = NOT_SCALES.get(literal.unit.name)
        if scale and written.endswith(literal.unit.name):
            return f"{written.removesuffix(literal.unit.name).rstrip()} {scale} {unit}".rstrip()
        return f"{written} {unit}" if unit and not literal.unit.name else ""


def _names(sentence: Sentence) -> list[Name]:
    """The quantities that a statement mentions, in order."""
    return [item for side in (sentence.left, sentence.right) for item in side if isinstance(item, Name)]


def _negative(text: str, operand: _Value) -> _Value:
    if operand.dimension is DATE:
        written = text[operand.start : operand.end]
        raise bad(Kind.DATE_ARITHMETIC, operand.start, operand.end, shown(f"-{written}"), DATES_ALLOW, "")
    return _Value(Negative(operand.node), operand.dimension, operand.start, operand.end)


def _of_dates(text: str, operator: str, left: _Value, right: _Value) -> Dimension:
    """The dimension of an operation with a moment: a time between two of them, or a moment a time away from one."""
    if operator == "-" and left.dimension is DATE:
        if right.dimension is DATE:
            return TIME
        if right.dimension == TIME:
            return DATE
    if operator == "+" and TIME in (left.dimension, right.dimension):
        return DATE
    written = text[left.start : right.end]
    raise bad(Kind.DATE_ARITHMETIC, left.start, right.end, shown(written), DATES_ALLOW, "")
