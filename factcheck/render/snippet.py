"""Places in files, shown with their lines and what is marked there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.lines import Lines
from factcheck.model.span import Span
from factcheck.render.style import Style
from factcheck.render.terminal import clean, crop, fold
from factcheck.widths import columns

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


def snippet(marks: Sequence[Mark], beside: Sequence[Span], texts: Mapping[str, Lines], style: Style) -> Iterator[str]:
    """The lines of a listing: each file's marked lines, the first mark's file first, then the others by name.

    ``beside`` are places whose lines help a reader and bear no mark; ``texts`` are the files' lines. A file of which no
    lines are known is only named.
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
        numbers = _shown(here, [span for span in beside if span.file == file], lines)
        if numbers:
            yield bar
            yield from _listing(numbers, here, lines, digits, style)


def _shown(marks: Iterable[Mark], beside: Iterable[Span], lines: Lines) -> list[int]:
    """The numbers of the lines to show, of those that there are.

    One that stands alone between two of them is shown too: an ellipsis would take as much room.
    """
    numbers = {number for mark in marks for number in mark.lines} | {span.line for span in beside}
    numbers = {number for number in numbers if 1 <= number <= len(lines)}
    gaps = {low + 1 for low, high in pairwise(sorted(numbers)) if high - low == 2}  # noqa: PLR2004 - one line between
    return sorted(gaps | numbers)


def _listing(numbers: Sequence[int], marks: Sequence[Mark], lines: Lines, digits: int, style: Style) -> Iterator[str]:
    bar = style.paint("frame", f"{'':{digits}} |")
    room = max(style.width - digits - 3, NARROW)
    before = numbers[0]
    for number in numbers:
        if number > before + 1:
            yield style.paint("frame", "...".rjust(digits + 2))
        before = number
        here = [mark for mark in marks if number in mark.lines]
        # A long line is shown once for each of its marks, cut to it.
        groups = [here] if len(here) < 2 or _fits(lines, number, room) else [[mark] for mark in here]  # noqa: PLR2004 - two marks or more
        for group in groups:
            start, end = _extent(group[0], number, lines) if group else (0, 0)
            shown, first = _around(lines, number, start, end, room)
            yield f"{style.paint('frame', f'{number:>{digits}} |')} {clean(shown)}".rstrip()
            for mark in sorted(group, key=lambda mark: mark.span):
                start, end = (at - first for at in _extent(mark, number, lines))
                offset, length = columns(clean(shown[:start])), columns(clean(shown[start:end]))
                label = mark.label if number == mark.lines[-1] else ""
                for row in _underline((offset, max(length, 1)), label, mark.severity, room, style):
                    yield f"{bar} {row}"


def excerpt(lines: Lines | None, span: Span) -> str:
    """The line in which a place begins, without the blanks around it; of a long one, what is near the place."""
    if lines is None or span.line > len(lines):
        return ""
    start, end = _extent(Mark(span), span.line, lines)
    return _around(lines, span.line, start, end, EXCERPT)[0].strip()


def _around(lines: Lines, number: int, start: int, end: int, room: int) -> tuple[str, int]:
    """What ``crop`` leaves of a line, of which only what is near the mark is cut out."""
    before = max(start - NEAR * room - 1, 0)
    near = lines.part(number - 1, before, min(end, start + room) + NEAR * room + 1)
    shown, first = crop(near, start - before, end - before, room)
    return shown, first + before


def _fits(lines: Lines, number: int, room: int) -> bool:
    """Return True where a line can be shown whole."""
    return lines.width(number - 1) <= NEAR * room and columns(clean(lines[number - 1])) <= room


def _extent(mark: Mark, number: int, lines: Lines) -> tuple[int, int]:
    """The characters of one line that a mark covers."""
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
