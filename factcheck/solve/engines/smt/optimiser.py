"""How far a quantity can go, by z3's optimiser."""

from fractions import Fraction
from typing import Any, NamedTuple

import z3

from factcheck.model.interval import Interval
from factcheck.prose import digits
from factcheck.solve.engines.smt.context import restore_parameters
from factcheck.solve.engines.smt.question import Question, interruptible
from factcheck.solve.engines.smt.solver import Solver, rational, work_of
from factcheck.solve.system import Sat, Unsat

FAR, NEAR = Fraction(10**40), Fraction(1, 10**30)
"""What can be larger than the first is taken to have no end, what comes nearer to one than the
second to approach it: nobody prints such figures."""

OPTIMISING = 200
"""The optimiser may take one of so many parts of the work on products: with a fortieth it took
minutes over four quantities, whatever its limits of work and time were."""


REACHING = 20
"""A value at an end may take one of so many parts of it."""


class Extreme(NamedTuple):
    """An end of the values of a quantity, ``None`` where there is none.

    ``is_attained``: it is a value itself; ``is_approached``: values come as near as one likes.
    """

    value: Fraction | None
    is_attained: bool
    is_approached: bool


def optimise(solver: Solver, name: str, direction: int) -> Extreme | None:
    """Return the highest (``direction`` 1) or lowest (-1) value of a quantity.

    z3's optimiser proposes and its solver confirms: that nothing lies beyond, and that there are
    values at the end, or nearer to it than ``NEAR``, or beyond ``FAR`` where there is no end.
    ``None`` where the optimiser did not succeed.

    Raises:
        SpentError: where the budget of the search is spent.
    """
    target = solver.variable(name)
    optimizer = z3.Optimize(ctx=solver.context)
    parts = 1 if solver.is_linear else OPTIMISING
    question = Question(solver.budget, is_linear=solver.is_linear, parts=parts)
    optimizer.set("rlimit", question.rlimit)
    optimizer.set("timeout", question.milliseconds)
    optimizer.add(*solver.solver.assertions(), *map(solver.guard, solver.ids))
    goal = optimizer.maximize(target) if direction > 0 else optimizer.minimize(target)
    before = work_of(solver.solver)
    z3.set_param(ctrl_c=False)
    try:
        with interruptible(solver.context.interrupt):
            answer = optimizer.check()
    finally:
        restore_parameters()
    work = work_of(optimizer) - before
    if answer == z3.unknown:
        question.unanswered(work)
        return None
    solver.budget.spend(work)
    ends = optimizer.upper_values(goal) if direction > 0 else optimizer.lower_values(goal)
    return _confirmed(solver, target, direction, ends) if answer == z3.sat else None


def reaches(solver: Solver, name: str, values: Interval) -> bool:
    """Whether a quantity certainly comes close to both ends of an interval that it cannot leave.

    Raises:
        SpentError: where the budget of the search is spent.
    """
    target = solver.variable(name)
    low, high, low_open, high_open = values
    return all(
        _is_approached(solver, target, end, direction, is_open=is_open)
        for end, is_open, direction in ((low, low_open, -1), (high, high_open, 1))
    )


def _is_approached(
    solver: Solver, target: z3.ArithRef, end: Fraction | None, direction: int, *, is_open: bool
) -> bool:
    """Whether there is a value at an end, near to one that is open, or far out without any."""
    if end is not None and not is_open:
        condition = target == _real(end, solver.context)
    else:
        limit = direction * FAR if end is None else end - direction * NEAR
        condition = _beyond(solver, target, limit, direction)
    parts = 1 if solver.is_linear else REACHING
    return isinstance(solver.decide(None, condition, parts=parts), Sat)


def _confirmed(
    solver: Solver, target: z3.ArithRef, direction: int, ends: tuple[z3.ExprRef, ...]
) -> Extreme | None:
    """Return the end that z3's optimiser proposes, as far as its solver agrees.

    It is proposed as infinity, a value and an infinitesimal.
    """
    infinite, value, epsilon = ends
    if rational(infinite) != 0:
        is_approached = _is_approached(solver, target, None, direction, is_open=False)
        return Extreme(None, is_attained=False, is_approached=is_approached)
    end = rational(value)
    if end is None or not isinstance(
        solver.decide(None, _beyond(solver, target, end, direction)), Unsat
    ):
        return None
    if rational(epsilon) == 0 and _is_approached(solver, target, end, direction, is_open=False):
        return Extreme(end, is_attained=True, is_approached=True)
    is_approached = _is_approached(solver, target, end, direction, is_open=True)
    return Extreme(end, is_attained=False, is_approached=is_approached)


def _beyond(solver: Solver, target: z3.ArithRef, end: Fraction, direction: int) -> z3.BoolRef:
    """Return the condition that a quantity is beyond an end."""
    limit = _real(end, solver.context)
    return target > limit if direction > 0 else target < limit


def _real(value: Fraction, context: Any) -> z3.RatNumRef:  # noqa: ANN401 - z3 ships no types
    return z3.RealVal(f"{digits(value.numerator)}/{digits(value.denominator)}", context)
