"""Changes in percent."""

import pytest

from tests.reading.stated import stated


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Turnover rose 12 percent to $56 million from $50 million.",
            ["before = 50 million USD", "after = 56 million USD", "after = before * (1 + 12 %)"],
        ),
        (
            "en",
            "Visits fell by a fifth from 40,000 in May to 32,000 in June.",
            ["before = 0.04 million", "after = 32 thousand", "after = before * (1 - a fifth)"],
        ),
        (
            "de",
            "Der Gewinn sank um 5,0 Prozent auf 19 Millionen Euro, nach 20 Millionen Euro im Vorjahr.",
            ["before = 20 million EUR", "after = 19 million EUR", "after = before * (1 - 5.0 %)"],
        ),
    ],
)
def test_a_change_is_read(language: str, text: str, expected: list[str]) -> None:
    """Two figures for one thing and the percentage between them."""
    assert stated(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Turnover rose 12 percent to $56 million, while profit fell from $50 million."),
        ("en", "Turnover rose 12 percent to $56 million. It was $50 million in 2019."),
        ("en", "Turnover rose 12 percent to $56 million from 50 million euros."),
        ("de", "Der Gewinn sank um 5,0 Prozent auf 19 Millionen Euro."),
    ],
)
def test_what_is_not_printed_in_full_is_not_read(language: str, text: str) -> None:
    """A figure is missing, stands in another clause, or has another unit."""
    assert stated(text, language) == []
