"""Phrases of several words in a text that is cut into tokens."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from factcheck.recognise.tokens import cut

Meaning = TypeVar("Meaning")


class Phrases(Generic[Meaning]):
    """Phrases of one or more words, found by their first or their last word; the longest wins."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._entries = [(cut(phrase), meaning) for phrase, meaning in dict(entries).items()]
        self._entries.sort(key=lambda entry: -len(entry[0]))

    @cached_property
    def first(self) -> Mapping[str, Sequence[tuple[list[str], Meaning]]]:
        """The phrases by their first words."""
        return self._by(0)

    @cached_property
    def last(self) -> Mapping[str, Sequence[tuple[list[str], Meaning]]]:
        """The phrases by their last words."""
        return self._by(-1)

    def _by(self, place: int) -> Mapping[str, Sequence[tuple[list[str], Meaning]]]:
        found: dict[str, list[tuple[list[str], Meaning]]] = {}
        for entry in self._entries:
            found.setdefault(entry[0][place], []).append(entry)
        return found

    def at(self, lows: Sequence[str], index: int) -> tuple[Meaning, int] | None:
        """Return the phrase that begins with a token, and the token behind it."""
        for phrase, meaning in self.first.get(lows[index], ()):
            end = index + len(phrase)
            if len(phrase) == 1 or lows[index:end] == phrase:
                return meaning, end
        return None

    def before(self, lows: Sequence[str], index: int) -> tuple[Meaning, int] | None:
        """Return the phrase that ends before a token, and its first token."""
        for phrase, meaning in self.last.get(lows[index - 1], ()) if index else ():
            start = index - len(phrase)
            if len(phrase) == 1 or (start >= 0 and lows[start:index] == phrase):
                return meaning, start
        return None
