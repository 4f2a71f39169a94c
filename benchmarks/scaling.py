"""How time and memory grow with a claim file, in every layout: ``python -m benchmarks.scaling``.

Every layout is read, and rendered in every format, with so many claims and with four times as many,
each in a process of its own. Work that is linear in the length takes the same time a claim; work
that copies a line for each of its claims does not.
"""

import argparse
import gc
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from factcheck import load
from factcheck.config import Settings
from factcheck.model.report import Report
from factcheck.pipeline import run
from factcheck.render import FORMATS, render
from factcheck.render.style import Style

CLAIMS, TIMES = 4_000, 4
FLAT = 1.4
"""How many times as long a claim may take among four times as many."""

MISTAKES = 10
"""One claim in so many has a mistake, reported at its place."""

Content = dict[str, Any]


def content(claims: int) -> Content:
    """Return claims about a quarter as many quantities, with a character of several bytes."""
    claim_list = [
        {
            "id": f"c{number}",
            "source": "wire",
            "quote": f"it cost {number // 4 % 97} € by then",
            "says": f"q{number // 4} = {number // 4 % 97} EUR",
            "draft": True,
            **({"by": "whom"} if number % MISTAKES == 0 else {}),
        }
        for number in range(claims)
    ]
    head = {
        "sources": {"wire": {"title": "Roads"}},
        "quantities": {f"q{number}": "EUR" for number in range(claims)},
    }
    return {**head, "claims": claim_list}


def _flow(folder: Path, content: Content) -> None:
    """Write YAML on one line."""
    folder.joinpath("a.claims.yaml").write_text(
        json.dumps(content, ensure_ascii=False) + "\n", encoding="utf-8"
    )


def _block(folder: Path, content: Content) -> None:
    """Write YAML with a line for each key."""
    lines = ["sources: {wire: {title: Roads}}", "quantities:"]
    lines += [f"  {name}: {unit}" for name, unit in content["quantities"].items()]
    lines.append("claims:")
    for claim in content["claims"]:
        first, *others = (
            f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in claim.items()
        )
        lines += [f"  - {first}", *(f"    {other}" for other in others)]
    folder.joinpath("a.claims.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _json(folder: Path, content: Content, indent: int | None = None) -> None:
    """Write JSON, on one line unless indented."""
    folder.joinpath("a.claims.json").write_text(
        json.dumps(content, ensure_ascii=False, indent=indent), "utf-8"
    )


def _json_lines(folder: Path, content: Content) -> None:
    """Write JSON lines, a claim a line, and the rest as JSON."""
    _json(folder, {**content, "claims": []}, 1)
    lines = (json.dumps(claim, ensure_ascii=False) + "\n" for claim in content["claims"])
    folder.joinpath("b.claims.jsonl").write_text("".join(lines), encoding="utf-8")


def _one_line_text(folder: Path, content: Content) -> None:
    """Write claims from a text that is all on one line."""
    content["sources"]["wire"]["file"] = "wire.txt"
    for number, claim in enumerate(content["claims"]):
        claim["quote"] = f"{claim['quote']} ({number})"
    _json_lines(folder, content)
    folder.joinpath("wire.txt").write_text(
        ". ".join(claim["quote"] for claim in content["claims"]), encoding="utf-8"
    )


LAYOUTS: Mapping[str, Callable[[Path, Content], None]] = {
    "YAML, a line for each key": _block,
    "YAML on one line": _flow,
    "JSON, a line for each key": lambda folder, content: _json(folder, content, 1),
    "JSON on one line": _json,
    "JSON lines": _json_lines,
    "a text on one line": _one_line_text,
}


def main() -> None:
    """Measure every layout and print what a claim costs in each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=CLAIMS)
    parser.add_argument(
        "--layout", choices=LAYOUTS, help="measure one layout in this process, as JSON"
    )
    chosen = parser.parse_args()
    if chosen.layout:
        print(json.dumps(_measured(chosen.layout, chosen.claims)))
        return
    print(f"Microseconds and bytes a claim, {chosen.claims:,} and {TIMES} times as many claims\n")
    print("| layout | what | few | many | times |\n|---|---|---:|---:|---:|")
    grown = []
    for layout in LAYOUTS:
        few, many = (_in_a_process(layout, chosen.claims * times) for times in (1, TIMES))
        for what, value in few.items():
            ratio = many[what] / max(value, 1)
            print(
                f"| {layout} | {what} | {value:.0f} | {many[what]:.0f} | {ratio:.2f} |", flush=True
            )
            grown += [f"{layout}: {what}"] if ratio > FLAT else []
    print(f"\nFlat within {FLAT}: {'**NOT MET** by ' + ', '.join(grown) if grown else 'met'}")


def _in_a_process(layout: str, claims: int) -> dict[str, float]:
    """Return what another process measures of a layout."""
    command = [
        sys.executable,
        "-m",
        "benchmarks.scaling",
        "--layout",
        layout,
        "--claims",
        str(claims),
    ]
    measured: dict[str, float] = json.loads(subprocess.check_output(command))  # noqa: S603 - our own command
    return measured


def _measured(layout: str, claims: int) -> dict[str, float]:
    """Return processor time a claim of reading and rendering, and the peak memory of reading."""
    with TemporaryDirectory() as root:
        folder = Path(root)
        # In another process, so that its memory does not count as that of reading.
        program = f"from benchmarks.scaling import *; LAYOUTS[{layout!r}](Path({root!r}), content({claims}))"
        subprocess.run([sys.executable, "-c", program], check=True)  # noqa: S603 - our own command
        before = _peak()
        measured = {
            "µs to read": _seconds(lambda: load.read([folder]), 1),
            "bytes at most to read": (_peak() - before) / 1e6,
        }
        report: list[Report] = []
        checking = partial(run, [root], Settings(workers=1), date(2026, 1, 1), want_bounds=False)
        measured["µs to check"] = _seconds(lambda: report.append(checking()), 1)
        for name in FORMATS:
            measured[f"µs to tell as {name}"] = _seconds(
                partial(render, report[0], name, Style()), 3
            )
    return {what: value * 1e6 / claims for what, value in measured.items()}


def _seconds(work: Callable[[], object], turns: int) -> float:
    """Return the least processor time that some work takes, without garbage collection."""
    gc.disable()
    taken = []
    for _ in range(turns):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    gc.enable()
    return min(taken)


def _peak() -> int:
    """Return the most bytes that this process has held, which Linux counts in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
