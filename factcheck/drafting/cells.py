"""The cells of tables as quantities: named by their headers, with the period as an index."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.drafting.mentions import stem, telling
from factcheck.drafting.moments import period
from factcheck.drafting.things import Named, are_compatible
from factcheck.model.figure import Figure
from factcheck.reading import TableCell, naming

# Two tables are about the same things if they share at least FEWEST names of cells, and MOST of OF
# such cells agree.
FEWEST, MOST, OF = 2, 2, 3


class Place(NamedTuple):
    """A cell of a table: its name without the source, its period, its figure, and its words."""

    name: str
    period: str
    figure: Figure
    words: frozenset[str] = frozenset()

    def within(self, scope: str) -> str:
        """Return its whole name."""
        return f"{scope}.{self.name}" + (f"[{self.period}]" if self.period else "")


def places(cells: Sequence[tuple[TableCell, Figure]], language: str) -> list[Place]:
    """Return the cells of a table with their names, all different.

    Rows of one name have that of the heading above them before it, or a number behind it.
    """
    rows = Counter((cell.row, cell.header) for cell, _ in cells)
    found, told = [], Counter[tuple[str, str]]()
    for cell, figure in cells:
        is_twice = rows[cell.row, cell.header] > 1
        row = f"{cell.heading} {cell.row}" if is_twice else cell.row
        when, rest = period(cell.header, language)
        if not when:
            when, row = period(row, language)
        name = ".".join(naming.slug(text) for text in (rest, row) if text.strip()) or "table"
        told[name, when] += 1
        number = told[name, when]
        words = frozenset(map(stem, telling(f"{rest} {row}", language)))
        found.append(Place(f"{name}_{number}" if number > 1 else name, when, figure, words))
    return found


class Tables:
    """The tables of a text that have been named, by the names and periods of their cells.

    ``twin`` gives the name of what a sentence says the figure of a cell of, or a note.
    """

    def __init__(
        self,
        scope: str,
        names: naming.Names,
        where: Callable[[Figure], str],
        twin: Callable[[Place], Named],
    ) -> None:
        self.scope = scope
        self.names = names
        self.where = where
        self.twin = twin
        self.known: dict[tuple[str, str], tuple[str, Figure]] = {}

    def name(self, found: Sequence[Place], title: str) -> dict[int, Named]:
        """Return the name of each cell by the start of its figure.

        Cells of a table that repeats another one have the names of that one. Where names of another
        table are met and its figures are not, the first cell has a note.
        """
        shared = [place for place in found if place[:2] in self.known]
        agreeing = sum(map(self.agrees, shared))
        is_same = len(shared) >= FEWEST and OF * agreeing >= MOST * len(shared)
        doubted = _doubted(shared, agreeing) if not is_same else None
        old = {place.figure.start for place in shared} if is_same else set[int]()
        new = [place for place in found if place.figure.start not in old]
        scope = next(scope for scope in self.scopes(title) if self.are_free(scope, new))
        names = {place.figure.start: Named(self.known[place[:2]][0]) for place in shared}
        for place in new:
            named = self.twin(place)
            note = self.note(place) if place is doubted else named.note
            name = named.name or self.names.free(place.within(scope))
            names[place.figure.start] = Named(name, note)
            self.known.setdefault(place[:2], (name, place.figure))
        return names

    def agrees(self, place: Place) -> bool:
        """Whether a cell has the figure that the cell of its name has in an earlier table."""
        return are_compatible(place.figure, self.known[place[:2]][1])

    def note(self, place: Place) -> str:
        """Return the note that an earlier table has a cell of the same name."""
        name, figure = self.known[place[:2]]
        return f"perhaps the same as {name} ({self.where(figure)})"

    def scopes(self, title: str) -> Iterator[str]:
        """Yield the prefixes that the names of a table may have, the preferred one first."""
        yield self.scope
        if title:
            yield f"{self.scope}.{naming.slug(title)}"
        number = 2
        while True:
            yield f"{self.scope}.table_{number}"
            number += 1

    def are_free(self, scope: str, found: Sequence[Place]) -> bool:
        """Whether the names of all these cells are free under a prefix."""
        return all(self.names.is_free(place.within(scope)) for place in found)


def _doubted(shared: Sequence[Place], agreeing: int) -> Place | None:
    """Return the cell that gets the note that its table may repeat another; else ``None``."""
    return shared[0] if agreeing or 0 < len(shared) < FEWEST else None
