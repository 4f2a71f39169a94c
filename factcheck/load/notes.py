"""What is wrong with one file, gathered while it is read."""

from factcheck.load.node import Mapping, Node, Nothing, Place, Refused, Scalar, Sequence
from factcheck.model.problem import Kind, Problem
from factcheck.model.span import Span

SEEN = {Nothing: "left empty", Sequence: "a list", Mapping: "a mapping", Refused: "unreadable"}


class Notes:
    """The problems of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def note(self, kind: Kind, place: Place, *values: str) -> None:
        """Note a problem; where nothing stands its place is one character wide, to be seen."""
        line, column, end_line, end_column = place
        if (line, column) == (end_line, end_column):
            place = (line, column, line, column + 1)
        self.problems.append(Problem(kind, Span(self.file, *place), values))

    def wrong(self, key: str, node: Node, expected: str) -> None:
        """Note that a value is not what its key asks for; a refused one has been noted already."""
        if type(node) is not Refused:
            self.note(Kind.WRONG_SHAPE, node.place, key, expected, seen(node))

    def missing(self, key: str, what: str, node: Mapping) -> None:
        """Note at the first key of a record that another one is missing."""
        place = next((place for place, _ in node.entries.values()), node.place)
        self.note(Kind.MISSING_KEY, place, key, what)


def seen(node: Node) -> str:
    """What stands in the file, in a few words."""
    if type(node) is Scalar:
        return f'"{node.value}"' if node.value.strip() else "blank"
    return SEEN[type(node)]
