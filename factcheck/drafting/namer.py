"""The names of the quantities of a text: of cells, of terms of relations, of other figures."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from factcheck.drafting.cells import Place, Tables, places
from factcheck.drafting.mentions import (
    Mention,
    around,
    is_of_them,
    mention,
    telling,
    unit_of_figure,
)
from factcheck.drafting.moments import DATED
from factcheck.drafting.passages import Passage
from factcheck.drafting.stated import Stated
from factcheck.drafting.things import CELL, Named, Things
from factcheck.model.figure import QUANTITIES, Figure
from factcheck.model.layout import Table
from factcheck.reading import Relation, Term, cells, naming, subject

# Roles of terms that are the thing itself; a title above a table has at most TITLE characters.
ITSELF, TITLE = frozenset({"after", "whole", "printed", "share"}), 80


class Sentence:
    """A passage of a text with its figures."""

    def __init__(self, text: str, passage: Passage, figures: Sequence[Figure]) -> None:
        self.text = text
        self.passage = passage
        self.start, self.end = passage.start, passage.end
        self.figures = figures

    def index(self, start: int) -> int | None:
        """Return which figure begins at an offset."""
        return next((at for at, one in enumerate(self.figures) if one.start == start), None)

    def mention(self, index: int, unit: str, language: str) -> Mention:
        """Return what a figure mentions."""
        return mention(self.text, self.start, self.end, self.figures, index, unit, language)


class Namer:
    """Names the quantities of one text, which is called ``scope``."""

    def __init__(  # noqa: PLR0913, PLR0917 - a text, and what is known already
        self,
        text: str,
        language: str,
        scope: str,
        names: naming.Names,
        things: Things,
        where: Callable[[int], str],
    ) -> None:
        self.text = text
        self.language = language
        self.scope = scope
        self.names = names
        self.things = things
        self.where = where
        self.tables = Tables(scope, names, lambda figure: where(figure.start), self.twin)
        self.named: dict[int, Named] = {}
        self.told: dict[int, Mention] = {}
        self.rates: dict[str, str] = {}
        self.firsts: dict[int, int] = {}

    def first_cell(self, passage: Passage) -> int:
        """Return where the first cell with a number begins in the table of a row."""
        return self.firsts.get(-1 if passage.table is None else passage.table, 0)

    def know(self, sentence: Sentence, start: int, name: str, unit: str) -> None:
        """Remember the name that a figure has in a claim."""
        index = sentence.index(start)
        if index is not None:
            self.keep(start, sentence.mention(index, unit, self.language), Named(name))

    def name_table(
        self, number: int, table: Table, figures: Sequence[Figure], told: Stated
    ) -> None:
        """Name the cells of a table that are quantities."""
        here = {one.start: one for one in figures if not told.is_said(one)}
        here |= {
            start: one.figure
            for start, one in told.quantities.items()
            if table.start <= start < table.end
        }
        starts = sorted(here)
        found = []
        for cell in cells(self.text, table, self.language):
            self.firsts.setdefault(number, cell.start)
            at = bisect_right(starts, cell.start) - 1
            near = [here[start] for start in starts[max(at, 0) : at + 2]]
            figure = next(
                (one for one in near if one.start < cell.end and cell.start < one.end), None
            )
            if figure:
                found.append((cell, figure))
        above = self.text[: table.start].rstrip().rpartition("\n")[2].strip(" :*#")
        title = above if len(above) <= TITLE else ""
        named_cells = places(found, self.language)
        self.told = {place.figure.start: self.of_cell(place, told) for place in named_cells}
        named = self.tables.name(named_cells, title)
        for start, one in named.items():
            self.keep(start, self.told[start], one)

    def of_cell(self, place: Place, told: Stated) -> Mention:
        """Return what a cell mentions."""
        stated = told.quantities.get(place.figure.start)
        unit = stated.unit if stated else unit_of_figure(place.figure)
        return Mention(place.figure, unit, "", place.words, place.period, CELL)

    def twin(self, place: Place) -> Named:
        """Return the name of the thing for which a sentence has the figure of a cell, or a note."""
        return self.things.twin(self.told[place.figure.start], self.scope, in_table=True)

    def name_relation(self, relation: Relation, told: Stated, sentence: Sentence) -> None:
        """Name the terms of a relation, as far as they have no name."""
        mentions = {term.role: self.of_term(term, told, sentence) for term in relation.terms}
        before, after = mentions.get("before"), mentions.get("after")
        if before and after:
            words, head = self.about(relation, sentence)
            is_dated = bool(before.moment and after.moment) and before.moment != after.moment
            mentions["after"] = after._replace(
                words=words, head=head, role="", firm=True, stays=False
            )
            mentions["before"] = before._replace(
                words=words,
                head=head,
                moment=before.moment if is_dated else "",
                role="" if is_dated else "before",
                firm=True,
                stays=False,
            )
        base, used = "", set[str]()
        for term in relation.terms:
            start = term.figure.start
            if start not in self.named:
                found = self.things.find(mentions[term.role], self.scope)
                if not found.name or found.name in used:
                    base = base or self.names.free(
                        f"{self.scope}.{self.subject(relation, sentence)}"
                    )
                    found = Named(f"{base}.{term.role}", found.note)
                self.keep(start, mentions[term.role], found)
            used.add(self.named[start].name)
        for shared in relation.shared:
            if shared.role not in self.rates:
                self.rates[shared.role] = self.names.free(f"{self.scope}.{shared.role}")

    def subject(self, relation: Relation, sentence: Sentence) -> str:
        """Return the name of a relation; by the words before it where other counts precede it."""
        if relation.name:
            return relation.name
        first = sentence.index(min(figure.start for figure in relation.figures))
        counts = [one for one in sentence.figures[:first] if one.kind in QUANTITIES]
        if first and counts:
            words = around(self.text, sentence.start, sentence.end, sentence.figures, first)
            name = naming.about(" ".join(telling(words.clause, self.language)), "", self.language)
            if name != naming.UNNAMED:
                return name
        return subject(relation, self.text, self.language)

    def of_term(self, term: Term, told: Stated, sentence: Sentence) -> Mention:
        """Return what a term of a relation mentions; it has no head where nothing tells."""
        quantity, index = told.quantities[term.figure.start], sentence.index(term.figure.start)
        if index is None:
            return Mention(term.figure, quantity.unit, "", frozenset())
        found = sentence.mention(index, quantity.unit, self.language)
        if term.role in ITSELF:
            return found._replace(role="")
        return found._replace(role=term.role, firm=False)

    def about(self, relation: Relation, sentence: Sentence) -> tuple[frozenset[str], str]:
        """Return the words about the thing that changes, and its head."""
        indices = [sentence.index(figure.start) for figure in relation.figures]
        known = [index for index in indices if index is not None]
        if not known:
            return frozenset(), ""
        first = sentence.mention(min(known), "", self.language)
        last = sentence.mention(max(known), "", self.language)
        return first.words | last.words, first.head

    def name_figure(self, sentence: Sentence, index: int, unit: str) -> Named:
        """Return the name of a figure that stands in no relation and no cell."""
        figure = sentence.figures[index]
        if figure.start in self.named:
            return self.named[figure.start]
        is_date = figure.kind in DATED
        found = Mention(figure, unit, "", frozenset())
        if not is_date and sentence.passage.table is None:
            found = sentence.mention(index, unit, self.language)
        known = self.things.find(found, self.scope)
        if not known.name and not is_date:
            twin = self.things.twin(found, self.scope, in_table=False)
            known = Named(twin.name, known.note or twin.note)
        if not known.name:
            name = f"{self.scope}.{self.called(sentence, index)}{'_date' if is_date else ''}"
            when = found.moment if found.moment[:1].isdigit() else ""
            known = Named(self.names.free(f"{name}[{when}]" if when else name), known.note)
        self.keep(figure.start, found, known)
        return known

    def called(self, sentence: Sentence, index: int) -> str:
        """Return what a figure is called by its own words, or else by those of its sentence."""
        text, figures = self.text, sentence.figures
        words = around(text, sentence.start, sentence.end, figures, index)
        if index and is_of_them(words.behind):
            return f"{self.called(sentence, index - 1)}.share"
        ahead = text[sentence.start : figures[0].start]
        for before, behind in (
            (words.before, words.behind),
            (words.clause, words.behind),
            ("", words.loose),
            (words.between, ""),
            (ahead, ""),
        ):
            name = naming.about(before, behind, self.language)
            if name != naming.UNNAMED:
                return name
        return naming.UNNAMED

    def keep(self, start: int, found: Mention, named: Named) -> None:
        """Remember the name of a figure and what it mentions."""
        self.named[start] = named
        self.things.keep(found, named.name, self.where(start), self.scope)

    def roles(self, relation: Relation) -> dict[str, str]:
        """Return the names of the terms of a relation and of its rate, by role."""
        names = {term.role: self.named[term.figure.start].name for term in relation.terms}
        return names | {one.role: self.rates[one.role] for one in relation.shared}
