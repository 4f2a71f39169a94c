"""The sentences written for this project, with their figures."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from factcheck.model.figure import FigureKind

FOLDER = Path(__file__).parent
LANGUAGES = ("de", "en", "fr")


class Mark(NamedTuple):
    """A figure as a person reads it; ``start`` and ``end`` are offsets into its sentence.

    ``date`` is told of dates alone.
    """

    start: int
    end: int
    surface: str
    kind: str
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    unit: str
    hedge: str
    date: str


class Sentence(NamedTuple):
    """A sentence and its figures, in order."""

    text: str
    language: str
    marks: tuple[Mark, ...]


def sentences(language: str) -> Iterator[Sentence]:
    """All sentences of a language; ``⏎`` stands for a line break."""
    _, _, body = (
        (FOLDER / f"sentences_{language}.md").read_text("utf-8").partition("stays open.\n\n")
    )
    text, marks = "", list[Mark]()
    for row in [*body.splitlines(), ""]:
        line = row.replace("⏎", "\n")
        if line.startswith("    "):
            marks.append(_mark(text, line, marks[-1].end if marks else 0))
            continue
        if text:
            yield Sentence(text, language, tuple(marks))
        text, marks = line, []


def _mark(text: str, line: str, floor: int) -> Mark:
    surface, kind, value, unit, hedge, *_ = [
        *(cell.strip() for cell in line.split("|")),
        "",
        "",
        "",
    ]
    start = text.index(surface, floor)
    end = start + len(surface)
    if kind == FigureKind.DATE:
        return Mark(start, end, surface, kind, None, None, None, unit, hedge, value)
    low, _, high = value.partition("..")
    one, first, last = (
        (None, Fraction(low), Fraction(high))
        if high
        else (Fraction(low) if low else None, None, None)
    )
    return Mark(start, end, surface, kind, one, first, last, unit, hedge, "")
