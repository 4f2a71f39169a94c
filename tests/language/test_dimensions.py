"""Tests of factcheck.language.dimensions: dimensions in words, and what one of two lacks."""

import pytest

from factcheck.language.dimensions import in_words
from factcheck.language.unit_table import UnitTable
from factcheck.model.problem import Kind
from tests.language.reading import told

TABLE = UnitTable(["people", "chips", "deaths"])


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("%", "a plain ratio"),
        ("MW", "power"),
        ("MWh", "energy"),
        ("USD", "money (USD)"),
        ("chips", "chips"),
        ("hours", "time"),
        ("km/h", "speed"),
        ("Hz", "frequency"),
        ("1/m", "one per length"),
        ("MW/year", "power per time"),
        ("kWh/km", "force"),
        ("kWh/m²", "energy per area"),
        ("L/day", "volume per time"),
        ("kg/m³", "mass per volume"),
        ("GB/s", "data per time"),
        ("USD/MWh", "money (USD) per energy"),
        ("USD/kg", "money (USD) per mass"),
        ("MWh/USD", "energy per money (USD)"),
        ("USD/EUR", "money (USD) per money (EUR)"),
        ("deaths/people", "deaths per people"),
        ("people*year", "people times time"),
        ("chips²/people", "chips squared per people"),
        ("1/people", "one per people"),
        ("m*s", "length times time"),
        ("kg^2*m^5", "length to the power of 5 times mass squared"),
        ("°", "angle"),
        ("V", "voltage"),
        ("mol/L", "amount of substance per volume"),
        ("N", "force"),
        ("Pa", "pressure"),
        ("kg", "mass"),
        ("L", "volume"),
        ("m²", "area"),
        ("m", "length"),
        ("GB", "data"),
        ("ohm", "resistance"),
        ("C", "charge"),
        ("A", "electric current"),
        ("K", "temperature"),
        ("mol", "amount of substance"),
        ("cd", "luminous intensity"),
        ("m/s²", "acceleration"),
        ("W/kg", "power per mass"),
        ("kg/m", "mass per length"),
        ("kg/J", "mass per energy"),
        ("J/GB", "energy per data"),
        ("J/K", "energy per temperature"),
        ("J/mol", "energy per amount of substance"),
        ("m/°", "length per angle"),
        ("A/m²", "electric current per area"),
    ],
)
def test_a_dimension_has_words(unit: str, words: str) -> None:
    """Dimensions are told as people call them."""
    assert in_words(TABLE.unit(unit).dimension) == words


@pytest.mark.parametrize(
    ("says", "place", "values"),
    [
        (
            "energy = 45 MW",
            "energy = 45 MW",
            ("energy", "energy", "45 MW", "power", "a time", "45 MW", ""),
        ),
        (
            "power = energy",
            "power = energy",
            ("power", "power", "energy", "energy", "a time", "power", ""),
        ),
        (
            "usd = sold",
            "usd = sold",
            ("usd", "money (USD)", "sold", "chips", "a price in USD", "sold", ""),
        ),
        (
            "usd < energy",
            "usd < energy",
            ("usd", "money (USD)", "energy", "energy", "a price in USD", "energy", ""),
        ),
        (
            "usd = eur",
            "usd = eur",
            ("usd", "money (USD)", "eur", "money (EUR)", "an exchange rate", "eur", ""),
        ),
        (
            "usd = x",
            "usd = x",
            ("usd", "money (USD)", "x", "a plain ratio", "an amount in USD", "x", ""),
        ),
        (
            "x = sold",
            "x = sold",
            ("x", "a plain ratio", "sold", "chips", "a number of chips", "x", ""),
        ),
        ("sold = staff", "sold = staff", ("sold", "chips", "staff", "people", "", "", "")),
        (
            "energy = 45 MW * usd",
            "energy = 45 MW * usd",
            ("energy", "energy", "45 MW * usd", "money (USD) times power", "", "", ""),
        ),
        ("usd > 0", "usd > 0", ("usd", "money (USD)", "0", "a plain ratio", "", "", "0 USD")),
        ("0 < usd", "0 < usd", ("0", "a plain ratio", "usd", "money (USD)", "", "", "0 USD")),
        (
            "power = 5 to 6 thousand",
            "power = 5 to 6 thousand",
            ("power", "power", "5 to 6 thousand", "a plain ratio", "", "", "5 to 6 thousand MW"),
        ),
        (
            "usd = usd + 45 MW",
            "45 MW",
            ("usd", "money (USD)", "45 MW", "power", "a price in USD", "45 MW", ""),
        ),
        ("usd - 5 = usd", "5", ("usd", "money (USD)", "5", "a plain ratio", "", "", "5 USD")),
        (
            "usd = (usd + usd) + eur",
            "eur",
            ("usd + usd", "money (USD)", "eur", "money (EUR)", "an exchange rate", "eur", ""),
        ),
        (
            "power = 500 MW to 1 GWh",
            "500 MW to 1 GWh",
            ("500 MW", "power", "1 GWh", "energy", "a time", "500 MW", ""),
        ),
        (
            "usd = $5 to €6",
            "$5 to €6",
            ("$5", "money (USD)", "€6", "money (EUR)", "an exchange rate", "€6", ""),
        ),
    ],
)
def test_different_dimensions_are_shown(says: str, place: str, values: tuple[str, ...]) -> None:
    """Comparing and adding needs one dimension.

    The error shows both, the missing factor, the noun where that is a number of things, and what
    to write.
    """
    *shown, instead = values
    _, counts, noun = values[4].rpartition("a number of ")
    expected = (*shown, noun if counts else "", instead)
    assert told(says) == (Kind.DIMENSIONS_DIFFER, place, expected)
