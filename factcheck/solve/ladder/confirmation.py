"""z3's word on what another engine has found to be a contradiction."""

from factcheck.solve.budget import Budget
from factcheck.solve.engines.smt import ask
from factcheck.solve.ladder.values import split
from factcheck.solve.system import Sat, System, Unknown


def confirm(system: System, budget: Budget) -> None:
    """Let z3 agree that the constraints of a system contradict each other.

    Raises:
        SpentError: where the budget does not suffice to tell.
    """
    untied = system.untied
    choices = split(untied, budget)
    for question in choices.questions() if choices and choices.outside else [untied]:
        answer = ask(question, budget)
        if isinstance(answer, Unknown):
            budget.end(by_clock=False)
        assert not isinstance(answer, Sat), f"z3 finds {sorted(system.ids)} consistent"
