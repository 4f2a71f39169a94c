"""A rule's identity, its page, and the severities."""

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """SARIF's levels, the severest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


UNREAD = frozenset(
    {
        "invalid-file",
        "unknown-name",
        "unit-mismatch",
        "inverted-range",
        "stale-evidence",
        "undecided",
    }
)
"""The rules about what could not be read or decided.

What is wrong there is unknown, so nothing hides their findings: they cannot be deselected, ignored,
accepted or known to a baseline.
"""


class Rule(NamedTuple):
    """A rule's identity and its page: ``summary`` in one line, then Markdown for each section."""

    name: str
    severity: Severity
    summary: str
    what: str
    why: str
    example: str
    instead: str
