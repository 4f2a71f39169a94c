"""A solver object of z3 over a system, which can be asked about any of its constraints."""

from collections.abc import Iterable
from fractions import Fraction

import z3

from factcheck.rational import Rational, plain
from factcheck.solve import smtlib
from factcheck.solve.budget import Budget
from factcheck.solve.engines.smt.context import context_of
from factcheck.solve.engines.smt.question import CHARACTERS, Question, interruptible
from factcheck.solve.engines.smt.script import declared, formula, named, terms_of
from factcheck.solve.system import Answer, Reason, Sat, System, Unknown, Unsat


class Solver:
    """One incremental solver over a system; each constraint has a guard that switches it on."""

    def __init__(self, system: System, budget: Budget) -> None:
        self.budget = budget
        self.is_linear = system.is_linear
        self.context = context_of(budget.session)
        self.solver = z3.Solver(ctx=self.context)
        self.solver.set("ctrl_c", False)  # noqa: FBT003 - z3's own signature
        self.ids = [constraint.id for constraint in system.constraints]
        self._guards = {name: f"p{number}" for number, name in enumerate(self.ids)}
        self._ids = {guard: name for name, guard in self._guards.items()}
        self._bools = {name: z3.Bool(guard, self.context) for name, guard in self._guards.items()}
        self._names, self._integers = named(system)
        terms = terms_of(self._names, self._integers)
        lines = declared(self._names, self._integers)
        lines += [f"(assert {smtlib.term(terms, sign)})" for sign in system.signs]
        for constraint in system.constraints:
            guard = self._guards[constraint.id]
            lines.append(f"(declare-const {guard} Bool)")
            lines.append(f"(assert (=> {guard} {formula(terms, constraint)}))")
        budget.spend(sum(map(len, lines)) // CHARACTERS)
        self.solver.from_string("\n".join(lines))

    def guard(self, name: str) -> z3.BoolRef:
        """Return the Boolean that switches a constraint on."""
        return self._bools[name]

    def variable(self, name: str) -> z3.ArithRef:
        """Return the variable of a quantity."""
        sort = z3.Int if name in self._integers else z3.Real
        return sort(self._names[name], self.context)

    def decide(
        self, ids: Iterable[str] | None = None, *further: z3.BoolRef, parts: int = 1
    ) -> Answer:
        """Return whether constraints can all hold, all of them unless ``ids`` names some.

        The answer comes without a witness; ``witness`` has it after ``Sat``. The question may take
        one of so many ``parts`` of what one may take at most.

        Raises:
            SpentError: where the budget of the search is spent.
        """
        question = Question(self.budget, is_linear=self.is_linear, parts=parts)
        self.solver.set("rlimit", question.rlimit)
        self.solver.set("timeout", question.milliseconds)
        before = work_of(self.solver)
        assumptions = [self._bools[name] for name in sorted(self.ids if ids is None else ids)]
        if further:
            self.solver.push()
            self.solver.add(*further)
        with interruptible(self.context.interrupt):
            answer = self.solver.check(*assumptions)
        work = work_of(self.solver) - before
        if further:
            self.solver.pop()
        if answer == z3.unknown:
            question.unanswered(work)
            return Unknown(Reason.WORK)
        self.budget.spend(work)
        if answer == z3.sat:
            return Sat()
        return Unsat(frozenset(self._ids[one.decl().name()] for one in self.solver.unsat_core()))

    def witness(self) -> dict[str, Fraction]:
        """Return the values found by the last question, where the answer was ``Sat``.

        A variable of which no rational value is known is left out.
        """
        model = self.solver.model()
        values: dict[str, Fraction] = {}
        for name in self._names:
            value = rational(model.eval(self.variable(name), model_completion=True))
            if value is not None:
                values[name] = value
        return values


def work_of(solver: z3.Solver | z3.Optimize) -> int:
    """Return what the context of a solver has worked so far, as z3 counts it."""
    counts = solver.statistics()
    names = counts.keys()
    return int(counts.get_key_value("rlimit count")) if "rlimit count" in names else 0


def rational(value: z3.ExprRef) -> Fraction | None:
    """Return the value of a term of z3, ``None`` where it is no rational number."""
    if isinstance(value, z3.IntNumRef | z3.RatNumRef):
        return plain(Rational(value.as_string()))
    return None
