"""Contradictions re-checked without the solver that found them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from factcheck.model.constraint import Atom, Monomial
from factcheck.solve import Limits, Problem, cases
from factcheck.solve.simplex import PivotsSpentError, Simplex


@dataclass(frozen=True, slots=True)
class Certificate:
    """Why one case is impossible: its atoms, multiplied and added, leave a false statement about numbers alone (Farkas).

    ``multipliers`` gives a factor for each atom that takes part, by its place; only equations may have a negative one.
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


def certify(problem: Problem, limits: Limits) -> Sequence[Certificate] | None:
    """A certificate for every case of a contradictory problem; ``None`` where some case has none within the limits.

    Cases are the choices among readings and signs; products of quantities and whole numbers are disregarded, so that claims which
    contradict each other only through them get none.
    """
    combinations = cases(problem)
    certificates = []
    for case in islice(combinations, limits.cases):
        atoms = tuple(atom for atom in case if atom.is_linear)
        simplex = Simplex(atoms, limits.pivots)
        try:
            if simplex.feasible():
                return None
        except PivotsSpentError:
            return None
        certificates.append(Certificate(atoms, simplex.certificate))
    if next(combinations, None) is not None or not all(certificate.holds() for certificate in certificates):
        return None
    return certificates
