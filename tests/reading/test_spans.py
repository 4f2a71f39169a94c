"""A change that is compared with another time than that of the figures beside it."""

import pytest

from tests.reading.stated import kinds


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Sales rose from $60 million to $75 million, up 4 percent from the previous quarter.",
        ),
        ("en", "Sales fell to $60 million from $75 million, down 4 percent month on month."),
        ("en", "Sales were $75 million (2023: $60 million, +4% QoQ)."),
        (
            "en",
            "Sales rose 4 percent from the prior quarter to $75 million, from $60 million a year ago.",
        ),
        (
            "en",
            "Sales rose from $60 million last quarter to $75 million, up 4 percent from a year earlier.",
        ),
        (
            "en",
            "Sales rose from $60 million in May to $75 million in June, up 4 percent from a year ago.",
        ),
        (
            "en",
            (
                "Sales rose from $60 million in the first quarter to $75 million in the second, up 4 "
                "percent from the same quarter last year."
            ),
        ),
        ("de", "Der Umsatz stieg von 60 auf 75 Euro, ein Anstieg um 4 Prozent zum Vorquartal."),
        (
            "de",
            (
                "Der Umsatz lag bei 75 Euro nach 60 Euro im Vorjahr, ein Plus von 4 Prozent gegenüber "
                "dem Vorquartal."
            ),
        ),
        ("de", "Der Umsatz sank von 75 auf 60 Euro (-4 % zum Vormonat)."),
        (
            "fr",
            "Le prix a reculé de 75 euros à 60 euros, soit une baisse de 4 % sur un trimestre.",
        ),
        ("en", "Sales rose from $60 million to $75 million, up 4 percent since January."),
        ("en", "The price rose from $60 to $75, up 4 percent since Monday."),
        (
            "en",
            "Sales rose 4 percent from a year ago to $75 million from $60 million 6 months ago.",
        ),
        ("de", "Der Kurs stieg von 60 auf 75 Euro, ein Plus von 4 Prozent seit Jahresbeginn."),
        ("fr", "Le cours est passé de 60 à 75 euros, en hausse de 4 % sur la semaine."),
        ("fr", "Le total est passé de 60 à 75 euros, en hausse de 4 % à changes constants."),
    ],
)
def test_a_change_from_a_time_that_is_not_printed_is_not_read(language: str, text: str) -> None:
    """The figure before is that of a year ago, or tells no time."""
    assert kinds(text, language) <= {"direction"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            (
                "Sales rose from $60 million in the previous quarter to $75 million, up 4 percent from "
                "the previous quarter."
            ),
        ),
        ("en", "Sales rose 4 percent from the previous quarter to $75 million from $60 million."),
        ("en", "Sales rose to $75 million from $60 million in the previous quarter, up 4 percent."),
        ("en", "Sales rose from $60 million to $75 million, up 4 percent from a year earlier."),
        (
            "en",
            (
                "Sales rose from $60 million in May 2024 to $75 million in May 2025, up 4 percent from "
                "a year earlier."
            ),
        ),
        ("en", "Sales rose from $60 million in May to $75 million, up 4 percent since May."),
        ("en", "Sales were $75 million, up 4 percent from last quarter's $60 million."),
        (
            "en",
            "Sales rose 4 percent from a year ago to $75 million from $60 million one year ago.",
        ),
        ("en", "Sales rose from $60 million to $75 million, up 4 percent from two years earlier."),
        (
            "de",
            (
                "Der Umsatz lag bei 75 Euro nach 60 Euro im Vorquartal, ein Plus von 4 Prozent zum "
                "Vorquartal."
            ),
        ),
        ("de", "Der Umsatz stieg von 60 auf 75 Euro, ein Plus von 4 Prozent zum Vorjahr."),
        ("fr", "Le prix a augmenté de 60 euros à 75 euros, soit une hausse de 4 % sur un an."),
    ],
)
def test_a_change_from_the_time_of_the_figure_before_is_read(language: str, text: str) -> None:
    """Of two figures without a time one may be a year before."""
    assert "change" in kinds(text, language)
