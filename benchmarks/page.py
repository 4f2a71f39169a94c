"""How large the HTML report of many claims is, and how soon a browser shows it.

``python -m benchmarks.page``.
"""

import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from shutil import which

from benchmarks.corpus import generate
from factcheck.config import Settings
from factcheck.pipeline import run
from factcheck.render import render
from factcheck.render.style import Style

CLAIMS = 5000
RUNS = 3
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
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
        file = Path(folder, "report.html")
        file.write_text(page, encoding="utf-8")
        print(f"{report.summary.claims} claims, {len(report.findings)} findings")
        print(f"rendered in {taken:.2f} s, {file.stat().st_size / 1e6:.1f} MB")
        chromium = which("chromium")
        if chromium is None:
            sys.exit("there is no Chromium to show it")
        _show(file, chromium)


def _show(file: Path, chromium: str) -> None:
    """Print how long a browser takes to show a page, several times."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for _ in range(RUNS):
            page = browser.new_page()
            page.goto(file.as_uri())
            print(
                f"first paint after {page.evaluate(FIRST_PAINT):.0f} ms, loaded after {page.evaluate(LOADED):.0f} ms"
            )
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
