"""A change in percent: two figures for one thing, and by how much it rose or fell between them.

"rose 30 percent to 50 from 40", "um 5,8 Prozent auf 1,2 Milliarden, nach 1,0 Milliarden". A figure
may stand for the change in the unit itself beside the percentage, which is a relation of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.reading.literals import share, term
from factcheck.reading.phrases import Match, matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

PATTERNS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "en": (
            "MOVE … (?:by )?(?:<difference>,? or )?<change>,?(?: … )?from <before>(?: … )to <after>",
            "MOVE … (?:by )?(?:<difference>,? or )?<change>,?(?: … )?to <after>(?: … )?,? ?THAN <before>",
            "from <before>(?: … )?to <after>(?: … )?,? ?(?:an? )?MOVE(?: of| by)? <change>",
            "<after>(?: … )?,? ?(?:an? )?MOVE(?: of| by)? (?:<difference>,? or )?<change>,?(?: … )?THAN <before>",
        ),
        "de": (
            "MOVE … um <change>,?(?: … )?auf <after>(?: … )?,? ?THAN <before>",
            "MOVE … um <change>,?(?: … )?von <before>(?: … )?auf <after>",
            "MOVE … auf <after>(?: … )?,? ?THAN <before>",
        ),
    }
)


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the changes in percent that a sentence states."""
    for pattern in PATTERNS.get(language, ()):
        for match in matches(pattern, language, sketch):
            relation = _relation(sketch, match)
            if relation:
                yield relation


def _relation(sketch: Sketch, match: Match) -> Relation | None:
    """Return what a match states; ``None`` where the figures cannot be compared."""
    if "change" not in match.figures:
        return None
    before, after = (term(role, match.figures[role]) for role in ("before", "after"))
    change = match.figures["change"]
    rate = share(change)
    if not before or not after or before.unit != after.unit or not rate:
        return None
    if any((one.value or 0) < 0 for one in (before.figure, after.figure, change)):
        return None
    sign = "-" if "down" in match.words else "+"
    says = Stated(f"after = before * (1 {sign} {rate})", change)
    return Relation("change", sketch.start, sketch.end, (before, after), (says,))
