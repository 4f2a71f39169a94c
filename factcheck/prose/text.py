"""Words in a row, and how wide they are."""

import re
from collections.abc import Sequence

# The rounding of a literal behind its number: with the unit on both sides, or behind it alone.
_ROUNDING = re.compile(r"(?P<unit> [^±]*?)? ± [\d.,]+(?P=unit)?(?= |$)")


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
