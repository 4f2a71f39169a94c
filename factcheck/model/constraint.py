"""Statements as the solver sees them: polynomials compared with zero."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

Monomial = tuple[str, ...]
"""Variables multiplied, sorted, repeated for powers; the empty one is the constant."""


class Atom(NamedTuple):
    """A polynomial with integer coefficients compared with zero: ``terms relation 0``.

    ``relation`` is ``<=``, ``<`` or ``=``. The terms are sorted by monomial, their coefficients
    without a common divisor, so that equal constraints are equal objects. Variables count in the
    declared unit of their quantity.
    """

    terms: tuple[tuple[Monomial, int], ...]
    relation: str

    @property
    def reversed(self) -> "Atom":
        """The atom that the same terms compare the other way round: ``x >= 2`` for ``x <= 2``."""
        turned = tuple((monomial, -factor) for monomial, factor in self.terms)
        return Atom(turned, self.relation)

    @property
    def strict(self) -> "Atom":
        """The same without equality."""
        return Atom(self.terms, "<")

    @property
    def is_linear(self) -> bool:
        """Whether no two variables are multiplied."""
        return all(len(monomial) <= 1 for monomial, _ in self.terms)

    def variables(self) -> Iterator[str]:
        """Yield the variables of its terms, with repetition."""
        for monomial, _ in self.terms:
            yield from monomial


Clause = tuple[tuple[Atom, ...], ...]
"""Alternatives of which at least one holds with all its atoms."""


class Rounded(NamedTuple):
    """A rounded figure for an expression: its two ends, and their atoms.

    Equal keys in ``expression`` are the same function of the quantities. Of a multiple the ends are
    numbers of times, and ``base`` says that what it is a multiple of is zero: then it is no figure.
    """

    expression: object
    low: Fraction
    high: Fraction
    at_least: Atom
    at_most: Atom
    base: Atom | None = None


class Conjunction(NamedTuple):
    """One reading of an assertion: atoms that all hold and clauses that all hold.

    ``rounded`` are the figures among them that expressions are rounded to.
    """

    atoms: tuple[Atom, ...]
    clauses: tuple[Clause, ...] = ()
    rounded: tuple[Rounded, ...] = ()

    @property
    def all_atoms(self) -> Sequence[Atom]:
        """Its atoms and those of its clauses."""
        if not self.clauses:
            return self.atoms
        return [
            *self.atoms,
            *(atom for clause in self.clauses for alternative in clause for atom in alternative),
        ]


class Constraint(NamedTuple):
    """An assertion as meant: at least one of its readings holds.

    ``auxiliary`` are variables of its own, without a sign.
    """

    id: str
    readings: tuple[Conjunction, ...]
    auxiliary: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
