"""The moment that a claim speaks of is told wherever its words are."""

from pathlib import Path

import pytest

import factcheck
from factcheck.render import render
from factcheck.render.style import Style

CLAIMS = """\
sources: {wire: {title: The wire}}
quantities: {plant.staff: people}
claims:
  - {id: then, source: wire, quote: "had 300 people", says: plant.staff = exactly 300 people, as_of: 2024-12-31}
  - {id: now, source: wire, quote: "has 280 people", says: plant.staff = exactly 280 people, as_of: 2025-07-01}
"""


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("text", "= as of: 2025-07-01 for now and 2024-12-31 for then"),
        ("markdown", "as of 2024-12-31"),
        ("html", "as of <time>2025-07-01</time>"),
    ],
)
@pytest.mark.parametrize("is_dated", [True, False])
def test_the_moment_of_a_claim_is_told(
    told: str, words: str, is_dated: bool, tmp_path: Path
) -> None:
    """Where it has one, and nothing where it has none; it changes no verdict."""
    text = (
        CLAIMS
        if is_dated
        else CLAIMS.replace(", as_of: 2024-12-31", "").replace(", as_of: 2025-07-01", "")
    )
    (tmp_path / "staff.claims.yaml").write_text(text, encoding="utf-8")
    report = factcheck.check(tmp_path)
    assert [finding.rule for finding in report.findings if finding.sets] == ["contradiction"]
    page = render(report, told, Style())
    assert (words in page) is is_dated
    assert ("as of" in page) is is_dated
