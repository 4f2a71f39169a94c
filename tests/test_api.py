"""What programs call: texts and claims at hand, questions, figures, and reports as text."""

import json
import os
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

import factcheck
from factcheck import Verdict
from factcheck.api import Claims

LETTER = "Sales rose from $80 million to $100 million, up 35 percent.\n"
SOUND = "Sales rose from $80 million to $100 million, up 25 percent.\n"
CLAIMS = """\
sources: {memo: {file: memo.txt}}
quantities: {sales: USD, costs: USD}
claims:
  - {id: much, source: memo, quote: sales of $7 million, says: sales = 7 million USD}
  - {id: less, source: memo, quote: half of it in costs, says: costs = sales / 2}
"""
DATA = {
    "sources": {"memo": {"file": "memo.txt"}},
    "quantities": {"sales": "USD", "costs": "USD"},
    "claims": [
        {
            "id": "much",
            "source": "memo",
            "quote": "sales of $7 million",
            "says": "sales = 7 million USD",
        },
        {
            "id": "little",
            "source": "memo",
            "quote": "sales of $9 million",
            "says": "sales = 9 million USD",
        },
    ],
}
MEMO = "We had sales of $7 million, and half of it in costs. Others say sales of $9 million."


def errors(report: factcheck.Report) -> list[str]:
    """The rules of all errors."""
    return [one.rule for one in report.findings if one.severity is factcheck.Severity.ERROR]


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder with nothing in it."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("text", "verdict", "rules"),
    [(LETTER, Verdict.CONTRADICTORY, ["contradiction"]), (SOUND, Verdict.CONSISTENT, [])],
)
def test_a_text_is_checked(text: str, verdict: Verdict, rules: list[str]) -> None:
    """Its verdict, its findings, and how much was read."""
    report = factcheck.check_text(text)
    assert (report.verdict, [one.rule for one in report.findings]) == (verdict, rules)
    assert (report.summary.texts, report.summary.relations) == (1, 1)


def test_a_text_says_where_it_is_wrong() -> None:
    """Places are in the text, under its name, also in what is not a plain one."""
    (found,) = factcheck.check_text(f"# News\n\n- {LETTER}", name="news.md").findings
    assert (found.span.file, found.span.line) == ("news.md", 3)
    (found,) = factcheck.check_text(f"<p>{LETTER}</p>", name="news.html").findings
    assert found.span.column > len("<p>")


def test_no_file_is_looked_for() -> None:
    """A file with the name of the text says nothing of it."""
    Path("memo.txt").write_text(LETTER, encoding="utf-8")
    assert not factcheck.check_text(SOUND, name="memo.txt").findings
    report = factcheck.check_text(MEMO, name="memo.txt", claims=CLAIMS)
    assert (errors(report), report.summary.claims) == ([], 2)


@pytest.mark.parametrize("claims", [DATA, json.dumps(DATA)])
def test_claims_about_a_text(claims: Claims) -> None:
    """They are checked with it, as text or as data, their quotes in the text."""
    report = factcheck.check_text(MEMO, name="memo.txt", claims=claims)
    assert errors(report) == ["contradiction"]
    assert report.findings[0].claims == ("little", "much")
    gone = factcheck.check_text("We had sales.", name="memo.txt", claims=claims)
    assert sorted(errors(gone)) == ["contradiction", "quote-missing", "quote-missing"]


def test_claims_that_cannot_be_read_are_told() -> None:
    """With their place; the text is checked all the same."""
    report = factcheck.check_text(LETTER, claims="claims: [{id: one, sayz: a = 3}]\n")
    assert {"invalid-file", "contradiction"} == {one.rule for one in report.findings}
    (flaw,) = (
        one for one in report.findings if one.rule == "invalid-file" and "sayz" in one.message
    )
    assert (flaw.span.file, flaw.span.line) == ("claims.yaml", 1)


def test_the_language_is_guessed_or_told() -> None:
    """A comma is what the language of the text makes of it."""
    text = "Der Umsatz stieg von 1,250 auf 2,5 Millionen Euro, ein Plus von 100 Prozent."
    assert not factcheck.check_text(text, language="de").findings
    assert factcheck.figures(text) == factcheck.figures(text, "de")
    assert factcheck.figures(text) != factcheck.figures(text, "en")
    for call in (factcheck.check_text, factcheck.figures):
        with pytest.raises(ValueError, match="xx cannot be read; known languages: de, en"):
            call(text, language="xx")


def test_what_is_no_text() -> None:
    """A text that is too large is refused, as a file is."""
    with pytest.raises(ValueError, match=r"text.md is larger than \d+ bytes"):
        factcheck.check_text("a" * (8 * 2**20 + 1))


def nested(levels: int) -> dict[str, object]:
    """A mapping in a mapping, and so on."""
    found: dict[str, object] = {}
    for _ in range(levels):
        found = {"claims": found}
    return found


@pytest.mark.parametrize(
    ("text", "claims", "words"),
    [
        ("Half a pair: \ud83d", None, "text.md has half a surrogate pair, .* at 13"),
        (SOUND, {"quantities": {"sales", "costs"}}, "no data of JSON: .* set"),
        (SOUND, {"claims": [b"sales"]}, "no data of JSON: .* bytes"),
        (SOUND, nested(9_000), "no data of JSON: .* recursion"),
    ],
)
def test_arguments_that_are_no_text_and_no_data(
    text: str, claims: Claims | None, words: str
) -> None:
    """They are errors that say what is wrong."""
    with pytest.raises(ValueError, match=words):
        factcheck.check_text(text, claims=claims)


def test_no_file_outside_of_the_project_is_read() -> None:
    """Claims at hand name files as those of the working folder do."""
    folder = Path("project")
    folder.mkdir()
    Path("out.txt").write_text(MEMO, encoding="utf-8")
    (folder / "in.txt").write_text(MEMO, encoding="utf-8")
    os.chdir(folder)
    outside, inside = (
        factcheck.check_text(SOUND, claims=CLAIMS.replace("memo.txt", name))
        for name in ("../out.txt", "in.txt")
    )
    assert errors(inside) == []
    assert [one.rule for one in outside.findings][:1] == ["source-unavailable"]
    assert "is outside of the project" in outside.findings[0].message


def test_a_question() -> None:
    """Its values and the claims they rest on; under an assumption too, and none where none follow."""
    claims = CLAIMS.replace("memo.txt", "nowhere.txt")
    reply = factcheck.ask("costs", claims=claims)
    assert reply.values
    assert (reply.values.low, reply.unit) == (Fraction(3_250_000), "USD")
    assert reply.low
    assert reply.low.statements == ("less", "much")
    assert factcheck.ask("sales", claims=claims, assume=["costs = 5 million USD"]).values is None
    Path("memo.claims.yaml").write_text(claims, encoding="utf-8")
    assert factcheck.ask("costs", ".") == factcheck.ask("costs", ["memo.claims.yaml"]) == reply


@pytest.mark.parametrize(
    ("expression", "assumed", "message"),
    [
        ("sales +", (), "expression:1:8: expected a number or a name here"),
        ("saels", (), "saels"),
        ("sales", ("sales = 3 km",), 'assume:1:1: "sales" is money'),
    ],
)
def test_a_question_that_means_nothing(
    expression: str, assumed: tuple[str, ...], message: str
) -> None:
    """It is an error that says what is wrong."""
    with pytest.raises(ValueError, match=message):
        factcheck.ask(expression, claims=CLAIMS, assume=assumed)


def test_a_report_as_text() -> None:
    """In each format as the command writes it; a format that is none is an error."""
    report = factcheck.check_text(LETTER)
    assert json.loads(report.to_json())["verdict"] == "contradictory"
    assert "\n# " in report.to_markdown()
    assert report.render() == report.render("text")
    assert report.render("concise").startswith("text.md:1:")
    with pytest.raises(ValueError, match="no format 'pdf'; there are: text, concise"):
        report.render("pdf")


def test_a_draft() -> None:
    """It is a claim file about the text, which finds what is found in the text."""
    for _ in range(2):  # the name stays what it is, whatever it imports
        drafted = factcheck.draft(LETTER, name="letter.md")
    assert "file: letter.md" in drafted
    report = factcheck.check_text(LETTER, name="letter.md", claims=drafted)
    assert errors(report) == ["contradiction"]
    assert report.summary.claims == 1
    assert "language: de" in factcheck.draft(LETTER, language="de")


def test_a_session() -> None:
    """It gives the reports that the functions give, under its settings."""
    session = factcheck.Session(factcheck.Settings(select=("unclaimed-figure",)))
    assert not session.check_text(LETTER).findings
    session = factcheck.Session()
    assert session.check_text(LETTER) == factcheck.check_text(LETTER)
    Path("letter.md").write_text(LETTER, encoding="utf-8")
    assert session.check(".") == factcheck.check(".", bounds=False)


def test_a_session_has_loaded_everything() -> None:
    """Once it has begun no check loads anything further."""
    program = (
        "import sys, factcheck\n"
        "session = factcheck.Session()\n"
        "before = {*sys.modules}\n"
        f"session.check_text({LETTER!r})\n"
        "print(sorted({*sys.modules} - before))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ended.stdout == "[]\n"


ABOUT_THE_TEXT = {
    "quantities": {"sales": "USD", "costs": "USD"},
    "claims": [
        {"id": "much", "quote": "sales of $7 million", "says": "sales = 7 million USD"},
        {"id": "little", "quote": "sales of $9 million", "says": "sales = 9 million USD"},
        {"id": "gone", "quote": "no sales", "says": "costs < sales"},
    ],
}
AS_YAML = """\
quantities: {sales: USD, costs: USD}
claims:
  - {id: much, quote: sales of $7 million, says: sales = 7 million USD}
  - {id: little, quote: sales of $9 million, says: sales = 9 million USD}
  - {id: gone, quote: no sales, says: costs < sales}"""


@pytest.mark.parametrize("claims", [ABOUT_THE_TEXT, AS_YAML])
def test_claims_without_sources_are_about_the_text(claims: Claims) -> None:
    """As data and as YAML."""
    report = factcheck.check_text(MEMO, claims=claims, name="memo.txt")
    assert sorted(errors(report)) == ["contradiction", "quote-missing"]
    assert report.summary.claims == 3


def test_of_several_sources_claims_name_one() -> None:
    """What to write is told."""
    claims = {**ABOUT_THE_TEXT, "sources": {"memo": {"file": "memo.txt"}, "wire": {"title": "W"}}}
    found = factcheck.check_text(MEMO, claims=claims, name="memo.txt").counted[0]
    assert found.message == 'the key "source" is missing in claim'
    assert found.helps == ("write source: memo (or wire) in the claim",)
