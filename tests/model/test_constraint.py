"""Atoms know their variables and whether these are multiplied."""

import pytest

from factcheck.model.constraint import Atom, Conjunction, Monomial


@pytest.mark.parametrize(
    ("monomials", "linear"),
    [
        ([], True),
        ([()], True),
        ([("x",), ("y",)], True),
        ([("x", "y")], False),
        ([("x",), ("x", "x")], False),
    ],
)
def test_an_atom_is_linear_where_nothing_is_multiplied(
    monomials: list[Monomial], linear: bool
) -> None:
    """One product among its terms is enough not to be."""
    atom = Atom(tuple((monomial, 2) for monomial in monomials), "<=")
    assert atom.is_linear is linear
    assert list(atom.variables()) == [name for monomial in monomials for name in monomial]


def test_a_conjunction_has_the_atoms_of_its_clauses() -> None:
    """Its own first, then those of every alternative of every clause."""
    one, two, three, four = (Atom((((name,), 1),), "<=") for name in "abcd")
    assert list(Conjunction((one,)).all_atoms) == [one]
    clauses = (((two, three), (four,)), ((one,),))
    assert list(Conjunction((one,), clauses).all_atoms) == [one, two, three, four, one]
