"""The rule that a conflict breaks, by who speaks in it."""

from collections.abc import Iterable

from factcheck.model.claim import Claim
from factcheck.model.conflict import BOUNDARY

CONTRADICTION = "contradiction"
SOURCE_CONFLICT = "source-conflict"
DISPUTED = "disputed"

SEVEREST_FIRST = (CONTRADICTION, SOURCE_CONFLICT, DISPUTED, BOUNDARY)


def rule_of(claims: Iterable[Claim]) -> str:
    """Return the rule that claims break which cannot all be true.

    A source's own voice is a speaker without a name.
    """
    speakers, sources = set(), set()
    for claim in claims:
        speakers.add(claim.speaker)
        sources.add(claim.source.value if claim.source else "")
    if len(speakers) > 1:
        return DISPUTED
    return SOURCE_CONFLICT if len(sources) > 1 else CONTRADICTION
