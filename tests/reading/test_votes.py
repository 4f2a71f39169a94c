"""Votes of those who may vote."""

import pytest

from tests.reading.stated import kinds, stated


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "With 27 yes votes, 15 no votes and four abstentions the 44 councillors passed it."),
        ("de", "Mit 27 Ja-Stimmen, 15 Nein-Stimmen und vier Enthaltungen stimmten die 44 Räte zu."),
        (
            "fr",
            "Avec 27 voix pour, 15 voix contre et quatre abstentions, les 44 élus l'ont adopté.",
        ),
    ],
)
def test_votes_of_members(language: str, text: str) -> None:
    """Nobody gives two, and some may give none."""
    assert [one[-1] for one in stated(text, language)] == ["whole >= part1 + part2 + part3"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "With 27 yes votes and 15 no votes the bill passed; the 44 members went home."),
        ("de", "Mit 27 Ja-Stimmen und 15 Nein-Stimmen ging der Plan durch, den 20 Räte wollten."),
        ("fr", "Avec 27 voix pour et 15 voix contre, le plan est adopté ; les 44 élus partent."),
    ],
)
def test_votes_beside_others(language: str, text: str) -> None:
    """Members of another clause need not be those who voted."""
    assert not kinds(text, language)
