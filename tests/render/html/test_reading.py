"""The page on what was read in texts."""

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.model.report import Report
from factcheck.render.html import render
from factcheck.render.html.articles import Grid
from factcheck.render.html.numbers import number_findings, numbers_by_claim
from factcheck.render.html.quantities import quantity_views
from factcheck.render.style import Style
from tests.render import letters, sample
from tests.render.html.test_articles import marks, pieces, views
from tests.render.html.test_browser import Show, browser, pytestmark, show

__all__ = ["browser", "pytestmark", "show"]


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """The report on a letter of which nobody has written claims."""
    monkeypatch.chdir(tmp_path)
    return letters.checked(tmp_path)


def test_figures_are_marked_by_what_was_compared(report: Report) -> None:
    """Those that clash, those that agree; one in no relation is plain, though no claim has it."""
    view = views(report)["note.md"]
    assert marks(view) == [
        ("€600", "contradicted"),
        ("€900", "contradicted"),
        ("40 percent", "contradicted"),
        ("a tenth", "read"),
        ("20 euros", "read"),
        ("18 euros", "read"),
    ]
    assert view.states == (("contradicted", 3), ("read", 3))
    titles = [piece.mark.title for piece in pieces(view) if piece.mark]
    assert titles[0] == ("compared: €600, €900 and 40 percent (change)")
    assert titles[-1] == "compared: a tenth, 20 euros and 18 euros (change)"
    assert [(one.text, one.state) for one in view.compared] == [
        ("€600, €900 and 40 percent (change)", "contradicted"),
        ("a tenth, 20 euros and 18 euros (change)", "read"),
    ]
    assert {one.id for one in view.compared} <= {piece.id for piece in pieces(view)}


def test_where_claims_are_written_the_others_are_unclaimed(report: Report) -> None:
    """Near miss: of a text with claims every quantity needs one, unless it was read."""
    (covered,) = report.coverage.sources
    written = report._replace(
        coverage=report.coverage._replace(sources=(replace(covered, written=True),))
    )
    assert ("77", "unclaimed") in marks(views(written)["note.md"])


def test_cells_of_tables_are_marked() -> None:
    """A table stays one, and its figures are marked in their cells."""
    view = views(letters.of_a_table())["sheet.md"]
    (grid,) = (one for one in view.paragraphs if isinstance(one, Grid))
    assert [len(row) for row in grid.rows] == [3, 3, 3, 3, 3]
    assert [cell.header for cell in grid.rows[0]] == [True, True, True]
    told = [["".join(piece.text for piece in cell.pieces) for cell in row] for row in grid.rows[1:]]
    assert told == [
        ["Buses", "45", "40"],
        ["Trams", "25", "30"],
        ["Ferries", "1", ""],
        ["All", "71", "80"],
    ]
    assert marks(view) == [("40", "contradicted"), ("30", "contradicted"), ("80", "contradicted")]


def test_the_quantities_of_a_text_are_left_out(report: Report) -> None:
    """They stand in the text; those that somebody declared are all there."""
    assert quantity_views(report, numbers_by_claim(number_findings(report))) == []
    both = report._replace(
        corpus=report.corpus._replace(
            quantities={**report.corpus.quantities, **sample.corpus().quantities}
        )
    )
    assert [one.name for one in quantity_views(both, {})] == sorted(sample.corpus().quantities)
    assert 'href="#quantities"' not in render(report, Style())


def test_a_card_has_the_sentence_once(report: Report, show: Show) -> None:
    """Its figures are marked; it leads to the article, and what to change is told in its words."""
    page = show(report)
    finding = page.locator(".finding.error")
    assert finding.locator(".card").count() == 1
    assert finding.locator("blockquote").inner_text() == (
        "Rents | flats rose from €600 to €900, up 40 percent."
    )
    assert finding.locator("blockquote q").all_inner_texts() == ["€600", "€900", "40 percent"]
    assert finding.locator(".spot, .card dl, .repairs code").count() == 0
    assert sorted(finding.locator(".repairs del").all_inner_texts()) == [
        "40 percent",
        "€600",
        "€900",
    ]
    assert finding.locator(".fix").inner_text().startswith("Change 40 percent → 50 percent")
    finding.get_by_role("link", name="in the article").click()
    mark = page.locator("mark:target")
    mark.wait_for()  # another view is shown first, and an article is laid out when it is seen
    assert (mark.text_content() or "").startswith("€600")
    assert page.locator(".legend").inner_text().split("\n") == [
        "contradicted",
        "contradicted by other claims or figures",
        "checked",
        "checked against other figures of the text",
        "no mark",
        "in no relation that was read",
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_sticks_out_of_a_small_screen(show: Show, theme: str) -> None:
    """A table with many columns scrolls in itself; the page does not."""
    report = letters.of_a_table()
    page = show(report, theme=theme)
    page.locator("details").evaluate_all("found => found.forEach(one => { one.open = true })")
    page.locator("td").evaluate_all(
        "found => found.forEach(one => { one.textContent += '_figures'.repeat(9) })"
    )
    for view in ("findings", "articles"):
        page.set_viewport_size({"width": 320, "height": 800})
        page.evaluate(f"location.hash = '{view}'")
        assert page.locator(f"#{view}").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.locator("blockquote tr").count() == 4
