"""What explaining a contradiction costs against the bare check: best of several runs each."""

import time
from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.corpus import generate
from factcheck.diagnose import diagnosed
from factcheck.explain import explain
from factcheck.explain.repair import Settings
from factcheck.judge import judge
from factcheck.language import understand
from factcheck.load import read
from factcheck.model.analysis import Analysis
from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Explanation
from factcheck.model.theory import Theory
from factcheck.solve import Budget, Limits, solve

CLAIMS, SEED = 6_000, 1
FEWEST, MOST = 8, 12
"""A typical contradiction: so many claims are connected with it."""

RUNS = 5
BUDGET = 5
ABOUT, TODAY = Fraction(1, 10), date(2026, 1, 1)


def rows() -> Iterator[tuple[str, float, str]]:
    """Yield what was measured, its milliseconds or ratio, and what that is compared with.

    The last row is how many times as long as checking explaining takes.
    """
    corpus, theories = _contradictions()
    checks, explanations, hints = [], [], []
    for theory in theories:
        checks.append(_milliseconds(partial(solve, theory)))
        judged = judge(corpus, theory, solve(theory), TODAY)
        explanations.append(_milliseconds(partial(explain, judged, Limits(), ABOUT)))
        explained = explain(judged, Limits(), ABOUT)
        hints.append(_milliseconds(partial(_slips, Settings(judged, ABOUT), explained)))
    ratio = median(
        (one + other) / check for check, one, other in zip(checks, explanations, hints, strict=True)
    )
    yield (
        f"checking {FEWEST} to {MOST} claims",
        median(checks),
        f"median of {len(theories)} contradictory groups",
    )
    yield "explaining: arithmetic, margin, repairs", median(explanations), ""
    yield "looking for the slip behind it", median(hints), ""
    within = "within" if ratio < BUDGET else "MISSED"
    yield "explaining against checking", ratio, f"times; the budget is {BUDGET}: {within}"


def _slips(settings: Settings, explained: Analysis) -> list[Explanation]:
    """Return the explanations of all knots with their slips."""
    return [
        diagnosed(settings, knot, explained.explanations[knot.leading], Budget(Limits()))
        for knot in explained.knots
    ]


def _contradictions() -> tuple[Corpus, list[Theory]]:
    """Return a corpus, and its contradictory components of a typical size as theories."""
    with TemporaryDirectory() as folder:
        generate(CLAIMS, SEED).write(Path(folder))
        corpus = read([Path(folder)])
    theory = understand(corpus, ABOUT)
    theories = []
    for component in solve(theory).components:
        members = tuple(one for one in theory.assertions if one.id in {*component.assertions})
        if component.conflicts and FEWEST <= sum(one.claim is not None for one in members) <= MOST:
            theories.append(theory._replace(assertions=members))
    return corpus, theories


def _milliseconds(work: Callable[[], object]) -> float:
    """Return the time of the fastest of several runs."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best * 1000
