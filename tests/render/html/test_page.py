"""The page as text: what it allows, what it escapes, and what it holds."""

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.render.html import render
from factcheck.render.style import Style
from tests.render import sample
from tests.render.html import pages

VOID = {"meta", "link", "input", "line", "circle", "rect", "path"}


class Reader(HTMLParser):
    """Notes the elements with their attributes, and those that are not closed in their order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.stray: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if tag in VOID:
            return
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.stray.append(tag)


def page_of(report: Report) -> str:
    """The page of a report."""
    return render(report, Style())


def ids(page: str) -> list[str]:
    """All ids of a page."""
    return [name for _, attributes in Reader(page).elements if (name := attributes.get("id"))]


@pytest.mark.parametrize(
    "report",
    [sample.report(), pages.hostile(), pages.with_article()],
    ids=["sample", "hostile", "article"],
)
def test_well_formed(report: Report) -> None:
    """Every element is closed in its order, no id occurs twice, and every link leads somewhere."""
    page = page_of(report)
    reader = Reader(page)
    assert reader.open == []
    assert reader.stray == []
    assert sorted(set(ids(page))) == sorted(ids(page))
    links = {
        link[1:]
        for _, attributes in reader.elements
        if (link := attributes.get("href") or "").startswith("#")
    }
    assert links <= set(ids(page))


def test_markup_stays_text() -> None:
    """Whatever strangers write, the page has the same kinds of elements.

    It has one script and no address that runs.
    """
    reader = Reader(page_of(pages.hostile()))
    kinds = [kind for kind, _ in reader.elements]
    assert kinds.count("script") == kinds.count("style") == 1
    assert "img" not in kinds
    for _, attributes in reader.elements:
        assert not [name for name in attributes if name.startswith("on")]
        assert not (attributes.get("href") or "").startswith("javascript")


def test_policy() -> None:
    """The policy allows nothing but the style and the script that are in the page."""
    page = page_of(sample.report())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].replace("&#39;", "'").split(";"))
    assert rules.pop("default-src") == rules.pop("base-uri") == rules.pop("form-action") == "'none'"
    for kind in ("style", "script"):
        text = re.search(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        assert text
        digest = b64encode(sha256(text[1].encode()).digest()).decode()
        assert rules.pop(f"{kind}-src") == f"'sha256-{digest}'"
    assert rules == {}
    assert " style=" not in page


def test_nothing_is_fetched() -> None:
    """The page names no other file or address but those that a reader may follow."""
    page = page_of(sample.report())
    assert re.findall(r"\b(?:src|url|@import)\b\s*[=(]", page) == []
    assert set(re.findall(r'href="([^"#][^"]*)"', page)) == {"https://example.org/order"}


def test_findings_are_ordered() -> None:
    """What cannot be true comes first, then other errors, warnings and notes."""
    found = re.findall(r'data-severity="(\w+)" data-rule="([\w-]+)"', page_of(sample.report()))
    assert found == [
        ("error", "source-conflict"),
        ("error", "contradiction"),
        ("error", "unit-mismatch"),
        ("warning", "boundary"),
        ("note", "untested"),
    ]


def test_the_remedy_stands_below_the_heading() -> None:
    """The first repair, or the likeliest slip where no figure has another value."""
    report = sample.report()
    clash = sample.contradiction()
    assert clash.diagnoses
    without = clash._replace(repairs=(), joint_repairs=())
    for finding, remedy in (
        (clash, "Change <del>"),
        (without, f"Perhaps {clash.diagnoses[0].message}"),
    ):
        page = page_of(report._replace(findings=(finding,)))
        head = unescape(page).partition('<span class="fix">')[2].partition("</h3>")[0]
        assert " ".join(re.sub("<(?!del)[^>]*>", "", head).split()).startswith(remedy)


def test_characters_beyond_latin_are_references() -> None:
    """A browser keeps the page in one byte a character then; what it shows is the same."""
    report = sample.report()
    words = "\N{EURO SIGN}5 statt 6 f\N{LATIN SMALL LETTER U WITH DIAERESIS}r \N{GRINNING FACE}"
    page = page_of(report._replace(findings=(report.findings[0]._replace(message=words),)))
    assert max(page) <= "\xff"
    assert words in unescape(page)


def test_a_long_report_is_folded() -> None:
    """The first of a few findings is unfolded; many are a list to choose from."""
    report = sample.report()
    for many, unfolded in ((10, 1), (11, 0)):
        page = page_of(report._replace(findings=report.findings[:1] * many))
        assert page.count("<details open>") == unfolded


def test_deep_links_last() -> None:
    """The link to a finding stays the same when another one goes away and its message changes."""
    report = sample.report()
    clash = report.findings[0]
    (name,) = [name for name in ids(page_of(report)) if name.startswith("source-conflict")]
    alone = report._replace(findings=(clash._replace(message="Other words"),))
    assert name in ids(page_of(alone))
    twice = [
        name
        for name in ids(page_of(report._replace(findings=(clash, clash))))
        if name.startswith("source-conflict")
    ]
    assert twice == [name, f"{name}-2"]


def test_verdict_first() -> None:
    """The verdict is the heading, in plain words; without a finding it says what was checked."""
    report = sample.report()._replace(verdict=Verdict.CONSISTENT, findings=())
    page = page_of(report)
    assert '<h1 class="consistent">The claims can all be true</h1>' in page
    assert (
        "Nothing was found. Checked: 14 claims with 16 statements about 4 quantities, in " in page
    )


def colours(kind: int) -> dict[str, tuple[float, float, float]]:
    """The colours of the light (0) or dark (1) theme by name, linear."""
    style = files("factcheck.render.html").joinpath("page.css").read_text(encoding="utf-8")
    found = {}
    for name, *themes in re.findall(r"--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\)", style):
        parts = [int(themes[kind][at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        found[name] = (red, green, blue)
    return found


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_contrast(theme: int) -> None:
    """Every ink is told from every ground it stands on as WCAG 2.2 AA asks of text: 4.5 to 1."""
    luminance = {
        name: 0.2126 * red + 0.7152 * green + 0.0722 * blue
        for name, (red, green, blue) in colours(theme).items()
    }
    grounds = {"paper", "sheet"}
    pairs = [
        (ink, ground)
        for ink in ("ink", "faint", "link", "error", "warning", "note", "good", "open")
        for ground in grounds
    ]
    pairs += [
        (ink, f"{kind}-wash") for kind in ("error", "warning", "open") for ink in ("ink", kind)
    ]
    for ink, ground in pairs:
        low, high = sorted((luminance[ink], luminance[ground]))
        assert (high + 0.05) / (low + 0.05) >= 4.5, (ink, ground)
