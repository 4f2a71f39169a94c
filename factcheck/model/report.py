"""What one run has to say."""

from dataclasses import dataclass, field

from factcheck.model.bound import Bound
from factcheck.model.corpus import Corpus
from factcheck.model.finding import Finding
from factcheck.model.rule import Severity
from factcheck.model.solution import Verdict


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was checked and what came of it."""

    files: int
    sources: int
    claims: int
    statements: int
    quantities: int
    components: int
    errors: int
    warnings: int
    notes: int


@dataclass(frozen=True, slots=True)
class Report:
    """The verdict on the claims alone, the selected findings in order, and what the claims imply.

    ``corpus`` is what was read, for showing quotes, labels and lines; no renderer reads a file.
    """

    verdict: Verdict
    summary: Summary
    findings: tuple[Finding, ...]
    bounds: tuple[Bound, ...] = ()
    corpus: Corpus = field(default_factory=Corpus)

    def fails(self, severity: Severity) -> bool:
        """Whether there is a finding at or above a severity."""
        order = list(Severity)
        return any(order.index(finding.severity) <= order.index(severity) for finding in self.findings)
