"""Prepare the findings as the page shows them: cards with the words of sources, and details."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model.article import Article
from factcheck.model.bound import Implied
from factcheck.model.claim import Claim
from factcheck.model.explanation import Axis, Extent
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.span import Span
from factcheck.prose import remaining_values
from factcheck.render.html.articles import Place
from factcheck.render.html.cards import Card, Lookups, cards_of, file_and_line
from factcheck.render.html.numbers import Number
from factcheck.render.html.picture import Picture, draw_axis
from factcheck.render.origins import definitions_told
from factcheck.render.phrases import CLASHES, texts_of
from factcheck.render.snippet import excerpt

BOTH = 2
# Findings in which what claims imply for each other is drawn.
DRAWN = frozenset({"range-mismatch", "reading"})
# How the cards of a finding are joined; of other rules they just stand beside each other.
JOINTS = dict.fromkeys(CLASHES, "cannot {} be true") | {
    "boundary": "only just fail to agree",
    "range-mismatch": "agree only in part",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of a file and its label."""

    where: str
    label: str
    line: str


@dataclass(frozen=True, slots=True)
class Story:
    """A finding and everything that the page shows of it.

    ``joint`` are the words that join its cards; ``more`` is the number of cards left out. A note
    has none: ``marks`` are the ids of what it is about in the articles, which have the words.
    ``definitions`` are those of the finding, each with where its number comes from.
    """

    number: Number
    finding: Finding
    where: str
    sources: tuple[str, ...]
    scenario: str
    cards: tuple[Card, ...]
    more: int
    joint: str
    spots: tuple[Spot, ...]
    pictures: tuple[Picture, ...]
    definitions: tuple[tuple[str, str], ...] = ()
    marks: tuple[str, ...] = ()

    @property
    def unfolds(self) -> bool:
        """Whether there is more to show than its sentence."""
        return bool(
            self.cards
            or self.finding.helps
            or self.finding.derivation
            or any(spot.label or spot.line for spot in self.spots)
        )


@dataclass(frozen=True, slots=True)
class SourceFilter:
    """A source to filter by: its number, since its name may have blanks, and its title."""

    place: int
    title: str


def stories(
    report: Report, found: Iterable[tuple[Number, Finding]], places: Mapping[str, Place]
) -> list[Story]:
    """Return a story for every finding; ``places`` are those of claims in the articles."""
    implied: dict[str, list[Implied]] = {}
    for one in report.implied:
        implied.setdefault(one.assertion.partition("#")[0], []).append(one)
    known = Lookups(report, {claim.id: claim for claim in report.corpus.claims}, places, implied)
    return [_story(number, finding, known) for number, finding in found]


def _story(number: Number, finding: Finding, known: Lookups) -> Story:
    """Return the story of a finding."""
    is_note = finding.severity is Severity.NOTE
    cards, number_of_cards = ((), 0) if is_note else cards_of(finding, known)
    axes = finding.axes or (_axes(finding, known) if finding.rule in DRAWN else ())
    joint = JOINTS.get(finding.rule, "") if len(cards) > 1 else ""
    return Story(
        number=number,
        finding=finding,
        where=file_and_line(finding.span),
        sources=tuple(dict.fromkeys(_source_names(finding, known))),
        scenario=known.report.corpus.scenarios.get(finding.scenario, ("",))[0] or finding.scenario,
        cards=cards,
        more=number_of_cards - len(cards),
        joint=joint.format("both" if number_of_cards == BOTH else "all"),
        spots=() if is_note else tuple(_spots(finding, known.report, has_cards=bool(cards))),
        marks=tuple(_marks(finding, known)) if is_note else (),
        pictures=tuple(drawn for axis in axes if (drawn := draw_axis(axis))),
        definitions=tuple(definitions_told(finding.definitions, known.report)),
    )


def _marks(finding: Finding, known: Lookups) -> Iterator[str]:
    """Yield the ids of the claims of a finding in the articles."""
    return (known.places[name].id for name in finding.claims if name in known.places)


def _source_names(finding: Finding, known: Lookups) -> Iterator[str]:
    """Yield the sources of the claims of a finding, and the source in whose text it is."""
    for name in finding.claims:
        claim = known.claims.get(name)
        if claim and claim.source:
            yield claim.source.value
    for name, article in known.report.evidence.articles.items():
        if isinstance(article, Article) and article.file == finding.span.file:
            yield name


def _spots(finding: Finding, report: Report, *, has_cards: bool) -> Iterator[Spot]:
    """Yield the places that no card shows.

    Without cards that is all of them, else those in the texts of sources. The card of what was
    read shows all of its places.
    """
    if has_cards and finding.read:
        return
    if not has_cards:
        yield _spot(finding.span, "", report)
    for place in finding.places:
        if not has_cards or place.span.file not in report.corpus.files:
            yield _spot(place.span, place.label, report)


def _spot(span: Span, label: str, report: Report) -> Spot:
    """Return a place with an excerpt of its line."""
    return Spot(file_and_line(span), label, excerpt(report.corpus.lines.get(span.file), span))


def _axes(finding: Finding, known: Lookups) -> tuple[Axis, ...]:
    """Return what the claim at the finding says against what the others imply, by reading."""
    about = [
        name
        for name in finding.claims
        if name in known.claims and _says_there(known.claims[name], finding.span)
    ]
    return tuple(
        Axis(
            one.unit,
            (
                Extent("but", _claim_says(one), one.says, one.stated),
                Extent("=", "the others imply", remaining_values(one), one.values),
            ),
        )
        for name in about
        for one in known.implied.get(name, ())
        if one.values.is_bounded
    )


def _says_there(claim: Claim, span: Span) -> bool:
    """Whether a statement of the claim stands at a place."""
    return any(
        text.span.file == span.file and text.span.line <= span.line <= text.span.end_line
        for text in texts_of(claim)
    )


def _claim_says(implied: Implied) -> str:
    """Return the words before the figure that a claim states."""
    return (
        f"{implied.assertion} ({implied.reading}) says"
        if implied.reading
        else f"{implied.assertion} says"
    )


def severity_counts(shown: Sequence[Story]) -> list[tuple[Severity, int]]:
    """Return how many findings there are of each severity that occurs."""
    counts = [
        (severity, sum(story.finding.severity is severity for story in shown))
        for severity in Severity
    ]
    return [(severity, number) for severity, number in counts if number]


def source_filters(report: Report, shown: Sequence[Story]) -> dict[str, SourceFilter]:
    """Return the sources of claims in findings, by name, in the order of the files."""
    names = {name for story in shown for name in story.sources}
    sources = [source for name, source in report.corpus.sources.items() if name in names]
    return {
        source.name: SourceFilter(place, source.title or source.name)
        for place, source in enumerate(sources)
    }
