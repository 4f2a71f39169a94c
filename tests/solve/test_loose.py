"""Constraints that demand nothing of the others are left out, and no others."""

import pytest

from factcheck.constrain import constrain
from factcheck.solve import Budget, Limits, System, binding
from tests.theories import claims


def left(*says: str, kept: tuple[str, ...] = ()) -> int | None:
    """How many of some statements are binding; ``None`` where they are known to clash."""
    theory = claims("a: USD, b: USD, part: 1, twice: 1", *says)
    constraints = tuple(constrain(one, theory.symbols) for one in theory.assertions)
    system = System(theory.symbols, (), constraints)
    remaining = binding(system, Budget(Limits()), kept)
    return len(remaining.constraints) if remaining else None


def test_a_quotient_that_nobody_states() -> None:
    """It has a value whatever its parts are."""
    assert left("part = a / b", "a = 2 USD", "b = 4 USD") == 2


def test_one_that_only_gives_another() -> None:
    """What is computed from it alone goes with it."""
    assert left("part = a / b", "twice = 2 * part", "a = 2 USD", "b = 4 USD") == 2


@pytest.mark.parametrize(
    "says",
    [
        ("part = a / b", "a = 2 USD", "b = 4 USD", "part < 5"),
        ("part = a / b", "a = 2 USD"),
        ("part = (a - b) / b", "a = 2 USD"),
        ("a <= part * b", "a = 2 USD", "b = 4 USD"),
        ("part * part * b = a", "a = 2 USD", "b = 4 USD"),
    ],
)
def test_what_demands_something(says: tuple[str, ...]) -> None:
    """A quotient that somebody states, a divisor that may be zero, a share below zero."""
    assert left(*says) == len(says)


def test_what_somebody_else_mentions() -> None:
    """It is kept, whoever else that is."""
    assert left("part = a / b", "a = 2 USD", "b = 4 USD", kept=("part",)) == 3


def test_linear_systems_stay_as_they_are() -> None:
    """There every engine is fast."""
    assert left("a = b + b", "b = 4 USD") == 2


def test_intervals_leave_nothing() -> None:
    """What cannot hold is told as such, and nothing is left out of it."""
    assert left("part = (a - b) / b", "a = 2 USD", "b = 4 USD") is None
