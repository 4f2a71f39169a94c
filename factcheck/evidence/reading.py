"""Tables read into quantities and definitions: the cells that statements mention."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.evidence.cells import BadCellError
from factcheck.evidence.engine import opened
from factcheck.evidence.files import DataFile, check_digest, named, shown
from factcheck.evidence.flaw import UnavailableError
from factcheck.evidence.mentions import EVERY
from factcheck.evidence.tables import Request, Row, Rows, read_rows
from factcheck.evidence.values import cell_value
from factcheck.evidence.work import Work
from factcheck.model.name import flaw
from factcheck.model.problem import Kind, Problem
from factcheck.model.table import Column, Origin, Table

UNREAD = "unread"
"""The index of what ``name[*]`` has besides, where that is not known: it may have any value."""


class Read(NamedTuple):
    """A table with its file and the rows that were read of it.

    ``first`` has the first row of each index, ``again`` a later one where there is one.
    """

    table: Table
    file: DataFile
    rows: Rows
    first: Mapping[str, int]
    again: Mapping[str, int]


def add_table(work: Work, table: Table) -> None:
    """Add the cells of a table that statements mention."""
    wanted = {
        column.name: work.mentioned.get(f"{table.name}.{column.name}", set())
        for column in table.columns
    }
    indices = {one for several in wanted.values() for one in several}
    work.files.add(shown(table.file))
    try:
        file = named(table.file, work.within)
        check_digest(file, table.sha256)
        if not indices:
            return
        with opened(work.allowance) as engine:
            request = Request(engine, file, table, indices - {EVERY}, EVERY in indices)
            rows = read_rows(request)
    except UnavailableError as error:
        work.problems.append(error.at(table.file.span))
        _leave_open(work, table, wanted)
        return
    first: dict[str, int] = {}
    again: dict[str, int] = {}
    for row in rows.rows:
        if first.setdefault(row.key, row.number) != row.number:
            again.setdefault(row.key, row.number)
    read = Read(table, file, rows, first, again)
    for column in table.columns:
        _add_column(work, read, column, wanted[column.name])


def _leave_open(work: Work, table: Table, wanted: Mapping[str, set[str]]) -> None:
    """Declare the mentioned cells of a table that cannot be read, without a value."""
    for column in table.columns:
        for index in sorted(wanted[column.name]):
            name = f"{table.name}.{column.name}[{UNREAD if index == EVERY else index}]"
            if not flaw(name):
                work.declare(name, "", column.unit)


def _add_column(work: Work, read: Read, column: Column, indices: set[str]) -> None:
    """Add the mentioned cells of a column, and tell why a mentioned one is none."""
    base = f"{read.table.name}.{column.name}"
    every = EVERY in indices
    # A list: each cell is to be added.
    found = [
        _add_cell(work, read, column, row) for row in read.rows.rows if every or row.key in indices
    ]
    for index in sorted(indices - read.first.keys() - {EVERY}):
        near = read.rows.nearest.get(index, "")
        work.absent[f"{base}[{index}]"] = read.file.shown, near, "", "row"
    if every and not any(found):
        work.absent[f"{base}[*]"] = read.file.shown, "", "", "none"


def _add_cell(work: Work, read: Read, column: Column, row: Row) -> bool:
    """Add what a cell says; return whether it says anything, however badly."""
    name = f"{read.table.name}.{column.name}[{row.key}]"
    text = row.cells[column.name]
    shown = read.file.shown
    try:
        value = cell_value(text, read.rows.formats[column.name], column.unit.value)
        problem = None
    except BadCellError as error:
        words = shown, str(row.number), column.name, " ".join(text.split()), error.why
        value, problem = "", Problem(Kind.BAD_CELL, column.unit.span, words)
    if value is None:
        work.absent[name] = shown, column.name, str(row.number), "empty"
        return False
    problem = next(_flaws_of_row(read, name, row), problem)
    if problem is None:
        work.declare(name, value, column.unit)
        origin = Origin(shown, row.number, column.name, files=(shown,))
        work.define(name, value, column.unit, origin, rounded=read.table.rounded)
        return True
    if problem not in work.problems:
        work.problems.append(problem)
    work.declare(f"{name.partition('[')[0]}[{UNREAD}]" if flaw(name) else name, "", column.unit)
    return True


def _flaws_of_row(read: Read, name: str, row: Row) -> Iterator[Problem]:
    """Yield why a row cannot be named, or cannot be told from another one."""
    shown, place = read.file.shown, read.table.key.span
    if flaw(name):
        yield Problem(Kind.BAD_ROW, place, (shown, str(row.number), row.key, "", "name"))
    elif row.key in read.again:
        numbers = read.again[row.key], read.first[row.key]
        words = shown, str(numbers[0]), row.key, str(numbers[1]), "twice"
        yield Problem(Kind.BAD_ROW, place, words)
