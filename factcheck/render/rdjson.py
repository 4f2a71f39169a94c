"""Render reviewdog's Diagnostic Format.

Columns count bytes of UTF-8 from 1, and a range excludes its end. An accepted finding has the
severity INFO, and its message says why.
"""

from collections.abc import Mapping

from factcheck.fixing import Known
from factcheck.model.finding import Finding
from factcheck.model.lines import Lines
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.span import Span
from factcheck.render.dump import Json, dump
from factcheck.render.edits import fixes, kept_figures, known_of
from factcheck.render.plain import all_lines, one_line, related_places
from factcheck.render.style import Style

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


# Characters whose bytes are counted once, however many places on their line are reported.
BLOCK = 1024


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """Return one JSON object with all diagnostics."""
    ranges = _Ranges(report.corpus.lines)
    known = known_of(report)
    diagnostics = [_diagnostic(finding, report, known, ranges) for finding in report.findings]
    return dump({"source": {"name": "factcheck"}, "diagnostics": diagnostics}) + "\n"


def _diagnostic(finding: Finding, report: Report, known: Known, ranges: "_Ranges") -> Json:
    """Return the diagnostic of a finding.

    A suggestion is shown where the finding is, so only one edit of that very place can be
    suggested;
    the message has all of them, and where a text says again what a suggestion changes.
    """
    suggested = [
        fix
        for fix in fixes(finding, known)
        if len(fix.edits) == 1 and _is_within(fix.edits[0].span, finding.span)
    ]
    suggestions = [
        {"range": ranges.range(edit.span), "text": edit.text}
        for fix in suggested
        for edit in fix.edits
    ]
    kept = dict.fromkeys(one_line(text) for fix in suggested for text in kept_figures(fix, known))
    beside = [
        {"message": one.label, "location": ranges.location(one.span)}
        for one in related_places(finding)
    ]
    return {
        "message": "\n".join([all_lines(finding, report), *kept]),
        "location": ranges.location(finding.span),
        "severity": SEVERITIES[Severity.NOTE if finding.accepted else finding.severity],
        "code": {"value": finding.rule},
        **({"suggestions": suggestions} if suggestions else {}),
        **({"related_locations": beside} if beside else {}),
    }


def _is_within(span: Span, other: Span) -> bool:
    """Whether a place is a part of another one."""
    return span.file == other.file and other[1:3] <= span[1:3] and span[3:5] <= other[3:5]


class _Ranges:
    """Converts places to ranges in bytes.

    ``counted`` holds, for a line, the number of bytes before each of its blocks.
    """

    def __init__(self, files: Mapping[str, Lines]) -> None:
        self.files = files
        self.counted: dict[tuple[str, int], list[int]] = {}

    def location(self, span: Span) -> Json:
        """Return a span as a location: its file and range."""
        return {"path": span.file, "range": self.range(span)}

    def range(self, span: Span) -> Json:
        """Return the start and the end of a span."""
        return {
            "start": self.position(span.file, span.line, span.column),
            "end": self.position(span.file, span.end_line, span.end_column),
        }

    def position(self, file: str, line: int, column: int) -> Json:
        """Return a line and its column.

        The column is missing where the line is not known, so that its bytes cannot be counted.
        """
        lines = self.files.get(file)
        if lines is None or line > len(lines):
            return {"line": line}
        before = self.counted.setdefault((file, line), [0])
        block, rest = divmod(min(column - 1, lines.width(line - 1)), BLOCK)
        while len(before) <= block:
            start = (len(before) - 1) * BLOCK
            before.append(before[-1] + _bytes(lines, line, start, start + BLOCK))
        return {
            "line": line,
            "column": before[block] + _bytes(lines, line, block * BLOCK, block * BLOCK + rest) + 1,
        }


def _bytes(lines: Lines, line: int, start: int, end: int) -> int:
    """Return the number of bytes of a part of a line in UTF-8."""
    return len(lines.part(line - 1, start, end).encode(errors="surrogatepass"))
