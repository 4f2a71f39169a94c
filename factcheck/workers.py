"""Work shared out to processes."""

import io
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

_work: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def ordered(work: Callable[[Given], Made], given: Sequence[Given], workers: int) -> Iterator[Made]:
    """What a function makes of each, in order, by up to so many processes; here, where these cannot be had safely.

    The processes are copies of this one, so that nothing is sent to them but where to work. They cannot be made where there are other
    threads, nor on systems where copying a process is not dependable.
    """
    if min(workers, len(given)) < 2 or threading.active_count() > 1 or sys.platform not in ("linux", "freebsd"):  # noqa: PLR2004
        yield from map(work, given)
        return
    import multiprocessing

    _work.append((work, given))
    try:
        with multiprocessing.get_context("fork").Pool(min(workers, len(given)), _leave_signals) as pool:
            for sent in pool.imap(_sent, range(len(given))):
                yield pickle.loads(sent)  # noqa: S301 - our own process wrote it
    finally:
        _work.pop()


def _leave_signals() -> None:
    """Leave Ctrl-C to the process that began."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _sent(place: int) -> bytes:
    work, given = _work[-1]
    buffer = io.BytesIO()
    _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(work(given[place]))
    return buffer.getvalue()


class _Pickler(pickle.Pickler):
    """Sends a fraction as two numbers, not as the text that it is by default."""

    dispatch_table = {Fraction: lambda value: (Fraction, (value.numerator, value.denominator))}  # noqa: RUF012 - pickle's own protocol
