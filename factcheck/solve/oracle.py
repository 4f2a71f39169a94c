"""z3: the arbiter. The only module that knows it."""

import threading
import time
from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

import z3

from factcheck.solve import smtlib
from factcheck.solve.limits import Limits
from factcheck.solve.problem import Problem

CLOCKS_DIFFER = 0.05
"""By so many seconds z3's timer may run out before the deadline does on ours."""

COUNTS_DIFFER = 1000
"""By so much less than the budget z3 may tell as spent when it has spent it: version 5.0 and before, by 42."""

USES = 100
"""How many problems share one context: a new one costs milliseconds, an old one grows and slows down."""


PLENTY = 2
"""An answer that took more of the budget than one part in so many might have been none after other questions."""


class _Context:
    """A context of z3's, a fresh one after some uses."""

    def __init__(self) -> None:
        self.context: z3.Context | None = None
        self.uses = 0

    def renew(self) -> None:
        """Begin with a fresh context."""
        self.context = None

    def next(self) -> z3.Context:
        """The context for the next problem."""
        if self.context is None or self.uses >= USES:
            self.context, self.uses = z3.Context(), 0
        self.uses += 1
        return self.context


class _Contexts(threading.local):
    """The contexts of a thread, since threads must not share one.

    What z3 was asked before bears on which core or which values it finds, so whoever wants its work to repeat exactly renews ``passing`` first.
    It does not bear on a yes or a no that took not nearly the budget: those are asked for in ``lasting``.
    """

    def __init__(self) -> None:
        self.passing, self.lasting = _Context(), _Context()


contexts = _Contexts()


class Answer(NamedTuple):
    """Whether constraints can hold together, ``None`` where the budget did not suffice to tell; if not, ids of constraints that cannot."""

    consistent: bool | None
    core: frozenset[str] = frozenset()


def ask(problem: Problem, limits: Limits, deadline: float, *, want_core: bool = False) -> Answer:
    """Whether all constraints of a problem can hold together; ``want_core`` asks as well which of them cannot.

    The question is put as text, which is many times faster than a solver object; that is made for what the text leaves open.
    """
    remaining = int((deadline - time.monotonic()) * 1000)
    if remaining <= 0:
        return Answer(None)
    names, integers = _named(problem)
    terms = _terms(names, integers)
    formulas = [smtlib.formula(terms, constraint) for constraint in problem.constraints]
    if want_core:
        formulas = [f"(! {formula} :named p{number})" for number, formula in enumerate(formulas)]
    lines = [f"(set-option :rlimit {limits.rlimit})", f"(set-option :timeout {remaining})"]
    lines += ["(set-option :produce-unsat-cores true)", "(push)", *_declared(names, integers)]
    lines += [f"(assert {smtlib.term(terms, sign)})" for sign in problem.signs]
    lines += [f"(assert {formula})" for formula in formulas]
    place = contexts.passing if want_core else contexts.lasting
    context = place.next()
    told = _told(context, "\n".join([*lines, "(get-info :rlimit)", "(check-sat)", "(get-info :rlimit)"]))
    before, _, rest = told.partition("\n")
    answer, _, after = rest.partition("\n")
    spent = _count(after) - _count(before)
    if answer in ("sat", "unsat") and (want_core or limits.rlimit == 0 or spent * PLENTY <= limits.rlimit):
        found = _told(context, "(get-unsat-core)(pop)" if want_core and answer == "unsat" else "(pop)")
        core = [problem.constraints[int(name[1:])] for name in found.strip("()").split()] or problem.constraints
        return Answer(answer == "sat", frozenset(one.id for one in core) if answer == "unsat" else frozenset())
    reason = _told(context, "(get-info :reason-unknown)")
    place.renew()
    if told and _is_interrupt(reason, spent, limits.rlimit, deadline):
        raise KeyboardInterrupt
    contexts.passing.renew()
    oracle = Oracle(problem, limits, deadline)
    return Answer(oracle.consistent(oracle.ids), oracle.core)


def _told(context: z3.Context, text: str) -> str:
    """What z3 says to commands; nothing where the time ran out while it read them."""
    try:
        return str(z3.Z3_eval_smtlib2_string(context.ref(), text)).strip()
    except z3.Z3Exception:
        return ""


class Oracle:
    """One incremental z3 solver over a problem.

    Every constraint is guarded, so that any selection of them can be asked about. ``core`` are, after the answer "no",
    some of the selected ids that cannot hold together; ``deadline`` is when no more is asked, as ``time.monotonic`` tells; ``model`` after "yes" the values of all variables, a variable of
    which no rational value is known left out.
    """

    def __init__(self, problem: Problem, limits: Limits, deadline: float | None = None) -> None:
        self.deadline = time.monotonic() + limits.seconds if deadline is None else deadline
        self.context = contexts.passing.next()
        self.solver = z3.Solver(ctx=self.context)
        self.rlimit = limits.rlimit
        self.solver.set("rlimit", limits.rlimit)
        self.core: frozenset[str] = frozenset()
        constraints = problem.constraints
        self.ids = [constraint.id for constraint in constraints]
        self._guards = {constraint.id: f"p{number}" for number, constraint in enumerate(constraints)}
        self._ids = {guard: name for name, guard in self._guards.items()}
        self._bools = {name: z3.Bool(guard, self.context) for name, guard in self._guards.items()}
        self._names, self.integers = _named(problem)
        terms = _terms(self._names, self.integers)
        lines = _declared(self._names, self.integers)
        lines += [f"(assert {smtlib.term(terms, sign)})" for sign in problem.signs]
        for constraint in constraints:
            guard = self._guards[constraint.id]
            lines.append(f"(declare-const {guard} Bool)")
            lines.append(f"(assert (=> {guard} {smtlib.formula(terms, constraint)}))")
        self.solver.from_string("\n".join(lines))
        self.work_before = self._work()

    def guard(self, name: str) -> z3.BoolRef:
        """The Boolean that switches a constraint on."""
        return self._bools[name]

    def variable(self, name: str) -> z3.ArithRef:
        """The variable of a quantity."""
        if name in self.integers:
            return z3.Int(self._names[name], self.context)
        return z3.Real(self._names[name], self.context)

    def consistent(self, ids: Iterable[str], *further: z3.BoolRef) -> bool | None:
        """Whether the selected constraints can hold together; ``None`` where the budget did not suffice to tell."""
        remaining = self.deadline - time.monotonic()
        if remaining <= 0:
            return None
        self.solver.set("timeout", max(1, int(remaining * 1000)))
        assumptions = [self._bools[name] for name in sorted(ids)]
        if further:
            self.solver.push()
            self.solver.add(*further)
        answer = self.solver.check(*assumptions)
        if further:
            self.solver.pop()
        if answer == z3.sat:
            return True
        if answer == z3.unsat:
            self.core = frozenset(self._ids[guard.decl().name()] for guard in self.solver.unsat_core())
            return False
        if self.was_interrupted():
            raise KeyboardInterrupt
        return None

    def _work(self) -> int:
        """What this context has spent so far, as z3 counts it."""
        counts = self.solver.statistics()
        names = counts.keys()
        return int(counts.get_key_value("rlimit count")) if "rlimit count" in names else 0

    def was_interrupted(self) -> bool:
        """Whether the last question was ended by Ctrl-C; asking for the work done is slow, so it is compared over all questions so far."""
        reason = self.solver.reason_unknown()
        return _is_interrupt(reason, self._work() - self.work_before, self.rlimit, self.deadline)

    def model(self) -> dict[str, Fraction]:
        """The values found by the last question that was answered with yes."""
        model = self.solver.model()
        values: dict[str, Fraction] = {}
        for name in self._names:
            value = _rational(model.eval(self.variable(name), model_completion=True))
            if value is not None:
                values[name] = value
        return values


def _is_interrupt(reason: str, work: int, rlimit: int, deadline: float) -> bool:
    """Whether an answer that is none was ended by Ctrl-C: z3 keeps the signal to itself and may say "canceled" as it does for a spent budget."""
    if "cancel" not in reason and "interrupt" not in reason:
        return False
    return (rlimit == 0 or work < rlimit - COUNTS_DIFFER) and time.monotonic() < deadline - CLOCKS_DIFFER


def _count(told: str) -> int:
    """The work that z3 tells, in its own unit."""
    return int(told.strip("()").split()[-1]) if told else 0


def proven_extreme(oracle: Oracle, name: str, direction: int) -> tuple[Fraction | None, bool] | None:
    """The highest (``direction`` 1) or lowest (-1) value of a quantity, and whether it is attained; its value is ``None`` without end.

    z3's optimiser proposes and its solver confirms. ``None`` where that did not succeed within the budget.
    """
    ids = oracle.ids
    target = oracle.variable(name)
    optimizer = z3.Optimize(ctx=oracle.context)
    optimizer.set("rlimit", oracle.rlimit)
    optimizer.set("timeout", max(1, int((oracle.deadline - time.monotonic()) * 1000)))
    optimizer.add(*oracle.solver.assertions(), *map(oracle.guard, ids))
    goal = optimizer.maximize(target) if direction > 0 else optimizer.minimize(target)
    if optimizer.check() != z3.sat:
        return None
    infinite, value, epsilon = optimizer.upper_values(goal) if direction > 0 else optimizer.lower_values(goal)
    if not _is_zero(infinite):
        return None, False
    end = _rational(value)
    if end is None:
        return None
    beyond = target > _real(end, oracle.context) if direction > 0 else target < _real(end, oracle.context)
    if oracle.consistent(ids, beyond) is not False:
        return None
    return end, _is_zero(epsilon) and oracle.consistent(ids, target == _real(end, oracle.context)) is True


def _is_zero(value: z3.ExprRef) -> bool:
    return _rational(value) == 0


def _rational(value: z3.ExprRef) -> Fraction | None:
    if isinstance(value, z3.IntNumRef):
        return Fraction(value.as_long())
    return value.as_fraction() if isinstance(value, z3.RatNumRef) else None


def _real(value: Fraction, context: z3.Context) -> z3.RatNumRef:
    return z3.Q(value.numerator, value.denominator, context)


def _named(problem: Problem) -> tuple[dict[str, str], set[str]]:
    """A name in z3 for every variable, and those that are whole numbers."""
    variables = [*problem.quantities, *(name for one in problem.constraints for name in one.auxiliary)]
    integers = {name for name in problem.quantities if problem.symbols[name].integer}
    return {name: f"v{number}" for number, name in enumerate(variables)}, integers


def _terms(names: Mapping[str, str], integers: Collection[str]) -> dict[str, str]:
    return {name: f"(to_real {variable})" if name in integers else variable for name, variable in names.items()}


def _declared(names: Mapping[str, str], integers: Collection[str]) -> list[str]:
    return [f"(declare-const {variable} {'Int' if name in integers else 'Real'})" for name, variable in names.items()]
