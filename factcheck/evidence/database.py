"""The only module that imports DuckDB: what the process of the engine does.

It answers what ``engine`` asks, and has no more memory and no more time than it is given.
"""

import os
import pickle
import re
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from itertools import count
from threading import Event, Timer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# Seconds of work after which the process ends by itself, should nobody be left to end it.
WORK = 120
# A longer text is no number of the language, nor the key of a row.
LONGEST_TEXT = 2_000
# Columns that mean something: a key and a value.
COLUMNS = 2
# What DuckDB advises behind its words, for who wrote the statement.
_ADVICE = re.compile(
    r"\n+(?:LINE \d|Possible (?:fixes|[Ss]olution)|Database is launched|Try setting|Candidate |  file = ).*",
    re.DOTALL,
)


def serve() -> None:
    """Answer one question after the other, until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asks
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _limit(pickle.load(sys.stdin.buffer))  # noqa: S301 - the process that began this one
    databases = Databases()
    answer: object = True
    with suppress(EOFError, BrokenPipeError):
        while True:
            pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()
            answer = databases.answer(*pickle.load(sys.stdin.buffer))  # noqa: S301 - likewise


def _limit(memory: int) -> None:
    """Take no more than so many bytes, and write no file; where the system has such limits."""
    with suppress(ImportError):
        import resource

        for kind, most in (
            (resource.RLIMIT_AS, memory),
            (resource.RLIMIT_CPU, WORK),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            with suppress(OSError, ValueError):  # a lower one is set already
                resource.setrlimit(kind, (most, most))


class Databases:
    """Databases in memory, each with its number."""

    def __init__(self) -> None:
        import duckdb

        self._duckdb = duckdb
        self._connections: dict[int, DuckDBPyConnection] = {}
        self._numbers = count(1)

    def answer(self, seconds: float, call: str, values: Sequence[Any]) -> tuple[bool, Any]:
        """Return whether a call went right, and what it gives or DuckDB's words; none when late."""
        if call == "open":
            number = next(self._numbers)
            self._connections[number] = self._duckdb.connect(":memory:", config=values[0])
            return True, number
        number, *given = values
        if call == "close":
            self._connections.pop(number).close()
            return True, None
        connection = self._connections[number]
        late = Event()

        def interrupt() -> None:
            late.set()
            connection.interrupt()

        timer = Timer(seconds, interrupt)
        timer.start()
        try:
            return True, CALLS[call](connection, *given)
        except MemoryError:
            return False, "Out of Memory Error"
        except (self._duckdb.Error, RuntimeError) as error:
            return False, "" if late.is_set() else _ADVICE.sub("", str(error))
        finally:
            timer.cancel()


def _rows(
    connection: "DuckDBPyConnection", statement: str, values: list[object]
) -> list[tuple[Any, ...]]:
    """Return all rows of a statement."""
    return connection.execute(statement, values).fetchall()


def _first_rows(
    connection: "DuckDBPyConnection", statement: str, most: int
) -> tuple[int, list[tuple[Any, ...]]]:
    """Return how many columns the rows of a statement have, and the first two of its first rows."""
    result = connection.execute(statement)
    rows = result.fetchmany(most)
    return len(result.description or ()), [tuple(map(_plain, row[:COLUMNS])) for row in rows]


def _plain(value: object) -> object:
    """Return a number or a day as it is, anything else as a text that is not long."""
    if value is None or isinstance(value, int | float | Decimal | date):
        return value
    text = str(value)
    return text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]}…"


def _statements(connection: "DuckDBPyConnection", text: str) -> list[str]:
    """Return the statements of a text by their kinds."""
    return [one.type.name for one in connection.extract_statements(text)]


CALLS: Mapping[str, Callable[..., Any]] = {
    "rows": _rows,
    "first_rows": _first_rows,
    "statements": _statements,
}
