"""What relations say of the figures of a text, as one quantity for each figure."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.draft.mentions import PLAIN, unit_of
from factcheck.model.figure import Figure, FigureKind
from factcheck.reading import Relation, Term, naming

# How a literal begins that stands for its number alone.
EXACTLY = "exactly "
# Signs behind a figure in which its noun may stand.
NEAR = 60


class Quantity(NamedTuple):
    """A figure as the terms of all relations have it.

    ``counted``: it is a whole number, and printed in full; ``rough``: it counts things, but is
    rounded.
    """

    figure: Figure
    literal: str
    unit: str
    counted: bool = False
    rough: bool = False


class Stated(NamedTuple):
    """What relations say: the quantities of their figures by the offsets of these.

    ``said`` are the statements by the offset of the figure that states them, each with its
    relation.
    """

    quantities: Mapping[int, Quantity]
    said: Mapping[int, Sequence[tuple[str, Relation]]]

    def is_said(self, figure: Figure) -> bool:
        """Whether a figure is said by a statement between others, and needs no quantity."""
        return figure.start in self.said and figure.start not in self.quantities


def stated(relations: Sequence[Relation], text: str, language: str) -> Stated:
    """Return what relations say of the figures of a text."""
    terms: defaultdict[int, list[Term]] = defaultdict(list)
    said: defaultdict[int, list[tuple[str, Relation]]] = defaultdict(list)
    for relation in relations:
        for term in relation.terms:
            terms[term.figure.start].append(term)
        for one in relation.says:
            said[one.figure.start].append((one.text, relation))
    uses = Counter({start: len(found) for start, found in terms.items()})
    quantities: dict[int, Quantity] = {}
    for relation in relations:
        nouns = {_counted(term.figure, text, language) for term in relation.terms} - {""}
        is_free = all(uses[term.figure.start] == 1 for term in relation.terms)
        counted = nouns.pop() if len(nouns) == 1 and is_free and not relation.shared else ""
        for term in relation.terms:
            start = term.figure.start
            quantities.setdefault(start, _quantity(terms[start], counted))
    return Stated(quantities, said)


def _counted(figure: Figure, text: str, language: str) -> str:
    """Return the unit in which a plain number counts what stands behind it; empty for others."""
    if figure.kind is not FigureKind.NUMBER or figure.unit:
        return ""
    return unit_of(naming.counted(text[figure.end : figure.end + NEAR], language))


def _quantity(terms: Sequence[Term], counted: str) -> Quantity:
    """Return a figure as its terms have it, which may each round it in their own way.

    It is a whole number where all of them take it for one. ``counted`` is what it counts.
    """
    loose = [term for term in terms if not (term.counted or term.literal.startswith(EXACTLY))]
    term = max(loose or terms, key=lambda term: len(term.literal))
    literal = term.literal.removeprefix(EXACTLY)
    if term.unit != PLAIN or not counted:
        return Quantity(term.figure, literal, term.unit, counted=not loose and term.unit == PLAIN)
    return Quantity(term.figure, f"{literal} {counted}", counted, rough=bool(loose))
