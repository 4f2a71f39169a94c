"""SARIF 2.1.0, the OASIS standard for what linters find, as editors and code hosts read it.

GitHub shows the first location of a result alone, and of the related ones those that its message links to: ``[words](id)``.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from factcheck import __version__
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Rule
from factcheck.model.span import Span
from factcheck.render import page
from factcheck.render.dump import Json, dump
from factcheck.render.edits import Edit, fixes
from factcheck.render.fingerprint import fingerprints
from factcheck.render.gaps import gaps
from factcheck.render.phrases import acceptance
from factcheck.render.plain import first, line, place, related, rest
from factcheck.render.style import Style

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
# Where relative paths begin: what runs this knows, we do not.
ROOT = "%SRCROOT%"
# What we call a fingerprint; its version changes with what it is made of.
FINGERPRINT = "factcheck/v2"
# Between what a statement relates; of a line of a derivation, what stands between columns.
SIGNS = frozenset({"=", "!=", "<", "<=", ">", ">="})


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """One run with all rules that were looked for and all findings."""
    claims = {claim.id: claim for claim in report.corpus.claims}
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
                **_result(finding, report, claims),
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
        + [*_absent(report)],
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _invocation(report: Report) -> Json:
    """Whether all could be read and decided, what could not, and what was left out."""
    unread = [finding for finding in report.findings if finding.is_unread]
    notifications: list[Json] = [
        {
            "level": finding.severity,
            "message": {"text": _unlinked(line(finding.message))},
            "locations": [{"physicalLocation": _location(finding.span)}],
            "associatedRule": {"id": finding.rule},
        }
        for finding in unread
    ]
    notifications += [
        {
            "level": "note",
            "message": {"text": _unlinked(line(gap.why))},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(gap.file)}}],
            "descriptor": {"id": gap.kind.replace(" ", "-")},
        }
        for gap in gaps(report)
    ]
    return {"executionSuccessful": not unread, "toolExecutionNotifications": notifications}


def _suppressions(finding: Finding) -> Iterator[Json]:
    """Where somebody accepted a finding, and why.

    A run that knows suppressions has them with every result, none being an empty list.
    """
    if finding.accepted:
        yield {
            "kind": "inSource",
            "status": "accepted",
            "justification": line(acceptance(finding)),
            "location": {"physicalLocation": _location(finding.accepted.span)},
        }


def _rule(rule: Rule) -> Json:
    told = page.render(rule, Style())
    return {
        "id": rule.name,
        "shortDescription": {"text": f"{rule.summary[:1].upper()}{rule.summary[1:]}."},
        "fullDescription": {"text": rule.what.strip(), "markdown": rule.what.strip()},
        "help": {"text": told, "markdown": told},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(finding: Finding, report: Report, claims: Mapping[str, Claim]) -> Json:
    beside = related(finding)
    told = [
        *map(_unlinked, first(finding)),
        *(
            f"{_unlinked(place(one.span))}: [{_link(one.label)}]({number})"
            for number, one in enumerate(beside, 1)
        ),
        *map(_unlinked, rest(finding, report)),
    ]
    result: Json = {
        "level": finding.severity,
        "message": {"text": "\n".join(told)},
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
        result["codeFlows"] = [{"threadFlows": [{"locations": [*_steps(finding)]}]}]
    mending = [
        {"description": {"text": _unlinked(line(fix.what))}, "artifactChanges": _changes(fix.edits)}
        for fix in fixes(finding, claims)
    ]
    return {**result, **({"fixes": mending} if mending else {})}


def _absent(report: Report) -> Iterator[Json]:
    """What the baseline has and nothing has any more, as far as a file is known for it."""
    for entry in report.baseline.gone if report.baseline else ():
        folder = posixpath.dirname(report.baseline.file) if report.baseline else ""
        yield {
            "ruleId": entry.rule,
            "level": entry.severity,
            "message": {"text": _unlinked(line(entry.message))},
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


def _steps(finding: Finding) -> Iterator[Json]:
    """The arithmetic, line by line, each at the statement whose figure it tells, else where the finding is."""
    words = [({*told.text.split()} - SIGNS, told.span) for told in finding.statements]
    for told in finding.derivation:
        span = next((span for needed, span in words if needed <= {*told.split()}), finding.span)
        yield {
            "location": {
                "physicalLocation": _location(span),
                "message": {"text": _unlinked(line(told))},
            }
        }


def _changes(edits: Sequence[Edit]) -> list[Json]:
    """One for each file."""
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
    return {"artifactLocation": _artifact(span.file), "region": _region(span)}


def _region(span: Span) -> Json:
    """SARIF counts as we do: from 1, and the end column is the first behind the region."""
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _artifact(file: str) -> Json:
    """A path as the reference of a URI, relative to the root where it is relative."""
    path = quote(file, errors="surrogatepass")
    return {"uri": f"file://{path}"} if file.startswith("/") else {"uri": path, "uriBaseId": ROOT}


def _link(text: str) -> str:
    """The words of a link, in which brackets and backslashes are escaped."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", text)


def _unlinked(text: str) -> str:
    """Words that are no link, whatever a stranger wrote."""
    return re.sub(r"(\\*)\]\(", r"\1\1\](", text)
