"""The grammar: the text of a statement to its parts, in the order in which they are evaluated."""

import re
from typing import NamedTuple

from factcheck.language import mistakes
from factcheck.language.flaw import bad, shown
from factcheck.language.tokens import AFTER, CLOSE, END, MINUS, NAME, OPEN, OPERAND, OPERATOR, RELATION, TIMES
from factcheck.model.expression import Name, Relation
from factcheck.model.name import RESERVED
from factcheck.model.problem import Kind

# Characters of a text; a longer one is refused unread.
LONGEST = 10_000
# Operators of a statement, which bounds the depth of its tree.
MOST_OPERATORS = 200


class Multiple(NamedTuple):
    """The literal to the left of ``times``, stated even where it is a bare integer."""

    literal: re.Match[str]


Item = re.Match[str] | Name | Multiple | str
"""A literal or date as matched, a quantity, or an operator: ``+ - * /``, ``times`` and ``NEGATIVE``."""

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
    """A statement, taken apart.

    Operators wait on a stack for their operands (Dijkstra's shunting yard), so nesting costs no recursion.

    Raises:
        BadTextError: where it is no statement; with offsets into the text.
    """
    _check_length(text)
    done: list[Item] = []
    waiting: list[str] = []
    left: list[Item] = []
    relation: re.Match[str] | None = None
    position, operators, has_name = 0, 0, False
    while True:
        match = OPERAND.match(text, position)
        if match is None:
            raise mistakes.no_operand(text, position)
        position, kind = match.end(), match.lastindex
        if kind == OPEN:
            waiting.append("(")
            continue
        if kind == MINUS:
            waiting.append(NEGATIVE)
            operators += 1
            continue
        if kind == NAME:
            name, has_name = match[NAME], True
            if name in RESERVED:
                raise mistakes.reserved_word(text, match)
            done.append(Name(match.start(NAME), position, name))
        else:
            done.append(match)
        after = AFTER.match(text, position)
        while after and after.lastindex == CLOSE:
            _close(done, waiting, after)
            position = after.end()
            after = AFTER.match(text, position)
        if after is None:
            raise mistakes.no_operator(text, position, match)
        position, kind = after.end(), after.lastindex
        if kind in (OPERATOR, TIMES):
            _wait(done, waiting, after)
            operators += 1
            continue
        _finish(done, waiting, after)
        if kind == RELATION and relation is None:
            relation, left, done = after, done, []
        elif kind == RELATION:
            raise mistakes.second_relation(text, relation, after)
        elif relation is None:
            raise mistakes.unexpected(text, position, mistakes.RELATION)
        elif operators > MOST_OPERATORS:
            raise bad(Kind.TOO_MANY_OPERATORS, 0, len(text), str(MOST_OPERATORS))
        elif not has_name:
            raise bad(Kind.NO_QUANTITY, 0, len(text), shown(text))
        else:
            return Sentence(left, RELATIONS[relation[RELATION]], done)


def parse_literal(text: str) -> re.Match[str]:
    """A text that is one literal or date and nothing else.

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


def _wait(done: list[Item], waiting: list[str], after: re.Match[str]) -> None:
    """Lets an operator wait for its right operand, once those before it that bind as tightly have theirs."""
    operator = after[OPERATOR]
    if operator:
        binding = BINDING[operator]
        while waiting and BINDING[waiting[-1]] >= binding:
            done.append(waiting.pop())
        waiting.append(operator)
        return
    multiple = done.pop()
    if not isinstance(multiple, re.Match):
        raise mistakes.unexpected(after.string, after.start(TIMES), mistakes.OPERATOR)
    done.append(Multiple(multiple))
    waiting.append("times")


def _close(done: list[Item], waiting: list[str], after: re.Match[str]) -> None:
    """Ends what was opened by the last parenthesis."""
    while waiting and waiting[-1] != "(":
        done.append(waiting.pop())
    if not waiting:
        raise mistakes.unexpected(after.string, after.start(CLOSE), mistakes.OPERATOR)
    waiting.pop()


def _finish(done: list[Item], waiting: list[str], after: re.Match[str]) -> None:
    """Ends a side of the relation."""
    while waiting:
        if waiting[-1] == "(":
            raise mistakes.unexpected(after.string, after.start(after.lastindex or 0), ")")
        done.append(waiting.pop())
