"""The only module that imports DuckDB: connections that read what they are given and no more."""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Event, Timer
from time import monotonic
from typing import TYPE_CHECKING, Any

from factcheck.evidence.flaw import UnavailableError
from factcheck.model.problem import Kind

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

INSTALL = "pip install 'factcheck-lint[data]'"
"""The command that installs the engine."""

# Seconds for one statement. Reading a million rows takes less than one.
SECONDS = 10.0
# Seconds for all statements of a run.
TOGETHER = 60.0
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
# What DuckDB advises behind its words, for who wrote the statement.
_ADVICE = re.compile(
    r"\n+(?:LINE \d|Possible (?:fixes|Solution)|Try setting|Candidate |  file = ).*", re.DOTALL
)
# More characters of an error are its parts repeated.
LONGEST = 300


class FailedError(Exception):
    """A statement that failed, in DuckDB's own words."""


@dataclass
class Allowance:
    """The seconds that are left for all statements of a run."""

    seconds: float = TOGETHER


class Engine:
    """A database in memory. Once it is locked, it reads no file and changes no setting."""

    def __init__(self, allowance: Allowance) -> None:
        try:
            import duckdb
        except ImportError:
            raise UnavailableError(Kind.NO_ENGINE, "tables and queries", INSTALL) from None
        self._errors = (duckdb.Error, RuntimeError)
        self._connection: DuckDBPyConnection = duckdb.connect(":memory:", config=SETTINGS)
        self._allowance = allowance

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of one of our own statements; ``values`` are for its ``?``.

        Raises:
            FailedError: where DuckDB fails.
        """
        with self._limited():
            return self._connection.execute(statement, list(values)).fetchall()

    def first_rows(self, statement: str, most: int) -> tuple[int, list[tuple[Any, ...]]]:
        """Return how many columns the rows of a statement have, and its first rows.

        Raises:
            FailedError: where DuckDB fails.
        """
        with self._limited():
            result = self._connection.execute(statement)
            return len(result.description or ()), result.fetchmany(most)

    def lock(self) -> None:
        """Refuse files and other settings from now on; the time zone is the same everywhere."""
        with suppress(FailedError):  # where dates know of no zones
            self.rows("SET TimeZone = 'UTC'")
        self.rows("SET enable_external_access = false")
        self.rows("SET lock_configuration = true")

    def statements(self, text: str) -> list[str]:
        """Return the statements of a text by their kinds (``SELECT``, ``COPY``); runs none.

        Raises:
            FailedError: where the text is none.
        """
        with self._limited():
            return [one.type.name for one in self._connection.extract_statements(text)]

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
        """Close the database and drop what is in it."""
        self._connection.close()

    @contextmanager
    def _limited(self) -> Iterator[None]:
        """Interrupt a statement that takes too long; turn all errors of DuckDB into one kind."""
        allowed = min(SECONDS, self._allowance.seconds)
        if allowed <= 0:
            message = f"together queries and tables took more than {TOGETHER:g} seconds"
            raise FailedError(message)
        late = Event()

        def interrupt() -> None:
            late.set()
            self._connection.interrupt()

        timer = Timer(allowed, interrupt)
        begin = monotonic()
        timer.start()
        try:
            yield
        except self._errors as error:
            if late.is_set():
                message = f"it took more than {allowed:g} seconds"
                raise FailedError(message) from None
            if isinstance(error, RuntimeError):  # so DuckDB tells Ctrl-C
                raise KeyboardInterrupt from None
            raise FailedError(_words(error)) from None
        finally:
            timer.cancel()
            self._allowance.seconds -= monotonic() - begin


@contextmanager
def opened(allowance: Allowance) -> Iterator[Engine]:
    """Open a database and close it at the end of the block.

    Raises:
        UnavailableError: where the engine is not installed.
    """
    engine = Engine(allowance)
    try:
        yield engine
    finally:
        engine.close()


def quoted(text: str) -> str:
    """Return a text as a value of a statement."""
    return "'" + text.replace("'", "''") + "'"


def name(text: str) -> str:
    """Return a text as the name of a table or a column."""
    return '"' + text.replace('"', '""') + '"'


def _words(error: Exception) -> str:
    """Return what DuckDB says, on one line and without its advice."""
    said = " ".join(_ADVICE.sub("", str(error)).split())
    return said if len(said) <= LONGEST else f"{said[:LONGEST]}…"
