"""One way to check one folder of claim files, timed, in a process of its own: prints what it measured as JSON.

``python -m benchmarks.measure WAY FOLDER`` where the way is ``checker``, ``bounds``, ``at-once`` or ``by-component``.
"""

import argparse
import gc
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks import naive
from benchmarks.corpus import generate
from factcheck import judge, language, load, pipeline, rules
from factcheck.constrain import constrain
from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.render import render
from factcheck.render.style import Style
from factcheck.solve import Limits, oracle, solve
from factcheck.solve.components import connected
from factcheck.solve.problem import Problem

ABOUT = Fraction(1, 10)
TODAY = date(2026, 1, 1)
STAGES = ("load", "language", "constrain", "solve", "judge", "rules", "render")

Measured = dict[str, Any]


def check(folder: Path, *, want_bounds: bool) -> Measured:
    """Seconds of every stage of the checker; within them, those spent on putting constraints before z3."""
    seconds: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401
        start = time.perf_counter()
        result = work()
        seconds[stage] = time.perf_counter() - start
        return result

    corpus = timed("load", lambda: load.read([folder]))
    theory = timed("language", lambda: language.understand(corpus, ABOUT))
    timed("constrain", lambda: [constrain(assertion, theory.symbols) for assertion in theory.assertions])
    with _telling_z3() as told:
        solution = timed("solve", lambda: solve(theory, Limits(), want_bounds=want_bounds))
    # The solver constrains on its own: what remains is its own work.
    seconds["solve"] -= seconds["constrain"]
    analysis = timed("judge", lambda: judge.judge(corpus, theory, solution, TODAY))
    findings = timed("rules", lambda: rules.check(analysis))
    verdict, summary = pipeline.verdict(analysis), pipeline.summarize(analysis, findings)
    report = Report(verdict, summary, findings, solution.bounds, corpus)
    text = timed("render", lambda: render(report, "json", Style()))
    return {
        "seconds": seconds,
        "telling_z3": told[0],
        "characters": len(text),
        "problems": len(corpus.problems) + len(theory.problems),
        "rules": sorted(finding.rule for finding in findings),
        "undecided": sum(component.verdict is Verdict.UNDECIDED for component in solution.components),
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


@contextmanager
def _telling_z3() -> Iterator[list[float]]:
    """Adds up the seconds in which Python builds what z3 is asked."""
    total = [0.0]
    build = oracle.Oracle.__init__

    def timed(self: oracle.Oracle, problem: Problem, limits: Limits) -> None:
        start = time.perf_counter()
        build(self, problem, limits)
        total[0] += time.perf_counter() - start

    oracle.Oracle.__init__ = timed  # type: ignore[method-assign]
    try:
        yield total
    finally:
        oracle.Oracle.__init__ = build  # type: ignore[method-assign]


def baseline(folder: Path, way: str, cap: float) -> Measured:
    """Seconds of a naive way of solving, from the constraints on, and the claims it dropped."""
    theory = language.understand(load.read([folder]), ABOUT)
    constraints = [constrain(assertion, theory.symbols) for assertion in theory.assertions]
    definitions = {assertion.id for assertion in theory.assertions if assertion.claim is None}

    def parted(group: list[Any]) -> tuple[list[Any], list[Any]]:
        return [one for one in group if one.id in definitions], [one for one in group if one.id not in definitions]

    if way == "at-once":
        result = naive.all_at_once(theory.symbols, *parted(constraints), cap)
    else:
        result = naive.by_component(theory.symbols, map(parted, connected(constraints)), cap)
    return {"seconds": result.seconds, "finished": result.finished, "dropped": sorted(result.dropped)}


def warm_up() -> None:
    """Loads every engine and fills what is kept from run to run."""
    with TemporaryDirectory() as folder:
        generate(50, seed=1000).write(Path(folder))
        check(Path(folder), want_bounds=False)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("way", choices=("checker", "bounds", "at-once", "by-component"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--cap", type=float, default=60.0)
    chosen = parser.parse_args()
    warm_up()
    if chosen.way in ("checker", "bounds"):
        runs = []
        for _ in range(chosen.repeat):
            gc.collect()
            runs.append(check(chosen.folder, want_bounds=chosen.way == "bounds"))
        measured = runs[0] | {
            "seconds": {stage: min(run["seconds"][stage] for run in runs) for stage in STAGES},
            "telling_z3": min(run["telling_z3"] for run in runs),
        }
    else:
        measured = baseline(chosen.folder, chosen.way, chosen.cap)
    measured["peak_megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump(measured, sys.stdout)


if __name__ == "__main__":
    main()
