"""Which figures the claims cover: those of their own quotes, and those of the texts."""

from dataclasses import dataclass
from enum import StrEnum, auto
from fractions import Fraction
from typing import NamedTuple

from factcheck.model.claim import Claim
from factcheck.model.expression import Literal
from factcheck.model.figure import QUANTITIES, Figure, Weekday
from factcheck.model.span import Span, Text


class Mismatch(StrEnum):
    """How a literal differs from a figure of its quote, the mildest difference first."""

    HEDGE = auto()  # the same number, but with another hedge, or with one where the other has none
    PRECISION = auto()  # the same number, rounded to another place
    DATE = auto()  # another day, month or year
    ABSENT = auto()  # no such number


class Unquoted(NamedTuple):
    """A literal of a claim's statement that is not among the figures of its quote.

    ``figure`` is the one that comes nearest, none for ``ABSENT``; ``figures`` are those of the
    quote that could have been meant. ``instead`` is the nearest figure as a literal; empty where
    there is none. ``bound``: the statement's relation says what its literal does not.
    """

    claim: Claim
    statement: Text
    literal: Literal
    mismatch: Mismatch
    figures: tuple[Figure, ...]
    figure: Figure | None = None
    instead: str = ""
    bound: str = ""


class State(StrEnum):
    """Whether a figure of a text is covered by a claim, or why not."""

    CLAIMED = "claimed"  # a claim quotes it and says it
    SET_ASIDE = "set-aside"  # its source says that it needs no claim
    UNCLAIMED = "unclaimed"
    NOT_COUNTED = "not-counted"  # unclaimed, and of a kind that needs no claim
    READ = "read"  # it stands in a relation that the text states, which was checked


class Tracked(NamedTuple):
    """A figure of a text, its place in the file, and its state.

    ``claims`` are the ids of those that say it, or of those that quote it without saying it where
    none does. ``supported``: one that says it is about a number that comes from data.
    """

    figure: Figure
    span: Span
    state: State
    claims: tuple[str, ...] = ()
    reason: str = ""
    supported: bool = False

    @property
    def is_settled(self) -> bool:
        """Whether a claim says or quotes it, or somebody set it aside."""
        return bool(self.claims) or self.state in {State.CLAIMED, State.SET_ASIDE}


class Recognised(NamedTuple):
    """The figures of a text's prose, in their order, as read in a language.

    ``foreign``: it is said to be in another one, whose sentences are not read.
    """

    language: str
    figures: tuple[Figure, ...]
    foreign: bool = False


class Misdated(NamedTuple):
    """A day of the week beside a date that falls on another: its words and place in the file."""

    weekday: Weekday
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Covered:
    """The figures of one source's text, in their order, as read in a language.

    ``misdated`` are the days of the week that its dates do not fall on. ``written``: somebody has
    written a claim about the text or set a passage aside, so that all of it is to be claimed.
    """

    source: str
    file: str
    language: str
    figures: tuple[Tracked, ...]
    misdated: tuple[Misdated, ...] = ()
    written: bool = True

    def count(self, state: State) -> int:
        """Return how many quantities are in a state.

        Names, codes, dates and the like are not counted.
        """
        return sum(
            tracked.state is state for tracked in self.figures if tracked.figure.kind in QUANTITIES
        )

    @property
    def supported(self) -> int:
        """The number of claimed quantities that are compared with data."""
        return sum(
            tracked.supported
            for tracked in self.figures
            if tracked.state is State.CLAIMED and tracked.figure.kind in QUANTITIES
        )

    @property
    def quantities(self) -> int:
        """The number of figures that are quantities."""
        return sum(tracked.figure.kind in QUANTITIES for tracked in self.figures)

    @property
    def percent(self) -> Fraction:
        """The percentage of quantities that are claimed, read or set aside; of none it is 100."""
        total = self.quantities
        return (
            Fraction(100 * (total - self.count(State.UNCLAIMED)), total) if total else Fraction(100)
        )


class Coverage(NamedTuple):
    """The literals that their quotes do not have, and the figures of each source text at hand.

    ``unavailable`` are the other sources that name a file.
    """

    unquoted: tuple[Unquoted, ...] = ()
    sources: tuple[Covered, ...] = ()
    unavailable: tuple[str, ...] = ()
