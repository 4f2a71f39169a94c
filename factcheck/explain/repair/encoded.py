"""What assertions mean, each worked out once: as constraints, as forests of these, as facts."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from factcheck.constrain import Range, Take, as_taken, constrain
from factcheck.explain.arithmetic import Fact, Remembered, facts
from factcheck.model.constraint import Constraint, Monomial
from factcheck.model.expression import Assertion, Comparison
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.rational import fast_interval
from factcheck.solve import (
    Budget,
    Forest,
    Forms,
    LeaveOneOut,
    System,
    leave_one_out,
    propagate,
    quotient_hull,
)

SMALL, KEPT = 50, 100
"""Systems of at most so many constraints are kept for the repairs of a knot and its slips, as
forests too, so many of them at most."""

WHOLES = 16
"""So many systems are kept that tell what their constraints say without one: a knot has a few."""


def _monomials(constraint: Constraint) -> Iterator[Monomial]:
    """Yield the monomials in the first reading of a constraint."""
    for atom in constraint.readings[0].atoms:
        yield from (monomial for monomial, _ in atom.terms)


def is_convex(
    constraint: Constraint, symbols: Mapping[str, Symbol], known: Container[str] = ()
) -> bool:
    """Whether a constraint is one on linear forms of quantities that need not be whole numbers.

    Those whose value is ``known`` may be, and may be factors.
    """
    return (
        len(constraint.readings) == 1
        and not constraint.readings[0].clauses
        and not any(symbols[name].integer for name in constraint.quantities if name not in known)
        and all(
            sum(name not in known for name in monomial) <= 1 for monomial in _monomials(constraint)
        )
    )


class Whole(NamedTuple):
    """Assertions as a system, and as a forest that tells what they say without one, if they are."""

    assertions: Sequence[Assertion]
    system: System
    forest: LeaveOneOut | None


class Encoded:
    """Assertions as constraints, each encoded once.

    ``symbols`` are their quantities, ``about`` is the fraction that vague hedges allow,
    ``symbols_with`` tells what the quantities are once statements are changed.
    """

    def __init__(
        self,
        symbols: Mapping[str, Symbol],
        about: Fraction,
        symbols_with: Callable[..., Mapping[str, Symbol]] | None = None,
    ) -> None:
        self.symbols = symbols
        self.about = about
        self._symbols_with = symbols_with
        self._others: dict[frozenset[str], Encoded] = {}
        self.forms = Forms(symbols)
        self._remembered = Remembered(fast_interval)
        self._forests: dict[int, tuple[System, Forest | None]] = {}
        self._hulls: dict[tuple[object, ...], tuple[System, Interval | None]] = {}
        self._wholes: dict[tuple[object, ...], Whole] = {}
        self._systems: dict[tuple[object, ...], tuple[Sequence[Assertion], System]] = {}
        self._convex: dict[int, tuple[Constraint, bool]] = {}
        self._known: dict[tuple[int, Take], tuple[Assertion, Constraint]] = {}

    def having(self, *changed: Assertion) -> "Encoded":
        """Return the encoding with the quantities as they are once some statements are changed.

        Itself where they stay, as they do unless other things come in whole numbers then.
        """
        symbols = self._symbols_with(*changed) if self._symbols_with else self.symbols
        if symbols is self.symbols:
            return self
        whole = frozenset(name for name, symbol in symbols.items() if symbol.integer)
        if whole not in self._others:
            self._others[whole] = Encoded(symbols, self.about)
        return self._others[whole]

    def constraint_of(self, assertion: Assertion, take: Take) -> Constraint:
        """Return an assertion as a constraint."""
        key = id(assertion), take
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = assertion, constrain(assertion, self.symbols, take)
        return known[1]

    def system_of(self, assertions: Sequence[Assertion], take: Take = as_taken) -> System:
        """Return assertions as a system; a small one is built once."""
        if len(assertions) > SMALL:
            return self._built(assertions, take)
        if len(self._systems) == KEPT:
            self._systems.clear()
        key = (take, *map(id, assertions))
        if key not in self._systems:
            self._systems[key] = assertions, self._built(assertions, take)
        return self._systems[key][1]

    def _built(self, assertions: Sequence[Assertion], take: Take) -> System:
        """Return assertions as a system, definitions apart from claims."""
        firm: list[Constraint] = []
        claims: list[Constraint] = []
        for one in assertions:
            (firm if one.claim is None else claims).append(self.constraint_of(one, take))
        return System(self.symbols, tuple(firm), tuple(claims))

    def whole_of(self, assertions: Sequence[Assertion], take: Take) -> "Whole":
        """Return assertions as what tells what each of them may be by the others."""
        key = (take, *map(id, assertions))
        if key not in self._wholes:
            if len(self._wholes) == WHOLES:
                self._wholes.clear()
            system = self._built(assertions, take)
            self._wholes[key] = Whole(assertions, system, leave_one_out(system, self.forms))
        return self._wholes[key]

    def forest_of(self, system: System) -> Forest | None:
        """Return a system as a forest, where it is one; a small one is grown once."""
        if len(system.ids) > SMALL:
            return propagate(system, self.forms)
        if len(self._forests) == KEPT:
            self._forests.clear()
        if id(system) not in self._forests:
            self._forests[id(system)] = system, propagate(system, self.forms)
        return self._forests[id(system)][1]

    def hull_of(
        self, system: System, subject: Range, names: Sequence[str], budget: Budget
    ) -> Interval | None:
        """Return the hull of a quotient of linear forms by a system; of each quotient once.

        ``names`` are its quantities, sorted. ``None`` where it has no ends, or is not known.
        """
        low, high, divisor = subject.low, subject.high, subject.denominator
        if low is None or high is None:
            return None
        key = id(system), *(frozenset(one.items()) for one in (low, high, divisor))
        if key not in self._hulls:
            around = replace(system, further=tuple(names))
            hull = quotient_hull(around, low, high, divisor, budget, forms=self.forms)
            if len(self._hulls) == KEPT:
                self._hulls.clear()
            self._hulls[key] = system, hull
        return self._hulls[key][1]

    def is_convex(self, constraint: Constraint) -> bool:
        """Whether between two values that a constraint allows each is allowed, whatever is known.

        So it is of linear forms of quantities that need not be whole numbers.
        """
        known = self._convex.get(id(constraint))
        if known is None:
            known = constraint, is_convex(constraint, self.symbols)
            self._convex[id(constraint)] = known
        return known[1]

    def facts(self, comparisons: Iterable[Comparison], take: Take) -> Mapping[str, Fact]:
        """Return the facts that follow from comparisons, by quantity, in gmpy2's numbers."""
        return facts(comparisons, self.symbols, take, self._remembered)
