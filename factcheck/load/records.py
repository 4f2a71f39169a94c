"""The records of a claim file: the keys of each in one table, and the shapes of nested ones.

The JSON Schema is made from these tables as well (``schema``).
"""

from collections.abc import Callable, Iterator

from factcheck.load import node as nodes
from factcheck.load.node import Node
from factcheck.load.notes import Notes
from factcheck.load.shapes import (
    DIGEST,
    Each,
    Key,
    Matching,
    Record,
    boolean,
    day,
    label,
    label_flaw,
    listed,
    period,
    record_values,
    table,
    text,
    verbatim,
    words,
)
from factcheck.model.claim import Acceptance, Reading
from factcheck.model.name import canonical
from factcheck.model.problem import Kind
from factcheck.model.quote import Quote
from factcheck.model.source import SetAside
from factcheck.model.span import Span, Text


def quote(notes: Notes, key: str, node: Node) -> Quote | None:
    """Return a passage, written as its words alone or with its prefix and suffix."""
    if type(node) is nodes.Mapping:
        values = record_values(notes, key, node, SELECTOR)
        return None if values is None else Quote(**values)
    exact = text(notes, key, node)
    return None if exact is None else Quote(exact)


def set_aside(notes: Notes, key: str, node: Node) -> SetAside | None:
    """Return a passage whose figures need no claim."""
    values = record_values(notes, key, node, SET_ASIDE)
    return None if values is None else SetAside(**values)


def acceptance(notes: Notes, key: str, node: Node) -> Acceptance | None:
    """Return an accepted finding; its place is that of the rule's name."""
    values = record_values(notes, key, node, ACCEPTANCE)
    if values is None:
        return None
    rule = values.pop("rule")
    return Acceptance(rule.value, span=rule.span, **values)


def statements(notes: Notes, key: str, node: Node) -> tuple[Text, ...] | None:
    """Return the statements of a value that is one statement or a list of them."""
    if type(node) is Text:
        statement = text(notes, key, node)
        return None if statement is None else (statement,)
    if type(node) is nodes.Sequence and node.items:
        says = tuple(
            statement for item in node.items if (statement := text(notes, key, item)) is not None
        )
        return says if len(says) == len(node.items) else None
    notes.wrong(key, node, "a statement or a list of them")
    return None


def readings(notes: Notes, key: str, node: Node) -> tuple[Reading, ...] | None:
    """Return the readings, each with its statements."""
    if type(node) is not nodes.Mapping or not node.entries:
        notes.wrong(key, node, "a mapping of names to statements")
        return None
    read = tuple(
        Reading(name, says)
        for name, _, child in named(notes, node, label_flaw)
        if (says := statements(notes, name, child)) is not None
    )
    return read if len(read) == len(node.entries) else None


def identity(notes: Notes, key: str, node: Node) -> Text | None:
    """Return the id of a claim, without ``#`` and without ``=`` in front.

    ``a#2`` is the second statement of ``a``, and ids with ``=`` in front are those of definitions.
    """
    name = label(notes, key, node)
    if name is not None and ("#" in name.value or name.value.startswith("=")):
        notes.note(
            Kind.BAD_NAME, node.span, name.value, 'an id has no "#" in it and no "=" in front'
        )
        return None
    return name


def named(
    notes: Notes, node: nodes.Mapping | None, flaw: Callable[[str], str]
) -> Iterator[tuple[str, Span, Node]]:
    """Yield the entries with good names: the name in canonical form, its place, and the value."""
    if node is None:
        return
    taken = set()
    for written, (mark, child) in node.entries.items():
        span = node.locate(mark)
        name = canonical(written)
        if why := flaw(name):
            notes.note(Kind.BAD_NAME, span, written, why)
        elif name in taken:
            notes.note(Kind.DUPLICATE_KEY, span, name)
        else:
            taken.add(name)
            yield name, span, child


# The rules whose findings can be accepted: all but those about what could not be read or decided.
ACCEPTABLE = (
    "contradiction", "source-conflict", "disputed", "reading", "boundary", "range-mismatch",
    "implausible", "understated", "quote-missing", "quote-ambiguous", "figure-not-quoted",
    "weekday-mismatch", "source-changed", "source-unavailable", "unclaimed-figure", "draft-claim",
    "untested", "unused-acceptance",
)  # fmt: skip

SELECTOR = Record(
    "A passage that is not unique by itself (the W3C's TextQuoteSelector).",
    {
        "exact": Key(
            text, "The words of the source.", required=True, examples=["three quarters of it"]
        ),
        "prefix": Key(verbatim, "What stands directly before them.", examples=["and "]),
        "suffix": Key(verbatim, "What stands directly after them.", examples=[", the town says"]),
    },
)
SET_ASIDE = Record(
    "A passage whose figures need no claim.",
    {
        "quote": Key(
            quote, "The passage, word for word.", required=True, examples=["founded in 1987"]
        ),
        "reason": Key(words, "Why its figures need none.", required=True, examples=["background"]),
    },
)
SOURCE = Record(
    "A text that claims are taken from.",
    {
        "title": Key(words, "Its headline.", examples=["Festival sells 1,275 tickets"]),
        "url": Key(words, "Where it was published.", examples=["https://example.org/festival"]),
        "file": Key(
            text,
            "The text itself: relative to this file or to a directory of the source path; "
            "it may be absent.",
            examples=["festival.md", "articles/festival.html"],
        ),
        "sha256": Key(
            DIGEST,
            "The digest of the text that the quotes were taken from.",
            examples=["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
        ),
        "language": Key(
            Matching("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", "a language such as en, de or en-GB"),
            "A BCP 47 tag such as en or de; it decides how numbers in the text are read.",
            examples=["en", "de"],
        ),
        "published": Key(period, "A day, a month or a year.", examples=["2025-07-24", "2025-07"]),
        "set_aside": Key(
            Each(set_aside),
            "Passages whose figures need no claim.",
            examples=[[{"quote": "founded in 1987", "reason": "background"}]],
        ),
    },
)
ACCEPTANCE = Record(
    "A finding that is accepted.",
    {
        "rule": Key(text, "The rule whose finding it is.", required=True, choices=ACCEPTABLE),
        "reason": Key(words, "Why it is accepted.", required=True, examples=["corrected in print"]),
        "until": Key(day, "The last day on which it is accepted.", examples=["2027-01-31"]),
    },
)
CLAIM = Record(
    "A passage of a source and what it says: either statements that all hold, "
    "or readings of which one does.",
    {
        "id": Key(
            identity,
            'A name of your own for it, without "#" and without "=" in front.',
            required=True,
            examples=["total", "share-of-saturday"],
        ),
        "source": Key(
            label,
            "Whose claim it is; needed unless this file declares exactly one source.",
            examples=["festival"],
        ),
        "quote": Key(
            quote,
            "The words of the source, as they stand there.",
            examples=["867 for Saturday", {"exact": "867", "prefix": "and "}],
        ),
        "says": Key(
            statements,
            "One statement, or a list of which all hold.",
            examples=[
                "sold.saturday = 867 tickets",
                "sold.saturday = 68% * sold",
                "order.total = about 40 billion USD",
                ["share = 54% * homes", "share = 1_269 homes"],
            ],
        ),
        "readings": Key(
            readings,
            "What the wording may mean, by name: at least one of them holds.",
            examples=[{"of-the-first": "part = 75% * first", "of-all": "part = 75% * total"}],
        ),
        "speaker": Key(
            words, "Who says so, if not the source in its own voice.", examples=["the mayor"]
        ),
        "scenario": Key(
            label, "The hypothesis under which alone it holds.", examples=["no-merger"]
        ),
        "draft": Key(boolean, "Whether a person has yet to look at it.", examples=[True]),
        "as_of": Key(
            day,
            "The day that the figures are of; told, never computed with.",
            examples=["2025-07-01"],
        ),
        "accept": Key(
            Each(acceptance),
            "Findings about this claim that are accepted.",
            examples=[[{"rule": "disputed", "reason": "both stand", "until": "2027-01-31"}]],
        ),
    },
)
FILE = Record(
    "A claim file of factcheck; in a JSON Lines file each line is one claim.",
    {
        "include": Key(
            Each(text),
            "Other claim files whose declarations hold here too, relative to this one; their "
            "claims are checked only where they are among the files checked.",
            examples=[["quantities.claims.yaml"]],
        ),
        "sources": Key(
            table,
            "The texts that claims are taken from, by names of your own.",
            examples=[{"festival": {"title": "Festival sells 1,275 tickets", "file": "a.md"}}],
        ),
        "quantities": Key(
            table,
            "The things claims are about: their unit, or more about them.",
            examples=[{"sold": "tickets", "result": {"unit": "USD", "signed": True}}],
        ),
        "tables": Key(
            table,
            "Files of data whose cells are quantities: table.column[key].",
            examples=[
                {
                    "lease": {
                        "file": "data/leases.csv",
                        "key": "year",
                        "columns": {"operating": "million USD", "leases": "contracts"},
                    }
                }
            ],
        ),
        "scenarios": Key(
            table,
            "Hypotheses that claims may be made under, in words.",
            examples=[{"no-merger": "the merger does not happen"}],
        ),
        "definitions": Key(
            Each(text),
            "Statements that the editor holds true: never blamed, always named.",
            examples=[["sold = sold.saturday + sold.sunday"]],
        ),
        "claims": Key(
            listed,
            "What the sources say, passage by passage.",
            examples=[
                [
                    {
                        "id": "saturday",
                        "quote": "867 for Saturday",
                        "says": "sold.saturday = 867 tickets",
                    }
                ]
            ],
        ),
    },
)
