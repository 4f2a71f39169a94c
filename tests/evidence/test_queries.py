"""Queries are computed exactly, and read and do nothing but what they may."""

import json
import os
import signal
import sys
from pathlib import Path
from threading import Timer

import numpy as np
import pytest

from factcheck.evidence import engine, queries
from factcheck.model.solution import Verdict
from tests.evidence.projects import SOURCE, checked, claims, findings, table, write

SALES = "town,day,amount\nUlm,2025-01-01,1.10\nBonn,2025-01-02,2.20\nUlm,2025-02-01,3.35\n"
# A table by the name of a Python variable.
SECRET = np.array([42])


def query(text: str, unit: str = "USD", more: str = "") -> str:
    """A claim file's source and its quantity x with a query."""
    return f"{SOURCE}quantities:\n  x: {{unit: {unit}, query: {json.dumps(text)}{more}}}\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("SELECT sum(amount) FROM 'data/sales.csv'", "x = exactly 6.65 USD"),
        ('select sum(amount) from "data/sales.csv";', "x = exactly 6.65 USD"),
        ("SELECT median(amount) FROM 'data/sales.csv' WHERE town = 'Ulm'", "x = exactly 2.225 USD"),
        ("SELECT sum(amount) FILTER (month(day) = 1) FROM 'data/sales.csv'", "x = exactly 3.3 USD"),
        ("SELECT count(*) FROM './data/../data/sales.csv'", "x = exactly 3 USD"),
        ("WITH u AS (FROM 'data/sales.csv') SELECT max(amount) FROM u", "x = exactly 3.35 USD"),
        ("SELECT avg(amount) FROM 'data/sales.csv' WHERE day < '2025-02-01'", "x = exactly 1.65 USD"),
        ("SELECT sum(amount) / 3 FROM 'data/sales.csv'", "x = 2.217 USD"),
        ("SELECT sum(a.amount * b.amount) FROM 'data/sales.csv' a JOIN 'data/sales.csv' b USING (day)", "x = exactly 17.2725 USD"),
        ("SELECT sum(ms) FROM 'r.json'", "x = exactly 0.3 USD"),
        ("SELECT sum(r.ms) FROM (SELECT unnest(runs) AS r FROM 'n.json')", "x = exactly 0.3 USD"),
        ("SELECT max(ms) FROM 'long.json'", "x = 0.123457 USD"),
        ("SELECT max(ms) FROM 'power.json'", "x = exactly 0.0015 USD"),
        ("SELECT amount FROM sales WHERE town = 'Bonn'", "x = exactly 2.2 USD"),
        ("SELECT '$1,5'", "x = exactly 1.5 USD"),
        ("SELECT year(age(DATE '2025-03-01', DATE '2019-01-01'))", "x = exactly 6 USD"),
        ("SELECT count(*) FROM range(4) a, (SELECT unnest([1, 2])) b", "x = exactly 8 USD"),
    ],
)  # fmt: skip
def test_values_of_queries(text: str, says: str, tmp_path: Path) -> None:
    """Sums are exact, of CSV and JSON; a query names files beside its claim file, or a table."""
    write(
        tmp_path,
        {
            "data/sales.csv": SALES,
            "r.json": '[{"ms": 0.1}, {"ms": 0.2}]',
            "n.json": '{"runs": [{"ms": 0.1}, {"ms": 0.2}]}',
            "power.json": '[{"ms": 1e-5}, {"ms": 1.5e-3}]',
            "long.json": '[{"ms": 0.12345678901234567}]',
        },
    )
    declared = (
        "tables: {sales: {file: data/sales.csv, key: day, columns: {amount: USD}}}\n" + query(text)
    )
    assert findings(tmp_path, declared + claims(says)) == []


def test_a_float_is_certain_to_some_digits(tmp_path: Path) -> None:
    """It is told as rounded to fifteen, which no claim notices."""
    report = checked(tmp_path, query("SELECT 1::DOUBLE / 3") + claims("x = a third * 1 USD"))
    (definition,) = report.corpus.definitions
    assert definition.says.value == "x = 0.333333333333333 USD"
    assert definition.rounded


def test_a_key_and_a_value_are_an_index(tmp_path: Path) -> None:
    """Each row is a quantity of its own; those that no statement mentions are none."""
    write(tmp_path, {"data/sales.csv": SALES})
    text = query("SELECT town, sum(amount) FROM 'data/sales.csv' GROUP BY town ORDER BY town")
    good = claims("x[Ulm] = exactly 4.45 USD")
    report = checked(tmp_path, text + good)
    assert [*report.corpus.quantities] == ["x[Ulm]"]
    assert report.verdict is Verdict.CONSISTENT
    assert (
        findings(tmp_path, text + claims("sum(x[*]) = exactly 6.65 USD", "x[Bonn] < x[Ulm]")) == []
    )
    (found,) = findings(tmp_path, text + claims("x[Ulmm] = 5 USD"))
    assert '"x[Ulmm]" is no result' in found


def test_where_a_number_comes_from(tmp_path: Path) -> None:
    """The definition has its query, its files and its place in the claim file."""
    write(tmp_path, {"data/sales.csv": SALES})
    text = query("SELECT count(*)\nFROM 'data/sales.csv'", "people")
    report = checked(tmp_path, text + claims("x = 4 people"))
    (definition,) = report.corpus.definitions
    assert definition.origin
    assert definition.origin.query == "SELECT count(*) FROM 'data/sales.csv'"
    assert definition.origin.files[0].endswith("data/sales.csv")
    assert definition.says.span.line == 3
    (finding,) = report.findings
    assert (finding.rule, finding.suspects) == ("contradiction", ("c1",))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("COPY (SELECT 1) TO 'out.csv'", "this is COPY"),
        ("ATTACH 'out.db'", "this is ATTACH"),
        ("SELECT 1; SELECT 2", "this is 2 statements"),
        ("SELECT 1; COPY (SELECT 1) TO 'out.csv'", "this is 2 statements"),
        ("PRAGMA version", "this is PRAGMA"),
        ("SET memory_limit = '9GB'", "this is SET"),
        ("INSTALL httpfs", "this is LOAD"),
        ("LOAD httpfs", "this is LOAD"),
        ("CREATE TABLE t AS SELECT 1", "this is CREATE"),
        ("EXPLAIN SELECT 1", "this is EXPLAIN"),
        ("CALL pragma_version()", "this is CALL"),
        ("WITH t AS (INSERT INTO 'data/sales.csv' VALUES (1) RETURNING 1) FROM t", "this is INSERT"),
        ("SELEC 1", "the query fails: Parser Error"),
        ("-- nothing", "this is nothing"),
        ("SELECT random()", '"random" says another thing each time'),
        ("SELECT epoch(current_date)", "says another thing each time"),
        ("SELECT sum(amount) FROM 'data/sales.csv' USING SAMPLE 1", '"SAMPLE" says another thing'),
        ("SELECT sum(amount) FROM 'data/sales.csv' TABLESAMPLE 50%", '"SAMPLE" says another thing'),
        (f"SELECT {'1+(' * 900}1{')' * 900}", "Max expression depth"),
        ("SELECT epoch(now())", '"now" says another thing each time'),
        ("SELECT current_setting('home_directory')", "says another thing"),
        ("SELECT sum(amount) FROM '/etc/passwd.csv'", "is not there"),
        ("SELECT sum(amount) FROM '/etc/passwd'", "the name of a file of data ends in"),
        ("SELECT sum(amount) FROM '../out.csv'", "outside of the project"),
        ("SELECT sum(amount) FROM 'link.csv'", "outside of the project"),
        ("SELECT sum(amount) FROM '*.csv'", "a pattern is no file"),
        ("SELECT sum(amount) FROM 'data/*.csv'", "a pattern is no file"),
        ("SELECT sum(amount) FROM 'https://example.org/a.csv'", "is not there"),
        ("SELECT sum(amount) FROM 's3://example/a.parquet'", "is not there"),
        ("SELECT sum(amount) FROM 'large.csv'", "is too large: 2000000000 bytes"),
        ("SELECT count(*) FROM read_csv('data/sales.csv')", "file system operations are disabled"),
        ("SELECT count(*) FROM read_text('../out.csv')", "file system operations are disabled"),
        ("SELECT count(*) FROM read_blob('/etc/passwd')", "file system operations are disabled"),
        ("SELECT count(*) FROM glob('/*')", "file system operations are disabled"),
        ("SELECT count(*) FROM sniff_csv('../out.csv')", "file system operations are disabled"),
        ("SELECT count(*) FROM read_json('/etc/passwd')", "file system operations are disabled"),
        ("SELECT count(*) FROM query('SELECT * FROM read_text(''../out.csv'')')", "a call of query"),
        ("FROM query('SELECT random()')", "a call of query"),
        ("FROM query_table(['data/sales.csv'])", "a call of query_table"),
        ("FROM json_execute_serialized_sql(json_serialize_sql('SELECT 7'))", "a call of json_exec"),
        ("SELECT (SELECT count(*) FROM enable_logging(storage = 'file'))", "a call of enable_logging"),
        ("SELECT count(*) FROM CHECKPOINT()", "a call of checkpoint"),
        ("SELECT year(today() - INTERVAL 1 DAY)", '"today" says another thing'),
        ("SELECT extract(year FROM age(DATE '2019-05-01'))", '"age" says another thing'),
        ("SELECT epoch(ago(INTERVAL 2 HOUR))", '"ago" says another thing'),
        ("SELECT count(*) FROM duckdb_settings()", "a call of duckdb_settings"),
        ("SELECT len(range(900000000))", "Out of Memory Error"),
        ("SELECT count(*) FROM sqlite_scan('a.db', 't')", "a call of sqlite_scan"),
        ("SELECT length(getenv('PATH'))", "getenv"),
        ("SELECT count(*) FROM SECRET", "Table with name SECRET does not exist"),
        ("SELECT count(*) FROM queries", "Table with name queries does not exist"),
        ("SELECT amount FROM 'data/sales.csv'", "this gives 3 rows of 1 column"),
        ("SELECT 1, 2, 3", "this gives 1 row of 3 columns"),
        ("SELECT 1 WHERE false", "this gives 0 rows of 1 column"),
        ("SELECT NULL", "the query gives no number in that unit: no value"),
        ("SELECT '5 %'", "the query gives no number in that unit: 5 %"),
        ("SELECT 'abc'", "the query gives no number in that unit: abc"),
        ("SELECT true", "the query gives no number in that unit: True"),
        ("SELECT [1]", "the query gives no number in that unit"),
        ("SELECT 'inf'::DOUBLE", "the query gives no number in that unit: inf"),
        ("SELECT amont FROM 'data/sales.csv'", '"amont" not found in FROM clause'),
        ("SELECT sum(town) FROM 'data/sales.csv'", "the query fails: Binder Error"),
        ("SELECT count(*) FROM 'bad.json'", '"bad.json" cannot be read'),
    ],
)  # fmt: skip
def test_what_a_query_may_not_do(text: str, words: str, tmp_path: Path) -> None:
    """It is told at its place, nothing of it is done, and the claim is neither right nor wrong."""
    project = tmp_path / "project"
    write(
        tmp_path,
        {"out.csv": "a\n1\n", "project/data/sales.csv": SALES, "project/bad.json": "[{"},
    )
    (project / "link.csv").symlink_to(tmp_path / "out.csv")
    with (project / "large.csv").open("wb") as large:
        large.truncate(2_000_000_000)
    before = sorted(project.rglob("*"))
    report = checked(project, query(text) + claims("x = 7 USD", "7 USD = 8 USD"))
    (finding,) = [one for one in report.findings if one.rule == "stale-evidence"]
    assert words in finding.message
    assert (finding.span.line, finding.span.file[-13:]) == (3, "a.claims.yaml")
    assert report.verdict in {Verdict.UNDECIDED, Verdict.CONTRADICTORY}
    assert sorted(project.rglob("*")) == sorted([*before, project / "a.claims.yaml"])
    assert SECRET


ENDLESS = "WITH RECURSIVE t AS (SELECT 1 AS a UNION ALL SELECT 1 - a FROM t) SELECT sum(a) FROM t"


def test_an_endless_query_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its time is limited, and what is beside it is computed."""
    monkeypatch.setattr(engine, "SECONDS", 0.1)
    text = (
        query(ENDLESS) + '  y: {unit: USD, query: "SELECT 5"}\n' + claims("x = 1 USD", "y = 6 USD")
    )
    endless, wrong = sorted(findings(tmp_path, text))
    assert "the query fails: it took more than 0.1 seconds" in endless
    assert "contradiction" in wrong


# A function that is at work for minutes on one value, where nothing interrupts it.
DEAF = "SELECT length(lpad('x', 2000000000, 'y'))"


def test_what_cannot_be_interrupted_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its process is ended, and what is beside it is computed by another one."""
    monkeypatch.setattr(engine, "SECONDS", 0.3)
    monkeypatch.setattr(engine, "GRACE", 0.1)
    write(tmp_path, {"d.csv": "a\n4\n"})
    text = query(DEAF) + "  y: {unit: USD, query: FROM 'd.csv'}\n"
    deaf, wrong = sorted(findings(tmp_path, text + claims("x = 1 USD", "y = 6 USD")))
    assert "the query fails: it took more than 0.3 seconds" in deaf
    assert "y is 6 USD, not 4 USD" in wrong


def test_no_time_is_left_for_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What its queries say is told as the others are."""
    monkeypatch.setattr(engine.Allowance, "__init__", lambda self: setattr(self, "seconds", 1.2))
    more = query(ENDLESS).replace("x:", "y:").replace(SOURCE, "")
    write(tmp_path, {"one/b.claims.yaml": more})
    found = findings(tmp_path, query(ENDLESS) + claims("x = 1 USD", "y = 2 USD"))
    assert [one.partition(" took")[0] for one in sorted(found)] == [
        "3: stale-evidence: the query fails: it",
        "2: stale-evidence: the query fails: together queries and tables",
    ][::-1]


def test_an_engine_that_cannot_begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no process is to be had, that is told, and claims are compared all the same."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    write(tmp_path, {"d.csv": "name,amount\na,4\n"})
    text = table(file="d.csv") + 'quantities: {x: {unit: USD, query: "SELECT 5"}}\n'
    found = findings(tmp_path, text + claims("x = 5 USD", "x = 6 USD", "data.amount[a] = 4 USD"))
    assert sorted(one.partition(":")[2].split(":")[0].strip() for one in found) == [
        "contradiction",
        "stale-evidence",
        "stale-evidence",
    ]


def test_all_queries_together_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, a run takes no more than its time."""
    monkeypatch.setattr(engine.Allowance, "__init__", lambda self: setattr(self, "seconds", 0.4))
    many = "".join(f"  y{one}: {{unit: USD, query: {json.dumps(ENDLESS)}}}\n" for one in range(20))
    found = findings(tmp_path, query(ENDLESS) + many + claims("x = 1 USD"))
    assert len(found) == 21
    assert "together queries and tables took more than 60 seconds" in found[-1]


def test_an_interrupt_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while a query is at work ends the run, and no query fails for it."""
    rows = engine.Engine.first_rows

    def interrupted(self: engine.Engine, statement: str, most: int) -> object:
        Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
        return rows(self, statement, most)

    monkeypatch.setattr(engine.Engine, "first_rows", interrupted)
    # What runs in the background of a shell ignores it from the start.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            checked(tmp_path, query(ENDLESS) + claims("x = 1 USD"))
    finally:
        signal.signal(signal.SIGINT, before)


def test_memory_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A query that wants more than there may be fails in DuckDB's own words."""
    monkeypatch.setitem(engine.SETTINGS, "memory_limit", "30MB")
    (found,) = findings(
        tmp_path,
        query("SELECT count(DISTINCT a.range * b.range) FROM range(2000) a, range(2000) b")
        + claims("x = 1 USD"),
    )
    assert "Out of Memory Error" in found


def test_too_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index has a limit."""
    monkeypatch.setattr(queries, "MOST", 3)
    (found,) = findings(tmp_path, query("SELECT range, 1 FROM range(4)") + claims("x[1] = 1 USD"))
    assert "this gives more than 3 rows" in found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("SELECT 'a', 1 UNION ALL SELECT 'a', 2", "the key a twice"),
        ("SELECT 'a!', 1", 'the key "a!" cannot be an index'),
        ("SELECT 'a', 'b'", "no number in that unit: b"),
    ],
)
def test_an_index_that_cannot_be_read(text: str, words: str, tmp_path: Path) -> None:
    """It is told, and no sum is compared with a part of it."""
    (found,) = findings(tmp_path, query(text) + claims("sum(x[*]) = 99 USD"))
    assert words in found


def test_a_query_with_unit_date(tmp_path: Path) -> None:
    """A day is a moment."""
    write(tmp_path, {"data/sales.csv": SALES})
    text = query("SELECT max(day) FROM 'data/sales.csv'", "date")
    assert findings(tmp_path, text + claims("x = @2025-02")) == []
    (found,) = findings(tmp_path, text + claims("x = @2025-03"))
    assert "contradiction" in found


def test_the_same_name_in_two_folders(tmp_path: Path) -> None:
    """A query names the file beside its own claim file."""
    one = query("SELECT sum(a) FROM 'd.csv'").replace("x:", "y:").replace(SOURCE, "")
    write(tmp_path, {"one/d.csv": "a\n1\n", "one/b.claims.yaml": one, "d.csv": "a\n2\n"})
    text = query("SELECT sum(a) FROM 'd.csv'") + claims("x = 2 USD", "y = 1 USD")
    assert findings(tmp_path, text) == []


def test_decimals_of_a_column_are_kept(tmp_path: Path) -> None:
    """However long or short, and with exponents; what no decimal holds stays a float."""
    rows = "a\n1e-5\n123456789012.000000000001\n-0.1\n.5\n7\n"
    write(tmp_path, {"d.csv": rows})
    text = query("SELECT sum(a) FROM 'd.csv'", more=", signed: true")
    report = checked(tmp_path, text + claims("x > 0 USD"))
    (definition,) = report.corpus.definitions
    assert definition.says.value == "x = 123456789019.400010000001 USD"
