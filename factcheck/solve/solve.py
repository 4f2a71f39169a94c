"""From a theory to everything that can be said about it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from factcheck.model.conflict import Conflict
from factcheck.model.expression import Assertion
from factcheck.model.solution import Solution
from factcheck.model.theory import Theory
from factcheck.solve.budget import Budget, Limits
from factcheck.solve.components import connected
from factcheck.solve.group import Found, find_all
from factcheck.solve.questions.readings import scenario_of
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
    found: list[Found] = []
    try:
        told(done, total)
        for scenario, batches in tasks.items():
            with ordered(work.do, batches, several) as results:
                for some in results:
                    found.extend(some)
                    done += 1
                    told(done, total)
            work.learn(found, scenario)
    except KeyboardInterrupt:
        raise Stopped(_solution(found, work.seconds)) from None
    return _solution(found, work.seconds)


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


NOTED = 0.01
"""The time that a group took is remembered from this share of its limit on: less makes no difference."""


class _Work:
    """What is asked of every component.

    ``known`` are the conflicts of each assertion without a hypothesis, ``seconds`` the time that
    was spent on an assertion's group before.
    """

    def __init__(self, theory: Theory, limits: Limits, *, want_bounds: bool) -> None:
        self.symbols = theory.symbols
        self.limits = limits
        self.want_bounds = want_bounds
        self.known: Mapping[str, Sequence[Conflict]] = {}
        self.seconds: dict[str, float] = {}

    def learn(self, found: Sequence[Found], scenario: str) -> None:
        """Keep what bears on the groups of the scenarios that come next."""
        for one in found:
            if one.seconds >= NOTED * self.limits.seconds:
                self.seconds.update(dict.fromkeys(one.component.assertions, one.seconds))
        if not scenario:
            self.known = {name: one.component.conflicts for one in found for name in one.component.assertions}

    def do(self, batch: tuple[str, list[list[Assertion]]]) -> list[Found]:
        """Find out all about some components."""
        scenario, groups = batch
        return [self.find(scenario, group) for group in groups]

    def find(self, scenario: str, assertions: list[Assertion]) -> Found:
        """Find out all about one component within its budget, and note the time that took."""
        clock = self.limits.clock
        began = clock()
        before = max((self.seconds.get(one.id, 0) for one in assertions), default=0) if self.seconds else 0
        budget = Budget(self.limits, began + self.limits.seconds - before)
        known = {conflict.statements for one in assertions for conflict in self.known.get(one.id, ())}
        found = find_all(assertions, self.symbols, scenario, known, budget, want_bounds=self.want_bounds)
        found.seconds = before + clock() - began
        return found


def _solution(found: Sequence[Found], seconds: Mapping[str, float]) -> Solution:
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
        tuple(cut for one in found for cut in one.cut),
        seconds,
    )
