"""What a slip is: a module of its own, of one of three kinds."""

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from factcheck.diagnose.fit import Fits
from factcheck.model.expression import Assertion, Comparison


class Slip(Protocol):
    """A module that is a slip: its name, half a sentence about it, and how to undo it.

    The half-sentence may hold ``{was}``, ``{meant}`` and ``{added}`` for the words that differ, and
    ``{implied}`` at its end for what the other claims imply for the statement's only figure.
    """

    KIND: str
    HINT: str

    def proposals(self, comparison: Comparison) -> Iterator[str]:
        """Yield the statement without the slip, for each place in which it may have been made."""


@runtime_checkable
class Choosing(Slip, Protocol):
    """A slip that knows which of its many proposals are worth to be read."""

    def fitting(self, comparison: Comparison, fits: Fits) -> Iterator[str]:
        """Yield those proposals that values which fit do not rule out."""


class MixUp(Protocol):
    """A module that is a slip seen only beside other statements: its name, and how to undo it."""

    KIND: str

    def proposals(
        self, comparison: Comparison, others: Sequence[Assertion]
    ) -> Iterator[tuple[str, str]]:
        """Yield the statement without the mix-up, and half a sentence about it."""
