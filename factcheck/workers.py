"""Work shared out to processes."""

import copyreg
import io
import os
import pickle
import signal
import sys
import threading
from collections import ChainMap
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from typing import Any, NoReturn, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def ordered(work: Callable[[Given], Made], given: Sequence[Given], workers: int) -> Iterator[Iterator[Made]]:
    """What a function makes of each, in order, by up to so many processes, 0: one for each processor; here, where these cannot be had safely.

    The processes begin at once; who asks waits only for what is asked for. They are copies of this one, so that nothing is sent to
    them but where to work.
    """
    several = min(_spared(workers), len(given))
    if several < 2:  # noqa: PLR2004
        yield map(work, given)
        return
    import multiprocessing

    with multiprocessing.get_context("fork").Pool(several, _begin, (work, given)) as pool:
        yield map(_received, pool.imap(_sent, range(len(given))))


@contextmanager
def aside(work: Callable[[], Made], workers: int) -> Iterator[Callable[[], Made]]:
    """What a function makes, by a process beside this one that begins at once; here, when it is asked for, where that cannot be had."""
    if _spared(workers) < 2:  # noqa: PLR2004
        yield work
        return
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        _send(work, writing)
    os.close(writing)
    waiting = True

    def made() -> Made:
        nonlocal waiting
        with open(reading, "rb", closefd=False) as pipe:
            sent = pipe.read()
        status, waiting = os.waitpid(process, 0)[1], False
        if status:  # it went wrong, or was killed
            return work()
        result: Made = _received(sent)
        return result

    try:
        yield made
    finally:
        os.close(reading)
        if waiting:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


def _spared(workers: int) -> int:
    """How many processes may work at once, this one alone where there are other threads or where a system does not copy processes dependably."""
    if threading.active_count() > 1 or sys.platform not in ("linux", "freebsd"):
        return 1
    return workers or processors()


_work: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""In a process that works for another: what is to be done."""


def _begin(work: Callable[[Any], Any], given: Sequence[Any]) -> None:
    """Leave Ctrl-C to the process that began."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _work.append((work, given))


def _sent(place: int) -> bytes:
    work, given = _work[-1]
    try:
        return _packed(work(given[place]))
    except KeyboardInterrupt:  # z3 hears of Ctrl-C all the same, and nobody would wait for a process that is gone
        return b""


def _send(work: Callable[[], Any], writing: int) -> NoReturn:
    """In a process aside: do its work, and end; where that goes wrong, it goes wrong again where it can be told."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    status = 1
    try:
        with open(writing, "wb") as pipe:
            pipe.write(_packed(work()))
        status = 0
    finally:
        os._exit(status)


def _packed(made: Any) -> bytes:  # noqa: ANN401
    buffer = io.BytesIO()
    _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(made)
    return buffer.getvalue()


def _received(sent: bytes) -> Any:  # noqa: ANN401
    if not sent:
        raise KeyboardInterrupt
    return pickle.loads(sent)  # noqa: S301 - our own process wrote it


_REDUCERS: Any = ChainMap(
    {Fraction: lambda value: (Fraction, (value.numerator, value.denominator))}, copyreg.dispatch_table
)


class _Pickler(pickle.Pickler):
    """Sends a fraction as two numbers, not as the text that it is by default; all else as everybody does."""

    dispatch_table = _REDUCERS
