"""How many times as fast or as large one of two figures is."""

import pytest

from factcheck import check_text
from tests.reading.stated import kinds, stated


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Loading went from 360 ms to 150 ms, 4.8x faster."),
        ("en", "Loading went from 360 ms to 150 ms (4.8 times as fast)."),
        ("en", "Loading takes 150 ms instead of 360 ms, 4.8x faster than before."),
        ("en", "Loading takes 150 ms, 4.8× faster than the 360 ms of 2024."),
        ("en", "Loading takes 150 ms, down from 360 ms (a 4.8x speedup)."),
        ("en", "It takes 150 ms, 4.8x faster than the old version (360 ms)."),
        ("en", "We cut it from 360 ms to 150 ms, a 4.8x improvement."),
        ("en", "It is 4.8 times faster: 150 ms instead of 360 ms."),
        ("de", "Das dauert 150 ms statt 360 ms, ist also 4,8-mal so schnell."),
        ("de", "Es dauert 150 ms statt 360 ms (4,8x schneller)."),
        ("de", "Die Zeit sank von 360 ms auf 150 ms, also 4,8-mal so schnell."),
        ("fr", "Il prend 150 ms au lieu de 360 ms, soit 4,8 fois plus vite."),
    ],
)
def test_a_multiple_is_read(language: str, text: str) -> None:
    """Between two figures of one kind, whichever is printed first."""
    terms = ["smaller = 150 ms", "larger = 360 ms", "larger = 4.8 times smaller"]
    assert terms in stated(text, language)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Loading went from 360 ms to 150 ms, 2.4 times as fast.", False),
        ("Loading went from 360 ms to 150 ms, 1.4 times as fast.", True),
        ("Loading went from 360 ms to 150 ms, 2.4x faster.", False),
        ("Loading went from 360 ms to 150 ms, 1.4 times faster.", False),
        ("Loading went from 360 ms to 150 ms, 3.4 times faster.", True),
        ("Loading went from 360 ms to 150 ms, 2.5x faster.", False),
        ("Loading went from 360 ms to 150 ms, 3x faster.", False),
        ("Loading went from 360 ms to 150 ms, 8x faster.", True),
        ("Loading went from 2.5 s to 500 ms, 5.0x faster.", False),
        ("Loading went from 2.5 s to 500 ms, up to 9.5x faster.", False),
        ("Loading went from 2.5 s to 500 ms, about 9.5x faster.", True),
        ("It takes 3.2 s on 4G versus 0.8 s on cable, 4.0x faster.", False),
        ("The file has 120 MB instead of 480 MB and is 4.0 times smaller.", False),
        ("Loading went from 360 ms to 150 ms, 0.42 times as long.", False),
    ],
)
def test_a_multiple_is_taken_charitably(text: str, *, is_told: bool) -> None:
    """So many times more, rounded to a whole number, or of times that are rounded themselves."""
    assert bool(check_text(text, language="en").counted) is is_told


@pytest.mark.parametrize(
    "text",
    [
        "Loading went from 360 ms to 150 ms, 4.8x faster than Ruby.",
        "Loading went from 360 ms to 150 ms, 4.8x faster on Linux.",
        "Loading went from 360 ms to 150 MB, 4.8x faster.",
        "The batch grew from 32 to 128, 2.7x faster.",
        "The load went from 360 ms to 150 ms with 4.8x more memory.",
        "The load went from 360 ms to 150 ms, 4.8x more memory.",
        "The share went from 36% to 15%, 4.8x less.",
        "It took 360 ms. Version 2 takes 150 ms, 4.8x faster.",
        "Loading went from 360 ms to 150 ms, 4.8 percent faster.",
    ],
)
def test_a_multiple_of_something_else_is_not_read(text: str) -> None:
    """Of another program or part, or between things of two kinds."""
    assert "multiple" not in kinds(text)


def test_a_multiple_is_told_in_words() -> None:
    """The sign behind its number is not said twice."""
    (found,) = check_text("It takes 150 ms instead of 360 ms, 4.8x faster.", language="en").counted
    assert found.message.startswith("4.8 times 150 ms is 720 ms, not 360 ms")


@pytest.mark.parametrize("number", ["six", "6"])
def test_a_word_for_a_number_is_told_whole(number: str) -> None:
    """It may end like the sign of a multiple."""
    claims = {
        "quantities": {"a": "1", "b": "1"},
        "claims": [{"id": "one", "says": ["a = 10", "b = 70", f"b = {number} times a"]}],
    }
    (found,) = check_text("", claims=claims).counted
    assert found.message.startswith(f"{number} times 10 is 60, not 70")
