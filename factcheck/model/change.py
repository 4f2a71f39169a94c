"""What has changed in files since a revision."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.model.span import Span


class Changes(NamedTuple):
    """The lines that are new or other than at a revision, by file: first and last of each stretch; for lines that were taken out, the line before."""

    revision: str
    lines: Mapping[str, tuple[tuple[int, int], ...]]

    def touch(self, span: Span) -> bool:
        """Whether a line of a place is among them."""
        return any(
            first <= span.end_line and span.line <= last
            for first, last in self.lines.get(span.file, ())
        )


class Since(NamedTuple):
    """That a report puts first what has changed since a revision, and how many of its findings that leaves untouched and new."""

    revision: str
    untouched: int
