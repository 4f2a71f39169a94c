"""Statements of other groups that may tell of a slip: of the same source, or of other indices.

Nothing connects them with a conflict, so that they say nothing of what is wrong, but perhaps how it
came about: all figures of a source have one wrong unit, or a figure is that of another year. What
was read with the same figure of a text keeps that figure from being changed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from factcheck.model.expression import Assertion, Comparison, Literal, Name, literals, names

MOST = 24
"""Statements that are related in one way are looked at if they are so many at most."""

Key = tuple[str, str]
"""A source and the unit of a figure in it, or nothing and a name that has indices; of what was read
a file and the place of a figure."""


class Related:
    """Statements by how they may be related."""

    def __init__(self, assertions: Iterable[Assertion]) -> None:
        self._known: dict[Key, dict[str, Assertion]] = {}
        self._wanted: dict[int, tuple[Assertion, list[Key]]] = {}
        for one in assertions:
            for key in _offered(one):
                known = self._known.setdefault(key, {})
                if len(known) <= MOST:  # one too many shows that there are
                    known[one.id] = one

    def of_source(self, source: str, unit: str) -> Sequence[Assertion]:
        """Return the statements of a source with a figure in a unit; none where they are many."""
        return self._at((source, unit))

    def to(self, assertions: Iterable[Assertion]) -> Mapping[str, Assertion]:
        """Return the statements that are related to some, by their ids."""
        keys = dict.fromkeys(chain.from_iterable(map(self._wanted_by, assertions)))
        return {one.id: one for key in keys for one in self._at(key)}

    def read_with(self, assertion: Assertion) -> Sequence[Assertion]:
        """Return the statements that were read with the figure of one, it among them."""
        return [other for key in _of_place(assertion) for other in self._at(key)]

    def seen(self, assertions: Iterable[Assertion]) -> Iterator[str]:
        """Yield the ids of statements with which a part tells as much of some as the whole does."""
        for one in assertions:
            for key in (*self._wanted_by(one), *_of_place(one)):
                yield from self._known.get(key, ())

    def _wanted_by(self, assertion: Assertion) -> list[Key]:
        """Return how statements may be related to one, which is worked out once."""
        known = self._wanted.get(id(assertion))
        if known is None:
            known = self._wanted[id(assertion)] = assertion, _wanted(assertion)
        return known[1]

    def _at(self, key: Key) -> Sequence[Assertion]:
        """Return the statements that are related in one way; none where they are too many."""
        known = self._known.get(key, {})
        return [*known.values()] if len(known) <= MOST else []


def _offered(assertion: Assertion) -> Iterable[Key]:
    """Return how a statement of a claim may be related to others; one read in a text by place."""
    claim = assertion.claim
    if claim is None or claim.read:
        return _of_place(assertion)
    match assertion.comparison:
        case (
            Comparison(left=Name() as name, right=Literal())
            | Comparison(left=Literal(), right=Name() as name)
        ):
            return (*_of_source(assertion), *_of_names([name.quantity]))
    return _of_source(assertion)


def _wanted(assertion: Assertion) -> list[Key]:
    """Return how statements may be related to one of a conflict, definitions included."""
    if assertion.claim and assertion.claim.read:
        return []
    mentioned = [name for one in _comparisons(assertion) for name in names(one)]
    return [*dict.fromkeys((*_of_source(assertion), *_of_names(mentioned)))]


def _of_place(assertion: Assertion) -> Sequence[Key]:
    """Return the place of the figure that a statement was read with."""
    if assertion.claim is None or not assertion.claim.read or assertion.comparison is None:
        return ()
    span = assertion.comparison.text.span
    return [(span.file, f"{span.line}:{span.column}")]


def _of_source(assertion: Assertion) -> Iterator[Key]:
    """Yield the source of a statement with each unit of its figures."""
    source = source_of(assertion)
    for one in _comparisons(assertion) if source else ():
        for literal in literals(one):
            if literal.unit.dimension.exponents:
                yield source, literal.unit.name


def _of_names(quantities: Iterable[str]) -> Iterator[Key]:
    """Yield the names that have indices, without these."""
    for quantity in quantities:
        base = base_of(quantity)
        if base:
            yield "", base


def base_of(quantity: str) -> str:
    """Return the name of an indexed quantity without its index; empty where it has none."""
    base, bracket, _ = quantity.partition("[")
    return base if bracket else ""


def source_of(assertion: Assertion) -> str:
    """Return the source of a statement; empty where it has none, or somebody else speaks in it."""
    claim = assertion.claim
    return claim.source.value if claim and claim.source and not claim.speaker else ""


def _comparisons(assertion: Assertion) -> Iterator[Comparison]:
    """Yield what a statement says, in all of its readings."""
    for alternative in assertion.alternatives:
        yield from alternative.comparisons
