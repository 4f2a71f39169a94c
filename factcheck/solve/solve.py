"""From a theory to everything that can be said about it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.executors import LostError, Workers
from factcheck.model.claim import Claim
from factcheck.model.conflict import Conflict
from factcheck.model.expression import Assertion, names
from factcheck.model.solution import Solution
from factcheck.model.span import Span
from factcheck.model.symbol import Symbol
from factcheck.model.theory import Theory
from factcheck.solve.budget import Budget, Limits
from factcheck.solve.components import connected
from factcheck.solve.group import Found, find_all
from factcheck.solve.questions.readings import scenario_of

BATCH = 1000
"""From so many statements on, components are put into another batch: what is done in one process, in a z3 context of its own."""

SHARES, SMALLEST = 8, 250
"""Where that makes few batches they are made smaller: about so many of them, of at least so many statements."""

PARALLEL = 2000
"""Fewer statements than these are not worth beginning processes for: that takes as long as solving
some 1,000 of them."""


class Stopped(KeyboardInterrupt):
    """Ctrl-C, with what was found out of the batches before; the other components are in it nowhere.

    ``lost`` is what ended the work where that was not Ctrl-C.
    """

    def __init__(self, solution: Solution, lost: LostError | None = None) -> None:
        super().__init__()
        self.solution = solution
        self.lost = lost


def solve(  # noqa: PLR0913 - a theory, what is wanted, and who does it
    theory: Theory,
    limits: Limits | None = None,
    *,
    want_bounds: bool = False,
    workers: Workers | None = None,
    meanwhile: Callable[[], object] = lambda: None,
    progress: Callable[[int, int], None] = lambda done, total: None,  # noqa: ARG005 - nobody listens
) -> Solution:
    """Decide all claims of a theory, component by component, without a hypothesis and under each one.

    ``want_bounds`` asks as well how far each quantity can go. ``workers`` share the work where there
    is much; ``meanwhile`` is done here while they do it. ``progress`` is called after every batch
    with how many batches are done and how many there are.

    Raises:
        Stopped: at Ctrl-C, and where workers are lost.
    """
    limits = limits or Limits()
    several = workers if workers and len(theory.assertions) >= PARALLEL else Workers()
    scenarios = sorted({scenario_of(assertion) for assertion in theory.assertions} | {""})
    size = min(BATCH, max(SMALLEST, len(theory.assertions) // SHARES))
    parts = {scenario: list(_parts(_groups(theory, scenario), size)) for scenario in scenarios}
    total, done = sum(map(len, parts.values())), 0
    found: list[Found] = []
    learned = _Learned()
    try:
        progress(done, total)
        for scenario, groups in parts.items():
            batches = [
                Batch(theory.symbols, scenario, part, learned.of(part), limits, want_bounds)
                for part in groups
            ]
            results = several.map(find_in, batches, _sent)
            if not done and several.are_begun:
                meanwhile()
            for some in results:
                found.extend(some)
                done += 1
                progress(done, total)
            learned.learn(found, scenario, limits)
    except KeyboardInterrupt:
        raise Stopped(_solution(found, learned.seconds)) from None
    except LostError as lost:
        raise Stopped(_solution(found, learned.seconds), lost) from None
    return _solution(found, learned.seconds)


def _groups(theory: Theory, scenario: str) -> Iterator[list[Assertion]]:
    """The components of the claims without a scenario, or those that the claims of a scenario are in."""
    holding = [
        assertion for assertion in theory.assertions if scenario_of(assertion) in ("", scenario)
    ]
    for component in connected(holding):
        if not scenario or any(map(scenario_of, component)):
            yield component


def _parts(groups: Iterable[list[Assertion]], size: int) -> Iterator[list[list[Assertion]]]:
    """Yield groups, so many together that they have about ``size`` statements."""
    part: list[list[Assertion]] = []
    held = 0
    for group in groups:
        part.append(group)
        held += len(group)
        if held >= size:
            yield part
            part, held = [], 0
    if part:
        yield part


class Batch(NamedTuple):
    """Groups of assertions, and all that is needed to find out about them.

    ``known`` are for each group the conflicts in it that need no scenario, and the time in seconds
    that was spent on it before.
    """

    symbols: Mapping[str, Symbol]
    scenario: str
    groups: Sequence[Sequence[Assertion]]
    known: Sequence[tuple[frozenset[tuple[str, ...]], float]]
    limits: Limits
    want_bounds: bool


def find_in(batch: Batch) -> list[Found]:
    """Find out all about each group of a batch within its budget, and note the time that took."""
    clock = batch.limits.clock
    results: list[Found] = []
    for assertions, (known, before) in zip(batch.groups, batch.known, strict=True):
        began = clock()
        budget = Budget(batch.limits, began + batch.limits.seconds - before)
        found = find_all(
            assertions, batch.symbols, batch.scenario, known, budget, want_bounds=batch.want_bounds
        )
        found.seconds = before + clock() - began
        results.append(found)
    return results


NOWHERE = Span("", 1, 1, 1, 1)


def _sent(batch: Batch) -> Batch:
    """Return a batch without what bears on no result: other quantities, and what claims say besides.

    That takes half of the time that it takes to send the claims whole.
    """
    members = [one for group in batch.groups for one in group]
    compared = [said for one in members for way in one.alternatives for said in way.comparisons]
    symbols = {name: batch.symbols[name] for said in compared for name in names(said)}
    groups = [[_light(one) for one in group] for group in batch.groups]
    return batch._replace(symbols=symbols, groups=groups)


def _light(assertion: Assertion) -> Assertion:
    if assertion.claim is None:
        return assertion
    return assertion._replace(
        claim=Claim("", NOWHERE, None, None, scenario=assertion.claim.scenario)
    )


NOTED = 0.01
"""The time that a group took is remembered from this share of its limit on: less makes no difference."""


class _Learned:
    """What bears on the groups of the scenarios that come next.

    That is the conflicts of each assertion without a hypothesis, and the time in seconds that was
    spent on its group before.
    """

    def __init__(self) -> None:
        self.conflicts: Mapping[str, Sequence[Conflict]] = {}
        self.seconds: dict[str, float] = {}

    def learn(self, found: Sequence[Found], scenario: str, limits: Limits) -> None:
        """Take in what was found without a scenario and in those until this one."""
        for one in found:
            if one.seconds >= NOTED * limits.seconds:
                self.seconds.update(dict.fromkeys(one.component.assertions, one.seconds))
        if not scenario:
            self.conflicts = {
                name: one.component.conflicts for one in found for name in one.component.assertions
            }

    def of(
        self, groups: Iterable[Sequence[Assertion]]
    ) -> list[tuple[frozenset[tuple[str, ...]], float]]:
        """Return for each group what ``Batch`` says is known of it."""
        return [
            (
                frozenset(
                    conflict.statements
                    for one in group
                    for conflict in self.conflicts.get(one.id, ())
                ),
                max((self.seconds.get(one.id, 0.0) for one in group), default=0.0),
            )
            for group in groups
        ]


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
        tuple(
            sorted(
                (bound for one in found for bound in one.bounds), key=lambda bound: bound.quantity
            )
        ),
        tuple(cut for one in found for cut in one.cut),
        seconds,
    )
