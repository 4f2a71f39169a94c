"""What follows from all readings of a claim, and what is decided by it."""

from fractions import Fraction

from hypothesis import given

from factcheck.constrain import constrain
from factcheck.language import understand
from factcheck.model.solution import Verdict
from factcheck.solve import Budget, Limits, System, solve, verdict
from factcheck.solve.relaxation import common, relaxed
from tests.strategies import Case, cases
from tests.theories import theory


def test_the_widest_bounds_are_kept() -> None:
    """Two more or five more than a is at least two and at most five more, however each is scaled.

    What only one says is dropped.
    """
    text = """\
quantities: {a: USD, b: USD}
claims:
  - id: more
    readings:
      two: b = a + exactly 2 USD
      five: [2 * b < 2 * a + 10 USD, b > a + 2.5 USD]
      some: [b - a >= 3 USD, 3 * b <= 3 * a + 9 USD, a <= 7 USD]
"""
    understood = theory(text)
    atoms = {str(atom) for atom in common(constrain(understood.assertions[0], understood.symbols))}
    assert len(atoms) == 2
    system = System(
        understood.symbols, (), (constrain(understood.assertions[0], understood.symbols),)
    )
    loose = relaxed(system)
    assert loose is not None
    (constraint,) = loose.claims
    for more, holds in (
        (2, True),
        (Fraction(19, 10), False),
        (Fraction(49, 10), True),
        (5, False),
        (6, False),
    ):
        point = {"a": Fraction(10), "b": 10 + Fraction(more)}
        totals = [
            (
                sum(factor * (point[names[0]] if names else 1) for names, factor in atom.terms),
                atom.relation,
            )
            for atom in constraint.readings[0].atoms
        ]
        assert (
            all(total < 0 or (total == 0 and relation == "<=") for total, relation in totals)
            is holds
        )


def test_single_readings_have_no_relaxation() -> None:
    """Where every claim can be read in one way there is nothing to relax."""
    understood = theory("quantities: {a: USD}\nclaims: [{id: x, says: a = 2 USD}]\n")
    assert (
        relaxed(
            System(
                understood.symbols, (), (constrain(understood.assertions[0], understood.symbols),)
            )
        )
        is None
    )


@given(cases())
def test_a_relaxation_leaves_every_solution(case: Case) -> None:
    """Where the relaxation of any claims is contradictory, the claims are."""
    understood = understand(case.as_corpus(), Fraction(1, 10))
    system = System(
        understood.symbols,
        (),
        tuple(constrain(one, understood.symbols) for one in understood.assertions),
    )
    loose = relaxed(system)
    if loose is not None and verdict(loose, Budget(Limits())) is Verdict.CONTRADICTORY:
        assert verdict(system, Budget(Limits())) is Verdict.CONTRADICTORY
    if loose is not None and verdict(system, Budget(Limits())) is Verdict.CONSISTENT:
        assert verdict(loose, Budget(Limits())) is Verdict.CONSISTENT


def test_a_knot_of_many_readings_is_decided_without_trying_them() -> None:
    """Of 4 to the 40 choices none is tried where all of them end above what is said."""
    steps = "".join(
        f"  - id: c{step}\n    readings: {{{', '.join(f'r{n}: q{step + 1} = q{step} + {n} USD' for n in (1, 2, 4, 5))}}}\n"
        for step in range(40)
    )
    quantities = ", ".join(f"q{step}: USD" for step in range(41))
    text = f"quantities: {{{quantities}}}\nclaims:\n{steps}  - {{id: first, says: q0 = 9 USD}}\n"
    (component,) = solve(
        theory(f"{text}  - {{id: last, says: q40 = 20 USD}}\n"), Limits(seconds=1000)
    ).components
    assert component.verdict is Verdict.CONTRADICTORY
    assert component.conflicts
