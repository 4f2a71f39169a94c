"""Drafts of claims from a text, one for each sentence with figures.

Each figure is a typed literal of a quantity of its own, and what the text states between figures
is a statement. In: the text of an ``Article``, its language, its relations, and what is covered
already. Out: ``Drafted``. Imports the nouns, the recogniser, ``reading``, the anchors and, for
units, the statement language.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence

from factcheck.anchor.locate import locate
from factcheck.anchor.page import Page
from factcheck.model.anchor import Anchor
from factcheck.model.draft import Draft, Drafted, Proposal
from factcheck.model.figure import QUANTITIES, Figure, FigureKind
from factcheck.model.quote import Quote
from factcheck.model.span import Span, Text
from factcheck.reading import Relation, Term, naming, sentences, subject, with_names
from factcheck.recognise import as_literal, figures, meaning

__all__ = ["draft"]

DRAFTED = QUANTITIES | {FigureKind.DATE, FigureKind.YEAR}
# Words before or behind a sentence that may be needed to make its quote unique, at most.
CONTEXT = 12
NOWHERE = Span("", 1, 1, 1, 1)


def draft(  # noqa: PLR0913, PLR0917 - a text, how to read it, and what there is already
    text: str,
    language: str,
    source: str,
    covered: Collection[int] = (),
    taken: Collection[str] = (),
    ids: Collection[str] = (),
    relations: Sequence[Relation] = (),
    rows: Sequence[tuple[int, int]] = (),
) -> Drafted:
    """Return the drafts for a text.

    ``covered`` are the figures that need none, by their index among all, ``taken`` the names and
    ``ids`` the claims that there are already. ``relations`` are those that the text states: their
    figures get the names that the relations give them, and the relations are stated with them.
    ``rows`` are stretches of the text that make one claim each, as those of tables do.
    """
    page = Page(text)
    found = figures(text, language)
    names, free_ids = naming.Names(taken), naming.Names(ids)
    scope = naming.slug(source)
    stated = _Stated(relations, text, language, scope, names)
    in_rows = frozenset(rows)
    drafts: list[Draft] = []
    left: list[str] = []
    for start, end in _passages(text, found, rows):
        inside = range(bisect_left(found, start, key=_start), bisect_left(found, end, key=_start))
        here = [
            found[index]
            for index in inside
            if found[index].kind in DRAFTED and index not in covered
        ]
        if not here:
            continue
        words = _words(text[start:end], is_row=(start, end) in in_rows)
        proposals, without = _proposals(words, here, language, scope, names, stated)
        statements = tuple(
            one for figure in here for one in stated.statements.get(figure.start, ())
        )
        left += without
        if proposals or statements:
            first_name = proposals[0].name if proposals else statements[0].partition(" ")[0]
            name = first_name.partition(".")[2].replace("_", "-").replace(".", "-")
            context = _context(
                words, text[max(start - 1000, 0) : start], text[end : end + 1000], page
            )
            one = Draft(
                free_ids.free(f"{source}-{name}", "-"), words, *context, proposals, statements
            )
            drafts.append(one)
    return Drafted(source, tuple(drafts), tuple(left))


class _Stated:
    """What relations say of the figures of a text, by the offsets of these.

    ``terms`` are the quantities that they are for and the units of these, ``statements`` what is
    said where they stand.
    """

    def __init__(
        self,
        relations: Sequence[Relation],
        text: str,
        language: str,
        scope: str,
        names: naming.Names,
    ) -> None:
        self.terms: dict[int, tuple[str, Term]] = {}
        self.statements: defaultdict[int, list[str]] = defaultdict(list)
        for relation in relations:
            if relation.shared:
                continue
            base = names.free(f"{scope}.{relation.name or subject(relation, text, language)}")
            for term in relation.terms:
                self.terms.setdefault(term.figure.start, (f"{base}.{term.role}", term))
            roles = {term.role: self.terms[term.figure.start][0] for term in relation.terms}
            for one in relation.says:
                self.statements[one.figure.start].append(with_names(one.text, roles))

    def is_said(self, figure: Figure) -> bool:
        """Whether a figure is said by a statement between others, and needs no quantity."""
        return figure.start in self.statements and figure.start not in self.terms


def _passages(
    text: str, found: Sequence[Figure], rows: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the stretches of a text that make one claim each: rows, and sentences beside them."""
    cuts = sorted({at for row in rows for at in row})
    beside = (
        (start, end)
        for start, end in sentences(text, found, cuts)
        if not any(low < end and start < high for low, high in rows[_row_at(rows, start) :][:2])
    )
    return sorted([*rows, *beside])


def _words(passage: str, *, is_row: bool) -> str:
    """Return a passage on one line.

    Between the cells of a row stand tabulators, so that 100 and 110 beside each other stay two.
    """
    cells = re.split(r"\n\s*\n|\t", passage) if is_row else [passage]
    return "\t".join(" ".join(cell.split()) for cell in cells)


def _row_at(rows: Sequence[tuple[int, int]], start: int) -> int:
    """Return the index of the last row that begins at or before an offset, or 0."""
    return max(bisect_right(rows, (start, sys.maxsize)) - 1, 0)


def _start(figure: Figure) -> int:
    return figure.start


def _surface(figure: Figure) -> str:
    return " ".join(figure.surface.split())


def _proposals(  # noqa: PLR0913, PLR0917 - a sentence, its figures, and what is known of them
    words: str,
    here: Sequence[Figure],
    language: str,
    scope: str,
    names: naming.Names,
    stated: _Stated,
) -> tuple[tuple[Proposal, ...], list[str]]:
    """Return the figures of a sentence as they are read there, and those that have no literal."""
    proposals, left = [], []
    found = figures(words, language)
    wanted: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in here:
        wanted[_surface(figure)].append(figure)
    for index, figure in enumerate(found):
        surface = _surface(figure)
        if figure.kind not in DRAFTED or not wanted[surface]:
            continue
        original = wanted[surface].pop(0)
        literal = as_literal(figure)
        if stated.is_said(original):
            continue
        if not literal:
            left.append(surface)
            continue
        if original.start in stated.terms:
            proposals.append(_of_term(figure, literal, *stated.terms[original.start]))
            continue
        stop = found[index + 1].start if index + 1 < len(found) else len(words)
        behind = words[figure.end : stop]
        unit, written = _unit(figure, literal, behind, language)
        before = _without(words[: figure.start], found[:index])
        name = (
            f"{scope}.{naming.about(before, behind, language)}{'_date' if unit == 'date' else ''}"
        )
        proposals.append(
            Proposal(
                names.free(name),
                unit,
                written,
                signed=_is_signed(figure),
                average=written != literal and _has_fraction(figure),
            )
        )
    return tuple(proposals), left


def _of_term(figure: Figure, literal: str, name: str, term: Term) -> Proposal:
    """Return the proposal for a figure of a relation, in the unit that its terms share."""
    return Proposal(name, term.unit, literal, signed=_is_signed(figure))


def _without(words: str, found: Sequence[Figure]) -> str:
    """Return words without the figures among them."""
    for figure in reversed(found):
        words = f"{words[: figure.start]} {words[figure.end :]}"
    return words


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
        return noun, f"{literal} {noun}"
    meant = meaning(figure)
    return (meant.unit.name if meant else "") or "1", literal


def _is_signed(figure: Figure) -> bool:
    return any(end is not None and end < 0 for end in (figure.value, figure.low))


def _has_fraction(figure: Figure) -> bool:
    ends = (figure.value, figure.low, figure.high)
    return any(end is not None and end.denominator != 1 for end in ends)


def _context(words: str, before: str, behind: str, page: Page) -> tuple[str, str]:
    """Return the words before or behind a quote that make it unique, as few as are enough.

    Both are empty where the quote is unique by itself, or where nothing helps.
    """
    ahead, later = before.split(), behind.split()
    tried = [
        (" ".join(ahead[len(ahead) - size :]), "") for size in range(min(CONTEXT, len(ahead)) + 1)
    ]
    tried += [("", " ".join(later[:size])) for size in range(1, min(CONTEXT, len(later)) + 1)]
    for prefix, suffix in tried:
        if isinstance(locate(Quote(Text(words, NOWHERE), prefix, suffix), page), Anchor):
            return prefix, suffix
    return "", ""
