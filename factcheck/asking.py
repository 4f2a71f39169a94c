"""What claims imply for an expression, and what an assumption would make false.

In: a ``Report`` on claims under the assumptions. Out: a ``Reply``, or findings where the expression
means nothing. Imports the stages that read, solve and tell.
"""

from collections.abc import Sequence
from datetime import date

from factcheck.config import Settings, limits_of
from factcheck.model.analysis import Analysis
from factcheck.model.corpus import Corpus
from factcheck.model.finding import Finding
from factcheck.model.inquiry import Inquiry, Reply
from factcheck.model.problem import Problem
from factcheck.model.report import Report
from factcheck.model.solution import Solution
from factcheck.model.theory import Theory


def ask(written: str, report: Report, settings: Settings) -> Reply | tuple[Finding, ...]:
    """Return what the claims of a report imply for an expression as it is written.

    What is wrong with the expression, where it means nothing.
    """
    from factcheck import language, solve

    theory = language.understand(report.corpus, settings.about)
    inquiry = language.inquire(theory, report.corpus, settings.about, written)
    if isinstance(inquiry, Inquiry):
        return solve.ask(theory, inquiry, limits_of(settings))
    return _findings_of(inquiry)


def _findings_of(problems: tuple[Problem, ...]) -> tuple[Finding, ...]:
    """Return problems as they are told wherever they stand."""
    from factcheck import rules

    theory = Theory({}, (), problems)
    return rules.check(Analysis(Corpus(), theory, Solution(()), date.min))


def made_false(report: Report, assumed: Sequence[str]) -> tuple[Finding, ...]:
    """Return the contradictions of a report that rest on assumptions."""
    from factcheck.render.phrases import CLASHES

    texts = {" ".join(statement.split()) for statement in assumed}
    return tuple(
        finding
        for finding in report.findings
        if finding.rule in CLASHES and any(not texts.isdisjoint(one[2:]) for one in finding.grounds)
    )
