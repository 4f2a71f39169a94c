"""JSON to nodes: the standard library says whether a text is JSON, a scan finds the places."""

import json
import re

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
from factcheck.load.notes import Notes
from factcheck.model.lines import Lines
from factcheck.model.problem import Kind
from factcheck.model.span import Span, Text

# Numbers stay text here as everywhere, however long they are.
DECODER = json.JSONDecoder(parse_int=str, parse_float=str)

# A value, or an end of values, with the key before it if it has one: in a text that is JSON, these
# are all there is.
INSIDE = r'[^"\\]*+(?:\\.[^"\\]*+)*+'
STRING = f'"({INSIDE})"'
STEP = re.compile(rf'[\s,]*+(?:{STRING}\s*:\s*)?(?:{STRING}|([{{}}\[\]])|([^\s{{}}\[\]:,"]+))')
CHARACTERS = re.compile(INSIDE)
KEY, TEXT, BRACKET, WORD = 1, 2, 3, 4

# The standard library reads these, JSON does not know them.
NO_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})

Step = re.Match[str]


def read(notes: Notes, text: str, line: int = 1) -> Node | None:
    """Return the content of a JSON text that begins at a line of its file.

    ``None`` where it is not JSON or too deep.
    """
    scan = _Scan(notes, text, line)
    try:
        DECODER.decode(text)
    except json.JSONDecodeError as error:
        if text.strip():
            notes.note(Kind.NOT_YAML, scan.place(error.pos, error.pos), f"not JSON: {error.msg}")
        else:
            notes.note(Kind.EMPTY_FILE, notes.begin)
        return None
    except RecursionError:
        pass  # the scan says where it is too deep
    try:
        return scan.node(next(scan.steps), 0)
    except TooDeepError:
        return None


class _Scan:
    """Makes nodes from a text that is known to be JSON."""

    def __init__(self, notes: Notes, text: str, line: int) -> None:
        self.note = notes.note
        self.file = notes.file
        self.first = line
        self.lines = Lines(text)
        self.steps = STEP.finditer(text)
        # The line that the scan is in, where it begins, and the beginnings of those that follow.
        self.line = line
        self.begin = 0
        self.further = self.lines.starts[:0:-1]

    def reach(self, offset: int) -> None:
        """Move on to the line of an offset; all places on one line share its number."""
        while self.further and self.further[-1] <= offset:
            self.begin = self.further.pop()
            self.line += 1

    def place(self, start: int, end: int) -> Span:
        """Return the place between two offsets on one line.

        Those of texts, words and brackets are on one line.
        """
        self.reach(start)
        column = start - self.begin + 1
        return MAKE(Span, (self.file, self.line, column, self.line, column + end - start))

    def node(self, step: Step, depth: int) -> Node:
        """Return the value of a step that stands inside of ``depth`` others."""
        kind = step.lastindex or 0
        written, place = step[kind], self.place(*step.span(kind))
        if kind == TEXT:
            value = self.text(step, TEXT)
            if value is None:
                return Refused(place)
            return MAKE(Text, (value, place, "\\" not in written))
        if kind == WORD:
            if written in NO_NUMBERS:
                self.note(Kind.NOT_YAML, place, f"not JSON: {written}")
                return Refused(place)
            return Nothing(place) if written in NOTHING else Text(written, place)
        if depth == DEEPEST:
            self.note(Kind.TOO_DEEP, place, str(DEEPEST))
            raise TooDeepError
        return self.mapping(place, depth + 1) if written == "{" else self.sequence(place, depth + 1)

    def string(self, start: int) -> Span:
        """Return the place of what stands between quotation marks from an offset on."""
        written = CHARACTERS.match(self.lines.text, start)
        assert written
        line, column = self.lines.place(start)
        line += self.first - 1
        return Span(self.file, line, column, line, column + len(written[0]))

    def text(self, step: Step, kind: int) -> str | None:
        """Return the text that the characters between quotation marks mean.

        ``None`` where it cannot be encoded, which is noted.
        """
        written = step[kind]
        if "\\" not in written:
            return written
        value: str = DECODER.decode(f'"{written}"')
        try:
            value.encode()
        except UnicodeEncodeError:  # half of a surrogate pair
            self.note(
                Kind.NOT_YAML, self.string(step.start(kind)), "not JSON: Invalid \\uXXXX escape"
            )
            return None
        return value

    def sequence(self, opening: Span, depth: int) -> Sequence:
        """Return a list."""
        items: list[Node] = []
        while (step := next(self.steps))[BRACKET] != "]":
            items.append(self.node(step, depth))
        return Sequence(items, self.up_to(opening, step))

    def mapping(self, opening: Span, depth: int) -> Mapping:
        """Return a mapping; of two entries with one key the first is kept."""
        entries: dict[str, tuple[int, Node]] = {}
        while (step := next(self.steps))[BRACKET] != "}":
            key = self.text(step, KEY)
            value = self.node(step, depth)
            if key in entries:
                self.note(Kind.DUPLICATE_KEY, self.string(step.start(KEY)), key)
            elif key is not None:
                entries[key] = (step.start(KEY), value)
        return MAKE(Mapping, (entries, self.up_to(opening, step), self.string))

    def up_to(self, opening: Span, closing: Step) -> Span:
        """Return the place from one bracket up to another."""
        *_, end_line, end_column = self.place(*closing.span(BRACKET))
        return MAKE(Span, (self.file, opening.line, opening.column, end_line, end_column))
