"""What is noted while one file is read."""

import pytest

from factcheck.load import json, yaml
from factcheck.load.node import Mapping
from factcheck.load.notes import Notes
from factcheck.model.lines import Lines
from factcheck.model.problem import Kind
from factcheck.model.span import Span, Text


def test_a_place_behind_the_last_line_is_at_its_end() -> None:
    """Where a parser sees one line more than there is, and of whatever length the others are."""
    for lines in (["a: b", "c"], ["a", "b: cd"]):
        notes = Notes("a", Lines("\n".join(lines)))
        notes.note(Kind.EMPTY_FILE, Span("a", 3, 1, 3, 1))
        column = len(lines[1]) + 1
        assert notes.problems[0].span == Span("a", 2, column, 2, column + 1)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("a: true", False),
        ("a: 'true'", True),
        ('a: "true"', True),
        ("{'b': \"c\", 'a': true}", False),
        ("'b': 'c'\r\n'a': true\r\n", False),
        ("a: |-\n  true\n", True),
        ("a: >-\n  'true'\n", True),
        ('a: "tru\\x65"', True),
        ('b: "\u2028"\na: true', False),
        ('{"b": "c", "a":true}', False),
        ('{"b": true, "a":"true"}', True),
    ],
)
def test_quotation_marks_are_seen(text: str, quoted: bool) -> None:
    """Of a text it is known whether it stands in quotation marks.

    One that is not shown as it is counts as if it did.
    """
    notes = Notes("a", Lines(text))
    for read in [yaml.read] + [json.read] * text.startswith('{"'):
        node = read(notes, text)
        assert isinstance(node, Mapping)
        _, written = node.entries["a"]
        assert isinstance(written, Text)
        assert notes.is_quoted(written) is quoted
