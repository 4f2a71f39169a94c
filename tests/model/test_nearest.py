"""Tests of factcheck.model.nearest."""

import time

import pytest

from factcheck.model.nearest import nearest

KNOWN = ("order.total", "order.first", "staff", "MW", "mW", "million")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("order.totl", "order.total"),
        ("oder.first", "order.first"),
        ("staf", "staff"),
        ("millions", "million"),
        ("Staff", "staff"),
        ("mw", "MW"),
        ("GW", ""),
        ("banana", ""),
        ("", ""),
        ("order.total" * 100, ""),
    ],
)
def test_the_nearest_word_is_one_letter_or_two_away(word: str, expected: str) -> None:
    """Short words only differ in case; of several the first wins; what is not much like any has none."""
    assert nearest(word, KNOWN) == expected


def test_a_large_vocabulary_is_searched_quickly() -> None:
    """One look-up among 30,000 words takes a moment."""
    known = [f"company{index}.revenue" for index in range(30_000)]
    before = time.process_time()
    assert nearest("compny29.revenue", known) == "company29.revenue"
    assert nearest("something else", known) == ""
    assert time.process_time() - before < 1
