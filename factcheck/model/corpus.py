"""Everything that was read, as written."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.model.claim import Acceptance, Claim, Definition
from factcheck.model.lines import Lines
from factcheck.model.problem import Problem
from factcheck.model.quantity import Quantity
from factcheck.model.skipped import Skipped
from factcheck.model.source import Source
from factcheck.model.span import Span, Text
from factcheck.model.table import Table


class Corpus(NamedTuple):
    """The content of all claim files of one run, in the order of their paths, and its problems.

    ``lines`` has the text of each file that could be decoded, by lines, so that a place can be
    shown to a reader; in a report also those of the source texts. ``skipped`` are files that look
    like claim files and were not read. ``includes`` are the files that one file includes, as it
    names them; in the content of several files there are none. ``texts`` are the texts that were
    given beside claim files: by the name that users see, where each is; ``passed`` is how many
    others were passed over. ``accepted`` are the acceptances that texts have. ``tables`` are the
    files of data whose cells are quantities, ``data`` the files that tables and queries name, as
    users see them.
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
    includes: tuple[Text, ...] = ()
    texts: Mapping[str, str] = {}
    passed: int = 0
    accepted: tuple[Acceptance, ...] = ()
    tables: Mapping[str, Table] = {}
    data: tuple[str, ...] = ()

    def in_language(self, language: str) -> "Corpus":
        """Return it with a language for all sources that have none; unless that is empty."""
        if not language:
            return self
        sources = {
            name: source if source.language else source._replace(language=language)
            for name, source in self.sources.items()
        }
        return self._replace(sources=sources)

    @property
    def acceptances(self) -> Iterator[tuple[Claim, Acceptance]]:
        """The acceptances of all claims, each with its claim; those of texts with an empty one."""
        yield from (
            (claim, acceptance)
            for claim in self.claims
            for acceptance in claim.accept
            if not claim.read
        )
        yield from ((Claim("", one.span, None, None, read=True), one) for one in self.accepted)
