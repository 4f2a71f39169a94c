"""Products are held between multiples of their factors, and bounds of whole numbers are whole."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.constrain import constrain
from factcheck.model.constraint import Atom, Constraint
from factcheck.model.solution import Verdict
from factcheck.solve import Budget, Limits, System, solve, verdict
from factcheck.solve.ladder.envelope import enveloped
from factcheck.solve.ladder.tightening import tightened
from tests.theories import claims

FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)
PART = 'part: {unit: people, integer: true}, whole: {unit: people, integer: true}, share: "%"'


def holds(atom: Atom, values: dict[str, Fraction]) -> bool:
    """Whether values make an atom true."""
    total = Fraction(0)
    for monomial, factor in atom.terms:
        value = Fraction(factor)
        for name in monomial:
            value *= values[name]
        total += value
    return {"<=": total <= 0, "<": total < 0, "=": total == 0}[atom.relation]


def all_hold(constraints: tuple[Constraint, ...], values: dict[str, Fraction]) -> bool:
    """Whether values make the atoms of constraints with one reading true."""
    return all(holds(atom, values) for one in constraints for atom in one.readings[0].atoms)


STATEMENTS = st.sampled_from(
    ["a = b * c", "a <= b * c", "b * c < a", "a = b * b", "a + c = 2 * b * c", "b = a * c - c"]
)


@FEWER
@given(STATEMENTS, st.lists(st.integers(0, 4), min_size=3, max_size=3), st.integers(1, 3))
def test_no_solution_is_lost(says: str, least: list[int], width: int) -> None:
    """Whatever fulfils statements with products fulfils what is linear and follows from them."""
    ranges = [f"{name} = {low} to {low + width}" for name, low in zip("abc", least, strict=True)]
    theory = claims("a: 1, b: 1, c: 1", says, *ranges)
    system = System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )
    linear = enveloped(system)
    assert linear.is_linear
    halves = [Fraction(number, 2) for number in range(16)]
    for chosen in product(halves, repeat=3):
        values = dict(zip("abc", chosen, strict=True))
        if all_hold(system.constraints, values):
            assert all_hold(linear.constraints, values)


@given(
    st.integers(-30, 30),
    st.integers(1, 7),
    st.sampled_from([1, -1]),
    st.sampled_from(["<=", "<"]),
)
def test_whole_numbers_keep_their_values(end: int, factor: int, sign: int, relation: str) -> None:
    """A bound moved inwards allows the same whole numbers, and ends at one that it allows."""
    terms = ((("a",), sign * factor),)
    atom = Atom(((((), end), *terms) if end else terms), relation)
    moved = tightened(atom, {"a"})
    numbers = [Fraction(number) for number in range(-40, 41)]
    assert [holds(moved, {"a": one}) for one in numbers] == [
        holds(atom, {"a": one}) for one in numbers
    ]
    last = max(sign * one for one in numbers if holds(moved, {"a": one}))
    assert not holds(moved, {"a": sign * (last + Fraction(1, 9))})
    assert tightened(atom, set()) == atom


@pytest.mark.parametrize(
    ("share", "expected"),
    [("71.404%", Verdict.CONSISTENT), ("71.403%", Verdict.CONTRADICTORY)],
)
def test_a_share_with_many_digits(share: str, expected: Verdict) -> None:
    """Of 18,307 people no number of them is 71.403 percent, and 13,072 are 71.404."""
    said = ("part = 13_072 people", "whole = 18_307 people", f"share = {share}")
    (component,) = solve(claims(PART, *said, definitions="share = part / whole")).components
    assert component.verdict is expected


def test_it_alone_may_be_of_any_number() -> None:
    """So such a share contradicts nothing where nobody says of how many it is."""
    (component,) = solve(
        claims(PART, "share = 71.403%", definitions="share = part / whole")
    ).components
    assert component.verdict is Verdict.CONSISTENT


def test_what_it_leaves_of_the_whole_is_no_whole_number() -> None:
    """13,072 people would be 71.403 percent of 18,307.35 to 18,307.6."""
    theory = claims(
        PART, "part = 13_072 people", "share = 71.403%", definitions="share = part / whole"
    )
    constraints = tuple(constrain(one, theory.symbols) for one in theory.assertions)
    system = enveloped(System(theory.symbols, (), constraints))
    assert system.is_linear
    assert verdict(system, Budget(Limits())) is Verdict.CONTRADICTORY
