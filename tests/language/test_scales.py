"""Tests of factcheck.language.scales: scale words, and what is mistaken for one."""

from fractions import Fraction

import pytest

from factcheck.language.scales import AMBIGUOUS, NOT_SCALES, SCALES
from factcheck.model.name import RESERVED
from factcheck.model.problem import Kind
from tests.language.reading import interval, literal, told


def test_each_scale_word_has_its_factor() -> None:
    """Every word of the table scales a number, and says so in the literal."""
    for word, factor in SCALES.items():
        found = literal(f"x = 3 {word}")
        assert found.taken == interval(str(Fraction(5, 2) * factor), str(Fraction(7, 2) * factor))
        assert (found.scale, found.scale_word, found.values) == (str(factor), word, ("3",))


def test_no_scale_word_can_be_a_name() -> None:
    """Scale words are reserved; what is only mistaken for one is not."""
    assert set(SCALES) <= RESERVED
    assert not set(NOT_SCALES) & RESERVED
    assert not set(AMBIGUOUS) & set(SCALES)


@pytest.mark.parametrize(
    ("says", "place", "values"),
    [
        ("usd = 7k", "k", ("k", "thousand")),
        ("usd = 7 k USD", "k", ("k", "thousand")),
        ("usd = 7M", "M", ("M", "mn")),
        ("usd = 7 m USD", "m", ("m", "mn")),
        ("usd = 7 B USD", "B", ("B", "bn")),
        ("usd = $7M", "M", ("M", "mn")),
        ("usd = $7 m", "m", ("m", "mn")),
        ("usd = $5 to 7 m", "m", ("m", "mn")),
        ("usd = 7 millions USD", "millions", ("millions", "million")),
        ("usd = 7 Billion USD", "Billion", ("Billion", "tn (10^12) or bn (10^9)")),
        ("usd = 7 Billionen", "Billionen", ("Billionen", "tn (10^12) or bn (10^9)")),
        ("usd = $7 Billion", "Billion", ("Billion", "tn (10^12) or bn (10^9)")),
    ],
)
def test_what_is_no_scale_is_told_so(says: str, place: str, values: tuple[str, ...]) -> None:
    """``k``, ``M``, ``m`` and the German ``Billion`` are refused with what to write."""
    kind = Kind.AMBIGUOUS_SCALE if place.startswith("Billion") else Kind.NOT_A_SCALE
    assert told(says) == (kind, place, values)


@pytest.mark.parametrize(
    ("says", "instead"),
    [
        ("usd = 7m", "7 mn USD"),
        ("usd = 7 K", "7 thousand USD"),
        ("usd = about 7 m", "about 7 mn USD"),
        ("7m < usd", "7 mn USD"),
    ],
)
def test_a_unit_that_is_meant_as_a_scale_is_told_so(says: str, instead: str) -> None:
    """Where metres or kelvins make no sense, the scale is offered."""
    kind, _, values = told(says)
    assert (kind, values[-1]) == (Kind.DIMENSIONS_DIFFER, instead)
