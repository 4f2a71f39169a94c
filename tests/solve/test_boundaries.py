"""Boundaries where they are hard to find, and what is said where they cannot be."""

from itertools import pairwise

import pytest

from factcheck.model.solution import Verdict
from factcheck.solve import Limits, solve
from tests.theories import claims


@pytest.mark.parametrize("parts", [3, 8, 30, 120])
def test_a_sum_of_many_is_met_exactly(parts: int) -> None:
    """1 and 2 and so on to 30 are not less than 465.

    Looking for that takes no longer than it is long.
    """
    names = [f"a{number}" for number in range(parts)]
    total = parts * (parts + 1) // 2
    said = [f"{name} = {number}.0 USD" for number, name in enumerate(names, start=1)]
    said += [f"total = {' + '.join(names)}", f"total < {total} USD"]
    solution = solve(claims(", ".join(f"{name}: USD" for name in [*names, "total"]), *said))
    assert [len(one.statements) for one in solution.boundaries] == [parts + 2]


def test_a_long_chain_of_definitions_is_followed_to_its_end() -> None:
    """1 and 119 times 1 is not more than 120, however many definitions lie between."""
    names = [f"a{number}" for number in range(120)]
    steps = ", ".join(f"{after} = {before} + 1 USD" for before, after in pairwise(names))
    said = ("a0 = 1.0 USD", f"{names[-1]} > {len(names)} USD")
    solution = solve(claims(", ".join(f"{name}: USD" for name in names), *said, definitions=steps))
    assert [one.statements for one in solution.boundaries] == [("c0", "c1")]


def test_what_is_not_decided_is_not_called_complete() -> None:
    """Where the budget does not suffice to look for boundaries, there may be one."""
    theory = claims("a: USD, b: USD", "a = 2 USD", "b = 3 USD", "a * b < 6 USD^2")
    assert len(solve(theory).boundaries) == 1
    spent = solve(theory, Limits(rlimit=1))
    assert not spent.boundaries
    assert not spent.boundaries_complete


def test_a_boundary_holds_no_smaller_one() -> None:
    """Where the definitions make two of the claims a boundary, a third one adds nothing."""
    said = ("a = 6 USD", "b <= 6 USD", "b + a = 12 USD", "c = 2 USD")
    solution = solve(
        claims("a: USD, b: USD, c: USD", *said, definitions="b < 6 USD, a < c + 4 USD")
    )
    sets = [set(one.statements) for one in solution.boundaries]
    assert sets
    assert not any(one < other for one in sets for other in sets)


LOOP = ("a + b < 12 USD", "a - b = 2.0 USD", "a = 2 times b - 3.0 USD", "b = 5.0 USD", "c = 1 USD")
SUMS = {
    "few, a tree": (
        "a: USD, b: USD, c: USD",
        ("a = 4.5 USD", "b = 0.5 USD", "c > 5 USD", "c = a + b"),
    ),
    "few, in a circle": ("a: USD, b: USD, c: USD", LOOP),
    "few, with a product": (
        "a: USD, b: USD, c: USD^2",
        ("a = 2.0 USD", "b = 3.0 USD", "c < 6 USD^2", "c = a * b"),
    ),
    "many, a tree": (
        "a: USD, b: USD, c: USD",
        (
            "a = 4.5 USD",
            "b = 0.5 USD",
            "c > 5 USD",
            "c = a + b",
            "a < 4.6 USD",
            "b > 0.4 USD",
            "c < 9 USD",
            "c > 3 USD",
        ),
    ),
    "many, in a circle": (
        "a: USD, b: USD, c: USD",
        (*LOOP, "a < 9 USD", "b > 1 USD", "a < 8.9 USD", "b > 2 USD"),
    ),
}


@pytest.mark.parametrize("name", SUMS)
def test_with_little_work_fewer_are_found_and_that_is_said(name: str) -> None:
    """Whatever is spent, what is found is a boundary, and what is called complete is all."""
    quantities, says = SUMS[name]
    theory = claims(quantities, *says)
    everything = solve(theory, Limits())
    assert everything.boundaries
    outcomes = set()
    for power in range(8, 48):
        some = solve(theory, Limits(search=int(2 ** (power / 2))))
        assert set(some.boundaries) <= set(everything.boundaries)
        if all(one.verdict is not Verdict.UNDECIDED for one in some.components):
            assert not some.boundaries_complete or some.boundaries == everything.boundaries
            outcomes.add((len(some.boundaries), some.boundaries_complete))
    assert (0, False) in outcomes
    assert (len(everything.boundaries), everything.boundaries_complete) in outcomes
