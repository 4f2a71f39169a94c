"""What changed statements are judged by."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType

from factcheck.constrain import Range, Take, as_taken, constrain
from factcheck.language import restating
from factcheck.model.analysis import Analysis
from factcheck.model.conflict import Conflict, Knot
from factcheck.model.constraint import Constraint, Monomial
from factcheck.model.expression import Assertion
from factcheck.model.interval import Interval
from factcheck.model.solution import Component, Verdict
from factcheck.model.symbol import Symbol
from factcheck.solve import (
    Budget,
    Forest,
    Forms,
    System,
    forest_hull,
    minimal_hitting_sets,
    propagate,
    quotient_hull,
    verdict,
)

# In components with more statements than these that are no forests, asking for each what the others imply would take long.
LARGEST = 20

# Where other conflicts stay, a change is held against so many of the ways to resolve them; each takes a question of its own.
WAYS = 8

Restate = Callable[[Assertion, str], Assertion | None]
"""A reader of changed statements, ``None`` where the text makes no sense."""


def _monomials(constraint: Constraint) -> Iterator[Monomial]:
    for atom in constraint.readings[0].atoms:
        yield from (monomial for monomial, _ in atom.terms)


class Encoded:
    """Assertions as the solver sees them, each worked out once.

    ``symbols`` are their quantities, ``about`` is the fraction that vague hedges allow.
    """

    def __init__(self, symbols: Mapping[str, Symbol], about: Fraction) -> None:
        self.symbols = symbols
        self.about = about
        self.forms = Forms(symbols)
        self._known: dict[tuple[int, Take], tuple[Assertion, Constraint]] = {}

    def of(self, assertion: Assertion, take: Take) -> Constraint:
        """What an assertion says."""
        key = id(assertion), take
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = assertion, constrain(assertion, self.symbols, take)
        return known[1]


class Setting:
    """What a change to a statement is judged by: lists of assertions that it must agree with, and what assertions mean.

    There is a list for each scenario, and where these contradict each other besides, one for each way to resolve that: what agrees with
    all of the lists contradicts nothing new. ``is_torn``: there are such contradictions, which no change of the statement ends.
    ``besides`` are the lists with what was left out because it clashed with the statement in an accepted conflict.
    """

    def __init__(
        self,
        others: Sequence[Sequence[Assertion]],
        encoded: Encoded,
        budget: Budget,
        *,
        is_torn: bool = False,
        besides: Sequence[Sequence[Assertion]] = (),
    ) -> None:
        self.others = others
        self.is_torn = is_torn
        self.besides = besides
        self.encoded = encoded
        self.symbols = encoded.symbols
        self.budget = budget
        self._systems: dict[Take, list[System]] = {}

    def systems(self, take: Take = as_taken) -> list[System]:
        """The others of each scenario as the solver sees them."""
        if take not in self._systems:
            self._systems[take] = [self._system_of(others, take) for others in self.others]
        return self._systems[take]

    def _system_of(self, assertions: Sequence[Assertion], take: Take = as_taken) -> System:
        return System(
            self.symbols,
            tuple(self.encoded.of(one, take) for one in assertions if one.claim is None),
            tuple(self.encoded.of(one, take) for one in assertions if one.claim is not None),
        )

    @property
    def is_convex(self) -> bool:
        """Whether between two values that the others allow each value is allowed: no choices, products or whole numbers.

        Whole numbers that are said to be one number are as good as that, in products too.
        """
        return all(
            len(one.readings) == 1
            and not one.readings[0].clauses
            and not any(self.symbols[name].integer for name in one.quantities if name not in known)
            and all(
                sum(name not in known for name in monomial) <= 1 for monomial in _monomials(one)
            )
            for system in self.systems()
            for known in [self.encoded.forms.fixed(system.constraints)]
            for one in system.constraints
        )

    def hulls(self, subject: Range, take: Take = as_taken) -> Iterator[Interval | None]:
        """For each scenario the hull of the values that the others leave an expression; ``None`` where there is no telling."""
        if subject.low is None or subject.high is None:
            yield None
            return
        polynomials = (subject.low, subject.high, subject.denominator)
        mentioned = {
            name for polynomial in polynomials for monomial in polynomial for name in monomial
        }
        for system in self.systems(take):
            if any(len(monomial) > 1 for polynomial in polynomials for monomial in polynomial):
                yield None
            else:
                around = replace(system, further=tuple(sorted(mentioned)))
                yield quotient_hull(around, *polynomials, self.budget, forms=self.encoded.forms)

    def agrees(self, changed: Assertion, budget: Budget | None = None) -> bool:
        """Whether a changed statement is consistent with all others in every scenario; asked within a budget of its own if given."""
        verdicts = self._verdicts(self.systems(), changed, budget or self.budget)
        return all(one is Verdict.CONSISTENT for one in verdicts)

    def _verdicts(
        self, systems: Sequence[System], changed: Assertion, budget: Budget
    ) -> Iterator[Verdict]:
        constraint = constrain(changed, self.symbols)
        for system in systems:
            yield verdict(system.having([*system.claims, constraint]), budget, self.encoded.forms)

    def group(self, changed: Assertion, budget: Budget | None = None) -> Verdict:
        """The verdict on everything that is connected with a changed statement which agrees with the others."""
        if self.is_torn:
            return Verdict.CONTRADICTORY
        systems = [self._system_of(others) for others in self.besides]
        verdicts = set(self._verdicts(systems, changed, budget or self.budget))
        return next(
            (one for one in (Verdict.CONTRADICTORY, Verdict.UNDECIDED) if one in verdicts),
            Verdict.CONSISTENT,
        )


class Neighbours(Setting):
    """All others that a statement shares a component with; what the component means is worked out once for all its statements."""

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
        """The others, as they are meant."""
        assert take is as_taken
        return [self._system.having([one for one in self._system.claims if one.id != self._name])]

    def hulls(self, subject: Range, take: Take = as_taken) -> Iterator[Interval | None]:
        """At once where the component is a forest; of others that are large none is told."""
        told = forest_hull(self._forest, subject, self._name) if self._forest else None
        if told is not None or self._is_large:
            yield told
        else:
            yield from super().hulls(subject, take)


class Settings:
    """The settings of all statements of an analysis; ``assertions`` are its assertions by their ids, ``symbols`` its quantities.

    ``about`` is the fraction that vague hedges allow in changed statements.
    """

    def __init__(self, analysis: Analysis, about: Fraction) -> None:
        self.assertions = {assertion.id: assertion for assertion in analysis.theory.assertions}
        self._analysis = analysis
        self._about = about
        self.symbols = analysis.theory.symbols
        self._encoded = Encoded(self.symbols, about)
        self._components: dict[str, list[Component]] = {}
        self._sets = [
            frozenset(conflict.statements)
            for component in analysis.solution.components
            for conflict in component.conflicts
            if conflict.statements
        ]
        self._grown: dict[tuple[str, tuple[str, ...]], tuple[System, Forest | None]] = {}
        for component in analysis.solution.components:
            for name in component.assertions:
                self._components.setdefault(name, []).append(component)

    @cached_property
    def restate(self) -> Restate:
        """What a statement with another text would mean."""
        return restating(self._analysis.theory, self._analysis.corpus, self._about)

    def definitions(self, conflict: Conflict) -> list[Assertion]:
        """All definitions in the component of a conflict, whether it needs them or not."""
        component = self._components[(*conflict.statements, *conflict.definitions)[0]][0]
        return [
            one for name in component.assertions if (one := self.assertions[name]).claim is None
        ]

    def of(
        self,
        name: str,
        knot: Knot,
        budget: Budget,
        changed: Mapping[str, Assertion | None] = MappingProxyType({}),
    ) -> Setting:
        """What a statement of a knot must agree with: its components, in each way to resolve what clashes there besides the knot.

        Statements that are ``changed`` stand there as they are then, ``None`` where they are left out. What they clash with in
        conflicts that are accepted is left out.
        """
        touched = {name, *changed}
        here = {frozenset(conflict.statements) for conflict in knot.conflicts}
        accepted = {
            one
            for members in self._sets
            if touched & members and members not in here
            for one in members - touched
        }
        others: list[list[Assertion]] = []
        besides: list[list[Assertion]] = []
        is_torn = False
        for component in self._components[name]:
            inside = frozenset(component.assertions)
            staying = [
                members for members in self._sets if members <= inside and not touched & members
            ]
            is_torn = is_torn or bool(staying)
            ways = self._ways([members for members in staying if not accepted & members], component)
            others += [self._standing(component, {name, *accepted, *way}, changed) for way in ways]
            if accepted & inside:
                besides.append(self._standing(component, {name}, changed))
        return Setting(others, self._encoded, budget, is_torn=is_torn, besides=besides)

    def _ways(
        self, sets: Sequence[frozenset[str]], component: Component
    ) -> Sequence[Collection[str]]:
        """The smallest ways to resolve some conflicts of a component; where not all are known, all that clashes there."""
        if not component.complete:
            return [frozenset[str]().union(*sets)]
        return minimal_hitting_sets(sets, WAYS)[0]

    def _standing(
        self,
        component: Component,
        left_out: Collection[str],
        changed: Mapping[str, Assertion | None],
    ) -> list[Assertion]:
        """The assertions of a component without some, the changed ones as they are then."""
        return [
            other
            for one in component.assertions
            if one not in left_out and (other := changed.get(one, self.assertions[one])) is not None
        ]

    def component(self, name: str) -> Component:
        """Return the component that a statement is in, the one without a scenario where there is one."""
        return self._components[name][0]

    def around(self, name: str, budget: Budget) -> Neighbours | None:
        """What a statement must agree with without a scenario, or else under its own; ``None`` where that is not consistent."""
        component = self.component(name)
        if component.verdict is not Verdict.CONSISTENT:
            return None
        key = component.scenario, component.assertions
        if key not in self._grown:
            members = [self.assertions[one] for one in component.assertions]
            system = Setting([members], self._encoded, budget)
            self._grown[key] = system.systems()[0], propagate(system.systems()[0])
        return Neighbours(name, component, *self._grown[key], self._encoded, budget)
