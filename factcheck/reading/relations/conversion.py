"""One measure in two units: "10 miles (16 km)"."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from factcheck.model.figure import Figure, FigureKind
from factcheck.prose import exact
from factcheck.reading.classes import CLASSES
from factcheck.reading.guards import expanded, guard_of_all
from factcheck.reading.literals import converted, rounded, unhedged
from factcheck.reading.phrases import matches
from factcheck.reading.relation import Relation, Stated, Term
from factcheck.reading.sketch import Sketch
from factcheck.recognise import meaning, words

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "NO_NOUN": "and|or",
            "JOINT": "by|and",
            "OLD": "furlongs?|chains?|rods?|links?|poles?|stones?",
        },
        "de": {"NO_NOUN": "und", "JOINT": "mal|und"},
    }
)
PATTERN = expanded(
    r"<printed>(?:[ -](?!{NO_NOUN}\b)[^\W\d_]+){0,2} ?\((?:or |c\. |ca\. |~)?<converted>\)",
    _WORDS,
    *CLASSES,
)
# What stands before a measure of several parts, of which only the last would be compared.
_COMPOUND = guard_of_all(r"⟨[amnr]\d+⟩(?: {OLD})?(?: ?x| {JOINT}|,)? ?$|/$", _WORDS)
# Units that differ by country or trade, and those of time, data and other things that have several
# senses in brackets.
_AMBIGUOUS = words("""
    gallon pint quart ton calorie hundredweight fluid_ounce cup tablespoon teaspoon barrel bushel
    horsepower_hour degree
    """)
# Marks that are seconds of an arc beside anything but a short length.
_MARKS = ('"', "\N{DOUBLE PRIME}", "\N{RIGHT DOUBLE QUOTATION MARK}", "''")
_SHORT = frozenset({"millimeter", "centimeter", "foot", "inch"})
_INCHES = 12
_DIMENSIONS = frozenset({"[length]", "[mass]"})


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the measures that a sentence gives in two units."""
    if "a" not in sketch.letters or len(sketch.figures) == 1 or "(" not in sketch.text:
        return
    for match in matches(PATTERN, language, sketch):
        place = sketch.place(match.figures["printed"])
        first, second = _whole(match.figures["printed"]), match.figures["converted"]
        is_compound = _COMPOUND.search(sketch.text[:place])
        if is_compound or _is_of_arc(first, second) or not _converts(first, second):
            continue
        one, other = (_term("printed", first), _term("converted", second))
        if one and other:
            says = (Stated("converted = printed", second),)
            yield Relation("conversion", sketch.start, sketch.end, (one, other), says)


def _is_of_arc(first: Figure, second: Figure) -> bool:
    """Whether one of two figures is in seconds of an arc: "90 m (3")"."""
    return any(
        one.surface.endswith(_MARKS) and other.unit not in _SHORT
        for one, other in ((first, second), (second, first))
    )


def _whole(figure: Figure) -> Figure:
    """Return a length in feet and inches, which has no literal, in inches; pounds as a weight.

    Whether they are money is told by what stands in the brackets.
    """
    if figure.unit == "GBP" and "pound" in figure.surface.lower():
        return figure._replace(unit="pound", kind=FigureKind.AMOUNT)
    if figure.unit != "foot" or meaning(figure) or figure.value is None:
        return figure
    inches = figure.value * _INCHES
    return figure._replace(value=inches, unit="inch", numbers=(exact(inches),), scales=(1,))


def _converts(first: Figure, second: Figure) -> bool:
    """Whether two figures have different units of one dimension of space, mass, or made of them."""
    one, other = meaning(first), meaning(second)
    if not one or not other or one.unit.dimension != other.unit.dimension:
        return False
    bases = {base for base, _ in one.unit.dimension.exponents}
    units = {first.unit, second.unit}
    return bool(bases & _DIMENSIONS) and len(units) > 1 and not units & _AMBIGUOUS


def _term(role: str, figure: Figure) -> Term | None:
    """Return a figure without a bound, which belongs to both units."""
    plain = figure if figure.hedge == "about" else unhedged(figure)
    meant = meaning(plain)
    text = rounded(plain) if role == "printed" else converted(plain)
    return Term(role, figure, text, meant.unit.name) if meant and text else None
