"""How wide text is where every character has its columns.

In: text. Out: columns of a terminal or of any fixed-width type. Imports nothing.
"""

from unicodedata import category, east_asian_width

# What joins and varies the characters of scripts and emoji, and is not seen itself.
JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")


def columns(text: str) -> int:
    """How many columns a text needs: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if character in JOINERS or category(character) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def pad(text: str, width: int) -> str:
    """The text with blanks behind it, up to a number of columns."""
    return text + " " * (width - columns(text))
