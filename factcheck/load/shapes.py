"""The shapes of values: each turns a node of a claim file into a value, or notes why it cannot."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

from factcheck.load import node as nodes
from factcheck.load.node import Node
from factcheck.load.notes import Notes
from factcheck.model.name import canonical
from factcheck.model.nearest import nearest
from factcheck.model.problem import Kind
from factcheck.model.span import Text

Value = TypeVar("Value")

BOOLEANS = {"true": True, "false": False}
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PERIOD = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")

# Takes the key for the note of a problem; returns ``None`` where there is one.
Shape = Callable[[Notes, str, Node], Value | None]


class Key(NamedTuple):
    """A key of a mapping: the shape of its value, what it is for, and whether it must be there.

    ``examples`` are values that editors show; ``choices`` are all that make sense, where these can
    be listed.
    """

    shape: Shape[Any]
    meaning: str
    required: bool = False
    examples: Sequence[Any] = ()
    choices: Sequence[str] = ()


class Record(NamedTuple):
    """A mapping with these keys and no others; a key without a value counts as absent."""

    meaning: str
    keys: Mapping[str, Key]

    @property
    def required(self) -> tuple[str, ...]:
        """The keys that must be there."""
        return tuple(name for name, key in self.keys.items() if key.required)


def values_of(notes: Notes, what: str, node: nodes.Mapping, record: Record) -> dict[str, Any]:
    """Return the values of a mapping by key; ``None`` where a value is wrong.

    A key is left out where it is absent or has no value.
    """
    values: dict[str, Any] = {}
    keys = record.keys
    for name, (_, child) in node.entries.items():
        key = keys.get(name)
        if key is None:
            notes.note(Kind.UNKNOWN_KEY, node.key_span(name), name, nearest(name, keys))
        elif type(child) is not nodes.Nothing:
            values[name] = key.shape(notes, name, child)
    for name, key in keys.items():
        if key.required and name not in values:
            notes.missing(name, what, node)
    return values


def record_values(notes: Notes, what: str, node: Node, record: Record) -> dict[str, Any] | None:
    """Return the good values of a mapping by key; ``None`` where it lacks a required one.

    Also ``None`` where the node is no mapping.
    """
    if type(node) is not nodes.Mapping:
        notes.wrong(what, node, "a mapping")
        return None
    values = {
        key: value
        for key, value in values_of(notes, what, node, record).items()
        if value is not None
    }
    return values if all(key in values for key in record.required) else None


def text(notes: Notes, key: str, node: Node) -> Text | None:
    """Return text that is not blank, with its place."""
    if type(node) is Text and node.value.strip():
        return node
    notes.wrong(key, node, "text")
    return None


def words(notes: Notes, key: str, node: Node) -> str | None:
    """Return text that is not blank and whose blanks and line breaks do not matter."""
    if type(node) is Text and (value := " ".join(canonical(node.value).split())):
        return value
    notes.wrong(key, node, "text")
    return None


def verbatim(notes: Notes, key: str, node: Node) -> str | None:
    """Return any text, character by character."""
    if type(node) is Text:
        return node.value
    notes.wrong(key, node, "text")
    return None


def boolean(notes: Notes, key: str, node: Node) -> bool | None:
    """Return the value of the words true and false, without quotation marks; no others."""
    if type(node) is Text and node.value in BOOLEANS and not notes.is_quoted(node):
        return BOOLEANS[node.value]
    notes.wrong(key, node, "true or false")
    return None


def day(notes: Notes, key: str, node: Node) -> date | None:
    """Return a day of the calendar."""
    if type(node) is Text and DAY.fullmatch(node.value):
        try:
            return date.fromisoformat(node.value)
        except ValueError:
            pass
    notes.wrong(key, node, "a day such as 2025-07-28")
    return None


def period(notes: Notes, key: str, node: Node) -> str | None:
    """Return a day, a month or a year, as written."""
    if type(node) is Text and PERIOD.fullmatch(node.value):
        try:
            date.fromisoformat(node.value + "-01-01"[len(node.value) - 4 :])
        except ValueError:
            pass
        else:
            return node.value
    notes.wrong(key, node, "a date such as 2025-07-28, 2025-07 or 2025")
    return None


class Matching:
    """The shape of text that matches a pattern."""

    def __init__(self, pattern: str, expected: str) -> None:
        self.pattern = pattern
        self._expected = expected

    def __call__(self, notes: Notes, key: str, node: Node) -> str | None:
        """Return the text."""
        if type(node) is Text and re.fullmatch(self.pattern, node.value):
            return node.value
        notes.wrong(key, node, self._expected)
        return None


DIGEST = Matching("[0-9a-f]{64}", "64 hexadecimal digits in lower case")
"""The shape of a SHA-256 digest."""


class Each(Generic[Value]):
    """The shape of a list whose items have one shape; it leaves out those that do not."""

    def __init__(self, shape: Shape[Value]) -> None:
        self.shape = shape

    def __call__(self, notes: Notes, key: str, node: Node) -> tuple[Value, ...] | None:
        """Return the items."""
        if type(node) is not nodes.Sequence:
            notes.wrong(key, node, "a list")
            return None
        found = (self.shape(notes, key, item) for item in node.items)
        return tuple(value for value in found if value is not None)


def listed(notes: Notes, key: str, node: Node) -> list[Node] | None:
    """Return the items of a list, as nodes."""
    if type(node) is nodes.Sequence:
        return node.items
    notes.wrong(key, node, "a list")
    return None


def table(notes: Notes, key: str, node: Node) -> nodes.Mapping | None:
    """Return a mapping, its values as nodes."""
    if type(node) is nodes.Mapping:
        return node
    notes.wrong(key, node, "a mapping")
    return None


def label(notes: Notes, key: str, node: Node) -> Text | None:
    """Return the name of something that is not a quantity, in its canonical form."""
    written = text(notes, key, node)
    if written is None:
        return None
    name = canonical(written.value)
    if why := label_flaw(name):
        notes.note(Kind.BAD_NAME, node.span, written.value, why)
        return None
    return written if name == written.value else Text(name, written.span, literal=False)


def label_flaw(name: str) -> str:
    """Return why a text cannot name a source, a scenario, a reading or a claim; empty if it can."""
    if not name:
        return "it is empty"
    if not name.isprintable():
        return "it has characters that are not shown"
    return "it begins or ends with a blank" if name != name.strip(" ") else ""
