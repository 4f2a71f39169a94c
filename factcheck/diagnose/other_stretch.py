"""A change over another stretch of time: since 2021 for since the year before."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.diagnose.parts import all_equated, equated, stated
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import base_of, edited
from factcheck.model.expression import Assertion, Comparison, Name, names, nodes

KIND = "other-stretch"
ENDS = 2


class Change(NamedTuple):
    """A statement of how a quantity with indices changed.

    ``ends`` are where the quantity is mentioned, ``figure`` is how much it changed. Where that is a
    quantity of its own, ``figures`` has the figure and the place that it takes.
    """

    text: str
    figure: str
    ends: Sequence[Name]
    figures: Sequence[tuple[int, int, str]] = ()


def proposals(comparison: Comparison, others: Sequence[Assertion]) -> Iterator[tuple[str, str]]:
    """Yield the statement with another index at one end of a change, or the change just beside it.

    The change may be a quantity of its own, which a definition gives by both ends.
    """
    for change in _changes(comparison, others):
        ends = sorted({one.quantity for one in change.ends}, key=_order)
        bases = {base_of(one) for one in ends}
        if len(ends) != ENDS or len(bases) > 1 or "" in bases:
            continue
        known = (name.quantity for _, name, _ in all_equated(others))
        alike = {one for one in known if base_of(one) in bases}
        for pair in _stretches(ends, sorted({*ends, *alike}, key=_order)):
            meant = dict(zip(ends, pair, strict=True))
            moved = [(one.start, one.end, meant[one.quantity]) for one in change.ends]
            words = f"{change.figure} is between {' and '.join(pair)}, and not {' and '.join(ends)}"
            yield edited(change.text, *change.figures, *moved), words


def _stretches(ends: Sequence[str], line: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the stretches in a line of quantities that share an end with one, or are beside it."""
    first, last = map(line.index, ends)
    found = [(begin, last) for begin in range(last - 1, -1, -1)]
    found += [(first, end) for end in range(first + 1, len(line))]
    found += [(first - 1, last - 1), (first + 1, last + 1)]
    for begin, end in found:
        if (begin, end) != (first, last) and begin >= 0 and end < len(line):
            yield line[begin], line[end]


def _order(quantity: str) -> tuple[int, str]:
    """Return what sorts indices, numbers by their size."""
    return len(quantity), quantity


def _changes(comparison: Comparison, others: Sequence[Assertion]) -> Iterator[Change]:
    """Yield the change that a statement is of, or those whose quantity it gives a figure of."""
    parts = equated(comparison)
    if parts is None:
        figures = [written for _, written in stated(comparison)]
        if len(figures) == 1:
            yield Change(comparison.text.value, figures[0], _mentioned(comparison))
        return
    change, literal = parts
    figure = written_as(literal, comparison.text.value)
    for definition in (one.comparison for one in others if one.claim is None):
        if definition and names(definition).count(change.quantity) == 1:
            mentioned = _mentioned(definition)
            ends = [one for one in mentioned if one.quantity != change.quantity]
            its = [(one.start, one.end, figure) for one in mentioned if one not in ends]
            yield Change(definition.text.value, figure, ends, its)


def _mentioned(comparison: Comparison) -> list[Name]:
    """Return the quantities of a statement that it names one by one, where it names them."""
    text = comparison.text.value
    found = [one for one in nodes(comparison) if isinstance(one, Name)]
    return [one for one in found if text[one.start : one.end] == one.quantity]
