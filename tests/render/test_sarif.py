"""SARIF: valid by the standard's schema, and what the schema cannot say holds as well."""

import json
import os
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from jsonschema_rs import Draft202012Validator

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.render import page, render
from factcheck.render.style import Style
from tests.render import sample
from tests.render.strange import findings, with_finding

# The end of a link: an even number of backslashes escapes nothing.
LINK = re.compile(r"(?<!\\)(?:\\\\)*\]\(([^)]*)\)")


def rendered(report: Report) -> Any:  # noqa: ANN401 - it is JSON
    """A report, told and read again."""
    return json.loads(render(report, "sarif", Style()))


def results(report: Report) -> Any:  # noqa: ANN401 - it is JSON
    """What was found."""
    return rendered(report)["runs"][0]["results"]


@cache
def validator() -> Draft202012Validator:
    """The schema of the standard, what it says of the format of URIs included."""
    schema = Path(__file__).parent / "schemas/sarif-2.1.0.json"
    return Draft202012Validator(
        json.loads(schema.read_text(encoding="utf-8")), validate_formats=True
    )


def test_the_schema_holds() -> None:
    """The sample is valid; with a wrong level it would not be."""
    report = rendered(sample.report())
    validator().validate(report)
    report["runs"][0]["results"][0]["level"] = "fatal"
    assert not validator().is_valid(report)


@given(findings())
def test_the_schema_holds_whatever_is_found(finding: Finding) -> None:
    """No words, places or names make the report invalid."""
    validator().validate(rendered(with_finding(finding)))


@given(findings())
def test_every_related_place_is_linked_once(finding: Finding) -> None:
    """The message links each related place in order and nothing else, whatever strangers write."""
    (result,) = results(with_finding(finding))
    ids = [str(place["id"]) for place in result.get("relatedLocations", [])]
    assert LINK.findall(result["message"]["text"]) == ids
    spans = {place.span for place in finding.places} | {told.span for told in finding.statements}
    assert len(ids) == len(spans - {finding.span})


@pytest.mark.skipif(
    "SARIF_MULTITOOL" not in os.environ,
    reason="needs Microsoft's SARIF Multitool, which is no Python",
)
def test_a_second_validator_agrees(tmp_path: Path) -> None:
    """The SARIF Multitool reports nothing but a missing address of the project.

    It checks the rules of the standard and of GitHub.
    """
    file, found = tmp_path / "report.sarif", tmp_path / "found.sarif"
    file.write_text(render(sample.report(), "sarif", Style()), encoding="utf-8")
    levels = ["--level", "Error;Warning", "--rule-kind", "Sarif;Ghas"]
    tool = os.environ["SARIF_MULTITOOL"]
    subprocess.run(
        [tool, "validate", file, "--output", found, *levels],
        check=True,
        capture_output=True,
        timeout=60,
    )
    report = json.loads(found.read_text(encoding="utf-8-sig"))
    assert [result["ruleId"] for result in report["runs"][0]["results"]] == ["SARIF2005"]


def changed(text: str, region: dict[str, int], inserted: str) -> str:
    """A text with one region replaced, counted in code points."""
    assert region["startLine"] == region["endLine"]
    lines = text.split("\n")
    line = lines[region["startLine"] - 1]
    lines[region["startLine"] - 1] = (
        line[: region["startColumn"] - 1] + inserted + line[region["endColumn"] - 1 :]
    )
    return "\n".join(lines)


def test_fixes_change_the_claim_file() -> None:
    """Each repair of a single statement is a fix of it and of its quote.

    Once applied, it leaves the file with the other statement, and with its figure in the quote.
    """
    finding = sample.contradiction()
    fixes = results(sample.report())[0]["fixes"]
    assert len(fixes) == len(finding.repairs)
    statements = {statement.claim: statement.text for statement in finding.statements}
    for fix, repair in zip(fixes, finding.repairs, strict=True):
        (change,) = fix["artifactChanges"]
        quote, statement = change["replacements"]
        before = after = sample.FILES[change["artifactLocation"]["uri"]]
        for one in (quote, statement):
            after = changed(after, one["deletedRegion"], one["insertedContent"]["text"])
        old, new = (f"${literal.removesuffix(' USD')}" for literal in (repair.now, repair.then))
        old, new = old.replace("$$", "$"), new.replace("$$", "$")
        assert old != new
        assert after == before.replace(statements[repair.statement], repair.replacement).replace(
            old, new
        )


def test_what_a_file_shows_escaped_is_not_fixed() -> None:
    """Where the characters of a statement are not those of the file no program may replace them."""
    report = sample.report()
    claims = tuple(
        claim._replace(says=tuple(text._replace(literal=False) for text in claim.says))
        for claim in report.corpus.claims
    )
    assert "fixes" not in results(report._replace(corpus=report.corpus._replace(claims=claims)))[0]


def test_two_repairs_together_are_one_fix() -> None:
    """What must be changed in two places is one fix with two changes."""
    finding = sample.contradiction()._replace(
        repairs=(), joint_repairs=(sample.contradiction().repairs[:2],)
    )
    (fix,) = results(with_finding(finding))[0]["fixes"]
    assert [change["artifactLocation"]["uri"] for change in fix["artifactChanges"]] == [
        sample.CASH,
        sample.ORDER,
    ]


def test_half_a_fix_is_none() -> None:
    """Where one of two changes cannot be carried out the other is not offered either."""
    first, second, _ = sample.contradiction().repairs
    finding = sample.contradiction()._replace(
        repairs=(), joint_repairs=((first, second._replace(statement="nobody")),)
    )
    assert "fixes" not in results(with_finding(finding))[0]


def test_a_file_is_changed_once() -> None:
    """What must be changed in two places of one file is one change with two replacements."""
    finding = sample.contradiction()._replace(
        repairs=(), joint_repairs=(sample.contradiction().repairs[1:],)
    )
    (fix,) = results(with_finding(finding))[0]["fixes"]
    (change,) = fix["artifactChanges"]
    assert [one["deletedRegion"]["startLine"] for one in change["replacements"]] == [13, 14, 17, 19]


def test_steps_stand_at_their_statements() -> None:
    """A line of the derivation with a statement's figure leads to it, any other to the finding."""
    derivation = ("   order.first  10 billion USD  9.5 to 10.5", "=  together    42.5 billion USD")
    (result,) = results(with_finding(sample.contradiction()._replace(derivation=derivation)))
    steps = [step["location"] for step in result["codeFlows"][0]["threadFlows"][0]["locations"]]
    assert [step["message"]["text"] for step in steps] == [
        " ".join(line.split()) for line in derivation
    ]
    assert [step["physicalLocation"]["artifactLocation"]["uri"] for step in steps] == [
        sample.ORDER,
        sample.CASH,
    ]


def test_rules_have_the_page_that_explain_shows() -> None:
    """The help of a rule is its page, and results name their rule by its place."""
    report = sample.report()
    run = rendered(report)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["help"]["markdown"] for rule in rules] == [
        page.render(rule, Style()) for rule in report.rules
    ]
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["error", "warning"]
    for result in run["results"]:
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize(
    "file", ["claims/a b#c%41?.claims.yaml", "価格:1.claims.yaml", "/somewhere/a.claims.yaml"]
)
def test_paths_are_uris(file: str) -> None:
    """A path is encoded so that it can be read back.

    A relative one is relative to the root of the project.
    """
    place = Span(file, 1, 1, 1, 2)
    (result,) = results(with_finding(sample.untested()._replace(span=place)))
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert unquote(artifact["uri"].removeprefix("file://")) == file
    assert re.fullmatch(r"(?:file:///)?[\w./%-]+", artifact["uri"], re.ASCII)
    assert ("uriBaseId" in artifact) is not file.startswith("/")
