"""What is gathered for one corpus while its evidence is read."""

from collections.abc import Iterable

from factcheck.evidence.engine import Allowance
from factcheck.evidence.flaw import UnavailableError
from factcheck.evidence.mentions import mentioned
from factcheck.evidence.values import definition, unit_of
from factcheck.load import Project
from factcheck.model.claim import Definition
from factcheck.model.corpus import Corpus
from factcheck.model.problem import Problem
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span, Text
from factcheck.model.table import Origin


class Work:
    """The quantities, definitions and problems that evidence adds to a corpus.

    ``absent`` has for names that mean no cell the words of the problem that they are; none where
    another one tells it. ``files`` are those that tables and queries name, ``allowance`` is what
    reads them and the time that is left for it.
    """

    def __init__(self, corpus: Corpus, within: Project, others: Iterable[str]) -> None:
        self.corpus = corpus
        self.within = within
        self.mentioned = mentioned(corpus, others)
        self.quantities: dict[str, Quantity] = dict(corpus.quantities)
        self.definitions: list[Definition] = []
        self.problems: list[Problem] = []
        self.absent: dict[str, tuple[str, ...]] = {}
        self.files: set[str] = set()
        self.allowance = Allowance()

    def declare(self, name: str, value: str, unit: Text) -> None:
        """Declare the quantity of a cell, unless somebody has declared it at length.

        One without a value may have any, also below zero.
        """
        signed = not value or value.startswith("-")
        self.quantities.setdefault(name, Quantity(name, unit.span, unit_of(unit), signed=signed))

    def define(self, name: str, value: str, unit: Text, origin: Origin, *, rounded: bool) -> None:
        """Add the definition of a cell."""
        self.definitions.append(
            definition(name, value, unit.value, unit.span, origin, rounded=rounded)
        )

    def refuse(self, one: Quantity, error: UnavailableError, place: Span) -> None:
        """Tell why a quantity has no value, and nothing else of its indices."""
        self.problems.append(error.at(place))
        self.excuse(one)

    def excuse(self, one: Quantity) -> None:
        """Let nothing be told of the indices of a quantity without a value."""
        for index in self.mentioned.get(one.name, ()):
            self.absent[f"{one.name}[{index}]"] = ()
