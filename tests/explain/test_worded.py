"""A share in words becomes another one in words, or a percentage where none is near."""

from fractions import Fraction

import pytest

from factcheck.prose import other_shares
from tests.diagnose.claims import written
from tests.explain.test_shared import explained


def change(share: str, part: int, whole: int, unit: str = "schools") -> str:
    """What a share of a whole is to become."""
    corpus = written(
        {"part": unit, "whole": unit},
        {
            "part": f"part = {part} {unit}",
            "whole": f"whole = {whole} {unit}",
            "share": f"part = {share} of whole",
        },
    )
    return next(one.then for one in explained(corpus).repairs if one.statement == "share")


@pytest.mark.parametrize(
    ("share", "part", "whole", "then"),
    [
        ("a third", 25, 100, "a quarter"),
        ("a third", 13, 54, "a quarter"),
        ("a third", 40, 101, "two fifths"),
        ("two thirds", 51, 100, "half"),
        ("ein Drittel", 21, 100, "ein Fünftel"),
        ("1 in 3", 25, 102, "1 in 4"),
        ("a third", 453, 1000, "45%"),
        ("a third", 2, 100, "2%"),
        ("1 in 3", 451, 1000, "45%"),
        ("about a third", 52, 100, "about half"),
        ("more than a third", 29, 100, "more than a quarter"),
        ("more than a third", 45, 1000, "more than 4%"),
        ("nearly two thirds", 49, 100, "nearly half"),
        # What is half is not nearly half.
        ("nearly two thirds", 36, 72, "half"),
        ("just over a quarter", 24, 72, "a third"),
        ("just over a quarter", 25, 72, "just over a third"),
        ("about two thirds", 36, 72, "about half"),
    ],
)
def test_another_share(share: str, part: int, whole: int, then: str) -> None:
    """In the form and the language that it has, if it is near; else so many percent."""
    assert change(share, part, whole) == then


def test_whole_things_have_no_share_in_between() -> None:
    """Of 23 people 4 are 17.4 percent, about a sixth; 20 percent of them are nobody's people."""
    assert change("a third", 4, 23, "people") == "a sixth"
    assert change("a third", 10, 22, "people") == "45%"


def test_a_share_of_at_most_so_many_may_be_none() -> None:
    """Of 90 at most 9 are between none and 1 in 10."""
    says = {"share": "part = 1 in 3 of whole", "whole": "whole = 90 t", "most": "part <= 9 t"}
    repairs = explained(written({"part": "t", "whole": "t"}, says)).repairs
    assert {one.statement: one.then for one in repairs}["share"] == "1 in 10"


@pytest.mark.parametrize("share", [Fraction(0), Fraction(-1, 4), Fraction(2)])
def test_nothing_and_more_than_all_have_no_words(share: Fraction) -> None:
    """Nobody says one in none, nor two in one."""
    assert not [*other_shares("one in three", share), *other_shares("2 in 3", share)]


@pytest.mark.parametrize(("part", "is_offered"), [(90, True), (100, False), (640, False)])
def test_a_part_is_never_all_of_it(part: int, is_offered: bool) -> None:
    """Who writes half of 100 may have meant nine tenths, but not the whole, and no more than it."""
    says = {
        "part": f"part = {part} USD",
        "whole": "whole = 100 USD",
        "share": "part = half of whole",
    }
    found = explained(written({"part": "USD", "whole": "USD"}, says)).repairs
    assert any(one.statement == "share" for one in found) is is_offered


def test_digits_for_words_count_whole_things() -> None:
    """46 % of 12 is no whole number of people, which a share in words need not be."""
    says = {
        "part": "part = 5 to 6 people",
        "whole": "whole = 12 people",
        "share": "part = a quarter of whole",
    }
    found = explained(written({"part": "people", "whole": "people"}, says)).repairs
    assert {one.statement: one.then for one in found}["share"] == "half"


def test_digits_for_words_of_what_is_measured() -> None:
    """The near miss: 46 % of 12 tons are some."""
    says = {
        "part": "part = 5 to 6 t",
        "whole": "whole = 12 t",
        "share": "part = a quarter of whole",
    }
    found = explained(written({"part": "t", "whole": "t"}, says)).repairs
    assert {one.statement: one.then for one in found}["share"] == "46%"
