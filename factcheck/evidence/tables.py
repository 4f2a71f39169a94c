"""The rows of a table: those that statements mention, as texts and where each stands."""

import csv
import json
import re
from collections.abc import Collection, Mapping, Sequence
from itertools import islice
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.evidence.cells import Format, column_format
from factcheck.evidence.engine import Engine, FailedError, name, quoted
from factcheck.evidence.files import DataFile
from factcheck.evidence.flaw import UnavailableError
from factcheck.model.nearest import nearest
from factcheck.model.problem import Kind
from factcheck.model.table import Table

# Rows that claims can mean at once. With 2,000 a wrong sum takes ten seconds to solve, with
# more it may stay undecided; a query makes one number of any.
MOST = 2_000
# Indices that no row has, for which a near one is looked for, at most.
MOST_LOOKED_UP = 20
# What divides the columns of a text file; the first under which all columns are there.
DELIMITERS = (",", ";", "\t", "|")
_BLANK_LINE = re.compile(rb"\n\r?\n|\r\r")
# How the index of a row is made of its key.
_INDEX = "replace(nfc_normalize(trim(CAST({} AS VARCHAR))), ' ', '_')"


class Row(NamedTuple):
    """A row: its number, the index that its key makes, and its cells by column."""

    number: int
    key: str
    cells: Mapping[str, str]


class Rows(NamedTuple):
    """What was read of a table: its rows, how its columns write numbers, and whether it has more.

    ``nearest`` has for indices that no row has one that is there.
    """

    rows: Sequence[Row]
    formats: Mapping[str, Format]
    nearest: Mapping[str, str]
    is_cut: bool = False


class Request(NamedTuple):
    """What is asked of a table: the rows with some indices, or ``every`` one."""

    engine: Engine
    file: DataFile
    table: Table
    indices: Collection[str]
    every: bool

    @property
    def columns(self) -> list[str]:
        """The columns whose cells are asked for."""
        return [column.name for column in self.table.columns]

    @property
    def needed(self) -> list[str]:
        """The column that names the rows, then the others."""
        return [self.table.key.value, *self.columns]


def read_rows(request: Request) -> Rows:
    """Return the rows of a table that are asked for.

    Raises:
        UnavailableError: where the file is no such table.
    """
    file = request.file
    readers = {".csv": _of_text, ".tsv": _of_text, ".parquet": _of_parquet}
    try:
        rows = readers.get(file.suffix, _of_json)(request)
    except (FailedError, OSError, csv.Error) as error:
        words = str(error).replace(file.path, file.written)
        raise UnavailableError(Kind.BAD_TABLE, file.written, words, "", "failed") from None
    if rows.is_cut:
        raise UnavailableError(Kind.TOO_MANY_ROWS, file.written, str(MOST))
    return rows


def _of_text(request: Request) -> Rows:
    """Return rows of a text file with a header."""
    file = request.file
    delimiter, header = _header(file, request.needed)
    wanted = _found(file, request.needed, header)
    declared = ", ".join(f"{quoted(f'c{place}')}: 'VARCHAR'" for place in range(len(header)))
    options = (
        f"auto_detect=false, header=true, strict_mode=true, delim={quoted(delimiter)}, "
        f"quote='\"', escape='\"', columns={{{declared}}}"
    )
    _load(
        request,
        [f"c{header.index(one)}" for one in wanted],
        f"read_csv({quoted(file.path)}, {options})",
    )
    found = _selected(request, plain=delimiter == ",")
    return found._replace(rows=_numbered(file, delimiter, found.rows))


def _of_parquet(request: Request) -> Rows:
    """Return rows of a Parquet file."""
    source = f"read_parquet({quoted(request.file.path)})"
    header = [row[0] for row in request.engine.rows(f"DESCRIBE SELECT * FROM {source}")]
    wanted = _found(request.file, request.needed, header)
    _load(request, [f"CAST({name(one)} AS VARCHAR)" for one in wanted], source)
    return _selected(request, plain=True)


def _load(request: Request, wanted: Sequence[str], source: str) -> None:
    """Make a table of the index of each row and its columns, which are numbered; the key is 0."""
    kept = ", ".join(f"{one} AS v{place}" for place, one in enumerate(wanted))
    index = _INDEX.format(wanted[0])
    request.engine.rows(f"CREATE TABLE cells AS SELECT {index} AS i, {kept} FROM {source}")


def _of_json(request: Request) -> Rows:
    """Return rows of a list of JSON objects, or of one in each line; its numbers as written."""
    engine, columns = request.engine, request.columns
    lines = "auto" if request.file.suffix == ".json" else "newline_delimited"
    key = quoted(f'$."{request.table.key.value}"')
    engine.rows(
        f"CREATE TABLE cells AS SELECT {_INDEX.format(f'json_extract_string(json, {key})')} AS i, "
        f"json FROM read_json_objects({quoted(request.file.path)}, format={quoted(lines)})"
    )
    header = engine.rows(
        "SELECT DISTINCT unnest(json_keys(json)) FROM cells "
        "WHERE json_type(json) = 'OBJECT' ORDER BY 1"
    )
    wanted = _found(request.file, request.needed, [row[0] for row in header])
    rows = []
    selected = _chosen(request, "json")
    for number, index, written in selected[:MOST]:
        record = json.loads(
            written, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_fields
        )
        values = (record.get(one) if isinstance(record, dict) else None for one in wanted[1:])
        rows.append(Row(number, index, dict(zip(columns, map(_cell, values), strict=True))))
    formats = dict.fromkeys(columns, Format(request.table.decimal or ""))
    return Rows(rows, formats, _near(request, rows), len(selected) > MOST)


def _fields(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    """Return the fields of an object; one that stands there twice has both, which are no number."""
    found: dict[str, object] = {}
    for field, value in pairs:
        found[field] = [found[field], value] if field in found else value
    return found


def _cell(value: object) -> str:
    """Return a value of JSON, whose numbers are texts, as the text of a cell."""
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)


def _selected(request: Request, *, plain: bool) -> Rows:
    """Return the rows that are asked for, and how their columns write numbers."""
    columns = request.columns
    selected = _chosen(request, ", ".join(f"v{place}" for place in range(1, len(columns) + 1)))
    rows = [
        Row(number, index, dict(zip(columns, (cell or "" for cell in cells), strict=True)))
        for number, index, *cells in selected[:MOST]
    ]
    formats = {}
    for place, column in enumerate(columns, start=1):
        shapes = request.engine.rows(
            f"SELECT DISTINCT translate(v{place}, '12345678', '99999999') FROM cells "
            f"WHERE contains(v{place}, '.') OR contains(v{place}, ',')"
        )
        formats[column] = column_format(
            (row[0] for row in shapes), plain=plain, decimal=request.table.decimal
        )
    return Rows(rows, formats, _near(request, rows), len(selected) > MOST)


def _chosen(request: Request, kept: str) -> list[tuple[Any, ...]]:
    """Return rows as number, index and wanted cells, at most one more than are allowed."""
    chosen = f"SELECT rowid + 1, coalesce(i, ''), {kept} FROM cells"
    order = f"ORDER BY rowid LIMIT {MOST + 1}"
    if request.every:
        return request.engine.rows(f"{chosen} {order}")
    some = "WHERE i IN (SELECT unnest(?::VARCHAR[]))"
    return request.engine.rows(f"{chosen} {some} {order}", [sorted(request.indices)])


def _near(request: Request, rows: Sequence[Row]) -> dict[str, str]:
    """Return for each index that no row has the nearest one that is there."""
    found = {}
    for index in sorted({*request.indices} - {row.key for row in rows})[:MOST_LOOKED_UP]:
        near = request.engine.rows(
            "SELECT i FROM cells WHERE i != '' ORDER BY damerau_levenshtein(i, ?), i LIMIT 1",
            [index],
        )
        found[index] = nearest(index, [row[0] for row in near])
    return found


def _header(file: DataFile, wanted: Sequence[str]) -> tuple[str, list[str]]:
    """Return what divides the columns of a text file, and their names."""
    header: list[str] = []
    for delimiter in ("\t",) if file.suffix == ".tsv" else DELIMITERS:
        try:
            with Path(file.path).open(encoding="utf-8-sig", newline="") as lines:
                header = next(csv.reader(lines, delimiter=delimiter), [])
        except (OSError, ValueError, csv.Error) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise UnavailableError(Kind.NO_DATA, file.written, why, "system") from None
        if all(_like(header, one) for one in wanted):
            return delimiter, header
    return ",", header


def _found(file: DataFile, wanted: Sequence[str], header: Sequence[str]) -> list[str]:
    """Return the columns of a file that are meant; a blank in one is written ``_``.

    Raises:
        UnavailableError: where one is not there, or twice.
    """
    found = []
    for one in wanted:
        alike = _like(header, one)
        if not alike:
            there = ", ".join(" ".join(column.split()) for column in header)
            raise UnavailableError(Kind.BAD_TABLE, file.written, one, there, "column")
        if len(alike) > 1:
            raise UnavailableError(Kind.BAD_TABLE, file.written, one, "", "twice")
        found += alike
    return found


def _like(header: Sequence[str], column: str) -> list[str]:
    """Return the columns of a header that have a name, or would with a blank for each ``_``."""
    exact = [one for one in header if one.strip() == column]
    return exact or [one for one in header if "_".join(one.split()) == column]


def _numbered(file: DataFile, delimiter: str, rows: Sequence[Row]) -> list[Row]:
    """Return rows with their numbers in a spreadsheet: the header is 1, and blank lines count."""
    if not rows:
        return []
    with Path(file.path).open("rb") as data, mmap(data.fileno(), 0, access=ACCESS_READ) as content:
        has_blank = _BLANK_LINE.search(content) is not None
    last = max(row.number for row in rows)
    numbers: Sequence[int] = range(1, last + 2)
    if has_blank:
        with Path(file.path).open(encoding="utf-8-sig", newline="") as lines:
            records = enumerate(csv.reader(lines, delimiter=delimiter), start=1)
            numbers = [*islice((place for place, record in records if record), last + 1)]
    return [row._replace(number=numbers[row.number]) for row in rows]
