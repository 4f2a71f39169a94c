"""A finding as an object of JSON, with everything that is known of it."""

from factcheck.model.explanation import Diagnosis, Repair
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.prose import exact
from factcheck.render.dump import Json, ends, open_ends
from factcheck.render.origins import evidence_rows


def finding_object(finding: Finding, report: Report) -> Json:
    """Return a finding with all of its keys."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        **_place(finding.span),
        "claims": finding.claims,
        "statements": [
            {"claim": statement.claim, "text": statement.text, **_place(statement.span)}
            for statement in finding.statements
        ],
        "definitions": finding.definitions,
        "evidence": evidence_rows(finding.definitions, report),
        "scenario": finding.scenario or None,
        "sets": finding.sets,
        "sets_complete": finding.sets_complete,
        "corrections": finding.corrections,
        "suspects": finding.suspects,
        "certified": finding.certified,
        "margin": finding.margin or None,
        "derivation": finding.derivation,
        "repairs": [_repair(repair) for repair in finding.repairs],
        "joint_repairs": [
            [_repair(repair) for repair in together] for together in finding.joint_repairs
        ],
        "diagnoses": [_diagnosis(diagnosis) for diagnosis in finding.diagnoses],
        "places": [{**_place(place.span), "label": place.label} for place in finding.places],
        "helps": finding.helps,
        "known": finding.known if report.baseline else None,
        "touched": finding.touched if report.since else None,
        "accepted": _accepted(finding),
        "read": finding.read,
    }


def _diagnosis(diagnosis: Diagnosis) -> Json:
    """Return a slip; of one in several statements with all of them as they were meant."""
    told: Json = {
        "kind": diagnosis.kind,
        "claim": diagnosis.statement,
        "text": diagnosis.replacement,
        "message": diagnosis.message,
        "group": diagnosis.group,
    }
    if diagnosis.beside:
        told |= {
            "source": diagnosis.source or None,
            "claims": [claim for claim, _ in diagnosis.corrected],
            "corrected": [{"claim": claim, "text": text} for claim, text in diagnosis.corrected],
        }
    return told


def _accepted(finding: Finding) -> Json | None:
    """Return why a finding is accepted, and the last day on which it is."""
    if not finding.accepted:
        return None
    until = finding.accepted.until
    return {"reason": finding.accepted.reason, "until": until.isoformat() if until else None}


def _repair(repair: Repair) -> Json:
    """Return a repair with its values and how far it moves the figure.

    Of a figure that several statements share with all of them as they are then.
    """
    several = [{"claim": claim, "text": text} for claim, text in repair.replaced]
    return {
        "claim": repair.statement,
        "text": repair.replacement,
        **ends(repair.fits, repair.unit),
        "unit": repair.unit,
        **open_ends(repair.fits),
        "every": repair.every,
        "group": repair.group,
        "now": repair.now,
        "then": repair.then,
        "moves": exact(repair.moves),
        "moves_percent": None if repair.share is None else exact(repair.share * 100),
        **({"corrected": several} if repair.beside else {}),
    }


def _place(span: Span) -> Json:
    """Return the file, lines and columns of a span."""
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
