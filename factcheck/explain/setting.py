"""What changed statements are judged by."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType

from factcheck.constrain import Take, as_taken, constrain
from factcheck.constrain.ranges import Range
from factcheck.language import restating
from factcheck.model.analysis import Analysis
from factcheck.model.conflict import Knot
from factcheck.model.constraint import Constraint
from factcheck.model.expression import Assertion
from factcheck.model.interval import Interval
from factcheck.model.solution import Component, Verdict
from factcheck.model.symbol import Symbol
from factcheck.solve import Budget, Problem, quotient_hull, verdict
from factcheck.solve.forms import Forms
from factcheck.solve.hulls import tree_hull
from factcheck.solve.trees import Tree, grow

# In components with more statements than these that are no trees, asking for each what the others imply would take long.
LARGEST = 20

Restate = Callable[[Assertion, str], Assertion | None]
"""A reader of changed statements, ``None`` where the text makes no sense."""


class Encoded:
    """Assertions as the solver sees them, each worked out once; ``symbols`` are their quantities."""

    def __init__(self, symbols: Mapping[str, Symbol]) -> None:
        self.symbols = symbols
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
    """What a change to a statement is judged by: the assertions it may not touch, by scenario, and what assertions mean."""

    def __init__(self, others: Sequence[Sequence[Assertion]], encoded: Encoded, budget: Budget) -> None:
        self.others = others
        self.encoded = encoded
        self.symbols = encoded.symbols
        self.budget = budget
        self._problems: dict[Take, list[Problem]] = {}

    def problems(self, take: Take = as_taken) -> list[Problem]:
        """The others of each scenario as the solver sees them."""
        if take not in self._problems:
            self._problems[take] = [
                Problem(
                    self.symbols,
                    tuple(self.encoded.of(one, take) for one in others if one.claim is None),
                    tuple(self.encoded.of(one, take) for one in others if one.claim is not None),
                )
                for others in self.others
            ]
        return self._problems[take]

    def hulls(self, subject: Range, take: Take = as_taken) -> Iterator[Interval | None]:
        """For each scenario the hull of the values that the others leave an expression; ``None`` where there is no telling."""
        if subject.low is None or subject.high is None:
            yield None
            return
        polynomials = (subject.low, subject.high, subject.denominator)
        mentioned = {name for polynomial in polynomials for monomial in polynomial for name in monomial}
        for problem in self.problems(take):
            if any(len(monomial) > 1 for polynomial in polynomials for monomial in polynomial):
                yield None
            else:
                around = replace(problem, further=tuple(sorted(mentioned)))
                yield quotient_hull(around, *polynomials, self.budget, forms=self.encoded.forms)

    def agrees(self, changed: Assertion, budget: Budget | None = None) -> bool:
        """Whether a changed statement is consistent with all others in every scenario; asked within a budget of its own if given."""
        constraint = constrain(changed, self.symbols)
        return all(
            verdict(problem.having([*problem.claims, constraint]), budget or self.budget, self.encoded.forms)
            is Verdict.CONSISTENT
            for problem in self.problems()
        )


class Neighbours(Setting):
    """All others that a statement shares a component with; what the component means is worked out once for all its statements."""

    def __init__(self, name: str, component: Component, problem: Problem, tree: Tree | None, budget: Budget) -> None:
        super().__init__([], Encoded(problem.symbols), budget)
        self._name = name
        self._is_large = len(component.assertions) > LARGEST
        self._problem = problem
        self._tree = tree

    def problems(self, take: Take = as_taken) -> list[Problem]:
        """The others, as they are meant."""
        assert take is as_taken
        return [self._problem.having([one for one in self._problem.claims if one.id != self._name])]

    def hulls(self, subject: Range, take: Take = as_taken) -> Iterator[Interval | None]:
        """At once where the component is a tree; of others that are large none is told."""
        told = tree_hull(self._tree, subject, self._name) if self._tree else None
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
        self._encoded = Encoded(self.symbols)
        self._components: dict[str, list[Component]] = {}
        self._clashing: set[str] = set()
        self._grown: dict[tuple[str, tuple[str, ...]], tuple[Problem, Tree | None]] = {}
        for component in analysis.solution.components:
            for name in component.assertions:
                self._components.setdefault(name, []).append(component)
            self._clashing.update(name for conflict in component.conflicts for name in conflict.statements)

    @cached_property
    def restate(self) -> Restate:
        """What a statement with another text would mean."""
        return restating(self._analysis.theory, self._analysis.corpus, self._about)

    def of(
        self,
        name: str,
        knot: Knot,
        budget: Budget,
        changed: Mapping[str, Assertion | None] = MappingProxyType({}),
    ) -> Setting:
        """What a statement of a knot must agree with: its components, without what clashes there besides the knot.

        Statements that are ``changed`` stand there as they are then, ``None`` where they are left out.
        """
        here = {statement for conflict in knot.conflicts for statement in conflict.statements}
        left_out = self._clashing - here | {name}
        others = [
            [
                other
                for one in component.assertions
                if one not in left_out and (other := changed.get(one, self.assertions[one])) is not None
            ]
            for component in self._components[name]
        ]
        return Setting(others, self._encoded, budget)

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
            problem = Setting([members], self._encoded, budget)
            self._grown[key] = problem.problems()[0], grow(problem.problems()[0])
        return Neighbours(name, component, *self._grown[key], budget)
