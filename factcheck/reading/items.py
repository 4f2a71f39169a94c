"""The parts of a list that divides a whole, and the words of each: "301 for age, 133 by choice".

Which words join them, or tell that there are more, is in ``lists``.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.lists import ListWords
from factcheck.reading.nouns import dimension
from factcheck.reading.phrases import Match
from factcheck.reading.sketch import Sketch

_MARK = re.compile(r"⟨[^d](\d+)⟩")
_BREAK = re.compile(r"[,;]")


class Items(NamedTuple):
    """The parts of a list with the words of each, and what it tells.

    ``closing``: a word joins the last one. ``open``: there is one without a figure.
    """

    parts: tuple[Figure, ...]
    texts: tuple[str, ...]
    closing: bool
    open: bool

    def first(self, size: int) -> "Items":
        """Return the first parts of the list; it is open where there are more."""
        if size == len(self.parts):
            return self
        return Items(self.parts[:size], self.texts[:size], closing=False, open=True)


def items(sketch: Sketch, match: Match, words: ListWords) -> Items:
    """Return the list behind a match, as far as it is one of things that are counted alike."""
    text, whole, first = sketch.text, match.figures["whole"], match.figures.get("part")
    end = text.find(")", match.end) if "bracket" in match.words else len(text)
    parts, sides, at = [first] if first else [], [match.end], match.end
    is_whole = True
    for mark in _MARK.finditer(text, match.end, max(end, match.end)):
        figure = sketch.figures[int(mark[1])]
        if _is_version(figure, whole):
            continue
        cut = _cut(text, at, mark.start(), words) if parts else (match.end, match.end)
        is_whole = cut is not None and _is_alike(figure, whole)
        if not cut or not is_whole:
            break
        parts.append(figure)
        sides += cut if len(parts) > 1 else ()
        at = mark.end()
    rest = _BREAK.search(text, at)
    sides.append(end if is_whole else rest.start() if rest else at)
    texts = tuple(text[sides[at] : sides[at + 1]] for at in range(0, len(sides) - 1, 2))
    joint = words.joint.search(text, *sides[-3:-1]) if len(parts) > 1 else None
    is_open = not is_whole or _has_unfigured(sketch, whole, parts, texts[-1], words)
    return Items(tuple(parts), texts, joint is not None, is_open)


def _has_unfigured(
    sketch: Sketch, whole: Figure, parts: Sequence[Figure], last: str, words: ListWords
) -> bool:
    """Whether a part has no figure: the last, or one before the first ("one sank, two others")."""
    start = sketch.behind(sketch.place(whole))
    end = sketch.place(parts[0]) if parts else start
    is_first = words.single.search(sketch.text, start, end) is not None
    return is_first or words.unfigured.search(last) is not None


def _is_version(figure: Figure, whole: Figure) -> bool:
    """Whether a figure has decimals although the whole counts things: "since 2.2"."""
    value, of = figure.value or Fraction(0), whole.value or Fraction(0)
    return whole.kind is figure.kind is FigureKind.NUMBER and value.denominator > of.denominator


def _is_alike(figure: Figure, whole: Figure) -> bool:
    """Whether a figure counts or measures as a whole does, even where it looks like a name."""
    if figure.value is None:
        return False
    is_bare = figure.kind is FigureKind.NAME and figure.surface.isdigit()
    if is_bare and whole.kind is FigureKind.NUMBER:
        return True
    return figure.kind is whole.kind and dimension(figure) == dimension(whole)


def _cut(text: str, start: int, end: int, words: ListWords) -> tuple[int, int] | None:
    """Return where the only joint between two parts stands: a comma, or else a word."""
    joints = [*words.joint.finditer(text, start, end)]
    breaks = [*_BREAK.finditer(text, start, end)]
    if len(breaks) > 1 or (not breaks and len(joints) != 1):
        return None
    joint = next((one for one in joints if breaks and one.start() == breaks[0].start()), None)
    return (joint or (breaks or joints)[0]).span()
