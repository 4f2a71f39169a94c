"""What stands in a quote word for word is found there by reading it too."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.cover.hedging import StatedLiteral
from factcheck.cover.measures import measured
from factcheck.cover.quoted import unquoted
from factcheck.cover.verbatim import stands
from factcheck.model.expression import Assertion, literals
from factcheck.recognise import figures
from factcheck.recognise.vocabulary import words
from tests.theories import claims

ABOUT = Fraction(1, 10)
UNITS = {
    "USD": "USD",
    "EUR": "EUR",
    "MW": "MW",
    "GWh": "GWh",
    "people": "people",
    "%": '"%"',
    "years": "year",
}
FRAME = sorted(
    words(
        "the plant has some about nearly more than at least up to over between and not a an order of only roughly by from to five "
        "two dozen increase rose fell cost worth for in per or so which with is was million USD % half times first"
    )
)


def stated(literal: str, unit: str) -> tuple[Assertion, StatedLiteral]:
    """A claim with one figure."""
    (assertion,) = claims(f"x: {UNITS[unit]}", f"x = {literal}").assertions
    (comparison,) = assertion.alternatives[0].comparisons
    (figure,) = literals(comparison)
    return assertion, (comparison, figure)


@pytest.mark.parametrize(
    ("literal", "unit", "quote"),
    [
        ("7.5 billion USD", "USD", "an order worth 7.5 billion USD for chips"),
        ("up to 25%", "%", "growth reaches up to 25%"),
        ("150 to 200 MW", "MW", "the site needs 150 to 200 MW, they say"),
        ("3.0 to 3.8%", "%", "the firm expects 3.0 to 3.8% for the year"),
        ("7 Mrd EUR", "EUR", "reports 7 Mrd EUR for the year"),
        ("7 MW", "MW", "7 MW"),
        ("7 MW", "MW", "it draws 7 MW."),
        ("7 MW", "MW", "it draws 7 MW, they say"),
        ("7 MW", "MW", "it draws 7 MW; they say"),
        ("7 MW", "MW", "it draws 7 MW: they say"),
    ],
)
def test_words_for_words(literal: str, unit: str, quote: str) -> None:
    """The same figure in the same words, with nothing telling around it."""
    _, said = stated(literal, unit)
    assert stands(*said, quote)


@pytest.mark.parametrize(
    ("literal", "unit", "quote"),
    [
        ("40 MW", "MW", "it draws more than 40 MW"),
        ("40 MW", "MW", "it draws 140 MW"),
        ("40 MW", "MW", "it draws 40 MW to 50 MW"),
        ("40 MW", "MW", "either 40 MW or 40 MW"),
        ("5 million USD", "USD", "some 5 million USD were lost"),
        ("200 MW", "MW", "between 150 and 200 MW"),
        ("40 MW", "MW", "it draws 40 MW or more"),
        ("40 MW", "MW", "it draws 40 MW (peak)"),
        ("40 MW", "MW", "it draws 40 MWX"),
        ("40 MW", "MW", "it draws 40 MW,50"),
        ("40 MW", "MW", "it draws $40 MW"),
        ("40 MW", "MW", "it draws over the 40 MW"),
        ("40 MW", "MW", "it draws 40  MW"),
    ],
)
def test_what_needs_reading(literal: str, unit: str, quote: str) -> None:
    """A word that may hedge, a longer number, a range or a second place: the quote must be read."""
    _, said = stated(literal, unit)
    assert not stands(*said, quote)


@given(
    st.sampled_from(
        [
            "7.5 billion USD",
            "3 MW",
            "12.5%",
            "3.0 to 3.8%",
            "nearly 300 people",
            "150 to 200 MW",
            "up to 25 EUR",
            "4 years",
            "2 GWh",
        ]
    ),
    st.lists(st.sampled_from(FRAME), max_size=4),
    st.lists(st.sampled_from([*FRAME, ".", ","]), max_size=4),
)
@example("3 MW", ["the", "plant", "has"], [])
def test_reading_finds_it_too(literal: str, before: list[str], behind: list[str]) -> None:
    """Whatever is taken as it stands would have been found by reading."""
    unit = next(name for name in UNITS if literal.endswith(name))
    quote = " ".join([*before, literal, *behind]).replace(" .", ".").replace(" ,", ",")
    assertion, said = stated(literal, unit)
    if stands(*said, quote):
        assert assertion.claim
        told = [measured(figure, ABOUT) for figure in figures(quote, "en")]
        assert not list(unquoted(assertion.claim, [said], told)), quote
