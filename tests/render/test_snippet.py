"""Places in files, shown with their lines."""

from factcheck.model.lines import Lines
from factcheck.model.span import Span
from factcheck.render.snippet import Mark, excerpt, snippet
from factcheck.render.style import Style


def shown(text: str, *marks: Mark, beside: tuple[int, ...] = (), width: int = 60) -> list[str]:
    """The listing of one file."""
    places = [Span("a.yaml", line, 1, line, 2) for line in beside]
    return list(snippet(marks, places, {"a.yaml": Lines(text)}, Style(width)))


def mark(line: int, column: int, end_line: int, end_column: int, *words: str) -> Mark:
    """A passage of that file."""
    return Mark(Span("a.yaml", line, column, end_line, end_column), *words)


def test_a_short_line_is_shown_once_with_all_its_marks() -> None:
    """Each mark has a row of its own under it, in the order of their places."""
    assert shown(
        "one two three", mark(1, 9, 1, 14, "related"), mark(1, 1, 1, 4, "wrong", "error")
    ) == [
        " --> a.yaml:1:9",
        "  |",
        "1 | one two three",
        "  | ^^^ wrong",
        "  |         ----- related",
    ]


def test_a_long_line_is_shown_for_each_of_its_marks() -> None:
    """Cut to that mark."""
    told = shown(
        "a" * 50 + " MARK " + "b" * 200 + " OTHER",
        mark(1, 52, 1, 56, "x"),
        mark(1, 258, 1, 263, "y"),
    )
    assert told[2:] == [
        "1 | …aaaaaaaaaaaaaaaaa MARK bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…",
        "  |                    ---- x",
        "1 | …bbbbbbbbbbbbbbbbb OTHER",
        "  |                    ----- y",
    ]


def test_a_passage_of_several_lines_is_marked_without_the_blanks_around_it() -> None:
    """Neither the indentation of its further lines nor what blanks its lines end with."""
    assert shown("one two  \n   three\t\n  four five", mark(1, 5, 3, 7, "both"))[2:] == [
        "1 | one two",
        "  |     ---",
        "2 |    three",
        "  |    -----",
        "3 |   four five",
        "  |   ---- both",
    ]


def test_lines_between_are_told_by_dots() -> None:
    """Two lines or more; one alone is shown, and so are lines beside the marks."""
    text = "\n".join("abcdefgh")
    told = shown(text, mark(1, 1, 1, 2), mark(3, 1, 3, 2), beside=(6, 9))
    assert told[2:] == ["1 | a", "  | -", "2 | b", "3 | c", "  | -", "...", "6 | f"]


def test_a_file_without_lines_is_named() -> None:
    """Where its lines are not known, or it has fewer, its place is all that is told."""
    other = Mark(Span("b.yaml", 2, 1, 2, 2), "x")
    told = list(snippet([mark(7, 1, 7, 2), other], [], {"a.yaml": Lines("one")}, Style(60)))
    assert told == [" --> a.yaml:7:1", "  |", " ::: b.yaml:2:1"]


def test_the_line_of_a_place_alone() -> None:
    """It has no blanks around it; a line that is not there is empty."""
    assert excerpt(Lines("one\n  two \n"), Span("a.yaml", 2, 3, 2, 6)) == "two"
    assert excerpt(Lines("one"), Span("a.yaml", 2, 1, 2, 2)) == ""
    assert excerpt(None, Span("a.yaml", 1, 1, 1, 2)) == ""
