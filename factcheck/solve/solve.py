"""From a theory to its solution: groups of claims, searched in batches."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

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
from factcheck.solve.group import GroupResult, search_group
from factcheck.solve.questions.readings import scenario_of

T = TypeVar("T")

BATCH = 1000
"""At so many statements a batch is full. One process does a batch, in a z3 context of its own."""

SHARES, SMALLEST = 8, 250
"""Where batches would be few they are smaller: about so many batches, of at least so many
statements."""

PARALLEL = 5000
"""Fewer statements than these beside the largest batch are not worth beginning processes for: that
takes as long as solving some 2,500 of them, and one large group is searched by one process."""


class Stopped(KeyboardInterrupt):
    """Ctrl-C, with the solution of the batches that were done; it lacks all other components.

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
    """Return all that the searches find, component by component, without a scenario and in each.

    ``want_bounds`` asks as well how far each quantity can go. ``workers`` share the work where
    there is much; ``meanwhile`` is called here while they do it. ``progress`` is called after
    every batch with how many batches are done and how many there are.

    Raises:
        Stopped: at Ctrl-C, and where workers are lost.
    """
    limits = limits or Limits()
    scenarios = sorted({scenario_of(assertion) for assertion in theory.assertions} | {""})
    size = min(BATCH, max(SMALLEST, len(theory.assertions) // SHARES))
    parts = {scenario: list(_batched(_groups(theory, scenario), size)) for scenario in scenarios}
    total, done = sum(map(len, parts.values())), 0
    several = workers if workers and _beside_largest(parts.values()) >= PARALLEL else Workers()
    found: list[GroupResult] = []
    earlier = _EarlierResults()
    try:
        progress(done, total)
        for scenario, groups in parts.items():
            batches = [
                Batch(theory.symbols, scenario, part, earlier.known_of(part), limits, want_bounds)
                for part in groups
            ]
            results = several.map(search_batch, batches, _without_unused)
            if not done and several.are_begun:
                meanwhile()
            for some in results:
                found.extend(some)
                done += 1
                progress(done, total)
            earlier.add(found, scenario, limits)
    except KeyboardInterrupt:
        raise Stopped(_solution(found, earlier.seconds)) from None
    except LostError as lost:
        raise Stopped(_solution(found, earlier.seconds), lost) from None
    return _solution(found, earlier.seconds)


def _groups(theory: Theory, scenario: str) -> Iterator[list[Assertion]]:
    """Yield the components of claims without a scenario, or those with claims of a scenario."""
    holding = [
        assertion for assertion in theory.assertions if scenario_of(assertion) in ("", scenario)
    ]
    for component in connected(holding):
        if not scenario or any(map(scenario_of, component)):
            yield component


def _batched(groups: Iterable[list[Assertion]], size: int) -> Iterator[list[list[Assertion]]]:
    """Yield lists of groups with about ``size`` statements each."""
    part: list[list[Assertion]] = []
    count = 0
    for group in groups:
        part.append(group)
        count += len(group)
        if count >= size:
            yield part
            part, count = [], 0
    if part:
        yield part


def _beside_largest(parts: Iterable[list[list[list[Assertion]]]]) -> int:
    """Return how many statements the batches of all scenarios have but the largest one."""
    sizes = [sum(map(len, groups)) for batches in parts for groups in batches]
    return sum(sizes) - max(sizes, default=0)


class Batch(NamedTuple):
    """Groups of assertions, and all that the searches in them need.

    ``known`` are for each group the conflicts in it that need no scenario, and the time in seconds
    that was spent on it before.
    """

    symbols: Mapping[str, Symbol]
    scenario: str
    groups: Sequence[Sequence[Assertion]]
    known: Sequence[tuple[frozenset[Conflict], float]]
    limits: Limits
    want_bounds: bool


def search_batch(batch: Batch) -> list[GroupResult]:
    """Return the result of each group of a batch within its budget, with the time that it took."""
    clock = batch.limits.clock
    results: list[GroupResult] = []
    for assertions, (known, before) in zip(batch.groups, batch.known, strict=True):
        began = clock()
        budget = Budget(batch.limits, began + batch.limits.seconds - before)
        found = search_group(
            assertions, batch.symbols, batch.scenario, known, budget, want_bounds=batch.want_bounds
        )
        found.seconds = before + clock() - began
        results.append(found)
    return results


NOWHERE = Span("", 1, 1, 1, 1)


def _without_unused(batch: Batch) -> Batch:
    """Return a batch without what no search reads: unmentioned quantities, most of the claims.

    Sending it takes half of the time that whole claims take.
    """
    members = [one for group in batch.groups for one in group]
    comparisons = [
        one for member in members for way in member.alternatives for one in way.comparisons
    ]
    symbols = {name: batch.symbols[name] for one in comparisons for name in names(one)}
    groups = [[_with_empty_claim(one) for one in group] for group in batch.groups]
    return batch._replace(symbols=symbols, groups=groups)


def _with_empty_claim(assertion: Assertion) -> Assertion:
    """Return an assertion whose claim has only its scenario, and whether a text was read as it."""
    claim = assertion.claim
    if claim is None:
        return assertion
    return assertion._replace(
        claim=Claim("", NOWHERE, None, None, scenario=claim.scenario, read=claim.read)
    )


NOTED = 0.01
"""The time that a group took is kept from this share of its limit on: less makes no difference."""


class _EarlierResults:
    """What the groups of later scenarios need of earlier results.

    That is the conflicts of each assertion without a scenario, and the time in seconds that was
    spent on its group before.
    """

    def __init__(self) -> None:
        self.conflicts: Mapping[str, Sequence[Conflict]] = {}
        self.seconds: dict[str, float] = {}

    def add(self, found: Sequence[GroupResult], scenario: str, limits: Limits) -> None:
        """Add all results so far, of this scenario and those before."""
        for one in found:
            if one.seconds >= NOTED * limits.seconds:
                self.seconds.update(dict.fromkeys(one.component.assertions, one.seconds))
        if not scenario:
            self.conflicts = {
                name: one.component.conflicts for one in found for name in one.component.assertions
            }

    def known_of(
        self, groups: Iterable[Sequence[Assertion]]
    ) -> list[tuple[frozenset[Conflict], float]]:
        """Return for each group what ``Batch`` says is known of it."""
        return [
            (
                frozenset(conflict for one in group for conflict in self.conflicts.get(one.id, ())),
                max((self.seconds.get(one.id, 0.0) for one in group), default=0.0),
            )
            for group in groups
        ]


def _solution(found: Sequence[GroupResult], seconds: Mapping[str, float]) -> Solution:
    """Return the results as one solution.

    A boundary has the first scenario that it is met in; no scenario is the first.
    """
    met: dict[tuple[str, ...], Conflict] = {}
    for one in found:
        for conflict in one.boundaries:
            met.setdefault(conflict.statements, conflict)
    return Solution(
        tuple(one.component for one in found),
        tuple(sorted(met.values(), key=lambda one: (len(one.statements), one.statements))),
        all(one.boundaries_complete for one in found),
        _joined(one.readings for one in found),
        _joined(one.mismatches for one in found),
        _joined(one.implausible for one in found),
        _joined(one.understated for one in found),
        tuple(sorted(_joined(one.bounds for one in found), key=lambda bound: bound.quantity)),
        _joined(one.cut for one in found),
        seconds,
    )


def _joined(several: Iterable[Iterable[T]]) -> tuple[T, ...]:
    """Return what several groups have, in one row."""
    return tuple(chain.from_iterable(several))
