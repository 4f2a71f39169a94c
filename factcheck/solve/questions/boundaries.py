"""Conflicts that only the strictness of a bound makes: 4.5 and 0.5 are not *more than* 5."""

from collections.abc import Mapping, Sequence

from factcheck.constrain import as_exact, constrain
from factcheck.model.conflict import Conflict
from factcheck.model.constraint import Constraint
from factcheck.model.expression import Assertion, literals
from factcheck.model.solution import Verdict
from factcheck.solve.budget import Budget, SpentError
from factcheck.solve.ladder import Forest, confirm, propagate, verdict
from factcheck.solve.questions.chains import DEPTH, BoundChains
from factcheck.solve.questions.conflicts import conflict, conflicts
from factcheck.solve.questions.twins import expanded, merged, twins
from factcheck.solve.system import System

SMALL = 12
"""Up to so many claims all combinations are looked into where chains of bounds may miss some.

Of random groups with 7 to 14 claims and boundaries everywhere, two thirds have more than chains
find; looking for them doubles the time.
"""

WIDE = 64
"""Among few claims so many bounds of a variable are kept."""

FAR = 40
"""Among few claims a chain has at most so many links, however many definitions there are."""


def boundaries(
    system: System, forest: Forest | None, assertions: Mapping[str, Assertion], budget: Budget
) -> tuple[list[Conflict], bool]:
    """Return the minimal sets that clash by a strict bound alone, and whether these are all.

    With every figure taken as exact they contradict each other; as read they are consistent, and
    again with every strict bound made non-strict. Only as read must whole numbers be whole. What
    else in the system is contradictory does not matter. ``forest`` is the system's, where it is
    one. Claims that say the same are searched as one.
    """
    if not any(_has_strict_limit(one, assertions[one.id]) for one in system.constraints):
        return [], True
    exact = _Exact(system, assertions)
    alike = twins(system, lambda claim: exact.taken(claim).readings)
    distinct = merged(system, alike) if len(alike) < len(system.claims) else system
    is_same = distinct is system and not system.whole
    found, complete = _boundaries(
        distinct, forest if is_same else propagate(distinct.continuous), assertions, budget
    )
    sets = [
        one._replace(statements=tuple(sorted(names)))
        for one in found
        for names in expanded(one.statements, alike)
    ]
    kept = sorted(sets, key=lambda one: (len(one.statements), one.statements))[: budget.limits.sets]
    return kept, complete and len(kept) == len(sets)


def _boundaries(
    system: System, forest: Forest | None, assertions: Mapping[str, Assertion], budget: Budget
) -> tuple[list[Conflict], bool]:
    """Return the same of claims of which no two say the same; ``forest`` without whole numbers."""
    as_read, system = system, system.continuous
    strict = [
        number
        for number, one in enumerate(system.constraints)
        if _has_strict_limit(one, assertions[one.id])
    ]
    exact = _Exact(system, assertions)
    if len(system.claims) <= SMALL:
        found, complete = _of_few(system, forest, exact, strict, budget)
    else:
        chains = BoundChains(system, exact.taken, budget, DEPTH)
        found, complete = _of_parts(chains.candidates(strict), budget)
        complete = complete and chains.is_exhaustive and forest is not None
    kept: list[Conflict] = []
    for one in sorted(found, key=lambda one: (len(one.statements), one.statements)):
        if any(set(other.statements) < set(one.statements) for other in kept):
            continue
        try:
            verdicts = _as_read_and_closed(one, as_read, exact, budget)
            complete = complete and Verdict.UNDECIDED not in verdicts
            if set(verdicts) == {Verdict.CONSISTENT}:
                confirm(exact.part(one, system), budget)
                kept.append(one)
        except SpentError:
            complete = False
    return kept, complete


def _of_few(
    system: System, forest: Forest | None, exact: "_Exact", strict: Sequence[int], budget: Budget
) -> tuple[set[Conflict], bool]:
    """Return conflicts among few exact claims that may be boundaries, and whether these are all."""
    if forest is not None:  # then chains meet every boundary, if they may be long enough
        depth = min(len(system.constraints), FAR)
        chains = BoundChains(system, exact.taken, budget, depth, WIDE)
        parts = chains.candidates(strict)
        if chains.is_exhaustive:
            return _of_parts(parts, budget)
    found: set[Conflict] = set()
    try:
        parts, complete = _consistent_parts(
            exact.system(system, closed=False), exact.system(system, closed=True), budget
        )
        for part in parts:
            if verdict(part, budget) is not Verdict.CONSISTENT:
                sets, are_all = _all_of(part, budget)
                complete = complete and are_all
                found.update(sets)
    except SpentError:
        complete = False
    return found, complete


def _all_of(part: System, budget: Budget) -> tuple[Sequence[Conflict], bool]:
    """Return the conflicts of a part, and whether these are all."""
    clashes = conflicts(part, budget, confirmed=False)
    return (clashes.sets, clashes.complete) if clashes else ((), False)


def _of_parts(parts: Sequence[System], budget: Budget) -> tuple[set[Conflict], bool]:
    """Return the conflicts of all parts, most of which are one, and whether each was decided."""
    found: set[Conflict] = set()
    complete = True
    for part in parts:
        try:
            one = conflict(part, budget)
        except SpentError:
            complete = False
            continue
        if one is not None and len(one.statements) == len(part.claims):
            found.add(one)
        elif one is not None:
            sets, are_all = _all_of(part, budget)
            complete = complete and are_all
            found.update(sets)
    return found, complete


class _Exact:
    """The constraints of a system with every figure taken as exact."""

    def __init__(self, system: System, assertions: Mapping[str, Assertion]) -> None:
        self.symbols = system.symbols
        self.assertions = assertions
        self.known: dict[tuple[str, bool], Constraint] = {}

    def taken(self, constraint: Constraint, *, closed: bool = False) -> Constraint:
        """Return one of them; ``closed``: with its strict bounds made non-strict."""
        key = constraint.id, closed
        if key not in self.known:
            assertion = self.assertions[constraint.id]
            self.known[key] = (
                constrain(assertion, self.symbols, as_exact, closed=closed)
                if closed or _is_rounded(assertion)
                else constraint
            )
        return self.known[key]

    def system(self, system: System, *, closed: bool) -> System:
        """Return all of them."""
        claims, firm = (
            [self.taken(one, closed=closed) for one in some]
            for some in (system.claims, system.firm)
        )
        return system.having(claims, firm)

    def part(self, conflict: Conflict, system: System) -> System:
        """Return those of them that are in a conflict."""
        claims = [self.taken(one) for one in system.claims if one.id in conflict.statements]
        return system.having(
            claims, [self.taken(one) for one in system.firm if one.id in conflict.definitions]
        )


def _as_read_and_closed(
    conflict: Conflict, system: System, exact: _Exact, budget: Budget
) -> list[Verdict]:
    """Return the verdicts on a conflict among exact figures: as read, and with non-strict bounds.

    Both are consistent where strictness alone makes the conflict; there is none without a claim.
    """
    claims = [claim for claim in system.claims if claim.id in conflict.statements]
    as_read = system.having(claims).around({name for claim in claims for name in claim.quantities})
    closed = exact.system(as_read, closed=True).continuous
    return [verdict(one, budget) for one in (as_read, closed) if claims]


def _is_rounded(assertion: Assertion) -> bool:
    """Whether a figure of it is taken as rounded."""
    return any(
        literal.taken is not literal.exact
        for alternative in assertion.alternatives
        for comparison in alternative.comparisons
        for literal in literals(comparison)
    )


def _has_strict_limit(constraint: Constraint, assertion: Assertion) -> bool:
    """Whether it says less or more than something, by its relation or a hedge."""
    if not any(
        atom.relation == "<" for reading in constraint.readings for atom in reading.all_atoms
    ):
        return False
    comparisons = [one for alternative in assertion.alternatives for one in alternative.comparisons]
    return any(
        one.relation.is_strict
        or any(literal.taken.low_open or literal.taken.high_open for literal in literals(one))
        for one in comparisons
    )


def _consistent_parts(exact: System, weak: System, budget: Budget) -> tuple[list[System], bool]:
    """Return the exact system cut down to each maximal set of claims consistent non-strictly.

    Every boundary lies in one of them.
    """
    said = verdict(exact, budget)
    if said is not Verdict.CONTRADICTORY:
        return [], said is Verdict.CONSISTENT
    if verdict(weak, budget) is not Verdict.CONTRADICTORY:
        return [exact], True
    clashes = conflicts(weak, budget, confirmed=False)
    if clashes is None:
        return [], False
    kept = (
        [claim for claim in exact.claims if claim.id not in correction]
        for correction in clashes.corrections
    )
    return [exact.having(claims) for claims in kept], clashes.complete
