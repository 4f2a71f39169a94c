"""z3 behind its door."""

import os
import signal
import threading
import time
from fractions import Fraction

import pytest

from factcheck.model.constraint import Atom, Conjunction, Constraint
from factcheck.model.symbol import Symbol
from factcheck.model.unit import Dimension, Unit
from factcheck.solve.limits import Limits
from factcheck.solve.oracle import Oracle
from factcheck.solve.problem import Problem

COUNT = Unit("things", Fraction(1), Dimension(), counted=True)


def sums_of_cubes() -> Problem:
    """Three whole numbers whose cubes add up to 42: there are such numbers, but z3 will not find them."""
    symbols = {name: Symbol(name, COUNT, integer=True, signed=True, is_date=False) for name in "xyz"}
    cubes = Atom(((((), -42)), *(((name,) * 3, 1) for name in "xyz")), "=")
    large = Atom(((((), 100)), (("x",), -1)), "<")
    return Problem(symbols, (), (Constraint("cubes", (Conjunction((cubes, large)),), (), ("x", "y", "z")),))


@pytest.mark.parametrize("limits", [Limits(rlimit=100_000), Limits(rlimit=0, seconds=0.2)])
def test_a_spent_budget_is_no_answer(limits: Limits) -> None:
    """Where work or time is spent the answer is neither yes nor no."""
    assert Oracle(sums_of_cubes(), limits).consistent(["cubes"]) is None


def test_an_interrupt_is_not_taken_for_a_spent_budget() -> None:
    """Ctrl-C while z3 works ends the run."""
    oracle = Oracle(sums_of_cubes(), Limits(rlimit=0, seconds=30))
    timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        oracle.consistent(["cubes"])
    timer.join()


def test_a_timer_that_runs_out_a_little_early_is_no_interrupt() -> None:
    """However z3's clock and ours differ, spent time is a spent budget: it never ends the run."""
    oracle = Oracle(sums_of_cubes(), Limits(rlimit=0, seconds=0.2))
    oracle.solver.set("timeout", 200)
    oracle.solver.check(oracle.guard("cubes"))
    oracle.deadline = time.monotonic() + 0.02
    assert not oracle.was_interrupted()
