"""One question to z3: how much it may take, and how a signal ends it."""

import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from factcheck.solve.budget import Budget

CLOCKS_DIFFER = 0.05
"""By so many seconds z3's timer may run out before the deadline does on ours."""

CHARACTERS = 5
"""So many characters of a question count as a step: z3 reads about 10 million a second."""

LINEAR = 8
"""So many times ``rlimit`` may be spent on a question without products: z3 takes 0.2 µs for a unit
of its measure there, where products took 20 at worst."""

ENDING = frozenset(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)
"""The signals that end programs, on the systems that have them."""

NO_DESCRIPTOR = -1
"""What Python has for a file descriptor where nobody set one."""

LARGEST = 2**32 - 1
"""No limit may be larger for z3."""


class Question:
    """How long z3 may work on one question: ``rlimit`` in its own measure, and ``milliseconds``."""

    def __init__(self, budget: Budget, *, is_linear: bool, parts: int = 1) -> None:
        """Begin a question that may take one of so many parts of what one may take at most."""
        budget.spend(1)
        self.budget = budget
        most = budget.limits.rlimit * (LINEAR if is_linear else 1) or budget.work
        self.rlimit = max(1, min(most, budget.work, LARGEST) // parts)
        self.seconds = budget.seconds
        self.milliseconds = max(1, int(min(self.seconds * 1000, LARGEST)))
        self.began = time.monotonic()

    def unanswered(self, work: int) -> None:
        """Count the work on a question that z3 has no answer to.

        Raises:
            SpentError: where the budget of the search is spent.
        """
        self.budget.spend(work)
        if time.monotonic() - self.began >= self.seconds - CLOCKS_DIFFER:
            self.budget.end(by_clock=True)


@contextmanager
def interruptible(interrupt: Callable[[], None]) -> Iterator[None]:
    """Let a signal that ends programs end z3's work at once, by calling ``interrupt``.

    Python handles signals in its main thread, which is z3's meanwhile; but it tells them to a file
    descriptor, and another thread that waits there may interrupt z3. z3's own handling of Ctrl-C
    loses it now and then. Signals of other kinds, as of a program's timer, are only passed on to
    the descriptor that was there before.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    here, there = socket.socketpair()  # a pipe would not do on Windows
    there.settimeout(0)
    before = signal.set_wakeup_fd(there.fileno(), warn_on_full_buffer=False)

    def wait() -> None:
        while heard := here.recv(1):
            if before != NO_DESCRIPTOR:
                with suppress(OSError):  # nobody reads there, or it is full
                    os.write(before, heard)
            if heard[0] in ENDING:
                interrupt()

    waiting = threading.Thread(target=wait, daemon=True)
    try:
        waiting.start()
        yield
    finally:
        signal.set_wakeup_fd(before)
        there.close()
        waiting.join()
        here.close()
