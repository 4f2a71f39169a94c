"""Times one way to check one folder of claim files, in a process of its own; prints JSON.

``python -m benchmarks.measure WAY FOLDER`` where the way is ``checker``, ``command``, ``at-once``
or ``by-component``.
"""

import argparse
import gc
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from fractions import Fraction
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from benchmarks import naive
from benchmarks.corpus import generate
from factcheck import anchor, cover, diagnose, explain, judge, language, load, pipeline, rules
from factcheck.config import Settings
from factcheck.constrain import constrain
from factcheck.executors import workers
from factcheck.model.constraint import Constraint
from factcheck.model.expression import Assertion
from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.model.theory import Theory
from factcheck.proof import satisfies
from factcheck.render import render
from factcheck.render.style import Style
from factcheck.solve import Budget, Limits, solve
from factcheck.solve.components import connected
from factcheck.solve.ladder import decide, propagate
from factcheck.solve.questions.conflicts import conflicts
from factcheck.solve.system import Sat, System

ABOUT = Fraction(1, 10)
TODAY = date(2026, 1, 1)
STAGES = ("load", "language", "cover", "solve", "judge", "explain", "rules", "render")
PARTS = ("solving_shared", "contradictions", "telling_z3", "rechecking")
"""What else is timed of the checker."""

Measured = dict[str, Any]
Result = TypeVar("Result")


def check(folder: Path) -> Measured:
    """Return the seconds of every stage of the checker, bounds included, in one process.

    Besides, those spent on putting constraints before z3; of solving with a process for each
    processor; and of nothing but finding contradictions.
    """
    seconds: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], Result]) -> Result:
        start = time.perf_counter()
        result = work()
        seconds[stage] = time.perf_counter() - start
        return result

    corpus = timed("load", lambda: load.read([folder]))
    theory = timed("language", lambda: language.understand(corpus, ABOUT))
    evidence = anchor.anchor(corpus, load.read_texts(corpus.sources.values(), ()))
    coverage = timed("cover", lambda: cover.cover(corpus, theory, evidence, ABOUT))
    telling = (
        (import_module("factcheck.solve.ladder.verdicts"), "Solver"),
        (import_module("factcheck.solve.ladder.verdicts"), "ask"),
        (import_module("factcheck.solve.ladder.confirmation"), "ask"),
    )
    checking = (
        (import_module("factcheck.solve.group"), "satisfies"),
        (import_module("factcheck.explain.explain"), "certify"),
    )
    start = time.perf_counter()
    with closing(workers(0)) as several:
        solve(theory, Limits(), want_bounds=True, workers=several)
    shared = time.perf_counter() - start
    with _timed(*telling) as asked, _timed(*checking) as checked:
        solution = timed("solve", lambda: solve(theory, Limits(), want_bounds=True))
        judged = timed("judge", lambda: judge.judge(corpus, theory, solution, TODAY))
        judged = judged._replace(evidence=evidence, coverage=coverage)
        explaining = partial(explain.explain, judged, Limits(), ABOUT, enrich=diagnose.diagnosed)
        analysis = timed("explain", explaining)
        findings = timed("rules", lambda: rules.check(analysis))
    verdict = judge.verdict(analysis, ended=True)
    summary = judge.summarize(analysis, findings, uncertified=0)
    report = Report(verdict, summary, findings, solution.bounds, corpus)
    text = timed("render", lambda: render(report, "json", Style()))
    return {
        "seconds": seconds,
        "solving_shared": shared,
        "contradictions": contradictions(theory),
        "telling_z3": asked[0],
        "rechecking": checked[0],
        "characters": len(text),
        "problems": len(corpus.problems) + len(theory.problems),
        "rules": sorted(finding.rule for finding in findings),
        "undecided": sum(
            component.verdict is Verdict.UNDECIDED for component in solution.components
        ),
        "bounds": len(solution.bounds),
        "tight": sum(bound.tight for bound in solution.bounds),
        "contradictory": [
            {
                "assertions": component.assertions,
                "corrections": component.corrections,
                "sets": [conflict.statements for conflict in component.conflicts],
            }
            for component in solution.components
            if component.verdict is Verdict.CONTRADICTORY
        ],
    }


def contradictions(theory: Theory) -> float:
    """Return the seconds of what the baselines do, and no more.

    From constraints to contradictions, component by component, in one process. Witnesses are
    re-checked here as well, and all minimal sets are found, where the baselines drop the first.
    """
    limits = Limits()
    groups = connected(theory.assertions)
    systems = [System(theory.symbols, *_constraints(theory, group)) for group in groups]
    start = time.perf_counter()
    for group, system in zip(groups, systems, strict=True):
        answer = decide(system, propagate(system), Budget(limits))
        if not isinstance(answer, Sat):
            conflicts(system, Budget(limits))
        else:
            assert answer.witness is not None
            assert satisfies(group, theory.symbols, answer.witness)
    return time.perf_counter() - start


def _constraints(
    theory: Theory, group: Sequence[Assertion]
) -> tuple[tuple[Constraint, ...], tuple[Constraint, ...]]:
    """Return the definitions and the claims of a component."""
    definitions, claims = (
        tuple(constrain(one, theory.symbols) for one in group if (one.claim is None) is firm)
        for firm in (True, False)
    )
    return definitions, claims


def command(folder: Path) -> Measured:
    """Return the seconds from files to JSON as the command does it.

    Every stage, bounds included, with a process for each processor.
    """
    start = time.perf_counter()
    report = pipeline.run([str(folder)], Settings(), TODAY, want_bounds=True)
    text = render(report, "json", Style())
    return {"seconds": time.perf_counter() - start, "characters": len(text)}


@contextmanager
def _timed(*places: tuple[Any, str]) -> Iterator[list[float]]:
    """Add up the seconds that some functions take, each where it is called from."""
    total = [0.0]

    def timed(work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - it wraps any function
            start = time.perf_counter()
            try:
                return work(*arguments, **named)
            finally:
                total[0] += time.perf_counter() - start

        return run

    kept = [getattr(place, name) for place, name in places]
    for (place, name), work in zip(places, kept, strict=True):
        setattr(place, name, timed(work))
    try:
        yield total
    finally:
        for (place, name), work in zip(places, kept, strict=True):
            setattr(place, name, work)


def baseline(folder: Path, way: str, cap: float) -> Measured:
    """Return the seconds that a naive way takes from the theory on, and the claims it dropped."""
    theory = language.understand(load.read([folder]), ABOUT)
    if way == "at-once":
        result = naive.all_at_once(theory.symbols, *_constraints(theory, theory.assertions), cap)
    else:
        parts = (_constraints(theory, group) for group in connected(theory.assertions))
        result = naive.by_component(theory.symbols, parts, cap)
    return {
        "seconds": result.seconds,
        "finished": result.finished,
        "dropped": sorted(result.dropped),
    }


def warm_up() -> None:
    """Load every engine and fill what is kept from run to run."""
    with TemporaryDirectory() as folder:
        generate(300, seed=1000).write(Path(folder))
        check(Path(folder))


def best(runs: Sequence[Measured]) -> Measured:
    """Return the fastest of several runs, with each of its parts at its fastest.

    A machine is not equally fast at all times.
    """
    shortest = min(runs, key=_total)
    fastest = dict(shortest)
    if isinstance(fastest["seconds"], dict):
        fastest["seconds"] = {stage: min(run["seconds"][stage] for run in runs) for stage in STAGES}
        fastest.update({part: min(run[part] for run in runs) for part in PARTS})
    return fastest


def _total(run: Measured) -> float:
    """Return the seconds of a run, of all its stages together."""
    seconds = run["seconds"]
    return sum(seconds.values()) if isinstance(seconds, dict) else seconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("way", choices=("checker", "command", "at-once", "by-component"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--cap", type=float, default=60.0)
    chosen = parser.parse_args()
    # As the command does: a run makes few cycles.
    gc.disable()
    warm_up()
    if chosen.way in ("checker", "command"):
        runs = []
        for _ in range(chosen.repeat):
            gc.collect()
            runs.append(check(chosen.folder) if chosen.way == "checker" else command(chosen.folder))
        measured = best(runs)
    else:
        measured = baseline(chosen.folder, chosen.way, chosen.cap)
    measured["peak_megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump(measured, sys.stdout)


if __name__ == "__main__":
    main()
