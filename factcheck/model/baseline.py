"""Findings of an earlier run, which later runs are compared with."""

from typing import NamedTuple

from factcheck.model.rule import Severity

VERSION = 2
"""The version that is written. Version 1 has no sets, and no words of quotes in the fingerprints.
"""


class Entry(NamedTuple):
    """A finding as it was recorded: ``fingerprint`` identifies it, the rest describes it to people.

    ``files`` are the files it was about, relative to the folder of the baseline, sorted; ``claims``
    its claims with what they said. ``sets`` are the fingerprints of its contradictory sets: all
    that there are, if ``complete``.
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
    """The outcome of comparing a report with a baseline.

    How many of its findings are ``known``, and which entries have no finding any more.
    """

    file: str
    known: int
    gone: tuple[Entry, ...] = ()
