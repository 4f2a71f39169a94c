"""The known word nearest to an unknown one, for the few cases that need it."""

from collections.abc import Callable, Iterable

from factcheck.model.nearest import nearest

# Unknown words that are compared with all known ones, at most; in a large corpus each of them takes
# a while.
MOST = 50


class Suggestions:
    """What unknown words were probably meant to be.

    Each word is looked up once, and none after the first fifty.
    """

    def __init__(self, known: Callable[[], Iterable[str]]) -> None:
        self._known = known
        self._words: tuple[str, ...] = ()
        self._found: dict[str, str] = {}

    def nearest(self, word: str) -> str:
        """Return the nearest known word; empty where there is none like it."""
        if word not in self._found:
            self._words = self._words or tuple(self._known())
            self._found[word] = nearest(word, self._words) if len(self._found) < MOST else ""
        return self._found[word]
