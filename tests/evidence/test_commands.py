"""What commands make of numbers that come from data."""

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from factcheck import Settings, cli
from factcheck.pipeline import coverage, run
from factcheck.render import coverage as rendered
from factcheck.render import render
from factcheck.render.style import Style
from tests.evidence.projects import write

Output = pytest.CaptureFixture[str]

CLAIMS = """\
sources: {post: {file: post.md}}
tables: {sales: {file: data/sales.csv, key: region, columns: {amount: EUR}}}
quantities:
  sales.total: {unit: EUR, query: "SELECT sum(amount) FROM 'data/sales.csv'"}
claims:
  - {id: total, quote: Sales were 4.2 million euros, says: sales.total = 4.2 million EUR}
  - {id: north, quote: 2.1 million euros, says: 'sales.amount[north] = 2.1 million EUR'}
"""
POST = "Sales were 4.2 million euros. The north sold for 2.1 million euros in 12 shops.\n"
SALES = "region,amount\nnorth,2100000.50\nsouth,{}\n"
THEN, NOW = SALES.format("2100000.25"), SALES.format("2210000.25")


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project whose data have moved on, which we are in."""
    for name in ("FACTCHECK_SOURCES", "GITHUB_STEP_SUMMARY", "GIT_DIR", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    claims = {"claims/a.claims.yaml": CLAIMS, "claims/post.md": POST}
    write(tmp_path, {**claims, "claims/data/sales.csv": NOW})


def told(output_format: str) -> str:
    """The report of the project in a format, on one line."""
    text = cli_output("check", "--output-format", output_format)
    return " ".join(text.split())


def cli_output(*arguments: str) -> str:
    """What a command writes into a file."""
    assert cli.run([*arguments, "--output-file", "out.txt"]) == 1
    return Path("out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("output_format", "words"),
    [
        ("text", "definition: sales.total = 4310000.75 EUR (query SELECT sum(amount) FROM 'data/"),
        ("markdown", "By definition `sales.total = 4310000.75 EUR` (query SELECT sum(amount)"),
        ("html", "by definition <code>sales.total = 4310000.75 EUR</code> (query SELECT sum("),
    ],
)
def test_reports_tell_where_a_number_comes_from(output_format: str, words: str) -> None:
    """Beside the sentence, as definitions are told."""
    assert words in told(output_format)


def test_reports_tell_the_cell() -> None:
    """A number of a table has its file, row and column."""
    write(Path(), {"claims/data/sales.csv": NOW.replace("2100000.50", "2400000.50")})
    origin = "claims/data/sales.csv, row 2, column amount"
    assert f"definition: sales.amount[north] = 2400000.50 EUR ({origin})" in told("text")
    found = json.loads(cli_output("check", "--output-format", "json"))["findings"]
    (evidence,) = next(one["evidence"] for one in found if "north" in one["claims"])
    assert (evidence["file"], evidence["row"], evidence["column"]) == (
        "claims/data/sales.csv",
        2,
        "amount",
    )
    assert evidence["definition"] == "sales.amount[north] = 2400000.50 EUR"


def test_fix_offers_the_computed_value_in_the_words_of_the_article(capfd: Output) -> None:
    """The figure of the statement is wrong where data have moved, in text, quote and statement."""
    assert cli.run(["fix", "--write"]) == 0
    assert "1 finding fixed" in capfd.readouterr().err
    assert "Sales were 4.3 million euros." in Path("claims/post.md").read_text(encoding="utf-8")
    claims = Path("claims/a.claims.yaml").read_text(encoding="utf-8")
    assert "quote: Sales were 4.3 million euros, says: sales.total = 4.3 million EUR" in claims
    assert Path("claims/data/sales.csv").read_text(encoding="utf-8") == NOW
    assert cli.run(["check", "--quiet"]) == 0


def test_a_change_of_data_touches_what_rests_on_it() -> None:
    """A gate that looks at a change alone fails where only the data have changed."""
    write(Path(), {"claims/data/sales.csv": THEN})
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for step in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run(["git", *who, *step], check=True, capture_output=True)
    assert cli.run(["check", "--diff", "HEAD", "--quiet"]) == 0
    write(Path(), {"claims/data/sales.csv": NOW})
    assert cli.run(["check", "--diff", "HEAD", "--quiet"]) == 1


def test_data_are_never_written_over(capfd: Output) -> None:
    """No output takes the place of what a table or a query is read from."""
    assert cli.run(["check", "-o", "claims/data/sales.csv"]) == 2
    assert "never written over" in capfd.readouterr().err
    assert Path("claims/data/sales.csv").read_text(encoding="utf-8") == NOW


def test_a_question_may_be_about_any_cell(capfd: Output) -> None:
    """Though no claim mentions it; the answer rests on the cell."""
    assert cli.run(["ask", "sales.amount[south] + 1 EUR"]) == 0
    told = " ".join(capfd.readouterr().out.split())
    assert "exactly 2,210,001.25 EUR" in told
    origin = "claims/data/sales.csv, row 3, column amount"
    assert f"by definition sales.amount[south] = 2210000.25 EUR {origin}" in told


def test_an_assumption_may_be_about_any_cell(capfd: Output) -> None:
    """What data make false is told."""
    assert cli.run(["ask", "sales.total", "--assume", "sales.amount[south] = 5 EUR"]) == 1
    assert "sales.amount[south] = 2210000.25 EUR" in capfd.readouterr().out


def test_coverage_counts_what_data_support() -> None:
    """Figures whose claims are about a number from data are compared with it, others are not."""
    _, found = coverage(["claims"], Settings())
    (covered,) = found.sources
    assert [one.supported for one in covered.figures] == [True, True, False]
    assert covered.supported == 2
    told = rendered.render(found, Style())
    assert "2 claimed (2 of them compared with data)" in told
    assert "claimed by north, compared with data" in told


def test_reports_are_the_same_every_time() -> None:
    """Bytes do not depend on the run."""
    day = date(2026, 1, 1)
    reports = [
        render(run(["claims"], Settings(), day, want_bounds=True), "json", Style())
        for _ in range(2)
    ]
    assert reports[0] == reports[1]
