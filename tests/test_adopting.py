"""Recording what is known and checking against it, as people do it."""

import json
import subprocess
from pathlib import Path

import pytest

from factcheck import cli

CLAIMS = """\
sources: {wire: {title: The wire}}
quantities: {staff: people, guests: people}
claims:
  - {id: early, says: staff = 600 people}
  - {id: late, says: staff = 700 people}
  - {id: first, says: guests = 20 people}
  - {id: second, says: guests = 30 people}
"""
Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A claim file with two contradictions, in the folder that we are in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / "claims").mkdir()
    made = tmp_path / "claims/staff.claims.yaml"
    made.write_text(CLAIMS, encoding="utf-8")
    return made


def change(file: Path, before: str, after: str) -> None:
    """Put other words into a file."""
    file.write_text(file.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")


def test_only_what_is_new_fails(file: Path, capfd: Output) -> None:
    """After the baseline is written the check passes; a changed number fails again, and the old finding is told as gone."""
    assert cli.run(["check"]) == 1
    assert cli.run(["baseline"]) == 0
    assert "Written: factcheck-baseline.json with 2 findings." in capfd.readouterr().err
    known = ["check", "--baseline", "factcheck-baseline.json"]
    assert cli.run(known) == 0
    assert "2 known findings in factcheck-baseline.json" in " ".join(capfd.readouterr().out.split())
    change(file, "700", "800")
    assert cli.run([*known, "--output-format", "concise"]) == 1
    told = capfd.readouterr()
    assert [line.split(": ")[2:3] for line in told.out.splitlines()] == [["staff is 800 people, not 600 people"]]
    assert "warning: 1 finding of factcheck-baseline.json is gone" in told.err
    assert "  contradiction: staff is 700 people, not 600 people" in told.err


def test_the_configured_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The setting counts from its file, names the file that is written, and --no-baseline puts it aside."""
    (tmp_path / "factcheck.toml").write_text('baseline = "known.json"\npaths = ["claims"]\n', encoding="utf-8")
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert cli.run(["baseline"]) == 0
    assert (tmp_path / "known.json").exists()
    assert cli.run(["check"]) == 0
    assert cli.run(["report"]) == 0
    assert cli.run(["check", "--no-baseline"]) == 1
    monkeypatch.chdir(tmp_path)
    assert cli.run(["check"]) == 0


def test_the_reason_is_kept(tmp_path: Path) -> None:
    """A reason that was given stays when the baseline is written again."""
    cli.run(["baseline", "--reason", "before the relaunch"])
    cli.run(["baseline"])
    written = json.loads((tmp_path / "factcheck-baseline.json").read_text(encoding="utf-8"))
    assert written["reason"] == "before the relaunch"


def test_what_is_gone_is_taken_out(file: Path, capfd: Output) -> None:
    """--prune takes out what is gone and lets what is new stay new."""
    cli.run(["baseline"])
    change(file, "700", "600")
    change(file, "30", "40")
    assert cli.run(["baseline", "--prune"]) == 0
    assert "with 0 findings" in capfd.readouterr().err
    assert cli.run(["check", "--baseline", "factcheck-baseline.json"]) == 1
    assert "gone" not in capfd.readouterr().err


@pytest.mark.parametrize("command", [["check", "--baseline"], ["baseline", "--to"], ["baseline", "--prune", "--to"]])
def test_what_is_no_baseline_ends_the_work(file: Path, command: list[str], capfd: Output) -> None:
    """A file that is no baseline is told and left as it is."""
    assert cli.run([*command, str(file)]) == 2
    assert "is not JSON" in capfd.readouterr().err
    assert file.read_text(encoding="utf-8") == CLAIMS


def test_a_baseline_that_is_not_there_ends_the_work(capfd: Output) -> None:
    """What to do is told."""
    assert cli.run(["check", "--baseline", "no.json"]) == 2
    assert "no.json cannot be read: No such file or directory; factcheck baseline --to no.json writes one" in (
        capfd.readouterr().err
    )


def test_what_has_changed_comes_first(file: Path, capfd: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """--diff tells what the change touches and counts the rest; what cannot be looked up ends the work."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for step in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run(["git", *who, *step], check=True)
    change(file, "700", "800")
    assert cli.run(["check", "--diff", "HEAD", "--output-format", "concise"]) == 1
    told = capfd.readouterr()
    assert "staff is 800" in told.out
    assert "guests" not in told.out
    assert "not shown: 1 finding that the change since HEAD does not touch" in told.err
    assert cli.run(["check", "--diff", "nowhere"]) == 2
    assert "--diff nowhere: git knows no such revision" in capfd.readouterr().err
