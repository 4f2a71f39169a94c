"""Stated ranges that the claims together cut at one end: no others can overlap only partly."""

from collections.abc import Sequence
from itertools import chain

from factcheck.constrain import constrain, range_of
from factcheck.model.constraint import Atom, Conjunction, Constraint
from factcheck.model.expression import Alternative
from factcheck.model.solution import Verdict
from factcheck.polynomial import atom as make_atom
from factcheck.polynomial import scale
from factcheck.rational import MINUS_ONE
from factcheck.solve.budget import Budget
from factcheck.solve.ladder import tight_atoms, verdict
from factcheck.solve.questions.stated import Stated
from factcheck.solve.system import System


def cut_at_one_end(system: System, ranges: Sequence[Stated], budget: Budget) -> list[Stated]:
    """Return the ranges with one end that the claims together, its own included, rule out.

    The other end is possible. No other range overlaps partly with what the other claims imply. One
    simplex decides all of them, in each case, except multiples of what may be zero: there both ends
    are possible at zero, whatever else is.
    """
    ends = [_ends(stated, system) for stated in ranges]
    signs = system.signs
    tight = tight_atoms(system, {*signs, *chain.from_iterable(ends)}, budget)
    if tight is None:
        return list(ranges)
    may_be_zero = {name for sign in signs if sign in tight for name in sign.variables()}
    kept: list[Stated] = []
    for stated, pair in zip(ranges, ends, strict=True):
        possible = tight.intersection(pair)
        positive = _positive(stated, system) if len(possible) > 1 else None
        if positive and may_be_zero.issuperset(positive.variables()):
            possible = {
                end
                for end in pair
                if _may_hold(system, end._replace(relation="="), positive, budget)
            }
        if len(pair) != 2 or len(possible) == 1:  # noqa: PLR2004 - both ends
            kept.append(stated)
    return kept


def _may_hold(system: System, end: Atom, positive: Atom, budget: Budget) -> bool:
    """Whether two more atoms on quantities of a system may hold beside everything else."""
    quantities = tuple(
        sorted(name for name in {*end.variables(), *positive.variables()} if name in system.symbols)
    )
    further = Constraint("", (Conjunction((end, positive)),), (), quantities)
    return verdict(system.having([*system.claims, further]), budget) is not Verdict.CONTRADICTORY


def _positive(stated: Stated, system: System) -> Atom | None:
    """Return the atom that the base of a multiple is above zero; ``None`` for no multiple."""
    subject = range_of(stated.subject, system.symbols) if stated.is_multiple else None
    return None if subject is None else make_atom(scale(subject.denominator, MINUS_ONE), "<")


def _ends(stated: Stated, system: System) -> tuple[Atom, ...]:
    """Return the atoms of a range's comparison, one for each end."""
    only = Alternative("", (stated.comparison,))
    constraint = constrain(stated.assertion._replace(alternatives=(only,)), system.symbols)
    return constraint.readings[0].atoms
