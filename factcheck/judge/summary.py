"""The verdict on all claims, and how much was checked."""

from collections.abc import Iterable

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.report import Summary
from factcheck.model.solution import Verdict


def verdict(analysis: Analysis, *, ended: bool) -> Verdict:
    """Return what the claims alone say, whatever is selected or accepted.

    Without the end of the solving it is never that they are consistent.
    """
    components = analysis.solution.components
    if any(component.verdict is Verdict.CONTRADICTORY for component in components):
        return Verdict.CONTRADICTORY
    undecided = any(component.verdict is Verdict.UNDECIDED for component in components)
    if not ended or undecided or analysis.corpus.problems or analysis.theory.problems:
        return Verdict.UNDECIDED
    return Verdict.CONSISTENT


def summarize(analysis: Analysis, findings: Iterable[Finding], *, uncertified: int) -> Summary:
    """Return how much was checked and how many findings there are.

    A statement of a reading counts as a statement.
    """
    corpus = analysis.corpus
    written = [claim for claim in corpus.claims if not claim.read]
    return Summary(
        files=len(corpus.files),
        sources=sum(not source.given for source in corpus.sources.values()),
        claims=len(written),
        statements=sum(
            len(claim.says) + sum(len(reading.says) for reading in claim.readings)
            for claim in written
        ),
        quantities=len(corpus.quantities) - len(analysis.read),
        components=sum(not component.scenario for component in analysis.solution.components),
        uncertified=uncertified,
        texts=len(analysis.coverage.sources),
        relations=len(corpus.claims) - len(written),
    ).counting(findings)
