"""Whether two figures are of one kind, as far as their units and the nouns behind them tell."""

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
