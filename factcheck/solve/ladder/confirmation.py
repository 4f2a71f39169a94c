"""z3's word on what another engine has found to be a contradiction."""

from factcheck.solve.budget import Budget
from factcheck.solve.engines.smt import ask
from factcheck.solve.ladder.envelope import enveloped
from factcheck.solve.ladder.values import split
from factcheck.solve.system import Sat, System, Unknown, Unsat


def confirm(system: System, budget: Budget) -> None:
    """Let z3 agree that the constraints of a system contradict each other.

    Of products it is asked about the linear systems that they come to, or about what follows from
    them that is linear; about themselves only where these do not tell.

    Raises:
        SpentError: where the budget does not suffice to tell.
    """
    untied = system.untied
    choices = split(untied, budget)
    questions = [untied]
    if choices and choices.outside:
        questions = [*choices.questions()]
    elif not untied.is_linear and isinstance(ask(enveloped(untied), budget), Unsat):
        return
    for question in questions:
        answer = ask(question, budget)
        if isinstance(answer, Unknown):
            budget.end(by_clock=False)
        assert not isinstance(answer, Sat), f"z3 finds {sorted(system.ids)} consistent"
