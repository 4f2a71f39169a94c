"""What a rule is."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """SARIF's levels, the severest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's identity and its page: ``summary`` in one line, then Markdown for each section."""

    name: str
    severity: Severity
    summary: str
    what: str
    why: str
    example: str
    instead: str
