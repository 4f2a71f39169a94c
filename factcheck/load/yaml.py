"""The door to PyYAML: YAML to nodes, from the parser's events, before it guesses any type.

A file is one document without anchors, aliases, merge keys and tags, so that it costs what its length costs.
"""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

import yaml
from yaml.events import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, StreamEndEvent
from yaml.reader import ReaderError

from factcheck.load.lines import place_at, split
from factcheck.load.node import (
    DEEPEST,
    MAKE,
    NOTHING,
    Mapping,
    Node,
    Nothing,
    Place,
    Refused,
    Scalar,
    Sequence,
    TooDeepError,
)
from factcheck.load.notes import Notes, seen
from factcheck.model.problem import Kind

# The C parser where PyYAML was built with it: many times faster, the same events.
LOADER: Callable[[str], Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# An event and a mark of either parser; they share no class.
Event: TypeAlias = Any
Mark: TypeAlias = Any

# YAML 1.1 ends a line at these too; editors, and YAML 1.2, do not. They are read as blanks.
NOT_BREAKS = ("\x85", "\u2028", "\u2029")

# An anchor or a tag, and the blanks behind it.
PROPERTY = re.compile(r"(!<[^>]*>|[&!][^\s,\[\]{}]*)\s*")

# What comes before the first character of a block scalar.
HEADER = re.compile(r"[^\r\n]*\s*")


def read(notes: Notes, text: str) -> Node | None:
    """The content of a YAML text; none where it cannot be read to its end."""
    for character in NOT_BREAKS:
        if character in text:
            text = text.replace(character, " ")
    builder = _Builder(notes, text)
    try:
        return builder.document()
    except TooDeepError:
        pass
    except ReaderError as error:
        notes.note(Kind.NOT_YAML, place_at(text, text.find(chr(error.character))), error.reason)
    except yaml.MarkedYAMLError as error:
        builder.complain(error)
    except (OverflowError, ValueError) as error:  # the parser in Python, of an escape beyond Unicode
        notes.note(Kind.NOT_YAML, (1, 1, 1, 1), str(error))
    return None


class _Builder:
    """Makes nodes from the events of one text."""

    def __init__(self, notes: Notes, text: str) -> None:
        self.note = notes.note
        self.text = text
        self.next: Callable[[], Event]

    def complain(self, error: yaml.MarkedYAMLError) -> None:
        """Note what the parser says."""
        mark: Mark = error.problem_mark
        # What is still open at the end of the file is best looked for where it begins.
        if error.context_mark is not None and not self.text[mark.index :].strip():
            mark = error.context_mark
        kind = Kind.TAB_INDENT if self.text[mark.index : mark.index + 1] == "\t" else Kind.NOT_YAML
        said = ", ".join(words for words in (error.context, error.problem) if words)
        self.note(kind, _between(mark, mark), said)

    def document(self) -> Node | None:
        """The first document of the text."""
        self.next = LOADER(self.text).get_event
        self.next()  # the stream begins
        if type(self.next()) is StreamEndEvent:
            self.note(Kind.EMPTY_FILE, (1, 1, 1, 1))
            return None
        node = self.node(self.next(), 0)
        self.next()  # the document ends
        event = self.next()
        if type(event) is not StreamEndEvent:
            self.note(Kind.SEVERAL_DOCUMENTS, _between(event.start_mark, event.end_mark))
        if type(node) is Nothing:
            self.note(Kind.EMPTY_FILE, (1, 1, 1, 1))
            return None
        return node

    def node(self, event: Event, depth: int) -> Node:
        """The value that begins with an event, under so many others."""
        kind = type(event)
        if kind is ScalarEvent:
            return self.scalar(event)
        if kind is AliasEvent:
            place = _between(event.start_mark, event.end_mark)
            self.note(Kind.ALIAS, place, f"*{event.anchor}")
            return Refused(place)
        if event.anchor is not None or event.tag is not None:
            self.properties(event)
        if depth == DEEPEST:
            self.note(Kind.TOO_DEEP, _between(event.start_mark, event.end_mark), str(DEEPEST))
            raise TooDeepError
        return self.mapping(event, depth + 1) if kind is MappingStartEvent else self.sequence(event, depth + 1)

    def sequence(self, start: Event, depth: int) -> Sequence:
        """A list."""
        items: list[Node] = []
        pull = self.next
        while type(event := pull()) is not SequenceEndEvent:
            items.append(self.node(event, depth))
        return Sequence(items, _around(start, items[-1].place if items else None, event))

    def mapping(self, start: Event, depth: int) -> Mapping:
        """A mapping; of two entries with one key the first is kept."""
        entries: dict[str, tuple[Place, Node]] = {}
        last: Place | None = None
        pull = self.next
        while type(event := pull()) is not MappingEndEvent:
            if type(event) is not ScalarEvent:
                key = self.node(event, depth)
                if type(key) is not Refused:
                    self.note(Kind.WRONG_SHAPE, key.place, "key", "text", seen(key))
                last = self.node(pull(), depth).place
                continue
            if event.anchor is not None or event.tag is not None:
                self.properties(event)
            name, quotes = event.value, 1 if event.style else 0
            first: Mark = event.start_mark
            behind: Mark = event.end_mark
            place = first.line + 1, first.column + 1 + quotes, behind.line + 1, behind.column + 1 - quotes
            event = pull()
            value = self.scalar(event) if type(event) is ScalarEvent else self.node(event, depth)
            last = value.place
            if name in entries:
                self.note(Kind.DUPLICATE_KEY, place, name)
            elif name == "<<" and not quotes:
                self.note(Kind.ALIAS, place, name)
            else:
                entries[name] = (place, value)
        return Mapping(entries, _around(start, last, event))

    def scalar(self, event: Event) -> Scalar | Nothing:
        """A single value, or none."""
        if event.anchor is not None or event.tag is not None:
            self.properties(event)
        start, end, value, style = event.start_mark, event.end_mark, event.value, event.style
        line, column, end_line, end_column = start.line + 1, start.column + 1, end.line + 1, end.column + 1
        if style:
            if style in "|>":
                return Scalar(value, self.block(event), plain=False, literal=False)
            column, end_column = column + 1, end_column - 1
        elif value in NOTHING:
            return Nothing((line, column, end_line, end_column))
        literal = line == end_line and len(value) == end_column - column
        return MAKE(Scalar, (value, (line, column, end_line, end_column), not style, literal))

    def block(self, event: Event) -> Place:
        """The place of the lines of a block scalar, without its ``|`` or ``>`` and the blanks around them."""
        start, end = event.start_mark.index, event.end_mark.index
        header = HEADER.match(self.text, start)
        assert header is not None
        first = header.end()
        written = self.text[first:end].rstrip()
        if not written:
            first, written = start, header[0].rstrip()
        before = self.text[start:first]
        return (*_after(event.start_mark, before), *_after(event.start_mark, before + written))

    def properties(self, event: Event) -> None:
        """Refuse the anchor and the tag before a value."""
        start = event.start_mark
        offset = start.index
        while match := PROPERTY.match(self.text, offset):
            line, column = _after(start, self.text[start.index : offset])
            kind = Kind.ALIAS if match[1].startswith("&") else Kind.TAG
            self.note(kind, (line, column, line, column + len(match[1])), match[1])
            offset = match.end()


def _between(start: Mark, end: Mark) -> Place:
    """The place from one mark to another."""
    return start.line + 1, start.column + 1, end.line + 1, end.column + 1


def _around(start: Event, last: Place | None, end: Event) -> Place:
    """The place of a list or mapping: up to its bracket, or where it has none up to the end of its last value."""
    place = _between(start.start_mark, end.end_mark)
    return place if start.flow_style or last is None else (*place[:2], *last[2:])


def _after(mark: Mark, written: str) -> tuple[int, int]:
    """Line and column of what follows some text that begins at a mark."""
    lines = split(written)
    return mark.line + len(lines), len(lines[-1]) + (mark.column + 1 if len(lines) == 1 else 1)
