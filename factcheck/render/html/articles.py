"""The texts of sources as prose, every figure marked by its state.

The figures are those that were found in the text; a claim none of whose figures was found is marked by its whole quote.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import attrgetter

from factcheck.model.anchor import Ambiguous, Anchor, Outcome
from factcheck.model.article import Article
from factcheck.model.claim import Claim
from factcheck.model.coverage import State, Tracked
from factcheck.model.rendition import Rendition
from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.model.source import Source
from factcheck.render.html.numbers import Number
from factcheck.render.phrases import CLASHES, brief, link, texts_of

# What a passage can be, the most pressing first: where passages overlap, that is what is shown.
STATES = {
    "contradicted": "contradicted by other claims",
    "boundary": "holds only just, or only in part",
    "undecided": "not known to agree",
    "unclaimed": "no claim covers it",
    "consistent": "in no clash that is shown here",
    "aside": "set aside or accepted, with a reason",
}
PRESSING = {state: place for place, state in enumerate(STATES)}
# So much of a sentence at most is shown before and after a quote.
AROUND = 160
# A word of three letters with a full stop is more often an abbreviation than the end of a sentence.
SENTENCE_END = re.compile(r"(?<=\w{4})[.!?…]\W*\s(?=\W*(?:[^\W\da-z]|$))")


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage ``text[start:end]`` and its state, told in ``title``; ``number`` is the finding that it is in, ``claim`` whose it is."""

    start: int
    end: int
    state: str
    title: str
    number: Number | None = None
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text, alike from its first to its last character; ``id`` is where links to its mark lead."""

    text: str
    mark: Marked | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim's words stand: the id of their piece, and the rest of their sentence before and after them."""

    claim: str
    id: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Told:
    """A source: its text in paragraphs, or where that is not at hand (not ``is_whole``) its quotes alone."""

    id: str
    source: Source
    url: str
    is_whole: bool
    paragraphs: tuple[tuple[Piece, ...], ...]
    states: tuple[tuple[str, int], ...]
    places: tuple[Place, ...]


def articles(report: Report, numbers: Mapping[str, Sequence[Number]]) -> list[Told]:
    """Every source that is quoted, in the order of the files."""
    quoted: dict[str, list[Claim]] = {}
    for claim in report.corpus.claims:
        if claim.source and claim.quote:
            quoted.setdefault(claim.source.value, []).append(claim)
    # Where a clash may be hidden, or something was not read, no claim can be called consistent.
    rules = {rule.name for rule in report.rules}
    is_known = report.verdict is Verdict.CONSISTENT or (
        rules.issuperset(CLASHES) and not any(finding.is_unread for finding in report.findings)
    )
    found = (
        source
        for source in report.corpus.sources.values()
        if source.name in quoted or source.set_aside
    )
    return [
        _told(
            f"source-{place}",
            source,
            report,
            [_mark(claim, numbers, is_known=is_known) for claim in quoted.get(source.name, ())],
        )
        for place, source in enumerate(found, start=1)
    ]


def _mark(
    claim: Claim, numbers: Mapping[str, Sequence[Number]], *, is_known: bool
) -> tuple[Claim, Marked]:
    """The state of a claim's passage, which is still to be placed."""
    found = min(numbers.get(claim.id, ()), key=lambda number: PRESSING[number.state], default=None)
    title = f"{claim.id}: {'; '.join(brief(text.value) for text in texts_of(claim))}"
    state = found.state if found else "consistent" if is_known else "undecided"
    if found and found.accepted:
        title = f"{claim.id}: accepted, {brief(str(found.accepted))}"
    return claim, Marked(0, 0, state, title, found, claim.id)


def _told(
    name: str, source: Source, report: Report, claims: Sequence[tuple[Claim, Marked]]
) -> Told:
    article = report.evidence.articles.get(source.name)
    places: list[Place] = []
    if isinstance(article, Article):
        text = article.prose.text
        paragraphs = [found.span() for found in _paragraph(text).finditer(text)]
        figures = _figures(source, article, report)
        anchors = _quotes(claims, report)
        marks = [*_unclaimed(source, article, report), *_set_aside(source, report)]
        for claim, mark in claims:
            if claim.id in anchors:
                own = [_at(mark, anchor) for anchor in figures.get(claim.id) or [anchors[claim.id]]]
                marks += own
                around = paragraphs[
                    bisect_right(paragraphs, (anchors[claim.id].start, len(text))) - 1
                ]
                before, after = _around(text, anchors[claim.id], *around)
                places.append(Place(claim.id, f"{name}-{own[0].start}", before, after))
    else:
        quotes = [claim.quote.exact.value if claim.quote else "" for claim, _ in claims]
        text = "".join(quotes)
        paragraphs = [*pairwise(accumulate(map(len, quotes), initial=0))]
        marks = [
            _at(mark, Anchor(*place)) for (_, mark), place in zip(claims, paragraphs, strict=True)
        ]
    stretches = _stretches(marks)
    ends = [end for _, end, _ in stretches]
    states = [mark.state for mark in marks]
    return Told(
        id=name,
        source=source,
        url=link(source.url),
        is_whole=isinstance(article, Article),
        paragraphs=tuple(
            tuple(_pieces(text, start, end, _from(stretches, bisect_right(ends, start)), name))
            for start, end in paragraphs
        ),
        states=tuple((state, states.count(state)) for state in STATES if state in states),
        places=tuple(places),
    )


def _paragraph(text: str) -> re.Pattern[str]:
    """A paragraph goes up to an empty line where there are any, else it is a line."""
    return re.compile(r"\S(?:.|\n(?!\s*\n))*" if "\n\n" in text else r"\S.*")


def _quotes(claims: Iterable[tuple[Claim, Marked]], report: Report) -> dict[str, Anchor]:
    """Where the quotes of claims stand, an ambiguous one first."""
    found = ((claim.id, _anchors(report.evidence.quotes.get(claim.id))) for claim, _ in claims)
    return {name: anchors[0] for name, anchors in found if anchors}


def _tracked(source: Source, article: Article, report: Report) -> Iterator[tuple[Tracked, Anchor]]:
    """The figures of a text, and where they stand in its prose."""
    for covered in report.coverage.sources:
        if covered.source == source.name:
            for tracked in covered.figures:
                yield tracked, _in_prose(article.prose, tracked.figure.start, tracked.figure.end)


def _in_prose(prose: Rendition, start: int, end: int) -> Anchor:
    """The part of the prose that comes from a part of the file."""
    first, last = (
        bisect_right(prose.pieces, at, key=attrgetter("origin")) - 1 for at in (start, end - 1)
    )
    low, high = prose.pieces[first], prose.pieces[last]
    following = prose.pieces[last + 1].start if last + 1 < len(prose.pieces) else len(prose.text)
    return Anchor(
        low.start if low.whole else low.start + start - low.origin,
        following if high.whole else high.start + end - high.origin,
    )


def _figures(source: Source, article: Article, report: Report) -> dict[str, list[Anchor]]:
    """The figures that claims say, by claim."""
    found: dict[str, list[Anchor]] = {}
    for tracked, anchor in _tracked(source, article, report):
        for claim in tracked.claims if tracked.state is State.CLAIMED else ():
            found.setdefault(claim, []).append(anchor)
    return found


def _unclaimed(source: Source, article: Article, report: Report) -> Iterator[Marked]:
    """The quantities that no claim says."""
    for tracked, anchor in _tracked(source, article, report):
        if tracked.state is State.UNCLAIMED:
            yield Marked(anchor.start, anchor.end, "unclaimed", STATES["unclaimed"])


def _set_aside(source: Source, report: Report) -> Iterator[Marked]:
    """The passages that need no claim."""
    for aside, outcome in zip(
        source.set_aside, report.evidence.set_aside.get(source.name, ()), strict=False
    ):
        for anchor in _anchors(outcome):
            yield Marked(anchor.start, anchor.end, "aside", aside.reason)


def _anchors(outcome: Outcome | None) -> tuple[Anchor, ...]:
    if isinstance(outcome, Ambiguous):
        return outcome.places
    return (outcome,) if isinstance(outcome, Anchor) else ()


def _at(mark: Marked, anchor: Anchor) -> Marked:
    return Marked(anchor.start, anchor.end, mark.state, mark.title, mark.number, mark.claim)


def _stretches(marks: Iterable[Marked]) -> list[tuple[int, int, Marked]]:
    """Where which mark is shown, in order: of those that overlap the most pressing."""
    ordered = sorted(marks, key=lambda mark: (PRESSING[mark.state], mark.start, mark.end))
    cuts = sorted({cut for mark in ordered for cut in (mark.start, mark.end)})
    positions = {cut: place for place, cut in enumerate(cuts)}
    shown: dict[int, Marked] = {}
    for mark in ordered:
        for place in range(positions[mark.start], positions[mark.end]):
            shown.setdefault(place, mark)
    return [(*ends, shown[place]) for place, ends in enumerate(pairwise(cuts)) if place in shown]


def _from(
    stretches: Sequence[tuple[int, int, Marked]], index: int
) -> Iterator[tuple[int, int, Marked]]:
    """Those from an index on, one by one: each paragraph asks for a few of very many."""
    return (stretches[at] for at in range(index, len(stretches)))


def _pieces(
    text: str, start: int, end: int, stretches: Iterable[tuple[int, int, Marked]], name: str
) -> Iterator[Piece]:
    """A paragraph from end to end."""
    at = start
    for first, last, mark in stretches:
        if first >= end:
            break
        if first > at:
            yield Piece(_flowing(text[at:first]))
        at = min(last, end)
        yield Piece(
            _flowing(text[max(first, start) : at]),
            mark,
            f"{name}-{first}" if first >= start else "",
        )
    if at < end:
        yield Piece(_flowing(text[at:end]))


def _around(text: str, quote: Anchor, start: int, end: int) -> tuple[str, str]:
    """The sentence around a quote in a paragraph, before and after it."""
    first, last = max(start, quote.start - AROUND), min(end, quote.end + AROUND)
    ends = [found.end() for found in SENTENCE_END.finditer(text, first, quote.start)]
    following = SENTENCE_END.search(text, quote.end, last)
    before = _flowing(text[ends[-1] if ends else first : quote.start])
    after = _flowing(text[quote.end : following.end() if following else last]).rstrip()
    return (
        before if ends or first == start else f"…{before}",
        after if following or last == end else f"{after}…",
    )


def _flowing(text: str) -> str:
    """A text without its line breaks."""
    return text.replace("\n", " ")
