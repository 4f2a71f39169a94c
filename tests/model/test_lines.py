"""Lines as an editor shows them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.lines import Lines

TEXTS = st.text(st.sampled_from("ab\n\r\x0b\x0c\x1c\x85\u2028\u2029\N{GRINNING FACE}"))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a\nb\r\nc\rd", ["a", "b", "c", "d"]),
        ("a\r\r\nb\n\r", ["a", "", "b", "", ""]),
        ("a\n\nb\n", ["a", "", "b", ""]),
        ("a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g", ["a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g"]),
    ],
)
def test_what_ends_a_line(text: str, lines: list[str]) -> None:
    """A line feed, a carriage return or both, and nothing else."""
    assert [*Lines(text)] == lines


@given(TEXTS)
def test_lines_and_offsets_agree(text: str) -> None:
    """Every character stands in its line at its column, and the lines are those between the ends."""
    lines = Lines(text)
    assert [*lines] == re.split(r"\r\n|\r|\n", text)
    for offset, character in enumerate(text):
        line, column = lines.place(offset)
        if character not in "\r\n":
            assert lines[line - 1][column - 1] == character
    assert [
        text[start : start + len(line)] for start, line in zip(lines.starts, lines, strict=True)
    ] == [*lines]


@given(TEXTS, st.integers(-9, 9), st.integers(-9, 9))
def test_parts_are_cut_from_lines(text: str, start: int, end: int) -> None:
    """A part is what there is of a line from one column to another, and nothing of other lines."""
    lines = Lines(text)
    for index, line in enumerate(lines):
        assert lines.width(index) == len(line)
        assert lines.part(index, start, end) == line[max(start, 0) : max(end, 0)]
        assert lines.part(index, start) == line[max(start, 0) :]


def test_lines_are_a_sequence() -> None:
    """They are counted, cut and looked up as in a list, from the end as well."""
    lines = Lines("a\nb\nc")
    assert (len(lines), lines[-1], lines[1:], lines[:-1]) == (3, "c", ["b", "c"], ["a", "b"])
    with pytest.raises(IndexError):
        lines[3]


def test_the_text_is_kept_once() -> None:
    """Whatever is asked of them, no copy of the text stays, and a single line is the text itself."""
    text = "x" * 1000
    lines = Lines(text)
    assert lines.text is text
    assert lines[0] is text
    assert lines.starts.itemsize * len(Lines("\n" * 999).starts) <= 8000
