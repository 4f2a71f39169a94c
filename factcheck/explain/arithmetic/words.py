"""Parts of statements and their values in words."""

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
    """The unit in which values of one dimension are told: its name and how many base units it is."""

    unit: str
    factor: Fraction

    def amount(self, value: Fraction) -> str:
        """A value in base units."""
        return amount(value / self.factor, self.unit)

    def values(self, interval: Interval) -> str:
        """An interval in base units; a single value as such."""
        if interval.is_point and interval.low is not None:
            return self.amount(interval.low)
        return span_of_values(interval.scaled(1 / self.factor), self.unit)


def measure_of(symbol: Symbol, stated: Expression | None) -> Measure:
    """The unit of a stated figure, or else the declared one of its quantity."""
    if isinstance(stated, Literal) and not symbol.is_date:
        return Measure(stated.unit.name or "1", stated.unit.factor)
    return Measure("date" if symbol.is_date else symbol.unit.name, symbol.unit.factor)


def written_as(literal: Literal, text: str) -> str:
    """A literal as it stands in its statement."""
    return text[literal.start : literal.end].strip()


def said(literal: Literal, text: str) -> str:
    """A literal as it is told to a reader: a date without the sign that marks it in a statement."""
    return written_as(literal, text).removeprefix("@")


def told(expression: Expression, of_name: Callable[[str], str], text: str) -> str:
    """An expression as a reader writes it, each quantity in the words that ``of_name`` has for it."""
    done: list[tuple[str, int]] = []
    for node in in_evaluation_order(expression):
        if isinstance(node, Literal):
            done.append((written_as(node, text), 3))
        elif isinstance(node, Name):
            done.append((of_name(node.quantity), 3))
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
            done.append((_joined(node.operator, left, right, multiple=node.multiple), strength))
    return done.pop()[0]


def _joined(operator: str, left: str, right: str, *, multiple: bool) -> str:
    if multiple:
        return f"{left} times {right}"
    if operator == "*" and left.endswith(("%", "‰")):
        return f"{left} of {right}"
    return f"{left} {_SIGNS.get(operator, operator)} {right}"
