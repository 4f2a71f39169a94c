"""Where a text says a figure again that edits change in one place only."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.fixing.edit import Edit, Known
from factcheck.model.article import Article
from factcheck.model.coverage import State, Tracked
from factcheck.model.figure import Figure, FigureKind
from factcheck.model.span import Span

# A share or a multiple is of other things each time: a third, doubled.
_AMOUNTS = frozenset({FigureKind.NUMBER, FigureKind.AMOUNT, FigureKind.MONEY, FigureKind.PERCENT})


class Again(NamedTuple):
    """A figure that a text still says once it is changed elsewhere, and the lines where it does."""

    file: str
    surface: str
    lines: tuple[int, ...]


def said_again(edits: Collection[Edit], known: Known) -> Iterator[Again]:
    """Yield the figures that edits change in a text which says them in further places, too.

    Not those that a claim states there, which was checked.
    """
    by_file: defaultdict[str, list[Span]] = defaultdict(list)
    for edit in edits:
        if edit.span.file in known.texts:
            by_file[edit.span.file].append(edit.span)
    for file, spans in sorted(by_file.items()):
        article, covered = known.texts[file]
        changed = [one for one in covered.figures if any(_meet(one.span, span) for span in spans)]
        kept = [
            one for one in covered.figures if one not in changed and one.state is not State.CLAIMED
        ]
        yield from _said_again(file, article, changed, kept)


def _said_again(
    file: str, article: Article, changed: Iterable[Tracked], kept: Sequence[Tracked]
) -> Iterator[Again]:
    """Yield those of the changed figures of a text that are among the figures it keeps."""
    found: defaultdict[str, set[Span]] = defaultdict(set)
    for old in changed:
        if old.figure.kind in _AMOUNTS:
            surface = " ".join(old.figure.surface.split())
            found[surface].update(one.span for one in kept if _are_same(old, one, article))
    for surface, places in found.items():
        if places:
            yield Again(file, surface, tuple(sorted(place.line for place in places)))


def _meet(one: Span, other: Span) -> bool:
    return one[1:3] < other[3:5] and other[1:3] < one[3:5]


def _are_same(one: Tracked, other: Tracked, article: Article) -> bool:
    """Whether two figures have one amount and unit: 310 million, for 310 million dollars, too.

    A bare number is of what the next word names.
    """
    old, new = one.figure, other.figure
    if (old.value, old.low, old.high) != (new.value, new.low, new.high):
        return False
    if old.unit or new.unit:
        return old.unit == new.unit or (not new.unit and _is_scaled(new) and _is_scaled(old))
    return _is_scaled(old) or _next_word(one, article) == _next_word(other, article)


def _is_scaled(figure: Figure) -> bool:
    return any(scale > 1 for scale in figure.scales)


def _next_word(one: Tracked, article: Article) -> str:
    """Return the word behind a figure; empty at the end of the text."""
    _, end = article.rendered(one.span)
    return next(iter(article.prose.text[end : end + 80].split()), "").strip(".,;:!?)").lower()
