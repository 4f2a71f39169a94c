"""What the project shows of itself is what the program says today."""

import os
import re
from pathlib import Path

import pytest

from factcheck import cli
from factcheck.model.figure import QUANTITIES
from factcheck.recognise import figures

ROOT = Path(__file__).parent.parent
# What is planted in the two articles of our own, in the order of their claims.
HARBOUR = (
    "contradiction",
    "contradiction",
    "boundary",
    "contradiction",
    "contradiction",
    "contradiction",
)
TRAM = (
    "disputed",
    "contradiction",
    "range-mismatch",
    "contradiction",
    "contradiction",
    "contradiction",
)


def blocks(language: str) -> list[str]:
    """The code blocks of a language in the README."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    ("file", "language", "place", "slip"),
    [
        ("letter.md", "markdown", 0, "(swapped-digits in “3,147”)"),
        ("heating.claims.yaml", "yaml", 1, "(swapped-digits in gas): homes.gas = 1_269 homes"),
    ],
)
def test_readme(
    file: str,
    language: str,
    place: int,
    slip: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    """The findings that the README shows are what its text and its claim file get."""
    monkeypatch.chdir(tmp_path)
    Path(file).write_text(blocks(language)[0], encoding="utf-8")
    assert cli.run(["check", "--color", "never", file]) == 1
    told = capfd.readouterr().out
    if request.config.getoption("--update-snapshots"):
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        (ROOT / "README.md").write_text(
            readme.replace(blocks("text")[place], told, 1), encoding="utf-8"
        )
    assert told == blocks("text")[place]
    assert slip in told


def test_readme_example_in_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python that the README shows runs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    exec(blocks("python")[0], {})  # noqa: S102 - it is our own


def test_reports_belong_to_the_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The committed reports are what `make check` writes for the committed claims.

    Anyone without the articles gets the same.
    """
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)
    assert cli.run(["report", "--exit-zero", "--quiet", "--to", str(tmp_path)]) == 0
    made = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    committed = {
        file.name: file.read_text(encoding="utf-8") for file in (ROOT / "reports").iterdir()
    }
    assert made == committed


@pytest.mark.skipif(
    "FACTCHECK_SOURCES" not in os.environ, reason="needs the articles, which are not ours to keep"
)
def test_the_quotes_of_our_claims_hold(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Where the articles are at hand, they contain the quotes, and no figure is unclaimed.

    The quotes have the figures of their statements.
    """
    monkeypatch.chdir(ROOT)
    rules = "quote-missing,quote-ambiguous,source-changed,source-unavailable,figure-not-quoted,unclaimed-figure"
    assert (
        cli.run(["check", "--fail-on", "note", "--select", rules, "--output-format", "concise"])
        == 0
    )
    assert capfd.readouterr().out == ""


def test_the_demonstration_shows_what_it_says(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Our own two articles are quoted and covered as they should be.

    All that is found in them is what was planted.
    """
    monkeypatch.chdir(ROOT)
    assert cli.run(["coverage", "claims/demo", "--min-coverage", "100", "--quiet"]) == 0
    capfd.readouterr()
    assert (
        cli.run(
            [
                "check",
                "claims/demo",
                "--ignore",
                "untested",
                "--output-format",
                "concise",
                "--quiet",
            ]
        )
        == 1
    )
    found = [line.split(": ")[1].split()[-1] for line in capfd.readouterr().out.splitlines()]
    assert found == [*HARBOUR, *TRAM]
    for name, planted in (("harbour", HARBOUR), ("tram", TRAM)):
        text = (ROOT / f"claims/demo/{name}.md").read_text(encoding="utf-8")
        counted = [
            figure
            for figure in figures(text, "de" if name == "tram" else "en")
            if figure.kind in QUANTITIES
        ]
        assert 20 <= len(counted) <= 30
        assert len(planted) >= 5
