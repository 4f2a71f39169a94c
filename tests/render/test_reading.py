"""What was read is told in the words of the text, in every format."""

import json
from html import unescape
from pathlib import Path

import pytest

from factcheck import check
from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.model.span import Span
from factcheck.render import FORMATS, render
from factcheck.render.edits import fixes, known_of
from factcheck.render.passages import passages
from factcheck.render.phrases import ways
from factcheck.render.style import Style
from tests.render import letters

PLAIN = Style()


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """The report on a letter of which nobody has written claims."""
    monkeypatch.chdir(tmp_path)
    return letters.checked(tmp_path)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_no_id_and_no_statement_is_told(name: str, report: Report) -> None:
    """Users never wrote the ids and names of what was read; only JSON has them."""
    told = render(report, name, PLAIN)
    assert "contradiction" in told
    assert len(report.corpus.claims) > 1
    for claim in report.corpus.claims:
        assert claim.id not in told
        assert all(text.value.partition(" ")[0] not in told for text in claim.says)


def test_json_has_ids_and_says_that_they_were_read(report: Report) -> None:
    """A program tells what was read from what somebody wrote."""
    (finding,) = json.loads(render(report, "json", PLAIN))["findings"]
    assert finding["read"] is True
    assert finding["claims"] == [report.corpus.claims[0].id]


@pytest.mark.parametrize(
    "name", ["text", "markdown", "html", "github", "gitlab", "rdjson", "sarif"]
)
def test_the_words_of_the_text_are_to_be_changed(name: str, report: Report) -> None:
    """What stands there is told as it stands there, and what to write instead."""
    told = unescape(render(report, name, PLAIN))
    for words in ("€600", "€900", "40 percent"):
        assert words in told
    assert "50 percent" in told


def test_a_fix_says_the_figure_of_a_text_anew(report: Report) -> None:
    """A program writes it in the text's own words, and no statement of the language."""
    (finding,) = report.findings
    assert len(finding.repairs) == len(list(fixes(finding, known_of(report)))) == 3
    assert [repair.told for repair in finding.repairs] == ["50 percent", "€840", "€643"]
    assert "fixes" in json.loads(render(report, "sarif", PLAIN))["runs"][0]["results"][0]
    assert all(
        "suggestions" in one for one in json.loads(render(report, "rdjson", PLAIN))["diagnostics"]
    )


def test_sarif_leads_to_the_figures(report: Report) -> None:
    """A line of the arithmetic stands at its figure in the text."""
    (result,) = json.loads(render(report, "sarif", PLAIN))["runs"][0]["results"]
    steps = [step["location"] for step in result["codeFlows"][0]["threadFlows"][0]["locations"]]
    told = {
        step["message"]["text"].split()[0]: step["physicalLocation"]["region"]["startColumn"]
        for step in steps
    }
    line = letters.LETTER.splitlines()[2]
    assert told["before"] == line.index("€600") + 1
    assert told["but"] == line.index("€900") + 1


def test_markdown_quotes_the_sentence_once(report: Report) -> None:
    """Its figures are bold; nothing in it marks up anything, and no table has ids."""
    told = render(report, "markdown", PLAIN)
    assert (
        "error · `contradiction` · `note.md:3`\n\n"
        "> Rents &#124; flats rose from **€600** to **€900**, up **40 percent**.\n\n"
        "```text\n" in told
    )
    assert told.count("flats rose") == 1
    assert "| claim |" not in told
    assert "2 relations read in 1 text, in 2 connected groups.\n\n- text: `note.md`\n" in told


def test_markdown_shows_the_rows_of_a_table() -> None:
    """Its heads, and the rows with a figure that clashes, in the columns of the text."""
    told = render(letters.of_a_table(), "markdown", PLAIN)
    assert (
        "| Line | 2023 | 2024 |\n| --- | --- | --- |\n| Buses | 45 | **40** |\n"
        "| Trams | 25 | **30** |\n| All | 71 | **80** |\n" in told
    )
    assert "Ferries" not in told


def test_a_passage_that_is_not_at_hand_is_left_out() -> None:
    """Without its text a finding on what was read has no passage to show."""
    report = letters.of_a_table()
    (finding,) = report.findings
    claims = {claim.id: claim for claim in report.corpus.claims}
    gone = report._replace(evidence=report.evidence._replace(articles={}))
    assert len(passages(finding, report, claims)) == 1
    assert passages(finding, gone, claims) == []


@pytest.mark.parametrize(
    ("text", "verdict", "heading"),
    [
        (letters.LETTER, Verdict.CONTRADICTORY, "✗ The figures contradict each other"),
        (
            "Fares fell by a tenth, from 20 euros to 18 euros.",
            Verdict.CONSISTENT,
            "✓ The figures that were compared agree",
        ),
        ("There were 77 buses.", Verdict.CONSISTENT, "✓ No figures to compare were found"),
    ],
)
def test_headings(
    text: str, verdict: Verdict, heading: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The verdict on texts alone says nothing of claims."""
    monkeypatch.chdir(tmp_path)
    report = letters.checked(tmp_path, text)
    assert report.verdict is verdict
    told = render(report, "markdown", PLAIN)
    assert f"\n# {heading}\n" in told
    assert "claims" not in told


def test_a_claim_of_a_file_keeps_its_name(report: Report) -> None:
    """Near miss: a statement that somebody wrote is told by its id, and can be rewritten."""
    (finding,) = report.findings
    file = Span("x.claims.yaml", 1, 1, 1, 9)
    claim = report.corpus.claims[0]
    written = claim._replace(
        read=False, says=tuple(text._replace(span=file, literal=True) for text in claim.says)
    )
    plain = finding._replace(read=False, words={})
    known = report._replace(corpus=report.corpus._replace(claims=(written,)))
    assert [fix.what.partition(":")[0] for fix in fixes(plain, known_of(known))] == [
        repair.statement if "#" in repair.statement else f"{repair.statement}#1"
        for repair in finding.repairs
    ]


SHEET = """| Line | Rides |
|---|---:|
| Buses | 412 |
| Trams | 377 |
| Total | 889 |
"""


def test_cells_are_told_as_they_are_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That a count is exact is how it was read, and nothing that the table says."""
    monkeypatch.chdir(tmp_path)
    told = render(letters.checked(tmp_path, SHEET), "text", PLAIN)
    assert "412 and 377 make 789, not 889" in told
    assert "“889”  -> 789  100 less" in told
    assert " Buses     412" in told
    assert "exactly 412" not in told


def test_what_only_changes_a_rounding_is_no_repair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A converted figure may be off by a part of it; a wider part would read the same."""
    monkeypatch.chdir(tmp_path)
    text = "A ticket costs 9.90 euros ($10.70), the pass 20 euros ($25)."
    report = letters.checked(tmp_path, text)
    (finding,) = report.findings
    assert finding.repairs
    assert all(" ± " not in one.then and one.now != one.then for one in finding.repairs)
    assert all("±" not in one for one in (finding.message, *finding.derivation))
    told = render(report, "markdown", PLAIN)
    assert told.count("A ticket costs") == 1
    assert "> A ticket costs **9.90 euros** (**$10.70**), the pass **20 euros** (**$25**)." in told


def test_several_pairs_of_currencies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What clashes are figures of relations, and a figure is named once for what is to change."""
    monkeypatch.chdir(tmp_path)
    report = letters.checked(
        tmp_path,
        "Pens cost 10 euros ($11), bags 20 euros ($25) and hats 30 euros ($33), pins 40 euros ($60).",
    )
    _, finding = report.findings
    told = ways(finding)
    assert len(told) == len(set(told)) > 1
    assert all(name.startswith("“") for way in told for name in way)
    text = render(report, "text", PLAIN)
    assert "3 sets of figures, among 4 relations" in text
    assert "agree once" not in text  # that is for programs
    page = unescape(render(report, "html", PLAIN))
    assert "3 sets of figures clash:<ul><li>“10 euros”, “$11”, “40 euros”, “$60”</li>" in page
    assert page.count("<blockquote") == 2


def test_what_changes_its_scale_is_told_in_full(tmp_path: Path) -> None:
    """A figure of 9,100 was read as 9.1 thousand; what fits is told of tonnes, also in millions."""
    text = tmp_path / "mine.md"
    text.write_text("Output rose by 20 percent to 9,100 tonnes from 160,000,000 tonnes.\n")
    (finding,) = check(text).findings
    (repair,) = (one for one in finding.repairs if finding.words[one.statement] == "9,100 tonnes")
    assert (repair.told, repair.unit) == ("192,000,000 tonnes", "t")
    assert repair.fits.low
    assert 191_000_000 < repair.fits.low < 192_000_000


@pytest.mark.parametrize("width", [40, 100])
def test_the_words_of_a_text_are_told_once(tmp_path: Path, width: int) -> None:
    """And not what they were read as, however narrow the lines are."""
    text = tmp_path / "mine.md"
    text.write_text("Output rose by 20 percent to 9,100 tonnes from 160,000 tonnes.\n")
    told = render(check(text), "text", Style(width=width))
    assert "9100" not in told
    assert "“9,100 tonnes”" in told


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            "Die Stadt hat 2.480 Sitze im Norden und 1.215 im Süden, zusammen 3.965 Sitze.",
            "make 3.695, not 3.965",
        ),
        (
            "La ville compte 2 480 femmes et 1 215 hommes, soit 3 965 habitants au total.",
            "make 3 695, not 3 965",
        ),
        (
            "The town has 2,480 seats in the north and 1,215 in the south, 3,965 seats in all.",
            "make 3,695, not 3,965",
        ),
    ],
)
def test_numbers_are_as_the_text_has_them(
    name: str, text: str, own: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever people read of a finding; programs get those of English."""
    monkeypatch.chdir(tmp_path)
    told = unescape(render(letters.checked(tmp_path, text), name, PLAIN))
    told = told.replace("\N{NO-BREAK SPACE}", " ")
    assert ("make 3,695, not 3,965" if name == "json" else own) in told
    assert name == "json" or own[6] == "," or "3,695" not in told


AGAIN = "Fees rose 40 percent from $250 to $300. Of the 40 percent nobody spoke.\n"
ONCE = "Fees rose 40 percent from $250 to $300. Of the 20 percent nobody spoke.\n"


@pytest.mark.parametrize(("text", "is_told"), [(AGAIN, True), (ONCE, False)])
def test_a_fix_tells_where_the_text_says_the_old_figure_again(
    text: str, is_told: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the fix of that figure, which leaves it there, and beside no other."""
    monkeypatch.chdir(tmp_path)
    report = letters.checked(tmp_path, text)
    warning = 'note.md says "40 percent" 1 more time, unchanged: see line 1'
    (run,) = json.loads(render(report, "sarif", PLAIN))["runs"]
    described = [fix["description"]["text"] for fix in run["results"][0]["fixes"]]
    assert [one.endswith(f"; {warning}") for one in described] == [is_told, False, False]
    (diagnostic,) = json.loads(render(report, "rdjson", PLAIN))["diagnostics"]
    assert [one["text"] for one in diagnostic["suggestions"]] == ["20"]
    assert (f"\n{warning}" in diagnostic["message"]) is is_told
