"""One claim file: its records, and everything that can be wrong with them."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.load.document import read_document
from factcheck.load.records import CLAIM
from factcheck.model.claim import Acceptance, Claim, Reading
from factcheck.model.corpus import Corpus
from factcheck.model.problem import Kind
from factcheck.model.quantity import Quantity
from factcheck.model.quote import Quote
from factcheck.model.source import SetAside, Source
from factcheck.model.span import Span, Text

FILE = "a.claims.yaml"


def read(text: str, file: str = FILE) -> Corpus:
    """The content of a claim file."""
    return read_document(file, text)


def told(corpus: Corpus) -> list[tuple[Kind, int, int, tuple[str, ...]]]:
    """What is wrong, and where it begins."""
    return [
        (problem.kind, problem.span.line, problem.span.column, problem.values)
        for problem in corpus.problems
    ]


def claims(*lines: str) -> Corpus:
    """A file with one source, ``wire``, and a claim of these lines, the first of which is the fourth of the file."""
    body = "\n".join(f"    {line}" for line in lines)
    return read(f"sources: {{wire: {{}}}}\nscenarios: {{calm: no storm}}\nclaims:\n  -{body[3:]}\n")


def text(value: str, line: int, column: int, *, literal: bool = True) -> Text:
    """A text on one line."""
    return Text(value, Span(FILE, line, column, line, column + len(value)), literal)


def test_a_whole_file() -> None:
    """Every key of the schema is read, with the place of each text that others point at."""
    corpus = read("""\
sources:
  wire:
    title: Chipmaker splits
      its first order
    url: https://example.org/wire
    file: articles/wire.md
    sha256: 3b1f0000000000000000000000000000000000000000000000000000000000ff
    language: en
    published: 2025-07-24
    set_aside:
      - {quote: "founded in 1987", reason: background}
quantities:
  order.first: USD
  staff: {unit: people, label: all who work there, integer: true, signed: false, between: 0 to 900}
scenarios:
  no-merger: the merger does not happen
definitions:
  - order.first > 1 USD
claims:
  - id: first-order
    source: wire
    quote: "a first order of $10 billion"
    says: order.first = 10 billion USD
  - id: share
    source: wire
    quote: {exact: "three quarters", prefix: "and ", suffix: " of"}
    readings:
      one: staff = 10 people
      two: [staff = 20 people, order.first = 5 USD]
    speaker: the   supplier
    scenario: no-merger
    draft: true
    as_of: 2025-07-01
    accept:
      - {rule: contradiction, reason: corrected, until: 2026-12-31}
      - {rule: reading, reason: 5}
""")
    assert corpus.problems == ()
    assert corpus.files == (FILE,)
    assert corpus.lines[FILE][1:3] == ["  wire:", "    title: Chipmaker splits"]
    assert corpus.sources == {
        "wire": Source(
            "wire",
            Span(FILE, 2, 3, 2, 7),
            title="Chipmaker splits its first order",
            url="https://example.org/wire",
            file=text("articles/wire.md", 6, 11),
            sha256="3b1f0000000000000000000000000000000000000000000000000000000000ff",
            language="en",
            published="2025-07-24",
            set_aside=(SetAside(Quote(text("founded in 1987", 11, 18)), "background"),),
        )
    }
    assert corpus.quantities == {
        "order.first": Quantity("order.first", Span(FILE, 13, 3, 13, 14), text("USD", 13, 16)),
        "staff": Quantity(
            "staff",
            Span(FILE, 14, 3, 14, 8),
            text("people", 14, 17),
            label="all who work there",
            integer=True,
            signed=False,
            between=text("0 to 900", 14, 91),
        ),
    }
    assert corpus.scenarios == {
        "no-merger": ("the merger does not happen", Span(FILE, 16, 3, 16, 12))
    }
    assert [definition.says for definition in corpus.definitions] == [
        text("order.first > 1 USD", 18, 5)
    ]
    assert corpus.claims == (
        Claim(
            "first-order",
            Span(FILE, 20, 9, 20, 20),
            text("wire", 21, 13),
            Quote(text("a first order of $10 billion", 22, 13)),
            says=(text("order.first = 10 billion USD", 23, 11),),
            entry=Span(FILE, 20, 5, 23, 39),
        ),
        Claim(
            "share",
            Span(FILE, 24, 9, 24, 14),
            text("wire", 25, 13),
            Quote(text("three quarters", 26, 21), "and ", " of"),
            readings=(
                Reading("one", (text("staff = 10 people", 28, 12),)),
                Reading(
                    "two", (text("staff = 20 people", 29, 13), text("order.first = 5 USD", 29, 32))
                ),
            ),
            speaker="the supplier",
            scenario=text("no-merger", 31, 15),
            draft=True,
            as_of=date(2025, 7, 1),
            accept=(
                Acceptance(
                    "contradiction", "corrected", Span(FILE, 35, 16, 35, 29), date(2026, 12, 31)
                ),
                Acceptance("reading", "5", Span(FILE, 36, 16, 36, 23)),
            ),
            entry=Span(FILE, 24, 5, 36, 35),
        ),
    )


def test_an_offset_into_a_text_is_a_place_in_the_file() -> None:
    """The place of a part of a statement is where the file shows these characters, whatever stands before them."""
    corpus = claims('id: "\N{GRINNING FACE}"', "says: 'a = \N{GRINNING FACE} 10 USD'")
    says = corpus.claims[0].says[0]
    span = says.at(says.value.index("10"), says.value.index(" USD"))
    assert corpus.lines[FILE][span.line - 1][span.column - 1 : span.end_column - 1] == "10"


@pytest.mark.parametrize(
    "content", ["{}", "claims:", "claims: []\nsources:\nquantities: ~\ndefinitions: null\n"]
)
def test_sections_may_be_absent_or_empty(content: str) -> None:
    """No section is required, and one without content is none."""
    corpus = read(content)
    assert (corpus.problems, corpus.claims, corpus.sources) == ((), (), {})


def test_a_key_without_a_value_counts_as_absent() -> None:
    """It may be left empty where it may be left out, and is missing where it may not."""
    assert claims("id: a", "says: a = 1", "speaker:", "scenario: null", "accept: ~").problems == ()
    assert told(claims("id:", "says:", "speaker: x")) == [
        (Kind.MISSING_KEY, 4, 5, ("id", "claim")),
        (Kind.MISSING_KEY, 4, 5, ("says", "claim")),
    ]


def test_unknown_keys() -> None:
    """A key that the schema does not know is a problem with the nearest one that it knows.

    The rest is read.
    """
    corpus = read(
        "claim: []\nquantities: {a: {unit: USD, sigend: true}}\nsources: {wire: {isbn: 5}}\n"
    )
    assert told(corpus) == [
        (Kind.UNKNOWN_KEY, 1, 1, ("claim", "claims")),
        (Kind.UNKNOWN_KEY, 2, 29, ("sigend", "signed")),
        (Kind.UNKNOWN_KEY, 3, 18, ("isbn", "")),
    ]
    assert list(corpus.quantities) == ["a"]
    assert list(corpus.sources) == ["wire"]
    assert len(claims("id: a", "says: a = 1", "note: mine").claims) == 1


def test_missing_keys() -> None:
    """Each required key that is not there is a problem at the first key of its record."""
    corpus = read(
        "quantities:\n  a: {label: x}\nsources:\n  wire:\n    set_aside: [{}, {quote: b}]\n"
    )
    assert told(corpus) == [
        (Kind.MISSING_KEY, 2, 7, ("unit", "quantity a")),
        (Kind.MISSING_KEY, 5, 17, ("quote", "set_aside")),
        (Kind.MISSING_KEY, 5, 17, ("reason", "set_aside")),
        (Kind.MISSING_KEY, 5, 22, ("reason", "set_aside")),
    ]
    assert corpus.quantities == {}
    assert corpus.sources["wire"].set_aside == ()
    assert told(claims("speaker: x")) == [
        (Kind.MISSING_KEY, 4, 5, ("id", "claim")),
        (Kind.MISSING_KEY, 4, 5, ("says", "claim")),
    ]
    assert told(
        claims("id: a", "says: a = 1", "accept: [{rule: reading}]", "quote: {prefix: x}")
    ) == [
        (Kind.MISSING_KEY, 6, 15, ("reason", "accept")),
        (Kind.MISSING_KEY, 7, 13, ("exact", "quote")),
    ]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("draft: yes", ("draft", "true or false", '"yes"')),
        ('draft: "true"', ("draft", "true or false", '"true"')),
        ("as_of: 2025-02-30", ("as_of", "a day such as 2025-07-28", '"2025-02-30"')),
        ("as_of: 2025-07", ("as_of", "a day such as 2025-07-28", '"2025-07"')),
        ("as_of: 20250701", ("as_of", "a day such as 2025-07-28", '"20250701"')),
        ("as_of: [2025-07-01]", ("as_of", "a day such as 2025-07-28", "a list")),
        ("speaker: {a: b}", ("speaker", "text", "a mapping")),
        ('speaker: " "', ("speaker", "text", "blank")),
        ("quote: [a]", ("quote", "text", "a list")),
        ('quote: ""', ("quote", "text", "blank")),
        ("quote: {exact: a, prefix: [b]}", ("prefix", "text", "a list")),
        ("quote: {exact: a, suffix: {b: c}}", ("suffix", "text", "a mapping")),
        ("accept: {rule: a, reason: b}", ("accept", "a list", "a mapping")),
        ("accept: [reading]", ("accept", "a mapping", '"reading"')),
        ('accept: [{rule: a, reason: " "}]', ("reason", "text", "blank")),
        ("scenario: [calm]", ("scenario", "text", "a list")),
    ],
)
def test_wrong_shapes_in_a_claim(line: str, value: tuple[str, ...]) -> None:
    """A value of the wrong shape is a problem of its claim, with what was expected and what stands there."""
    corpus = claims("id: a", "says: a = 1", line)
    assert [(problem.kind, problem.values, problem.claim) for problem in corpus.problems] == [
        (Kind.WRONG_SHAPE, value, "a")
    ]
    # The claim still counts unless what it says depends on it.
    assert len(corpus.claims) == (value[0] not in {"speaker", "scenario"})


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("sha256: 3B1F", ("sha256", "64 hexadecimal digits in lower case", '"3B1F"')),
        ("language: German!", ("language", "a language such as en, de or en-GB", '"German!"')),
        ("published: July", ("published", "a date such as 2025-07-28, 2025-07 or 2025", '"July"')),
        (
            "published: 2025-13",
            ("published", "a date such as 2025-07-28, 2025-07 or 2025", '"2025-13"'),
        ),
        ("file: ''", ("file", "text", "blank")),
        ("set_aside: x", ("set_aside", "a list", '"x"')),
    ],
)
def test_wrong_shapes_in_a_source(line: str, value: tuple[str, ...]) -> None:
    """A value of the wrong shape is a problem, and the source is known all the same."""
    corpus = read(f"sources:\n  wire:\n    {line}\n")
    assert [(problem.kind, problem.values) for problem in corpus.problems] == [
        (Kind.WRONG_SHAPE, value)
    ]
    assert list(corpus.sources) == ["wire"]


@pytest.mark.parametrize("published", ["2025", "2025-07", "2024-02-29"])
def test_published_is_as_exact_as_is_known(published: str) -> None:
    """A year, a month or a day."""
    assert (
        read(f"sources: {{wire: {{published: {published}}}}}").sources["wire"].published
        == published
    )


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("- a", ("file", "a mapping", "a list")),
        ("claims: {id: a}", ("claims", "a list", "a mapping")),
        ("claims: [a]", ("claim", "a mapping", '"a"')),
        ("claims: [null]", ("claim", "a mapping", "left empty")),
        ("sources: [a]", ("sources", "a mapping", "a list")),
        ("sources: {a: b}", ("source a", "a mapping", '"b"')),
        ("quantities: {a: [b]}", ("a", "text", "a list")),
        ("quantities: {a: }", ("a", "text", "left empty")),
        ("quantities: {a: {unit: b, integer: 1}}", ("integer", "true or false", '"1"')),
        ("scenarios: {a: }", ("a", "text", "left empty")),
        ("definitions: a = b", ("definitions", "a list", '"a = b"')),
        ("definitions: [{a: b}]", ("definitions", "text", "a mapping")),
    ],
)
def test_wrong_shapes_of_sections(content: str, value: tuple[str, ...]) -> None:
    """Sections and what stands in them have their shapes too."""
    assert [(problem.kind, problem.values) for problem in read(content).problems] == [
        (Kind.WRONG_SHAPE, value)
    ]


@pytest.mark.parametrize("says", ["[]", "{a: b}", '""', "[a = 1, ' ']", "[a = 1, [b]]", "[null]"])
@pytest.mark.parametrize("key", ["says: {}", "readings: {{x: a = 2, y: {}}}"])
def test_a_claim_whose_statements_cannot_be_read_is_left_out(key: str, says: str) -> None:
    """One bad statement is one problem, and nothing is concluded from the others of its claim."""
    corpus = claims("id: a", key.format(says))
    assert [(problem.kind, problem.claim) for problem in corpus.problems] == [
        (Kind.WRONG_SHAPE, "a")
    ]
    assert corpus.claims == ()


@pytest.mark.parametrize("key", CLAIM.keys)
def test_a_value_that_is_refused_is_one_problem(key: str) -> None:
    """An alias is told once; the claim is left out where what it says depends on the value, else it goes without."""
    lines = {"id": "a", "says": "a = 1", key: "*x"}
    if key == "readings":
        del lines["says"]
    corpus = claims(*(f"{name}: {value}" for name, value in lines.items()))
    assert [problem.kind for problem in corpus.problems] == [Kind.ALIAS]
    for claim in corpus.claims:
        assert getattr(claim, key) == getattr(claims("id: a", "says: a = 1").claims[0], key)
    assert len(corpus.claims) == (key in {"quote", "draft", "as_of", "accept"})


def test_either_says_or_readings() -> None:
    """Both are a problem at the second, none is a missing key, and no readings at all are no mapping of readings."""
    assert told(claims("id: a", "readings: {x: a = 1}", "says: a = 1")) == [
        (Kind.WRONG_SHAPE, 5, 5, ("readings", 'instead of "says"', "beside it"))
    ]
    assert told(claims("id: a")) == [(Kind.MISSING_KEY, 4, 5, ("says", "claim"))]
    assert told(claims("id: a", "readings: {}")) == [
        (Kind.WRONG_SHAPE, 5, 15, ("readings", "a mapping of names to statements", "a mapping"))
    ]


def test_the_only_source_of_a_file_need_not_be_named() -> None:
    """With one source a claim without one is its.

    With none or several it is a missing key, and the claim left out.
    """
    claim = "claims: [{id: a, says: a = 1}]\n"
    corpus = read("sources: {wire: {}}\n" + claim)
    assert corpus.problems == ()
    assert corpus.claims[0].source == text("wire", 1, 11, literal=False)
    for sources in ("", "sources: {wire: {}, other: {}}\n"):
        corpus = read(sources + claim)
        assert [(problem.kind, problem.values) for problem in corpus.problems] == [
            (Kind.MISSING_KEY, ("source", "claim"))
        ]
        assert corpus.claims == ()


def test_several_problems_are_all_told() -> None:
    """Nothing wrong hides what else is wrong, and all of it is in the order of the file."""
    corpus = read("""\
quantities: {5g: USD, a: &x USD}
clams: []
claims:
  - {id: a, says: a = 1, draft: maybe, id: b}
  - {says: [a = 1, []], as_of: never, colour: red}
  - {id: "a#2", source: wire, says: a = 1}
""")
    assert [(problem.kind, problem.span.line) for problem in corpus.problems] == [
        (Kind.BAD_NAME, 1),
        (Kind.ALIAS, 1),
        (Kind.UNKNOWN_KEY, 2),
        (Kind.MISSING_KEY, 4),
        (Kind.WRONG_SHAPE, 4),
        (Kind.DUPLICATE_KEY, 4),
        (Kind.MISSING_KEY, 5),
        (Kind.MISSING_KEY, 5),
        (Kind.WRONG_SHAPE, 5),
        (Kind.WRONG_SHAPE, 5),
        (Kind.UNKNOWN_KEY, 5),
        (Kind.BAD_NAME, 6),
    ]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a b", "a word has letters, digits and _ only"),
        ("million", "the word is reserved; as part of a name with a dot it is fine"),
        ("5g", "a word begins with a letter"),
        ("", "a word begins with a letter"),
    ],
)
def test_names_of_quantities(name: str, why: str) -> None:
    """A quantity whose name is none is a problem at the name."""
    corpus = read(f'quantities: {{ "{name}": USD }}')
    assert told(corpus) == [(Kind.BAD_NAME, 1, 16, (name, why))]
    assert corpus.quantities == {}


@pytest.mark.parametrize(
    ("name", "why"),
    [
        (" wire", "it begins or ends with a blank"),
        ("wi\\nre", "it has characters that are not shown"),
        ("\\u202Ewire", "it has characters that are not shown"),
    ],
)
@pytest.mark.parametrize(
    "content",
    [
        'sources: {{"{}": {{}}}}',
        'scenarios: {{"{}": a}}',
        'claims: [{{id: a, source: "{}", says: b}}]',
    ],
)
def test_names_of_sources_and_scenarios(content: str, name: str, why: str) -> None:
    """What people are to recognise by its name has one that can be seen."""
    problems = read(content.format(name)).problems
    assert [(problem.kind, problem.values[1]) for problem in problems] == [(Kind.BAD_NAME, why)]


@pytest.mark.parametrize("name", ["a#2", "=a", "#"])
def test_ids_that_mean_something_else(name: str) -> None:
    """An id cannot be mistaken for that of a second statement or of a definition."""
    corpus = claims(f'id: "{name}"', "says: a = 1")
    assert [(problem.kind, problem.values[0], problem.claim) for problem in corpus.problems] == [
        (Kind.BAD_NAME, name, name)
    ]
    assert corpus.claims == ()


def test_names_are_known_by_their_canonical_form() -> None:
    """Names of every kind are normalised (NFC), and two that are then equal are a duplicate key."""
    corpus = read(
        "sources: {cafe\u0301: {}}\nquantities: {cafe\u0301: USD, caf\u00e9: EUR}\nscenarios: {cafe\u0301: x}\n"
        "claims: [{id: cafe\u0301, source: cafe\u0301, scenario: cafe\u0301, speaker: cafe\u0301, says: a = 1}]\n"
    )
    assert told(corpus) == [(Kind.DUPLICATE_KEY, 2, 26, ("caf\u00e9",))]
    claim = corpus.claims[0]
    assert claim.source is not None
    assert claim.scenario is not None
    known = [*corpus.sources, *corpus.quantities, *corpus.scenarios]
    assert {*known, claim.id, claim.source.value, claim.scenario.value, claim.speaker} == {
        "caf\u00e9"
    }
    assert not claim.source.literal


def test_json_is_the_same_schema() -> None:
    """A JSON file holds the same records at its own places."""
    corpus = read(
        '{"sources": {"wire": {}},\n\t"claims": [{"id": 5, "says": "a = 1", "draft": true, "quote": null}]}',
        "a.json",
    )
    assert corpus.problems == ()
    claim = corpus.claims[0]
    assert (claim.id, claim.draft, claim.quote) == ("5", True, None)
    assert claim.says == (Text("a = 1", Span("a.json", 2, 32, 2, 37)),)


def test_a_claim_a_line() -> None:
    """In JSON lines a bad line is a problem at its place and the others count.

    A source is not needed.
    """
    lines = [
        '{"id": "a", "says": "x = 1"}',
        "",
        '{"id": "b", "says": }',
        '["c"]',
        '{"id": "d", "readings": {"p": "x = 1"}, "colour": "red", "source": "wire"}',
        '{"id": "b\u2028c", "says": "x = 1"}',
        "  ",
        '{"id": "e", "says": "x = \\u00e4"}',
    ]
    corpus = read("\r\n".join(lines), "a.jsonl")
    assert told(corpus) == [
        (Kind.NOT_YAML, 3, 21, ("not JSON: Expecting value",)),
        (Kind.WRONG_SHAPE, 4, 1, ("claim", "a mapping", "a list")),
        (Kind.UNKNOWN_KEY, 5, 42, ("colour", "")),
        (Kind.BAD_NAME, 6, 9, ("b\u2028c", "it has characters that are not shown")),
    ]
    assert [
        (claim.id, claim.source and claim.source.value, claim.span.line) for claim in corpus.claims
    ] == [
        ("a", None, 1),
        ("d", "wire", 5),
        ("e", None, 8),
    ]
    assert corpus.claims[0].says[0] == Text("x = 1", Span("a.jsonl", 1, 22, 1, 27))
    assert len(corpus.lines["a.jsonl"]) == 8


def test_no_lines_are_an_empty_file() -> None:
    """Blank lines alone are nothing."""
    assert [problem.kind for problem in read("\n \n", "a.jsonl").problems] == [Kind.EMPTY_FILE]


def test_what_cannot_be_parsed_is_one_problem() -> None:
    """After a syntax error nothing more is said of a file, and its lines can still be shown."""
    corpus = read("claims:\n  - id: a\n  says: [\n")
    assert [problem.kind for problem in corpus.problems] == [Kind.NOT_YAML]
    assert corpus.lines[FILE][1] == "  - id: a"


PIECES = st.sampled_from(
    [
        *(
            "\n",
            "\r",
            "\r\n",
            "\n  ",
            "\n    ",
            "\n  - ",
            "\t",
            " ",
            "\x85",
            "\u2028",
            "\ufeff",
            "\x00",
            "\x7f",
        ),
        *(
            ": ",
            ":",
            "- ",
            "? ",
            "|",
            ">-",
            "#",
            "'",
            '"',
            "\\",
            "\\u",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&x",
            "*x",
            "!!str",
            "<<",
            "%",
            "@",
        ),
        *(
            "---",
            "...",
            "claims",
            "sources",
            "quantities",
            "id",
            "says",
            "readings",
            "wire",
            "a = 1",
            "null",
            "true",
            "{}",
        ),
        *("\N{GRINNING FACE}", "e\u0301", '{"id": "a", "says": "b"}', "NaN"),
    ]
)
CONTENTS = st.text(st.characters(codec="utf-8")) | st.lists(PIECES, max_size=30).map("".join)


@given(CONTENTS, st.sampled_from(["a.yaml", "a.json", "a.jsonl"]))
@example("? |\n\n: a", "a.yaml")
@example("claims: |-\n\n\n", "a.yaml")
def test_no_content_is_too_bad(content: str, file: str) -> None:
    """Whatever a file holds, nothing is raised, and what is wrong is wrong at a place in it."""
    corpus = read(content, file)
    shown = corpus.lines[file]
    for problem in corpus.problems:
        span = problem.span
        assert 1 <= span.line <= span.end_line <= len(shown)
        assert 1 <= span.column <= len(shown[span.line - 1]) + 1
        assert (span.line, span.column) < (span.end_line, span.end_column)
