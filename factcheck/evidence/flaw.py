"""The reason why a value cannot be had, as data for a problem."""

from factcheck.model.problem import Kind, Problem
from factcheck.model.span import Span


class UnavailableError(Exception):
    """Evidence that cannot be had: the kind of its problem and the words for the sentence."""

    def __init__(self, kind: Kind, *values: str) -> None:
        super().__init__(kind, *values)
        self.kind = kind
        self.values = values

    def at(self, span: Span) -> Problem:
        """Return the problem at its place in a claim file."""
        return Problem(self.kind, span, self.values)
