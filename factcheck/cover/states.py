"""The state of each figure of a text: a claim says it, its source sets it aside, or neither."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from fractions import Fraction

from factcheck.cover.hedging import StatedLiteral
from factcheck.cover.losses import may_turn, sentence_of
from factcheck.cover.measures import measured
from factcheck.cover.quoted import says
from factcheck.model.anchor import Ambiguous, Anchor, Evidence, Outcome
from factcheck.model.article import Article
from factcheck.model.claim import Claim
from factcheck.model.coverage import Covered, Misdated, Recognised, State, Tracked
from factcheck.model.figure import QUANTITIES, Figure
from factcheck.model.source import Source
from factcheck.recognise import weekdays


def covered(  # noqa: PLR0913, PLR0917 - a text, what is said of it, and how to read it
    source: Source,
    article: Article,
    claims: Sequence[Claim],
    stated: Mapping[str, Sequence[StatedLiteral]],
    evidence: Evidence,
    text: Recognised,
    about: Fraction,
) -> Covered:
    """Return the figures of a source's text, each with its state.

    A claim covers the figures that its quote has and its statements say, the bare integers of their
    arithmetic included; a figure that is no quantity need only be quoted. A quote that stands in
    several places covers none.
    """
    found, language = text.figures, text.language
    quoting: list[list[Claim]] = [[] for _ in found]
    for claim in claims:
        outcome = evidence.quotes.get(claim.id)
        for index in _indices_in(found, (outcome,) if isinstance(outcome, Anchor) else ()):
            quoting[index].append(claim)
    reasons: dict[int, str] = {}
    for passage, outcome in zip(
        source.set_aside, evidence.set_aside.get(source.name, ()), strict=False
    ):
        for index in _indices_in(found, _places(outcome)):
            reasons.setdefault(index, passage.reason)

    def tracked(index: int, figure: Figure) -> Tracked:
        start, end = article.prose.origin(figure.start, figure.end)
        span, placed = article.place(start, end), figure
        if (start, end) != (figure.start, figure.end):
            placed = figure._replace(start=start, end=end)
        is_counted = figure.kind in QUANTITIES
        quoted = quoting[index]
        if is_counted and quoted:
            meant = measured(figure, about)
            saying = [
                claim
                for claim in quoted
                if any(
                    says(*one, meant, may_turn=may_turn(claim, *one, sentence_of(claim, evidence)))
                    for one in stated.get(claim.id, ())
                )
            ]
        else:
            saying = quoted
        if saying:
            return Tracked(placed, span, State.CLAIMED, _ids(saying))
        if index in reasons:
            return Tracked(placed, span, State.SET_ASIDE, reason=reasons[index])
        return Tracked(
            placed, span, State.UNCLAIMED if is_counted else State.NOT_COUNTED, _ids(quoted)
        )

    return Covered(
        source.name,
        article.file,
        language,
        tuple(tracked(index, figure) for index, figure in enumerate(found)),
        tuple(
            Misdated(
                weekday,
                article.prose.text[weekday.start : weekday.end],
                article.span(weekday.start, weekday.end),
            )
            for weekday in weekdays(article.prose.text, language, found)
        ),
        written=bool(claims or source.set_aside),
    )


def _ids(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in claims)


def _places(outcome: Outcome) -> tuple[Anchor, ...]:
    if isinstance(outcome, Ambiguous):
        return outcome.places
    return (outcome,) if isinstance(outcome, Anchor) else ()


def _indices_in(found: Sequence[Figure], places: Sequence[Anchor]) -> list[int]:
    """Return the indices of the figures that some places have a part of."""
    indices = []
    for place in places:
        index = bisect_right(found, place.start, key=_end)
        while index < len(found) and found[index].start < place.end:
            indices.append(index)
            index += 1
    return indices


def _end(figure: Figure) -> int:
    return figure.end
