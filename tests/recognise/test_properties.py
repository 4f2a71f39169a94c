"""What holds of any text, and of any number printed by Babel."""

from decimal import Decimal
from fractions import Fraction

import pytest
from babel.numbers import format_compact_decimal, format_currency, format_decimal
from babel.units import format_unit
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from factcheck.language.units import measure
from factcheck.model.figure import QUANTITIES, Figure
from factcheck.recognise import LOCALES, as_literal, figures, meaning
from factcheck.recognise.lexicons import lexicon
from factcheck.recognise.symbols import CLDR_UNITS, SYMBOLS

LANGUAGES = st.sampled_from(LOCALES)
NUMBERS = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False)
# Units whose name is a common word of a language: below a hundred, livres are books.
COMMON_WORDS = {("fr", "mass-pound")}
# What the statement language has no name for, or refuses.
UNNAMED = {
    "degree_Celsius",
    "degree_Fahrenheit",
    "cup",
    "tablespoon",
    "teaspoon",
    "ton",
    "dram",
    "turn",
    "radian",
    "50*kilogram",
}
PIECES = st.one_of(
    st.sampled_from(
        [
            "0",
            "1",
            "12",
            "123",
            "1000",
            "2025",
            "1,5",
            "1.5",
            "12.500",
            ",",
            ".",
            "-",
            "–",
            "/",
            ":",
            "(",
            ")",
            "%",
            "$",
            "€",
            "£",
            "US$",
            "USD",
            "bis",
            "to",
            "und",
            "and",
            "zwischen",
            "between",
            "von",
            "from",
            "rund",
            "about",
            "mehr",
            "als",
            "Millionen",
            "million",
            "Mrd.",
            "bn",
            "m",
            "k",
            "Euro",
            "dollars",
            "Prozent",
            "percent",
            "Megawatt",
            "km/h",
            "km²",
            "ein",
            "eine",
            "a",
            "one",
            "half",
            "drei",
            "three",
            "fünfundzwanzig",
            "hundert",
            "hundred",
            "dritte",
            "third",
            "mal",
            "times",
            "fach",
            "Juli",
            "July",
            "28.",
            "Uhr",
            "p.m.",
            "§",
            "Nr.",
            "GPT",
            "-5",
            "https://a.b/1",
            "_",
            "@",
            "½",
            "²",
            "e",
            "x",
            "^",
            "'",
            '"',
            "\n",
            "\xa0",
            "\xad",
        ]
    ),
    st.text(max_size=4),
)
TEXTS = st.lists(PIECES, max_size=25).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda blank: blank.join(pieces))
)


def only(text: str, language: str) -> Figure:
    """The only figure of a text."""
    (figure,) = figures(text, language)
    return figure


@settings(max_examples=300)
@given(TEXTS, LANGUAGES)
def test_figures_are_in_order_and_never_overlap(text: str, language: str) -> None:
    """Whatever the text: figures follow each other, lie within it, and show the characters they stand on."""
    position = 0
    for figure in figures(text, language):
        assert position <= figure.start < figure.end <= len(text)
        assert figure.surface == text[figure.start : figure.end]
        position = figure.end


# Two numbers and what may stand between the ends of a range, among other pieces.
RANGES = st.builds(
    lambda before, low, between, high, after: f"{before} {low}{between}{high} {after}",
    PIECES,
    st.integers(0, 120),
    st.sampled_from(
        (" to ", " bis ", "–", "-", " and ", " und ", " or ", " oder ", " bis zu ", " million to ")
    ),
    st.integers(0, 120),
    PIECES,
)


@settings(max_examples=300)
@given(TEXTS | RANGES, LANGUAGES)
@example("It grew by 20 to 30 percent.", "en")
@example("Es sind 1,5 bis 2 Millionen Euro.", "de")
@example("between 30 and 20 people", "en")
def test_a_range_has_its_ends_in_order(text: str, language: str) -> None:
    """A figure has a value, or a low end below its high one; a quantity has one of the two.

    A range has no value.
    """
    for figure in figures(text, language):
        assert (figure.low is None) == (figure.high is None)
        if figure.low is not None and figure.high is not None:
            assert figure.low < figure.high
            assert figure.value is None
        elif figure.kind in QUANTITIES:
            assert figure.value is not None


@settings(max_examples=200)
@given(TEXTS, LANGUAGES)
def test_a_literal_says_what_the_figure_says(text: str, language: str) -> None:
    """A figure's literal is one of the statement language and has the figure's value in base units."""
    for figure in figures(text, language):
        told = meaning(figure)
        assert (told is None) == (as_literal(figure) is None)
        if told is not None and figure.kind in QUANTITIES and not figure.hedge:
            low, high = (
                (figure.value, figure.value) if figure.low is None else (figure.low, figure.high)
            )
            assert low is not None
            assert high is not None
            assert (told.exact.low, told.exact.high) == (
                low * told.unit.factor,
                high * told.unit.factor,
            )


@given(NUMBERS, LANGUAGES)
def test_a_printed_number_is_read_back(number: Decimal, language: str) -> None:
    """A decimal in the language's own separators has its value."""
    printed = format_decimal(number, locale=language)
    figure = only(f"({printed})", language)
    assert figure.surface == printed
    if figure.value is not None and figure.kind in QUANTITIES:
        assert figure.value == Fraction(number)
    else:
        assert number == int(number)  # 2025 alone is a year


@given(st.integers(11, 999), st.integers(3, 12), LANGUAGES)
def test_a_printed_scale_is_read_back(digits: int, power: int, language: str) -> None:
    """A number with a scale word has its scale applied."""
    number = digits * 10**power
    printed = format_compact_decimal(number, format_type="long", locale=language, fraction_digits=2)
    assert only(f"Es: {printed} ...", language).value == number
    if digits * 10**power >= 10**6 or language == "en":
        short = format_compact_decimal(
            number, format_type="short", locale=language, fraction_digits=2
        )
        # 5G and 4K are names.
        assert not short[:2].isdigit() or only(f"Es: {short} ..", language).value == number


@given(NUMBERS, st.sampled_from(sorted(CLDR_UNITS)), LANGUAGES)
def test_a_printed_unit_is_read_back(number: Decimal, unit: str, language: str) -> None:
    """A number with a unit in words has the unit's name and its value."""
    assume((language, unit) not in COMMON_WORDS or number >= 100)
    figure = only(format_unit(number, unit, "long", locale=language), language)
    assert figure.unit == CLDR_UNITS[unit]
    assert figure.value == Fraction(str(round(number, 3)))


@pytest.mark.parametrize("language", LOCALES)
def test_every_unit_of_the_table_is_read(language: str) -> None:
    """CLDR knows each of them, and what it prints has the name that the table gives."""
    printed = {
        unit: format_unit(
            700 if (language, unit) in COMMON_WORDS else 7, unit, "long", locale=language
        )
        for unit in CLDR_UNITS
    }
    assert {unit: only(text, language).unit for unit, text in printed.items()} == CLDR_UNITS


@given(
    NUMBERS,
    st.sampled_from(("USD", "EUR", "GBP", "JPY", "CHF", "SEK", "PLN", "INR", "BRL")),
    LANGUAGES,
)
def test_a_printed_price_is_read_back(number: Decimal, currency: str, language: str) -> None:
    """A sum of money, with its sign, code or name, has its currency and its value."""
    for style in ("standard", "name"):
        printed = format_currency(
            number,
            currency,
            locale=language,
            format_type=style,
            currency_digits=False,
            decimal_quantization=False,
        )
        figure = only(f"({printed})", language)
        assert (figure.unit, figure.value) == (currency, Fraction(number)), printed


@pytest.mark.parametrize("language", LOCALES)
def test_a_hedge_is_read_with_every_number(language: str) -> None:
    """Every hedge of the language stands before a number, and every one of them is the statement language's."""
    for phrase, hedge in lexicon(language).words.hedges:
        figure = (
            only(f"x {phrase} 5,300", language)
            if language == "en"
            else only(f"x {phrase} 5.300", language)
        )
        assert figure.value == Fraction(5300), phrase
        assert figure.hedge == hedge, phrase
        assert as_literal(figure) == f"{hedge} 5300".strip()


@pytest.mark.parametrize("language", LOCALES)
def test_every_unit_is_known_to_the_statement_language(language: str) -> None:
    """Whatever unit a figure has, a statement can be written in it, but for a few that are told."""
    names = {*lexicon(language).units.meanings.values(), *SYMBOLS.values()}
    parts = {part.partition("^")[0] for name in names for part in name.split("/")}
    unknown = {part for part in parts - UNNAMED if measure(part) is None}
    assert not {part for part in unknown if not part.isupper()} - {
        "cent",
        "penny",
        "rappen",
        "satoshi",
        "millimole",
    }


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "123.",
        "a1",
        "12,5a ",
        "123 ",
        "1-",
        "ein und zwanzig ",
        "hundert",
        "1/",
        '1" ',
        "1 und ",
        "a-1-",
        "1 Mio. und ",
        "6-7, ",
        "5, 2019 7 und ",
    ],
)
def test_time_is_in_proportion(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text four times as long takes at most about four times as many looks at a token."""

    def looks(size: int) -> int:
        counted = 0

        class Counting(list[str]):
            def __getitem__(self, index):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN204 - as the class that it counts for
                nonlocal counted
                counted += 1
                return super().__getitem__(index)

        from factcheck.recognise import scan, tokens

        class Counted(tokens.Tokens):
            __slots__ = ()

            def __init__(self, text: str) -> None:
                super().__init__(text)
                self.words, self.lows = Counting(self.words), Counting(self.lows)

        with monkeypatch.context() as patch:
            patch.setattr(scan, "Tokens", Counted)
            figures((piece * (size // len(piece) + 1))[:size], "de")
        return counted

    assert looks(16_000) <= 5 * looks(4_000) + 1000
