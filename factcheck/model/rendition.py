"""A text merged from another one, with the origin of each of its characters."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch of a rendition, up to the next one: it begins at ``start``.

    It comes from ``[origin:end]`` of the original. A ``whole`` piece comes from all of that
    together, as one sign comes from ``&euro;``; any other one character by character.
    """

    start: int
    origin: int
    end: int
    whole: bool


class Bit(NamedTuple):
    """Some text that a rendition is to be merged of; the other fields as in ``Piece``.

    Without ``text`` it leaves out its part of the original. ``mark`` is what begins there, or with
    a stroke before it ends there: ``table``, ``/table``; empty for text.
    """

    text: str
    origin: int
    end: int
    whole: bool = False
    mark: str = ""


class Rendition(NamedTuple):
    """A text and the pieces it consists of, in order.

    The origins of pieces never decrease; what lies between them was left out.
    """

    text: str
    pieces: tuple[Piece, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the part of the original that ``text[start:end]`` comes from.

        The stretch is not empty.
        """
        first, last = self._piece(start), self._piece(end - 1)
        return (
            first.origin if first.whole else first.origin + start - first.start,
            last.end if last.whole else last.origin + end - last.start,
        )

    def rendered(self, start: int, end: int) -> tuple[int, int]:
        """Return the part of this text that comes from ``[start:end]`` of the original."""
        first, last = (
            bisect_right(self.pieces, at, key=attrgetter("origin")) - 1 for at in (start, end - 1)
        )
        low, high = self.pieces[first], self.pieces[last]
        following = self.pieces[last + 1].start if last + 1 < len(self.pieces) else len(self.text)
        return (
            low.start if low.whole else low.start + start - low.origin,
            following if high.whole else high.start + end - high.origin,
        )

    def bits(self, start: int, end: int) -> Iterator[Bit]:
        """Yield the bits that ``text[start:end]`` consists of."""
        while start < end:
            number = bisect_right(self.pieces, start, key=_start)
            stop = min(end, self.pieces[number].start) if number < len(self.pieces) else end
            yield Bit(
                self.text[start:stop], *self.origin(start, stop), self.pieces[number - 1].whole
            )
            start = stop

    def can_cut(self, at: int) -> bool:
        """Whether the text may be cut at an offset: not inside of what comes from one whole."""
        if at in (0, len(self.text)):
            return True
        piece = self._piece(at)
        return not piece.whole or piece.start == at

    def _piece(self, at: int) -> Piece:
        return self.pieces[bisect_right(self.pieces, at, key=_start) - 1]


def _start(piece: Piece) -> int:
    return piece.start


def rendition(bits: Iterable[Bit]) -> Rendition:
    """Return a rendition of bits that follow each other."""
    texts: list[str] = []

    def pieces() -> Iterator[Piece]:
        at = 0
        last: Piece | None = None
        for text, origin, end, whole, _ in bits:
            if not text:
                continue
            texts.append(text)
            if last and not last.whole and not whole and last.end == origin:
                last = Piece(last.start, last.origin, end, whole=False)
            else:
                if last:
                    yield last
                last = Piece(at, origin, end, whole)
            at += len(text)
        if last:
            yield last

    merged = tuple(pieces())
    return Rendition("".join(texts), merged)
