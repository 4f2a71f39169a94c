"""z3: the arbiter. The only module that knows it."""

import re
import threading
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

import z3

from factcheck.memory import ROOM, require
from factcheck.prose import digits
from factcheck.rational import Rational, plain
from factcheck.solve import smtlib
from factcheck.solve.budget import Budget
from factcheck.solve.engines.smt.question import Question, interruptible
from factcheck.solve.engines.smt.script import declared, formula, named, terms_of
from factcheck.solve.system import System

USES = 100
"""How many systems share one context: a new one costs half a millisecond, an old one grows and slows down."""

CHARACTERS = 5
"""So many characters of a question count as a step: z3 reads about 10 million a second."""


FAR, NEAR = Fraction(10**40), Fraction(1, 10**30)
"""Where a quantity can be so large it is taken to have no end, and so near to one to approach it: nobody prints such figures."""

OPTIMISING = 200
"""The optimiser may take one of so many parts of the work on products: with a fortieth of it, it took
minutes over four quantities, whatever its limits of work and time were."""

QUICK = 4
"""A question put as text takes at most one of so many parts of the work; the rest is for asking once more."""


class _Context(threading.local):
    """The context of a thread, since threads must not share one; a fresh one after some uses.

    What z3 was asked before bears on what it finds and on what it counts. So whoever wants its
    work to repeat exactly renews the context first: every group of claims begins with a fresh one.
    ``count`` is what it has worked so far, as its last question told it.
    """

    def __init__(self) -> None:
        self.context: z3.Context | None = None
        self.uses = 0
        self.count = 0

    def renew(self) -> None:
        """Begin with a fresh context."""
        self.context = None

    def next(self) -> z3.Context:
        """The context for the next system."""
        require(ROOM)
        if self.context is None or self.uses >= USES:
            self.context, self.uses, self.count = z3.Context(), 0, 0
        self.uses += 1
        return self.context


session = _Context()


class Answer(NamedTuple):
    """Whether constraints can hold together, ``None`` where the budget did not suffice to tell; if not, ids of constraints that cannot."""

    consistent: bool | None
    core: frozenset[str] = frozenset()


def ask(system: System, budget: Budget, *, want_core: bool = False) -> Answer:
    """Whether all constraints of a system can hold together; ``want_core`` asks as well which of them cannot.

    The question is put as text, which is many times faster than a solver object; that is made for
    what the text leaves open, since it finds some contradictions among products by its guards.

    Raises:
        SpentError: where the budget of the search is spent.
    """
    names, integers = named(system)
    terms = terms_of(names, integers)
    formulas = [formula(terms, constraint) for constraint in system.constraints]
    if want_core:
        formulas = [f"(! {formula} :named p{number})" for number, formula in enumerate(formulas)]
    lines = ["(set-option :produce-unsat-cores true)", "(push)", *declared(names, integers)]
    lines += [f"(assert {smtlib.term(terms, sign)})" for sign in system.signs]
    lines += [f"(assert {formula})" for formula in formulas]
    budget.spend(sum(map(len, lines)) // CHARACTERS)
    question = Question(budget, is_linear=system.is_linear, parts=QUICK)
    lines = [
        "(set-option :ctrl_c false)",
        f"(set-option :rlimit {question.rlimit})",
        f"(set-option :timeout {question.milliseconds})",
        *lines,
    ]
    context = session.next()
    with interruptible(context.interrupt):
        reply, is_read = _reply(context, "\n".join([*lines, "(get-info :rlimit)", "(check-sat)", "(get-info :rlimit)"]))
    counts = [int(count) for count in COUNT.findall(reply)] or [session.count + question.rlimit]
    spent = counts[-1] - (counts[0] if is_read else session.count)
    session.count = counts[-1]
    answer = next((line for line in reply.splitlines() if line in ("sat", "unsat")), "") if is_read else ""
    if answer:
        found, _ = _reply(context, "(get-unsat-core)(pop)" if want_core and answer == "unsat" else "(pop)")
        budget.spend(spent)
        core = [system.constraints[int(name[1:])] for name in found.strip("()").split()] or system.constraints
        return Answer(answer == "sat", frozenset(one.id for one in core) if answer == "unsat" else frozenset())
    session.renew()
    question.unanswered(spent)
    oracle = Oracle(system, budget)
    return Answer(oracle.consistent(oracle.ids), oracle.core)


PROCESS_WIDE = {name: z3.get_param(name) for name in ("ctrl_c", "rlimit", "timeout")}
"""What a text sets for itself z3 keeps for the whole process, host programs included: put back after each."""


COUNT = re.compile(r"\(:rlimit (\d+)\)")
"""How z3 tells what a context has worked so far, in its own unit."""


def _reply(context: z3.Context, text: str) -> tuple[str, bool]:
    """Return what z3 says to commands, and whether it could read them all: a limit or Ctrl-C may come before."""
    try:
        return str(z3.Z3_eval_smtlib2_string(context.ref(), text)).strip(), True
    except z3.Z3Exception as error:
        return error.value.decode(errors="replace") if isinstance(error.value, bytes) else str(error.value), False
    finally:
        z3.set_param(**PROCESS_WIDE)


class Oracle:
    """One incremental z3 solver over a system.

    Every constraint is guarded, so that any selection of them can be asked about. ``core`` are, after the answer "no",
    some of the selected ids that cannot hold together; ``model`` after "yes" the values of all variables, a variable of
    which no rational value is known left out.
    """

    def __init__(self, system: System, budget: Budget) -> None:
        self.budget = budget
        self.is_linear = system.is_linear
        self.context = session.next()
        self.solver = z3.Solver(ctx=self.context)
        self.solver.set("ctrl_c", False)  # noqa: FBT003 - z3's own signature
        self.core: frozenset[str] = frozenset()
        constraints = system.constraints
        self.ids = [constraint.id for constraint in constraints]
        self._guards = {constraint.id: f"p{number}" for number, constraint in enumerate(constraints)}
        self._ids = {guard: name for name, guard in self._guards.items()}
        self._bools = {name: z3.Bool(guard, self.context) for name, guard in self._guards.items()}
        self._names, self.integers = named(system)
        terms = terms_of(self._names, self.integers)
        lines = declared(self._names, self.integers)
        lines += [f"(assert {smtlib.term(terms, sign)})" for sign in system.signs]
        for constraint in constraints:
            guard = self._guards[constraint.id]
            lines.append(f"(declare-const {guard} Bool)")
            lines.append(f"(assert (=> {guard} {formula(terms, constraint)}))")
        budget.spend(sum(map(len, lines)) // CHARACTERS)
        self.solver.from_string("\n".join(lines))

    def guard(self, name: str) -> z3.BoolRef:
        """The Boolean that switches a constraint on."""
        return self._bools[name]

    def variable(self, name: str) -> z3.ArithRef:
        """The variable of a quantity."""
        if name in self.integers:
            return z3.Int(self._names[name], self.context)
        return z3.Real(self._names[name], self.context)

    def consistent(self, ids: Iterable[str], *further: z3.BoolRef) -> bool | None:
        """Whether the selected constraints can hold together; ``None`` where one question's work did not tell.

        Raises:
            SpentError: where the budget of the search is spent.
        """
        question = Question(self.budget, is_linear=self.is_linear)
        self.solver.set("rlimit", question.rlimit)
        self.solver.set("timeout", question.milliseconds)
        before = _work(self.solver)
        assumptions = [self._bools[name] for name in sorted(ids)]
        if further:
            self.solver.push()
            self.solver.add(*further)
        with interruptible(self.context.interrupt):
            answer = self.solver.check(*assumptions)
        work = _work(self.solver) - before
        if further:
            self.solver.pop()
        if answer == z3.unknown:
            question.unanswered(work)
            return None
        self.budget.spend(work)
        if answer == z3.unsat:
            self.core = frozenset(self._ids[guard.decl().name()] for guard in self.solver.unsat_core())
        return bool(answer == z3.sat)

    def model(self) -> dict[str, Fraction]:
        """The values found by the last question that was answered with yes."""
        model = self.solver.model()
        values: dict[str, Fraction] = {}
        for name in self._names:
            value = _rational(model.eval(self.variable(name), model_completion=True))
            if value is not None:
                values[name] = value
        return values


def _work(solver: z3.Solver | z3.Optimize) -> int:
    """Return what the context of a solver has worked so far, as z3 counts it."""
    counts = solver.statistics()
    names = counts.keys()
    return int(counts.get_key_value("rlimit count")) if "rlimit count" in names else 0


class Extreme(NamedTuple):
    """An end of the values of a quantity, ``None`` where there is none; whether it is attained, and whether it is at least approached."""

    value: Fraction | None
    is_attained: bool
    is_approached: bool


def proven_extreme(oracle: Oracle, name: str, direction: int) -> Extreme | None:
    """The highest (``direction`` 1) or lowest (-1) value of a quantity.

    z3's optimiser proposes and its solver confirms: that nothing lies beyond, and that there are values at the end, or nearer to it than
    ``NEAR``, or beyond ``FAR`` where there is no end. ``None`` where the first did not succeed within the budget.
    """
    target = oracle.variable(name)
    optimizer = z3.Optimize(ctx=oracle.context)
    parts = 1 if oracle.is_linear else OPTIMISING
    question = Question(oracle.budget, is_linear=oracle.is_linear, parts=parts)
    optimizer.set("rlimit", question.rlimit)
    optimizer.set("timeout", question.milliseconds)
    optimizer.add(*oracle.solver.assertions(), *map(oracle.guard, oracle.ids))
    goal = optimizer.maximize(target) if direction > 0 else optimizer.minimize(target)
    before = _work(oracle.solver)
    z3.set_param(ctrl_c=False)
    try:
        with interruptible(oracle.context.interrupt):
            answer = optimizer.check()
    finally:
        z3.set_param(**PROCESS_WIDE)
    work = _work(optimizer) - before
    if answer == z3.unknown:
        question.unanswered(work)
        return None
    oracle.budget.spend(work)
    ends = optimizer.upper_values(goal) if direction > 0 else optimizer.lower_values(goal)
    return _confirmed(oracle, target, direction, ends) if answer == z3.sat else None


def _confirmed(oracle: Oracle, target: z3.ArithRef, direction: int, ends: tuple[z3.ExprRef, ...]) -> Extreme | None:
    """Return the end that z3's optimiser proposes as infinity, a value and an infinitesimal, as far as its solver agrees."""
    ids, (infinite, value, epsilon) = oracle.ids, ends
    if not _is_zero(infinite):
        far = target > _real(FAR, oracle.context) if direction > 0 else target < _real(-FAR, oracle.context)
        return Extreme(None, is_attained=False, is_approached=oracle.consistent(ids, far) is True)
    end = _rational(value)
    if end is None:
        return None
    beyond = target > _real(end, oracle.context) if direction > 0 else target < _real(end, oracle.context)
    if oracle.consistent(ids, beyond) is not False:
        return None
    if _is_zero(epsilon) and oracle.consistent(ids, target == _real(end, oracle.context)) is True:
        return Extreme(end, is_attained=True, is_approached=True)
    close = _real(end - direction * NEAR, oracle.context)
    near = target > close if direction > 0 else target < close
    return Extreme(end, is_attained=False, is_approached=oracle.consistent(ids, near) is True)


def _is_zero(value: z3.ExprRef) -> bool:
    return _rational(value) == 0


def _rational(value: z3.ExprRef) -> Fraction | None:
    return plain(Rational(value.as_string())) if isinstance(value, z3.IntNumRef | z3.RatNumRef) else None


def _real(value: Fraction, context: z3.Context) -> z3.RatNumRef:
    return z3.RealVal(f"{digits(value.numerator)}/{digits(value.denominator)}", context)
