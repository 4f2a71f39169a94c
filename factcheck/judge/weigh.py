"""The verdict on every conflict, after acceptances, as knots."""

from collections.abc import Iterable, Mapping
from datetime import date

from factcheck.judge.accept import without_accepted
from factcheck.judge.knots import tie
from factcheck.judge.voices import BOUNDARY, CONTRADICTION, SEVEREST_FIRST, rule_of
from factcheck.model.analysis import Analysis
from factcheck.model.claim import Claim
from factcheck.model.conflict import Conflict
from factcheck.model.corpus import Corpus
from factcheck.model.solution import Solution
from factcheck.model.theory import Theory


def judge(corpus: Corpus, theory: Theory, solution: Solution, today: date) -> Analysis:
    """Everything learned about a corpus, its conflicts weighed as on a given day; explanations come later."""
    claims = {assertion.id: assertion.claim for assertion in theory.assertions if assertion.claim}
    found = _distinct((conflict for component in solution.components for conflict in component.conflicts), claims)
    rules = {
        conflict: rule_of(claims[statement] for statement in conflict.statements)
        if conflict.statements
        else CONTRADICTION
        for conflict in found
    }
    boundaries = dict.fromkeys(_distinct(solution.boundaries, claims), BOUNDARY)
    left, used = without_accepted(rules, claims, today)
    boundaries_left, boundaries_used = without_accepted(boundaries, claims, today)
    return Analysis(
        corpus=corpus,
        theory=theory,
        solution=solution,
        today=today,
        knots=tie(left, solution.components),
        boundary_knots=tie(boundaries_left, (), complete=solution.boundaries_complete),
        unused=tuple(
            (claim, acceptance)
            for claim in corpus.claims
            for acceptance in claim.accept
            if acceptance.rule in SEVEREST_FIRST and (claim, acceptance) not in used | boundaries_used
        ),
    )


def _distinct(conflicts: Iterable[Conflict], claims: Mapping[str, Claim]) -> list[Conflict]:
    """Each conflict once: what needs no scenario's claim needs no scenario."""
    known: dict[tuple[str, ...], Conflict] = {}
    for conflict in conflicts:
        hypothetical = any(claims[statement].scenario for statement in conflict.statements)
        known.setdefault(
            conflict.statements or conflict.definitions, conflict if hypothetical else conflict._replace(scenario="")
        )
    return list(known.values())
