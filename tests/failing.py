# ruff: noqa: ANN401 - what is wrapped is called with anything and returns anything
"""A file system of which one operation fails: the first, the second, and so on."""

import builtins
import errno
import io
import os
import stat
from collections.abc import Callable, Iterator
from typing import Any, Self

import pytest

# What Python code calls to do something with files; `pathlib`, `shutil` and `open` come to these.
OPERATIONS = [
    "chmod",
    "close",
    "fchmod",
    "fchown",
    "fstat",
    "fsync",
    "ftruncate",
    "getcwd",
    "link",
    "listdir",
    "lstat",
    "mkdir",
    "open",
    "read",
    "readlink",
    "remove",
    "rename",
    "replace",
    "rmdir",
    "scandir",
    "stat",
    "symlink",
    "truncate",
    "unlink",
    "utime",
    "write",
]
# Of an open file.
METHODS = frozenset(
    {"close", "flush", "read", "readinto", "readline", "readlines", "seek", "truncate", "write"}
)


status = os.fstat


class FailingFiles:
    """Counts the operations, with their names in ``seen``, and has one of them fail.

    What is to be closed is closed all the same.
    """

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.fails = 0
        self.number = errno.EIO
        self.working = False

    def begin(self, fails: int = 0, number: int = errno.EIO) -> None:
        """Count anew; the operation of this place fails with an error of this number."""
        self.seen, self.fails, self.number = [], fails, number
        self.working = True

    def end(self) -> None:
        """Count no more."""
        self.working = False

    @property
    def reached(self) -> bool:
        """Whether the operation that was to fail was asked for."""
        return 0 < self.fails <= len(self.seen)

    def meet(self, name: str, file: object) -> None:
        """Count an operation, and fail where it is its turn."""
        if not self.working:
            return
        self.seen.append(name)
        if len(self.seen) == self.fails:
            named = file if isinstance(file, str | bytes | os.PathLike) else None
            raise OSError(self.number, os.strerror(self.number), named)

    def wrap(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """An operation that may fail."""

        def operation(*given: Any, **named: Any) -> Any:
            if name == "close":
                work(*given, **named)
            self.meet(name, given[0] if given else "")
            if name == "close":
                return None
            made = work(*given, **named)
            return FailingEntries(self, made) if name == "scandir" and self.working else made

        return operation

    def open(self, work: Callable[..., Any]) -> Callable[..., Any]:
        """``open`` whose files may fail."""

        def opened(file: Any, *given: Any, **named: Any) -> Any:
            if isinstance(file, int) and stat.S_ISFIFO(status(file).st_mode):  # no file
                return work(file, *given, **named)
            self.meet("open", file)
            made = work(file, *given, **named)
            return FailingFile(self, made) if self.working else made

        return opened


class FailingEntries:
    """The entries of a folder."""

    def __init__(self, files: FailingFiles, entries: Any) -> None:
        self.files, self.entries = files, entries

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.entries.close()

    def __iter__(self) -> "FailingEntries":
        return self

    def __next__(self) -> Any:
        self.files.meet("next", None)
        return next(self.entries)

    def close(self) -> None:
        """End."""
        self.entries.close()


class FailingFile:
    """An open file."""

    def __init__(self, files: FailingFiles, file: Any) -> None:
        self._files, self._file = files, file

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[Any]:
        return iter(self._file)

    def close(self) -> None:
        """Close the file, and then tell that something failed if it is to."""
        self._file.close()
        self._files.meet("file.close", self._file.name)

    def __getattr__(self, name: str) -> Any:
        attribute = getattr(self._file, name)
        if name not in METHODS:
            return attribute

        def method(*given: Any) -> Any:
            self._files.meet(f"file.{name}", self._file.name)
            return attribute(*given)

        return method


@pytest.fixture
def failing_files(monkeypatch: pytest.MonkeyPatch) -> FailingFiles:
    """Every way to a file, under watch."""
    files = FailingFiles()
    for name in OPERATIONS:
        monkeypatch.setattr(os, name, files.wrap(name, getattr(os, name)))
    opened = files.open(io.open)
    monkeypatch.setattr(io, "open", opened)
    monkeypatch.setattr(builtins, "open", opened)
    return files
