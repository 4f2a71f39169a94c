"""Lines of megabytes: what is told of them is a cut, in every format."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.model.lines import Lines
from factcheck.model.report import Report
from factcheck.pipeline import run
from factcheck.render import FORMATS, render
from factcheck.render.style import Style

LONG = 100_000
PAGES = {"html": 60_000, "sarif": 62_000}
FEW = 20_000

WORDS = "wörd " * (LONG // 5)
TROUBLE: Mapping[str, Mapping[str, object]] = {
    "a quote that the text does not have": {"quote": WORDS},
    "a quote around a figure": {"quote": f"{WORDS} 7 EUR {WORDS}", "says": "road = 8 EUR"},
    "a statement": {"says": "road = 7 EUR" + " + 1 EUR" * (LONG // 8)},
    "digits": {"says": f"road = 7{'0' * LONG} EUR"},
    "a unit": {"says": f"road = 7 {'z' * LONG}"},
    "a name": {"says": f"{'z' * LONG} = 7 EUR"},
    "a source": {"source": "z" * LONG},
    "a key": {"z" * LONG: "1"},
    "a value that should be another": {"draft": WORDS},
    "a day": {"as_of": WORDS},
    "a speaker of a draft": {"speaker": "z" * LONG, "draft": True},
    "an accepted rule": {"accept": [{"rule": WORDS, "reason": "so"}]},
    "a reason": {"accept": [{"rule": "disputed", "reason": WORDS}]},
    "a blank line": {"says": "road = 7 EURR" + " " * LONG},
}


@cache
def report_with(trouble: str, folder: Path) -> Report:
    """Return the report on a project of one line.

    The second of its two claims has a value that is too long.
    """
    claim: dict[str, object] = {
        "id": "b",
        "source": "wire",
        "quote": "it cost 7 EUR",
        "says": "road = 7 EUR",
    }
    content = {
        "sources": {"wire": {"file": "wire.txt"}},
        "quantities": {"road": "EUR"},
        "claims": [{**claim, "id": "a"}, {**claim, **TROUBLE[trouble]}],
    }
    (folder / "wire.txt").write_text(f"it cost 7 EUR; {'x ' * 99}", encoding="utf-8")
    (folder / "a.claims.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return run([str(folder)], Settings(workers=1), date(2026, 1, 1), want_bounds=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for one project after another."""
    return tmp_path_factory.mktemp("giant")


@pytest.mark.parametrize("trouble", TROUBLE)
def test_of_a_long_line_a_cut_is_told(trouble: str, folder: Path) -> None:
    """Whatever is too long in a claim, no format shows more than a few screens of it."""
    report = report_with(trouble, folder)
    assert report.findings
    sizes = {name: len(render(report, name, Style())) for name in FORMATS}
    assert {name: size for name, size in sizes.items() if size > PAGES.get(name, 0) + FEW} == {}


class Counted(Lines):
    """Lines that count the characters that are cut out of them."""

    __slots__ = ("cut",)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.cut = 0

    def part(self, index: int, start: int = 0, end: int | None = None) -> str:
        """Count what is cut out."""
        cut = super().part(index, start, end)
        self.cut += len(cut)
        return cut


@pytest.mark.parametrize("name", FORMATS)
def test_a_finding_costs_what_it_shows(name: str, tmp_path: Path) -> None:
    """For each finding on one long line a few hundred characters are read, however long it is."""
    claims = [
        {"id": f"n{number}", "says": f"a = {number} EURR{number}", "oops": "–" * 400}
        for number in range(300)
    ]
    content = json.dumps(
        {"quantities": {"a": "EUR"}, "sources": {"wire": {}}, "claims": claims}, ensure_ascii=False
    )
    (tmp_path / "a.claims.json").write_text(content, encoding="utf-8")
    report = run([str(tmp_path)], Settings(workers=1), date(2026, 1, 1), want_bounds=False)
    ((file, lines),) = report.corpus.lines.items()
    counted = Counted(lines.text)
    render(report._replace(corpus=report.corpus._replace(lines={file: counted})), name, Style())
    assert len(report.findings) == 600
    # Half of the line for each would be twenty times as much.
    assert counted.cut <= len(report.findings) * 4 * 1024 < len(report.findings) * len(content) / 20
