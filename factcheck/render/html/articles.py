"""Prepare the texts of sources as prose in which every figure is marked by its state.

The figures are those that were found in the text; a claim without a found figure is marked by its
whole quote.
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
from factcheck.render.phrases import CLASHES, brief, safe_link, texts_of

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


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with the same mark, or none, throughout; links to the mark lead to ``id``."""

    text: str
    mark: Marked | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim's words stand: the id of their piece, and the rest of their sentence."""

    claim: str
    id: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with its text in paragraphs.

    Where the text is missing (not ``is_whole``), it has the quotes alone.
    """

    id: str
    source: Source
    url: str
    is_whole: bool
    paragraphs: tuple[tuple[Piece, ...], ...]
    states: tuple[tuple[str, int], ...]
    places: tuple[Place, ...]


def articles(report: Report, numbers: Mapping[str, Sequence[Number]]) -> list[SourceView]:
    """Return every source that is quoted or has passages set aside, in the order of the files."""
    quoted: dict[str, list[Claim]] = {}
    for claim in report.corpus.claims:
        if claim.source and claim.quote:
            quoted.setdefault(claim.source.value, []).append(claim)
    # Where a clash may be hidden, or something was not read, no claim can be called consistent.
    rules = {rule.name for rule in report.rules}
    is_known = report.verdict is Verdict.CONSISTENT or (
        rules.issuperset(CLASHES) and not any(finding.is_unread for finding in report.findings)
    )
    sources = report.corpus.sources.values()
    shown = (source for source in sources if source.name in quoted or source.set_aside)
    return [
        _source_view(
            f"source-{place}",
            source,
            report,
            [
                _claim_mark(claim, numbers, is_known=is_known)
                for claim in quoted.get(source.name, ())
            ],
        )
        for place, source in enumerate(shown, start=1)
    ]


def _claim_mark(
    claim: Claim, numbers: Mapping[str, Sequence[Number]], *, is_known: bool
) -> tuple[Claim, Marked]:
    """Return a claim with the state of its passage; the passage has no place yet."""
    found = min(numbers.get(claim.id, ()), key=lambda number: PRESSING[number.state], default=None)
    title = f"{claim.id}: {'; '.join(brief(text.value) for text in texts_of(claim))}"
    state = found.state if found else "consistent" if is_known else "undecided"
    if found and found.accepted:
        title = f"{claim.id}: accepted, {brief(str(found.accepted))}"
    return claim, Marked(0, 0, state, title, found, claim.id)


def _source_view(
    name: str, source: Source, report: Report, claims: Sequence[tuple[Claim, Marked]]
) -> SourceView:
    """Return a source with its text, or its quotes, cut into pieces with their marks."""
    article = report.evidence.articles.get(source.name)
    places: list[Place] = []
    if isinstance(article, Article):
        text = article.prose.text
        paragraphs = [found.span() for found in _paragraph_pattern(text).finditer(text)]
        figures = _claimed_figures(source, article, report)
        anchors = _quote_anchors(claims, report)
        marks = [*_unclaimed_marks(source, article, report), *_set_aside_marks(source, report)]
        for claim, mark in claims:
            if claim.id in anchors:
                own = [
                    _moved_to(mark, anchor)
                    for anchor in figures.get(claim.id) or [anchors[claim.id]]
                ]
                marks += own
                around = paragraphs[
                    bisect_right(paragraphs, (anchors[claim.id].start, len(text))) - 1
                ]
                before, after = _sentence_around(text, anchors[claim.id], *around)
                places.append(Place(claim.id, f"{name}-{own[0].start}", before, after))
    else:
        quotes = [claim.quote.exact.value if claim.quote else "" for claim, _ in claims]
        text = "".join(quotes)
        paragraphs = [*pairwise(accumulate(map(len, quotes), initial=0))]
        marks = [
            _moved_to(mark, Anchor(*place))
            for (_, mark), place in zip(claims, paragraphs, strict=True)
        ]
    stretches = _stretches(marks)
    ends = [end for _, end, _ in stretches]
    states = [mark.state for mark in marks]
    return SourceView(
        id=name,
        source=source,
        url=safe_link(source.url),
        is_whole=isinstance(article, Article),
        paragraphs=tuple(
            tuple(
                _pieces(
                    text, start, end, _stretches_from(stretches, bisect_right(ends, start)), name
                )
            )
            for start, end in paragraphs
        ),
        states=tuple((state, states.count(state)) for state in STATES if state in states),
        places=tuple(places),
    )


def _paragraph_pattern(text: str) -> re.Pattern[str]:
    """Return the pattern of a paragraph: up to an empty line where there are any, else a line."""
    return re.compile(r"\S(?:.|\n(?!\s*\n))*" if "\n\n" in text else r"\S.*")


def _quote_anchors(claims: Iterable[tuple[Claim, Marked]], report: Report) -> dict[str, Anchor]:
    """Return where the quotes of claims stand; of an ambiguous one, its first place."""
    found = ((claim.id, _anchors_of(report.evidence.quotes.get(claim.id))) for claim, _ in claims)
    return {name: anchors[0] for name, anchors in found if anchors}


def _tracked_figures(
    source: Source, article: Article, report: Report
) -> Iterator[tuple[Tracked, Anchor]]:
    """Yield the figures of a text, and where they stand in its prose."""
    for covered in report.coverage.sources:
        if covered.source == source.name:
            for tracked in covered.figures:
                yield (
                    tracked,
                    _prose_anchor(article.prose, tracked.figure.start, tracked.figure.end),
                )


def _prose_anchor(prose: Rendition, start: int, end: int) -> Anchor:
    """Return the part of the prose that comes from a part of the file."""
    first, last = (
        bisect_right(prose.pieces, at, key=attrgetter("origin")) - 1 for at in (start, end - 1)
    )
    low, high = prose.pieces[first], prose.pieces[last]
    following = prose.pieces[last + 1].start if last + 1 < len(prose.pieces) else len(prose.text)
    return Anchor(
        low.start if low.whole else low.start + start - low.origin,
        following if high.whole else high.start + end - high.origin,
    )


def _claimed_figures(source: Source, article: Article, report: Report) -> dict[str, list[Anchor]]:
    """Return the places of the figures that each claim says."""
    found: dict[str, list[Anchor]] = {}
    for tracked, anchor in _tracked_figures(source, article, report):
        for claim in tracked.claims if tracked.state is State.CLAIMED else ():
            found.setdefault(claim, []).append(anchor)
    return found


def _unclaimed_marks(source: Source, article: Article, report: Report) -> Iterator[Marked]:
    """Yield a mark for each quantity that no claim says."""
    for tracked, anchor in _tracked_figures(source, article, report):
        if tracked.state is State.UNCLAIMED:
            yield Marked(anchor.start, anchor.end, "unclaimed", STATES["unclaimed"])


def _set_aside_marks(source: Source, report: Report) -> Iterator[Marked]:
    """Yield a mark for each passage that needs no claim."""
    for aside, outcome in zip(
        source.set_aside, report.evidence.set_aside.get(source.name, ()), strict=False
    ):
        for anchor in _anchors_of(outcome):
            yield Marked(anchor.start, anchor.end, "aside", aside.reason)


def _anchors_of(outcome: Outcome | None) -> tuple[Anchor, ...]:
    """Return all places of a quote: none where it is missing."""
    if isinstance(outcome, Ambiguous):
        return outcome.places
    return (outcome,) if isinstance(outcome, Anchor) else ()


def _moved_to(mark: Marked, anchor: Anchor) -> Marked:
    """Return a mark, placed at an anchor."""
    return Marked(anchor.start, anchor.end, mark.state, mark.title, mark.number, mark.claim)


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


def _stretches_from(
    stretches: Sequence[tuple[int, int, Marked]], index: int
) -> Iterator[tuple[int, int, Marked]]:
    """Yield the stretches from an index on: each paragraph asks for a few of very many."""
    return (stretches[at] for at in range(index, len(stretches)))


def _pieces(
    text: str, start: int, end: int, stretches: Iterable[tuple[int, int, Marked]], name: str
) -> Iterator[Piece]:
    """Yield the pieces of a paragraph from its start to its end."""
    at = start
    for first, last, mark in stretches:
        if first >= end:
            break
        if first > at:
            yield Piece(_without_breaks(text[at:first]))
        at = min(last, end)
        link_name = f"{name}-{first}" if first >= start else ""
        yield Piece(_without_breaks(text[max(first, start) : at]), mark, link_name)
    if at < end:
        yield Piece(_without_breaks(text[at:end]))


def _sentence_around(text: str, quote: Anchor, start: int, end: int) -> tuple[str, str]:
    """Return the rest of the sentence around a quote in a paragraph, before and after it."""
    first, last = max(start, quote.start - AROUND), min(end, quote.end + AROUND)
    ends = [found.end() for found in SENTENCE_END.finditer(text, first, quote.start)]
    following = SENTENCE_END.search(text, quote.end, last)
    before = _without_breaks(text[ends[-1] if ends else first : quote.start])
    after = _without_breaks(text[quote.end : following.end() if following else last]).rstrip()
    return (
        before if ends or first == start else f"…{before}",
        after if following or last == end else f"{after}…",
    )


def _without_breaks(text: str) -> str:
    """Return a text without its line breaks."""
    return text.replace("\n", " ")
