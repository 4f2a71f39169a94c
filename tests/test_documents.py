"""What the project shows of itself is what the program says today."""

import os
import re
from pathlib import Path

import pytest

from factcheck import cli

ROOT = Path(__file__).parent.parent


def blocks(language: str) -> list[str]:
    """The code blocks of a language in the README."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_readme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """The finding that the README shows is what its claim file gets."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/order.claims.yaml").write_text(blocks("yaml")[0], encoding="utf-8")
    assert cli.run(["check", "--color", "never"]) == 1
    assert capfd.readouterr().out == blocks("text")[0]


def test_readme_example_in_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python that the README shows runs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    exec(blocks("python")[0], {})  # noqa: S102 - it is our own


def test_reports_belong_to_the_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The committed reports are what `make check` makes of the committed claims: what anyone gets who has not the articles."""
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)
    assert cli.run(["report", "--exit-zero", "--quiet", "--to", str(tmp_path)]) == 0
    made = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    committed = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "reports").iterdir()}
    assert made == committed


@pytest.mark.skipif("FACTCHECK_SOURCES" not in os.environ, reason="needs the articles, which are not ours to keep")
def test_the_quotes_of_our_claims_hold(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Where the articles are at hand, each quote and each set-aside passage stands in its article, once and unchanged."""
    monkeypatch.chdir(ROOT)
    rules = "quote-missing,quote-ambiguous,source-changed,source-unavailable"
    assert cli.run(["check", "--fail-on", "note", "--select", rules, "--output-format", "concise"]) == 0
    assert capfd.readouterr().out == ""
