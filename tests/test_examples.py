"""The worked repository: a README whose numbers follow from data, and its gate."""

import json
import shlex
import shutil
from pathlib import Path

import pytest
import yaml

from factcheck import cli

EXAMPLE = Path(__file__).parent.parent / "examples/readme-from-data"
CHECK = ["check", ".", "--output-format", "json"]
FASTER = (("4.18", "3.71"), ("4.22", "3.74"), ("4.16", "3.69"))


@pytest.fixture(autouse=True)
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the example, in the working folder."""
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)


def change(file: str, *pairs: tuple[str, str]) -> None:
    """Put other numbers into a file."""
    text = Path(file).read_text(encoding="utf-8")
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    Path(file).write_text(text, encoding="utf-8")


def found(capfd: pytest.CaptureFixture[str]) -> dict[str, set[str]]:
    """Check; return the words of the README that are wrong, by the claim that says them."""
    status = cli.run(CHECK)
    report = json.loads(capfd.readouterr().out)
    assert status == bool(report["findings"])
    quotes = {one["id"]: one["quote"] for one in written()["claims"]}
    return {
        quotes[one["claims"][0]]: {place["claim"] for place in one["statements"]}
        for one in report["findings"]
    }


def written() -> dict[str, list[dict[str, str]]]:
    """What the claim file says."""
    said: dict[str, list[dict[str, str]]] = yaml.safe_load(
        Path("readme.claims.yaml").read_text(encoding="utf-8")
    )
    return said


def test_it_passes(capfd: pytest.CaptureFixture[str]) -> None:
    """Every number follows from the data, and every figure is claimed."""
    assert found(capfd) == {}
    assert cli.run(["coverage", ".", "--min-coverage", "100"]) == 0


def test_data_that_move_fail_the_gate_and_are_put_right(capfd: pytest.CaptureFixture[str]) -> None:
    """It fails at each sentence that has become false; `fix --write` mends text and claims."""
    change("bench.json", *FASTER)
    assert found(capfd) == {
        "reads a megabyte of JSON in 4.2 ms": {"fast"},
        "3.1 times as fast as the standard library": {"times"},
        "quickparse 4.2 ms": {"row"},
    }
    assert cli.run(["fix", ".", "--write"]) == 0
    capfd.readouterr()
    readme = Path("README.md").read_text(encoding="utf-8")
    assert "a megabyte of JSON in 3.7 ms, 3.5 times as fast as the standard" in readme
    assert "| quickparse       | 3.7 ms  |" in readme
    assert found(capfd) == {}


def test_a_table_that_moves(capfd: pytest.CaptureFixture[str]) -> None:
    """Both sentences about a cell are found, each with its own new figure."""
    change("downloads.csv", ("48310", "51644"))
    assert len(found(capfd)) == 2
    assert cli.run(["fix", ".", "--write"]) == 0
    capfd.readouterr()
    readme = Path("README.md").read_text(encoding="utf-8")
    assert "it was downloaded 51.6 thousand times, 72 percent more than" in readme
    assert found(capfd) == {}


def test_data_that_move_less_than_the_words_say(capfd: pytest.CaptureFixture[str]) -> None:
    """A claim rounds as its words do: 48,349 downloads are 48.3 thousand."""
    change("downloads.csv", ("48310", "48349"))
    assert found(capfd) == {}


def test_the_gate_runs_what_is_tested() -> None:
    """The workflow checks the folder, with what reads data installed."""
    workflow = yaml.safe_load(Path(".github/workflows/factcheck.yml").read_text(encoding="utf-8"))
    runs = [step["run"] for step in workflow["jobs"]["factcheck"]["steps"] if "run" in step]
    assert "factcheck-lint[data]" in shlex.split(runs[0])
    assert shlex.split(runs[1])[:2] == ["factcheck", "check"]
