"""Prepare the cards of a finding: the words of sources, and how they were read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from factcheck.model.bound import Implied
from factcheck.model.claim import Claim
from factcheck.model.explanation import Repair
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.source import Source
from factcheck.model.span import Span
from factcheck.render.html.articles import Place
from factcheck.render.passages import Passage, passages
from factcheck.render.phrases import brief, claim_of

# Cards that are shown of a finding; a large group that is undecided has hundreds of claims.
CARDS = 12


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
    """A claim of a finding: its words in their sentence, who says them, and how they were read.

    Of a claim that was read in a text it has the ``passage`` alone. ``names_source``: it is the
    first one of its source, which need not be named again.
    """

    claim: str
    quote: str
    place: Place | None
    source: Source | None
    speaker: str
    as_of: str
    where: str
    statements: tuple[Statement, ...]
    passage: Passage | None = None
    names_source: bool = True


@dataclass(frozen=True, slots=True)
class Lookups:
    """What is looked up for findings.

    That is claims by id, their places in articles, and what the others imply for them.
    """

    report: Report
    claims: Mapping[str, Claim]
    places: Mapping[str, Place]
    implied: Mapping[str, Sequence[Implied]]


def cards_of(finding: Finding, known: Lookups) -> tuple[tuple[Card, ...], int]:
    """Return the cards of a finding that are shown, and how many there are."""
    if finding.read:
        read = passages(finding, known.report, known.claims)
        return tuple(_read_card(passage, known) for passage in read[:CARDS]), len(read)
    statements = _statements_by_claim(finding, known.claims)
    shown = islice(statements.items(), CARDS)
    cards = [_card(name, says, span, known) for name, (says, span) in shown]
    named: set[Source] = set()
    for place, card in enumerate(cards):
        if card.source:
            cards[place] = replace(card, names_source=card.source not in named)
            named.add(card.source)
    return tuple(cards), len(statements)


def _statements_by_claim(
    finding: Finding, claims: Mapping[str, Claim]
) -> dict[str, tuple[list[Statement], Span]]:
    """Return what each claim of a finding says there, and where.

    Without statements that is everything that its claims say.
    """
    repairs = {
        name: repair
        for together in (*finding.joint_repairs, finding.repairs)
        for repair in together
        for name, _ in repair.replaced
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


def _card(name: str, says: Sequence[Statement], span: Span, known: Lookups) -> Card:
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
        where=file_and_line(span),
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


def _read_card(passage: Passage, known: Lookups) -> Card:
    """Return the card of a passage that was read."""
    name = passage.claim.id
    card = _card(name, (), passage.span, known)
    return replace(card, passage=passage)


def file_and_line(span: Span) -> str:
    """Return the file and line of a span."""
    return f"{span.file}:{span.line}"
