"""Conflicts that only the strictness of a bound makes: 4.5 and 0.5 are not *more than* 5."""

from collections.abc import Mapping, Sequence

from factcheck.constrain import as_exact, constrain
from factcheck.model.conflict import Conflict
from factcheck.model.constraint import Constraint
from factcheck.model.expression import Assertion
from factcheck.model.solution import Verdict
from factcheck.solve.conflicts import conflicts
from factcheck.solve.decide import decide
from factcheck.solve.limits import Limits
from factcheck.solve.problem import Problem


def boundaries(problem: Problem, assertions: Mapping[str, Assertion], limits: Limits) -> tuple[list[Conflict], bool]:
    """The minimal sets that are consistent as read, contradictory with every figure taken as exact, and consistent again
    with every strict bound made non-strict; and whether these are all.

    Every such set lies in a maximal set of claims that is consistent when exact and non-strict; so each of those is
    searched for exact contradictions.
    """  # noqa: D205 - one sentence
    exact = _encoded(problem, assertions, closed=False)
    if not any(_is_strict(constraint) for constraint in exact.constraints):
        return [], True
    if decide(exact, limits)[0] is not Verdict.CONTRADICTORY:
        return [], True
    weak = _encoded(problem, assertions, closed=True)
    left_out: Sequence[tuple[str, ...]] = [()]
    complete = True
    if decide(weak, limits)[0] is Verdict.CONTRADICTORY:
        clashes = conflicts(weak, limits)
        if clashes is None:
            return [], False
        left_out, complete = clashes.corrections, clashes.complete
    found: set[Conflict] = set()
    for correction in left_out:
        part = exact.having([claim for claim in exact.claims if claim.id not in correction])
        if decide(part, limits)[0] is not Verdict.CONTRADICTORY:
            continue
        clashes = conflicts(part, limits)
        if clashes is None:
            complete = False
            continue
        complete = complete and clashes.complete
        found.update(conflict for conflict in clashes.sets if _holds_as_read(problem, conflict, limits))
    return sorted(found, key=lambda conflict: (len(conflict.statements), conflict.statements)), complete


def _encoded(problem: Problem, assertions: Mapping[str, Assertion], *, closed: bool) -> Problem:
    def encode(constraints: Sequence[Constraint]) -> list[Constraint]:
        return [constrain(assertions[one.id], problem.symbols, as_exact, closed=closed) for one in constraints]

    return problem.having(encode(problem.claims), encode(problem.firm))


def _is_strict(constraint: Constraint) -> bool:
    return any(atom.relation == "<" for reading in constraint.readings for atom in reading.all_atoms)


def _holds_as_read(problem: Problem, conflict: Conflict, limits: Limits) -> bool:
    if not conflict.statements:
        return False
    part = problem.having([claim for claim in problem.claims if claim.id in conflict.statements])
    return decide(part, limits)[0] is Verdict.CONSISTENT
