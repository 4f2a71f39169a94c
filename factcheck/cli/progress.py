"""Show the progress of the work in one line on a terminal."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from shutil import get_terminal_size
from threading import Lock, Timer
from typing import TextIO

import click

from factcheck.model.progress import Progress

# Work that takes less, in seconds, is not worth a word.
PATIENCE = 1.0
# The longest line has a bar of 24 columns, its stage, "99999/99999" and "1d 23:59:59". Where it
# would wrap, click could not draw over it.
WIDEST = 64
STAGES: Mapping[str, str] = {
    "load": "Reading",
    "language": "Understanding",
    "cover": "Comparing with the texts",
    "solve": "Solving",
    "explain": "Explaining",
    "rules": "Telling",
}
"""What is done in each stage of ``pipeline``."""
# Back to the begin of the line, which is cleared; the cursor, which click hides, is shown again.
ERASE = "\r\033[K\033[?25h"


@contextmanager
def progress_line(stream: TextIO) -> Iterator[Progress]:
    """Yield a progress callback that draws the line.

    The line is shown after the first second, and erased at the end.
    """
    begin = partial(click.progressbar, file=stream, width=24, show_pos=True, hidden=True)
    bar = begin(length=0)
    due, lock = False, Lock()

    def erase() -> None:
        if due:
            click.echo(ERASE, file=stream, nl=False)

    def draw(steps: int = 0) -> None:
        bar.hidden = not due or get_terminal_size().columns < WIDEST
        bar.update(steps)
        bar.render_progress()

    def update(stage: str, done: int, total: int) -> None:
        nonlocal bar
        with lock:
            if bar.label != STAGES[stage]:
                erase()
                shape = "%(label)s [%(bar)s] %(info)s" if total else "%(label)s"
                bar = begin(length=total, label=STAGES[stage], bar_template=shape)
            draw(done - bar.pos)

    def show() -> None:
        nonlocal due
        with lock:
            due = True
            draw()

    # The first line is drawn in time even if no progress is reported for long.
    timer = Timer(PATIENCE, show)
    timer.start()
    try:
        yield update
    finally:
        timer.cancel()
        timer.join()
        erase()
