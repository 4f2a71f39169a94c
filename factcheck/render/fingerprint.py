"""What makes a finding the same one tomorrow: its rule, its claims, what they say; neither lines nor the wording of messages."""

from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from os import path

from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.render.dump import dump_flat
from factcheck.render.phrases import texts_of


def fingerprints(report: Report, folder: str = "") -> list[str]:
    """One for each finding, in their order, all different: 32 hexadecimal digits.

    Findings that are alike in everything are told apart by their order. Paths count from a folder.
    """
    claims = {claim.id: claim for claim in report.corpus.claims}
    keys = [dump_flat(_identity(finding, report, claims, folder)) for finding in report.findings]
    met: Counter[str] = Counter()
    made = []
    for key in keys:
        met[key] += 1
        made.append(sha256(f"{met[key]}{key}".encode()).hexdigest()[:32])
    return made


def spaced(text: str) -> str:
    """A text whose words stand one blank apart."""
    return " ".join(text.split())


def relative(file: str, folder: str) -> str:
    """A path as seen from a folder."""
    return path.relpath(file, folder).replace(path.sep, "/") if folder else file


def _identity(finding: Finding, report: Report, claims: Mapping[str, Claim], folder: str) -> list[object]:
    """The file counts only where no claim is involved; the marked words tell apart what is wrong with one claim."""
    involved = [claims[name] for name in finding.claims if name in claims]
    return [
        finding.rule,
        finding.scenario,
        finding.claims or relative(finding.span.file, folder),
        [[spaced(text.value) for text in texts_of(claim)] for claim in involved],
        finding.definitions,
        _marked(finding.span, report),
    ]


def _marked(span: Span, report: Report) -> str:
    """The words at a place, of several lines the first."""
    lines = report.corpus.lines.get(span.file)
    if lines is None or span.line > len(lines):
        return ""
    end = span.end_column - 1 if span.end_line == span.line else None
    return spaced(lines.part(span.line - 1, span.column - 1, end))
