"""What is wrong with one file, gathered while it is read."""

from collections.abc import Sequence

from factcheck.load import node as nodes
from factcheck.load.node import Node, Place
from factcheck.model.problem import Kind, Problem
from factcheck.model.span import Span

SEEN = {nodes.Nothing: "left empty", nodes.Sequence: "a list", nodes.Mapping: "a mapping"}


class Notes:
    """The problems of one file, which has these lines; ``flaws`` counts them, and again each value they make unusable."""

    def __init__(self, file: str, lines: Sequence[str]) -> None:
        self.file = file
        self.end = len(lines), len(lines[-1]) + 1
        self.flaws = 0
        self.problems: list[Problem] = []

    def note(self, kind: Kind, place: Place, *values: str) -> None:
        """Note a problem; where nothing stands its place is one character wide, to be seen."""
        # Behind a last line without an end, the YAML parser sees one more.
        line, column = min(place[:2], self.end)
        end_line, end_column = min(place[2:], self.end)
        if (line, column) == (end_line, end_column):
            end_column += 1
        self.flaws += 1
        self.problems.append(Problem(kind, Span(self.file, line, column, end_line, end_column), values))

    def wrong(self, key: str, node: Node, expected: str) -> None:
        """Note that a value is not what its key asks for; a refused one has been noted already."""
        if type(node) is nodes.Refused:
            self.flaws += 1
        else:
            self.note(Kind.WRONG_SHAPE, node.place, key, expected, seen(node))

    def missing(self, key: str, what: str, node: nodes.Mapping) -> None:
        """Note at the first key of a record that another one is missing."""
        place = next((place for place, _ in node.entries.values()), node.place)
        self.note(Kind.MISSING_KEY, place, key, what)


def seen(node: Node) -> str:
    """What stands in the file, in a few words."""
    if type(node) is nodes.Scalar:
        return f'"{node.value}"' if node.value.strip() else "blank"
    return SEEN[type(node)]
