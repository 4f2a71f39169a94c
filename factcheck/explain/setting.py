"""What changed statements are judged by."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType

from factcheck.constrain import Take, as_taken, constrain
from factcheck.language import restating
from factcheck.model.analysis import Analysis
from factcheck.model.conflict import Knot
from factcheck.model.expression import Assertion
from factcheck.model.solution import Component, Verdict
from factcheck.model.symbol import Symbol
from factcheck.solve import Limits, Problem, decide

Restate = Callable[[Assertion, str], Assertion | None]
"""A reader of changed statements, ``None`` where the text makes no sense."""


class Setting:
    """What a change to a statement is judged by: the assertions it may not touch, by scenario, and the quantities."""

    def __init__(self, others: Sequence[Sequence[Assertion]], symbols: Mapping[str, Symbol], limits: Limits) -> None:
        self.others = others
        self.symbols = symbols
        self.limits = limits
        self._problems: dict[Take, list[Problem]] = {}

    def problems(self, take: Take = as_taken) -> list[Problem]:
        """The others of each scenario as the solver sees them."""
        if take not in self._problems:
            self._problems[take] = [
                Problem(
                    self.symbols,
                    tuple(constrain(one, self.symbols, take) for one in others if one.claim is None),
                    tuple(constrain(one, self.symbols, take) for one in others if one.claim is not None),
                )
                for others in self.others
            ]
        return self._problems[take]

    def agrees(self, changed: Assertion, limits: Limits | None = None) -> bool:
        """Whether a changed statement is consistent with all others in every scenario."""
        constraint = constrain(changed, self.symbols)
        return all(
            decide(problem.having([*problem.claims, constraint]), limits or self.limits)[0] is Verdict.CONSISTENT
            for problem in self.problems()
        )


class Settings:
    """The settings of all statements of an analysis; ``assertions`` are its assertions by their ids.

    ``about`` is the fraction that vague hedges allow in changed statements.
    """

    def __init__(self, analysis: Analysis, limits: Limits, about: Fraction) -> None:
        self.assertions = {assertion.id: assertion for assertion in analysis.theory.assertions}
        self._analysis = analysis
        self._about = about
        self._symbols = analysis.theory.symbols
        self._limits = limits
        self._components: dict[str, list[Component]] = {}
        self._clashing: set[str] = set()
        for component in analysis.solution.components:
            for name in component.assertions:
                self._components.setdefault(name, []).append(component)
            self._clashing.update(name for conflict in component.conflicts for name in conflict.statements)

    @cached_property
    def restate(self) -> Restate:
        """What a statement with another text would mean."""
        return restating(self._analysis.theory, self._analysis.corpus, self._about)

    def of(self, name: str, knot: Knot, changed: Mapping[str, Assertion | None] = MappingProxyType({})) -> Setting:
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
        return Setting(others, self._symbols, self._limits)

    def within(self, component: Component, name: str) -> Setting:
        """All others that a statement shares a component with."""
        others = [self.assertions[one] for one in component.assertions if one != name]
        return Setting([others], self._symbols, self._limits)

    def first_of(self, name: str) -> Component:
        """The component that a statement is in without a scenario, or else with its own."""
        return self._components[name][0]
