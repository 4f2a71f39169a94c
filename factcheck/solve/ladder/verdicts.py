"""Whether constraints can all hold: the cheapest engine first, z3 where no other can tell."""

from factcheck.model.constraint import Constraint
from factcheck.model.solution import Verdict
from factcheck.solve.budget import GROWING, Budget
from factcheck.solve.engines.linear import LARGE, Simplex, WorkSpentError, decide_case
from factcheck.solve.engines.propagation import Forest, Forms, Rest, propagate
from factcheck.solve.engines.smt import Solver, ask
from factcheck.solve.ladder.cases import cases, owned_cases
from factcheck.solve.ladder.envelope import enveloped
from factcheck.solve.ladder.loose import binding
from factcheck.solve.ladder.values import split
from factcheck.solve.relaxation import relaxed
from factcheck.solve.system import Answer, Reason, Sat, System, Unknown, Unsat, verdict_of

FEW = 10
"""Among so many constraints the needed ones are found faster one by one than by a certificate."""


def decide(system: System, forest: Forest | None, budget: Budget) -> Answer:
    """Return whether all constraints of a system can hold, with values where some are found.

    ``forest`` is the system's, where it is one. The core is not looked for: all of the system.

    Raises:
        SpentError: where the budget is spent.
    """
    answer = decide_exactly(system, forest, budget)
    if not isinstance(answer, Unknown):
        return answer
    solver = Solver(system, budget)
    answer = solver.decide()
    if isinstance(answer, Sat):
        witness = solver.witness()
        return Sat(witness if all(name in witness for name in system.quantities) else None)
    return answer


def verdict(system: System, budget: Budget, forms: Forms | None = None) -> Verdict:
    """Return the verdict alone, which is found many times faster than values.

    Raises:
        SpentError: where the budget is spent.
    """
    budget.spend(GROWING * len(system.constraints))
    remaining = binding(system, budget)
    if remaining is None:
        return Verdict.CONTRADICTORY
    answer = decide_exactly(remaining, propagate(remaining, forms), budget, want_witness=False)
    return verdict_of(ask(remaining, budget) if isinstance(answer, Unknown) else answer)


def verdict_with(
    system: System, forest: Forest | None, added: Constraint, budget: Budget, forms: Forms
) -> Verdict:
    """Return the verdict on a system with one more claim.

    ``forest`` is the system's, where it is one: what that leaves each variable is worked out once
    for any claim that is added.

    Raises:
        SpentError: where the budget is spent.
    """
    found = verdict_at_once(system, forest, added, budget, forms)
    return (
        verdict(system.having([*system.claims, added]), budget, forms) if found is None else found
    )


def verdict_at_once(
    system: System, boxes: Forest | Rest | None, added: Constraint, budget: Budget, forms: Forms
) -> Verdict | None:
    """Return the same where boxes tell, those of a forest or of the rest of one; else ``None``.

    Of a rest, ``system`` is the whole, whose figures include those of what is left out.

    Raises:
        SpentError: where the budget is spent.
    """
    if boxes is None or added.readings[0].clauses or system.has_ties_with(added):
        return None
    form = forms.form_of(added)
    is_possible = form and boxes.admits(form)
    if is_possible is None:
        return None
    budget.spend(GROWING)
    return Verdict.CONSISTENT if is_possible else Verdict.CONTRADICTORY


def find_core(system: System, forms: Forms, budget: Budget) -> Answer:
    """Return whether all constraints can hold, without values, or else some that cannot.

    Of a large system that is no forest, z3 finds these faster than exact simplex.

    Raises:
        SpentError: where the budget is spent.
    """
    budget.spend(GROWING * len(system.constraints))
    if system.tied:
        return Unsat(system.tied)
    forest = propagate(system, forms)
    answer: Answer = Unknown(Reason.CYCLES)
    if forest is not None or len(system.constraints) < LARGE:
        answer = decide_exactly(system, forest, budget, want_witness=False)
    if isinstance(answer, Unknown):
        return ask(system, budget, want_core=True)
    return Unsat(_certified_core(system, budget)) if isinstance(answer, Unsat) else answer


def decide_exactly(
    system: System, forest: Forest | None, budget: Budget, *, want_witness: bool = True
) -> Answer:
    """Return what propagation and linear arithmetic tell, without z3."""
    if system.tied:
        return Unsat(system.ids)
    answer: Answer = Unknown(Reason.CYCLES)
    if forest is not None:
        answer = forest.decide(want_witness=want_witness)
    if not isinstance(answer, Unknown):
        return answer
    combinations = cases(system, budget.limits.cases)
    if combinations is None:
        return _by_relaxation(system, budget)
    answer = Unsat(system.ids)
    for atoms in combinations:
        found = decide_case(system, atoms, budget)
        if isinstance(found, Sat):
            return found
        if isinstance(found, Unknown):
            answer = found
    if isinstance(answer, Unknown):
        answer = _by_values(system, answer, budget)
    return _by_envelope(system, answer, budget) if isinstance(answer, Unknown) else answer


def _by_values(system: System, otherwise: Unknown, budget: Budget) -> Answer:
    """Return the answer by each choice of values of whole numbers that multiply others."""
    choices = split(system, budget)
    if choices is None:
        return otherwise
    is_decided = choices.outside is not None
    for part in choices.parts:
        budget.spend(GROWING * len(part.constraints))
        answer = decide_exactly(part, propagate(part), budget)
        if isinstance(answer, Sat):
            return answer
        is_decided = is_decided and isinstance(answer, Unsat)
    return Unsat(system.ids) if is_decided else otherwise


def _by_envelope(system: System, otherwise: Unknown, budget: Budget) -> Answer:
    """Return ``Unsat`` where already what is linear and follows from the products is."""
    if system.is_linear:
        return otherwise
    linear = enveloped(system)
    budget.spend(GROWING * len(linear.constraints))
    answer = decide_exactly(linear, propagate(linear), budget, want_witness=False)
    return Unsat(system.ids) if isinstance(answer, Unsat) else otherwise


def _by_relaxation(system: System, budget: Budget) -> Answer:
    """Return ``Unsat`` where already what follows from all readings is; else nothing is known."""
    relaxation = relaxed(system)
    if relaxation is not None:
        budget.spend(GROWING * len(system.constraints))
        answer = decide_exactly(relaxation, propagate(relaxation), budget)
        if isinstance(answer, Unsat):
            return answer
    return Unknown(Reason.CHOICES)


def _certified_core(system: System, budget: Budget) -> frozenset[str]:
    """Return the constraints of a contradictory system that the certificates of its cases need.

    All of them where there are few, or no certificates.
    """
    owned = owned_cases(system, budget.limits.cases) if len(system.constraints) > FEW else None
    if owned is None:
        return system.ids
    needed: set[str] = set()
    try:
        for case in owned:
            linear = [(owner, atom) for owner, atom in case if atom.is_linear]
            simplex = Simplex([atom for _, atom in linear], budget)
            if simplex.feasible():
                return system.ids
            needed.update(linear[place][0] for place in simplex.certificate)
    except WorkSpentError:
        return system.ids
    return system.ids & needed
