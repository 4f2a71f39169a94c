"""Render JUnit's XML, as Jenkins, GitLab and others read it.

Each file is a suite, in it each finding a case. Findings that are errors are failures. What could
not be read or decided is an error of its case, since nothing was tested there. The text of warnings
and notes is the output of cases that pass. Accepted findings are skipped with the reason, and so
are gaps: a file that was not read, a search that was cut off. A file without findings has one case,
which passes.
"""

from xml.etree import ElementTree as ET

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.render.gaps import gaps
from factcheck.render.phrases import acceptance_reason
from factcheck.render.plain import all_lines, one_line
from factcheck.render.style import Style

# What `clean` leaves as it is although XML 1.0 has no place for it.
NOWHERE = {0xFFFE: "<U+FFFE>", 0xFFFF: "<U+FFFF>"}


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """Return the document, without times: the same report has the same bytes."""
    by_file: dict[str, list[Finding]] = {file: [] for file in report.corpus.files}
    for finding in report.findings:
        by_file.setdefault(finding.span.file, []).append(finding)
    root = ET.Element("testsuites", name="factcheck")
    for file in sorted(by_file):
        suite = ET.SubElement(root, "testsuite", name=_xml_text(one_line(file)))
        for finding in by_file[file]:
            _add_finding(suite, finding, report)
        if not by_file[file]:
            _add_case(suite, "no findings")
    for gap in gaps(report):
        suite = ET.SubElement(root, "testsuite", name=_xml_text(one_line(gap.file)))
        ET.SubElement(_add_case(suite, gap.kind), "skipped").text = _xml_text(one_line(gap.why))
    for suite in root:
        suite.attrib |= _counts(suite) | {"skipped": str(len([*suite.iter("skipped")]))}
    root.attrib |= _counts(root)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add_finding(suite: ET.Element, finding: Finding, report: Report) -> None:
    """Add the case of a finding to a suite, with its outcome."""
    case = _add_case(suite, f"{finding.rule} at {finding.span.line}:{finding.span.column}")
    text = _xml_text(all_lines(finding, report))
    if finding.accepted:
        ET.SubElement(case, "skipped").text = _xml_text(
            f"accepted: {one_line(acceptance_reason(finding))}"
        )
        ET.SubElement(case, "system-out").text = f"{finding.severity}: {text}"
    elif finding.severity is Severity.ERROR:
        outcome = "error" if finding.is_unread else "failure"
        failure = ET.SubElement(
            case, outcome, type=finding.rule, message=_xml_text(one_line(finding.message))
        )
        failure.text = text
    else:
        ET.SubElement(case, "system-out").text = f"{finding.severity}: {text}"


def _add_case(suite: ET.Element, name: str) -> ET.Element:
    """Add a case to a suite and return it; it passes unless it is given another outcome."""
    return ET.SubElement(suite, "testcase", name=name, classname=suite.attrib["name"])


def _counts(element: ET.Element) -> dict[str, str]:
    """Return how many cases there are, how many fail, and how many could not be carried out."""
    outcomes = {"tests": "testcase", "failures": "failure", "errors": "error"}
    return {name: str(len([*element.iter(tag)])) for name, tag in outcomes.items()}


def _xml_text(text: str) -> str:
    """Return a text in which characters that XML 1.0 does not allow are made visible."""
    return text.translate(NOWHERE)
