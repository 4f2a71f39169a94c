"""The grammar: the text of a statement to its parts, in the order of their evaluation."""

import re
from typing import NamedTuple

from factcheck.language import mistakes
from factcheck.language.flaw import bad, shortened
from factcheck.language.tokens import (
    AFTER,
    CLOSE,
    END,
    MINUS,
    NAME,
    OPEN,
    OPERAND,
    OPERATOR,
    RELATION,
    TIMES,
)
from factcheck.model.expression import Name
from factcheck.model.name import RESERVED
from factcheck.model.problem import Kind
from factcheck.model.relation import Relation

# Characters of a text; a longer one is refused unread.
LONGEST = 10_000
# Operators of a statement, which bounds the depth of its tree.
MOST_OPERATORS = 200


class Multiple(NamedTuple):
    """The literal to the left of ``times``, stated even where it is a bare integer."""

    literal: re.Match[str]


Operand = re.Match[str] | Name | Multiple
"""A literal or date as matched, or a quantity."""
Item = Operand | str
"""An operand, or an operator: ``+ - * /``, ``times`` and ``NEGATIVE``."""

NEGATIVE = "negative"
# How tightly operators bind; one that stands before its operand never waits for those before it.
BINDING = {"(": 0, "+": 1, "-": 1, "*": 2, "/": 2, NEGATIVE: 3, "times": 4}
RELATIONS = {str(relation): relation for relation in Relation}


class Sentence(NamedTuple):
    """A statement in its parts; on each side, operands come before their operators."""

    left: list[Item]
    relation: Relation
    right: list[Item]


def parse(text: str) -> Sentence:
    """Return the parts of a statement.

    Raises:
        BadTextError: where it is no statement; with offsets into the text.
    """
    _check_length(text)
    left, relation = _side(text, 0)
    if relation.lastindex != RELATION:
        raise mistakes.unexpected(text, relation.end(), mistakes.RELATION)
    right, end = _side(text, relation.end())
    if end.lastindex == RELATION:
        raise mistakes.second_relation(text, relation, end)
    if (
        len(left) + len(right) > MOST_OPERATORS
        and sum(isinstance(item, str) for item in left + right) > MOST_OPERATORS
    ):
        raise bad(Kind.TOO_MANY_OPERATORS, 0, len(text), str(MOST_OPERATORS))
    if not isinstance(left[0], Name) and not any(isinstance(item, Name) for item in left + right):
        raise bad(Kind.NO_QUANTITY, 0, len(text), shortened(text))
    return Sentence(left, RELATIONS[relation[RELATION]], right)


def _side(text: str, position: int) -> tuple[list[Item], re.Match[str]]:
    """Return one side of a relation, and the match of the relation or the end behind it.

    Operators wait on a stack for their operands (Dijkstra's shunting yard), so nesting costs no
    recursion.
    """
    done: list[Item] = []
    waiting: list[str] = []
    while True:
        match = OPERAND.match(text, position)
        if match is None:
            raise mistakes.no_operand(text, position)
        position, kind = match.end(), match.lastindex
        if kind == NAME:
            done.append(_quantity(match))
        elif kind in (OPEN, MINUS):
            waiting.append("(" if kind == OPEN else NEGATIVE)
            continue
        else:
            done.append(match)
        while True:
            after = AFTER.match(text, position)
            if after is None:
                raise mistakes.no_operator(text, position, match)
            position, kind = after.end(), after.lastindex
            if kind != CLOSE:
                break
            _close_parenthesis(done, waiting, after)
        if kind == OPERATOR:
            _push_operator(done, waiting, after[OPERATOR])
        elif kind == TIMES:
            _push_times(done, waiting, after)
        else:
            _finish_side(done, waiting, after)
            return done, after


def parse_expression(text: str) -> Sentence:
    """Return the parts of a text that is one expression, as the left side of a sentence.

    Raises:
        BadTextError: where it is not; with offsets into the text.
    """
    _check_length(text)
    items, end = _side(text, 0)
    if end.lastindex != END:
        raise mistakes.unexpected(text, end.start(end.lastindex or 0), mistakes.NOTHING)
    if sum(isinstance(item, str) for item in items) > MOST_OPERATORS:
        raise bad(Kind.TOO_MANY_OPERATORS, 0, len(text), str(MOST_OPERATORS))
    if not any(isinstance(item, Name) for item in items):
        raise bad(Kind.NO_QUANTITY, 0, len(text), shortened(text))
    return Sentence(items, Relation.EQUAL, [])


def parse_literal(text: str) -> re.Match[str]:
    """Return the match of a text that is one literal or date and nothing else.

    Raises:
        BadTextError: where it is not; with offsets into the text.
    """
    _check_length(text)
    match = OPERAND.match(text)
    if match is None or match.lastindex in (NAME, OPEN, MINUS):
        raise mistakes.unexpected(text, len(text) - len(text.lstrip()), mistakes.NUMBER_WANTED)
    after = AFTER.match(text, match.end())
    if after is None:
        raise mistakes.no_operator(text, match.end(), match)
    if after.lastindex != END:
        raise mistakes.unexpected(text, after.start(after.lastindex or 0), mistakes.NOTHING)
    return match


def _check_length(text: str) -> None:
    if len(text) > LONGEST:
        raise bad(Kind.STATEMENT_TOO_LONG, 0, LONGEST, str(len(text)), str(LONGEST))


def _quantity(match: re.Match[str]) -> Name:
    """Return the quantity that a match names."""
    name = match[NAME]
    if name in RESERVED:
        raise mistakes.reserved_word(match.string, match)
    start, end = match.span(NAME)
    return Name(start, end, name)


def _push_operator(done: list[Item], waiting: list[str], operator: str) -> None:
    """Put an operator on the stack, to wait for its right operand.

    Those before it that bind as tightly have theirs, and are taken off.
    """
    binding = BINDING[operator]
    while waiting and BINDING[waiting[-1]] >= binding:
        done.append(waiting.pop())
    waiting.append(operator)


def _push_times(done: list[Item], waiting: list[str], after: re.Match[str]) -> None:
    """Put ``times`` on the stack; its left operand is the literal before it."""
    multiple = done.pop()
    if not isinstance(multiple, re.Match):
        raise mistakes.unexpected(after.string, after.start(TIMES), mistakes.OPERATOR)
    done.append(Multiple(multiple))
    waiting.append("times")


def _close_parenthesis(done: list[Item], waiting: list[str], after: re.Match[str]) -> None:
    """Take off the stack what was opened by the last parenthesis."""
    while waiting and waiting[-1] != "(":
        done.append(waiting.pop())
    if not waiting:
        raise mistakes.unexpected(after.string, after.start(CLOSE), mistakes.OPERATOR)
    waiting.pop()


def _finish_side(done: list[Item], waiting: list[str], after: re.Match[str]) -> None:
    """Take everything off the stack at the end of a side."""
    while waiting:
        if waiting[-1] == "(":
            raise mistakes.unexpected(after.string, after.start(after.lastindex or 0), ")")
        done.append(waiting.pop())
