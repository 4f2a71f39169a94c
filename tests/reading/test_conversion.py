"""Measures in two units, and money in two currencies."""

import pytest

from tests.reading.stated import kinds, stated


@pytest.mark.parametrize(
    ("language", "text", "printed", "converted"),
    [
        ("en", "The trail is 5 miles (8 km) long.", "5 mi", "8 km"),
        ("en", "It is more than 40 miles (64 km) long.", "40 mi", "64 ± 1.6 km"),
        ("en", "It weighs 2,000 kg (4,410 lb).", "2 thousand kg", "4.41 ± 0.11025 thousand pound"),
        ("en", "It lies 60 miles (100 km) off.", "60 mi", "100 ± 10 km"),
        ("en", "He fell 30 ft (10 m) down.", "30 ft", "10 ± 1 m"),
        ("en", "They reach 75 mph (121 km/h).", "75 mi/h", "121 ± 3.025 km/h"),
        ("en", "The van carried 700 pounds (320 kg).", "700 pound", "320 ± 8 kg"),
        ("fr", "Le sentier fait 5 miles (8 km).", "5 mi", "8 km"),
        ("en", "The 6ft 2in (188cm) goalkeeper signed.", "74 inch", "188 ± 4.7 cm"),
        ("de", "Der Motor leistet 110 kW (150 PS).", "110 kW", "150 ± 3.75 metric_horsepower"),
    ],
)
def test_a_measure_in_two_units_is_read(
    language: str, text: str, printed: str, converted: str
) -> None:
    """What is in brackets is about right, and never narrower than it is rounded."""
    assert stated(text, language) == [
        [f"printed = {printed}", f"converted = {converted}", "converted = printed"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The engine has 150 kW (400 Nm).",
        "The beam is 5 m (4 m) wide.",
        "The beam is 5 m (400 cm in winter) wide.",
        "A sheet of 4 x 6 inches (15 cm) fits.",
        "It took 3 hours (200 minutes).",
        "The tank holds 50 gallons (227 litres).",
        "It is 4 to 6 miles (9 km) long.",
    ],
)
def test_other_brackets_are_no_conversion(text: str) -> None:
    """Another dimension, the same unit, more words, a range, or a unit with several meanings."""
    assert not kinds(text)


def test_pairs_of_currencies_share_a_rate() -> None:
    """At least two pairs in a text, wherever they stand."""
    text = "It costs $10 (£8) a month.\n\nThe deal brought $50m (£40m; 44m euros) in 2009."
    assert stated(text) == [
        ["printed = 10 USD", "converted = 8 GBP", "converted = printed * rate_gbp_usd"],
        [
            "printed = 50 million USD",
            "converted = 40 ± 1 million GBP",
            "converted = printed * rate_gbp_usd",
        ],
    ]


def test_money_of_two_times_has_two_rates() -> None:
    """A date between two pairs of a sentence makes each money of its own time."""
    text = "It turned a loss of $40m (£20m) in 2007 into a profit of $50m (£40m) two years later."
    assert not kinds(text)
    assert kinds(text.replace(" in 2007", "")) == {"currency"}


@pytest.mark.parametrize(
    "text",
    [
        "The deal brought $50m (£40m).",
        "The deal brought $50m (£40m) and 30m euros ($33m).",
        "The deal brought $50m (£40m in cash) and $30m (£24m in shares).",
    ],
)
def test_a_lone_pair_of_currencies_is_not_read(text: str) -> None:
    """No other pair has both currencies in the same order."""
    assert not kinds(text)
