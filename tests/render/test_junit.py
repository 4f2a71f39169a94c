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
        len(root.findall(f"./testsuite/testcase[@name='boundary at {finding.span.line}:{finding.span.column}']")) == 1
    )


def test_errors_are_failures() -> None:
    """Errors fail; warnings and notes are told by cases that pass; a file without findings has one that passes."""
    root = read(sample.report())
    told = [(case.get("classname"), [child.tag for child in case]) for case in root.iter("testcase")]
    assert told == [
        (sample.ORDER, []),
        (sample.CASH, ["failure"]),
        (sample.CASH, ["failure"]),
        (sample.CASH, ["system-out"]),
        (sample.CASH, ["system-out"]),
        ("claims/gone.claims.yaml", ["failure"]),
    ]


def test_counts() -> None:
    """Every suite and the whole count their cases and failures."""
    root = read(sample.report())
    for element in (root, *root):
        assert int(element.get("tests", "")) == len(list(element.iter("testcase")))
        assert int(element.get("failures", "")) == len(list(element.iter("failure")))


def test_nothing_found() -> None:
    """Without findings every file passes."""
    root = read(sample.report()._replace(findings=()))
    assert (root.get("tests"), root.get("failures")) == ("2", "0")


def test_markup_stays_text() -> None:
    """A stranger's markup is read back as the words it is."""
    output = read(sample.report()).findtext("./testsuite/testcase/system-out") or ""
    assert "<script>alert(1)</script>" in output
