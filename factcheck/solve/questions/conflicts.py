"""All the ways in which claims contradict each other, and all the ways to end that."""

from collections.abc import Collection, Iterable
from itertools import islice
from typing import NamedTuple

from factcheck.model.conflict import Conflict
from factcheck.model.solution import Verdict
from factcheck.solve.budget import GROWING, Budget, SpentError
from factcheck.solve.engines.propagation.forest import grow
from factcheck.solve.engines.propagation.forms import Forms
from factcheck.solve.engines.propagation.selections import Branches
from factcheck.solve.engines.smt.oracle import ask
from factcheck.solve.ladder.decide import LARGE, by_arithmetic, core
from factcheck.solve.ladder.values import split
from factcheck.solve.questions.hitting import minimal_hitting_sets
from factcheck.solve.questions.twins import expanded, merged, twins
from factcheck.solve.system import System


class Conflicts(NamedTuple):
    """Minimal contradictory sets and minimal corrections of a system; all of them where ``complete``."""

    sets: tuple[Conflict, ...]
    corrections: tuple[tuple[str, ...], ...]
    complete: bool


def conflicts(
    system: System, budget: Budget, known: Iterable[tuple[str, ...]] = (), *, confirmed: bool = True
) -> Conflicts | None:
    """The minimal contradictory sets of a system, ``known`` ones included; ``None`` where not one could be established.

    Corrections are the minimal hitting sets of all contradictory sets, and the other way round (Reiter, "A theory of
    diagnosis from first principles", 1987). So candidates for corrections are drawn from the sets known so far, smallest
    first; where leaving a candidate out does not make the rest consistent, the rest holds a set not known yet. When
    every candidate is a correction, both lists are complete. Claims that say the same are searched as one. ``confirmed`` asks z3 about each set.
    """
    alike = twins(system)
    search = _Search(merged(system, alike), budget, confirmed=confirmed)
    represented = {name: first for first, names in alike.items() for name in names}
    try:
        search.run({frozenset(represented[name] for name in one) for one in known})
    except SpentError:
        search.complete = False
    if not search.sets:
        return None
    chosen_twins = (chosen for found in search.sets for chosen in expanded(sorted(found), alike))
    sets = list(islice(chosen_twins, budget.limits.sets + 1))
    definitions = {found: search.definitions.get(found, ()) for found in search.sets}
    result = [
        Conflict(tuple(sorted(chosen)), definitions[frozenset(represented[name] for name in chosen)])
        for chosen in sets[: budget.limits.sets]
    ]
    corrections = [tuple(sorted(name for first in one for name in alike[first])) for one in search.corrections]
    return Conflicts(
        tuple(sorted(result, key=lambda conflict: (len(conflict.statements), conflict.statements))),
        tuple(sorted(corrections, key=lambda one: (len(one), one))),
        complete=search.complete and len(sets) <= budget.limits.sets,
    )


def conflict(system: System, budget: Budget) -> Conflict | None:
    """One minimal contradictory set of a system, not confirmed; ``None`` where it is consistent.

    Raises:
        SpentError: where the budget does not suffice to tell.
    """
    search = _Search(system, budget, confirmed=False)
    if search.consistent(search.claims):
        return None
    found = search.shrink(search.claims)
    search.add(found)
    return Conflict(tuple(sorted(found)), search.definitions[found])


def confirm(system: System, budget: Budget) -> None:
    """Let z3 agree that the constraints of a system contradict each other.

    Raises:
        SpentError: where the budget does not suffice to tell.
    """
    choices = split(system, budget)
    for question in choices.questions if choices and choices.outside else [system]:
        answer = ask(question, budget)
        if answer.consistent is None:
            budget.end(by_clock=False)
        assert not answer.consistent, f"z3 finds {[one.id for one in system.constraints]} consistent"


CUT = 8
"""After so many rounds with more candidates than can be listed the search ends, and says that it is not complete."""


class _Search:
    """The search for sets and corrections over claims of which no two say the same.

    Linear arithmetic answers what it can; z3 answers the rest, and confirms every set that is found where that is wanted.
    """

    def __init__(self, system: System, budget: Budget, *, confirmed: bool) -> None:
        self.system = system
        self.confirmed = confirmed
        self.forms = Forms(system.symbols)
        self.branches = Branches(system, self.forms)
        self.budget = budget
        self.firm = [constraint.id for constraint in system.firm]
        self.claims = [constraint.id for constraint in system.claims]
        self.sets: list[frozenset[str]] = []
        self.definitions: dict[frozenset[str], tuple[str, ...]] = {}
        self.corrections: list[tuple[str, ...]] = []
        self.complete = True
        self.core: frozenset[str] = frozenset()
        self.possible: list[int] = []
        self.impossible: list[int] = []

    def consistent(self, claims: Collection[str], firm: Collection[str] | None = None) -> bool:
        """Whether some claims and definitions can hold together; if not, some of them that cannot are the ``core``."""
        self.budget.spend(len(self.branches.order))
        selection = self.branches.selection([*claims, *(self.firm if firm is None else firm)])
        if any(not selection & ~known for known in self.possible):
            return True
        known = next((known for known in self.impossible if not known & ~selection), 0)
        clash = known or self.branches.clash(selection)
        self.core = self.branches.ids(clash) if clash else self.clash_beyond(selection)
        if not self.core:
            self.possible.append(selection)
        elif not known:
            self.impossible.append(self.branches.selection(self.core))
        return not self.core

    def clash_beyond(self, selection: int) -> frozenset[str]:
        """Constraints that cannot hold together where branches alone do not tell; none where all can."""
        untold = self.branches.ids(selection & ~self.branches.told)
        if not untold:
            return untold
        part = self.part(selection)
        part = part.around({name for one in part.constraints if one.id in untold for name in one.quantities})
        verdict = self.calculated(part)
        if verdict is Verdict.UNDECIDED:
            answer = ask(part, self.budget, want_core=True)
            if answer.consistent is None:
                self.budget.end(by_clock=False)
            return answer.core
        return core(part, self.budget) if verdict is Verdict.CONTRADICTORY else frozenset()

    def calculated(self, part: System) -> Verdict:
        """What linear arithmetic says of a part."""
        self.budget.spend(GROWING * len(part.constraints))
        tree = grow(part, self.forms)
        if tree is None:
            return by_arithmetic(part, None, self.budget)[0] if len(part.constraints) < LARGE else Verdict.UNDECIDED
        if tree.is_contradictory:
            return Verdict.CONTRADICTORY
        return Verdict.CONSISTENT if tree.is_exact else by_arithmetic(part, tree, self.budget)[0]

    def part(self, selection: int) -> System:
        """The system of the selected constraints."""
        selected = self.branches.ids(selection)
        claims, firm = ([one for one in some if one.id in selected] for some in (self.system.claims, self.system.firm))
        return self.system.having(claims, firm)

    def run(self, known: Collection[frozenset[str]]) -> None:
        for one in sorted(known, key=sorted):
            self.add(one)
        growing, cut = True, 0
        while growing and cut < CUT:
            growing = False
            candidates, self.complete = minimal_hitting_sets(self.sets, self.budget.limits.corrections, self.budget)
            cut += not self.complete
            for candidate in candidates:
                if candidate in self.corrections or any(found.isdisjoint(candidate) for found in self.sets):
                    continue
                rest = [name for name in self.claims if name not in candidate]
                if self.consistent(rest):
                    self.corrections.append(candidate)
                    continue
                growing = True
                self.add(self.shrink(rest))
                if len(self.sets) > self.budget.limits.sets:
                    growing, cut = True, CUT
                    break
        if growing:
            self.complete = False
            self.corrections = self.corrections or [self.one_correction()]

    def add(self, found: frozenset[str]) -> None:
        """Keep a minimal set, once z3 agrees where that is wanted."""
        self.definitions[found] = definitions = self.definitions_of(found)
        if self.confirmed:
            confirm(self.part(self.branches.selection([*found, *definitions])), self.budget)
        self.sets.append(found)

    def shrink(self, claims: Collection[str]) -> frozenset[str]:
        """A minimal contradictory set among claims just found contradictory; by deletion, each core taken at once."""
        core = self.core.intersection(claims)
        for name in sorted(core):
            if name in core and not self.consistent(core - {name}):
                core &= self.core
        return core

    def definitions_of(self, claims: frozenset[str]) -> tuple[str, ...]:
        """The definitions that a contradictory set needs; of several choices always the same, whatever the cores are."""
        if self.consistent(claims):
            return ()
        core, needed = self.core, sorted(self.firm)
        for name in sorted(self.firm):
            others = [one for one in needed if one != name]
            if name not in core:
                needed = others
            elif not self.consistent(claims, others):
                core, needed = self.core, others
        return tuple(needed)

    def one_correction(self) -> tuple[str, ...]:
        """Some minimal correction: the claims left over when as many as possible are kept, those in the fewest sets first."""
        kept: list[str] = []
        left: list[str] = []
        for name in sorted(self.claims, key=lambda claim: (sum(claim in found for found in self.sets), claim)):
            (kept if self.consistent([*kept, name]) else left).append(name)
        return tuple(sorted(left))
