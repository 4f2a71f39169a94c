"""Compute fingerprints of findings and of contradictory sets that stay the same from run to run.

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
    """Return one fingerprint for each finding, in their order, all different.

    A fingerprint has 32 hexadecimal digits. Findings that are alike in everything differ by their
    order. Paths are relative to ``folder``.
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
    """Return for each finding, in their order, one fingerprint for each of its sets.

    It does not depend on what else the finding contains. A set is the rule it breaks, what it rests
    on, and what its statements say.
    """
    claims = {claim.id: claim for claim in report.corpus.claims}
    return [
        tuple(
            _digest(
                dump_flat([ground, [[name, _statement_texts(name, claims)] for name in statements]])
            )
            for ground, statements in zip(finding.grounds, finding.sets, strict=True)
        )
        if finding.grounds
        else ()
        for finding in report.findings
    ]


def _statement_texts(statement: str, claims: Mapping[str, Claim]) -> list[str]:
    """Return the text of a statement; for a claim with readings, the texts of all of them."""
    text, claim = text_of(statement, claims), claim_of(statement, claims)
    texts = [text] if text else texts_of(claim) if claim else []
    return [single_spaced(one.value) for one in texts]


def _digest(text: str) -> str:
    """Return the first 32 hexadecimal digits of the SHA-256 of a text."""
    return sha256(text.encode()).hexdigest()[:32]


def single_spaced(text: str) -> str:
    """Return a text with one blank between its words."""
    return " ".join(text.split())


def relative_path(file: str, folder: str) -> str:
    """Return a path relative to a folder, with slashes; the path itself without a folder."""
    return path.relpath(file, folder).replace(path.sep, "/") if folder else file


def _identity(
    finding: Finding, report: Report, claims: Mapping[str, Claim], folder: str
) -> list[object]:
    """Return what the fingerprint of a finding is made of.

    The file counts only where no claim is involved; the marked words distinguish several findings
    about one claim.
    """
    involved = [claims[name] for name in finding.claims if name in claims]
    return [
        finding.rule,
        finding.scenario,
        finding.claims or relative_path(finding.span.file, folder),
        [[single_spaced(text.value) for text in texts_of(claim)] for claim in involved],
        finding.definitions,
        _marked_words(finding.span, report),
        *([*map(single_spaced, finding.identity)] if finding.identity else []),
    ]


def _marked_words(span: Span, report: Report) -> str:
    """Return the words at a place; where it has several lines, those of the first."""
    lines = report.corpus.lines.get(span.file)
    if lines is None or span.line > len(lines):
        return ""
    end = span.end_column - 1 if span.end_line == span.line else None
    return single_spaced(lines.part(span.line - 1, span.column - 1, end))
