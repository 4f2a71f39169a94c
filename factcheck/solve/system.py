"""What engines are asked about, and what they answer."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple, assert_never

from factcheck.model.constraint import Atom, Conjunction, Constraint, Rounded
from factcheck.model.solution import Verdict
from factcheck.model.symbol import Symbol
from factcheck.solve.ties import Tie, certain, kept_apart, rounded, ties

TIE = "\N{NOT EQUAL TO} "
"""What the ids of constraints begin with that keep figures apart which only touch."""

Witness = Mapping[str, Fraction]
"""A value for each quantity and each auxiliary variable of a system."""


class Sat(NamedTuple):
    """The constraints can all hold.

    With the values of ``witness`` they do; ``None`` where nobody has found any, or asked for them.
    """

    witness: Witness | None = None


class Unsat(NamedTuple):
    """The constraints cannot all hold, nor can those of them whose ids are in ``core``."""

    core: frozenset[str]


class Reason(StrEnum):
    """Why an engine does not tell."""

    CHOICES = auto()  # there are more combinations of readings than are tried
    PRODUCTS = auto()  # what is linear can hold, but the values found break a product of quantities
    WORK = auto()  # one attempt took more work than it may
    CYCLES = auto()  # the constraints form no forest, or one that does not settle whole numbers


class Unknown(NamedTuple):
    """The engine cannot tell, and why."""

    reason: Reason


Answer = Sat | Unsat | Unknown
"""What is known of the question whether constraints can all hold."""


def verdict_of(answer: Answer) -> Verdict:
    """Return an answer as it is told to users."""
    match answer:
        case Sat():
            return Verdict.CONSISTENT
        case Unsat():
            return Verdict.CONTRADICTORY
        case Unknown():
            return Verdict.UNDECIDED
        case _:
            assert_never(answer)


@dataclass(frozen=True)
class System:
    """Constraints that are to hold together, over the quantities they mention and ``further`` ones.

    ``firm`` are definitions, ``claims`` what can be doubted.
    """

    symbols: Mapping[str, Symbol]
    firm: tuple[Constraint, ...]
    claims: tuple[Constraint, ...]
    further: tuple[str, ...] = ()

    @cached_property
    def constraints(self) -> tuple[Constraint, ...]:
        """All of them, definitions first, such that no two readings are true at a tie."""
        whole = self.firm + self.claims
        return kept_apart(whole, self.ties) if self.ties else whole

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """The values in which their figures for the same expression only touch."""
        return ties(self.firm + self.claims)

    @cached_property
    def _figures(self) -> Mapping[object, list[Rounded]]:
        """Their rounded figures, by the expression that they are for."""
        found: dict[object, list[Rounded]] = {}
        for constraint in self.firm + self.claims:
            for one in rounded(constraint):
                found.setdefault(one.expression, []).append(one)
        return found

    def has_ties_with(self, added: Constraint) -> bool:
        """Whether figures only touch once a constraint is added."""
        own = rounded(added)
        return bool(self.ties) or any(
            one.expression == other.expression and (one.low == other.high or one.high == other.low)
            for one in own
            for other in (*own, *self._figures.get(one.expression, ()))
        )

    @cached_property
    def tied(self) -> frozenset[str]:
        """The first two constraints, by their ids, whose figures only touch; empty without any.

        They contradict each other. One constraint may contradict itself.
        """
        whole = self.firm + self.claims
        for tie in self.ties:
            below, above = certain(tie, whole)
            if below and above:
                return frozenset((whole[below[0]].id, whole[above[0]].id))
        return frozenset()

    @cached_property
    def untied(self) -> "System":
        """The same where definitions say that expressions are not what their figures touch in.

        So the contradiction of figures that only touch is one of the atoms too.
        """
        whole = self.firm + self.claims
        apart = [
            Constraint(
                f"{TIE}{number}",
                (Conjunction((), (tie.apart,)),),
                (),
                tuple(sorted({name for place, _ in tie.below for name in whole[place].quantities})),
            )
            for number, tie in enumerate(self.ties)
            if all(certain(tie, whole))
        ]
        return self.having(self.claims, [*self.firm, *apart]) if apart else self

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
        return tuple(
            sorted({*self.further, *(name for one in self.constraints for name in one.quantities)})
        )

    @cached_property
    def whole(self) -> frozenset[str]:
        """The quantities that are whole numbers."""
        return frozenset(name for name in self.quantities if self.symbols[name].integer)

    @cached_property
    def continuous(self) -> "System":
        """The same where no quantity need be a whole number."""
        if not self.whole:
            return self
        relaxed = {name: self.symbols[name]._replace(integer=False) for name in self.whole}
        symbols = {name: self.symbols[name] for name in self.quantities} | relaxed
        return System(symbols, self.firm, self.claims, self.further)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all constraints."""
        return frozenset(constraint.id for constraint in self.constraints)

    @property
    def signs(self) -> tuple[Atom, ...]:
        """That quantities without a sign are not negative."""
        return tuple(
            Atom((((name,), -1),), "<=")
            for name in self.quantities
            if self.symbols[name].is_nonnegative
        )

    def around(self, quantities: Collection[str], most: int | None = None) -> "System":
        """Return the same with only what bears on some quantities, directly or through others.

        These quantities are mentioned in any case. With ``most`` nothing more is added once there
        are so many constraints, the nearest first.
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
        firm, claims = (
            tuple(one for one in some if one.id not in far) for some in (self.firm, self.claims)
        )
        return System(self.symbols, firm, claims, tuple(sorted(quantities)))

    def having(
        self, claims: Sequence[Constraint], firm: Sequence[Constraint] | None = None
    ) -> "System":
        """Return the same with other claims, and other definitions where given."""
        return System(
            self.symbols, self.firm if firm is None else tuple(firm), tuple(claims), self.further
        )
