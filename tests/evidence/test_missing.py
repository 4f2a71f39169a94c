"""Without the extras everything else works, and what is missing is told."""

import builtins
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck.evidence import rates
from factcheck.model.solution import Verdict
from tests.evidence.projects import SOURCE, checked, claims, table, write

IMPORT = builtins.__import__
QUERY = "quantities: {x: {unit: USD, query: SELECT 5}, y: {unit: USD, query: SELECT 6}}\n"
RATE = "quantities: {x: {unit: USD/EUR, rate: {from: EUR, to: USD, on: 2025-07-28}}}\n"


@pytest.fixture(autouse=True)
def _nothing_known() -> None:
    """No rates that another test has read."""
    rates._converter.cache_clear()  # noqa: SLF001 - the rates that are read once


@pytest.mark.parametrize(
    ("library", "text", "words"),
    [
        (
            "duckdb",
            table() + claims("data.amount[a] = 5 USD", "data.amount[a] = 9 USD"),
            "what reads tables and queries is not installed: pip install 'factcheck-lint[data]'",
        ),
        (
            "duckdb",
            SOURCE + QUERY + claims("x = 5 USD", "x = 9 USD"),
            "what reads tables and queries is not installed: pip install 'factcheck-lint[data]'",
        ),
        (
            "currency_converter",
            SOURCE + RATE + claims("x = 5 USD/EUR", "x = 9 USD/EUR"),
            "what reads rates of currencies is not installed: pip install 'factcheck-lint[rates]'",
        ),
    ],
)
def test_what_is_missing_is_told_once(
    library: str, text: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the command that installs it; claims are compared with each other all the same."""

    def absent(name: str, *arguments: Any, **more: Any) -> object:  # noqa: ANN401 - as it is called
        if name.partition(".")[0] == library:
            raise ImportError(name)
        return IMPORT(name, *arguments, **more)

    monkeypatch.setattr(builtins, "__import__", absent)
    monkeypatch.setitem(sys.modules, library, None)
    write(tmp_path, {"data.csv": "name,amount\na,5\n"})
    report = checked(tmp_path, text)
    assert [one.message for one in report.findings if one.rule == "stale-evidence"] == [words]
    assert "contradiction" in [one.rule for one in report.findings]


def test_without_claims_that_clash_the_verdict_is_undecided(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could not be read is no success."""
    monkeypatch.setitem(sys.modules, "duckdb", None)
    report = checked(tmp_path, SOURCE + QUERY + claims("x = 5 USD"))
    assert report.verdict is Verdict.UNDECIDED
