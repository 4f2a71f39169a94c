"""reviewdog's Diagnostic Format.

Columns count bytes of UTF-8 from 1, and a range ends before its end. What is accepted is told for information, and its message says why.
"""

from collections.abc import Mapping

from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.span import Span
from factcheck.render.dump import Json, dump
from factcheck.render.edits import fixes
from factcheck.render.plain import related, whole
from factcheck.render.style import Style

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """One JSON object with all diagnostics."""
    claims = {claim.id: claim for claim in report.corpus.claims}
    diagnostics = [_diagnostic(finding, report, claims) for finding in report.findings]
    return dump({"source": {"name": "factcheck"}, "diagnostics": diagnostics}) + "\n"


def _diagnostic(finding: Finding, report: Report, claims: Mapping[str, Claim]) -> Json:
    """A suggestion is shown where the finding is, so only changes of that very place can be suggested; the message has all."""
    suggestions = [
        {"range": _range(fix.edits[0].span, report), "text": fix.edits[0].text}
        for fix in fixes(finding, claims)
        if [edit.span for edit in fix.edits] == [finding.span]
    ]
    beside = [{"message": one.label, "location": _location(one.span, report)} for one in related(finding)]
    return {
        "message": whole(finding, report),
        "location": _location(finding.span, report),
        "severity": SEVERITIES[Severity.NOTE if finding.accepted else finding.severity],
        "code": {"value": finding.rule},
        **({"suggestions": suggestions} if suggestions else {}),
        **({"related_locations": beside} if beside else {}),
    }


def _location(span: Span, report: Report) -> Json:
    return {"path": span.file, "range": _range(span, report)}


def _range(span: Span, report: Report) -> Json:
    return {
        "start": _position(span.file, span.line, span.column, report),
        "end": _position(span.file, span.end_line, span.end_column, report),
    }


def _position(file: str, line: int, column: int, report: Report) -> Json:
    """A line and its column; without the column where the line is not known and its bytes cannot be counted."""
    lines = report.corpus.lines.get(file, ())
    if line > len(lines):
        return {"line": line}
    return {"line": line, "column": len(lines[line - 1][: column - 1].encode(errors="surrogatepass")) + 1}
