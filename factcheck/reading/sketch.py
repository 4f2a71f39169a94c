"""A sentence as patterns see it: its words in small letters, and a mark for each figure."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.words import marked

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
# Signs of print, and what patterns have for them.
_PLAIN = {
    "\N{EN DASH}": "-",
    "\N{EM DASH}": " - ",
    "\N{MINUS SIGN}": "-",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{MULTIPLICATION SIGN}": "x",
}
# The first digits of a number whose thousands stand apart, and what goes on with three others.
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}$")
_GROUP = re.compile(r"\d{3}(?!\d)")
# The letters of figures that say how much.
_AMOUNTS = "nampfq"
# Percentage points and basis points are differences between percentages.
POINTS = frozenset({"percentage_point", "basis_point"})


class Sketch(NamedTuple):
    """A sentence: ``prose[start:end]``, its figures in order, and its ``text`` for patterns.

    ``letters`` has the letter of each figure's kind, and ``language`` is that of its text.

    In the text each figure is a mark: ``⟨m2⟩`` is an amount of money, the third figure. The letters
    are n(umber), a(mount), m(oney), p(ercent), q (points), f(raction), x (multiple), d(ate), r(ange
    of two numbers) and o(ther). Everything else is in small letters, with single blanks,
    plain dashes and apostrophes, and where there are several figures ``marked``. ``amounts`` is how
    many figures say how much: neither dates and ordinals nor ranges.
    """

    text: str
    figures: tuple[Figure, ...]
    start: int
    end: int
    prose: str
    letters: str
    amounts: int
    language: str

    def place(self, figure: Figure) -> int:
        """Return where the mark of a figure, however it is taken, stands in the text."""
        index = [one.start for one in self.figures].index(figure.start)
        return self.text.index(f"{OPENING}{self.letters[index]}{index}{CLOSING}")

    def behind(self, place: int) -> int:
        """Return where the text goes on behind the mark that stands at a place."""
        return self.text.index(CLOSING, place) + 1


def sketch(prose: str, start: int, end: int, figures: Sequence[Figure], language: str) -> Sketch:
    """Return the sketch of a sentence from its figures, whose offsets are into the prose."""
    split = _split(prose, figures)
    letters = "".join("o" if one in split else _letter(one) for one in figures)
    parts, at = [], start
    for index, figure in enumerate(figures):
        parts += [prose[at : figure.start], f"{OPENING}{letters[index]}{index}{CLOSING}"]
        at = figure.end
    parts.append(prose[at:end])
    text = "".join(parts)
    for sign, plain in _PLAIN.items():
        text = text.replace(sign, plain)
    text = " ".join(text.lower().split())
    if len(figures) > 1:
        text = marked(text, language)
    amounts = sum(map(letters.count, _AMOUNTS))
    return Sketch(text, tuple(figures), start, end, prose, letters, amounts, language)


def _split(prose: str, figures: Sequence[Figure]) -> set[Figure]:
    """Return the halves of numbers whose thousands stand apart by a blank, as in "1 206.50"."""
    pairs = (
        (one, other)
        for one, other in pairwise(figures)
        if prose[one.end : other.start] == " "
        and _THOUSANDS.search(one.surface)
        and _GROUP.match(other.surface)
    )
    return {one for pair in pairs for one in pair}


def _letter(figure: Figure) -> str:
    """Return the letter of a figure's kind."""
    if figure.low is not None or figure.high is not None:
        return "r"
    if figure.unit in POINTS:
        return "q"
    return _LETTERS.get(figure.kind, "o")
