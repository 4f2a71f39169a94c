"""The content of a claim file, its path as users see it, and what is wrong where there is none."""

import os
from pathlib import Path
from typing import BinaryIO

from factcheck.model.lines import Lines
from factcheck.model.problem import Kind, Problem
from factcheck.model.span import Span

# The largest file that is read, in bytes.
LARGEST = 256 * 2**20
# Bytes that are read at a time: a reader allocates room for all that it is asked for.
PIECE = 2**20


def content(name: str, path: Path) -> str | Problem:
    """Return the text of a file, or the problem that there is none."""
    try:
        with path.open("rb") as file:
            data = read_most(file, LARGEST)
            if len(data) > LARGEST:
                size = max(len(data), os.fstat(file.fileno()).st_size)
                return file_problem(Kind.FILE_TOO_LARGE, name, f"{size} bytes", f"{LARGEST}")
        return data.decode().removeprefix("\ufeff")
    except OSError as error:
        return file_problem(Kind.UNREADABLE_FILE, name, reason_of(error))
    except UnicodeDecodeError as error:
        before = data[: error.start].decode().removeprefix("\ufeff")
        line, column = Lines(before).place(len(before))
        return Problem(
            Kind.NOT_UTF8, Span(name, line, column, line, column + 1), (str(error.start),)
        )


def read_most(file: BinaryIO, most: int) -> bytes:
    """Return the bytes of a file to its end; of a longer one than ``most`` at least one byte more.

    So that callers see that it is too long.
    """
    pieces, size = [], 0
    while size <= most and (piece := file.read(PIECE)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def display_path(path: Path) -> str:
    """Return a path as users see it: from the working directory if possible, with ``/``."""
    try:
        relative = os.path.relpath(path)
    except (OSError, ValueError):
        # the working directory is gone; it is on another drive, or no path at all
        relative = os.fspath(path)
    # Two names that are not UTF-8 stay two.
    return os.fsencode(relative).decode(errors="backslashreplace").replace(os.sep, "/")


def file_problem(kind: Kind, name: str, *values: str) -> Problem:
    """Return a problem of a file as a whole."""
    return Problem(kind, Span(name, 1, 1, 1, 1), values)


def reason_of(error: OSError | ValueError) -> str:
    """Return the system's words for an error."""
    return getattr(error, "strerror", None) or str(error)
