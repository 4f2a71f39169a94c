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
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def ordered(work: Callable[[Given], Made], given: Sequence[Given], workers: int) -> Iterator[Iterator[Made]]:
    """What a function makes of each, in order, by up to so many processes; here, where these cannot be had safely.

    The processes begin at once; who asks waits only for what is asked for. They are copies of this one, so that nothing is sent to
    them but where to work. They cannot be made where there are other threads, nor on systems where copying a process is not dependable.
    """
    if min(workers, len(given)) < 2 or threading.active_count() > 1 or sys.platform not in ("linux", "freebsd"):  # noqa: PLR2004
        yield map(work, given)
        return
    import multiprocessing

    with multiprocessing.get_context("fork").Pool(min(workers, len(given)), _begin, (work, given)) as pool:
        yield map(_received, pool.imap(_sent, range(len(given))))


_work: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""In a process that works for another: what is to be done."""


def _begin(work: Callable[[Any], Any], given: Sequence[Any]) -> None:
    """Leave Ctrl-C to the process that began."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _work.append((work, given))


def _sent(place: int) -> bytes:
    work, given = _work[-1]
    buffer = io.BytesIO()
    try:
        _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(work(given[place]))
    except KeyboardInterrupt:  # z3 hears of Ctrl-C all the same, and nobody would wait for a process that is gone
        return b""
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
