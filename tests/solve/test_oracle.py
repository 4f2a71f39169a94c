"""z3 behind its door."""

import os
import signal
import threading
import time
from fractions import Fraction

import pytest
import z3

from factcheck.constrain import constrain
from factcheck.model.constraint import Atom, Conjunction, Constraint
from factcheck.model.symbol import Symbol
from factcheck.model.unit import Dimension, Unit
from factcheck.proof import satisfies
from factcheck.solve.limits import Limits
from factcheck.solve.oracle import Oracle, ask, proven_extreme
from factcheck.solve.problem import Problem
from tests.theories import claims

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
    assert ask(sums_of_cubes(), limits, time.monotonic() + limits.seconds).consistent is None


@pytest.mark.parametrize("limits", [Limits(rlimit=1), Limits(rlimit=100_000), Limits(rlimit=0, seconds=0.2)])
def test_a_budget_is_nobody_elses(limits: Limits) -> None:
    """What a question may cost is no limit of other questions that the process puts to z3, answered or not."""
    before = z3.get_param("rlimit"), z3.get_param("timeout")
    answer = ask(sums_of_cubes(), limits, time.monotonic() + limits.seconds)
    assert answer.consistent is None
    assert (z3.get_param("rlimit"), z3.get_param("timeout")) == before
    x, y = z3.Ints("x y", ctx=(context := z3.Context()))
    solver = z3.Solver(ctx=context)
    solver.add(x * x + y * y == 25, x > y, y > 0)
    assert solver.check() == z3.sat


@pytest.mark.parametrize("want_core", [False, True])
def test_a_question_put_as_text_is_answered(want_core: bool) -> None:
    """With those that cannot hold together; where they are not asked for, these may be all."""
    theory = claims("x: USD, y: USD", "x = 1 USD", "y = 2 USD", "x > y + 1 USD", "x * y < 3 USD^2")
    constraints = tuple(constrain(one, theory.symbols) for one in theory.assertions)
    together, rest = Problem(theory.symbols, (), constraints), Problem(theory.symbols, (), constraints[:2])
    deadline = time.monotonic() + 20
    assert ask(rest, Limits(), deadline, want_core=want_core) == (True, frozenset())
    core = frozenset({"c0", "c1", "c2"} if want_core else {"c0", "c1", "c2", "c3"})
    assert ask(together, Limits(), deadline, want_core=want_core) == (False, core)


@pytest.mark.parametrize("exponent", [980, -980])
def test_numbers_of_any_length(exponent: int) -> None:
    """What factors make together may have more digits than Python writes or reads at once."""
    factors = " * ".join([f"1e{exponent}"] * 6)
    theory = claims("share: '1', part: '1', whole: '1'", f"part = {factors} * share", "share * share = exactly 9")
    constraints = tuple(constrain(one, theory.symbols) for one in theory.assertions)
    assert ask(Problem(theory.symbols, (), constraints), Limits(), time.monotonic() + 20).consistent
    oracle = Oracle(Problem(theory.symbols, (), constraints), Limits())
    assert oracle.consistent(oracle.ids)
    assert satisfies(theory.assertions, theory.symbols, oracle.model())
    assert oracle.model()["share"] == 3
    end = oracle.model()["part"]
    assert proven_extreme(oracle, "part", 1 if exponent > 0 else -1) is not None
    assert end.numerator > 10**4300 or end.denominator > 10**4300


def test_an_interrupt_of_a_question_put_as_text_ends_the_run() -> None:
    """Ctrl-C while z3 works is not answered by asking again."""
    timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        ask(sums_of_cubes(), Limits(rlimit=0), started + 30)
    timer.join()
    assert time.monotonic() - started < 20


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
