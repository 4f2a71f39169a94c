"""Render the report for a terminal: findings with their lines, arithmetic, and what to change."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from factcheck.model.claim import Claim
from factcheck.model.explanation import Repair
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.solution import Verdict
from factcheck.model.span import Span
from factcheck.prose import columns, pad, series
from factcheck.render.changes import change_place, fitting_remark, hints, repair_choices, shift_text
from factcheck.render.closing import closing_sentence
from factcheck.render.gaps import CUT_OFF, gaps
from factcheck.render.phrases import CLASHES, acceptance_reason, claim_of, count, facts_of
from factcheck.render.snippet import Mark, snippet
from factcheck.render.style import Style
from factcheck.render.terminal import clean, fold

# Places and repairs of a large knot that are shown; JSON has all of them.
PLACES = 8
REPAIRS = 6
# Notes of one rule that are shown; more would push what matters off the screen.
NOTES = 10
INDENT = 8
# Columns that the last cell of a derivation needs to be folded in its own.
LEAST = 28
# What a line of a derivation may begin with, and what is between its columns.
STEPS = frozenset({"+", "=", "but", "so", "if"})
GAP = re.compile("  +")


def render(report: Report, style: Style) -> str:
    """Return every finding, short ones last, then the closing sentence unless it is to be quiet."""
    claims = {claim.id: claim for claim in report.corpus.claims}
    serious = [finding for finding in report.counted if not _is_brief(finding)]
    blocks = ["\n".join(_finding_lines(finding, report, claims, style)) for finding in serious]
    brief = [finding for finding in report.counted if _is_brief(finding)]
    notes = list(
        _note_lines(sorted(brief, key=lambda finding: finding.severity is Severity.NOTE), style)
    )
    if notes:
        blocks.append("\n".join(notes))
    if report.accepted:
        blocks.append("\n".join(_accepted_line(finding, style) for finding in report.accepted))
    if not style.quiet:
        blocks.append(_closing_lines(report, style))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _closing_lines(report: Report, style: Style) -> str:
    """Return the closing sentence, with a pointer to the page of the severest rule."""
    sentence = closing_sentence(report)
    if any(gap.kind == CUT_OFF for gap in gaps(report)):
        sentence += " Not everything was looked for: some searches were cut off."
    if not report.counted:
        role = "good" if report.verdict is Verdict.CONSISTENT and not report.accepted else "warning"
        return style.paint(role, fold(sentence, style.width))
    severest = min(
        report.counted,
        key=lambda finding: (finding.rule not in CLASHES, list(Severity).index(finding.severity)),
    )
    return fold(f"{sentence} More: factcheck explain {severest.rule}", style.width)


def _is_brief(finding: Finding) -> bool:
    """Whether a finding is shown on one line.

    Those about drafts are, since they are as many as there are drafts.
    """
    return finding.severity is Severity.NOTE or finding.rule == "draft-claim"


def _note_lines(findings: Sequence[Finding], style: Style) -> Iterator[str]:
    """Yield every finding in short; of rules with very many, the first ones and a count."""
    numbers: Counter[str] = Counter()
    for finding in findings:
        numbers[finding.rule] += 1
        if numbers[finding.rule] <= NOTES:
            yield _note_line(finding, style)
    severities = {finding.rule: finding.severity.value for finding in findings}
    for rule, number in numbers.items():
        if number > NOTES:
            severity = severities[rule]
            text = f"{rule}: {count(number - NOTES, f'more {severity}')} like this; --output-format concise shows all"
            yield _short_line(severity, text, style)


def _note_line(finding: Finding, style: Style) -> str:
    """Return a finding in short, with its place."""
    place = f"{finding.span.file}:{finding.span.line}:{finding.span.column}"
    return _short_line(
        finding.severity.value, f"{finding.rule}: {finding.message} ({place})", style
    )


def _accepted_line(finding: Finding, style: Style) -> str:
    """Return an accepted finding with the reason and the last day of its acceptance."""
    place = f"{finding.span.file}:{finding.span.line}:{finding.span.column}"
    text = f"{finding.rule}: {finding.message} ({place}); reason: {acceptance_reason(finding)}"
    return _short_line("accepted", text, style)


def _short_line(role: str, text: str, style: Style) -> str:
    """Return a text after its role, folded to the width."""
    return f"{style.paint(role, role)}: {fold(text, style.width, first=len(role) + 2, hang=6)}"


def _finding_lines(
    finding: Finding, report: Report, claims: Mapping[str, Claim], style: Style
) -> Iterator[str]:
    """Yield the lines of a finding: message, listing, facts, arithmetic, advice."""
    severity, rule = finding.severity.value, f"{finding.rule}: "
    message = fold(finding.message, style.width, first=columns(severity + rule) + 2, hang=INDENT)
    yield f"{style.paint(severity, severity)}: {style.paint('strong', rule + message)}"

    quotes = _quote_spans(finding, claims)
    marks = _marks(finding, quotes)
    yield from snippet(marks[:PLACES], list(quotes.values()), report.corpus.lines, style)
    digits = max(len(str(mark.lines[-1])) for mark in marks[:PLACES])
    hidden = len(marks) - PLACES
    facts = [("note", f"{count(hidden, 'more place')} not shown")] if hidden > 0 else []
    facts += facts_of(finding, report)
    dated = [
        f"{claims[name].as_of} for {name}"
        for name in finding.claims
        if name in claims and claims[name].as_of
    ]
    facts += [("as of", series(dated))] if dated else []
    if facts:
        yield f"{' ' * digits} {style.paint('frame', '|')}"
    for word, text in facts:
        folded = fold(text, style.width, first=digits + len(word) + 5, hang=digits + 3)
        yield f"{' ' * digits} {style.paint('frame', '=')} {style.paint('strong', word)}: {folded}"

    if finding.derivation:
        yield ""
        yield from (_derivation_line(line, style) for line in finding.derivation)
    advice = list(_advice_lines(finding, style))
    if advice and finding.derivation:
        yield ""
    yield from advice


def _derivation_line(line: str, style: Style) -> str:
    """Return a line of a derivation: its own columns where they fit, else one cell after the other.

    Its last cell may be folded in its column. Its sign stays before the cells.
    """
    cleaned = clean(line)
    if columns(cleaned) + INDENT <= style.width:
        return " " * INDENT + cleaned
    last = max((gap.end() for gap in GAP.finditer(cleaned)), default=0)
    start = INDENT + columns(cleaned[:last])
    if last and style.width - start >= LEAST:
        return f"{' ' * INDENT}{cleaned[:last]}{fold(cleaned[last:], style.width, start, start)}"
    sign, *cells = GAP.split(cleaned.strip())
    words = f"{sign} {', '.join(cells)}" if cells and sign in STEPS else ", ".join([sign, *cells])
    return " " * INDENT + fold(words, style.width, first=INDENT, hang=INDENT + 2)


def _quote_spans(finding: Finding, claims: Mapping[str, Claim]) -> dict[Span, Span]:
    """Return where the quote of each statement or claim stands, if it is on one line.

    The keys are the places of the statements, or of the claims of a finding without statements.
    """
    owners = [
        (statement.span, claim_of(statement.claim, claims)) for statement in finding.statements
    ]
    owners = owners or [
        (claims[name].span, claims[name]) for name in finding.claims if name in claims
    ]
    spans = {span: claim.quote.exact.span for span, claim in owners if claim and claim.quote}
    return {span: quote for span, quote in spans.items() if quote.line == quote.end_line}


def _marks(finding: Finding, quotes: Mapping[Span, Span]) -> list[Mark]:
    """Return the primary place, then the finding's other places and those of its statements.

    A statement whose quote is shown beside it has its id alone as label; one that was read has
    none, since its figure says all.
    """
    if finding.read:
        spans = {one.span for one in finding.statements} - {finding.span}
        return [Mark(finding.span, "", finding.severity.value), *map(Mark, sorted(spans))]
    labels = {place.span: place.label for place in finding.places}
    for statement in finding.statements:
        if statement.span in quotes or statement.span not in labels:
            labels[statement.span] = statement.claim
    primary = Mark(finding.span, labels.pop(finding.span, ""), finding.severity.value)
    return [primary, *(Mark(span, label) for span, label in sorted(labels.items()))]


def _advice_lines(finding: Finding, style: Style) -> Iterator[str]:
    """Yield what to change, what to do and what may have gone wrong."""
    for which, ending, repairs in repair_choices(finding):
        yield from _repair_lines(finding, repairs, f"{which} {ending}", style)
    for word, texts in (("help", finding.helps), ("hint", hints(finding))):
        for text in texts:
            yield f"{style.paint(word, word)}: {fold(text, style.width, first=6, hang=6)}"


def _repair_lines(
    finding: Finding, repairs: Sequence[Repair], which: str, style: Style
) -> Iterator[str]:
    """Yield what to change, in columns where there is room for them."""
    yield f"{style.paint('help', 'help')}: {fold(f'change {which}', style.width, first=6, hang=6)}"
    shown = repairs[:REPAIRS]
    table = next(
        filter(None, (_repair_table(finding, shown, style, bare=bare) for bare in (False, True))),
        None,
    )
    if table:
        yield from table
    else:
        for repair in shown:
            yield " " * INDENT + clean(change_place(finding, repair))
            change = f"{_now(finding, repair)} -> {repair.told}".strip()
            for text in filter(None, (change, shift_text(finding, repair), fitting_remark(repair))):
                yield f"{' ' * INDENT}  {fold(text, style.width, first=INDENT + 2, hang=INDENT + 2)}"
    if len(repairs) > REPAIRS:
        yield f"{' ' * INDENT}and {len(repairs) - REPAIRS} more"


def _now(finding: Finding, repair: Repair) -> str:
    """Return a figure as it is written; empty where its words in the text are told before it."""
    return "" if repair.statement in finding.words else repair.now


def _repair_table(
    finding: Finding, repairs: Sequence[Repair], style: Style, *, bare: bool
) -> list[str]:
    """Return one line for each repair; an empty list where that is too wide.

    ``bare`` omits units that are shown twice. The words of a text are shown once.
    """
    rows = [
        (
            clean(change_place(finding, repair)),
            clean(_now(finding, repair)),
            clean(f"-> {repair.told}"),
            clean(shift_text(finding, repair, bare=bare)),
            clean(fitting_remark(repair, bare=bare)),
        )
        for repair in repairs
    ]
    widths = [max(columns(row[column]) for row in rows) for column in range(5)]
    if INDENT + sum(widths) + 7 > style.width:
        return []
    lines = []
    for row in rows:
        name, now, then, move, _ = (
            pad(cell, width) for cell, width in zip(row, widths, strict=True)
        )
        line = f"{' ' * INDENT}{name}  {now}{' ' if now else ''}{then}  {move}"
        lines.append(f"{line}  {style.paint('faint', row[-1])}" if row[-1] else line.rstrip())
    return lines
