"""The sentences written for this project, with their figures."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
LANGUAGES = ("de", "en")


class Mark(NamedTuple):
    """A figure as a person reads it; ``start`` and ``end`` are offsets into its sentence."""

    start: int
    end: int
    surface: str
    kind: str
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    unit: str
    hedge: str


class Sentence(NamedTuple):
    """A sentence and its figures, in order."""

    text: str
    language: str
    marks: tuple[Mark, ...]


def sentences(language: str) -> Iterator[Sentence]:
    """All sentences of a language."""
    _, _, body = (FOLDER / f"sentences_{language}.md").read_text("utf-8").partition("stays open.\n\n")
    text, marks = "", list[Mark]()
    for line in [*body.splitlines(), ""]:
        if line.startswith("    "):
            marks.append(_mark(text, line, marks[-1].end if marks else 0))
            continue
        if text:
            yield Sentence(text, language, tuple(marks))
        text, marks = line, []


def _mark(text: str, line: str, floor: int) -> Mark:
    surface, kind, value, unit, hedge, *_ = [*(cell.strip() for cell in line.split("|")), "", "", ""]
    low, _, high = value.partition("..")
    start = text.index(surface, floor)
    one, first, last = (None, Fraction(low), Fraction(high)) if high else (Fraction(low) if low else None, None, None)
    return Mark(start, start + len(surface), surface, kind, one, first, last, unit, hedge)
