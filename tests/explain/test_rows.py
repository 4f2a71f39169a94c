"""The arithmetic of a knot, row by row, and what would mend it."""

from collections.abc import Sequence

import pytest

from tests.diagnose.claims import analyzed, written

USD = {"x": "USD", "y": "USD"}


@pytest.mark.parametrize(
    ("units", "says", "definitions", "rows"),
    [
        (
            {"total": "GW", "a": "GW", "b": "GW"},
            ["a = 4.5 GW", "b = 500 MW", "total = 7 GW"],
            ["total = a + b"],
            [
                "     a         4.5 GW  4.45 to 4.55 GW",
                "  +  b         500 MW  499.5 to 500.5 MW",
                "  =  together  5 GW    4.949 to 5.051 GW",
                "but  total     7 GW    6.5 to 7.5 GW: 1.45 GW apart",
            ],
        ),
        (
            USD,
            ["x = 10 USD", "y = 3 times x", "y = 40 USD"],
            [],
            [
                "     x          10 USD  9.5 to 10.5 USD",
                "  =  3 times x  30 USD  25.65 to 34.65 USD",
                "but  y          40 USD  39.5 to 40.5 USD: 4.85 USD apart",
            ],
        ),
        (
            USD,
            ["x = 10 USD", "y = 5 USD", "x + y = 40 USD - y"],
            [],
            [
                "     x           10 USD  9.5 to 10.5 USD",
                "  +  y           5 USD   4.5 to 5.5 USD",
                "  =  together    15 USD  14 to 16 USD",
                "but  40 USD − y  35 USD  34 to 36 USD: 18 USD apart",
            ],
        ),
        (
            {**USD, "n": "USD"},
            ["y - x > 30 USD", "n = x - y * 2"],
            [],
            [
                "     n = x − 2 × y   y",
                "     n ≥ 0 USD       cannot be negative",
                " so  x ≥ 2 × y",
                "     x < y − 30 USD  x",
                " so  x < -60 USD",
                "but  x ≥ 0 USD       cannot be negative",
            ],
        ),
        (
            {"d": "date", "e": "date"},
            ["d = @2025-07", "e = d + 2 years", "e = @2029"],
            [],
            [
                "     d            2025-07                   2025-07",
                "  =  d + 2 years  2027-07-01 to 2027-08-01  2026-12-30 to 2028-01-31",
                "but  e            2029                      2029",
            ],
        ),
        (
            USD,
            ["x = 30 USD", "y = 60 USD", "x = 75% * y"],
            [],
            [
                "     y         60 USD  59.5 to 60.5 USD",
                "  =  75% of y  45 USD  44.32 to 45.68 USD",
                "but  x         30 USD  29.5 to 30.5 USD: 13.83 USD apart",
            ],
        ),
    ],
)
def test_the_rows_of_a_knot(
    units: dict[str, str], says: Sequence[str], definitions: Sequence[str], rows: Sequence[str]
) -> None:
    """What is known, what it makes as written and with rounding, and what is said instead."""
    analysis = analyzed(written(units, dict(zip("xyzn", says, strict=False)), definitions))
    (explanation,) = (analysis.explanations[knot.leading] for knot in analysis.knots[:1])
    assert [row.rstrip() for row in explanation.derivation] == list(rows)


@pytest.mark.parametrize(
    ("hedged", "other", "repairs"),
    [
        ("n = nearly 12 people", "n = 30 people", ["n = 11 people", "n = nearly 31 people"]),
        ("n = just over 12 people", "n = 30 people", ["n = 13 people", "n = just over 28 people"]),
        ("n = at least 40 people", "n = 30 people", ["n = 40 people", "n = at least 30 people"]),
    ],
)
def test_a_hedge_is_kept_where_its_figure_is_mended(
    hedged: str, other: str, repairs: Sequence[str]
) -> None:
    """The roundest figure that the other leaves, in whole numbers of what is counted."""
    analysis = analyzed(written({"n": "people"}, {"a": other, "b": hedged}))
    (knot,) = analysis.knots
    assert [repair.replacement for repair in analysis.explanations[knot.leading].repairs] == list(
        repairs
    )
