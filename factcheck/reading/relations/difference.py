"""A change by a difference: in the unit itself, or in points between two percentages.

"decreased by $4.8 million to $142.9 million from $147.7 million", "von 31,4 auf 34,1 Prozent, also
um 2,7 Prozentpunkte".
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.literals import apart, in_currency
from factcheck.reading.moves import by, moves
from factcheck.reading.nouns import comparable, in_money
from factcheck.reading.others import Holds, distance, is_of_others, meets
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import POINTS, Sketch
from factcheck.recognise import meaning

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"OR": "or", "POINTS": "points?"},
        "de": {"OR": r"oder|bzw\.", "POINTS": "[Pp]unkten?"},
        "fr": {"OR": "soit|ou", "POINTS": "points?"},
    }
)

PATTERNS = by(
    r"(?:<change>,? {OR} |<change> \()?<difference>(?: {POINTS}\b)?"
    r"(?:,? {OR} <change>| \(<change>\))?",
    _WORDS,
)


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the changes by a difference that a sentence states."""
    if sketch.amounts < len(("before", "after", "difference")):
        return
    for move in moves(PATTERNS.get(language, ()), language, sketch):
        difference = move.match.figures["difference"]
        told = in_currency(difference, move.after.figure)
        told = in_money(told, move.after.figure, sketch.prose, language)
        amount = apart(told, move.after.figure, sketch.prose)
        largest = max(one.value or 0 for one in (move.before.figure, move.after.figure))
        is_too_much = (told.value or 0) > largest and not amount.endswith(" bp")
        is_far = "only" in move.match.words
        if is_of_others(*move.levels, sketch, _holds(told, amount), far=is_far):
            continue
        if is_too_much or _is_conversion(difference, move.after.figure, sketch):
            continue
        if amount and _fits(amount, told, move.after.figure, sketch, language):
            says = Stated(f"after = before {move.sign} {amount}", difference)
            terms = (move.before, move.after)
            yield Relation("difference", sketch.start, sketch.end, terms, (says,))


def _holds(difference: Figure, amount: str) -> Holds:
    """Return what tells whether two values are as far apart as a difference says."""
    meant = meaning(difference)
    wanted = meant.taken if meant else None
    if wanted and amount.endswith(" pp") and difference.unit not in POINTS:
        wanted = wanted.scaled(Fraction(1, 100))
    return lambda before, after: meets(distance(before, after), wanted)


def _is_conversion(difference: Figure, after: Figure, sketch: Sketch) -> bool:
    """Whether a figure in brackets has another unit, and may be what stands before them."""
    is_in_brackets = sketch.text[: sketch.place(difference)].endswith("(")
    return is_in_brackets and difference.kind is after.kind and difference.unit != after.unit


def _fits(amount: str, difference: Figure, after: Figure, sketch: Sketch, language: str) -> bool:
    """Whether a difference is of the kind of a figure: points between percentages.

    One in dozens does not say whether the figures are.
    """
    if "dozen" in difference.surface and "dozen" not in after.surface:
        return False
    if after.kind is FigureKind.PERCENT:
        return difference.unit in POINTS or amount.endswith(" pp")
    return difference.unit not in POINTS and comparable(difference, after, sketch.prose, language)
