"""The parts of a statement in which slips are made."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import NUMBER, decimals, edited
from factcheck.language import grouped
from factcheck.model.expression import (
    Comparison,
    Expression,
    Form,
    Literal,
    Name,
    Operation,
    literals,
    nodes,
)
from factcheck.model.interval import ANYTHING, Interval
from factcheck.model.relation import Relation
from factcheck.rational import Rational

PERIODS = ("day", "week", "month", "year")
"""The periods by which figures are given."""


class Growth(NamedTuple):
    """A side of a statement that is ``name * (1 + figure)``, or with ``-``, and the other side.

    ``start`` and ``end`` are where it is written, ``place`` where its sign is.
    """

    name: Name
    sign: str
    figure: Literal
    start: int
    end: int
    place: int
    other: Expression


def reported(comparison: Comparison) -> Iterator[tuple[Literal, str]]:
    """Yield the figures that somebody reported, each as written: no dates, no bare arithmetic."""
    for literal in literals(comparison):
        if is_reported(literal):
            yield literal, written_as(literal, comparison.text.value)


def is_reported(literal: Literal) -> bool:
    """Whether a figure is what somebody reported: no date, no bare arithmetic."""
    return literal.form not in (Form.ARITHMETIC, Form.DATE)


def stated(comparison: Comparison) -> Iterator[tuple[Literal, str]]:
    """Yield the figures that somebody reported in digits, each as written."""
    return ((literal, written) for literal, written in reported(comparison) if not literal.worded)


def figure_at(start: int, comparison: Comparison) -> Literal:
    """Return the literal of a statement that begins at an offset."""
    return next(one for one in literals(comparison) if one.start == start)


def equated(comparison: Comparison) -> tuple[Name, Literal] | None:
    """Return both sides of a statement ``quantity = figure``; ``None`` of any other."""
    match comparison:
        case (
            Comparison(left=Name() as name, relation=Relation.EQUAL, right=Literal() as figure)
            | Comparison(left=Literal() as figure, relation=Relation.EQUAL, right=Name() as name)
        ) if figure.form is not Form.DATE:
            return name, figure
    return None


def replaced(comparison: Comparison, literal: Literal, written: str) -> str:
    """Return the statement with another literal."""
    return edited(comparison.text.value, (literal.start, literal.end, written))


def may_be(number: str, sizes: Interval) -> bool:
    """Whether a number, whatever its sign, is rounded from one of some sizes."""
    if sizes == ANYTHING or "e" in number.lower():
        return True
    size, half = abs(Rational(number)), Rational(1, 2 * 10 ** decimals(number))
    return Relation.EQUAL.may_hold(Interval(size - half, size + half), sizes)


def respelled(written: str, change: Callable[[str], Iterator[str]]) -> Iterator[str]:
    """Yield a figure with each of its numbers changed, its digits grouped as they were.

    Nobody misprints a tolerance, or powers of ten.
    """
    tolerance = written.find("±")
    for number in NUMBER.finditer(written, 0, tolerance if tolerance >= 0 else len(written)):
        digits = number[0].replace("_", "")
        for changed in change(digits) if "e" not in digits.lower() else ():
            spelled = grouped(changed) if "_" in number[0] else changed
            yield written[: number.start()] + spelled + written[number.end() :]


def with_unit(literal: Literal, written: str, unit: str) -> str:
    """Return a literal with another unit behind its numbers."""
    return re.sub(rf"(?<![^\W\d]){re.escape(literal.unit.name)}(?!\w)", unit, written)


def stated_percentage(comparison: Comparison) -> tuple[str, Literal, str] | None:
    """Return a quantity, the percentage that a statement says it is, and how that is written.

    ``None`` of any other statement.
    """
    parts = equated(comparison)
    if parts is None or not is_percentage(parts[1]):
        return None
    name, figure = parts
    return name.quantity, figure, written_as(figure, comparison.text.value)


def is_ratio(literal: Literal) -> bool:
    """Whether a literal is a plain number or a percentage."""
    return literal.form is not Form.DATE and not literal.unit.dimension.exponents


def is_percentage(literal: Literal) -> bool:
    """Whether a literal counts hundredths."""
    return is_ratio(literal) and literal.unit.factor * 100 == 1


def added(comparison: Comparison) -> Iterator[tuple[Literal, int]]:
    """Yield the literals that are added or subtracted, and where the sign of each is written."""
    for node in nodes(comparison):
        match node:
            case Operation("+" | "-" as sign, _, Literal() as literal):
                place = _place(comparison.text.value, sign, literal)
                if place:
                    yield literal, place


def growth(comparison: Comparison) -> Iterator[Growth]:
    """Yield the sides of a statement that are a quantity grown or shrunk by a share of itself."""
    text = comparison.text.value
    for side, other in ((comparison.left, comparison.right), (comparison.right, comparison.left)):
        match side:
            case Operation(
                "*",
                Name() as name,
                Operation("+" | "-" as sign, Literal(values=("1",)) as one, Literal() as figure),
            ) | Operation(
                "*",
                Operation("+" | "-" as sign, Literal(values=("1",)) as one, Literal() as figure),
                Name() as name,
            ) if is_ratio(figure):
                place = _place(text, sign, figure)
                if place:
                    opening, closing = text.rfind("(", 0, one.start), text.find(")", figure.end) + 1
                    yield Growth(
                        name,
                        sign,
                        figure,
                        min(name.start, opening),
                        max(name.end, closing),
                        place,
                        other,
                    )


def grown(statement: Comparison, growth: str) -> Iterator[tuple[str, str, str]]:
    """Yield the values after and before of which a statement says that a quantity is the growth.

    Between them the sign with which that share of the value before is added to it.
    """
    for side, other in ((statement.left, statement.right), (statement.right, statement.left)):
        match side, other:
            case (
                Name() as name,
                Operation("/", Operation("-", Name() as after, Name() as before), Name() as base),
            ) if name.quantity == growth and base.quantity in {before.quantity, after.quantity}:
                is_rise = base.quantity == before.quantity
                first, last = (before, after) if is_rise else (after, before)
                yield last.quantity, "+" if is_rise else "-", first.quantity
            case (
                Name() as name,
                Operation("-", Operation("/", Name() as after, Name() as before), Literal()),
            ) if name.quantity == growth:
                yield after.quantity, "+", before.quantity
            case (
                Name() as after,
                Operation(
                    "*", Name() as before, Operation("+" | "-" as sign, Literal(), Name() as name)
                ),
            ) if name.quantity == growth:
                yield after.quantity, sign, before.quantity


def _place(text: str, sign: str, literal: Literal) -> int:
    """Return where the sign of a literal is written; 0 where it is not directly before it."""
    before = text[: literal.start].rstrip()
    return len(before) - 1 if before.endswith(sign) else 0
