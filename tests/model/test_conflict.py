"""Conflicts that share statements are one knot."""

import pytest

from factcheck.model.conflict import Conflict, Knot
from tests.hand import clash


@pytest.mark.parametrize(
    ("corrections", "culprits"),
    [
        ((("b",),), ("b", "a")),
        ((("b",), ("a",), ("c", "d")), ("b", "a")),
        ((("b", "a"), ("c", "d")), ()),
        ((), ()),
    ],
)
def test_culprits_are_suspects_of_which_one_is_enough(
    corrections: tuple[tuple[str, ...], ...], culprits: tuple[str, ...]
) -> None:
    """Where two statements at least have to change, or nobody knows which, none is a culprit."""
    knot = Knot("contradiction", (clash("a", "b"),), corrections, ("b", "a"), complete=True)
    assert knot.culprits == culprits


def test_the_first_conflict_leads() -> None:
    """It is the one that is told."""
    first, other = clash("a", "b"), clash("b", "c", scenario="cut")
    assert Knot("contradiction", (first, other), (), (), complete=True).leading == Conflict(
        ("a", "b"), ()
    )
