"""One name for one thing, other names for other things, a note where only a person can tell."""

import re
from pathlib import Path

import pytest

from factcheck import check, cli
from factcheck.drafting import Drafter
from factcheck.load.texts import article
from factcheck.model.draft import Source
from factcheck.reading import read
from factcheck.recognise import figures
from factcheck.render import skeleton


def drafted(*texts: str, language: str = "en") -> str:
    """The claim file that is drafted from texts."""
    drafter, sources = Drafter(), []
    for number, text in enumerate(texts, 1):
        name = f"t{number}"
        one = article(f"{name}.md", text, "markdown")
        prose = one.prose.text
        relations = read(one, language, figures(prose, language))
        made = drafter.draft(prose, language, name, relations=relations, tables=one.layout.tables)
        sources.append(Source(made, f"{name}.md", "0" * 64, language))
    return skeleton.render_file(sources)


def named(text: str, language: str = "en") -> dict[str, list[str]]:
    """The literals that a draft of a text gives each of its quantities."""
    found: dict[str, list[str]] = {}
    for name, literal in re.findall(r"(\S+) = (.+)", drafted(text, language=language)):
        if name not in literal and "t1." not in literal:
            found.setdefault(name, []).append(literal)
    return found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The mill has 48 staff members. Later that day it rained. The mill counts 48 members.",
            "en",
        ),
        ("In 2025 turnover was $4.2 million. Turnover of $4.2 million in 2025 was a record.", "en"),
        (
            "In 2025 turnover was $4.2 million. It rained. In 2025 turnover reached $4.4 million.",
            "en",
        ),
        ("The town has 8,214 inhabitants. The 8,214 residents of the town are happy.", "en"),
        ("Die Stadt hat 8.214 Einwohner. Es regnete. In der Stadt leben 8.214 Menschen.", "de"),
        (
            "Im Jahr 2025 betrug der Umsatz 3,5 Mio. Euro. Der Umsatz von 3,5 Mio. Euro 2025 freut uns.",
            "de",
        ),
        ("The mill has 48 workers in Aston. The mill in Aston has 52 workers.", "en"),
    ],
)
def test_mentions_of_one_thing_have_one_name(text: str, language: str) -> None:
    """With the same noun, unit and moment, told by the same words or by a precise figure."""
    assert [len(literals) for literals in named(text, language).values()] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "The mill in Aston has 48 workers. The mill in Berry has 48 workers.",
        "In 2024 turnover was $4.2 million. In 2025 turnover was $4.2 million.",
        "The mill has 48 workers. The mill has 48 shops.",
        "On Monday 12 people died in the fire. On Tuesday 14 people died in the fire.",
        "A house costs $5 million. Another house costs $6 million.",
        "It has 120 rooms. It has 80 rooms.",
        "Turnover rose by $5 million. Turnover was $5 million.",
        "The roof cost $5 and the door $5.",
        "The mill has 48 workers. The mill has more than 48 workers.",
    ],
)
def test_different_things_have_different_names(text: str) -> None:
    """Another place, moment, noun, or a change instead of the thing itself."""
    assert [len(literals) for literals in named(text).values()] == [1, 1]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Turnover was $4.2 million. It rained. Turnover was $4.4 million.", "t1.turnover (0)"),
        ("Our mill has 48 workers. It rained. Our mill in Aston has 52 workers.", "t1.mill"),
        ("Turnover was $4.2 million. It rained. In 2025 turnover was $4.2 million.", "t1.turnover"),
    ],
)
def test_what_only_a_person_can_tell_is_noted(text: str, note: str) -> None:
    """Beside the quantity, with the name and the place of the other one; nothing is guessed."""
    written = drafted(text)
    assert written.count("# perhaps the same as ") == 1
    assert f"  # perhaps the same as {note.partition(' ')[0]}" in written
    assert len(named(text)) == 2


def test_a_relation_and_a_sentence_name_one_thing() -> None:
    """Whether a figure is read in a relation or stands alone."""
    found = named(
        "Turnover rose from $20 million to $25 million, up 25 percent. Turnover of $25 million is a lot."
    )
    assert found == {
        "t1.turnover.before": ["20 million USD"],
        "t1.turnover.after": ["25 million USD", "25 million USD"],
    }


SHOPS = """\
| Shop | 2024 | 2025 |
|---|---:|---:|
| Harbour | 1,240 | 1,302 |
| Station | 860 | 989 |
"""
TURNED = """
| Shop | 2025 | 2024 |
|---|---:|---:|
| Harbour | 1,302 | 1,240 |
| Station | {} | 860 |
"""
STAFF = """
Staff:

| Year | Harbour | Station |
|---|---:|---:|
| 2024 | 12 | 8 |
| 2025 | 14 | 9 |
"""


def test_years_of_headers_are_indexes() -> None:
    """No dates of their own, whether columns or rows are years."""
    written = drafted(f"{SHOPS}\n{STAFF}")
    assert "date" not in written
    assert re.findall(r"^  (\S+): ", written.partition("quantities:")[2], re.MULTILINE)[:8] == [
        "t1.harbour[2024]",
        "t1.harbour[2025]",
        "t1.station[2024]",
        "t1.station[2025]",
        "t1.staff.harbour[2024]",
        "t1.staff.station[2024]",
        "t1.staff.harbour[2025]",
        "t1.staff.station[2025]",
    ]


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Sales 2024 | Sales 2025", "t1.sales.harbour[2024]"),
        ("Q1 2025 | Q2 2025", "t1.harbour[Q1-2025]"),
        ("January | February", "t1.harbour[January]"),
        ("2023/24 | 2024/25", "t1.harbour[2023-24]"),
        ("Staff | Rooms", "t1.staff.harbour"),
    ],
)
def test_cells_are_named_by_their_headers(header: str, name: str) -> None:
    """The period is the index, what else a header says stands before the row."""
    table = SHOPS.replace("2024 | 2025", header)
    assert name in named(table)


def test_a_table_that_repeats_another_has_its_names() -> None:
    """A figure that differs in it is a contradiction then, and one that agrees is none."""
    assert {len(literals) for literals in named(f"{SHOPS}\n{TURNED.format(989)}").values()} == {2}
    found = named(f"{SHOPS}\n{TURNED.format(998)}")
    assert found["t1.station[2025]"] == ["989", "998"]
    assert len(found) == 4


def test_a_table_of_other_things_has_other_names() -> None:
    """Though its headers are the same, where its figures are not."""
    other = TURNED.replace("1,302", "14").replace("1,240", "12").format(9).replace("860", "8")
    assert len(named(f"{SHOPS}\nStaff:\n{other}")) == 8


LEDGER = """\
| | 2024 | 2025 | Note |
|---|---:|---:|---:|
| Sales in km² | $1,210 | $1,320 | 1 |
| Costs | (1,105) | (1,201) | 2 |
| Profit | 105 | 119 | 3 |
"""


def test_a_ledger_is_drafted_without_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Negative cells in brackets, currencies that few cells show, signs that no name can have.

    Nothing of it is read again beside its claims.
    """
    monkeypatch.chdir(tmp_path)
    Path("t1.md").write_text(LEDGER, encoding="utf-8")
    Path("t1.claims.yaml").write_text(
        drafted(LEDGER).replace("    draft: true\n", "").replace("    sha256: " + "0" * 64, ""),
        encoding="utf-8",
    )
    report = check(["t1.md", "t1.claims.yaml"])
    assert {one.rule for one in report.findings} <= {"untested"}
    assert not any(claim.read for claim in report.corpus.claims)
    assert "t1.costs[2024] = -1105 USD" in drafted(LEDGER)


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        (
            "Votes rose from 10,010 votes to 12,310 votes, an increase of 23 percent.",
            "10010 ± 5 votes",
        ),
        ("The tank holds up to 250 kW (335 horsepower).", "up to 250 kW"),
        ("Staff grew by 19 employees, from 501 employees to 520 employees.", "501"),
    ],
)
def test_literals_are_those_of_their_quotes(text: str, literal: str) -> None:
    """Rounded in digits where they do not end in zeros, with their hedge, in units that fit."""
    assert any(literal in found for found in named(text).values())


def test_a_sentence_and_a_cell() -> None:
    """One name where both give the same precise figure for a moment; a note for other units."""
    found = named(f"{SHOPS}\nIn 2025 the harbour made 1,302.")
    assert found["t1.harbour[2025]"] == ["1302", "1302"]
    written = drafted(f"In 2025 the harbour sold 1,302 loaves.\n\n{SHOPS}")
    assert "# perhaps the same as t1.harbour_sold[2025]" in written
    assert len(named(f"{SHOPS}\nIn 2025 the mill made 1,302.")) == 5


def test_things_of_two_texts() -> None:
    """One name where words, moment and figure agree; else each text has its own, with a note."""
    one = "In 2025 our turnover was $4.2 million."
    assert drafted(one, one).count("t1.turnover[2025] = ") == 2
    other = drafted(one, "In 2025 our turnover was $4.4 million.")
    assert "  # perhaps the same as t1.turnover[2025] (" in other
    assert "t2.turnover[2025] = 4.4 million USD" in other


LETTER = """\
Turnover rose from $20 million to $25 million, up 40 percent. More than 2,200 orders came in, 3.5 percent of them (77) late.
The path is 60 miles (100 km) long. Tea costs €10.00 ($11.00), and a cake costs €20.00 ($25.00) in 2025.
Of 48 members 12 (20 percent) came.

| Shop | 2024 | 2025 | Change |
|---|---:|---:|---:|
| Harbour | 10 | 12 | +20% |
| Station | 20 | 25 | +15% |
| Total | 30 | 38 | +27% |
"""


def test_a_draft_finds_what_is_found_in_its_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither more nor less, with the text itself beside it."""
    monkeypatch.chdir(tmp_path)
    Path("letter.md").write_text(LETTER, encoding="utf-8")
    alone = [one.rule for one in check("letter.md").findings]
    assert cli.run(["draft", "letter.md"]) == 0
    claims = Path("letter.claims.yaml")
    claims.write_text(claims.read_text(encoding="utf-8").replace("    draft: true\n", ""), "utf-8")
    report = check(["letter.md", "letter.claims.yaml"])
    told = [one.rule for one in report.findings if one.rule != "untested"]
    assert told == alone
    assert alone == ["contradiction"] * 5
    assert not any(claim.read for claim in report.corpus.claims)
