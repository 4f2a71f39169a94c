"""Checks before claims land: the project that init writes, pre-commit, GitHub and GitLab."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

import factcheck
from factcheck import cli
from factcheck.cli.starting import PROJECT, SCHEMA, SERVICES

ROOT = Path(__file__).parent.parent
STARTER = ROOT / "factcheck/cli/starter"
CLAIMS = "claims/example.claims.yaml"
# What the environment says of the machine that runs the tests is kept from those that are run by
# them.
OURS = ("GITHUB_", "GIT_", "PRE_COMMIT", "FACTCHECK_", "NO_COLOR", "FORCE_COLOR")

Output = pytest.CaptureFixture[str]


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: Output) -> Path:
    """An empty working folder in which init was called."""
    for name in [name for name in os.environ if name.startswith(OURS)]:
        monkeypatch.delenv(name)
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert cli.run(["init"]) == 0
    capfd.readouterr()
    return folder


def contradict(project: Path) -> None:
    """Let Sunday sell more than the total leaves for it, in the article and its claims."""
    for name in (CLAIMS, "claims/example.md"):
        file = project / name
        text = file.read_text(encoding="utf-8")
        assert "408" in text
        file.write_text(text.replace("408", "480"), encoding="utf-8")


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A program in the working folder."""
    paths = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "PATH": paths, "PYTHONPATH": str(ROOT), **environment},
    )


def contents(folder: Path) -> dict[str, str]:
    """All files below a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_new_project_checks_clean(project: Path, capfd: Output) -> None:
    """Nothing at all is found in what init writes, and every figure of its article is claimed."""
    assert set(contents(project)) == {*PROJECT.values(), SCHEMA}
    assert cli.run(["check", "--fail-on", "note", "--output-format", "concise", "--quiet"]) == 0
    assert capfd.readouterr().out == ""
    assert cli.run(["coverage", "--min-coverage", "100"]) == 0
    contradict(project)
    assert cli.run(["check", "--output-format", "concise", "--quiet"]) == 1
    assert "contradiction: " in capfd.readouterr().out


def test_init_writes_into_a_folder(project: Path, capfd: Output) -> None:
    """The folder need not exist; what was written, and where to go on, is told."""
    assert cli.run(["init", "new/one", "--ci", "gitlab"]) == 0
    assert set(contents(project / "new/one")) == {
        *PROJECT.values(),
        SCHEMA,
        ".gitlab-ci.yml",
    }
    told = capfd.readouterr()
    assert told.out == ""
    assert told.err.startswith("Written: new/one/factcheck.toml, new/one/claims/example.md, ")
    assert "Now run factcheck check in new/one" in told.err


@pytest.mark.parametrize("there", ["claims", "factcheck.toml"])
def test_init_leaves_a_project_alone(there: str, tmp_path: Path, capfd: Output) -> None:
    """Where there are claims or settings, init writes nothing but the file of a service."""
    (tmp_path / there).mkdir()
    assert cli.run(["init", str(tmp_path)]) == 2
    assert f"{there} exists: there is a project already; --ci adds" in capfd.readouterr().err
    assert not contents(tmp_path)
    assert cli.run(["init", str(tmp_path), "--ci", "github"]) == 0
    assert set(contents(tmp_path)) == {".github/workflows/factcheck.yml"}


@pytest.mark.parametrize("service", SERVICES)
def test_init_overwrites_nothing(service: str, tmp_path: Path, capfd: Output) -> None:
    """Where one of its files exists, init writes none of them."""
    (file,) = SERVICES[service].values()
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text("mine", encoding="utf-8")
    assert cli.run(["init", str(tmp_path), "--ci", service]) == 2
    assert "exists and is never overwritten" in capfd.readouterr().err
    assert contents(tmp_path) == {file: "mine"}


def test_every_starter_file_is_written_by_init() -> None:
    """What stands in the folder is what the tables name."""
    assert set(contents(STARTER)) == {
        *PROJECT,
        *(name for files in SERVICES.values() for name in files),
    }


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_gets_the_version_that_wrote_its_file(service: str, project: Path) -> None:
    """The written file is YAML and installs this version, so that a later one changes nothing."""
    assert cli.run(["init", "--ci", service]) == 0
    (file,) = SERVICES[service].values()
    read = yaml.safe_load((project / file).read_text(encoding="utf-8"))
    job = read if service == "github" else read["factcheck"]
    assert (job.get("env") or job["variables"])[
        "FACTCHECK"
    ] == f"factcheck-lint=={factcheck.__version__}"


@pytest.mark.parametrize(
    ("service", "told"), [("github", "::error "), ("gitlab", '"check_name": "contradiction"')]
)
def test_the_command_of_a_service(service: str, told: str, project: Path, tmp_path: Path) -> None:
    """The commands of a service's file pass a clean project and fail a contradiction, reporting it.

    Those after the installation.
    """
    assert cli.run(["init", "--ci", service]) == 0
    (file,) = SERVICES[service].values()
    read = yaml.safe_load((project / file).read_text(encoding="utf-8"))
    steps = read["jobs"]["factcheck"]["steps"] if service == "github" else ()
    install, command = [step["run"] for step in steps if "run" in step] or read["factcheck"][
        "script"
    ]
    assert install.startswith("python -m pip install ")
    (tmp_path / "factcheck").write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', encoding="utf-8"
    )
    (tmp_path / "factcheck").chmod(0o755)
    found = os.pathsep.join([str(tmp_path), os.environ["PATH"]])
    assert run("bash", "-ec", command, PATH=found).returncode == 0
    contradict(project)
    ended = run("bash", "-ec", command, PATH=found)
    assert ended.returncode == 1
    report = project / "gl-code-quality-report.json"
    assert told in (report.read_text(encoding="utf-8") if service == "gitlab" else ended.stdout)


class Action:
    """The steps of ``action.yml`` but those that install, as GitHub would run them."""

    def __init__(self) -> None:
        self.action: Mapping[str, Any] = yaml.safe_load(
            (ROOT / "action.yml").read_text(encoding="utf-8")
        )

    def check(self, **inputs: str) -> subprocess.CompletedProcess[str]:
        """The step that checks, with the inputs that are given."""
        assert set(inputs) <= {name.replace("-", "_") for name in self.action["inputs"]}
        known = {
            f"${{{{ inputs.{name} }}}}": inputs.get(name.replace("-", "_"), entry["default"])
            for name, entry in self.action["inputs"].items()
        }
        known["${{ steps.installed.outputs.python }}"] = sys.executable
        step = self.action["runs"]["steps"][-1]
        environment = {name: known[value] for name, value in step["env"].items()}
        return run(
            "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"], **environment
        )


def test_the_action_annotates_and_fails(project: Path, tmp_path: Path) -> None:
    """The action passes a clean project.

    With a contradiction it fails, annotates its place and writes the summary.
    """
    summary = tmp_path / "summary.md"
    assert Action().check().returncode == 0
    contradict(project)
    os.environ["GITHUB_STEP_SUMMARY"] = str(summary)
    try:
        ended = Action().check()
    finally:
        del os.environ["GITHUB_STEP_SUMMARY"]
    assert ended.returncode == 1
    assert f"::error file={CLAIMS},line=" in ended.stdout
    assert "contradiction" in summary.read_text(encoding="utf-8")


def test_the_action_takes_what_it_offers(project: Path) -> None:
    """Paths stand one a line, blanks in them are theirs; SARIF is written beside the annotations.

    A severity that fails is taken.
    """
    (project / "claims").rename(project / "our claims")
    (project / "-more").mkdir()
    assert Action().check(paths="our claims").returncode == 0
    contradict_in = project / "our claims/example.claims.yaml"
    contradict_in.write_text(
        contradict_in.read_text(encoding="utf-8") + "    accept: []\n    unknown: key\n",
        encoding="utf-8",
    )
    ended = Action().check(
        paths="our claims\n\n-more\n", sarif_file="out/facts.sarif", fail_on="note"
    )
    assert ended.returncode == 1
    assert "::error file=our claims/example.claims.yaml" in ended.stdout
    (told,) = json.loads((project / "out/facts.sarif").read_text(encoding="utf-8"))["runs"]
    assert told["results"]


def test_no_input_is_put_into_a_script() -> None:
    """Inputs of the action reach its scripts in variables alone, where they cannot be code."""
    for step in yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_pre_commit_blocks_a_contradiction(project: Path, tmp_path: Path) -> None:
    """A commit of claims that agree passes, one of a contradiction is blocked.

    One without files of ours is not checked.
    """
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["language"] == "python"
    # Our hook as it is, but for where the program comes from: this Python, not one made for it from
    # a registry.
    local = {
        **hook,
        "language": "system",
        "entry": hook["entry"].replace("factcheck", f"{sys.executable} -m factcheck"),
    }
    config = json.dumps({"repos": [{"repo": "local", "hooks": [local]}]})  # JSON is YAML
    (project / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    identity = {
        f"GIT_{who}_{what}": "a@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    environment = {
        **identity,
        "PRE_COMMIT_HOME": str(tmp_path / "home"),
        "GIT_CONFIG_GLOBAL": os.devnull,
    }

    def commit() -> subprocess.CompletedProcess[str]:
        assert run("git", "add", "--all", **environment).returncode == 0
        return run("git", "commit", "--message", "change", **environment)

    assert run("git", "init", "--quiet", **environment).returncode == 0
    assert run("pre-commit", "install", **environment).returncode == 0
    ended = commit()
    assert (ended.returncode, "Passed" in ended.stderr) == (0, True)
    contradict(project)
    ended = commit()
    assert (ended.returncode, "error: contradiction" in ended.stderr) == (1, True)
    assert run("git", "reset", "--hard", "--quiet", **environment).returncode == 0
    (project / "program.py").write_text("pass\n", encoding="utf-8")
    ended = commit()
    assert (ended.returncode, "Skipped" in ended.stderr) == (0, True)
