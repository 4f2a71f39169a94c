"""Bounds of single quantities, those of whole numbers at whole numbers (bound tightening)."""

from collections.abc import Collection, Mapping

from factcheck.model.constraint import Atom
from factcheck.model.interval import Interval
from factcheck.polynomial import atom as make_atom
from factcheck.rational import MINUS_ONE, Rational
from factcheck.solve.engines.propagation import bound_of, certain_atoms
from factcheck.solve.system import System


def tightened(atom: Atom, whole: Collection[str]) -> Atom:
    """Return an atom with its end at a whole number where it bounds a quantity that is one.

    Nobody counted 1,200.4 people. Every other atom stays as it is; so does an equation.
    """
    if not _is_bound(atom) or atom.relation == "=":
        return atom
    name, box = bound_of(atom)
    if name not in whole:
        return atom
    low, high, *_ = box.whole()
    if low is None:
        assert high is not None
        return make_atom({(name,): Rational(1), **({(): -high} if high else {})}, "<=")
    return make_atom({(name,): MINUS_ONE, **({(): low} if low else {})}, "<=")


def bounds_of(system: System) -> Mapping[str, Interval]:
    """Return what the signs, and single statements about one quantity, leave each of a system."""
    boxes = {name: system.symbols[name].by_sign for name in system.quantities}
    for atom in filter(_is_bound, certain_atoms(system)):
        name, box = bound_of(tightened(atom, system.whole))
        if name in boxes:
            boxes[name] = boxes[name].meet(box)
    return boxes


def _is_bound(atom: Atom) -> bool:
    """Whether an atom bounds a single quantity."""
    *others, (last, _) = atom.terms or (((), 0),)
    return len(last) == 1 and not any(monomial for monomial, _ in others)
