"""The part of an analysis that suffices to explain some knots."""

from collections.abc import Iterable

from factcheck.model.analysis import Analysis
from factcheck.model.conflict import Knot
from factcheck.model.corpus import Corpus
from factcheck.model.solution import Solution
from factcheck.model.theory import Theory


class Parts:
    """Cuts out of one analysis the parts that some knots need."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._places = {one.id: place for place, one in enumerate(analysis.theory.assertions)}
        self._components: dict[str, list[int]] = {}
        for number, component in enumerate(analysis.solution.components):
            for name in component.assertions:
                self._components.setdefault(name, []).append(number)
        # A unit that some quantity is counted in may stand in every changed statement.
        declared = analysis.corpus.quantities.values()
        self._units = {one.unit.value: one for one in declared}.values()

    def connected_with(self, knots: Iterable[Knot]) -> Analysis:
        """Return an analysis of the components that knots are connected with, directly or not.

        It has their statements and quantities, and every unit that any quantity is counted in.
        """
        analysis = self._analysis
        conflicts = [conflict for knot in knots for conflict in knot.conflicts]
        waiting = [name for one in conflicts for name in (*one.statements, *one.definitions)]
        numbers: set[int] = set()
        members: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name not in members:
                members.add(name)
                for number in self._components[name]:
                    if number not in numbers:
                        numbers.add(number)
                        waiting += analysis.solution.components[number].assertions
        components = tuple(analysis.solution.components[number] for number in sorted(numbers))
        quantities = sorted({name for component in components for name in component.quantities})
        assertions = analysis.theory.assertions
        declared = analysis.corpus.quantities
        seconds = analysis.solution.seconds
        return Analysis(
            Corpus(
                quantities={name: declared[name] for name in quantities}
                | {one.name: one for one in self._units},
            ),
            Theory(
                {name: analysis.theory.symbols[name] for name in quantities},
                tuple(
                    assertions[place] for place in sorted(map(self._places.__getitem__, members))
                ),
            ),
            Solution(
                components, seconds={name: seconds[name] for name in members if name in seconds}
            ),
            analysis.today,
        )
