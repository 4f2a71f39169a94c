"""What several formats tell alike: how many of what, what a statement is taken from, what a run comes to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.explanation import Repair
from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.prose import amount, series, span_of_values

# Findings that claims cannot all be true, by rule; what one and several of them are called.
CLASHES = {
    "contradiction": ("contradiction", "contradictions"),
    "source-conflict": ("conflict between sources", "conflicts between sources"),
    "disputed": ("disputed point", "disputed points"),
}
# Units that are signs behind the number.
SIGNS = frozenset({"%", "‰"})


def count(number: int, one: str, several: str = "") -> str:
    """A number of things: ``1 claim``, ``14 claims``."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def claim_of(statement: str, claims: Mapping[str, Claim]) -> Claim | None:
    """The claim that a statement belongs to: ``rest#2`` is the second of ``rest``."""
    return claims.get(statement) or claims.get(statement.rpartition("#")[0])


def fits(repair: Repair, *, bare: bool = False) -> str:
    """The values that a repair leaves to choose from: ``29 to 31 billion USD``; ``29 to 31`` where the unit stands beside it."""
    return span_of_values(repair.fits, "1" if bare and repair.unit not in SIGNS else repair.unit, inward=True)


def moved(repair: Repair, *, bare: bool = False) -> str:
    """How far a repair moves a figure: ``2.5 billion USD less`` and in percent; ``2.5 less`` where the unit stands beside it.

    Percentages go up and down by points alone. Empty where a range only becomes wider or narrower.
    """
    if not repair.moves:
        return ""
    way = "more" if repair.moves > 0 else "less"
    if repair.unit in SIGNS:
        return f"{amount(abs(repair.moves), '1')} points {way}"
    told = f"{amount(abs(repair.moves), '1' if bare else repair.unit)} {way}"
    if repair.share is None:
        return told
    percent = abs(repair.share) * 100
    # Tenths of a percent are enough, unless they are nothing.
    return f"{told}, {'+' if repair.share > 0 else '−'}{amount(Fraction(round(percent, 1)) or percent, '%')}"  # noqa: RUF001 - a true minus


def claims_checked(report: Report) -> str:
    """``14 claims in 2 articles``."""
    claims, sources = count(report.summary.claims, "claim"), report.summary.sources
    return f"{claims} in {count(sources, 'article')}" if sources else claims


def closing(report: Report) -> str:
    """What was found among how much."""
    rules = Counter(finding.rule for finding in report.findings)
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
        involved = {claim for finding in report.findings if finding.rule in CLASHES for claim in finding.claims}
        among = f"among {len(involved)} of {claims_checked(report)}" if involved else "in the definitions"
        return _sentence([f"{clashes} {among}", rest])
    return _sentence([rest, standing(report)])


def standing(report: Report) -> str:
    """Whether the claims can all be true, whatever is shown."""
    summary = report.summary
    if not summary.claims:
        return "no claim was read"
    if report.verdict is Verdict.CONTRADICTORY:
        return f"the {claims_checked(report)} contradict each other, but that is accepted or not selected"
    if report.verdict is Verdict.UNDECIDED:
        return f"whether the {claims_checked(report)} can all be true is undecided"
    return (
        f"the {claims_checked(report)} can all be true together: {count(summary.statements, 'statement')} about "
        f"{count(summary.quantities, 'quantity', 'quantities')} in {count(summary.components, 'connected group')}"
    )


def _sentence(parts: Iterable[str]) -> str:
    text = "; ".join(part for part in parts if part)
    return text[0].upper() + text[1:] + "."
