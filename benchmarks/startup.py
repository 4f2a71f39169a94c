"""How long a command takes from the shell, against what it must import, and which parts that has: best of several runs each."""

import gc
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

# Those that checking the claims of this project loads, by what is imported of them; and where our own modules are loaded from.
ENGINES = ("z3", "pint", "gmpy2", "click", "yaml", "babel.units", "pyromark")
# Those that it does not load, nor should anything that loads no engine.
IDLE = ("turbohtml", "pydantic", "jinja2", "highspy")
OURS = (
    "cli.checking",
    "pipeline",
    "anchor",
    "cover.states",
    "cover.quoted",
    "cover.verbatim",
    "diagnose",
    "judge",
    "load.html",
    "rules",
    "render.text",
)
RUNS = 7


def rows(claims: Path) -> Iterator[tuple[str, float, str]]:
    """What was run or is part of it, its milliseconds, and what they are set against."""
    bare = _milliseconds(["-c", "pass"])
    yield "python -c pass", bare, ""
    engines_alone = _milliseconds(["-c", "import z3, pint"])
    yield "python -c 'import z3, pint'", engines_alone, ""
    for option in ("--version", "--help"):
        taken = _milliseconds(["-m", "factcheck", option])
        engines = ", ".join(_loaded(["-m", "factcheck", option])) or "no engine"
        yield f"factcheck {option}", taken, f"{taken / bare:.1f} times bare python; loads {engines}"
    some = sorted(map(str, claims.glob("*.yaml")))
    taken = _milliseconds(["-m", "factcheck", "check", *some])
    yield f"factcheck check {claims.name}/*.yaml", taken, f"{taken / engines_alone:.1f} times importing z3 and pint"
    yield from _checking(claims, bare, engines_alone)


def _checking(claims: Path, bare: float, engines_alone: float) -> Iterator[tuple[str, float, str]]:
    """The command, and its parts, each at its best; both in turn, for a machine is not as fast at all times."""
    ask = f"import json; from benchmarks.startup import parts; print(json.dumps(parts({str(claims)!r})))"
    total, best = float("inf"), {"python": bare}
    for _ in range(RUNS):
        total = min(total, _once(["-m", "factcheck", "check", str(claims)]))
        for part, taken in json.loads(_run(["-c", ask]).stdout).items():
            best[part] = min(best.get(part, taken), taken)
    yield f"factcheck check {claims.name}", total, f"{total / engines_alone:.1f} times importing z3 and pint"
    for part, taken in best.items():
        yield f"of which {part}", taken, f"{taken / total:.0%}"
    rest = total - sum(best.values())
    yield "of which the rest: standard modules, the command line, the way out", rest, f"{rest / total:.0%}"


def parts(claims: str) -> dict[str, float]:
    """The milliseconds of each part of checking: engines, our own modules, stages. Once in a process."""
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
    report = pipeline.run([claims], settings, date(2026, 1, 15), want_bounds=False, told=begin)
    begin("render")
    import_module("factcheck.render").render(report, settings.output_format, style.Style())
    begin("")
    return {name: spent for name, spent in taken.items() if name}


def _milliseconds(command: Sequence[str]) -> float:
    return min(_once(command) for _ in range(RUNS))


def _once(command: Sequence[str]) -> float:
    start = time.perf_counter()
    _run(command)
    return (time.perf_counter() - start) * 1000


def _loaded(command: Sequence[str]) -> list[str]:
    """The engines that a command imports."""
    lines = _run(["-X", "importtime", *command]).stderr.splitlines()
    modules = {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time")}
    return [engine for engine in (*ENGINES, *IDLE) if engine in modules]


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, *command], capture_output=True, text=True, check=False
    )
