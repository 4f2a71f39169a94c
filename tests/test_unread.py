"""Nothing passes unread: every format tells it, whatever a run is told to leave out."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import Settings, check, cli
from factcheck.model.rule import UNREAD
from factcheck.model.skipped import Skip
from factcheck.render import FORMATS
from factcheck.render.fingerprint import fingerprints
from factcheck.render.gaps import SKIPS
from tests.render.test_junit import schema
from tests.render.test_sarif import validator

Output = pytest.CaptureFixture[str]

# For each rule a statement that it is about, and words of what is told of it.
BROKEN = {
    "invalid-file": ("staff = 7,5 people", "write 7.5 instead of 7,5"),
    "unknown-name": ("stuff = 700 people", "no quantity is called"),
    "unit-mismatch": ("staff = 700 USd", "no unit is called"),
    "stale-evidence": ("desk.staff[north] = 700 people", "is not there; it is looked for beside"),
    "inverted-range": ("staff = 700 to 600 people", "runs backwards"),
    "undecided": (
        "side * side * side = height * base * base + 7 m*m*m",
        "was not decided within the budget",
    ),
}
CLAIMS = """\
sources: {{wire: {{title: The wire}}}}
quantities: {{staff: people, guests: people, side: m, height: m, base: m}}
claims:
  - id: broken
    says: {says}
    accept:
      - {{rule: {rule}, reason: nobody minds}}
  - {{id: few, says: guests = 20 people}}
  - {{id: many, says: guests = 30 people}}
"""
HARD = """\
  - {id: height, says: height * height * side = base * base * base + 3 m*m*m}
  - {id: base, says: base * height = side * side + 2 m*m}
"""
# What else a claim file has for a rule to fire.
MORE = {
    "undecided": HARD,
    "stale-evidence": "tables: {desk: {file: gone.csv, key: city, columns: {staff: people}}}\n",
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder that we are in, with room for claims."""
    for name in (
        "GITHUB_STEP_SUMMARY",
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "FACTCHECK_SOURCES",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()


def write(text: str, name: str = "claims/case.claims.yaml") -> Path:
    """A claim file."""
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def git(*arguments: str) -> None:
    """Run git as somebody."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def deselected(_: str) -> list[str]:
    """Another rule is selected."""
    return ["--select", "contradiction"]


def ignored(rule: str) -> list[str]:
    """The rule itself is ignored, and every other."""
    return ["--ignore", rule, "--ignore", "contradiction,unused-acceptance,untested", "--quiet"]


def configured(rule: str) -> list[str]:
    """The configuration ignores the rule and selects another."""
    write(f'ignore = ["{rule}", "contradiction"]\nselect = ["untested"]\n', "factcheck.toml")
    return []


def recorded(rule: str) -> list[str]:
    """A baseline of an older version holds every finding."""
    settings = Settings(rlimit=1) if rule == "undecided" else None
    report = check("claims", settings=settings, bounds=False)
    findings = [
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "message": finding.message,
            "files": [finding.span.file],
            "claims": {name: [] for name in finding.claims},
            "fingerprint": fingerprint,
        }
        for finding, fingerprint in zip(report.findings, fingerprints(report, "."), strict=True)
    ]
    assert rule in {finding["rule"] for finding in findings}
    write(json.dumps({"version": 1, "reason": "", "findings": findings}), "old.json")
    return ["--baseline", "old.json"]


def committed(_: str) -> list[str]:
    """Nothing has changed since the revision that is asked about."""
    for step in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        git(*step)
    return ["--diff", "HEAD", "--quiet"]


def outputs() -> tuple[list[str], Callable[[str], str]]:
    """The flags that let one run write every format into its file, and the reader of these."""
    flags = [flag for name in FORMATS for flag in ("--output-format", name, "-o", f"out/{name}")]
    return flags, lambda name: " ".join(Path("out", name).read_text(encoding="utf-8").split())


@pytest.mark.parametrize("hide", [deselected, ignored, configured, recorded, committed])
@pytest.mark.parametrize("rule", sorted(BROKEN))
def test_every_format_tells_what_is_unread(
    rule: str, hide: Callable[[str], list[str]], capfd: Output
) -> None:
    """Whatever is selected, ignored, accepted, known or changed, it is told and the run fails."""
    says, words = BROKEN[rule]
    write(CLAIMS.format(says=f'"{says}"', rule=rule) + MORE.get(rule, ""))
    flags, read = outputs()
    limit = ["--rlimit", "1"] if rule == "undecided" else []
    assert cli.run(["check", *limit, *hide(rule), *flags]) == 1
    for name in FORMATS:
        assert words in read(name), name
        assert rule in read(name), name
    assert words in " ".join(capfd.readouterr().out.split())
    # Without any budget nothing is found to be contradictory.
    verdict = "undecided" if rule == "undecided" else "contradictory"
    assert json.loads(Path("out/json").read_bytes())["verdict"] == verdict

    log = json.loads(Path("out/sarif").read_bytes())
    validator().validate(log)
    (invocation,) = log["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    told = [one for one in invocation["toolExecutionNotifications"] if one["level"] == "error"]
    assert {one["associatedRule"]["id"] for one in told} == {rule}
    schema().validate("out/junit")
    assert f'<error type="{rule}"' in read("junit")


def test_they_are_all_tried() -> None:
    """The table above has every rule that nothing hides."""
    assert {*BROKEN} == UNREAD


@pytest.mark.parametrize("rule", sorted(BROKEN))
def test_the_reports_tell_it_too(rule: str) -> None:
    """The files that report writes have it, whatever is selected, and the exit status is 1."""
    says, words = BROKEN[rule]
    write(CLAIMS.format(says=f'"{says}"', rule=rule) + MORE.get(rule, ""))
    limit = ["--rlimit", "1"] if rule == "undecided" else []
    assert (
        cli.run(
            ["report", *limit, "--select", "untested", "--ignore", rule, "--quiet", "--to", "out"]
        )
        == 1
    )
    for name in ("report.md", "report.html", "report.json"):
        assert words in " ".join(Path("out", name).read_text(encoding="utf-8").split()), name


@pytest.mark.parametrize("rule", sorted(BROKEN))
def test_no_baseline_is_taken_of_it(rule: str, capfd: Output) -> None:
    """Neither written nor pruned: what could not be read is told, and the file stays as it is."""
    says, words = BROKEN[rule]
    file = write(CLAIMS.format(says="staff = 700 people", rule=rule))
    assert cli.run(["baseline", "--select", "contradiction"]) == 0
    before = Path("factcheck-baseline.json").read_bytes()
    write(CLAIMS.format(says=f'"{says}"', rule=rule) + MORE.get(rule, ""))
    limit = ["--rlimit", "1"] if rule == "undecided" else []
    for flags in (["--ignore", rule], ["--prune"]):
        capfd.readouterr()
        assert cli.run(["baseline", *limit, *flags]) == 2
        told = " ".join(capfd.readouterr().err.split())
        assert "no baseline is written while something cannot be read or decided" in told
        assert f"{file}:" in told
        assert words in told
        assert Path("factcheck-baseline.json").read_bytes() == before


def test_ignoring_it_is_told(capfd: Output) -> None:
    """Whoever ignores such a rule hears that it cannot be ignored."""
    write(CLAIMS.format(says="staff = 700 people", rule="draft-claim"))
    assert cli.run(["check", "--ignore", "undecided,unit-mismatch"]) == 1
    told = capfd.readouterr().err
    assert "warning: undecided cannot be ignored, since nobody knows what is wrong there" in told
    assert "warning: unit-mismatch cannot be ignored" in told
    assert cli.run(["check", "--ignore", "untested"]) == 1
    assert "cannot be ignored" not in capfd.readouterr().err


def test_a_file_that_is_broken_hides_nothing(capfd: Output) -> None:
    """Where nothing can be read the run fails, with an older baseline too.

    Nothing is called gone.
    """
    file = write(CLAIMS.format(says="staff = 700 people", rule="draft-claim"))
    assert cli.run(["baseline"]) == 0
    file.write_text(
        file.read_text(encoding="utf-8").replace("quantities: {", "quantities: {{"),
        encoding="utf-8",
    )
    capfd.readouterr()
    assert (
        cli.run(["check", "--baseline", "factcheck-baseline.json", "--output-format", "concise"])
        == 1
    )
    told = capfd.readouterr()
    assert "invalid-file" in told.out
    assert "gone" not in told.err
    assert cli.run(["check", "--exit-zero"]) == 0


@pytest.mark.parametrize(
    "text",
    [
        "claims: []\n",
        "sources: {wire: {title: The wire}}\nquantities: {staff: people}\n",
        "quantities: {staff: people}\ndefinitions: [staff < 9 people]\n",
    ],
)
@pytest.mark.parametrize("command", ["check", "report", "baseline", "bounds"])
def test_a_run_without_a_claim_is_no_success(command: str, text: str, capfd: Output) -> None:
    """Files without any claim end the work, and --exit-zero does not change that.

    The report from Python tells it by its summary.
    """
    write(text)
    flags = ["--exit-zero"] if command in {"check", "report"} else []
    assert cli.run([command, *flags]) == 2
    told = capfd.readouterr()
    assert "Error: nothing was checked: there is no claim in claims/case.claims.yaml" in told.err
    assert told.out == ""
    assert [file.name for file in Path().iterdir()] == ["claims"]
    assert check("claims").summary.claims == 0


def test_what_is_wrong_without_a_claim_is_told(capfd: Output) -> None:
    """Definitions that contradict each other, or cannot be read, fail as they do beside claims.

    Deselected they are no success.
    """
    write("quantities: {staff: people}\ndefinitions: [staff = 9 people, staff = 8 people]\n")
    assert cli.run(["check"]) == 1
    assert "contradiction" in capfd.readouterr().out
    assert cli.run(["check", "--select", "untested"]) == 2
    write("quantities: {staff: people}\ndefinitions: [staff = 9 USD]\n")
    assert cli.run(["check", "--select", "untested"]) == 1


def test_bounds_tell_what_they_leave_out(capfd: Output) -> None:
    """What could not be read is told beside the bounds, quiet or not."""
    write(CLAIMS.format(says="staff = 700 USd", rule="draft-claim"))
    assert cli.run(["bounds", "--quiet"]) == 0
    assert (
        "claims/case.claims.yaml:5:23: unit-mismatch: no unit is called" in capfd.readouterr().err
    )


def test_every_reason_to_skip_a_file_has_words() -> None:
    """Whatever ``load`` notes of a file can be told."""
    assert {*SKIPS} == {*Skip}


def test_files_that_look_meant_are_named(capfd: Output) -> None:
    """A note on stderr, and where a format has notes there.

    Where nothing else is there the work ends beside it, quiet or not.
    """
    write("claims: []\n", "claims/plan.claims.YAML")
    write("claims: []\n", "claims/.drafts/x.claims.yaml")
    for command in ("check", "report", "bounds", "coverage"):
        assert cli.run([command, "--quiet"]) == 2
        told = capfd.readouterr().err
        assert (
            "note: claims/plan.claims.YAML was not read: the name of a claim file ends in .claims.yaml"
            in told
        )
        assert (
            "note: claims/.drafts was not read: what is hidden is read only where it is named"
            in told
        )
        assert "there are no claim files" in told
    write(CLAIMS.format(says="staff = 700 people", rule="draft-claim"))
    flags, read = outputs()
    assert cli.run(["check", *flags]) == 1
    assert "note: claims/plan.claims.YAML was not read" in capfd.readouterr().err
    for name in ("markdown", "html", "sarif", "junit", "github"):
        assert "claims/plan.claims.YAML was not read" in read(name), name
    assert json.loads(Path("out/json").read_bytes())["skipped"][0] == {
        "file": "claims/.drafts",
        "reason": "hidden",
    }
    validator().validate(json.loads(Path("out/sarif").read_bytes()))
    schema().validate("out/junit")
    assert cli.run(["check", "--quiet"]) == 1
    assert "was not read" not in capfd.readouterr().err
