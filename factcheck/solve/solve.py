"""From a theory to everything that can be said about it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from factcheck.constrain import constrain
from factcheck.model.bound import Bound
from factcheck.model.conflict import Conflict
from factcheck.model.expression import Assertion
from factcheck.model.solution import Component, Implausibility, RangeMismatch, ReadingOutcome, Solution, Verdict
from factcheck.model.theory import Theory
from factcheck.proof import satisfies
from factcheck.solve.boundaries import boundaries
from factcheck.solve.components import connected
from factcheck.solve.conflicts import conflicts
from factcheck.solve.decide import decide
from factcheck.solve.extremes import bounds
from factcheck.solve.limits import Limits
from factcheck.solve.mismatches import mismatches
from factcheck.solve.oracle import contexts
from factcheck.solve.outcomes import implausible, readings, scenario_of
from factcheck.solve.problem import Problem


def solve(theory: Theory, limits: Limits | None = None, *, want_bounds: bool = False) -> Solution:
    """Decide all claims of a theory, component by component, without a hypothesis and under each one.

    ``want_bounds`` asks as well how far each quantity can go.
    """
    limits = limits or Limits()
    contexts().renew()
    assertions = {assertion.id: assertion for assertion in theory.assertions}
    learned = _Learned()
    conflicts_of: dict[str, tuple[Conflict, ...]] = {}
    for scenario, problem in _problems(theory, assertions):
        ids = [constraint.id for constraint in problem.constraints]
        known = sorted({conflict.statements for name in ids for conflict in conflicts_of.get(name, ())})
        component = _decided(problem, scenario, known, limits, assertions)
        learned.components.append(component)
        if not scenario:
            conflicts_of.update(dict.fromkeys(ids, component.conflicts))
        if component.verdict is Verdict.UNDECIDED or () in (*known, *(one.statements for one in component.conflicts)):
            continue
        found, complete = boundaries(problem, assertions, limits)
        learned.note_boundaries(found, scenario, complete=complete)
        if component.verdict is Verdict.CONSISTENT:
            outcomes = readings(problem, assertions, scenario, limits)
            learned.readings += outcomes
            if not scenario:
                ruled_out = {outcome.assertion: outcome.impossible for outcome in outcomes}
                learned.mismatches += mismatches(problem, assertions, ruled_out, limits)
                learned.implausible += implausible(problem, limits)
                if want_bounds:
                    implied = bounds(problem, limits)
                    learned.bounds += [Bound(name, implied[name], theory.symbols[name].unit.name) for name in implied]
    return learned.solution()


@dataclass(slots=True)
class _Learned:
    """What is known so far."""

    components: list[Component] = field(default_factory=list)
    boundaries: dict[tuple[str, ...], Conflict] = field(default_factory=dict)
    boundaries_complete: bool = True
    readings: list[ReadingOutcome] = field(default_factory=list)
    mismatches: list[RangeMismatch] = field(default_factory=list)
    implausible: list[Implausibility] = field(default_factory=list)
    bounds: list[Bound] = field(default_factory=list)

    def note_boundaries(self, found: Iterable[Conflict], scenario: str, *, complete: bool) -> None:
        """Keep conflicts under the first scenario that they are met in; the one without is the first."""
        self.boundaries_complete = self.boundaries_complete and complete
        for conflict in found:
            self.boundaries.setdefault(conflict.statements, replace(conflict, scenario=scenario))

    def solution(self) -> Solution:
        return Solution(
            tuple(self.components),
            tuple(sorted(self.boundaries.values(), key=lambda one: (len(one.statements), one.statements))),
            self.boundaries_complete,
            tuple(self.readings),
            tuple(self.mismatches),
            tuple(self.implausible),
            tuple(sorted(self.bounds, key=lambda bound: bound.quantity)),
        )


def _problems(theory: Theory, assertions: Mapping[str, Assertion]) -> Iterator[tuple[str, Problem]]:
    """The components of the claims without a scenario, then for each scenario the components that its claims are in."""
    constraints = [constrain(assertion, theory.symbols) for assertion in assertions.values()]
    scenarios = {constraint.id: scenario_of(assertions[constraint.id]) for constraint in constraints}
    for scenario in sorted(set(scenarios.values()) | {""}):
        holding = [constraint for constraint in constraints if scenarios[constraint.id] in ("", scenario)]
        for component in connected(holding):
            if not scenario or any(scenarios[constraint.id] for constraint in component):
                firm = tuple(constraint for constraint in component if assertions[constraint.id].claim is None)
                claims = tuple(constraint for constraint in component if assertions[constraint.id].claim is not None)
                yield scenario, Problem(theory.symbols, firm, claims)


def _decided(
    problem: Problem,
    scenario: str,
    known: Sequence[tuple[str, ...]],
    limits: Limits,
    assertions: Mapping[str, Assertion],
) -> Component:
    """The verdict on one component; of a scenario's, only the conflicts that need the scenario.

    A witness that does not hold when put back into the statements decides nothing.
    """
    verdict, witness = decide(problem, limits)
    ids = tuple(constraint.id for constraint in problem.constraints)
    if witness is not None and not satisfies([assertions[name] for name in ids], problem.symbols, witness):
        verdict, witness = Verdict.UNDECIDED, None
    component = Component(ids, problem.quantities, verdict, scenario, witness)
    if verdict is not Verdict.CONTRADICTORY or () in known:
        return component
    found = conflicts(problem, limits, known)
    if found is None:
        return replace(component, verdict=Verdict.UNDECIDED)
    sets = [replace(one, scenario=scenario) for one in found.sets if one.statements not in known]
    return replace(component, conflicts=tuple(sets), corrections=found.corrections, complete=found.complete)
