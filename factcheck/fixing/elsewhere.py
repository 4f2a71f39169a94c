"""Where a text says a figure again that edits change in one place only."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from factcheck.fixing.edit import Edit, Known, amount_of
from factcheck.model.article import Article
from factcheck.model.coverage import Covered, State, Tracked
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
        changed = {one.span: one for span in spans for one in _figures_at(covered, span)}
        found: defaultdict[str, set[Span]] = defaultdict(set)
        for old in changed.values():
            if old.figure.kind in _AMOUNTS:
                found[" ".join(old.figure.surface.split())].update(
                    one.span
                    for one in known.alike[file][amount_of(old.figure)]
                    if one.span not in changed and one.state is not State.CLAIMED
                    if _are_same(old, one, article)
                )
        for surface, places in found.items():
            if places:
                yield Again(file, surface, tuple(sorted(place.line for place in places)))


def _figures_at(covered: Covered, span: Span) -> Iterator[Tracked]:
    """Yield the figures of a text that have a part of a place."""
    first = bisect_right(covered.figures, span[1:3], key=lambda one: one.span[3:5])
    for index in range(first, len(covered.figures)):
        if covered.figures[index].span[1:3] >= span[3:5]:
            return
        yield covered.figures[index]


def _are_same(one: Tracked, other: Tracked, article: Article) -> bool:
    """Whether two figures of one amount have one unit: 310 million, for 310 million dollars, too.

    A bare number is of what the next word names.
    """
    old, new = one.figure, other.figure
    if old.unit or new.unit:
        return old.unit == new.unit or (not new.unit and _is_scaled(new) and _is_scaled(old))
    return _is_scaled(old) or _next_word(one, article) == _next_word(other, article)


def _is_scaled(figure: Figure) -> bool:
    return any(scale > 1 for scale in figure.scales)


def _next_word(one: Tracked, article: Article) -> str:
    """Return the word behind a figure; empty at the end of the text."""
    _, end = article.rendered(one.span)
    return next(iter(article.prose.text[end : end + 80].split()), "").strip(".,;:!?)").lower()
