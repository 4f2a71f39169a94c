"""From the parts of a statement to its meaning: names resolved, dimensions checked."""

from collections.abc import Iterator, Mapping

from factcheck.language.dates import TIME, moment
from factcheck.language.dimensions import difference
from factcheck.language.flaw import BadTextError, Flaw, bad, replaced, shortened
from factcheck.language.forms import typed
from factcheck.language.grammar import parse, parse_expression
from factcheck.language.literals import Reader
from factcheck.language.names import UnknownNames
from factcheck.language.operations import (
    DATE,
    Operations,
    Value,
    is_difference_of_dates,
    moving,
    negative,
)
from factcheck.language.sentence import (
    EVERY,
    NEGATIVE,
    Call,
    Item,
    Multiple,
    Operand,
    Raised,
    Sentence,
    Share,
)
from factcheck.language.tokens import DATE as DATE_GROUP
from factcheck.model.expression import Comparison, Expression, Form, Function, Name
from factcheck.model.name import canonical
from factcheck.model.problem import Kind
from factcheck.model.span import Text
from factcheck.model.symbol import Symbol

# A statement is corrected in so many steps at most, one for each mistake.
MOST_CORRECTIONS = 3
# What is wrong with these may be that they are in another language than ours.
FOREIGN = frozenset(
    {
        Kind.SYNTAX,
        Kind.UNKNOWN_QUANTITY,
        Kind.UNKNOWN_UNIT,
        Kind.DIMENSIONS_DIFFER,
        Kind.DATE_ARITHMETIC,
    }
)


class Interpreter:
    """Finds the meaning of statements about these quantities."""

    def __init__(
        self, symbols: Mapping[str, Symbol], unknown: UnknownNames, reader: Reader
    ) -> None:
        self._symbols = symbols
        self._unknown = unknown
        self._reader = reader
        self._operations = Operations(symbols)
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
            raise self._operations.not_comparable_error(written, (left, dimension), (right, other))
        if dimension is DATE:
            return Comparison(text, left, relation, right, TIME, is_date=True)
        if is_difference_of_dates(left, self._symbols):
            right = moving(right)
        elif is_difference_of_dates(right, self._symbols):
            left = moving(left)
        return Comparison(text, left, relation, right, dimension)

    def expression(self, text: str) -> tuple[Expression, bool]:
        """Return what an expression means, its numbers exactly, and whether it is a moment.

        Raises:
            BadTextError: with offsets into the text.
        """
        sentence = parse_expression(text)
        meaning, dimension = self._side(text, sentence, sentence.left, rounded=False)
        return meaning, dimension is DATE

    def explained(self, error: BadTextError, text: Text, *, definition: bool) -> BadTextError:
        """Return the error of a statement with what to write instead, where that can be guessed.

        Only what can be read is offered. Where the statement is of a form that the language does
        not have, the error says so.
        """
        flaws = error.flaws
        if any(flaw.kind in FOREIGN for flaw in flaws):
            for form in typed(text.value):
                instead = form.instead and self._corrected(
                    form.instead, text, definition, MOST_CORRECTIONS
                )
                is_there = any(
                    form.start <= flaw.end and flaw.start <= form.end + 1 for flaw in flaws
                )
                if instead or (not form.instead and is_there):
                    written = shortened(text.value[form.start : form.end])
                    place = form.start, form.end
                    return bad(Kind.OTHER_FORM, *place, written, form.why, instead=instead)
        found = [
            flaw._replace(
                instead=next(self._corrections((flaw,), text, definition, MOST_CORRECTIONS), "")
            )
            for flaw in flaws
        ]
        return BadTextError(*found)

    def _corrected(self, written: str, text: Text, definition: bool, steps: int) -> str:
        """Return a statement, or one that its errors offer, that can be read; empty if none."""
        try:
            self.comparison(text._replace(value=written), definition=definition)
        except BadTextError as error:
            return next(
                self._corrections(error.flaws, text._replace(value=written), definition, steps - 1),
                "",
            )
        return written

    def _corrections(
        self, flaws: tuple[Flaw, ...], text: Text, definition: bool, steps: int
    ) -> Iterator[str]:
        """Yield the statements without one of some flaws that can be read."""
        if steps:
            for flaw in flaws:
                for instead in (flaw.instead, *self._with_units(flaw, text.value)):
                    found = instead and self._corrected(instead, text, definition, steps)
                    if found:
                        yield found

    def _with_units(self, flaw: Flaw, written: str) -> Iterator[str]:
        """Yield a statement with the units of its quantities in place of an unknown one."""
        if flaw.kind is Kind.UNKNOWN_UNIT and not flaw.instead:
            try:
                mentioned = _names(parse(written))
            except BadTextError:
                return
            symbols = [
                self._symbols[name.quantity] for name in mentioned if name.quantity in self._symbols
            ]
            for unit in dict.fromkeys(symbol.unit.name for symbol in symbols):
                yield replaced(written, flaw.start, flaw.end, unit)

    def _side(self, text: str, sentence: Sentence, items: list[Item], rounded: bool) -> Value:
        """Return the meaning of one side of a relation."""
        last = items[-1]
        if len(items) == 1 and not isinstance(last, str | Raised | Call):
            return self._operand(last, sentence, rounded, stated=True)
        done: list[Value] = []
        alone = all(item is NEGATIVE for item in items[1:])
        for item in items:
            if isinstance(item, Raised):
                done.append(self._operations.power(text, done.pop(), *item))
            elif isinstance(item, Call):
                values = done[-item.operands :]
                del done[-item.operands :]
                done.append(
                    self._operations.function(text, item.function, item.start, item.end, values)
                )
            elif not isinstance(item, str):
                done.append(self._operand(item, sentence, rounded, stated=alone))
            elif item is NEGATIVE:
                done.append(negative(text, done.pop()))
            else:
                right = done.pop()
                done.append(self._operations.operation(text, item, done.pop(), right))
        return done.pop()

    def _operand(self, item: Operand, sentence: Sentence, rounded: bool, *, stated: bool) -> Value:
        """Return the meaning of a name or a literal."""
        if isinstance(item, Name):
            if item.quantity.endswith(EVERY):
                return self._every(item, sentence)
            dimension = self._dimensions.get(item.quantity)
            if dimension is None:
                item = Name(item.start, item.end, canonical(item.quantity))
                dimension = self._dimensions.get(item.quantity)
                if dimension is None:
                    raise self._unknown.error(_names(sentence))
            return item, dimension
        is_multiple, is_share = isinstance(item, Multiple), isinstance(item, Share)
        if isinstance(item, Multiple | Share):
            item, stated = item.literal, is_multiple
        if item.lastindex == DATE_GROUP:
            return moment(item), DATE
        literal = self._reader.literal(item, rounded=rounded, stated=stated, times=is_multiple)
        if is_share and (literal.form is Form.ARITHMETIC or literal.unit.dimension.exponents):
            written = shortened(item.string[literal.start : literal.end])
            raise bad(Kind.OTHER_FORM, literal.start, literal.end, written, "of")
        return literal, literal.unit.dimension

    def _every(self, item: Name, sentence: Sentence) -> Value:
        """Return all declared indices of a name, as a function of them without a name."""
        base = canonical(item.quantity).removesuffix(EVERY)
        declared = self._unknown.indexed(base)
        if not declared:
            raise self._unknown.error(_names(sentence))
        if not all(name in self._symbols for name in declared):
            raise BadTextError
        names = tuple(Name(item.start, item.end, name) for name in declared)
        dimension = self._dimensions[declared[0]]
        for name in names:
            other = self._dimensions[name.quantity]
            if other != dimension:
                words = difference(names[0].quantity, dimension, name.quantity, other)
                raise bad(Kind.DIMENSIONS_DIFFER, item.start, item.end, *words, "")
        return Function("", names, item.start, item.end, item.quantity), dimension


def _names(sentence: Sentence) -> list[Name]:
    """Return the quantities that a statement mentions, in order."""
    return [
        item for side in (sentence.left, sentence.right) for item in side if isinstance(item, Name)
    ]
