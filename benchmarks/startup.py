"""How long a command takes from the shell, against what it must import: best of several runs each."""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ENGINES = ("z3", "pint", "pydantic", "yaml", "click")
RUNS = 7


def rows(claims: Path) -> Iterator[tuple[str, float, str]]:
    """What was run, its milliseconds, and those set against bare Python and its imports."""
    bare = _milliseconds(["-c", "pass"])
    yield "python -c pass", bare, ""
    imports = {engine: _milliseconds(["-c", f"import {engine}"]) - bare for engine in ENGINES}
    for engine, taken in imports.items():
        yield f"import {engine}", taken, "beyond bare python"
    for option in ("--version", "--help"):
        taken = _milliseconds(["-m", "factcheck", option])
        engines = ", ".join(_loaded(["-m", "factcheck", option])) or "no engine"
        yield f"factcheck {option}", taken, f"{taken / bare:.1f} times bare python; loads {engines}"
    command = ["-m", "factcheck", "check", str(claims)]
    loaded = _loaded(command)
    needed = bare + sum(imports[engine] for engine in loaded)
    taken = _milliseconds(command)
    yield f"factcheck check {claims.name}", taken, f"loads {', '.join(loaded)}"
    yield "of which python and those imports", needed, f"{needed / taken:.0%}"
    yield "of which the rest: own imports and work", taken - needed, f"{1 - needed / taken:.0%}"


def _milliseconds(command: Sequence[str]) -> float:
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        _run(command)
        best = min(best, time.perf_counter() - start)
    return best * 1000


def _loaded(command: Sequence[str]) -> list[str]:
    """The engines that a command imports."""
    lines = _run(["-X", "importtime", *command]).stderr.splitlines()
    modules = {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time")}
    return [engine for engine in ENGINES if engine in modules]


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, *command], capture_output=True, text=True, check=False
    )
