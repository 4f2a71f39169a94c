"""The only module that imports PyYAML: YAML to nodes, from the parser's events.

These come before the parser guesses any type. A file is one document without anchors, aliases,
merge keys and tags, so that its cost is proportional to its length.
"""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)
from yaml.reader import ReaderError

from factcheck.load.node import (
    DEEPEST,
    MAKE,
    NOTHING,
    Mapping,
    Node,
    Nothing,
    Refused,
    Sequence,
    TooDeepError,
)
from factcheck.load.notes import Notes, seen
from factcheck.load.yaml_mistakes import mistake
from factcheck.model.lines import Lines
from factcheck.model.problem import Kind
from factcheck.model.span import Span, Text

# The C parser where PyYAML was built with it: many times faster, the same events.
LOADER: Callable[[str], Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# An event and a mark of either parser; they share no class.
Event: TypeAlias = Any
Mark: TypeAlias = Any

# YAML 1.1 ends a line at these too; editors, and YAML 1.2, do not. They are read as blanks.
NOT_BREAKS = ("\x85", "\u2028", "\u2029")

# An anchor or a tag, and the blanks behind it.
PROPERTY = re.compile(r"(!<[^>]*>|[&!][^\s,\[\]{}]*)\s*")

# The text before the first character of a block scalar.
HEADER = re.compile(r"[^\r\n]*\s*")


def read(notes: Notes, text: str) -> Node | None:
    """Return the content of a YAML text; ``None`` where it cannot be read to its end."""
    for character in NOT_BREAKS:
        if character in text:
            text = text.replace(character, " ")
    builder = _Builder(notes, text)
    try:
        return builder.document()
    except TooDeepError:
        pass
    except ReaderError as error:
        at = notes.lines.place(text.find(chr(error.character)))
        notes.note(Kind.NOT_YAML, Span(notes.file, *at, *at), error.reason)
    except yaml.MarkedYAMLError as error:
        if not _is_too_deep_before(error, notes, text):
            builder.note_error(error)
    except (OverflowError, ValueError) as error:
        # the parser in Python, of an escape beyond Unicode
        notes.note(Kind.NOT_YAML, notes.begin, str(error))
    return None


def _is_too_deep_before(error: yaml.MarkedYAMLError, notes: Notes, text: str) -> bool:
    """Whether a text is nested too deep before the place of an error; note it if so.

    The parser looks ahead, and newer ones (libyaml 0.2.6) allow a depth of their own: the values
    that it read before its error are asked for again, whichever it found first.
    """
    mark: Mark = error.problem_mark
    before = Notes(notes.file, notes.lines)
    try:
        _Builder(before, text[: mark.index]).document()
    except TooDeepError:
        *_, problem = before.problems
        notes.note(problem.kind, problem.span, *problem.values)
        return True
    except yaml.YAMLError:
        pass
    return False


class _Builder:
    """Makes nodes from the events of one text."""

    def __init__(self, notes: Notes, text: str) -> None:
        self.note = notes.note
        self.file = notes.file
        self.begin = notes.begin
        self.text = text
        self.next: Callable[[], Event]

    def note_error(self, error: yaml.MarkedYAMLError) -> None:
        """Note an error of the parser, in its words."""
        mark: Mark = error.problem_mark
        # A structure that is still open at the end of the file is best looked for where it begins.
        if error.context_mark is not None and not self.text[mark.index :].strip():
            mark = error.context_mark
        words = [one for one in (error.context, error.problem) if one]
        kind, reason = mistake(self.text, mark.index, words)
        self.note(kind, self.between(mark, mark), reason)

    def document(self) -> Node | None:
        """Return the first document of the text."""
        self.next = LOADER(self.text).get_event
        self.next()  # the stream begins
        if type(self.next()) is StreamEndEvent:
            self.note(Kind.EMPTY_FILE, self.begin)
            return None
        node = self.node(self.next(), 0)
        self.next()  # the document ends
        event = self.next()
        if type(event) is not StreamEndEvent:
            self.note(Kind.SEVERAL_DOCUMENTS, self.place(event))
        if type(node) is Nothing:
            self.note(Kind.EMPTY_FILE, self.begin)
            return None
        return node

    def node(self, event: Event, depth: int) -> Node:
        """Return the value that begins with an event and stands inside of ``depth`` others."""
        kind = type(event)
        if kind is ScalarEvent:
            return self.scalar(event)
        if kind is AliasEvent:
            place = self.place(event)
            self.note(Kind.ALIAS, place, f"*{event.anchor}")
            return Refused(place)
        if event.anchor is not None or event.tag is not None:
            self.refuse_properties(event)
        if depth == DEEPEST:
            self.note(Kind.TOO_DEEP, self.place(event), str(DEEPEST))
            raise TooDeepError
        return (
            self.mapping(event, depth + 1)
            if kind is MappingStartEvent
            else self.sequence(event, depth + 1)
        )

    def sequence(self, start: Event, depth: int) -> Sequence:
        """Return a list."""
        items: list[Node] = []
        pull = self.next
        while type(event := pull()) is not SequenceEndEvent:
            items.append(self.node(event, depth))
        return Sequence(items, self.around(start, items[-1] if items else None, event))

    def mapping(self, start: Event, depth: int) -> Mapping:
        """Return a mapping; of two entries with one key the first is kept."""
        entries: dict[str, tuple[Span, Node]] = {}
        value: Node | None = None
        pull = self.next
        while (kind := type(key := pull())) is not MappingEndEvent:
            name = None
            if kind is not ScalarEvent:
                self.note_no_key(self.node(key, depth))
            else:
                name = key.value
                if key.anchor is not None or key.tag is not None:
                    self.refuse_properties(key)
            event = pull()
            value = self.scalar(event) if type(event) is ScalarEvent else self.node(event, depth)
            if name in entries:
                self.note(Kind.DUPLICATE_KEY, self.key_span(key), name)
            elif name == "<<" and not key.style:
                self.note(Kind.ALIAS, self.key_span(key), name)
            elif name is not None:
                entries[name] = (self.key_span(key), value)
        return MAKE(Mapping, (entries, self.around(start, value, key), _key_place))

    def note_no_key(self, node: Node) -> None:
        """Note that a node in the place of a key is none; a refused one has been noted already."""
        if type(node) is not Refused:
            self.note(Kind.WRONG_SHAPE, node.span, "key", "text", seen(node))

    def key_span(self, event: Event) -> Span:
        """Return the place of a key, without its quotation marks."""
        start, end, quotes = event.start_mark, event.end_mark, 1 if event.style else 0
        line = start.line + 1
        end_line = line if end.line == start.line else end.line + 1
        column, end_column = start.column + 1 + quotes, end.column + 1 - quotes
        return MAKE(Span, (self.file, line, column, end_line, end_column))

    def scalar(self, event: Event) -> Text | Nothing:
        """Return a single value, or ``Nothing``."""
        if event.anchor is not None or event.tag is not None:
            self.refuse_properties(event)
        start: Mark = event.start_mark
        end: Mark = event.end_mark
        line, column = start.line + 1, start.column + 1
        # Nearly always the same line, whose number is kept once.
        end_line = line if end.line == start.line else end.line + 1
        end_column = end.column + 1
        value, style = event.value, event.style
        if style:
            if style in "|>":
                return Text(value, self.block_span(event), literal=False)
            column, end_column = column + 1, end_column - 1
        elif value in NOTHING:
            return Nothing(Span(self.file, line, column, end_line, end_column))
        literal = line == end_line and len(value) == end_column - column
        return MAKE(
            Text, (value, MAKE(Span, (self.file, line, column, end_line, end_column)), literal)
        )

    def block_span(self, event: Event) -> Span:
        """Return the place of the lines of a block scalar.

        Without its ``|`` or ``>`` and the blanks around them.
        """
        start, end = event.start_mark.index, event.end_mark.index
        header = HEADER.match(self.text, start)
        assert header is not None
        first = header.end()
        written = self.text[first:end].rstrip()
        if not written:
            first, written = start, header[0].rstrip()
        before = self.text[start:first]
        return Span(
            self.file,
            *_place_after(event.start_mark, before),
            *_place_after(event.start_mark, before + written),
        )

    def refuse_properties(self, event: Event) -> None:
        """Refuse the anchor and the tag before a value."""
        start = event.start_mark
        offset = start.index
        while match := PROPERTY.match(self.text, offset):
            line, column = _place_after(start, self.text[start.index : offset])
            kind = Kind.ALIAS if match[1].startswith("&") else Kind.TAG
            self.note(kind, Span(self.file, line, column, line, column + len(match[1])), match[1])
            offset = match.end()

    def place(self, event: Event) -> Span:
        """Return the place of an event."""
        return self.between(event.start_mark, event.end_mark)

    def around(self, start: Event, last: Node | None, end: Event) -> Span:
        """Return the place of a list or mapping.

        It goes up to the closing bracket, or where there is none up to the end of the last value.
        """
        first: Mark = start.start_mark
        if start.flow_style or last is None:
            return self.between(first, end.end_mark)
        _, _, _, end_line, end_column = last.span
        return MAKE(Span, (self.file, first.line + 1, first.column + 1, end_line, end_column))

    def between(self, start: Mark, end: Mark) -> Span:
        """Return the place from one mark to another."""
        return Span(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _key_place(span: Span) -> Span:
    """Return the place of a key of YAML, which is itself what is kept.

    A place takes less memory than the event that it comes from.
    """
    return span


def _place_after(mark: Mark, written: str) -> tuple[int, int]:
    """Return line and column of what follows some text that begins at a mark."""
    line, column = Lines(written).place(len(written))
    return mark.line + line, column + (mark.column if line == 1 else 0)
