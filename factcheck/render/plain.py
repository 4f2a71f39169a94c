"""Render a finding as lines of plain text, for places that show a message and nothing else."""

from collections.abc import Iterable, Iterator

from factcheck.model.finding import Finding, Place
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.render.changes import change_text, fitting_remark, hints, repair_choices, shift_text
from factcheck.render.phrases import acceptance_reason, facts_of
from factcheck.render.terminal import clean


def one_line(text: str) -> str:
    """Return a text on one line, without what could mislead a reader."""
    return clean(" ".join(text.split()))


def finding_list(findings: Iterable[Finding]) -> str:
    """Return findings, one a line: the place, the rule and what is wrong."""
    return "\n".join(
        f"  {place_text(one.span)}: {one.rule}: {one_line(one.message)}" for one in findings
    )


def related_places(finding: Finding) -> list[Place]:
    """Return every place but the primary one, each once; a statement with its words."""
    labels = {place.span: place.label for place in finding.places}
    for statement in finding.statements:
        label = labels.get(statement.span, statement.claim)
        labels[statement.span] = finding.words.get(statement.claim) or f"{label}: {statement.text}"
    return [Place(span, one_line(label)) for span, label in labels.items() if span != finding.span]


def place_text(where: Span) -> str:
    """Return a place as ``file:line:column``, which an editor can jump to."""
    return f"{clean(where.file)}:{where.line}:{where.column}"


def opening_lines(finding: Finding) -> list[str]:
    """Return what is wrong, why it is accepted if it is, and the labels of the primary place."""
    accepted = [f"accepted: {one_line(acceptance_reason(finding))}"] if finding.accepted else []
    return [
        one_line(finding.message),
        *accepted,
        *(one_line(one.label) for one in finding.places if one.span == finding.span),
    ]


def further_lines(finding: Finding, report: Report) -> Iterator[str]:
    """Yield what there is to know beside the places: facts, the arithmetic, advice."""
    yield from (f"{word}: {one_line(text)}" for word, text in facts_of(finding, report))
    yield from map(clean, finding.derivation)
    yield from advice_lines(finding)


def advice_lines(finding: Finding) -> Iterator[str]:
    """Yield what to change, one line for each repair, and what may have gone wrong."""
    for which, ending, repairs in repair_choices(finding):
        yield f"change {which} {ending}:"
        for repair in repairs:
            change = change_text(finding, repair)
            yield "  " + one_line(
                "; ".join(
                    filter(None, (change, shift_text(finding, repair), fitting_remark(repair)))
                )
            )
    yield from remark_lines(finding)


def remark_lines(finding: Finding) -> Iterator[str]:
    """Yield what to do in words, and what may have gone wrong."""
    yield from map(one_line, finding.helps)
    yield from map(one_line, hints(finding))


def all_lines(finding: Finding, report: Report) -> str:
    """Return all lines of a finding as one text."""
    beside = [f"{place_text(one.span)}: {one.label}" for one in related_places(finding)]
    return "\n".join([*opening_lines(finding), *beside, *further_lines(finding, report)])
