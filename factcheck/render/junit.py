"""JUnit's XML, as Jenkins, GitLab and others read it: a suite for each file, in it a case for each finding.

Errors are failures; what warnings and notes say is the output of cases that pass. A file without findings has one case, which passes.
"""

from xml.etree import ElementTree as ET

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
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
        suite = ET.SubElement(root, "testsuite", {"name": _text(line(file)), **_counts([found[file]])})
        for finding in found[file]:
            _case(suite, finding, report)
        if not found[file]:
            ET.SubElement(suite, "testcase", name="no findings", classname=_text(line(file)))
    root.attrib |= _counts(list(found.values()))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _case(suite: ET.Element, finding: Finding, report: Report) -> None:
    where = f"{finding.rule} at {finding.span.line}:{finding.span.column}"
    case = ET.SubElement(suite, "testcase", name=where, classname=suite.attrib["name"])
    told = _text(whole(finding, report))
    if finding.severity is Severity.ERROR:
        failure = ET.SubElement(case, "failure", type=finding.rule, message=_text(line(finding.message)))
        failure.text = told
    else:
        ET.SubElement(case, "system-out").text = f"{finding.severity}: {told}"


def _counts(files: list[list[Finding]]) -> dict[str, str]:
    """How many cases there are, and how many of them fail."""
    failures = sum(finding.severity is Severity.ERROR for findings in files for finding in findings)
    return {"tests": str(sum(len(findings) or 1 for findings in files)), "failures": str(failures)}


def _text(text: str) -> str:
    return text.translate(NOWHERE)
