"""Claims that a program proposes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proposal:
    """A quantity and its figure in a text, as the statement ``name = literal``.

    ``unit`` is written as a claim file declares it. ``average``: it counts things, but has a
    fraction.
    """

    name: str
    unit: str
    literal: str
    signed: bool
    average: bool = False


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
