"""Do the tests notice when the program is wrong?

A sample of small changes is made to a room of the program, one at a time, and the tests of the room are run with each; a change that no test
notices survives. ``python -m benchmarks.mutation proof rules`` takes 40 of each of the two rooms; all of a module: ``--sample 0
proof/certificate``. The sample hangs on the seed and on what a change says, so that it stays the same where lines move.

Everything happens in copies of the project, two at a time. A change that no test can notice since the program does the same with it stands,
with the reason, in ``equivalent/<room>.toml``.
"""

import argparse
import compileall
import contextlib
import hashlib
import os
import shutil
import signal
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from benchmarks.mutants import Mutant, mutants

HOME = Path(__file__).parent.parent
# Loaded once, before any child begins: it takes longer than the tests of most rooms.
ENGINES = "z3 highspy gmpy2 pint babel.numbers jinja2 pydantic turbohtml pyromark yaml click hypothesis _pytest.assertion.rewrite"
# What is asked after a room's own tests, where they notice nothing.
WIDER = {
    "anchor": "load cover test_cases.py",
    "baseline": "test_cli.py test_gate.py",
    "changes": "test_cli.py test_gate.py",
    "cli": "test_cli.py test_adopting.py test_texts_commands.py test_watching.py test_gate.py test_changes.py draft",
    "config": "test_cli.py test_cases.py test_gate.py",
    "constrain": "solve explain proof test_cases.py",
    "cover": "test_cases.py render/test_coverage.py test_cli.py",
    "diagnose": "explain test_cases.py render",
    "draft": "test_cli.py",
    "explain": "render proof test_cases.py test_documents.py",
    "judge": "explain rules test_cases.py render test_baseline.py test_cli.py",
    "language": "constrain diagnose rules recognise test_cases.py test_prose.py",
    "load": "test_cases.py anchor cover rules test_cli.py",
    "model": "language render recognise anchor explain solve constrain judge rules cover diagnose load test_baseline.py test_cases.py",
    "pipeline": "test_cases.py test_cli.py rules render",
    "proof": "explain test_cases.py",
    "prose": "explain render test_cases.py language",
    "rational": "constrain solve explain",
    "recognise": "cover test_cases.py draft test_texts_commands.py",
    "render": "test_cases.py test_cli.py test_gate.py test_documents.py",
    "rules": "test_cases.py render test_baseline.py test_cli.py test_gate.py test_documents.py",
    "solve": "explain constrain proof diagnose test_cases.py",
    "widths": "render",
    "workers": "test_cli.py test_interrupting.py",
}
PYTEST = (
    *("-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=1"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # of Hypothesis, which is loaded already
)
SAID = ".said"  # what a run of tests says, in the copy
SLOW = 120.0  # seconds after which tests have noticed: what they run does not come to an end


class Trial(NamedTuple):
    """A mutant of a file."""

    room: str
    file: str
    mutant: Mutant

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What it is known by, wherever its line stands."""
        return (self.file, self.mutant.function, self.mutant.before, self.mutant.after)


class Round(NamedTuple):
    """Some tests, and how many examples Hypothesis tries in each: few find most of what is wrong."""

    tests: tuple[str, ...]
    examples: int


def main() -> None:
    """Print for each room how many of its sampled mutants tests notice, and those that they do not."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation", description=__doc__.partition("\n")[0])
    parser.add_argument("where", nargs="+", help="a room or a module of factcheck: proof, rules/boundary, prose")
    parser.add_argument("--sample", type=int, default=40, help="mutants of each room; 0 for all (default: 40)")
    parser.add_argument("--seed", type=int, default=12, help="another seed takes another sample (default: 12)")
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time (default: 2)")
    parser.add_argument("--containing", default="", help="only mutants whose line or function contains this")
    parser.add_argument("--own", action="store_true", help="ask only the room's own tests, which is quicker")
    options = parser.parse_args()
    trials = [
        trial
        for where in options.where
        for trial in _sampled(_trials(where, options.containing), options.seed, options.sample)
    ]
    began = time.monotonic()
    survivors = _run(trials, options.jobs, options.own)
    for room, group in groupby(trials, lambda trial: trial.room):
        _tell(room, list(group), survivors)
    print(f"{time.monotonic() - began:.0f} s")


def _trials(where: str, containing: str) -> Iterator[Trial]:
    """Yield all mutants of a room or module."""
    place = HOME / "factcheck" / where
    files = sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
    for file in files:
        name = file.relative_to(HOME / "factcheck").as_posix()
        for mutant in mutants(file.read_text(encoding="utf-8")):
            if containing in f"{mutant.function} {mutant.before} {mutant.after}":
                yield Trial(name.partition("/")[0].removesuffix(".py"), name, mutant)


def _sampled(trials: Iterable[Trial], seed: int, most: int) -> list[Trial]:
    """Take those whose text comes first in an order that hangs on the seed, in the order of their files."""

    def order(trial: Trial) -> bytes:
        return hashlib.sha256(repr((seed, trial.key)).encode()).digest()

    return sorted(sorted(trials, key=order)[: most or None], key=lambda trial: (trial.file, trial.mutant.line))


def _equivalent(room: str) -> set[tuple[str, str, str, str]]:
    """Return the mutants of a room that do the same as the program."""
    file = HOME / "benchmarks" / "equivalent" / f"{room}.toml"
    listed = tomllib.loads(file.read_text(encoding="utf-8"))["mutant"] if file.exists() else []
    return {(one["file"], one["function"], one["before"], one["after"]) for one in listed}


def _tell(room: str, trials: Sequence[Trial], survivors: set[Trial]) -> None:
    same = [trial for trial in trials if trial.key in _equivalent(room)]
    alive = [trial for trial in trials if trial in survivors and trial not in same]
    killed, asked = len(trials) - len(same) - len(alive), len(trials) - len(same)
    share = f" = {killed / asked:.3f}" if asked else ""
    print(f"\n{room}: {len(trials)} sampled, {len(same)} equivalent, {killed} of {asked} killed{share}")
    for trial in alive:
        print(f"  {trial.file}:{trial.mutant.line} {trial.mutant.function}")
        print(f"    - {trial.mutant.before}\n    + {trial.mutant.after}")
    for trial in same:
        if trial not in survivors:
            print(f"  not equivalent, since a test notices it: {trial.key}")


def _run(trials: Sequence[Trial], jobs: int, own: bool) -> set[Trial]:
    """Return the mutants that no test notices. The processes are few and warm: each forks once for each run of tests."""
    os.nice(10)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # also for the processes: none leaves its tests behind
    for name in ENGINES.split():
        import_module(name)
    with tempfile.TemporaryDirectory() as folder, get_context("fork").Pool(jobs, _settle, (folder,)) as pool:
        survivors: set[Trial] = set()
        rooms = sorted({trial.room for trial in trials})
        for room, failed in zip(rooms, pool.imap(partial(_fails_unchanged, own), rooms), strict=True):
            if failed:
                sys.exit(f"{failed}\n{room}: these tests fail with the program as it is")
        for number, (trial, survives) in enumerate(
            zip(trials, pool.imap(partial(_survives, own), trials), strict=True), 1
        ):
            if survives:
                survivors.add(trial)
            mark = "survives" if survives else "killed"
            print(f"{number}/{len(trials)} {trial.file}:{trial.mutant.line} {mark}", file=sys.stderr, flush=True)
        return survivors


def _settle(folder: str) -> None:
    """Make a copy of the project for this process, work in it, and let all that it starts take the program from there."""
    copy = Path(folder, str(os.getpid()))
    leave_out = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "reports")
    shutil.copytree(HOME, copy, ignore=leave_out)
    os.chdir(copy)
    sys.path[:] = [str(copy), *(path for path in sys.path if path and Path(path).resolve() != HOME)]
    os.environ["PYTHONPATH"] = str(copy)
    for name in [name for name in sys.modules if name.partition(".")[0] in {"benchmarks", "factcheck", "tests"}]:
        if name not in {__name__, "benchmarks.mutants"}:
            del sys.modules[name]
    compileall.compile_dir(copy / "factcheck", quiet=1)
    # A mutant may have the size and the second of the file before it, which is all that byte code is told apart by.
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"


def _fails_unchanged(own: bool, room: str) -> str:
    """Return what the first tests say that do not pass with the program as it is."""
    if all(_passes(one) for one in _rounds(room, own)):
        return ""
    return Path(SAID).read_text(encoding="utf-8") or "No end."


def _survives(own: bool, trial: Trial) -> bool:
    file = Path("factcheck", trial.file)
    original = file.read_bytes()
    for code in file.parent.glob(f"__pycache__/{file.stem}.*"):
        code.unlink()
    try:
        file.write_text(trial.mutant.text, encoding="utf-8")
        return all(_passes(one) for one in _rounds(trial.room, own))
    finally:
        file.write_bytes(original)


def _rounds(room: str, own: bool) -> list[Round]:
    """Return the tests that concern a room, those first that find most in a second."""
    near = _there(f"{room} test_{room}.py")
    wider = _there(WIDER.get(room, "test_cases.py test_cli.py"))
    return [Round(near, 5), Round(near, 100), *(() if own else (Round(wider, 5),))]


def _there(names: str) -> tuple[str, ...]:
    return tuple(f"tests/{name}" for name in names.split() if Path("tests", name).exists())


def _passes(tests: Round) -> bool:
    """Run tests in a child process of its own session; what takes too long does not pass, and nothing outlives it."""
    child = os.fork()
    if not child:
        os.setsid()
        _end_with(partial(_test, tests))
    end = time.monotonic() + SLOW
    try:
        while time.monotonic() < end:
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                return os.waitstatus_to_exitcode(status) == 0
            time.sleep(0.02)
        return False
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(child, 0)


def _end_with(work: Callable[[], int]) -> None:
    """End this process with the status that comes back, having written what it says into a file."""
    code = 1
    try:
        with Path(SAID).open("wb") as said:
            os.dup2(said.fileno(), 1)
            os.dup2(said.fileno(), 2)
        code = work()
        sys.stdout.flush()
    finally:
        os._exit(code)


def _test(tests: Round) -> int:
    import pytest
    from hypothesis import HealthCheck, Phase, settings

    if not tests.tests:
        return 0
    settings.register_profile(
        "mutation",
        max_examples=tests.examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.generate),  # to shrink takes long, and nobody reads it
    )
    return int(pytest.main([*PYTEST, "--hypothesis-profile=mutation", *tests.tests]))


if __name__ == "__main__":
    main()
