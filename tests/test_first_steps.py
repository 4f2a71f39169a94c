"""The project that init writes: whichever one figure of it is changed, check finds it."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

import factcheck
from factcheck import cli
from factcheck.cli.starting import SCHEMA
from factcheck.model.finding import Finding

ARTICLE, CLAIMS = Path("claims/example.md"), Path("claims/example.claims.yaml")
STARTER = Path(__file__).parent.parent / "factcheck/cli/starter"
# The claims of the example: each has one figure, which its quote and its statement share.
WRITTEN: Sequence[dict[str, str]] = yaml.safe_load(
    (STARTER / CLAIMS.name).read_text(encoding="utf-8")
)["claims"]
# One and ten in a figure's last place, both ways.
STEPS = (-10, -1, 1, 10)

EACH = pytest.mark.parametrize("claim", WRITTEN, ids=[claim["id"] for claim in WRITTEN])
BOTH_WAYS = pytest.mark.parametrize("step", STEPS)


@pytest.fixture(autouse=True)
def _project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What init writes, in the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)
    assert cli.run(["init"]) == 0


def other(text: str, step: int) -> str:
    """A text with another figure, written as the one that stood there."""
    (figure,) = re.findall(r"\d+(?:[,_]\d{3})*", text)
    mark = "_" if "_" in figure else ","
    changed = int(figure.replace(mark, "")) + step
    return text.replace(figure, f"{changed:,}".replace(",", mark))


def change(file: Path, old: str, new: str) -> None:
    """Put another text into a file where the old one stands, which is one place."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def change_article(claim: dict[str, str], step: int) -> str:
    """Change the figure of a claim in the article alone; return the new passage."""
    new = other(claim["quote"], step)
    change(ARTICLE, claim["quote"], new)
    return new


def change_claim(claim: dict[str, str], key: str, step: int) -> None:
    """Change the figure of a claim in its quote or its statement."""
    text = CLAIMS.read_text(encoding="utf-8")
    entry = next(part for part in text.split("  - id: ") if part.startswith(f"{claim['id']}\n"))
    change(CLAIMS, entry, entry.replace(claim[key], other(claim[key], step)))


def findings() -> tuple[Finding, ...]:
    """What is found in the project, notes too."""
    return factcheck.check("claims", bounds=False).findings


@BOTH_WAYS
@EACH
def test_whichever_figure_is_changed_is_found(claim: dict[str, str], step: int) -> None:
    """Changed in article, quote and statement, by one or by ten: a contradiction with that claim.

    It is the only finding, and changing that claim back is among the ways out.
    """
    assert findings() == ()
    change_article(claim, step)
    for key in ("quote", "says"):
        change_claim(claim, key, step)
    (finding,) = findings()
    assert finding.rule == "contradiction"
    assert claim["id"] in {name for ways in finding.corrections for name in ways}


@BOTH_WAYS
@EACH
def test_a_change_in_the_article_alone(claim: dict[str, str], step: int) -> None:
    """It is told as a quote that is missing, with the new figure; no claim says that figure."""
    figure = re.findall(r"[\d,]*\d", change_article(claim, step))
    missing, unclaimed = findings()
    assert (missing.rule, unclaimed.rule) == ("quote-missing", "unclaimed-figure")
    assert f'has "{figure[0]}" where the quote has' in missing.message


@BOTH_WAYS
@EACH
def test_a_change_in_the_statement_alone(claim: dict[str, str], step: int) -> None:
    """It is told as a contradiction, and as a figure that its quote does not have."""
    change_claim(claim, "says", step)
    found = [finding.rule for finding in findings()]
    assert sorted(found) == ["contradiction", "figure-not-quoted", "unclaimed-figure"]


def test_an_editor_finds_the_schema(capfd: pytest.CaptureFixture[str]) -> None:
    """The first line of the claims names the schema file, which has what factcheck schema prints."""
    first, _, _ = CLAIMS.read_text(encoding="utf-8").partition("\n")
    named = re.fullmatch(r"# yaml-language-server: \$schema=(.+)", first)
    assert named
    written = (CLAIMS.parent / named[1]).resolve()
    assert written == Path(SCHEMA).resolve()
    capfd.readouterr()
    assert cli.run(["schema"]) == 0
    assert capfd.readouterr().out == written.read_text(encoding="utf-8")


def test_a_schema_that_is_there_stays(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Where the schema file exists, nothing is written, and it is told what to do."""
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / SCHEMA).write_text("mine", encoding="utf-8")
    assert cli.run(["init", "new"]) == 2
    told = capfd.readouterr().err
    assert f"new/{SCHEMA} exists and is never overwritten; factcheck init OTHER_FOLDER " in told
    assert [file.name for file in (tmp_path / "new").iterdir()] == [SCHEMA]
