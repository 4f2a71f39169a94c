"""GitLab's Code Quality report.

It knows one place of a finding; the others are told in its description, all on one line. It knows
no accepted findings: they are of its least severity, and their description says why.
"""

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.render.dump import Json, dump
from factcheck.render.fingerprint import fingerprints
from factcheck.render.phrases import ways
from factcheck.render.plain import first, line, place, related, remarks
from factcheck.render.style import Style

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """A JSON array with an object for each finding."""
    return (
        dump([_issue(*one) for one in zip(report.findings, fingerprints(report), strict=True)])
        + "\n"
    )


def _issue(finding: Finding, fingerprint: str) -> Json:
    return {
        "description": _description(finding),
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[Severity.NOTE if finding.accepted else finding.severity],
        "location": {
            "path": finding.span.file,
            "lines": {"begin": finding.span.line, "end": finding.span.end_line},
        },
    }


def _description(finding: Finding) -> str:
    """What is wrong, where else to look, and what to change."""
    beside = [f"beside {place(one.span)}: {one.label}" for one in related(finding)]
    changes = [
        f"change {which} {ending}: "
        + ", ".join(line(f"{repair.statement} to {repair.then}") for repair in repairs)
        for which, ending, repairs in ways(finding)
    ]
    return " · ".join([*first(finding), *beside, *changes, *remarks(finding)])
