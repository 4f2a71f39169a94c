"""All minimal conflicts between claims, and all minimal corrections."""

from collections.abc import Collection, Iterable
from itertools import chain, islice
from typing import NamedTuple

from factcheck.model.conflict import Conflict
from factcheck.solve.budget import Budget, SpentError
from factcheck.solve.ladder import SubsetOracle, confirm
from factcheck.solve.questions.hitting import minimal_hitting_sets
from factcheck.solve.questions.twins import expanded, merged, twins
from factcheck.solve.system import System


class Conflicts(NamedTuple):
    """Minimal contradictory sets and corrections of a system; all of them where ``complete``."""

    sets: tuple[Conflict, ...]
    corrections: tuple[tuple[str, ...], ...]
    complete: bool


def conflicts(
    system: System, budget: Budget, known: Iterable[tuple[str, ...]] = (), *, confirmed: bool = True
) -> Conflicts | None:
    """Return the minimal contradictory sets of a system, ``known`` ones included.

    ``None`` where not one could be established. Corrections are the minimal hitting sets of all
    contradictory sets, and the other way round (Reiter, "A theory of diagnosis from first
    principles", 1987). So candidates for corrections are drawn from the sets known so far, smallest
    first; where leaving a candidate out does not make the rest consistent, the rest holds a set not
    known yet. When every candidate is a correction, both lists are complete. Claims that say the
    same are searched as one. ``confirmed`` asks z3 about each set.
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
    chosen_twins = chain.from_iterable(expanded(sorted(found), alike) for found in search.sets)
    sets = list(islice(chosen_twins, budget.limits.sets + 1))
    definitions = {found: search.definitions.get(found, ()) for found in search.sets}
    result = [
        Conflict(
            tuple(sorted(chosen)), definitions[frozenset(represented[name] for name in chosen)]
        )
        for chosen in sets[: budget.limits.sets]
    ]
    corrections = [
        tuple(sorted(name for first in one for name in alike[first])) for one in search.corrections
    ]
    return Conflicts(
        tuple(sorted(result, key=lambda conflict: (len(conflict.statements), conflict.statements))),
        tuple(sorted(corrections, key=lambda one: (len(one), one))),
        complete=search.complete and len(sets) <= budget.limits.sets,
    )


def conflict(system: System, budget: Budget) -> Conflict | None:
    """Return one minimal contradictory set of a system, not confirmed; ``None`` if consistent.

    Raises:
        SpentError: where the budget does not suffice to tell.
    """
    search = _Search(system, budget, confirmed=False)
    if search.is_consistent(search.claims):
        return None
    found = search.shrink(search.claims)
    search.add(found)
    return Conflict(tuple(sorted(found)), search.definitions[found])


def in_whole_numbers(found: Conflicts | None) -> Conflicts | None:
    """Return sets as those that are contradictory only because something is a whole number."""
    return found and found._replace(sets=tuple(one._replace(whole=True) for one in found.sets))


def joined(first: Conflicts, further: Conflicts, leading: Collection[str], most: int) -> Conflicts:
    """Return sets, and further ones among the claims that a correction of them leaves.

    With at most so many corrections of both; where not all sets are known, those that add what
    corrects the further ones to that correction.
    """
    sets = tuple(dict.fromkeys((*first.sets, *further.sets)))
    if first.complete and further.complete:
        corrections, complete = minimal_hitting_sets(
            [frozenset(one.statements) for one in sets], most
        )
    else:
        complete = False
        corrections = [tuple(sorted({*leading, *more})) for more in further.corrections]
    return Conflicts(
        tuple(sorted(sets, key=lambda one: (len(one.statements), one.statements))),
        tuple(sorted(corrections, key=lambda one: (len(one), one))),
        complete,
    )


MOST_CUT = 8
"""After so many rounds with more candidates than can be listed the search ends; its result is then
not complete."""


class _Search:
    """The search for sets and corrections over claims of which no two say the same.

    z3 confirms every set that is found where that is wanted.
    """

    def __init__(self, system: System, budget: Budget, *, confirmed: bool) -> None:
        self.oracle = SubsetOracle(system, budget)
        self.confirmed = confirmed
        self.budget = budget
        self.firm = [constraint.id for constraint in system.firm]
        self.claims = [constraint.id for constraint in system.claims]
        self.sets: list[frozenset[str]] = []
        self.definitions: dict[frozenset[str], tuple[str, ...]] = {}
        self.corrections: list[tuple[str, ...]] = []
        self.complete = True
        self.core: frozenset[str] = frozenset()

    def is_consistent(self, claims: Collection[str], firm: Collection[str] | None = None) -> bool:
        """Whether claims and definitions can hold together; else ``core`` are some that cannot."""
        self.core = self.oracle.core([*claims, *(self.firm if firm is None else firm)])
        return not self.core

    def run(self, known: Collection[frozenset[str]]) -> None:
        """Find sets and corrections until both are complete or the search is cut off."""
        for one in sorted(known, key=sorted):
            self.add(one)
        growing, rounds_cut = True, 0
        while growing and rounds_cut < MOST_CUT:
            growing = False
            candidates, self.complete = minimal_hitting_sets(
                self.sets, self.budget.limits.corrections, self.budget
            )
            rounds_cut += not self.complete
            for candidate in candidates:
                if candidate in self.corrections or any(
                    found.isdisjoint(candidate) for found in self.sets
                ):
                    continue
                rest = [name for name in self.claims if name not in candidate]
                if self.is_consistent(rest):
                    self.corrections.append(candidate)
                    continue
                growing = True
                self.add(self.shrink(rest))
                if len(self.sets) > self.budget.limits.sets:
                    growing, rounds_cut = True, MOST_CUT
                    break
        if growing:
            self.complete = False
            self.corrections = self.corrections or [self.one_correction()]

    def add(self, found: frozenset[str]) -> None:
        """Add a minimal set, once z3 agrees where that is wanted."""
        self.definitions[found] = definitions = self.definitions_of(found)
        if self.confirmed:
            confirm(self.oracle.part({*found, *definitions}), self.budget)
        self.sets.append(found)

    def shrink(self, claims: Collection[str]) -> frozenset[str]:
        """Return a minimal contradictory set among claims just found contradictory.

        Found by deletion; each core that comes up replaces the claims at once.
        """
        core = self.core.intersection(claims)
        for name in sorted(core):
            if name in core and not self.is_consistent(core - {name}):
                core &= self.core
        return core

    def definitions_of(self, claims: frozenset[str]) -> tuple[str, ...]:
        """Return the definitions that a contradictory set needs.

        Of several choices always the same, whatever the cores are. The cells of a column are one
        definition: those that the set is about are all needed, or none of them.
        """
        if self.is_consistent(claims):
            return ()
        cells = self.oracle.cells if claims else {}
        columns: dict[str, list[str]] = {}
        for name in sorted(self.firm, key=lambda one: (one in cells, one)):
            columns.setdefault(cells[name].partition("[")[0] if name in cells else name, []).append(
                name
            )
        core, needed = self.core, frozenset(self.firm)
        for column in columns.values():
            others = needed.difference(column)
            if core.isdisjoint(column):
                needed = others
            elif not self.is_consistent(claims, others):
                core, needed = self.core, others
        about = self.oracle.part(claims | (needed - cells.keys())).quantities
        return tuple(sorted(one for one in needed if one not in cells or cells[one] in about))

    def one_correction(self) -> tuple[str, ...]:
        """Return some minimal correction: the claims removed to keep as many as possible.

        The claims in the fewest sets are kept first.
        """
        kept: list[str] = []
        removed: list[str] = []
        for name in sorted(
            self.claims, key=lambda claim: (sum(claim in found for found in self.sets), claim)
        ):
            (kept if self.is_consistent([*kept, name]) else removed).append(name)
        return tuple(sorted(removed))
