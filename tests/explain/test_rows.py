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
            {"all": "people", "ill": "people"},
            ["all = 40 people", "ill = 26% of all"],
            [],
            [
                "     all         40 people       40 people",
                "  =  26% of all  10.4 people     10.2 to 10.6 people",
                "but  ill         a whole number  with 10 people it is 25%, with 11 people 27.5%",
            ],
        ),
        (
            {"all": "people", "ill": "people", "rate": "%"},
            ["all = 40 people", "ill / all = rate", "rate = 26%"],
            [],
            [
                "     all         40 people       40 people",
                "     rate        26%             25.5 to 26.5%",
                "  =  rate × all  10.4 people     10.2 to 10.6 people",
                "but  ill         a whole number  with 10 people it is 25%, with 11 people 27.5%",
            ],
        ),
        (
            {"goals": "goals", "games": "games"},
            ["games = 30 games", "goals / games = 2.41 goals/games"],
            [],
            [
                "     games                     30 games        30 games",
                "  =  2.41 goals/games × games  72.3 goals      72.15 to 72.45 goals",
                (
                    "but  goals                     a whole number  "
                    "with 72 goals it is 2.4 goals/games, with 73 goals 2.433 goals/games"
                ),
            ],
        ),
        (
            {"pairs": "people"},
            ["2 * pairs = exactly 9 people"],
            [],
            [
                "  =  exactly 9 people / 2  4.5 people      4.5 people",
                "but  pairs                 a whole number",
            ],
        ),
        (
            {"a": "votes", "b": "votes", "total": "votes"},
            ["a = 300_457 votes", "b = 201_456 votes", "total = 501931 votes"],
            ["total = a + b"],
            [
                "     a         300,457 votes  300,457 votes",
                "  +  b         201,456 votes  201,456 votes",
                "  =  together  501,913 votes  501,913 votes",
                "but  total     501,931 votes  501,931 votes: 18 votes apart",
            ],
        ),
        (  # four digits are grouped, too
            {"a": "EUR", "b": "EUR", "total": "EUR"},
            ["a = 1457 EUR", "b = 1456.5 EUR", "total = 2931 EUR"],
            ["total = a + b"],
            [
                "     a         1,457 EUR    1,456.5 to 1,457.5 EUR",
                "  +  b         1,456.5 EUR  1,456.45 to 1,456.55 EUR",
                "  =  together  2,913.5 EUR  2,912.9 to 2,914.1 EUR",
                "but  total     2,931 EUR    2,930.5 to 2,931.5 EUR: 16.45 EUR apart",
            ],
        ),
        (  # a sum of figures in two scales has the digits that it takes
            {"a": "EUR", "b": "EUR", "total": "EUR"},
            ["a = 38.240 billion EUR", "b = 215.5 million EUR", "total = 38.465 billion EUR"],
            ["total = a + b"],
            [
                "     a         38.240 billion EUR   38.2395 to 38.2405 billion EUR",
                "  +  b         215.5 million EUR    215.45 to 215.55 million EUR",
                "  =  together  38.4555 billion EUR  38.4549 to 38.4561 billion EUR",
                "but  total     38.465 billion EUR   38.4645 to 38.4655 billion EUR: 8.45 million EUR apart",
            ],
        ),
        (  # nobody reads 0.33 billion where the figure is 330 million
            {"a": "EUR", "b": "EUR"},
            ["a = 660 million EUR", "b = 6.6 billion EUR", "b = half of a"],
            [],
            [
                "     a          660 million EUR  659.5 to 660.5 million EUR",
                "  =  half of a  330 million EUR  313.2 to 346.8 million EUR",
                "but  b          6.6 billion EUR  6.55 to 6.65 billion EUR: 6.203 billion EUR apart",
            ],
        ),
        (  # but where the figure is 0.8 million
            {"a": "EUR", "b": "EUR"},
            ["a = 0.6 million EUR", "b = 0.8 million EUR", "b = half of a"],
            [],
            [
                "     a          0.6 million EUR  0.55 to 0.65 million EUR",
                "  =  half of a  0.3 million EUR  0.2612 to 0.3413 million EUR",
                "but  b          0.8 million EUR  0.75 to 0.85 million EUR: 0.4088 million EUR apart",
            ],
        ),
        (
            {"a": "EUR", "b": "EUR"},
            ["a = 1.4 million EUR", "b = 0.5 million EUR", "b = half of a"],
            [],
            [
                "     a          1.4 million EUR  1.35 to 1.45 million EUR",
                "  =  half of a  0.7 million EUR  0.6412 to 0.7613 million EUR",
                "but  b          0.5 million EUR  0.45 to 0.55 million EUR: 91,250 EUR apart",
            ],
        ),
        (
            {"a": "votes", "b": "votes"},
            ["a = 30 thousand votes", "b = 12 thousand votes", "a + b = 60 thousand votes"],
            [],
            [
                "     a         30 thousand votes  29.5 to 30.5 thousand votes",
                "  +  b         12 thousand votes  11.5 to 12.5 thousand votes",
                "  =  together  42 thousand votes  41 to 43 thousand votes",
                "but            60 thousand votes  59.5 to 60.5 thousand votes: 16.5 thousand votes apart",
            ],
        ),
        (
            {"a": "MWh", "b": "MWh", "total": "MWh"},
            ["a = 12_345.6 MWh", "b = 23_456.72 MWh", "total = 35_810.0 MWh"],
            ["total = a + b"],
            [
                "     a         12,345.6 MWh   12,345.55 to 12,345.65 MWh",
                "  +  b         23,456.72 MWh  23,456.715 to 23,456.725 MWh",
                "  =  together  35,802.32 MWh  35,802.26 to 35,802.38 MWh",
                "but  total     35,810.0 MWh   35,809.95 to 35,810.05 MWh: 7.575 MWh apart",
            ],
        ),
        (
            {"n": "people"},
            ["n = 14 people", "n = 15 people"],
            [],
            ["     n  15 people  15 people", "but  n  14 people  14 people: 1 person apart"],
        ),
        (
            {"n": "people"},
            ["n = 14 thousand people", "n = 15 thousand people"],
            [],
            [
                "     n  14 thousand people  13,500 to 14,500 people",
                (
                    "but     15 thousand people  14,500 to 15,500 people: only if it were exactly "
                    "14,500 people, rounded both ways"
                ),
            ],
        ),
        (
            {"share": "%"},
            ["share = three quarters", "share = half"],
            [],
            [
                "     share  half            47.5 to 52.5%",
                "but  share  three quarters  72.5 to 77.5%: 20 points apart",
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
                "     d            2025-07  2025-07",
                "  =  d + 2 years  2027-07  2026-12-30 to 2028-01-31",
                "but  e            2029     2029: 336 days apart",
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
