"""Tests of factcheck.language.meaning: what may be compared and added."""

import pytest

from factcheck.language.unit_table import UnitTable
from factcheck.model.unit import Dimension
from tests.language.reading import comparison, theory

TABLE = UnitTable(())


@pytest.mark.parametrize(
    "says",
    [
        "energy = 45 MW * 24 hours",
        "energy = power * time",
        "usd = price * energy",
        "price = usd / energy",
        "x = usd / usd",
        "x = y + 2 pp",
        "x = y * (1 + 2%)",
        "power = 2 times power - 500 kW",
        "usd / sold = 5 USD/chips",
        "length / time = 50 km/h",
        "x = 5 / 2%",
        "1 / time = 3 Hz",
    ],
)
def test_one_dimension_is_no_problem(says: str) -> None:
    """Products and quotients have the dimension of their factors."""
    assert theory(says).problems == ()


def test_a_comparison_knows_its_dimension() -> None:
    """The dimension of both sides is kept, in base units."""
    assert comparison("energy = power * time").dimension == TABLE.unit("J").dimension
    assert comparison("x = y").dimension == Dimension()
