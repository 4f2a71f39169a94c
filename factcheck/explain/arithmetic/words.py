"""The words for parts of statements and for their values."""

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from factcheck.model.expression import Expression, Literal, Name, Negative, in_evaluation_order
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.prose import amount, span_of_values

_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}
_SIGNS = {"*": "×", "-": "−"}  # noqa: RUF001 - the typographic signs are meant


class Measure(NamedTuple):
    """The unit that values of one dimension are given in: its name and its size in base units."""

    unit: str
    factor: Fraction

    def amount(self, value: Fraction) -> str:
        """Return the words for a value in base units."""
        return amount(value / self.factor, self.unit)

    def values(self, interval: Interval) -> str:
        """Return the words for an interval in base units; a point is given as a single value."""
        if interval.is_point and interval.low is not None:
            return self.amount(interval.low)
        return span_of_values(interval.scaled(1 / self.factor), self.unit)


def measure_of(symbol: Symbol, stated: Expression | None) -> Measure:
    """Return the unit of a stated figure, or else the declared unit of its quantity."""
    if isinstance(stated, Literal) and not symbol.is_date:
        return Measure(stated.unit.name or "1", stated.unit.factor)
    return Measure("date" if symbol.is_date else symbol.unit.name, symbol.unit.factor)


def written_as(literal: Literal, text: str) -> str:
    """Return a literal as it stands in its statement."""
    return text[literal.start : literal.end].strip()


def reader_text(literal: Literal, text: str) -> str:
    """Return a literal as a reader sees it: a date without its sign ``@``."""
    return written_as(literal, text).removeprefix("@")


def render_expression(expression: Expression, words_for: Callable[[str], str], text: str) -> str:
    """Return an expression as a reader writes it, each quantity in the words of ``words_for``."""
    # The words of each part, and how strongly its outermost operator binds.
    done: list[tuple[str, int]] = []
    for node in in_evaluation_order(expression):
        if isinstance(node, Literal):
            done.append((written_as(node, text), 3))
        elif isinstance(node, Name):
            done.append((words_for(node.quantity), 3))
        elif isinstance(node, Negative):
            words, strength = done.pop()
            done.append((f"−{words}" if strength > 1 else f"−({words})", 1))  # noqa: RUF001 - the sign that a reader sees
        else:
            (right, after), (left, before) = done.pop(), done.pop()
            strength = _STRENGTH[node.operator]
            left = left if before >= strength else f"({left})"
            right = (
                right
                if after > strength or (after == strength and node.operator in "+*")
                else f"({right})"
            )
            done.append(
                (_join_operands(node.operator, left, right, multiple=node.multiple), strength)
            )
    return done.pop()[0]


def _join_operands(operator: str, left: str, right: str, *, multiple: bool) -> str:
    """Return an operation in words: "3 times x", "5% of x", else with its sign."""
    if multiple:
        return f"{left} times {right}"
    if operator == "*" and left.endswith(("%", "‰")):
        return f"{left} of {right}"
    return f"{left} {_SIGNS.get(operator, operator)} {right}"
