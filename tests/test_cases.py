"""The documents of tests/cases, run.

``--update-cases`` rewrites their findings, for review by diff.
"""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.render.concise import render
from factcheck.render.style import Style
from tests.documents import Case, cases, documents, rewrite

TODAY = date(2026, 1, 15)
CASES = [case for document in documents() for case in cases(document)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.title}")
def test_case(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """The claims of a section give the findings that it shows."""
    monkeypatch.chdir(tmp_path)
    for name, text in (*case.claims, *case.articles):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    settings = replace(factcheck.Settings(), **tomllib.loads(case.settings))
    report = factcheck.check([name for name, _ in case.claims], settings=settings, today=TODAY)
    found = render(report, Style())
    if request.config.getoption("update_cases"):
        rewrite(case, found)
    else:
        assert found == case.findings
