"""Render one line for each finding, for editors and grep.

It reads ``file:line:column: severity rule: message``. An accepted finding has ``accepted`` as its
severity, which no editor takes for a problem, and the reason after its message.
"""

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.render.phrases import acceptance_reason
from factcheck.render.plain import one_line, place_text
from factcheck.render.style import Style


def render(report: Report, style: Style) -> str:
    """Return one line for each finding and nothing else."""
    return "".join(f"{_finding_line(finding, style)}\n" for finding in report.findings)


def _finding_line(finding: Finding, style: Style) -> str:
    """Return the line of a finding."""
    message = one_line(finding.message)
    if finding.accepted:
        severity, message = (
            style.paint("accepted", "accepted"),
            f"{message}; accepted: {one_line(acceptance_reason(finding))}",
        )
    else:
        severity = style.paint(finding.severity, finding.severity)
    return f"{place_text(finding.span)}: {severity} {finding.rule}: {message}"
