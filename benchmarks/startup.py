"""How long a command takes from the shell, against what it must import, and its parts."""

import gc
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import NamedTuple

ENGINES = ("z3", "pint", "gmpy2", "click", "yaml", "babel.units", "pyromark")
"""The modules of others that checking the claims of this project imports."""

IDLE = ("turbohtml", "pydantic", "jinja2", "highspy")
"""The engines that it does not import, nor should anything that imports no engine."""

OURS = (
    "cli.checking",
    "pipeline",
    "anchor",
    "cover",
    "diagnose",
    "explain",
    "judge",
    "language",
    "load",
    "rules",
    "solve",
    "load.html",
    "render.text",
)
"""Our own modules that load the others."""

RUNS = 15

ARTICLE = (
    ("The council met on Tuesday and heard from the people who run the ferries. " * 8)
    + "Traffic rose from 400,000 to 500,000 passengers, up 25 percent. "
    + ("Nobody had asked for a new timetable, and yet there will be one in spring. " * 8)
    + "Fares went up to $6 million from $5 million, an increase of 20 percent. "
) * 2
"""Some 600 words, with what they state between figures."""

LITTLE = 1.5
"""Checking the claims of a few articles may take so many times as long as importing z3 and pint."""


class Startup(NamedTuple):
    """What was run or is part of it, its milliseconds, and what they are compared with.

    ``is_little``: whether checking adds but little to importing.
    """

    rows: Sequence[tuple[str, float, str]]
    is_little: bool


def startup(claims: Path) -> Startup:
    """Return how long every command takes at its best, and how many times as long as another.

    The ratio is the median of several turns, since a machine is not equally fast at all times.
    """
    some = sorted(map(str, claims.glob("*.yaml")))
    asking = f"import json; from benchmarks.startup import parts; print(json.dumps(parts({str(claims)!r})))"
    bare, importing = "python -c pass", "python -c 'import z3, pint'"
    checking_some, checking = (
        f"factcheck check {claims.name}/*.yaml",
        f"factcheck check {claims.name}",
    )
    commands = {
        bare: ["-c", "pass"],
        importing: ["-c", "import z3, pint"],
        "factcheck --version": ["-m", "factcheck", "--version"],
        "factcheck --help": ["-m", "factcheck", "--help"],
        checking_some: ["-m", "factcheck", "check", *some],
        checking: ["-m", "factcheck", "check", str(claims)],
    }
    turns: list[dict[str, float]] = []
    best = dict[str, float]()
    for _ in range(RUNS):
        turns.append({what: _milliseconds(command) for what, command in commands.items()})
        for part, spent in json.loads(_run(["-c", asking]).stdout).items():
            best[part] = min(best.get(part, spent), spent)
    taken = {what: min(turn[what] for turn in turns) for what in commands}

    def times(what: str, other: str) -> float:
        """Return how many times as long as another command one takes."""
        return median(turn[what] / turn[other] for turn in turns)

    against = dict.fromkeys(commands, "")
    for what in ("factcheck --version", "factcheck --help"):
        engines = ", ".join(_loaded(commands[what])) or "no engine"
        against[what] = f"{times(what, bare):.1f} times bare python; loads {engines}"
    for what in (checking_some, checking):
        against[what] = f"{times(what, importing):.2f} times importing z3 and pint"
    rows = [(what, taken[what], against[what]) for what in commands]
    best = {"python": taken[bare], **best}
    best["the rest: standard modules, the command line, the way out"] = taken[checking] - sum(
        best.values()
    )
    asking = "import json; from benchmarks.startup import again; print(json.dumps(again()))"
    checks = [json.loads(_run(["-c", asking]).stdout) for _ in range(RUNS)]
    words = len(ARTICLE.split())
    rows += [
        (
            f"check_text of {words} words, again in one process",
            min(later for _, later in checks),
            f"{median(later / first for first, later in checks):.3f} times the first one there",
        )
    ]
    rows += [
        (f"of which {part}", spent, f"{spent / taken[checking]:.0%}")
        for part, spent in best.items()
    ]
    return Startup(rows, times(checking_some, importing) <= LITTLE)


def parts(claims: str) -> dict[str, float]:
    """Return the milliseconds of each part of checking: engines, our own modules, stages.

    Of work in the background, those that are waited for. To be called once in a process.
    """
    sys.modules["numpy"] = None  # type: ignore[assignment] # as the command does, which pint would load it in
    gc.disable()
    taken: dict[str, float] = {}
    part, since = "", time.perf_counter()

    def begin(following: str, *_: int) -> None:
        nonlocal part, since
        now = time.perf_counter()
        taken[part] = taken.get(part, 0) + (now - since) * 1000
        part, since = following, now

    for engine in ENGINES:
        begin(f"import {engine}")
        import_module(engine)
    begin("import factcheck")
    for module in OURS:
        import_module(f"factcheck.{module}")
    begin("load")
    pipeline, style = import_module("factcheck.pipeline"), import_module("factcheck.render.style")
    settings = pipeline.Settings()
    report = pipeline.run([claims], settings, date(2026, 1, 15), want_bounds=False, progress=begin)
    begin("render")
    import_module("factcheck.render").render(report, settings.output_format, style.Style())
    begin("")
    return {name: spent for name, spent in taken.items() if name}


def again() -> tuple[float, float]:
    """Return the milliseconds of a first check of a text in this process, imports included.

    And those of the second one.
    """
    start = time.perf_counter()
    check_text = import_module("factcheck").check_text
    check_text(ARTICLE)
    first = time.perf_counter()
    check_text(ARTICLE)
    return (first - start) * 1000, (time.perf_counter() - first) * 1000


def _milliseconds(command: Sequence[str]) -> float:
    """Return how long a command takes."""
    start = time.perf_counter()
    _run(command)
    return (time.perf_counter() - start) * 1000


def _loaded(command: Sequence[str]) -> list[str]:
    """Return the engines that a command imports."""
    lines = _run(["-X", "importtime", *command]).stderr.splitlines()
    modules = {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time")}
    return [engine for engine in (*ENGINES, *IDLE) if engine in modules]


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, *command], capture_output=True, text=True, check=False
    )
