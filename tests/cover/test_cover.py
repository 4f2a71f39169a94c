"""Literals against the figures of their quotes, and figures of texts against claims."""

from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.anchor import anchor
from factcheck.cover import cover, tongue
from factcheck.language import ABOUT, understand
from factcheck.load import read, read_texts
from factcheck.load.document import read_document
from factcheck.model.anchor import Evidence
from factcheck.model.coverage import Coverage, Mismatch, State
from factcheck.model.figure import FigureKind


def of_quote(quote: str, says: str, unit: str, language: str = "en") -> list[Mismatch]:
    """What keeps a statement about ``q`` from saying what its quote says."""
    corpus = read_document(
        "case.claims.yaml",
        f"sources: {{wire: {{language: {language}}}}}\nquantities: {{q: {{unit: '{unit}', signed: true}}}}\n"
        f"claims:\n  - id: one\n    quote: '{quote}'\n    says: '{says}'\n",
    )
    theory = understand(corpus)
    assert not corpus.problems + theory.problems
    return [one.mismatch for one in cover(corpus, theory, Evidence(), ABOUT).unquoted]


@given(
    number=st.integers(1, 9999),
    places=st.integers(0, 3),
    scale=st.sampled_from(["", " million", " billion"]),
    hedge=st.sampled_from(["", "about ", "up to ", "more than ", "nearly ", "at least "]),
)
def test_a_statement_that_repeats_its_quote_is_quoted(
    number: int, places: int, scale: str, hedge: str
) -> None:
    """Whatever the number, its scale and its hedge; and another number is not."""
    written = f"{Decimal(number).scaleb(-places):f}"
    quote = f"{hedge}{written}{scale} USD"
    assert of_quote(quote, f"q = {quote}", "USD") == []
    other = f"{Decimal(number + 1).scaleb(-places):f}"
    assert of_quote(quote, f"q = {hedge}{other}{scale} USD", "USD") == [Mismatch.ABSENT]


@pytest.mark.parametrize(
    ("quote", "says", "unit", "language", "found"),
    [
        ("stieg von 15 auf 25 Prozent", "q = 15%", "%", "de", []),
        ("rund die Hälfte", "q = about 50%", "%", "de", []),
        ("halbiert", "q = 0.5", "1", "de", []),
        ("zwei Drittel", "q = 67%", "%", "de", []),
        ("zwei Drittel", "q = 68%", "%", "de", [Mismatch.ABSENT]),
        ("One goat and a kid", "q = 1 goats", "goats", "en", []),
        ("une chèvre", "q = 1 goats", "goats", "fr", []),
        ("One goat and a kid", "q = 2 goats", "goats", "en", [Mismatch.ABSENT]),
        ("more than one goat", "q = 1 goats", "goats", "en", [Mismatch.HEDGE]),
        ("more than one goat", "q = more than 1 goats", "goats", "en", []),
        ("no one has a goat", "q = 1 goats", "goats", "en", [Mismatch.ABSENT]),
        ("goats like one another", "q = 1 goats", "goats", "en", [Mismatch.ABSENT]),
        ("one in five goats", "q = 1 goats", "goats", "en", [Mismatch.ABSENT]),
        ("not one goat", "q = 1 goats", "goats", "en", [Mismatch.ABSENT]),
        ("It took an hour", "q = 1 h", "h", "en", []),
        ("a goat", "q = 1 goats", "goats", "en", [Mismatch.ABSENT]),
        ("Eine Ziege und ein Zicklein", "q = 1 goats", "goats", "de", []),
        ("mit einem Schreiner", "q = 1 people", "people", "de", []),
        ("mehr als eine Ziege", "q = 1 goats", "goats", "de", [Mismatch.HEDGE]),
        ("eine Stunde lang", "q = 1 h", "h", "de", []),
        ("eine Stunde lang", "q = 1 goats", "goats", "de", [Mismatch.ABSENT]),
        ("eine Ziege", "q = 1 %", "%", "de", [Mismatch.ABSENT]),
        ("eine Ziege", "q = 1", "1", "de", []),
        ("eine Ziege", "q = 2 goats", "goats", "de", [Mismatch.ABSENT]),
        ("ein paar Ziegen", "q = 1 goats", "goats", "de", [Mismatch.ABSENT]),
        ("keine Ziege", "q = 1 goats", "goats", "de", [Mismatch.ABSENT]),
        ("eine Herde von 17 Ziegen", "q = 1 goats", "goats", "de", [Mismatch.ABSENT]),
        ("ein Zicklein und 17 Ziegen", "q = 1 goats", "goats", "de", []),
        ("Sie sperrte 17 Ziegen ein", "q = 1 goats", "goats", "de", [Mismatch.ABSENT]),
        ("une chèvre de 3 ans", "q = 1 goats", "goats", "fr", []),
        ("un troupeau de 17 chèvres", "q = 1 goats", "goats", "fr", [Mismatch.ABSENT]),
        ("un peu de lait", "q = 1 goats", "goats", "fr", [Mismatch.ABSENT]),
        ("l''un des menuisiers", "q = 1 people", "people", "fr", []),
        ("9 gold, 8 silver and 7 bronze medals", "q = 9 medals", "medals", "en", []),
        ("9 gold, 8 silver and 7 bronze medals", "q = 6 medals", "medals", "en", [Mismatch.ABSENT]),
        ("9 Gold-, 8 Silber- und 7 Bronzemedaillen", "q = 8 medals", "medals", "de", []),
        ("a dozen crates", "q = 12 crates", "crates", "en", []),
        ("1.2 million crates", "q = 1_200_000 crates", "crates", "en", [Mismatch.PRECISION]),
        ("50 basis points", "q = 0.50 pp", "pp", "en", []),
        ("exactly 7 MW", "q = 7 MW", "MW", "en", [Mismatch.HEDGE]),
        ("7 MW", "q != 7 MW", "MW", "en", []),
        ("about 7 MW", "q > 7 MW", "MW", "en", [Mismatch.HEDGE]),
        ("about 7 MW", "q > 3 * 7 MW", "MW", "en", []),
        ("It opens in May", "q = @2025-04", "date", "en", [Mismatch.DATE]),
        ("May it open", "q = @2025-04", "date", "en", []),
        ("Mar and Jan open it", "q = @2025-04", "date", "en", []),
        ("Ende September", "q = @2025-09-30", "date", "de", []),
        ("im Mai, sagen sie", "q = @2025-09", "date", "de", [Mismatch.DATE]),
        ("Mai sagen sie", "q = @2025-09", "date", "de", []),
        ("20 °C warmer", "q = 20 kelvin", "kelvin", "en", []),
        ("470 pence", "q = 4.70 GBP", "GBP", "en", []),
        ("between 3 and 5 MW", "q = up to 5 MW", "MW", "en", []),
        ("between 3 and 5 MW", "q = up to 3 MW", "MW", "en", [Mismatch.ABSENT]),
    ],
)
def test_what_a_quote_says(
    quote: str, says: str, unit: str, language: str, found: list[Mismatch]
) -> None:
    """Values agree exactly, in whatever words; hedges and rounding count."""
    assert of_quote(quote, says, unit, language) == found


@pytest.mark.parametrize(
    ("quote", "says", "found"),
    [
        ("at most 7 MW", "q = up to 7 MW", []),
        ("up to 7 MW", "q = at most 7 MW", []),
        ("less than 7 MW", "q = under 7 MW", []),
        ("more than 7 MW", "q = over 7 MW", []),
        ("more than 7 MW", "q = under 7 MW", [Mismatch.HEDGE]),
        ("7 MW", "q = about 7 MW", [Mismatch.HEDGE]),
        ("about 7 MW", "q = 7 MW", [Mismatch.HEDGE]),
        ("less than 7 MW", "q < 7 MW", []),
        ("up to 7 MW", "q <= 7 MW", []),
        ("more than 7 MW", "q > 7 MW", []),
        ("at least 7 MW", "q >= 7 MW", []),
        ("less than 7 MW", "7 MW > q", []),
        ("up to 7 MW", "7 MW >= q", []),
        ("more than 7 MW", "7 MW < q", []),
        ("at least 7 MW", "7 MW <= q", []),
        ("less than 7 MW", "7 MW < q", [Mismatch.HEDGE]),
        ("at least 7 MW", "7 MW >= q", [Mismatch.HEDGE]),
        ("more than 7 MW", "q = at least 7 MW", []),
        ("less than 7 MW", "q = up to 7 MW", []),
        ("at least 7 MW", "q = more than 7 MW", [Mismatch.HEDGE]),
        ("more than 7 MW", "q = up to 7 MW", [Mismatch.HEDGE]),
        ("less than 7 MW", "q <= 7 MW", [Mismatch.HEDGE]),
        ("nearly 7 MW", "q < 7 MW", []),
        ("nearly 7 MW", "q <= 7 MW", []),
        ("just over 7 MW", "q > 7 MW", []),
        ("just over 7 MW", "q >= 7 MW", []),
        ("nearly 7 MW", "q > 7 MW", [Mismatch.HEDGE]),
        ("nearly 7 MW", "q >= 7 MW", [Mismatch.HEDGE]),
        ("just over 7 MW", "q < 7 MW", [Mismatch.HEDGE]),
        ("just over 7 MW", "q <= 7 MW", [Mismatch.HEDGE]),
        ("exceeds its 7 MW", "q > 7 MW", []),
        ("about 3 to 5 MW", "q = 3 to 5 MW", [Mismatch.HEDGE]),
    ],
)
def test_a_hedge_is_said_by_a_word_or_by_a_relation(
    quote: str, says: str, found: list[Mismatch]
) -> None:
    """Whichever side of the relation the figure stands on.

    A vague one lies on the side of its bound.
    """
    assert of_quote(quote, says, "MW") == found


@pytest.mark.parametrize(
    ("quote", "says", "found"),
    [
        ("3 to 5 MW", "q = 3 to 5 MW", []),
        ("3 to 6 MW", "q = 3 to 5 MW", [Mismatch.ABSENT]),
        ("from 3 MW in May to 5 MW in June", "q = 3 to 5 MW", []),
        ("from 3 MW in May to 6 MW in June", "q = 3 to 5 MW", [Mismatch.ABSENT]),
        ("3 MW", "q = 3 to 5 MW", [Mismatch.ABSENT]),
        ("between 3 and 5 MW", "q = 3 MW", [Mismatch.ABSENT]),
        ("between 3 and 5 MW", "q >= 3 MW", []),
        ("between 3 and 5 MW", "q > 3 MW", []),
        ("between 3 and 5 MW", "q <= 5 MW", []),
        ("between 3 and 5 MW", "q < 5 MW", []),
        ("between 3 and 5 MW", "q >= 5 MW", [Mismatch.ABSENT]),
        ("between 3 and 5 MW", "q <= 3 MW", [Mismatch.ABSENT]),
        ("between 3 and 5 MW", "3 MW <= q", []),
        ("between 3 and 5 MW", "q != 5 MW", []),
        ("between 3 and 5 MW", "q = at least 3 MW", []),
        ("between 3 and 5 MW", "q = more than 5 MW", [Mismatch.ABSENT]),
        ("between 3 and 5 MW", "q = nearly 5 MW", []),
        ("between 3 and 5 MW", "q = just over 3 MW", []),
        ("between 3 and 5 MW", "q = over 3 MW", []),
        ("between 3 and 5 MW", "q = under 5 MW", []),
        ("between 3 and 5 MW", "q < about 5 MW", []),
        ("between 3 and 5 MW", "q = just over 5 MW", [Mismatch.ABSENT]),
        ("between 3 and 5 MW", "q = over 5 MW", [Mismatch.ABSENT]),
        ("between 3 and 5 MW", "q = nearly 3 MW", [Mismatch.ABSENT]),
        ("between 3 and 5 MW", "q = about 5 MW", [Mismatch.ABSENT]),
        ("between 3 and 5 MW", "3 MW = 2 * q - 5 MW", []),
        ("between 3 and 5 MW", "3 MW = 2 * q - 6 MW", [Mismatch.ABSENT, Mismatch.ABSENT]),
        ("7.0 MW", "q = 7 MW", [Mismatch.PRECISION]),
        ("7 MW", "q = 7.0 MW", [Mismatch.PRECISION]),
        ("7000 kW", "q = 7 MW", []),
        ("7010 kW", "q = 7.01 MW", [Mismatch.PRECISION]),
        ("7000 kW", "q = 7.000 MW", []),
        ("7 GW", "q = 7e3 MW", []),
        ("7500 thousand MW", "q = 7.500 million MW", []),
        ("7500 thousand MW", "q = 7.5 million MW", [Mismatch.PRECISION]),
        ("7.1 GW", "q = 7.1e3 MW", []),
        ("7.1 GW", "q = 71e2 MW", []),
        ("seven MW", "q = 7 MW", []),
        ("7.0 or 7 MW", "q = 7 MW", []),
        ("about 7.0 MW or 8 MW", "q = about 7 MW", []),
        ("7.0 MW, about 7 MW", "q = 7 MW", [Mismatch.HEDGE]),
    ],
)
def test_ends_and_places(quote: str, says: str, found: list[Mismatch]) -> None:
    """An end of a range is a bound, or one of two that are both said.

    The last place counts, unless the number is in words.
    """
    assert of_quote(quote, says, "MW") == found


@pytest.mark.parametrize(
    ("quote", "says", "unit", "language", "found"),
    [
        *(
            (f"${7}", f"q = 7 {code}", code, "en", [])
            for code in ("USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD")
        ),
        ("US$7", "q = 7 AUD", "AUD", "en", [Mismatch.ABSENT]),
        ("$7", "q = 7 EUR", "EUR", "en", [Mismatch.ABSENT]),
        ("¥7", "q = 7 CNY", "CNY", "en", []),
        ("¥7", "q = 7 JPY", "JPY", "en", []),
        ("7 yen", "q = 7 JPY", "JPY", "en", []),
        ("7 yen", "q = 7 CNY", "CNY", "en", [Mismatch.ABSENT]),
        ("470 cents", "q = 4.70 USD", "USD", "en", []),
        ("470 cents", "q = 4.71 USD", "USD", "en", [Mismatch.ABSENT]),
        ("470 Rappen", "q = 4.70 CHF", "CHF", "de", []),
        ("5%", "q = 5 pp", "pp", "en", [Mismatch.ABSENT]),
        ("5%", "q = 5 bp", "bp", "en", [Mismatch.ABSENT]),
        ("5 per mille", "q = 5 ‰", "‰", "en", []),
        ("5 per mille", "q = 50 bp", "bp", "en", [Mismatch.ABSENT]),
        ("5 percentage points", "q = 5%", "%", "en", [Mismatch.ABSENT]),
        ("5 percentage points", "q = 5 pp", "pp", "en", []),
        ("50 basis points", "q = 0.50%", "%", "en", [Mismatch.ABSENT]),
        ("500 million euros", "q = 500 million EUR/year", "EUR/year", "en", []),
        ("500 million dollars", "q = 500 million EUR/year", "EUR/year", "en", [Mismatch.ABSENT]),
        ("500 million", "q = 500 million EUR", "EUR", "en", []),
        ("500 million tonnes", "q = 500 million EUR", "EUR", "en", [Mismatch.ABSENT]),
        ("3/4", "q = 0.75", "1", "en", []),
        ("a third", "q = 0.333", "1", "en", []),
        ("a third", "q = 0.334", "1", "en", [Mismatch.ABSENT]),
        ("a third", "q = 33%", "%", "en", []),
        ("7 degrees", "q = 7 crates", "crates", "en", [Mismatch.ABSENT]),
        ("12,75 Cent je Kilowattstunde", "q = 12.75 EUR/kWh", "EUR/kWh", "de", [Mismatch.ABSENT]),
        ("8.4 cents per kilowatt hour", "q = 84 USD/MWh", "USD/MWh", "en", []),
        ("8.4 cents per kilowatt hour", "q = 84 USD/kWh", "USD/kWh", "en", [Mismatch.ABSENT]),
        ("8.4 cents per kilowatt hour", "q = 0.084 USD/kg", "USD/kg", "en", [Mismatch.ABSENT]),
        ("8.4 cents", "q = 0.084 USD/kWh", "USD/kWh", "en", []),
        ("84 cents", "q = 84_000 crates", "crates", "en", [Mismatch.ABSENT]),
        ("8.4 cents", "q = 8.4 USD", "USD", "en", [Mismatch.ABSENT]),
        ("took 0.047s", "q = 0.047 s", "s", "en", []),
        ("took 0.047s", "q = 47 ms", "s", "en", []),
        ("took 0.047s", "q = 0.048 s", "s", "en", [Mismatch.ABSENT]),
        ("took 14s", "q = 14 s", "s", "en", []),
        ("took 14s", "q = 15 s", "s", "en", [Mismatch.ABSENT]),
        ("$31K per month", "q = 31 thousand USD/month", "USD/month", "en", []),
        ("$31K/mo", "q = 31 thousand USD/month", "USD/month", "en", []),
        ("$31K per month", "q = 31 million USD/month", "USD/month", "en", [Mismatch.ABSENT]),
        ("$6-8 billion", "q = 6 to 8 billion USD", "USD", "en", []),
        ("$6-8 billion", "q = 6 to 9 billion USD", "USD", "en", [Mismatch.ABSENT]),
        ("€6 to 8 million", "q = 6 to 8 million EUR", "EUR", "en", []),
        ("530 pounds", "q = 530 GBP", "GBP", "en", []),
        ("530 pounds", "q = 530 kg", "kg", "en", [Mismatch.ABSENT]),
        ("530 pounds", "q = 530 EUR", "EUR", "en", [Mismatch.ABSENT]),
        ("530 lbs", "q = 530 GBP", "GBP", "en", [Mismatch.ABSENT]),
        ("530 pounds a month", "q = 530 GBP/month", "GBP/month", "en", []),
        ("530 pounds a month", "q = 540 GBP/month", "GBP/month", "en", [Mismatch.ABSENT]),
        ("530 pounds each", "q = 530 GBP/stalls", "GBP/stalls", "en", []),
        ("530 pounds for each stall", "q = 530 GBP/stalls", "GBP/stalls", "en", []),
        ("9.50 pounds an hour", "q = 9.50 GBP/h", "GBP/h", "en", []),
        ("9.50 pounds an hour", "q = 9.50 GBP/day", "GBP/day", "en", [Mismatch.ABSENT]),
        ("62 pounds a square metre", "q = 62 GBP/m^2", "GBP/m^2", "en", []),
        ("62 pounds per square foot", "q = 62 GBP/m^2", "GBP/m^2", "en", [Mismatch.ABSENT]),
        ("38 pence apiece", "q = 0.38 GBP/buns", "GBP/buns", "en", []),
        ("530 Pfund je Stand", "q = 530 GBP/stalls", "GBP/stalls", "de", []),
        ("62 Pfund pro Quadratmeter", "q = 62 GBP/m^2", "GBP/m^2", "de", []),
        ("62 Pfund pro Quadratmeter", "q = 62 EUR/m^2", "EUR/m^2", "de", [Mismatch.ABSENT]),
        ("530 livres par étal", "q = 530 GBP/stalls", "GBP/stalls", "fr", []),
        ("62 livres le mètre carré", "q = 62 GBP/m^2", "GBP/m^2", "fr", []),
        ("62 francs le mètre carré", "q = 62 CHF/m^2", "CHF/m^2", "fr", []),
        ("62 francs suisses le mètre carré", "q = 62 FRF/m^2", "FRF/m^2", "fr", [Mismatch.ABSENT]),
        ("$62 per kilogram", "q = 62 CAD/kg", "CAD/kg", "en", []),
        ("US$62 per kilogram", "q = 62 CAD/kg", "CAD/kg", "en", [Mismatch.ABSENT]),
        ("85 kroner a head", "q = 85 DKK/people", "DKK/people", "en", []),
        ("85 Norwegian kroner", "q = 85 DKK", "DKK", "en", [Mismatch.ABSENT]),
    ],
)
def test_units_of_a_quote(
    quote: str, says: str, unit: str, language: str, found: list[Mismatch]
) -> None:
    """Another unit is another figure, but for signs that several currencies share, hundredths, and what the words around tell."""
    assert of_quote(quote, says, unit, language) == found


@pytest.mark.parametrize(
    ("quote", "says", "unit", "found"),
    [
        ("46,000 guests", "q = 46 thousand guests", "guests", []),
        ("46,000 guests", "q = 0.046 million guests", "guests", []),
        ("46,000 guests", "q = about 46_000 guests", "guests", []),
        ("46,000 guests", "q = nearly 46_000 guests", "guests", [Mismatch.HEDGE]),
        ("over 46,000 guests", "q = about 46_000 guests", "guests", [Mismatch.HEDGE]),
        ("46,000 guests", "q = about 47_000 guests", "guests", [Mismatch.ABSENT]),
        ("46,130 guests", "q = about 46_130 guests", "guests", [Mismatch.HEDGE]),
        ("46,130 guests", "q = 46.13 thousand guests", "guests", [Mismatch.PRECISION]),
        ("46 thousand guests", "q = 46_000 guests", "guests", [Mismatch.PRECISION]),
        ("40 guests", "q = about 40 guests", "guests", [Mismatch.HEDGE]),
        ("300 guests", "q = about 300 guests", "guests", []),
        ("three hundred guests", "q = about 300 guests", "guests", []),
        ("$60 million", "q = about 60 million USD", "USD", [Mismatch.HEDGE]),
        ("$60 million", "q = 0.06 billion USD", "USD", [Mismatch.PRECISION]),
        ("$600 million", "q = 0.6 billion USD", "USD", [Mismatch.PRECISION]),
        ("400.0 kg", "q = about 400 kg", "kg", [Mismatch.HEDGE]),
        ("400 percent", "q = about 400%", "%", [Mismatch.HEDGE]),
        ("1,000 to 2,000 guests", "q = 1 to 2 thousand guests", "guests", []),
    ],
)
def test_a_round_figure_may_be_loosened(
    quote: str, says: str, unit: str, found: list[Mismatch]
) -> None:
    """Hundreds without a scale word may be rounded in their zeros, or about; all others mean their digits."""
    assert of_quote(quote, says, unit) == found


@pytest.mark.parametrize(
    ("quote", "says", "language", "found"),
    [
        ("one in five", "q = 20%", "en", []),
        ("one in five", "q = about 20%", "en", []),
        ("1 in 5", "q = about 20%", "en", []),
        ("a quarter", "q = about 25%", "en", []),
        ("a quarter", "q = nearly 25%", "en", [Mismatch.HEDGE]),
        ("20 percent", "q = about 20%", "en", [Mismatch.HEDGE]),
        ("every fourth voter", "q = 25%", "en", []),
        ("almost every fourth voter", "q = nearly 25%", "en", []),
        ("almost every fourth voter", "q = 25%", "en", [Mismatch.HEDGE]),
        ("every fourth voter", "q = 24%", "en", [Mismatch.ABSENT]),
        ("the fourth voter", "q = 25%", "en", [Mismatch.ABSENT]),
        ("jeder vierte Wähler", "q = 25%", "de", []),
        ("Jede achte davon", "q = 12.5%", "de", []),
        ("mit jedem zweiten", "q = 50%", "de", []),
        ("knapp jeder siebte", "q = nearly 14.3%", "de", []),
        ("jeder siebte", "q = 14%", "de", []),
        ("jeder siebte", "q = 15%", "de", [Mismatch.ABSENT]),
        ("der siebte", "q = 14%", "de", [Mismatch.ABSENT]),
    ],
)
def test_a_share_in_words(quote: str, says: str, language: str, found: list[Mismatch]) -> None:
    """It may be said as a percentage, rounded or about; every fourth is one too."""
    assert of_quote(quote, says, "%", language) == found


@pytest.mark.parametrize(
    ("quote", "says", "language", "found"),
    [
        ("a loss of 9 million", "q = -9 million", "en", []),
        ("a loss of 9 million", "q = -8 million", "en", [Mismatch.ABSENT]),
        ("a profit of 9 million", "q = -9 million", "en", [Mismatch.ABSENT]),
        ("a result of -9 million", "q = 9 million", "en", [Mismatch.ABSENT]),
        ("{exact: 9 million, prefix: its loss was}", "q = -9 million", "en", []),
        ("a loss of more than 9 million", "q < -9 million", "en", []),
        ("a loss of more than 9 million", "q > -9 million", "en", [Mismatch.HEDGE]),
        ("a loss of 7 to 9 million", "q = -9 to -7 million", "en", []),
        ("ein Verlust von 9 Mio.", "q = -9 million", "de", []),
        ("ein Quartalsverlust von 9 Mio.", "q = -9 million", "de", []),
        ("ein Gewinn von 9 Mio.", "q = -9 million", "de", [Mismatch.ABSENT]),
        ("sank um 6 Prozent", "q = -6%", "de", []),
        ("um 6 Prozent", "q = -6%", "de", []),  # nothing says which way
        ("by 6 percent", "q = -6%", "en", []),
        ("um 7 Prozent", "q = -6%", "de", [Mismatch.ABSENT]),
        ("wuchs um 6 Prozent", "q = -6%", "de", [Mismatch.ABSENT]),
        ("6 Prozent", "q = -6%", "de", [Mismatch.ABSENT]),
        ("rose -6%", "q = 2 * (1 - 6%)", "en", []),
        ("rose -6%", "q = 2 * (1 + 6%)", "en", [Mismatch.ABSENT]),
    ],
)
def test_a_sign_that_is_said_in_words(
    quote: str, says: str, language: str, found: list[Mismatch]
) -> None:
    """A loss of 9 is -9, and what is taken away needs no sign; other signs must be the quote's."""
    prefixed = quote.startswith("{")
    corpus = read_document(
        "case.claims.yaml",
        f"sources: {{wire: {{language: {language}}}}}\nquantities: {{q: {{unit: '1', signed: true}}}}\n"
        f"claims:\n  - id: one\n    quote: {quote if prefixed else repr(quote)}\n    says: '{says}'\n",
    )
    theory = understand(corpus)
    assert not corpus.problems + theory.problems
    assert [one.mismatch for one in cover(corpus, theory, Evidence(), ABOUT).unquoted] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Der Absatz fiel im Mai deutlich, um 12,4 Prozent.", []),
        ("Der Absatz stieg im Mai deutlich, um 12,4 Prozent.", [Mismatch.ABSENT]),
        ("Der Absatz fiel. Er stieg im Juni um 12,4 Prozent.", [Mismatch.ABSENT]),
        ("Der Absatz änderte sich um 12,4 Prozent. Er stieg auf 9 Euro.", []),
    ],
)
def test_the_verb_may_stand_outside_of_the_quote(
    tmp_path: Path, sentence: str, found: list[Mismatch]
) -> None:
    """The sentence of the text that a quote stands in says whether something rose or fell."""
    claims = (
        "sources: {wire: {title: Blatt, language: de, file: wire.txt}}\n"
        "quantities: {q: {unit: '1', signed: true}}\n"
        "claims:\n  - {id: one, quote: 'um 12,4 Prozent', says: q = -12.4%}\n"
    )
    assert [one.mismatch for one in covered(tmp_path, sentence, claims).unquoted] == found


@pytest.mark.parametrize(
    ("quote", "says", "found"),
    [
        ("in May 2025", "q = @2025-05", []),
        ("in May 2025", "q = @2025-06", [Mismatch.DATE]),
        ("in May 2025", "q = @2025", []),
        ("in 2025", "q = @2026", [Mismatch.DATE]),
        ("in 2025", "q = @2025-05-01", []),
        ("on 5 May", "q = @2025-05-05", []),
        ("on 5 May", "q = @2025-05-06", [Mismatch.DATE]),
        ("on 5 May", "q = @2025-06-05", [Mismatch.DATE]),
        ("on 3/4/2025", "q = @2025-03-04", []),
        ("in the 1990s", "q = @1994", []),
        ("in the 1990s", "q = @2004", [Mismatch.DATE]),
        ("from 2019 to 2021", "q = @2021", []),
        ("from 2019 to 2021", "q = @2020", [Mismatch.DATE]),
        ("in 2019/20", "q = @2020", []),
        ("in 2019/20", "q = @2021", [Mismatch.DATE]),
        ("it sold 2026 women in 2024", "q = @2026", []),
        ("in June, they say", "q = @2025-06", []),
        ("in Sept they say", "q = @2025-09", []),
        ("in Juny they say", "q = @2025-09", []),
        ("in May they say", "q = @2025-09", [Mismatch.DATE]),
        ("May 5 and June", "q = @2025-06", []),
        ("june and then 5 August", "q = @2025-06", [Mismatch.DATE]),
        ("Jun they say, and in July", "q = @2025-06", [Mismatch.DATE]),
    ],
)
def test_dates_of_a_quote(quote: str, says: str, found: list[Mismatch]) -> None:
    """A date agrees where the parts agree that both have, a decade with its years.

    A quote without dates has no part.
    """
    assert of_quote(quote, says, "date") == found


@pytest.mark.parametrize(
    ("quote", "says", "language", "found"),
    [
        ("{exact: 7 MW, prefix: more than}", "q = more than 7 MW", "en", []),
        ("{exact: 7 MW, prefix: more than}", "q = 7 MW", "en", [Mismatch.HEDGE]),
        ("{exact: 7 MW, prefix: 'more than '}", "q = more than 7 MW", "en", []),
        ("{exact: 7 MW, prefix: over a}", "q = more than 7 MW", "en", []),
        ("{exact: 8 MW, prefix: a}", "q = 8 MW", "en", []),
        ("{exact: about 7, suffix: MW and 8 MW}", "q = about 7 MW", "en", []),
        ("{exact: about 7, suffix: ' GW'}", "q = about 7 GW", "en", []),
        ("{exact: about 7, suffix: ' GW'}", "q = about 7 MW", "en", [Mismatch.ABSENT]),
        ("{exact: about 7, suffix: ', 8 MW'}", "q = 8 MW", "en", [Mismatch.ABSENT]),
        ("{exact: about 7 MW, prefix: 8 MW or}", "q = 8 MW", "en", [Mismatch.ABSENT]),
        ("the plant has 1,234 MW", "q = 1.234 MW", "", []),
        ("the plant has 1,234 MW", "q = 1_234 MW", "", []),
        ("the plant has 1,234 MW", "q = 1.235 MW", "", [Mismatch.ABSENT]),
        ("the plant has 1,234 MW", "q = 1.234 MW", "en", [Mismatch.ABSENT]),
        ("7,5 MW", "q = 8 MW", "", []),
        ("7,5 MW", "q = 8 MW", "is", []),
    ],
)
def test_what_stands_around_a_quote(
    quote: str, says: str, language: str, found: list[Mismatch]
) -> None:
    """Prefix and suffix tell what the quote means, and have no figures of their own; in an unknown language nothing is said.

    Where nobody says which language it is, a figure counts however any language reads it.
    """
    declared = f"{{language: {language}}}" if language else "{}"
    corpus = read_document(
        "case.claims.yaml",
        f"sources: {{wire: {declared}}}\nquantities: {{q: MW}}\n"
        f"claims:\n  - id: one\n    source: wire\n    quote: {quote}\n    says: '{says}'\n",
    )
    theory = understand(corpus)
    assert not corpus.problems + theory.problems
    assert [one.mismatch for one in cover(corpus, theory, Evidence(), ABOUT).unquoted] == found


def test_every_statement_of_a_claim_is_looked_for() -> None:
    """Also where the first stands in the quote word for word."""
    corpus = read_document(
        "case.claims.yaml",
        "sources: {wire: {language: en}}\nquantities: {q: MW}\n"
        "claims:\n  - {id: one, source: wire, quote: it has 40 MW, says: [q = 40 MW, q < 50 MW, 2 * q < 90 MW]}\n",
    )
    found = cover(corpus, understand(corpus), Evidence(), ABOUT).unquoted
    assert [(one.statement.value, one.mismatch) for one in found] == [
        ("q < 50 MW", Mismatch.ABSENT),
        ("2 * q < 90 MW", Mismatch.ABSENT),
    ]


@pytest.mark.parametrize(
    ("quote", "says", "unit", "instead", "bound"),
    [
        ("more than 7 MW", "q = 7 MW", "MW", "more than 7 MW", ""),
        ("about 7", "q = 7 crates", "crates", "about 7 crates", ""),
        ("about 7", "q = 7", "1", "about 7", ""),
        ("just over 7 MW", "q < 7 MW", "MW", "just over 7 MW", "less than"),
        ("7.0 MW", "q = 7 MW", "MW", "7.0 MW", ""),
        ("'about 7,100 MW'", "q = 7_100 MW", "MW", "about 7_100 MW", ""),
        ("'over 7,100'", "q = 7_100 crates", "crates", "more than 7_100 crates", ""),
        ("exactly 7 degrees", "q = 7 K", "K", "", ""),
        ("about 7 pounds a month", "q = 7 GBP/month", "GBP/month", "about 7 GBP/month", ""),
        ("about 7 euros each", "q = 7 EUR/stalls", "EUR/stalls", "about 7 EUR/stalls", ""),
        ("about 7 pounds an hour", "q = 7 GBP/h", "GBP/h", "about 7 GBP/h", ""),
        ("about $7", "q = 7 CAD", "CAD", "about 7 CAD", ""),
        ("in 2025", "q = @2026", "date", "@2025", ""),
        ("on 5 May", "q = @2025-06-05", "date", "", ""),
    ],
)
def test_what_to_write_instead(quote: str, says: str, unit: str, instead: str, bound: str) -> None:
    """The figure of the quote as a literal with the unit of the statement, where there is one."""
    corpus = read_document(
        "case.claims.yaml",
        f"sources: {{wire: {{language: en}}}}\nquantities: {{q: {{unit: '{unit}'}}}}\n"
        f"claims:\n  - {{id: one, quote: {quote}, says: '{says}'}}\n",
    )
    (found,) = cover(corpus, understand(corpus), Evidence(), ABOUT).unquoted
    assert (found.instead, found.bound) == (instead, bound)


def covered(folder: Path, article: str, claims: str) -> Coverage:
    """The coverage of a text by claims about ``wire``."""
    (folder / "wire.txt").write_text(article, encoding="utf-8")
    (folder / "wire.claims.yaml").write_text(claims, encoding="utf-8")
    corpus = read([folder])
    evidence = anchor(corpus, read_texts(corpus.sources.values(), ()))
    return cover(corpus, understand(corpus), evidence, ABOUT)


CLAIMS = """\
sources:
  wire: {file: wire.txt, set_aside: [{quote: "founded 40 years ago", reason: background}, {quote: "[1]", reason: note}]}
  gone: {file: gone.txt}
quantities: {power: MW, cost: USD}
claims:
  - {id: power, source: wire, quote: "The plant of 500 MW", says: power = 500 MW}
  - {id: again, source: wire, quote: "plant of 500 MW, founded", says: power < 500 MW}
  - {id: cost, source: wire, quote: "cost $3 billion and 200 jobs", says: cost = 3 billion USD}
"""
ARTICLE = (
    "The plant of 500 MW, founded 40 years ago, cost $3 billion and 200 jobs. It opens in 2027 [1]."
)


def test_every_figure_has_its_state(tmp_path: Path) -> None:
    """Claimed by all claims that quote and say it, set aside with its reason, unclaimed with those that only quote it, or not counted."""
    found = covered(tmp_path, ARTICLE, CLAIMS)
    (wire,) = found.sources
    assert [(one.figure.surface, one.state, one.claims, one.reason) for one in wire.figures] == [
        ("500 MW", State.CLAIMED, ("power", "again"), ""),
        ("40 years", State.SET_ASIDE, (), "background"),
        ("$3 billion", State.CLAIMED, ("cost",), ""),
        ("200", State.UNCLAIMED, ("cost",), ""),
        ("2027", State.NOT_COUNTED, (), ""),
        ("1", State.SET_ASIDE, (), "note"),
    ]
    assert (wire.quantities, wire.percent, wire.language) == (4, Fraction(75), "en")
    assert [wire.count(state) for state in State] == [2, 1, 1, 0, 0]
    assert found.unavailable == ("gone",)


def test_figures_that_share_a_noun_are_claimed_alike(tmp_path: Path) -> None:
    """A metal is no currency: "9 gold" is said by 9 medals; what nobody says is unclaimed."""
    claims = """sources: {wire: {file: wire.txt}}
quantities: {gold: medals, silver: medals}
claims:
  - {id: won, source: wire, quote: "9 gold, 8 silver and 7 bronze medals", says: [gold = 9 medals, silver = 8 medals]}
"""
    (wire,) = covered(tmp_path, "They won 9 gold, 8 silver and 7 bronze medals.", claims).sources
    assert [one.state for one in wire.figures] == [State.CLAIMED, State.CLAIMED, State.UNCLAIMED]


@pytest.mark.parametrize(
    ("declared", "text", "language", "value"),
    [
        ("", "Das Werk hat 1.234 MW.", "de", 1234),
        ("", "The plant has 1.234 MW.", "en", Fraction("1.234")),
        (", language: de", "Plant: 1.234 MW.", "de", 1234),
        (", language: is", "Plant: 1.234 MW.", "en", Fraction("1.234")),
        ("", "1.234 MW.", "en", Fraction("1.234")),
    ],
)
def test_a_text_is_read_in_its_language(
    tmp_path: Path, declared: str, text: str, language: str, value: Fraction
) -> None:
    """As declared, else as its words tell, else English."""
    (wire,) = covered(tmp_path, text, f"sources: {{wire: {{file: wire.txt{declared}}}}}\n").sources
    assert (wire.language, wire.figures[0].figure.value) == (language, value)


def test_a_text_without_quantities_is_covered(tmp_path: Path) -> None:
    """There is nothing to claim, so nothing is missing."""
    (wire,) = covered(tmp_path, "It opens in 2027.", "sources: {wire: {file: wire.txt}}\n").sources
    assert wire.percent == 100
    assert wire.figures[0].figure.kind is FigureKind.YEAR


def test_offsets_are_those_of_the_file(tmp_path: Path) -> None:
    """A figure is where the file has it, markup and all."""
    (tmp_path / "wire.md").write_text("# A *plant*\n\nIt has **500** MW.\n", encoding="utf-8")
    (tmp_path / "wire.claims.yaml").write_text(
        "sources: {wire: {file: wire.md}}\n", encoding="utf-8"
    )
    corpus = read([tmp_path])
    evidence = anchor(corpus, read_texts(corpus.sources.values(), ()))
    (tracked,) = cover(corpus, understand(corpus), evidence, ABOUT).sources[0].figures
    assert (tracked.figure.start, tracked.figure.surface) == (22, "500 MW")
    assert (tracked.span.line, tracked.span.column) == (3, 10)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The plant is in the north.", "en"),
        ("Das Werk steht im Norden und ist neu.", "de"),
        ("L'usine est dans le nord.", "fr"),
        ("Tehtaan koko kasvoi.", ""),
        ("Umsatz 2023: 4,2 Mrd. Euro", "de"),
        ("Anteil: 31,5 Prozent", "de"),
        ("Revenue 2023: 4.2 bn euros", "en"),
        ("Bénéfice 2023 : 4,2 Md", "fr"),
        ("Euro 2023: 12", ""),
        ("", ""),
        ("was in", ""),
    ],
)
def test_common_words_tell_the_language(text: str, language: str) -> None:
    """Where none of them, or as many of another language are there, nothing is guessed."""
    assert tongue.guess([text]) == language


def test_only_the_beginning_of_a_text_is_looked_at() -> None:
    """A long text costs no more than a short one, and its digest is nobody's language."""
    assert tongue.guess([" ".join(["the"] * 3000), *["und"] * 9000]) == "en"
    assert tongue.guess([sha256(b"").hexdigest()]) == ""


def test_a_language_is_known_by_its_code() -> None:
    """With its region, in any case; others are not."""
    assert [tongue.known(code) for code in ("de-AT", "EN_us", "fr", "is", "")] == [
        "de",
        "en",
        "fr",
        "",
        "",
    ]
