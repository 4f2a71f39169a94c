"""Text made safe for a terminal, and measured in its columns."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.prose import columns, pad
from factcheck.render.terminal import clean, crop, fold


def test_clean_shows_controls() -> None:
    """Escapes, bells, overrides and halves of characters are shown, not sent."""
    assert clean("a\x1b[2Jb\x07\x9b\u202e\ud800\t") == "a␛[2Jb␇<U+009B><U+202E><U+D800>    "


def test_clean_keeps_scripts_and_emoji() -> None:
    """Combining accents, joined emoji and every script stay as they are."""
    text = "größte Anlage e\u0301 価格 👩\u200d🚀 ✔\ufe0f می\u200cخواهم"
    assert clean(text) == text


def test_columns_of_wide_and_combining_characters() -> None:
    """Wide characters take two columns, combining ones none, joined ones those of one."""
    told = {
        "abc": 3,
        "価格": 4,
        "１": 2,
        "e\u0301": 1,
        "ﾊﾝ": 2,
        "✗": 1,
        "👩\u200d🚀": 2,
        "✔\ufe0f": 2,
    }
    assert {text: columns(text) for text in told} == told


def test_pad_counts_columns() -> None:
    """Padding fills up to a number of columns, not of characters."""
    assert pad("価格", 6) == "価格  "


def test_fold_hangs_further_lines() -> None:
    """A folded text stays within the width and its further lines are indented."""
    assert fold("one two three four", 9, first=3, hang=2) == "one\n  two\n  three\n  four"


def test_fold_breaks_no_line_that_fits() -> None:
    """A line may be as long as the width, the first with what stands before it."""
    assert fold("ab cde fgh", 10) == "ab cde fgh"
    assert fold("ab cde fgh", 9) == "ab cde\nfgh"
    assert fold("ab cde fgh", 13, first=3) == "ab cde fgh"
    assert fold("ab cde fgh", 12, first=3) == "ab cde\nfgh"
    assert fold("ab cde fgh", 7, hang=1) == "ab cde\n fgh"


@given(
    st.lists(st.text("abc価", min_size=1, max_size=5), min_size=1),
    st.integers(20, 60),
    st.integers(0, 10),
)
def test_fold_stays_within_the_width(words: list[str], width: int, hang: int) -> None:
    """Words that fit a line never make it longer than the width, and none is lost."""
    folded = fold(" ".join(words), width, hang=hang)
    assert all(columns(line) <= width for line in folded.split("\n"))
    assert folded.split() == words


def test_crop_leaves_short_lines_alone() -> None:
    """What fits is not cut."""
    assert crop("a short line", 2, 7, 20) == ("a short line", 0)


def test_crop_shows_the_marked_part() -> None:
    """Of a long line the marked part stays, with dots where something is left out."""
    line = "x" * 100 + "MARK" + "y" * 100
    shown, first = crop(line, 100, 104, 30)
    assert shown.startswith("…x")
    assert shown.endswith("y…")
    assert shown[100 - first : 104 - first] == "MARK"


def test_crop_shows_all_of_a_mark_that_has_room() -> None:
    """What stands before a long mark makes room for it."""
    assert crop("x" * 50 + "MARK" * 7 + "y" * 50, 50, 78, 30) == ("…" + "MARK" * 7 + "…", 49)
    assert crop("x" * 50 + "MARK" * 6 + "y" * 50, 50, 74, 30) == ("…xxxx" + "MARK" * 6 + "…", 45)


@given(
    st.text("ab価\u0301\t✔\ufe0f👩\u200dका", max_size=300),
    st.integers(0, 300),
    st.integers(0, 50),
    st.integers(24, 90),
)
def test_crop_fits(line: str, start: int, length: int, width: int) -> None:
    """A cropped line never needs more columns than there are."""
    start = min(start, len(line))
    shown, _ = crop(line, start, min(start + length, len(line)), width)
    assert columns(clean(shown)) <= width
