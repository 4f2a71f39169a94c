"""One line a finding, for editors and for grep: ``file:line:column: severity rule: message``.

An accepted one has ``accepted`` for its severity, which no editor takes for a problem, and its
reason behind the message.
"""

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.render.phrases import acceptance
from factcheck.render.plain import line, place
from factcheck.render.style import Style


def render(report: Report, style: Style) -> str:
    """One line a finding and nothing else."""
    return "".join(f"{_told(finding, style)}\n" for finding in report.findings)


def _told(finding: Finding, style: Style) -> str:
    message = line(finding.message)
    if finding.accepted:
        severity, message = (
            style.paint("accepted", "accepted"),
            f"{message}; accepted: {line(acceptance(finding))}",
        )
    else:
        severity = style.paint(finding.severity, finding.severity)
    return f"{place(finding.span)}: {severity} {finding.rule}: {message}"
