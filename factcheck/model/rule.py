"""What a rule is."""

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """SARIF's levels, the severest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Rule(NamedTuple):
    """A rule's identity and its page: ``summary`` in one line, then Markdown for each section."""

    name: str
    severity: Severity
    summary: str
    what: str
    why: str
    example: str
    instead: str
