"""JUnit's XML: valid by the schema that Jenkins has, with failures for errors alone."""

from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import xmlschema
from hypothesis import given

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.render import render
from factcheck.render.style import Style
from tests.render import sample
from tests.render.strange import findings, with_finding


@cache
def schema() -> xmlschema.XMLSchema:
    """What is taken for JUnit's XML."""
    return xmlschema.XMLSchema(Path(__file__).parent / "schemas/junit.xsd")


def read(report: Report) -> ET.Element:
    """A report, told, found valid and read again."""
    root = ET.fromstring(render(report, "junit", Style()).encode())  # noqa: S314 - it is our own
    schema().validate(root)
    return root


@given(findings())
def test_the_schema_holds_whatever_is_found(finding: Finding) -> None:
    """Whatever a finding says, the document is well-formed, valid, and has one case for it."""
    root = read(with_finding(finding))
    assert (
        len(
            root.findall(
                f"./testsuite/testcase[@name='boundary at {finding.span.line}:{finding.span.column}']"
            )
        )
        == 1
    )


def test_errors_are_failures() -> None:
    """Errors fail, or are errors where something is unread; warnings and notes pass and are told.

    What is accepted or looks meant is skipped; a file without findings has a case that passes.
    """
    root = read(sample.report())
    told = [
        (case.get("classname"), [child.tag for child in case]) for case in root.iter("testcase")
    ]
    assert told == [
        (sample.ORDER, []),
        (sample.CASH, ["failure"]),
        (sample.CASH, ["skipped", "system-out"]),
        (sample.CASH, ["error"]),
        (sample.CASH, ["system-out"]),
        (sample.CASH, ["system-out"]),
        ("claims/gone.claims.yaml", ["failure"]),
        ("claims/.drafts", ["skipped"]),
        ("claims/2026-01-plan.claims.YAML", ["skipped"]),
    ]
    assert root.findtext("./testsuite/testcase/skipped") == (
        "accepted: both are given, and <b>said</b> to be | open (until 2026-12-31)"
    )


def test_counts() -> None:
    """Every suite and the whole count their cases and failures."""
    root = read(sample.report())
    for element in (root, *root):
        assert int(element.get("tests", "")) == len(list(element.iter("testcase")))
        assert int(element.get("failures", "")) == len(list(element.iter("failure")))
        assert int(element.get("errors", "")) == len(list(element.iter("error")))
    for suite in root:
        assert int(suite.get("skipped", "")) == len(list(suite.iter("skipped")))


def test_nothing_found() -> None:
    """Without findings every file passes."""
    report = sample.report()
    root = read(report._replace(findings=(), corpus=report.corpus._replace(skipped=())))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("2", "0", "0")


def test_markup_stays_text() -> None:
    """A stranger's markup is read back as the words it is."""
    outputs = [output.text or "" for output in read(sample.report()).iter("system-out")]
    assert any("<script>alert(1)</script>" in output for output in outputs)
