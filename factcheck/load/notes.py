"""The problems of one file, gathered while it is read."""

from factcheck.load import node as nodes
from factcheck.load.node import Node
from factcheck.model.lines import Lines
from factcheck.model.problem import Kind, Problem
from factcheck.model.span import Span, Text

SEEN = {nodes.Nothing: "left empty", nodes.Sequence: "a list", nodes.Mapping: "a mapping"}


class Notes:
    """The problems of one file, which has these lines.

    ``flaws`` counts the problems, and again each value they make unusable.
    """

    def __init__(self, file: str, lines: Lines) -> None:
        self.begin = Span(file, 1, 1, 1, 1)
        self.file = file
        self.lines = lines
        self.end = len(lines), lines.width(len(lines) - 1) + 1
        self.flaws = 0
        self.problems: list[Problem] = []

    def note(self, kind: Kind, span: Span, *values: str) -> None:
        """Note a problem; an empty place becomes one character wide, to be seen."""
        # Behind a last line without an end, the YAML parser sees one more.
        line, column = min((span.line, span.column), self.end)
        end_line, end_column = min((span.end_line, span.end_column), self.end)
        if (line, column) == (end_line, end_column):
            end_column += 1
        self.flaws += 1
        self.problems.append(
            Problem(kind, Span(self.file, line, column, end_line, end_column), values)
        )

    def wrong(self, key: str, node: Node, expected: str) -> None:
        """Note that a value is not what its key asks for; a refused one has been noted already."""
        if type(node) is nodes.Refused:
            self.flaws += 1
        else:
            self.note(Kind.WRONG_SHAPE, node.span, key, expected, seen(node))

    def missing(self, key: str, what: str, node: nodes.Mapping) -> None:
        """Note at the first key of a record that another one is missing."""
        first = next(iter(node.entries), None)
        self.note(Kind.MISSING_KEY, node.span if first is None else node.key_span(first), key, what)

    def is_quoted(self, text: Text) -> bool:
        """Whether a text stands in quotation marks, or is not shown as it is."""
        _, line, column, *_ = text.span
        return not text.literal or self.lines.part(line - 1, column - 2, column - 1) in {'"', "'"}


def seen(node: Node) -> str:
    """Return what stands in the file, in a few words."""
    if type(node) is Text:
        return f'"{node.value}"' if node.value.strip() else "blank"
    return SEEN[type(node)]
