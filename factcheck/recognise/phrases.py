"""Phrases of several words in a text that is cut into tokens."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from factcheck.recognise.tokens import cut

Meaning = TypeVar("Meaning")


class Phrases(Generic[Meaning]):
    """Phrases of one or more words, found by their first or their last word; the longest wins."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self.meanings: dict[tuple[str, ...], Meaning] = {}
        for phrase, meaning in dict(entries).items():
            self.meanings.setdefault(tuple(cut(phrase)), meaning)

    @cached_property
    def first(self) -> Mapping[str, Sequence[int]]:
        """How many words the phrases with a first word have, the most first."""
        return self._sizes(0)

    @cached_property
    def last(self) -> Mapping[str, Sequence[int]]:
        """How many words the phrases with a last word have, the most first."""
        return self._sizes(-1)

    def _sizes(self, place: int) -> Mapping[str, Sequence[int]]:
        found: dict[str, set[int]] = {}
        for phrase in self.meanings:
            found.setdefault(phrase[place], set()).add(len(phrase))
        return {word: sorted(sizes, reverse=True) for word, sizes in found.items()}

    def at(self, lows: Sequence[str], index: int) -> tuple[Meaning, int] | None:
        """Return the phrase that begins with a token, and the token behind it."""
        for size in self.first.get(lows[index], ()):
            phrase = tuple(lows[index : index + size])
            if phrase in self.meanings:
                return self.meanings[phrase], index + len(phrase)
        return None

    def before(self, lows: Sequence[str], index: int) -> tuple[Meaning, int] | None:
        """Return the phrase that ends before a token, and its first token."""
        for size in self.last.get(lows[index - 1], ()) if index else ():
            start = index - size
            phrase = tuple(lows[start:index]) if start >= 0 else ()
            if phrase in self.meanings:
                return self.meanings[phrase], start
        return None
