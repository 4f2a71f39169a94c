"""Work that is shared by processes."""

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpus import generate
from factcheck import language, load
from factcheck.solve import solve
from factcheck.solve.solve import PARALLEL
from factcheck.workers import aside, ordered
from tests.theories import theory


def _halved(value: int) -> Fraction:
    if value == 99:
        message = "not that one"
        raise ValueError(message)
    return Fraction(value, 2)


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_results_come_in_order(workers: int) -> None:
    """Whatever the number of processes, as if there were one."""
    with ordered(_halved, range(40), workers) as results:
        assert list(results) == [Fraction(value, 2) for value in range(40)]


@pytest.mark.parametrize("workers", [1, 3])
def test_what_goes_wrong_in_a_process_is_told(workers: int) -> None:
    """An exception ends the work here too."""
    with ordered(_halved, [1, 99, 2, 3], workers) as results, pytest.raises(ValueError, match="not that one"):
        list(results)


def _interrupted(value: int) -> int:
    if value == 2:
        raise KeyboardInterrupt
    return value


@pytest.mark.parametrize("workers", [1, 3])
def test_an_interrupt_in_a_process_ends_the_work(workers: int) -> None:
    """Nobody waits for what a process will not make any more."""
    with ordered(_interrupted, [1, 2, 3], workers) as results, pytest.raises(KeyboardInterrupt):
        list(results)


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_made_aside(workers: int) -> None:
    """It is the same wherever it is made, and what goes wrong goes wrong here."""
    with aside(partial(_halved, 3), workers) as made:
        assert made() == Fraction(3, 2)
    with aside(partial(_halved, 99), workers) as made, pytest.raises(ValueError, match="not that one"):
        made()


def test_where_work_is_done_aside() -> None:
    """In another process, unless this is to be the only one or has threads."""
    with aside(os.getpid, 2) as made:
        assert made() != os.getpid()
    with aside(os.getpid, 1) as made:
        assert made() == os.getpid()
    waiting = threading.Event()
    thread = threading.Thread(target=waiting.wait)
    thread.start()
    with aside(os.getpid, 2) as made:
        assert made() == os.getpid()
    waiting.set()
    thread.join()


HERE = os.getpid()


def _killed(value: int) -> int:
    """Ends the process that it is called in, for every third, unless that is this one."""
    if value % 3 == 0 and os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return value


@pytest.mark.parametrize("workers", [2, 3, 9])
def test_a_process_that_is_killed(workers: int) -> None:
    """Its work is done by the others and here; nobody waits for it."""
    with ordered(_killed, range(1, 30), workers) as results:
        assert list(results) == list(range(1, 30))
    with aside(partial(_killed, 3), workers) as made:
        assert made() == 3


def test_no_room_for_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work is done all the same, by those that there is room for."""
    fork, room = os.fork, [True, False, False]

    def forked() -> int:
        if room.pop(0):
            return fork()
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", forked)
    with ordered(_halved, range(40), 2) as results:
        assert list(results) == [Fraction(value, 2) for value in range(40)]
    with ordered(_halved, range(40), 2) as results:
        assert list(results) == [Fraction(value, 2) for value in range(40)]
    assert not room


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_much_is_sent(workers: int) -> None:
    """More than a pipe holds, and more than is read at once."""
    with ordered(lambda size: "x" * size, [3_000_000, 0, 70_000, 1] * 2, workers) as results:
        assert [len(made) for made in results] == [3_000_000, 0, 70_000, 1] * 2


def test_processes_that_nobody_waits_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """They end with the work that they were begun for, and leave nothing open."""
    fork = os.fork
    begun: list[int] = []

    def forked() -> int:
        begun.append(fork())
        return begun[-1]

    monkeypatch.setattr(os, "fork", forked)
    before = len([*Path("/dev/fd").iterdir()])
    with aside(partial(time.sleep, 60), 2), ordered(time.sleep, [60] * 5, 3):
        assert len(begun) == 4
    with ordered(_halved, range(40), 2) as results:
        assert next(results) == 0
    assert next(results, None) is None
    assert len([*Path("/dev/fd").iterdir()]) == before
    for process in begun:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, 0)


@pytest.fixture
def _hears_interrupts() -> Iterator[None]:
    """Ctrl-C is heard, though whoever runs the tests may have had it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_hears_interrupts")
def test_an_interrupt_while_processes_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is neither lost nor heard twice, and ends those that have begun."""
    fork = os.fork
    begun: list[int] = []

    def forked() -> int:
        if begun:
            os.kill(HERE, signal.SIGINT)
        begun.append(fork())
        return begun[-1]

    monkeypatch.setattr(os, "fork", forked)
    with pytest.raises(KeyboardInterrupt), ordered(time.sleep, [60] * 5, 3):
        pytest.fail("it was not heard")
    assert len(begun) == 2
    for process in begun:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, 0)


def test_processes_end_with_the_one_that_began_them(tmp_path: Path) -> None:
    """Though that was killed, and though they have more to tell than a pipe holds."""
    script = (
        "import os, sys, time\n"
        "from factcheck.workers import aside, ordered\n"
        "def work(place):\n"
        "    open(f'{sys.argv[1]}/{os.getpid()}', 'w').close()\n"
        "    return 'x' * 500_000\n"
        "with aside(lambda: work(0), 2), ordered(work, range(40), 3):\n"
        "    while len(os.listdir(sys.argv[1])) < 4: time.sleep(0.01)\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False, timeout=60)
    assert ended.returncode == -signal.SIGKILL
    left = [int(file.name) for file in tmp_path.iterdir()]
    assert len(left) == 4
    patience = time.monotonic() + 20
    while any(map(_is_alive, left)):
        assert time.monotonic() < patience
        time.sleep(0.01)


def _is_alive(process: int) -> bool:
    """Whether a process runs; one that has ended may still wait for somebody to notice."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_where_nobody_waits_for_processes() -> None:
    """Where ended processes vanish by themselves, none is begun, since another may have its number when it is to end."""
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        with aside(os.getpid, 2) as made, ordered(_where, [1, 2], 2) as places:
            assert {made(), *places} == {HERE}
    finally:
        signal.signal(signal.SIGCHLD, before)


def _where(_: int) -> int:
    return os.getpid()


def test_too_few_pipes() -> None:
    """As many processes as there is room for."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)
    used = max(int(file.name) for file in Path("/dev/fd").iterdir())
    resource.setrlimit(resource.RLIMIT_NOFILE, (used + 12, most[1]))
    try:
        with ordered(_halved, range(40), 30) as results:
            assert list(results) == [Fraction(value, 2) for value in range(40)]
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, most)


def test_the_number_of_workers_changes_nothing(tmp_path: Path) -> None:
    """Several processes find what one finds, down to every witness and bound."""
    corpus = generate(PARALLEL + 200, seed=1)
    corpus.write(tmp_path)
    understood = language.understand(load.read([tmp_path]), Fraction(1, 10))
    assert len(understood.assertions) > PARALLEL
    alone, together = (solve(understood, want_bounds=True, workers=workers) for workers in (1, 2))
    assert alone._replace(seconds={}) == together._replace(seconds={})
    assert len(corpus.planted) == sum(bool(component.conflicts) for component in alone.components) > 0


def test_processes_end_before_the_next_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    """The claims of a hypothesis are shared out as well, for which nobody else may be at work any more."""
    module = import_module("factcheck.solve.solve")
    at_work: list[int] = []

    def heard(work: Any, given: Sequence[Any], workers: int) -> Any:  # noqa: ANN401
        at_work.append(threading.active_count())
        return ordered(work, given, workers)

    monkeypatch.setattr(module, "ordered", heard)
    monkeypatch.setattr(module, "PARALLEL", 0)
    monkeypatch.setattr(module, "BATCH", 1)
    names = "abcd"
    statements = [f"{name} = 1 USD" for name in names]
    text = "\n".join(
        [
            f"quantities: {{{', '.join(f'{name}: USD' for name in names)}}}",
            "scenarios: {if_so: it is so}",
            "claims:",
            *(f"  - {{id: c{number}, says: {said}}}" for number, said in enumerate(statements)),
            *(f"  - {{id: h{number}, says: {said}, scenario: if_so}}" for number, said in enumerate(statements)),
        ]
    )
    solution = solve(theory(text), workers=2)
    assert [component.scenario for component in solution.components] == [""] * 4 + ["if_so"] * 4
    assert at_work == [1, 1]
