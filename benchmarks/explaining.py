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
from factcheck.judge import judge
from factcheck.language import understand
from factcheck.load import read
from factcheck.model.corpus import Corpus
from factcheck.model.theory import Theory
from factcheck.solve import Limits, solve

CLAIMS, SEED = 6_000, 1
FEWEST, MOST = 8, 12
"""A typical contradiction: so many claims are connected with it."""

PARTS = 18
"""So wide is a sum of a real filing; each part of it is a suspect, tried with each slip."""

RUNS = 5
BUDGET = 5
ABOUT, TODAY = Fraction(1, 10), date(2026, 1, 1)


def rows() -> Iterator[tuple[str, float, str]]:
    """Yield what was measured, its milliseconds or ratio, and what that is compared with.

    The ratios are how many times as long as checking explaining takes, slips included.
    """
    typical = [_checked_and_explained(corpus, theory) for corpus, theory in _contradictions()]
    checks, explanations = zip(*typical, strict=True)
    yield (
        f"checking {FEWEST} to {MOST} claims",
        median(checks),
        f"median of {len(typical)} contradictory groups",
    )
    yield "explaining them, slips included", median(explanations), ""
    ratio = median(explained / check for check, explained in typical)
    within = "within" if ratio < BUDGET else "MISSED"
    yield "explaining against checking", ratio, f"times; the budget is {BUDGET}: {within}"
    check, explained = _checked_and_explained(*_wide_sum())
    yield f"the same of a sum of {PARTS} parts", explained / check, "times"


def _checked_and_explained(corpus: Corpus, theory: Theory) -> tuple[float, float]:
    """Return the milliseconds of checking a theory, and of explaining what is wrong in it."""
    judged = judge(corpus, theory, solve(theory), TODAY)
    explaining = partial(explain, judged, Limits(), ABOUT, enrich=diagnosed)
    return _milliseconds(partial(solve, theory)), _milliseconds(explaining)


def _wide_sum() -> tuple[Corpus, Theory]:
    """Return a sum of many parts, the sign of one of which is wrong."""
    parts = {f"p{number}": 1_234_567 * (number + 3) % 9_876_543 for number in range(PARTS)}
    total = sum(parts.values()) - 2 * parts["p7"]
    says = [*parts.items(), ("total", total)]
    text = "\n".join(
        [
            "sources: {filing: {title: A filing}}",
            "quantities:",
            *(f"  {name}: {{unit: USD, signed: true}}" for name, _ in says),
            f"definitions: ['total = {' + '.join(parts)}']",
            "claims:",
            *(
                f"  - {{id: c.{name}, source: filing, says: {name} = {value} USD}}"
                for name, value in says
            ),
        ]
    )
    with TemporaryDirectory() as folder:
        Path(folder, "sum.claims.yaml").write_text(text, encoding="utf-8")
        corpus = read([Path(folder)])
    return corpus, understand(corpus, ABOUT)


def _contradictions() -> Iterator[tuple[Corpus, Theory]]:
    """Yield the contradictory components of a corpus that have a typical size, as theories."""
    with TemporaryDirectory() as folder:
        generate(CLAIMS, SEED).write(Path(folder))
        corpus = read([Path(folder)])
    theory = understand(corpus, ABOUT)
    for component in solve(theory).components:
        members = tuple(one for one in theory.assertions if one.id in {*component.assertions})
        if component.conflicts and FEWEST <= sum(one.claim is not None for one in members) <= MOST:
            yield corpus, theory._replace(assertions=members)


def _milliseconds(work: Callable[[], object]) -> float:
    """Return the time of the fastest of several runs."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best * 1000
