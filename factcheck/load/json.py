"""JSON to nodes: the standard library says whether a text is JSON, a scan of its tokens where everything stands."""

import json
import re
from bisect import bisect_right

from factcheck.load.lines import starts
from factcheck.load.node import DEEPEST, NOTHING, Mapping, Node, Nothing, Place, Refused, Scalar, Sequence, TooDeepError
from factcheck.load.notes import Notes
from factcheck.model.problem import Kind

# Numbers stay text here as everywhere, however long they are.
DECODER = json.JSONDecoder(parse_int=str, parse_float=str)

# A string, a bracket or separator, a number or word.
TOKEN = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"|([{}\[\]:,])|([^\s{}\[\]:,"]+)')
STRING, WORD = 1, 3

# The standard library reads these, JSON does not know them.
NO_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})


def read(notes: Notes, text: str, line: int = 1) -> Node | None:
    """The content of a JSON text that begins at a line of its file; none where it is not JSON or too deep."""
    scan = _Scan(notes, text, line)
    try:
        DECODER.decode(text)
    except json.JSONDecodeError as error:
        if text.strip():
            notes.note(Kind.NOT_YAML, scan.place(error.pos, error.pos), f"not JSON: {error.msg}")
        else:
            notes.note(Kind.EMPTY_FILE, (1, 1, 1, 1))
        return None
    except RecursionError:
        pass  # the scan says where it is too deep
    try:
        return scan.node(next(scan.tokens), 0)
    except TooDeepError:
        return None


class _Scan:
    """Makes nodes from the tokens of a text that is known to be JSON."""

    def __init__(self, notes: Notes, text: str, line: int) -> None:
        self.note = notes.note
        self.line = line
        self.starts = starts(text)
        self.tokens = TOKEN.finditer(text)

    def place(self, start: int, end: int) -> Place:
        """The place of the characters between two offsets."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end, first) - 1
        above = self.line
        return above + first, start - self.starts[first] + 1, above + last, end - self.starts[last] + 1

    def node(self, token: re.Match[str], depth: int) -> Node:
        """The value that begins with a token, under so many others."""
        if token.lastindex == STRING:
            return self.string(token)
        place = self.place(*token.span())
        if token.lastindex == WORD:
            word = token[WORD]
            if word in NO_NUMBERS:
                self.note(Kind.NOT_YAML, place, f"not JSON: {word}")
                return Refused(place)
            return Nothing(place) if word in NOTHING else Scalar(word, place, plain=True, literal=True)
        if depth == DEEPEST:
            self.note(Kind.TOO_DEEP, place, str(DEEPEST))
            raise TooDeepError
        return self.mapping(token, depth + 1) if token[0] == "{" else self.sequence(token, depth + 1)

    def string(self, token: re.Match[str]) -> Scalar | Refused:
        """A text or key."""
        value = token[STRING]
        place = self.place(*token.span(STRING))
        if "\\" not in value:
            return Scalar(value, place, plain=False, literal=True)
        value = DECODER.decode(token[0])
        try:
            value.encode()
        except UnicodeEncodeError:  # half of a surrogate pair
            self.note(Kind.NOT_YAML, place, "not JSON: Invalid \\uXXXX escape")
            return Refused(place)
        return Scalar(value, place, plain=False, literal=False)

    def sequence(self, opening: re.Match[str], depth: int) -> Sequence:
        """A list."""
        items: list[Node] = []
        while (token := next(self.tokens))[0] != "]":
            if token[0] != ",":
                items.append(self.node(token, depth))
        return Sequence(items, self.place(opening.start(), token.end()))

    def mapping(self, opening: re.Match[str], depth: int) -> Mapping:
        """A table; of two entries with one key the first is kept."""
        entries: dict[str, tuple[Place, Node]] = {}
        while (token := next(self.tokens))[0] != "}":
            if token[0] == ",":
                continue
            key = self.string(token)
            next(self.tokens)  # the colon
            value = self.node(next(self.tokens), depth)
            if type(key) is not Scalar:
                continue
            if key.value in entries:
                self.note(Kind.DUPLICATE_KEY, key.place, key.value)
            else:
                entries[key.value] = (key.place, value)
        return Mapping(entries, self.place(opening.start(), token.end()))
