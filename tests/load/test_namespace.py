"""Several claim files in one namespace."""

import time

import pytest

from factcheck.load.document import read_document
from factcheck.load.namespace import join
from factcheck.model.corpus import Corpus
from factcheck.model.problem import Kind, Problem
from factcheck.model.span import Span


def corpus(**files: str) -> Corpus:
    """The content of some files as one."""
    return join([read_document(name, text) for name, text in files.items()])


def told(read: Corpus) -> list[tuple[Kind, str, int, int, tuple[str, ...], str | None]]:
    """What is wrong, where it begins, and which claim it is about."""
    return [
        (
            problem.kind,
            problem.span.file,
            problem.span.line,
            problem.span.column,
            problem.values,
            problem.claim,
        )
        for problem in read.problems
    ]


def test_claims_of_all_files_meet() -> None:
    """What one file declares, another may use; everything keeps the order of the files."""
    read = corpus(
        a="quantities: {x: USD}\nclaims: [{id: 2, source: wire, says: x = 1}]\n",
        b="sources: {wire: {}}\ndefinitions: [x > 2]\nscenarios: {calm: a}\n"
        "claims: [{id: 1, scenario: calm, says: x = 3}]\n",
    )
    assert read.problems == ()
    assert read.files == ("a", "b")
    assert [claim.id for claim in read.claims] == ["2", "1"]
    assert (list(read.quantities), list(read.sources), list(read.scenarios)) == (
        ["x"],
        ["wire"],
        ["calm"],
    )
    assert list(read.lines) == ["a", "b"]


def test_declared_twice_alike() -> None:
    """The same declaration may stand in several files, in whatever form; the first place counts."""
    read = corpus(
        a="quantities: {x: USD}\nsources: {wire: {title: The wire, set_aside: [{quote: a, reason: b}]}}\n"
        "scenarios: {calm: no storm}\ndefinitions: [x > 1]\n",
        b="sources:\n  wire:\n    set_aside: [{reason: b, quote: 'a'}]\n    title: The  wire\n"
        'quantities: {x: {unit: "USD", signed: false}}\nscenarios: {calm: "no storm"}\ndefinitions: [x > 1]\n',
    )
    assert read.problems == ()
    assert read.quantities["x"].span.file == "a"
    assert [definition.says.span.file for definition in read.definitions] == ["a"]


@pytest.mark.parametrize(
    ("one", "other", "what", "name"),
    [
        ("quantities: {x: USD}", "quantities: {x: EUR}", "quantity", "x"),
        ("quantities: {x: USD}", "quantities: {x: {unit: USD, integer: true}}", "quantity", "x"),
        ("quantities: {x: {unit: USD, between: 1 to 2}}", "quantities: {x: USD}", "quantity", "x"),
        ("sources: {x: {title: a}}", "sources: {x: {title: b}}", "source", "x"),
        (
            "sources: {x: {set_aside: [{quote: a, reason: b}]}}",
            "sources: {x: {set_aside: [{quote: c, reason: b}]}}",
            "source",
            "x",
        ),
        ("scenarios: {x: a}", "scenarios: {x: b}", "scenario", "x"),
    ],
)
def test_declared_twice_differently(one: str, other: str, what: str, name: str) -> None:
    """Any difference is a problem of the later one, with the place of the first, which counts."""
    read = corpus(a=one, b="# b\n" + other)
    (problem,) = read.problems
    column = one.index(name + ":") + 1
    assert (problem.kind, problem.values) == (
        Kind.DECLARED_DIFFERENTLY,
        (what, name, f"a:1:{column}"),
    )
    assert (problem.span.file, problem.span.line) == ("b", 2)


def test_duplicate_ids() -> None:
    """The second claim with an id is a problem with the place of the first, and is left out, in one file or in two."""
    read = corpus(
        a="sources: {wire: {}}\nclaims: [{id: x, says: a = 1}, {id: x, says: a = 2}]\n",
        b='sources: {wire: {}}\nclaims: [{id: "x", says: a = 3}]\n',
    )
    assert told(read) == [
        (Kind.DUPLICATE_ID, "a", 2, 37, ("x", "a:2:15"), "x"),
        (Kind.DUPLICATE_ID, "b", 2, 16, ("x", "a:2:15"), "x"),
    ]
    assert [claim.says[0].value for claim in read.claims] == ["a = 1"]


def test_unknown_sources_and_scenarios() -> None:
    """Each is a problem with the nearest known name, at the name, and the claim is left out."""
    read = corpus(
        a="sources: {wire: {}}\nscenarios: {no-merger: a}\n"
        "claims:\n  - {id: x, source: wires, scenario: no-mergers, says: a = 1}\n"
        "  - {id: y, source: zzz, says: a = 1}\n  - {id: z, says: a = 2}\n",
    )
    assert told(read) == [
        (Kind.UNKNOWN_SOURCE, "a", 4, 21, ("wires", "wire"), "x"),
        (Kind.UNKNOWN_SCENARIO, "a", 4, 38, ("no-mergers", "no-merger"), "x"),
        (Kind.UNKNOWN_SOURCE, "a", 5, 21, ("zzz", ""), "y"),
    ]
    assert [claim.id for claim in read.claims] == ["z"]


@pytest.mark.parametrize(
    "section", ["sources: {{{}: {{}}}}", "quantities: {{{}: USD}}", "scenarios: {{{}: a}}"]
)
@pytest.mark.parametrize("turned", [False, True])
def test_names_that_look_alike(section: str, turned: bool) -> None:
    """Of two declared names that look the same, the one with foreign letters is at fault, whichever comes first."""
    latin, mixed = "plant", "pl\N{CYRILLIC SMALL LETTER A}nt"
    names = (mixed, latin) if turned else (latin, mixed)
    read = corpus(a=section.format(names[0]), b=section.format(names[1]))
    (problem,) = read.problems
    assert (problem.kind, problem.values) == (Kind.CONFUSABLE_NAME, (mixed, latin))
    assert problem.span.file == ("a" if turned else "b")


def test_problems_are_in_the_order_of_their_places() -> None:
    """Those of the files and those of the whole, and those that belong to no file's content."""
    first = Problem(Kind.UNREADABLE_FILE, Span("a", 1, 1, 1, 1), ("gone",))
    read = join(
        [
            Corpus(problems=(Problem(Kind.EMPTY_FILE, Span("c", 1, 1, 1, 1)), first)),
            read_document("b", "quantities: {x: USD}\nclaims: []\ncolour: red\n"),
            read_document("d", "colour: red\nquantities: {x: EUR}\n"),
        ]
    )
    assert [(problem.kind, problem.span.file) for problem in read.problems] == [
        (Kind.UNREADABLE_FILE, "a"),
        (Kind.UNKNOWN_KEY, "b"),
        (Kind.EMPTY_FILE, "c"),
        (Kind.UNKNOWN_KEY, "d"),
        (Kind.DECLARED_DIFFERENTLY, "d"),
    ]


def test_many_unknown_names_in_a_large_vocabulary() -> None:
    """Each is told, and the search for near names does not take for ever."""
    sources = "".join(f"  source-{number}: {{}}\n" for number in range(3_000))
    claims = "".join(
        f"  - {{id: c{number}, source: sourse-{number}, says: a = 1}}\n" for number in range(2_000)
    )
    parts = [read_document("a", f"sources:\n{sources}claims:\n{claims}")]
    begin = time.process_time()
    read = join(parts)
    assert time.process_time() - begin < 10
    assert [problem.kind for problem in read.problems] == [Kind.UNKNOWN_SOURCE] * 2_000
    assert read.problems[7].values == ("sourse-7", "source-7")
