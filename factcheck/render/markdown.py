"""Render the report as a document: verdict, findings, what the claims imply, what was checked.

Each finding comes with what the sources say. Everything that comes from claims was written by a
stranger: it is escaped, so that it can neither mark up nor break a table.
"""

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from factcheck.model.claim import Claim
from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Diagnosis, Repair
from factcheck.model.finding import Finding
from factcheck.model.report import MARK, Report
from factcheck.model.rule import Severity
from factcheck.model.solution import Verdict
from factcheck.model.source import Source
from factcheck.prose import remaining_values, series, span_of_values
from factcheck.render.changes import (
    ALL,
    BOTH,
    fitting_remark,
    hint_parts,
    place_of_change,
    repair_choices,
    shift_text,
)
from factcheck.render.closing import all_checked, closing_sentence, headline
from factcheck.render.gaps import gaps
from factcheck.render.markup import bulleted_list, code_block, code_span, escape, table
from factcheck.render.origins import definitions_told
from factcheck.render.passages import passages
from factcheck.render.phrases import (
    LOOSE,
    UNPROVEN,
    acceptance_reason,
    count,
    informative,
    missing_by_reason,
    safe_link,
    stated,
    subject_of,
)
from factcheck.render.sentences import passage_text, source_name, source_of, statement_table
from factcheck.render.snippet import excerpt
from factcheck.render.style import Style

SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "⚠"}
MARKS = {Verdict.CONSISTENT: "✓", Verdict.CONTRADICTORY: "✗", Verdict.UNDECIDED: "?"}


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """Return the whole document."""
    heading = f"# {MARKS[report.verdict]} {headline(report)}"
    parts = [f"<!-- {MARK} -->", heading, closing_sentence(report)]
    claims = {claim.id: claim for claim in report.corpus.claims}
    serious = [
        finding
        for severity in (Severity.ERROR, Severity.WARNING)
        for finding in report.counted
        if finding.severity is severity
    ]
    if serious:
        parts.append("## What was found")
    for finding in serious:
        parts += _finding_parts(finding, report, claims)
    notes = [finding for finding in report.counted if finding.severity is Severity.NOTE]
    if notes:
        parts.append("## Notes")
        parts.append(
            bulleted_list([f"{escape(note.message)} ({code_span(_place(note))})" for note in notes])
        )
    if report.accepted:
        parts.append("## Accepted")
        parts.append(bulleted_list([*map(_accepted_item, report.accepted)]))
    parts += _bounds_section(report)
    parts += _implied_section(report)
    parts += _checked_section(report)
    return "\n\n".join(parts) + "\n"


def _finding_parts(finding: Finding, report: Report, claims: Mapping[str, Claim]) -> Iterator[str]:
    """Yield the paragraphs of a finding: heading, facts, statements or line, arithmetic, points."""
    corpus = report.corpus
    yield f"### {SIGNS[finding.severity]} {escape(finding.message)}"
    yield _facts_line(finding, corpus, claims)
    if finding.read and (shown := passages(finding, report, claims)):
        several = len(shown) > 1
        yield from (passage_text(passage, placed=several) for passage in shown)
    elif finding.statements or finding.claims:
        yield statement_table(finding, corpus, claims)
    elif line := excerpt(corpus.lines.get(finding.span.file), finding.span):
        yield code_span(line)
    if finding.derivation:
        yield code_block(finding.derivation)
    if points := [*_point_items(finding, report)]:
        yield bulleted_list(points)


def _point_items(finding: Finding, report: Report) -> Iterator[str]:
    """Yield what it rests on, what clashes, what would end that, and what may have gone wrong."""
    for definition, origin in definitions_told(finding.definitions, report):
        yield f"By definition {code_span(definition)}{f' ({escape(origin)})' if origin else ''}"
    if len(finding.sets) > 1:
        at_least = "" if finding.sets_complete else "at least "
        yield f"{at_least}{len(finding.sets)} sets of {stated(finding)} clash here".capitalize()
        if finding.corrections:
            enough = (series([_name(finding, name) for name in way]) for way in finding.corrections)
            yield f"Enough to change: {'; or '.join(dict.fromkeys(enough))}"
    if finding.sets and not finding.certified:
        yield f"Unproven: {UNPROVEN}"
    for which, ending, repairs in repair_choices(finding):
        joined = " and " if which in {BOTH, ALL} else " · "
        yield f"**Change {which} {ending}:** {joined.join(_repair_text(finding, one) for one in repairs)}"
    yield from (_diagnosis_item(finding, one) for one in finding.diagnoses)
    yield from map(escape, finding.helps)


def _repair_text(finding: Finding, repair: Repair) -> str:
    """Return a statement, what its figure should be, and how far that is from what it is."""
    fits = fitting_remark(repair) if repair.statement in finding.words else ""
    remarks = "; ".join(filter(None, (shift_text(finding, repair), fits)))
    far = f" ({escape(remarks)})" if remarks else ""
    name, times = place_of_change(finding, repair)
    told = escape(name) if repair.statement in finding.words else code_span(name)
    where = f"{told} {times}".rstrip()
    return f"{where} to **{escape(repair.told)}**{far}"


def _name(finding: Finding, statement: str) -> str:
    """Return what people call a statement: its id as code, or the words of the text."""
    if statement in finding.words:
        return escape(finding.name_of(statement))
    return code_span(statement)


def _diagnosis_item(finding: Finding, diagnosis: Diagnosis) -> str:
    """Return what may have gone wrong, and what to write instead."""
    named, instead, ending = hint_parts(finding, diagnosis)
    in_text = diagnosis.statement in finding.words
    where = series([escape(one) if in_text else code_span(one) for one in named])
    slip = f"{escape(diagnosis.message)} ({escape(diagnosis.kind)} in {where})"
    told = f": {series([code_span(one) for one in instead])}" if instead else ", which"
    return f"**Perhaps** {slip}{told} {ending}"


def _accepted_item(finding: Finding) -> str:
    """Return an accepted finding on one line, with the reason."""
    return f"{code_span(finding.rule)}: {escape(finding.message)} ({code_span(_place(finding))}); reason: {escape(acceptance_reason(finding))}"


def _place(finding: Finding) -> str:
    """Return the file and line of a finding."""
    return f"{finding.span.file}:{finding.span.line}"


def _facts_line(finding: Finding, corpus: Corpus, claims: Mapping[str, Claim]) -> str:
    """Return the line under a heading: severity, rule, place, source and scenario."""
    facts = [finding.severity.value, code_span(finding.rule), code_span(_place(finding))]
    source = "" if finding.read else source_of(finding, claims)
    if source:
        facts.append(source_name(source, corpus))
    if finding.scenario:
        hypothesis = corpus.scenarios.get(finding.scenario, ("",))[0]
        facts.append(
            f"if {escape(hypothesis)}" if hypothesis else f"scenario {code_span(finding.scenario)}"
        )
    return " · ".join(facts)


def _bounds_section(report: Report) -> Iterator[str]:
    """Yield the section with the bounds of quantities, and why others are left out."""
    if not report.bounds:
        return
    yield "## What the claims imply"
    quantities, unstated = report.corpus.quantities, {*report.unstated}
    rows = []
    for bound in report.bounds:
        declared = quantities.get(bound.quantity)
        label = escape(declared.label) if declared and declared.label else ""
        remarks = ["no claim states it"] if bound.quantity in unstated else []
        remarks += [] if bound.tight else [LOOSE]
        rows.append(
            [
                code_span(bound.quantity),
                label,
                escape(span_of_values(bound.values, bound.unit)),
                "; ".join(remarks),
            ]
        )
    yield from _folded(
        count(len(rows), "quantity", "quantities"),
        table(["quantity", "which is", "lies within", "remark"], rows),
    )
    reasons = [
        f"{count(len(names), 'quantity', 'quantities')}, since {why}"
        for why, names in missing_by_reason(report.unbounded)
    ]
    if reasons:
        yield f"Left out: {'; '.join(reasons)}."


def _folded(summary: str, text: str) -> Iterator[str]:
    """Yield a long text that is shown when its summary is clicked."""
    yield f"<details><summary>{summary}</summary>"
    yield text
    yield "</details>"


def _implied_section(report: Report) -> Iterator[str]:
    """Yield the section with each claim's figure beside the values that the others leave for it."""
    rows = [
        [
            code_span(subject_of(one)),
            code_span(one.subject),
            escape(one.says),
            escape(remaining_values(one)),
        ]
        for one in informative(report.implied)
    ]
    if rows:
        yield "## What the others imply for each claim"
        yield from _folded(
            count(len(rows), "figure"), table(["claim", "of", "says", "the others imply"], rows)
        )
    silent = len(report.implied) - len(rows)
    if rows and silent:
        yield f"Of {count(silent, 'further figure')} the others say nothing."
    elif report.bounds and not report.implied:
        yield "What the others imply for each claim is left out here; `factcheck bounds --claims` tells it."


def _checked_section(report: Report) -> Iterator[str]:
    """Yield the section with the counts, the files, the gaps and the sources."""
    yield "## What was checked"
    yield f"{all_checked(report)}."
    lists = (
        [f"claims: {code_span(file)}" for file in report.corpus.files],
        [escape(gap.why) for gap in gaps(report)],
        [
            f"text: {code_span(source.name)}" if source.given else f"source: {_source_text(source)}"
            for source in report.corpus.sources.values()
        ],
    )
    yield from map(bulleted_list, filter(None, lists))


def _source_text(source: Source) -> str:
    """Return the title of a source, linked where it has an address, and when it was published."""
    title = escape(source.title or source.name)
    url = safe_link(source.url)
    if url:
        title = f"[{title}](<{quote(url, safe=':/?#@!$&()*+,;=%', errors='replace')}>)"
    return ", ".join(filter(None, [title, escape(source.published or "")]))
