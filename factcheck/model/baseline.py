"""Findings that were there before, and that a run is measured against."""

from typing import NamedTuple

from factcheck.model.rule import Severity


class Entry(NamedTuple):
    """A finding as it was recorded: ``fingerprint`` says which one it is, the rest what it was, for people.

    ``files`` are the files it was about, relative to the folder of the baseline, sorted; ``claims`` its claims with what they said.
    """

    fingerprint: str
    rule: str
    severity: Severity
    message: str
    files: tuple[str, ...]
    claims: tuple[tuple[str, tuple[str, ...]], ...] = ()


class Baseline(NamedTuple):
    """The findings of one day, in a file, and why they may stay."""

    file: str
    reason: str
    entries: tuple[Entry, ...] = ()


class Compared(NamedTuple):
    """What comes of holding a report against a baseline: how many of its findings are known, and which entries have no finding any more."""

    file: str
    known: int
    gone: tuple[Entry, ...] = ()
