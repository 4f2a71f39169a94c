"""How far the work is, in one line on a terminal."""

import signal
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from shutil import get_terminal_size
from typing import TextIO

from factcheck.model.progress import Told

# Work that takes less, in seconds, is not worth a word.
PATIENCE = 1.0
BAR = 24
STAGES: Mapping[str, str] = {
    "load": "Reading",
    "language": "Understanding",
    "cover": "Comparing with the texts",
    "solve": "Solving",
    "explain": "Explaining",
    "rules": "Telling",
}
"""What is done in each stage of ``pipeline``."""


@contextmanager
def line(stream: TextIO) -> Iterator[Told]:
    """Where to tell how far the work is; the line is gone at the end, and never there in the first second."""
    began = time.monotonic()
    now = drawn = ""
    due = False

    def draw() -> None:
        nonlocal drawn
        if now != drawn:
            stream.write("\r" + now.ljust(len(drawn)))
            stream.flush()
            drawn = now

    def told(stage: str, done: int, total: int) -> None:
        nonlocal now, due
        now = STAGES[stage]
        if total:
            full = BAR * done // total
            now += f" [{'#' * full}{'.' * (BAR - full)}] {done} of {total}"
        now = now[: get_terminal_size().columns - 1]
        due = due or (not alarm and time.monotonic() - began >= PATIENCE)
        if due:
            draw()

    def ring(*_: object) -> None:
        nonlocal due
        due = True
        draw()

    # The first line comes in time though nothing be told for long; where there are no alarms, with what is told next.
    # It is drawn by the alarm alone, since two cannot write at once.
    alarm = getattr(signal, "SIGALRM", None)
    if alarm:
        before = signal.signal(alarm, ring)
        signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield told
    finally:
        if alarm:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(alarm, before)
        if drawn:
            stream.write("\r" + " " * len(drawn) + "\r")
            stream.flush()
