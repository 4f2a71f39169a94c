"""A change over another stretch of time: since 2021 for since the year before."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.diagnose.beside import Beside, all_equated, defining
from factcheck.diagnose.parts import equated, stated
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import base_of, edited
from factcheck.model.expression import Comparison, Name, leaves

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


def proposals(comparison: Comparison, others: Sequence[Beside]) -> Iterator[tuple[str, str]]:
    """Yield the statement with another index at one end of a change, or the change just beside it.

    The change may be a quantity of its own, which a definition gives by both ends.
    """
    for change in _changes(comparison, others):
        quantities = {one.quantity for one in change.ends}
        if len(quantities) != ENDS:
            continue
        ends, bases = sorted(quantities, key=_order), {base_of(one) for one in quantities}
        if len(bases) > 1 or "" in bases:
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


def _changes(comparison: Comparison, others: Sequence[Beside]) -> Iterator[Change]:
    """Yield the change that a statement is of, or those whose quantity it gives a figure of."""
    parts = equated(comparison)
    if parts is None:
        figures = [written for _, written in stated(comparison)]
        if len(figures) == 1:
            text = comparison.text.value
            quantities = (one for one in leaves(comparison) if isinstance(one, Name))
            yield Change(text, figures[0], _one_by_one(quantities, text))
        return
    change, literal = parts
    figure = written_as(literal, comparison.text.value)
    for definition, mentioned in defining(change.quantity, others):
        text = definition.text.value
        named = _one_by_one(mentioned, text)
        its = [(one.start, one.end, figure) for one in named if one.quantity == change.quantity]
        ends = [one for one in named if one.quantity != change.quantity]
        yield Change(text, figure, ends, its)


def _one_by_one(mentioned: Iterable[Name], text: str) -> list[Name]:
    """Return the quantities that a statement names one by one, of all that it is about."""
    return [one for one in mentioned if text[one.start : one.end] == one.quantity]
