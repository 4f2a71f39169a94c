"""All searches in one group of connected claims, within its budget."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

from factcheck.constrain import constrain
from factcheck.model.bound import Bound
from factcheck.model.conflict import Conflict
from factcheck.model.expression import Assertion
from factcheck.model.solution import (
    Component,
    CutOff,
    Implausibility,
    RangeMismatch,
    ReadingOutcome,
    Search,
    Understated,
    Verdict,
)
from factcheck.model.symbol import Symbol
from factcheck.proof import satisfies
from factcheck.solve.budget import ENCODING, GROWING, Budget, SpentError
from factcheck.solve.ladder import Forest, bounds, decide, propagate
from factcheck.solve.questions.boundaries import boundaries
from factcheck.solve.questions.conflicts import Conflicts, conflicts, in_whole_numbers, joined
from factcheck.solve.questions.ranges import mismatches
from factcheck.solve.questions.readings import implausible, readings, scenario_of
from factcheck.solve.questions.understated import understated
from factcheck.solve.system import Answer, Reason, Sat, System, Unknown, Unsat, verdict_of

T = TypeVar("T")

SHARES: Mapping[Search, tuple[float, float]] = {
    Search.VERDICT: (3, 1),
    Search.SETS: (1, 0.6),
    Search.BOUNDARIES: (0.5, 0.5),
    Search.READINGS: (0.5, 0.5),
    Search.RANGES: (0.5, 0.5),
    Search.BANDS: (0.5, 0.5),
    Search.LIMITS: (0.5, 0.5),
    Search.BOUNDS: (1, 0.8),
}
"""For each search how many times the counted work of ``Limits`` it may do, and which share of the
time that the ones before it left. What matters most comes first, and nothing takes all."""


TRIED = 40
"""Of so many smallest corrections it is tried whether they are enough in whole numbers, too."""


@dataclass(slots=True)
class GroupResult:
    """What the searches found in one component.

    ``cut`` are the searches that ended early, ``seconds`` is what all of them took.
    """

    component: Component
    boundaries: Sequence[Conflict] = ()
    boundaries_complete: bool = True
    readings: Sequence[ReadingOutcome] = ()
    mismatches: Sequence[RangeMismatch] = ()
    implausible: Sequence[Implausibility] = ()
    understated: Sequence[Understated] = ()
    bounds: Sequence[Bound] = ()
    cut: list[CutOff] = field(default_factory=list)
    seconds: float = 0.0


def search_group(  # noqa: PLR0913 - a group, what is known of it, and what is wanted
    assertions: Sequence[Assertion],
    symbols: Mapping[str, Symbol],
    scenario: str,
    known: Collection[Conflict],
    budget: Budget,
    *,
    want_bounds: bool,
) -> GroupResult:
    """Return what the searches find about connected assertions, without a scenario or in one.

    ``known`` are the conflicts among them that need no scenario: those are not found again.
    """
    return _Group(assertions, symbols, scenario, budget).find(known, want_bounds=want_bounds)


class _Group:
    """A component as a system, and the searches in it."""

    def __init__(
        self,
        assertions: Sequence[Assertion],
        symbols: Mapping[str, Symbol],
        scenario: str,
        budget: Budget,
    ) -> None:
        self.assertions = {assertion.id: assertion for assertion in assertions}
        self.scenario = scenario
        self.budget = budget
        firm = tuple(constrain(one, symbols) for one in assertions if one.claim is None)
        claims = tuple(constrain(one, symbols) for one in assertions if one.claim is not None)
        self.system = System(symbols, firm, claims)
        self.forest = propagate(self.system)
        self.first = (claims or firm)[0].id
        self.cut: list[CutOff] = []

    def find(self, known: Collection[Conflict], *, want_bounds: bool) -> GroupResult:
        """Return what all searches find."""
        system, assertions = self.system, self.assertions
        result = GroupResult(self.decide(known), cut=self.cut)
        verdict, sets = result.component.verdict, result.component.conflicts
        if verdict is Verdict.UNDECIDED or not all(one.statements for one in (*known, *sets)):
            return result
        # A text is read charitably: nothing but a contradiction is told of it.
        if all(one.claim and one.claim.read for one in assertions.values()):
            return result
        budget = self.begin(Search.BOUNDARIES)
        met, complete = boundaries(system, self.forest, assertions, budget)
        result.boundaries = [conflict._replace(scenario=self.scenario) for conflict in met]
        result.boundaries_complete = complete
        self.end(Search.BOUNDARIES, budget)
        if verdict is not Verdict.CONSISTENT:
            return result
        budget = self.begin(Search.READINGS)
        outcomes = readings(system, assertions, self.scenario, budget)
        result.readings = self.all_of(Search.READINGS, outcomes, budget)
        if self.scenario:
            return result
        ruled_out = {outcome.assertion: outcome.impossible for outcome in result.readings}
        budget = self.begin(Search.RANGES)
        moved = mismatches(system, self.forest, assertions, ruled_out, budget)
        result.mismatches = self.all_of(Search.RANGES, moved, budget)
        budget = self.begin(Search.BANDS)
        result.implausible = self.all_of(Search.BANDS, implausible(system, budget), budget)
        budget = self.begin(Search.LIMITS)
        values = result.component.witness or {}
        pointless = understated(system, values, assertions, budget) if values else ()
        result.understated = self.all_of(Search.LIMITS, pointless, budget)
        if want_bounds:
            budget = self.begin(Search.BOUNDS)
            ends = bounds(system, self.forest, budget)
            result.bounds = [
                Bound(name, values, system.symbols[name].unit.name, reached)
                for name, (values, reached) in self.all_of(Search.BOUNDS, ends, budget)
            ]
        return result

    def begin(self, search: Search) -> Budget:
        """Return the budget of a search."""
        return self.budget.search(*SHARES[search])

    def end(self, search: Search, budget: Budget) -> None:
        """Note where a search was cut off."""
        if budget.spent is not None:
            self.cut.append(CutOff(self.first, search, budget.spent.by_clock))

    def all_of(self, search: Search, results: Iterable[T], budget: Budget) -> list[T]:
        """Return the results of a search until it is done or its budget is spent."""
        found: list[T] = []
        with suppress(SpentError):
            found.extend(results)
        self.end(search, budget)
        return found

    def decide(self, known: Collection[Conflict]) -> Component:
        """Return the verdict, for a scenario only with the conflicts that need the scenario.

        A witness that does not hold when put back into the statements decides nothing.
        """
        system = self.system
        answer = self.answer(system, self.forest)
        ids = tuple(constraint.id for constraint in system.constraints)
        witness = answer.witness if isinstance(answer, Sat) else None
        verdict = verdict_of(answer)
        if witness is not None and not satisfies(
            map(self.assertions.__getitem__, ids), system.symbols, witness
        ):
            verdict, witness = Verdict.UNDECIDED, None
        values = {name: witness[name] for name in system.quantities} if witness else None
        component = Component(ids, system.quantities, verdict, self.scenario, values)
        if isinstance(answer, Sat):
            return component
        if not all(one.statements for one in known if not one.whole):
            return component._replace(verdict=Verdict.CONTRADICTORY)
        found = self.conflicts(answer, known)
        if found is None:
            return component._replace(verdict=Verdict.UNDECIDED)
        return component._replace(
            verdict=Verdict.CONTRADICTORY,
            conflicts=tuple(self.new_of(found, known)),
            corrections=found.corrections,
            complete=found.complete,
        )

    def new_of(self, found: Conflicts, known: Collection[Conflict]) -> Iterator[Conflict]:
        """Yield the sets that are not known, and that need the scenario where there is one."""
        before = {one.statements for one in known}
        for one in found.sets:
            if one.statements not in before and not (one.whole and self.is_unconditional(one)):
                yield one._replace(scenario=self.scenario)

    def is_unconditional(self, conflict: Conflict) -> bool:
        """Whether a conflict of a scenario needs none of its claims.

        Without the scenario another correction came first, and what that leaves was looked into.
        """
        claims = map(self.assertions.__getitem__, conflict.statements)
        return bool(self.scenario) and not any(map(scenario_of, claims))

    def answer(self, system: System, forest: Forest | None) -> Answer:
        """Return whether the constraints of the group, or some of them, can all hold."""
        budget = self.begin(Search.VERDICT)
        answer: Answer = Unknown(Reason.WORK)
        with suppress(SpentError):
            budget.spend((ENCODING + GROWING) * len(system.constraints))
            answer = decide(system, forest, budget)
        self.end(Search.VERDICT, budget)
        return answer

    def conflicts(self, answer: Answer, known: Collection[Conflict]) -> Conflicts | None:
        """Return the minimal contradictory sets; ``None`` where not one was established.

        They are sought where nothing need be a whole number, and then among what remains without
        the smallest corrections where something must: of a wrong sum and what only whole numbers
        rule out, the sum is told in plain figures. ``answer`` is that of the whole group.
        """
        system, continuous = self.system, self.system.continuous
        plainly = answer
        if continuous is not system:
            plainly = self.answer(continuous, propagate(continuous))
        if isinstance(plainly, Unsat):
            plain = self.sets_of(continuous, [one for one in known if not one.whole])
            if (
                plain is None
                or continuous is system
                or not all(one.statements for one in plain.sets)
            ):
                return plain
            return self.with_whole(plain, known)
        if isinstance(answer, Unsat):
            return in_whole_numbers(self.sets_of(system, known))
        return None

    def with_whole(self, plain: Conflicts, known: Collection[Conflict]) -> Conflicts:
        """Return sets with those of what remains without the smallest corrections of these.

        Each of them is tried, so that what is said to be enough to change is enough.
        """
        found, tried = plain, set[tuple[str, ...]]()
        most = self.budget.limits.corrections
        while len(tried) < TRIED:
            smallest = len(found.corrections[0]) if found.corrections else 0
            leading = next(
                (one for one in found.corrections if len(one) == smallest and one not in tried),
                None,
            )
            if leading is None:
                return found
            tried.add(leading)
            further = self.whole_without(leading, known)
            if further is None:
                return found._replace(complete=False)
            if further.sets:
                found = joined(found, further, leading, most)
        return found._replace(complete=False)

    def whole_without(
        self, leading: Collection[str], known: Collection[Conflict]
    ) -> Conflicts | None:
        """Return the sets in whole numbers without some claims; ``None`` where not known."""
        system = self.system
        rest = system.having([claim for claim in system.claims if claim.id not in leading])
        answer = self.answer(rest, propagate(rest))
        if isinstance(answer, Sat):
            return Conflicts((), (), complete=True)
        if not isinstance(answer, Unsat):
            return None
        ids = rest.ids
        among = [one for one in known if one.whole and ids.issuperset(one.statements)]
        return in_whole_numbers(self.sets_of(rest, among))

    def sets_of(self, system: System, known: Iterable[Conflict]) -> Conflicts | None:
        """Return the minimal contradictory sets of a system, ``known`` ones included."""
        budget = self.begin(Search.SETS)
        found = conflicts(system, budget, sorted(one.statements for one in known))
        self.end(Search.SETS, budget)
        return found
