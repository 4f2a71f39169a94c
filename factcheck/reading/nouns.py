"""Whether two figures are of one kind, as far as their units and the nouns behind them tell."""

import re
from fractions import Fraction

from factcheck.model.figure import Figure, FigureKind
from factcheck.model.unit import Dimension
from factcheck.reading.naming import counted
from factcheck.reading.words import of_all
from factcheck.recognise import meaning, words

# Signs behind a figure in which its noun may stand.
_REACH = 60
# Letters that two forms of a noun share, at least.
_STEM = 5
# What leads to what a number counts, and not to the time that it is of.
_COUNTED = {
    "en": re.compile(r"\s+of (?!\d|(?:the )?(?:last|previous|prior))|\s+[^\W\d_]+(?:s|people)\b"),
    "de": re.compile(r"\s+[A-ZÄÖÜ]"),
    "fr": re.compile(r"\s+d(?:e |['\N{RIGHT SINGLE QUOTATION MARK}])(?!\d|l.an)"),
}
# Nouns for things of any kind.
_ANY = of_all(
    {
        "en": words("units items pieces copies"),
        "de": words("einheiten stück exemplare stücke"),
    }
)


def comparable(first: Figure, second: Figure, prose: str, language: str) -> bool:
    """Whether two figures have one dimension, and count the same where both tell what."""
    if dimension(first) is None or dimension(first) != dimension(second):
        return False
    kinds = {first.kind, second.kind}
    if FigureKind.PERCENT in kinds and len(kinds) > 1:
        return False
    if FigureKind.NUMBER not in kinds:
        return True
    return alike(noun(first, prose, language), noun(second, prose, language))


def in_money(figure: Figure, other: Figure, prose: str, language: str) -> Figure:
    """Return a number without its currency as money like another: "5 million euros, 4 million".

    It has the other's scale word, and counts nothing.
    """
    is_bare = figure.kind is FigureKind.NUMBER and not figure.unit and figure.scales != (1,)
    if not is_bare or other.kind is not FigureKind.MONEY or figure.scales != other.scales:
        return figure
    behind = prose[figure.end : figure.end + _REACH]
    if noun(figure, prose, language) or _COUNTED[language].match(behind):
        return figure
    return figure._replace(kind=FigureKind.MONEY, unit=other.unit)


def dimension(figure: Figure) -> Dimension | None:
    """Return the dimension of a figure; ``None`` where it has no meaning.

    A unit that the statement language does not have is one of its own.
    """
    meant = meaning(figure)
    if meant:
        return meant.unit.dimension
    return Dimension(((f"[{figure.unit}]", Fraction(1)),)) if figure.unit else None


def noun(figure: Figure, prose: str, language: str) -> str:
    """Return the noun that a figure counts, in small letters; empty where none is near."""
    return counted(prose[figure.end : figure.end + _REACH], language).lower()


def alike(one: str, other: str) -> bool:
    """Whether two nouns may be the same: forms or compounds of one, or one says nothing."""
    if not one or not other or {one, other} & _ANY:
        return True
    short, long = sorted((one, other), key=len)
    return short[:_STEM] in long
