"""Projects at random, all the way from files to every format.

500 of them in every run; 20,000 with ``pytest tests/test_fuzz.py --hypothesis-profile=fuzz``.
"""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import cli
from factcheck.model.rule import Severity
from factcheck.render import FORMATS
from tests.oracles import check
from tests.projects import Project, projects

ALL = settings().max_examples


@settings(max_examples=2 * ALL)
@given(projects())
def test_linear_claims(project: Project) -> None:
    """Whatever is claimed, what comes out is well-formed, true and the same again."""
    check(project)


@settings(max_examples=3 * ALL // 2)
@given(projects(linear=False, most=6))
def test_products(project: Project) -> None:
    """The same where quantities are multiplied and divided."""
    check(project)


@settings(max_examples=3 * ALL // 2)
@given(projects(linear=False, most=5, wrong=True))
def test_mistakes(project: Project) -> None:
    """Mistakes of any kind are told, and the rest is checked as if they were not there."""
    check(project)


@settings(max_examples=ALL // 4)
@given(
    project=projects(linear=False, most=5, wrong=True) | projects(most=5),
    output_format=st.sampled_from(FORMATS),
)
def test_the_exit_status(
    tmp_path_factory: pytest.TempPathFactory, project: Project, output_format: str
) -> None:
    """The command ends with what its verdict and its findings say, whatever the format."""
    folder = tmp_path_factory.mktemp("project")
    for name, text in (*project.claims.items(), *project.texts.items()):
        (folder / name).write_text(text, encoding="utf-8", newline="")
    told, out = folder / "told.json", folder / "out"
    flags = [
        "--fail-on",
        str(project.settings.fail_on),
        "--timeout",
        "600",
        "--rlimit",
        "100000",
        "--workers",
        "1",
    ]
    first = cli.run(
        ["check", str(folder), *flags, "--output-format", "json", "--output-file", str(told)]
    )
    assert (
        cli.run(["check", str(folder), *flags, "--output-format", output_format, "-o", str(out)])
        == first
    )
    report = json.loads(told.read_text(encoding="utf-8"))
    failing = list(Severity)[: list(Severity).index(project.settings.fail_on) + 1]
    found = {finding["severity"] for finding in report["findings"] if not finding["accepted"]}
    if report["summary"]["claims"]:
        assert first == (1 if found & {*failing} else 0)
        assert first or report["verdict"] != "undecided"
