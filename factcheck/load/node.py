"""What a file looks like before anyone asks what it means: texts, lists and mappings, each with its place.

Every value is text. Only how it is written is kept beside it, so that the schema can tell ``true`` from ``"true"``.
"""

from typing import NamedTuple

# First line and column, line and column of the end; counted from 1, in code points.
Place = tuple[int, int, int, int]

# How many lists and mappings may stand inside each other; the schema needs five.
DEEPEST = 64

# What YAML and JSON call no value. Texts that should read so are written in quotation marks.
NOTHING = frozenset({"", "~", "null"})

# Makes a named tuple: twice as fast as calling its class, for what there is most of.
MAKE = tuple.__new__


class Scalar(NamedTuple):
    """A single value. ``plain``: without quotation marks; ``literal`` as in ``Text``."""

    value: str
    place: Place
    plain: bool
    literal: bool


class Nothing(NamedTuple):
    """No value; a key without one counts as if it were not there."""

    place: Place


class Sequence(NamedTuple):
    """A list of values."""

    items: "list[Node]"
    place: Place


class Mapping(NamedTuple):
    """A mapping: each key with its place and its value."""

    entries: "dict[str, tuple[Place, Node]]"
    place: Place


class Refused(NamedTuple):
    """A value that cannot be read; what is wrong with it has been noted."""

    place: Place


Node = Scalar | Nothing | Sequence | Mapping | Refused


class TooDeepError(Exception):
    """A value stands deeper than ``DEEPEST``; a reader catches its own."""
