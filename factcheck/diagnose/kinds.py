"""What a module is that finds one kind of slip."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from factcheck.model.expression import Assertion, Comparison, Literal
from factcheck.model.interval import Interval


class Slip(Protocol):
    """A module that is a slip: its name, half a sentence about it, and how to undo it.

    The half-sentence may hold ``{was}``, ``{meant}`` and ``{added}`` for the words that differ, and
    ``{implied}`` at its end for what the other claims imply for the statement's only figure.
    """

    KIND: str
    HINT: str

    def proposals(self, comparison: Comparison) -> Iterator[str]:
        """Yield the statement without the slip, for each place in which it may have been made."""


class MixUp(Protocol):
    """A module that is a slip seen only beside other statements: its name, and how to undo it."""

    KIND: str

    def proposals(
        self, comparison: Comparison, others: Sequence[Assertion]
    ) -> Iterator[tuple[str, str]]:
        """Yield the statement without the mix-up, and half a sentence about it."""


class Guess(Protocol):
    """A module that is a slip of so many forms that only those are proposed whose figure fits.

    ``fits`` are the values that may stand in place of a figure, in base units, if known.
    """

    KIND: str

    def proposals(
        self, comparison: Comparison, fits: Callable[[Literal], Interval | None]
    ) -> Iterator[tuple[str, str]]:
        """Yield the statement without the slip, and half a sentence as that of ``Slip``."""
