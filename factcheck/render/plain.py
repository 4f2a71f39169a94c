"""A finding in lines of plain text, for places that show a message and nothing else."""

from collections.abc import Iterable, Iterator

from factcheck.model.finding import Finding, Place
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.render.phrases import acceptance, facts_of, fitting, hints, moved, ways
from factcheck.render.terminal import clean


def line(text: str) -> str:
    """A text on one line, without what could mislead a reader."""
    return clean(" ".join(text.split()))


def listing(findings: Iterable[Finding]) -> str:
    """Findings, one a line: where, of which rule, and what is wrong."""
    return "\n".join(f"  {place(one.span)}: {one.rule}: {line(one.message)}" for one in findings)


def related(finding: Finding) -> list[Place]:
    """Every place but the primary one, each once; a statement with its words."""
    labels = {place.span: place.label for place in finding.places}
    for told in finding.statements:
        labels[told.span] = f"{labels.get(told.span, told.claim)}: {told.text}"
    return [Place(span, line(label)) for span, label in labels.items() if span != finding.span]


def place(where: Span) -> str:
    """A place that an editor can jump to."""
    return f"{clean(where.file)}:{where.line}:{where.column}"


def first(finding: Finding) -> list[str]:
    """What is wrong, why that is accepted if it is, and what is said of the primary place."""
    accepted = [f"accepted: {line(acceptance(finding))}"] if finding.accepted else []
    return [
        line(finding.message),
        *accepted,
        *(line(one.label) for one in finding.places if one.span == finding.span),
    ]


def rest(finding: Finding, report: Report) -> Iterator[str]:
    """What there is to know beside the places: facts, the arithmetic, what to do."""
    yield from (f"{word}: {line(text)}" for word, text in facts_of(finding, report))
    yield from map(clean, finding.derivation)
    yield from advice(finding)


def advice(finding: Finding) -> Iterator[str]:
    """What to change, one line a repair, and what may have gone wrong."""
    for which, ending, repairs in ways(finding):
        yield f"change {which} {ending}:"
        for repair in repairs:
            change = f"{repair.statement}: {repair.now} -> {repair.then}"
            yield "  " + line("; ".join(filter(None, (change, moved(repair), fitting(repair)))))
    yield from remarks(finding)


def remarks(finding: Finding) -> Iterator[str]:
    """What to do in words, and what may have gone wrong."""
    yield from map(line, finding.helps)
    yield from map(line, hints(finding))


def whole(finding: Finding, report: Report) -> str:
    """All lines of a finding."""
    beside = [f"{place(one.span)}: {one.label}" for one in related(finding)]
    return "\n".join([*first(finding), *beside, *rest(finding, report)])
