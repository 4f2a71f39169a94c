"""The interfaces of the modules that each find one kind of slip."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from factcheck.diagnose.beside import Beside
from factcheck.diagnose.figures import Figures
from factcheck.model.expression import Comparison


class Slip(Protocol):
    """A module with the name of a slip, half a sentence about it, and how to undo it.

    The half-sentence may hold ``{was}``, ``{meant}`` and ``{added}`` for the words that differ, and
    ``{implied}`` at its end for what the other claims imply for the statement's only figure.
    What fits in place of its figures spares proposals: a slip of few forms need not ask.
    """

    KIND: str
    HINT: str

    def proposals(self, figures: Figures, /) -> Iterator[str]:
        """Yield the statement without the slip, for each place in which it may have been made.

        The likelier first, among the proposals of several statements too: so one that cannot fit
        may be empty, and keep its place.
        """


class MixUp(Protocol):
    """A module for a slip that shows only beside other statements."""

    KIND: str

    def proposals(
        self, comparison: Comparison, others: Sequence[Beside]
    ) -> Iterator[tuple[str, str]]:
        """Yield the statement without the mix-up, and half a sentence about it."""


class Guess(Protocol):
    """A module for a slip of very many forms, of which only those that fit are proposed."""

    KIND: str

    def proposals(self, figures: Figures, /) -> Iterator[tuple[str, str]]:
        """Yield the statement without the slip, and half a sentence about it like ``Slip.HINT``."""
