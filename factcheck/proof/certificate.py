"""Contradictions re-checked by adding up."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from factcheck.model.constraint import Atom, Monomial


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
