"""Rises and falls."""

import pytest

from factcheck.reading import MOST
from tests.reading.stated import kinds, stated


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The jobless rate rose from 4.5 percent to 5.1 percent.", "after > before"),
        ("en", "The jobless rate rose to 5.1 percent in May from 4.5 percent.", "after > before"),
        ("en", "The price dropped from $12 to $9.", "after < before"),
        ("en", "They cut the fee from $12 to $9.", "after < before"),
        ("en", "Waiting times fell last year from 36 to just 21 days.", "after < before"),
        ("en", "The number of branches fell from 320 in 2001 to 210 in 2005.", "after < before"),
        ("en", "Oil went up from $60 a barrel to $64 a barrel.", "after > before"),
        ("de", "Der Anteil der Frauen stieg von 20 auf 25 Prozent.", "after > before"),
        ("de", "Die Gebühr wurde von 12 Euro auf 9 Euro gesenkt.", "after < before"),
    ],
)
def test_a_direction_is_read(language: str, text: str, expected: str) -> None:
    """A verb of a rise or a fall, and where it began and ended."""
    assert [one[-1] for one in stated(text, language)] == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She climbed from number 40 to number 12 in the ranking."),
        ("en", "He climbed from 12th to 3rd."),
        ("en", "A build takes 2 minutes, down from 5 to 10 minutes."),
        ("en", "Growth slowed from 5 percent to 3 percent."),
        ("en", "The dollar fell from 110 to 112 yen."),
        ("en", "The temperature fell from 3 to -5 degrees."),
        ("en", "Revenue rose from $4 million to 5 million euros."),
        ("en", "This lowers the effort that an upgrade from 7 to 12 takes."),
        ("en", "We dropped the code that converted files from 3 to 4."),
        ("en", "The frequency of the trains was increased from nine to seven minutes."),
        ("en", "Traffic fell to an estimated 8.7 million from 9.2."),
        ("en", "It drops from 36 to 72 support."),
        ("en", "This release dropped support from 3 to 9."),
        ("en", "The timer reduces all settings in the range from 20 to 45."),
        ("de", "Der Verein stieg von Platz 12 auf Platz 3."),
        ("de", "Das Wachstum verlangsamte sich von 5 auf 3 Prozent."),
    ],
)
def test_a_direction_that_words_do_not_tell_is_not_read(language: str, text: str) -> None:
    """Ranks, ranges, other units, what slows down, and prices of money."""
    assert not kinds(text, language)


def test_a_list_of_figures_is_no_sentence() -> None:
    """However many rises it has; a long sentence still is one."""
    rises = [f"it rose from {number} to {number + 1}" for number in range(MOST)]
    assert kinds(f"{' and '.join(rises[: MOST // 2])}.") == {"direction"}
    assert not kinds(f"{' and '.join(rises)}.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rents rose from $840 to $630, a drop of 25 percent."),
        ("en", "Rents rose from $840 to $630, a drop of $210."),
        ("de", "Die Miete stieg von 840 auf 630 Euro, ein Minus von 25 Prozent."),
    ],
)
def test_a_verb_that_its_figures_and_their_noun_deny_is_told(language: str, text: str) -> None:
    """The change is right; the verb is told alone, and a wrong noun as a wrong change."""
    assert kinds(text, language) == {"direction"}
    assert "change" in kinds("Rents fell from $840 to $630, a rise of 25 percent.")
    assert "change" in kinds("Rents, which rose, went from $840 to $630, a drop of 25 percent.")
