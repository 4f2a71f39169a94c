"""What a changed statement must agree with, and the questions whether it does."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from factcheck.constrain import Range, Take, as_taken, constrain
from factcheck.explain.repair.encoded import Encoded, is_convex
from factcheck.model.expression import Assertion
from factcheck.model.interval import ANYTHING, Interval
from factcheck.model.solution import Component, Verdict
from factcheck.model.symbol import Symbol
from factcheck.solve import (
    Budget,
    Forest,
    System,
    binding,
    forest_hull,
    outer_bounds,
    quotient_hull,
    verdict,
    verdict_with,
)

LARGEST = 20
"""In components with more statements than these that are no forests, nothing is said of what the
others imply: asking for each statement would take long."""


def _any_value(symbol: Symbol) -> Interval:
    """Return the values that a quantity may have as far as its sign tells."""
    return Interval(Fraction(0), None) if symbol.is_nonnegative else ANYTHING


class Setting:
    """Lists of assertions that a changed statement must agree with, and what assertions mean.

    ``others`` has a list for each scenario; where its assertions contradict each other without the
    statement too, a list for each way to resolve that: what agrees with all lists contradicts
    nothing new. ``is_torn``: there are such contradictions, which no change of the statement ends.
    ``besides`` are the lists with the assertions that ``others`` leaves out because they clash with
    the statement in an accepted conflict. ``leading`` are the others of the conflict that is told,
    ``changed`` those of the assertions that are as they will be.
    """

    def __init__(  # noqa: PLR0913 - what the statement must agree with, one by one
        self,
        others: Sequence[Sequence[Assertion]],
        encoded: Encoded,
        budget: Budget,
        *,
        is_torn: bool = False,
        besides: Sequence[Sequence[Assertion]] = (),
        leading: Sequence[Assertion] = (),
        changed: Sequence[Assertion] = (),
    ) -> None:
        self.leading = leading
        self._changed = changed
        self.others = others
        self.is_torn = is_torn
        self.besides = besides
        self.encoded = encoded
        self.symbols = encoded.symbols
        self.budget = budget
        self._systems: dict[Take, list[System]] = {}
        self._forests: dict[Take, list[Forest | None]] = {}
        self._convex: dict[frozenset[str], bool] = {}

    def systems(self, take: Take = as_taken) -> list[System]:
        """Return each list of others as a system."""
        if take not in self._systems:
            self._systems[take] = [self.encoded.system_of(others, take) for others in self.others]
        return self._systems[take]

    def is_convex(self, names: Collection[str]) -> bool:
        """Whether between two values that the others allow each value is allowed.

        Of an expression of some quantities. So it is without choices, products and whole numbers.
        Whole numbers that a statement fixes at one value do no harm, in products too.
        """
        key = frozenset(names)
        if key not in self._convex:
            self._convex[key] = self._is_convex(key)
        return self._convex[key]

    def _is_convex(self, names: Collection[str]) -> bool:
        systems = self.systems()
        if all(self.encoded.is_convex(one) for system in systems for one in system.constraints):
            return True
        return all(
            is_convex(one, self.symbols, known)
            for whole in systems
            for system in [binding(whole, self.budget, names) or whole]
            for known in [self.encoded.forms.fixed(system.constraints)]
            for one in system.constraints
        )

    def hulls(self, subject: Range, take: Take = as_taken) -> Iterator[Interval | None]:
        """Yield the hull of an expression's values that each list of others allows.

        ``None`` where it is not known.
        """
        polynomials = (subject.low, subject.high, subject.denominator)
        monomials = [monomial for polynomial in polynomials for monomial in polynomial or ()]
        is_linear = None not in polynomials and all(len(monomial) <= 1 for monomial in monomials)
        mentioned = tuple(sorted({name for monomial in monomials for name in monomial}))
        for system, forest in zip(self.systems(take), self._forests_of(take), strict=True):
            yield self._hull(system, forest, subject, mentioned) if is_linear else None

    def _hull(
        self, system: System, forest: Forest | None, subject: Range, mentioned: tuple[str, ...]
    ) -> Interval | None:
        """Return the hull of a quotient of linear forms; ``mentioned`` are its quantities."""
        hull = None
        if forest and not forest.is_contradictory and forest.domains.keys() >= {*mentioned}:
            hull = forest_hull(forest, subject, None)
        if hull is not None or subject.low is None or subject.high is None:
            return hull
        ends = subject.low, subject.high, subject.denominator
        around = replace(system, further=mentioned)
        return quotient_hull(around, *ends, self.budget, forms=self.encoded.forms)

    def boxes(self, names: Collection[str]) -> Iterator[Mapping[str, Interval] | None]:
        """Yield intervals that hold all values of some quantities by each list of others.

        In base units; ``None`` where the others are certain to contradict each other.
        """
        for system in self.systems():
            near = system.around(names)
            found = outer_bounds(near, self.budget)
            if any(box.is_empty for box in found.values()):
                yield None
            else:
                yield {
                    name: found.get(name, _any_value(symbol)).scaled(symbol.unit.factor)
                    for name in names
                    for symbol in [self.symbols[name]]
                }

    def agrees(self, changed: Assertion, budget: Budget | None = None) -> bool:
        """Whether a changed statement is consistent with each list of others.

        ``budget`` is spent instead of the setting's own where it is given.
        """
        encoded = self.encoded.having(*self._changed, changed)
        if encoded is not self.encoded:
            return Setting(self.others, encoded, self.budget).agrees(changed, budget)
        constraint = constrain(changed, self.symbols)
        return all(
            verdict_with(system, forest, constraint, budget or self.budget, self.encoded.forms)
            is Verdict.CONSISTENT
            for system, forest in zip(self.systems(), self._forests_of(as_taken), strict=True)
        )

    def _forests_of(self, take: Take) -> list[Forest | None]:
        """Return each list of others as a forest, where it is one."""
        if take not in self._forests:
            self._forests[take] = [*map(self.encoded.forest_of, self.systems(take))]
        return self._forests[take]

    def group_verdict(self, changed: Assertion) -> Verdict:
        """Return the verdict on all that is connected with a changed statement.

        The statement must agree with the others.
        """
        if self.is_torn:
            return Verdict.CONTRADICTORY
        if not self.besides:
            return Verdict.CONSISTENT
        constraint = constrain(changed, self.symbols)
        systems = map(self.encoded.system_of, self.besides)
        verdicts = {
            verdict(system.having([*system.claims, constraint]), self.budget, self.encoded.forms)
            for system in systems
        }
        return next(
            (one for one in (Verdict.CONTRADICTORY, Verdict.UNDECIDED) if one in verdicts),
            Verdict.CONSISTENT,
        )


class Neighbours(Setting):
    """All others in a statement's component, whose system is built once for all its statements."""

    def __init__(  # noqa: PLR0913, PLR0917 - a statement, what it is in, and how to ask
        self,
        name: str,
        component: Component,
        system: System,
        forest: Forest | None,
        encoded: Encoded,
        budget: Budget,
    ) -> None:
        super().__init__([], encoded, budget)
        self._name = name
        self._is_large = len(component.assertions) > LARGEST
        self._system = system
        self._forest = forest

    def systems(self, take: Take = as_taken) -> list[System]:
        """Return the system of the others, figures taken as rounded."""
        assert take is as_taken
        return [self._system.having([one for one in self._system.claims if one.id != self._name])]

    def hulls(self, subject: Range, take: Take = as_taken) -> Iterator[Interval | None]:
        """Yield the hull, at once where the component is a forest; ``None`` in other large ones."""
        hull = forest_hull(self._forest, subject, self._name) if self._forest else None
        if hull is not None or self._is_large:
            yield hull
        else:
            yield from super().hulls(subject, take)
