"""The page in a real Chromium: it renders, filters, moves and prints.

It runs nothing but its own script.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.render.html import render
from factcheck.render.style import Style
from tests.render import sample
from tests.render.html import pages

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium")

Show = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Show]:
    """Shows the page of a report.

    Whatever it complains about or asks the network for fails the test.
    """
    trouble: list[str] = []
    contexts = []

    def open_page(
        report: Report,
        anchor: str = "",
        *,
        width: int = 1000,
        theme: str = "light",
        script: bool = True,
    ) -> Page:
        file = tmp_path / "report.html"
        file.write_text(render(report, Style()), encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if theme == "dark" else "light",
            java_script_enabled=script,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("dialog", lambda dialog: trouble.append(dialog.message))
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith("file:") else trouble.append(request.url)
            ),
        )
        page.goto(file.as_uri() + anchor)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert trouble == []


def shown(page: Page) -> list[str]:
    """The rules of the findings that are shown."""
    return [str(one.get_attribute("data-rule")) for one in page.locator(".finding:visible").all()]


def focused(page: Page) -> str:
    """The finding that has the focus."""
    return str(page.evaluate("document.activeElement.closest('.finding')?.dataset.rule"))


def test_verdict_and_what_to_change_are_seen_at_once(show: Show) -> None:
    """Without scrolling one reads the verdict and the first finding with both of its sentences."""
    page = show(sample.report(), width=1400)
    for text in (
        "The claims cannot all be true",
        "make $42.5 billion",
        "the remaining $32.5 billion",
        "cannot all be true",
    ):
        expect(page.get_by_text(text).first).to_be_in_viewport()


def test_filter(show: Show) -> None:
    """Findings are filtered by severity, rule, article and words, and the rest is counted."""
    page = show(sample.report())
    assert len(shown(page)) == 5
    page.get_by_label("1 note").uncheck()
    page.get_by_label("1 warning").uncheck()
    assert shown(page) == ["source-conflict", "contradiction", "unit-mismatch"]
    expect(page.get_by_role("status")).to_have_text("3 of 5 shown")
    page.get_by_label("Words").fill("milion UNIT")
    assert shown(page) == ["unit-mismatch"]
    page.get_by_label("Words").fill("")
    page.get_by_role("combobox", name="Rule").select_option("contradiction")
    assert shown(page) == ["contradiction"]
    page.get_by_role("combobox", name="Rule").select_option("All rules")
    page.get_by_role("combobox", name="Article").select_option("Chipmaker wins its largest order")
    assert shown(page) == ["source-conflict"]


def test_views(show: Show) -> None:
    """One view is shown at a time, and the link to it says so."""
    page = show(pages.with_article())
    for name in ("Quantities", "Articles", "Findings"):
        link = page.get_by_role("navigation").get_by_role("link", name=name)
        link.click()
        assert page.locator(".view:visible").count() == 1
        expect(link).to_have_attribute("aria-current", "page")
        expect(page.get_by_role("heading", level=1)).to_be_in_viewport()


def test_from_the_finding_to_the_article_and_back(show: Show) -> None:
    """A sentence leads to its figure in the article, and the figure back to its finding.

    The finding is opened and has the focus.
    """
    page = show(pages.with_article())
    page.locator(".card", has_text="first order").get_by_role("link", name="in the article").click()
    mark = page.locator("mark", has_text="$10 billion")
    expect(mark).to_be_in_viewport()
    mark.get_by_role("link", name="contradicted, finding 1").click()
    expect(page.locator(".card").first).to_be_in_viewport()
    assert focused(page) == "source-conflict"


def test_deep_link(show: Show) -> None:
    """A link to a finding opens it, wherever it is."""
    page = show(sample.report())
    name = page.locator(".finding").nth(1).get_attribute("id")
    page = show(sample.report(), f"#{name}")
    expect(page.locator(".finding").nth(1).locator(".body")).to_be_visible()
    expect(page.locator(".finding").nth(1).locator("summary").first).to_be_focused()


def test_accepted_findings_have_a_fold_of_their_own(show: Show) -> None:
    """Folded below the others, with rule, words, reason and last day; a link to one opens it."""
    fold = show(sample.report()).locator("details.accepted")
    expect(fold.get_by_text("1 accepted finding")).to_be_visible()
    expect(fold.locator("li")).to_be_hidden()
    name = fold.locator("li").get_attribute("id")
    page = show(sample.report(), f"#{name}")
    for words in (
        "accepted until 2026-12-31",
        "disputed",
        "not 2 million USD",
        "<b>said</b> to be | open",
    ):
        expect(page.locator("details.accepted li").get_by_text(words).first).to_be_visible()
    assert len(shown(page)) == 5


def test_where_all_is_accepted_nothing_is_called_fine(show: Show) -> None:
    """The fold is open, and it is not said that nothing was found."""
    report = sample.report()
    accepted = (sample.accepted(),)
    page = show(report._replace(findings=accepted, summary=report.summary.counting(accepted)))
    expect(page.locator("details.accepted li")).to_be_visible()
    told = page.locator("main").inner_text()
    assert "Whatever is shown is accepted." in told
    assert "Nothing was found" not in told
    page = show(report._replace(findings=(), summary=report.summary.counting(())))
    assert "No finding is shown." in page.locator("main").inner_text()
    fine = report._replace(
        findings=(), verdict=Verdict.CONSISTENT, summary=report.summary.counting(())
    )
    assert "Nothing was found." in show(fine).locator("main").inner_text()


def test_keyboard(show: Show) -> None:
    """Arrow keys go from one shown finding to the next, and Enter opens it.

    Keys in a field are left alone.
    """
    page = show(sample.report())
    page.get_by_role("combobox", name="Rule").focus()
    page.locator("summary").first.focus()
    for key, rule in (
        ("ArrowDown", "contradiction"),
        ("End", "untested"),
        ("Home", "source-conflict"),
        ("j", "contradiction"),
    ):
        page.keyboard.press(key)
        assert focused(page) == rule
    body = page.locator(".finding").nth(1).locator(".body")
    expect(body).to_be_hidden()
    page.keyboard.press("Enter")
    expect(body).to_be_visible()
    page.get_by_label("Words").press_sequentially("jk")
    expect(page.get_by_label("Words")).to_have_value("jk")


def test_markup_stays_text(show: Show) -> None:
    """Markup in quotes, names, file names and units is shown as written, and none of it runs."""
    page = show(pages.hostile())
    assert page.title() == "The claims cannot all be true – factcheck"
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 1
    page.locator("details").evaluate_all("found => found.forEach(one => { one.open = true })")
    for place in (
        ".finding h3",
        "blockquote q",
        ".from",
        ".card dt",
        ".card dd",
        ".repairs li",
        "pre",
        ".where",
        ".definitions",
        ".rows small",
    ):
        expect(page.locator(place, has_text="<img src=x").first).to_be_visible()
    for place in ("#articles mark", "#articles h3", "#quantities code", "footer code"):
        assert "<img src=x" in "".join(page.locator(place).all_text_contents())


def test_policy_holds(browser: Browser, tmp_path: Path) -> None:
    """Even a script that got into the page would not run.

    Nor would a style, nor anything from elsewhere.
    """
    told = render(sample.report(), Style())
    file = tmp_path / "report.html"
    evil = "<script>document.title='taken'</script><p id=evil style='color:red'>x</p><img src='https://example.org/x.png'>"
    file.write_text(told.replace("<main>", f"<main>{evil}"), encoding="utf-8")
    page = browser.new_page()
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text))
    page.goto(file.as_uri())
    assert page.title() == "The claims cannot all be true – factcheck"
    assert page.locator("#evil").evaluate("one => getComputedStyle(one).color") != "rgb(255, 0, 0)"
    assert len([text for text in blocked if "Content Security Policy" in text]) == 3
    page.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_sticks_out(show: Show, theme: str) -> None:
    """At every width, with all unfolded, no view scrolls sideways.

    The theme is the reader's.
    """
    page = show(pages.with_article(), theme=theme)
    page.locator("details").evaluate_all("found => found.forEach(one => { one.open = true })")
    for width in (320, 360, 800, 1400):
        page.set_viewport_size({"width": width, "height": 800})
        for view in ("findings", "articles", "quantities"):
            page.evaluate(f"location.hash = '{view}'")
            assert page.locator(f"#{view}").is_visible()
            assert page.evaluate("document.documentElement.scrollWidth") == width
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, re.findall(r"\d+", ground))) < 300) == (theme == "dark")


def test_theme_can_be_changed(show: Show) -> None:
    """The button changes the theme and says what it would change it to."""
    page = show(sample.report())
    page.get_by_role("button", name="Dark").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 22, 20)"
    expect(page.get_by_role("button", name="Light")).to_be_visible()


def test_without_scripts(show: Show) -> None:
    """Without JavaScript all views can be read and findings are open.

    What cannot work is not shown.
    """
    page = show(pages.with_article(), script=False)
    assert page.locator(".view:visible").count() == 3
    assert page.locator("#filter:visible, #theme:visible").count() == 0
    finding = page.locator(".finding").nth(1)
    finding.locator("summary").first.click()
    expect(finding.locator(".body")).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_print(show: Show, *, script: bool) -> None:
    """Printed, everything is unfolded and no view is missing, with JavaScript and without.

    Controls stay away.
    """
    page = show(pages.with_article(), script=script)
    page.emulate_media(media="print")
    assert page.locator(".view:visible").count() == 3
    bodies = page.locator(".finding .body")
    assert bodies.count() > 1
    assert all(body.bounding_box() for body in bodies.all())
    assert page.locator("nav:visible, #filter:visible").count() == 0
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) <= 2


def test_for_screen_readers(show: Show) -> None:
    """There are landmarks, and headings without a gap between their levels.

    All controls have names, and the picture has words.
    """
    page = show(pages.hostile())
    page.locator("details").evaluate_all("found => found.forEach(one => { one.open = true })")
    for landmark in ("banner", "navigation", "main", "search", "contentinfo"):
        expect(page.get_by_role(landmark)).to_have_count(1)
    regions = page.locator("section").evaluate_all(
        "found => found.map(one => one.getAttribute('aria-label') ?? one.getAttribute('aria-labelledby'))"
    )
    assert len(set(regions)) == len(regions)
    levels = page.locator("h1, h2, h3, h4").evaluate_all(
        "found => found.map(one => +one.tagName[1])"
    )
    assert levels[0] == 1
    assert all(following <= level + 1 for level, following in pairwise(levels))
    expect(page.get_by_role("img").first).to_have_attribute("aria-label", re.compile("1 .* apart"))
    assert (
        page.locator("input:not(label input, [aria-label]), select:not([aria-label])").count() == 0
    )
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the findings"
