"""One question to the solver: constraints that are to hold together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.model.constraint import Atom, Constraint
from factcheck.model.symbol import Symbol


@dataclass(frozen=True)
class System:
    """Constraints over the quantities they mention, and ``further`` ones.

    ``firm`` are definitions, ``claims`` what can be doubted.
    """

    symbols: Mapping[str, Symbol]
    firm: tuple[Constraint, ...]
    claims: tuple[Constraint, ...]
    further: tuple[str, ...] = ()

    @cached_property
    def constraints(self) -> tuple[Constraint, ...]:
        """All of them, definitions first."""
        return self.firm + self.claims

    @cached_property
    def is_linear(self) -> bool:
        """Whether no constraint multiplies two quantities."""
        return all(
            atom.is_linear
            for constraint in self.constraints
            for reading in constraint.readings
            for atom in reading.all_atoms
        )

    @cached_property
    def quantities(self) -> tuple[str, ...]:
        """The quantities they mention and the further ones, sorted."""
        return tuple(sorted({*self.further, *(name for one in self.constraints for name in one.quantities)}))

    @property
    def signs(self) -> tuple[Atom, ...]:
        """That quantities without a sign are not negative."""
        return tuple(Atom((((name,), -1),), "<=") for name in self.quantities if self.symbols[name].is_nonnegative)

    def around(self, quantities: Collection[str], most: int | None = None) -> "System":
        """The same with only what bears on some quantities, directly or through others; those are mentioned in any case.

        With ``most`` nothing is added any more once there are so many constraints, the nearest first.
        """
        reached = set(quantities)
        waiting = list(self.constraints)
        growing = True
        while growing:
            near = [one for one in waiting if not reached.isdisjoint(one.quantities)]
            waiting = [one for one in waiting if reached.isdisjoint(one.quantities)]
            reached.update(name for one in near for name in one.quantities)
            growing = bool(near) and (most is None or len(self.constraints) - len(waiting) < most)
        far = {one.id for one in waiting}
        firm, claims = (tuple(one for one in some if one.id not in far) for some in (self.firm, self.claims))
        return System(self.symbols, firm, claims, tuple(sorted(quantities)))

    def having(self, claims: Sequence[Constraint], firm: Sequence[Constraint] | None = None) -> "System":
        """The same with other claims, and other definitions where given."""
        return System(self.symbols, self.firm if firm is None else tuple(firm), tuple(claims), self.further)
