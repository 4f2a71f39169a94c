"""Do the tests notice when the program is wrong?

A sample of small changes is made to a package of the program, one at a time, and the tests of the
package are run with each; a change that no test notices survives. ``python -m benchmarks.mutation
proof rules`` takes 40 of each of the two packages; ``--sample 0 proof/certificate`` takes all of a
module. The sample depends on the seed and on what a change says, so that it stays the same where
lines move.

Everything happens in copies of the project, two at a time. A change that no test can notice, since
the program does the same with it, stands with the reason in ``equivalent/<package>.toml``.
"""

import argparse
import hashlib
import os
import signal
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path

from benchmarks.mutants import mutants
from benchmarks.trials import ENGINES, Tests, Trial, settle, survivors

HOME = Path(__file__).parent.parent
OWN = {"rules": "rules test_cases.py"}
"""Tests of a package that are not in its own folder or file."""

WIDER = {
    "anchor": "load cover test_cases.py",
    "baseline": "test_cli.py test_gate.py",
    "changes": "test_cli.py test_gate.py",
    "cli": "test_writing.py test_adopting.py test_texts_commands.py test_watching.py test_surroundings.py test_gate.py test_changes.py draft",
    "config": "test_cli.py test_cases.py test_gate.py",
    "constrain": "solve explain proof test_cases.py",
    "cover": "test_cases.py render/test_coverage.py test_cli.py",
    "diagnose": "explain test_cases.py render",
    "draft": "test_cli.py",
    "explain": "render proof test_cases.py test_documents.py",
    "judge": "explain rules test_cases.py render test_baseline.py test_cli.py",
    "language": "constrain diagnose rules recognise test_cases.py test_prose.py",
    "load": "test_project.py test_cases.py anchor cover rules test_cli.py",
    "model": "language render recognise anchor explain solve constrain judge rules cover diagnose load test_baseline.py test_cases.py",
    "pipeline": "test_cases.py test_cli.py rules render",
    "proof": "explain test_cases.py",
    "prose": "explain render test_cases.py language",
    "rational": "constrain solve explain",
    "recognise": "cover test_cases.py draft test_texts_commands.py",
    "render": "test_baseline.py test_cases.py test_cli.py test_gate.py test_documents.py",
    "rules": "test_cases.py render test_baseline.py test_cli.py test_gate.py test_documents.py",
    "solve": "explain constrain proof diagnose test_cases.py",
    "executors": "test_cli.py test_interrupting.py",
    "signals": "test_executors.py test_cli.py test_interrupting.py",
}
"""The tests that run after a package's own, where these notice nothing."""

FEW, MANY = 20, 100
"""Examples of Hypothesis: first few, then as many as usual. Some tests take a twentieth of them."""


def main() -> None:
    """Print for each package how many of its mutants tests notice, and those that they do not."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.mutation", description=__doc__.partition("\n")[0]
    )
    parser.add_argument(
        "where", nargs="+", help="a package or a module of factcheck: proof, rules/boundary, prose"
    )
    parser.add_argument(
        "--sample", type=int, default=40, help="mutants of each package; 0 for all (default: 40)"
    )
    parser.add_argument(
        "--seed", type=int, default=12, help="another seed takes another sample (default: 12)"
    )
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time (default: 2)")
    parser.add_argument(
        "--containing", default="", help="only mutants whose line or function contains this"
    )
    parser.add_argument(
        "--own", action="store_true", help="ask only the package's own tests, which is quicker"
    )
    parser.add_argument(
        "--few",
        action="store_true",
        help="ask them with few examples only: what is noticed then is the least",
    )
    options = parser.parse_args()
    trials = [
        trial
        for where in options.where
        for trial in _sampled(_trials(where, options.containing), options.seed, options.sample)
    ]
    began = time.monotonic()
    alive = _run(trials, options.jobs, own=options.own, few=options.few)
    for package, group in groupby(trials, lambda trial: trial.package):
        _print_package(package, list(group), alive)
    print(f"{time.monotonic() - began:.0f} s")


def _trials(where: str, containing: str) -> Iterator[Trial]:
    """Yield all mutants of a package or module."""
    place = HOME / "factcheck" / where
    files = sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
    for file in files:
        name = file.relative_to(HOME / "factcheck").as_posix()
        for mutant in mutants(file.read_text(encoding="utf-8")):
            if containing in f"{mutant.function} {mutant.before} {mutant.after}":
                yield Trial(name.partition("/")[0].removesuffix(".py"), name, mutant)


def _sampled(trials: Iterable[Trial], seed: int, most: int) -> list[Trial]:
    """Return the first trials, in an order that depends on the seed and their text."""

    def order(trial: Trial) -> bytes:
        return hashlib.sha256(repr((seed, trial.key)).encode()).digest()

    return sorted(
        sorted(trials, key=order)[: most or None], key=lambda trial: (trial.file, trial.mutant.line)
    )


def _equivalent(package: str) -> set[tuple[str, str, str, str]]:
    """Return the mutants of a package that do the same as the program."""
    file = HOME / "benchmarks" / "equivalent" / f"{package}.toml"
    listed = tomllib.loads(file.read_text(encoding="utf-8"))["mutant"] if file.exists() else []
    return {(one["file"], one["function"], one["before"], one["after"]) for one in listed}


def _print_package(package: str, trials: Sequence[Trial], unnoticed: set[Trial]) -> None:
    """Print how many mutants of a package were killed, and those that were not."""
    same = [trial for trial in trials if trial.key in _equivalent(package)]
    alive = [trial for trial in trials if trial in unnoticed and trial not in same]
    killed, asked = len(trials) - len(same) - len(alive), len(trials) - len(same)
    share = f" = {killed / asked:.3f}" if asked else ""
    print(
        f"\n{package}: {len(trials)} sampled, {len(same)} equivalent, {killed} of {asked} killed{share}"
    )
    for trial in alive:
        print(f"  {trial.file}:{trial.mutant.line} {trial.mutant.function}")
        print(f"    - {trial.mutant.before}\n    + {trial.mutant.after}")
    for trial in same:
        if trial not in unnoticed:
            print(f"  not equivalent, since a test notices it: {trial.key}")


def _run(trials: Sequence[Trial], jobs: int, *, own: bool, few: bool) -> set[Trial]:
    """Return the mutants that no test notices."""
    os.nice(5)
    # Also for the processes: none leaves its tests behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    signal.signal(signal.SIGINT, signal.default_int_handler)  # which a shell's job ignores
    for name in ENGINES.split():
        import_module(name)
    alive: set[Trial] = set()
    with (
        tempfile.TemporaryDirectory() as folder,
        get_context("fork").Pool(jobs, settle, (HOME, folder)) as pool,
    ):
        groups = [
            list(group)
            for _, group in groupby(trials, lambda trial: _tests(trial, own=own, few=few))
        ]
        parts = [
            (group[start::jobs], _tests(group[0], own=own, few=few))
            for group in groups
            for start in range(jobs)
        ]
        for some in pool.imap_unordered(survivors, parts):
            alive.update(some)
    return alive


def _tests(trial: Trial, *, own: bool, few: bool) -> tuple[Tests, ...]:
    """Return the tests that concern a mutant, those first that find most in a second."""
    package, _, name = trial.file.removesuffix(".py").partition("/")
    near = Tests(_existing(OWN.get(package, f"{package} test_{package}.py")), FEW)
    cases = name.replace("_", "-")
    # A rule has its own document of cases.
    if (HOME / "tests" / "cases" / f"{cases}.md").exists():
        near = near._replace(keyword=f"{cases}: or test_rules or test_findings")
    wider = Tests(_existing(WIDER.get(package, "test_cases.py test_cli.py")), FEW)
    return (
        near,
        *(() if few else (near._replace(examples=MANY, again=True),)),
        *(() if own else (wider,)),
    )


def _existing(names: str) -> tuple[str, ...]:
    """Return the paths of those tests that exist."""
    return tuple(f"tests/{name}" for name in names.split() if (HOME / "tests" / name).exists())


if __name__ == "__main__":
    main()
