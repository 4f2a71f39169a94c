"""What makes a finding the same one tomorrow."""

from factcheck.model.lines import Lines
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.render.fingerprint import fingerprints
from tests.render import sample


def moved(span: Span) -> Span:
    """A place three lines further down."""
    return span._replace(line=span.line + 3, end_line=span.end_line + 3)


def further_down() -> Report:
    """The sample with three lines before everything, as after an edit at the top of each file."""
    report = sample.report()
    lines = {file: Lines("\n\n\n" + text.text) for file, text in report.corpus.lines.items()}
    findings = tuple(
        finding._replace(
            span=moved(finding.span),
            places=tuple(place._replace(span=moved(place.span)) for place in finding.places),
            statements=tuple(told._replace(span=moved(told.span)) for told in finding.statements),
        )
        for finding in report.findings
    )
    return report._replace(findings=findings, corpus=report.corpus._replace(lines=lines))


def test_moved_lines_change_nothing() -> None:
    """Findings that only moved are the same."""
    assert fingerprints(further_down()) == fingerprints(sample.report())


def test_words_of_messages_change_nothing() -> None:
    """A finding that is told in other words is the same."""
    report = sample.report()
    findings = tuple(finding._replace(message="Otherwise", helps=()) for finding in report.findings)
    assert fingerprints(report._replace(findings=findings)) == fingerprints(report)


def test_another_number_is_another_finding() -> None:
    """Where one of the claims says something else the finding is new; the others stay."""
    report = sample.report()
    claims = tuple(
        claim._replace(
            says=tuple(text._replace(value="order.total = 41 billion USD") for text in claim.says)
        )
        if claim.id == "total"
        else claim
        for claim in report.corpus.claims
    )
    before, after = (
        fingerprints(report),
        fingerprints(report._replace(corpus=report.corpus._replace(claims=claims))),
    )
    assert before[0] != after[0]
    assert before[1:] == after[1:]


def test_another_rule_is_another_finding() -> None:
    """The same claims under another rule are another finding."""
    report = sample.report()
    other = report._replace(
        findings=(sample.contradiction()._replace(rule="disputed"), *report.findings[1:])
    )
    assert fingerprints(other)[0] != fingerprints(report)[0]


def test_all_are_different() -> None:
    """Findings that are alike in everything are told apart by their order."""
    report = sample.report()._replace(
        findings=(sample.unit(), sample.untested(), sample.unit(), sample.unit())
    )
    made = fingerprints(report)
    assert len({*made}) == 4
    assert made[:2] == fingerprints(report._replace(findings=report.findings[:2]))
