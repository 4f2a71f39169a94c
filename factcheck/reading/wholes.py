"""Of which whole a share is, where a sentence has several of them.

A text is read charitably: a percentage that is wrong of one whole and right of another one is
meant of the latter. In "12 of 40, of whom 6 (50%)" it is that of the 12.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from factcheck.model.figure import Figure, FigureKind
from factcheck.model.interval import Interval
from factcheck.reading.guards import guard
from factcheck.reading.literals import unhedged
from factcheck.reading.nouns import dimension
from factcheck.reading.others import meets, moved, part, ratio
from factcheck.reading.sketch import Sketch
from factcheck.recognise import meaning

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "ON_TOP": r"vat|gst|(?:value[- ]added|sales|turnover|purchase) tax|tax(?:es)?|"
            r"surcharges?|mark-?ups?|service|tips?|dut(?:y|ies)|lev(?:y|ies)|margins?|premiums?|"
            "fees?|commissions?|interest",
        },
        "de": {
            "ON_TOP": r"\w*steuern?|m(?:eh)?wst|ust|\w*(?:zuschlag|aufschlag)\w*|trinkgeld|"
            r"bedienung|zölle?|zoll|\w*abgaben?|marge|\w*gebühr(?:en)?|provision|zinsen",
        },
        "fr": {
            "ON_TOP": "tva|taxes?|impôts?|suppléments?|majorations?|service|pourboires?|droits?|"
            "marges?|primes?|frais|commissions?|intérêts?",
        },
    }
)
# What is added to a price, of which its percentage is: "119 euros, of which 19 (19%) are VAT".
_ON_TOP = guard(r"\b{ON_TOP}\b", _WORDS)
# The letters of figures that may be wholes and parts.
_COUNTS = "nam"


def is_of_another(
    percent: Figure, counted: Figure, whole: Figure, sketch: Sketch, *, of_all: bool = False
) -> bool:
    """Whether a percentage is none of a part of a whole, but right of other figures.

    Of the part and another whole, or of the figure beside it and a whole; ``of_all``: the whole may
    be what is counted together.
    """
    told = part(percent)
    if told is None or meets(_share(counted, whole), told):
        return told is None
    told = part(unhedged(percent))
    counts = [
        one
        for one, letter in zip(sketch.figures, sketch.letters, strict=True)
        if letter in _COUNTS and dimension(one) == dimension(counted)
    ]
    own = {counted.start, whole.start}
    pairs = (
        (one, other)
        for one in (counted, *_beside(percent, counts))
        for other in counts
        if other.start != one.start and {one.start, other.start} != own
    )
    if any(meets(_share(*pair), told) for pair in pairs):
        return True
    return any(meets(one, told) for one in _together(counted, whole, sketch, counts, of_all=of_all))


def _together(
    counted: Figure, whole: Figure, sketch: Sketch, counts: list[Figure], *, of_all: bool
) -> Iterator[Interval | None]:
    """Yield what share a part is of a whole with others, or without itself where it is on top."""
    size, amount = _value(whole), _value(counted)
    if not size or not amount:
        return
    if counted.kind is FigureKind.MONEY and _ON_TOP(sketch.language).search(sketch.text):
        price = moved(size, amount, -1)
        yield price and ratio(price, amount)
    for other in counts if of_all else ():
        value = _value(other)
        if value and other.start < counted.start and other.start != whole.start:
            size = moved(size, value, 1) or size
            yield ratio(size, amount)


def _beside(percent: Figure, counts: list[Figure]) -> Iterator[Figure]:
    """Yield the count before a percentage, and the one behind it."""
    before = [one for one in counts if one.start < percent.start]
    yield from before[-1:]
    yield from [one for one in counts if one.start > percent.start][:1]


def _share(counted: Figure, whole: Figure) -> Interval | None:
    """Return what part of a whole a figure is."""
    amount, size = _value(counted), _value(whole)
    return ratio(size, amount) if amount and size else None


def _value(figure: Figure) -> Interval | None:
    """Return what a figure may be; a count in digits is exact."""
    if figure.kind is FigureKind.NUMBER and figure.scales == (1,) and figure.value is not None:
        return Interval.point(figure.value)
    meant = meaning(unhedged(figure))
    return meant.taken if meant else None
