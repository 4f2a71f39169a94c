"""Tests of factcheck.language.hedges: the values that a hedge leaves."""

from fractions import Fraction

import pytest

from factcheck.language import understand
from factcheck.language.hedges import HEDGES
from factcheck.model.expression import Form
from factcheck.model.problem import Kind
from factcheck.model.relation import Relation
from tests.language.reading import corpus, interval, literal, told


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("exactly 7.5", interval("7.5", "7.5")),
        ("exactly -7.5", interval("-7.5", "-7.5")),
        ("about 5", interval("4.5", "5.5")),
        ("about 50", interval("45", "55")),
        ("about 1", interval("0.5", "1.5")),
        ("about 0", interval("-0.5", "0.5")),
        ("about -50", interval("-55", "-45")),
        ("nearly 589", interval("530.1", "589", "[)")),
        ("just over 2", interval("2", "2.2", "(]")),
        ("up to 25", interval(None, "25")),
        ("at most 25", interval(None, "25")),
        ("at most -25", interval(None, "-25")),
        ("at least 15", interval("15", None)),
        ("less than 5", interval(None, "5", "[)")),
        ("under 5", interval(None, "5", "[)")),
        ("more than 40", interval("40", None, "(]")),
        ("over 40", interval("40", None, "(]")),
        ("over 40 thousand", interval("40000", None, "(]")),
        ("more  than\t40%", interval("0.4", None, "(]")),
        ("about 20%", interval("0.18", "0.22")),
    ],
)
@pytest.mark.parametrize("relation", list(Relation))
def test_a_hedge_means_the_same_under_every_relation(
    written: str, expected: object, relation: Relation
) -> None:
    """A hedge says what it says, whatever the relation, and whether or not the author has rounded."""
    found = literal(f"x {relation} {written}")
    assert found.taken == found.exact == expected
    assert found.form is Form.HEDGED
    assert found.hedge in HEDGES


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("nearly 5 people", interval("4", "5", "[)")),
        ("nearly 100 people", interval("90", "100", "[)")),
        ("nearly 1 people", interval("0", "1", "[)")),
        ("nearly 2.5 people", interval("2", "2.5", "[)")),
        ("just over 2 people", interval("2", "3", "(]")),
        ("just over 2.5 people", interval("2.5", "3", "(]")),
        ("just over 50 people", interval("50", "55", "(]")),
        ("nearly 0.000001 million people", interval("0", "1", "[)")),
    ],
)
def test_of_counted_things_a_vague_hedge_reaches_the_next_whole_number(
    written: str, expected: object
) -> None:
    """What is nearly five people may be four."""
    assert literal(f"staff < {written}").taken == expected


def test_about_is_a_setting() -> None:
    """The width of ``about``, ``nearly`` and ``just over`` is that of the setting."""
    found = understand(
        corpus("x = about 50", "x = nearly 50", "x = just over 50"), about=Fraction(1, 5)
    )
    taken = [one.alternatives[0].comparisons[0].right.taken for one in found.assertions]  # type: ignore[union-attr]
    assert taken == [interval("40", "60"), interval("40", "50", "[)"), interval("50", "60", "(]")]


@pytest.mark.parametrize(
    ("says", "place", "values"),
    [
        ("x = up to 5 to 10", "up to 5 to 10", ("up to", "range")),
        ("x = nearly 5 to 10", "nearly 5 to 10", ("nearly", "range")),
        ("x = at  least 5 to 10", "at  least 5 to 10", ("at least", "range")),
        ("x = nearly 0", "nearly 0", ("nearly", "sign")),
        ("x = just over -5", "just over -5", ("just over", "sign")),
    ],
)
def test_a_hedge_that_makes_no_sense_is_refused(
    says: str, place: str, values: tuple[str, ...]
) -> None:
    """Only ``exactly`` and ``about`` stand before a range; nothing is nearly zero."""
    assert told(says) == (Kind.UNKNOWN_HEDGE_USE, place, values)
