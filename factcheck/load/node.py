"""The syntax of a file, before its meaning: texts, lists and mappings, each with its place.

Every value is text.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from factcheck.model.span import Span, Text

# How many lists and mappings may stand inside each other; the schema needs five.
DEEPEST = 64

# The words that mean no value in YAML and JSON. A text of these letters needs quotation marks.
NOTHING = frozenset({"", "~", "null"})

# Makes a named tuple twice as fast as calling its class does; for the most frequent ones.
MAKE = tuple.__new__


class Nothing(NamedTuple):
    """No value; a key without one counts as if it were not there."""

    span: Span


class Sequence(NamedTuple):
    """A list of values."""

    items: "list[Node]"
    span: Span


class Mapping(NamedTuple):
    """A mapping: each key with its value, and a mark that ``locate`` finds the key's place from.

    Few keys are asked for their place, so that it is found when it is asked for.
    """

    entries: "dict[str, tuple[Any, Node]]"
    span: Span
    locate: Callable[[Any], Span]

    def key_span(self, key: str) -> Span:
        """Return the place of a key."""
        return self.locate(self.entries[key][0])


class Refused(NamedTuple):
    """A value that cannot be read; what is wrong with it has been noted."""

    span: Span


Node = Text | Nothing | Sequence | Mapping | Refused


class TooDeepError(Exception):
    """A value stands deeper than ``DEEPEST``; a reader catches its own."""
