"""A bare integer of a statement that its quote prints is a figure that may be wrong."""

import pytest

from tests.explain.test_shared import explained, of_quote, of_told

UNITS = {"wells": "wells", "homes": "homes", "share": "wells/homes"}
OTHERS = {
    "w": "wells = 5_580 wells",
    "h": "homes = 1.5 million homes",
    "d": "share = wells / homes",
}
SHARE = "share = 372 / 10_000 * 1 wells/homes"


def test_a_quoted_integer_has_a_repair_and_a_slip() -> None:
    """Of 5,580 wells for 1.5 million homes there are 37.2 for ten thousand."""
    explanation = explained(of_quote("372 for every 10,000 homes", [SHARE], OTHERS, UNITS))
    (repair,) = of_told(explanation)
    assert (repair.now, repair.then) == ("372", "37.2")
    slips = {one.replacement: one.message for one in explanation.diagnoses}
    assert slips["share = 37.2 / 10_000 * 1 wells/homes"] == "“372” was written for “37.2”"


@pytest.mark.parametrize("quote", ["", "many for every 10,000 homes"])
def test_an_integer_that_is_not_quoted_is_arithmetic(quote: str) -> None:
    """Nor is the power of ten by which others are counted a figure."""
    explanation = explained(of_quote(quote, [SHARE], OTHERS, UNITS))
    assert not of_told(explanation)
    assert not any(one.statement == "told" for one in explanation.diagnoses)
