"""Turn repairs into edits of files, for programs that apply them."""

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.fixing import Again, Edit, Known, Why, edits_of, said_again
from factcheck.model.claim import Claim
from factcheck.model.explanation import Repair
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.solution import Verdict
from factcheck.model.span import Text
from factcheck.prose import series
from factcheck.render.changes import ENDINGS, change_text
from factcheck.render.phrases import claim_of, count, text_of


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that together resolve a finding, and a line (``what``) that describes them.

    ``repairs`` are carried out by them; there are no edits where there is a reason ``why``.
    """

    what: str
    edits: tuple[Edit, ...]
    repairs: tuple[Repair, ...] = ()
    why: Why | None = None


def known_of(report: Report) -> Known:
    """Return what fixes of a report are made of."""
    return Known(report.corpus, report.evidence, report.coverage)


def fixes(finding: Finding, known: Known) -> Iterator[Fix]:
    """Yield each way to resolve a finding that a program can apply."""
    yield from (fix for fix in all_fixes(finding, known) if not fix.why)


def kept_figures(fix: Fix, known: Known) -> Iterator[str]:
    """Yield where texts say a figure again that a fix changes in one place only."""
    return map(kept_text, said_again(fix.edits, known))


def kept_text(again: Again) -> str:
    """Return where a text still says a figure once it is changed elsewhere."""
    times = count(len(again.lines), "more time")
    lines = [str(line) for line in dict.fromkeys(again.lines)]
    where = f"{'line' if len(lines) == 1 else 'lines'} {series(lines)}"
    return f'{again.file} says "{again.surface}" {times}, unchanged: see {where}'


def all_fixes(finding: Finding, known: Known) -> Iterator[Fix]:
    """Yield each way to resolve a finding, those too that no program can apply."""
    for repairs in (*((repair,) for repair in finding.repairs), *finding.joint_repairs):
        edits: dict[Edit, None] = {}
        why = None
        for repair in repairs:
            claim = claim_of(repair.statement, known.claims)
            statements = [(_place(name, claim), text) for name, text in repair.replaced]
            made = edits_of(repair, claim, statements, known)
            if isinstance(made, Why):
                why = why or made
            else:
                edits |= dict.fromkeys(made)
        yield Fix(_what(finding, repairs), () if why else tuple(edits), repairs, why)


def _place(statement: str, claim: Claim | None) -> Text | None:
    return text_of(statement, {claim.id: claim}) if claim else None


def _what(finding: Finding, repairs: tuple[Repair, ...]) -> str:
    """Return a line on what repairs change, and what trouble stays."""
    changes = "; ".join(change_text(finding, repair) for repair in repairs)
    group = repairs[-1].group
    return changes if group is Verdict.CONSISTENT else f"{changes}, {ENDINGS[group][0]}"
