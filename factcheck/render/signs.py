"""Findings on texts with the signs of these within their numbers, in one place for all formats."""

from collections.abc import Iterable

from factcheck.model.explanation import Axis, Repair
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.prose import with_signs


def as_texts_print(report: Report) -> Report:
    """Return a report whose findings on what was read have their numbers as its texts print them.

    Others stay as they are: what somebody wrote in a claim file has points before decimals.
    """
    return report._replace(findings=tuple(map(as_text_prints, report.findings)))


def as_text_prints(finding: Finding) -> Finding:
    """Return a finding with its numbers as its text prints them: 8,4 Millionen Euro."""
    signs = finding.signs
    if not signs:
        return finding
    return finding._replace(
        message=with_signs(finding.message, signs),
        derivation=tuple(with_signs(line, signs) for line in finding.derivation),
        repairs=_repairs(finding.repairs, signs),
        joint_repairs=tuple(_repairs(together, signs) for together in finding.joint_repairs),
        diagnoses=tuple(
            one._replace(message=with_signs(one.message, signs)) for one in finding.diagnoses
        ),
        axes=tuple(_axis(axis, signs) for axis in finding.axes),
    )


def _repairs(repairs: Iterable[Repair], signs: str) -> tuple[Repair, ...]:
    return tuple(repair._replace(signs=signs) for repair in repairs)


def _axis(axis: Axis, signs: str) -> Axis:
    """Return an axis with the words of its rows, and the signs for what is told beside them."""
    extents = (
        one._replace(what=with_signs(one.what, signs), says=with_signs(one.says, signs))
        for one in axis.extents
    )
    return axis._replace(extents=tuple(extents), signs=signs)
