"""Number the findings for the page, and list those of each claim."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import UNREAD, Severity
from factcheck.render.phrases import CLASHES, acceptance_reason

# What a finding makes of the claims in it; other rules leave them as they are.
STATE_OF = {
    **dict.fromkeys(CLASHES, "contradicted"),
    **dict.fromkeys(UNREAD, "undecided"),
    "boundary": "boundary",
    "range-mismatch": "boundary",
    "reading": "boundary",
    "implausible": "boundary",
    "understated": "boundary",
}
# What an accepted finding makes of them.
ACCEPTED = "aside"


@dataclass(frozen=True, slots=True)
class Number:
    """A finding's number on the page and the id that links lead to.

    ``state`` is what it makes of its claims (empty for nothing); ``accepted`` is why it is
    accepted, empty where it is not.
    """

    number: int
    id: str
    state: str
    accepted: str = ""

    @property
    def word(self) -> str:
        """The state of its claims, as a word."""
        return "accepted" if self.accepted else self.state


def number_findings(report: Report) -> list[tuple[Number, Finding]]:
    """Return all findings in the order of the page, each with its number.

    The severest come first, and of these what cannot be true; accepted findings come last.
    """
    severities = list(Severity)
    ordered = sorted(
        report.findings,
        key=lambda finding: (
            finding.accepted is not None,
            severities.index(finding.severity),
            finding.rule not in CLASHES,
        ),
    )
    taken: dict[str, int] = {}
    found = []
    for place, finding in enumerate(ordered, start=1):
        name = _link_name(finding)
        taken[name] = taken.get(name, 0) + 1
        link = f"{name}-{taken[name]}" if taken[name] > 1 else name
        state = STATE_OF.get(finding.rule, "")
        state = ACCEPTED if state and finding.accepted else state
        found.append((Number(place, link, state, acceptance_reason(finding)), finding))
    return found


def numbers_by_claim(found: Sequence[tuple[Number, Finding]]) -> dict[str, list[Number]]:
    """Return the findings that change the state of each claim, by the claim's id."""
    numbers: dict[str, list[Number]] = {}
    for number, finding in found:
        if number.state:
            for claim in finding.claims:
                numbers.setdefault(claim, []).append(number)
    return numbers


def _link_name(finding: Finding) -> str:
    """Return the name that links to a finding use.

    It stays the same as long as the finding is about the same claims, or else the same place.
    """
    about = finding.claims or (finding.span.file, str(finding.span.line))
    digest = sha256("\n".join(about).encode(errors="backslashreplace")).hexdigest()[:6]
    return f"{re.sub(r'[^a-z0-9-]', '', finding.rule)}-{digest}"
