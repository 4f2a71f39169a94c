"""The parts of a statement, in the order of their evaluation."""

import re
from typing import NamedTuple

from factcheck.model.expression import Name
from factcheck.model.relation import Relation


class Multiple(NamedTuple):
    """The literal to the left of ``times``, stated even where it is a bare integer."""

    literal: re.Match[str]


class Share(NamedTuple):
    """The literal to the left of ``of``, a share of what follows."""

    literal: re.Match[str]


class Raised(NamedTuple):
    """A whole exponent behind a value, which ends there."""

    exponent: int
    end: int


class Call(NamedTuple):
    """A function of so many values, from its name up to its closing parenthesis."""

    function: str
    start: int
    end: int
    operands: int


Operand = re.Match[str] | Name | Multiple | Share
"""A literal or date as matched, or a quantity; ``name[*]`` is all quantities of that name."""
Item = Operand | Raised | Call | str
"""An operand, or an operator: ``+ - * /``, ``times``, ``of``, ``NEGATIVE``, a power, a function."""

NEGATIVE = "negative"
EVERY = "[*]"
"""Behind a name, in a function: every declared index."""


class Sentence(NamedTuple):
    """A statement in its parts; on each side, operands come before their operators."""

    left: list[Item]
    relation: Relation
    right: list[Item]
