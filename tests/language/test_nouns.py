"""Tests of factcheck.language.nouns: what a quantity may count, and what is a unit misspelled."""

import pytest

from factcheck.language.nouns import as_noun, misspelled, noun_meant
from factcheck.model.problem import Kind
from tests.language.reading import theory


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("MWhh", "MWh"),
        ("USd", "USD"),
        ("UDS", "USD"),
        ("EURO", "EUR"),
        ("hourss", "hours"),
        ("yaers", "years"),
        ("tones", "tonnes"),
        ("barrrels", "barrels"),
        ("people", ""),
        ("trams", ""),
        ("tours", ""),
        ("men", ""),
        ("files", ""),
        ("Stellen", ""),
        ("PKWs", ""),
        ("jobs", ""),
    ],
)
def test_a_slip_of_the_pen_is_told_from_a_noun(word: str, unit: str) -> None:
    """A symbol with one letter wrong is that unit; words that merely look like one count things."""
    assert misspelled(word) == unit
    assert as_noun(word) == ("" if unit else word)


@pytest.mark.parametrize("word", ["half", "k", "Billion", "ct", "dollars", "hour", "date", "two x"])
def test_what_has_a_meaning_already_is_no_noun(word: str) -> None:
    """Reserved words, scales, units, and words for which there is a unit to write."""
    assert not as_noun(word)


def test_the_parts_of_a_declared_unit_are_nouns() -> None:
    """Each of them may stand by itself then."""
    units = {"rate": "deaths/people", "pace": "jobs/month", "load": "req/s", "price": "ct/kWh"}
    found = theory(
        "rate = 4 deaths / 700 people", "pace = 4 jobs/mo", "load = 35 req/s", units=units
    )
    assert [(one.kind, one.values[0]) for one in found.problems] == [(Kind.UNKNOWN_UNIT, "ct")]
    assert len(found.assertions) == 3
    assert not any(symbol.unit.counted for symbol in found.symbols.values())


@pytest.mark.parametrize(
    ("word", "nouns", "meant"),
    [
        ("carriage", {"carriages"}, "carriages"),
        ("carriages", {"carriage"}, "carriage"),
        ("carriage", {"carriage", "carriages"}, "carriages"),
        ("carriages", {"carriage", "carriages"}, "carriages"),
        ("company", {"companies"}, "companies"),
        ("companies", {"company"}, "company"),
        ("bus", {"buses"}, "buses"),
        ("days", {"day"}, "day"),
        ("toy", {"toys"}, "toys"),
        ("carriage", {"carriers"}, ""),
        ("company", {"companys"}, ""),
        ("men", {"man"}, ""),
        ("bus", {"busy"}, ""),
    ],
)
def test_a_noun_and_its_plural_are_one(word: str, nouns: set[str], meant: str) -> None:
    """By its last letters; what has another plural is another noun."""
    assert noun_meant(word, nouns) == meant


def test_singular_and_plural_measure_the_same() -> None:
    """In a declaration, in a product and in a statement."""
    units = {"trains": "carriages", "train": "carriage", "cost": "EUR/company", "all": "companies"}
    found = theory(
        "trains = 1 carriage + train",
        "train = 9 carriages",
        "cost * all = 7 EUR",
        "all = 1 company",
        units={**units, "sum": "EUR"},
    )
    assert not found.problems
    assert all(found.symbols[name].unit.counted for name in ("trains", "train", "all"))
