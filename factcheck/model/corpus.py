"""Everything that was read, as written."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.model.claim import Acceptance, Claim, Definition
from factcheck.model.lines import Lines
from factcheck.model.problem import Problem
from factcheck.model.quantity import Quantity
from factcheck.model.skipped import Skipped
from factcheck.model.source import Source
from factcheck.model.span import Span


class Corpus(NamedTuple):
    """The content of all claim files of one run, in the order of their paths, and what was wrong with them.

    ``lines`` holds, for each file that could be decoded, its text by lines, for showing a place to a reader; in a report those
    of the source texts as well. ``skipped`` are files that look like claim files and were not read.
    """

    files: tuple[str, ...] = ()
    sources: Mapping[str, Source] = {}
    quantities: Mapping[str, Quantity] = {}
    scenarios: Mapping[str, tuple[str, Span]] = {}
    definitions: tuple[Definition, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
    lines: Mapping[str, Lines] = {}
    skipped: tuple[Skipped, ...] = ()

    @property
    def acceptances(self) -> Iterator[tuple[Claim, Acceptance]]:
        """All that its claims accept, each with its claim."""
        return ((claim, acceptance) for claim in self.claims for acceptance in claim.accept)
