"""Findings that were there before, and that a run is measured against."""

from typing import NamedTuple

from factcheck.model.rule import Severity

VERSION = 2
"""What is written. In version 1 there are no sets, and no words of quotes in the fingerprints."""


class Entry(NamedTuple):
    """A finding as it was recorded: ``fingerprint`` says which one it is, the rest what it was, for people.

    ``files`` are the files it was about, relative to the folder of the baseline, sorted; ``claims`` its claims with what they said.
    ``sets`` are the fingerprints of its contradictory sets: all that there are, if ``complete``.
    """

    fingerprint: str
    rule: str
    severity: Severity
    message: str
    files: tuple[str, ...]
    claims: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sets: tuple[str, ...] = ()
    complete: bool = True


class Baseline(NamedTuple):
    """The findings of one day, in a file, and why they may stay; ``version`` is the file's."""

    file: str
    reason: str
    entries: tuple[Entry, ...] = ()
    version: int = VERSION


class Compared(NamedTuple):
    """What comes of holding a report against a baseline: how many of its findings are known, and which entries have no finding any more."""

    file: str
    known: int
    gone: tuple[Entry, ...] = ()
