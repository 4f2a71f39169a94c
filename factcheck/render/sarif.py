"""Render SARIF 2.1.0, the OASIS standard for what linters find, as editors and code hosts read it.

GitHub shows only the first location of a result, and only those related ones that its message links
to: ``[words](id)``.
"""

import posixpath
import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from factcheck import __version__
from factcheck.fixing import Edit, Known
from factcheck.model.finding import Finding, ShownStatement
from factcheck.model.relation import Relation
from factcheck.model.report import Report
from factcheck.model.rule import Rule
from factcheck.model.span import Span
from factcheck.render import page
from factcheck.render.dump import Json, dump
from factcheck.render.edits import fixes, kept_figures, known_of
from factcheck.render.fingerprint import fingerprints
from factcheck.render.gaps import gaps
from factcheck.render.phrases import acceptance_reason
from factcheck.render.plain import (
    further_lines,
    one_line,
    opening_lines,
    place_text,
    related_places,
)
from factcheck.render.style import Style

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
# Where relative paths begin: what runs this knows, we do not.
ROOT = "%SRCROOT%"
# What we call a fingerprint; its version changes with what it is made of.
FINGERPRINT = "factcheck/v2"
# Relations between the sides of a statement; a line of a derivation has them between columns.
SIGNS = frozenset(map(str, Relation))


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """Return one run with all rules that were checked and all findings."""
    known = known_of(report)
    indices = {rule.name: index for index, rule in enumerate(report.rules)}
    run = {
        "tool": {
            "driver": {
                "name": "factcheck",
                "version": __version__,
                "rules": [*map(_rule, report.rules)],
            }
        },
        "invocations": [_invocation(report)],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            ROOT: {"description": {"text": "The folder that factcheck was run in."}}
        },
        "results": [
            {
                "ruleId": finding.rule,
                **({"ruleIndex": indices[finding.rule]} if finding.rule in indices else {}),
                **_result(finding, report, known),
                "partialFingerprints": {FINGERPRINT: fingerprint},
                **(
                    {"baselineState": "unchanged" if finding.known else "new"}
                    if report.baseline
                    else {}
                ),
                "suppressions": [*_suppressions(finding)],
            }
            for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True)
        ]
        + [*_absent_results(report)],
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _invocation(report: Report) -> Json:
    """Return whether everything was read and decided, what was not, and what was left out."""
    unread = [finding for finding in report.findings if finding.is_unread]
    notifications: list[Json] = [
        {
            "level": finding.severity,
            "message": {"text": _unlinked(one_line(finding.message))},
            "locations": [{"physicalLocation": _location(finding.span)}],
            "associatedRule": {"id": finding.rule},
        }
        for finding in unread
    ]
    notifications += [
        {
            "level": "note",
            "message": {"text": _unlinked(one_line(gap.why))},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(gap.file)}}],
            "descriptor": {"id": gap.kind.replace(" ", "-")},
        }
        for gap in gaps(report)
    ]
    return {"executionSuccessful": not unread, "toolExecutionNotifications": notifications}


def _suppressions(finding: Finding) -> Iterator[Json]:
    """Yield where somebody accepted a finding, and why.

    A run that knows suppressions has them with every result, none being an empty list.
    """
    if finding.accepted:
        yield {
            "kind": "inSource",
            "status": "accepted",
            "justification": one_line(acceptance_reason(finding)),
            "location": {"physicalLocation": _location(finding.accepted.span)},
        }


def _rule(rule: Rule) -> Json:
    """Return a rule with its page."""
    text = page.render(rule, Style())
    return {
        "id": rule.name,
        "shortDescription": {"text": f"{rule.summary[:1].upper()}{rule.summary[1:]}."},
        "fullDescription": {"text": rule.what.strip(), "markdown": rule.what.strip()},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(finding: Finding, report: Report, known: Known) -> Json:
    """Return a finding with its message, places, arithmetic and fixes."""
    beside = related_places(finding)
    lines = [
        *map(_unlinked, opening_lines(finding)),
        *(
            f"{_unlinked(place_text(one.span))}: [{_link_text(one.label)}]({number})"
            for number, one in enumerate(beside, 1)
        ),
        *map(_unlinked, further_lines(finding, report)),
    ]
    result: Json = {
        "level": finding.severity,
        "message": {"text": "\n".join(lines)},
        "locations": [{"physicalLocation": _location(finding.span)}],
    }
    if beside:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _location(one.span),
                "message": {"text": _unlinked(one.label)},
            }
            for number, one in enumerate(beside, 1)
        ]
    if finding.derivation:
        result["codeFlows"] = [
            {"threadFlows": [{"locations": [*_derivation_steps(finding, report)]}]}
        ]
    mending = [
        {
            "description": {
                "text": _unlinked(one_line("; ".join([fix.what, *kept_figures(fix, known)])))
            },
            "artifactChanges": _artifact_changes(fix.edits),
        }
        for fix in fixes(finding, known)
    ]
    return {**result, **({"fixes": mending} if mending else {})}


def _absent_results(report: Report) -> Iterator[Json]:
    """Yield a result for each entry of the baseline that is gone, with its first file if known."""
    for entry in report.baseline.gone if report.baseline else ():
        folder = posixpath.dirname(report.baseline.file) if report.baseline else ""
        yield {
            "ruleId": entry.rule,
            "level": entry.severity,
            "message": {"text": _unlinked(one_line(entry.message))},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": _artifact(
                            posixpath.normpath(posixpath.join(folder, file))
                        )
                    }
                }
                for file in entry.files[:1]
            ],
            "partialFingerprints": {FINGERPRINT: entry.fingerprint},
            "baselineState": "absent",
            "suppressions": [],
        }


def _derivation_steps(finding: Finding, report: Report) -> Iterator[Json]:
    """Yield the arithmetic line by line, each at the statement whose figure it has.

    A line without such a statement is placed where the finding is.
    """
    quantities = report.corpus.quantities
    labels = {name: one.label for name, one in quantities.items() if one.label}

    def told(statement: ShownStatement) -> str:
        """Return a statement as the arithmetic tells it."""
        read = finding.words.get(statement.claim)
        return read or " ".join(labels.get(word, word) for word in statement.text.split())

    words = [({*told(one).split()} - SIGNS, one.span) for one in finding.statements]
    for step in finding.derivation:
        span = next((span for needed, span in words if needed <= {*step.split()}), finding.span)
        yield {
            "location": {
                "physicalLocation": _location(span),
                "message": {"text": _unlinked(one_line(step))},
            }
        }


def _artifact_changes(edits: Sequence[Edit]) -> list[Json]:
    """Return the edits grouped by file."""
    replacements: dict[str, list[Json]] = {}
    for edit in edits:
        replacement: Json = {
            "deletedRegion": _region(edit.span),
            "insertedContent": {"text": edit.text},
        }
        replacements.setdefault(edit.span.file, []).append(replacement)
    return [
        {"artifactLocation": _artifact(file), "replacements": there}
        for file, there in replacements.items()
    ]


def _location(span: Span) -> Json:
    """Return a span as a physical location."""
    return {"artifactLocation": _artifact(span.file), "region": _region(span)}


def _region(span: Span) -> Json:
    """Return a span as a region.

    SARIF counts as we do: from 1, and the end column is the first after the region.
    """
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _artifact(file: str) -> Json:
    """Return a path as a URI reference, relative to the root where it is relative."""
    path = quote(file, errors="surrogatepass")
    return {"uri": f"file://{path}"} if file.startswith("/") else {"uri": path, "uriBaseId": ROOT}


def _link_text(text: str) -> str:
    """Return the words of a link, with brackets and backslashes escaped."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", text)


def _unlinked(text: str) -> str:
    """Return words that are no link, whatever a stranger wrote."""
    return re.sub(r"(\\*)\]\(", r"\1\1\](", text)
