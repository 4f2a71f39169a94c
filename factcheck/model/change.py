"""The lines of files that changed since a revision."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.model.span import Span


class Changes(NamedTuple):
    """The lines that are new or changed since a revision, by file: first and last of each stretch.

    For lines that were taken out, the line before them.
    """

    revision: str
    lines: Mapping[str, tuple[tuple[int, int], ...]]

    def touch(self, span: Span) -> bool:
        """Whether one of these lines is in the span."""
        return any(
            first <= span.end_line and span.line <= last
            for first, last in self.lines.get(span.file, ())
        )


class Since(NamedTuple):
    """The revision since which changes come first in a report.

    ``untouched`` is how many of the report's findings are new but not about a change.
    """

    revision: str
    untouched: int
