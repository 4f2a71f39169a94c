"""The values of cells, queries and rates, as definitions of a corpus."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factcheck.evidence import rates
from factcheck.evidence.cells import BadCellError, Format
from factcheck.evidence.engine import opened
from factcheck.evidence.files import DataFile, check_digest, named
from factcheck.evidence.flaw import UnavailableError
from factcheck.evidence.mentions import EVERY, mentioned
from factcheck.evidence.queries import Query, checked, prepared, results
from factcheck.evidence.tables import Request, Row, Rows, read_rows
from factcheck.evidence.values import cell_value, definition, result_value, unit_of
from factcheck.load import Project
from factcheck.model.claim import Definition
from factcheck.model.corpus import Corpus
from factcheck.model.name import flaw
from factcheck.model.problem import Kind, Problem
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span, Text
from factcheck.model.table import Column, Origin, Table


class Gathering:
    """The work on one corpus; its methods add to the definitions, quantities and problems.

    ``absent`` has for names that mean no cell the words of the problem that they are; none where
    another one tells it.
    """

    def __init__(self, corpus: Corpus, within: Project, others: Iterable[str]) -> None:
        self.corpus = corpus
        self.within = within
        self.mentioned = mentioned(corpus, others)
        self.quantities: dict[str, Quantity] = dict(corpus.quantities)
        self.definitions: list[Definition] = []
        self.problems: list[Problem] = []
        self.absent: dict[str, tuple[str, ...]] = {}

    def gathered(self) -> Corpus:
        """Return the corpus with all that its evidence says."""
        for table in self.corpus.tables.values():
            self.add_table(table)
        self.add_queries([one for one in self.corpus.quantities.values() if one.query])
        for one in self.corpus.quantities.values():
            if one.rate:
                self.add_rate(one)
        return self.corpus._replace(
            quantities=self.quantities,
            definitions=(*self.corpus.definitions, *self.definitions),
            problems=(*self.corpus.problems, *self.problems),
        )

    def add_table(self, table: Table) -> None:
        """Add the cells of a table that statements mention."""
        wanted = {
            column.name: self.mentioned.get(f"{table.name}.{column.name}", set())
            for column in table.columns
        }
        indices = {one for several in wanted.values() for one in several}
        try:
            file = named(table.file, self.within)
            check_digest(file, table.sha256)
            if not indices:
                return
            every = EVERY in indices
            with opened() as engine:
                rows = read_rows(Request(engine, file, table, indices - {EVERY}, every))
        except UnavailableError as error:
            self.problems.append(error.at(table.file.span))
            self.leave_open(table, wanted)
            return
        self.add_rows(table, file, rows, wanted)

    def leave_open(self, table: Table, wanted: Mapping[str, set[str]]) -> None:
        """Declare the mentioned cells of a table that cannot be read, without a value."""
        for column in table.columns:
            for index in sorted(wanted[column.name]):
                name = f"{table.name}.{column.name}[{index}]"
                if index == EVERY or flaw(name):
                    self.absent[name] = ()
                else:
                    self.declare(name, "", column.unit)

    def add_rows(
        self, table: Table, file: DataFile, rows: Rows, wanted: Mapping[str, set[str]]
    ) -> None:
        """Add the mentioned cells of rows, and tell why a mentioned one is none."""
        first: dict[str, int] = {}
        twice: dict[str, tuple[int, int]] = {}
        for row in rows.rows:
            before = first.setdefault(row.key, row.number)
            if before != row.number:
                twice.setdefault(row.key, (row.number, before))
        told: set[int] = set()
        for column in table.columns:
            indices = wanted[column.name]
            every, found = EVERY in indices, False
            for row in rows.rows:
                if not every and row.key not in indices:
                    continue
                name = f"{table.name}.{column.name}[{row.key}]"
                bad = self.bad_row(file, name, row, twice)
                if bad is None:
                    found |= self.add_cell(table, column, file, row, rows.formats[column.name])
                elif row.cells[column.name].strip() and row.number not in told:
                    told.add(row.number)
                    self.problems.append(bad.at(table.key.span))
                    self.absent[name] = ()
            for index in sorted(indices - first.keys() - {EVERY}):
                near = rows.nearest.get(index, "")
                self.absent[f"{table.name}.{column.name}[{index}]"] = file.shown, near, "", "row"
            if every and not found:
                self.absent[f"{table.name}.{column.name}[*]"] = file.shown, "", "", "none"

    def bad_row(
        self, file: DataFile, name: str, row: Row, twice: Mapping[str, tuple[int, int]]
    ) -> UnavailableError | None:
        """Return why a row cannot be named, or cannot be told from another one."""
        if row.key in twice and row.key:
            number, first = twice[row.key]
            words = file.shown, str(number), row.key, str(first), "twice"
            return UnavailableError(Kind.BAD_ROW, *words)
        if flaw(name):
            return UnavailableError(Kind.BAD_ROW, file.shown, str(row.number), row.key, "", "name")
        return None

    def add_cell(
        self, table: Table, column: Column, file: DataFile, row: Row, form: Format
    ) -> bool:
        """Add what a cell says; return whether it says anything, however badly."""
        name = f"{table.name}.{column.name}[{row.key}]"
        text = row.cells[column.name]
        try:
            value = cell_value(text, form, column.unit.value)
        except BadCellError as error:
            words = file.shown, str(row.number), column.name, " ".join(text.split()), error.why
            self.problems.append(Problem(Kind.BAD_CELL, column.unit.span, words))
            self.declare(name, "", column.unit)
            return True
        if value is None:
            self.absent[name] = file.shown, column.name, str(row.number), "empty"
            return False
        origin = Origin(file.shown, row.number, column.name, files=(file.shown,))
        self.declare(name, value, column.unit)
        self.define(name, value, column.unit, origin, rounded=table.rounded)
        return True

    def add_queries(self, quantities: Sequence[Quantity]) -> None:
        """Add the values of queries; all of a folder's are asked of one engine."""
        folders: dict[str, list[tuple[Quantity, Query]]] = {}
        try:
            if quantities:
                with opened() as checker:
                    checker.lock()
                    for one in quantities:
                        assert one.query
                        try:
                            query = checked(one.query, self.corpus.tables, self.within, checker)
                        except UnavailableError as error:
                            self.refuse(one, error, one.query.span)
                            continue
                        folder = one.query.span.file.rpartition("/")[0]
                        folders.setdefault(folder, []).append((one, query))
            for several in folders.values():
                self.ask(several)
        except UnavailableError as error:  # no engine
            assert quantities[0].query
            self.problems.append(error.at(quantities[0].query.span))
            for one in quantities:
                self.forgive(one)

    def ask(self, several: Sequence[tuple[Quantity, Query]]) -> None:
        """Add the values of queries of claim files in one folder."""
        files = {name: file for _, query in several for name, file in query.files.items()}
        with prepared(files) as (engine, unread):
            for one, query in several:
                try:
                    self.add_result(one, query, *results(engine, query, unread))
                except UnavailableError as error:
                    self.refuse(one, error, query.text.span)

    def add_result(
        self, one: Quantity, query: Query, width: int, rows: Sequence[tuple[Any, ...]]
    ) -> None:
        """Add the one value of a query, or that of each index."""
        shown = tuple(sorted(file.shown for file in query.files.values()))
        origin = Origin(query=" ".join(query.text.value.split()), files=shown)
        if width == 1 and len(rows) == 1:
            self.add_value(one, one.name, rows[0][0], origin)
            return
        if width != 2 or not rows or "[" in one.name:  # noqa: PLR2004 - key and value
            told = f"{width} columns and {len(rows)} rows"
            raise UnavailableError(Kind.BAD_QUERY, told, "shape")
        self.add_index(one, query, rows, origin)

    def add_index(
        self, one: Quantity, query: Query, rows: Sequence[tuple[Any, Any]], origin: Origin
    ) -> None:
        """Add those values of a query with keys that statements mention."""
        indices = self.mentioned.get(one.name, set())
        every = EVERY in indices
        values: dict[str, object] = {}
        for written, value in rows:
            key = "_".join(str(written).split()) if written is not None else ""
            if not every and key not in indices:
                continue
            if key in values:
                raise UnavailableError(Kind.BAD_QUERY, f"the key {key} twice", "shape")
            if flaw(f"{one.name}[{key}]"):
                raise UnavailableError(Kind.BAD_QUERY, key, "name")
            values[key] = value
        del self.quantities[one.name]
        for key, value in values.items():
            if value is not None:
                name = f"{one.name}[{key}]"
                self.quantities.setdefault(name, one._replace(name=name, query=None))
                self.add_value(one, name, value, origin)
        place = query.text.span
        for index in sorted(indices - values.keys() - {EVERY}):
            self.absent[f"{one.name}[{index}]"] = f"{place.file}:{place.line}", "", "", "key"

    def add_value(self, one: Quantity, name: str, value: object, origin: Origin) -> None:
        """Add a value of a query."""
        try:
            written, rounded = result_value(value, one.unit.value)
        except BadCellError:
            told = "no value" if value is None else " ".join(str(value).split())
            raise UnavailableError(Kind.BAD_QUERY, told, "value") from None
        assert one.query
        place = one.query.span
        unit = one.unit.value
        self.definitions.append(
            definition(name, written, unit, place, origin, rounded=rounded or one.rounded)
        )

    def add_rate(self, one: Quantity) -> None:
        """Add the value of a rate."""
        assert one.rate
        moment = one.rate.on or one.rate.over
        assert moment
        try:
            says = rates.statement(one.name, one.rate)
        except UnavailableError as error:
            self.refuse(one, error, moment.span)
            return
        between = f"{one.rate.base.value} to {one.rate.to.value}"
        told = f"{between} {'on' if one.rate.on else 'over'} {moment.value}"
        text = Text(says, one.rate.to.span, literal=False)
        self.definitions.append(Definition(text, Origin(rate=told), one.rounded))

    def refuse(self, one: Quantity, error: UnavailableError, place: Span) -> None:
        """Tell why a quantity has no value."""
        self.problems.append(error.at(place))
        self.forgive(one)

    def forgive(self, one: Quantity) -> None:
        """Let nothing else be told of the indices of a quantity without a value."""
        for index in self.mentioned.get(one.name, ()):
            self.absent[f"{one.name}[{index}]"] = ()

    def declare(self, name: str, value: str, unit: Text) -> None:
        """Declare the quantity of a cell, unless somebody has declared it at length."""
        bare = unit_of(unit)
        signed = value.startswith("-")
        self.quantities.setdefault(name, Quantity(name, unit.span, bare, signed=signed))

    def define(self, name: str, value: str, unit: Text, origin: Origin, *, rounded: bool) -> None:
        """Add the definition of a cell."""
        self.definitions.append(
            definition(name, value, unit.value, unit.span, origin, rounded=rounded)
        )
