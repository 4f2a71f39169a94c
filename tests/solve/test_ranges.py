"""Ranges that match only partly are the same ones, whether a tree tells them or exact simplex."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random
from unittest.mock import patch

from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.constrain import constrain
from factcheck.model.expression import Assertion
from factcheck.model.solution import Verdict
from factcheck.model.theory import Theory
from factcheck.solve import Budget, Limits, System, propagate, solve, verdict
from factcheck.solve.components import connected
from factcheck.solve.ladder import hulls
from factcheck.solve.questions.ranges import mismatches
from tests.theories import claims

NAMES = "abcs"
HEDGES = ("more than", "at least", "less than", "nearly", "about", "just over", "exactly", "")


def figure(chance: Random) -> str:
    """A range more often than not, or a hedged number."""
    low = chance.randint(1, 12)
    if chance.random() < 0.55:
        return f"{chance.choice(('exactly ', ''))}{low} to {low + chance.randint(1, 8)}"
    return f"{chance.choice(HEDGES)} {low}"


def statement(chance: Random) -> str:
    """Something about one quantity or two."""
    one, other = chance.sample(NAMES, 2)
    relation = chance.choice(("<", ">", "!="))
    forms = (
        f"{one} = {figure(chance)}",
        f"{one} = {figure(chance)} times {other}",
        f"{one} + {other} = {figure(chance)}",
    )
    return chance.choices((*forms, f"{one} {relation} {other}"), (5, 3, 1, 1))[0]


def drawn(seed: int) -> Theory:
    """A few claims on a few quantities, one of which may be negative."""
    chance = Random(seed)  # noqa: S311 - a case repeats
    signed = {name for name in NAMES if name == "s" or chance.random() < 0.2}
    quantities = ", ".join(
        f"{name}: {{unit: '1', signed: {str(name in signed).lower()}}}" for name in NAMES
    )
    return claims(quantities, *(statement(chance) for _ in range(chance.randint(3, 6))))


def mismatch_rows(
    theory: Theory, assertions: Sequence[Assertion], *, in_forest: bool
) -> list[tuple[object, ...]] | None:
    """The ranges that match only partly in a component.

    Nothing where it forms no tree or cannot be true.
    """
    system = System(theory.symbols, (), tuple(constrain(one, theory.symbols) for one in assertions))
    forest = propagate(system)
    if forest is None or verdict(system, Budget(Limits())) is not Verdict.CONSISTENT:
        return None
    with patch.object(hulls, "propagate", propagate if in_forest else lambda *_: None):
        by_id = {one.id: one for one in assertions}
        found = list(mismatches(system, forest if in_forest else None, by_id, {}, Budget(Limits())))
    return sorted((one.assertion, one.literal.start, one.implied, one.others) for one in found)


@settings(max_examples=settings().max_examples * 2)
@given(st.integers(0, 10**6))
@example(12118)  # a range held at its middle leaves nothing, if only because a bound is strict
@example(14884)  # nothing has a figure
def test_a_tree_tells_what_simplex_tells(seed: int) -> None:
    """Which ranges, what is implied for them and by which others."""
    theory = drawn(seed)
    for assertions in connected(theory.assertions):
        assert mismatch_rows(theory, assertions, in_forest=True) == mismatch_rows(
            theory, assertions, in_forest=False
        )


def test_there_is_something_to_tell() -> None:
    """Of so many drawn claims some ranges match only partly."""
    theories = map(drawn, range(100))
    found = [
        mismatch_rows(theory, some, in_forest=True)
        for theory in theories
        for some in connected(theory.assertions)
    ]
    assert sum(map(len, filter(None, found))) > 1


def test_multiples_of_what_no_figure_is_known_of() -> None:
    """20 to 30 and 25 to 33 times something overlap partly, though both hold where it is zero."""
    said = ("a = exactly 20 to 30 times b", "a = exactly {} times b")
    found = [
        [
            (one.assertion, one.implied.low, one.implied.high)
            for one in solve(claims("a: USD, b: USD", *both)).mismatches
        ]
        for both in ((said[0], said[1].format("25 to 33")), (said[0], said[1].format("10 to 40")))
    ]
    assert found == [[("c0", Fraction(25), Fraction(33))], []]


def test_a_multiple_of_a_negative_is_compared_too() -> None:
    """Such a multiple has a variable of its own, which is no quantity."""
    said = (
        "2 to 3 times -(a) = exactly -6 to 0 USD",
        "a = b",
        "a <= 2 times b",
        "b = exactly 0 to 9 USD",
    )
    assert solve(claims("a: USD, b: USD", *said)).mismatches == ()
