"""What relations say of the figures of a text, as one quantity for each figure."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from factcheck.drafting.mentions import PLAIN, unit_of
from factcheck.model.figure import Figure, FigureKind
from factcheck.prose import exact
from factcheck.reading import Relation, Term, naming
from factcheck.recognise import as_literal

# How a literal begins that stands for its number alone.
EXACTLY = "exactly "
# The relations whose statements have no numbers that would need a unit.
COUNTING = frozenset({"share", "parts", "together", "votes", "change", "direction"})
# The relations of tables, and a literal without a unit.
TABULAR = frozenset({"total", "change", "difference", "share", "ratio"})
_PLAIN_NUMBER = re.compile(r"-?[\d.]+(?: ± [\d.]+)?(?: (?:thousand|million|billion|trillion))?")
# A figure is rounded to hundreds at least where a literal may be looser than its quote.
ROUND = 100
_FACTORS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALED = re.compile(rf"(-?[\d.]+)(?: ± ([\d.]+))? ({'|'.join(_FACTORS)})\b")
_HEDGED = re.compile(r"[^\W\d]")
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


def stated(
    relations: Sequence[Relation], text: str, language: str, figures: Sequence[Figure]
) -> Stated:
    """Return what relations say of the figures of a text, all of which are ``figures``."""
    hedges = {figure.start: figure.hedge for figure in figures}
    terms: defaultdict[int, list[Term]] = defaultdict(list)
    said: defaultdict[int, list[tuple[str, Relation]]] = defaultdict(list)
    for relation in relations:
        for term in relation.terms:
            terms[term.figure.start].append(term)
        for one in relation.says:
            said[one.figure.start].append((_in_digits(one.figure, one.text), relation))
    joined = _groups(relations)
    units = _units(relations, joined)
    uses = Counter({start: len(found) for start, found in terms.items()})
    quantities: dict[int, Quantity] = {}
    for relation in relations:
        nouns = {_counted(term.figure, text, language) for term in relation.terms} - {""}
        is_free = all(uses[term.figure.start] == 1 for term in relation.terms)
        is_free = is_free and relation.kind in COUNTING
        counted = nouns.pop() if len(nouns) == 1 and is_free else ""
        for term in relation.terms:
            start = term.figure.start
            if start not in quantities:
                hedge = "" if start in joined else hedges.get(start, "")
                found = _quantity(terms[start], counted, hedge)
                quantities[start] = _in_unit(found, units.get(start, ""))
    return Stated(quantities, said)


def _groups(relations: Sequence[Relation]) -> dict[int, int]:
    """Return for each figure of a table the first one that relations join it to, by offsets."""
    leaders: dict[int, int] = {}

    def leader(start: int) -> int:
        while leaders.setdefault(start, start) != start:
            leaders[start] = leaders[leaders[start]]
            start = leaders[start]
        return start

    for relation in relations:
        for term in relation.terms if relation.kind in TABULAR and relation.name else ():
            leaders[leader(term.figure.start)] = leader(relation.terms[0].figure.start)
    return {start: leader(start) for start in [*leaders]}


def _units(relations: Sequence[Relation], joined: Mapping[int, int]) -> dict[int, str]:
    """Return the unit of figures of tables that only some of those that they are joined to have.

    Few cells of a table show its currency.
    """
    told: defaultdict[int, set[str]] = defaultdict(set)
    for relation in relations:
        for term in relation.terms:
            if term.unit != PLAIN and term.figure.start in joined:
                told[joined[term.figure.start]].add(term.unit)
    alone = {first: units.pop() for first, units in told.items() if len(units) == 1}
    return {start: alone[first] for start, first in joined.items() if first in alone}


def _in_unit(quantity: Quantity, unit: str) -> Quantity:
    """Return a plain quantity in the unit of those that it is related to, if they have one."""
    if not unit or quantity.unit != PLAIN or not _PLAIN_NUMBER.fullmatch(quantity.literal):
        return quantity
    return quantity._replace(literal=f"{quantity.literal} {unit}", unit=unit, counted=False)


def _counted(figure: Figure, text: str, language: str) -> str:
    """Return the unit in which a plain number counts what stands behind it; empty for others."""
    if figure.kind is not FigureKind.NUMBER or figure.unit:
        return ""
    return unit_of(naming.counted(text[figure.end : figure.end + NEAR], language))


def _quantity(terms: Sequence[Term], counted: str, hedge: str) -> Quantity:
    """Return a figure as its terms have it, which may each round it in their own way.

    It is a whole number where all of them take it for one. ``counted`` is what it counts, ``hedge``
    the one that its quote has, and terms may lack: a cell of a table has none.
    """
    loose = [term for term in terms if not (term.counted or term.literal.startswith(EXACTLY))]
    term = max(loose or terms, key=lambda term: len(term.literal))
    literal = _as_quoted(term.figure, term.literal.removeprefix(EXACTLY), hedge)
    if term.unit != PLAIN or not counted:
        return Quantity(term.figure, literal, term.unit, counted=not loose and term.unit == PLAIN)
    return Quantity(term.figure, f"{literal} {counted}", counted, rough=bool(loose))


def _as_quoted(figure: Figure, literal: str, hedge: str) -> str:
    """Return the literal of a figure as its quote allows it: with its hedge, and in its digits."""
    if hedge and not _HEDGED.match(literal):
        return as_literal(figure._replace(hedge=hedge)) or literal
    return _in_digits(figure, literal)


def _in_digits(figure: Figure, text: str) -> str:
    """Return a literal or a statement with a figure in digits where they are taken for rounded.

    It has a tolerance then, unless it is hedged. One that ends in two zeros may stay in thousands.
    """
    value = figure.value
    if not value or figure.scales != (1,) or not value % ROUND:
        return text

    def digits(match: re.Match[str]) -> str:
        number, slack, scale = match.groups()
        factor = _FACTORS[scale]
        if abs(Fraction(number)) * factor != abs(value):
            return match[0]
        places = len(number.partition(".")[2])
        half = Fraction(slack) if slack else Fraction(1, 2 * 10**places)
        written = exact(Fraction(number) * factor)
        return written if figure.hedge else f"{written} ± {exact(half * factor)}"

    return _SCALED.sub(digits, text)
