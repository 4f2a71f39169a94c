"""The report as a document: strangers' words cannot mark it up."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import check
from factcheck.config import Settings
from factcheck.pipeline import run
from factcheck.render import render
from factcheck.render.markup import code_span, escape
from factcheck.render.style import Style
from tests.render import sample


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>", "&lt;script&gt;"),
        ("a | b", "a &#124; b"),
        ("*bold* `code` [a](b)", r"\*bold\* \`code\` \[a\](b)"),
        ("order.first_round _it_", r"order.first_round \_it\_"),
        ("&lt; issue #7", "&amp;lt; issue &#35;7"),
        ("two\n\n# lines", "two &#35; lines"),
        ("\x1b[0m", r"␛\[0m"),
    ],
)
def test_escape(text: str, shown: str) -> None:
    """What Markdown or HTML would take as markup is shown as it is."""
    assert escape(text) == shown


@given(st.text("`|\\ab \n", max_size=30))
def test_code_cannot_be_left(text: str) -> None:
    """A code span's fence is longer than any run of backticks in it.

    No bar ends a table's cell.
    """
    span = code_span(text)
    fence = len(span) - len(span.lstrip("`"))
    inside = span[fence:-fence]
    assert max(map(len, re.findall("`+", inside)), default=0) < fence
    assert "|" not in span
    assert "\n" not in span


@given(st.text(max_size=60))
def test_tables_keep_their_columns(words: str) -> None:
    """Whatever a title says, each row of a table has as many cells as its head."""
    corpus = sample.corpus()
    sources = {name: source._replace(title=words) for name, source in corpus.sources.items()}
    report = sample.report()._replace(corpus=corpus._replace(sources=sources))
    for table in re.findall(r"(?:^\|.*\n)+", render(report, "markdown", Style()), re.MULTILINE):
        assert len({row.count("|") for row in table.splitlines()}) == 1


@pytest.mark.parametrize(
    "url", ["https://e[xample.org/a", "http://[", "https://[::1", "https://example.org/\ud800"]
)
def test_an_address_may_be_broken(url: str) -> None:
    """What is no address is no link, and what no file can hold is not in one."""
    corpus = sample.corpus()
    sources = {name: source._replace(url=url) for name, source in corpus.sources.items()}
    told = render(
        sample.report()._replace(corpus=corpus._replace(sources=sources)), "markdown", Style()
    )
    assert url not in told
    assert "What was checked" in told


def test_only_web_addresses_become_links() -> None:
    """An address that would run something is not linked."""
    told = render(sample.report(), "markdown", Style())
    assert "javascript" not in told
    assert "](<https://example.org/order>)" in told


CHAIR = """\
sources: {bulletin: {title: The bulletin}, minutes: {title: The minutes}}
quantities: {hall: chairs, old: chairs, new: chairs}
definitions: [hall = old + new]
claims:
  - {id: parts, source: bulletin, quote: 140 old chairs and 85 new ones, says: [old = 140 chairs, new = 85 chairs]}
  - {id: hall, source: %s, quote: a hall of 235 chairs, says: hall = 235 chairs}
"""


@pytest.mark.parametrize(("source", "times"), [("bulletin", 2), ("minutes", 3)])
def test_a_source_and_a_quote_are_told_once(source: str, times: int, tmp_path: Path) -> None:
    """Above the table where all rows share the source, and among what was checked."""
    (tmp_path / "a.claims.yaml").write_text(CHAIR % source, encoding="utf-8")
    told = render(check(tmp_path), "markdown", Style())
    assert told.count("140 old chairs and 85 new ones") == 1
    assert told.count("The bulletin") == 2
    assert told.count("The bulletin") + told.count("The minutes") == times + 1
    assert ("· *The bulletin*" in told) == (source == "bulletin")


def test_what_the_claims_imply_is_folded(tmp_path: Path) -> None:
    """Its heading tells how many quantities there are; a reader unfolds them."""
    (tmp_path / "a.claims.yaml").write_text(CHAIR.replace("235", "225") % "minutes", "utf-8")
    report = run([str(tmp_path)], Settings(), date(2026, 1, 1), want_bounds=True)
    told = render(report, "markdown", Style())
    assert "## What the claims imply\n\n<details><summary>3 quantities</summary>\n\n|" in told
    assert told.count("<details>") == told.count("</details>")
