"""Tests of factcheck.solve.questions.hitting."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.solve.questions import hitting
from factcheck.solve.questions.hitting import minimal_hitting_sets

MEMBERS = "abcdefg"
some_sets = st.lists(st.frozensets(st.sampled_from(MEMBERS), min_size=1, max_size=4), max_size=8)


def brute(sets: list[frozenset[str]]) -> list[tuple[str, ...]]:
    """Every subset, smallest first, kept if it hits all sets and holds none that was kept."""
    kept: list[tuple[str, ...]] = []
    for size in range(len(MEMBERS) + 1):
        for chosen in combinations(MEMBERS, size):
            if all(members & set(chosen) for members in sets) and not any(
                set(chosen) >= set(small) for small in kept
            ):
                kept.append(chosen)
    return kept


@given(some_sets)
def test_agrees_with_every_subset_tried(sets: list[frozenset[str]]) -> None:
    """It finds the minimal hitting sets that trying every subset finds, in the same order."""
    assert minimal_hitting_sets(sets, limit=1000) == (brute(sets), True)


@given(some_sets, st.integers(1, 4))
def test_a_limit_keeps_the_smallest_and_is_told(sets: list[frozenset[str]], limit: int) -> None:
    """With a limit it gives that many of the smallest, and says whether any are missing."""
    everything = brute(sets)
    found, complete = minimal_hitting_sets(sets, limit)
    assert complete == (len(everything) <= limit)
    assert [len(chosen) for chosen in found] == [len(chosen) for chosen in everything[:limit]]
    assert set(found) <= set(everything)


def test_an_empty_set_cannot_be_hit() -> None:
    """An empty set leaves no hitting set at all."""
    assert minimal_hitting_sets([frozenset("a"), frozenset()], limit=10) == ([], True)


@given(some_sets.filter(bool))
def test_a_spent_budget_still_gives_one(sets: list[frozenset[str]]) -> None:
    """A search that ends at once gives one minimal hitting set and says that it is incomplete."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hitting, "VISITS", 0)
        found, complete = minimal_hitting_sets(sets, limit=10)
    assert not complete
    assert len(found) == 1
    assert found[0] in brute(sets)


def test_a_hopeless_search_ends() -> None:
    """The search ends, with minimal sets, where there are 3^60 hitting sets of 60 disjoint sets."""
    sets = [frozenset({f"{index}a", f"{index}b", f"{index}c"}) for index in range(60)]
    found, complete = minimal_hitting_sets(sets, limit=5)
    assert not complete
    assert {len(chosen) for chosen in found} == {60}


def test_a_long_chain_ends() -> None:
    """The search ends on a chain of 600 sets, where a hitting set needs hundreds of members.

    Each set shares a member with the next.
    """
    sets = [frozenset({f"{index:04}", f"{index + 1:04}"}) for index in range(600)]
    found, complete = minimal_hitting_sets(sets, limit=5)
    assert not complete
    assert all(members & set(found[0]) for members in sets)
