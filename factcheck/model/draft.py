"""Claims that a program proposes."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Proposal:
    """A quantity and its figure in a text, as the statement ``name = literal``.

    ``unit`` is written as a claim file declares it. ``average``: it counts things, but has a
    fraction or is rounded; ``counted``: it is a whole number without a unit. ``note`` is what a
    person has to decide about it. Without a ``literal`` no figure gives it.
    """

    name: str
    unit: str
    literal: str
    signed: bool
    average: bool = False
    counted: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim about one sentence: the words of the sentence and its figures.

    ``prefix`` and ``suffix`` are words before and behind it, where it alone is not unique.
    ``statements`` are what it says between quantities.
    """

    id: str
    quote: str
    prefix: str
    suffix: str
    proposals: tuple[Proposal, ...]
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafts for one text, in its order.

    ``without_literal`` are the figures that the statement language has no literal for.
    """

    source: str
    drafts: tuple[Draft, ...]
    without_literal: tuple[str, ...]


class Source(NamedTuple):
    """A text with its drafts, as the source of a claim file.

    ``file`` is its path as the claim file names it; empty where the file has the source already.
    """

    drafted: Drafted
    file: str
    sha256: str
    language: str
