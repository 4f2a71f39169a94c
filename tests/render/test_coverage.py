"""Coverage as JSON and as a table."""

import json
from dataclasses import replace

from factcheck.model.coverage import Coverage, Covered, State, Tracked
from factcheck.model.span import Span
from factcheck.recognise import figures
from factcheck.render.coverage import render
from factcheck.render.json import render_coverage
from factcheck.render.style import Style

TEXT = "It cost $3 billion and 200 jobs, founded 40 years ago, in 2027; see www.example.org/a/long/address/of/a/page-5."
STATES = (
    (State.CLAIMED, ("cost", "again"), ""),
    (State.UNCLAIMED, ("cost",), ""),
    (State.SET_ASIDE, (), "background"),
    (State.NOT_COUNTED, (), ""),
    (State.NOT_COUNTED, (), ""),
)
COVERED = Covered(
    "wire",
    "wire.txt",
    "en",
    tuple(
        Tracked(figure, Span("wire.txt", 1, figure.start + 1, 1, figure.end + 1), *state)
        for figure, state in zip(figures(TEXT, "en"), STATES, strict=True)
    ),
)


def test_the_table_has_one_line_a_figure() -> None:
    """A percentage that is rounded down, then the figures in columns, long ones cut."""
    assert render(Coverage(sources=(COVERED,)), Style()) == (
        "wire: 66.6% of 3 quantities: 1 claimed, 1 set aside and 1 unclaimed (wire.txt)\n"
        "   1:9  $3 billion                                money   claimed by cost and again\n"
        "  1:24  200                                       number  unclaimed; quoted, but not said, by cost\n"
        "  1:42  40 years                                  amount  set aside: background\n"
        "  1:59  2027                                      year    not counted\n"
        "  1:69  www.example.org/a/long/address/of/a/pag…  code    not counted\n"
    )


def test_a_text_without_claims_is_told_by_what_was_read() -> None:
    """Nobody misses claims there: a figure stands in a relation that was read, or in none."""
    states = [State.READ, State.UNCLAIMED, State.READ, State.NOT_COUNTED, State.NOT_COUNTED]
    figures_ = tuple(
        one._replace(state=state, claims=(), reason="")
        for one, state in zip(COVERED.figures, states, strict=True)
    )
    read = replace(COVERED, figures=figures_, written=False)
    told = render(Coverage(sources=(read,)), Style()).splitlines()
    assert told[0] == ("wire: 66.6% of 3 quantities: 2 read and 1 not read (wire.txt)")
    assert [line.rpartition("  ")[2] for line in told[1:]] == [
        "read, and checked against others",
        "not read",
        "read, and checked against others",
        "not counted",
        "not counted",
    ]
    beside = render(Coverage(sources=(replace(read, written=True),)), Style())
    assert "0 claimed, 2 read, 0 set aside and 1 unclaimed" in beside


def test_json_has_every_source_and_what_is_not_at_hand() -> None:
    """Percentages are exact; a figure has its fields, its place, its state and whose it is."""
    told = json.loads(render_coverage(Coverage(sources=(COVERED,), unavailable=("gone",))))
    (source,) = told["sources"]
    assert {key: source[key] for key in source if key != "figures"} == {
        "source": "wire",
        "file": "wire.txt",
        "language": "en",
        "percent": "200/3",
        "quantities": 3,
        "claimed": 1,
        "supported": 0,
        "set_aside": 1,
        "read": 0,
        "unclaimed": 1,
    }
    assert source["figures"][0] == {
        "start": 8, "end": 18, "surface": "$3 billion", "kind": "money", "value": "3000000000", "unit": "USD", "hedge": None,
        "line": 1, "column": 9, "state": "claimed", "claims": ["cost", "again"], "supported": False,
        "reason": None,
    }  # fmt: skip
    assert (told["version"], told["unavailable"]) == (1, ["gone"])
    assert json.loads(render_coverage(Coverage())) == {
        "version": 1,
        "sources": [],
        "unavailable": [],
    }
