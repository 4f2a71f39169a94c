"""The last words of a report: its verdict, what was found among how much, what is not shown."""

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.prose import series
from factcheck.render.phrases import CLASHES, count
from factcheck.render.terminal import clean

# How a report is headed.
VERDICTS = {
    Verdict.CONSISTENT: "The claims can all be true",
    Verdict.CONTRADICTORY: "The claims cannot all be true",
    Verdict.UNDECIDED: "Whether the claims can all be true is undecided",
}
# Said of contradictions that are not asked for.
ELSEWHERE = "which factcheck check tells"
# Entries that are shown of those gone from a baseline.
GONE = 10


# How a report is headed where nobody has written a claim, and only texts were read.
TEXT_VERDICTS = {
    Verdict.CONSISTENT: "The figures that were compared agree",
    Verdict.CONTRADICTORY: "The figures contradict each other",
    Verdict.UNDECIDED: "Whether the figures agree is undecided",
}
NOTHING_READ = "No figures to compare were found"


def claims_checked(report: Report) -> str:
    """Return how much was checked: ``14 claims in 2 articles and 3 relations read in 1 text``."""
    summary = report.summary
    parts = []
    if summary.claims or not summary.texts:
        claims = count(summary.claims, "claim")
        articles = f" in {count(summary.sources, 'article')}" if summary.sources else ""
        parts.append(f"{claims}{articles}")
    return series([*parts, *_relations_read(report)])


def _relations_read(report: Report) -> Iterator[str]:
    """Yield how many relations were read; of texts with claims only where there are any."""
    summary = report.summary
    if summary.texts and (summary.relations or not summary.claims):
        yield f"{count(summary.relations, 'relation')} read in {count(summary.texts, 'text')}"


def all_checked(report: Report) -> str:
    """Return how much was checked, with the statements and groups of the solver."""
    summary = report.summary
    parts = []
    if summary.claims or not summary.texts:
        about = count(summary.quantities, "quantity", "quantities")
        statements = count(summary.statements, "statement")
        parts.append(f"{count(summary.claims, 'claim')} with {statements} about {about}")
    parts += _relations_read(report)
    return f"{series(parts)}, in {count(summary.components, 'connected group')}"


def headline(report: Report) -> str:
    """Return the verdict in a few words; not that all can be true where a finding is accepted."""
    if not report.summary.claims and report.summary.texts:
        is_empty = not report.summary.relations and report.verdict is Verdict.CONSISTENT
        return NOTHING_READ if is_empty else TEXT_VERDICTS[report.verdict]
    if report.verdict is Verdict.CONSISTENT and report.accepted:
        return "The claims do not contradict each other"
    return VERDICTS[report.verdict]


def closing_sentence(report: Report) -> str:
    """Return the last sentence of a report: what was found, among how many claims."""
    rules = Counter(finding.rule for finding in report.counted)
    clashes = series([count(rules[rule], *names) for rule, names in CLASHES.items() if rules[rule]])
    other_errors = report.summary.errors - rules["contradiction"] - rules["source-conflict"]
    warnings = report.summary.warnings - rules["disputed"]
    notes = report.summary.notes
    rest = series(
        [
            *([count(other_errors, "other error" if clashes else "error")] if other_errors else []),
            *([count(warnings, "warning")] if warnings else []),
            *([count(notes, "note")] if notes else []),
        ]
    )
    if clashes:
        involved = {
            claim
            for finding in report.counted
            if finding.rule in CLASHES
            for claim in finding.claims
        }
        among = (
            f"among {len(involved)} of {claims_checked(report)}"
            if involved
            else "in the definitions"
        )
        found = [f"{clashes} {among}", rest]
    else:
        found = [rest, overall_verdict(report)]
    accepted = count(report.summary.accepted, "accepted finding") if report.summary.accepted else ""
    return _sentence([*found, accepted, hidden_findings(report), unproven_groups(report)])


def hidden_findings(report: Report) -> str:
    """Return how many findings are not shown; empty for none.

    They are known from a baseline, or not touched by a change.
    """
    known = (
        report.baseline.known - sum(finding.known for finding in report.findings)
        if report.baseline
        else 0
    )
    parts = (
        [f"{count(known, 'known finding')} in {report.baseline.file}"]
        if report.baseline and known
        else []
    )
    untouched = sum(not finding.touched and not finding.known for finding in report.findings)
    if report.since and report.since.untouched > untouched:
        number = report.since.untouched - untouched
        parts.append(
            f"{count(number, 'finding')} that the change since {report.since.revision} does not touch"
        )
    return f"not shown: {series(parts)}" if parts else ""


def gone_lines(report: Report) -> Iterator[str]:
    """Yield a warning on the entries of the baseline that are gone, then one line for each."""
    entries = report.baseline.gone if report.baseline else ()
    if report.baseline and entries:
        yield (
            f"warning: {count(len(entries), 'finding')} of {report.baseline.file} {'is' if len(entries) == 1 else 'are'} "
            f"gone; take out what is gone: factcheck baseline --prune --to {report.baseline.file}"
        )
    for entry in entries[:GONE]:
        where = ", ".join([name for name, _ in entry.claims] or entry.files)
        yield f"  {clean(f'{entry.rule}: {entry.message} ({where})')}"
    if len(entries) > GONE:
        yield f"  and {len(entries) - GONE} more"


def unproven_groups(report: Report) -> str:
    """Return for how many groups there is no proof beside the solver's word; empty for none."""
    groups = report.summary.uncertified
    return (
        f"for {count(groups, 'connected group')} there is only the solver's word, and no proof"
        if groups
        else ""
    )


def overall_verdict(report: Report) -> str:
    """Return whether the claims can all be true, whatever is shown."""
    summary = report.summary
    if not summary.claims and not summary.texts:
        return "no claim was read"
    if report.verdict is Verdict.CONTRADICTORY:
        what = f"the {claims_checked(report)}" if summary.claims else "figures of the text"
        reasons = series(_hiding_reasons(report), "or")
        return f"{what} contradict each other, {f'but that is {reasons}' if reasons else ELSEWHERE}"
    if report.verdict is Verdict.UNDECIDED:
        if not summary.claims:
            return "whether the figures agree is undecided"
        return f"whether the {claims_checked(report)} can all be true is undecided"
    if not summary.claims:
        return read_verdict(report)
    joined = "under each scenario" if report.corpus.scenarios else "together"
    agree = "do not contradict each other" if summary.accepted else f"can all be true {joined}"
    return (
        f"the {claims_checked(report)} {agree}: {count(summary.statements, 'statement')} about "
        f"{count(summary.quantities, 'quantity', 'quantities')} in {count(summary.components, 'connected group')}"
    )


def read_verdict(report: Report) -> str:
    """Return what came of texts that nobody has written a claim about, where nothing clashes."""
    summary = report.summary
    if summary.relations:
        return f"the figures agree in the {claims_checked(report)}"
    figures = sum(covered.quantities for covered in report.coverage.sources)
    texts = count(summary.texts, "text")
    if not figures:
        return f"there is no figure in {texts}"
    return (
        f"{count(figures, 'figure')} in {texts}, and no relation between them is stated in words; "
        "factcheck draft begins a claim file"
    )


def _hiding_reasons(report: Report) -> list[str]:
    """Return why no contradiction is shown though there is one, as far as that is known."""
    ways = {
        "accepted": any(finding.rule in CLASHES for finding in report.accepted),
        "known": bool(report.baseline and report.baseline.known),
        "not touched": bool(report.since and report.since.untouched),
        "not selected": not {rule.name for rule in report.rules}.issuperset(CLASHES),
    }
    return [way for way, holds in ways.items() if holds]


def _sentence(parts: Iterable[str]) -> str:
    """Return the parts that are not empty as one sentence."""
    text = "; ".join(part for part in parts if part)
    return text[0].upper() + text[1:] + "."
