"""Tests of factcheck.language.units, units.txt and currencies.txt."""

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pint
import pytest

from factcheck.language import units
from factcheck.language.unit_table import UnitTable
from factcheck.language.units import is_currency, measure
from factcheck.model.unit import Dimension, Unit
from tests.language.reading import theory

TABLE = UnitTable(
    [
        "people",
        "chips",
        "Größe",
        "USD",
        "k",
        "B",
        "million",
        "tons",
        "date",
        "mass",
        "two words",
        "MW",
        "deaths/people",
    ]
)


def unit(text: str) -> Unit:
    """What a unit text means."""
    return TABLE.unit(text)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("MW", 10**6),
        ("kilowatts", 1000),
        ("MWh/hour", 10**6),
        ("J/s", 1),
        ("N·m/s", 1),
        ("kg*m²/s³", 1),
        ("kg⋅m^2/s^3", 1),
        ("kg·m²·s⁻³", 1),
        ("V*A", 1),
        ("hp", Fraction("745.69987158227022")),
        ("PS", Fraction("735.49875")),
        ("MWh/year", Fraction(10**6, 24) * 100 / 36525),
    ],
)
def test_units_of_power_are_one_dimension(text: str, same: Fraction) -> None:
    """Products, quotients, powers and prefixes are exact: so many watts each."""
    watt = unit("W")
    assert unit(text).dimension == watt.dimension
    assert unit(text).factor / watt.factor == same


@pytest.mark.parametrize(
    ("text", "other", "factor"),
    [
        ("minute", "s", 60),
        ("hours", "min", 60),
        ("days", "h", 24),
        ("week", "d", 7),
        ("year", "days", Fraction("365.25")),
        ("year", "months", 12),
        ("a", "year", 1),
        ("decade", "years", 10),
        ("µs", "ms", Fraction(1, 1000)),
        ("μs", "µs", 1),
        ("kWh", "MJ", Fraction("3.6")),
        ("eV", "J", Fraction("1.602176634e-19")),
        ("kcal", "J", 4184),
        ("BTU", "J", Fraction("1055.05585262")),
        ("quad", "BTU", 10**15),
        ("Mtoe", "PJ", Fraction("41.868")),
        ("tce", "GJ", Fraction("29.3076")),
        ("inch", "cm", Fraction("2.54")),
        ("feet", "inches", 12),
        ("yards", "ft", 3),
        ("miles", "feet", 5280),
        ("nautical_mile", "m", 1852),
        ("ly", "m", 9_460_730_472_580_800),
        ("hectare", "m²", 10_000),
        ("acres", "m^2", Fraction("4046.8564224")),
        ("sqkm", "km²", 1),
        ("liters", "L", 1),
        ("litre", "dm³", 1),
        ("gallons", "L", Fraction("3.785411784")),
        ("imperial_gallon", "L", Fraction("4.54609")),
        ("bbl", "gallons", 42),
        ("tonnes", "kg", 1000),
        ("kt", "t", 1000),
        ("Mt", "megatonnes", 1),
        ("lbs", "g", Fraction("453.59237")),
        ("oz", "lb", Fraction(1, 16)),
        ("short_ton", "lb", 2000),
        ("troy_ounce", "g", Fraction("31.1034768")),
        ("carats", "mg", 200),
        ("km/h", "kmh", 1),
        ("mph", "mile/hour", 1),
        ("knots", "nautical_mile/h", 1),
        ("mbar", "hPa", 1),
        ("atm", "Pa", 101_325),
        ("psi", "lbf/inch^2", 1),
        ("lbf", "N", Fraction("4.4482216152605")),
        ("GHz", "1/ns", 1),
        ("bytes", "bits", 8),
        ("kB", "bytes", 1000),
        ("KiB", "bytes", 1024),
        ("GiB", "MiB", 1024),
        ("megabits", "Mbit", 1),
        ("degrees", "arcmin", 60),
        ("°", "degree", 1),
        ("%", "pp", 1),
        ("percent", "‰", 10),
        ("bp", "%", Fraction(1, 100)),
        ("ppm", "%", Fraction(1, 10_000)),
        ("€/MWh", "EUR/MWh", 1),
        ("$", "USD", 1),
        ("%/year", "1/year", Fraction(1, 100)),
        ("kΩ", "V/A", 1000),
    ],
)
def test_one_unit_is_so_many_of_another(text: str, other: str, factor: Fraction) -> None:
    """Everyday units are related as their authorities say, exactly."""
    assert unit(text).dimension == unit(other).dimension
    assert unit(text).factor == factor * unit(other).factor


def test_we_agree_with_pint() -> None:
    """What pint defines too has the same size there, up to its floats and another choice of BTU."""
    theirs: pint.UnitRegistry[float] = pint.UnitRegistry()
    names = "hour day month joule watt_hour horsepower foot acre gallon pound knot psi hectare BTU toe light_year carat mmHg"
    for name in names.split():
        expected, _ = theirs.get_root_units(name)
        assert float(unit(name).factor) == pytest.approx(expected, rel=1e-5), name


def test_every_unit_is_exact_under_each_of_its_spellings() -> None:
    """Each line of units.txt yields a rational factor by its name, symbol and aliases, and no spelling has two meanings."""
    seen: list[str] = []
    for line in Path(units.__file__).with_name("units.txt").read_text("utf-8").splitlines():
        name, *rest = (part.strip() for part in line.split("="))
        if line.startswith(("#", "@")) or not rest or name.endswith("-"):
            continue
        spellings = {name, *rest[1:]} - {"_", "B"}
        assert (
            len({(unit(spelling).factor, unit(spelling).dimension) for spelling in spellings}) == 1
        ), line
        assert isinstance(unit(name).factor, Fraction)
        seen += spellings
    assert len(seen) == len(set(seen)) > 150


def test_every_currency_is_a_dimension_of_its_own() -> None:
    """The codes of ISO 4217 are there, those of its tests are not."""
    codes = {code for code in units._currencies() if len(code) == 3 and code.isupper()}  # noqa: SLF001 - no table of the currencies is public
    assert len(codes) == 197
    assert {"USD", "EUR", "CHF", "CNY", "XAU", "DEM", "ZWG"} <= codes
    assert not codes & {"XXX", "XTS"}
    assert {unit(code).dimension for code in codes} == {
        Dimension(((f"[{code}]", Fraction(1)),)) for code in codes
    }
    assert is_currency("[USD]")
    assert not is_currency("[time]")


@pytest.mark.parametrize("noun", ["people", "chips", "Größe", "mass"])
def test_a_declared_noun_is_a_unit_of_its_own(noun: str) -> None:
    """A single word that a quantity declares counts things.

    Even one named like a dimension is its own.
    """
    found = unit(noun)
    assert found.factor == 1
    assert found.counted
    assert len(found.dimension.exponents) == 1
    assert found.dimension not in {unit("USD").dimension, unit("kg").dimension}


def test_a_noun_is_the_same_however_it_is_encoded() -> None:
    """Accents may be written in one character or in two."""
    assert unit("Gro\N{COMBINING DIAERESIS}ße").dimension == unit("Größe").dimension


def test_nouns_multiply_and_divide() -> None:
    """A ratio of nouns is no ratio, and is not counted in whole numbers."""
    assert unit("chips/people").dimension == unit("chips").dimension / unit("people").dimension
    assert not unit("chips/people").counted
    assert not unit("chips²").counted
    assert not unit("1/people").counted


def test_the_engine_is_loaded_late() -> None:
    """Importing the package loads neither pint nor anything as heavy."""
    program = "import sys, factcheck.language; print(sorted({'pint', 'numpy', 'z3', 'yaml', 'pydantic'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert done.stdout == "[]\n"


def test_units_are_asked_once() -> None:
    """Each text is looked into once in a run."""
    assert TABLE.unit("USD/MWh") is TABLE.unit("USD/MWh")


def test_a_declared_unit_may_be_a_sign_a_quotient_or_one() -> None:
    """``$`` is USD, ``1`` a plain ratio, ``1/year`` a rate."""
    found = theory(units={"a": "$", "b": "1", "c": "1/year", "d": "€/MWh", "e": "date"})
    assert found.problems == ()
    assert [symbol.unit.name for symbol in found.symbols.values()] == [
        "USD",
        "1",
        "1/year",
        "€/MWh",
        "date",
    ]


def test_no_unit_is_defined_twice(caplog: pytest.LogCaptureFixture) -> None:
    """Pint logs what it defines again; it has nothing to log."""
    units._registry.cache_clear()  # noqa: SLF001 - what is loaded once is loaded anew
    units.measure.cache_clear()
    assert units.measure("Mbit")
    assert caplog.text == ""


LARGE = ("kilo", "mega", "giga", "tera", "peta", "exa", "zetta", "yotta", "ronna", "quetta")
SMALL = ("milli", "micro", "nano", "pico", "femto", "atto", "zepto", "yocto", "ronto", "quecto")
DECIMAL = {
    **{prefix: 3 * place for place, prefix in enumerate(LARGE, start=1)},
    **{prefix: -3 * place for place, prefix in enumerate(SMALL, start=1)},
    **dict(zip(("hecto", "deca", "deci", "centi"), (2, 1, -1, -2), strict=True)),
}
BINARY = {"kibi": 1, "mebi": 2, "gibi": 3, "tebi": 4, "pebi": 5, "exbi": 6, "zebi": 7, "yobi": 8}


@pytest.mark.parametrize(
    ("name", "least", "most", "binary"),
    [
        ("meter", -30, 30, False),
        ("volt", -30, 9, False),
        ("tonne", 3, 30, False),
        ("byte", 3, 30, True),
        ("hour", 0, 0, False),
    ],
)
def test_each_group_of_units_has_its_prefixes(
    name: str, least: int, most: int, binary: bool
) -> None:
    """Metric units take all, electric ones up to giga, large ones from kilo, data binary ones."""
    base = measure(name)
    assert base is not None
    for prefix, power in DECIMAL.items():
        found = measure(f"{prefix}{name}")
        assert (found is not None) is (least <= power <= most)
        assert found is None or found.factor == base.factor * Fraction(10) ** power
    for prefix, power in BINARY.items():
        found = measure(f"{prefix}{name}")
        assert (found is not None) is binary
        assert found is None or found.factor == base.factor * 1024**power
