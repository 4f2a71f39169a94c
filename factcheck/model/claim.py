"""What a source says, as its editor wrote it down."""

from datetime import date
from typing import NamedTuple

from factcheck.model.quote import Quote
from factcheck.model.span import Span, Text
from factcheck.model.table import Origin


class Acceptance(NamedTuple):
    """A finding the editor has accepted: which rule, why, and until when (that day included).

    ``place`` is the passage of a text that it holds for; ``None`` where it holds for a claim.
    """

    rule: str
    reason: str
    span: Span
    until: date | None = None
    place: Span | None = None

    def covers(self, span: Span) -> bool:
        """Whether something begins in the passage that this holds for."""
        place = self.place
        return (
            place is not None and place.file == span.file and place[1:3] <= span[1:3] < place[3:5]
        )


class AcceptedQuote(NamedTuple):
    """A finding that the settings accept in the words of a text; ``span`` is its place there."""

    quote: str
    rule: str
    reason: str
    until: date | None = None
    span: Span = Span("", 1, 1, 1, 1)


class Reading(NamedTuple):
    """One way to understand a wording: statements that all hold together.

    ``name`` is empty where there is only one.
    """

    name: str
    says: tuple[Text, ...]


class Claim(NamedTuple):
    """A passage of a source and what it says.

    ``says`` are statements that all hold; ``readings`` are alternatives of which at least one
    holds. One of the two is empty. ``speaker`` and ``scenario`` are empty where the source speaks
    in its own voice and without a hypothesis. ``entry`` is the place of the claim's whole entry in
    its file. ``read``: nobody wrote the claim, a text was read as it; ``words`` are those of the
    text that each of its statements stands for, ``told`` the same with numbers as English has them,
    ``kind`` is that of the relation between them, and ``language`` that of the text.
    """

    id: str
    span: Span
    source: Text | None
    quote: Quote | None
    says: tuple[Text, ...] = ()
    readings: tuple[Reading, ...] = ()
    speaker: str = ""
    scenario: Text | None = None
    draft: bool = False
    as_of: date | None = None
    accept: tuple[Acceptance, ...] = ()
    entry: Span | None = None
    read: bool = False
    words: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    kind: str = ""
    language: str = ""


class Definition(NamedTuple):
    """A statement that the editor holds true: it is never blamed, always named.

    ``origin`` is where its number comes from, where nobody wrote it; ``rounded``: that is rounded.
    """

    says: Text
    origin: Origin | None = None
    rounded: bool = False
