"""Make text from strangers' files safe for a terminal, and fit it into columns."""

import re
from unicodedata import category

from factcheck.prose import columns

TAB = "    "
# What joins and varies the characters of scripts and emoji, and is not seen itself.
JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")
# What could mislead a terminal or a reader: controls, formatting such as right-to-left overrides,
# line separators and halves of characters. The joiners that scripts and emoji need stay.
HARMFUL = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def clean(text: str) -> str:
    """Return the text with every control character made visible: ``␛`` for an escape.

    It replaces one character at a time.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    """Return a character, or a visible replacement for a harmful one."""
    if character == "\t":
        return TAB
    if character in JOINERS or category(character) not in HARMFUL:
        return character
    code = ord(character)
    if code < 0x20:  # noqa: PLR2004 - Unicode's pictures of the C0 controls, in their order
        return chr(0x2400 + code)
    return f"<U+{code:04X}>"


def fold(text: str, width: int, first: int = 0, hang: int = 0) -> str:
    """Return the text cleaned and broken at blanks so that lines stay within a width.

    The first line starts behind ``first`` columns that are already there, each further one behind
    ``hang`` blanks. Words longer than a line stay whole.
    """
    lines, line, used = [], "", first
    for word in re.split(r"(?<=\S) +", clean(text.replace("\n", " "))):
        needed = columns(word)
        if line and used + 1 + needed > width:
            lines.append(line)
            line, used = "", hang
        line, used = (f"{line} {word}", used + 1 + needed) if line else (word, used + needed)
    lines.append(line)
    return f"\n{' ' * hang}".join(lines)


def crop(text: str, start: int, end: int, width: int) -> tuple[str, int]:
    """Return the part of a line around ``text[start:end]`` that fits a width, and where it begins.

    A ``…`` replaces what is left out. The second value is the index in the line of the first
    character.
    """
    # Only a line with many combining characters has more characters than columns; very long ones
    # are not even measured.
    if len(text) <= 4 * width and columns(clean(text)) <= width:
        return text, 0
    end = min(end, start + width)
    first, room = start, min(width // 3, width - 2 - columns(clean(text[start:end])))
    while first > 0 and columns(clean(text[first - 1 : start])) <= room:
        first -= 1
    last = first
    while last < len(text) and columns(clean(text[first : last + 1])) <= width - 2:
        last += 1
    if first:
        return "…" + text[first:last] + ("…" if last < len(text) else ""), first - 1
    return text[:last] + "…", 0
