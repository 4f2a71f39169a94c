"""Queries: one SELECT each, of files of the project, checked before anything is read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from factcheck.evidence.engine import Allowance, Engine, FailedError, name, opened, quoted
from factcheck.evidence.files import SUFFIXES, DataFile, find, named
from factcheck.evidence.flaw import UnavailableError
from factcheck.evidence.values import CERTAIN
from factcheck.load import Project
from factcheck.model.problem import Kind
from factcheck.model.span import Text
from factcheck.model.table import Table

# Rows of a query, at most; those that claims mention are fewer.
MOST = 100_000
# Functions and words that say another thing each time, or where and when they are asked. A column
# by such a name has to be called otherwise.
_VARYING = frozenset({
    "random", "setseed", "uuid", "uuidv4", "uuidv7", "gen_random_uuid", "now", "today",
    "current_date", "current_time", "current_timestamp", "localtime", "localtimestamp",
    "get_current_time", "get_current_timestamp", "transaction_timestamp", "current_localtime",
    "current_localtimestamp", "current_setting", "current_query", "current_connection_id",
    "current_query_id", "current_transaction_id", "txid_current", "sleep_ms", "write_log",
    "nextval", "currval", "setval", "getvariable", "ago", "stats", "pg_sleep", "pg_conf_load_time",
    "pg_postmaster_start_time",
})  # fmt: skip
# What has rows of its own. What reads a file is refused by a locked engine, which says what file;
# what runs a text as a query, or tells of the engine and changes it, is none of these.
_ROWS = frozenset({
    "range", "generate_series", "unnest", "repeat", "repeat_row", "json_each", "json_tree",
    "histogram", "histogram_values", "glob", "sniff_csv", "read_text", "read_blob", "read_csv",
    "read_csv_auto", "read_json", "read_json_auto", "read_ndjson", "read_parquet", "parquet_scan",
})  # fmt: skip
# What a node of the parser is called that names a table or a file, and those that change one.
TABLE = "BASE_TABLE"
_CHANGES = ("INSERT", "UPDATE", "DELETE", "MERGE")
# A column of floats is read as decimals with so many places more than it has, for medians.
_MORE = 6
# The decimals of JSON, and numbers with an exponent, which a program printed of a float.
_DECIMALS = re.compile(rb"[0-9]+\.[0-9]+")
_POWER = re.compile(rb"[0-9][eE][+-]?[0-9]")
_WIDEST = 38
_FLOAT = re.compile(r'(?<!")\bDOUBLE\b(?!")')


class Query:
    """A query of a claim file that was checked: one SELECT, and the files that it names."""

    def __init__(self, text: Text, files: Mapping[str, DataFile]) -> None:
        self.text = text
        self.files = files


def checked(
    text: Text, tables: Mapping[str, Table], within: Project, allowance: Allowance
) -> Query:
    """Return a query with its files.

    Raises:
        UnavailableError: where it is not one SELECT, or names what is not read.
    """
    try:
        with opened(allowance) as checker:
            checker.lock()
            kinds = checker.statements(text.value)
            if kinds != ["SELECT"]:
                raise UnavailableError(Kind.BAD_QUERY, _told(kinds), "refused")
            parts = [*_parts(checker.tree(text.value))]
    except FailedError as error:
        raise UnavailableError(Kind.BAD_QUERY, str(error), "failed") from None
    _check_parts(parts)
    files = {}
    for one in sorted({part["table_name"] for part in parts if part.get("type") == TABLE}):
        if one in tables:
            files[one] = named(tables[one].file, within)
        elif "/" in one or one.lower().endswith(SUFFIXES):
            files[one] = find(one, text.span.file, within)
    return Query(text, files)


@contextmanager
def prepared(
    files: Mapping[str, DataFile], allowance: Allowance
) -> Iterator[tuple[Engine, Mapping[str, str]]]:
    """Open an engine that has these files as tables and reads nothing else; and what failed.

    What cannot be read is told by its name; a query on it would fail.
    """
    failed = {}
    with opened(allowance) as engine:
        for written, file in files.items():
            try:
                _load(engine, written, file)
            except (FailedError, OSError) as error:
                failed[written] = str(error).replace(file.path, file.written)
        engine.lock()
        yield engine, failed


def results(
    engine: Engine, query: Query, unread: Mapping[str, str]
) -> tuple[int, Sequence[tuple[Any, ...]]]:
    """Return how many columns a query gives, and its rows.

    Raises:
        UnavailableError: where DuckDB fails, or failed on one of its files, and for too many rows.
    """
    for written, words in unread.items():
        if written in query.files:
            raise UnavailableError(Kind.BAD_TABLE, written, words, "", "failed")
    try:
        width, rows = engine.first_rows(query.text.value, MOST + 1)
    except FailedError as error:
        raise UnavailableError(Kind.BAD_QUERY, str(error), "failed") from None
    if len(rows) > MOST:
        raise UnavailableError(Kind.BAD_QUERY, f"more than {MOST} rows", "shape")
    return width, rows


def _told(kinds: Sequence[str]) -> str:
    """Return what a text is that is not one SELECT."""
    if len(kinds) == 1:
        return kinds[0]
    return f"{len(kinds)} statements" if kinds else "nothing"


def _check_parts(parts: Sequence[Mapping[str, Any]]) -> None:
    """Raise where a query changes something, or would say another thing each time."""
    for part in parts:
        kind = str(part.get("type"))
        if kind.startswith(_CHANGES):
            raise UnavailableError(Kind.BAD_QUERY, kind.partition("_")[0], "refused")
        called = str(part["function"]["function_name"]) if kind == "TABLE_FUNCTION" else ""
        if called and called.lower() not in _ROWS:
            raise UnavailableError(Kind.BAD_QUERY, f"a call of {called}", "refused")
        names = [part.get("function_name"), *(part.get("column_names") or ())[:1]]
        varying = [one for one in names if one and one.lower() in _VARYING]
        given = part.get("arguments", part.get("children", ()))  # as DuckDB 2 has them, and 1
        if part.get("function_name") == "age" and len(given) == 1:
            varying.append("age")  # until today
        if part.get("sample"):
            varying.append("SAMPLE")
        if varying:
            raise UnavailableError(Kind.BAD_QUERY, varying[0], "volatile")


def _parts(tree: object) -> Iterator[dict[str, Any]]:
    """Yield the nodes of a query, as its parser names their parts."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node


def _load(engine: Engine, written: str, file: DataFile) -> None:
    """Make a table of a file under the name that queries have for it, its numbers as decimals."""
    if file.suffix in {".json", ".jsonl", ".ndjson"}:
        _load_json(engine, written, file)
        return
    path = quoted(file.path)
    is_text = file.suffix != ".parquet"
    source = f"read_csv({path}, sample_size=-1)" if is_text else f"read_parquet({path})"
    described = engine.rows(f"DESCRIBE SELECT * FROM {source}")
    floats = [row[0] for row in described if row[1] in {"DOUBLE", "FLOAT"}]
    if is_text and floats:
        types = ", ".join(f"{quoted(column)}: 'VARCHAR'" for column in floats)
        source = f"read_csv({path}, sample_size=-1, types={{{types}}})"
    elif floats:
        texts = ", ".join(f"CAST({name(one)} AS VARCHAR) AS {name(one)}" for one in floats)
        source = f"(SELECT * REPLACE ({texts}) FROM {source})"
    engine.rows(f"CREATE TABLE raw AS SELECT * FROM {source}")
    casts = [f"CAST({name(one)} AS {_type(engine, one)}) AS {name(one)}" for one in floats]
    replaced = f"REPLACE ({', '.join(casts)})" if casts else ""
    engine.rows(f"CREATE TABLE {name(written)} AS SELECT * {replaced} FROM raw")
    engine.rows("DROP TABLE raw")


def _type(engine: Engine, column: str) -> str:
    """Return the type that holds the numbers of a column of texts as they are written."""
    [(decimals, digits, odd)] = engine.rows(
        f"""
        WITH parts AS (SELECT
            regexp_extract({name(column)}, '^\\s*([+-]?)([0-9]*)\\.?([0-9]*)(?:[eE]([+-]?[0-9]+))?\\s*$',
                ['sign', 'whole', 'rest', 'power']) AS part,
            {name(column)} AS text FROM raw WHERE {name(column)} IS NOT NULL)
        SELECT
            max(length(part.rest) - coalesce(try_cast(part.power AS INTEGER), 0)),
            max(length(part.whole) + coalesce(try_cast(part.power AS INTEGER), 0)),
            bool_or(part.whole = '' AND part.rest = '')
        FROM parts"""
    )
    scale = max(decimals or 0, 0) + _MORE
    wide = max(digits or 0, 1) + scale
    return f"DECIMAL({_WIDEST},{scale})" if not odd and wide <= _WIDEST else "DOUBLE"


def _load_json(engine: Engine, written: str, file: DataFile) -> None:
    """Make a table of a JSON file; its numbers are decimals unless they were floats."""
    lines = "auto" if file.suffix == ".json" else "newline_delimited"
    options = f"{quoted(file.path)}, format={quoted(lines)}, sample_size=-1"
    described = engine.rows(f"DESCRIBE SELECT * FROM read_json({options})")
    content = Path(file.path).read_bytes()
    written_numbers = set(_DECIMALS.findall(content))
    places = max((len(one.partition(b".")[2]) for one in written_numbers), default=0)
    if _POWER.search(content) or any(len(one) > CERTAIN for one in written_numbers):
        engine.rows(f"CREATE TABLE {name(written)} AS SELECT * FROM read_json({options})")
        return
    exact, wider = (f"DECIMAL({_WIDEST},{scale})" for scale in (places, places + _MORE))
    types = ", ".join(
        f"{quoted(column)}: {quoted(_FLOAT.sub(exact, kind))}" for column, kind, *_ in described
    )
    casts = ", ".join(
        f"CAST({name(column)} AS {_FLOAT.sub(wider, kind)}) AS {name(column)}"
        for column, kind, *_ in described
    )
    engine.rows(
        f"CREATE TABLE {name(written)} AS SELECT {casts} FROM read_json({options}, columns={{{types}}})"
    )
