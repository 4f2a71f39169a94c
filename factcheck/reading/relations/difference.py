"""A change by a difference: in the unit itself, or in points between two percentages.

"decreased by $4.8 million to $142.9 million from $147.7 million", "von 31,4 auf 34,1 Prozent, also
um 2,7 Prozentpunkte".
"""

from collections.abc import Iterator

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.literals import rounded
from factcheck.reading.moves import by, moves
from factcheck.reading.nouns import comparable
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import POINTS, Sketch

PATTERNS = by(r"(?:<change>,? (?:or|oder|bzw\.) |<change> \()?<difference>")


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the changes by a difference that a sentence states."""
    if len(sketch.letters) < len(("before", "after", "difference")):
        return
    for move in moves(PATTERNS.get(language, ()), language, sketch):
        difference = move.match.figures["difference"]
        amount = rounded(difference).lstrip("-")
        if amount and _fits(difference, move.after.figure, sketch.prose, language):
            says = Stated(f"after = before {move.sign} {amount}", difference)
            terms = (move.before, move.after)
            yield Relation("difference", sketch.start, sketch.end, terms, (says,))


def _fits(difference: Figure, after: Figure, prose: str, language: str) -> bool:
    """Whether a difference is of the kind of a figure: points between percentages."""
    if after.kind is FigureKind.PERCENT:
        return difference.unit in POINTS
    return difference.unit not in POINTS and comparable(difference, after, prose, language)
