"""Choices between alternatives that another statement may have made."""

from fractions import Fraction

import pytest

from factcheck.solve import solve
from tests.theories import claims

QUANTITIES = "x: '1', r: '1', s: {unit: '1', signed: true}"


@pytest.mark.parametrize(
    ("quantities", "definitions", "says", "told"),
    [
        (
            QUANTITIES,
            "",
            (
                "x = exactly 2 to 3 times s",
                "x = exactly 8 to 14",
                "s = exactly 4",
                "s = exactly 4 to 5",
            ),
            [],
        ),
        (
            QUANTITIES,
            "",
            ("s = 5", "s = r + 2", "r = exactly 3", "x = 2 to 4 times s", "x = 7 to 11"),
            [("c4", Fraction(15, 2), Fraction(45, 2))],
        ),
        (
            "x: {unit: '1', signed: true}, s: {unit: '1', signed: true}",
            "s = 2, s > 1",
            ("x = exactly 2 to 3 times s", "x = exactly 5 to 8"),
            [("c1", Fraction(4), Fraction(6))],
        ),
    ],
)
def test_what_one_statement_decides_is_open_without_it(
    quantities: str,
    definitions: str,
    says: tuple[str, ...],
    told: list[tuple[str, Fraction, Fraction]],
) -> None:
    """What the others imply for a range is not what they imply with its own help."""
    found = solve(claims(quantities, *says, definitions=definitions)).mismatches
    assert [(one.assertion, one.implied.low, one.implied.high) for one in found] == told
