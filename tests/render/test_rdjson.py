"""reviewdog's format: columns in bytes, suggestions where the finding is."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.lines import Lines
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.render import render
from factcheck.render.style import Style
from tests.render import sample
from tests.render.strange import with_finding


def diagnostics(report: Report) -> Any:  # noqa: ANN401 - it is JSON
    """A report, told and read again."""
    told = json.loads(render(report, "rdjson", Style()))
    assert told["source"] == {"name": "factcheck"}
    return told["diagnostics"]


WORDS = st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=20)


@given(WORDS, WORDS.filter(bool), WORDS)
def test_columns_count_bytes(before: str, words: str, after: str) -> None:
    """The bytes between the columns of a range are those of the marked words."""
    corpus = sample.corpus()._replace(lines={"a.claims.yaml": Lines("\n" + before + words + after)})
    span = Span("a.claims.yaml", 2, len(before) + 1, 2, len(before) + len(words) + 1)
    report = sample.report()._replace(
        findings=(sample.untested()._replace(span=span),), corpus=corpus
    )
    found = diagnostics(report)[0]["location"]["range"]
    assert found["start"]["line"] == found["end"]["line"] == 2
    line = (before + words + after).encode()
    assert line[found["start"]["column"] - 1 : found["end"]["column"] - 1] == words.encode()


def test_an_unknown_line_has_no_columns() -> None:
    """Where the bytes cannot be counted none are told."""
    assert diagnostics(sample.report())[-1]["location"]["range"] == {
        "start": {"line": 3},
        "end": {"line": 3},
    }


def test_suggestions_are_where_the_finding_is() -> None:
    """Of three repairs only that of the finding's own statement is suggested, at its place.

    None is where a quote has to be changed with it.
    """
    report = with_finding(sample.contradiction())
    (told,) = diagnostics(report)
    assert "suggestions" not in told
    claims = tuple(claim._replace(quote=None) for claim in report.corpus.claims)
    (told,) = diagnostics(report._replace(corpus=report.corpus._replace(claims=claims)))
    (suggestion,) = told["suggestions"]
    assert suggestion == {"range": told["location"]["range"], "text": "order.rest = 30 billion USD"}
    assert "total: $40 billion -> $42.5 billion" in told["message"]


def test_every_place_is_kept() -> None:
    """The other places are related locations; severities have reviewdog's names."""
    told = diagnostics(sample.report())
    beside = [
        (place["location"]["path"], place["location"]["range"]["start"])
        for place in told[0]["related_locations"]
    ]
    assert beside == [
        (sample.ORDER, {"line": 14, "column": 11}),
        (sample.ORDER, {"line": 19, "column": 9}),
    ]
    assert [one["severity"] for one in told] == [
        "ERROR",
        "INFO",
        "ERROR",
        "WARNING",
        "INFO",
        "ERROR",
    ]
    assert [one["code"]["value"] for one in told] == [
        finding.rule for finding in sample.report().findings
    ]


def test_columns_of_a_long_line_count_its_bytes() -> None:
    """However long it is, and wherever in it characters take more than one."""
    for text in ("é" * 20_000 + "a" * 20_000, "a" * 20_000 + "é" * 20_000, "aé" * 20_000):
        span = Span("long.claims.json", 1, 40_001, 1, 40_004)
        corpus = sample.corpus()._replace(lines={span.file: Lines(f"{text}bad")})
        finding = sample.unit()._replace(span=span, places=())
        told = json.loads(
            render(sample.report()._replace(findings=(finding,), corpus=corpus), "rdjson", Style())
        )
        assert told["diagnostics"][0]["location"]["range"] == {
            "start": {"line": 1, "column": 60_001},
            "end": {"line": 1, "column": 60_004},
        }
