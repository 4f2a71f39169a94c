"""Money in two currencies, "$1.8 billion (£1.2 billion)": the pairs of a text have one rate.

A lone pair says nothing that could be wrong, unless somebody knows the rate of its day.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reading.classes import CLASSES
from factcheck.reading.guards import expanded
from factcheck.reading.literals import converted, rounded, unhedged
from factcheck.reading.phrases import matches
from factcheck.reading.relation import Known, Rates, Relation, Shared, Stated, Term
from factcheck.reading.sketch import Sketch

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"NO_NOUN": "and|or|to", "OR": "or"},
        "de": {"NO_NOUN": "und|bis", "OR": "oder"},
    }
)
_MONEY = r"<printed_money>(?: (?!{NO_NOUN}\b)[^\W\d_]+){0,2} ?\((?:or |c\. |ca\. |~)?"
_OR = "(?:;|,|,? {OR}|/) ?"
PATTERNS = tuple(
    expanded(pattern, _WORDS, *CLASSES)
    for pattern in (
        rf"{_MONEY}<converted_money>(?:{_OR}⟨m\d+⟩)?\)",
        rf"{_MONEY}⟨m\d+⟩{_OR}<converted_money>\)",
    )
)
# So many pairs of two currencies must agree on their rate, at least.
FEWEST = 2
# The first year of the rates that anybody knows here; of money before, nothing is said.
FIRST = "1999"


def across(sketches: Sequence[Sketch], language: str) -> Iterator[Relation]:
    """Yield the pairs of money of a text whose currencies at least two pairs have.

    Where a date stands between two pairs of a sentence, each is money of another time.
    """
    found = _all_pairs([one for one in sketches if not _has_times(one, language)], language)
    pairs = Counter((first.unit, second.unit) for first, second in found)
    for (first, second), sketch in found.items():
        if pairs[first.unit, second.unit] >= FEWEST:
            yield from _relation(sketch, first, second, None)


def alone(sketches: Sequence[Sketch], language: str, rates: Rates) -> Iterator[Relation]:
    """Yield the other pairs, with the rates of their currencies as far as these are known.

    Behind a date or a year of the text, money may be of then.
    """
    found = _all_pairs(sketches, language)
    pairs = Counter((first.unit, second.unit) for first, second in found)
    for (first, second), sketch in found.items():
        years = [year for one in sketches if one.start <= sketch.start for year in _years(one)]
        is_known = min(years, default=FIRST) >= FIRST
        if is_known and pairs[first.unit, second.unit] < FEWEST:
            known = rates(first.unit, second.unit, bool(years))
            if known:
                yield from _relation(sketch, first, second, known)


def _years(sketch: Sketch) -> Iterator[str]:
    """Yield the years of the dates in a sentence."""
    yield from (one.date[:4] for one in sketch.figures if one.date[:4].isdigit())


def _all_pairs(sketches: Sequence[Sketch], language: str) -> dict[tuple[Figure, Figure], Sketch]:
    """Return the pairs of money of a text, each with its sentence."""
    return {
        (first, second): sketch
        for sketch in sketches
        if _has_pair(sketch)
        for first, second in _pairs(sketch, language)
    }


def _has_times(sketch: Sketch, language: str) -> bool:
    """Whether a date stands between the pairs of money of a sentence."""
    places = [first.start for first, _ in _pairs(sketch, language)] if _has_pair(sketch) else []
    return any(
        min(places) < one.start < max(places) for one in sketch.figures if places and one.date
    )


def _has_pair(sketch: Sketch) -> bool:
    """Whether a sentence may have a pair of money."""
    return sketch.letters.count("m") > 1 and "(" in sketch.text


def _is_split(figure: Figure) -> bool:
    """Whether money has three decimals, as thousands have by the custom of another language."""
    has_three = len(figure.numbers[0].partition(".")[2]) == len("000")
    return figure.scales == (1,) and has_three


def _relation(
    sketch: Sketch, first: Figure, second: Figure, known: Known | None
) -> Iterator[Relation]:
    """Yield what a pair states, where both have a literal."""
    one = rounded(unhedged(first))
    other = converted(unhedged(second))
    if one and other:
        unit = f"{second.unit}/{first.unit}"
        rate = Shared(f"rate_{second.unit}_{first.unit}".lower(), unit, known)
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
            is_told = all(unhedged(one).value and not _is_split(one) for one in (first, second))
            if first.unit != second.unit and is_told:
                yield first, second
