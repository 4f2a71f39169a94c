"""The records of a claim file: the keys of each in one table, and what is made of those that stand inside others."""

from collections.abc import Callable, Iterator

from factcheck.load import node as nodes
from factcheck.load.node import Node
from factcheck.load.notes import Notes
from factcheck.load.shapes import (
    Record,
    boolean,
    day,
    each,
    label,
    label_flaw,
    listed,
    matching,
    period,
    table,
    text,
    verbatim,
    whole,
    words,
)
from factcheck.model.claim import Acceptance, Reading
from factcheck.model.name import canonical
from factcheck.model.problem import Kind
from factcheck.model.quote import Quote
from factcheck.model.source import SetAside
from factcheck.model.span import Span, Text


def quote(notes: Notes, key: str, node: Node) -> Quote | None:
    """A passage: its words alone, or with what stands around them."""
    if type(node) is nodes.Mapping:
        values = whole(notes, key, node, SELECTOR)
        return None if values is None else Quote(**values)
    exact = text(notes, key, node)
    return None if exact is None else Quote(exact)


def set_aside(notes: Notes, key: str, node: Node) -> SetAside | None:
    """A passage whose figures need no claim."""
    values = whole(notes, key, node, SET_ASIDE)
    return None if values is None else SetAside(**values)


def acceptance(notes: Notes, key: str, node: Node) -> Acceptance | None:
    """An accepted finding; its place is that of the rule's name."""
    values = whole(notes, key, node, ACCEPTANCE)
    if values is None:
        return None
    rule = values.pop("rule")
    return Acceptance(rule.value, span=rule.span, **values)


def statements(notes: Notes, key: str, node: Node) -> tuple[Text, ...] | None:
    """One statement or a list of them."""
    if type(node) is Text:
        said = text(notes, key, node)
        return None if said is None else (said,)
    if type(node) is nodes.Sequence and node.items:
        says = tuple(said for item in node.items if (said := text(notes, key, item)) is not None)
        return says if len(says) == len(node.items) else None
    notes.wrong(key, node, "a statement or a list of them")
    return None


def readings(notes: Notes, key: str, node: Node) -> tuple[Reading, ...] | None:
    """The statements of each reading, by its name."""
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
    """The id of a claim; ``a#2`` is the second statement of ``a``, and ids with ``=`` in front are those of definitions."""
    name = label(notes, key, node)
    if name is not None and ("#" in name.value or name.value.startswith("=")):
        notes.note(Kind.BAD_NAME, node.span, name.value, 'an id has no "#" in it and no "=" in front')
        return None
    return name


def named(notes: Notes, node: nodes.Mapping | None, flaw: Callable[[str], str]) -> Iterator[tuple[str, Span, Node]]:
    """What is declared under good names: its name in canonical form, the place of the name, and the value."""
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


SELECTOR = Record({"exact": text, "prefix": verbatim, "suffix": verbatim}, required=("exact",))
SET_ASIDE = Record({"quote": quote, "reason": words}, required=("quote", "reason"))
SOURCE = Record(
    {
        "title": words,
        "url": words,
        "file": text,
        "sha256": matching("[0-9a-f]{64}", "64 hexadecimal digits in lower case"),
        "language": matching("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", "a language such as en, de or en-GB"),
        "published": period,
        "set_aside": each(set_aside),
    }
)
QUANTITY = Record(
    {"unit": text, "label": words, "integer": boolean, "signed": boolean, "between": text}, required=("unit",)
)
ACCEPTANCE = Record({"rule": text, "reason": words, "until": day}, required=("rule", "reason"))
CLAIM = Record(
    {
        "id": identity,
        "source": label,
        "quote": quote,
        "says": statements,
        "readings": readings,
        "speaker": words,
        "scenario": label,
        "draft": boolean,
        "as_of": day,
        "accept": each(acceptance),
    },
    required=("id",),
)
FILE = Record({"sources": table, "quantities": table, "scenarios": table, "definitions": each(text), "claims": listed})
