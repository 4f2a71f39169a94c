"""Contradictions re-checked by adding up their certificates."""

from collections.abc import Collection, Mapping
from fractions import Fraction
from math import ceil, floor, gcd
from typing import NamedTuple

from factcheck.model.constraint import Atom, Monomial


class Certificate(NamedTuple):
    """Why a case is impossible: its atoms, multiplied and added, leave a false statement (Farkas).

    The statement is about numbers alone. ``multipliers`` gives a factor for each atom that takes
    part, by its place; only equations may have a negative one.
    """

    atoms: tuple[Atom, ...]
    multipliers: Mapping[int, Fraction]

    def holds(self) -> bool:
        """Whether the sum really is ``number <= 0`` with a positive number, or ``0 < 0``."""
        total: dict[Monomial, Fraction] = {}
        strict = False
        for place, factor in self.multipliers.items():
            atom = self.atoms[place]
            if factor < 0 and atom.relation != "=":
                return False
            strict = strict or (atom.relation == "<" and factor > 0)
            for monomial, coefficient in atom.terms:
                total[monomial] = total.get(monomial, Fraction(0)) + factor * coefficient
        constant = total.pop((), Fraction(0))
        if any(total.values()):
            return False
        only_equations = all(self.atoms[place].relation == "=" for place in self.multipliers)
        return constant > 0 or (constant == 0 and strict) or (only_equations and constant != 0)


class Split(NamedTuple):
    """Why one case is impossible in whole numbers, by two cases.

    A variable is at most ``at`` or at least one more; ``below`` refutes the one case, ``above`` the
    other.
    """

    variable: str
    at: int
    below: "Refutation"
    above: "Refutation"


class Known(NamedTuple):
    """Why one case is impossible in whole numbers, by three cases.

    A variable is neither less than a value nor more, and not the value either. Where it has the
    value, its products are no products any more: ``at`` refutes the atoms with the number in place
    of the variable.
    """

    variable: str
    value: int
    below: "Refutation"
    above: "Refutation"
    at: "Refutation"


Refutation = Certificate | Split | Known


def refutes(refutation: Refutation, atoms: Collection[Atom], whole: Collection[str]) -> bool:
    """Whether atoms really are impossible where some variables are whole numbers.

    What is neither among the atoms nor one of them ``rounded`` proves nothing.
    """
    waiting = [(refutation, frozenset(atoms).union(*(rounded(atom, whole) for atom in atoms)))]
    while waiting:
        proof, known = waiting.pop()
        if isinstance(proof, Certificate):
            if (
                not all(proof.atoms[place] in known for place in proof.multipliers)
                or not proof.holds()
            ):
                return False
        elif proof.variable not in whole:
            return False
        elif isinstance(proof, Known):
            below, above = (
                sides(proof.variable, proof.value - 1)[0],
                sides(proof.variable, proof.value)[1],
            )
            there = [replaced(atom, proof.variable, proof.value) for atom in known]
            there += [stronger for atom in there for stronger in rounded(atom, whole)]
            waiting += [
                (proof.below, known | {below}),
                (proof.above, known | {above}),
                (proof.at, frozenset(there)),
            ]
        else:
            below, above = sides(proof.variable, proof.at)
            waiting += [(proof.below, known | {below}), (proof.above, known | {above})]
    return True


def replaced(atom: Atom, variable: str, value: int) -> Atom:
    """Return an atom with a value in place of a variable."""
    total: dict[Monomial, int] = {}
    for monomial, factor in atom.terms:
        left = tuple(name for name in monomial if name != variable)
        total[left] = total.get(left, 0) + factor * value ** (len(monomial) - len(left))
    return Atom(
        tuple(sorted((monomial, factor) for monomial, factor in total.items() if factor)),
        atom.relation,
    )


def rounded(atom: Atom, whole: Collection[str]) -> tuple[Atom, ...]:
    """Return what follows from an atom for whole numbers (Gomory 1958).

    Their sum, without a common divisor, is at most the next whole number down. Nothing follows
    where the atom mentions anything else.
    """
    terms = [(monomial, factor) for monomial, factor in atom.terms if monomial]
    alone = {(name,) for name in whole}
    if not terms or not all(monomial in alone for monomial, _ in terms):
        return ()
    divisor = gcd(*(factor for _, factor in terms))
    constant = Fraction(dict(atom.terms).get((), 0), divisor)
    stronger = []
    for sign in (1, -1) if atom.relation == "=" else (1,):
        # The sum with its constant is at most zero, or below.
        least = floor(sign * constant) + 1 if atom.relation == "<" else ceil(sign * constant)
        sums = [(monomial, sign * factor // divisor) for monomial, factor in terms]
        stronger.append(Atom((*((((), least),) if least else ()), *sums), "<="))
    return tuple(stronger)


def sides(variable: str, at: int) -> tuple[Atom, Atom]:
    """Return that a whole number is at most a number, and that it is at least the next."""
    return (
        Atom((*((((), -at),) if at else ()), ((variable,), 1)), "<="),
        Atom((*((((), at + 1),) if at != -1 else ()), ((variable,), -1)), "<="),
    )
