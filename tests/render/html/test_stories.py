"""What the page makes of findings."""

from dataclasses import replace

from factcheck.model.bound import Implied
from factcheck.model.finding import Finding, ShownStatement
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.span import Span
from factcheck.render.html.articles import Place
from factcheck.render.html.numbers import number_findings
from factcheck.render.html.stories import SourceFilter, Story, source_filters, stories
from tests.render import sample
from tests.render.html import pages


def story(finding: Finding, report: Report | None = None) -> Story:
    """What is made of one finding."""
    report = (report or sample.report())._replace(findings=(finding,))
    (told,) = stories(report, number_findings(report), {})
    return told


def test_a_claim_has_one_card() -> None:
    """Several statements of a claim stand on its card, each with what would fit.

    The further ones stand under their ids.
    """
    clash = sample.contradiction()
    first, rest, total = clash.statements
    second = ShownStatement("first-order#2", "opening = @2025-07", first.span)
    told = story(clash._replace(statements=(first, second, rest, total)))
    assert [card.claim for card in told.cards] == ["first-order", "rest", "total"]
    assert [(one.id, one.text) for one in told.cards[0].statements] == [
        ("", "order.first = 10 billion USD"),
        ("first-order#2", "opening = @2025-07"),
    ]
    repair = told.cards[0].statements[0].repair
    assert repair
    assert repair.then == "$7.5 billion"


def test_many_claims_are_counted() -> None:
    """Of very many claims the first ones have cards, and it is told how many have none."""
    report = sample.report()
    (one, *_) = report.corpus.claims
    many = tuple(one._replace(id=f"c{number:02}") for number in range(20))
    finding = Finding(
        "undecided", Severity.ERROR, "?", one.span, claims=tuple(claim.id for claim in many)
    )
    told = story(finding, report._replace(corpus=report.corpus._replace(claims=many)))
    assert (len(told.cards), told.more) == (12, 8)


def test_joints() -> None:
    """What joins the cards is a sentence about both or all of them.

    One card alone is joined to nothing.
    """
    clash = sample.contradiction()
    assert story(clash).joint == "cannot all be true"
    assert story(clash._replace(statements=clash.statements[:2])).joint == "cannot both be true"
    assert story(clash._replace(statements=clash.statements[:1])).joint == ""


def test_a_place_without_a_claim() -> None:
    """Where no claim is concerned, the line of the file is shown."""
    told = story(sample.unit())
    assert told.spots[0].line == "says: 価格 = 1 milion USD"
    assert told.unfolds


def test_a_finding_in_a_text() -> None:
    """A finding in the text of a source belongs to that source."""
    finding = Finding(
        "unclaimed-figure", Severity.NOTE, 'no claim says "5"', Span("wire.txt", 2, 33, 2, 34)
    )
    assert story(finding, pages.with_article()).sources == ("order",)


def test_ranges_are_drawn() -> None:
    """What a claim says and what the others imply for it are two bars of one picture."""
    report = sample.report()
    total = report.corpus.claims[0]
    stated, values = pages.interval(20, 30), pages.interval(25, 33)
    implied = Implied("total", "", "order.total", "", "20 to 30 USD", stated, values, "USD")
    finding = Finding(
        "range-mismatch", Severity.WARNING, "?", total.says[0].span, claims=("rest", "total")
    )
    (drawn,) = story(finding, report._replace(implied=(implied,))).pictures
    assert [(bar.kind, bar.what) for bar in drawn.bars] == [
        ("stated", "total says"),
        ("made", "the others imply"),
    ]
    assert drawn.band.text == "25 to 30 USD fits both"


def test_sources_of_findings() -> None:
    """The page can be filtered by the sources of its findings alone.

    They have the number of their place and a title.
    """
    report = sample.report()
    told = source_filters(report, [replace(story(sample.contradiction()), sources=("order",))])
    assert [(name, one) for name, one in told.items()] == [
        ("order", SourceFilter(0, "Chipmaker wins its largest order")),
    ]
    assert source_filters(report, []) == {}


def test_a_source_is_named_on_its_first_card() -> None:
    """The other cards of a finding that are of the same source do not name it again."""
    cards = story(sample.contradiction()).cards
    sources = [card.source for card in cards]
    named = [card.source for card in cards if card.names_source and card.source]
    assert len(named) == len({*filter(None, sources)})
    assert cards[0].names_source


def test_a_note_has_no_cards() -> None:
    """The article has the words that it is about; it leads there."""
    report = pages.with_article()
    (one, *_) = report.corpus.claims
    note = Finding("untested", Severity.NOTE, "alone", one.span, claims=(one.id,))
    place = Place(one.id, "source-1-20")
    report = report._replace(findings=(note,))
    (told,) = stories(report, number_findings(report), {one.id: place})
    assert (told.cards, told.spots, told.marks) == ((), (), ("source-1-20",))
    assert not told.unfolds
