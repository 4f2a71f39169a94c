"""What people call a quantity that was read."""

import pytest

from factcheck.reading.naming import label


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("before", "before"),
        ("part", "the part"),
        ("whole", "the whole"),
        ("part2", "part 2"),
        ("north_2024", "north 2024"),
        ("q1", "q1"),
    ],
)
def test_a_role_is_told_in_words(role: str, words: str) -> None:
    """Numbers belong to names that headers give; only parts are numbered."""
    assert label(role) == words
