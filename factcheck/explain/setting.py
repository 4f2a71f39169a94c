"""What changed statements are judged by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.model.analysis import Analysis
from factcheck.model.conflict import Knot
from factcheck.model.expression import Assertion
from factcheck.model.solution import Component
from factcheck.model.symbol import Symbol
from factcheck.solve import Limits


@dataclass(frozen=True, slots=True)
class Setting:
    """What a change to a statement is judged by: the assertions it may not touch, by scenario, and the quantities."""

    others: Sequence[Sequence[Assertion]]
    symbols: Mapping[str, Symbol]
    limits: Limits


class Settings:
    """The settings of all statements of an analysis; ``assertions`` are its assertions by their ids."""

    def __init__(self, analysis: Analysis, limits: Limits) -> None:
        self.assertions = {assertion.id: assertion for assertion in analysis.theory.assertions}
        self._symbols = analysis.theory.symbols
        self._limits = limits
        self._components: dict[str, list[Component]] = {}
        self._clashing: set[str] = set()
        for component in analysis.solution.components:
            for name in component.assertions:
                self._components.setdefault(name, []).append(component)
            self._clashing.update(name for conflict in component.conflicts for name in conflict.statements)

    def of(self, name: str, knot: Knot) -> Setting:
        """What a statement of a knot must agree with: its components, without what clashes there besides the knot."""
        here = {statement for conflict in knot.conflicts for statement in conflict.statements}
        left_out = self._clashing - here | {name}
        others = [
            [self.assertions[one] for one in component.assertions if one not in left_out]
            for component in self._components[name]
        ]
        return Setting(others, self._symbols, self._limits)
