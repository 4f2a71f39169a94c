"""Words in a row, and how wide they are."""

import re
from collections.abc import Sequence
from types import MappingProxyType

# The rounding of a literal behind its number: with the unit on both sides, or behind it alone.
_ROUNDING = re.compile(r"(?P<unit> [^±]*?)? ± [\d.,]+(?P=unit)?(?= |$)")

# The plurals of English that end in no s, or in one that is no plural's.
IRREGULAR = MappingProxyType(
    {
        "people": "person",
        "children": "child",
        "men": "man",
        "women": "woman",
        "buses": "bus",
        "species": "species",
        "series": "series",
        "movies": "movie",
        "pp": "pp",
    }
)
# A shorter word is a symbol.
SHORTEST_PLURAL = 4


def without_rounding(text: str) -> str:
    """Return a literal that a text was read as, without the rounding that the text does not tell.

    ``exactly 12`` is ``12``, and ``30 ± 0.75 km`` is ``30 km``.
    """
    return _ROUNDING.sub(lambda match: match["unit"] or "", text).removeprefix("exactly ")


def shorten(text: str, longest: int) -> str:
    """Return a text on one line; of one over ``longest`` characters, its beginning and end."""
    if len(text) > longest:
        text = f"{text[: longest // 2]}…{text[-(longest // 4) :]}"
    return " ".join(text.split())


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes, without control characters in it."""
    if text.isascii():  # most is, and wcwidth takes 30 ms to load
        return len(text)
    from wcwidth import wcswidth

    return wcswidth(text)


def pad(text: str, width: int) -> str:
    """Return the text with blanks behind it, up to a number of columns."""
    return text + " " * (width - columns(text))


def series(words: Sequence[str], last: str = "and") -> str:
    """Return words in a row: ``a``, ``a and b``, ``a, b and c``."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def singular(unit: str) -> str:
    """Return a counted noun of English for one thing: ``stop``, ``person``; else the unit itself.

    A noun that may be of another language, or a symbol, stays what it is.
    """
    if unit in IRREGULAR:
        return IRREGULAR[unit]
    if not unit.isalpha() or unit != unit.lower() or len(unit) < SHORTEST_PLURAL:
        return unit
    if unit.endswith("ies"):
        return f"{unit[:-3]}y"
    if unit.endswith(("ches", "shes", "xes", "sses")):
        return unit[:-2]
    return unit[:-1] if unit.endswith("s") and unit[-2] not in "siu" else unit
