"""JSON to nodes."""

import json as standard
import sys
import time
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.load import json
from factcheck.load.node import DEEPEST, Mapping, Node, Nothing, Refused, Sequence
from factcheck.load.notes import Notes
from factcheck.model.lines import Lines
from factcheck.model.problem import Kind
from factcheck.model.span import Span, Text

FILE = "a.claims.json"
at = partial(Span, FILE)
Place = tuple[int, int, int, int]


def read(text: str, line: int = 1) -> tuple[Node | None, list[tuple[Kind, Place, tuple[str, ...]]]]:
    """The content of a text and what is wrong with it."""
    notes = Notes(FILE, Lines("\n" * (line - 1) + text))
    node = json.read(notes, text, line)
    spans = [problem.span for problem in notes.problems]
    places = [(span.line, span.column, span.end_line, span.end_column) for span in spans]
    return node, [
        (problem.kind, place, problem.values)
        for problem, place in zip(notes.problems, places, strict=True)
    ]


def plain(node: Node, text: str) -> object:
    """The content of a node, with its literal texts checked against the file."""
    match node:
        case Text(value=value):
            if node.literal:
                _, line, column, end_line, end_column = node.span
                assert line == end_line
                assert Lines(text)[line - 1][column - 1 : end_column - 1] == value
            return value if Notes(FILE, Lines(text)).is_quoted(node) else standard.loads(value)
        case Sequence(items=items):
            return [plain(item, text) for item in items]
        case Mapping(entries=entries):
            return {key: plain(child, text) for key, (_, child) in entries.items()}
        case _:
            return None


LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8"))
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner)
    ),
)


@given(
    VALUES,
    st.booleans(),
    st.sampled_from([None, 0, 2, "\t"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_what_is_written_is_read(
    content: object, ascii_only: bool, indent: int | str | None, newline: str
) -> None:
    """Whatever a JSON writer writes is read back, and where text is literal its place shows its characters."""
    text = standard.dumps(content, ensure_ascii=ascii_only, indent=indent).replace("\n", newline)
    node, problems = read(text)
    assert problems == []
    assert node is not None
    assert plain(node, text) == content


def test_places() -> None:
    """Keys and texts are placed without their quotation marks, lists and mappings up to their brackets."""
    node, _ = read('{\n\t"a": [true, "b\\n"],\r\n  "\N{GRINNING FACE}": "c" }\n', line=7)
    assert isinstance(node, Mapping)
    assert node.span == at(7, 1, 9, 13)
    assert [(node.key_span(key), key, child) for key, (_, child) in node.entries.items()] == [
        (
            at(8, 3, 8, 4),
            "a",
            Sequence(
                [Text("true", at(8, 8, 8, 12)), Text("b\n", at(8, 15, 8, 18), literal=False)],
                at(8, 7, 8, 20),
            ),
        ),
        (at(9, 4, 9, 5), "\N{GRINNING FACE}", Text("c", at(9, 9, 9, 10))),
    ]


def test_surrogate_pairs() -> None:
    """A pair of escapes is one character; half a pair is a problem."""
    assert read('"\\ud83d\\ude00"')[0] == Text("\N{GRINNING FACE}", at(1, 2, 1, 14), literal=False)
    node, problems = read('{"a": "b\\ud83d", "\\ude00": "c"}')
    assert [(kind, place) for kind, place, _ in problems] == [
        (Kind.NOT_YAML, (1, 8, 1, 15)),
        (Kind.NOT_YAML, (1, 19, 1, 25)),
    ]
    assert isinstance(node, Mapping)
    assert {key: child for key, (_, child) in node.entries.items()} == {
        "a": Refused(at(1, 8, 1, 15))
    }


def test_null_is_no_value() -> None:
    """The word stands for a key that is not there; in quotation marks it is text."""
    assert read("null")[0] == Nothing(at(1, 1, 1, 5))
    assert read('"null"')[0] == Text("null", at(1, 2, 1, 6))


def test_duplicate_keys() -> None:
    """The second of two equal keys is a problem, however it is written; the first counts."""
    node, problems = read('{"a": 1, "\\u0061": 2}')
    assert problems == [(Kind.DUPLICATE_KEY, (1, 11, 1, 17), ("a",))]
    assert isinstance(node, Mapping)
    assert plain(node, '{"a": 1}') == {"a": 1}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{", (1, 2, 1, 3)),
        (
            "[1,]",
            (1, 3, 1, 4) if sys.version_info >= (3, 13) else (1, 4, 1, 5),
        ),  # the comma, or what follows it
        ("{'a': 1}", (1, 2, 1, 3)),
        ('["a"]\r\n\r\nb', (3, 1, 3, 2)),
        ('["a\tb"]', (1, 4, 1, 5)),
        ('["\N{GRINNING FACE}", nul]', (1, 7, 1, 8)),
        ("[NaN]", (1, 2, 1, 5)),
        ("[-Infinity]", (1, 2, 1, 11)),
        ("[01]", (1, 3, 1, 4)),
        ("{a: b}", (1, 2, 1, 3)),
    ],
)
def test_what_is_not_json(text: str, place: Place) -> None:
    """What the standard library refuses, and what it takes beside JSON, is a problem where it stands."""
    _, problems = read(text)
    assert [(kind, where) for kind, where, _ in problems] == [(Kind.NOT_YAML, place)]
    assert problems[0][2][0].startswith("not JSON: ")


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_empty_file(text: str) -> None:
    """A file without content is a problem."""
    assert read(text) == (None, [(Kind.EMPTY_FILE, (1, 1, 1, 2), ())])


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
@pytest.mark.parametrize("depth", [1_000, 10_000, 100_000])
def test_depth_is_limited(opening: str, depth: int) -> None:
    """A file nested without end is a problem at the first bracket too many, told at once."""
    closing = {"[": "]", '{"a":': "}", '[{"a":': "}]"}[opening]
    begin = time.process_time()
    node, problems = read(opening * depth + "1" + closing * depth)
    assert time.process_time() - begin < 2
    assert node is None
    assert [(kind, values) for kind, _, values in problems] == [(Kind.TOO_DEEP, (str(DEEPEST),))]


def test_the_deepest_that_may_be() -> None:
    """The limit itself is allowed."""
    assert read("[" * DEEPEST + "]" * DEEPEST)[1] == []


def test_long_values_cost_what_their_length_costs() -> None:
    """Text of ten megabytes, with and without escapes, and a number of ten thousand digits are read as they are."""
    begin = time.process_time()
    for written in ("x" * 10**7, '\\"' * 10**6):
        node, _ = read(f'["{written}", "{written}"]')
        assert isinstance(node, Sequence)
        assert isinstance(node.items[1], Text)
        assert node.items[1].value == standard.loads(f'"{written}"')
    assert read("9" * 10_000)[0] == Text("9" * 10_000, at(1, 1, 1, 10_001))
    assert time.process_time() - begin < 5
