"""Of which whole a share is, where a sentence has several of them.

A text is read charitably: a percentage that is wrong of one whole and right of another one is
meant of the latter. In "12 of 40, of whom 6 (50%)" it is that of the 12.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
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


def is_of_another_whole(
    percent: Figure, counted: Figure, whole: Figure, sketch: Sketch, words: Collection[str]
) -> bool:
    """Whether a percentage is none of a part of a whole, but may be right of other figures.

    ``words`` are the names of what a pattern met. Behind a whole ("loose", "them", "further") it
    may be of another one before the part, before both ("ahead") that of a part before it.
    """
    told = part(percent)
    if told is None or meets(_share(counted, whole), told):
        return told is None
    told = part(unhedged(percent))
    is_percent = percent.kind is FigureKind.PERCENT
    if is_percent and meets(_on_top(counted, whole, sketch), told):
        return True
    return any(meets(one, told) for one in _others(percent, counted, whole, sketch, words))


def scaled(percent: Figure, counted: Figure, whole: Figure) -> Figure:
    """Return a part with the scale word of its whole, where it lacks that: "3 of the 8 million".

    Without one it would be tiny, and not what the percentage says.
    """
    are_numbers = counted.kind is whole.kind is FigureKind.NUMBER and not counted.unit
    if not are_numbers or counted.scales != (1,) or whole.scales in {(), (1,)}:
        return counted
    value = (counted.value or Fraction(0)) * whole.scales[0]
    if value > (whole.value or 0) or meets(_share(counted, whole), part(percent)):
        return counted
    return counted._replace(value=value, scales=whole.scales)


def _others(
    percent: Figure, counted: Figure, whole: Figure, sketch: Sketch, words: Collection[str]
) -> Iterator[Interval | None]:
    """Yield what a percentage may say instead of the share of its whole."""
    counts = [
        one
        for one, letter in zip(sketch.figures, sketch.letters, strict=True)
        if letter in _COUNTS and dimension(one) == dimension(counted)
    ]
    if "ahead" in words:
        counted = next((one for one in reversed(counts) if one.start < percent.start), counted)
    elif {"loose", "them", "further"}.isdisjoint(words):
        return
    before = [one for one in counts if one.start < counted.start and one.start != whole.start]
    yield from (_share(counted, one) for one in before)
    if "them" in words:
        yield from _together(counted, [whole, *reversed(before)])


def _together(counted: Figure, wholes: Sequence[Figure]) -> Iterator[Interval | None]:
    """Yield what part a figure is of two wholes together, of three and so on."""
    amount, size = _value(counted), _value(wholes[0])
    for one in wholes[1:]:
        more = _value(one)
        size = moved(size, more, 1) if size and more else None
        yield ratio(size, amount) if size and amount else None


def _on_top(counted: Figure, whole: Figure, sketch: Sketch) -> Interval | None:
    """Return what part a sum is of a price without it, where words say that it is on top."""
    amount, size = _value(counted), _value(whole)
    is_money = counted.kind is FigureKind.MONEY and _ON_TOP(sketch.language).search(sketch.text)
    price = moved(size, amount, -1) if is_money and size and amount else None
    return ratio(price, amount) if price and amount else None


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
