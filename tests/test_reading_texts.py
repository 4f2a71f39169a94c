"""Texts without a claim file, as people check them: what is told, accepted, read and left alone."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import cli
from factcheck.model.explanation import Diagnosis
from factcheck.rules.moved import as_turned

Output = pytest.CaptureFixture[str]

WRONG = "Turnover rose from $20 million to $25 million, up 40 percent.\n"
RIGHT = "Turnover rose from $20 million to $25 million, up 25 percent.\n"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


def write(files: dict[str, str]) -> None:
    """Write some files, each with its text."""
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def found(capfd: Output, *arguments: str, status: int = 1) -> list[tuple[str, str, int]]:
    """The rule, file and line of each finding that is not accepted."""
    capfd.readouterr()
    assert cli.run(["check", "--output-format", "json", *arguments]) == status
    return [
        (one["rule"], one["file"], one["line"])
        for one in json.loads(capfd.readouterr().out)["findings"]
        if not one["accepted"]
    ]


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html", "deep/er/A.MD"])
def test_a_text_is_checked_with_nothing_written_down(name: str, capfd: Output) -> None:
    """Named, or found in a folder; by default in the working folder."""
    write({name: WRONG})
    expected = [("contradiction", name, 1)]
    assert found(capfd, name) == found(capfd, ".") == found(capfd) == expected


def test_a_finding_is_told_in_the_words_of_the_text(capfd: Output) -> None:
    """With the figures underlined on one row, and no id or statement of a claim.

    The place is the figure that is likeliest wrong: the one that relates the others.
    """
    write({"a.md": WRONG})
    assert cli.run(["check", "a.md"]) == 1
    told = capfd.readouterr().out
    assert "$20 million plus 40 percent of that is 28 million USD, not $25 million" in told
    assert "  |                    -----------    -----------     ^^^^^^^^^^\n" in told
    assert "“40 percent”   -> 25 percent" in told
    assert "#2" not in told
    assert "1 contradiction among 1 of 1 relation read in 1 text." in " ".join(told.split())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (RIGHT, "The figures agree in the 1 relation read in 1 text."),
        ("There were 12 cars and 30 vans.\n", "2 figures in 1 text, and no relation between them"),
        ("Nothing to see.\n", "There is no figure in 1 text."),
    ],
)
def test_what_is_not_wrong_is_told_in_a_line(text: str, told: str, capfd: Output) -> None:
    """That figures agree, that no relation was read, or that there is no figure; all is well."""
    write({"a.txt": text})
    assert cli.run(["check", "a.txt"]) == 0
    assert told in " ".join(capfd.readouterr().out.split())


def test_json_marks_what_was_read(capfd: Output) -> None:
    """A finding is ``read``, and the summary counts relations and texts beside claims."""
    write({"a.md": f"{WRONG}\nIt opened on Monday, 3 June 2025.\n"})
    assert cli.run(["check", "--output-format", "json", "a.md"]) == 1
    report = json.loads(capfd.readouterr().out)
    assert [(one["rule"], one["read"]) for one in report["findings"]] == [
        ("contradiction", True),
        ("weekday-mismatch", True),
    ]
    summary = report["summary"]
    assert [summary[key] for key in ("files", "sources", "claims", "texts", "relations")] == [
        *(0, 0, 0),
        *(1, 1),
    ]
    assert report["bounds"] == report["unbounded"] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{WRONG}", "40 percent"),
        ("Sales rose 18 percent to $4.6 million, from $4.2 million.\n", "18 percent"),
        ("Of 48 staff 29 work here (70%).\n", "70%"),
        ("The old one was 30 miles (30 km) long.\n", "30 km"),
        ("Of the 120 people, 80 work in sales and the remaining 50 in design.\n", "120"),
        ("| | a | b | Total |\n|-|-|-|-|\n| x | 1 | 2 | 4 |\n| y | 3 | 4 | 7 |\n| z | 5 | 6 | 11 |\n", "4"),
        ("| | 2024 |\n|-|-|\n| x | 1302 |\n| y | 989 |\n| z | 883 |\n| Total | 3147 |\n", "3147"),
    ],
)  # fmt: skip
def test_a_finding_is_where_it_is_likeliest_wrong(text: str, place: str, capfd: Output) -> None:
    """At the percentage, the figure in brackets or the total, from which editors look further."""
    write({"a.md": text})
    assert cli.run(["check", "--output-format", "concise", "a.md"]) == 1
    _, line, column, _ = capfd.readouterr().out.split(":", 3)
    assert text.splitlines()[int(line) - 1][int(column) - 1 :].startswith(place)


def test_the_standard_input_is_a_text(monkeypatch: pytest.MonkeyPatch, capfd: Output) -> None:
    """``-`` reads it, in the format that its name says."""
    data = b"<p>Turnover rose from $20&nbsp;million to $25 million, up <b>40</b> percent."
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert found(capfd, "-", "--stdin-filename", "mail.html") == [("contradiction", "mail.html", 1)]


def test_claims_come_first(capfd: Output) -> None:
    """A relation whose figures are all claimed is not read again; another one is."""
    claims = """\
sources: {letter: {file: a.txt}}
quantities: {before: USD, after: USD, growth: "%"}
claims:
  - {id: before, quote: "from $20 million", says: before = 20 million USD}
  - {id: after, quote: "to $25 million", says: after = 25 million USD}
  - {id: growth, quote: up 40 percent, says: growth = 40 %}
"""
    write({"a.txt": WRONG, "a.claims.yaml": claims})
    assert ("contradiction", "a.txt", 1) not in found(capfd, ".", status=0)
    write({"a.claims.yaml": claims.replace('growth: "%"', "x: 1").rsplit("  - ", 1)[0]})
    assert ("contradiction", "a.txt", 1) in found(capfd, ".")


def test_foreign_texts_are_not_searched(folder: Path, capfd: Output) -> None:
    """Those of installed programs, hidden ones, those that git ignores, and reports of ours."""
    write(
        {
            "node_modules/x/README.md": WRONG,
            "env/pyvenv.cfg": "",
            "env/lib/x.txt": WRONG,
            ".notes/x.md": WRONG,
            "build/x.md": WRONG,
            ".gitignore": "build/\n",
            "a.md": RIGHT,
            "wrong/b.md": WRONG,
        }
    )
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    assert cli.run(["report", "--exit-zero", "--quiet", "--to", "reports", "wrong"]) == 0
    assert found(capfd, ".") == [("contradiction", "wrong/b.md", 1)]
    assert found(capfd, "build/x.md") == [("contradiction", "build/x.md", 1)]


@pytest.mark.parametrize("name", ["build", "./build/", "node_modules", "env", "build/deep"])
def test_a_folder_that_is_named_is_meant(name: str, folder: Path, capfd: Output) -> None:
    """Also where git ignores it or it came with a program; else it is told what was passed over."""
    write({".gitignore": "build/\n", "env/pyvenv.cfg": ""})
    write({f"{one}/b.md": WRONG for one in ("build", "build/deep", "node_modules", "env")})
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    assert {rule for rule, _, _ in found(capfd, name)} == {"contradiction"}
    assert cli.run(["check", "."]) == 2
    assert "passed over: 4 texts that git ignores or that came with" in " ".join(
        capfd.readouterr().err.split()
    )


def test_a_text_that_cannot_be_read_fails_and_loses_nothing(capfd: Output) -> None:
    """It is an error at its file; the others are checked."""
    write({"b.md": WRONG})
    Path("a.md").write_bytes(b"caf\xe9 costs 5 euros")
    assert found(capfd, ".") == [("invalid-file", "a.md", 1), ("contradiction", "b.md", 1)]


@pytest.mark.parametrize(
    ("data", "kind"), [(b"%PDF-1.7\n1 0 obj", "PDF"), (b"PK\3\4\x14", "ZIP, Word or Excel")]
)
def test_a_file_that_is_no_text_is_told_as_what_it_is(
    data: bytes, kind: str, capfd: Output
) -> None:
    """Whatever it is called, with what to do about it; a text that only speaks of one is read."""
    Path("a.txt").write_bytes(data)
    assert cli.run(["check", "a.txt"]) == 1
    told = " ".join(capfd.readouterr().out.split())
    assert f"this is no text but a file of the kind {kind}; save what it says as" in told
    assert cli.run(["figures", "a.txt"]) == 2
    assert f"a.txt is no text but a file of the kind {kind}" in capfd.readouterr().err
    write({"a.txt": f"It was a %PDF- file. {WRONG}"})
    assert found(capfd, "a.txt") == [("contradiction", "a.txt", 1)]


ACCEPTED = "<!-- factcheck: accept contradiction, reason: as sent, until: 2999-01-31 -->"


TABLE = """\
| | Q1 | Q2 | Total |
|-|-|-|-|
| a | 1 | 2 | 4 |
| b | 3 | 4 | 7 |
| c | 5 | 6 | 11 |
"""


@pytest.mark.parametrize(
    "text",
    [
        f"{ACCEPTED}\n\n{WRONG}",
        f"# Letter\n\n- one\n\n{ACCEPTED}\n- {WRONG}",
        f"{ACCEPTED}\n\n{TABLE}",
    ],
)
def test_a_text_accepts_at_its_place(text: str, capfd: Output) -> None:
    """A comment before a paragraph, an item or a table holds for what begins in it."""
    write({"a.md": text})
    assert found(capfd, "a.md", status=0) == []
    write({"a.md": text.replace(ACCEPTED, "<!-- a remark -->")})
    assert [rule for rule, _, _ in found(capfd, "a.md")] == ["contradiction"]


@pytest.mark.parametrize(
    ("comment", "rules"),
    [
        (ACCEPTED.replace("2999", "2020"), ["unused-acceptance", "contradiction"]),
        (ACCEPTED.replace("contradiction", "boundary"), ["unused-acceptance", "contradiction"]),
        ("<!-- factcheck: accept contradiction -->", ["invalid-file", "contradiction"]),
        ("<!-- factcheck: accept contradiction, reason: x, until: 2025-13-01 -->",
         ["invalid-file", "contradiction"]),
    ],
)  # fmt: skip
def test_an_acceptance_that_does_not_hold_is_told(
    comment: str, rules: list[str], capfd: Output
) -> None:
    """It expired, is for another rule, or cannot be read."""
    write({"a.md": f"{comment}\n\n{WRONG}"})
    assert [rule for rule, _, _ in found(capfd, "a.md")] == rules


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_plain_text_accepts_as_well(gap: str, capfd: Output) -> None:
    """What begins in the paragraph behind the comment, which is no part of the text."""
    lines = ["Dear all,", ACCEPTED, WRONG.strip(), WRONG.replace("Turnover", "Profit")]
    write({"a.txt": gap.join(lines)})
    assert found(capfd, "a.txt") == [("contradiction", "a.txt", 4 if gap == "\n" else 7)]
    write({"a.txt": f"{WRONG}\n{ACCEPTED}\n"})
    assert [one[0] for one in found(capfd, "a.txt")] == ["contradiction", "unused-acceptance"]
    write({"a.txt": f"{ACCEPTED.replace('reason', 'since')}\n{RIGHT}"})
    assert [one[0] for one in found(capfd, "a.txt")] == ["invalid-file"]


def test_an_acceptance_holds_for_its_block_alone(capfd: Output) -> None:
    """The same mistake in the next paragraph is told; a comment that matched nothing is, too."""
    write({"a.md": f"{ACCEPTED}\n\n{WRONG}\n{WRONG}\n{ACCEPTED}\n\nNothing.\n"})
    assert found(capfd, "a.md") == [("contradiction", "a.md", 5), ("unused-acceptance", "a.md", 7)]


def test_a_day_of_the_week_is_accepted_at_its_place(capfd: Output) -> None:
    """It belongs to no claim."""
    comment = "<!-- factcheck: accept weekday-mismatch, reason: in the Julian calendar -->"
    write({"a.md": f"{comment}\n\nIt opened on Monday, 3 June 2025.\n"})
    assert found(capfd, "a.md", status=0) == []


def test_settings_accept_in_the_words_of_a_text(capfd: Output) -> None:
    """For texts that can have no comments: words with a figure of what is found.

    An entry whose words are nowhere is told.
    """
    entry = '[[accept]]\nquote = "{}"\nrule = "contradiction"\nreason = "as sent"\n'
    for words in ("Turnover rose from $20 million", "to $25 million, up", "up 40 percent"):
        write({"a.txt": WRONG, "factcheck.toml": entry.format(words)})
        assert found(capfd, status=0) == []
    write({"factcheck.toml": "\n" + entry.format("Profit rose")})
    assert found(capfd) == [
        ("contradiction", "a.txt", 1),
        ("unused-acceptance", "factcheck.toml", 2),
    ]


def test_entries_for_other_texts_are_no_news(capfd: Output) -> None:
    """What is accepted in a text that is not read now is not told to be removed.

    Where all texts are read it is, on the line of its own entry.
    """
    entry = '[[accept]]\nquote = "{}"\nrule = "contradiction"\nreason = "as sent"\n\n'
    settings = "".join(map(entry.format, ("Sales rose from $20", "Profit rose from $20")))
    write({"a.txt": WRONG.replace("Turnover", "Sales"), "b.txt": RIGHT})
    write({"c.txt": RIGHT.replace("Turnover", "Profit"), "factcheck.toml": settings})
    unused = [("unused-acceptance", "factcheck.toml", 6)]
    assert found(capfd, "a.txt", status=0) == found(capfd, "b.txt", status=0) == []
    assert found(capfd, "c.txt", status=0) == found(capfd, "a.txt", "c.txt", status=0) == unused
    write({"c.txt": RIGHT})
    assert found(capfd, ".", status=0) == found(capfd, status=0) == unused


@pytest.mark.parametrize(
    "entry",
    ['quote = "x"', 'quote = "x"\nrule = "nothing"\nreason = "y"', "quote = 5\nrule = 1\nreason = 2",
     'quote = "x"\nrule = "contradiction"\nreason = "y"\nuntil = "soon"'],
)  # fmt: skip
def test_an_entry_that_cannot_be_used_ends_the_work(entry: str, capfd: Output) -> None:
    """With its file and line."""
    write({"a.txt": WRONG, "factcheck.toml": f"[[accept]]\n{entry}\n"})
    assert cli.run(["check"]) == 2
    assert "factcheck.toml:1: " in capfd.readouterr().err


def test_a_baseline_knows_what_was_read(capfd: Output) -> None:
    """Also when the text has moved."""
    write({"a.md": WRONG})
    assert cli.run(["baseline", "a.md"]) == 0
    write({"a.md": f"# Letter\n\nDear all,\n\n{WRONG}"})
    name = "factcheck-baseline.json"
    assert cli.run(["check", "--baseline", name, "a.md"]) == 0
    capfd.readouterr()
    write({"a.md": WRONG.replace("40", "45")})
    assert cli.run(["check", "--baseline", name, "a.md"]) == 1


def test_only_what_changed_is_told(folder: Path, capfd: Output) -> None:
    """``--diff`` tells the findings of the lines of a text that were touched."""
    write({"a.md": f"{WRONG}\nText.\n"})
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-C", str(folder)]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *arguments], check=True)
    write({"a.md": f"{WRONG}\n{WRONG.replace('Turnover', 'Profit')}\n"})
    capfd.readouterr()
    assert cli.run(["check", "--diff", "HEAD", "--output-format", "concise", "a.md"]) == 1
    told = capfd.readouterr().out
    assert "a.md:3:" in told
    assert "a.md:1:" not in told


def test_a_sign_is_that_of_a_verb(capfd: Output) -> None:
    """No text with a verb has a plus or a minus that could be mixed up; a signed figure has."""
    write({"a.txt": "Profits fell by 8.8 percent, from $51 million to $55.5 million.\n"})
    assert cli.run(["check", "a.txt"]) == 1
    assert "perhaps it rose where the text says that it fell" in capfd.readouterr().out
    signed = Diagnosis("sign", "c", "x = 1", "a rise was written as a fall")
    assert as_turned(signed, "change", "-8.8 %") == as_turned(signed, "sum", "8.8") == signed


def test_bounds_of_texts_alone(capfd: Output) -> None:
    """Nothing is declared there, which is said."""
    write({"a.txt": RIGHT})
    assert cli.run(["bounds", "a.txt"]) == 0
    assert "No claim file declares a quantity" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("text", "message", "advice"),
    [
        ("The rate fell to 7.5 percent from 6.8 percent.\n", "is no fall from", "it rose"),
        ("The rate rose from 7.5 percent to 6.8 percent.\n", "is no rise from", "it fell"),
    ],
)
def test_a_move_the_other_way(text: str, message: str, advice: str, capfd: Output) -> None:
    """The verb is wrong, or the order of the figures; none need be what the other is."""
    write({"a.txt": text})
    assert cli.run(["check", "a.txt"]) == 1
    told = capfd.readouterr().out
    assert message in told
    assert f"help: write that {advice}, or swap the two figures" in told
    assert " -> " not in told.replace("-->", "")


def test_no_part_of_a_seat(capfd: Output) -> None:
    """A count that only a fraction would mend is no proposal beside others."""
    write({"a.txt": "Sixteen of the 37 seats (34 percent) went to the left.\n"})
    assert cli.run(["check", "a.txt"]) == 1
    told = capfd.readouterr().out
    assert "“34 percent”  -> 43 percent" in told
    assert "“37”          -> 47" in told
    assert "“Sixteen”" not in told


def test_a_total_is_told_by_all_its_parts(capfd: Output) -> None:
    """Also where some of them are more than it already."""
    rows = [("Roads", 600), ("Parks", 120), ("Other", 80), ("Total", 700)]
    lines = ["| Item | 2025 |", "|---|--:|", *(f"| {name} | {one} |" for name, one in rows)]
    write({"a.md": "\n".join([*lines, ""])})
    assert cli.run(["check", "a.md"]) == 1
    assert "600, 120 and 80 make 800, not 700" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("text", "change", "unsaid"),
    [
        ("A crew of 90, of whom 70 are men and 30 are women.\n", "“30”  -> 20", "about"),
        (
            "Sales rose by a third to £90 million, from £60 million.\n",
            "£90 million”  -> £80",
            "£45",
        ),
        ("It costs 40 euros (50 dollars), a year 300 euros (260 dollars).\n", "“260 dollars”", "±"),
    ],
)
def test_what_to_change_is_the_figure_itself(
    text: str, change: str, unsaid: str, capfd: Output
) -> None:
    """The nearest that fits; neither its tolerance nor its lost hedge."""
    write({"a.txt": text})
    assert cli.run(["check", "a.txt"]) == 1
    told = capfd.readouterr().out
    assert change in told
    assert unsaid not in told


HALLS = """| Hall | 2021 | 2022 | Change |
|---|---:|---:|---:|
| East | 2,400 | 2,640 | +10.0% |
| West | 1,650 | 1,815 | +10.0% |
| Total | 4,050 | {} | {} |
"""


@pytest.mark.parametrize(
    ("total", "change", "told", "is_slip"),
    [
        ("4,545", "+12.2%", ["“4,545”  -> 4,455", "“12.2%”  -> 10.0%", "both"], False),
        ("4,545", "+10.0%", ["“4,545”  -> 4,455", "“4,545”  -> 4,455"], True),
        ("4,455", "+12.2%", ["“12.2%”  -> 10.0%"], False),
    ],
    ids=["both go together", "the total alone", "the percentage alone"],
)
def test_a_figure_of_a_table_keeps_what_its_row_makes_of_it(
    total: str, change: str, told: list[str], is_slip: bool, capfd: Output
) -> None:
    """Swapped digits are none where the percentage beside was worked out from them.

    They change together, and where either does alone, the other stays.
    """
    write({"a.md": HALLS.format(total, change)})
    assert cli.run(["check", "a.md"]) == 1
    out = capfd.readouterr().out
    assert [one for one in told if one in out] == told
    assert ("swapped-digits" in out) == is_slip
    assert ("change both of these" in out) == ("both" in told)


def test_a_total_is_mended_with_its_percentage(capfd: Output) -> None:
    """Each at its place, and the table agrees then."""
    write({"a.md": HALLS.format("4,545", "+12.2%")})
    places = ("--repair", "a.md:5:19", "--repair", "a.md:5:28")
    assert cli.run(["fix", "--write", *places, "a.md"]) == 0
    assert Path("a.md").read_text(encoding="utf-8") == HALLS.format("4,455", "+10.0%")
    assert found(capfd, "a.md", status=0) == []


def test_a_text_with_the_name_of_a_source_is_read(capfd: Output) -> None:
    """A folder of the source path may have another text of that name, which is no source."""
    claims = "sources: {memo: {file: memo.md}}\nquantities: {a: USD}\nclaims: [{id: one, source: memo, says: a = 3 USD}]\n"
    write({"claims/a.claims.yaml": claims, "claims/memo.md": "Nothing.\n"})
    write({"more/memo.md": "Sales rose from $40 million to $50 million, up 45 percent.\n"})
    status = cli.run(["check", "claims", "more", "--source-path", "more"])
    assert (status, "more/memo.md:1:" in capfd.readouterr().out) == (1, True)


def test_names_of_texts_and_claims_do_not_meet(capfd: Output) -> None:
    """Texts of one name in two folders, one of them with a claim file of its own."""
    text = "Turnover rose {} percent to ${} million, from $20 million a year before.\n"
    write({"one/a.md": text.format(25, 25), "two/a.md": text.format(50, 30)})
    assert cli.run(["draft", "one/a.md"]) == 0
    claims = Path("one/a.claims.yaml").read_text(encoding="utf-8").replace("    draft: true\n", "")
    write({"one/a.claims.yaml": claims})
    assert found(capfd, ".", status=0) == []


FOREIGN = {
    "es": "Los ingresos subieron un 30 por ciento hasta 50 millones de euros, frente a los 40 millones del año anterior.",
    "it": "I ricavi sono aumentati del 30 per cento a 50 milioni di euro, dai 40 milioni dell'anno precedente.",
    "nl": "De omzet steeg met 30 procent tot 50 miljoen euro, van 40 miljoen euro een jaar eerder.",
    "sv": "Omsättningen steg med 30 procent till 50 miljoner kronor, från 40 miljoner kronor året innan.",
    "pl": "Przychody wzrosły o 30 procent do 50 milionów złotych z 40 milionów złotych rok wcześniej.",
    "el": "Τα έσοδα αυξήθηκαν κατά 30 τοις εκατό σε 50 εκατομμύρια ευρώ από 40 εκατομμύρια.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_a_text_in_another_language_is_named_as_unread(language: str, capfd: Output) -> None:
    """It is a warning beside other texts; alone nothing was checked. Nor is it drafted."""
    write({"a.md": WRONG, "b.md": FOREIGN[language]})
    assert found(capfd, "a.md", "b.md") == [
        ("contradiction", "a.md", 1),
        ("source-unavailable", "b.md", 1),
    ]
    for command in ("check", "draft", "figures"):
        assert cli.run([command, "b.md"]) == 2
        told = " ".join(capfd.readouterr().err.split())
        assert "b.md was not read: it is in none of the languages that are (de, en, fr)" in told


@pytest.mark.parametrize(
    "text",
    [
        "12 de 20",
        "| El | La | Los | Las |\n|-|-|-|-|\n| 1 | 2 | 3 | 4 |\n| de | la | con | por |\n",
        "```\nlos por con para una que del el la\n```\n\nThe fleet has 5 ships.",
        "The band El Camino played Para Una Vida and La Casa del Sol on 5 stages.",
        "Het Loo is a palace.",
    ],
)
def test_what_says_too_little_is_read_as_before(text: str, capfd: Output) -> None:
    """Short texts, tables, code and names tell no language."""
    write({"a.md": text})
    assert found(capfd, "a.md", status=0) == []


def test_a_language_that_is_given_is_believed(capfd: Output) -> None:
    """By a flag or a setting; the report tells in which language each text was read."""
    write({"a.md": FOREIGN["es"], "b.md": "Preis: 1.200 Euro"})
    assert cli.run(["check", "--language", "de-AT", "--output-format", "json"]) == 0
    texts = [{"file": name, "language": "de"} for name in ("a.md", "b.md")]
    assert json.loads(capfd.readouterr().out)["texts"] == texts
    write({"factcheck.toml": 'language = "en"\n'})
    assert cli.run(["check", "--output-format", "json"]) == 0
    assert [one["language"] for one in json.loads(capfd.readouterr().out)["texts"]] == ["en", "en"]
    assert cli.run(["check", "--language", "is"]) == 2
    assert "--language: must be one of: de, en, fr" in capfd.readouterr().err


def test_a_source_in_another_language_is_not_read(capfd: Output) -> None:
    """Its claims are checked, and no sentence is read as if it were English."""
    claims = "sources: {{a: {{file: a.txt, language: {}}}}}\nclaims:\n  - {{id: b, quote: $20 million, says: x = 20 million USD}}\nquantities: {{x: USD}}\n"
    write({"a.txt": WRONG, "a.claims.yaml": claims.format("en")})
    assert ("contradiction", "a.txt", 1) in found(capfd, "a.claims.yaml")
    write({"a.claims.yaml": claims.format("is")})
    assert ("contradiction", "a.txt", 1) not in found(capfd, "a.claims.yaml", status=0)
