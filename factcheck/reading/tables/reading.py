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
from factcheck.reading.tables.joining import Added, Joined, joined
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
        added = (Added(axis, total.line, one) for axis, total in summed for one in total.sums)
        for together in joined(added, derived):
            yield self.total(found, together) if together.sums else self.derived(found, together)

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

    def total(self, found: Grid, together: Joined) -> Relation:
        """Return a total as a relation, with what shares a wrong number with it."""
        entries = {e.number.start: e for one in together.sums for _, e in one.entries}
        unit = unit_of(entries.values())
        roles = Roles()
        terms: dict[int, Term] = {}
        says = []
        for one in together.sums:
            for name, entry in one.entries:
                at = entry.number.start
                if at not in terms:
                    terms[at] = self.term(roles.role(name, "part"), entry, unit, name)
            *parts, whole = (terms[entry.number.start] for _, entry in one.entries)
            text = f"{whole.role} = {' + '.join(part.role for part in parts)}"
            says.append(Stated(text, whole.figure))
        says += [self.calculated(found, one, roles, terms, unit) for one in together.derived]
        first = together.sums[0]
        row = first.line if first.axis.is_down else first.sum.crossing
        start, end = found.stretches[row]
        name = slug(first.axis.crossings[first.sum.crossing], "table")
        return Relation("total", start, end, tuple(terms.values()), tuple(says), name=name)

    def derived(self, found: Grid, together: Joined) -> Relation:
        """Return a number that is calculated from two others as a relation.

        With those that share a wrong number with it.
        """
        first = together.derived[0]
        entries = [
            entry
            for one in together.derived
            for entry in (one.case.first, one.case.second, one.case.stated)
            if entry is not one.case.stated or one.rule.kind == DIFFERENCE
        ]
        unit = unit_of(entries)
        roles = Roles()
        terms: dict[int, Term] = {}
        says = [self.calculated(found, one, roles, terms, unit) for one in together.derived]
        start, end = found.stretches[first.row]
        name = slug(f"{found.names[first.row]} {found.columns[first.column].header}", "table")
        kind = first.rule.kind
        return Relation(kind, start, end, tuple(terms.values()), tuple(says), name=name)

    def calculated(
        self, found: Grid, one: Derived, roles: Roles, terms: dict[int, Term], unit: str
    ) -> Stated:
        """Return the statement that a number is calculated from two others.

        ``terms`` are those of its relation by their place, which get what they lack.
        """
        kind, *places = one.rule
        row = found.names[one.row] if terms else ""

        def role(entry: Entry, label: str, otherwise: str, own: str) -> str:
            at = entry.number.start
            if at not in terms:
                made = self.term(roles.role(label, otherwise), entry, own, label)
                terms[at] = made if kind == DIFFERENCE else as_exact(made)
            return terms[at].role

        stated, first, second = one.case.stated, one.case.first, one.case.second
        names = [_name(found, place, row) for place in places]
        base = role(first, names[0], "base", unit or unit_of([first]))
        other = role(second, names[1], "other", unit or unit_of([second]))
        if kind == DIFFERENCE:
            header = _name(found, Place(one.column), row)
            change = role(stated, header, "change", unit_of([stated]) or unit)
            text = f"{change} = {other} - {base}"
        else:
            text = calculated(kind, stated, base, other)
        return Stated(text, self.figure(stated))

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


def _name(found: Grid, place: Place, row: str) -> str:
    """Return what a table calls the number in a place of a row, whose name may be left out."""
    if place.row == CASES:
        return "cases"
    if place.row is not None:
        return found.names[place.row]
    return f"{row} {found.columns[place.column].header}".strip()


def is_whole(one: Sum) -> bool:
    """Whether a total and its parts are plain whole numbers."""
    entries = (one.total, *(part for _, part in one.parts))
    return all(not entry.number.unit and entry.step == 1 for entry in entries)


def _start(figure: Figure) -> int:
    return figure.start


def _end(figure: Figure) -> int:
    return figure.end
