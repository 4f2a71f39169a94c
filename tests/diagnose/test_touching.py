"""A slip that only rounding would let pass, at the end of what fits, explains nothing."""

from collections.abc import Mapping

import pytest

from tests.diagnose.claims import analyzed, diagnoses, written

SHIPS = dict.fromkeys(("hull", "deck", "mast", "all"), "t")
BUILT = ("all = hull + deck + mast",)


def slips(
    units: Mapping[str, str], says: Mapping[str, str], definitions: tuple[str, ...] = ()
) -> set[str]:
    """The statements without the slips that explain claims."""
    return {one.replacement for one in diagnoses(analyzed(written(units, says, definitions)))}


def built(hull: str, whole: str) -> dict[str, str]:
    """What a ship weighs, with two parts that are right."""
    return {
        "hull": f"hull = {hull} t",
        "deck": "deck = 13.6 t",
        "mast": "mast = 6.4 t",
        "all": f"all = {whole} t",
    }


@pytest.mark.parametrize(
    ("hull", "whole", "expected"),
    [
        # The parts make 47.3, from 47.15 to 47.45: 47.5 and that have an end in common.
        ("27.3", "45.7", None),
        # What fits is 27.55 to 27.85, of which 27.5 is less, although it may stand for 27.55.
        ("25.7", "47.7", None),
        # The near misses: two in the last place are what rounding may do, and 27.7 is the rest.
        ("27.3", "44.7", "all = 47.4 t"),
        ("72.7", "47.7", "hull = 27.7 t"),
    ],
)
def test_a_swap_that_is_outside_of_what_fits(hull: str, whole: str, expected: str | None) -> None:
    """Two roundings that share an end are no agreement."""
    assert slips(SHIPS, built(hull, whole), BUILT) == ({expected} if expected else set())


def test_a_rougher_figure_is_what_others_are_rounded_to() -> None:
    """No value that fits has as few digits, but 36.1 is what 36.0841 is."""
    says = {"tons": "all = exactly 36.0841 t", "slip": "all = 31.6 t"}
    assert slips(SHIPS, says | {"again": "all = exactly 36.0841 t"}) == {"all = 36.1 t"}


@pytest.mark.parametrize(
    ("founded", "expected"),
    [
        # 1793 and 250 years are 2043, from which 2042 is a day away, and half a year's rounding.
        ("1739", set()),
        # The near miss.
        ("1729", {"founded = @1792"}),
    ],
)
def test_a_year_that_is_one_off(founded: str, expected: set[str]) -> None:
    """A span of years is rounded, but nobody counts from the year before."""
    says = {
        "founded": f"founded = @{founded}",
        "feast": "feast = @2042",
        "age": "feast = founded + 250 years",
    }
    assert slips({"founded": "date", "feast": "date"}, says) == expected
