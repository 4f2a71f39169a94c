"""Places in files."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a file, from its first character up to but without its end.

    ``line`` and ``column`` count from 1, columns in code points. ``file`` is the path as it is
    shown to users.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class Text(NamedTuple):
    """A piece of text as its author wrote it, and its place.

    The span covers the value alone, without quotation marks around it. ``literal`` says that the
    file shows the characters of ``value`` one by one on a single line, so that an offset into the
    value is an offset into the line.
    """

    value: str
    span: Span
    literal: bool = True

    def at(self, start: int, end: int) -> Span:
        """Return the place of ``value[start:end]``.

        The whole text's place where the file shows it folded or escaped.
        """
        if not self.literal:
            return self.span
        file, line, column = self.span.file, self.span.line, self.span.column
        return Span(file, line, column + start, line, column + max(end, start + 1))
