"""What one table states, from its grid to relations."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.model.figure import Figure
from factcheck.model.layout import Table
from factcheck.reading.relation import Relation, Stated, Term
from factcheck.reading.tables.derived import CASES, Derived, Deriver, Place
from factcheck.reading.tables.exactness import are_counts
from factcheck.reading.tables.formulas import DIFFERENCE
from factcheck.reading.tables.grid import Grid, grid
from factcheck.reading.tables.lines import Axis, Entry, axes, entries, exactly
from factcheck.reading.tables.statements import (
    Roles,
    as_exact,
    calculated,
    figure,
    slug,
    term,
    unit_of,
)
from factcheck.reading.tables.sums import Sum, Total
from factcheck.reading.tables.totals import totals
from factcheck.reading.tables.wholes import wholes
from factcheck.reading.tables.words import BESIDE, INSIDE, MONEY, is_total

# How much of the text before a table may say that its numbers are rounded, and behind it.
BEFORE, BEHIND = 300, 150
Entries = list[list[Entry | None]]


class Reader:
    """Reads the tables of a text."""

    def __init__(self, prose: str, language: str, figures: Sequence[Figure]) -> None:
        self.prose = prose
        self.language = language
        self.figures = figures

    def read(self, table: Table) -> Iterator[Relation]:
        """Yield what a table states."""
        found = grid(self.prose, table, self.language)
        if not found:
            return
        numbers = entries(found)
        whole_rows = wholes(found, numbers, self.language)
        is_rounded = self.is_rounded(found, table)
        summed = self.summed(found, numbers, whole_rows, blanks=is_rounded)
        derived = Deriver(found, numbers, self.language, whole_rows).all()
        whole = [
            ([one for one in total.sums if is_whole(one)], self.is_named(axis, total))
            for axis, total in summed
        ]
        if not is_rounded and are_counts(whole, sum(one.case.is_telling for one in derived)):
            numbers = exactly(numbers)
            summed = self.summed(found, numbers, whole_rows, blanks=False)
            derived = Deriver(found, numbers, self.language, whole_rows).all()
        for axis, total in summed:
            for one in total.sums:
                yield self.total(found, axis, total.line, one)
        for number in derived:
            yield self.derived(found, number)

    def summed(
        self, found: Grid, numbers: Entries, whole_rows: frozenset[int], *, blanks: bool
    ) -> list[tuple[Axis, Total]]:
        """Return the totals of the columns and of the rows."""
        return [
            (axis, total)
            for axis in axes(found, numbers, whole_rows)
            for total in totals(axis, self.language, blanks=blanks)
        ]

    def is_named(self, axis: Axis, total: Total) -> bool:
        """Whether the name of a line says that it is a total, or others are shares of it."""
        line = axis.lines[total.line]
        return line.whole or is_total(line.name, self.language)

    def is_rounded(self, found: Grid, table: Table) -> bool:
        """Whether the table or the text beside it speaks of money or of a scale."""
        inside = " ".join((found.head, *found.names))
        prose = self.prose
        beside = prose[max(table.start - BEFORE, 0) : table.start]
        beside += prose[table.end : table.end + BEHIND]
        money = MONEY.search(prose, table.start, table.end)
        return bool(money or INSIDE.search(inside) or BESIDE.search(beside))

    def total(self, found: Grid, axis: Axis, line: int, one: Sum) -> Relation:
        """Return a total as a relation."""
        names = [axis.lines[at].name for at, _ in one.parts]
        entries = [part for _, part in one.parts]
        unit = unit_of([*entries, one.total])
        roles = Roles()
        *parts, whole = (
            self.term(roles.role(name, "part"), entry, unit, name)
            for name, entry in zip(
                [*names, axis.lines[line].name], [*entries, one.total], strict=True
            )
        )
        text = f"{whole.role} = {' + '.join(part.role for part in parts)}"
        start, end = found.stretches[line if axis.is_down else one.crossing]
        name = slug(axis.crossings[one.crossing], "table")
        return Relation(
            "total", start, end, (*parts, whole), (Stated(text, whole.figure),), name=name
        )

    def derived(self, found: Grid, one: Derived) -> Relation:
        """Return a number that is calculated from two others as a relation."""
        stated, first, second = one.case.stated, one.case.first, one.case.second
        kind, *places = one.rule
        roles = Roles()
        names = [_name(found, place) for place in places]
        alike = [first, second, *([stated] if kind == DIFFERENCE else [])]
        unit = unit_of(alike)
        base = self.term(roles.role(names[0], "base"), first, unit or unit_of([first]), names[0])
        other = self.term(
            roles.role(names[1], "other"), second, unit or unit_of([second]), names[1]
        )
        at = self.figure(stated)
        terms: tuple[Term, ...]
        if kind == DIFFERENCE:
            header = found.columns[one.column].header
            role = roles.role(header, "change")
            terms = base, other, self.term(role, stated, unit or unit_of([stated]), header)
            text = f"{role} = {other.role} - {base.role}"
        else:
            terms = as_exact(base), as_exact(other)
            text = calculated(kind, stated, base.role, other.role)
        start, end = found.stretches[one.row]
        name = slug(f"{found.names[one.row]} {found.columns[one.column].header}", "table")
        return Relation(kind, start, end, terms, (Stated(text, at),), name=name)

    def figure(self, entry: Entry) -> Figure:
        """Return the figure of an entry."""
        return figure(entry.number, self.prose, self.near(entry))

    def near(self, entry: Entry) -> Sequence[Figure]:
        """Return the figures that were recognised where an entry stands."""
        first = bisect_left(self.figures, entry.number.start + 1, key=_end)
        return self.figures[first : bisect_left(self.figures, entry.number.end, key=_start)]

    def term(self, role: str, entry: Entry, unit: str, label: str) -> Term:
        """Return an entry in its role, with what the table calls it."""
        found = term(role, entry, unit, self.prose, self.near(entry))
        return found._replace(label=" ".join(label.split()))


def _name(found: Grid, place: Place) -> str:
    """Return what a table calls the number in a place."""
    if place.row == CASES:
        return "cases"
    return found.columns[place.column].header if place.row is None else found.names[place.row]


def is_whole(one: Sum) -> bool:
    """Whether a total and its parts are plain whole numbers."""
    entries = (one.total, *(part for _, part in one.parts))
    return all(not entry.number.unit and entry.step == 1 for entry in entries)


def _start(figure: Figure) -> int:
    return figure.start


def _end(figure: Figure) -> int:
    return figure.end
