"""From a theory to everything that can be said about it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

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
from factcheck.solve.trees import Tree, grow
from factcheck.workers import ordered

BATCH = 1000
"""From so many statements on, components are put into another batch: what is done in one process, in a z3 context of its own."""

SHARES, SMALLEST = 8, 250
"""Where that makes few batches they are made smaller: about so many of them, of at least so many statements."""

PARALLEL = 800
"""Fewer statements than these are not worth starting processes for."""


class Stopped(KeyboardInterrupt):
    """Ctrl-C, with what was found out of the batches before; the other components are in it nowhere."""

    def __init__(self, solution: Solution) -> None:
        super().__init__()
        self.solution = solution


def solve(
    theory: Theory,
    limits: Limits | None = None,
    *,
    want_bounds: bool = False,
    workers: int = 1,
    told: Callable[[int, int], None] = lambda done, total: None,  # noqa: ARG005 - nobody listens
) -> Solution:
    """Decide all claims of a theory, component by component, without a hypothesis and under each one.

    ``want_bounds`` asks as well how far each quantity can go. ``workers`` processes share the work where there is much; 0: one for each
    processor. ``told`` hears after every batch how many of how many are done.

    Raises:
        Stopped: at Ctrl-C.
    """
    several = workers if len(theory.assertions) >= PARALLEL else 1
    work = _Work(theory, limits or Limits(), want_bounds=want_bounds)
    scenarios = sorted({scenario_of(assertion) for assertion in theory.assertions} | {""})
    size = min(BATCH, max(SMALLEST, len(theory.assertions) // SHARES))
    tasks = {scenario: list(_batches(_groups(theory, scenario), scenario, size)) for scenario in scenarios}
    total, done = sum(map(len, tasks.values())), 0
    found: list[_Found] = []
    try:
        told(done, total)
        for scenario, batches in tasks.items():
            with ordered(work.do, batches, several) as results:
                for some in results:
                    found.extend(some)
                    done += 1
                    told(done, total)
            if not scenario:
                work.known = {name: one.component.conflicts for one in found for name in one.component.assertions}
    except KeyboardInterrupt:
        raise Stopped(_solution(found)) from None
    return _solution(found)


def _groups(theory: Theory, scenario: str) -> Iterator[list[Assertion]]:
    """The components of the claims without a scenario, or those that the claims of a scenario are in."""
    holding = [assertion for assertion in theory.assertions if scenario_of(assertion) in ("", scenario)]
    for component in connected(holding):
        if not scenario or any(map(scenario_of, component)):
            yield component


def _batches(
    groups: Iterable[list[Assertion]], scenario: str, size: int
) -> Iterator[tuple[str, list[list[Assertion]]]]:
    batch: list[list[Assertion]] = []
    held = 0
    for group in groups:
        batch.append(group)
        held += len(group)
        if held >= size:
            yield scenario, batch
            batch, held = [], 0
    if batch:
        yield scenario, batch


@dataclass(slots=True)
class _Found:
    """What is known of one component."""

    component: Component
    boundaries: Sequence[Conflict] = ()
    boundaries_complete: bool = True
    readings: Sequence[ReadingOutcome] = ()
    mismatches: Sequence[RangeMismatch] = ()
    implausible: Sequence[Implausibility] = ()
    bounds: Sequence[Bound] = ()


class _Work:
    """What is asked of every component; ``known`` are the conflicts of each assertion without a hypothesis."""

    def __init__(self, theory: Theory, limits: Limits, *, want_bounds: bool) -> None:
        self.symbols = theory.symbols
        self.assertions = {assertion.id: assertion for assertion in theory.assertions}
        self.limits = limits
        self.want_bounds = want_bounds
        self.known: Mapping[str, Sequence[Conflict]] = {}

    def do(self, batch: tuple[str, list[list[Assertion]]]) -> list[_Found]:
        """Find out all about some components."""
        contexts.passing.renew()
        scenario, groups = batch
        return [self.find(scenario, group) for group in groups]

    def find(self, scenario: str, group: list[Assertion]) -> _Found:
        """Find out all about one component."""
        symbols, limits = self.symbols, self.limits
        assertions = {assertion.id: assertion for assertion in group}
        firm = tuple(constrain(one, symbols) for one in group if one.claim is None)
        claims = tuple(constrain(one, symbols) for one in group if one.claim is not None)
        problem = Problem(symbols, firm, claims)
        tree = grow(problem)
        known = {conflict.statements for name in assertions for conflict in self.known.get(name, ())}
        found = _Found(self.decide(problem, tree, scenario, known))
        verdict = found.component.verdict
        if verdict is Verdict.UNDECIDED or () in known | {one.statements for one in found.component.conflicts}:
            return found
        met, found.boundaries_complete = boundaries(problem, tree, assertions, limits)
        found.boundaries = [conflict._replace(scenario=scenario) for conflict in met]
        if verdict is Verdict.CONSISTENT:
            found.readings = readings(problem, assertions, scenario, limits)
            if not scenario:
                ruled_out = {outcome.assertion: outcome.impossible for outcome in found.readings}
                found.mismatches = mismatches(problem, tree, assertions, ruled_out, limits)
                found.implausible = implausible(problem, limits)
                if self.want_bounds:
                    found.bounds = [
                        Bound(name, values, symbols[name].unit.name, reached)
                        for name, (values, reached) in bounds(problem, tree, limits).items()
                    ]
        return found

    def decide(
        self, problem: Problem, tree: Tree | None, scenario: str, known: Collection[tuple[str, ...]]
    ) -> Component:
        """The verdict on one component; of a scenario's, only the conflicts that need the scenario.

        A witness that does not hold when put back into the statements decides nothing.
        """
        verdict, witness = decide(problem, tree, self.limits)
        ids = tuple(constraint.id for constraint in problem.constraints)
        if witness is not None and not satisfies(map(self.assertions.__getitem__, ids), problem.symbols, witness):
            verdict, witness = Verdict.UNDECIDED, None
        values = {name: witness[name] for name in problem.quantities} if witness else None
        component = Component(ids, problem.quantities, verdict, scenario, values)
        if verdict is not Verdict.CONTRADICTORY or () in known:
            return component
        found = conflicts(problem, self.limits, sorted(known))
        if found is None:
            return component._replace(verdict=Verdict.UNDECIDED)
        sets = [one._replace(scenario=scenario) for one in found.sets if one.statements not in known]
        return component._replace(conflicts=tuple(sets), corrections=found.corrections, complete=found.complete)


def _solution(found: Sequence[_Found]) -> Solution:
    """All that is known; a boundary is told under the first scenario that it is met in, the one without being the first."""
    met: dict[tuple[str, ...], Conflict] = {}
    for one in found:
        for conflict in one.boundaries:
            met.setdefault(conflict.statements, conflict)
    return Solution(
        tuple(one.component for one in found),
        tuple(sorted(met.values(), key=lambda one: (len(one.statements), one.statements))),
        all(one.boundaries_complete for one in found),
        tuple(outcome for one in found for outcome in one.readings),
        tuple(mismatch for one in found for mismatch in one.mismatches),
        tuple(case for one in found for case in one.implausible),
        tuple(sorted((bound for one in found for bound in one.bounds), key=lambda bound: bound.quantity)),
    )
