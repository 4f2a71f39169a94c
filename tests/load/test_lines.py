"""Lines as an editor shows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.load.lines import place_at, split, starts

TEXTS = st.text(st.sampled_from("ab\n\r\x0b\x0c\x1c\x85\u2028\u2029\N{GRINNING FACE}"))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a\nb\r\nc\rd", ["a", "b", "c", "d"]),
        ("a\r\r\nb\n\r", ["a", "", "b", "", ""]),
        ("a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g", ["a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g"]),
    ],
)
def test_what_ends_a_line(text: str, lines: list[str]) -> None:
    """A line feed, a carriage return or both, and nothing else."""
    assert split(text) == lines


@given(TEXTS)
def test_lines_and_offsets_agree(text: str) -> None:
    """Every character stands in its line at its column, and lines begin where they are said to."""
    lines = split(text)
    for offset, character in enumerate(text):
        line, column = place_at(text, offset)
        if character not in "\r\n":
            assert lines[line - 1][column - 1] == character
    assert [text[start : start + len(line)] for start, line in zip(starts(text), lines, strict=True)] == lines
