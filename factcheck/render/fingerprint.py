"""Fingerprints of findings and of contradictory sets, which are the same tomorrow.

They are made of rules, claims, what these say, and the words of the quotes and texts that a finding
is about; neither of lines nor of the wording of messages.
"""

from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from os import path

from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.render.dump import dump_flat
from factcheck.render.phrases import claim_of, text_of, texts_of


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
        made.append(_digest(f"{met[key]}{key}"))
    return made


def set_fingerprints(report: Report) -> list[tuple[str, ...]]:
    """For each finding, in their order, one for each of its sets, whatever else it is told with.

    A set is the rule it breaks, what it rests on, and what its statements say.
    """
    claims = {claim.id: claim for claim in report.corpus.claims}
    return [
        tuple(
            _digest(dump_flat([ground, [[name, _says(name, claims)] for name in statements]]))
            for ground, statements in zip(finding.grounds, finding.sets, strict=True)
        )
        if finding.grounds
        else ()
        for finding in report.findings
    ]


def _says(statement: str, claims: Mapping[str, Claim]) -> list[str]:
    """A statement, or of a claim with readings all of these."""
    text, claim = text_of(statement, claims), claim_of(statement, claims)
    texts = [text] if text else texts_of(claim) if claim else []
    return [spaced(one.value) for one in texts]


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:32]


def spaced(text: str) -> str:
    """A text whose words stand one blank apart."""
    return " ".join(text.split())


def relative(file: str, folder: str) -> str:
    """A path as seen from a folder."""
    return path.relpath(file, folder).replace(path.sep, "/") if folder else file


def _identity(
    finding: Finding, report: Report, claims: Mapping[str, Claim], folder: str
) -> list[object]:
    """The file counts only where no claim is involved; the marked words tell apart what is wrong with one claim."""
    involved = [claims[name] for name in finding.claims if name in claims]
    return [
        finding.rule,
        finding.scenario,
        finding.claims or relative(finding.span.file, folder),
        [[spaced(text.value) for text in texts_of(claim)] for claim in involved],
        finding.definitions,
        _marked(finding.span, report),
        *([*map(spaced, finding.identity)] if finding.identity else []),
    ]


def _marked(span: Span, report: Report) -> str:
    """The words at a place, of several lines the first."""
    lines = report.corpus.lines.get(span.file)
    if lines is None or span.line > len(lines):
        return ""
    end = span.end_column - 1 if span.end_line == span.line else None
    return spaced(lines.part(span.line - 1, span.column - 1, end))
