"""The part of an analysis that suffices to explain some knots."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.explain.repair import Related
from factcheck.model.analysis import Analysis
from factcheck.model.conflict import Knot
from factcheck.model.corpus import Corpus
from factcheck.model.solution import Implausibility, Solution
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
        self._related = Related(analysis.theory.assertions)
        self._implausible = {one.quantity: one for one in analysis.solution.implausible}
        self._order = {name: place for place, name in enumerate(analysis.corpus.quantities)}
        # A unit that some quantity is counted in may stand in every changed statement.
        declared = analysis.corpus.quantities.values()
        self._units = {one.unit.value: one for one in declared}.values()

    def connected_with(self, knots: Sequence[Knot]) -> Analysis:
        """Return an analysis of the components that knots are connected with, directly or not.

        And of those with statements that are related to theirs in another way. It has their
        statements and quantities, with the bands that these are outside of, and every unit that any
        quantity is counted in.
        """
        analysis = self._analysis
        conflicts = [conflict for knot in knots for conflict in knot.conflicts]
        numbers, members = self._connected(
            [name for one in conflicts for name in (*one.statements, *one.definitions)]
            + [*self._related_to(knots)]
        )
        components = tuple(analysis.solution.components[number] for number in sorted(numbers))
        found = {name for component in components for name in component.quantities}
        quantities = sorted(found, key=self._order.__getitem__)
        outside = self._outside(quantities)
        places = sorted(map(self._places.__getitem__, members))
        declared, symbols = analysis.corpus.quantities, analysis.theory.symbols
        seconds = analysis.solution.seconds
        return Analysis(
            Corpus(
                quantities={name: declared[name] for name in quantities}
                | {one.name: one for one in self._units},
            ),
            Theory(
                {name: symbols[name] for name in quantities},
                tuple(analysis.theory.assertions[place] for place in places),
                bands=analysis.theory.bands if outside else {},
            ),
            Solution(
                components,
                implausible=outside,
                seconds={name: seconds[name] for name in members & seconds.keys()},
            ),
            analysis.today,
        )

    def _related_to(self, knots: Iterable[Knot]) -> Iterator[str]:
        """Yield the statements that are related to those of the leading conflicts of knots."""
        for knot in knots:
            leading = (*knot.leading.statements, *knot.leading.definitions)
            places = [self._places[name] for name in leading if name in self._places]
            yield from self._related.seen(self._analysis.theory.assertions[one] for one in places)

    def _outside(self, quantities: Iterable[str]) -> tuple[Implausibility, ...]:
        """Return those of some quantities that are outside of their bands."""
        return tuple(one for name in quantities if (one := self._implausible.get(name)))

    def _connected(self, names: Iterable[str]) -> tuple[set[int], set[str]]:
        """Return the components that statements are connected with, and all statements in these."""
        numbers: set[int] = set()
        members: set[str] = set()
        waiting = [*names]
        while waiting:
            name = waiting.pop()
            if name in members or name not in self._components:
                continue  # a plausibility band is in no component
            members.add(name)
            further = [number for number in self._components[name] if number not in numbers]
            numbers.update(further)
            for number in further:
                waiting += self._analysis.solution.components[number].assertions
        return numbers, members


def with_band(analysis: Analysis, knot: Knot) -> Analysis:
    """Return an analysis in which the plausibility band that a knot rules out is a definition."""
    theory, solution = analysis.theory, analysis.solution
    quantity, component = next(
        (one.quantity, one.component)
        for one in solution.implausible
        if one.component and knot.leading in one.component.conflicts
    )
    return analysis._replace(
        theory=theory._replace(assertions=(theory.bands[quantity], *theory.assertions)),
        solution=solution._replace(components=(component,)),
    )
