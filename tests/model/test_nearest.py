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
        ("order.tot", "order.total"),
        ("order.to", ""),
        ("stafff", "staff"),
        ("staffer", "staff"),
        ("staffers", ""),
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
    """Short words only differ in case; of several the first wins.

    What is not much like any has none.
    """
    assert nearest(word, KNOWN) == expected


@pytest.mark.parametrize(("others", "expected"), [(399, "company.revenue"), (400, "")])
def test_only_so_many_words_are_compared(others: int, expected: str) -> None:
    """Of words that have most letters in common the first 400 are looked at, which may not be the best."""
    known = [*["evenuecompany.r"] * others, "company.revenue"]
    assert nearest("company.revenu", known) == expected


def test_a_large_vocabulary_is_searched_quickly() -> None:
    """One look-up among 30,000 words takes a moment."""
    known = [f"company{index}.revenue" for index in range(30_000)]
    before = time.process_time()
    assert nearest("compny29.revenue", known) == "company29.revenue"
    assert nearest("something else", known) == ""
    assert time.process_time() - before < 1
