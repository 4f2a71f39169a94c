"""Of the figures of a text those are counted that are quantities."""

from fractions import Fraction

import pytest

from factcheck.model.coverage import Covered, State, Tracked
from factcheck.model.figure import Figure, FigureKind
from tests.hand import text

LETTERS = {
    "c": State.CLAIMED,
    "s": State.SET_ASIDE,
    "u": State.UNCLAIMED,
    "n": State.NOT_COUNTED,
    "r": State.READ,
}


def covered(quantities: str, others: str = "") -> Covered:
    """Figures in the states that letters stand for: quantities, and years and names."""
    kinds = [
        FigureKind.NUMBER,
        FigureKind.AMOUNT,
        FigureKind.MONEY,
        FigureKind.PERCENT,
        FigureKind.FRACTION,
    ]
    drawn = [(kinds[place % len(kinds)], letter) for place, letter in enumerate(quantities)]
    drawn += [
        ((FigureKind.YEAR, FigureKind.NAME)[place % 2], letter)
        for place, letter in enumerate(others)
    ]
    return Covered(
        "wire",
        "wire.txt",
        "en",
        tuple(
            Tracked(Figure(0, 1, "1", kind), text("1", 1).span, LETTERS[letter])
            for kind, letter in drawn
        ),
    )


@pytest.mark.parametrize(
    ("quantities", "others", "percent"),
    [
        ("cccc", "", "100"),
        ("ccuu", "", "50"),
        ("csuu", "nnn", "50"),
        ("ru", "r", "50"),
        ("cuu", "cc", "100/3"),
        ("uuuuu", "n", "0"),
        ("", "", "100"),
        ("", "nnu", "100"),
    ],
)
def test_the_share_of_quantities_that_some_claim_says(
    quantities: str, others: str, percent: str
) -> None:
    """Claimed or set aside, of all quantities; dates and names do not count."""
    found = covered(quantities, others)
    assert found.percent == Fraction(percent)
    assert found.quantities == len(quantities)
    assert {state: found.count(state) for state in State} == {
        LETTERS[one]: quantities.count(one) for one in LETTERS
    }
