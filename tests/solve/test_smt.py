"""z3 answers questions within a budget, and no signal is lost meanwhile."""

import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction

import pytest
import z3

from factcheck.constrain import constrain
from factcheck.model.constraint import Atom, Conjunction, Constraint
from factcheck.model.symbol import Symbol
from factcheck.model.unit import Dimension, Unit
from factcheck.proof import satisfies
from factcheck.solve import Budget, Limits, SpentError, System
from factcheck.solve.engines.smt import Solver, ask, optimise
from factcheck.solve.engines.smt.question import interruptible
from factcheck.solve.system import Sat, Unknown, Unsat
from tests.theories import claims

ENDLESS = Limits(rlimit=0, search=10**15, seconds=30)
"""No bound on counted work."""

COUNT = Unit("things", Fraction(1), Dimension(), counted=True)


def sums_of_cubes() -> System:
    """Return the system of three whole cubes that add up to 42, which z3 does not solve."""
    symbols = {
        name: Symbol(name, COUNT, integer=True, signed=True, is_date=False) for name in "xyz"
    }
    cubes = Atom(((((), -42)), *(((name,) * 3, 1) for name in "xyz")), "=")
    large = Atom(((((), 100)), (("x",), -1)), "<")
    return System(
        symbols, (), (Constraint("cubes", (Conjunction((cubes, large)),), (), ("x", "y", "z")),)
    )


@pytest.mark.parametrize("limits", [Limits(rlimit=100_000), Limits(rlimit=1)])
def test_a_spent_budget_is_no_answer(limits: Limits) -> None:
    """Where work or time is spent the answer is neither yes nor no."""
    assert isinstance(Solver(sums_of_cubes(), Budget(limits)).decide(), Unknown)
    assert isinstance(ask(sums_of_cubes(), Budget(limits)), Unknown)


@pytest.mark.parametrize(
    "limits", [Limits(rlimit=1), Limits(rlimit=100_000), Limits(rlimit=0, seconds=0.2)]
)
def test_a_budget_is_nobody_elses(limits: Limits) -> None:
    """The limit of one question is no limit of other questions that the process asks z3."""
    before = z3.get_param("rlimit"), z3.get_param("timeout")
    with suppress(SpentError):
        assert isinstance(ask(sums_of_cubes(), Budget(limits)), Unknown)
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
    together, rest = (
        System(theory.symbols, (), constraints),
        System(theory.symbols, (), constraints[:2]),
    )
    assert ask(rest, Budget(Limits()), want_core=want_core) == Sat()
    core = frozenset({"c0", "c1", "c2"} if want_core else {"c0", "c1", "c2", "c3"})
    assert ask(together, Budget(Limits()), want_core=want_core) == Unsat(core)


@pytest.mark.parametrize("exponent", [980, -980])
def test_numbers_of_any_length(exponent: int) -> None:
    """What factors make together may have more digits than Python writes or reads at once."""
    factors = " * ".join([f"1e{exponent}"] * 6)
    theory = claims(
        "share: '1', part: '1', whole: '1'",
        f"part = {factors} * share",
        "share * share = exactly 9",
    )
    constraints = tuple(constrain(one, theory.symbols) for one in theory.assertions)
    assert ask(System(theory.symbols, (), constraints), Budget(Limits())) == Sat()
    solver = Solver(System(theory.symbols, (), constraints), Budget(Limits()))
    assert solver.decide() == Sat()
    witness = solver.witness()
    assert satisfies(theory.assertions, theory.symbols, witness)
    assert witness["share"] == 3
    end = witness["part"]
    assert optimise(solver, "part", 1 if exponent > 0 else -1) is not None
    assert end.numerator > 10**4300 or end.denominator > 10**4300


@pytest.fixture
def hears_interrupts() -> Iterator[None]:
    """Ctrl-C is heard, also where the tests run as a shell's job, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("hears_interrupts")
def test_an_interrupt_of_a_question_put_as_text_ends_the_run() -> None:
    """Ctrl-C while z3 works is not answered by asking again."""
    timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        ask(sums_of_cubes(), Budget(ENDLESS))
    timer.join()
    assert time.monotonic() - started < 20


@pytest.mark.usefixtures("hears_interrupts")
def test_an_interrupt_is_not_taken_for_a_spent_budget() -> None:
    """Ctrl-C while z3 works ends the run."""
    solver = Solver(sums_of_cubes(), Budget(ENDLESS))
    timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        solver.decide()
    timer.join()


def test_other_signals_end_nothing() -> None:
    """Those of a program's timer are told where it waits for them, and z3 works on."""
    here, there = socket.socketpair()
    there.settimeout(0)
    heard: list[int] = []
    handler = signal.signal(signal.SIGALRM, lambda number, _: heard.append(number))
    before = signal.set_wakeup_fd(there.fileno())
    interrupted: list[bool] = []
    try:
        with interruptible(lambda: interrupted.append(True)):
            signal.raise_signal(signal.SIGALRM)
        assert (heard, interrupted) == ([signal.SIGALRM], [])
        assert here.recv(9) == bytes([signal.SIGALRM])
        assert signal.set_wakeup_fd(-1) == there.fileno()
    finally:
        signal.set_wakeup_fd(before)
        signal.signal(signal.SIGALRM, handler)
        here.close()
        there.close()


def test_time_that_runs_out_is_a_spent_budget() -> None:
    """Spent time is reported as such however z3's clock and ours differ.

    It is no interrupt, and no answer.
    """
    for seconds in (0.05, 0.2):
        with pytest.raises(SpentError) as spent:
            Solver(sums_of_cubes(), Budget(ENDLESS._replace(seconds=seconds))).decide()
        assert spent.value.by_clock
        with pytest.raises(SpentError):
            ask(sums_of_cubes(), Budget(ENDLESS._replace(seconds=seconds)))


@pytest.mark.parametrize(
    "limits", [Limits(seconds=10**9), Limits(rlimit=10**12, search=10**15), Limits(rlimit=0)]
)
def test_limits_may_be_larger_than_z3_takes(limits: Limits) -> None:
    """A question as text is answered at once, whatever its limits, and counts what it took."""
    theory = claims("x: USD, y: USD", "x = 1 USD", "y = 2 USD", "x > y")
    system = System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )
    budget = Budget(limits)
    assert isinstance(ask(system, budget, want_core=True), Unsat)
    assert 0 < limits.search - budget.work < 10_000


def test_work_of_many_questions_adds_up() -> None:
    """Questions of one search share its counted work, which the same question always spends."""
    theory = claims("x: USD, y: USD", "x * y = 4 USD^2", "x > 3 USD", "y > 1.2 USD")
    system = System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )

    def questions() -> int:
        budget, asked = Budget(Limits(search=20_000)), 0
        with suppress(SpentError):
            while asked < 10_000:
                ask(system, budget)
                asked += 1
        assert budget.spent
        assert not budget.spent.by_clock
        return asked

    assert 2 < questions() == questions() < 10_000
