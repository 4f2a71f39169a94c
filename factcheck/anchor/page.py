"""The prose of an article, made ready for looking up many quotes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import zip_longest

from factcheck.anchor.fold import fold
from factcheck.model.anchor import Anchor
from factcheck.model.rendition import Rendition

# A word, a number with its separators, or any other sign.
WORD = re.compile(r"[^\W_]+(?:(?<=[0-9])[.,'][0-9]+)*|\S")
SEPARATORS = ".,'"


class Page:
    """A prose with its typography folded, ready for looking up many quotes.

    It is folded for the first quote, and its words are gathered when one is first missed.
    """

    def __init__(self, prose: str) -> None:
        self.prose = prose

    @cached_property
    def folded(self) -> Rendition:
        """The prose without its typography."""
        return fold(self.prose)

    def find(self, before: str, words: str, after: str) -> Iterator[int]:
        """Yield where folded words begin that stand between others.

        Their ends cut neither a sign nor a number in two.
        """
        text = self.folded.text
        needle = before + words + after
        at = text.find(needle)
        while at >= 0:
            start = at + len(before)
            if self._can_cut(start) and self._can_cut(start + len(words)):
                yield start
            at = text.find(needle, at + 1)

    def _can_cut(self, at: int) -> bool:
        return self.folded.can_cut(at) and not is_in_number(self.folded.text, at)

    def anchor(self, start: int, end: int) -> Anchor:
        """Return the place in the prose of a passage of the folded text."""
        return Anchor(*self.folded.origin(start, end))

    @cached_property
    def words(self) -> list[tuple[int, int]]:
        """Where each word of the folded text begins and ends."""
        return spans_of_words(self.folded.text)

    @cached_property
    def index(self) -> Mapping[str, list[int]]:
        """The places, counted in words, of each of the ``keys`` of the folded text."""
        index: dict[str, list[int]] = {}
        for number, key in keys(
            [self.folded.text[start:end].casefold() for start, end in self.words]
        ):
            index.setdefault(key, []).append(number)
        return index


def spans_of_words(text: str) -> list[tuple[int, int]]:
    """Return where each word of a folded text begins and ends."""
    return [match.span() for match in WORD.finditer(text)]


def keys(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield each word and each two words that follow each other, with their number."""
    for number, (word, following) in enumerate(zip_longest(words, words[1:], fillvalue="")):
        yield number, word
        yield number, f"{word} {following}"


def is_in_number(text: str, at: int) -> bool:
    """Whether a place has digits of one number on both sides."""
    before, after = text[max(at - 2, 0) : at], text[at : at + 2]
    if before[-1:] in SEPARATORS:
        before = before[:-1]
    elif after[:1] in SEPARATORS:
        after = after[1:]
    return before[-1:].isdecimal() and after[:1].isdecimal()
