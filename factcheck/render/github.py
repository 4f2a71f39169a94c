"""Annotations for GitHub Actions: one workflow command a finding, with everything that is known of it in its message.

A step shows ten of them at most; the whole list belongs in the step's summary, which the command
line writes. What is accepted is a notice, and so is a file that looks meant and was not read.
"""

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.span import Span
from factcheck.render.gaps import gaps
from factcheck.render.plain import line, whole
from factcheck.render.style import Style
from factcheck.render.terminal import clean

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# What must not stand as it is in a message, and besides in a property. The percent sign comes first, since the others bring it.
IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = {**IN_MESSAGE, ":": "%3A", ",": "%2C"}


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """One line a finding and nothing else."""
    told = [_finding(finding, report) for finding in report.findings]
    told += (
        _command("notice", line(gap.why), file=line(gap.file), title=gap.kind)
        for gap in gaps(report)
    )
    return "".join(f"{command}\n" for command in told)


def _finding(finding: Finding, report: Report) -> str:
    name = "notice" if finding.accepted else COMMANDS[finding.severity]
    title = f"{finding.rule} (accepted)" if finding.accepted else finding.rule
    region = _region(finding.span)
    return _command(
        name, whole(finding, report), file=clean(finding.span.file), **region, title=title
    )


def _command(name: str, message: str, **properties: str | int) -> str:
    told = ",".join(
        f"{key}={_escape(str(value), IN_PROPERTY)}" for key, value in properties.items()
    )
    return f"::{name} {told}::{_escape(message, IN_MESSAGE)}"


def _region(span: Span) -> dict[str, int]:
    """Lines and columns, both with their last; GitHub takes columns only within one line."""
    lines = {"line": span.line, "endLine": span.end_line}
    if span.line != span.end_line:
        return lines
    return {**lines, "col": span.column, "endColumn": max(span.column, span.end_column - 1)}


def _escape(text: str, signs: dict[str, str]) -> str:
    for sign, escaped in signs.items():
        text = text.replace(sign, escaped)
    return text
