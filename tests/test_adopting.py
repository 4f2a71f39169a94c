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
    """After the baseline is written the check passes.

    A changed number fails again, and the old finding is told as gone.
    """
    assert cli.run(["check"]) == 1
    assert cli.run(["baseline"]) == 0
    assert "Written: factcheck-baseline.json with 2 findings." in capfd.readouterr().err
    known = ["check", "--baseline", "factcheck-baseline.json"]
    assert cli.run(known) == 0
    assert "2 known findings in factcheck-baseline.json" in " ".join(capfd.readouterr().out.split())
    change(file, "700", "800")
    assert cli.run([*known, "--output-format", "concise"]) == 1
    told = capfd.readouterr()
    assert [line.split(": ")[2:3] for line in told.out.splitlines()] == [
        ["staff is 800 people, not 600 people"]
    ]
    assert "warning: 1 finding of factcheck-baseline.json is gone" in told.err
    assert "older version" not in told.err
    assert "  contradiction: staff is 700 people, not 600 people" in told.err


def test_the_configured_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The setting is relative to its file and names the file that is written.

    --no-baseline puts it aside.
    """
    (tmp_path / "factcheck.toml").write_text(
        'baseline = "known.json"\npaths = ["claims"]\n', encoding="utf-8"
    )
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert cli.run(["baseline"]) == 0
    assert (tmp_path / "known.json").exists()
    assert cli.run(["check"]) == 0
    assert cli.run(["report"]) == 0
    assert cli.run(["check", "--no-baseline"]) == 1
    monkeypatch.chdir(tmp_path)
    assert cli.run(["check"]) == 0


def test_how_to_use_a_baseline_is_told(tmp_path: Path, capfd: Output) -> None:
    """Where it is not the configured one, however that is called."""
    told = 'To use it: baseline = "{0}" in the configuration, or factcheck check --baseline {0}\n'
    assert cli.run(["baseline"]) == 0
    assert capfd.readouterr().err.endswith(told.format("factcheck-baseline.json"))
    assert cli.run(["baseline", "--quiet"]) == 0
    assert capfd.readouterr().err == ""
    (tmp_path / "factcheck.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    for options in ([], ["--to", "./known.json"]):
        assert cli.run(["baseline", *options]) == 0
        assert "To use it" not in capfd.readouterr().err
    assert cli.run(["baseline", "--to", "other.json"]) == 0
    assert capfd.readouterr().err.endswith(told.format("other.json"))


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


QUOTED = """\
sources: {{wire: {{title: The wire, file: wire.md}}}}
quantities: {{order: USD, rest: USD}}
claims:
  - id: first
    quote: >-
      the first part of the order is worth
      {quoted} billion dollars
    says: order = 12 billion USD
  - {{id: rest, quote: a rest of 3 billion dollars, says: rest = {said} billion USD}}
"""


@pytest.mark.parametrize(
    ("rule", "quoted", "said", "text"),
    [
        ("quote-missing", "13", "3", "11"),  # another figure in the second line of the quote
        ("quote-missing", "12", "3", "10"),  # another figure in the text
        ("figure-not-quoted", "12", "4", "11"),  # another figure in a statement
    ],
)
def test_another_wrong_figure_at_the_same_quote_is_new(
    file: Path, rule: str, quoted: str, said: str, text: str, capfd: Output
) -> None:
    """A known quote that differs from its text hides no other difference.

    A moved and rewrapped one stays known.
    """
    article = file.with_name("wire.md")
    words = "Then the first part of the order is worth {} billion dollars, and a rest of 3 billion dollars."
    file.write_text(QUOTED.format(quoted="12", said="3"), encoding="utf-8")
    article.write_text(words.format("11"), encoding="utf-8")
    assert cli.run(["baseline"]) == 0
    known = ["check", "--baseline", "factcheck-baseline.json", "--output-format", "concise"]
    article.write_text(
        "# The order\n\n" + words.format("11").replace(" order", "\norder"), encoding="utf-8"
    )
    file.write_text("# moved\n\n" + QUOTED.format(quoted="12", said="3"), encoding="utf-8")
    assert cli.run(known) == 0
    capfd.readouterr()
    file.write_text(QUOTED.format(quoted=quoted, said=said), encoding="utf-8")
    article.write_text(words.format(text), encoding="utf-8")
    assert cli.run(known) == 1
    assert f"error {rule}: " in capfd.readouterr().out


WARNED = """\
sources: {wire: {title: The wire, file: wire.md, sha256: %s}}
quantities: {load: {unit: "1", between: 0 to 1}, made: MWh, most: MWh, old: MW, new: MW, staff: people}
definitions: [load = made / most]
claims:
  - {id: made, says: made = 120 MWh}
  - {id: most, says: most = 100 MWh}
  - {id: old, says: old = 6.0 MW}
  - {id: new, says: new = 150 to 200 MW}
  - {id: times, says: new = 20 to 30 times old}
  - {id: staff, quote: 30 people, says: staff = 30 people}
""" % ("0" * 64)


@pytest.mark.parametrize(
    ("rule", "name", "before", "after"),
    [
        ("implausible", "staff.claims.yaml", "most = 100", "most = 90"),
        ("range-mismatch", "staff.claims.yaml", "old = 6.0", "old = 6.1"),
        ("quote-ambiguous", "staff.claims.yaml", "quote: 30 people", "quote: 30 people of 40"),
        ("source-changed", "wire.md", "Then", "Thus"),
    ],
)
def test_what_else_a_finding_is_about_counts(
    file: Path, rule: str, name: str, before: str, after: str, capfd: Output
) -> None:
    """Values that others imply, the words of a quote, the text: each makes one finding new."""
    file.write_text(WARNED, encoding="utf-8")
    words = "Then 30 people of 40 came, and then 30 people of 40."
    file.with_name("wire.md").write_text(words, encoding="utf-8")
    assert cli.run(["baseline"]) == 0
    known = [
        "check",
        "--baseline",
        "factcheck-baseline.json",
        "--fail-on",
        "warning",
        "--output-format",
        "concise",
    ]
    assert cli.run(known) == 0
    change(file.with_name(name), before, after)
    capfd.readouterr()
    assert cli.run(known) == 1
    assert [line.split()[2] for line in capfd.readouterr().out.splitlines()] == [f"{rule}:"]


TABLE = """\
sources: {wire: {title: The wire}}
quantities: {a: people, b: people, all: people}
definitions: [all = a + b]
claims:
  - {id: a1, says: a = 100 people}
  - {id: a2, says: a = 200 people}
  - {id: a3, says: a = 300 people}
  - {id: b1, says: b = 1000 people}
  - {id: all1, says: all = 5000 people}
"""


def test_a_search_that_ends_early_does_not_flap(file: Path, capfd: Output) -> None:
    """Whatever is found of the sets, what was recorded stays known, and nothing is called gone."""
    file.write_text(TABLE, encoding="utf-8")
    for then, now in (("2", "5"), ("5", "2"), ("3", "4"), ("100", "3"), ("3", "100")):
        Path("factcheck-baseline.json").unlink(missing_ok=True)
        assert cli.run(["baseline", "--max-sets", then]) == 0
        capfd.readouterr()
        assert cli.run(["check", "--baseline", "factcheck-baseline.json", "--max-sets", now]) == 0
        assert "gone" not in capfd.readouterr().err


def test_a_contradiction_that_is_mended_in_part_stays_known(file: Path, capfd: Output) -> None:
    """Of a knot with fewer sets all are known; one that it gets besides makes it new.

    The mistake that was mended is gone.
    """
    file.write_text(TABLE, encoding="utf-8")
    assert cli.run(["baseline"]) == 0
    known = ["check", "--baseline", "factcheck-baseline.json"]
    change(file, "  - {id: a3, says: a = 300 people}\n", "")
    assert cli.run(known) == 0
    change(file, "all = 5000", "all = 1100")
    assert cli.run(known) == 1
    change(file, "all = 1100", "all = 5000")
    capfd.readouterr()
    assert cli.run(known) == 0
    assert "1 finding of factcheck-baseline.json is gone" in capfd.readouterr().err


def test_a_baseline_of_an_older_version_is_told(file: Path, capfd: Output) -> None:
    """It is used as far as it goes, with the advice to take it anew, which keeps its reason."""
    assert cli.run(["baseline", "--reason", "before the relaunch"]) == 0
    made = Path("factcheck-baseline.json")
    content = json.loads(made.read_text(encoding="utf-8")) | {"version": 1}
    for finding in content["findings"]:
        del finding["sets"], finding["sets_complete"]
    made.write_text(json.dumps(content), encoding="utf-8")
    capfd.readouterr()
    assert cli.run(["check", "--baseline", "factcheck-baseline.json"]) == 0
    assert "take it anew: factcheck baseline --to factcheck-baseline.json" in capfd.readouterr().err
    assert cli.run(["baseline"]) == 0
    assert json.loads(made.read_text(encoding="utf-8"))["version"] == 2
    assert json.loads(made.read_text(encoding="utf-8"))["reason"] == "before the relaunch"
    capfd.readouterr()
    assert cli.run(["check", "--baseline", "factcheck-baseline.json"]) == 0
    assert "anew" not in capfd.readouterr().err
    assert file.exists()


@pytest.mark.parametrize(
    "command", [["check", "--baseline"], ["baseline", "--to"], ["baseline", "--prune", "--to"]]
)
def test_what_is_no_baseline_ends_the_work(file: Path, command: list[str], capfd: Output) -> None:
    """A file that is no baseline is told and left as it is."""
    assert cli.run([*command, str(file)]) == 2
    assert "is not JSON" in capfd.readouterr().err
    assert file.read_text(encoding="utf-8") == CLAIMS


def test_a_baseline_that_is_not_there_ends_the_work(capfd: Output) -> None:
    """What to do is told."""
    assert cli.run(["check", "--baseline", "no.json"]) == 2
    assert (
        "no.json cannot be read: No such file or directory; factcheck baseline --to no.json writes one"
        in (capfd.readouterr().err)
    )


def test_what_has_changed_comes_first(
    file: Path, capfd: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--diff tells what the change touches and counts the rest.

    What cannot be looked up ends the work.
    """
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
