"""The texts of sources, as far as they are on this machine."""

from enum import StrEnum, auto
from typing import NamedTuple

from factcheck.model.layout import Layout
from factcheck.model.lines import Lines
from factcheck.model.rendition import Rendition
from factcheck.model.span import Span


class Article(NamedTuple):
    """The text of a file as its readers see it.

    ``file`` is the path as it is shown to users, ``sha256`` the digest of the file's bytes,
    ``lines`` what an editor shows. ``prose`` is what a reader sees, with its origins in the file;
    ``layout`` are the parts of it.
    """

    file: str
    sha256: str
    lines: Lines
    prose: Rendition
    layout: Layout = Layout()

    def span(self, start: int, end: int) -> Span:
        """Return the place in the file of ``prose.text[start:end]``, which is not empty."""
        return self.place(*self.prose.origin(start, end))

    def place(self, start: int, end: int) -> Span:
        """Return the place in the file of its characters from ``start`` up to ``end``."""
        last, column = self.lines.place(max(start, end - 1))
        return Span(self.file, *self.lines.place(start), last, column + (end > start))

    @property
    def running(self) -> str:
        """What stands in sentences: the prose without its tables and what is shown as code."""
        text, at, parts = self.prose.text, 0, []
        tables = ((table.start, table.end) for table in self.layout.tables)
        for start, end in sorted((*tables, *self.layout.code)):
            parts.append(text[at : max(start, at)])
            at = max(end, at)
        return "\n".join([*parts, text[at:]])

    def rendered(self, span: Span) -> tuple[int, int]:
        """Return the part of the prose that stands at a place in the file."""
        start = self.lines.offset(span.line, span.column)
        end = self.lines.offset(span.end_line, span.end_column)
        return self.prose.rendered(start, max(end, start + 1))


class Trouble(StrEnum):
    """Why the text of a source is not available."""

    ABSENT = auto()
    DANGLING = auto()  # a link leads to it
    NO_FILE = auto()  # but a folder, a pipe, a device
    UNREADABLE = auto()  # what the system says
    TOO_LARGE = auto()  # limit in bytes
    NOT_UTF8 = auto()  # offset of the first bad byte
    UNKNOWN_LANGUAGE = auto()  # the languages that are read
    NO_TEXT = auto()  # what kind of file it is: PDF, ZIP
    OUTSIDE = auto()  # it belongs neither to the project nor to the source path
    DISGUISED = auto()  # a link leads to it, and it is hidden or in no known format
    UNKNOWN_FORMAT = auto()  # the suffixes of known formats


class Unavailable(NamedTuple):
    """A text that cannot be read; ``value`` is what ``Trouble`` notes beside its kind.

    ``nearest`` is the file that was probably meant, if any, as the source would name it.
    """

    trouble: Trouble
    value: str = ""
    nearest: str = ""
