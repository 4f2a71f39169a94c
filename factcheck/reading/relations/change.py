"""A change in percent: two figures for one thing, and by how much it rose or fell between them.

"rose 30 percent to 50 from 40", "um 5,8 Prozent auf 1,2 Milliarden, nach 1,0 Milliarden". A figure
may stand for the change in the unit itself beside the percentage, which is a relation of its own.
"""

from collections.abc import Iterator

from factcheck.model.figure import FigureKind
from factcheck.reading.literals import share
from factcheck.reading.moves import by, moves
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

PATTERNS = by(
    r"(?:<difference>,? (?:or|oder|bzw\.) |<difference> \()?<change>"
    r"(?:,? (?:or|oder|bzw\.) <difference>| \(<difference>\))?"
)


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the changes in percent that a sentence states."""
    if not {"p", "f"} & {*sketch.letters} or sketch.amounts < len(("before", "after", "change")):
        return
    for move in moves(PATTERNS.get(language, ()), language, sketch):
        change = move.match.figures["change"]
        rate = share(change).lstrip("-")
        if (
            rate
            and change.scales in {(), (1,)}
            and move.before.figure.value
            and move.after.figure.kind is not FigureKind.PERCENT
        ):
            says = Stated(f"after = before * (1 {move.sign} {rate})", change)
            terms = (move.before, move.after)
            yield Relation("change", sketch.start, sketch.end, terms, (says,))
