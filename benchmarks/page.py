"""How large the HTML report of many claims is, and how soon a browser shows it, and an empty page.

``python -m benchmarks.page``.
"""

import os
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from shutil import which
from statistics import median

from benchmarks.corpus import generate
from factcheck.config import Settings
from factcheck.pipeline import run
from factcheck.render import render
from factcheck.render.style import Style

CLAIMS = 5000
RUNS = 9
EMPTY = "<!doctype html><title>empty</title><h1>Nothing</h1>"
# A short page may be loaded before anything of it is shown.
FIRST_PAINT = """() => new Promise(done => {
  const shown = list => list.length && done(list[0].startTime);
  shown(performance.getEntriesByName("first-contentful-paint"));
  new PerformanceObserver(list => shown(list.getEntriesByName("first-contentful-paint")))
    .observe({ type: "paint", buffered: true });
})"""
LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd"


def main() -> None:
    """Check, render and show a generated corpus."""
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        generate(CLAIMS).write(Path())
        report = run(["."], Settings(), date(2026, 1, 1), want_bounds=True)
        start = time.perf_counter()
        page = render(report, "html", Style())
        taken = time.perf_counter() - start
        file, empty = Path(folder, "report.html"), Path(folder, "empty.html")
        file.write_text(page, encoding="utf-8")
        empty.write_text(EMPTY, encoding="utf-8")
        print(f"{report.summary.claims} claims, {len(report.findings)} findings")
        print(f"rendered in {taken:.2f} s, {file.stat().st_size / 1e6:.1f} MB")
        chromium = which("chromium")
        if chromium is None:
            sys.exit("there is no Chromium to show it")
        for name, figures in _shown((file, empty), chromium).items():
            paints, loads = zip(*figures, strict=True)
            print(
                f"{name}: first paint after {min(paints):.0f} ms (median {median(paints):.0f}),"
                f" loaded after {min(loads):.0f} ms (median {median(loads):.0f})"
            )


def _shown(files: Sequence[Path], chromium: str) -> dict[str, list[tuple[float, float]]]:
    """Return the milliseconds to the first paint and to the end of loading, by page, in turn."""
    from playwright.sync_api import sync_playwright

    taken: dict[str, list[tuple[float, float]]] = {file.stem: [] for file in files}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for _ in range(RUNS):
            for file in files:
                page = browser.new_page()
                page.goto(file.as_uri())
                taken[file.stem].append((page.evaluate(FIRST_PAINT), page.evaluate(LOADED)))
                page.close()
        browser.close()
    return taken


if __name__ == "__main__":
    main()
