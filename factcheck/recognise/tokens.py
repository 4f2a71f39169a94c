"""A text cut into tokens: runs of digits, runs of letters, and every other character alone."""

import re
from unicodedata import normalize

# No character may be matched in two ways, so that no input makes it go back. Letters keep their
# combining marks and soft hyphens.
_TOKEN = re.compile("[0-9]+|[^\\W\\d_]+(?:[\u0300-\u036f\u00ad]+[^\\W\\d_]*)*|\\S")
# Empty tokens behind the last one, so that looking ahead needs no check. One before the first is at
# index -1.
_MARGIN = 8


class Tokens:
    """The tokens of a text, as parallel lists.

    ``words`` are as written, ``lows`` in small letters and NFC without soft hyphens; ``starts`` and
    ``ends`` are offsets. ``gaps`` says whether there is a blank or a line break before a token,
    ``lines`` whether a line break, ``breaks`` whether a blank line, across which nothing belongs
    together; ``chunks`` is the first token of each token's stretch without blanks.
    """

    __slots__ = (
        "breaks",
        "chunks",
        "count",
        "ends",
        "gaps",
        "lines",
        "lows",
        "starts",
        "text",
        "words",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        words: list[str] = _TOKEN.findall(text)
        self.count = count = len(words)
        self.gaps = gaps = [True] * (count + _MARGIN)
        self.lines = lines = [False] * (count + _MARGIN)
        self.breaks = breaks = [False] * (count + _MARGIN)
        self.chunks = chunks = list(range(count + _MARGIN))
        self.starts = starts = [len(text)] * (count + _MARGIN)
        self.ends = ends = [len(text)] * (count + _MARGIN)
        before = 0
        for index, word in enumerate(words):
            # Blanks alone are between two tokens.
            starts[index] = here = text.find(word, before)
            if index and here == before:
                gaps[index] = False
                chunks[index] = chunks[index - 1]
            elif index and (here - before > 1 or text[before] == "\n"):
                line_ends = text.count("\n", before, here)
                lines[index], breaks[index] = line_ends > 0, line_ends > 1
            ends[index] = before = here + len(word)
        self.words = words + [""] * _MARGIN
        folded = {word: fold(word) for word in set(words)}
        self.lows = [folded[word] for word in words] + [""] * _MARGIN

    def glued(self, index: int) -> bool:
        """Whether there is no blank between a token and the one before it."""
        return index > 0 and not self.gaps[index]

    def hyphen(self, index: int) -> bool:
        """Whether a token is a hyphen without blanks on either side."""
        return self.words[index] in HYPHENS and not self.gaps[index] and not self.gaps[index + 1]


HYPHENS = frozenset({"-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}"})
DASHES = frozenset({"\N{EN DASH}", "\N{EM DASH}", "\N{FIGURE DASH}"})
MINUS = frozenset({"-", "\N{MINUS SIGN}", "\N{EN DASH}"})


def cut(text: str) -> list[str]:
    """Return the tokens of a text alone, in small letters."""
    if text.isascii() and text.replace(" ", "").isalpha():
        # Most of the very many phrases of a language are such.
        return text.lower().split()
    return [fold(word) for word in _TOKEN.findall(text)]


def fold(word: str) -> str:
    """Return a word in small letters, its accents composed, without soft hyphens."""
    if word.isascii():
        return word.lower()
    if word == "’":
        return "'"
    return normalize("NFC", word.replace("\u00ad", "")).lower() or word


def is_number(word: str) -> bool:
    """Whether a token is a run of digits."""
    return word[:1] in _DIGITS


_DIGITS = frozenset("0123456789")
