"""What people call a quantity that was read."""

import pytest

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading import naming
from factcheck.reading.naming import label, labels
from factcheck.reading.relation import Term


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


def test_what_a_text_calls_a_term_is_its_label() -> None:
    """Unless it calls two of them so, or says nothing; a long heading is shortened."""
    given = {
        "north": "North",
        "a_2024": "2024",
        "b_2024": "2024",
        "whole": "",
        "long": "very " * 20,
    }
    figure = Figure(0, 1, "1", FigureKind.NUMBER)
    told = labels([Term(role, figure, "1", "1", label=words) for role, words in given.items()])
    long = told.pop("long")
    assert told == {
        "north": "North",
        "a_2024": "a 2024",
        "b_2024": "b 2024",
        "whole": "the whole",
    }
    assert len(long) <= 40


def test_a_name_that_is_taken_often_is_not_searched_from_its_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each further one costs as much as the one before; one that is taken meanwhile is passed."""
    seen: list[str] = []

    def counting(name: str) -> str:
        seen.append(name)
        return name

    monkeypatch.setattr(naming, "skeleton", counting)
    names = naming.Names(["ship", "ship_3"])
    assert [names.free("ship") for _ in range(3)] == ["ship_2", "ship_4", "ship_5"]
    seen.clear()
    assert len({names.free("ship") for _ in range(1000)}) == 1000
    assert len(seen) < 4 * 1000
