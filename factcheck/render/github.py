"""Render annotations for GitHub Actions: one workflow command for each finding.

Its message has everything that is known of the finding. A step shows ten of them at most; the whole
list belongs in the step's summary, which the command line writes. An accepted finding is a notice,
and so is a file that looks meant and was not read.
"""

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.span import Span
from factcheck.render.gaps import gaps
from factcheck.render.plain import all_lines, one_line
from factcheck.render.style import Style
from factcheck.render.terminal import clean

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# Characters to escape in a message, and further ones in a property. The percent sign comes first,
# since the escapes of the others contain it.
IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = {**IN_MESSAGE, ":": "%3A", ",": "%2C"}


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """Return one line for each finding and each gap, and nothing else."""
    commands = [_annotation(finding, report) for finding in report.findings]
    commands += (
        _command("notice", one_line(gap.why), file=one_line(gap.file), title=gap.kind)
        for gap in gaps(report)
    )
    return "".join(f"{command}\n" for command in commands)


def _annotation(finding: Finding, report: Report) -> str:
    """Return the workflow command of a finding."""
    name = "notice" if finding.accepted else COMMANDS[finding.severity]
    title = f"{finding.rule} (accepted)" if finding.accepted else finding.rule
    region = _region(finding.span)
    return _command(
        name, all_lines(finding, report), file=clean(finding.span.file), **region, title=title
    )


def _command(name: str, message: str, **properties: str | int) -> str:
    """Return a workflow command with its properties and message escaped."""
    parameters = ",".join(
        f"{key}={_escape(str(value), IN_PROPERTY)}" for key, value in properties.items()
    )
    return f"::{name} {parameters}::{_escape(message, IN_MESSAGE)}"


def _region(span: Span) -> dict[str, int]:
    """Return first and last line and column; GitHub takes columns only within one line."""
    lines = {"line": span.line, "endLine": span.end_line}
    if span.line != span.end_line:
        return lines
    return {**lines, "col": span.column, "endColumn": max(span.column, span.end_column - 1)}


def _escape(text: str, signs: dict[str, str]) -> str:
    """Return a text in which each of the signs is replaced by its escape."""
    for sign, escaped in signs.items():
        text = text.replace(sign, escaped)
    return text
