"""Cells of tables are definitions: right, or told with their row and column."""

import hashlib
import json
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb
import pytest

from factcheck import Settings, check
from factcheck.evidence import tables
from factcheck.model.interval import Interval
from factcheck.model.solution import Verdict
from factcheck.render.origins import definitions_told
from factcheck.solve.engines.propagation.edges import Edge
from tests.evidence.projects import SOURCE, checked, claims, findings, table, write


def data(folder: Path, *rows: str, name: str = "data.csv", head: str = "name,amount") -> None:
    """A table of rows."""
    write(folder, {name: "\n".join([head, *rows, ""])})


def test_a_cell_is_a_definition(tmp_path: Path) -> None:
    """A claim that says something else is the culprit, and the cell is named with its place."""
    data(tmp_path, "ulm,12.5", "bonn,7")
    text = table() + claims("data.amount[ulm] = 13.6 USD", "data.amount[bonn] = 7 USD")
    report = checked(tmp_path, text)
    (finding,) = [one for one in report.findings if one.rule == "contradiction"]
    assert finding.suspects == ("c1",)
    assert finding.definitions == ("data.amount[ulm] = 12.5 USD",)
    (definition,) = [one for one in report.corpus.definitions if "ulm" in one.says.value]
    assert definition.origin
    assert definition.origin[1:3] == (2, "amount")
    assert definition.origin.file.endswith("data.csv")
    assert definition.says.span.line == 2


def test_claims_round_as_their_words_do(tmp_path: Path) -> None:
    """A cell is exact, and a claim is a rounded figure of it."""
    data(tmp_path, "ulm,4234567")
    text = table() + claims(
        "data.amount[ulm] = 4.2 million USD", "data.amount[ulm] = about 4 million USD"
    )
    assert findings(tmp_path, text) == []


def test_indexed_names_work_in_the_whole_language(tmp_path: Path) -> None:
    """Sums, means, least and greatest of some rows or all."""
    data(tmp_path, "2018,10", "2019,12", "2020,17")
    good = claims(
        "sum(data.amount[*]) = 39 USD",
        "mean(data.amount[*]) = 13 USD",
        "min(data.amount[*]) = 10 USD",
        "data.amount[2020] > max(data.amount[2018], data.amount[2019])",
        "data.amount[2020] = data.amount[2018] * (1 + 70%)",
    )
    assert findings(tmp_path, table() + good) == []
    bad = claims("sum(data.amount[*]) = 40 USD")
    (found,) = findings(tmp_path, table() + bad)
    assert "contradiction" in found


@pytest.mark.parametrize(
    ("unit", "cell", "says"),
    [
        ("million USD", "1.5", "1.5 million USD"),
        ("million USD", "$1.5", "1_500_000 USD"),
        ("thousand", "3", "exactly 3000"),
        ("'%'", "12.5 %", "12.5 %"),
        ("EUR", "€ 12.50", "12.50 EUR"),
        ("USD/MWh", "45", "45 USD/MWh"),
        ("people", "812", "812 people"),
        ("date", "2025-07-28", "@2025-07"),
        ("'1'", "0.25", "a quarter"),
        ("USD", "\N{MINUS SIGN}3", "-3 USD"),
    ],
)
def test_units_of_columns(unit: str, cell: str, says: str, tmp_path: Path) -> None:
    """A unit may have a scale, and what stands beside the number is its sign."""
    data(tmp_path, f"ulm,{cell}")
    text = table(f"{{amount: {unit}}}") + claims(f"data.amount[ulm] = {says}")
    assert findings(tmp_path, text) == []


def test_numbers_as_people_write_them(tmp_path: Path) -> None:
    """Decimal commas, grouped digits, signs, a mark for the order of bytes, breaks in cells."""
    rows = ["ulm;1.234,5", "bonn;12 345", "köln;2.000", '"bad\nems";7 €', "jena;–5,5"]
    data(tmp_path, *rows, head="\N{ZERO WIDTH NO-BREAK SPACE}name;amount")
    text = table("{amount: EUR}") + claims(
        "data.amount[ulm] = 1_234.5 EUR",
        "data.amount[bonn] = 12_345 EUR",
        "data.amount[köln] = 2_000 EUR",
        "data.amount[jena] = -5.5 EUR",
    )
    assert findings(tmp_path, text) == []


def test_rows_are_counted_as_a_spreadsheet_does(tmp_path: Path) -> None:
    """The header is the first; breaks within cells are none, blank lines are."""
    data(tmp_path, '"a\nb",1', "", "ulm,twelve")
    (found,) = findings(tmp_path, table() + claims("data.amount[ulm] = 12 USD"))
    assert found.endswith('data.csv, row 4, column amount: "twelve" is no number in that unit')


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (["ulm,1€"], 'row 2, column amount: "1€" is no number in that unit'),
        (["ulm,5%"], 'row 2, column amount: "5%" is no number in that unit'),
        (['ulm,"1,234"'], 'row 2, column amount: "1,234" may group digits or have decimals'),
        (["ulm,5", "bonn,6", "ulm,5"], 'row 4: the key "ulm" stands in row 2 already'),
        (["ulm,5,6"], '"data.csv" cannot be read: Invalid Input Error: CSV Error on Line: 2'),
        (['ulm,"5'], "Value with unterminated quote found"),
    ],
)
def test_what_cannot_be_read_is_told(rows: list[str], words: str, tmp_path: Path) -> None:
    """A cell, a row or a table; and the claim is neither right nor wrong."""
    data(tmp_path, *rows)
    report = checked(tmp_path, table() + claims("data.amount[ulm] = 99 USD"))
    (finding,) = [one for one in report.findings if one.rule != "untested"]
    assert finding.rule == "stale-evidence"
    assert words in finding.message
    assert finding.span.line == 2
    assert report.verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    ("says", "words"),
    [
        ("data.amount[bonn] = 5 USD", "nothing stands in row 3 of"),
        ("data.amount[ulmm] = 5 USD", "has no such row; did you mean ulm?"),
        ("data.amout[ulm] = 5 USD", 'no quantity is called "data.amout[ulm]"'),
        ("sum(data.cost[*]) = 5 USD", "no row of"),
    ],
)
def test_what_is_no_cell_is_told(says: str, words: str, tmp_path: Path) -> None:
    """An empty cell declares nothing; a row that is not there has a near one offered."""
    data(tmp_path, "ulmm1,5,", "bonn,-,n/a", "ulm,6,", head="name,amount,cost")
    (found,) = findings(tmp_path, table("{amount: USD, cost: USD}") + claims(says))
    assert ": unknown-name: " in found
    assert words in found


def test_a_missing_cell_is_in_no_sum(tmp_path: Path) -> None:
    """It declares nothing."""
    data(tmp_path, "a,5", "b,", "c,–", "d,..", "e,6")
    text = table() + claims("sum(data.amount[*]) = 11 USD", "mean(data.amount[*]) = 5.5 USD")
    assert findings(tmp_path, text) == []


@pytest.mark.parametrize(
    "rows", [["a,5", "bad ems!,6"], ["a,5", ",6"], ["a,5", "b,x"], ["a,5", "a,6"]]
)
def test_a_sum_over_what_cannot_be_read_is_open(rows: list[str], tmp_path: Path) -> None:
    """It is told, and no sum is compared with a part of the table."""
    data(tmp_path, *rows)
    (found,) = findings(tmp_path, table() + claims("sum(data.amount[*]) = 3 USD"))
    assert "stale-evidence" in found


def test_keys_and_columns_with_blanks(tmp_path: Path) -> None:
    """A blank is written _."""
    data(tmp_path, "Bad Ems,5", head="name,Paid amount")
    text = table("{Paid_amount: USD}") + claims("data.Paid_amount[Bad_Ems] = 5 USD")
    assert findings(tmp_path, text) == []


def test_rounded_numbers(tmp_path: Path) -> None:
    """Published parts need not add up to the last place."""
    data(tmp_path, "a,33.3", "b,33.3", "c,33.3", "all,100.0")
    says = claims("data.amount[a] + data.amount[b] + data.amount[c] = data.amount[all]")
    (found,) = findings(tmp_path, table() + says)
    assert "contradiction" in found
    assert findings(tmp_path, table(more=", rounded: true") + says) == []


def test_decimals_that_somebody_tells(tmp_path: Path) -> None:
    """The key ``decimal`` says how a number is read that could be either."""
    data(tmp_path, "ulm;1.250", head="name;amount")
    says = claims("data.amount[ulm] = 1_250 USD")
    assert findings(tmp_path, table(more=", decimal: ','") + says) == []
    (found,) = findings(tmp_path, table(more=", decimal: '.'") + says)
    assert "contradiction" in found


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("data.tsv", "name\tamount\nulm\t0.1000000000000000055\n"),
        ("data.json", '[{"name": "ulm", "amount": 0.1000000000000000055}]'),
        ("data.jsonl", '{"name": "ulm", "amount": 0.1000000000000000055}\n{"name": "b"}\n'),
        ("data.json", '[{"name": "ulm", "amount": "0.1000000000000000055"}, {"name": 5}]'),
    ],
)
def test_formats_keep_numbers_as_they_are_written(name: str, content: str, tmp_path: Path) -> None:
    """No float stands between a file and a definition."""
    write(tmp_path, {name: content})
    report = checked(tmp_path, table(file=name) + claims("data.amount[ulm] > 0 USD"))
    (definition,) = report.corpus.definitions
    assert definition.says.value == "data.amount[ulm] = 0.1000000000000000055 USD"


def test_parquet(tmp_path: Path) -> None:
    """A table of a binary format, whose keys may be numbers."""
    path = tmp_path / "data.parquet"
    duckdb.sql(
        f"COPY (SELECT 2020 AS name, 1.25::DECIMAL(9,2) AS amount) TO '{path}' (FORMAT parquet)"
    )
    text = table(file="data.parquet") + claims("data.amount[2020] = 1.25 USD")
    assert findings(tmp_path, text) == []


def test_a_digest_pins_a_table(tmp_path: Path) -> None:
    """Another file than the recorded one is told, mentioned or not; the same one is not."""
    data(tmp_path, "ulm,5")
    digest = hashlib.sha256((tmp_path / "data.csv").read_bytes()).hexdigest()
    says = claims("data.amount[ulm] = 5 USD")
    assert findings(tmp_path, table(more=f", sha256: {digest}") + says) == []
    other = table(more=f", sha256: {digest[::-1]}") + claims("1 USD < 2 USD")
    assert "is no longer the file that is meant" in " ".join(findings(tmp_path, other))


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("gone.csv", "is not there"),
        ("../out.csv", "outside of the project"),
        ("/etc/hosts.csv", "is not there"),
        ("link.csv", "outside of the project"),
        ("hidden.csv", "a link to a hidden file"),
        ("folder.csv", "is no regular file"),
        ("'*.csv'", "a pattern is no file"),
        ("data.xlsx", "the name of a file of data ends in"),
        ("https://example.org/data.csv", "is not there"),
        ("large.csv", "is too large: 2000000000 bytes"),
    ],
)
def test_only_files_of_the_project_are_read(file: str, words: str, tmp_path: Path) -> None:
    """Whatever way leads out of it: told at the file's name in the claim file."""
    project = tmp_path / "project"
    write(tmp_path, {"out.csv": "name,amount\nulm,5\n", "project/.env.csv": "name,amount\n"})
    (project / "link.csv").symlink_to(tmp_path / "out.csv")
    (project / "hidden.csv").symlink_to(project / ".env.csv")
    (project / "folder.csv").mkdir()
    with (project / "large.csv").open("wb") as large:
        large.truncate(2_000_000_000)
    (found,) = findings(project, table(file=file) + claims("data.amount[ulm] = 5 USD"))
    assert found.startswith("2: stale-evidence: ")
    assert words in found


def test_nothing_else_is_lost(tmp_path: Path) -> None:
    """Beside a table that is gone, claims are compared as ever."""
    text = table() + claims("data.amount[a] = 5 USD", "data.amount[a] = 9 USD")
    gone, clash = findings(tmp_path, text)
    assert "stale-evidence" in gone
    assert "contradiction" in clash


def test_many_rows_are_cheap(tmp_path: Path) -> None:
    """Of a large table only what claims mention becomes definitions."""
    rows = "".join(f"r{number},{number}.5\n" for number in range(200_000))
    write(tmp_path, {"data.csv": f"name,amount\n{rows}"})
    begin = time.process_time()
    report = checked(tmp_path, table() + claims("data.amount[r199999] = 199_999.5 USD"))
    assert time.process_time() - begin < 5
    assert len(report.corpus.definitions) == len(report.corpus.quantities) == 1


def test_too_many_rows_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name for very many rows is not computed; a query would make one number of them."""
    monkeypatch.setattr(tables, "MOST", 2)
    data(tmp_path, "a,1", "b,2", "c,3")
    (found,) = findings(tmp_path, table() + claims("sum(data.amount[*]) = 3 USD"))
    assert "more than 2 rows" in found


def test_a_declared_cell_keeps_its_label(tmp_path: Path) -> None:
    """Somebody may say more about a cell; its value comes from the table."""
    data(tmp_path, "ulm,5")
    more = "quantities: {'data.amount[ulm]': {unit: USD, label: what Ulm paid}}\n"
    report = checked(tmp_path, table() + more + claims("data.amount[ulm] = 6 USD"))
    assert report.corpus.quantities["data.amount[ulm]"].label == "what Ulm paid"
    assert [one.rule for one in report.findings] == ["contradiction"]


def test_included_tables_are_relative_to_their_file(tmp_path: Path) -> None:
    """A table that another file declares is beside that."""
    write(tmp_path, {"lib/data.csv": "name,amount\nulm,5\n", "lib/t.claims.yaml": table()})
    text = "include: [lib/t.claims.yaml]\nsources: {s: {title: S}}\n" + claims(
        "data.amount[ulm] = 6 USD"
    )
    report = checked(tmp_path, text)
    assert "contradiction" in [one.rule for one in report.findings]


def test_json_that_is_no_table(tmp_path: Path) -> None:
    """One object is no list of rows; its keys are told."""
    write(tmp_path, {"data.json": json.dumps({"rows": [1]})})
    (found,) = findings(tmp_path, table(file="data.json") + claims("data.amount[a] = 5 USD"))
    assert 'has no column "name"; its columns are rows' in found


def test_a_bad_unit_is_told_once(tmp_path: Path) -> None:
    """At the column, however many of its cells are mentioned."""
    data(tmp_path, "a,5", "b,6")
    (found,) = findings(tmp_path, table("{amount: MWhh}") + claims("sum(data.amount[*]) = 11 MWh"))
    assert 'unit-mismatch: no unit is called "MWhh"; did you mean "MWh"? (and in 1 more' in found


def test_a_table_of_another_file_is_offered(tmp_path: Path) -> None:
    """As every declaration is that a file beside this one has."""
    write(tmp_path, {"b.claims.yaml": table()})
    write(tmp_path, {"a.claims.yaml": SOURCE + claims("data.amount[ulm] = 5 USD")})
    report = check(tmp_path / "a.claims.yaml", settings=Settings(project=str(tmp_path)))
    (finding,) = [one for one in report.findings if one.rule == "unknown-name"]
    assert finding.helps == ("write include: [b.claims.yaml], which declares it",)


def test_whole_things_come_in_whole_numbers(tmp_path: Path) -> None:
    """A cell with a fraction of them is told with what to declare, as any figure is."""
    data(tmp_path, "ulm,12.5")
    text = table("{amount: people}") + claims("data.amount[ulm] < 15 people")
    (found,) = findings(tmp_path, text)
    assert "declare data.amount[ulm]: {unit: people, integer: false}" in found
    average = "quantities: {'data.amount[ulm]': {unit: people, integer: false}}\n"
    assert findings(tmp_path, average + text) == []


def test_a_sum_of_many_rows_is_soon_decided(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of cells with one value each none is asked what the others leave for it."""
    asked: list[tuple[str, ...]] = []
    project = Edge.project

    def counted(edge: Edge, boxes: Mapping[str, Interval], targets: Iterable[str]) -> object:
        asked.append(edge.variables)
        return project(edge, boxes, targets)

    monkeypatch.setattr(Edge, "project", counted)
    rows = "".join(f"k{one},{one}\n" for one in range(300))
    write(tmp_path, {"data.csv": f"name,amount\n{rows}"})
    report = checked(tmp_path, table() + claims("sum(data.amount[*]) = exactly 44_850 USD"))
    assert report.verdict is Verdict.CONSISTENT
    assert len(report.corpus.definitions) == 300
    assert len([one for one in asked if len(one) >= 300]) < 10


@pytest.mark.parametrize(
    ("says", "headline"),
    [
        (
            "sum(data.amount[*]) = 184 USD",
            "the sum of the 60 data.amount[*] is 1,830 USD, not",
        ),
        (
            "sum(data.amount[*]) = 1_840 USD",
            "the sum of the 60 data.amount[*] is 1,830 USD, not",
        ),
        ("max(data.amount[*]) = 50 USD", "the largest of the 60 data.amount[*] is 60 USD, not"),
        ("min(data.amount[*]) = 5 USD", "the smallest of the 60 data.amount[*] is 1 USD, not"),
    ],
)
def test_a_column_is_known_by_all_its_cells(tmp_path: Path, says: str, headline: str) -> None:
    """Also where some of them are enough for a contradiction; and many are told as one."""
    data(tmp_path, *(f"k{one},{one}" for one in range(1, 61)))
    report = checked(tmp_path, table() + claims(says))
    (finding,) = [one for one in report.findings if one.rule == "contradiction"]
    assert len(finding.definitions) == 60
    assert finding.message.startswith(headline)
    assert finding.certified
    assert len(finding.derivation) == 6
    assert [len(axis.extents) for axis in finding.axes] == [5]
    assert finding.derivation[0].split() == ["data.amount[k60]", "60", "USD", "60", "USD"]
    assert "… and 57 between" in finding.derivation[2]
    assert finding.derivation[3].split()[0] == "data.amount[k1]"
    (told,) = definitions_told(finding.definitions, report)
    assert told[0] == "data.amount[*]"
    assert told[1].startswith("60 cells: ")
    assert told[1].endswith("data.csv, rows 2 to 61, column amount")


def test_each_column_is_told_by_its_name(tmp_path: Path) -> None:
    """Also where two tables are of one file."""
    data(tmp_path, *(f"k{one},{one}" for one in range(1, 9)))
    both = table(more="}, again: {file: data.csv, key: name, columns: {amount: USD}")
    says = "sum(data.amount[*]) + sum(again.amount[*]) = 99 USD"
    report = checked(tmp_path, both + claims(says))
    (finding,) = [one for one in report.findings if one.rule == "contradiction"]
    told = definitions_told(finding.definitions, report)
    assert [one for one, _ in told] == ["again.amount[*]", "data.amount[*]"]


def test_only_cells_that_a_claim_is_about(tmp_path: Path) -> None:
    """Others of the column are not told."""
    data(tmp_path, *(f"k{one},{one}" for one in range(1, 9)))
    text = claims("data.amount[k3] = 4 USD", "sum(data.amount[*]) = 36 USD")
    report = checked(tmp_path, table() + text)
    (finding,) = [one for one in report.findings if one.rule == "contradiction"]
    assert finding.definitions == ("data.amount[k3] = 3 USD",)
    assert [one for one, _ in definitions_told(finding.definitions, report)] == [
        "data.amount[k3] = 3 USD"
    ]


def test_a_field_that_stands_twice(tmp_path: Path) -> None:
    """Neither of its values counts, and that is told with row and column."""
    write(tmp_path, {"data.json": '[{"name": "a", "amount": 5, "amount": 7}]'})
    (found,) = findings(tmp_path, table(file="data.json") + claims("data.amount[a] = 7 USD"))
    assert "data.json, row 1, column amount" in found
    assert "is no number" in found
