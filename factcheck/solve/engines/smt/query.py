"""One question to z3, put as text: many times faster than a solver object."""

import re
from typing import Any

import z3

from factcheck.solve import smtlib
from factcheck.solve.budget import Budget
from factcheck.solve.engines.smt.context import context_of, restore_parameters
from factcheck.solve.engines.smt.question import CHARACTERS, Question, interruptible
from factcheck.solve.engines.smt.script import declared, formula, named, terms_of
from factcheck.solve.engines.smt.solver import Solver
from factcheck.solve.system import Answer, Sat, System, Unsat

QUICK = 4
"""The text takes at most one of so many parts of the work; the rest is for asking once more."""

COUNT = re.compile(r"\(:rlimit (\d+)\)")
"""How z3 tells what a context has worked so far, in its own unit."""


def ask(system: System, budget: Budget, *, want_core: bool = False) -> Answer:
    """Return whether all constraints of a system can hold; ``want_core`` asks as well which cannot.

    A solver object is made for what the text leaves open: it finds some contradictions among
    products by its guards. There is no witness.

    Raises:
        SpentError: where the budget of the search is spent.
    """
    session = budget.session
    lines = _lines(system, want_core=want_core)
    budget.spend(sum(map(len, lines)) // CHARACTERS)
    question = Question(budget, is_linear=system.is_linear, parts=QUICK)
    limits = (
        "(set-option :ctrl_c false)",
        f"(set-option :rlimit {question.rlimit})",
        f"(set-option :timeout {question.milliseconds})",
    )
    context = context_of(session)
    counting = "(get-info :rlimit)"
    with interruptible(context.interrupt):
        reply, is_read = _reply(
            context, "\n".join([*limits, *lines, counting, "(check-sat)", counting])
        )
    counts = [int(count) for count in COUNT.findall(reply)] or [session.count + question.rlimit]
    spent = counts[-1] - (counts[0] if is_read else session.count)
    session.count = counts[-1]
    said = {*reply.splitlines()} & {"sat", "unsat"} if is_read else set()
    if not said:
        session.context = None
        question.unanswered(spent)
        return Solver(system, budget).decide()
    wants_names = want_core and "unsat" in said
    names, _ = _reply(context, "(get-unsat-core)(pop)" if wants_names else "(pop)")
    budget.spend(spent)
    if "sat" in said:
        return Sat()
    core = [system.constraints[int(name[1:])].id for name in names.strip("()").split()]
    return Unsat(frozenset(core) or system.ids)


def _lines(system: System, *, want_core: bool) -> list[str]:
    """Return a system as commands."""
    names, integers = named(system)
    terms = terms_of(names, integers)
    formulas = [formula(terms, constraint) for constraint in system.constraints]
    if want_core:
        formulas = [f"(! {said} :named p{number})" for number, said in enumerate(formulas)]
    return [
        "(set-option :produce-unsat-cores true)",
        "(push)",
        *declared(names, integers),
        *(f"(assert {smtlib.term(terms, sign)})" for sign in system.signs),
        *(f"(assert {said})" for said in formulas),
    ]


def _reply(context: Any, text: str) -> tuple[str, bool]:  # noqa: ANN401 - z3 ships no types
    """Return what z3 says to commands, and whether it read them all before a limit or Ctrl-C."""
    try:
        return str(z3.Z3_eval_smtlib2_string(context.ref(), text)).strip(), True
    except z3.Z3Exception as error:
        said = error.value
        return said.decode(errors="replace") if isinstance(said, bytes) else str(said), False
    finally:
        restore_parameters()
