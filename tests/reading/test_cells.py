"""The numbers of cells."""

from fractions import Fraction

import pytest

from factcheck.reading.tables.numbers import content, with_comma


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1,234", 1234, ""),
        ("1,234.50", Fraction("1234.5"), ""),
        ("12,34,567", 1_234_567, ""),
        ("1 234", 1234, ""),
        (".625", Fraction("0.625"), ""),
        ("(5,713)", -5713, ""),
        ("$(20,597)", -20597, "USD"),
        ("(20,415 )", -20415, ""),
        ("$ 27", 27, "USD"),
        ("-$3", -3, "USD"),
        ("€12", 12, "EUR"),
        ("12 EUR", 12, "EUR"),
        ("\N{MINUS SIGN}7", -7, ""),
        ("7-", -7, ""),
        ("(28%)", -28, "%"),
        ("(0.5)%", Fraction("-0.5"), "%"),
        ("+20 %", 20, "%"),
        ("2.04x", Fraction("2.04"), "x"),
        ("3\N{MULTIPLICATION SIGN}", 3, "x"),
        ("450 ms", 450, "ms"),
        ("12*", 12, ""),
        ("12 (1)", 12, ""),
        ("12[3]", 12, ""),
        ("12\N{SUPERSCRIPT TWO}", 12, ""),
        ("12\u200b2\u200b", 12, ""),
        ("+2.7 pp", Fraction("2.7"), "points"),
    ],
)
def test_a_number_is_read(text: str, value: Fraction, unit: str) -> None:
    """Signs, groups, units and the marks of footnotes."""
    number = content(text, 0, len(text), comma=False).number
    assert number
    assert (number.value, number.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    ["", "n/a", "500+", "~20", "1/2", "3:1", "5-11", "2024-05-01", "12 of 20", "1,23,4", "5)", "9" * 99],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    """Hedged numbers, ranges, scores and dates are words."""
    said = content(text, 0, len(text), comma=False)
    assert said.number is None
    assert not said.dash


@pytest.mark.parametrize("text", ["-", "\N{EN DASH}", "\N{EM DASH}", "$ \N{EM DASH}", "- %"])
def test_dashes(text: str) -> None:
    """A dash says that there is nothing."""
    assert content(text, 0, len(text), comma=False).dash


def test_a_number_in_brackets_behind_another() -> None:
    """It is another number where it is a percentage or a multiple."""
    said = content("170 (86.29%)", 0, 12, comma=False)
    assert said.number
    assert said.aside
    assert (said.number.value, said.aside.value) == (Fraction(170), Fraction("86.29"))
    said = content("0.167s (2.04x)", 0, 14, comma=False)
    assert said.number
    assert said.aside
    assert (said.number.unit, said.aside.unit) == ("s", "x")


def test_commas_before_decimals() -> None:
    """What is plain in some cells holds for the others; else the language does."""
    assert with_comma(["1.234", "5,75"], by_language=False)
    assert not with_comma(["1,234", "5.75"], by_language=True)
    assert with_comma(["1.234"], by_language=True)
    assert not with_comma(["1,234"], by_language=False)
    german = content("1.234", 0, 5, comma=True).number
    assert german
    assert german.value == 1234
    mixed = content("44,6%", 0, 5, comma=False).number
    assert mixed
    assert mixed.value == Fraction("44.6")
