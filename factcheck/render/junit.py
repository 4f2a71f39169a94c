"""JUnit's XML, as Jenkins, GitLab and others read it: a suite for each file, in it a case for each finding.

Errors are failures; what could not be read or decided is an error of its case, since nothing was
tested there; what warnings and notes say is the output of cases that pass. What is accepted is
skipped with the reason, and so is what was left out: a file that was not read, a search that was cut off. A file without findings
has one case, which passes.
"""

from xml.etree import ElementTree as ET

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.render.gaps import gaps
from factcheck.render.phrases import acceptance
from factcheck.render.plain import line, whole
from factcheck.render.style import Style

# What `clean` leaves as it is although XML 1.0 has no place for it.
NOWHERE = {0xFFFE: "<U+FFFE>", 0xFFFF: "<U+FFFF>"}


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """The document, without times: the same report has the same bytes."""
    found: dict[str, list[Finding]] = {file: [] for file in report.corpus.files}
    for finding in report.findings:
        found.setdefault(finding.span.file, []).append(finding)
    root = ET.Element("testsuites", name="factcheck")
    for file in sorted(found):
        suite = ET.SubElement(root, "testsuite", name=_text(line(file)))
        for finding in found[file]:
            _case(suite, finding, report)
        if not found[file]:
            _passing(suite, "no findings")
    for gap in gaps(report):
        suite = ET.SubElement(root, "testsuite", name=_text(line(gap.file)))
        ET.SubElement(_passing(suite, gap.kind), "skipped").text = _text(line(gap.why))
    for suite in root:
        suite.attrib |= _counts(suite) | {"skipped": str(len([*suite.iter("skipped")]))}
    root.attrib |= _counts(root)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _case(suite: ET.Element, finding: Finding, report: Report) -> None:
    case = _passing(suite, f"{finding.rule} at {finding.span.line}:{finding.span.column}")
    told = _text(whole(finding, report))
    if finding.accepted:
        ET.SubElement(case, "skipped").text = _text(f"accepted: {line(acceptance(finding))}")
        ET.SubElement(case, "system-out").text = f"{finding.severity}: {told}"
    elif finding.severity is Severity.ERROR:
        outcome = "error" if finding.is_unread else "failure"
        failure = ET.SubElement(
            case, outcome, type=finding.rule, message=_text(line(finding.message))
        )
        failure.text = told
    else:
        ET.SubElement(case, "system-out").text = f"{finding.severity}: {told}"


def _passing(suite: ET.Element, name: str) -> ET.Element:
    """A case of a suite, which passes unless it is given another outcome."""
    return ET.SubElement(suite, "testcase", name=name, classname=suite.attrib["name"])


def _counts(element: ET.Element) -> dict[str, str]:
    """How many cases there are, how many of them fail, and how many could not be carried out."""
    outcomes = {"tests": "testcase", "failures": "failure", "errors": "error"}
    return {name: str(len([*element.iter(tag)])) for name, tag in outcomes.items()}


def _text(text: str) -> str:
    return text.translate(NOWHERE)
