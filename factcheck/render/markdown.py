"""The report as a document: the verdict, each finding with what the sources say, what the claims imply, what was checked.

Everything that stands in claims is a stranger's: it is escaped, so that it can neither mark up nor break a table.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from factcheck.model.claim import Claim
from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Diagnosis, Repair
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.solution import Verdict
from factcheck.model.source import Source
from factcheck.prose import left_open, series, span_of_values
from factcheck.render.gaps import gaps
from factcheck.render.phrases import (
    BOTH,
    ENDINGS,
    LOOSE,
    UNPROVEN,
    acceptance,
    brief,
    claim_of,
    closing,
    count,
    fitting,
    headline,
    link,
    missing_by_reason,
    moved,
    subject_of,
    telling,
    ways,
)
from factcheck.render.snippet import excerpt
from factcheck.render.style import Style
from factcheck.render.terminal import clean

# The ampersand first, since the others bring their own; a number sign would link to an issue.
ENTITIES = {"&": "&amp;", "#": "&#35;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}
SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "⚠"}
MARKS = {Verdict.CONSISTENT: "✓", Verdict.CONTRADICTORY: "✗", Verdict.UNDECIDED: "?"}


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same whoever reads it
    """The whole document."""
    parts = [f"# {MARKS[report.verdict]} {headline(report)}", closing(report)]
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
        parts += _finding(finding, report.corpus, claims)
    notes = [finding for finding in report.counted if finding.severity is Severity.NOTE]
    if notes:
        parts.append("## Notes")
        parts.append(_list([f"{escape(note.message)} ({code(_place(note))})" for note in notes]))
    if report.accepted:
        parts.append("## Accepted")
        parts.append(_list([*map(_accepted, report.accepted)]))
    parts += _bounds(report)
    parts += _implied(report)
    parts += _checked(report)
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """Text that Markdown and HTML show as it is, on one line, inside a table too."""
    text = clean(" ".join(text.split()))
    for character, entity in ENTITIES.items():
        text = text.replace(character, entity)
    # An underscore inside a word marks up nothing, and names are full of them.
    return re.sub(r"[\\`*\[\]~]|(?<!\w)_|_(?!\w)", r"\\\g<0>", text)


def code(text: str) -> str:
    """Text as a code span. A bar becomes its look-alike, since it would end a table's cell even here."""
    text = clean(" ".join(text.split())).replace("|", "∣")  # noqa: RUF001 - looks like a bar and ends no cell
    longest = max(map(len, re.findall("`+", text)), default=0)
    if not longest:
        return f"`{text or ' '}`"
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}"


def _finding(finding: Finding, corpus: Corpus, claims: Mapping[str, Claim]) -> Iterator[str]:
    yield f"### {SIGNS[finding.severity]} {escape(finding.message)}"
    yield _where(finding, corpus)
    if finding.statements or finding.claims:
        yield _statements(finding, corpus, claims)
    elif line := excerpt(corpus.lines.get(finding.span.file), finding.span):
        yield code(line)
    if finding.derivation:
        yield _listing(finding.derivation)
    if points := [*_points(finding)]:
        yield _list(points)


def _points(finding: Finding) -> Iterator[str]:
    """What it rests on, what clashes, what would end that, and what may have gone wrong."""
    for definition in finding.definitions:
        yield f"By definition {code(definition)}"
    if len(finding.sets) > 1:
        at_least = "" if finding.sets_complete else "at least "
        yield f"{at_least}{len(finding.sets)} sets of statements clash here".capitalize()
        if finding.corrections:
            enough = (
                series([code(name) for name in correction]) for correction in finding.corrections
            )
            yield f"Enough to change: {'; or '.join(enough)}"
    if finding.sets and not finding.certified:
        yield f"Unproven: {UNPROVEN}"
    for which, ending, repairs in ways(finding):
        joined = " and " if which == BOTH else " · "
        yield f"**Change {which} {ending}:** {joined.join(map(_change, repairs))}"
    yield from map(_hint, finding.diagnoses)
    yield from map(escape, finding.helps)


def _change(repair: Repair) -> str:
    """A statement, what its figure should be, and how far that is from what it is."""
    far = f" ({escape(moved(repair))})" if repair.moves else ""
    return f"{code(repair.statement)} to **{escape(repair.then)}**{far}"


def _hint(diagnosis: Diagnosis) -> str:
    """What may have gone wrong."""
    slip = f"{escape(diagnosis.message)} ({escape(diagnosis.kind)} in {code(diagnosis.statement)})"
    return f"**Perhaps** {slip}: {code(diagnosis.replacement)} {ENDINGS[diagnosis.group][1]}"


def _accepted(finding: Finding) -> str:
    """A finding that was accepted, in a line, and why."""
    return f"{code(finding.rule)}: {escape(finding.message)} ({code(_place(finding))}); reason: {escape(acceptance(finding))}"


def _place(finding: Finding) -> str:
    return f"{finding.span.file}:{finding.span.line}"


def _where(finding: Finding, corpus: Corpus) -> str:
    facts = [finding.severity.value, code(finding.rule), code(_place(finding))]
    if finding.scenario:
        hypothesis = corpus.scenarios.get(finding.scenario, ("",))[0]
        facts.append(
            f"if {escape(hypothesis)}" if hypothesis else f"scenario {code(finding.scenario)}"
        )
    return " · ".join(facts)


def _statements(finding: Finding, corpus: Corpus, claims: Mapping[str, Claim]) -> str:
    """The table of a finding: each statement, or else claim, with what its source says and what it would have to be."""
    to_fit = {
        repair.statement: escape(fitting(repair).removesuffix(" fits"))
        for repair in (*finding.repairs, *(one for pair in finding.joint_repairs for one in pair))
    }
    told = [(statement.claim, [statement.text]) for statement in finding.statements]
    told = told or [(name, _texts(claims.get(name))) for name in finding.claims]
    rows = [
        (
            code(name),
            _says(claim_of(name, claims), corpus),
            "<br>".join(code(brief(text)) for text in texts),
            to_fit.get(name, ""),
        )
        for name, texts in told
    ]
    heads = ("claim", "the source says", "read as", "fits if")
    kept = [column for column in range(len(heads)) if any(row[column] for row in rows)]
    return _table(
        [heads[column] for column in kept], [[row[column] for column in kept] for row in rows]
    )


def _texts(claim: Claim | None) -> list[str]:
    """Everything that a claim says, in one reading or several."""
    if claim is None:
        return []
    readings = (
        f"{reading.name}: {text.value}" for reading in claim.readings for text in reading.says
    )
    return [*(text.value for text in claim.says), *readings]


def _says(claim: Claim | None, corpus: Corpus) -> str:
    """The words of a claim, who says them, and where."""
    if claim is None:
        return ""
    words = [f"“{escape(brief(claim.quote.exact.value))}”"] if claim.quote else []
    if claim.speaker:
        words.append(f"so {escape(brief(claim.speaker))}")
    if claim.source:
        source = corpus.sources.get(claim.source.value)
        words.append(
            f"*{escape(source.title or source.name)}*" if source else code(claim.source.value)
        )
    if claim.as_of:
        words.append(f"as of {claim.as_of}")
    return ", ".join(words)


def _bounds(report: Report) -> Iterator[str]:
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
                code(bound.quantity),
                label,
                escape(span_of_values(bound.values, bound.unit)),
                "; ".join(remarks),
            ]
        )
    yield _table(["quantity", "which is", "lies within", "remark"], rows)
    reasons = [
        f"{count(len(names), 'quantity', 'quantities')}, since {why}"
        for why, names in missing_by_reason(report.unbounded)
    ]
    if reasons:
        yield f"Left out: {'; '.join(reasons)}."


def _implied(report: Report) -> Iterator[str]:
    """Each claim's figure beside what the others leave for it."""
    rows = [
        [code(subject_of(one)), code(one.subject), escape(one.says), escape(left_open(one))]
        for one in telling(report.implied)
    ]
    if rows:
        yield "## What the others imply for each claim"
        yield _table(["claim", "of", "says", "the others imply"], rows)
    silent = len(report.implied) - len(rows)
    if rows and silent:
        yield f"Of {count(silent, 'further figure')} the others say nothing."
    elif report.bounds and not report.implied:
        yield "What the others imply for each claim is left out here; `factcheck bounds --claims` tells it."


def _checked(report: Report) -> Iterator[str]:
    yield "## What was checked"
    summary = report.summary
    yield (
        f"{count(summary.claims, 'claim')} with {count(summary.statements, 'statement')} about "
        f"{count(summary.quantities, 'quantity', 'quantities')}, in {count(summary.components, 'connected group')}."
    )
    yield _list([f"claims: {code(file)}" for file in report.corpus.files])
    if left_out := [escape(gap.why) for gap in gaps(report)]:
        yield _list(left_out)
    if report.corpus.sources:
        yield _list([f"source: {_source(source)}" for source in report.corpus.sources.values()])


def _source(source: Source) -> str:
    title = escape(source.title or source.name)
    url = link(source.url)
    if url:
        title = f"[{title}](<{quote(url, safe=':/?#@!$&()*+,;=%', errors='replace')}>)"
    return ", ".join(filter(None, [title, escape(source.published or "")]))


def _list(items: Sequence[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _listing(lines: Sequence[str]) -> str:
    """Lines as a code block."""
    text = "\n".join(clean(line) for line in lines)
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}text\n{text}\n{fence}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
