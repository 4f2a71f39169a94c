"""A relation that a text states between figures that it prints."""

from typing import NamedTuple

from factcheck.model.figure import Figure


class Term(NamedTuple):
    """A figure of a relation: the part that it plays, which names its quantity, and how it is read.

    ``literal`` and ``unit`` are in the statement language. ``counted``: it is a count of whole
    things, and printed in full. ``label`` is what the text calls it, where it does.
    """

    role: str
    figure: Figure
    literal: str
    unit: str
    counted: bool = False
    label: str = ""


class Shared(NamedTuple):
    """A quantity that no figure gives and that relations of one text share, and its unit."""

    role: str
    unit: str


class Stated(NamedTuple):
    """A statement between the roles of a relation, and the figure whose words state it."""

    text: str
    figure: Figure


class Relation(NamedTuple):
    """What a passage ``prose[start:end]`` states: its terms, and the statements between them.

    ``kind`` is the name of the relation's module. ``name`` begins the names of its quantities,
    where the text gives one; else the words around its figures do.
    """

    kind: str
    start: int
    end: int
    terms: tuple[Term, ...]
    says: tuple[Stated, ...]
    shared: tuple[Shared, ...] = ()
    name: str = ""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures that it relates."""
        return (*(term.figure for term in self.terms), *(one.figure for one in self.says))
