"""`factcheck fix`: what it changes in texts and claim files, what it leaves, and why."""

import hashlib
import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Settings, check, cli
from factcheck.cli.mending import Mending
from factcheck.fixing import Known, Why, applied, edits_of

Output = pytest.CaptureFixture[str]

TEXT = "Die Halle kostet 8,4 Mio. Euro.\n\nTabelle: Bau 8,4 Mrd. Euro, Fläche 900 m².\n"
CLAIMS = """sources:
  blatt: {title: Halle, language: de, file: halle.md}
quantities:
  hall.cost: EUR
claims:
  - id: said
    source: blatt
    quote: Die Halle kostet 8,4 Mio. Euro
    says: hall.cost = 8.4 Mio EUR
  - id: drawn
    source: blatt
    quote: 8,4 Mrd. Euro
    says: hall.cost = 8.4 Mrd EUR
"""
CHANGE = "Turnover rose from $20 million to $25 million, up 40 percent.\n"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder of a project."""
    here = tmp_path / "project"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return here


def write(files: dict[str, str]) -> None:
    """Write some files, each with its text."""
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(text.encode())


def fix(*arguments: str, capfd: Output, status: int = 1) -> tuple[str, str]:
    """What the command writes, to both streams."""
    capfd.readouterr()
    assert cli.run(["fix", *arguments]) == status, capfd.readouterr()
    told = capfd.readouterr()
    return told.out, told.err


def text_of(name: str) -> str:
    """The text of a file as its bytes are."""
    return Path(name).read_bytes().decode()


def errors(*paths: str) -> list[str]:
    """The rules of what is wrong under some paths, without notes."""
    return [one.rule for one in check(paths, bounds=False).findings if one.severity != "note"]


POINTS = """sources:
  paper: {{title: Paper, language: {language}, file: paper.md}}
quantities:
  "quota[1]": "%"
  "quota[2]": "%"
claims:
  - {{id: was, source: paper, quote: "{was}", says: "quota[1] = 26%"}}
  - {{id: now, source: paper, quote: "{now}", says: "quota[2] = 31%"}}
  - {{id: more, source: paper, quote: "{more}", says: "{says}"}}
"""


@pytest.mark.parametrize(
    ("language", "said", "says", "fixed", "meant"),
    [
        (
            "en",
            ("rose from 26", "to 31 percent", "by 5 percent"),
            "quota[2] = quota[1] * (1 + 5%)",
            "by 5 percentage points",
            "quota[2] = quota[1] + 5 pp",
        ),
        (
            "de",
            ("stieg von 26", "auf 31 Prozent", "um 19 Prozentpunkte"),
            "quota[2] - quota[1] = 19 pp",
            "um 19 Prozent",
            "quota[2] = quota[1] * (1 + 19%)",
        ),
        (
            "fr",
            ("est passé de 26", "à 31 pour cent", "soit 5 pour cent de plus"),
            "quota[2] = quota[1] * (1 + 5%)",
            "soit 5 points de pourcentage de plus",
            "quota[2] = quota[1] + 5 pp",
        ),
    ],
)
def test_percent_become_points(
    language: str, said: tuple[str, ...], says: str, fixed: str, meant: str, capfd: Output
) -> None:
    """The word that was mixed up is the first repair, in the words of the text.

    Behind it the figure is one, too.
    """
    was, now, more = said
    claims = POINTS.format(language=language, was=was, now=now, more=more, says=says)
    text = f"Quota {was} {now}, {more}.\n"
    write({"paper.md": text, "paper.claims.yaml": claims})
    (finding,) = [one for one in check(["."], bounds=False).findings if one.severity != "note"]
    assert [one.statement for one in finding.repairs].count("more") == 2
    assert finding.repairs[0].replacement == meant
    number = re.sub(r"\D", "", fixed)
    fix(".", "--repair", f"more={number}", "--write", capfd=capfd, status=0)
    assert text_of("paper.md") == text.replace(more, fixed)
    assert text_of("paper.claims.yaml") == claims.replace(more, fixed).replace(says, meant)
    assert errors(".") == []


def test_a_change_in_percent_gets_another_figure(capfd: Output) -> None:
    """Where points would not do either, the number is wrong, and the word stays."""
    said = {"was": "from 26", "now": "to 31 percent", "more": "up 14 percent"}
    claims = POINTS.format(language="en", **said, says="quota[2] = quota[1] * (1 + 14%)")
    text = "from 26 to 31 percent, up 14 percent\n"
    write({"paper.md": text, "paper.claims.yaml": claims})
    fix(".", "--repair", "more", "--write", capfd=capfd, status=0)
    assert text_of("paper.md") == "from 26 to 31 percent, up 19 percent\n"


def test_text_quote_and_statement_are_changed_together(capfd: Output) -> None:
    """First as a diff with nothing written, then for good; the fixed files check."""
    write({"halle.md": TEXT, "halle.claims.yaml": CLAIMS})
    diff, told = fix(".", "--repair", "drawn", capfd=capfd)
    assert "--- a/halle.md\n+++ b/halle.md\n" in diff
    assert "\n-Tabelle: Bau 8,4 Mrd. Euro, Fläche 900 m².\n" in diff
    assert "\n+Tabelle: Bau 8,4 Mio. Euro, Fläche 900 m².\n" in diff
    assert "1 finding fixed: 2 files would be changed; --write does it." in told
    assert (text_of("halle.md"), text_of("halle.claims.yaml")) == (TEXT, CLAIMS)

    diff, told = fix(".", "--repair", "drawn", "--write", capfd=capfd, status=0)
    assert diff == ""
    assert "1 finding fixed: 2 files changed." in told
    assert text_of("halle.md") == TEXT.replace("Bau 8,4 Mrd.", "Bau 8,4 Mio.")
    # The new words stand in the text twice, so the quote gets the word before them.
    assert text_of("halle.claims.yaml") == CLAIMS.replace(
        "quote: 8,4 Mrd. Euro", "quote: Bau 8,4 Mio. Euro"
    ).replace("= 8.4 Mrd EUR", "= 8.4 Mio EUR")
    assert errors(".") == []
    assert fix(".", capfd=capfd, status=0) == ("", "There is nothing to fix.\n")


def test_a_grouped_number_behind_a_month_is_changed_whole(capfd: Output) -> None:
    """No "May 6" with a rest: text, quote and statement get the other number."""
    text = "In May 6,384 guests came, 2,154 by boat and 4,203 by train.\n"
    claims = """sources:
  log: {title: Log, language: en, file: log.md}
quantities: {guests: people, boat: people, train: people}
definitions: [guests = boat + train]
claims:
  - {id: all, source: log, quote: "6,384 guests came", says: guests = 6_384 people}
  - {id: boat, source: log, quote: "2,154 by boat", says: boat = 2_154 people}
  - {id: train, source: log, quote: "4,203 by train", says: train = 4_203 people}
"""
    write({"log.md": text, "log.claims.yaml": claims})
    fix(".", "--repair", "all", "--write", capfd=capfd, status=0)
    assert text_of("log.md") == text.replace("6,384", "6,357")
    assert text_of("log.claims.yaml") == claims.replace("6,384", "6,357").replace("6_384", "6_357")
    assert errors(".") == []


def test_which_of_several_is_wrong_is_for_a_person_to_say(capfd: Output) -> None:
    """Two repairs, each explained by a slip: neither is certain, and both are offered."""
    write({"halle.md": TEXT, "halle.claims.yaml": CLAIMS})
    diff, told = fix(".", capfd=capfd)
    assert diff == ""
    assert "left: halle.claims.yaml:" in told
    assert "any of 2 changes mends it; choose --repair " in told
    assert "--repair drawn (drawn: 8.4 Mrd EUR -> 8.4 Mio EUR)" in told
    assert "Nothing is changed." in told


@pytest.mark.parametrize(
    ("place", "was", "now"),
    [
        ("a.md:1:35", "$25 million", "$28 million"),
        ("a.md:1:20", "$20 million", "$18 million"),
        ("a.md:1:51", "40 percent", "25 percent"),
    ],
)
def test_a_text_alone_is_changed_where_somebody_says(
    place: str, was: str, now: str, capfd: Output
) -> None:
    """By file, line and column, where a line has several figures."""
    write({"a.md": CHANGE})
    assert place in fix("a.md", capfd=capfd)[1]
    fix("a.md", "--repair", place, "--write", capfd=capfd, status=0)
    assert text_of("a.md") == CHANGE.replace(was, now)
    assert errors("a.md") == []


def test_a_line_with_several_figures_is_not_enough(capfd: Output) -> None:
    """It says which finding, not which figure."""
    write({"a.md": CHANGE})
    diff, told = fix("a.md", "--repair", "a.md:1", capfd=capfd)
    assert diff == ""
    assert "any of 3 changes mends it" in told


def test_what_is_certain_needs_no_choice(capfd: Output) -> None:
    """A slip that explains one of several repairs, and that one alone."""
    text = "Fleet: 120 new buses and 304 old buses, together 442 buses.\n"
    claims = (
        "sources: {fleet: {title: Fleet, language: en, file: fleet.txt}}\n"
        "quantities: {new: buses, old: buses, all: buses}\n"
        "definitions: [all = new + old]\n"
        "claims:\n"
        "  - {id: new, source: fleet, quote: 120 new buses, says: new = 120 buses}\n"
        "  - {id: old, source: fleet, quote: 304 old buses, says: old = 304 buses}\n"
        "  - {id: all, source: fleet, quote: together 442 buses, says: all = 442 buses}\n"
    )
    write({"fleet.txt": text, "fleet.claims.yaml": claims})
    diff, _ = fix(".", capfd=capfd)
    assert "+Fleet: 120 new buses and 304 old buses, together 424 buses.\n" in diff
    fix(".", "--write", capfd=capfd, status=0)
    assert "quote: together 424 buses, says: all = 424 buses}" in text_of("fleet.claims.yaml")
    assert errors(".") == []


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("Sales fell 10 percent to 45 million euros, from 60 million euros.\n", ""),
        ("Sales fell 10 percent to 450 million euros, from 600 million euros.\n", ""),
        ("Sales rose 25 percent from 40 million euros to 50 billion euros.\n", ""),
        ("The mast is 30 km (98 ft) high.\n", "30 m"),
        (
            "They spent €2.6 million here and €1.3 million there, a total of €3.9 billion.\n",
            "€3.9 m",
        ),
        ("The mills made 13 MWh and 8 MWh, 21 GWh in total.\n", ""),
    ],
)
def test_what_is_not_certain_is_asked_for(text: str, now: str, capfd: Output) -> None:
    """Few digits in each other's place are chance, and so are many where a percentage fits, too.

    A unit may be wrong in all figures that one clashes with, a scale word is rather in the one.
    """
    write({"a.md": text})
    diff, told = fix("a.md", capfd=capfd)
    assert bool(diff) is bool(now)
    assert now in diff
    assert bool(now) is ("left:" not in told)


def test_one_change_that_is_not_certain_is_called_one() -> None:
    """With the place of its figure."""
    write({"a.md": CHANGE})
    report = check("a.md")
    finding = report.counted[0]
    only = report._replace(findings=(finding._replace(repairs=finding.repairs[:1]),))
    mending = Mending(only, Settings(paths=("a.md",)), ())
    mending.choose()
    (reason,) = mending.reasons.values()
    assert reason.startswith(
        "one change is known that mends it; say that it is meant with --repair a.md:1:"
    )


def test_what_only_a_person_can_mend_is_told(capfd: Output) -> None:
    """A finding without repairs, at its place, with what to do."""
    write({"a.md": "It opens on Monday, 3 June 2025.\n"})
    told = fix("a.md", "--repair", "a.md:1:13", capfd=capfd, status=2)[1]
    assert "a.md:1:13: only a person can mend the weekday-mismatch there; write Tuesday" in told
    assert "left: a.md:1:13: weekday-mismatch" in fix("a.md", capfd=capfd)[1]


@pytest.mark.parametrize("file", ["", ", file: trees.txt"])
def test_a_figure_that_several_statements_say_is_changed_in_all(file: str, capfd: Output) -> None:
    """Else the others would no longer be in the quote."""
    claims = (
        f"sources: {{trees: {{language: en{file}}}}}\n"
        "quantities: {first: '%', second: '%', both: '%'}\n"
        "definitions: [both = first + second]\n"
        "claims:\n"
        "  - {id: each, source: trees, quote: 20 percent each, says: [first = 20%, second = 20%]}\n"
        "  - {id: both, source: trees, quote: 50 percent together, says: both = 50%}\n"
    )
    write({"trees.txt": "It lost 20 percent each, 50 percent together.\n", "t.claims.yaml": claims})
    fix("t.claims.yaml", "--repair", "each#1", "--write", capfd=capfd, status=0)
    assert "quote: 25 percent each, says: [first = 25%, second = 25%]}" in text_of("t.claims.yaml")
    assert text_of("trees.txt").startswith("It lost 25 percent each" if file else "It lost 20")
    assert errors("t.claims.yaml") == []


def test_a_quote_gets_the_quotation_marks_that_it_needs(capfd: Output) -> None:
    """A comma in a mapping on one line would end it."""
    claims = (
        "sources: {trees: {language: en, file: trees.txt}}\n"
        "quantities: {lost: trees, told: trees}\n"
        "definitions: [lost = told]\n"
        "claims:\n"
        "  - {id: lost, source: trees, quote: It lost 282 trees, says: lost = 282 trees}\n"
        '  - {id: told, source: trees, quote: "1,014 trees", says: told = 1014 trees}\n'
    )
    write(
        {"trees.txt": "It lost 282 trees. Later 1,014 trees were told.\n", "t.claims.yaml": claims}
    )
    fix("t.claims.yaml", "--repair", "lost", "--write", capfd=capfd, status=0)
    assert 'quote: "It lost 1,014 trees", says: lost = 1_014 trees}' in text_of("t.claims.yaml")
    assert errors("t.claims.yaml") == []


def test_a_dispute_is_not_settled_by_a_program(capfd: Output) -> None:
    """Near miss: one figure that is plainly a slip, but another speaker's; it is, if asked for."""
    claims = CLAIMS.replace("  - id: drawn\n", "  - id: drawn\n    speaker: builder\n")
    write({"halle.md": TEXT, "halle.claims.yaml": claims})
    diff, told = fix(".", capfd=capfd, status=0)  # a dispute is a warning
    assert diff == ""
    assert "--repair drawn" in told
    assert "+Tabelle: Bau 8,4 Mio. Euro" in fix(".", "--repair", "drawn", capfd=capfd)[0]


def test_one_of_several_statements_of_a_claim_is_named_by_its_number(capfd: Output) -> None:
    """The first as well."""
    claims = (
        "sources: {line: {title: A line}}\n"
        "quantities: {east: stops, west: stops, all: stops}\n"
        "definitions: [all = east + west]\n"
        "claims:\n  - {id: stops, source: line, says: [east = 17 stops, west = 12 stops, all = 28 stops]}\n"
    )
    write({"stops.claims.yaml": claims})
    told = fix(".", "--repair", "stops", capfd=capfd)[1]
    assert {f"--repair stops#{number} (" in told for number in (1, 2, 3)} == {True}
    assert cli.run(["check"]) == 1
    table = capfd.readouterr().out
    assert {f"\n        stops#{number}  " in table for number in (1, 2, 3)} == {True}
    fix(".", "--repair", "stops#1", "--write", capfd=capfd, status=0)
    assert text_of("stops.claims.yaml") == claims.replace("17", "16")


@pytest.mark.parametrize(
    ("quote", "written"),
    [
        ("a second depot for nine trams", "a new depot for nine trams"),
        ('"a second depot for nine trams"', '"a new depot for nine trams"'),
        ("'a second depot for nine trams'", "'a new depot for nine trams'"),
    ],
)
def test_a_quote_that_has_moved_is_said_anew(quote: str, written: str, capfd: Output) -> None:
    """As its text has it now, in the quotation marks that it had."""
    claims = (
        "sources: {wire: {file: wire.txt}}\n"
        "quantities: {trams: trams}\n"
        f"claims:\n  - id: depot\n    source: wire\n    quote: {quote}\n    says: trams = 9 trams\n"
    )
    write({"wire.txt": "The city plans a new depot for nine trams.\n", "w.claims.yaml": claims})
    fix(".", "--write", capfd=capfd, status=0)
    assert text_of("w.claims.yaml") == claims.replace(quote, written)
    assert errors(".") == []


def test_a_quote_whose_figure_has_changed_stays(capfd: Output) -> None:
    """Near miss: the statement would no longer be in its quote, which somebody must look at."""
    claims = (
        "sources: {wire: {file: wire.txt}}\n"
        "quantities: {trams: trams}\n"
        "claims:\n  - {id: depot, source: wire, quote: a new depot for 12 trams, says: trams = 12 trams}\n"
    )
    write({"wire.txt": "The city plans a new depot for 19 trams.\n", "w.claims.yaml": claims})
    diff, told = fix(".", "--write", capfd=capfd)
    assert diff == ""
    assert "what would mend it brings a new finding" in told
    assert text_of("w.claims.yaml") == claims


def test_entities_line_ends_and_the_mark_of_byte_order_stay(capfd: Output) -> None:
    """Of HTML with no-break spaces and CRLF only the words of the figure are changed."""
    text = (
        "\ufeff<p>Die Halle kostet <b>8,4&nbsp;Mio.&nbsp;&euro;</b> &amp; mehr.</p>\r\n"
        "<p>Tabelle: Bau 8,4&nbsp;Mrd.&nbsp;&euro; netto.</p>\r\n"
    )
    claims = (
        CLAIMS.replace("halle.md", "halle.html")
        .replace("quote: Die Halle kostet 8,4 Mio. Euro", "quote: Die Halle kostet 8,4 Mio. €")
        .replace("quote: 8,4 Mrd. Euro", "quote: 8,4 Mrd. € netto")
        .replace("\n", "\r\n")
    )
    write({"halle.html": text, "halle.claims.yaml": claims})
    fix(".", "--repair", "drawn", "--write", capfd=capfd, status=0)
    assert text_of("halle.html") == text.replace("Mrd.", "Mio.")
    assert text_of("halle.claims.yaml") == claims.replace("Mrd. €", "Mio. €").replace(
        "8.4 Mrd EUR", "8.4 Mio EUR"
    )
    assert errors(".") == []


def test_the_recorded_digest_of_a_text_is_kept_true(capfd: Output) -> None:
    """A source that records the digest of its text records that of the new one."""
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    claims = CLAIMS.replace("file: halle.md", f"file: halle.md, sha256: {digest}")
    write({"halle.md": TEXT, "halle.claims.yaml": claims})
    fix(".", "--repair", "said", "--write", capfd=capfd, status=0)
    new = hashlib.sha256(Path("halle.md").read_bytes()).hexdigest()
    assert new != digest
    assert f"sha256: {new}" in text_of("halle.claims.yaml")
    assert errors(".") == []


def test_a_quote_without_its_text_is_changed_with_the_statement(capfd: Output) -> None:
    """Where no text is at hand the quote is all that there is."""
    claims = (
        CLAIMS.replace(", file: halle.md", "")
        .replace("quote: 8,4 Mrd. Euro", 'quote: "„8,4 Mrd. Euro“, laut Tabelle"')
    )  # fmt: skip
    write({"halle.claims.yaml": claims})
    fix(".", "--repair", "drawn", "--write", capfd=capfd, status=0)
    assert 'quote: "„8,4 Mio. Euro“, laut Tabelle"' in text_of("halle.claims.yaml")
    assert errors(".") == []


def test_a_statement_that_its_quote_contradicts_is_changed_alone(capfd: Output) -> None:
    """The text is right already: only the statement had another figure."""
    claims = CLAIMS.replace("says: hall.cost = 8.4 Mrd EUR", "says: hall.cost = 4.8 Mio EUR")
    claims = claims.replace("quote: 8,4 Mrd. Euro", "quote: Bau 8,4 Mio. Euro")
    text = TEXT.replace("Mrd.", "Mio.")
    write({"halle.md": text, "halle.claims.yaml": claims})
    fix(".", "--repair", "drawn", "--write", capfd=capfd, status=0)
    assert text_of("halle.md") == text
    assert "says: hall.cost = 4.8 Mio" not in text_of("halle.claims.yaml")
    assert errors(".") == []


def test_what_the_text_cannot_say_is_told_and_not_changed(capfd: Output) -> None:
    """What is every third is not every so many for two fifths, and half of a fix is none."""
    text = "Jeder dritte der 90 Züge fährt, also 30 Züge. Es sind 37 Züge.\n"
    claims = (
        "sources: {bahn: {language: de, file: bahn.txt}}\n"
        "quantities: {all: trains, running: trains}\n"
        "claims:\n"
        "  - {id: all, source: bahn, quote: 90 Züge, says: all = exactly 90 trains}\n"
        "  - {id: part, source: bahn, quote: Jeder dritte der 90 Züge, says: running = a third of all}\n"
        "  - {id: told, source: bahn, quote: Es sind 37 Züge, says: running = 37 trains}\n"
    )
    write({"bahn.txt": text, "bahn.claims.yaml": claims})
    told = fix(".", "--repair", "part", "--write", capfd=capfd)[1]
    assert "the text cannot say the new figure in the words of the old one" in told
    assert (text_of("bahn.txt"), text_of("bahn.claims.yaml")) == (text, claims)


@pytest.mark.parametrize(
    ("now", "share", "found", "then", "instead"),
    [
        ("in einem Drittel der", "a third", 22, "in einem Viertel der", "a quarter"),
        ("in einem Drittel der", "a third", 43, "in der Hälfte der", "half"),
        ("in zwei Dritteln der", "two thirds", 18, "in einem Fünftel der", "a fifth"),
        ("in jeder dritten der", "1 in 3", 15, "in jeder sechsten der", "1 in 6"),
        ("in einem Drittel der", "a third", 50, "in 56 Prozent der", "56%"),
    ],
)
def test_a_share_in_words_becomes_another(
    now: str, share: str, found: int, then: str, instead: str, capfd: Output
) -> None:
    """In the case that it has, with its article; what has no words becomes a percentage."""
    claims = (
        "sources: {amt: {language: de, file: amt.txt}}\n"
        "quantities: {all: schools, wet: schools}\n"
        "claims:\n"
        "  - {id: all, source: amt, quote: 90 Schulen, says: all = exactly 90 schools}\n"
        f"  - {{id: part, source: amt, quote: {now} 90 Schulen, says: wet = {share} of all}}\n"
        f"  - {{id: told, source: amt, quote: '{found} Gebäude', says: wet = {found} schools}}\n"
    )
    text = f"Es tropft {now} 90 Schulen, {found} Gebäude.\n"
    write({"amt.txt": text, "amt.claims.yaml": claims})
    fix("amt.claims.yaml", "--repair", "part", "--write", capfd=capfd)
    assert text_of("amt.txt") == text.replace(now, then)
    assert text_of("amt.claims.yaml") == claims.replace(now, then).replace(share, instead)


def test_a_statement_that_is_folded_is_left(capfd: Output) -> None:
    """No program changes what does not stand in the file as it is."""
    claims = CLAIMS.replace(
        "says: hall.cost = 8.4 Mrd EUR", "says: >\n      hall.cost =\n      8.4 Mrd EUR"
    )
    write({"halle.md": TEXT, "halle.claims.yaml": claims})
    told = fix(".", "--repair", "drawn", "--write", capfd=capfd)[1]
    assert "stands folded or escaped in the file" in told
    assert text_of("halle.md") == TEXT


def test_files_outside_the_project_are_not_changed(capfd: Output, folder: Path) -> None:
    """The source path is read, and belongs to somebody else."""
    write({"../archive/halle.md": TEXT, "halle.claims.yaml": CLAIMS})
    archive = str(folder.parent / "archive")
    told = fix(".", "--source-path", archive, "--repair", "drawn", "--write", capfd=capfd)[1]
    assert "halle.md is not part of the project" in told
    assert text_of("../archive/halle.md") == TEXT
    assert text_of("halle.claims.yaml") == CLAIMS


def test_a_text_that_a_link_leads_to_is_changed_there(capfd: Output) -> None:
    """Within the project; the link stays one."""
    write({"texts/halle.md": TEXT, "claims/halle.claims.yaml": CLAIMS})
    Path("claims/halle.md").symlink_to(Path("../texts/halle.md"))
    fix("claims", "--repair", "drawn", "--write", capfd=capfd, status=0)
    assert Path("claims/halle.md").is_symlink()
    assert text_of("texts/halle.md") == TEXT.replace("Bau 8,4 Mrd.", "Bau 8,4 Mio.")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is protected from root")
def test_a_protected_file_ends_the_work(capfd: Output) -> None:
    """Then no other file is changed either."""
    write({"halle.md": TEXT, "halle.claims.yaml": CLAIMS})
    Path("halle.md").chmod(0o400)
    told = fix(".", "--repair", "drawn", "--write", capfd=capfd, status=2)[1]
    assert "halle.md cannot be written" in told
    assert text_of("halle.claims.yaml") == CLAIMS


def test_a_file_that_cannot_be_written_leaves_all_as_they_are(
    capfd: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The texts are complete beside their files before the first takes its place."""
    write({"halle.md": TEXT, "halle.claims.yaml": CLAIMS})
    allowed = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: Path(path).suffix != ".md" and allowed(path, mode)
    )
    told = fix(".", "--repair", "drawn", "--write", capfd=capfd, status=2)[1]
    assert "halle.md cannot be written: the file is protected from writing" in told
    assert (text_of("halle.md"), text_of("halle.claims.yaml")) == (TEXT, CLAIMS)
    assert sorted(one.name for one in Path().iterdir()) == ["halle.claims.yaml", "halle.md"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("a.md", "--repair", "nobody"), "nobody: no finding has a repair there"),
        (("a.md", "--repair", "a.md:2"), "a.md:2: no finding has a repair there"),
        (("-",), "the standard input cannot be changed; name a file"),
        (("absent.md",), "absent.md"),
    ],
)
def test_what_cannot_be_done_is_refused(
    arguments: tuple[str, ...], told: str, capfd: Output
) -> None:
    """Names that nothing has, and what is no file."""
    write({"a.md": CHANGE})
    assert told in fix(*arguments, capfd=capfd, status=2)[1]
    assert text_of("a.md") == CHANGE


def test_two_findings_are_fixed_at_once_and_the_third_is_left(capfd: Output) -> None:
    """In one file, each by the choice for it; nothing of the rest changes."""
    text = CHANGE + "\nSales rose from 200 to 250 units, up 75 percent.\n\n" + CHANGE
    column = text.split("\n")[2].index("75") + 1
    write({"a.txt": text})
    told = fix(
        "a.txt", "--repair", "a.txt:1:51", "--repair", f"a.txt:3:{column}", "--write", capfd=capfd
    )[1]
    assert "2 findings fixed: 1 file changed." in told
    assert told.count("left: a.txt:5:51: contradiction") == 1
    lines = text.split("\n")
    lines[0] = lines[0].replace("40", "25")
    lines[2] = lines[2].replace("75", "25")
    assert text_of("a.txt") == "\n".join(lines)


def test_quiet_prints_the_diff_alone(capfd: Output) -> None:
    """Nothing about what is left."""
    write({"a.md": CHANGE})
    diff, told = fix("a.md", "--quiet", "--repair", "a.md:1:51", capfd=capfd)
    assert diff.startswith("--- a/a.md\n")
    assert told == ""


@given(
    st.sampled_from(["en", "de"]),
    st.integers(11, 899),
    st.integers(11, 899),
    st.integers(11, 899).filter(lambda number: number % 10),
)
def test_after_any_fix_the_finding_is_gone_and_none_is_new(
    language: str, first: int, second: int, off: int
) -> None:
    """Whatever the figures of a sum, in text and claims, every fix that is offered holds."""
    total = first + second + off
    text, quotes = {
        "en": ("They had {} cars and {} vans: {} in all.\n", ("{} cars", "{} vans", "{} in all")),
        "de": ("Es gab {} Autos und {} Busse: {} Fahrzeuge.\n", ("{} Autos", "{} Busse", "{} Fahrzeuge")),
    }[language]  # fmt: skip

    def printed(number: int) -> str:
        return f"{number:,}".replace(",", "," if language == "en" else ".")

    numbers = (first, second, total)
    claims = (
        f"sources: {{it: {{language: {language}, file: it.txt}}}}\n"
        "quantities: {a: things, b: things, c: things}\n"
        "definitions: [c = a + b]\nclaims:\n"
    ) + "".join(
        f"  - {{id: {name}, source: it, quote: '{quote.format(printed(number))}', "
        f"says: {name} = {number} things}}\n"
        for name, quote, number in zip("abc", quotes, numbers, strict=True)
    )
    write({"it.txt": text.format(*map(printed, numbers)), "it.claims.yaml": claims})
    report = check(["it.claims.yaml"], bounds=False)
    known = Known(report.corpus, report.evidence, report.coverage)
    before = [one.rule for one in report.findings if one.severity != "note"]
    for finding in report.findings:
        for repair in finding.repairs:
            claim = next(one for one in report.corpus.claims if one.id == repair.statement)
            edits = edits_of(repair, claim, [(claim.says[0], repair.replacement)], known)
            if isinstance(edits, Why):
                continue
            contents = {name: Path(name).read_bytes() for name in ("it.txt", "it.claims.yaml")}
            fixed = applied(edits, known, contents)
            assert fixed
            write(fixed)
            assert len(errors("it.claims.yaml")) < len(before)
            write({name: data.decode() for name, data in contents.items()})


def test_one_of_two_mistakes_among_the_same_claims(capfd: Output) -> None:
    """The finding of the other stays, and is told as what is left."""
    write(
        {
            "a.claims.yaml": """\
sources: {s: {title: Seilbahn}}
quantities: {now: EUR, then: EUR, car: EUR, rope: EUR}
definitions: [now = car + rope]
claims:
  - id: growth
    source: s
    quote: 60 euros, up 20 percent from 40 euros
    says: [now = 60 EUR, then = 40 EUR, "now = then * (1 + 20%)"]
  - {id: parts, source: s, quote: of the 60 euros 36 and 20 euros, says: [car = 36 EUR, rope = 20 EUR]}
"""
        }
    )
    _, err = fix("--write", "--repair", "growth#3", capfd=capfd)
    assert "quote: 60 euros, up 50 percent from 40 euros" in text_of("a.claims.yaml")
    assert "36 EUR and 20 EUR make 56 EUR, not 60 EUR" in err
    assert "plus 20%" not in err
    assert errors(".") == ["contradiction"]


SERIES = """sources:
  paper: {title: Forest, language: en, file: forest.md}
quantities: {"area[2001]": ha, "area[2002]": ha, "area[2003]": ha}
claims:
  - id: shrank
    source: paper
    quote: lost 8 percent a year
    says: ["area[2002] = area[2001] * (1 - 8%)", "area[2003] = area[2002] * (1 - 8%)"]
  - id: first
    source: paper
    quote: 500 hectares in 2001
    says: area[2001] = 500 ha
  - id: last
    source: paper
    quote: 360 hectares in 2003
    says: area[2003] = 360 ha
"""
FOREST = "It had 500 hectares in 2001 and lost 8 percent a year, to 360 hectares in 2003.\n"


@pytest.mark.parametrize("name", ["shrank", "shrank#2"])
def test_a_figure_of_one_quote_is_changed_in_every_statement(name: str, capfd: Output) -> None:
    """The text and the quote have it once, and every statement has the new one."""
    write({"forest.md": FOREST, "forest.claims.yaml": SERIES})
    _, told = fix("forest.claims.yaml", capfd=capfd)
    assert "--repair shrank (shrank (2\N{MULTIPLICATION SIGN}): 8% -> 15%)" in told
    fix("forest.claims.yaml", "--repair", name, "--write", capfd=capfd, status=0)
    assert text_of("forest.md") == FOREST.replace("8 percent", "15 percent")
    assert text_of("forest.claims.yaml") == SERIES.replace("8%", "15%").replace("8 p", "15 p")
    assert not errors("forest.claims.yaml")


TWICE = """\
sources: {s: {title: Seilbahn}}
quantities: {all: cabins, red: cabins, old: cabins, new: cabins}
definitions: [red = old + new]
claims:
  - {id: share, source: s, quote: a quarter of 60, says: [all = exactly 60 cabins, red = exactly 25% of all]}
  - {id: red, source: s, quote: 21 are red, says: red = 21 cabins}
  - {id: ages, source: s, quote: 11 old and 8 new ones, says: [old = 11 cabins, new = 8 cabins]}
"""


def test_a_figure_with_two_repairs_is_asked_about(capfd: Output) -> None:
    """Each finding offers another value, so that the name alone says too little."""
    write({"a.claims.yaml": TWICE})
    told = fix(capfd=capfd)[1]
    assert "--repair red=15 (red: 21 cabins -> 15 cabins)" in told
    assert "--repair red=19 (red: 21 cabins -> 19 cabins)" in told
    told = fix("--repair", "red", "--write", capfd=capfd)[1]
    assert text_of("a.claims.yaml") == TWICE
    assert (
        "--repair red may mean any of 2 changes: choose --repair red=15 "
        "(red: 21 cabins -> 15 cabins) or --repair red=19 (red: 21 cabins -> 19 cabins)" in told
    )
    assert (
        "red=17: no finding has a repair there"
        in fix("--repair", "red=17", capfd=capfd, status=2)[1]
    )
    fix("--repair", "red=15", "--write", capfd=capfd)
    assert text_of("a.claims.yaml") == TWICE.replace("21", "15")


@pytest.mark.parametrize(
    ("figure", "instead", "value"),
    [
        ("-180 USD", "-150 USD", "-150"),
        ("-180 USD", "-165 USD", "-165"),
        ("-$180", "$-150", "-150"),
        ("$-180", "$-165", "-165"),
    ],
)
def test_the_value_of_a_loss_has_its_minus(
    figure: str, instead: str, value: str, capfd: Output
) -> None:
    """Which of two values is meant is said as statements have it, without unit or currency."""
    claims = (
        "sources: {bank: {title: A bank}}\n"
        "quantities: {net: {unit: USD, signed: true}, fees: USD, rent: USD}\n"
        "claims:\n"
        f'  - {{id: net, source: bank, says: "net = {figure}"}}\n'
        "  - {id: fees, source: bank, says: fees = 30 USD}\n"
        "  - {id: rent, source: bank, says: rent = 65 USD}\n"
        '  - {id: one, source: bank, says: "net + fees = -120 USD"}\n'
        '  - {id: other, source: bank, says: "net + rent = -100 USD"}\n'
    )
    write({"a.claims.yaml": claims})
    assert f"--repair net={value} (net: {figure} -> {instead})" in fix(capfd=capfd)[1]
    fix("--repair", f"net={value}", "--write", capfd=capfd)
    assert text_of("a.claims.yaml") == claims.replace(figure, instead)


@pytest.mark.parametrize("name", ["both", "both#2", "both=21", "both#2=21 stops"])
def test_a_claim_of_which_one_statement_has_repairs_is_name_enough(
    name: str, capfd: Output
) -> None:
    """Whichever of its statements that is; a value may be named with it."""
    claims = (
        "sources: {line: {title: A line}}\n"
        "quantities: {long: km, all: stops}\n"
        "claims:\n"
        "  - {id: both, source: line, says: [long = 8 km, all = 12 stops]}\n"
        "  - {id: all, source: line, says: all = 21 stops}\n"
    )
    write({"line.claims.yaml": claims})
    fix("--repair", name, "--write", capfd=capfd, status=0)
    assert text_of("line.claims.yaml") == claims.replace("12", "21")


def test_a_figure_that_another_claim_states_too_is_not_changed(capfd: Output) -> None:
    """That claim would no longer be true of the text."""
    also = (
        "  - id: also\n    source: paper\n    quote: lost 8 percent a year, to\n"
        '    says: "loss = 8%"\n'
    )
    units = '"area[2003]": ha, loss: "1"'
    write(
        {
            "forest.md": FOREST,
            "forest.claims.yaml": SERIES.replace('"area[2003]": ha', units) + also,
        }
    )
    _, told = fix("forest.claims.yaml", "--repair", "shrank", capfd=capfd)
    assert "several statements say it" in told


@pytest.mark.parametrize(
    ("language", "now", "iso", "then"),
    [
        ("en", "on 3 October 2021", "@2021-10-03", "on 3 October 2020"),
        ("de", "am 3. Oktober 2021", "@2021-10-03", "am 3. Oktober 2020"),
        ("de", "am 03.10.2021", "@2021-10-03", "am 03.10.2020"),
        ("fr", "le 3 octobre 2021", "@2021-10-03", "le 3 octobre 2020"),
    ],
)
def test_a_date_is_changed_in_its_words(
    language: str, now: str, iso: str, then: str, capfd: Output
) -> None:
    """In the text and the quote as they have dates, in the statement as that has them."""
    claims = (
        f"sources: {{it: {{language: {language}, file: it.txt}}}}\n"
        "quantities: {sold: date, filed: date}\n"
        "claims:\n"
        f"  - {{id: sold, source: it, quote: {now}, says: sold = {iso}}}\n"
        "  - {id: filed, says: filed = @2020-12-02}\n"
        "  - {id: wait, says: filed = sold + 60 days}\n"
    )
    text = f"Acme, {now}.\n"
    write({"it.txt": text, "it.claims.yaml": claims})
    fix("it.claims.yaml", "--repair", "sold", "--write", capfd=capfd, status=0)
    assert text_of("it.txt") == text.replace(now, then)
    assert text_of("it.claims.yaml") == claims.replace(now, then).replace(iso, "@2020-10-03")
    assert errors("it.claims.yaml") == []


def test_a_year_that_the_text_does_not_tell_is_changed_in_the_statement(capfd: Output) -> None:
    """The text stays as it is."""
    claims = (
        "sources: {it: {language: en, file: it.txt}}\n"
        "quantities: {sold: date, filed: date}\n"
        "claims:\n"
        "  - {id: sold, source: it, quote: on 3 October, says: sold = @2021-10-03}\n"
        "  - {id: filed, says: filed = @2020-12-02}\n"
        "  - {id: wait, says: filed = sold + 60 days}\n"
    )
    text = "It was sold on 3 October.\n"
    write({"it.txt": text, "it.claims.yaml": claims})
    fix("it.claims.yaml", "--repair", "sold", "--write", capfd=capfd, status=0)
    assert text_of("it.txt") == text
    assert text_of("it.claims.yaml") == claims.replace("@2021", "@2020")


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("text", "shrank (2\N{MULTIPLICATION SIGN})  8%"),
        ("markdown", "`shrank` (2\N{MULTIPLICATION SIGN}) to **15%**"),
        ("html", "<code>shrank</code> (2\N{MULTIPLICATION SIGN})"),
        ("gitlab", "shrank (2\N{MULTIPLICATION SIGN}) to 15%"),
        ("sarif", "shrank (2\N{MULTIPLICATION SIGN}): 8% -> 15%"),
        ("rdjson", "shrank (2\N{MULTIPLICATION SIGN}): 8% -> 15%"),
        (
            "json",
            '"corrected": [{"claim": "shrank", "text": "area[2002] = area[2001] * (1 - 15%)"}',
        ),
    ],
)
def test_a_shared_figure_is_one_change_in_every_format(form: str, told: str, capfd: Output) -> None:
    """It is told once, with how often the statements have it."""
    write({"forest.md": FOREST, "forest.claims.yaml": SERIES})
    cli.run(["check", "forest.claims.yaml", "--output-format", form])
    out = " ".join(capfd.readouterr().out.split()) if form == "json" else capfd.readouterr().out
    assert out.replace("{ ", "{").replace("[ ", "[").replace(" }", "}").count(told) == 1 + (
        form == "sarif"
    )


@pytest.mark.parametrize(("total", "is_certain"), [("1_220 million", True), ("1.2 billion", False)])
def test_a_slip_that_fits_by_rounding_alone_is_not_certain(
    total: str, is_certain: bool, capfd: Output
) -> None:
    """430, 530 and 260 million are 1,220 million; of 1.2 billion another figure may be wrong."""
    write(
        {
            "a.claims.yaml": f"""\
sources: {{s: {{title: Bridges}}}}
quantities: {{a: EUR, b: EUR, c: EUR, t: EUR}}
definitions: [t = a + b + c]
claims:
  - {{id: a, source: s, says: a = 430 million EUR}}
  - {{id: b, source: s, says: b = 350 million EUR}}
  - {{id: c, source: s, says: c = 260 million EUR}}
  - {{id: t, source: s, says: t = {total} EUR}}
"""
        }
    )
    out, _ = fix(capfd=capfd)
    assert ("b = 530 million EUR" in out) is is_certain


@pytest.mark.parametrize(
    ("east", "west", "total", "is_certain"),
    [
        ("310 kW", "460 kW", "770 MW", False),
        ("310 MW", "460_000 kW", "770 kW", True),
    ],
)
def test_one_figure_against_several_is_not_certain(
    east: str, west: str, total: str, is_certain: bool, capfd: Output
) -> None:
    """Where two in one unit stand against a third, either may be wrong."""
    write(
        {
            "a.claims.yaml": f"""\
sources: {{s: {{title: Dam}}}}
quantities: {{east: MW, west: MW, all: MW}}
definitions: [all = east + west]
claims:
  - {{id: east, source: s, says: east = {east}}}
  - {{id: west, source: s, says: west = {west}}}
  - {{id: all, source: s, says: all = {total}}}
"""
        }
    )
    out, _ = fix(capfd=capfd)
    assert bool(out) is is_certain
    assert ("all = 770 MW" in out) is is_certain


@pytest.mark.parametrize(("known", "is_certain"), [("<= 64 km", False), ("= 64 km", True)])
def test_the_end_of_a_bound_is_not_certain(known: str, is_certain: bool, capfd: Output) -> None:
    """What is known to limit a figure does not tell it."""
    write(
        {
            "a.claims.yaml": f"""\
sources: {{s: {{title: Track}}}}
quantities: {{length: km}}
definitions: [length {known}]
claims:
  - {{id: length, source: s, says: length = 71 km}}
"""
        }
    )
    out, _ = fix(capfd=capfd)
    assert ("length = 64 km" in out) is is_certain


def test_what_is_asked_for_is_changed_alone(capfd: Output) -> None:
    """Another finding that explains itself stays for a run of its own."""
    write(
        {
            "a.claims.yaml": """\
sources: {s: {title: Bridges}}
quantities: {a: EUR, b: EUR, x: km, y: km, z: km}
definitions: [z = x + y]
claims:
  - {id: one, source: s, says: [a = 340 million EUR, a = 0.34 billion EUR]}
  - {id: two, source: s, says: b = 2 times a}
  - {id: three, source: s, says: b = 680 billion EUR}
  - {id: four, source: s, says: [x = 12 km, y = 31 km, z = 53 km]}
"""
        }
    )
    out, _ = fix("--repair", "four#3", capfd=capfd)
    assert "z = 43 km" in out
    assert "680 million" not in out
    out, _ = fix(capfd=capfd)
    assert "680 million" in out


def test_a_slip_of_a_whole_source_is_changed_in_all_its_figures(capfd: Output) -> None:
    """No single figure mends it, so that each of them is asked for."""
    write(
        {
            "a.claims.yaml": """\
sources: {leaflet: {title: Leaflet}, office: {title: Office}}
quantities: {east: kWh, west: kWh, all: kWh}
definitions: [all = east + west]
claims:
  - {id: parts, source: leaflet, says: [east = 742 kWh, west = 391 kWh]}
  - {id: all, source: office, says: all = 1_133 MWh}
"""
        }
    )
    _, err = fix(capfd=capfd)
    first = "--repair parts#1 (parts#1: 742 kWh -> 742 MWh)"
    assert f"{first} and --repair parts#2 (parts#2: 391 kWh -> 391 MWh)" in err
    out, _ = fix("--repair", "parts#1", "--repair", "parts#2", capfd=capfd)
    assert "says: [east = 742 MWh, west = 391 MWh]" in out
    assert not fix("--repair", "parts#1", status=2, capfd=capfd)[0]


RATE = """sources:
  paper: {{title: Paper, language: en, file: paper.md}}
quantities: {{dues: EUR/members/month, members: members, total: EUR/year}}
definitions: [total = dues * members]
claims:
  - {{id: dues, source: paper, quote: €7.50 a month, says: dues = 7.50 EUR/members/month}}
  - {{id: members, source: paper, quote: "62,400 members", says: members = 62_400 members}}
  - {{id: total, source: paper, quote: "{quote}", says: total = 468_000 EUR/year}}
"""


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("€468,000 a year", "€468,000 a year"),
        ("€468,000 a year", "€468,000"),
        ("€468,000 annually", "€468,000 annually"),
    ],
)
def test_a_figure_gets_another_period(said: str, quote: str, capfd: Output) -> None:
    """In text, quote and statement at once; in none of them where the text has no such words."""
    text = f"Its 62,400 members pay €7.50 a month, and it lives on {said}.\n"
    claims = RATE.format(quote=quote)
    write({"paper.md": text, "paper.claims.yaml": claims})
    is_told = "a year" in said
    _, told = fix(".", "--repair", "total", "--write", capfd=capfd, status=0 if is_told else 1)
    assert ("cannot say" in told) is not is_told
    assert text_of("paper.md") == text.replace("a year", "a month")
    meant = claims.replace(quote, quote.replace("a year", "a month"))
    meant = meant.replace("468_000 EUR/year", "468_000 EUR/month")
    assert text_of("paper.claims.yaml") == (meant if is_told else claims)


def test_the_day_of_the_week_changes_with_a_date(capfd: Output) -> None:
    """It stands outside of the quote, and is changed in the text alone."""
    text = "From Tuesday, 8 April 2025, the road was shut for 12 days, until 16 April 2025.\n"
    claims = (
        "sources: {paper: {title: Paper, language: en, file: paper.md}}\n"
        "quantities: {shut: date, open: date}\n"
        "claims:\n"
        "  - {id: shut, source: paper, quote: 8 April 2025, says: shut = @2025-04-08}\n"
        "  - {id: open, source: paper, quote: 16 April 2025, says: open = @2025-04-16}\n"
        "  - {id: days, source: paper, quote: 12 days, says: open = shut + 12 days}\n"
    )
    write({"paper.md": text, "paper.claims.yaml": claims})
    fix(".", "--repair", "shut", "--write", capfd=capfd, status=0)
    assert text_of("paper.md") == text.replace("Tuesday, 8 April", "Friday, 4 April")
    meant = claims.replace("quote: 8 April", "quote: 4 April").replace("04-08", "04-04")
    assert text_of("paper.claims.yaml") == meant
    assert errors(".") == []


@pytest.mark.parametrize(
    ("quote", "then"),
    [
        # A round figure may be meant as about so many; one that is no longer round says each digit.
        ("2,400 litres a day each", "says: use = 240 l/cows/day"),
        # Near miss: the quote hedges it itself.
        ("about 2,400 litres a day each", "says: use = about 240 l/cows/day"),
    ],
)
def test_about_stays_where_the_quote_allows_it(quote: str, then: str, capfd: Output) -> None:
    """Else the repair that is offered would bring a statement that its quote does not have."""
    claims = (
        "sources: {dairy: {title: Dairy, language: en}}\n"
        "quantities: {cows: cows, use: l/cows/day, all: l/day}\n"
        "definitions: [all = cows * use]\n"
        "claims:\n"
        "  - {id: cows, quote: 64 cows, says: cows = 64 cows}\n"
        f'  - {{id: use, quote: "{quote}", says: use = about 2_400 l/cows/day}}\n'
        '  - {id: all, quote: "15,360 litres a day", says: all = 15_360 l/day}\n'
    )
    write({"d.claims.yaml": claims})
    fix(".", "--repair", "use", "--write", capfd=capfd, status=0)
    assert quote.replace("2,400", "240") in text_of("d.claims.yaml")
    assert then in text_of("d.claims.yaml")
    assert errors(".") == []


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        # 8.0 and 9.2 are 1.2 apart, as the text has it: the percentage is wrong.
        (
            "Der Etat stieg von 8,0 auf 9,2 Mio. Euro, ein Plus von 1,2 Mio. oder 25 Prozent.\n",
            1,
        ),
        # Near miss: nothing else is said of the levels.
        ("Der Etat stieg von 8,0 auf 9,2 Millionen Euro, ein Plus von 25 Prozent.\n", 3),
    ],
)
def test_what_else_is_read_with_a_figure_keeps_it(text: str, offered: int) -> None:
    """A repair that breaks what the text says beside it would only bring another finding."""
    write({"costs.md": text})
    (finding,) = check(["costs.md"], bounds=False).findings
    told = [finding.words[one.statement] for one in finding.repairs]
    assert told[0] == "25 Prozent"
    assert len(told) == offered


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        # 3,220 and 3,542 are 322 apart, as the text has it: neither has its digits swapped.
        ("It grew from 3,220 to 3,542 tonnes, an increase of 322 tonnes or 53%.\n", False),
        ("It grew from 3,220 to 3,542 tonnes, an increase of 53%.\n", True),
    ],
)
def test_a_slip_leaves_what_else_is_read_with_its_figure(text: str, hinted: bool) -> None:
    """What it would break beside it speaks against it."""
    write({"growth.md": text})
    (finding,) = check(["growth.md"], bounds=False).findings
    assert bool(finding.diagnoses) is hinted


def test_a_figure_that_is_printed_twice_is_changed_in_both_places(capfd: Output) -> None:
    """Each place has its option, and all of them are told together."""
    article = (
        "Sales rose 20 percent to $9.2m from $7.0m.\n\nOf the $9.2m, $5.1m and $3.3m are ours.\n"
    )
    write(
        {
            "a.md": article,
            "a.claims.yaml": """sources: {a: {title: A, file: a.md}}
quantities: {now: USD, then: USD, one: USD, other: USD}
definitions: [now = one + other]
claims:
  - id: rise
    quote: rose 20 percent to $9.2m from $7.0m
    says: [now = 9.2 million USD, then = 7.0 million USD, now = then * (1 + 20%)]
  - id: parts
    quote: Of the $9.2m, $5.1m and $3.3m are ours
    says: [now = 9.2 million USD, one = 5.1 million USD, other = 3.3 million USD]
""",
        }
    )
    options = ("--repair", "rise", "--repair", "parts")
    _, told = fix("a.claims.yaml", capfd=capfd)
    assert "--repair parts (parts: 9.2 million USD -> 8.4 million USD) and --repair rise" in told
    fix("a.claims.yaml", "--write", *options, capfd=capfd, status=0)
    assert Path("a.md").read_text() == article.replace("$9.2m", "$8.4m")


def test_only_what_can_be_carried_out_is_to_choose(capfd: Output) -> None:
    """A change that the words of a text do not allow is left to a person."""
    claims = (
        "sources: {paper: {title: Paper, language: de}}\n"
        "quantities: {early: t, late: t}\n"
        "claims:\n"
        '  - {id: early, source: paper, quote: "410 Tonnen", says: early = 410 t}\n'
        '  - {id: late, source: paper, quote: "820 Tonnen", says: late = 820 t}\n'
        "  - {id: more, source: paper, quote: anderthalb Mal, says: late = 1.5 times early}\n"
    )
    write({"p.claims.yaml": claims})
    _, told = fix(".", capfd=capfd)
    assert "--repair early" in told
    assert "--repair more" not in told
    assert "1 more only a person can make" in told


def test_a_repair_of_one_of_two_mistakes_that_then_clash_as_one(capfd: Output) -> None:
    """What it leaves is one finding among the same claims, the other mistake, and nothing new."""
    claims = (
        "sources: {paper: {title: Paper, language: en}}\n"
        "quantities: {ore: t, coal: t, all: t, before: t}\n"
        "definitions: [all = ore + coal]\n"
        "claims:\n"
        '  - {id: parts, quote: "304 t and 171 t", says: [ore = 304 t, coal = 171 t]}\n'
        "  - {id: all, quote: 512 t in all, says: all = 512 t}\n"
        "  - {id: before, quote: 400 t before, says: before = 400 t}\n"
        "  - {id: rise, quote: up 8 percent, says: all = before * (1 + 8%)}\n"
    )
    write({"p.claims.yaml": claims})
    assert errors(".") == ["contradiction"] * 2
    fix(".", "--repair", "rise", "--write", capfd=capfd)
    meant = claims.replace("up 8 percent", "up 28 percent").replace("8%", "28%")
    assert text_of("p.claims.yaml") == meant
    assert errors(".") == ["contradiction"]


# 800 litres a second are 69,120 cubic metres a day: as likely a thousand were left out.
BY_DAY = "{id: day, source: w, quote: 69.12 cubic metres per day, says: flow = 69.12 m^3/day}"
ALIKE = (
    "{id: rest, source: w, quote: 92 ml/s and 708 ml/s, says: [hill = 92 ml/s, lake = 708 ml/s]}"
)
OTHER = ALIKE.replace("ml/s", "cm^3/s").replace("cm^3", "cm³", 2)


@pytest.mark.parametrize(
    ("second", "is_certain"),
    [
        (BY_DAY, False),
        # It is the odd one out of three, unless both others are: they have one unit.
        (ALIKE, False),
        # Near miss: nobody writes the unit of one for that of the others.
        (OTHER, True),
    ],
)
def test_of_two_units_for_one_thing_neither_is_certain(
    second: str, is_certain: bool, capfd: Output
) -> None:
    """A slip in the one figure is the reverse in the other: which was meant, a person must say."""
    claims = (
        "sources: {w: {title: Water, language: en}}\n"
        "quantities: {flow: l/s, hill: l/s, lake: l/s}\n"
        + ("definitions: [flow = hill + lake]\n" if "hill" in second else "")
        + "claims:\n  - {id: flow, source: w, quote: 800 l/s, says: flow = 800 l/s}\n"
        f"  - {second}\n"
    )
    write({"w.claims.yaml": claims})
    diff, told = fix(".", capfd=capfd)
    assert bool(diff) is is_certain, told


def test_a_statement_gets_the_zeros_of_its_price(capfd: Output) -> None:
    """Else it would not be rounded as in its quote, which has money in coins as before."""
    claims = (
        "sources: {paper: {title: Paper, language: en}}\n"
        "quantities: {sold: tickets, price: EUR/tickets, sum: EUR}\n"
        "definitions: [sum = sold * price]\n"
        "claims:\n"
        '  - {id: sold, quote: "4,000 tickets", says: sold = 4_000 tickets}\n'
        "  - {id: price, quote: €12.40 each, says: price = 12.40 EUR/tickets}\n"
        '  - {id: sum, quote: "€496,000", says: sum = 496_000 EUR}\n'
    )
    write({"p.claims.yaml": claims})
    fix(".", "--repair", "price", "--write", capfd=capfd, status=0)
    meant = claims.replace("€12.40", "€124.00").replace("12.40 EUR", "124.00 EUR")
    assert text_of("p.claims.yaml") == meant
    assert errors(".") == []


def test_only_the_figure_of_a_repair_gets_the_zeros_of_its_price(capfd: Output) -> None:
    """Not another one that ends with the same digits."""
    claims = (
        "sources: {paper: {title: Paper, language: en}}\n"
        "quantities: {fare: USD}\n"
        "claims:\n"
        "  - {id: fare, says: fare = exactly 25.40 USD}\n"
        '  - {id: rest, quote: "without $17.7, it is $7.50", says: "fare - 17.7 USD = 7.5 USD"}\n'
    )
    write({"p.claims.yaml": claims})
    fix(".", "--repair", "rest=7.7", "--write", capfd=capfd, status=0)
    meant = claims.replace("$7.50", "$7.70").replace("= 7.5 USD", "= 7.70 USD")
    assert text_of("p.claims.yaml") == meant


@pytest.mark.parametrize(
    ("quote", "now", "is_at_hand"),
    [
        ("9,000 lbs for each boat", "9_000 GBP/boats", True),  # a weight
        ("the few boats", "9_000 GBP/boats", True),
        ("9,000 lbs for each boat", "9_000 GBP/boats", False),
        ("9,000 pounds for each boat", "9_000 GBP/boats", True),
        ("9,000 pounds for each boat", "9_000 GBP/boats", False),
        ("about £9,000 a boat", "9_000 GBP/boats", True),  # "about" would stay unsaid
        ("£9,000 a boat", "9_000 GBP/boats", True),
        ("£7,000 a boat", "9_000 GBP/boats", True),
        ("", "9_000 GBP/boats", True),
    ],
)
def test_a_statement_is_not_changed_while_its_quote_keeps_the_old_figure(
    quote: str, now: str, is_at_hand: bool, capfd: Output
) -> None:
    """Where the quote does not have it, or not so, that is told and nothing is changed."""
    file = ", file: it.txt" if is_at_hand else ""
    cited = f', source: it, quote: "{quote}"' if quote else ""
    claims = (
        f"sources: {{it: {{language: en{file}}}}}\n"
        "quantities: {all: GBP, boats: boats, each: GBP/boats}\n"
        "definitions: [each = all / boats]\n"
        "claims:\n"
        '  - {id: all, source: it, quote: "£84,000", says: all = 84_000 GBP}\n'
        "  - {id: boats, source: it, quote: 12 boats, says: boats = 12 boats}\n"
        f"  - {{id: each{cited}, says: each = {now}}}\n"
    )
    text = f"The 12 boats were sold for £84,000: {quote}.\n"
    write({"it.txt": text, "it.claims.yaml": claims})
    is_said = quote in {"", "£9,000 a boat", "£7,000 a boat", "9,000 pounds for each boat"}
    told = fix(
        "it.claims.yaml", "--repair", "each", "--write", capfd=capfd, status=0 if is_said else 1
    )[1]
    if not is_said:
        assert "the figure is not in the quote" in told
        assert (text_of("it.txt"), text_of("it.claims.yaml")) == (text, claims)
    else:
        assert "each = 7_000 GBP/boats" in text_of("it.claims.yaml")
        assert errors("it.claims.yaml") == []


BUDGET = """sources: {it: {language: en, file: it.md}}
quantities: {all: USD, ships: USD, quays: USD}
definitions: [all = ships + quays]
claims:
  - {id: all, source: it, quote: a budget of 742 million dollars, says: all = 742 million USD}
  - {id: ships, source: it, quote: 305 million for ships, says: ships = 305 million USD}
  - {id: quays, source: it, quote: 419 million for quays, says: quays = 419 million USD}
"""
SPENT = "It has a budget of 742 million dollars: 305 million for ships, 419 million for quays.\n"


@pytest.mark.parametrize(
    ("before", "behind", "told"),
    [
        ("# 742 million dollars for the port\n\n", "", '"742 million dollars" 1 more time'),
        ("", "Most of the 742 million is lent. It was $742 million.\n", "2 more times"),
        ("# 742 euros for the port\n\n", "They hired 742 men on $742 billion.\n", ""),
    ],
)
def test_a_figure_that_the_text_says_again_is_not_certain(
    before: str, behind: str, told: str, capfd: Output
) -> None:
    """Asked for, it is changed where it is claimed, and the other lines are told."""
    text = f"{before}{SPENT}{behind}"
    write({"it.md": text, "it.claims.yaml": BUDGET})
    diff, asked = fix("it.claims.yaml", capfd=capfd)
    assert bool(diff) is not bool(told)
    assert ("--repair all (" in asked) is bool(told)
    warned = fix("it.claims.yaml", "--repair", "all", "--write", capfd=capfd, status=0)[1]
    assert text_of("it.md") == text.replace("of 742", "of 724")
    assert ("warning: it.md says" in warned) is bool(told)
    assert told in warned
    assert not told or f"unchanged: see {'line 1' if before else 'line 2'}\n" in warned


def test_a_bare_number_is_said_again_of_the_same_things(capfd: Output) -> None:
    """Of other things it is another figure."""
    claims = (
        "sources: {it: {language: en, file: it.md}}\n"
        "quantities: {all: boats, old: boats, new: boats}\n"
        "definitions: [all = old + new]\n"
        "claims:\n"
        "  - {id: all, source: it, quote: It has 47 boats, says: all = 47 boats}\n"
        "  - {id: old, source: it, quote: 30 old, says: old = 30 boats}\n"
        "  - {id: new, source: it, quote: 14 new, says: new = 14 boats}\n"
    )
    text = "It has 47 boats, 30 old and 14 new. Most of the 47 sailors swim.\n"
    write({"it.md": text, "it.claims.yaml": claims})
    assert "warning" not in fix("it.claims.yaml", "--repair", "all", capfd=capfd)[1]
    write({"it.md": text.replace("sailors", "boats")})
    assert (
        '"47" 1 more time, unchanged: see line 1'
        in (fix("it.claims.yaml", "--repair", "all", capfd=capfd)[1])
    )


@pytest.mark.parametrize("quote", ["An 18 percent rise", "18 percent rise"])
def test_an_article_changes_with_its_number(quote: str, capfd: Output) -> None:
    """In the text, and in a quote that has it."""
    claims = (
        "sources: {it: {language: en, file: it.md}}\n"
        "quantities: {was: t, now: t}\n"
        "claims:\n"
        f"  - {{id: rise, source: it, quote: {quote}, says: now = was * (1 + 18%)}}\n"
        "  - {id: both, source: it, quote: from 200 to 230 tonnes, says: [was = 200 t, now = 230 t]}\n"
    )
    write({"it.md": "An 18 percent rise from 200 to 230 tonnes.\n", "it.claims.yaml": claims})
    fix("it.claims.yaml", "--repair", "rise", "--write", capfd=capfd, status=0)
    assert text_of("it.md") == "A 15 percent rise from 200 to 230 tonnes.\n"
    assert quote.replace("An 18", "A 15").replace("18", "15") in text_of("it.claims.yaml")
    assert errors("it.claims.yaml") == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "rise",
            "perhaps a fall was written as a rise: if so, write now = was * (1 - 19%)",
        ),
        ("rise=19", "rise=19: only a person can change this; perhaps"),
        ("rest", "rest: no finding has a repair there"),
    ],
)
def test_what_only_a_person_can_write_is_told_where_it_is_asked_for(
    name: str, told: str, capfd: Output
) -> None:
    """A slip without a change that a program could make says what to write."""
    claims = (
        "sources: {it: {language: en, file: it.md}}\n"
        "quantities: {was: t, now: t, rest: t}\n"
        "claims:\n"
        "  - {id: was, source: it, quote: from 640 tonnes, says: was = 640 t}\n"
        "  - {id: now, source: it, quote: to 520 tonnes, says: now = 520 t}\n"
        "  - {id: rise, source: it, quote: up 19 percent, says: now = was * (1 + 19%)}\n"
        "  - {id: rest, says: rest > 3 t}\n"
    )
    text = "It went from 640 tonnes to 520 tonnes, up 19 percent.\n"
    write({"it.md": text, "it.claims.yaml": claims})
    assert told in fix("it.claims.yaml", "--repair", name, capfd=capfd, status=2)[1]


def test_a_change_of_several_statements_is_chosen_whole(capfd: Output) -> None:
    """One of them alone mends nothing; what is missing is told, and both together are made."""
    claims = (
        "sources: {wire: {language: en}, brief: {language: en}}\n"
        "quantities: {dock: EUR, quay: EUR, all: EUR}\n"
        "definitions: [all = dock + quay]\n"
        "claims:\n"
        "  - {id: wire, source: wire, says: [dock = 2.4 billion EUR, quay = 5.9 billion EUR,"
        " all = 8.3 billion EUR]}\n"
        "  - {id: part, source: brief, says: dock = 2.4 million EUR}\n"
        "  - {id: whole, source: brief, says: all = 8.3 million EUR}\n"
    )
    write({"it.claims.yaml": claims})
    told = fix("it.claims.yaml", "--repair", "part", capfd=capfd, status=2)[1]
    assert "part: this mends nothing alone; say that it is meant with --repair part" in told
    assert "and --repair whole" in told
    fix("it.claims.yaml", "--repair", "part", "--repair", "whole", "--write", capfd=capfd, status=0)
    assert text_of("it.claims.yaml") == claims.replace("million", "billion")
