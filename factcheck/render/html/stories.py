"""Prepare the findings as the page shows them: cards with the words of sources, and details."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck.model.article import Article
from factcheck.model.bound import Implied
from factcheck.model.claim import Claim
from factcheck.model.explanation import Axis, Extent, Repair
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.source import Source
from factcheck.model.span import Span
from factcheck.prose import remaining_values
from factcheck.render.html.articles import Place
from factcheck.render.html.numbers import Number
from factcheck.render.html.picture import Picture, draw_axis
from factcheck.render.phrases import CLASHES, brief, claim_of, texts_of
from factcheck.render.snippet import excerpt

# Cards that are shown of a finding; a large group that is undecided has hundreds of claims.
CARDS = 12
BOTH = 2
# Findings in which what claims imply for each other is drawn.
DRAWN = frozenset({"range-mismatch", "reading"})
# How the cards of a finding are joined; of other rules they just stand beside each other.
JOINTS = dict.fromkeys(CLASHES, "cannot {} be true") | {
    "boundary": "only just fail to agree",
    "range-mismatch": "agree only in part",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """What a claim says, with its repair if one is known.

    ``id`` is empty where it is the claim's own.
    """

    id: str
    text: str
    repair: Repair | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A claim of a finding: its words in their sentence, who says them, and how they were read."""

    claim: str
    quote: str
    place: Place | None
    source: Source | None
    speaker: str
    as_of: str
    where: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of a file and its label."""

    where: str
    label: str
    line: str


@dataclass(frozen=True, slots=True)
class Story:
    """A finding and everything that the page shows of it.

    ``joint`` are the words that join its cards; ``more`` is the number of cards left out.
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


@dataclass(frozen=True, slots=True)
class _Lookups:
    """What is looked up for findings.

    That is claims by id, their places in articles, and what the others imply for them.
    """

    report: Report
    claims: Mapping[str, Claim]
    places: Mapping[str, Place]
    implied: Mapping[str, Sequence[Implied]]


def stories(
    report: Report, found: Iterable[tuple[Number, Finding]], places: Mapping[str, Place]
) -> list[Story]:
    """Return a story for every finding; ``places`` are those of claims in the articles."""
    implied: dict[str, list[Implied]] = {}
    for one in report.implied:
        implied.setdefault(one.assertion.partition("#")[0], []).append(one)
    known = _Lookups(report, {claim.id: claim for claim in report.corpus.claims}, places, implied)
    return [_story(number, finding, known) for number, finding in found]


def _story(number: Number, finding: Finding, known: _Lookups) -> Story:
    """Return the story of a finding."""
    statements = _statements_by_claim(finding, known.claims)
    cards = tuple(
        _card(name, says, span, known) for name, (says, span) in islice(statements.items(), CARDS)
    )
    axes = finding.axes or (_axes(finding, known) if finding.rule in DRAWN else ())
    joint = JOINTS.get(finding.rule, "") if len(cards) > 1 else ""
    return Story(
        number=number,
        finding=finding,
        where=_file_and_line(finding.span),
        sources=tuple(dict.fromkeys(_source_names(finding, known))),
        scenario=known.report.corpus.scenarios.get(finding.scenario, ("",))[0] or finding.scenario,
        cards=cards,
        more=len(statements) - len(cards),
        joint=joint.format("both" if len(statements) == BOTH else "all"),
        spots=tuple(_spots(finding, known.report, has_cards=bool(cards))),
        pictures=tuple(drawn for axis in axes if (drawn := draw_axis(axis))),
    )


def _statements_by_claim(
    finding: Finding, claims: Mapping[str, Claim]
) -> dict[str, tuple[list[Statement], Span]]:
    """Return what each claim of a finding says there, and where.

    Without statements that is everything that its claims say.
    """
    repairs = {
        repair.statement: repair
        for together in (finding.repairs, *finding.joint_repairs)
        for repair in together
    }
    by_claim: dict[str, tuple[list[Statement], Span]] = {}
    for one in finding.statements:
        claim = claim_of(one.claim, claims)
        name = claim.id if claim else one.claim
        says, _ = by_claim.setdefault(name, ([], one.span))
        says.append(
            Statement(
                one.claim if one.claim != name else "", brief(one.text), repairs.get(one.claim)
            )
        )
    return by_claim or {
        name: (_all_statements(claims[name]), claims[name].span)
        for name in finding.claims
        if name in claims
    }


def _card(name: str, says: Sequence[Statement], span: Span, known: _Lookups) -> Card:
    """Return the card of a claim, with the statements that belong to a finding."""
    claim = known.claims.get(name)
    return Card(
        claim=name,
        quote=brief(claim.quote.exact.value) if claim and claim.quote else "",
        place=known.places.get(name),
        source=known.report.corpus.sources.get(claim.source.value)
        if claim and claim.source
        else None,
        speaker=brief(claim.speaker) if claim else "",
        as_of=claim.as_of.isoformat() if claim and claim.as_of else "",
        where=_file_and_line(span),
        statements=tuple(says),
    )


def _all_statements(claim: Claim) -> list[Statement]:
    """Return everything that a claim says, in one reading or several."""
    return [
        *(Statement("", brief(text.value)) for text in claim.says),
        *(
            Statement(reading.name, brief(text.value))
            for reading in claim.readings
            for text in reading.says
        ),
    ]


def _source_names(finding: Finding, known: _Lookups) -> Iterator[str]:
    """Yield the sources of the claims of a finding, and the source in whose text it is."""
    for name in finding.claims:
        claim = known.claims.get(name)
        if claim and claim.source:
            yield claim.source.value
    for name, article in known.report.evidence.articles.items():
        if isinstance(article, Article) and article.file == finding.span.file:
            yield name


def _file_and_line(span: Span) -> str:
    """Return the file and line of a span."""
    return f"{span.file}:{span.line}"


def _spots(finding: Finding, report: Report, *, has_cards: bool) -> Iterator[Spot]:
    """Yield the places that no card shows.

    Without cards that is all of them, else those in the texts of sources.
    """
    if not has_cards:
        yield _spot(finding.span, "", report)
    for place in finding.places:
        if not has_cards or place.span.file not in report.corpus.files:
            yield _spot(place.span, place.label, report)


def _spot(span: Span, label: str, report: Report) -> Spot:
    """Return a place with an excerpt of its line."""
    return Spot(_file_and_line(span), label, excerpt(report.corpus.lines.get(span.file), span))


def _axes(finding: Finding, known: _Lookups) -> tuple[Axis, ...]:
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
