"""YAML to nodes."""

import time
from functools import partial
from itertools import pairwise

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.load import yaml
from factcheck.load.node import DEEPEST, Mapping, Node, Nothing, Refused, Sequence
from factcheck.load.notes import Notes
from factcheck.model.lines import Lines
from factcheck.model.problem import Kind, Problem
from factcheck.model.span import Span, Text

FILE = "a.claims.yaml"
at = partial(Span, FILE)
Place = tuple[int, int, int, int]


def read(text: str) -> tuple[Node | None, list[Problem]]:
    """The content of a text and what is wrong with it."""
    notes = Notes(FILE, Lines(text))
    return yaml.read(notes, text), notes.problems


def value(text: str, key: str = "a") -> Node:
    """The value of a key of a text with nothing wrong in it."""
    node, problems = read(text)
    assert problems == []
    assert isinstance(node, Mapping)
    return node.entries[key][1]


def scalar(text: str, key: str = "a") -> Text:
    """The same where it is a single value."""
    node = value(text, key)
    assert isinstance(node, Text)
    return node


def complaints(text: str) -> list[tuple[Kind, Place]]:
    """What is wrong with a text, and where."""
    _, problems = read(text)
    spans = [problem.span for problem in problems]
    places = [(span.line, span.column, span.end_line, span.end_column) for span in spans]
    return list(zip([problem.kind for problem in problems], places, strict=True))


def written(text: str, span: Span) -> str:
    """The characters at a place on one line, as an editor counts them."""
    _, line, column, end_line, end_column = span
    assert line == end_line
    return Lines(text)[line - 1][column - 1 : end_column - 1]


@pytest.mark.parametrize(
    "word",
    [
        "20:30",
        "no",
        "yes",
        "on",
        "2025-07-01",
        "1e3",
        "1_000",
        "0o7",
        "0x1F",
        ".inf",
        "True",
        "NULL",
        "=",
        "12",
    ],
)
def test_types_are_not_guessed(word: str) -> None:
    """What YAML 1.1 takes for a number, a date or a boolean stays text."""
    assert scalar(f"a: {word}\n") == Text(word, at(1, 4, 1, 4 + len(word)))


@pytest.mark.parametrize("word", ["", "~", "null"])
def test_no_value_is_told_from_text(word: str) -> None:
    """A key may be written without a value; the same word in quotation marks is text."""
    assert type(value(f"a: {word}\nb: c\n")) is Nothing
    assert scalar(f'a: "{word}"\n').value == word


@pytest.mark.parametrize("quote", ["'", '"'])
def test_place_leaves_quotation_marks_out(quote: str) -> None:
    """The place of quoted text is that of its characters alone."""
    assert scalar(f"a: {quote}b c{quote}\n") == Text("b c", at(1, 5, 1, 8))


@pytest.mark.parametrize(
    ("text", "expected", "place"),
    [
        ('a: "b\\u00e4"\n', "bä", (1, 5, 1, 12)),
        ("a: 'it''s'\n", "it's", (1, 5, 1, 10)),
        ('a: "b\n  c"\nd: e\n', "b c", (1, 5, 2, 4)),
        ("a: b\n  c\nd: e\n", "b c", (1, 4, 2, 4)),
        ("a: |\n  b\n  c\n\n\nd: e\n", "b\nc\n", (2, 3, 3, 4)),
        ("a: >-  # folded\n\n  b\n  c\n", "\nb c", (3, 3, 4, 4)),
        ("a: |\r\n  b\r\n  c\r\n", "b\nc\n", (2, 3, 3, 4)),
        ("a: |\nd: e\n", "", (1, 4, 1, 5)),
    ],
)
def test_folded_and_escaped_text_is_not_literal(text: str, expected: str, place: Place) -> None:
    """Where the file does not show the characters one by one on one line, the place is that of the whole text."""
    assert scalar(text) == Text(expected, at(*place), literal=False)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "odd", ["\N{GRINNING FACE}", "\x85", "\u2028", "\u2029", "e\u0301", "\u00a0"]
)
def test_columns_are_code_points_and_lines_an_editors(odd: str, newline: str) -> None:
    """Characters beyond the BMP count once, and only line feeds and carriage returns end a line."""
    text = newline.join([f'x: "{odd}"', f'a: [{odd}b, "{odd}", c]  # {odd}', "d: e", ""])
    items = value(text)
    assert isinstance(items, Sequence)
    last = items.items[-1]
    assert written(text, last.span) == "c"
    assert scalar(text, "d").span == at(3, 4, 3, 5)


def test_lists_and_mappings_end_with_their_last_value() -> None:
    """The place of a list or mapping goes up to its bracket, or to the end of what is in it."""
    node, _ = read("a:\n  - b\n  - c: [d,\n      e ]\n\n# end\nf: {}\n")
    assert isinstance(node, Mapping)
    assert node.span == at(1, 1, 7, 6)
    assert node.entries["a"][1].span == at(2, 3, 4, 10)
    assert node.entries["f"][1].span == at(7, 4, 7, 6)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("b:\n  - c\na: d\n", (3, 1, 3, 2)),
        ("{b: c, 'a' : d}", (1, 9, 1, 10)),
        ('? "a"\n: b', (1, 4, 1, 5)),
    ],
)
def test_the_place_of_a_key(text: str, place: Place) -> None:
    """It is that of the key's characters, without quotation marks."""
    node, _ = read(text)
    assert isinstance(node, Mapping)
    assert node.key_span("a") == at(*place)


# PyYAML writes the separators of lines and paragraphs as YAML 1.1 does, as breaks; here they are blanks.
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]),
    min_size=1,
)


@given(
    st.dictionaries(TEXTS, TEXTS | st.lists(TEXTS), min_size=1),
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_is_written_is_read(
    content: dict[str, str | list[str]], flow: bool, newline: str
) -> None:
    """Whatever a YAML writer writes is read back, and where text is literal its place shows its characters."""
    text = pyyaml.safe_dump(
        content, allow_unicode=True, default_flow_style=flow, line_break=newline, sort_keys=False
    )
    node, problems = read(text)
    assert problems == []
    assert isinstance(node, Mapping)
    assert _plain(node, text) == content


def _plain(node: Node, text: str) -> object:
    """The content of a node, with its literal texts checked against the file."""
    match node:
        case Text(value=value):
            breaks = (
                {"\x85", "\u2028", "\u2029"} & set(written(text, node.span))
                if node.literal
                else set()
            )
            assert not node.literal or breaks or written(text, node.span) == value
            return value
        case Sequence(items=items):
            return [_plain(item, text) for item in items]
        case Mapping(entries=entries):
            return {key: _plain(child, text) for key, (_, child) in entries.items()}
        case _:
            return None


def test_anchors_aliases_and_merge_keys_are_refused() -> None:
    """Each is a problem of its own, and what carries an anchor is read all the same."""
    text = "a: &x b\nc: *x\nd: {<<: *x}\n&y e: &z\n  - f\n"
    assert complaints(text) == [
        (Kind.ALIAS, (1, 4, 1, 6)),
        (Kind.ALIAS, (2, 4, 2, 6)),
        (Kind.ALIAS, (3, 9, 3, 11)),
        (Kind.ALIAS, (3, 5, 3, 7)),
        (Kind.ALIAS, (4, 1, 4, 3)),
        (Kind.ALIAS, (4, 7, 4, 9)),
    ]
    node, problems = read(text)
    assert [problem.values for problem in problems][:2] == [("&x",), ("*x",)]
    assert isinstance(node, Mapping)
    assert [type(child) for _, child in node.entries.values()] == [Text, Refused, Mapping, Sequence]


def test_a_quoted_merge_key_is_a_key() -> None:
    """In quotation marks it means nothing but itself."""
    assert scalar('"<<": b\n', "<<").value == "b"


def test_tags_are_refused() -> None:
    """A tag is a problem at its place, before or behind an anchor; the value stays text."""
    assert complaints("a: !!int 5\n") == [(Kind.TAG, (1, 4, 1, 9))]
    assert complaints("a: !<tag:x,1:y> b\n") == [(Kind.TAG, (1, 4, 1, 16))]
    assert complaints("a: &e  !f 'g'\n") == [(Kind.ALIAS, (1, 4, 1, 6)), (Kind.TAG, (1, 8, 1, 10))]
    node, problems = read("a: !!int 5\n")
    assert problems[0].values == ("!!int",)
    assert isinstance(node, Mapping)
    assert isinstance(node.entries["a"][1], Text)
    assert node.entries["a"][1].value == "5"


def test_an_alias_bomb_costs_nothing() -> None:
    """Aliases are never followed, so a small file stays small."""
    names = [f"n{number}" for number in range(40)]
    lines = ["n0: &n0 [x]"]
    lines += [f"{name}: &{name} [{', '.join([f'*{last}'] * 9)}]" for last, name in pairwise(names)]
    begin = time.process_time()
    found = complaints("\n".join(lines))
    assert time.process_time() - begin < 1
    assert len(found) == 40 + 39 * 9


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? ", "[{a: "])
@pytest.mark.parametrize("depth", [10_000, 100_000])
def test_depth_is_limited(opening: str, depth: int) -> None:
    """A file nested without end is a problem at the first bracket too many, told at once."""
    begin = time.process_time()
    node, problems = read(opening * depth)
    assert time.process_time() - begin < 2
    assert node is None
    assert [problem.kind for problem in problems] == [Kind.TOO_DEEP]
    assert problems[0].values == (str(DEEPEST),)


@pytest.mark.parametrize("loader", [pyyaml.CBaseLoader, pyyaml.BaseLoader])
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 3000, (1, 65)),
        ("- " * 3000, (1, 129)),
        ("? " * 3000, (1, 129)),
        ("{a: " * 3000 + "b", (1, 257)),
        ("k:\n" + "".join(f"{' ' * column}k:\n" for column in range(1, 1200)), (65, 65)),
        ("[" * 70 + " @", (1, 65)),
    ],
)
def test_the_depth_is_ours(
    text: str, place: tuple[int, int], loader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is too deep is told at our limit, though the parser's own, or its error, lies ahead."""
    monkeypatch.setattr(yaml, "LOADER", loader)
    _, problems = read(text)
    assert [(one.kind, one.span.line, one.span.column) for one in problems] == [
        (Kind.TOO_DEEP, *place)
    ]


def test_what_was_noted_before_the_depth_is_noted_once() -> None:
    """Where the text is read again up to the parser's error, what is wrong before is told once."""
    _, problems = read("a: 1\na: 2\nb: !x " + "[" * 3000)
    assert [problem.kind for problem in problems] == [Kind.DUPLICATE_KEY, Kind.TAG, Kind.TOO_DEEP]


def test_the_deepest_that_may_be() -> None:
    """The limit itself is allowed."""
    assert complaints("[" * DEEPEST + "]" * DEEPEST) == []
    assert complaints("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)) == [
        (Kind.TOO_DEEP, (1, 65, 1, 66))
    ]


def test_mappings_are_as_deep_as_lists() -> None:
    """They count alike, also within each other."""
    deepest, half = "{a: " * DEEPEST, DEEPEST // 2
    assert complaints(deepest + "b" + "}" * DEEPEST) == []
    assert complaints("{a: " + deepest + "b" + "}" * (DEEPEST + 1)) == [
        (Kind.TOO_DEEP, (1, 257, 1, 258))
    ]
    assert complaints("[{a: " * half + "b" + "}]" * half) == []
    assert complaints("[{a: " * half + "[" + "]" + "}]" * half) == [
        (Kind.TOO_DEEP, (1, 161, 1, 162))
    ]


def test_duplicate_keys() -> None:
    """The second of two equal keys is a problem; the first counts."""
    node, problems = read("a: b\nc: d\na: e\n")
    assert [(problem.kind, problem.span.line, problem.values) for problem in problems] == [
        (Kind.DUPLICATE_KEY, 3, ("a",))
    ]
    assert isinstance(node, Mapping)
    assert node.entries["a"][1].span == at(1, 4, 1, 5)


def test_several_documents() -> None:
    """A second document is a problem where it begins; the first is read."""
    node, problems = read("a: b\n---\na: c\n")
    assert [(problem.kind, problem.span.line, problem.span.column) for problem in problems] == [
        (Kind.SEVERAL_DOCUMENTS, 2, 1)
    ]
    assert node is not None


@pytest.mark.parametrize("text", ["---\na: b\n...\n", "%YAML 1.2\n---\na: b\n", "# a\n\na: b"])
def test_one_document_may_be_marked(text: str) -> None:
    """Marks of a document's begin and end, and the YAML version, are no trouble."""
    assert scalar(text).value == "b"


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "---\n", "---\n---\n", "~\n"])
def test_an_empty_file(text: str) -> None:
    """A file without content is a problem, whatever is around the nothing."""
    assert (Kind.EMPTY_FILE, (1, 1, 1, 2)) in complaints(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n\tb: c\n", (2, 1, 2, 2)),
        ("a:\n  - b: c\n\td: e\n", (3, 1, 3, 2)),
        ("\ta: b\n", (1, 1, 1, 2)),
        ("a: |\n\tb\n", (2, 1, 2, 2)),
    ],
)
def test_tabs_as_indentation(text: str, place: Place) -> None:
    """A tab where indentation belongs is a problem of its own."""
    assert complaints(text) == [(Kind.TAB_INDENT, place)]


def test_tabs_elsewhere_are_blanks() -> None:
    """A tab between a key and its value, or within a text, is no trouble."""
    assert scalar("a:\tb\tc\n").value == "b\tc"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- a: b\n   c: d\n", (2, 5, 2, 6)),
        ("a: b: \"c\" 'd'\n", (1, 5, 1, 6)),
        ("@a", (1, 1, 1, 2)),
        ("a: [b\n", (1, 4, 1, 5)),
        ("[", (1, 2, 1, 3)),
        ("a: b\nc: 'd\n\n", (2, 4, 2, 5)),
        ("a: [b}\n", (1, 6, 1, 7)),
        ('a: "\\q"\n', (1, 5, 1, 6)),
        ("a: b\nc: \N{GRINNING FACE}\x01\n", (2, 5, 2, 6)),
        ("a: \x7f\n", (1, 4, 1, 5)),
        ("%YAML 3.0\n---\na: b\n", (1, 1, 1, 2)),
    ],
)
def test_what_is_not_yaml(text: str, place: Place) -> None:
    """What the parser does not understand is one problem where it stands, or where what is never closed begins."""
    assert complaints(text) == [(Kind.NOT_YAML, place)]


@pytest.mark.parametrize(
    ("text", "place", "instead"),
    [
        ("a: b: c\n", (1, 5, 1, 6), 'a: "b: c"'),
        ("- quote: He said: seven  \n  k: l", (1, 17, 1, 18), 'quote: "He said: seven"'),
        ('- quote: He said: "seven"\n', (1, 17, 1, 18), "quote: 'He said: \"seven\"'"),
        ("says: @2029 < x\n", (1, 7, 1, 8), 'says: "@2029 < x"'),
        ("says: `x`\n", (1, 7, 1, 8), 'says: "`x`"'),
    ],
)
def test_a_text_that_needs_quotation_marks_is_shown_in_them(
    text: str, place: Place, instead: str
) -> None:
    """A colon and a blank, or a sign of YAML's own at the beginning, end a text without them."""
    _, (problem,) = read(text)
    assert complaints(text) == [(Kind.NOT_QUOTED, place)]
    assert problem.values == (instead,)


def test_a_key_is_text() -> None:
    """A list or a mapping as a key is a problem, and the other keys are read."""
    node, problems = read("? [a, b]\n: c\n{d: e}: f\ng: h\n")
    assert [(problem.kind, problem.values) for problem in problems] == [
        (Kind.WRONG_SHAPE, ("key", "text", "a list")),
        (Kind.WRONG_SHAPE, ("key", "text", "a mapping")),
    ]
    assert isinstance(node, Mapping)
    assert list(node.entries) == ["g"]


SAMPLES = [
    "a: b\nc:\n  - d\n  - {e: 'f', g: \"h\\n\"}\nl:\n- |\n  m\n\n- >-\n  n\n  o\n- p\n  q\n",
    "a: \N{GRINNING FACE} # x\r\nb: \x85c\rd: \u2028e\n",
    "a: &b !c d\ne: *b\nf: !!seq [g]\n",
    "<<: {a: b}\nc: [d\n",
    "a: b\na: c\n---\nd: e\n",
    "[" * 100,
    "",
    "a:\n\tb: c\n",
    "a: \x01",
    "a: 'b\n",
    "? [a]\n: b\n",
]


def _placed(node: Node | None) -> object:
    """A node with the places of its keys."""
    match node:
        case Mapping(entries=entries, span=span):
            return span, [
                (node.key_span(key), key, _placed(child)) for key, (_, child) in entries.items()
            ]
        case Sequence(items=items, span=span):
            return span, [_placed(item) for item in items]
        case _:
            return node


@pytest.mark.parametrize("text", SAMPLES)
def test_both_parsers_agree(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML comes without its C parser, files read the same.

    Only the parser's own words differ.
    """
    assert yaml.LOADER is pyyaml.CBaseLoader
    fast = read(text)
    monkeypatch.setattr(yaml, "LOADER", pyyaml.BaseLoader)
    slow = read(text)
    assert _placed(slow[0]) == _placed(fast[0])
    assert [(problem.kind, problem.span) for problem in slow[1]] == [
        (problem.kind, problem.span) for problem in fast[1]
    ]


@pytest.mark.parametrize("loader", [pyyaml.CBaseLoader, pyyaml.BaseLoader])
@pytest.mark.parametrize("escape", ["\\UFFFFFFFF", "\\U00110000"])
def test_escapes_beyond_unicode(loader: type, escape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are no YAML, whichever parser says so."""
    monkeypatch.setattr(yaml, "LOADER", loader)
    assert [kind for kind, _ in complaints(f'a: "{escape}"\n')] == [Kind.NOT_YAML]
