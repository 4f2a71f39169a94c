"""Claims that a program proposes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proposal:
    """A quantity and the figure that a text gives of it: ``name = literal``. ``unit`` as a claim file declares it."""

    name: str
    unit: str
    literal: str
    signed: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim about one sentence: its words, with some before or behind them where they alone are not unique, and its figures."""

    id: str
    quote: str
    prefix: str
    suffix: str
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafts for one text, in its order. ``left`` are the figures that the statement language has no literal for."""

    source: str
    drafts: tuple[Draft, ...]
    left: tuple[str, ...]
