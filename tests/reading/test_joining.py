"""One wrong cell of a table is one finding, whatever it makes wrong."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck import check_text
from factcheck.reading.tables.formulas import CHANGE, DIFFERENCE, RATIO, SHARE, case, wanted
from factcheck.reading.tables.lines import Entry
from factcheck.reading.tables.numbers import Number
from tests.reading.test_tables import table


def told(*rows: str) -> list[list[str]]:
    """Return the repairs of each contradiction in a table, as old and new words."""
    found = check_text(table(*rows), language="en").findings
    return [
        [f"{one.now} -> {one.then}" for one in finding.repairs]
        for finding in found
        if finding.rule == "contradiction"
    ]


SALES = ("Shop | 2023 | 2024 | Growth", "Quay | 410 | 451 | 10%", "Mill | 620 | 651 | 5%")
VOTES = (
    "Ward | Yes | No | Cast | Share of yes",
    "Elm | 180 | 120 | 300 | 60%",
    "Ash | 250 | 250 | 500 | 50%",
)
TRIPS = (
    "Line | 2022 | 2023 | Change 2023 | 2024 | Change 2024",
    "Red | 800 | 880 | 10.0% | 902 | 2.5%",
    "Blue | 500 | 550 | 10.0% | 561 | 2.0%",
    "Green | 640 | 672 | 5.0% | 735 | 9.4%",
)
LISTS = (
    "List | 2020 | 2024 | Change in points",
    "Oak | 41.0% | 42.5% | 1.5 pp",
    "Elm | 29.0% | 34.3% | 5.3 pp",
)


@pytest.mark.parametrize(
    ("rows", "repair"),
    [
        ((*SALES, "Dock | 300 | 372 | 9%", "Total | 1,330 | 1,429 | 7.4%"), "372 -> 327"),
        ((*VOTES, "Oak | 261 | 184 | 400 | 54%", "All | 646 | 554 | 1,200 | 54%"), "261 -> 216"),
        ((*TRIPS, "Pink | 400 | 604 | 15.0% | 483 | 5.0%"), "604 -> 460"),
        ((*LISTS, "Ash | 30.0% | 32.2% | -6.8 pp", "Sum | 100.0% | 100.0% |"), "32.2 % -> 23.2 %"),
    ],
)
def test_one_wrong_cell_is_told_once(rows: tuple[str, ...], repair: str) -> None:
    """Whether it makes totals wrong and a change, a share, or two changes."""
    assert told(*rows) == [[repair]]


@pytest.mark.parametrize(
    "rows",
    [
        # The total of 2024 wants 327, its growth wants 339.
        (*SALES, "Dock | 300 | 372 | 13%", "Total | 1,330 | 1,429 | 7.4%"),
        # The two wrong changes have no cell in common.
        (*TRIPS, "Pink | 400 | 460 | 51.0% | 483 | 5.0%", "Grey | 300 | 420 | 40.0% | 441 | 0.5%"),
    ],
)
def test_what_no_cell_explains_is_told_apart(rows: tuple[str, ...]) -> None:
    """Two mistakes are two findings."""
    assert len(told(*rows)) == 2


def entry(value: Fraction, step: Fraction) -> Entry:
    """Return a number of a table that is rounded to a step."""
    return Entry(Number(0, 1, value, 0), "", int(value), int(step), step)


sizes = st.fractions(Fraction(1, 2), 1000, max_denominator=20)
steps = st.sampled_from([Fraction(0), Fraction(1, 10), Fraction(1, 2)])


@given(
    st.sampled_from([CHANGE, DIFFERENCE, SHARE, RATIO]),
    st.tuples(sizes, steps),
    st.tuples(sizes, steps),
    st.tuples(st.fractions(-90, 90, max_denominator=10), st.just(Fraction(1, 10))),
    st.sampled_from([0, 1]),
    st.fractions(-2, 3, max_denominator=50),
)
def test_the_values_that_a_number_needs(
    kind: str,
    first: tuple[Fraction, Fraction],
    second: tuple[Fraction, Fraction],
    stated: tuple[Fraction, Fraction],
    which: int,
    share: Fraction,
) -> None:
    """With a value between their ends a case holds, with one outside of them it does not."""
    found = case(kind, entry(*stated), entry(*first), entry(*second))
    assume(found)
    assert found
    (_, (low, high)) = [*wanted(kind, found)][which]
    number = low + share * (high - low)
    numbers = [entry(*second), entry(*first)]
    numbers[which] = entry(number, Fraction(0))
    changed = case(kind, entry(*stated), numbers[1], numbers[0])
    assume(changed)
    assert changed
    assert changed.holds == (low <= number <= high)
