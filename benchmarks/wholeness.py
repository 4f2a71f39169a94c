"""What it costs that counted things come in whole numbers: the same groups with and without that.

Groups of the generated corpora that are consistent and count things, and groups of small numbers
told to the last one, each solved as it is and with everything a real number, in turn.
"""

import random
import time
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus import generate
from factcheck.language import understand
from factcheck.load import read
from factcheck.model.solution import Verdict
from factcheck.model.theory import Theory
from factcheck.solve import solve

CLAIMS, SEED = 12_000, 3
SMALL = 200
"""So many groups of small numbers."""
ROUNDS = 5
"""The two ways are timed in turn, so that whatever else the machine does falls on both."""

TOLD = 0.7
"""How often a part, and its share, are told."""

MOST = 1.2
"""Whole numbers may cost so many times what real ones do."""


def counted_groups() -> tuple[Theory, int]:
    """Return consistent groups of the corpora in which something counted is whole, as one theory.

    The second value is their number.
    """
    with TemporaryDirectory() as folder:
        generate(CLAIMS, SEED).write(Path(folder))
        theory = understand(read([Path(folder)]), Fraction(1, 10))
    groups = [
        component
        for component in solve(theory).components
        if component.verdict is Verdict.CONSISTENT
        and any(theory.symbols[name].integer for name in component.quantities)
    ]
    members = {name for component in groups for name in component.assertions}
    kept = tuple(one for one in theory.assertions if one.id in members)
    return theory._replace(assertions=kept), len(groups)


def small_groups() -> tuple[Theory, int]:
    """Return consistent groups of a total, its parts, shares and a rise, told to the last one."""
    chance = random.Random(SEED)
    quantities: list[str] = []
    definitions: list[str] = []
    claims: list[str] = []

    def claim(says: str) -> None:
        claims.append(f"- {{id: c{len(claims)}, source: s, says: {says}}}")

    for group in range(SMALL):
        parts = [chance.randint(3, 400) for _ in range(chance.randint(2, 6))]
        total, before = sum(parts), chance.randint(100, 900)
        names = [f"g{group}.part{place}" for place in range(len(parts))]
        quantities += [f"{name}: seats" for name in (*names, f"g{group}.all", f"g{group}.before")]
        definitions.append(f"- g{group}.all = {' + '.join(names)}")
        claim(f"g{group}.all = {total} seats")
        claim(f"g{group}.before = {before} seats")
        claim(f"g{group}.all - g{group}.before = {total - before} seats")
        for name, part in zip(names, parts, strict=True):
            if chance.random() < TOLD:
                claim(f"{name} = {part} seats")
            if chance.random() < TOLD:
                claim(f"{name} = {100 * part / total:.{chance.choice((0, 0, 1))}f}% * g{group}.all")
    lines = ["sources: {s: {title: S}}", "quantities:", *(f"  {line}" for line in quantities)]
    text = "\n".join([*lines, "definitions:", *definitions, "claims:", *claims])
    with TemporaryDirectory() as folder:
        Path(folder, "small.claims.yaml").write_text(text, encoding="utf-8")
        theory = understand(read([Path(folder)]), Fraction(1, 10))
    assert not theory.problems, theory.problems[0]
    return theory, SMALL


def real(theory: Theory) -> Theory:
    """Return the same where nothing need be whole."""
    symbols = {name: one._replace(integer=False) for name, one in theory.symbols.items()}
    return theory._replace(symbols=symbols)


def seconds(theories: Sequence[Theory], *, want_bounds: bool) -> list[float]:
    """Return the time of the fastest of several runs with each theory."""
    times: list[list[float]] = [[] for _ in theories]
    for _ in range(ROUNDS):
        for place, theory in enumerate(theories):
            start = time.perf_counter()
            solve(theory, want_bounds=want_bounds)
            times[place].append(time.perf_counter() - start)
    return [min(some) for some in times]


def main() -> None:
    """Print both times and their ratio, without and with bounds."""
    for kind, make in (("generated", counted_groups), ("small", small_groups)):
        theory, groups = make()
        print(f"{groups} {kind} groups of counted things, {len(theory.assertions)} statements")
        for what, want_bounds in (("checking", False), ("checking, with bounds", True)):
            whole, without = seconds([theory, real(theory)], want_bounds=want_bounds)
            within = "within" if whole <= MOST * without else "MISSED"
            print(
                f"  {what}: {whole:.3f} s in whole numbers, {without:.3f} s in real ones, "
                f"{whole / without:.2f} times; the budget is {MOST}: {within}"
            )


if __name__ == "__main__":
    main()
