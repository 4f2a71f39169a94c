"""The marks in articles."""

from dataclasses import replace

from factcheck.model.anchor import Anchor
from factcheck.model.claim import Acceptance
from factcheck.model.coverage import Coverage
from factcheck.model.finding import Finding
from factcheck.model.rendition import Bit, rendition
from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.render.html.articles import Grid, SourceView, articles
from factcheck.render.html.marking import Piece
from factcheck.render.html.numbers import number_findings, numbers_by_claim
from factcheck.render.html.quantities import quantity_views
from factcheck.render.phrases import safe_link
from factcheck.rules import RULES
from tests.render import sample
from tests.render.html import pages


def views(report: Report) -> dict[str, SourceView]:
    """The articles of a report by source."""
    return {
        article.source.name: article
        for article in articles(report, numbers_by_claim(number_findings(report)))
    }


def marks(article: SourceView) -> list[tuple[str, str]]:
    """What is marked and how, in order."""
    return [(piece.text, piece.mark.state) for piece in pieces(article) if piece.mark]


def pieces(article: SourceView) -> list[Piece]:
    """All pieces of its paragraphs and of the cells of its tables."""
    stretches = (
        [cell.pieces for row in paragraph.rows for cell in row]
        if isinstance(paragraph, Grid)
        else [paragraph]
        for paragraph in article.paragraphs
    )
    return [piece for some in stretches for stretch in some for piece in stretch]


def test_figures_are_marked() -> None:
    """Each figure has the state of the claim that says it, is set aside, or is unclaimed."""
    order = views(pages.with_article())["order"]
    assert order.is_whole
    assert marks(order) == [
        ("$40 billion", "contradicted"),
        ("$10 billion", "contradicted"),
        ("38 years ago", "aside"),
        ("5", "unclaimed"),
    ]
    assert order.states == (("contradicted", 2), ("unclaimed", 1), ("aside", 1))


def test_the_text_is_whole() -> None:
    """A paragraph is told from end to end, marked or not."""
    order = views(pages.with_article())["order"]
    assert (
        "\n".join(
            "".join(piece.text for piece in paragraph)
            for paragraph in order.paragraphs
            if not isinstance(paragraph, Grid)
        )
        == pages.PROSE
    )


def test_quotes_are_marked_where_no_figure_was_found() -> None:
    """Without figures the whole quote bears the claim's state."""
    assert marks(views(pages.with_article(figures=False))["order"])[:2] == [
        ("wins a $40 billion order", "contradicted"),
        ("first part of $10 billion", "contradicted"),
    ]


def test_quotes_alone() -> None:
    """Where the text is not at hand, the quotes stand one below the other."""
    cash = views(pages.with_article())["cash"]
    assert not cash.is_whole
    assert len(cash.paragraphs) == 1
    assert [[piece.text for piece in pieces(cash)]] == [
        ["the remaining $32.5 billion arrives in December"]
    ]
    assert cash.places == ()


def test_nothing_is_called_consistent_that_may_not_be() -> None:
    """Claims without a finding are consistent only if all claims are, or if clashes are shown."""
    report = pages.with_article()._replace(findings=())
    assert {state for _, state in marks(views(report)["cash"])} == {"undecided"}
    assert {
        state for _, state in marks(views(report._replace(verdict=Verdict.CONSISTENT))["cash"])
    } == {"consistent"}


def test_what_is_accepted_is_marked_by_its_finding() -> None:
    """All claims of an accepted clash are set aside, with the reason.

    An acceptance without a finding marks nothing.
    """
    report = pages.with_article()
    clash, *others = report.findings
    accepted = clash._replace(accepted=sample.accepted().accepted)
    claims = tuple(
        claim._replace(accept=(Acceptance("disputed", "old", pages.SPAN),))
        for claim in report.corpus.claims
    )
    known = report._replace(findings=(accepted, *others), rules=RULES, verdict=Verdict.CONSISTENT)
    order = views(known)["order"]
    assert marks(order)[:2] == [("$40 billion", "aside"), ("$10 billion", "aside")]
    titles = [piece.mark.title for piece in pieces(order) if piece.mark]
    assert (
        titles[0]
        == "total: accepted, both are given, and <b>said</b> to be | open (until 2026-12-31)"
    )
    alone = known._replace(findings=(), corpus=report.corpus._replace(claims=claims))
    assert marks(views(alone)["order"])[0] == ("$40 billion", "consistent")


def test_what_is_unread_is_called_neither_true_nor_consistent() -> None:
    """A claim that cannot be read is undecided, and so is every other without a known clash."""
    report = pages.with_article()
    unread = sample.unit()._replace(claims=("total",))
    undecided = report._replace(findings=(unread,), rules=RULES, verdict=Verdict.UNDECIDED)
    assert marks(views(undecided)["order"])[:2] == [
        ("$40 billion", "undecided"),
        ("$10 billion", "undecided"),
    ]


def test_a_quantity_without_a_range_says_why() -> None:
    """It leads to the clash of its claims, or to what is undecided or accepted there."""
    report = pages.with_article()._replace(bounds=())
    clash = report.findings[0]

    def why(*findings: Finding) -> str:
        found = report._replace(findings=findings)
        (total,) = (
            one
            for one in quantity_views(found, numbers_by_claim(number_findings(found)))
            if one.name == "order.total"
        )
        return total.number.word if total.number else ""

    accepted = clash._replace(accepted=sample.accepted().accepted)
    unread = sample.unit()._replace(claims=("total",))
    boundary = sample.escape()._replace(claims=("total",))
    assert why(boundary, unread, accepted, clash) == "contradicted"
    assert why(boundary, accepted, unread) == "undecided"
    assert why(boundary, accepted) == "accepted"
    assert why(boundary) == ""


def test_the_most_pressing_mark_is_shown() -> None:
    """Where passages overlap, a contradiction covers what is set aside."""
    report = pages.with_article()
    evidence = report.evidence._replace(set_aside={"order": (pages.anchor("a $40 billion order"),)})
    assert marks(views(report._replace(evidence=evidence))["order"])[:3] == [
        ("a ", "aside"),
        ("$40 billion", "contradicted"),
        (" order", "aside"),
    ]


def test_the_sentence_around_a_quote() -> None:
    """A card shows the rest of the sentence that a quote is in, and leads to its mark."""
    first = {place.claim: place for place in views(pages.with_article())["order"].places}[
        "first-order"
    ]
    assert (first.before, first.after) == ("A ", " is paid.")
    assert first.id in {piece.id for piece in pieces(views(pages.with_article())["order"])}


def test_a_sentence_over_several_lines() -> None:
    """Where paragraphs are set apart by empty lines, a sentence goes on behind the end of a line.

    An abbreviation ends none.
    """
    report = pages.with_article()
    prose = (
        "It won much.\nA maker approx. as\nlarge wins a $40 billion order from\nthe state.\n\nMore."
    )
    start = prose.index("wins")
    evidence = report.evidence._replace(
        articles={"order": pages.article(prose)},
        quotes={"total": Anchor(start, start + len("wins a $40 billion order"))},
        set_aside={},
    )
    order = views(report._replace(evidence=evidence, coverage=Coverage()))["order"]
    (place,) = order.places
    assert (place.before, place.after) == ("A maker approx. as large ", " from the state.")
    assert len(order.paragraphs) == 2


def test_figures_of_rendered_texts() -> None:
    """Where a figure of a file is in its prose: one sign may come from several."""
    report = pages.with_article()
    prose = rendition([Bit("cost ", 3, 8), Bit("€", 8, 14, whole=True), Bit("40 billion", 14, 24)])
    article = pages.article("x")._replace(prose=prose)
    (covered,) = report.coverage.sources
    tracked = covered.figures[2]._replace(
        figure=covered.figures[2].figure._replace(start=8, end=24)
    )
    changed = report._replace(
        evidence=report.evidence._replace(articles={"order": article}, quotes={}, set_aside={}),
        coverage=report.coverage._replace(sources=(replace(covered, figures=(tracked,)),)),
    )
    assert marks(views(changed)["order"]) == [("€40 billion", "unclaimed")]


def test_links() -> None:
    """Only addresses of the web are followed."""
    assert safe_link("https://example.org/a") == "https://example.org/a"
    assert [
        safe_link(url)
        for url in (None, "javascript:alert(1)", "data:text/html,x", "http://[", "//example.org")
    ] == [""] * 5
