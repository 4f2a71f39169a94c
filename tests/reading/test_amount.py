"""By how much a thing changed, beside its percentage, where one of its levels is printed."""

import pytest

from factcheck import check_text
from tests.reading.stated import kinds, stated


@pytest.mark.parametrize(
    ("language", "text", "rate"),
    [
        ("en", "It has 90 fewer members than in 2019 (600), a drop of {} percent.", "15 %"),
        ("en", "It sold 90 more boats than last year's 600, an increase of {}%.", "15 %"),
        ("en", "It sold 90 boats more than the 600 of 2019, a rise of {}%.", "15 %"),
        ("en", "In 2019 it had 600 members; it gained 90, an increase of {}%.", "15 %"),
        ("de", "Es kamen 90 Gäste weniger als die 600 im Mai, ein Minus von {} Prozent.", "15 %"),
        ("en", "Fees rose by $90 from last year's $600, an increase of {}%.", "15 %"),
        ("en", "Fees are up $90 on last year's $600, a rise of {}%.", "15 %"),
        ("en", "Fees rose by $90 from $600, or {}%.", "15 %"),
        ("en", "Fees rose $90 from $600, a {}% increase.", "15 %"),
        ("de", "Die Miete stieg um 90 Euro von 600 Euro, ein Plus von {} Prozent.", "15 %"),
        ("de", "Es kamen 90 Gäste mehr als im Mai (600), ein Plus von {} Prozent.", "15 %"),
        ("fr", "Il compte 90 élèves de plus que les 600 de 2019, soit une hausse de {} %.", "15 %"),
        (
            "fr",
            "Le loyer a augmenté de 90 euros par rapport aux 600 euros de 2019, soit une hausse de {} %.",
            "15 %",
        ),
    ],
)
def test_an_amount_is_read_beside_the_earlier_level(language: str, text: str, rate: str) -> None:
    """It is the percentage of that, and told where it is not."""
    found = [one[-1] for one in stated(text.format("15"), language)]
    assert found == [f"difference = {rate} * before"]
    assert not check_text(text.format("15"), language=language).counted
    assert check_text(text.format("25"), language=language).counted


@pytest.mark.parametrize(
    ("language", "text", "base"),
    [
        ("en", "Fees rose $90, or {} percent, to $690.", "after - difference"),
        ("en", "Fees fell by $90, or {} percent, to $510.", "after + difference"),
        ("en", "Fees rose by {} percent ($90) to $690.", "after - difference"),
        ("en", "Shares rose 90 cents, or {} percent, to $6.90.", "after - difference"),
        ("en", "The index gained 90.4 points, or {}%, to 693.1.", "after - difference"),
        ("en", "Fees were $690, an increase of $90, or {}%.", "after - difference"),
        ("en", "It sold 690 boats, 90 more than in 2019, a rise of {}%.", "after - difference"),
        ("de", "Die Miete stieg um 90 Euro oder {} Prozent auf 690 Euro.", "after - difference"),
        (
            "de",
            "Die Miete ist um 90 Euro ({} Prozent) auf 690 Euro gestiegen.",
            "after - difference",
        ),
        ("fr", "Le loyer a augmenté de 90 euros, soit {} %, à 690 euros.", "after - difference"),
        (
            "fr",
            "Il compte 690 élèves, 90 de plus qu'en 2019, soit une hausse de {} %.",
            "after - difference",
        ),
    ],
)
def test_an_amount_is_read_beside_the_later_level(language: str, text: str, base: str) -> None:
    """It is the percentage of what was before: the later level without it."""
    found = [one[-1] for one in stated(text.format("15"), language)]
    assert found == [f"difference = 15 % * ({base})"]
    assert not check_text(text.format("15"), language=language).counted
    assert check_text(text.format("25"), language=language).counted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fees rose $90, or 25 percent, to $690 at constant currencies."),
        ("en", "Income was $690, an increase of $90, or 25 percent, in sales."),
        ("en", "Income was $690, an increase of $90, or 25 percent of all costs."),
        ("en", "Income was $690, reflecting an increase of $90, or 25 percent, in sales."),
        ("en", "Fees rose $90, or 25 percent, to 690 members."),
        ("en", "Fees rose $90 from $600, a 25 percent increase over two years."),
        ("en", "The rate rose 9 percent, or 3 percentage points, to 36 percent."),
        ("en", "Fees rose from $600 in 2019 to a new high, a rise of $90, or 25 percent."),
        ("en", "Membership went from 600 to 1950, an increase of 90, or 25 percent."),
        ("en", "It has 90 fewer members than in 2019 (600), a drop of 25 percent a year."),
        ("en", "It sold 90 boats more than in 2019 (600), while fees fell by 25 percent."),
        (
            "en",
            "It sold 90 boats more than the 600 of 2019 and 400 of 2020, a rise of 22.5 percent.",
        ),
    ],
)
def test_a_percentage_of_something_else_is_not_read(language: str, text: str) -> None:
    """On another basis, of a part or another thing, or over another time."""
    assert not check_text(text, language=language).counted


def test_what_is_read_in_full_is_not_read_again() -> None:
    """Where both levels are printed, the change and the difference say all."""
    text = "Fees rose by $90, or 15 percent, to $690 from $600."
    assert "amount" not in kinds(text)
