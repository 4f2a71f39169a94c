"""Money in two currencies, "$1.8 billion (£1.2 billion)": the pairs of a text have one rate.

A lone pair says nothing that could be wrong.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model.figure import Figure
from factcheck.reading.literals import converted, rounded, unhedged
from factcheck.reading.phrases import matches
from factcheck.reading.relation import Relation, Shared, Stated, Term
from factcheck.reading.sketch import Sketch

PATTERNS = (
    (
        r"<printed_money>(?: (?!and\b|und\b|or\b|to\b|bis\b)[^\W\d_]+){0,2} ?\((?:or |c\. |ca\. |~)?"
        r"<converted_money>(?:(?:;|,|,? or|,? oder|/) ?⟨m\d+⟩)?\)"
    ),
    (
        r"<printed_money>(?: (?!and\b|und\b|or\b|to\b|bis\b)[^\W\d_]+){0,2} ?\((?:or |c\. |ca\. |~)?"
        r"⟨m\d+⟩(?:;|,|,? or|,? oder|/) ?<converted_money>\)"
    ),
)
# So many pairs of two currencies must agree on their rate, at least.
FEWEST = 2


def across(sketches: Sequence[Sketch], language: str) -> Iterator[Relation]:
    """Yield the pairs of money of a text whose currencies at least two pairs have."""
    found = {
        (first, second): sketch
        for sketch in sketches
        if sketch.letters.count("m") > 1 and "(" in sketch.text
        for first, second in _pairs(sketch, language)
    }
    pairs = Counter((first.unit, second.unit) for first, second in found)
    for (first, second), sketch in found.items():
        one = rounded(unhedged(first))
        other = converted(unhedged(second))
        if pairs[first.unit, second.unit] < FEWEST or not one or not other:
            continue
        rate = Shared(f"rate_{second.unit}_{first.unit}".lower(), f"{second.unit}/{first.unit}")
        terms = (
            Term("printed", first, one, first.unit),
            Term("converted", second, other, second.unit),
        )
        says = (Stated(f"converted = printed * {rate.role}", second),)
        yield Relation("currency", sketch.start, sketch.end, terms, says, (rate,))


def _pairs(sketch: Sketch, language: str) -> Iterator[tuple[Figure, Figure]]:
    """Yield money and the same in another currency, in brackets behind it."""
    for pattern in PATTERNS:
        for match in matches(pattern, language, sketch):
            first, second = match.figures["printed_money"], match.figures["converted_money"]
            if first.unit != second.unit and all(unhedged(one).value for one in (first, second)):
                yield first, second
