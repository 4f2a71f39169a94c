"""Where definitions that nobody wrote have their numbers from: cells, queries and rates."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from factcheck.model.report import Report
from factcheck.model.table import Origin
from factcheck.prose import amount_in_full, shorten
from factcheck.render.dump import Json

# Characters of a query that are shown; JSON has all of it.
LONGEST = 300
# So many cells of a column, at most, are told one by one.
CELLS = 6


def origins_of(definitions: Iterable[str], report: Report) -> dict[str, Origin]:
    """Return the origin of each definition whose number comes from data, by its text."""
    wanted = {*definitions}
    if not wanted:
        return {}
    return {
        one.says.value: one.origin
        for one in report.corpus.definitions
        if one.origin and one.says.value in wanted
    }


def origin_text(origin: Origin | None) -> str:
    """Return where the number of a definition comes from, as a remark; empty where it is written.

    An example is ``data/leases.csv, row 4, column operating``.
    """
    if origin is None:
        return ""
    if origin.row:
        return f"{origin.file}, row {origin.row}, column {origin.column}"
    if origin.query:
        return f"query {shorten(origin.query, LONGEST)}"
    return f"reference rate of the European Central Bank, {origin.rate}"


def definitions_told(definitions: Iterable[str], report: Report) -> Iterator[tuple[str, str]]:
    """Yield each definition with its origin as a remark, empty where somebody wrote it.

    Many cells of one column are told as one.
    """
    told = [*definitions]
    found = origins_of(told, report)
    columns: dict[str, list[str]] = {}
    for one, origin in found.items():
        if origin.row:
            columns.setdefault(_column(one), []).append(one)
    many = {one: cells for cells in columns.values() if len(cells) > CELLS for one in cells}
    for one in told:
        cells = many.get(one, [one])
        if cells == [one]:
            yield one, origin_text(found.get(one))
        elif one == cells[0]:
            rows = [found[cell].row for cell in cells]
            file, column = found[one].file, found[one].column
            where = f"{file}, rows {min(rows)} to {max(rows)}, column {column}"
            number = amount_in_full(Fraction(len(cells)), "cells")
            yield f"{_column(one)}[*]", f"{number}: {where}"


def _column(definition: str) -> str:
    """Return the name of the column that a definition gives a cell of: data.paid[Ulm] = 9 EUR."""
    return definition.partition("[")[0]


def evidence_rows(definitions: Sequence[str], report: Report) -> list[Json]:
    """Return the origins of definitions as rows of JSON, without those that somebody wrote."""
    return [
        {
            "definition": definition,
            "file": origin.file or None,
            "row": origin.row or None,
            "column": origin.column or None,
            "query": origin.query or None,
            "rate": origin.rate or None,
            "files": origin.files,
        }
        for definition, origin in origins_of(definitions, report).items()
    ]
