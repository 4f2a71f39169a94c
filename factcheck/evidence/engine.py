"""DuckDB as the rest asks it: in a process of its own, which ends when it takes too much.

A query may want more memory than there is, or be at work where nothing interrupts it: DuckDB limits
neither what a function makes of a value nor how long it is about it. The process does.
"""

import json
import pickle
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from subprocess import DEVNULL, PIPE, Popen
from threading import Event, Timer
from time import monotonic
from typing import Any

from factcheck.evidence.flaw import UnavailableError
from factcheck.model.problem import Kind

INSTALL = "pip install 'factcheck-lint[data]'"
"""What installs the engine."""

# Seconds for one statement. Reading a million rows takes less than one.
SECONDS = 10.0
# Seconds for all statements of a run.
TOGETHER = 60.0
# Seconds in which a statement that was interrupted ends, or its process does.
GRACE = 1.0
# Bytes that the process may have in all, of which the engine's own limit is a part.
MEMORY = 3 * 2**30
# Nothing is fetched, nothing is installed, no Python variable is a table, nothing goes to a disk;
# one thread, so that sums of floats are the same everywhere.
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "memory_limit": "1GB",
    "temp_directory": "",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "python_enable_replacements": False,
}
# What locks a database: in this order.
LOCKED = ("SET enable_external_access = false", "SET lock_configuration = true")
# More characters of an error are its parts repeated.
LONGEST = 300
# What is told where the process ends of itself.
ENDED = "it ended the engine, as what takes too much memory does"
# What the process does: it finds this package where this one was found.
PROGRAM = "import sys; sys.path[:] = {!r}; from factcheck.evidence.database import serve; serve()"


class FailedError(Exception):
    """A statement that failed, in DuckDB's own words."""


class Allowance:
    """What the statements of a run may take: the seconds that are left, and one process."""

    process: Popen[bytes] | None = None

    def __init__(self) -> None:
        self.seconds = TOGETHER

    def ask(self, call: str, *values: object) -> Any:  # noqa: ANN401 - what the call gives
        """Return what the process answers, which begins with the first question.

        Raises:
            FailedError: where it fails, or takes too long or too much memory, and ends of that.
        """
        allowed = min(SECONDS, self.seconds)
        if allowed <= 0:
            message = f"together queries and tables took more than {TOGETHER:g} seconds"
            raise FailedError(message)
        begin = monotonic()
        late = Event()
        told = f"it took more than {allowed:g} seconds"
        try:
            self.process = process = self.process or _begun()
            is_right, answer = _answered(process, allowed + GRACE, late, (allowed, call, values))
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            is_begun = self.process is not None
            self.close()
            raise FailedError(
                told if late.is_set() else ENDED if is_begun else str(error)
            ) from None
        except BaseException:  # Ctrl-C: it is at work, and nobody waits for what it answers
            self.close()
            raise
        finally:
            self.seconds -= monotonic() - begin
        if not is_right:
            said = " ".join((answer or told).split())
            raise FailedError(said if len(said) <= LONGEST else f"{said[:LONGEST]}…")
        return answer

    def close(self) -> None:
        """End the process."""
        process, self.process = self.process, None
        if process is not None:
            _end(process)


def _begun() -> "Popen[bytes]":
    """Return the process, which is ready to answer."""
    program = [sys.executable, "-c", PROGRAM.format(sys.path)]
    process = Popen(program, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)  # noqa: S603 - our own
    try:
        _answered(process, TOGETHER, Event(), MEMORY)
    except BaseException:  # nobody else knows of it
        _end(process)
        raise
    return process


def _end(process: "Popen[bytes]") -> None:
    """End a process."""
    process.kill()
    with suppress(OSError):  # what it did not read
        process.__exit__(None, None, None)


def _answered(process: "Popen[bytes]", seconds: float, late: Event, question: object) -> Any:  # noqa: ANN401 - what it answers
    """Return what the process answers; it is ended, and ``late`` set, where that takes too long."""

    def end() -> None:
        late.set()
        process.kill()

    assert process.stdin
    assert process.stdout
    timer = Timer(seconds, end)
    timer.start()
    try:
        pickle.dump(question, process.stdin)
        process.stdin.flush()
        return pickle.load(process.stdout)  # noqa: S301 - our own process
    finally:
        timer.cancel()


class Engine:
    """A database in memory. Once it is locked, it reads no file and changes no setting."""

    def __init__(self, allowance: Allowance) -> None:
        self._allowance = allowance
        self._process: Popen[bytes] | None = None
        self._number = 0
        self._is_locking = False

    @property
    def is_lost(self) -> bool:
        """Whether its process has ended, and all that it had read is gone."""
        return self._process is not None and self._process is not self._allowance.process

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a statement of ours; ``values`` stand in the places of ``?``.

        Raises:
            FailedError: where DuckDB fails.
        """
        found: list[tuple[Any, ...]] = self._ask("rows", statement, list(values))
        return found

    def first_rows(self, statement: str, most: int) -> tuple[int, list[tuple[Any, ...]]]:
        """Return how many columns the rows of a statement have, and its first rows.

        These without their third column and those behind it; what is no number, no day and no short
        text is a text.

        Raises:
            FailedError: where DuckDB fails.
        """
        found: tuple[int, list[tuple[Any, ...]]] = self._ask("first_rows", statement, most)
        return found

    def lock(self) -> None:
        """Read no file from here on, and know no place of this machine."""
        self._is_locking = True

    def statements(self, text: str) -> list[str]:
        """Return the statements of a text by their kinds (``SELECT``, ``COPY``); runs none.

        Raises:
            FailedError: where the text is none.
        """
        found: list[str] = self._ask("statements", text)
        return found

    def tree(self, query: str) -> object:
        """Return a query as its parser sees it; runs none.

        Raises:
            FailedError: where the text is none.
        """
        [(written,)] = self.rows(f"SELECT json_serialize_sql({quoted(query)})")
        try:
            tree = json.loads(written)
        except RecursionError:
            message = "it is nested too deeply"
            raise FailedError(message) from None
        if tree["error"]:
            raise FailedError(tree["error_message"])
        return tree["statements"]

    def close(self) -> None:
        """Forget everything."""
        if self._number and not self.is_lost:
            self._ask("close")

    def _ask(self, call: str, *values: object) -> Any:  # noqa: ANN401 - what the call gives
        """Return what this database answers; it is opened, and locked, when it has to."""
        if self.is_lost:
            message = "the engine was ended by what was asked before"
            raise FailedError(message)
        if not self._number:
            self._number = self._allowance.ask("open", SETTINGS)
            self._process = self._allowance.process
        if self._is_locking:
            self._is_locking = False
            with suppress(FailedError):  # where dates know of no zones
                self._allowance.ask("rows", self._number, "SET TimeZone = 'UTC'", [])
            for setting in LOCKED:
                self._allowance.ask("rows", self._number, setting, [])
        return self._allowance.ask(call, self._number, *values)


@contextmanager
def opened(allowance: Allowance) -> Iterator[Engine]:
    """Open a database for a while.

    Raises:
        UnavailableError: where the engine is not installed.
    """
    if find_spec("duckdb") is None:
        raise UnavailableError(Kind.NO_ENGINE, "tables and queries", INSTALL)
    engine = Engine(allowance)
    try:
        yield engine
    finally:
        with suppress(FailedError):
            engine.close()


def quoted(text: str) -> str:
    """Return a text as a value of a statement."""
    return "'" + text.replace("'", "''") + "'"


def name(text: str) -> str:
    """Return a text as the name of a table or a column."""
    return '"' + text.replace('"', '""') + '"'
