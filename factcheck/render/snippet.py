"""Render places in files: their lines, with the passages underlined."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.lines import Lines
from factcheck.model.span import Span
from factcheck.prose import columns
from factcheck.render.style import Style
from factcheck.render.terminal import clean, crop, fold

# Lines that are shown of one marked passage.
LINES = 3
# Columns below which a label no longer shares the line of its mark.
NARROW = 24
# Characters on either side of a mark that are looked at for each column there is to show them in:
# more than one, since some take no column. Of a line of megabytes nothing else is touched.
NEAR = 4
# Columns that a page shows of a line.
EXCERPT = 400


class Mark(NamedTuple):
    """A passage to underline and its label.

    ``severity`` is that of the finding at its primary place, and empty at related places.
    """

    span: Span
    label: str = ""
    severity: str = ""

    @property
    def lines(self) -> range:
        """The numbers of the lines that are shown of the passage."""
        return range(self.span.line, min(self.span.end_line, self.span.line + LINES - 1) + 1)


Row = tuple[tuple[int, int], str, str]
"""What underlines one mark: its first column and its width, its label and its severity."""


def snippet(
    marks: Sequence[Mark], beside: Sequence[Span], texts: Mapping[str, Lines], style: Style
) -> Iterator[str]:
    """Yield a listing of marked lines: the file of the first mark first, then the others by name.

    ``beside`` are places whose lines help a reader and have no mark; ``texts`` are the lines of the
    files. A file whose lines are not known is only named.
    """
    by_file: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_file[mark.span.file].append(mark)
    first_file, *other_files = by_file
    digits = max(len(str(number)) for mark in marks for number in mark.lines)
    bar = style.paint("frame", f"{'':{digits}} |")
    for file in (first_file, *sorted(other_files)):
        here = by_file[file]
        place = here[0].span
        arrow = "-->"
        if file != first_file:
            arrow = ":::"
            yield bar
        yield f"{' ' * digits}{style.paint('frame', arrow)} {clean(file)}:{place.line}:{place.column}"
        lines = texts.get(file)
        if lines is None:
            continue
        numbers = _line_numbers(here, [span for span in beside if span.file == file], lines)
        if numbers:
            yield bar
            yield from _numbered_lines(numbers, here, lines, digits, style)


def _line_numbers(marks: Iterable[Mark], beside: Iterable[Span], lines: Lines) -> list[int]:
    """Return the numbers of the lines to show, of those that exist.

    A line that stands alone between two of them is shown too: an ellipsis would take as much room.
    """
    numbers = {number for mark in marks for number in mark.lines} | {span.line for span in beside}
    numbers = {number for number in numbers if 1 <= number <= len(lines)}
    gaps = {low + 1 for low, high in pairwise(sorted(numbers)) if high - low == 2}  # noqa: PLR2004 - one line between
    return sorted(gaps | numbers)


def _numbered_lines(
    numbers: Sequence[int], marks: Sequence[Mark], lines: Lines, digits: int, style: Style
) -> Iterator[str]:
    """Yield the lines with their numbers, each followed by the underlines of its marks."""
    bar = style.paint("frame", f"{'':{digits}} |")
    room = max(style.width - digits - 3, NARROW)
    before = numbers[0]
    for number in numbers:
        if number > before + 1:
            yield style.paint("frame", "...".rjust(digits + 2))
        before = number
        here = [mark for mark in marks if number in mark.lines]
        for group in _groups(here, number, lines, room):
            shown, first = _cropped_to_marks(group, number, lines, room)
            yield f"{style.paint('frame', f'{number:>{digits}} |')} {clean(shown)}".rstrip()
            rows = _underlines(
                sorted(group, key=lambda mark: mark.span), number, lines, shown, first
            )
            yield from (f"{bar} {row}" for row in _underline_rows(rows, room, style))


def _cropped_to_marks(
    marks: Sequence[Mark], number: int, lines: Lines, room: int
) -> tuple[str, int]:
    """Return what is shown of a line and where that begins: all of its marks, or the first one."""
    ends = [_marked_columns(mark, number, lines) for mark in marks] or [(0, 0)]
    start, end = min(low for low, _ in ends), max(high for _, high in ends)
    if not _in_reach(start, end, room):
        start, end = ends[0]
    return _cropped_line(lines, number, start, end, room)


def _underline_rows(rows: Sequence[Row], room: int, style: Style) -> Iterator[str]:
    """Yield the rows under a line: one for each mark, or a common one where none has a label."""
    if any(label for _, label, _ in rows):
        for extent, label, severity in rows:
            yield from _underline(extent, label, severity, room, style)
    elif rows:
        yield _common_underline(rows, style)


def _groups(
    marks: Sequence[Mark], number: int, lines: Lines, room: int
) -> Iterable[Sequence[Mark]]:
    """Return the marks of a line by how often it is shown.

    A line that is too long is shown once for each of its marks, cut to it, unless all of them have
    room together.
    """
    if len(marks) <= 1 or _fits(lines, number, room):
        return [marks]
    ends = [_marked_columns(mark, number, lines) for mark in marks]
    if _in_reach(min(low for low, _ in ends), max(high for _, high in ends), room):
        return [marks]
    return [[mark] for mark in marks]


def _in_reach(start: int, end: int, room: int) -> bool:
    """Whether a passage of a line can be shown whole, with what is left out on both sides."""
    return end - start <= room - 2


def _underlines(
    marks: Sequence[Mark], number: int, lines: Lines, shown: str, first: int
) -> list[Row]:
    """Return for each mark of a line its extent in what is shown, its label and its severity."""
    rows = []
    for mark in marks:
        start, end = (at - first for at in _marked_columns(mark, number, lines))
        offset, length = columns(clean(shown[:start])), columns(clean(shown[start:end]))
        label = mark.label if number == mark.lines[-1] else ""
        rows.append(((offset, max(length, 1)), label, mark.severity))
    return rows


def _common_underline(rows: Sequence[Row], style: Style) -> str:
    """Return one row under a line that marks several extents, none of which has a label."""
    row, at = "", 0
    for (offset, length), _, severity in rows:
        if offset + length <= at:
            continue
        start = max(offset, at)
        role, sign = (severity, "^") if severity else ("frame", "-")
        row += " " * (start - at) + style.paint(role, sign * (offset + length - start))
        at = offset + length
    return row


def excerpt(lines: Lines | None, span: Span) -> str:
    """Return the line in which a place begins, stripped; of a long one, the part near the place."""
    if lines is None or span.line > len(lines):
        return ""
    start, end = _marked_columns(Mark(span), span.line, lines)
    return _cropped_line(lines, span.line, start, end, EXCERPT)[0].strip()


def _cropped_line(lines: Lines, number: int, start: int, end: int, room: int) -> tuple[str, int]:
    """Return what ``crop`` leaves of a line, having read only the part near the mark."""
    before = max(start - NEAR * room - 1, 0)
    near = lines.part(number - 1, before, min(end, start + room) + NEAR * room + 1)
    shown, first = crop(near, start - before, end - before, room)
    return shown, first + before


def _fits(lines: Lines, number: int, room: int) -> bool:
    """Whether a line can be shown whole."""
    return lines.width(number - 1) <= NEAR * room and columns(clean(lines[number - 1])) <= room


def _marked_columns(mark: Mark, number: int, lines: Lines) -> tuple[int, int]:
    """Return the characters of one line that a mark covers, as start and end."""
    span = mark.span
    start, end, width = span.column - 1, span.end_column - 1, lines.width(number - 1)
    if number != span.line:
        head = lines.part(number - 1, 0, EXCERPT)
        start = len(head) - len(head.lstrip())
    if number != span.end_line:
        tail = lines.part(number - 1, width - EXCERPT, width)
        end = width - len(tail) + len(tail.rstrip())
    start = min(start, width)
    return start, max(min(end, width), start)


def _underline(
    extent: tuple[int, int], label: str, severity: str, room: int, style: Style
) -> Iterator[str]:
    """Yield the row under a line that marks ``extent``, with the label beside or under that."""
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
