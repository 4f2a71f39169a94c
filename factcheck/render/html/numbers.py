"""The findings as the page counts them, and which claims are in which."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.render.phrases import CLASHES

# What a finding makes of the claims in it; other rules leave them as they are.
STATE_OF = dict.fromkeys(CLASHES, "contradicted") | {
    "boundary": "boundary",
    "range-mismatch": "boundary",
    "reading": "boundary",
    "implausible": "boundary",
    "undecided": "undecided",
}


@dataclass(frozen=True, slots=True)
class Number:
    """A finding's number on the page, the id that links lead to, and what it makes of its claims (empty for nothing)."""

    number: int
    id: str
    state: str


def numbered(report: Report) -> list[tuple[Number, Finding]]:
    """All findings in the order of the page: the severest first, and of these what cannot be true."""
    severities = list(Severity)
    ordered = sorted(
        report.findings, key=lambda finding: (severities.index(finding.severity), finding.rule not in CLASHES)
    )
    taken: dict[str, int] = {}
    found = []
    for place, finding in enumerate(ordered, start=1):
        name = _name(finding)
        taken[name] = taken.get(name, 0) + 1
        number = Number(place, f"{name}-{taken[name]}" if taken[name] > 1 else name, STATE_OF.get(finding.rule, ""))
        found.append((number, finding))
    return found


def by_claim(found: Sequence[tuple[Number, Finding]]) -> dict[str, list[Number]]:
    """The findings that change what is to be thought of a claim, by the claim."""
    told: dict[str, list[Number]] = {}
    for number, finding in found:
        if number.state:
            for claim in finding.claims:
                told.setdefault(claim, []).append(number)
    return told


def _name(finding: Finding) -> str:
    """What a link to a finding is called: the same tomorrow, as long as it is about the same claims, or else the same place."""
    about = finding.claims or (finding.span.file, str(finding.span.line))
    digest = sha256("\n".join(about).encode(errors="backslashreplace")).hexdigest()[:6]
    return f"{re.sub(r'[^a-z0-9-]', '', finding.rule)}-{digest}"
