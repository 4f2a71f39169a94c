"""Three times more written for three times as much, or the other way round: k against k + 1."""

import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck.diagnose.figures import Figures
from factcheck.diagnose.parts import growth, is_percentage, is_ratio, replaced
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import edited, figure_with, numbers_of, unit_size
from factcheck.model.expression import Comparison, Literal, Name, Operation, nodes

KIND = "times-more"
HINT = "“times more” and “times as much” were mixed up"
# How a text may say a multiple so that it can be mixed up: not by a verb, as "doubled".
_TIMES = re.compile(r"^$|\d|\b(?:times|fois)\b|(?:mal|fach|fold)\b")


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement with a multiple that is one more or one less, but for once as much."""
    comparison = figures.comparison
    text = comparison.text.value
    for literal, times in _multiples(comparison):
        if not _may_be_mixed_up(literal):
            continue
        if times and is_percentage(literal):
            name = next(side for side in (times.left, times.right) if isinstance(side, Name))
            places = sorted((one.start, one.end) for one in (literal, name))
            grown = f"{name.quantity} * (1 + {written_as(literal, text)})"
            yield edited(text, (places[0][0], places[1][1], grown))
        for more in (1, -1):
            values = [Fraction(value) + more / unit_size(literal) for value in literal.values]
            if min(values) > 0 and 1 / unit_size(literal) not in values:
                written = figure_with(literal, written_as(literal, text), values[0], values[-1])
                yield replaced(comparison, literal, written)
    for change in growth(comparison):
        if change.sign == "+" and numbers_of(change.figure) != [1 / unit_size(change.figure)]:
            multiple = f"{written_as(change.figure, text)} * {change.name.quantity}"
            yield edited(text, (change.start, change.end, multiple))


def _may_be_mixed_up(literal: Literal) -> bool:
    """Whether a multiple is said as one; once as much is none, as in the half that is ``1/2``."""
    is_once = numbers_of(literal) == [1 / unit_size(literal)]
    return not is_once and _TIMES.search(literal.printed) is not None


def _multiples(comparison: Comparison) -> Iterator[tuple[Literal, Operation | None]]:
    """Yield the literals that a quantity is multiplied by or that a quotient of two equals.

    The first with their product.
    """
    for node in nodes(comparison):
        match node:
            case Operation("*", Literal() as times, Name()) | Operation(
                "*", Name(), Literal() as times
            ) if is_ratio(times):
                yield times, node
    match comparison.left, comparison.right:
        case (Operation("/", Name(), Name()), Literal() as times) | (
            Literal() as times,
            Operation("/", Name(), Name()),
        ):
            yield times, None
