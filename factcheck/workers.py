"""Work shared out to processes.

These are copies of this one, so that nothing is sent to them but which work to do. The standard library's pools will not do: one waits for
ever for a process that was killed, the other at Ctrl-C for what nobody wants any more.
"""

import copyreg
import io
import os
import pickle
import signal
import struct
import sys
import threading
from collections import ChainMap
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from fractions import Fraction
from functools import partial
from selectors import EVENT_READ, DefaultSelector
from typing import Any, BinaryIO, NoReturn, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

AHEAD = 2
"""How much each process is given to do at a time, so that none waits for more."""

# What goes through the pipes: which of the given is to be done; which was done, and how many bytes of it follow.
TASK, DONE = struct.Struct("=Q"), struct.Struct("=QQ")
MOST_READ = 1 << 20


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def ordered(work: Callable[[Given], Made], given: Sequence[Given], workers: int) -> Iterator[Iterator[Made]]:
    """What a function makes of each, in order, by up to so many processes, 0: one for each processor; here, where these cannot be had safely.

    The processes begin at once; who asks waits only for what is asked for.
    """
    several = min(_spared(workers), len(given))
    if several < 2:  # noqa: PLR2004
        yield map(work, given)
        return
    with _shared(work, given, several) as results:
        yield results


@contextmanager
def aside(work: Callable[[], Made], workers: int) -> Iterator[Callable[[], Made]]:
    """What a function makes, by a process beside this one that begins at once; here, when it is asked for, where that cannot be had."""
    if _spared(workers) < 2:  # noqa: PLR2004
        yield work
        return
    with _shared(lambda only: only(), [work], 1) as results:
        yield partial(next, results)


def _spared(workers: int) -> int:
    """How many processes may work at once: this one alone where a system does not copy processes dependably, where there are other threads,
    where processes that have ended vanish by themselves, or where Ctrl-C is heard by what is not Python.
    """  # noqa: D205 - one sentence
    if sys.platform not in ("linux", "freebsd"):
        return 1
    if threading.current_thread() is not threading.main_thread() or threading.active_count() > 1:
        return 1
    if signal.getsignal(signal.SIGCHLD) is signal.SIG_IGN or signal.getsignal(signal.SIGINT) is None:
        return 1
    return workers or processors()


@contextmanager
def _shared(work: Callable[[Given], Made], given: Sequence[Given], several: int) -> Iterator[Iterator[Made]]:
    """The same by so many processes, which end with the context."""
    with ExitStack() as ends:
        asked, asking = map(ends.enter_context, _pipe())
        telling: list[BinaryIO] = []
        with suppress(OSError):  # the system may have room for fewer
            for _ in range(several):
                told, tells = map(ends.enter_context, _pipe())
                with _uninterrupted():
                    process = os.fork()
                    if not process:
                        _serve(work, given, asked, tells, (asking, told, *telling))
                    ends.callback(_end, process)
                tells.close()
                telling.append(told)
        tasks = map(TASK.pack, range(len(given)))

        def ask() -> None:
            task = next(tasks, b"")
            if task:
                asking.write(task)
            else:
                asking.close()

        for _ in range(AHEAD * len(telling)):
            ask()
        yield ends.enter_context(closing(_results(work, given, telling, ask)))


def _pipe() -> tuple[BinaryIO, BinaryIO]:
    reading, writing = os.pipe()
    return os.fdopen(reading, "rb", buffering=0), os.fdopen(writing, "wb", buffering=0)


def _end(process: int) -> None:
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C waits until the end: what it raises would be lost within a fork, or go on in both processes."""
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if heard:
            signal.raise_signal(signal.SIGINT)


def _serve(
    work: Callable[[Given], Any], given: Sequence[Given], asked: BinaryIO, tells: BinaryIO, others: Iterable[BinaryIO]
) -> NoReturn:
    """In a process that works for another: do what is asked until nothing more is, or until something goes wrong, which is told there.

    Ctrl-C is left to the process that began. Its ends of the pipes are closed here, so that nobody writes to or waits for one that is gone.
    """
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        _leave_stdout()
        for other in others:
            other.close()
        stream = io.BufferedWriter(tells)
        while task := asked.read(TASK.size):
            (place,) = TASK.unpack(task)
            made = _packed(work(given[place]))
            stream.write(DONE.pack(place, len(made)))
            stream.write(made)
            stream.flush()
    finally:
        os._exit(0)


def _leave_stdout() -> None:
    """Send to stderr what libraries print here: standard output is for the process that began."""
    sys.stdout = sys.stderr
    with suppress(OSError):  # there is no stderr
        os.dup2(2, 1)


def _results(
    work: Callable[[Given], Made], given: Sequence[Given], telling: Sequence[BinaryIO], ask: Callable[[], None]
) -> Generator[Made, None, None]:
    """What the processes have made, in order; what one of them has not, because it went wrong or was killed, is made here."""
    made: dict[int, bytes] = {}
    with DefaultSelector() as selector:
        for told in telling:
            selector.register(told, EVENT_READ, bytearray())
        for place, one in enumerate(given):
            while place not in made and selector.get_map():
                for key, _ in selector.select():
                    read = os.read(key.fd, MOST_READ)
                    if not read:
                        selector.unregister(key.fileobj)
                    key.data.extend(read)
                    for at, packed in _whole(key.data):
                        made[at] = packed
                        ask()
            yield pickle.loads(made.pop(place)) if place in made else work(one)  # noqa: S301 - our own process wrote it


def _whole(stream: bytearray) -> Iterator[tuple[int, bytes]]:
    """What has come in whole is taken from the stream: which it is, and what."""
    while len(stream) >= DONE.size:
        place, size = DONE.unpack_from(stream)
        end = DONE.size + size
        if len(stream) < end:
            return
        yield place, bytes(stream[DONE.size : end])
        del stream[:end]


def _packed(made: Any) -> bytes:  # noqa: ANN401
    buffer = io.BytesIO()
    _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(made)
    return buffer.getvalue()


_REDUCERS: Any = ChainMap(
    {Fraction: lambda value: (Fraction, (value.numerator, value.denominator))}, copyreg.dispatch_table
)


class _Pickler(pickle.Pickler):
    """Sends a fraction as two numbers, not as the text that it is by default; all else as everybody does."""

    dispatch_table = _REDUCERS
