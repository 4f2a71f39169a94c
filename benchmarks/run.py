"""All measurements in one run, as Markdown: ``python -m benchmarks.run``.

Every way is measured in a process of its own on the same corpora; only numbers of one run are
compared.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import explaining
from benchmarks.corpus import Generated, generate
from benchmarks.measure import STAGES, Measured, best
from benchmarks.startup import LITTLE, startup

SIZES = (100, 1_000, 10_000, 30_000)
TURNS, REPEATS = 6, {100: 5, 1_000: 5, 10_000: 2}
"""All sizes are measured in turn, so that each has its share of the machine's good moments and bad
ones; small ones several times a turn."""

NAIVE_TURNS = 2
"""The naive ways take long, and the first one finds no answer among many claims."""

CLASHES = ("contradiction", "source-conflict", "disputed")
OURS, NAIVE = ("checker", "command"), ("at-once", "by-component")
FEASIBLE = 10_000
"""No naive way is tried on more claims than this."""

BUDGET, FLAT, FASTER = 250, 1.3, 10
CLAIMS = Path(__file__).parent.parent / "claims"


@dataclass(frozen=True, slots=True)
class Row:
    """One corpus and what was measured of every way on it."""

    corpus: Generated
    checker: Measured
    command: Measured
    baselines: dict[str, Measured]

    def each(self, seconds: float) -> float:
        """Return microseconds a claim."""
        return seconds / self.corpus.claims * 1e6

    @property
    def total(self) -> float:
        """Microseconds a claim from file to JSON, as the command does it."""
        return self.each(self.command["seconds"])

    @property
    def contradictions(self) -> float:
        """Seconds of finding contradictions in one process, which is all that the baselines do."""
        return float(self.checker["contradictions"])

    @property
    def solving(self) -> float:
        """Seconds of all solving in one process: also boundaries, mismatches, readings, bounds."""
        return float(self.checker["seconds"]["solve"])

    @property
    def solving_shared(self) -> float:
        """Seconds of all solving as the command does it, in several processes."""
        return float(self.checker["solving_shared"])


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="claims of each corpus")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--cap", type=float, default=120.0, help="seconds after which a naive way is stopped"
    )
    parser.add_argument(
        "--to", type=Path, help="a file to write the report to, besides printing it"
    )
    chosen = parser.parse_args()
    lines: list[str] = []
    for line in report(chosen.sizes, chosen.seed, chosen.cap):
        lines.append(line)
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    if chosen.to:
        chosen.to.write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(sizes: Sequence[int], seed: int, cap: float) -> Iterator[str]:
    """Yield the report, line by line, as soon as each is measured."""
    measured = _rows(sizes, seed, cap)
    yield f"# Measured on Python {sys.version.split()[0]}, seed {seed}\n"
    yield from _corpora(measured)
    yield from _stages(measured)
    yield from _against(measured, cap)
    yield from _demands(measured)
    yield "\n## Explaining a contradiction, in milliseconds\n"
    yield from _table(
        ["what", "ms", ""],
        ([what, f"{taken:.1f}", against] for what, taken, against in explaining.rows()),
    )
    yield "\n## From the shell, in milliseconds\n"
    started = startup(CLAIMS)
    yield from _table(
        ["what", "ms", ""],
        ([what, f"{taken:.0f}", against] for what, taken, against in started.rows),
    )
    few = f"checking the claims of a few articles: at most {LITTLE} times importing z3 and pint"
    yield f"\n{_demand_line(few, started.is_little)}"


def _rows(sizes: Sequence[int], seed: int, cap: float) -> list[Row]:
    """Return all measurements, a corpus a row."""
    corpora = [generate(size, seed) for size in sizes]
    runs: dict[tuple[int, str], list[Measured]] = {}
    with TemporaryDirectory() as root:
        folders = [Path(root) / str(place) for place in range(len(sizes))]
        for corpus, folder in zip(corpora, folders, strict=True):
            folder.mkdir()
            corpus.write(folder)
        for turn in range(TURNS):
            for place, (size, folder) in enumerate(zip(sizes, folders, strict=True)):
                ways = {way: ("--repeat", str(REPEATS.get(size, 1))) for way in OURS}
                if size <= FEASIBLE and turn < NAIVE_TURNS:
                    ways |= {way: ("--cap", str(cap)) for way in NAIVE}
                for way, options in ways.items():
                    runs.setdefault((place, way), []).append(_measured(way, str(folder), *options))
    rows = []
    for place, corpus in enumerate(corpora):
        checker, command = (best(runs[place, way]) for way in OURS)
        rows.append(
            Row(
                corpus,
                checker,
                command,
                {way: best(runs[place, way]) for way in NAIVE if (place, way) in runs},
            )
        )
    return rows


def _measured(*arguments: str) -> Measured:
    """Return what another process measures."""
    command = [sys.executable, "-m", "benchmarks.measure", *arguments]
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {' '.join(arguments)}\n")
    process = subprocess.run(command, stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own command
    result: Measured = json.loads(process.stdout)
    return result


def _corpora(measured: Iterable[Row]) -> Iterator[str]:
    """Yield the table of the corpora and of what was found in them."""
    yield "## The corpora, and what was found in them\n"
    yield "Corrected: the planted claim alone is a correction. Besides: contradictory components without a planted one.\n"
    heads = ["claims", "files", "components", "median", "largest"]
    heads += ["planted", "found", "corrected", "besides", "undecided", "problems"]
    rows = []
    for row in measured:
        sizes = row.corpus.components
        found, corrected, besides = verified(row.corpus, row.checker)
        rows.append([
            f"{row.corpus.claims:,}", len(row.corpus.files), len(sizes), median(sizes), max(sizes),
            len(row.corpus.planted), found, corrected, besides, row.checker["undecided"], row.checker["problems"],
        ])  # fmt: skip
    yield from _table(heads, rows)


def verified(corpus: Generated, measured: Measured) -> tuple[int, int, int]:
    """Return how many planted contradictions were found, and corrected by the wrong claim alone.

    Last, how many contradictory components have no planted contradiction.
    """
    found = corrected = 0
    components = [(set(one["assertions"]), one) for one in measured["contradictory"]]
    for planted in corpus.planted:
        for assertions, component in components:
            if planted.claim in assertions:
                found += 1
                corrected += [planted.claim] in component["corrections"]
    planted_claims = {planted.claim for planted in corpus.planted}
    return found, corrected, sum(not assertions & planted_claims for assertions, _ in components)


def _stages(measured: Sequence[Row]) -> Iterator[str]:
    """Yield the table of the time of every stage."""
    yield "\n## Microseconds a claim, by stage, bounds included\n"
    heads = ["stage", *(f"{row.corpus.claims:,}" for row in measured)]
    rows = [
        [stage, *(f"{row.each(row.checker['seconds'][stage]):.1f}" for row in measured)]
        for stage in STAGES
    ]
    one = (row.each(sum(row.checker["seconds"].values())) for row in measured)
    rows.append(["file to JSON, one process", *(f"{taken:.1f}" for taken in one)])
    rows.append(
        ["**file to JSON, as the command does it**", *(f"**{row.total:.1f}**" for row in measured)]
    )
    rows.append(
        [
            "of solve: telling and asking z3",
            *(f"{row.each(row.checker['telling_z3']):.1f}" for row in measured),
        ]
    )
    rows.append(
        [
            "witnesses and certificates re-checked",
            *(f"{row.each(row.checker['rechecking']):.1f}" for row in measured),
        ]
    )
    tight = (row.checker["tight"] / row.checker["bounds"] for row in measured)
    rows.append(["bounds known to be the least", *(f"{share:.1%}" for share in tight)])
    rows.append(["peak memory, MB", *(f"{row.checker['peak_megabytes']:.0f}" for row in measured)])
    yield from _table(heads, rows)


def _against(measured: Sequence[Row], cap: float) -> Iterator[str]:
    """Yield the table that compares with the naive ways."""
    yield f"\n## Finding contradictions, in seconds, against z3's expression API (stopped after {cap:.0f} s)\n"
    yield "The ratios are to finding contradictions, and to all that solving finds out besides; in one process, as z3 is.\n"
    heads = ["claims", "contradictions", "all of solving", "all, as the command does it"]
    heads += ["z3 all at once", "ratios", "dropped", "z3 by component", "ratios", "dropped"]
    rows = []
    for row in measured:
        seconds = row.contradictions, row.solving, row.solving_shared
        cells = [f"{row.corpus.claims:,}", *(f"{one:.3f}" for one in seconds)]
        for way in NAIVE:
            if way in row.baselines:
                other = row.baselines[way]
                taken = other["seconds"]
                ended = f"{taken:.2f}" if other["finished"] else f"no answer after {taken:.2f}"
                ratios = f"{taken / row.contradictions:.1f} and {taken / row.solving:.1f}"
                cells += [ended, ratios, str(len(other["dropped"]))]
            else:
                cells += ["not tried", "", ""]
        rows.append(cells)
    yield from _table(heads, rows)


def _demands(measured: Sequence[Row]) -> Iterator[str]:
    """Yield what is demanded, and whether it is met."""
    yield "\n## What is demanded\n"
    many = [row.total for row in measured if row.corpus.claims >= SIZES[1]]
    if many:
        flat = max(many) / min(many)
        yield _demand_line(
            f"time a claim from {SIZES[1]:,} claims on: within {flat:.2f} (at most {FLAT})",
            flat <= FLAT,
        )
    for row in measured:
        if row.baselines and row.corpus.claims >= FEASIBLE:
            taken = row.baselines["at-once"]["seconds"]
            alike, everything = taken / row.contradictions, taken / row.solving
            faster = f"contradictions among {row.corpus.claims:,} claims: {alike:.1f} times faster than all at once"
            yield _demand_line(
                f"{faster} (at least {FASTER}; all of solving: {everything:.1f})", alike >= FASTER
            )
    for row in measured:
        expected = len(row.corpus.planted)
        reported = sum(rule in CLASHES for rule in row.checker["rules"])
        exact = (reported, *verified(row.corpus, row.checker)) == (expected, expected, expected, 0)
        yield _demand_line(
            f"{row.corpus.claims:,} claims: every planted contradiction told once, and nothing else",
            exact and not row.checker["undecided"],
        )
    for row in measured:
        if row.corpus.claims >= SIZES[1]:
            demand = f"file to JSON, {row.corpus.claims:,} claims: {row.total:.0f} µs a claim (at most {BUDGET})"
            yield _demand_line(demand, row.total <= BUDGET)
    last = measured[-1]
    parts = {**last.checker["seconds"], "telling and asking z3": last.checker["telling_z3"]}
    parts["solve"] -= last.checker["telling_z3"]
    largest = max(parts, key=lambda part: parts[part])
    yield _demand_line(
        f"the largest part: {largest}, {last.each(parts[largest]):.0f} µs a claim",
        "z3" not in largest,
    )


def _demand_line(demand: str, met: bool) -> str:
    """Return a demand, and whether it is met."""
    return f"- {demand}: {'met' if met else '**NOT MET**'}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield f"| {' | '.join(heads)} |"
    yield f"|{'|'.join('---:' if place else '---' for place in range(len(heads)))}|"
    for row in rows:
        yield f"| {' | '.join(map(str, row))} |"


if __name__ == "__main__":
    main()
