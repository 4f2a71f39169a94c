"""What a run reports to the user."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.model.claim import Acceptance
from factcheck.model.explanation import Axis, Diagnosis, Repair
from factcheck.model.rule import UNREAD, Severity
from factcheck.model.span import Span


class Place(NamedTuple):
    """A place that a finding points at, and the words that belong to it."""

    span: Span
    label: str


class ShownStatement(NamedTuple):
    """A statement of the leading set as the finding shows it: its claim, its text and its place."""

    claim: str
    text: str
    span: Span


class Finding(NamedTuple):
    """One thing an editor should know: a primary place, any number of related ones, and what to do.

    ``message`` is one sentence with the numbers in it. ``helps`` say what to do. The fields from
    ``claims`` on are those of contradictions and their kin, empty elsewhere; ids as in
    ``Assertion.id``. ``known``: it is in the baseline; ``touched``: it is about what has changed,
    where that is asked. ``accepted`` is the acceptance that keeps it from counting. ``identity`` is
    what distinguishes this finding beside its claims and what they say: the words of a quote and of
    the text, what other claims imply. ``grounds`` has for each of ``sets`` the rule that it breaks,
    its scenario, and the definitions that it rests on. ``read``: it is about what a text was read
    as, and not about what somebody wrote in a claim file; ``words`` are then those of the text, by
    the statement that they were read as. ``signs`` are the one between thousands and the one before
    decimals in that text, empty for those of English; what people read of the finding has them.
    """

    rule: str
    severity: Severity
    message: str
    span: Span
    places: tuple[Place, ...] = ()
    helps: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    statements: tuple[ShownStatement, ...] = ()
    definitions: tuple[str, ...] = ()
    scenario: str = ""
    sets: tuple[tuple[str, ...], ...] = ()
    sets_complete: bool = True
    corrections: tuple[tuple[str, ...], ...] = ()
    suspects: tuple[str, ...] = ()
    certified: bool = False
    margin: str = ""
    derivation: tuple[str, ...] = ()
    repairs: tuple[Repair, ...] = ()
    joint_repairs: tuple[tuple[Repair, ...], ...] = ()
    diagnoses: tuple[Diagnosis, ...] = ()
    axes: tuple[Axis, ...] = ()
    known: bool = False
    touched: bool = True
    accepted: Acceptance | None = None
    identity: tuple[str, ...] = ()
    grounds: tuple[tuple[str, ...], ...] = ()
    read: bool = False
    words: Mapping[str, str] = {}
    signs: str = ""

    def name_of(self, statement: str) -> str:
        """Return what people call a statement: its id, or the words of the text for it."""
        words = self.words.get(statement)
        return f"“{words}”" if words else statement

    @property
    def is_unread(self) -> bool:
        """Whether it is about what could not be read or decided, which nothing hides."""
        return self.rule in UNREAD
