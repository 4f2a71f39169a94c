"""Places in files, shown with their lines and what is marked there."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.span import Span
from factcheck.render.style import Style
from factcheck.render.terminal import clean, crop, fold
from factcheck.widths import columns

# Lines that are shown of one marked passage.
LINES = 3
# Columns below which a label no longer shares the line of its mark.
NARROW = 24


class Mark(NamedTuple):
    """A passage to underline and the words that belong to it.

    ``severity`` is that of the finding where the passage is what it is all about, empty where it is related.
    """

    span: Span
    label: str = ""
    severity: str = ""

    @property
    def lines(self) -> range:
        """The numbers of the lines that are shown of it."""
        return range(self.span.line, min(self.span.end_line, self.span.line + LINES - 1) + 1)


def snippet(
    marks: Sequence[Mark], beside: Sequence[Span], texts: Mapping[str, Sequence[str]], style: Style
) -> Iterator[str]:
    """The lines of a listing: each file's marked lines, the first mark's file first, then the others by name.

    ``beside`` are places whose lines help a reader and bear no mark; ``texts`` are the files' lines. A file of which no
    lines are known is only named.
    """
    shown = {(mark.span.file, number) for mark in marks for number in mark.lines}
    digits = max(len(str(number)) for _, number in shown)
    first_file = marks[0].span.file
    files = sorted({mark.span.file for mark in marks}, key=lambda file: (file != first_file, file))
    bar = style.paint("frame", f"{'':{digits}} |")
    for file in files:
        here = [mark for mark in marks if mark.span.file == file]
        place = here[0].span
        arrow = "-->"
        if file != first_file:
            arrow = ":::"
            yield bar
        yield f"{' ' * digits}{style.paint('frame', arrow)} {clean(file)}:{place.line}:{place.column}"
        numbers = {number for mark in here for number in mark.lines}
        numbers |= {span.line for span in beside if span.file == file}
        lines = texts.get(file, ())
        wanted = sorted(number for number in numbers if 1 <= number <= len(lines))
        if wanted:
            yield bar
            yield from _listing(_with_single_gaps(wanted), here, lines, digits, style)


def _with_single_gaps(numbers: Sequence[int]) -> list[int]:
    """Line numbers and those that alone stand between two of them: an ellipsis would take as much room."""
    gaps = {low + 1 for low, high in pairwise(numbers) if high - low == 2}  # noqa: PLR2004 - one line between
    return sorted(gaps.union(numbers))


def _listing(
    numbers: Sequence[int], marks: Sequence[Mark], lines: Sequence[str], digits: int, style: Style
) -> Iterator[str]:
    bar = style.paint("frame", f"{'':{digits}} |")
    room = max(style.width - digits - 3, NARROW)
    before = numbers[0]
    for number in numbers:
        if number > before + 1:
            yield style.paint("frame", "...".rjust(digits + 2))
        before = number
        text = lines[number - 1]
        here = [mark for mark in marks if number in mark.lines]
        # A long line is shown once for each of its marks, cut to it.
        groups = [here] if len(here) < 2 or columns(clean(text)) <= room else [[mark] for mark in here]  # noqa: PLR2004
        for group in groups:
            start, end = _extent(group[0], number, text) if group else (0, 0)
            shown, first = crop(text, start, end, room)
            yield f"{style.paint('frame', f'{number:>{digits}} |')} {clean(shown)}".rstrip()
            for mark in sorted(group, key=lambda mark: mark.span):
                start, end = (at - first for at in _extent(mark, number, text))
                offset, length = columns(clean(shown[:start])), columns(clean(shown[start:end]))
                label = mark.label if number == mark.lines[-1] else ""
                for row in _underline((offset, max(length, 1)), label, mark.severity, room, style):
                    yield f"{bar} {row}"


def _extent(mark: Mark, number: int, text: str) -> tuple[int, int]:
    """The characters of one line that a mark covers."""
    span = mark.span
    start = span.column - 1 if number == span.line else len(text) - len(text.lstrip())
    end = span.end_column - 1 if number == span.end_line else len(text.rstrip())
    start = min(start, len(text))
    return start, max(min(end, len(text)), start)


def _underline(extent: tuple[int, int], label: str, severity: str, room: int, style: Style) -> Iterator[str]:
    """The row under a line that marks so many columns of it, and the label beside or under that."""
    offset, length = extent
    role, sign = (severity, "^") if severity else ("frame", "-")
    row = " " * offset + style.paint(role, sign * min(length, max(room - offset, 1)))
    left = room - offset - length - 1
    if not label:
        yield row
        return
    if left >= min(columns(clean(label)), NARROW):
        first, *rest = fold(label, left).split("\n")
        yield f"{row} {style.paint(role, first)}"
        indent = offset + length + 1
    else:
        yield row
        indent = min(offset, max(room - NARROW, 0))
        rest = fold(label, room - indent).split("\n")
    for line in rest:
        yield " " * indent + style.paint(role, line)
