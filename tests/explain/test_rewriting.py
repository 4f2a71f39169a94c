"""Statements written anew keep what was not to be changed."""

from fractions import Fraction

import pytest

from factcheck.explain.repair.rewriting import edited, figure_with, unit_of, with_numbers
from factcheck.model.expression import Form, Literal
from factcheck.model.interval import Interval
from factcheck.model.unit import Dimension, Unit
from tests.language.reading import theory


@pytest.mark.parametrize(
    ("written", "low", "high", "rewritten"),
    [
        ("about 7.5 billion USD", "8", "8", "about 8 billion USD"),
        ("$7.5 billion", "8", "8", "$8 billion"),
        ("150 to 200 MW", "160", "210", "160 to 210 MW"),
        ("150 MW to 1 GW", "2", "2", "2 GW"),
        ("1_250_000 people", "7", "7", "7 people"),
        ("2.5e6 USD", "3e6", "3e6", "3e6 USD"),
        # The digits of a unit are no number, and the sign of a sum goes with it.
        ("500 m^2", "20", "20", "20 m^2"),
        ("5 m^-2", "20", "20", "20 m^-2"),
        ("-$5", "7", "7", "$7"),
        ("$-5", "-7", "-7", "$-7"),
        ("-$5", "-7", "-7", "$-7"),
    ],
)
def test_other_numbers(written: str, low: str, high: str, rewritten: str) -> None:
    """Hedge, scale and unit of a figure stay as they are written.

    A range of one number is that number.
    """
    assert with_numbers(written, low, high) == rewritten


def test_edits_do_not_move_each_other() -> None:
    """Stretches are given as they are in the text.

    Blanks are made one, and none is left at the ends.
    """
    assert edited("  a  = b ", (2, 3, "longer"), (7, 8, "x y")) == "longer = x y"
    assert edited("a = 5 million USD", (6, 13, "")) == "a = 5 USD"


@pytest.mark.parametrize(
    ("written", "name", "unit"),
    [
        ("about 7.5 billion USD", "USD", "billion USD"),
        ("$7.5 billion", "USD", "billion USD"),
        ("500 m^2", "m^2", "m^2"),
        ("20 to 30", "", "1"),
    ],
)
def test_the_unit_as_written(written: str, name: str, unit: str) -> None:
    """Scale word and unit stand behind the number, whatever is written before it."""
    one = Interval.point(Fraction(1))
    literal = Literal(
        0, 9, Form.NUMBER, "", ("1",), "1", Unit(name, Fraction(1), Dimension()), one, one
    )
    assert unit_of(literal, written) == unit


@pytest.mark.parametrize(
    ("written", "unit", "low", "high", "rewritten"),
    [
        ("about 7.5 billion USD", "USD", "8", "8", "about 8.0 billion USD"),
        # Who writes 3.40 writes 2.90, who writes whole numbers writes whole ones; what has more
        # decimals keeps them, and what is ten times as large has no more digits than before.
        ("3.40 EUR", "EUR", "2.9", "2.9", "2.90 EUR"),
        ("1_120.50 EUR", "EUR", "2004", "2004", "2_004.00 EUR"),
        ("12_400 EUR", "EUR", "2900", "2900", "2_900 EUR"),
        ("3.4 EUR", "EUR", "2.95", "2.95", "2.95 EUR"),
        ("3.40 EUR", "EUR", "34", "34", "34 EUR"),
        ("0.0 %", "%", "34", "34", "34.0 %"),
        ("2.5 to 3.50 EUR", "EUR", "2", "4", "2.0 to 4.00 EUR"),
        ("2.5 to 3.50 EUR", "EUR", "3", "3", "3.00 EUR"),
        ("-3.4 ± 0.5 %", "%", "4", "4", "4.0 ± 0.5 %"),
        ("3.4e2 USD", "USD", "290", "290", "290 USD"),
        ("seven people", "people", "9", "9", "9 people"),
        ("about seven thousand people", "people", "9", "9", "about 9 thousand people"),
        ("five to six people", "people", "7", "8", "7 to 8 people"),
        ("a third", "1", "37.5", "37.5", "37.5%"),
        ("a third", "1", "25", "25", "a quarter"),
        ("about two thirds", "1", "50", "50", "about half"),
        ("two-fifths", "1", "75", "75", "three-quarters"),
        ("ein Drittel", "1", "12.5", "12.5", "ein Achtel"),
        ("1 in 3", "1", "25", "25", "1 in 4"),
        ("1 in 3", "1", "28", "28", "28%"),
        ("nearly 1 in 5", "1", "40", "40", "nearly 40%"),
        ("52 ± 3 %", "%", "48", "48", "48 ± 3 %"),
        ("-2 ± 3 %", "%", "4", "4", "4 ± 3 %"),
        ("aged 84", "years", "79", "79", "aged 79"),
        ("2\N{EN DASH}3 USD", "USD", "4", "5", "4\N{EN DASH}5 USD"),
        ("\N{MINUS SIGN}5 USD", "USD", "-7", "-7", "-7 USD"),
    ],
)
def test_another_figure(written: str, unit: str, low: str, high: str, rewritten: str) -> None:
    """What is worded gets digits, a share words where it has some; a tolerance stays as it is.

    So do the decimals of a number.
    """
    (assertion,) = theory(f"x = {written}", units={"x": unit}).assertions
    figure = assertion.alternatives[0].comparisons[0].right
    assert isinstance(figure, Literal)
    assert figure_with(figure, written, Fraction(low), Fraction(high)) == rewritten
