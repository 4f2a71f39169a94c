"""Exact simplex, held to z3."""

from fractions import Fraction

import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.constraint import Atom
from factcheck.proof import Certificate
from factcheck.solve.budget import Budget, Limits
from factcheck.solve.engines.linear.simplex import Simplex

NAMES = ("a", "b", "c", "d")


@st.composite
def linear_atoms(draw: st.DrawFn) -> list[Atom]:
    """A few atoms over four variables with small coefficients, so that bounds meet often."""
    atoms = [Atom((((name,), -1),), "<=") for name in NAMES if draw(st.booleans())]
    for _ in range(draw(st.integers(1, 8))):
        chosen = draw(st.lists(st.sampled_from(NAMES), min_size=0, max_size=3, unique=True))
        factors = st.sampled_from([-3, -2, -1, 1, 2, 5])
        terms = [((name,), draw(factors)) for name in sorted(chosen)]
        constant = draw(st.integers(-6, 6))
        atoms.append(
            Atom(
                ((((), constant),) if constant else ()) + tuple(terms),
                draw(st.sampled_from(["<=", "<", "="])),
            )
        )
    return atoms


def as_z3(atom: Atom) -> z3.BoolRef:
    """The atom in z3's own terms."""
    total = z3.Sum(
        [z3.RealVal(factor) * (z3.Real(key[0]) if key else 1) for key, factor in atom.terms]
        + [z3.RealVal(0)]
    )
    return {"=": total == 0, "<": total < 0, "<=": total <= 0}[atom.relation]


def value(atom: Atom, point: dict[str, Fraction]) -> Fraction:
    """The left side of an atom at a point."""
    return sum(
        (factor * (point[key[0]] if key else Fraction(1)) for key, factor in atom.terms),
        Fraction(0),
    )


@given(linear_atoms())
@settings(max_examples=300, deadline=None)
def test_finds_a_solution_exactly_where_z3_does(atoms: list[Atom]) -> None:
    """A system is feasible if and only if z3 says so.

    A witness satisfies it, a certificate refutes it.
    """
    simplex = Simplex(atoms, Budget(Limits()))
    solver = z3.Solver()
    solver.add([as_z3(atom) for atom in atoms])
    assert simplex.feasible() == (solver.check() == z3.sat)
    if simplex.feasible():
        point = dict.fromkeys(NAMES, Fraction(0)) | simplex.witness()
        for atom in atoms:
            left = value(atom, point)
            assert {"=": left == 0, "<": left < 0, "<=": left <= 0}[atom.relation]
    else:
        assert Certificate(tuple(atoms), simplex.certificate).holds()


@given(linear_atoms(), st.sampled_from(NAMES), st.sampled_from([1, -1]))
@settings(max_examples=200, deadline=None)
def test_an_extreme_is_the_last_value_that_z3_allows(
    atoms: list[Atom], name: str, direction: int
) -> None:
    """Nothing lies beyond an extreme; it belongs to the solutions if and only if it is attained."""
    simplex = Simplex(atoms, Budget(Limits()))
    if not simplex.feasible() or name not in simplex.index:
        return
    end, attained = simplex.extreme(name, direction)
    solver = z3.Solver()
    solver.add([as_z3(atom) for atom in atoms])
    variable = z3.Real(name)
    if end is None:
        solver.add(variable * direction > 10**6)
        assert solver.check() == z3.sat
        return
    limit = z3.Q(end.numerator, end.denominator)
    solver.push()
    solver.add((variable - limit) * direction > 0)
    assert solver.check() == z3.unsat
    solver.pop()
    solver.push()
    solver.add(variable == limit)
    assert (solver.check() == z3.sat) == attained
    solver.pop()
    near = (limit - variable) * direction
    solver.add(near >= 0, near < z3.Q(1, 10**6))
    assert solver.check() == z3.sat


@given(linear_atoms(), st.integers(0, 7), st.fractions(min_value=-2, max_value=2))
@settings(max_examples=200, deadline=None)
def test_a_certificate_with_one_wrong_multiplier_does_not_hold(
    atoms: list[Atom], place: int, change: Fraction
) -> None:
    """Changing the multiplier of an atom that mentions a variable breaks a certificate."""
    simplex = Simplex(atoms, Budget(Limits()))
    if simplex.feasible() or not change:
        return
    keys = sorted(simplex.certificate)
    key = keys[place % len(keys)]
    if not any(key for key, _ in atoms[key].terms):
        return
    wrong = dict(simplex.certificate)
    wrong[key] += change
    assert not Certificate(tuple(atoms), wrong).holds()
