"""Tests of factcheck.language.units: words that are no units, and what is said of them."""

import subprocess
import sys
from itertools import product
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.flaw import BadTextError
from factcheck.language.unit_table import UnitTable
from factcheck.language.units import measure
from factcheck.model.problem import Kind
from factcheck.model.unit import Unit
from tests.language.reading import told

DECLARED = (
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
)


SHORT = (
    "a d g h l m s t "
    "au bp cd cg cl cm cs dg dl dm ds fg fl fm fs ft ha hg hl hm hp hr hs in kg kl km kn ks kt lb lm lx ly mg mi ml mm mo ms "
    "ng nl nm ns oz pg pl pm pp ps yd yr "
    "atm bar bbl bit cal ccd clm clx day dcd deg dlm dlx fcd flm flx gal hcd hlm hlx hrs kat kcd klm klx kmh kph lbf lbs "
    "lux mcd min mlm mlx mol mph ncd nlm nlx nmi ohm ozt pcd plm plx ppb ppm psi sec sqm tce toe yds yen yrs"
)


def unit(text: str) -> Unit:
    """What a unit text means; to a table of its own, since one makes only so many suggestions."""
    return UnitTable(DECLARED).unit(text)


def refused(text: str) -> tuple[Kind, str, tuple[str, ...]]:
    """Why a text is no unit: the kind, the part at fault, and the values."""
    with pytest.raises(BadTextError) as caught:
        unit(text)
    (flaw,) = caught.value.flaws
    return flaw.kind, text[flaw.start : flaw.end], flaw.values


@pytest.mark.parametrize(
    ("text", "kind", "place", "values"),
    [
        ("GW²·banana", Kind.UNKNOWN_UNIT, "banana", ("banana", "", "")),
        ("births/people", Kind.UNKNOWN_UNIT, "births", ("births", "", "")),
        ("MWhh", Kind.UNKNOWN_UNIT, "MWhh", ("MWhh", "MWh", "")),
        ("tonnees", Kind.UNKNOWN_UNIT, "tonnees", ("tonnees", "tonne", "")),
        ("Mw", Kind.UNKNOWN_UNIT, "Mw", ("Mw", "MW", "")),
        ("mwh", Kind.UNKNOWN_UNIT, "mwh", ("mwh", "MWh", "")),
        ("usd", Kind.UNKNOWN_UNIT, "usd", ("usd", "USD", "")),
        ("houers", Kind.UNKNOWN_UNIT, "houers", ("houers", "hour", "")),
        ("milion", Kind.UNKNOWN_UNIT, "milion", ("milion", "million", "")),
        ("cents", Kind.UNKNOWN_UNIT, "cents", ("cents", "", "eurocent or uscent")),
        ("tons", Kind.UNKNOWN_UNIT, "tons", ("tons", "tonnes", "")),
        ("Stunden", Kind.UNKNOWN_UNIT, "Stunden", ("Stunden", "hours", "")),
        ("ct", Kind.UNKNOWN_UNIT, "ct", ("ct", "", "eurocent or uscent")),
        ("date", Kind.UNKNOWN_UNIT, "date", ("date", "", "")),
        ("million", Kind.UNKNOWN_UNIT, "million", ("million", "million", "")),
        ("two words", Kind.UNKNOWN_UNIT, "two", ("two", "", "")),
        ("k", Kind.NOT_A_SCALE, "k", ("k", "thousand")),
        ("B/s", Kind.NOT_A_SCALE, "B", ("B", "bn")),
        ("M", Kind.NOT_A_SCALE, "M", ("M", "mn")),
        ("Billion", Kind.AMBIGUOUS_SCALE, "Billion", ("Billion", "tn (10^12) or bn (10^9)")),
        ("°C", Kind.OFFSET_TEMPERATURE, "°C", ("°C",)),
        ("fahrenheit", Kind.OFFSET_TEMPERATURE, "fahrenheit", ("fahrenheit",)),
        ("W/degC", Kind.OFFSET_TEMPERATURE, "degC", ("degC",)),
        ("m^0", Kind.UNKNOWN_UNIT, "m^0", ("m^0", "m", "")),
        ("m^10", Kind.UNKNOWN_UNIT, "m^10", ("m^10", "m", "")),
        ("m²³", Kind.UNKNOWN_UNIT, "m²³", ("m²³", "m", "")),
        ("m⁻", Kind.UNKNOWN_UNIT, "m⁻", ("m⁻", "m", "")),
        ("m//s", Kind.UNKNOWN_UNIT, "/s", ("m//s", "", "")),
        ("(m)", Kind.UNKNOWN_UNIT, "(m)", ("(m)", "", "")),
        ("m**2", Kind.UNKNOWN_UNIT, "*2", ("m**2", "", "")),
        ("", Kind.UNKNOWN_UNIT, "", ("", "", "")),
        ("m" * 201, Kind.UNKNOWN_UNIT, "m" * 201, ("m" * 59 + "…", "", "")),
        ("m" + "*m" * 8, Kind.UNKNOWN_UNIT, "m", ("m" + "*m" * 8, "", "")),
    ],
)
def test_what_is_no_unit_is_told_so(
    text: str, kind: Kind, place: str, values: tuple[str, ...]
) -> None:
    """The error names the word at fault, and the one that is probably meant."""
    assert refused(text) == (kind, place, values)


@pytest.mark.parametrize(
    "word",
    [
        "chips",
        "people",
        "cars",
        "pages",
        "dates",
        "flux",
        "orbit",
        "debit",
        "has",
        "das",
        "dam",
        "as",
        "at",
        "Tage",
        "Pkw",
        "Autos",
        "parts",
        "cents",
        "ct",
        "pt",
        "mt",
        "bps",
        "kilo",
        "mega",
        "kkW",
        "kmin",
        "kh",
        "khp",
        "kiloW",
        "kwatt",
        "kUSD",
        "MEUR",
        "TEUR",
        "mUSD",
        "Kib",
        "Kig",
        "KiW",
        "Mtonne",
        "bars",
        "toes",
        "Elms",
        "ms2",
        "EV",
        "TV",
        "PC",
        "PV",
    ],
)
def test_words_are_not_taken_for_prefixed_units(word: str) -> None:
    """Only units of the metric groups take prefixes, a symbol that of a symbol and a name that of a name."""
    assert measure(word) is None


def test_the_short_words_that_are_units_are_known() -> None:
    """Of all words of up to three small letters these are units.

    Whoever adds one looks whether it is a noun too.
    """
    words = (
        "".join(letters) for size in (1, 2, 3) for letters in product(ascii_lowercase, repeat=size)
    )
    assert " ".join(word for word in words if measure(word)) == SHORT


def test_what_a_word_means_does_not_depend_on_what_was_asked_before() -> None:
    """Pint remembers what it was asked for: the lumen with a prefix must not become a name with a plural."""
    program = "import sys; from factcheck.language.units import measure; print(sorted((word, measure(word) is None) for word in sys.argv[1:]))"
    words = ["Elm", "Elms", "kW", "kkW", "kWs", "USD", "USDs", "kUSD", "exalumen"]
    answers = {
        subprocess.run(
            [sys.executable, "-c", program, *order], capture_output=True, check=True, text=True
        ).stdout
        for order in (words, words[::-1])
    }
    assert len(answers) == 1


@given(st.text(max_size=12) | st.text("kMm²³/*·^-123SWhUSD%€° ()", max_size=12))
def test_no_text_raises(text: str) -> None:
    """Any text is a unit or a flaw inside it."""
    try:
        assert unit(text).factor > 0
    except BadTextError as error:
        (flaw,) = error.flaws
        assert 0 <= flaw.start <= flaw.end <= len(text)


@pytest.mark.parametrize(
    ("says", "place", "values"),
    [
        ("usd = 50_000 USD*staff", "staff", ("staff", "", "50_000 USD * staff")),
        ("usd = 50 USD/staff", "staff", ("staff", "", "50 USD / staff")),
        ("x = 2 y", "y", ("y", "", "2 * y")),
        ("x = 2 to 3 y", "y", ("y", "", "2 to 3 * y")),
    ],
)
def test_a_quantity_in_a_units_place_is_told_so(
    says: str, place: str, values: tuple[str, ...]
) -> None:
    """A word after a number is a unit; where it is a quantity the error shows the product."""
    assert told(says) == (Kind.UNKNOWN_UNIT, place, values)


def test_a_bad_unit_of_a_range_is_told_once_at_its_place() -> None:
    """The unit of both ends stands where it stands."""
    assert told("power = 5 to 6 Mw") == (Kind.UNKNOWN_UNIT, "Mw", ("Mw", "MW", ""))
    assert told("power = 5 Mw to 6") == (Kind.UNKNOWN_UNIT, "Mw", ("Mw", "MW", ""))


@pytest.mark.parametrize(
    "word", ["°C", "℃", "degC", "celsius", "Celsius", "°F", "℉", "degF", "fahrenheit", "Fahrenheit"]
)
def test_temperatures_with_a_zero_of_their_own_are_no_units(word: str) -> None:
    """Twice 10 °C is not 20 °C."""
    assert refused(word) == (Kind.OFFSET_TEMPERATURE, word, (word,))


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Euro Euros", "EUR"),
        ("ton Tonne", "tonne"),
        ("tons Tonnen", "tonnes"),
        ("Sekunde", "second"),
        ("Sekunden", "seconds"),
        ("Minute", "minute"),
        ("Minuten", "minutes"),
        ("Stunde", "hour"),
        ("Stunden", "hours"),
        ("Tag", "day"),
        ("Tage", "days"),
        ("Woche", "week"),
        ("Wochen", "weeks"),
        ("Monat", "month"),
        ("Monate", "months"),
        ("Jahr", "year"),
        ("Jahre", "years"),
        ("Meter", "meter"),
        ("Kilometer", "km"),
        ("Watt", "W"),
        ("Liter", "liter"),
    ],
)
def test_what_people_write_for_a_unit_is_answered_with_it(words: str, unit: str) -> None:
    """Words that are no units here are no misspelt ones either: each is told what to write."""
    for word in words.split():
        assert told(f"x = 3 {word}") == (Kind.UNKNOWN_UNIT, word, (word, unit, ""))
