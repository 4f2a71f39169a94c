"""Whether some of the constraints of a system can hold, for one subset after the other."""

from collections.abc import Collection, Iterator
from functools import reduce

from factcheck.model.interval import ANYTHING, Interval
from factcheck.solve.budget import Budget
from factcheck.solve.engines.propagation import Forms, SubsetPropagator
from factcheck.solve.ladder.verdicts import find_core
from factcheck.solve.system import System, Unknown, Unsat
from factcheck.solve.ties import certain


class SubsetOracle:
    """Answers for subsets of the constraints of one system, and remembers its answers.

    Propagation answers what it can; the ladder is asked about the rest alone. ``cells`` are the
    definitions that bound one indexed quantity from both sides, with that.
    """

    def __init__(self, system: System, budget: Budget) -> None:
        self.system = system
        self.budget = budget
        self._forms = Forms(system.symbols)
        self._propagator = SubsetPropagator(system, self._forms)
        self.cells = dict(self._cells())
        self._ties = [
            [sum(1 << number for number in set(side)) for side in certain(tie, system.constraints)]
            for tie in system.ties
        ]
        self._possible: list[int] = []
        self._impossible: list[int] = []

    def _cells(self) -> Iterator[tuple[str, str]]:
        """Yield each definition that bounds one indexed quantity from both sides, with that."""
        for constraint in self.system.firm:
            form = self._forms.form_of(constraint)
            if form and len(constraint.quantities) == 1 and not constraint.readings[0].clauses:
                (name,) = constraint.quantities
                box = reduce(Interval.meet, (box for _, box in form.own), ANYTHING)
                if name.endswith("]") and box.is_bounded:
                    yield constraint.id, name

    def core(self, ids: Collection[str]) -> frozenset[str]:
        """Return some of these constraints that cannot hold together; none where all can.

        Raises:
            SpentError: where the budget does not suffice to tell.
        """
        propagator = self._propagator
        self.budget.spend(propagator.size)
        subset = propagator.subset(ids)
        if any(not subset & ~possible for possible in self._possible):
            return frozenset()
        known = next((one for one in self._impossible if not one & ~subset), 0)
        clash = known or self._tied(subset) or propagator.clash(subset)
        core = propagator.ids(clash) if clash else self._core_beyond(subset)
        if not core:
            self._possible.append(subset)
        elif not known:
            self._impossible.append(propagator.subset(core))
        return core

    def _tied(self, subset: int) -> int:
        """Return two constraints of a subset whose figures only touch; none if there are none."""
        for sides in self._ties:
            below, above = (side & subset for side in sides)
            if below and above:
                return (below & -below) | (above & -above)
        return 0

    def part(self, ids: Collection[str]) -> System:
        """Return the system of some constraints."""
        claims, firm = (
            [one for one in some if one.id in ids]
            for some in (self.system.claims, self.system.firm)
        )
        return self.system.having(claims, firm)

    def _core_beyond(self, subset: int) -> frozenset[str]:
        """Return the same where propagation found no clash, which may not decide everything."""
        propagator = self._propagator
        undecided = propagator.ids(subset & ~propagator.exact)
        if not undecided:
            return undecided
        part = self.part(propagator.ids(subset))
        near = (one for one in part.constraints if one.id in undecided)
        part = part.around({name for one in near for name in one.quantities})
        answer = find_core(part, self._forms, self.budget)
        if isinstance(answer, Unknown):
            self.budget.end(by_clock=False)
        return answer.core if isinstance(answer, Unsat) else frozenset()
