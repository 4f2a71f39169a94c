"""A sentence as patterns see it: its words in small letters, and a mark for each figure."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model.figure import Figure, FigureKind

OPENING, CLOSING = "⟨", "⟩"
_LETTERS = {
    FigureKind.NUMBER: "n",
    FigureKind.AMOUNT: "a",
    FigureKind.MONEY: "m",
    FigureKind.PERCENT: "p",
    FigureKind.FRACTION: "f",
    FigureKind.MULTIPLE: "x",
    FigureKind.DATE: "d",
    FigureKind.YEAR: "d",
    FigureKind.TIME: "d",
}
# Percentage points and basis points are differences between percentages.
POINTS = frozenset({"percentage_point", "basis_point"})


class Sketch(NamedTuple):
    """A sentence: ``prose[start:end]``, its figures in order, and its ``text`` for patterns.

    In the text each figure is a mark: ``⟨m2⟩`` is an amount of money, the third figure. The letters
    are n(umber), a(mount), m(oney), p(ercent), q (points), f(raction), x (multiple), d(ate), r(ange
    of two numbers) and o(ther). Everything else is as written, in small letters, with single
    blanks.
    """

    text: str
    figures: tuple[Figure, ...]
    start: int
    end: int


def sketch(prose: str, start: int, end: int, figures: Sequence[Figure]) -> Sketch:
    """Return the sketch of a sentence from its figures, whose offsets are into the prose."""
    parts, at = [], start
    for index, figure in enumerate(figures):
        parts += [prose[at : figure.start], f"{OPENING}{_letter(figure)}{index}{CLOSING}"]
        at = figure.end
    parts.append(prose[at:end])
    return Sketch(" ".join("".join(parts).lower().split()), tuple(figures), start, end)


def _letter(figure: Figure) -> str:
    """Return the letter of a figure's kind."""
    if figure.low is not None or figure.high is not None:
        return "r"
    if figure.unit in POINTS:
        return "q"
    return _LETTERS.get(figure.kind, "o")
