"""The grammar: the text of a statement to its parts, in the order of their evaluation."""

import re
from typing import NamedTuple

from factcheck.language import mistakes
from factcheck.language.flaw import bad, shortened
from factcheck.language.sentence import (
    EVERY,
    NEGATIVE,
    Call,
    Item,
    Multiple,
    Raised,
    Sentence,
    Share,
)
from factcheck.language.tokens import (
    AFTER,
    CLOSE,
    COMMA,
    END,
    FUNCTION,
    MINUS,
    NAME,
    OF,
    OPEN,
    OPERAND,
    OPERATOR,
    POWER,
    RELATION,
    SIGNS,
    TIMES,
)
from factcheck.model.expression import Name
from factcheck.model.name import RESERVED
from factcheck.model.problem import Kind
from factcheck.model.relation import Relation

# Characters of a text; a longer one is refused unread.
LONGEST = 10_000
# Operators of a statement, which bounds the depth of its tree. A power counts as its
# multiplications.
MOST_OPERATORS = 200


class _Opening(NamedTuple):
    """A parenthesis that waits to be closed, that of a function with its name and its start."""

    function: str
    start: int


# How tightly operators bind; one that stands before its operand never waits for those before it.
BINDING = {"+": 1, "-": 1, "*": 2, "/": 2, NEGATIVE: 3, "times": 4, "of": 4}
RELATIONS = {str(relation): relation for relation in Relation}


def parse(text: str) -> Sentence:
    """Return the parts of a statement.

    Raises:
        BadTextError: where it is no statement; with offsets into the text.
    """
    check_length(text)
    left, relation = _Side(text).read(0)
    if relation.lastindex != RELATION:
        raise mistakes.no_relation(text, relation.end())
    right, end = _Side(text).read(relation.end())
    if end.lastindex == RELATION:
        raise mistakes.second_relation(text, relation, end)
    if sum(map(_operators, left + right)) > MOST_OPERATORS:
        raise bad(Kind.TOO_MANY_OPERATORS, 0, len(text), str(MOST_OPERATORS))
    if not isinstance(left[0], Name) and not any(isinstance(item, Name) for item in left + right):
        raise bad(Kind.NO_QUANTITY, 0, len(text), shortened(text))
    sign = relation[RELATION]
    return Sentence(left, RELATIONS[SIGNS.get(sign, sign)], right)


def _operators(item: Item) -> int:
    """Return as how many operators a part of a statement counts."""
    if isinstance(item, Raised):
        return abs(item.exponent)
    return item.operands if isinstance(item, Call) else isinstance(item, str)


class _Side:
    """Reads one side of a relation.

    Operators wait on a stack for their operands (Dijkstra's shunting yard), so nesting costs no
    recursion.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.done: list[Item] = []
        self.waiting: list[str | _Opening] = []
        self.counts: list[int] = []

    def read(self, position: int) -> tuple[list[Item], re.Match[str]]:
        """Return the side that begins at a position, and the match of what ends it.

        That is the relation, or the end of the text.
        """
        while True:
            match = self.operand(position)
            after = self.after(match)
            position, kind = after.end(), after.lastindex
            if kind == OPERATOR:
                sign = after[OPERATOR]
                self.operator(SIGNS.get(sign, sign))
            elif kind == TIMES:
                self.literal_before(after, TIMES, Multiple)
                self.waiting.append("times")
            elif kind == OF:
                self.literal_before(after, OF, Share)
                self.waiting.append("of")
            elif kind == COMMA:
                self.comma(after)
            else:
                self.finish(after)
                return self.done, after

    def operand(self, position: int) -> re.Match[str]:
        """Read up to the end of a value, what stands before it included; return its match."""
        while True:
            match = OPERAND.match(self.text, position)
            if match is None:
                raise mistakes.no_operand(self.text, position)
            position, kind = match.end(), match.lastindex
            if kind == NAME:
                self.done.append(_quantity(match))
            elif kind == FUNCTION:
                self.waiting.append(_Opening(match[FUNCTION], match.start(FUNCTION)))
                self.counts.append(1)
                position = self.text.index("(", position) + 1
                continue
            elif kind == MINUS:
                self.waiting.append(NEGATIVE)
                continue
            elif kind == OPEN:
                self.waiting.append(_Opening("", match.start(OPEN)))
                continue
            else:
                mistakes.check_hyphen(self.text, match)
                mistakes.check_dash(self.text, match)
                self.done.append(match)
            return match

    def after(self, operand: re.Match[str]) -> re.Match[str]:
        """Read powers and closing parentheses behind a value; return the match of what follows."""
        position = operand.end()
        while True:
            after = AFTER.match(self.text, position)
            if after is None:
                raise mistakes.no_operator(self.text, position, operand)
            if position == operand.end() and (operand[NAME] or "").endswith(EVERY):
                self.check_every(operand, after)
            position, kind = after.end(), after.lastindex
            if kind == POWER:
                self.power(operand, after)
            elif kind == CLOSE:
                self.close(after)
            else:
                return after

    def operator(self, operator: str) -> None:
        """Put an operator on the stack, to wait for its right operand.

        Those before it that bind as tightly have theirs, and are taken off.
        """
        self.take_off(BINDING[operator])
        self.waiting.append(operator)

    def take_off(self, binding: int) -> None:
        """Take off the stack the operators that bind as tightly, back to a parenthesis."""
        while self.waiting:
            last = self.waiting[-1]
            if isinstance(last, _Opening) or BINDING[last] < binding:
                return
            self.done.append(last)
            self.waiting.pop()

    def literal_before(
        self, after: re.Match[str], group: int, wrap: type[Multiple] | type[Share]
    ) -> None:
        """Wrap the literal that must stand before a word."""
        literal = self.done.pop()
        if not isinstance(literal, re.Match):
            raise mistakes.unexpected(after.string, after.start(group), mistakes.OPERATOR)
        self.done.append(wrap(literal))

    def power(self, operand: re.Match[str], after: re.Match[str]) -> None:
        """Raise the last value to a power."""
        is_closed = ")" in self.text[operand.end() : after.start(POWER)]
        if isinstance(self.done[-1], Raised):
            raise mistakes.unexpected(self.text, after.start(POWER) - 1, mistakes.ONE_POWER)
        if not is_closed:
            mistakes.check_base(self.text, operand, after.end())
        self.done.append(Raised(int(after[POWER]), after.end()))

    def comma(self, after: re.Match[str]) -> None:
        """Go on to the next value of a function."""
        self.take_off(1)
        if (
            not self.waiting
            or not isinstance(self.waiting[-1], _Opening)
            or not self.waiting[-1].function
        ):
            raise mistakes.unexpected(self.text, after.start(COMMA), mistakes.OPERATOR)
        self.counts[-1] += 1

    def check_every(self, name: re.Match[str], after: re.Match[str]) -> None:
        """Check that ``name[*]`` is a value of a function by itself."""
        last = self.waiting[-1] if self.waiting else ""
        if (
            not isinstance(last, _Opening)
            or not last.function
            or after.lastindex not in (COMMA, CLOSE)
        ):
            raise bad(Kind.EVERY_INDEX, *name.span(NAME), shortened(name[NAME]))

    def close(self, after: re.Match[str]) -> None:
        """Take off the stack what was opened by the last parenthesis."""
        self.take_off(1)
        if not self.waiting:
            raise mistakes.unexpected(self.text, after.start(CLOSE), mistakes.OPERATOR)
        opening = self.waiting.pop()
        assert isinstance(opening, _Opening)
        if opening.function:
            self.done.append(Call(*opening, after.end(), self.counts.pop()))

    def finish(self, after: re.Match[str]) -> None:
        """Take off the stack all operators that remain at the end of a side."""
        self.take_off(1)
        if self.waiting:
            start = after.start(after.lastindex or 0)
            raise mistakes.unexpected(self.text, start, ")")


def parse_expression(text: str) -> Sentence:
    """Return the parts of a text that is one expression, as the left side of a sentence.

    Raises:
        BadTextError: where it is not; with offsets into the text.
    """
    check_length(text)
    items, end = _Side(text).read(0)
    if end.lastindex != END:
        raise mistakes.unexpected(text, end.start(end.lastindex or 0), mistakes.NOTHING)
    if sum(map(_operators, items)) > MOST_OPERATORS:
        raise bad(Kind.TOO_MANY_OPERATORS, 0, len(text), str(MOST_OPERATORS))
    if not any(isinstance(item, Name) for item in items):
        raise bad(Kind.NO_QUANTITY, 0, len(text), shortened(text))
    return Sentence(items, Relation.EQUAL, [])


def check_length(text: str) -> None:
    """Refuse a text that is too long, unread."""
    if len(text) > LONGEST:
        raise bad(Kind.STATEMENT_TOO_LONG, 0, LONGEST, str(len(text)), str(LONGEST))


def _quantity(match: re.Match[str]) -> Name:
    """Return the quantity that a match names."""
    name = match[NAME]
    if name in RESERVED:
        raise mistakes.reserved_word(match.string, match)
    start, end = match.span(NAME)
    return Name(start, end, name)
