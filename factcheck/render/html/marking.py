"""Cut a text into pieces by what is marked in it, and into sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.model.anchor import Anchor
from factcheck.render.html.numbers import Number

# What a passage can be, the most pressing first: where passages overlap, that is what is shown.
STATES = {
    "contradicted": "contradicted by other claims or figures",
    "boundary": "holds only just, or only in part",
    "undecided": "not known to agree",
    "unclaimed": "no claim covers it",
    "consistent": "in no clash that is shown here",
    "read": "checked against other figures of the text",
    "aside": "set aside or accepted, with a reason",
}
# What states are called where their name is no word for it.
STATE_WORDS = {"aside": "set aside", "read": "checked"}
PRESSING = {state: place for place, state in enumerate(STATES)}
# Characters of a sentence that are shown before and after a quote at most.
AROUND = 160
# A word of three letters with a full stop is more often an abbreviation than the end of a sentence.
SENTENCE_END = re.compile(r"(?<=\w{4})[.!?…]\W*\s(?=\W*(?:[^\W\da-z]|$))")


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage ``text[start:end]`` with its state, which ``title`` explains.

    ``number`` is that of the finding that it is in, ``claim`` the claim that it belongs to.
    """

    start: int
    end: int
    state: str
    title: str
    number: Number | None = None
    claim: str = ""

    def at(self, anchor: Anchor) -> "Marked":
        """Return the mark at a place."""
        return replace(self, start=anchor.start, end=anchor.end)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with the same mark, or none, throughout; links to the mark lead to ``id``."""

    text: str
    mark: Marked | None = None
    id: str = ""


class Cutter:
    """Cuts stretches of a text into pieces, whose ids begin with a name, or which have none.

    Of marks that overlap, the most pressing is shown.
    """

    def __init__(self, text: str, marks: Iterable[Marked], name: str = "") -> None:
        self.text = text
        self.name = name
        self.stretches = _stretches(marks)
        self.ends = [end for _, end, _ in self.stretches]

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return the pieces of a stretch, on one line."""
        return tuple(self._pieces(start, end))

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        at = start
        for index in range(bisect_right(self.ends, start), len(self.ends)):
            first, last, mark = self.stretches[index]
            if first >= end:
                break
            if first > at:
                yield Piece(without_breaks(self.text[at:first]))
            at = min(last, end)
            link_name = f"{self.name}-{first}" if self.name and first >= start else ""
            yield Piece(without_breaks(self.text[max(first, start) : at]), mark, link_name)
        if at < end:
            yield Piece(without_breaks(self.text[at:end]))


def _stretches(marks: Iterable[Marked]) -> list[tuple[int, int, Marked]]:
    """Return which mark is shown where, in order: of marks that overlap, the most pressing."""
    ordered = sorted(marks, key=lambda mark: (PRESSING[mark.state], mark.start, mark.end))
    cuts = sorted({cut for mark in ordered for cut in (mark.start, mark.end)})
    positions = {cut: place for place, cut in enumerate(cuts)}
    shown: dict[int, Marked] = {}
    for mark in ordered:
        for place in range(positions[mark.start], positions[mark.end]):
            shown.setdefault(place, mark)
    return [(*ends, shown[place]) for place, ends in enumerate(pairwise(cuts)) if place in shown]


def sentence_around(text: str, quote: Anchor, start: int, end: int) -> tuple[str, str]:
    """Return the rest of the sentence around a quote in a paragraph, before and after it."""
    first, last = max(start, quote.start - AROUND), min(end, quote.end + AROUND)
    ends = [found.end() for found in SENTENCE_END.finditer(text, first, quote.start)]
    following = SENTENCE_END.search(text, quote.end, last)
    before = without_breaks(text[ends[-1] if ends else first : quote.start])
    after = without_breaks(text[quote.end : following.end() if following else last]).rstrip()
    return (
        before if ends or first == start else f"…{before}",
        after if following or last == end else f"{after}…",
    )


def without_breaks(text: str) -> str:
    """Return a text without its line breaks."""
    return text.replace("\n", " ")
