"""z3: the arbiter. The only module that knows it."""

import threading
import time
from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

import z3

from factcheck.memory import ROOM, require
from factcheck.model.constraint import Constraint
from factcheck.prose import digits
from factcheck.rational import Rational, plain
from factcheck.solve import smtlib
from factcheck.solve.budget import Budget
from factcheck.solve.problem import Problem
from factcheck.solve.relaxation import common

CLOCKS_DIFFER = 0.05
"""By so many seconds z3's timer may run out before the deadline does on ours."""

COUNTS_DIFFER = 1000
"""By so many units of its measure z3 may stop short of its limit: version 5.0 and before, by 42."""

USES = 100
"""How many problems share one context: a new one costs half a millisecond, an old one grows and slows down."""

CHARACTERS = 5
"""So many characters of a question count as a step: z3 reads about 10 million a second."""


FAR, NEAR = Fraction(10**40), Fraction(1, 10**30)
"""Where a quantity can be so large it is taken to have no end, and so near to one to approach it: nobody prints such figures."""

LINEAR = 8
"""So many times ``rlimit`` may be spent on a question without products: z3 takes 0.2 µs for a unit of
its measure there, where products took 20 at worst."""

QUICK = 4
"""A question put as text takes at most one of so many parts of the work; the rest is for asking once more."""


LARGEST = 2**32 - 1
"""No limit may be larger for z3."""


class _Context(threading.local):
    """The context of a thread, since threads must not share one; a fresh one after some uses.

    What z3 was asked before bears on what it finds and on what it counts. So whoever wants its
    work to repeat exactly renews the context first: every group of claims begins with a fresh one.
    """

    def __init__(self) -> None:
        self.context: z3.Context | None = None
        self.uses = 0

    def renew(self) -> None:
        """Begin with a fresh context."""
        self.context = None

    def next(self) -> z3.Context:
        """The context for the next problem."""
        require(ROOM)
        if self.context is None or self.uses >= USES:
            self.context, self.uses = z3.Context(), 0
        self.uses += 1
        return self.context


session = _Context()


class Answer(NamedTuple):
    """Whether constraints can hold together, ``None`` where the budget did not suffice to tell; if not, ids of constraints that cannot."""

    consistent: bool | None
    core: frozenset[str] = frozenset()


def ask(problem: Problem, budget: Budget, *, want_core: bool = False) -> Answer:
    """Whether all constraints of a problem can hold together; ``want_core`` asks as well which of them cannot.

    The question is put as text, which is many times faster than a solver object; that is made for
    what the text leaves open, since it finds some contradictions among products by its guards.

    Raises:
        SpentError: where the budget of the search is spent.
    """
    names, integers = _named(problem)
    terms = _terms(names, integers)
    formulas = [_formula(terms, constraint) for constraint in problem.constraints]
    if want_core:
        formulas = [f"(! {formula} :named p{number})" for number, formula in enumerate(formulas)]
    lines = ["(set-option :produce-unsat-cores true)", "(push)", *_declared(names, integers)]
    lines += [f"(assert {smtlib.term(terms, sign)})" for sign in problem.signs]
    lines += [f"(assert {formula})" for formula in formulas]
    budget.spend(sum(map(len, lines)) // CHARACTERS)
    question = _Question(budget, is_linear=problem.is_linear, parts=QUICK)
    lines = [f"(set-option :rlimit {question.rlimit})", f"(set-option :timeout {question.milliseconds})", *lines]
    context = session.next()
    told = _told(context, "\n".join([*lines, "(get-info :rlimit)", "(check-sat)", "(get-info :rlimit)"]))
    before, _, rest = told.partition("\n")
    answer, _, after = rest.partition("\n")
    # Nothing is told where a limit was spent while the question was read.
    spent = _count(after) - _count(before) if told else question.rlimit
    if answer in ("sat", "unsat"):
        found = _told(context, "(get-unsat-core)(pop)" if want_core and answer == "unsat" else "(pop)")
        budget.spend(spent)
        core = [problem.constraints[int(name[1:])] for name in found.strip("()").split()] or problem.constraints
        return Answer(answer == "sat", frozenset(one.id for one in core) if answer == "unsat" else frozenset())
    reason = _told(context, "(get-info :reason-unknown)")
    session.renew()
    question.unanswered(reason if told else "", spent)
    oracle = Oracle(problem, budget)
    return Answer(oracle.consistent(oracle.ids), oracle.core)


class _Question:
    """How long z3 may work on one question: ``rlimit`` in its own measure, and ``milliseconds`` of time."""

    def __init__(self, budget: Budget, *, is_linear: bool, parts: int = 1) -> None:
        """Begin a question that may take one of so many parts of what one may take at most."""
        budget.spend(1)
        self.budget = budget
        most = budget.limits.rlimit * (LINEAR if is_linear else 1) or budget.work
        self.rlimit = max(1, min(most, budget.work, LARGEST) // parts)
        self.seconds = budget.seconds
        self.milliseconds = max(1, int(min(self.seconds * 1000, LARGEST)))
        self.began = time.monotonic()

    def unanswered(self, reason: str, work: int) -> None:
        """Count the work on a question that z3 has no answer to.

        z3 keeps Ctrl-C to itself: it says "canceled", as it does where a limit is spent.

        Raises:
            KeyboardInterrupt: where no limit was spent.
            SpentError: where the budget of the search is spent.
        """
        is_cut = "cancel" in reason or "interrupt" in reason
        in_time = time.monotonic() - self.began < self.seconds - CLOCKS_DIFFER
        if is_cut and work + COUNTS_DIFFER < self.rlimit and in_time:
            raise KeyboardInterrupt
        self.budget.spend(work)
        if not in_time:
            self.budget.end(by_clock=True)


PROCESS_WIDE = {name: z3.get_param(name) for name in ("rlimit", "timeout")}
"""What a text sets for itself z3 keeps for the whole process, host programs included: put back after each."""


def _told(context: z3.Context, text: str) -> str:
    """What z3 says to commands; nothing where the time ran out while it read them."""
    try:
        return str(z3.Z3_eval_smtlib2_string(context.ref(), text)).strip()
    except z3.Z3Exception:
        return ""
    finally:
        z3.set_param(**PROCESS_WIDE)


class Oracle:
    """One incremental z3 solver over a problem.

    Every constraint is guarded, so that any selection of them can be asked about. ``core`` are, after the answer "no",
    some of the selected ids that cannot hold together; ``model`` after "yes" the values of all variables, a variable of
    which no rational value is known left out.
    """

    def __init__(self, problem: Problem, budget: Budget) -> None:
        self.budget = budget
        self.is_linear = problem.is_linear
        self.context = session.next()
        self.solver = z3.Solver(ctx=self.context)
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
            lines.append(f"(assert (=> {guard} {_formula(terms, constraint)}))")
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
        question = _Question(self.budget, is_linear=self.is_linear)
        self.solver.set("rlimit", question.rlimit)
        self.solver.set("timeout", question.milliseconds)
        before = _work(self.solver)
        assumptions = [self._bools[name] for name in sorted(ids)]
        if further:
            self.solver.push()
            self.solver.add(*further)
        answer = self.solver.check(*assumptions)
        work = _work(self.solver) - before
        if further:
            self.solver.pop()
        if answer == z3.unknown:
            question.unanswered(self.solver.reason_unknown(), work)
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


def _count(told: str) -> int:
    """The work that z3 tells, in its own unit."""
    return int(told.strip("()").split()[-1]) if told else 0


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
    question = _Question(oracle.budget, is_linear=oracle.is_linear)
    optimizer.set("rlimit", question.rlimit)
    optimizer.set("timeout", question.milliseconds)
    optimizer.add(*oracle.solver.assertions(), *map(oracle.guard, oracle.ids))
    goal = optimizer.maximize(target) if direction > 0 else optimizer.minimize(target)
    before = _work(oracle.solver)
    answer = optimizer.check()
    work = _work(optimizer) - before
    if answer == z3.unknown:
        question.unanswered(optimizer.reason_unknown(), work)
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


def _named(problem: Problem) -> tuple[dict[str, str], set[str]]:
    """A name in z3 for every variable, and those that are whole numbers."""
    variables = [*problem.quantities, *(name for one in problem.constraints for name in one.auxiliary)]
    integers = {name for name in problem.quantities if problem.symbols[name].integer}
    return {name: f"v{number}" for number, name in enumerate(variables)}, integers


def _formula(terms: Mapping[str, str], constraint: Constraint) -> str:
    """Return a constraint as text, of several readings also what follows from all.

    That follows anyway, but z3 refutes hundreds of them by it at once, and else one by one.
    """
    said = smtlib.formula(terms, constraint)
    if len(constraint.readings) == 1:
        return said
    return smtlib.every([said, *(smtlib.term(terms, atom) for atom in common(constraint))])


def _terms(names: Mapping[str, str], integers: Collection[str]) -> dict[str, str]:
    return {name: f"(to_real {variable})" if name in integers else variable for name, variable in names.items()}


def _declared(names: Mapping[str, str], integers: Collection[str]) -> list[str]:
    return [f"(declare-const {variable} {'Int' if name in integers else 'Real'})" for name, variable in names.items()]
