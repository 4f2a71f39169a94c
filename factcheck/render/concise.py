"""One line a finding, for editors and for grep: ``file:line:column: severity rule: message``."""

from factcheck.model.report import Report
from factcheck.render.style import Style
from factcheck.render.terminal import clean


def render(report: Report, style: Style) -> str:
    """One line a finding and nothing else."""
    return "".join(
        f"{clean(finding.span.file)}:{finding.span.line}:{finding.span.column}: "
        f"{style.paint(finding.severity, finding.severity)} {finding.rule}: {clean(' '.join(finding.message.split()))}\n"
        for finding in report.findings
    )
