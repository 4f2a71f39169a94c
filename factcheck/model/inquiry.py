"""An expression that somebody asks about, and what claims imply for it."""

from typing import NamedTuple

from factcheck.model.bound import Why
from factcheck.model.expression import Expression
from factcheck.model.interval import Interval
from factcheck.model.span import Text
from factcheck.model.unit import Unit

ASKED, ASSUMED = "EXPRESSION", "--assume"
"""The file that an expression, and an assumption, is said to stand in: its name on the command
line."""


class Inquiry(NamedTuple):
    """An expression as meant; its values are told in ``unit``, those of a moment as dates."""

    text: Text
    expression: Expression
    unit: Unit
    is_date: bool = False


class Support(NamedTuple):
    """What an end of the implied values rests on: a minimal set of statements, by their ids.

    Without any one of them the end would not hold, unless others imply it as well. ``definitions``
    are those that it needs besides. ``certified``: exact arithmetic shows it without the solver.
    """

    statements: tuple[str, ...]
    definitions: tuple[str, ...]
    certified: bool


class Reply(NamedTuple):
    """What all claims without a scenario imply for an expression.

    ``values`` are in ``unit``, exact; not ``tight`` where they may be narrower, as of a ``Bound``.
    Where nothing can be said they are ``None``, and ``why`` says why. ``low`` and ``high`` are what
    the ends rest on; ``None`` where there is no end, and where that was not found out.
    """

    expression: str
    values: Interval | None
    unit: str
    tight: bool = True
    low: Support | None = None
    high: Support | None = None
    why: Why | None = None
