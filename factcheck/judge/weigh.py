"""The judgement on every conflict, after acceptances, as knots."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from factcheck.judge.accept import lasting, split
from factcheck.judge.knots import tie, tie_together
from factcheck.judge.plain import Readers
from factcheck.judge.voices import CONTRADICTION, SEVEREST_FIRST, rule_of
from factcheck.model.analysis import Analysis
from factcheck.model.claim import Acceptance, Claim
from factcheck.model.conflict import BOUNDARY, IMPLAUSIBLE, Conflict, Knot
from factcheck.model.corpus import Corpus
from factcheck.model.solution import Component, Solution
from factcheck.model.theory import Theory


def judge(corpus: Corpus, theory: Theory, solution: Solution, today: date) -> Analysis:
    """Return all that is known about a corpus, its conflicts judged as of a given day.

    Explanations come later.
    """
    claims = {assertion.id: assertion.claim for assertion in theory.assertions if assertion.claim}
    conflicts = _distinct(
        (conflict for component in solution.components for conflict in component.conflicts), claims
    )
    readers = Readers(theory)
    rules = {
        conflict: rule_of(claims[statement] for statement in conflict.statements)
        if conflict.statements
        else CONTRADICTION
        for conflict in conflicts
    }
    boundaries = dict.fromkeys(_distinct(solution.boundaries, claims), BOUNDARY)
    unaccepted, accepted = split(rules, claims, today)
    boundaries_unaccepted, boundaries_accepted = split(boundaries, claims, today)
    used = {
        acceptance
        for owners in (*accepted.values(), *boundaries_accepted.values())
        for _, acceptance in owners
    }
    return Analysis(
        corpus=corpus,
        theory=theory,
        solution=solution,
        today=today,
        knots=tie(unaccepted, solution.components, readers, apart=True),
        boundary_knots=tie(
            boundaries_unaccepted, (), readers, complete=solution.boundaries_complete
        ),
        accepted_knots=(
            *_accepted_knots(accepted, rules, solution.components, readers, complete=True),
            *_accepted_knots(
                boundaries_accepted, boundaries, (), readers, complete=solution.boundaries_complete
            ),
        ),
        band_knots=_band_knots(theory, solution, readers),
        unused=tuple(
            owned
            for owned in corpus.acceptances
            if owned[1].rule in SEVEREST_FIRST and owned[1] not in used
        ),
    )


def _band_knots(theory: Theory, solution: Solution, readers: Readers) -> dict[str, Knot]:
    """Return what rules plausibility bands out, one knot for each quantity.

    None where definitions alone do.
    """
    found = {}
    for one in solution.implausible:
        sets = one.component.conflicts if one.component else ()
        if one.component and sets and sets[0].statements and one.quantity in theory.bands:
            rules = dict.fromkeys(sets, CONTRADICTION)
            knot = tie_together(
                sets, rules, [one.component], readers, complete=one.component.complete
            )
            found[one.quantity] = knot._replace(rule=IMPLAUSIBLE)
    return found


def _accepted_knots(
    accepted: Mapping[Conflict, Sequence[tuple[Claim, Acceptance]]],
    rules: Mapping[Conflict, str],
    components: Sequence[Component],
    readers: Readers,
    *,
    complete: bool,
) -> Iterator[Knot]:
    """Yield knots of the conflicts that each acceptance holds for.

    A conflict with several acceptances goes to the one that holds longest.
    """
    groups: dict[tuple[Claim, Acceptance], dict[Conflict, str]] = {}
    for conflict, owners in accepted.items():
        groups.setdefault(max(owners, key=lasting), {})[conflict] = rules[conflict]
    for (_, acceptance), group in groups.items():
        for knot in tie(group, components, readers, complete=complete):
            yield knot._replace(accepted=acceptance)


def _distinct(conflicts: Iterable[Conflict], claims: Mapping[str, Claim]) -> list[Conflict]:
    """Return each conflict once, without a scenario where it needs no claim under one."""
    known: dict[tuple[str, ...], Conflict] = {}
    for conflict in conflicts:
        hypothetical = any(claims[statement].scenario for statement in conflict.statements)
        known.setdefault(
            conflict.statements or conflict.definitions,
            conflict if hypothetical else conflict._replace(scenario=""),
        )
    return list(known.values())
