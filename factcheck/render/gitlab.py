"""Render GitLab's Code Quality report.

GitLab shows one place of a finding; the others are in its description, all on one line. It has no
accepted findings: they get its least severity, and their description says why.
"""

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.render.dump import Json, dump
from factcheck.render.fingerprint import fingerprints
from factcheck.render.phrases import repair_choices
from factcheck.render.plain import one_line, opening_lines, place_text, related_places, remark_lines
from factcheck.render.repairs import change_place
from factcheck.render.style import Style

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """Return a JSON array with an object for each finding."""
    return (
        dump([_issue(*one) for one in zip(report.findings, fingerprints(report), strict=True)])
        + "\n"
    )


def _issue(finding: Finding, fingerprint: str) -> Json:
    """Return the object of a finding."""
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
    """Return what is wrong, where else to look, and what to change, on one line."""
    beside = [f"beside {place_text(one.span)}: {one.label}" for one in related_places(finding)]
    changes = [
        f"change {which} {ending}: "
        + ", ".join(
            one_line(f"{change_place(finding, repair)} to {repair.told}") for repair in repairs
        )
        for which, ending, repairs in repair_choices(finding)
    ]
    return " · ".join([*opening_lines(finding), *beside, *changes, *remark_lines(finding)])
