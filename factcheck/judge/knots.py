"""Conflicts that belong together, and the smallest ways to resolve them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from factcheck.judge.plain import Readers
from factcheck.judge.voices import SEVEREST_FIRST
from factcheck.model.conflict import Conflict, Knot
from factcheck.model.solution import Component
from factcheck.solve import minimal_hitting_sets

NOBODY = Readers()
LIMIT = 100
"""At most this many corrections are given for one knot."""


def tie(
    rules: Mapping[Conflict, str],
    components: Sequence[Component],
    readers: Readers = NOBODY,
    *,
    complete: bool = True,
    apart: bool = False,
) -> tuple[Knot, ...]:
    """Return conflicts with their rules as knots, ordered by their leading conflicts.

    ``components`` are those that the conflicts were found in; of one whose conflicts are not all
    known, its own corrections count instead. ``readers`` know which conflict is plainest.
    ``complete`` says that all conflicts outside of such components are known. ``apart``: a knot
    that takes several changes becomes one for each, as ``by_mistake`` does.
    """
    knots = [
        tie_together(group, rules, components, readers, complete=complete)
        for group in _linked(rules)
    ]
    if apart:
        knots = [one for knot in knots for one in by_mistake(knot, rules, components, readers)]
    return tuple(
        sorted(knots, key=lambda one: (SEVEREST_FIRST.index(one.rule), _weight(one.leading)))
    )


def _weight(conflict: Conflict) -> tuple[bool, int, tuple[str, ...], tuple[str, ...]]:
    """Return a key that sorts conflicts in plain figures first, then the smallest."""
    return conflict.whole, len(conflict.statements), conflict.statements, conflict.definitions


def _linked(conflicts: Iterable[Conflict]) -> Iterable[list[Conflict]]:
    """Return groups of conflicts that share a statement, directly or through others.

    Definitions do not link.
    """
    leaders: dict[str, str] = {}

    def leader(statement: str) -> str:
        while (above := leaders.setdefault(statement, statement)) != statement:
            leaders[statement] = statement = leaders[above]
        return statement

    groups: dict[str, list[Conflict]] = {}
    with_statements = [conflict for conflict in conflicts if conflict.statements]
    for conflict in with_statements:
        for statement in conflict.statements:
            leaders[leader(statement)] = leader(conflict.statements[0])
    for conflict in with_statements:
        groups.setdefault(leader(conflict.statements[0]), []).append(conflict)
    return [*groups.values(), *([conflict] for conflict in conflicts if not conflict.statements)]


def tie_together(
    conflicts: Sequence[Conflict],
    rules: Mapping[Conflict, str],
    components: Sequence[Component],
    readers: Readers = NOBODY,
    *,
    complete: bool,
) -> Knot:
    """Return one group of conflicts with what would resolve it, as ``tie`` does."""
    conflicts = sorted(conflicts, key=_weight)
    corrections: list[tuple[str, ...]] = []
    if conflicts[0].statements:
        corrections, all_found = _corrections(conflicts, components)
        complete = complete and all_found
    broken = Counter(statement for conflict in conflicts for statement in conflict.statements)
    smallest = {
        statement
        for chosen in corrections
        if len(chosen) == len(corrections[0])
        for statement in chosen
    }
    suspected = frozenset(smallest)
    severest = min((rules[one] for one in conflicts), key=SEVEREST_FIRST.index)
    conflicts.sort(key=lambda one: readers.plainness(one, suspected))
    return Knot(
        rule=severest,
        conflicts=tuple(conflicts),
        corrections=tuple(corrections),
        suspects=tuple(sorted(smallest, key=lambda statement: (-broken[statement], statement))),
        complete=complete,
    )


def by_mistake(
    knot: Knot,
    rules: Mapping[Conflict, str],
    components: Sequence[Component],
    readers: Readers = NOBODY,
) -> list[Knot]:
    """Return a knot as one for each mistake: for each statement of its leading correction.

    That is the smallest correction of whose statements each alone breaks the plainest conflicts.
    The knot of a statement has the conflicts that it alone breaks, which say what would resolve it;
    those that several break come last in the knot of the first of them. What one figure mends that
    is stated twice is one mistake.
    """
    smallest = [one for one in knot.corrections if len(one) == len(knot.corrections[0])]
    if not smallest or len(smallest[0]) == 1 or sum(map(readers.is_twice, smallest)) == 1:
        return [knot]
    leading = _leading_correction(knot, readers)
    found, told = [], set[Conflict]()
    for statement in leading:
        own = _broken_alone(statement, leading, knot)
        part = tie_together(own, rules, components, readers, complete=knot.complete)
        shared = [
            one
            for one in knot.conflicts
            if statement in one.statements and one not in told and one not in own
        ]
        told.update(shared, own)
        severest = min((rules[one] for one in (*own, *shared)), key=SEVEREST_FIRST.index)
        beside = tuple(one for one in leading if one != statement)
        found.append(
            part._replace(rule=severest, conflicts=(*part.conflicts, *shared), beside=beside)
        )
    return found or [knot]


def _leading_correction(knot: Knot, readers: Readers) -> list[str]:
    """Return the statements of a knot's leading correction, that of the plainest conflict first.

    Empty where no smallest correction has a conflict for each of its statements alone.
    """
    suspects = frozenset(knot.suspects)
    ranks = {one: readers.plainness(one, suspects) for one in knot.conflicts}
    size = len(knot.corrections[0])
    ranked = []
    for correction in knot.corrections:
        broken = {one: _broken_alone(one, correction, knot) for one in correction}
        if len(correction) == size and all(broken.values()):
            plainest = sorted((min(map(ranks.__getitem__, broken[one])), one) for one in correction)
            ranked.append(([rank for rank, _ in plainest], [one for _, one in plainest]))
    return min(ranked)[1] if ranked else []


def _broken_alone(statement: str, correction: Sequence[str], knot: Knot) -> list[Conflict]:
    """Return the conflicts of a knot that one statement of a correction breaks, and no other."""
    others = frozenset(correction) - {statement}
    return [
        one
        for one in knot.conflicts
        if statement in one.statements and others.isdisjoint(one.statements)
    ]


def _corrections(
    conflicts: Sequence[Conflict], components: Sequence[Component]
) -> tuple[list[tuple[str, ...]], bool]:
    """Return what resolves all conflicts, the smallest first, and whether that is complete.

    It is where all conflicts and all that resolves them are known.
    """
    statements = frozenset(statement for conflict in conflicts for statement in conflict.statements)
    unfinished = [
        component
        for component in components
        if not component.complete
        and any(statements.issuperset(known.statements) for known in component.conflicts)
    ]
    sets = [frozenset(conflict.statements) for conflict in conflicts]
    corrections, complete = minimal_hitting_sets(sets, LIMIT)
    if not unfinished:
        return corrections, complete
    # What hits every known conflict need not hit the unknown ones: each of these components must be
    # mended as a whole.
    mending = _mending(unfinished, statements)
    hitting = [chosen for chosen in mending if all(chosen & members for members in sets)]
    others = (chosen.union(more) for chosen in mending.difference(hitting) for more in corrections)
    return [tuple(sorted(chosen)) for chosen in _minimal([*hitting, *others])[:LIMIT]], False


def _mending(components: Iterable[Component], statements: frozenset[str]) -> set[frozenset[str]]:
    """Return the smallest choices among some statements that mend every component.

    In each component such a choice has all of ``statements`` in one of its corrections.
    """
    mending = {frozenset[str]()}
    for component in components:
        mended = {statements.intersection(chosen) for chosen in component.corrections} or {
            frozenset()
        }
        mending = set(_minimal(chosen | more for chosen in mending for more in mended)[:LIMIT])
    return mending


def _minimal(candidates: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Return the candidates that contain no other, smallest first, then sorted."""
    kept: list[frozenset[str]] = []
    for candidate in sorted(candidates, key=lambda chosen: (len(chosen), sorted(chosen))):
        if not any(smaller <= candidate for smaller in kept):
            kept.append(candidate)
    return kept
