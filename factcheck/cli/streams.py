"""Keep standard output for what was asked for, whatever a library prints."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stdout, suppress
from typing import TextIO

STDOUT, STDERR = 1, 2

_reserved: list[TextIO] = []


def stdout() -> TextIO:
    """Return the stream for what was asked for."""
    return _reserved[-1] if _reserved else sys.stdout


@contextmanager
def reserve_stdout() -> Iterator[None]:
    """Send to stderr what anybody but `stdout()` writes to standard output, from Python or from C.

    The stream is a duplicate of descriptor 1, which points to stderr until the end.
    """
    stream = sys.stdout
    with ExitStack() as undo:
        if _descriptor(stream) == STDOUT:
            stream.flush()
            own = os.fdopen(os.dup(STDOUT), "w", encoding=stream.encoding, errors=stream.errors)
            _reserved.append(undo.enter_context(own))
        else:  # the caller has put another one in its place
            _reserved.append(stream)
        undo.callback(_reserved.pop)
        with suppress(OSError):  # descriptor 1 is closed: nobody can write to it
            kept = os.dup(STDOUT)
            undo.callback(_restore, stream, kept)
            point_to_stderr(STDOUT)
        undo.enter_context(redirect_stdout(sys.stderr))
        yield


def point_to_stderr(descriptor: int) -> None:
    """Make a descriptor another one of stderr; of nothing, where that is closed."""
    try:
        os.dup2(STDERR, descriptor)
    except OSError:
        point_to_nothing(descriptor)


def point_to_nothing(descriptor: int) -> None:
    """Make a descriptor swallow what is written to it."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, descriptor)
    os.close(nothing)


def _restore(stream: TextIO, kept: int) -> None:
    """Put descriptor 1 back to where it pointed before."""
    # What libraries have left in it goes to stderr, if anywhere.
    with suppress(OSError, ValueError):
        stream.flush()
    os.dup2(kept, STDOUT)
    os.close(kept)


def _descriptor(stream: TextIO) -> int | None:
    """Return the file descriptor of a stream; ``None`` where it has none."""
    try:
        return stream.fileno()
    except (OSError, ValueError):  # it is in memory, or closed
        return None
