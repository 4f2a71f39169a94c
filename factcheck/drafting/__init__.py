"""Drafts of claims from texts, one for each sentence or row of a table with figures.

Each thing that figures are given for is a quantity, and what the text states between figures is a
statement. In: texts of ``Article``s, their languages, their relations, and what is covered already.
Out: ``Drafted``. Imports the nouns, the recogniser, ``reading``, the anchors and, for units, the
statement language.

``passages`` cuts a text and quotes its parts. ``mentions`` says what a figure is about, ``moments``
when; ``things`` which of them are one, ``cells`` which cells of tables. ``stated`` has what
relations say, ``namer`` gives the names, ``claimed`` has those of claims.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from factcheck.anchor.page import Page
from factcheck.drafting.claimed import known
from factcheck.drafting.mentions import unit_of, unit_of_figure
from factcheck.drafting.moments import DATED, is_moment
from factcheck.drafting.namer import Namer, Sentence
from factcheck.drafting.passages import Passage, context, passages, quoted
from factcheck.drafting.stated import Stated, stated
from factcheck.drafting.things import Things
from factcheck.model.article import Article
from factcheck.model.draft import Draft, Drafted, Proposal, Source
from factcheck.model.figure import QUANTITIES, Figure, FigureKind
from factcheck.model.layout import Table
from factcheck.reading import Relation, naming, read, with_names
from factcheck.recognise import as_literal, figures

__all__ = ["NOTHING", "Done", "Drafter", "draft", "known"]

DRAFTED = QUANTITIES | DATED


class Done(NamedTuple):
    """The figures of a text that claims cover, by their index, and the names of what they say."""

    indices: frozenset[int] = frozenset()
    names: Mapping[int, tuple[str, str]] = MappingProxyType({})


NOTHING = Done()


def draft(  # noqa: PLR0913, PLR0917 - a text, how to read it, and what there is already
    text: str,
    language: str,
    source: str,
    covered: Collection[int] = (),
    taken: Collection[str] = (),
    ids: Collection[str] = (),
    relations: Sequence[Relation] = (),
    tables: Sequence[Table] = (),
) -> Drafted:
    """Return the drafts for one text; see ``Drafter``."""
    return Drafter(taken, ids).draft(text, language, source, covered, relations, tables)


class Drafter:
    """Writes drafts for texts, whose quantities share their names.

    ``taken`` are the names and ``ids`` the claims that there are already.
    """

    def __init__(self, taken: Collection[str] = (), ids: Collection[str] = ()) -> None:
        self.names, self.ids = naming.Names(taken), naming.Names(ids)
        self.things = Things()

    def draft(  # noqa: PLR0913, PLR0917 - a text and what is known of it
        self,
        text: str,
        language: str,
        source: str,
        covered: Collection[int] = (),
        relations: Sequence[Relation] = (),
        tables: Sequence[Table] = (),
        where: Callable[[int], str] = str,
        said: Mapping[int, tuple[str, str]] = MappingProxyType({}),
    ) -> Drafted:
        """Return the drafts for a text.

        ``covered`` are the figures that need none, by their index among all. ``relations`` are
        those that the text states, ``tables`` its tables, and ``where`` says where an offset is.
        ``said`` are the names and units of figures that claims say, by their offsets.
        """
        namer = Namer(text, language, naming.slug(source), self.names, self.things, where)
        one = _Text(text, language, namer, covered, relations, tables, said)
        page = Page(text)
        drafts = []
        for passage, words, proposals, statements in one.all():
            if proposals or statements:
                first = proposals[0].name if proposals else statements[0].partition(" ")[0]
                name = first.partition(".")[2].translate(_PLAIN).strip("-")
                own = self.ids.free(f"{source}-{name}", "-")
                around = context(words, text, passage, page)
                drafts.append(Draft(own, words, *around, tuple(proposals), tuple(statements)))
        return Drafted(source, tuple(drafts), tuple(one.left))

    def source(
        self, text: Article, language: str, name: str, file: str, done: Done = NOTHING
    ) -> Source:
        """Return a text as a source of a claim file, with its drafts and what the text states.

        ``file`` is its path as the claim file names it.
        """

        def where(start: int) -> str:
            span = text.span(start, start + 1)
            return f"{text.file}:{span.line}:{span.column}"

        prose, tables = text.prose.text, text.layout.tables
        relations = read(text, language, figures(prose, language), done.indices)
        drafted = self.draft(
            prose, language, name, done.indices, relations, tables, where, done.names
        )
        return Source(drafted, file, text.sha256, language)


_PLAIN = str.maketrans({"_": "-", ".": "-", "[": "-", "]": None})
_Found = tuple[Passage, str, list[Proposal], list[str]]


class _Text:
    """A text of which drafts are made; ``left`` are its figures that have no literal."""

    def __init__(  # noqa: PLR0913, PLR0917 - a text and what is known of it
        self,
        text: str,
        language: str,
        namer: Namer,
        covered: Collection[int],
        relations: Sequence[Relation],
        tables: Sequence[Table],
        claimed: Mapping[int, tuple[str, str]],
    ) -> None:
        self.text = text
        self.language = language
        self.namer = namer
        self.covered = covered
        self.claimed = claimed
        self.tables = tables
        self.relations = relations
        self.found = figures(text, language)
        self.told: Stated = stated(relations, text, language, self.found)
        self.left: list[str] = []
        self.starts, self.sayings = sorted(self.told.quantities), sorted(self.told.said)
        self.rates: set[str] = set()

    def all(self) -> Iterator[_Found]:
        """Yield each passage that says something with its words and what is proposed for it."""
        parts = passages(self.text, self.found, self.tables)
        relations = sorted(self.relations, key=lambda one: one.start)
        named, number = set[int](), 0
        for part in parts:
            if part.table is not None and part.table not in named:
                table = self.tables[part.table]
                named.add(part.table)
                self.namer.name_table(
                    part.table, table, self.between(table.start, table.end), self.told
                )
            sentence = Sentence(self.text, part, self.between(part.start, part.end))
            for figure in sentence.figures:
                if figure.start in self.claimed:
                    self.namer.know(sentence, figure.start, *self.claimed[figure.start])
            while number < len(relations) and relations[number].start < part.end:
                self.namer.name_relation(relations[number], self.told, sentence)
                number += 1
            yield self.passage(part, sentence)

    def between(self, start: int, end: int) -> Sequence[Figure]:
        """Return the figures of a stretch."""
        first = bisect_left(self.found, start, key=_start)
        return self.found[first : bisect_left(self.found, end, key=_start)]

    def passage(self, part: Passage, sentence: Sentence) -> _Found:
        """Return what is proposed for a passage."""
        words = quoted(self.text, part)
        here = [at for at, figure in enumerate(sentence.figures) if self.is_wanted(sentence, at)]
        proposals: dict[int, Proposal | None] = {}
        for at, figure, behind in self.as_quoted(words, sentence, here):
            original = sentence.figures[at]
            if original.start not in self.told.quantities and not self.told.is_said(original):
                proposals[original.start] = self.proposal(sentence, at, figure, behind)
        terms = self.starts[
            bisect_left(self.starts, part.start) : bisect_left(self.starts, part.end)
        ]
        proposals |= {start: self.of_term(start) for start in terms if start not in self.claimed}
        proposed = [one for _, one in sorted(proposals.items()) if one]
        statements = []
        for start in self.sayings[
            bisect_left(self.sayings, part.start) : bisect_left(self.sayings, part.end)
        ]:
            for said, relation in self.told.said[start]:
                proposed += self.rates_of(relation)
                statements.append(with_names(said, self.namer.roles(relation)))
        return part, words, proposed, statements

    def is_wanted(self, sentence: Sentence, at: int) -> bool:
        """Whether a figure is one for a claim, and none covers it."""
        figure = sentence.figures[at]
        index = bisect_left(self.found, figure.start, key=_start)
        if figure.kind not in DRAFTED or index in self.covered:
            return False
        if figure.kind in DATED and sentence.passage.table is not None:
            return figure.start > max(self.namer.first_cell(sentence.passage), sentence.start)
        return not is_moment(self.text, sentence.figures, at)

    def as_quoted(
        self, words: str, sentence: Sentence, here: Sequence[int]
    ) -> Iterator[tuple[int, Figure, str]]:
        """Yield figures of a passage as they are read in its quote, the cells of a row one by one.

        Each is there by its index in the passage, and with the words up to the next one.
        """
        wanted: defaultdict[str, list[int]] = defaultdict(list)
        for at in here:
            wanted[_surface(sentence.figures[at])].append(at)
        for cell in words.split("\t") if sentence.passage.table is not None else [words]:
            found = figures(cell, self.language)
            for number, figure in enumerate(found):
                surface = _surface(figure)
                if figure.kind in DRAFTED and wanted[surface]:
                    stop = found[number + 1].start if number + 1 < len(found) else len(cell)
                    yield wanted[surface].pop(0), figure, cell[figure.end : stop]

    def proposal(self, sentence: Sentence, at: int, figure: Figure, behind: str) -> Proposal | None:
        """Return the proposal for a figure beside relations; ``None`` where it has no literal."""
        literal = as_literal(figure)
        if not literal:
            self.left.append(_surface(figure))
            return None
        unit, written = _unit(figure, literal, behind, self.language)
        named = self.namer.name_figure(sentence, at, unit)
        return Proposal(
            named.name,
            unit,
            written,
            signed=_is_signed(figure),
            average=written != literal and _has_fraction(figure),
            note=named.note,
        )

    def of_term(self, start: int) -> Proposal:
        """Return the proposal for a figure of relations."""
        one, named = self.told.quantities[start], self.namer.named[start]
        return Proposal(
            named.name,
            one.unit,
            one.literal,
            signed=_is_signed(one.figure),
            average=one.rough,
            counted=one.counted,
            note=named.note,
        )

    def rates_of(self, relation: Relation) -> Iterator[Proposal]:
        """Yield the rates of a relation that were not proposed before; no figure gives them."""
        for shared in relation.shared:
            name = self.namer.rates[shared.role]
            if name not in self.rates:
                self.rates.add(name)
                yield Proposal(name, shared.unit, "", signed=False)


def _start(figure: Figure) -> int:
    return figure.start


def _surface(figure: Figure) -> str:
    return " ".join(figure.surface.split())


def _unit(figure: Figure, literal: str, behind: str, language: str) -> tuple[str, str]:
    """Return the unit to declare, and the literal in it.

    What a number without a unit counts is taken from the words behind it.
    """
    if figure.kind not in QUANTITIES:
        return "date", literal
    noun = (
        naming.counted(behind, language)
        if figure.kind is FigureKind.NUMBER and not figure.unit
        else ""
    )
    if noun:
        return unit_of(noun), f"{literal} {unit_of(noun)}"
    return unit_of_figure(figure), literal


def _is_signed(figure: Figure) -> bool:
    return any(end is not None and end < 0 for end in (figure.value, figure.low))


def _has_fraction(figure: Figure) -> bool:
    ends = (figure.value, figure.low, figure.high)
    return any(end is not None and end.denominator != 1 for end in ends)
