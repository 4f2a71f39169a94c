"""A relation that a text states between figures that it prints."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.figure import Figure
from factcheck.model.table import Origin

_NUMBER = re.compile(r"\d+(?:[.,'\u2019 \u00a0\u202f\u2009]\d+)+")


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


class Known(NamedTuple):
    """Values that data have for a quantity, as a literal, and where they come from."""

    values: str
    origin: Origin


Rates = Callable[[str, str, bool], Known | None]
"""What one unit of a currency (the first) has cost in another, while its text was current, or
(``True``) ever before; ``None`` where that is not known."""


class Shared(NamedTuple):
    """A quantity that no figure gives and that relations of one text share, and its unit.

    ``known`` are the values that data have for it, if any.
    """

    role: str
    unit: str
    known: Known | None = None


class Stated(NamedTuple):
    """A statement between the roles of a relation, and the figure whose words state it.

    ``silent``: its number is none of the text's, which need not print it: 100 %.
    """

    text: str
    figure: Figure
    silent: bool = False


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

    @property
    def words(self) -> tuple[str, ...]:
        """What the text prints for its terms and statements, in their order; empty for none."""
        silent = [False] * len(self.terms) + [one.silent for one in self.says]
        return tuple(
            "" if unsaid else " ".join(f"{figure.hedge} {figure.surface}".split())
            for figure, unsaid in zip(self.figures, silent, strict=True)
        )

    @property
    def told(self) -> tuple[str, ...]:
        """The same with numbers as English has them: 12.5 Millionen Euro, for 12,5."""
        return tuple(
            _NUMBER.sub(lambda match, figure=figure: _in_english(match[0], figure), words)  # type: ignore[misc]
            for figure, words in zip(self.figures, self.words, strict=True)
        )


def _in_english(written: str, figure: Figure) -> str:
    """Return a number of a figure with points before decimals and commas between thousands."""
    digits = re.sub(r"\D", "", written)
    numbers = (number for number in figure.numbers if number.replace(".", "") == digits)
    return next((f"{Decimal(number):,}" for number in numbers), written)
