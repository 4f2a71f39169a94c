"""JSON to nodes: the standard library says whether a text is JSON, a scan of it where everything stands."""

import json
import re
from bisect import bisect_right

from factcheck.load.lines import starts
from factcheck.load.node import DEEPEST, NOTHING, Mapping, Node, Nothing, Refused, Sequence, TooDeepError
from factcheck.load.notes import Notes
from factcheck.model.problem import Kind
from factcheck.model.span import Span, Text

# Numbers stay text here as everywhere, however long they are.
DECODER = json.JSONDecoder(parse_int=str, parse_float=str)

# A value, or an end of values, with the key before it if it has one: in a text that is JSON, these are all there is.
STRING = r'"([^"\\]*+(?:\\.[^"\\]*+)*+)"'
STEP = re.compile(rf'[\s,]*+(?:{STRING}\s*:\s*)?(?:{STRING}|([{{}}\[\]])|([^\s{{}}\[\]:,"]+))')
KEY, TEXT, BRACKET, WORD = 1, 2, 3, 4

# The standard library reads these, JSON does not know them.
NO_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})

Step = re.Match[str]


def read(notes: Notes, text: str, line: int = 1) -> Node | None:
    """The content of a JSON text that begins at a line of its file; none where it is not JSON or too deep."""
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
        self.line = line
        self.starts = starts(text)
        self.steps = STEP.finditer(text)

    def place(self, start: int, end: int) -> Span:
        """The place between two offsets."""
        first = last = 0
        if len(self.starts) > 1:
            first = bisect_right(self.starts, start) - 1
            last = bisect_right(self.starts, end, first) - 1
        line, end_line = self.line + first, self.line + last
        return Span(self.file, line, start - self.starts[first] + 1, end_line, end - self.starts[last] + 1)

    def key(self, step: Step) -> Span:
        """The place of the key before a value."""
        return self.place(*step.span(KEY))

    def node(self, step: Step, depth: int) -> Node:
        """The value of a step, under so many others."""
        kind = step.lastindex or 0
        written, place = step[kind], self.place(*step.span(kind))
        if kind == TEXT:
            value = self.text(step, TEXT)
            if value is None:
                return Refused(place)
            return Text(value, place, literal="\\" not in written)
        if kind == WORD:
            if written in NO_NUMBERS:
                self.note(Kind.NOT_YAML, place, f"not JSON: {written}")
                return Refused(place)
            return Nothing(place) if written in NOTHING else Text(written, place)
        if depth == DEEPEST:
            self.note(Kind.TOO_DEEP, place, str(DEEPEST))
            raise TooDeepError
        return self.mapping(step, depth + 1) if written == "{" else self.sequence(step, depth + 1)

    def text(self, step: Step, kind: int) -> str | None:
        """What is meant by the characters between quotation marks, if that can be shown."""
        written = step[kind]
        if "\\" not in written:
            return written
        value: str = DECODER.decode(f'"{written}"')
        try:
            value.encode()
        except UnicodeEncodeError:  # half of a surrogate pair
            self.note(Kind.NOT_YAML, self.place(*step.span(kind)), "not JSON: Invalid \\uXXXX escape")
            return None
        return value

    def sequence(self, opening: Step, depth: int) -> Sequence:
        """A list."""
        items: list[Node] = []
        while (step := next(self.steps))[BRACKET] != "]":
            items.append(self.node(step, depth))
        return Sequence(items, self.place(opening.start(BRACKET), step.end()))

    def mapping(self, opening: Step, depth: int) -> Mapping:
        """A mapping; of two entries with one key the first is kept."""
        entries: dict[str, tuple[Step, Node]] = {}
        while (step := next(self.steps))[BRACKET] != "}":
            key = self.text(step, KEY)
            value = self.node(step, depth)
            if key in entries:
                self.note(Kind.DUPLICATE_KEY, self.key(step), key)
            elif key is not None:
                entries[key] = (step, value)
        return Mapping(entries, self.place(opening.start(BRACKET), step.end()), self.key)
