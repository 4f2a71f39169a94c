"""What the recogniser is to its users, and how a language is added."""

import re
from dataclasses import replace
from fractions import Fraction
from importlib import import_module
from pathlib import Path

import pytest

import factcheck
from factcheck.model.figure import FigureKind
from factcheck.recognise import (
    LOCALES,
    UnknownLanguageError,
    as_literal,
    figures,
    locales,
    meaning,
    scan,
)
from factcheck.recognise.lexicons import Lexicon


def test_the_package_gives_the_figures_of_a_text() -> None:
    """``factcheck.figures`` finds them, also once the package has been loaded."""
    import_module("factcheck.recognise.scan")
    (figure,) = factcheck.figures("bis zu 7,5 Milliarden US-Dollar", "de")
    assert isinstance(figure, factcheck.Figure)
    assert (figure.value, figure.unit, figure.hedge) == (Fraction(7_500_000_000), "USD", "up to")


def test_a_number_of_many_digits_is_no_day() -> None:
    """Behind a year and a month, as in the name of a file or a product."""
    assert not any(one.date for one in figures("ISBN 2008-12-31415926535897932384626", "en"))
    assert [one.date for one in figures("on 2008-12-31", "en")] == ["2008-12-31"]


def test_every_locale_is_registered() -> None:
    """The languages in the folder are those in the table."""
    folder = Path(locales.__file__).parent
    files = {path.stem for path in folder.glob("*.py") if path.stem[0] != "_"}
    assert files == set(LOCALES)


@pytest.mark.parametrize("language", ["de", "de-AT", "de_CH", "DE"])
def test_a_region_reads_as_its_language(language: str) -> None:
    """The language decides, whatever the region and however it is written."""
    assert figures("1,5 Mio.", language)[0].value == 1_500_000


@pytest.mark.parametrize("language", ["tlh", "is-IS", ""])
def test_an_unknown_language_is_an_error(language: str) -> None:
    """A language without a file is not read as if it were another."""
    with pytest.raises(UnknownLanguageError, match="known languages: de, en, fr"):
        factcheck.figures("1.5 million", language)


def test_no_language_is_told_outside_its_file() -> None:
    """The grammar names no language: what is peculiar to one stands in its file of data."""
    folder = Path(locales.__file__).parent
    shared = [*folder.parent.glob("*.py"), folder / "_base.py"]
    assert len(shared) > 20
    for path in shared:
        assert not set(re.findall(r'"(\w\w)"', path.read_text("utf-8"))) & set(LOCALES), path


def test_a_language_is_one_file_of_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """Separators, scale words, units, currencies and months of another language come from CLDR."""
    english = import_module("factcheck.recognise.locales.en").VOCABULARY
    french = Lexicon(replace(english, locale="fr"))
    monkeypatch.setattr(scan, "lexicon", lambda _: french)
    told = [
        (figure.value, figure.unit)
        for figure in figures("1 234,5 euros, 7,5 milliards, 250 kilomètres", "fr")
    ]
    assert told == [
        (Fraction("1234.5"), "EUR"),
        (Fraction(7_500_000_000), ""),
        (Fraction(250), "kilometer"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "literal"),
    [
        ("7,5 Milliarden US-Dollar", "de", "7.5 billion USD"),
        ("150 bis 200 Megawatt", "de", "150 to 200 MW"),
        ("bis zu 25 %", "de", "up to 25 %"),
        ("1,1 Billionen Euro", "de", "1.1 trillion EUR"),
        ("rund 20- bis 30-fach", "de", "about 20 to 30"),
        ("zweieinhalb Jahre", "de", "2.5 years"),
        ("am 28. Juli 2025", "de", "@2025-07-28"),
        ("im März 2024", "de", "@2024-03"),
        ("in 2029", "en", "@2029"),
        ("$1.50", "en", "1.50 USD"),
        ("500 million to 2 billion euros", "en", "500 million to 2 billion EUR"),
        ("€85 per megawatt-hour", "en", "85 EUR/MWh"),
        ("a quarter", "en", "0.25"),
        ("two dozen", "en", "24"),
        ("5 thousand dollars", "en", "5 thousand USD"),
        ("5 lakh rupees", "en", "500000 INR"),
        ("5 to 7 lakh rupees", "en", "500000 to 700000 INR"),
        ("two centuries", "en", "2 centuries"),
        ("1 year", "en", "1 year"),
        ("8 litres per hour", "en", "8 l/h"),
        ("9 m/s", "en", "9 m/s"),
        ("at 120 km/h", "en", "120 km/h"),
        ("5 km: a record", "en", "5 km"),
        ("a third", "en", None),
        ("20 °C", "en", None),
        ("28 July", "en", None),
        ("at least 3 to 5 people", "en", None),
        ("GPT-5", "en", None),
    ],
)
def test_a_figure_as_a_literal(text: str, language: str, literal: str | None) -> None:
    """A literal keeps the decimals, the scale word and the hedge; what no literal says has none."""
    (figure,) = figures(text, language)
    assert as_literal(figure) == literal
    assert (meaning(figure) is None) == (literal is None)


def test_the_last_place_decides_what_a_figure_means() -> None:
    """7,5 Milliarden is rounded to a tenth of a billion, 7,50 to a hundredth."""
    (coarse,), (fine,) = figures("7,5 Milliarden", "de"), figures("7,50 Milliarden", "de")
    first, second = meaning(coarse), meaning(fine)
    assert first is not None
    assert second is not None
    assert [first.taken.low, second.taken.low] == [7_450_000_000, 7_495_000_000]


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "-", "$", "1" * 5000, "." * 50, "\u00ad", "ein", "one hundred and", "5 \ud800"],
)
def test_odd_texts_are_no_error(text: str) -> None:
    """Whatever is asked, there is an answer."""
    for language in LOCALES:
        figures(text, language)


def test_a_long_row_of_digits_is_a_code() -> None:
    """More digits than a number has are no number."""
    (figure,) = figures("1" * 31, "en")
    assert (figure.kind, figure.value) == (FigureKind.CODE, None)


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("North 10 12 +20%", ["", "", ""]),
        ("some 12+ people", ["at least"]),
        ("12 + people", ["at least"]),
    ],
)
def test_a_plus_before_the_next_number_is_its_sign(text: str, hedges: list[str]) -> None:
    """As in the row of a table."""
    assert [figure.hedge for figure in figures(text, "en")] == hedges
